// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tagchips.h"

#include "ui/backend/queuecalls.h"
#include "ui/text.h"
#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

constexpr int mostChips = 5;
constexpr qsizetype longest = 32; // characters of a chip

QString chipText(const QString &key, const QString &value)
{
    const QString whole = value.isEmpty() ? key : QString(key + QStringLiteral(": ") + value);
    const QString line = text::firstLine(whole);
    return line.size() > longest ? QString(line.left(longest - 1) + QChar(u'…')) : line;
}

} // namespace

TagChips::TagChips(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int at = 0; at < mostChips; ++at) {
        m_chips.append(new Chip(this));
        row->addWidget(m_chips.last());
    }
    m_edit = new QPushButton(this);
    m_edit->setProperty("quiet", true);
    connect(m_edit, &QPushButton::clicked, this, &TagChips::editWanted);
    row->addWidget(m_edit);
    row->addStretch(1);
    showTags({});
}

void TagChips::setQueue(const QString &url)
{
    if (std::exchange(m_url, url) == url)
        return;
    showTags({});
    refresh();
}

void TagChips::refresh()
{
    if (m_url.isEmpty())
        return;
    queuecalls::tags(m_backend, m_url, Backend::Note::No, this,
                     [this, url = m_url](const Outcome<queuecalls::Texts> &answer) {
                         if (url == m_url && answer)
                             showTags(*answer);
                     });
}

void TagChips::showTags(const attributes::Tags &tags)
{
    m_tags = tags;
    QStringList all;
    for (auto at = tags.begin(); at != tags.end(); ++at)
        all.append(QString(at.key() + QStringLiteral(" = ") + at.value()));
    for (int at = 0; at < mostChips; ++at) {
        const bool isThere = at < tags.size();
        const QString key = isThere ? tags.keys().at(at) : QString();
        m_chips[at]->setText(isThere ? chipText(key, tags.value(key)) : QString());
        m_chips[at]->setToolTip(text::plainToolTip(isThere ? all.at(at) : QString()));
    }
    const int more = static_cast<int>(tags.size()) - mostChips;
    m_edit->setText(more > 0 ? tr("%n more tag(s)…", nullptr, more) : tr("Tags…"));
    m_edit->setToolTip(text::plainToolTip(all.join(QChar(u'\n'))));
    m_edit->setAccessibleDescription(all.join(QStringLiteral(", ")));
    setVisible(!tags.isEmpty());
}

} // namespace ui

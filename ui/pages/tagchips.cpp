// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tagchips.h"

#include "ui/backend/attributewatch.h"
#include "ui/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/whynot.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

constexpr int mostChips = 5;
constexpr std::chrono::seconds tick{5}; // tags change rarely
constexpr std::chrono::seconds plainTick{60}; // where each reading is a call that costs
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
    , m_watch(new AttributeWatch(backend, this, queuecalls::tags))
{
    connect(m_watch, &AttributeWatch::read, this, &TagChips::showTags);
    connect(&m_backend, &Backend::abilitiesChanged, this, &TagChips::showEdit);
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
    m_watch->setTick(m_backend.isPlain() ? plainTick : tick);
    m_watch->setQueue(url);
}

void TagChips::setActive(bool isActive)
{
    m_watch->setActive(isActive);
}

void TagChips::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    setVisible(m_isWanted && !m_tags.isEmpty());
}

void TagChips::refresh()
{
    m_watch->refresh();
}

void TagChips::showEdit()
{
    const QString all = tagLines().join(QChar(u'\n'));
    const QString why = m_backend.whyNot(QStringLiteral("sqs"), QStringLiteral("TagQueue"));
    setWhyNot(m_edit, why.isEmpty() || all.isEmpty() ? why : QString(why + QStringLiteral("\n\n") + all), all);
}

QStringList TagChips::tagLines() const
{
    QStringList lines;
    for (auto at = m_tags.begin(); at != m_tags.end(); ++at)
        lines.append(QString(at.key() + QStringLiteral(" = ") + at.value()));
    return lines;
}

void TagChips::showTags(const attributes::Tags &tags)
{
    m_tags = tags;
    const QStringList all = tagLines();
    for (int at = 0; at < mostChips; ++at) {
        const bool isThere = at < tags.size();
        const QString key = isThere ? tags.keys().at(at) : QString();
        m_chips[at]->setText(isThere ? chipText(key, tags.value(key)) : QString());
        m_chips[at]->setToolTip(text::plainToolTip(isThere ? all.at(at) : QString()));
    }
    const int more = static_cast<int>(tags.size()) - mostChips;
    m_edit->setText(more > 0 ? tr("%n more tag(s)…", nullptr, more) : tr("Tags…"));
    showEdit();
    setVisible(m_isWanted && !tags.isEmpty());
}

} // namespace ui

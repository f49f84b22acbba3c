// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clusterband.h"

#include "ui/text.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraplayout.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostRows = 3;

} // namespace

ClusterBand::ClusterBand(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout = new WrapLayout(this);
    m_menu = new QMenu(this);
    m_more = new QPushButton(this);
    m_more->setProperty("quiet", true);
    m_more->setMenu(m_menu);
    m_more->hide();
    m_fold = new QPushButton(this);
    m_fold->setProperty("quiet", true);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        setCollapsed(!m_isCollapsed);
        emit folded(m_isCollapsed);
    });
    m_progress = new PlainLabel(this);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_progress->hide();
    m_layout->addWidget(m_more);
    m_layout->addWidget(m_fold);
    m_layout->addWidget(m_progress);
    setCollapsed(false);
}

ClusterChip *ClusterBand::make(const QString &id)
{
    auto *chip = new ClusterChip(this);
    connect(chip, &ClusterChip::clicked, this, [this, id] { choose(id); });
    connect(chip, &ClusterChip::stepWanted, this, [this, id](int by) { step(id, by); });
    connect(chip, &ClusterChip::menuWanted, this, [this, id] { emit menuWanted(id); });
    return chip;
}

void ClusterBand::setGroups(const QList<Group> &groups)
{
    QStringList order;
    for (const Group &group : groups) {
        order.append(group.id);
        if (!m_chips.contains(group.id))
            m_chips.insert(group.id, make(group.id));
        m_chips.value(group.id)->setLook(group.look);
        m_chips.value(group.id)->setChecked(group.id == m_current);
    }
    for (const QString &id : std::as_const(m_order)) {
        if (order.contains(id))
            continue;
        ClusterChip *gone = m_chips.take(id);
        m_layout->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_order = order;
    const QString stop = m_order.contains(m_current) ? m_current : m_order.value(0);
    setStop(m_order.contains(m_stop) ? m_stop : stop);
    arrange();
}

void ClusterBand::setCurrent(const QString &id)
{
    m_current = id;
    for (auto at = m_chips.begin(); at != m_chips.end(); ++at)
        at.value()->setChecked(at.key() == id);
    setStop(id);
    arrange();
}

void ClusterBand::setStop(const QString &id)
{
    if (ClusterChip *before = m_chips.value(m_stop))
        before->setFocusPolicy(Qt::NoFocus);
    m_stop = id;
    if (ClusterChip *now = m_chips.value(id))
        now->setFocusPolicy(Qt::TabFocus);
}

QWidget *ClusterBand::focusChip() const
{
    return m_chips.value(m_stop);
}

void ClusterBand::choose(const QString &id)
{
    setCurrent(id);
    emit chosen(id);
}

/// Also to a chip that had no room: it gets some.
void ClusterBand::step(const QString &from, int by)
{
    const qsizetype to = std::clamp<qsizetype>(m_order.indexOf(from) + by, 0, m_order.size() - 1);
    const QString id = m_order.value(to);
    setStop(id);
    arrange();
    if (ClusterChip *chip = m_chips.value(id))
        chip->setFocus(Qt::OtherFocusReason);
}

void ClusterBand::setProgress(const QString &text)
{
    m_progress->setText(text);
    m_progress->setVisible(!text.isEmpty());
}

QString ClusterBand::progress() const
{
    return m_progress->text();
}

void ClusterBand::setCollapsed(bool isCollapsed)
{
    m_isCollapsed = isCollapsed;
    const QString name = isCollapsed ? tr("Show more groups") : tr("Show the groups in one line");
    m_fold->setText(isCollapsed ? u"▾"_s : u"▴"_s);
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(name);
    arrange();
}

/// As many as there is room for, in their order. First come those that must be there.
QStringList ClusterBand::fitting() const
{
    QSet<QString> shown{m_order.value(0), m_order.value(m_order.size() - 1), m_current, m_stop};
    const int rows = m_isCollapsed ? 1 : mostRows;
    const int buttons = m_more->sizeHint().width() + m_fold->sizeHint().width() + 2 * m_layout->spacing();
    const auto fits = [&](const QSet<QString> &ids) {
        int row = 1;
        int x = 0;
        const auto place = [&](int wide) {
            if (x > 0 && x + wide > width()) {
                ++row;
                x = 0;
            }
            x += wide + m_layout->spacing();
        };
        for (const QString &id : m_order) {
            if (ids.contains(id))
                place(m_chips.value(id)->sizeHint().width());
        }
        place(buttons);
        return row <= rows;
    };
    for (const QString &id : m_order) {
        QSet<QString> more = shown;
        more.insert(id);
        if (!fits(more))
            continue;
        shown = more;
    }
    QStringList out;
    for (const QString &id : m_order) {
        if (shown.contains(id))
            out.append(id);
    }
    return out;
}

void ClusterBand::arrange()
{
    if (m_isArranging || m_order.isEmpty())
        return;
    m_isArranging = true;
    const QStringList shown = fitting();
    QStringList hidden;
    for (int at = m_layout->count() - 1; at >= 0; --at)
        delete m_layout->takeAt(at);
    QWidget *before = m_more->previousInFocusChain();
    while (qobject_cast<ClusterChip *>(before) != nullptr && before->parentWidget() == this)
        before = before->previousInFocusChain();
    for (const QString &id : std::as_const(m_order)) {
        ClusterChip *chip = m_chips.value(id);
        setTabOrder(std::exchange(before, chip), chip); // made late, they would stand last in the window
        chip->setVisible(shown.contains(id));
        if (shown.contains(id))
            m_layout->addWidget(chip);
        else
            hidden.append(id);
    }
    for (QWidget *last : std::initializer_list<QWidget *>{m_more, m_fold, m_progress})
        m_layout->addWidget(last);
    fillMore(hidden);
    m_layout->activate();
    updateGeometry();
    m_isArranging = false;
}

void ClusterBand::fillMore(const QStringList &hidden)
{
    if (m_menu->isVisible())
        return; // somebody reads it
    m_menu->clear();
    for (const QString &id : hidden) {
        const ClusterChip::Look &look = m_chips.value(id)->look();
        QString name = look.name.left(80);
        name.replace(u'&', "&&"_L1);
        QAction *action = m_menu->addAction(QString(name + u'\t' + text::number(look.count)));
        connect(action, &QAction::triggered, this, [this, id] { choose(id); });
    }
    const int count = static_cast<int>(hidden.size());
    m_more->setText(tr("%n more", "groups", count));
    m_more->setAccessibleName(tr("%n more group(s)", nullptr, count));
    m_more->setToolTip(tr("Groups that have no room here"));
    m_more->setVisible(count > 0);
}

int ClusterBand::heightForWidth(int width) const
{
    return m_layout->heightForWidth(width);
}

void ClusterBand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void ClusterBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_layout != nullptr)
        arrange();
}

} // namespace ui

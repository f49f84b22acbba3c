// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuetabs.h"

#include "ui/pages/codepane.h"
#include "ui/pages/groupspane.h"
#include "ui/pages/leasespane.h"
#include "ui/pages/movetaskspane.h"
#include "ui/pages/policypane.h"
#include "ui/pages/settingspane.h"
#include "ui/text.h"

#include <QTabBar>

#include <array>

namespace ui {

namespace {

constexpr std::array places{QLatin1String("messages"), QLatin1String("groups"),   QLatin1String("movetasks"),
                            QLatin1String("inflight"), QLatin1String("settings"), QLatin1String("policy"),
                            QLatin1String("code")}; // by QueueTabs::Tab

int tabOf(const QString &place)
{
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (place == places.at(at))
            return static_cast<int>(at);
    }
    return QueueTabs::Messages;
}

QString withCount(const QString &title, qint64 count)
{
    return count == 0 ? title : QueueTabs::tr("%1 (%2)", "tab and count").arg(title, text::number(count));
}

} // namespace

QueueTabs::QueueTabs(Backend &backend, QWidget *messages, QWidget *parent)
    : QTabWidget(parent)
    , m_groups(new GroupsPane(backend, this))
    , m_moveTasks(new MoveTasksPane(backend, this))
    , m_leases(new LeasesPane(backend, this))
    , m_settings(new SettingsPane(backend, this))
    , m_policy(new PolicyPane(backend, this))
    , m_code(new CodePane(backend, this))
{
    setAccessibleName(tr("Views of the queue"));
    tabBar()->setAccessibleName(tr("Views of the queue"));
    setDocumentMode(true);
    addTab(messages, tr("Messages"));
    addTab(m_groups, tr("Groups"));
    addTab(m_moveTasks, tr("Move tasks"));
    addTab(m_leases, tr("In flight"));
    addTab(m_settings, tr("Settings"));
    addTab(m_policy, tr("Policy"));
    addTab(m_code, tr("Code"));
    setTabVisible(MoveTasks, false);
    for (LivePane *pane : std::initializer_list<LivePane *>{m_groups, m_moveTasks, m_leases})
        connect(pane, &LivePane::messageWanted, this, &QueueTabs::messageWanted);
    connect(m_groups, &GroupsPane::groupWanted, this, &QueueTabs::groupWanted);
    connect(m_settings, &SettingsPane::draftChanged, this, &QueueTabs::draftChanged);
    connect(m_settings, &SettingsPane::edited, this, &QueueTabs::edited);
    connect(m_policy, &PolicyPane::draftChanged, this, &QueueTabs::draftChanged);
    connect(m_policy, &PolicyPane::edited, this, &QueueTabs::edited);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_isApplying)
            return;
        m_wanted = place();
        emit placeChosen(m_wanted);
    });
}

void QueueTabs::setQueue(const QueueInfo &queue)
{
    m_queueName = queue.name;
    m_groups->setQueue(queue);
    m_moveTasks->setQueue(queue);
    m_leases->setQueue(queue);
    m_settings->setQueue(queue);
    m_policy->setQueue(queue);
    m_code->setQueue(queue);
    setTabText(Messages, withCount(tr("Messages"), queue.total()));
    setTabText(InFlight, withCount(tr("In flight"), queue.inFlight));
    m_isApplying = true;
    setTabVisible(MoveTasks, queue.isDeadLetterQueue());
    m_isApplying = false;
    applyPlace();
}

void QueueTabs::setNow(Time now)
{
    m_groups->setNow(now);
    m_moveTasks->setNow(now);
    m_leases->setNow(now);
}

void QueueTabs::setPlace(const QString &place)
{
    m_wanted = place;
    applyPlace();
}

void QueueTabs::applyPlace()
{
    const int wanted = tabOf(m_wanted);
    m_isApplying = true;
    setCurrentIndex(isTabVisible(wanted) ? wanted : Messages);
    m_isApplying = false;
}

QString QueueTabs::place() const
{
    return currentIndex() == Messages ? QString() : QString(places.at(static_cast<std::size_t>(currentIndex())));
}

LivePane *QueueTabs::currentPane() const
{
    return qobject_cast<LivePane *>(currentWidget());
}

QWidget *QueueTabs::currentForm() const
{
    QWidget *current = currentWidget();
    return current == m_settings || current == m_policy ? current : nullptr;
}

void QueueTabs::refreshForm()
{
    m_settings->refresh();
    m_policy->refresh();
}

bool QueueTabs::hasDraft() const
{
    return m_settings->hasDraft() || m_policy->hasDraft();
}

QStringList QueueTabs::unsaved() const
{
    QStringList lines;
    if (m_settings->hasDraft())
        lines.append(tr("Settings of %1, not applied", "of a queue").arg(m_queueName));
    if (m_policy->hasDraft())
        lines.append(tr("Policy of %1, not applied", "of a queue").arg(m_queueName));
    return lines;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuetabs.h"

#include "ui/backend/clustertypes.h"
#include "ui/pages/codepane.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/groupspane.h"
#include "ui/pages/leasespane.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/movetaskspane.h"
#include "ui/pages/policypane.h"
#include "ui/pages/settingspane.h"
#include "ui/text.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/taborder.h"

#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <functional>
#include <type_traits>
#include <utility>

namespace ui {

namespace {

constexpr std::array places{QLatin1String("dead"),      QLatin1String("messages"), QLatin1String("groups"),
                            QLatin1String("movetasks"), QLatin1String("inflight"), QLatin1String("settings"),
                            QLatin1String("policy"),    QLatin1String("code")}; // by QueueTabs::Tab

QString withCount(const QString &title, qint64 count)
{
    return count == 0 ? title : QueueTabs::tr("%1 (%2)", "tab and count").arg(title, text::number(count));
}

/// Keeps the place of a view until it is first shown.
class Holder : public QWidget
{
public:
    Holder(std::function<void()> make, QWidget *parent)
        : QWidget(parent)
        , m_make(std::move(make))
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        m_make();
    }

private:
    std::function<void()> m_make;
};

} // namespace

QueueTabs::QueueTabs(Backend &backend, QWidget *messages, QWidget *parent)
    : QTabWidget(parent)
    , m_backend(backend)
{
    setAccessibleName(tr("Views of the queue"));
    tabBar()->setAccessibleName(tr("Views of the queue"));
    setDocumentMode(true);
    addTab(new Holder([this] { make(DeadLetters); }, this), tr("Dead letters"));
    addTab(messages, tr("Messages"));
    const std::array titles{tr("Groups"), tr("Move tasks"), tr("In flight"), tr("Settings"), tr("Policy"), tr("Code")};
    for (const QString &title : titles) {
        const auto tab = static_cast<Tab>(count());
        addTab(new Holder([this, tab] { make(tab); }, this), title);
    }
    connect(&m_backend, &Backend::descriptionChanged, this, [this] {
        if (!m_queue.url.isEmpty())
            setQueue(QueueInfo(m_queue)); // what it has may be more now
    });
    setCurrentIndex(Messages);
    setTabVisible(DeadLetters, false);
    setTabVisible(MoveTasks, false);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_isApplying)
            return;
        m_wanted = place();
        emit placeChosen(m_wanted);
    });
}

/// True: it was made now.
template <class Pane>
bool QueueTabs::make(Pane *&pane, Tab tab)
{
    if (pane != nullptr)
        return false;
    QWidget *holder = widget(tab);
    pane = new Pane(m_backend, holder);
    holder->layout()->addWidget(pane);
    passFocus(holder, pane);
    followInTabOrder(tabBar(), pane);
    if constexpr (std::is_base_of_v<LivePane, Pane>) {
        connect(pane, &LivePane::messageWanted, this, &QueueTabs::messageWanted);
        pane->setNow(m_now);
    }
    if (!m_queue.url.isEmpty())
        pane->setQueue(m_queue);
    pane->show();
    return true;
}

void QueueTabs::make(Tab tab)
{
    switch (tab) {
    case DeadLetters:
        deadLetters();
        break;
    case Groups:
        groups();
        break;
    case MoveTasks:
        moveTasks();
        break;
    case InFlight:
        leases();
        break;
    case Settings:
        settings();
        break;
    case Policy:
        policy();
        break;
    case Code:
        code();
        break;
    case Messages:
        break;
    }
}

DeadLettersPane *QueueTabs::deadLetters()
{
    if (m_deadLetters != nullptr || m_acts == nullptr || m_kept == nullptr)
        return m_deadLetters;
    QWidget *holder = widget(DeadLetters);
    m_deadLetters = new DeadLettersPane({m_backend, *m_acts, m_connection, *m_kept}, holder);
    holder->layout()->addWidget(m_deadLetters);
    passFocus(holder, m_deadLetters->messages()->table());
    followInTabOrder(tabBar(), m_deadLetters);
    emit deadLettersMade();
    m_deadLetters->setNow(m_now);
    if (!m_queue.url.isEmpty())
        m_deadLetters->setQueue(m_queue);
    m_deadLetters->show();
    return m_deadLetters;
}

GroupsPane *QueueTabs::groups()
{
    if (make(m_groups, Groups))
        connect(m_groups, &GroupsPane::groupWanted, this, &QueueTabs::groupWanted);
    return m_groups;
}

MoveTasksPane *QueueTabs::moveTasks()
{
    make(m_moveTasks, MoveTasks);
    return m_moveTasks;
}

LeasesPane *QueueTabs::leases()
{
    make(m_leases, InFlight);
    return m_leases;
}

SettingsPane *QueueTabs::settings()
{
    if (make(m_settings, Settings)) {
        connect(m_settings, &SettingsPane::draftChanged, this, &QueueTabs::draftChanged);
        connect(m_settings, &SettingsPane::edited, this, &QueueTabs::edited);
    }
    return m_settings;
}

PolicyPane *QueueTabs::policy()
{
    if (make(m_policy, Policy)) {
        connect(m_policy, &PolicyPane::draftChanged, this, &QueueTabs::draftChanged);
        connect(m_policy, &PolicyPane::edited, this, &QueueTabs::edited);
    }
    return m_policy;
}

CodePane *QueueTabs::code()
{
    if (make(m_code, Code) && m_kept != nullptr)
        m_code->remember(*m_kept);
    return m_code;
}

bool QueueTabs::isMade(Tab tab) const
{
    return tab == Messages || widget(tab)->layout()->count() > 0;
}

void QueueTabs::setContext(Acts &acts, const QString &connection)
{
    m_acts = &acts;
    m_connection = connection;
}

void QueueTabs::setSettings(ui::Settings &settings)
{
    m_kept = &settings;
}

void QueueTabs::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    const bool hasDeadLetters = queue.isDeadLetterQueue() && m_backend.can(capability::clusters);
    m_queue = queue;
    // And not when it becomes one: what somebody reads would go from under him.
    const bool wasDescribed = std::exchange(m_isDescribed, !m_backend.description().version.isEmpty());
    if (isOther || !wasDescribed)
        m_first = hasDeadLetters ? DeadLetters : Messages;
    const auto pass = [&queue](auto *pane) {
        if (pane != nullptr)
            pane->setQueue(queue);
    };
    if (hasDeadLetters)
        pass(m_deadLetters);
    pass(m_groups);
    pass(m_moveTasks);
    pass(m_leases);
    pass(m_settings);
    pass(m_policy);
    pass(m_code);
    setTabText(Messages, withCount(tr("Messages"), queue.total()));
    setTabText(InFlight, withCount(tr("In flight"), queue.inFlight));
    setTabText(DeadLetters, withCount(tr("Dead letters"), queue.total()));
    m_isApplying = true;
    setTabVisible(DeadLetters, hasDeadLetters);
    setTabVisible(MoveTasks, queue.isDeadLetterQueue());
    m_isApplying = false;
    applyPlace();
}

void QueueTabs::setNow(Time now)
{
    m_now = now;
    if (m_deadLetters != nullptr)
        m_deadLetters->setNow(now);
    for (LivePane *pane : std::initializer_list<LivePane *>{m_groups, m_moveTasks, m_leases}) {
        if (pane != nullptr)
            pane->setNow(now);
    }
}

void QueueTabs::setPlace(const QString &place)
{
    m_wanted = place;
    applyPlace();
}

int QueueTabs::tabOf(const QString &place) const
{
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (place == places.at(at))
            return static_cast<int>(at);
    }
    return m_first;
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
    return currentIndex() == m_first ? QString() : QString(places.at(static_cast<std::size_t>(currentIndex())));
}

DeadLettersPane *QueueTabs::shownDeadLetters() const
{
    return currentIndex() == DeadLetters ? m_deadLetters : nullptr;
}

LivePane *QueueTabs::currentPane() const
{
    for (LivePane *pane : std::initializer_list<LivePane *>{m_groups, m_moveTasks, m_leases}) {
        if (pane != nullptr && pane->parentWidget() == currentWidget())
            return pane;
    }
    return nullptr;
}

QWidget *QueueTabs::currentForm() const
{
    switch (currentIndex()) {
    case Settings:
        return m_settings;
    case Policy:
        return m_policy;
    default:
        return nullptr;
    }
}

void QueueTabs::refreshForm()
{
    if (m_settings != nullptr)
        m_settings->refresh();
    if (m_policy != nullptr)
        m_policy->refresh();
}

bool QueueTabs::hasDraft() const
{
    return (m_settings != nullptr && m_settings->hasDraft()) || (m_policy != nullptr && m_policy->hasDraft());
}

QStringList QueueTabs::unsaved() const
{
    QStringList lines;
    if (m_settings != nullptr && m_settings->hasDraft())
        lines.append(tr("Settings of %1, not applied", "of a queue").arg(m_queue.name));
    if (m_policy != nullptr && m_policy->hasDraft())
        lines.append(tr("Policy of %1, not applied", "of a queue").arg(m_queue.name));
    return lines;
}

} // namespace ui

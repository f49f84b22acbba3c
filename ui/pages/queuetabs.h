// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QTabWidget>

class QTableView;

namespace ui {

class Acts;
class CodePane;
class DeadLettersPane;
class GroupsPane;
class LeasesPane;
class LivePane;
class MoveTasksPane;
class PolicyPane;
class Settings;
class SettingsPane;

/// The views of one queue: dead letters where they can be grouped, messages, groups, move tasks of a dead-letter queue,
/// messages in flight, how it is set up, and the queue as code. All but the messages are made when they are first
/// shown: making every one of them took half of the time in which a page opens.
class QueueTabs : public QTabWidget
{
    Q_OBJECT
public:
    enum Tab { DeadLetters, Messages, Groups, MoveTasks, InFlight, Settings, Policy, Code };

    QueueTabs(Backend &backend, QWidget *messages, QWidget *parent = nullptr);

    void setSettings(ui::Settings &settings); ///< where views keep what the user chose in them
    /// What the dead letters are made with, besides.
    void setContext(Acts &acts, const QString &connection);
    void setQueue(const QueueInfo &queue);
    void setNow(Time now);
    /// As it stands in addresses: "groups". Empty or not known: the dead letters of a queue that had them when it was
    /// first shown, else the messages. A view that the queue does not have is shown as soon as it has it.
    void setPlace(const QString &place);
    QString place() const; ///< empty: what an empty one shows
    LivePane *currentPane() const; ///< null: the messages, or a view of another kind
    DeadLettersPane *shownDeadLetters() const; ///< null: another view shows, or it was not made yet
    /// Each makes its view where it was not shown yet.
    DeadLettersPane *deadLetters();
    GroupsPane *groups();
    MoveTasksPane *moveTasks();
    LeasesPane *leases();
    SettingsPane *settings();
    PolicyPane *policy();
    CodePane *code();
    bool isMade(Tab tab) const;
    /// Settings or policy while one of them shows; else null.
    QWidget *currentForm() const;
    void refreshForm();
    bool hasDraft() const;
    QStringList unsaved() const; ///< as Page::unsaved()

signals:
    void deadLettersMade();
    void placeChosen(const QString &place); ///< by the user
    void messageWanted(const QString &id);
    void groupWanted(const QString &group);
    void draftChanged();
    void edited();

private:
    template <class Pane>
    bool make(Pane *&pane, Tab tab);
    void make(Tab tab);
    void applyPlace();
    int tabOf(const QString &place) const;

    Backend &m_backend;
    Acts *m_acts = nullptr;
    QString m_connection;
    Tab m_first = Messages; ///< what an empty place shows
    bool m_isDescribed = false; ///< what the broker can do was known when it was decided
    ui::Settings *m_kept = nullptr;
    QueueInfo m_queue;
    Time m_now{0};
    QString m_wanted;
    bool m_isApplying = false;
    DeadLettersPane *m_deadLetters = nullptr;
    GroupsPane *m_groups = nullptr;
    MoveTasksPane *m_moveTasks = nullptr;
    LeasesPane *m_leases = nullptr;
    SettingsPane *m_settings = nullptr;
    PolicyPane *m_policy = nullptr;
    CodePane *m_code = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QTabWidget>

class QTableView;

namespace ui {

class CodePane;
class GroupsPane;
class LeasesPane;
class LivePane;
class MoveTasksPane;
class PolicyPane;
class SettingsPane;

/// The views of one queue: messages, groups, move tasks of a dead-letter queue, messages in flight, how it is set up,
/// and the queue as code.
class QueueTabs : public QTabWidget
{
    Q_OBJECT
public:
    enum Tab { Messages, Groups, MoveTasks, InFlight, Settings, Policy, Code };

    QueueTabs(Backend &backend, QWidget *messages, QWidget *parent = nullptr);

    void setQueue(const QueueInfo &queue);
    void setNow(Time now);
    /// As it stands in addresses: "groups". Empty or not known: the messages. A view that the queue does not have is
    /// shown as soon as it has it.
    void setPlace(const QString &place);
    QString place() const; ///< empty: the messages
    LivePane *currentPane() const; ///< null: the messages
    GroupsPane *groups() const { return m_groups; }
    MoveTasksPane *moveTasks() const { return m_moveTasks; }
    LeasesPane *leases() const { return m_leases; }
    SettingsPane *settings() const { return m_settings; }
    PolicyPane *policy() const { return m_policy; }
    /// Settings or policy while one of them shows; else null.
    QWidget *currentForm() const;
    void refreshForm();
    bool hasDraft() const;
    QStringList unsaved() const; ///< as Page::unsaved()
    CodePane *code() const { return m_code; }

signals:
    void placeChosen(const QString &place); ///< by the user
    void messageWanted(const QString &id);
    void groupWanted(const QString &group);
    void draftChanged();
    void edited();

private:
    void applyPlace();

    QString m_wanted;
    QString m_queueName;
    bool m_isApplying = false;
    GroupsPane *m_groups = nullptr;
    MoveTasksPane *m_moveTasks = nullptr;
    LeasesPane *m_leases = nullptr;
    SettingsPane *m_settings = nullptr;
    PolicyPane *m_policy = nullptr;
    CodePane *m_code = nullptr;
};

} // namespace ui

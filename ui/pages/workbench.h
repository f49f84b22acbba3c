// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/movetask.h"
#include "ui/dialogs/confirmdialog.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace ui {

class EmptyState;
class Navigator;
class QueuePage;

/// Everything of one connection: the queues, the page of the chosen one, and the acts on them. Each act asks first
/// where something can be lost, and reports only after the broker's answer.
class Workbench : public QWidget
{
    Q_OBJECT
public:
    explicit Workbench(Backend &backend, QWidget *parent = nullptr);

    /// Lines that point an app at this broker.
    void setEndpointSettings(const QString &settings);
    const QString &endpointSettings() const { return m_endpointSettings; }

    const QueueInfo *queue() const; ///< the chosen one; null: none
    Navigator *navigator() const { return m_navigator; }
    QueuePage *page() const { return m_page; }
    MoveTask *task() const { return m_task; }
    QSplitter *splitter() const { return m_splitter; }

    void openQueue(const QString &url);
    void refresh();
    void sendMessage();
    void createQueue();
    void deleteMessages();
    void purgeQueue();
    void deleteQueue();
    void redriveSelected();
    void redriveAll();
    void copyBody() const;

signals:
    void reported(const QString &text, bool isError);
    void choiceChanged(); ///< queue, selection or loaded rows
    void taskChanged(); ///< begun, progressed or ended

private:
    void build();
    void showQueues();
    void choose(const QString &url);
    ConfirmDialog *ask(const ConfirmDialog::Question &question);
    void fillQueueFacts(ConfirmDialog *dialog, const QueueInfo &queue) const;
    QStringList queueFacts(const QueueInfo &queue) const;
    QStringList selectionFacts() const;
    void redrive(const QStringList &ids, qint64 count);
    void startMove(const MoveTask::Plan &plan);
    void moveEnded();
    QString moveReport(const MoveTask &task) const;
    void report(const QString &text) { emit reported(text, false); }
    void reportError(const QString &what, const Error &error);

    Backend &m_backend;
    QString m_chosen;
    QString m_wanted; ///< chosen as soon as the broker lists it
    QString m_endpointSettings;
    QSplitter *m_splitter = nullptr;
    Navigator *m_navigator = nullptr;
    QStackedWidget *m_stack = nullptr;
    QueuePage *m_page = nullptr;
    EmptyState *m_first = nullptr;
    MoveTask *m_task = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/insighttypes.h"
#include "ui/pages/livepane.h"

class QPushButton;

namespace ui {

class MoveTasksModel;

/// The broker's own move tasks out of a dead-letter queue: history, what runs, start and cancel. They go on without the
/// window.
class MoveTasksPane : public LivePane
{
    Q_OBJECT
public:
    explicit MoveTasksPane(Backend &backend, QWidget *parent = nullptr);

    void setNow(Time now) override;
    QTableView *table() const override { return m_table; }
    QPushButton *startButton() const { return m_start; }
    QPushButton *cancelButton() const { return m_cancel; }

protected:
    void clear() override;
    void ask(Pass pass) override;
    QString missing() const override;
    void queueChanged() override;
    void fitTables() override;

private:
    void build();
    void take(const QList<MoveTaskInfo> &tasks);
    void showSummary();
    void showButtons();
    QString whyNoStart() const;
    const MoveTaskInfo *cancellable() const;
    void askToStart();
    void start(const MoveTaskRequest &request);
    void cancel();
    void acted(const Outcome<Done> &answer, const QString &refusal);

    MoveTasksModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_startFirst = nullptr; ///< of the empty page
    bool m_isActing = false;
};

} // namespace ui

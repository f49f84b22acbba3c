// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/widgets/steady.h"

#include <QStatusBar>

#include <optional>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace ui {

class ElidedLabel;
class PlainLabel;
class TaskRunner;

/// The line at the foot: what came of the last act, what is selected, what runs, how fast the broker answers, its time.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void report(const QString &text);
    /// An act failed: stays until the next report, with the way to all that is known about it.
    void fail(const QString &what, const std::optional<Error> &error);
    QString text() const;
    bool isError() const { return m_isError; }

    void setChoice(const QString &text);
    void setLatency(std::chrono::microseconds took);
    void setTime(const QString &text); ///< empty: unknown
    void showTasks(const TaskRunner &tasks);

signals:
    void detailsWanted(const QString &what, const ui::Error &error);
    void tasksWanted();

private:
    void build();
    void announce();

    bool m_isError = false;
    QString m_what;
    std::optional<Error> m_problem;
    ElidedLabel *m_text = nullptr;
    QPushButton *m_details = nullptr;
    QToolButton *m_tasks = nullptr;
    QProgressBar *m_progress = nullptr;
    Steady<PlainLabel> *m_choice = nullptr;
    Steady<PlainLabel> *m_latency = nullptr;
    Steady<PlainLabel> *m_time = nullptr;
};

} // namespace ui

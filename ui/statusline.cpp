// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "ui/tasks/taskrunner.h"
#include "ui/text.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steady.h"

#include <QAccessible>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    build();
}

void StatusLine::build()
{
    m_text = new ElidedLabel(this);
    m_details = new QPushButton(tr("&Details…"), this);
    m_details->setProperty("quiet", true);
    m_details->setToolTip(tr("Says all that is known about this error"));
    m_details->hide();
    m_choice = new Steady<PlainLabel>(this);
    m_latency = new Steady<PlainLabel>(this);
    m_latency->setToolTip(tr("How long the broker took for the last answer"));
    m_time = new Steady<PlainLabel>(this);
    m_time->setToolTip(tr("The time of the broker"));
    for (QLabel *label : {m_choice, m_latency, m_time}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the newest task"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_progress->setTextVisible(false);
    m_tasks = new QToolButton(this);
    m_tasks->setProperty("quiet", true);
    m_tasks->setFocusPolicy(Qt::TabFocus);
    m_tasks->setToolTip(tr("Opens the list of tasks, where they are paused and stopped"));
    m_progress->hide();
    m_tasks->hide();
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_problem)
            emit detailsWanted(m_what, *m_problem);
    });
    connect(m_tasks, &QToolButton::clicked, this, &StatusLine::tasksWanted);
    addWidget(m_text, 1);
    addWidget(m_details);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tasks, m_progress, m_choice, m_latency, m_time})
        addPermanentWidget(widget);
}

void StatusLine::report(const QString &text)
{
    m_isError = false;
    m_problem.reset();
    m_details->hide();
    m_text->setForegroundRole(QPalette::WindowText);
    m_text->setFullText(text);
    announce();
}

void StatusLine::fail(const QString &what, const std::optional<Error> &error)
{
    m_isError = true;
    m_what = what;
    m_problem = error;
    m_details->setVisible(error.has_value());
    m_text->setForegroundRole(QPalette::BrightText); // the theme's colour of problems
    m_text->setFullText(error ? QString(u"✖ "_s + what + u' ' + text::sentence(*error)) : QString(u"✖ "_s + what));
    announce();
}

/// A screen reader says it.
void StatusLine::announce()
{
    if (m_text->fullText().isEmpty())
        return;
    QAccessibleEvent alert{m_text, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

QString StatusLine::text() const
{
    return m_text->fullText();
}

void StatusLine::setChoice(const QString &text)
{
    m_choice->setText(text);
}

void StatusLine::setLatency(std::chrono::microseconds took)
{
    const double milliseconds = static_cast<double>(took.count()) / 1000;
    m_latency->setText(tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0)));
}

void StatusLine::setTime(const QString &text)
{
    m_time->setText(text);
}

void StatusLine::showTasks(const TaskRunner &tasks)
{
    const Task *task = tasks.newest();
    m_tasks->setVisible(task != nullptr);
    m_progress->setVisible(task != nullptr);
    if (task == nullptr)
        return;
    m_tasks->setText(tasks.runningCount() == 1 ? task->title()
                                               : tr("%n task(s) running", nullptr, tasks.runningCount()));
    m_progress->setRange(0, task->expected() > 0 ? 1000 : 0); // without an end: a moving bar
    if (task->expected() > 0)
        m_progress->setValue(static_cast<int>(std::min<qint64>(1000, task->done() * 1000 / task->expected())));
}

} // namespace ui

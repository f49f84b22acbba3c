// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/task.h"

#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype namedFailures = 3; // in a report; the rest is counted

} // namespace

void Task::start()
{
    m_state = State::Running;
    next();
}

void Task::pause()
{
    if (m_state != State::Running || !canPause())
        return;
    m_state = State::Paused;
    emit progressed();
}

void Task::resume()
{
    if (m_state != State::Paused)
        return;
    m_state = State::Running;
    emit progressed();
    if (!m_isStepping)
        next();
}

void Task::cancel()
{
    if (isOver())
        return;
    m_isCancelled = true;
    if (!m_isStepping && m_state == State::Paused)
        finishAs(State::Stopped);
}

void Task::next()
{
    m_isStepping = false;
    if (m_isCancelled) {
        finishAs(State::Stopped);
    } else if (m_state == State::Running) {
        m_isStepping = true;
        const Safety::Consent consent{m_safety.data()};
        step();
    }
}

void Task::advance(qint64 more)
{
    m_done += more;
    emit progressed();
    next();
}

void Task::advance(const BatchOutcome &batch)
{
    m_failures.append(batch.failed);
    advance(batch.succeeded);
}

void Task::fail(const Error &error)
{
    m_error = error;
    emit progressed();
    finishAs(State::Failed);
}

void Task::end()
{
    finishAs(m_isCancelled ? State::Stopped : State::Done);
}

void Task::finishAs(State state)
{
    m_isStepping = false;
    m_state = state;
    emit finished();
}

QString Task::reportTail() const
{
    QString line;
    if (isCancelled())
        line += tr(", then stopped");
    if (m_error)
        line += u". "_s + text::sentence(*m_error);
    if (m_failures.isEmpty())
        return line;
    line += u". "_s + tr("%n message(s) stayed: ", nullptr, static_cast<int>(m_failures.size()));
    QStringList sentences;
    for (const BatchOutcome::Failure &failure : m_failures) {
        const QString sentence = text::sentence(failure.error);
        if (!sentences.contains(sentence) && sentences.size() < namedFailures)
            sentences.append(sentence);
    }
    return line + sentences.join(u' ');
}

} // namespace ui

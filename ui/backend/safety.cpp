// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/safety.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

struct Row
{
    QLatin1String service;
    QLatin1String operation;
    Effect effect;
};

/// Sources: the API references of the service (what an operation changes) and docs/console-api.md. A receive is a
/// write: it hides messages, raises their counts and may itself move one to the dead-letter queue. A move is a write
/// however many it takes: each message is still there, and can be moved back.
constexpr std::array rows{
    Row{"sqs"_L1, "ListQueues"_L1, Effect::Read},
    Row{"sqs"_L1, "GetQueueUrl"_L1, Effect::Read},
    Row{"sqs"_L1, "GetQueueAttributes"_L1, Effect::Read},
    Row{"sqs"_L1, "ListQueueTags"_L1, Effect::Read},
    Row{"sqs"_L1, "ListDeadLetterSourceQueues"_L1, Effect::Read},
    Row{"sqs"_L1, "ListMessageMoveTasks"_L1, Effect::Read},
    Row{"sqs"_L1, "CreateQueue"_L1, Effect::Write},
    Row{"sqs"_L1, "SetQueueAttributes"_L1, Effect::Write},
    Row{"sqs"_L1, "TagQueue"_L1, Effect::Write},
    Row{"sqs"_L1, "UntagQueue"_L1, Effect::Write},
    Row{"sqs"_L1, "AddPermission"_L1, Effect::Write},
    Row{"sqs"_L1, "RemovePermission"_L1, Effect::Write},
    Row{"sqs"_L1, "SendMessage"_L1, Effect::Write},
    Row{"sqs"_L1, "SendMessageBatch"_L1, Effect::Write},
    Row{"sqs"_L1, "ReceiveMessage"_L1, Effect::Write},
    Row{"sqs"_L1, "ChangeMessageVisibility"_L1, Effect::Write},
    Row{"sqs"_L1, "ChangeMessageVisibilityBatch"_L1, Effect::Write},
    Row{"sqs"_L1, "StartMessageMoveTask"_L1, Effect::Write},
    Row{"sqs"_L1, "CancelMessageMoveTask"_L1, Effect::Write},
    Row{"sqs"_L1, "DeleteMessage"_L1, Effect::Destroy},
    Row{"sqs"_L1, "DeleteMessageBatch"_L1, Effect::Destroy},
    Row{"sqs"_L1, "DeleteQueue"_L1, Effect::Destroy},
    Row{"sqs"_L1, "PurgeQueue"_L1, Effect::Destroy},
    Row{"redrive"_L1, "Describe"_L1, Effect::Read},
    Row{"redrive"_L1, "ListResources"_L1, Effect::Read},
    Row{"redrive"_L1, "Snapshot"_L1, Effect::Read},
    Row{"redrive"_L1, "Peek"_L1, Effect::Read},
    Row{"redrive"_L1, "OpenView"_L1, Effect::Read},
    Row{"redrive"_L1, "ReadView"_L1, Effect::Read},
    Row{"redrive"_L1, "CloseView"_L1, Effect::Read},
    Row{"redrive"_L1, "CountValues"_L1, Effect::Read},
    Row{"redrive"_L1, "PreviewFix"_L1, Effect::Read},
    Row{"redrive"_L1, "OpenClusters"_L1, Effect::Read},
    Row{"redrive"_L1, "ReadClusters"_L1, Effect::Read},
    Row{"redrive"_L1, "CloseClusters"_L1, Effect::Read},
    Row{"redrive"_L1, "CompareWithProcessed"_L1, Effect::Read},
    Row{"redrive"_L1, "GetMessage"_L1, Effect::Read},
    Row{"redrive"_L1, "MessageLife"_L1, Effect::Read},
    Row{"redrive"_L1, "ReadJournal"_L1, Effect::Read},
    Row{"redrive"_L1, "ListGroups"_L1, Effect::Read},
    Row{"redrive"_L1, "ListLeases"_L1, Effect::Read},
    Row{"redrive"_L1, "ListDeduplications"_L1, Effect::Read},
    Row{"redrive"_L1, "ListMoveTasks"_L1, Effect::Read},
    Row{"redrive"_L1, "ExplainMessage"_L1, Effect::Read},
    Row{"redrive"_L1, "ForecastRedrive"_L1, Effect::Read},
    Row{"redrive"_L1, "ListRedrives"_L1, Effect::Read},
    Row{"redrive"_L1, "ControlRedrive"_L1, Effect::Write},
    Row{"redrive"_L1, "StartRedrive"_L1, Effect::Write},
    Row{"redrive"_L1, "NextDeadline"_L1, Effect::Read},
    Row{"redrive"_L1, "ListSimulators"_L1, Effect::Read},
    Row{"redrive"_L1, "ControlSimulator"_L1, Effect::Write},
    Row{"redrive"_L1, "MoveMessages"_L1, Effect::Write},
    Row{"redrive"_L1, "MoveMatching"_L1, Effect::Write}, // as one by one, and as the service's own move task
    Row{"redrive"_L1, "SetQueueOptions"_L1, Effect::Write},
    Row{"redrive"_L1, "ControlClock"_L1, Effect::Write},
    Row{"redrive"_L1, "DeleteMessages"_L1, Effect::Destroy},
    Row{"redrive"_L1, "DeleteMatching"_L1, Effect::Destroy},
    Row{"redrive"_L1, "Reset"_L1, Effect::Destroy},
};

Safety::Clock ownClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return std::chrono::milliseconds{timer.elapsed()}; };
}

} // namespace

Effect effectOf(const QString &service, const QString &operation)
{
    const auto found = std::ranges::find_if(
        rows, [&](const Row &row) { return service == row.service && operation == row.operation; });
    return found == rows.end() ? Effect::Write : found->effect;
}

QStringList knownOperations()
{
    QStringList names;
    for (const Row &row : rows)
        names.append(QString(row.service + u'.' + row.operation));
    return names;
}

Safety::Safety(QObject *parent)
    : QObject(parent)
    , m_clock(ownClock())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Safety::expire);
}

void Safety::setConnection(const QString &name, SafetyLevel level)
{
    m_connection = name;
    m_own = level;
    m_loweredUntil = 0ms;
    m_timer.stop();
    emit changed();
}

SafetyLevel Safety::level() const
{
    const bool isLower = m_loweredUntil > 0ms && m_clock() < m_loweredUntil;
    return isLower ? m_lowered : m_own;
}

std::chrono::seconds Safety::left() const
{
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(m_loweredUntil - m_clock()));
}

bool Safety::lower(SafetyLevel level, const QString &typed)
{
    if (typed != m_connection)
        return false;
    m_lowered = std::min(level, m_own);
    m_loweredUntil = m_clock() + loweredFor;
    m_timer.start(loweredFor);
    emit changed();
    return true;
}

void Safety::restore()
{
    m_loweredUntil = 0ms;
    m_timer.stop();
    emit changed();
}

void Safety::expire()
{
    const auto rest = m_loweredUntil - m_clock();
    if (rest > 0ms)
        m_timer.start(rest);
    else
        restore();
}

Safety::Verdict Safety::verdict(const QString &service, const QString &operation) const
{
    const Effect effect = effectOf(service, operation);
    if (effect == Effect::Read)
        return Verdict::Pass;
    if (level() == SafetyLevel::ReadOnly)
        return Verdict::Refuse;
    return mustAsk(effect) && !hasConsent() ? Verdict::Ask : Verdict::Pass;
}

bool Safety::mustAsk(Effect effect) const
{
    if (effect == Effect::Read)
        return false;
    return level() >= (effect == Effect::Destroy ? SafetyLevel::ConfirmDestructive : SafetyLevel::ConfirmWrites);
}

bool Safety::mustTypeName(Effect effect) const
{
    return effect == Effect::Destroy && m_own >= SafetyLevel::ConfirmWrites; // a lowering changes no importance
}

QString Safety::whyNot(const QString &service, const QString &operation) const
{
    if (verdict(service, operation) != Verdict::Refuse)
        return {};
    return tr("%1 is read-only: nothing that could change it is sent. The safety level can be lowered for a while.")
        .arg(m_connection);
}

void Safety::ask(const SafetyQuestion &question, QObject *context, Answer answer) const
{
    if (m_asker)
        m_asker(question, context, std::move(answer));
    else
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer)] { answer(false); }, Qt::QueuedConnection);
}

} // namespace ui

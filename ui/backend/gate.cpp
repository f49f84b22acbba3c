// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/gate.h"

#include "ui/backend/errorreply.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr std::array unknownCodes{"UnknownOperationException"_L1, "UnknownOperation"_L1, "InvalidAction"_L1,
                                  "InvalidActionException"_L1,    "NotImplemented"_L1,   "HttpStatus501"_L1};
// The service's rule. When the last purge was is not told, so that this is an upper bound.
constexpr auto betweenPurges = 60s;
constexpr std::array batches{"MessageIds"_L1, "Entries"_L1};

QString keyOf(const QString &service, const QString &operation)
{
    return QString(service + u'.' + operation);
}

qint64 countOf(const QJsonObject &document)
{
    for (const QLatin1String member : batches) {
        if (document.value(member).isArray())
            return document.value(member).toArray().size();
    }
    return 1;
}

} // namespace

Gate::Gate(std::unique_ptr<Transport> inner, Safety &safety, WireLog &log)
    : m_safety(safety)
    , m_log(log)
    , m_inner(std::move(inner))
{
    m_inner->setTap([this](CallId call, const WireExchange &exchange) { m_told.insert(call, exchange); });
}

Gate::~Gate()
{
    m_inner->setTap({});
}

CallId Gate::call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                  ReplyHandler reply)
{
    const CallId id = m_pending.add(context, std::move(reply), [this](CallId lost) { cancel(lost); });
    m_calls.insert(id,
                   {.service = service,
                    .operation = operation,
                    .document = document,
                    .row = m_log.begin(service, operation, document)});
    if (const QString why = whyUnsupported(service, operation); !why.isEmpty()) {
        refuse(id, {.code = u"UnsupportedOperation"_s, .message = why, .detail = why});
        return id;
    }
    switch (m_safety.verdict(service, operation)) {
    case Safety::Verdict::Pass:
        forward(id);
        break;
    case Safety::Verdict::Ask:
        hold(id);
        break;
    case Safety::Verdict::Refuse:
        refuse(id, {u"ReadOnlyConnection"_s, m_safety.whyNot(service, operation)});
        break;
    }
    return id;
}

void Gate::hold(CallId id)
{
    const Call &call = m_calls[id];
    const SafetyQuestion question{.effect = effectOf(call.service, call.operation),
                                  .operation = call.operation,
                                  .target = wireTarget(call.document),
                                  .count = countOf(call.document),
                                  .connection = m_safety.connection()};
    m_safety.ask(question, this, [this, id](bool isAllowed) {
        if (!m_calls.contains(id))
            return; // given up meanwhile
        // The level may have risen while the question stood.
        const Call &held = m_calls[id];
        if (m_safety.verdict(held.service, held.operation) == Safety::Verdict::Refuse)
            refuse(id, {u"ReadOnlyConnection"_s, m_safety.whyNot(held.service, held.operation)});
        else if (isAllowed)
            forward(id);
        else
            refuse(id, {u"NotConfirmed"_s, tr("You were asked and did not confirm it.")});
    });
}

void Gate::forward(CallId id)
{
    Call &call = m_calls[id];
    call.inner = m_inner->call(call.service, call.operation, call.document, this,
                               [this, id](Outcome<QJsonObject> outcome) { answered(id, std::move(outcome)); });
}

void Gate::refuse(CallId id, const Error &error)
{
    const Call call = m_calls.take(id);
    const QByteArray request = QJsonDocument(call.document).toJson(QJsonDocument::Compact);
    m_log.finish(call.row, WireCall::State::NotSent, error.code, {.request = request.left(wireBodyLimit)});
    Error full = error;
    full.wireCall = call.row;
    QMetaObject::invokeMethod(
        this, [this, id, full] { m_pending.answer(id, full); }, Qt::QueuedConnection);
}

void Gate::cancel(CallId id)
{
    m_pending.remove(id);
    if (!m_calls.contains(id))
        return;
    const Call call = m_calls.take(id);
    if (call.inner != 0)
        m_inner->cancel(call.inner);
    m_told.remove(call.inner);
    const QByteArray request = QJsonDocument(call.document).toJson(QJsonDocument::Compact);
    m_log.finish(call.row, WireCall::State::Abandoned, {},
                 {.request = request.left(wireBodyLimit), .requestBytes = call.inner != 0 ? request.size() : 0});
}

void Gate::answered(CallId id, Outcome<QJsonObject> outcome)
{
    const Call call = m_calls.take(id);
    const WireExchange exchange = exchangeOf(call, outcome);
    m_log.finish(call.row, WireCall::State::Answered, outcome ? QString() : outcome.error().code, exchange);
    if (outcome) {
        m_pending.answer(id, outcome);
        return;
    }
    Error error = outcome.error();
    error.wireCall = call.row;
    error.status = exchange.status;
    error.operation = call.operation;
    error.resource = call.document.value("QueueUrl"_L1).toString();
    if (error.code.endsWith("InvalidMessageContents"_L1))
        error.detail = badCharacterText(call.document.value("MessageBody"_L1).toString());
    learn(call, error);
    m_pending.answer(id, error);
}

WireExchange Gate::exchangeOf(const Call &call, const Outcome<QJsonObject> &outcome)
{
    if (m_told.contains(call.inner))
        return m_told.take(call.inner);
    const QByteArray request = QJsonDocument(call.document).toJson(QJsonDocument::Compact);
    const QByteArray answer = outcome ? QJsonDocument(*outcome).toJson(QJsonDocument::Compact) : QByteArray();
    return {.request = request.left(wireBodyLimit),
            .answer = answer.left(wireBodyLimit),
            .requestBytes = request.size(),
            .answerBytes = answer.size()};
}

/// What an endpoint does not know it will not know the next time either. Our own broker says UnsupportedOperation of
/// single queues, so there only an unknown name counts.
void Gate::learn(const Call &call, const Error &error)
{
    const QString code = error.code.section(u'#', -1).section(u'.', -1);
    const bool isUnknown = std::ranges::any_of(unknownCodes, [&](QLatin1String known) { return code == known; });
    if (code == "PurgeQueueInProgress"_L1) {
        m_purgeable.insert(error.resource, m_log.elapsed() + betweenPurges);
        emit learnt();
    }
    if (call.service == "redrive"_L1 || (!isUnknown && !(m_isPlain && code == "UnsupportedOperation"_L1)))
        return;
    m_unsupported.insert(keyOf(call.service, call.operation));
    emit learnt();
}

void Gate::setPlain(bool isPlain)
{
    if (std::exchange(m_isPlain, isPlain) != isPlain)
        emit learnt();
}

QString Gate::whyUnsupported(const QString &service, const QString &operation) const
{
    if (m_isPlain && service == "redrive"_L1)
        return tr("This endpoint speaks SQS only; this needs a Redrive broker.");
    if (m_unsupported.contains(keyOf(service, operation)))
        return tr("This endpoint does not offer %1: it said so when it was asked.").arg(operation);
    return {};
}

std::chrono::seconds Gate::purgeWait(const QString &queueUrl) const
{
    if (!m_purgeable.contains(queueUrl))
        return 0s;
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(m_purgeable.value(queueUrl) - m_log.elapsed()));
}

QString Gate::whyNot(const QString &service, const QString &operation) const
{
    const QString why = whyUnsupported(service, operation);
    return why.isEmpty() ? m_safety.whyNot(service, operation) : why;
}

} // namespace ui

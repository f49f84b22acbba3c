// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/inprocesstransport.h"

#include "broker/broker/broker.h"

#include <QJsonDocument>

namespace ui {

namespace {

QByteArray bytes(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

InProcessTransport::InProcessTransport(broker::Broker &broker)
    : m_broker(broker)
{
}

InProcessTransport::~InProcessTransport()
{
    m_broker.stop();
}

CallId InProcessTransport::call(const QString &service, const QString &operation, const QJsonObject &document,
                                QObject *context, ReplyHandler reply)
{
    const CallId id = m_pending.add(context, std::move(reply), [this](CallId lost) { cancel(lost); });
    const QByteArray request = QJsonDocument(document).toJson(QJsonDocument::Compact);
    const WireExchange sent{.request = request.left(wireBodyLimit), .requestBytes = request.size()};
    const auto finish = [this, id](const Outcome<QJsonObject> &outcome, const WireExchange &exchange) {
        m_brokerCalls.remove(id);
        if (m_pending.contains(id))
            tell(id, exchange);
        m_pending.answer(id, outcome);
    };
    const quint64 call = m_broker.call(
        service.toStdString(), operation.toStdString(), request.toStdString(),
        [this, finish, sent](const broker::CallResult &result) {
            const QByteArray answer = bytes(result.document);
            WireExchange exchange = sent;
            exchange.answer = answer.left(wireBodyLimit);
            exchange.answerBytes = answer.size();
            if (result.errorCode.empty()) {
                m_reader.read(answer,
                              [finish, exchange](const Outcome<QJsonObject> &outcome) { finish(outcome, exchange); });
                return;
            }
            const Error error{QString::fromStdString(result.errorCode), QString::fromStdString(result.errorMessage)};
            QMetaObject::invokeMethod(
                this, [finish, error, exchange] { finish(error, exchange); }, Qt::QueuedConnection);
        });
    m_brokerCalls.insert(id, call);
    return id;
}

void InProcessTransport::cancel(CallId call)
{
    m_pending.remove(call);
    if (const auto found = m_brokerCalls.constFind(call); found != m_brokerCalls.constEnd())
        m_broker.cancel(m_brokerCalls.take(call));
}

} // namespace ui

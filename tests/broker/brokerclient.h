// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/broker/broker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <future>

/// Calls a broker in process and waits for the answer.
class BrokerClient
{
public:
    explicit BrokerClient(broker::Broker &broker)
        : m_broker(broker)
    {
    }

    struct Answer
    {
        QJsonObject document;
        QString error;
        QString message;
    };

    std::future<broker::CallResult> start(const char *service, const char *operation, const QJsonObject &input)
    {
        auto done = std::make_shared<std::promise<broker::CallResult>>();
        auto future = done->get_future();
        m_broker.call(service, operation, QJsonDocument(input).toJson(QJsonDocument::Compact).toStdString(),
                      [done](broker::CallResult result) { done->set_value(std::move(result)); });
        return future;
    }
    static Answer finish(std::future<broker::CallResult> future)
    {
        if (future.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
            return {{}, QStringLiteral("NoAnswer"), {}};
        const broker::CallResult result = future.get();
        return {QJsonDocument::fromJson(QByteArray::fromStdString(result.document)).object(),
                QString::fromStdString(result.errorCode), QString::fromStdString(result.errorMessage)};
    }
    Answer call(const char *service, const char *operation, const QJsonObject &input = {})
    {
        return finish(start(service, operation, input));
    }
    Answer sqs(const char *operation, const QJsonObject &input) { return call("sqs", operation, input); }
    Answer redrive(const char *operation, const QJsonObject &input = {}) { return call("redrive", operation, input); }

private:
    broker::Broker &m_broker;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/transport.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <memory>

/// Hands calls on to another transport and knows which of them still wait; or fails them all, as a cut line does.
class PassingTransport : public QObject, public ui::Transport
{
public:
    explicit PassingTransport(std::unique_ptr<ui::Transport> to)
        : m_to(std::move(to))
    {
        m_to->setTap([this](ui::CallId call, const ui::WireExchange &exchange) { tell(call, exchange); });
    }

    ui::CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                    ui::ReplyHandler reply) override
    {
        const quint64 number = ++m_last;
        if (document.value(QLatin1String("WaitMilliseconds")).toInteger() == 0)
            m_waiting.insert(number, {operation, context});
        const auto pass = [this, number, reply](const ui::Outcome<QJsonObject> &outcome) {
            m_waiting.remove(number);
            reply(m_isCut ? ui::Outcome<QJsonObject>{cut()} : outcome);
        };
        // What the broker would hold until something changes fails at once when the line is cut.
        QJsonObject sent = document;
        if (m_isCut)
            sent.remove(QLatin1String("WaitMilliseconds"));
        const ui::CallId id = m_to->call(service, operation, sent, context, pass);
        m_numbers.insert(id, number);
        return id;
    }
    void cancel(ui::CallId call) override
    {
        m_waiting.remove(m_numbers.take(call));
        m_to->cancel(call);
    }

    void setCut(bool isCut) { m_isCut = isCut; }
    /// No call waits for its answer, but those that wait for a change.
    bool isIdle()
    {
        m_waiting.removeIf([](const auto &entry) { return entry.value().context.isNull(); });
        return m_waiting.isEmpty();
    }
    QStringList waiting() const
    {
        QStringList names;
        for (const Waiting &call : m_waiting)
            names.append(call.operation);
        return names;
    }

private:
    static ui::Error cut()
    {
        return {QStringLiteral("ConnectionRefused"), QStringLiteral("127.0.0.1:4566 refused the connection")};
    }

    std::unique_ptr<ui::Transport> m_to;
    struct Waiting
    {
        QString operation;
        QPointer<QObject> context;
    };
    QHash<quint64, Waiting> m_waiting;
    QHash<ui::CallId, quint64> m_numbers;
    quint64 m_last = 0;
    bool m_isCut = false;
};

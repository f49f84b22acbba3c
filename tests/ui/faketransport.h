// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/pendingcalls.h"
#include "ui/backend/transport.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

/// Records calls and answers them by script. A call without a script, or whose script says nothing, waits for answer().
class FakeTransport : public QObject, public ui::Transport
{
public:
    struct Call
    {
        ui::CallId id;
        QString service;
        QString operation;
        QJsonObject document;
    };
    using Outcome = ui::Outcome<QJsonObject>;
    using Script = std::function<std::optional<Outcome>(const QJsonObject &)>;

    void script(const QString &operation, Script script) { m_scripts.insert(operation, std::move(script)); }
    void fail(const QString &operation, const QString &code)
    {
        script(operation, [code](const QJsonObject &) { return Outcome{ui::Error{code, QStringLiteral("told so")}}; });
    }

    ui::CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                    ui::ReplyHandler reply) override
    {
        const ui::CallId id = m_pending.add(context, std::move(reply), [](ui::CallId) {});
        m_calls.append({id, service, operation, document});
        if (const Script script = m_scripts.value(operation)) {
            if (const std::optional<Outcome> outcome = script(document))
                later(id, *outcome);
        }
        return id;
    }
    void cancel(ui::CallId call) override { m_pending.remove(call); }

    /// Answers the oldest call of the operation that still waits; false: none does.
    bool answer(const QString &operation, const Outcome &outcome)
    {
        for (const Call &call : std::as_const(m_calls)) {
            if (call.operation == operation && m_pending.contains(call.id)) {
                later(call.id, outcome);
                return true;
            }
        }
        return false;
    }
    /// Answers every call of the operation that still waits.
    void answerAll(const QString &operation, const std::function<Outcome(const QJsonObject &)> &make)
    {
        for (const Call &call : std::as_const(m_calls)) {
            if (call.operation == operation && m_pending.contains(call.id))
                later(call.id, make(call.document));
        }
    }
    QList<Call> calls(const QString &operation) const
    {
        QList<Call> out;
        for (const Call &call : m_calls) {
            if (call.operation == operation)
                out.append(call);
        }
        return out;
    }
    bool isWaiting(const QString &operation) const
    {
        const QList<Call> all = calls(operation);
        return std::any_of(all.begin(), all.end(), [this](const Call &call) { return m_pending.contains(call.id); });
    }

private:
    void later(ui::CallId id, const Outcome &outcome)
    {
        QMetaObject::invokeMethod(
            this, [this, id, outcome] { m_pending.answer(id, outcome); }, Qt::QueuedConnection);
    }

    QList<Call> m_calls;
    QHash<QString, Script> m_scripts;
    ui::PendingCalls m_pending;
};

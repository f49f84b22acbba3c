// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/transport.h"

#include <QHash>
#include <QObject>

namespace ui {

/// Calls that wait for their reply: keeps the promise of Transport that none comes after cancel() or to a dead context.
/// GUI thread only.
class PendingCalls : public QObject
{
public:
    /// `abandon` is called with the id when the context dies first.
    CallId add(QObject *context, ReplyHandler reply, std::function<void(CallId)> abandon)
    {
        const CallId id = ++m_last;
        const auto death = connect(context, &QObject::destroyed, this, [this, id, abandon = std::move(abandon)] {
            remove(id);
            abandon(id);
        });
        m_calls.insert(id, {std::move(reply), death});
        return id;
    }

    void remove(CallId id) { disconnect(m_calls.take(id).death); }
    bool contains(CallId id) const { return m_calls.contains(id); }

    void answer(CallId id, const Outcome<QJsonObject> &outcome)
    {
        if (!m_calls.contains(id))
            return;
        const Call call = m_calls.take(id);
        disconnect(call.death);
        call.reply(outcome);
    }

private:
    struct Call
    {
        ReplyHandler reply;
        QMetaObject::Connection death;
    };
    QHash<CallId, Call> m_calls;
    CallId m_last = 0;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection may do, and how it lives with an endpoint that has SQS and nothing more.
#include "ui/backend/backend.h"
#include "ui/backend/insighttypes.h"
#include "ui/backend/plainsqs.h"
#include "ui/backend/viewtypes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

/// An endpoint that said one of these was not asked whether it knows the Redrive service: it could not be reached, or
/// was too busy.
constexpr std::array noAnswer{"ConnectionFailed"_L1,           "ConnectionRefused"_L1,  "HostNotFound"_L1,
                              "ConnectionClosed"_L1,           "TimedOut"_L1,           "TlsFailed"_L1,
                              "RequestThrottled"_L1,           "ServiceUnavailable"_L1, "OutcomeUnknown"_L1,
                              "ServiceUnavailableException"_L1};

} // namespace

QString Backend::whyNot(const QString &service, const QString &operation) const
{
    return m_transport->whyNot(service, operation);
}

std::chrono::seconds Backend::purgeWait(const QString &queueUrl) const
{
    return m_transport->purgeWait(queueUrl);
}

void Backend::setStopwatch(std::function<std::chrono::microseconds()> now)
{
    m_stopwatch = std::move(now);
}

/// The first picture was refused: perhaps because there is only SQS. True: that is being found out.
bool Backend::tryPlain(const Error &error)
{
    const bool isAnswer = std::ranges::none_of(noAnswer, [&](QLatin1String code) { return error.code == code; });
    if (m_hasSnapshot || m_plain || !isAnswer)
        return false;
    m_plain = std::make_unique<PlainSqs>(*this);
    m_plain->setFirst([this] {
        QStringList first = m_watched;
        if (m_firstCounted)
            first.append(m_firstCounted());
        return first;
    });
    connect(m_plain.get(), &PlainSqs::pictured, this, &Backend::pictured);
    connect(m_plain.get(), &PlainSqs::failed, this, &Backend::plainFailed);
    m_plain->poll();
    return true;
}

void Backend::pictured()
{
    m_backOff = 0ms;
    if (!isPlain()) {
        m_description = {};
        m_description.version = u"–"_s; // not empty: what the endpoint can do is known
        m_description.capabilities = {capability::deleteById, capability::views, capability::query};
        m_description.isPlain = true;
        m_transport->setPlain(true);
        emit descriptionChanged();
    }
    setState(State::Connected);
    apply({.cursor = {}, .queues = m_plain->queues(), .series = {}, .clock = {.now = m_wireLog.now()}});
    schedule(m_plain->interval());
}

void Backend::plainFailed(const Error &error)
{
    if (!isPlain()) {
        // Neither service answers: what is there may be one of ours that is not up yet.
        m_plain->disconnect(this);
        m_plain.release()->deleteLater();
    }
    lost(error);
}

PlainViews *Backend::plainViews()
{
    return isPlain() ? &m_plain->views() : nullptr;
}

void Backend::receive(const ReceiveRequest &request, QObject *context, Handler<int> done)
{
    if (m_plain) {
        m_plain->receive(request, context, std::move(done));
        return;
    }
    const Error error{u"UnsupportedOperation"_s, tr("This broker shows messages without receiving them.")};
    QMetaObject::invokeMethod(
        context, [done = std::move(done), error] { done(error); }, Qt::QueuedConnection);
}

} // namespace ui

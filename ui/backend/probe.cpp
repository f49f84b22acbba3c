// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/probe.h"

#include "ui/backend/decode.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui {

Probe::Probe(std::unique_ptr<Transport> transport, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
{
    QElapsedTimer timer;
    timer.start();
    m_stopwatch = [timer] { return std::chrono::microseconds{timer.nsecsElapsed() / 1000}; };
}

void Probe::start()
{
    m_began = m_stopwatch();
    m_transport->call(u"redrive"_s, u"Describe"_s, {}, this,
                      [this](const Outcome<QJsonObject> &answer) { described(answer); });
}

void Probe::described(const Outcome<QJsonObject> &answer)
{
    m_result.latency = m_stopwatch() - m_began;
    if (answer) {
        const Description description = decode::description(*answer);
        m_result.isRedrive = true;
        m_result.version = description.version;
        m_result.durability = description.durability;
        m_result.capabilities = description.capabilities;
    }
    m_transport->call(u"sqs"_s, u"ListQueues"_s, {{u"MaxResults"_s, 1000}}, this,
                      [this](const Outcome<QJsonObject> &list) { listed(list); });
}

void Probe::listed(const Outcome<QJsonObject> &answer)
{
    if (answer)
        m_result.queues = answer->value("QueueUrls"_L1).toArray().size();
    else if (!m_result.isRedrive)
        m_result.error = answer.error();
    emit finished(m_result);
}

} // namespace ui

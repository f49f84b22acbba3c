// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/wirelog.h"

#include "ui/backend/walltime.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString wireTarget(const QJsonObject &document)
{
    const QString url = document.value("QueueUrl"_L1).toString();
    if (!url.isEmpty())
        return url.section(u'/', -1);
    const QString name = document.value("QueueName"_L1).toString();
    return name.isEmpty() ? document.value("SourceArn"_L1).toString().section(u':', -1) : name;
}

WireLog::WireLog(QObject *parent)
    : QObject(parent)
    , m_wall(wallTime)
{
    QElapsedTimer timer;
    timer.start();
    m_stopwatch = [timer] { return std::chrono::microseconds{timer.nsecsElapsed() / 1000}; };
}

void WireLog::setClocks(WallClock wall, Stopwatch stopwatch)
{
    m_wall = std::move(wall);
    m_stopwatch = std::move(stopwatch);
}

void WireLog::setSize(int calls)
{
    m_size = std::max(1, calls);
    while (static_cast<int>(m_calls.size()) > m_size)
        m_calls.pop_front();
    emit cleared(); // whoever shows them reads anew
}

const WireCall *WireLog::find(quint64 number) const
{
    // Numbers rise by one, so that the place of one is known.
    if (m_calls.empty() || number < m_calls.front().number || number > m_calls.back().number)
        return nullptr;
    return &m_calls[static_cast<std::size_t>(number - m_calls.front().number)];
}

quint64 WireLog::begin(const QString &service, const QString &operation, const QJsonObject &document)
{
    const quint64 number = ++m_last;
    m_calls.push_back({.number = number,
                       .time = m_wall(),
                       .service = service,
                       .operation = operation,
                       .target = wireTarget(document),
                       .errorCode = {}});
    if (static_cast<int>(m_calls.size()) > m_size)
        m_calls.pop_front();
    m_begun.insert(number, m_stopwatch());
    emit changed(number);
    return number;
}

void WireLog::finish(quint64 number, WireCall::State state, const QString &errorCode, const WireExchange &exchange)
{
    const std::chrono::microseconds begun = m_begun.take(number);
    auto *call = const_cast<WireCall *>(find(number));
    if (call == nullptr)
        return;
    call->state = state;
    call->errorCode = errorCode;
    call->took = m_stopwatch() - begun;
    call->exchange = exchange;
    emit changed(number);
}

void WireLog::clear()
{
    m_calls.clear();
    emit cleared();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/door.h"

#include "broker/http/connection.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace broker::http {
namespace {

constexpr std::chrono::seconds tickTime{1};
constexpr std::chrono::milliseconds stoppingTickTime{50};
constexpr std::chrono::milliseconds sweepTime{10};
constexpr std::chrono::milliseconds wakeTime{10}; // for the replies to those woken before to be made and counted
constexpr std::size_t wokenAtOnce = 8;

} // namespace

Door::Door(boost::asio::io_context &io, Sink sink, const time::Clock &clock, GateRules gateRules, ServerLimits limits,
           std::function<std::string()> health)
    : rules(std::move(gateRules))
    , m_io(io)
    , m_sink(std::move(sink))
    , m_clock(clock)
    , m_limits(limits)
    , m_health(std::move(health))
    , m_tick(io.get_executor())
    , m_sweepTimer(io.get_executor())
    , m_wakeTimer(io.get_executor())
{
}

void Door::admit(Socket socket)
{
    if (m_isStopping || m_connections.size() >= m_limits.connections) {
        ++stats.refused;
        boost::system::error_code ignored;
        socket.close(ignored);
        return;
    }
    m_owner = std::this_thread::get_id();
    auto connection = std::make_shared<Connection>(shared_from_this(), std::move(socket));
    connection->place = m_connections.size();
    m_connections.push_back(connection);
    stats.connections = m_connections.size();
    armTick();
    connection->start();
}

void Door::remove(Connection &connection)
{
    const std::size_t place = connection.place;
    m_connections.back()->place = place;
    const std::shared_ptr<Connection> removed = std::exchange(m_connections[place], m_connections.back());
    m_connections.pop_back();
    stats.connections = m_connections.size();
    if (!m_connections.empty())
        return;
    m_tick.cancel();
    finishStop();
}

bool Door::reserve(std::size_t bytes)
{
    if (m_inFlight + bytes > m_limits.inFlightBytes)
        return false;
    m_inFlight += bytes;
    return true;
}

void Door::release(std::size_t bytes)
{
    m_inFlight -= bytes;
    if (bytes == 0 || m_waiting.empty() || m_isWaking)
        return;
    m_isWaking = true;
    boost::asio::post(m_io, [door = shared_from_this()] { door->wakeWaiting(); });
}

void Door::waitForRoom(std::shared_ptr<Connection> connection)
{
    m_waiting.push_back(std::move(connection));
}

void Door::wakeWaiting()
{
    m_isWaking = false;
    std::deque<std::shared_ptr<Connection>> waiting;
    waiting.swap(m_waiting);
    for (const std::shared_ptr<Connection> &connection : waiting)
        connection->roomFreed();
}

void Door::count(std::int64_t bytes)
{
    if (bytes != 0 && m_sink.countUnwritten)
        m_sink.countUnwritten(bytes);
}

void Door::owe(std::size_t bytes)
{
    stats.unwrittenBytes += bytes;
    count(static_cast<std::int64_t>(bytes));
}

void Door::settle(std::size_t bytes)
{
    stats.unwrittenBytes -= bytes;
    count(-static_cast<std::int64_t>(bytes));
    armWake();
}

void Door::armWake()
{
    if (m_heldBack.empty() || isBackedUp() || m_isWakingHeldBack)
        return;
    m_isWakingHeldBack = true;
    m_wakeTimer.expires_after(wakeTime);
    m_wakeTimer.async_wait([weak = weak_from_this()](const boost::system::error_code &error) {
        if (const auto door = weak.lock(); door && !error)
            door->wakeHeldBack();
    });
}

void Door::holdBack(std::shared_ptr<Connection> connection)
{
    ++stats.heldBack;
    m_heldBack.push_back(std::move(connection));
}

void Door::wakeHeldBack()
{
    m_isWakingHeldBack = false;
    for (std::size_t left = std::min(m_heldBack.size(), wokenAtOnce); left > 0 && !isBackedUp(); --left) {
        const std::shared_ptr<Connection> connection = std::move(m_heldBack.front());
        m_heldBack.pop_front();
        connection->repliesDrained();
    }
    armWake();
}

void Door::watch(std::shared_ptr<Connection> connection)
{
    m_watched.push_back(std::move(connection));
    armSweep();
}

void Door::armSweep()
{
    if (m_isSweeping || m_watched.empty())
        return;
    m_isSweeping = true;
    m_sweepTimer.expires_after(sweepTime);
    m_sweepTimer.async_wait([weak = weak_from_this()](const boost::system::error_code &error) {
        if (const auto door = weak.lock(); door && !error)
            door->sweep();
    });
}

void Door::sweep()
{
    m_isSweeping = false;
    std::vector<std::shared_ptr<Connection>> watched;
    watched.swap(m_watched);
    for (std::shared_ptr<Connection> &connection : watched) {
        if (connection->sweep())
            m_watched.push_back(std::move(connection));
    }
    armSweep();
}

void Door::deliver(const std::shared_ptr<Connection> &connection, std::uint64_t serial, api::Response response)
{
    // At the end of a turn the door's thread is in none of its handlers.
    if (m_owner.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
        connection->answered(serial, std::move(response));
        return;
    }
    bool isFirst = false;
    {
        const platform::Lock lock(m_mutex);
        if (m_isClosed)
            return;
        // Before whoever rendered it gives its own charge back: there must be no moment when nobody counts it.
        count(static_cast<std::int64_t>(response.body.size()));
        isFirst = m_answers.empty();
        m_answers.push_back({connection, serial, std::move(response)});
    }
    // One wake-up for all answers of a commit.
    if (isFirst)
        boost::asio::post(m_io, [door = shared_from_this()] { door->collectAnswers(); });
}

void Door::collectAnswers()
{
    {
        const platform::Lock lock(m_mutex);
        m_collected.swap(m_answers);
    }
    for (Answer &answer : m_collected) {
        const auto bytes = static_cast<std::int64_t>(answer.response.body.size());
        answer.connection->answered(answer.serial, std::move(answer.response));
        count(-bytes); // the connection counts what it could not write
    }
    m_collected.clear();
}

void Door::armTick()
{
    if (m_isTicking || m_connections.empty())
        return;
    m_isTicking = true;
    m_tick.expires_after(m_isStopping ? std::chrono::milliseconds(stoppingTickTime) : tickTime);
    m_tick.async_wait([weak = weak_from_this()](const boost::system::error_code &) {
        const auto door = weak.lock();
        if (!door)
            return;
        door->m_isTicking = false;
        if (door->m_connections.empty())
            return;
        door->checkTimes();
        door->armTick();
    });
}

void Door::checkTimes()
{
    const time::Boot time = now();
    // From the back: a connection that leaves is replaced by the last one, which has been looked at.
    for (std::size_t at = m_connections.size(); at-- > 0;) {
        if (at < m_connections.size())
            std::shared_ptr<Connection>(m_connections[at])->checkTimes(time);
    }
    if (m_isStopping && time >= m_stopAt)
        closeAll();
}

void Door::stop(model::UniqueFunction<void()> stopped)
{
    m_isStopping = true;
    m_stopAt = now() + m_limits.stopTime;
    m_stopped = std::move(stopped);
    for (std::size_t at = m_connections.size(); at-- > 0;) {
        if (at < m_connections.size())
            std::shared_ptr<Connection>(m_connections[at])->finishUp();
    }
    m_tick.cancel(); // its handler arms it anew, with the short time
    finishStop();
}

void Door::closeAll()
{
    while (!m_connections.empty())
        std::shared_ptr<Connection>(m_connections.back())->abort();
}

void Door::close()
{
    closeAll();
    m_watched.clear();
    m_waiting.clear();
    m_heldBack.clear();
    const platform::Lock lock(m_mutex);
    m_isClosed = true;
    for (const Answer &answer : m_answers)
        count(-static_cast<std::int64_t>(answer.response.body.size()));
    m_answers.clear();
}

void Door::finishStop()
{
    if (!m_isStopping || !m_connections.empty() || !m_stopped)
        return;
    boost::asio::post(
        m_io, [stopped = std::make_shared<model::UniqueFunction<void()>>(std::move(m_stopped))] { (*stopped)(); });
    m_stopped = {};
}

} // namespace broker::http

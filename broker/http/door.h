// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/http/server.h"
#include "broker/platform/mutex.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <deque>
#include <thread>

namespace broker::http {

class Connection;

/// Sockets and timers that know their executor: a type-erased one costs an allocation here and there.
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                                boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What all connections of a server share: limits, the budget of bodies, the list of connections, two timers for all of
/// them, and the box through which answers come from other threads. One thread, but for deliver().
class Door : public std::enable_shared_from_this<Door>
{
public:
    Door(boost::asio::io_context &io, Sink sink, const time::Clock &clock, GateRules rules, ServerLimits limits,
         std::function<std::string()> health);

    boost::asio::io_context &io() { return m_io; }
    const ServerLimits &limits() const { return m_limits; }
    const Sink &sink() const { return m_sink; }
    time::Boot now() const { return m_clock.boot(); }
    std::string health() const { return m_health ? m_health() : std::string("{}"); }
    bool isStopping() const { return m_isStopping; }

    GateRules rules;
    std::string externalHost;
    ServerStats stats;
    std::uint64_t ownReplies = 0; ///< names those that the sink did not make

    /// Takes a client in, or closes it when there are too many.
    void admit(Socket socket);
    void remove(Connection &connection);

    /// Bytes of request bodies. False: no room now; ask again after Connection::roomFreed().
    bool reserve(std::size_t bytes);
    void release(std::size_t bytes);
    void waitForRoom(std::shared_ptr<Connection> connection);

    /// Bytes of replies that wait for their clients. The memory of those that are made already cannot be refused, so
    /// new calls wait while there are too many.
    bool isBackedUp() const { return stats.unwrittenBytes >= m_limits.unwrittenBytes; }
    bool holdsBack() const { return isBackedUp() || !m_heldBack.empty(); }
    void owe(std::size_t bytes);
    void settle(std::size_t bytes);
    void holdBack(std::shared_ptr<Connection> connection);

    /// Parks the connection's call when it has lasted two sweeps; a call answered before that costs nothing.
    void watch(std::shared_ptr<Connection> connection);

    /// Any thread: an answer for the call `serial` of a connection.
    void deliver(const std::shared_ptr<Connection> &connection, std::uint64_t serial, api::Response response);

    void checkTimes();
    void stop(model::UniqueFunction<void()> stopped);
    /// Closes all connections at once and drops every answer that comes later.
    void close();

private:
    struct Answer
    {
        std::shared_ptr<Connection> connection;
        std::uint64_t serial = 0;
        api::Response response;
    };

    void collectAnswers();
    void count(std::int64_t bytes); ///< any thread
    void armTick();
    void armSweep();
    void sweep();
    void wakeWaiting();
    void armWake();
    void wakeHeldBack();
    void closeAll();
    void finishStop();

    boost::asio::io_context &m_io;
    const Sink m_sink;
    const time::Clock &m_clock;
    const ServerLimits m_limits;
    const std::function<std::string()> m_health;

    std::vector<std::shared_ptr<Connection>> m_connections;
    std::vector<std::shared_ptr<Connection>> m_watched;
    std::deque<std::shared_ptr<Connection>> m_waiting; ///< for room
    std::size_t m_inFlight = 0;
    bool m_isWaking = false;
    std::deque<std::shared_ptr<Connection>> m_heldBack; ///< by isBackedUp(), in order
    bool m_isWakingHeldBack = false;

    Timer m_tick;
    Timer m_sweepTimer;
    Timer m_wakeTimer;
    bool m_isTicking = false;
    bool m_isSweeping = false;
    bool m_isStopping = false;
    time::Boot m_stopAt{};
    model::UniqueFunction<void()> m_stopped;

    std::atomic<std::thread::id> m_owner; ///< the door's thread, since it took in the first client
    platform::Mutex m_mutex;
    std::vector<Answer> m_answers REDRIVE_GUARDED_BY(m_mutex);
    bool m_isClosed REDRIVE_GUARDED_BY(m_mutex) = false;
    std::vector<Answer> m_collected;
};

} // namespace broker::http

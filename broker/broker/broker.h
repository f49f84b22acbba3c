// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/function.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broker {

namespace time {
class Clock;
}

struct ListenAddress
{
    std::string address; ///< IP literal
    std::uint16_t port = 4566;
};

/// Everything the broker is started with; the same for both programs (app/commandline).
struct Options
{
    std::string dataFile; ///< workspace file; ignored when durability is "memory"
    std::string durability = "durable"; ///< durable | relaxed | memory
    std::string profile = "lenient"; ///< lenient | strict
    std::string shortPolling = "all"; ///< all | sampled
    std::uint32_t processedSample = 200; ///< of each queue that says nothing else; 0: none
    std::vector<ListenAddress> listen; ///< empty: 127.0.0.1:4566 and [::1]:4566
    std::string externalHost; ///< host[:port] for queue URLs; empty: the request's Host
    std::vector<std::string> allowHosts;
    bool demo = false; ///< a workspace in memory with simulated clients and two hours of past; no file is touched
    bool allowRemote = false;
    bool quarantineDamaged = false; ///< a damaged workspace is moved aside and a new one started, instead of refused
    std::string logLevel = "info";
    const time::Clock *clock = nullptr; ///< must outlive the broker; null: the system's
};

/// Why start() did not succeed, in words for a person.
struct StartProblem
{
    enum class Kind { None, Locked, Newer, Damaged, NoAccess, PortTaken, BadOption } kind = Kind::None;
    std::string message; ///< what happened and what to do
    explicit operator bool() const { return kind != Kind::None; }
};

/// What a call came back with. `errorCode` is empty on success; `document` is JSON then.
struct CallResult
{
    std::string document;
    std::string errorCode;
    std::string errorMessage;
};

/// The broker: engine, store, doors, on threads of its own. Thread-safe. This is all that programs and the console's
/// in-process transport see of it; no Asio, no SQLite, no Qt in here.
class Broker
{
public:
    explicit Broker(Options options);
    ~Broker(); ///< stop()
    Broker(const Broker &) = delete;
    Broker &operator=(const Broker &) = delete;

    /// Opens the workspace and starts the engine. On a problem nothing runs and nothing was changed.
    StartProblem open();
    /// The user's choice after Damaged: moves the workspace, its log and index together into `quarantine` beside it,
    /// where nothing deletes them, and opens a new one.
    StartProblem openEmpty();
    /// Opens the doors. PortTaken leaves the engine running without them; may be called again with other addresses.
    StartProblem listen(const std::vector<ListenAddress> &addresses);
    /// Stop accepting, answer long polls with nothing, commit, close: within 3 s. Idempotent.
    void stop();

    /// `service` "sqs" or "redrive"; `document` JSON. `done` runs on a broker thread, once, or never after stop().
    /// Returns a number for cancel(). Both may be called while stop() runs on another thread.
    std::uint64_t call(std::string_view service, std::string_view operation, std::string document,
                       model::UniqueFunction<void(CallResult)> done);
    void cancel(std::uint64_t call);

    std::vector<ListenAddress> listeners() const;
    const Options &options() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace broker

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/broker/broker.h"

#include "broker/api/dispatcher.h"
#include "broker/api/errors.h"
#include "broker/api/redrives.h"
#include "broker/broker/coreloop.h"
#include "broker/broker/log.h"
#include "broker/core/core.h"
#include "broker/http/server.h"
#include "broker/platform/process.h"
#include "broker/platform/random.h"
#include "broker/simulation/demoshop.h"
#include "broker/simulation/simulation.h"
#include "broker/storage/memorystore.h"
#include "broker/storage/quarantine.h"
#include "broker/storage/sqlitestore.h"
#include "broker/time/leadclock.h"
#include "broker/time/systemclock.h"

#include <fmt/format.h>

#include <future>
#include <mutex>
#include <optional>
#include <shared_mutex>

namespace broker {

namespace {

StartProblem problem(StartProblem::Kind kind, std::string message)
{
    return StartProblem{kind, std::move(message)};
}

StartProblem::Kind kindOf(storage::OpenProblem open)
{
    switch (open) {
    case storage::OpenProblem::Locked:
        return StartProblem::Kind::Locked;
    case storage::OpenProblem::Newer:
        return StartProblem::Kind::Newer;
    case storage::OpenProblem::Damaged:
        return StartProblem::Kind::Damaged;
    case storage::OpenProblem::Foreign:
    case storage::OpenProblem::NoAccess:
        break;
    }
    return StartProblem::Kind::NoAccess;
}

/// As a client of this machine would write it; a listener on all addresses is met on loopback.
std::string hostOf(const ListenAddress &listener)
{
    const bool isAny = listener.address == "0.0.0.0" || listener.address == "::";
    const std::string address = isAny ? std::string("127.0.0.1") : listener.address;
    if (address.find(':') != std::string::npos)
        return fmt::format("[{}]:{}", address, listener.port);
    return fmt::format("{}:{}", address, listener.port);
}

/// The caller of the embedded console; queue URLs it sees name the first listener, which its generated code uses.
core::CallerRef consoleCaller(const std::vector<ListenAddress> &listeners, const std::string &externalHost)
{
    auto caller = std::make_shared<core::Caller>();
    caller->description = "Redrive console";
    caller->isConsole = true;
    std::string host = externalHost;
    if (host.empty() && !listeners.empty())
        host = hostOf(listeners.front());
    caller->urlBase = "http://" + (host.empty() ? std::string("127.0.0.1:4566") : host);
    return caller;
}

/// A machine with IPv6 switched off is served on IPv4 alone; a taken port on ::1 is still a problem.
bool isMissingIpv6(const ListenAddress &address, const std::vector<ListenAddress> &all, const model::Error &error)
{
    return address.address == "::1" && all.size() > 1 && error.code == model::ErrorCode::UnsupportedOperation;
}

bool isLoopback(const std::string &address)
{
    return address == "::1" || address.starts_with("127.");
}

void warnOfRemote(const std::vector<ListenAddress> &addresses)
{
    for (const ListenAddress &address : addresses) {
        if (!isLoopback(address.address))
            logWarning("listening on " + address.address
                       + ": whoever reaches this port can read and delete every message");
    }
}

} // namespace

struct Broker::Parts
{
    explicit Parts(Options with)
        : options(std::move(with))
    {
    }

    StartProblem begin();
    StartProblem openStore();
    StartProblem setAside();
    core::HostFacts facts() const;
    std::string health() const;
    void playDemo();
    const time::Clock &base() const { return options.clock != nullptr ? *options.clock : system; }
    const time::Clock &clock() const { return lead ? *lead : base(); }
    std::uint64_t seed() const { return options.demo ? simulation::demoSeed : platform::randomWord(); }

    Options options;
    time::SystemClock system;
    std::optional<time::LeadClock> lead; ///< of the demo, whose past is played at its start
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<CoreLoop> loop;
    std::unique_ptr<core::Core> core;
    std::unique_ptr<api::Dispatcher> dispatcher;
    std::unique_ptr<simulation::Simulation> simulation; ///< core thread only
    std::unique_ptr<http::Server> server; ///< core thread only
    std::shared_mutex life; ///< shared: dispatcher is used from outside; exclusive: it goes
    mutable std::mutex mutex; ///< guards the two below, which other threads read
    std::vector<ListenAddress> listening;
    core::CallerRef console;
};

Broker::Broker(Options options)
    : m_parts(std::make_unique<Parts>(std::move(options)))
{
    Options &with = m_parts->options;
    if (with.demo) {
        with.durability = "memory"; // nothing of it enters a file
        with.dataFile.clear();
        with.quarantineDamaged = false;
    }
    startLog(with.logLevel);
}

Broker::~Broker()
{
    stop();
}

StartProblem Broker::Parts::openStore()
{
    if (options.durability == "memory") {
        store = storage::makeMemoryStore(seed());
        return {};
    }
    const auto durability =
        options.durability == "relaxed" ? storage::Durability::Relaxed : storage::Durability::Durable;
    storage::SqliteOptions sqlite;
    sqlite.file = options.dataFile;
    sqlite.durability = durability;
    auto opened = storage::openSqliteStore(sqlite);
    if (opened.has_error())
        return problem(kindOf(opened.error().problem), opened.error().message);
    store = std::move(opened.value());
    return {};
}

StartProblem Broker::Parts::begin()
{
    if (const StartProblem failed = openStore())
        return failed;
    loop = std::make_unique<CoreLoop>();
    model::Profile rules = options.profile == "strict" ? model::Profile::strict() : model::Profile::lenient();
    rules.processedSample = options.processedSample;
    rules.sampledShortPolls = options.shortPolling == "sampled";
    if (options.demo)
        lead.emplace(base(), simulation::demoPast);
    core::Core::Parts parts{*store, clock(), *loop, rules};
    parts.seed = seed();
    core = std::make_unique<core::Core>(parts);
    core->describeHost([this] { return facts(); });
    core->equip(api::redriveTools());
    dispatcher = std::make_unique<api::Dispatcher>(*core);
    simulation = std::make_unique<simulation::Simulation>(*dispatcher);
    core->accompany(simulation.get());
    const auto started = core->start();
    if (started.has_value()) {
        if (options.demo)
            playDemo();
        return {};
    }
    core->accompany(nullptr);
    simulation.reset();
    dispatcher.reset();
    core.reset();
    loop.reset();
    store.reset();
    return problem(StartProblem::Kind::Damaged, started.error().message);
}

/// The same engine and the same simulators as later, only that time is moved instead of waited for.
void Broker::Parts::playDemo()
{
    const auto present = std::chrono::floor<std::chrono::seconds>(lead->wall()) + simulation::demoPast;
    simulation->play(simulation::demoShop(), lead->wall(), present);
    loop->fastForward(*core, *lead);
}

StartProblem Broker::open()
{
    Parts &parts = *m_parts;
    platform::keepPrivate();
    platform::raiseFileLimit();
    platform::keepHeapInOne();
    StartProblem failed = parts.begin();
    if (failed.kind == StartProblem::Kind::Damaged && parts.options.quarantineDamaged) {
        failed = parts.setAside();
        if (!failed)
            failed = parts.begin();
    }
    if (failed)
        return failed;
    parts.console = consoleCaller(parts.options.listen, parts.options.externalHost);
    parts.loop->start(*parts.core);
    logInfo(fmt::format("workspace open: {} ({})", parts.store->status().file, parts.options.durability));
    return {};
}

StartProblem Broker::openEmpty()
{
    m_parts->options.quarantineDamaged = true;
    return open();
}

StartProblem Broker::Parts::setAside()
{
    const auto moved = storage::quarantine(options.dataFile, clock().wall());
    if (moved.has_error())
        return problem(kindOf(moved.error().problem), moved.error().message);
    logWarning("the damaged workspace was moved to " + moved.value());
    return {};
}

StartProblem Broker::listen(const std::vector<ListenAddress> &addresses)
{
    Parts &parts = *m_parts;
    std::promise<StartProblem> done;
    parts.loop->post([&parts, &addresses, &done] {
        http::GateRules rules;
        rules.allowedHosts = parts.options.allowHosts;
        rules.allowRemote = parts.options.allowRemote;
        for (const ListenAddress &address : addresses)
            rules.ports.push_back(address.port);
        auto server = std::make_unique<http::Server>(parts.loop->io(), *parts.dispatcher, parts.clock(), rules,
                                                     http::ServerLimits{}, [&parts] { return parts.health(); });
        if (!parts.options.externalHost.empty())
            server->setExternalHost(parts.options.externalHost);
        for (const ListenAddress &address : addresses) {
            const auto listening = server->listen({address.address, address.port});
            if (listening.has_value())
                continue;
            if (isMissingIpv6(address, addresses, listening.error())) {
                logWarning(listening.error().message + " Serving IPv4 only.");
                continue;
            }
            return done.set_value(problem(StartProblem::Kind::PortTaken, listening.error().message));
        }
        std::vector<ListenAddress> bound;
        for (const http::Endpoint &endpoint : server->endpoints())
            bound.push_back({endpoint.address, endpoint.port});
        parts.server = std::move(server);
        {
            const std::lock_guard lock(parts.mutex);
            parts.listening = bound;
            parts.console = consoleCaller(bound, parts.options.externalHost);
        }
        warnOfRemote(bound);
        done.set_value({});
    });
    StartProblem failed = done.get_future().get();
    if (failed)
        logWarning(failed.message);
    return failed;
}

void Broker::stop()
{
    Parts &parts = *m_parts;
    if (!parts.core || !parts.loop)
        return;
    // 1. No new connections; what runs may finish. Long polls are answered with nothing, so that their clients do not
    // hang.
    // 2. The core commits what is left and closes the store. 3. The loop ends. 4. Parts go in reverse order of their
    // making.
    std::promise<void> quiet;
    parts.loop->post([&parts, &quiet] {
        parts.core->finishWaiting();
        if (!parts.server)
            return quiet.set_value();
        parts.server->stop([&quiet] { quiet.set_value(); });
    });
    quiet.get_future().wait();
    std::promise<void> stopped;
    parts.loop->post([&parts, &stopped] {
        parts.server.reset();
        parts.core->accompany(nullptr);
        parts.core->stop();
        stopped.set_value();
    });
    stopped.get_future().wait();
    parts.loop->quit();
    const std::unique_lock lock(parts.life);
    parts.core.reset();
    parts.simulation.reset();
    parts.dispatcher.reset();
    parts.loop.reset();
    parts.store.reset();
    logInfo("stopped");
}

std::uint64_t Broker::call(std::string_view service, std::string_view operation, std::string document,
                           model::UniqueFunction<void(CallResult)> done)
{
    Parts &parts = *m_parts;
    api::Request request;
    request.protocol = api::Protocol::InProcess;
    const api::Service *known = api::findService(service);
    request.target = std::string(known != nullptr ? known->target : service) + "." + std::string(operation);
    request.body = std::move(document);
    request.signedCall = true;
    {
        const std::lock_guard lock(parts.mutex);
        request.caller = parts.console;
    }
    const std::shared_lock alive(parts.life);
    if (!parts.dispatcher)
        return 0;
    return parts.dispatcher->call(std::move(request), [done = std::move(done)](api::Response response) mutable {
        CallResult result;
        if (response.outcome.has_error()) {
            result.errorCode = api::wireError(response.outcome.error().code).queryCode;
            result.errorMessage = response.outcome.error().message;
        } else {
            result.document = std::move(response.body);
        }
        done(std::move(result));
    });
}

void Broker::cancel(std::uint64_t call)
{
    const std::shared_lock alive(m_parts->life);
    if (m_parts->dispatcher)
        m_parts->dispatcher->cancel(call);
}

std::vector<ListenAddress> Broker::listeners() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->listening;
}

const Options &Broker::options() const
{
    return m_parts->options;
}

core::HostFacts Broker::Parts::facts() const
{
    core::HostFacts host;
    host.version = REDRIVE_VERSION;
    host.profile = options.profile;
    host.shortPolling = options.shortPolling;
    host.isDemo = options.demo;
    if (server) {
        for (const http::Endpoint &endpoint : server->endpoints())
            host.listeners.emplace_back(endpoint.address, endpoint.port);
        host.connections = server->stats().connections;
    }
    return host;
}

std::string Broker::Parts::health() const
{
    const storage::StoreStatus status = core->storeStatus();
    const char *const state = core->isFenced() ? "reopening" : status.drainOnly ? "drain-only" : "ok";
    return fmt::format(R"({{"product":"redrive","version":"{}","status":"{}","durability":"{}","quarantined":{},)"
                       R"("services":["sqs","redrive"]}})",
                       REDRIVE_VERSION, state, options.durability, status.quarantined);
}

} // namespace broker

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/simulation.h"

#include "broker/api/dispatcher.h"
#include "broker/api/json.h"
#include "broker/simulation/consumer.h"
#include "broker/simulation/producer.h"

#include <algorithm>

namespace broker::simulation {

namespace {

constexpr int turnsAtOnce = 64; // sockets and other calls come between

api::Value valueOf(const Pairs &pairs)
{
    api::Value value{api::Object{}};
    for (const auto &[name, text] : pairs)
        value.add(name, text);
    return value;
}

model::Result<api::Value> documentOf(const api::Response &response)
{
    if (response.outcome.has_error())
        return response.outcome.error();
    return api::parseJson(response.body);
}

/// Of its own for each actor: what one draws does not change what another does.
std::uint64_t seedOf(std::uint64_t seed, std::size_t actor)
{
    model::SeededRandom random{seed + actor};
    return random.next();
}

} // namespace

Simulation::Simulation(api::Dispatcher &dispatcher)
    : m_dispatcher(dispatcher)
{
}

Simulation::~Simulation() = default;

void Simulation::play(const Scenario &scenario, Instant now, Instant present)
{
    m_now = now;
    m_present = present;
    m_past = scenario.past;
    for (const QueueSetup &queue : scenario.queues)
        create(queue);
    Stage &stage = *this;
    for (const ConsumerSetup &setup : scenario.consumers)
        m_actors.push_back(std::make_unique<Consumer>(stage, setup, seedOf(scenario.seed, m_actors.size())));
    for (const ProducerSetup &setup : scenario.producers)
        m_actors.push_back(std::make_unique<Producer>(stage, setup, seedOf(scenario.seed, m_actors.size())));
    for (const auto &actor : m_actors)
        actor->control({.name = {}, .action = core::SimulatorAction::Start, .speed = {}, .failurePercent = {}});
}

void Simulation::create(const QueueSetup &queue)
{
    auto caller = std::make_shared<core::Caller>();
    caller->principal = "demo";
    caller->description = "demo setup";
    caller->urlBase = "http://127.0.0.1:4566";
    call(caller, "CreateQueue",
         api::Object{
             {"QueueName", queue.name}, {"Attributes", valueOf(queue.attributes)}, {"tags", valueOf(queue.tags)}},
         [](const model::Result<api::Value> & /*answer*/) {});
}

Instant Simulation::nextDue() const
{
    return m_turns.empty() ? model::never : m_turns.top().when;
}

void Simulation::act(Instant now, bool stands)
{
    m_now = now;
    if (stands && !m_stands) {
        for (const auto &actor : m_actors)
            actor->timeStopped();
    }
    m_stands = stands;
    for (int count = 0; count < turnsAtOnce && nextDue() <= now; ++count) {
        const Turn turn = m_turns.top();
        m_turns.pop();
        turn.actor->turn(turn.when, turn.life, turn.token);
    }
}

std::vector<core::SimulatorInfo> Simulation::list() const
{
    std::vector<core::SimulatorInfo> all;
    all.reserve(m_actors.size());
    for (const auto &actor : m_actors)
        all.push_back(actor->info());
    return all;
}

model::Result<void> Simulation::control(const core::SimulatorWish &wish)
{
    const auto isMeant = [&wish](const auto &actor) { return wish.name.empty() || actor->name() == wish.name; };
    if (!wish.name.empty() && std::none_of(m_actors.begin(), m_actors.end(), isMeant))
        return model::fail(model::ErrorCode::ResourceNotFound, "There is no simulator named " + wish.name + '.');
    for (const auto &actor : m_actors) {
        if (isMeant(actor))
            actor->control(wish);
    }
    return {};
}

double Simulation::activity() const
{
    if (m_now >= m_present || m_past.empty())
        return 1.0;
    const Duration before = m_present - m_now;
    const auto after =
        std::find_if(m_past.begin(), m_past.end(), [before](const PastPoint &point) { return point.before <= before; });
    if (after == m_past.begin() || after == m_past.end())
        return after == m_past.end() ? m_past.back().share : after->share;
    const PastPoint &from = *std::prev(after);
    const auto part = static_cast<double>((from.before - before).count())
        / static_cast<double>((from.before - after->before).count());
    return from.share + (after->share - from.share) * part;
}

void Simulation::wake(Actor &actor, Instant when, std::uint32_t life, std::uint64_t token)
{
    m_turns.push({m_stands ? std::max(when, m_now + Duration{1}) : when, ++m_lastOrder, &actor, life, token});
}

core::CallId Simulation::call(const core::CallerRef &caller, std::string_view operation, api::Value document,
                              std::function<void(model::Result<api::Value>)> done)
{
    api::Request request;
    request.protocol = api::Protocol::InProcess;
    request.target = std::string(api::sqsService().target) + '.' + std::string(operation);
    api::writeJson(document, request.body);
    request.signedCall = true;
    request.caller = caller;
    return m_dispatcher.call(std::move(request),
                             [done = std::move(done)](const api::Response &response) { done(documentOf(response)); });
}

void Simulation::cancel(core::CallId call)
{
    m_dispatcher.cancel(call);
}

} // namespace broker::simulation

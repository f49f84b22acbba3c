// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

#include <cassert>

namespace broker::core {

model::Error noSuchQueue()
{
    return fail(ErrorCode::QueueDoesNotExist, "The specified queue does not exist.");
}

model::Error badHandle(std::string_view handle)
{
    return fail(ErrorCode::ReceiptHandleIsInvalid,
                "The input receipt handle \"" + std::string(handle) + "\" is not a valid receipt handle.");
}

model::Error invalidParameter(std::string_view value, std::string_view parameter, std::string_view reason)
{
    return fail(ErrorCode::InvalidParameterValue,
                "Value " + std::string(value) + " for parameter " + std::string(parameter)
                    + " is invalid. Reason: " + std::string(reason));
}

Engine::Engine(model::Profile profile, std::uint64_t seed)
    : m_state(std::make_unique<State>(profile, model::SeededRandom{seed}))
{
}

Engine::~Engine() = default;

storage::LoadVisitor &Engine::restore(Instant now)
{
    assert(m_state->waiters.empty());
    const std::uint64_t version = m_state->version;
    const bool drainOnly = m_state->drainOnly;
    RedriveTools tools = std::move(m_state->tools);
    const std::uint64_t lastTicket = m_state->lastTicket;
    m_state = std::make_unique<State>(m_state->profile, m_state->random);
    m_state->tools = std::move(tools);
    m_state->lastTicket = lastTicket;
    m_state->version = version + 1; // a reload is a change to everybody who watches
    m_state->drainOnly = drainOnly;
    m_state->restoringAt = now;
    return *m_state;
}

void Engine::restored(const storage::Loaded &loaded, Step &step)
{
    m_state->counters = loaded.counters;
    m_state->secret = loaded.secret;
    for (const auto &[address, entry] : m_state->byAddress) {
        entry->queue.restored(step.changes);
        m_state->touch(*entry);
    }
    m_state->moveTasks.restored(step.now);
    m_state->restoreRedrives(step);
    m_state->settle(step);
    m_state->forgetUnnamed(step);
}

const model::Counters &Engine::counters() const
{
    return m_state->counters;
}

void Engine::setDrainOnly(bool drainOnly)
{
    m_state->drainOnly = drainOnly;
}

std::uint64_t Engine::version() const
{
    return m_state->version;
}

model::MessageIds Engine::messageIds() const
{
    return model::MessageIds{m_state->secret};
}

std::optional<QueueAddress> Engine::address(model::QueueId queue) const
{
    const auto found = m_state->byId.find(queue);
    if (found == m_state->byId.end())
        return std::nullopt;
    return found->second->address();
}

queue::Counts Engine::counts(model::QueueId queue) const
{
    const auto found = m_state->byId.find(queue);
    return found == m_state->byId.end() ? queue::Counts{} : found->second->queue.counts();
}

Result<void> Engine::State::checkRedrive(const QueueAddress &address, const model::AttributeMap &attributes)
{
    const auto policy = attributes.find("RedrivePolicy");
    if (policy == attributes.end())
        return {};
    const std::string arn = model::queueConfig(attributes).deadLetterTargetArn;
    const auto target = model::parseQueueArn(arn);
    const bool isNear = target && target->region == address.region && target->account == address.account
        && model::queueArn(*target) == arn; // of its region's partition
    if (target == address)
        return invalidParameter(policy->second, "RedrivePolicy", "Dead letter target must be another queue.");
    const Entry *const deadLetters = isNear ? find(*target) : nullptr;
    if (deadLetters == nullptr)
        return invalidParameter(policy->second, "RedrivePolicy", "Dead letter target does not exist.");
    if (model::isFifoName(target->name) != model::isFifoName(address.name))
        return invalidParameter(policy->second, "RedrivePolicy",
                                "Dead-letter queue must be same type of queue as the source.");
    if (!model::allowsRedriveFrom(deadLetters->queue.row().attributes, address))
        return invalidParameter(policy->second, "RedrivePolicy",
                                "Queue ARN does not have permissions to use the dead letter queue.");
    return {};
}

Result<void> Engine::createQueue(Step &step, const QueueAddress &address, const model::AttributeMap &attributes,
                                 const model::TagMap &tags)
{
    const auto merged = model::newQueueAttributes(address.name, attributes);
    if (merged.has_error())
        return merged.error();
    if (const Entry *existing = m_state->find(address)) {
        const std::string differing =
            model::differingAttribute(existing->queue.row().attributes, merged.value(), attributes);
        if (!differing.empty())
            return fail(ErrorCode::QueueNameExists,
                        "A queue already exists with the same name and a different value for attribute " + differing);
        return {};
    }
    const auto gone = m_state->deleted.find(address);
    if (gone != m_state->deleted.end() && step.now < gone->second + slowRule)
        return fail(
            ErrorCode::QueueDeletedRecently,
            "You must wait 60 seconds after deleting a queue before you can create another with the same name.");
    if (const auto redrive = m_state->checkRedrive(address, merged.value()); redrive.has_error())
        return redrive.error();

    model::QueueRow row{{m_state->take()}, address.account, address.region, address.name,
                        step.now,          step.now,        merged.value(), tags};
    step.changes.push_back(change::QueueCreated{row});
    m_state->touch(m_state->insert(row, model::queueConfig(row.attributes)));
    m_state->settle(step);
    return {};
}

void Engine::State::removeQueue(Step &step, Entry &entry)
{
    while (!entry.waiters.empty()) {
        Waiter &waiter = *entry.waiters.front();
        entry.waiters.pop_front();
        step.release([done = std::move(waiter.done)](Result<std::vector<Delivered>> outcome) mutable {
            done(outcome.has_error() ? std::move(outcome) : noSuchQueue());
        });
        unpark(waiter);
    }
    const QueueAddress address = entry.address();
    const model::QueueId id = entry.queue.row().id;
    moveTasks.drop(id, step.now, step.changes);
    redrives.drop(id, step.now, step.changes);
    redriveSources.set(address, {});
    const std::uint64_t messages = entry.queue.clear(remains);
    const std::string keptArn = naming.contains(id) ? model::queueArn(address) : std::string{};
    step.changes.push_back(change::QueueDeleted{id, messages, keptArn});
    if (!keptArn.empty())
        goneArns[id] = keptArn;
    deduplicated.forget(id);
    followSources(step, entry.queue);
    due.set(entry, model::never);
    std::erase(dirty, &entry);
    byId.erase(id);
    byAddress.erase(address);
    if (profile.deletedRecently) {
        std::erase_if(deleted, [&step](const auto &gone) { return step.now >= gone.second + slowRule; });
        deleted[address] = step.now;
    }
}

void Engine::State::followSources(Step &step, queue::Queue &queue)
{
    for (const queue::Queue::SourceNews &news : queue.takeSourceNews()) {
        std::size_t &queues = naming[news.source];
        queues += news.isNamed ? 1 : 0;
        queues -= news.isNamed ? 0 : 1;
        if (queues > 0)
            continue;
        naming.erase(news.source);
        forgetSource(step, news.source);
    }
}

/// Dead letters that were damaged do not come back, and what they named is not needed.
void Engine::State::forgetUnnamed(Step &step)
{
    std::vector<model::QueueId> unnamed;
    for (const auto &[source, arn] : goneArns) {
        if (!naming.contains(source))
            unnamed.push_back(source);
    }
    for (const model::QueueId source : unnamed)
        forgetSource(step, source);
}

/// Nothing names it any more.
void Engine::State::forgetSource(Step &step, model::QueueId source)
{
    if (goneArns.erase(source) > 0)
        step.changes.push_back(change::SourceForgotten{source});
}

Result<void> Engine::deleteQueue(Step &step, const QueueAddress &address)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    m_state->removeQueue(step, *entry);
    m_state->settle(step);
    return {};
}

void Engine::reset(Step &step)
{
    while (!m_state->byAddress.empty())
        m_state->removeQueue(step, *m_state->byAddress.begin()->second);
    m_state->deleted.clear();
    m_state->settle(step);
}

Result<std::uint64_t> Engine::purgeQueue(Step &step, const QueueAddress &address)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    if (m_state->profile.purgeInProgress && entry->purged != Instant{} && step.now < entry->purged + slowRule)
        return fail(ErrorCode::PurgeQueueInProgress,
                    "Only one PurgeQueue operation on " + address.name + " is allowed every 60 seconds.");
    entry->purged = step.now;
    m_state->deduplicated.forget(entry->queue.row().id);
    const std::uint64_t messages = entry->queue.purge({m_state->counters.nextKey - 1}, m_state->remains, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return messages;
}

Result<void> Engine::setQueueAttributes(Step &step, const QueueAddress &address, const model::AttributeMap &changes)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto merged = model::mergedAttributes(entry->queue.row().attributes, changes);
    if (merged.has_error())
        return merged.error();
    if (changes.contains("RedrivePolicy")) {
        if (const auto redrive = m_state->checkRedrive(address, merged.value()); redrive.has_error())
            return redrive.error();
    }
    model::QueueRow row = entry->queue.row();
    row.attributes = merged.value();
    row.modified = step.now;
    step.changes.push_back(change::QueueChanged{row});
    const model::QueueConfig config = model::queueConfig(row.attributes);
    entry->queue.configure(std::move(row), config, step.now, step.changes);
    m_state->redriveSources.set(address, config.deadLetterTargetArn);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Result<model::AttributeMap> Engine::queueAttributes(Step & /*step*/, const QueueAddress &address)
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const model::QueueRow &row = entry->queue.row();
    const queue::Counts &counts = entry->queue.counts();
    model::AttributeMap shown = model::shownAttributes(row.attributes);
    shown["QueueArn"] = model::queueArn(address);
    shown["ApproximateNumberOfMessages"] = std::to_string(counts.available);
    shown["ApproximateNumberOfMessagesNotVisible"] = std::to_string(counts.inFlight);
    shown["ApproximateNumberOfMessagesDelayed"] = std::to_string(counts.delayed);
    shown["CreatedTimestamp"] = std::to_string(model::toMilliseconds(row.created) / 1000);
    shown["LastModifiedTimestamp"] = std::to_string(model::toMilliseconds(row.modified) / 1000);
    return shown;
}

std::vector<QueueAddress> Engine::queues(const std::string &account, const std::string &region, std::string_view prefix,
                                         std::string_view after, std::size_t most) const
{
    std::vector<QueueAddress> found;
    const std::string from{std::max(prefix, after)};
    for (auto at = m_state->byAddress.lower_bound({account, region, from}); at != m_state->byAddress.end(); ++at) {
        const QueueAddress &address = at->first;
        const bool matches = address.account == account && address.region == region && address.name.starts_with(prefix);
        if (!matches || found.size() == most)
            break;
        if (after.empty() || address.name > after)
            found.push_back(address);
    }
    return found;
}

Result<const queue::Queue *> Engine::find(const QueueAddress &address) const
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    return &entry->queue;
}

std::vector<QueueInfo> Engine::describeQueues() const
{
    std::vector<QueueInfo> queues;
    std::map<const Entry *, std::vector<std::string>> sources;
    for (const auto &[address, entry] : m_state->byAddress) {
        if (const Entry *target = m_state->deadLetterTarget(*entry))
            sources[target].push_back(model::queueArn(address));
    }
    queues.reserve(m_state->byAddress.size());
    for (const auto &[address, entry] : m_state->byAddress)
        queues.push_back({&entry->queue, address, sources[entry.get()]});
    return queues;
}

void Engine::pin(model::BodyId body)
{
    m_state->bodies.pin(body);
}

void Engine::unpin(Step &step, model::BodyId body)
{
    if (m_state->bodies.unpin(body))
        step.changes.push_back(change::BodyErased{body});
}

} // namespace broker::core

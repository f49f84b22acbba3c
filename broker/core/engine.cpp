// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine.h"

#include "broker/core/receipt.h"

#include <algorithm>
#include <cassert>
#include <deque>
#include <unordered_set>

namespace broker::core {

namespace change = model::change;
using model::Duration;
using model::ErrorCode;
using model::fail;
using model::Instant;
using model::MessageState;

namespace {

/// Events of one advance(): a wake after two weeks of suspend must not hold the thread for long.
constexpr std::size_t eventsPerAdvance = 1'000;
constexpr std::chrono::seconds slowRule{60}; // "every 60 seconds", "wait 60 seconds" of the service

using Done = model::UniqueFunction<void(Result<std::vector<Delivered>>)>;

struct Entry;

/// A parked receive.
struct Waiter
{
    CallId call = 0;
    Receive request;
    Done done;
    Entry *entry = nullptr;
    std::uint64_t number = 0;
    std::uint32_t enginePlace = ~std::uint32_t{0};
    std::uint32_t realPlace = ~std::uint32_t{0};
};

struct EarlierWaiter
{
    bool operator()(const Waiter &a, const Waiter &b) const { return a.number < b.number; }
};

/// A queue and who waits for it.
struct Entry
{
    Entry(model::QueueRow row, model::QueueConfig config, queue::BodyKeeper &bodies)
        : queue(std::move(row), std::move(config), bodies)
    {
    }

    queue::Queue queue;
    std::deque<Waiter *> waiters; ///< in order of arrival
    Instant purged{};
    std::uint32_t place = ~std::uint32_t{0};
    bool dirty = false;

    QueueAddress address() const { return {queue.row().account, queue.row().region, queue.row().name}; }
};

struct OlderQueue
{
    bool operator()(const Entry &a, const Entry &b) const { return a.queue.row().id < b.queue.row().id; }
};

/// Real time in the heap's terms; the heap only compares.
Instant asInstant(time::Boot boot)
{
    return Instant{Duration{boot.count()}};
}

/// Keeps bodies that an unreleased reply still reads from the store.
class PinnedBodies final : public queue::BodyKeeper
{
public:
    model::BodyId released(model::BodyId body) override
    {
        if (!m_pins.contains(body))
            return body;
        m_doomed.insert(body);
        return {};
    }
    void pin(model::BodyId body) { ++m_pins[body]; }
    /// True when the body must be erased now.
    bool unpin(model::BodyId body)
    {
        const auto found = m_pins.find(body);
        if (found == m_pins.end() || --found->second > 0)
            return false;
        m_pins.erase(found);
        return m_doomed.erase(body) > 0;
    }
    void clear()
    {
        m_pins.clear();
        m_doomed.clear();
    }

private:
    std::unordered_map<model::BodyId, std::uint32_t> m_pins;
    std::unordered_set<model::BodyId> m_doomed;
};

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

} // namespace

struct Engine::State final : storage::LoadVisitor
{
    explicit State(model::Profile rules)
        : profile(rules)
    {
    }

    // storage::LoadVisitor
    void queue(const model::QueueRow &row) override { insert(row, model::queueConfig(row.attributes)); }
    void message(const model::MessageRow &row) override
    {
        if (const auto found = byId.find(row.queue); found != byId.end())
            found->second->queue.restore(row, restoringAt);
    }
    void journalChunk(const storage::JournalChunk & /*chunk*/) override { }

    std::uint64_t take() { return counters.nextKey++; }
    Entry *find(const QueueAddress &address)
    {
        const auto found = byAddress.find(address);
        return found == byAddress.end() ? nullptr : found->second.get();
    }
    Entry &insert(const model::QueueRow &row, model::QueueConfig config)
    {
        auto entry = std::make_unique<Entry>(row, std::move(config), bodies);
        Entry &inserted = *entry;
        byId[row.id] = &inserted;
        byAddress[inserted.address()] = std::move(entry);
        return inserted;
    }
    void touch(Entry &entry)
    {
        if (entry.dirty)
            return;
        entry.dirty = true;
        dirty.push_back(&entry);
    }
    Entry *deadLetterTarget(const Entry &entry)
    {
        const std::string &arn = entry.queue.config().deadLetterTargetArn;
        if (arn.empty())
            return nullptr;
        const auto address = model::parseQueueArn(arn);
        Entry *target = address ? find(*address) : nullptr;
        return target == &entry ? nullptr : target;
    }
    std::string arnOf(model::QueueId id) const
    {
        const auto found = byId.find(id);
        if (found != byId.end())
            return model::queueArn(found->second->address());
        const auto gone = goneArns.find(id);
        return gone == goneArns.end() ? std::string{} : gone->second;
    }
    Delivered delivered(const model::MessageRow &row) const
    {
        Delivered message;
        message.row = row;
        message.id = model::MessageIds{secret}.make(row.key);
        if (row.deadLetterSource)
            message.deadLetterSourceArn = arnOf(row.deadLetterSource);
        return message;
    }
    void forget(Waiter &waiter)
    {
        std::erase(waiter.entry->waiters, &waiter);
        unpark(waiter);
    }
    void unpark(Waiter &waiter)
    {
        if (engineWaits.contains(waiter))
            engineWaits.remove(waiter);
        if (realWaits.contains(waiter))
            realWaits.remove(waiter);
        waiters.erase(waiter.call);
    }

    std::vector<Delivered> deliver(Step &step, Entry &entry, const Receive &request);
    void park(Step &step, Entry &entry, const Receive &request, Duration wait, Done done);
    void serve(Step &step, Entry &entry);
    void settle(Step &step);
    void answerEmpty(Step &step, Waiter &waiter);
    void removeQueue(Step &step, Entry &entry);
    Result<void> checkRedrive(const QueueAddress &address, const model::AttributeMap &attributes);

    model::Profile profile;
    model::Counters counters;
    std::uint64_t secret = 0;
    std::uint64_t version = 0;
    std::uint64_t waiterNumber = 0;
    bool drainOnly = false;
    Instant restoringAt{};
    PinnedBodies bodies;
    std::map<QueueAddress, std::unique_ptr<Entry>> byAddress;
    std::unordered_map<model::QueueId, Entry *> byId;
    std::map<QueueAddress, Instant> deleted; ///< when, for the 60-second rule; strict profile only
    std::unordered_map<model::QueueId, std::string> goneArns; ///< of deleted queues that a dead letter may still name
    time::DeadlineHeap<Entry, &Entry::place, OlderQueue> due;
    std::unordered_map<CallId, std::unique_ptr<Waiter>> waiters;
    time::DeadlineHeap<Waiter, &Waiter::enginePlace, EarlierWaiter> engineWaits;
    time::DeadlineHeap<Waiter, &Waiter::realPlace, EarlierWaiter> realWaits;
    std::vector<Entry *> dirty;
};

Engine::Engine(model::Profile profile)
    : m_state(std::make_unique<State>(profile))
{
}

Engine::~Engine() = default;

storage::LoadVisitor &Engine::restore(Instant now)
{
    assert(m_state->waiters.empty());
    const std::uint64_t version = m_state->version;
    const bool drainOnly = m_state->drainOnly;
    m_state = std::make_unique<State>(m_state->profile);
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
    m_state->settle(step);
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

// --- queues
// -----------------------------------------------------------------------------------------------------------

Result<void> Engine::State::checkRedrive(const QueueAddress &address, const model::AttributeMap &attributes)
{
    const auto policy = attributes.find("RedrivePolicy");
    if (policy == attributes.end())
        return {};
    const auto target = model::parseQueueArn(model::queueConfig(attributes).deadLetterTargetArn);
    if (!target || target->region != address.region || target->account != address.account || find(*target) == nullptr)
        return invalidParameter(policy->second, "RedrivePolicy", "Dead letter target does not exist.");
    return {};
}

Result<void> Engine::createQueue(Step &step, const QueueAddress &address, const model::AttributeMap &attributes,
                                 const model::TagMap &tags)
{
    if (const std::string_view problem = model::queueNameProblem(address.name); !problem.empty())
        return fail(ErrorCode::InvalidParameterValue, std::string(problem));
    const auto merged = model::mergedAttributes({}, attributes);
    if (merged.has_error())
        return merged.error();
    if (const Entry *existing = m_state->find(address)) {
        const model::AttributeMap stored = model::shownAttributes(existing->queue.row().attributes);
        for (const auto &[name, value] : attributes) {
            const auto found = stored.find(name);
            if ((found == stored.end() ? std::string_view{} : std::string_view{found->second}) != value)
                return fail(ErrorCode::QueueNameExists,
                            "A queue already exists with the same name and a different value for attribute " + name);
        }
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
    step.changes.push_back(change::QueueDeleted{id, entry.queue.clear()});
    goneArns[id] = model::queueArn(address);
    due.set(entry, model::never);
    std::erase(dirty, &entry);
    byId.erase(id);
    byAddress.erase(address);
    if (profile.deletedRecently)
        deleted[address] = step.now;
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
    const std::uint64_t messages = entry->queue.purge(step.changes);
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
    entry->queue.configure(std::move(row), config);
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

// --- messages
// ---------------------------------------------------------------------------------------------------------

Result<Engine::Sent> Engine::send(Step &step, const QueueAddress &address, const Outgoing &message)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    if (m_state->drainOnly)
        return fail(ErrorCode::DrainOnly,
                    "The disk is full: receive and delete messages, or free space, before sending more.");
    const model::QueueConfig &config = entry->queue.config();
    if (message.size > config.maximumMessageSize)
        return fail(ErrorCode::InvalidParameterValue,
                    "One or more parameters are invalid. Reason: Message must be shorter than "
                        + std::to_string(config.maximumMessageSize) + " bytes.");
    model::MessageRow row;
    row.key = {m_state->take()};
    row.body = {row.key.value};
    row.order = {row.key.value};
    row.lineage = message.lineage ? message.lineage : model::LineageId{row.key.value};
    row.size = message.size;
    row.md5 = message.md5;
    entry->queue.send(row, message.delay.value_or(config.delay), message.payload, false, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return Sent{messageIds().make(row.key)};
}

std::vector<Delivered> Engine::State::deliver(Step &step, Entry &entry, const Receive &request)
{
    const queue::Counts &counts = entry.queue.counts();
    const std::size_t room = model::limits::inFlightRoom(counts.inFlight);
    Entry *target = deadLetterTarget(entry);
    const Duration visibility = request.visibility.value_or(entry.queue.config().visibility);
    auto received =
        entry.queue.receive(std::min(request.most, room), visibility, target != nullptr, step.now, step.changes);
    for (model::MessageRow &row : received.dead) {
        target->queue.adopt(row, entry.queue.row().id, {take()}, true, change::Cause::MaxReceives, step.now,
                            step.changes);
        touch(*target);
    }
    std::vector<Delivered> messages;
    messages.reserve(received.delivered.size());
    for (const queue::Message *message : received.delivered) {
        messages.push_back(delivered(message->row));
        messages.back().receiptHandle =
            printReceipt({entry.queue.row().id, message->row.key, message->row.receives}, secret);
    }
    // Not when nothing moved: a queue that is full in flight would be looked at again for ever while somebody waits.
    if (!received.delivered.empty() || !received.dead.empty())
        touch(entry);
    return messages;
}

void Engine::State::park(Step &step, Entry &entry, const Receive &request, Duration wait, Done done)
{
    auto waiter = std::make_unique<Waiter>();
    waiter->call = step.call;
    waiter->request = request;
    waiter->done = std::move(done);
    waiter->entry = &entry;
    waiter->number = ++waiterNumber;
    engineWaits.add(*waiter, step.now + wait);
    realWaits.add(*waiter, asInstant(step.boot + wait));
    entry.waiters.push_back(waiter.get());
    waiters[step.call] = std::move(waiter);
}

Result<void> Engine::receive(Step &step, const QueueAddress &address, const Receive &request, Done done)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const Duration wait = request.wait.value_or(entry->queue.config().receiveWait);
    const bool full = model::limits::inFlightRoom(entry->queue.counts().inFlight) == 0;
    if (full && wait == Duration::zero())
        return fail(ErrorCode::OverLimit,
                    "Too many messages in flight for queue " + address.name + ": at most "
                        + std::to_string(model::limits::inFlight) + ".");
    // Who came first is served first: a newcomer goes to the end when others wait for the same queue.
    std::vector<Delivered> messages;
    if (entry->waiters.empty())
        messages = m_state->deliver(step, *entry, request);
    if (messages.empty() && wait > Duration::zero())
        m_state->park(step, *entry, request, wait, std::move(done));
    else
        step.releases.push_back({std::move(messages), std::move(done)});
    m_state->settle(step);
    return {};
}

Result<void> Engine::deleteMessage(Step &step, const QueueAddress &address, std::string_view receiptHandle)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto receipt = parseReceipt(receiptHandle, m_state->secret);
    if (!receipt || receipt->queue != entry->queue.row().id)
        return badHandle(receiptHandle);
    if (entry->queue.remove(receipt->key, change::Cause::Client, step.changes)) {
        m_state->touch(*entry);
        m_state->settle(step);
    }
    return {};
}

Result<void> Engine::changeVisibility(Step &step, const QueueAddress &address, std::string_view receiptHandle,
                                      Duration visibility)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto receipt = parseReceipt(receiptHandle, m_state->secret);
    if (!receipt || receipt->queue != entry->queue.row().id)
        return badHandle(receiptHandle);
    const queue::Message *message = entry->queue.find(receipt->key);
    if (message == nullptr)
        return invalidParameter(receiptHandle, "ReceiptHandle",
                                "Message does not exist or is not available for visibility timeout change.");
    const std::chrono::seconds most{model::limits::visibilitySeconds};
    if (message->leased != Instant{} && step.now + visibility > message->leased + most) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(visibility).count();
        return invalidParameter(std::to_string(seconds), "VisibilityTimeout",
                                "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]");
    }
    entry->queue.changeVisibility(receipt->key, visibility, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

// --- the console's
// ----------------------------------------------------------------------------------------------------

namespace {

model::Error noSuchMessage()
{
    return fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
}

} // namespace

Result<void> Engine::deleteMessageById(Step &step, const QueueAddress &address, const model::Uuid &id)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto key = messageIds().key(id);
    if (!key || !entry->queue.remove(*key, change::Cause::Console, step.changes))
        return noSuchMessage();
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Result<void> Engine::moveMessageById(Step &step, const QueueAddress &from, const model::Uuid &id,
                                     const QueueAddress &to)
{
    Entry *source = m_state->find(from);
    Entry *target = m_state->find(to);
    if (source == nullptr || target == nullptr)
        return noSuchQueue();
    if (source == target)
        return invalidParameter(model::queueArn(to), "DestinationQueueUrl",
                                "Source and destination are the same queue.");
    const auto key = messageIds().key(id);
    auto row = key ? source->queue.extract(*key) : std::nullopt;
    if (!row)
        return noSuchMessage();
    const bool deadLetter = m_state->deadLetterTarget(*source) == target;
    if (!deadLetter) {
        // A fresh chance: with the old count it would die again at the first receive, with the old age it might expire
        // at once.
        row->receives = 0;
        row->firstReceived = {};
        row->sent = step.now;
    }
    target->queue.adopt(*row, source->queue.row().id, {m_state->take()}, deadLetter, change::Cause::Console, step.now,
                        step.changes);
    m_state->touch(*source);
    m_state->touch(*target);
    m_state->settle(step);
    return {};
}

Result<std::vector<Delivered>> Engine::peek(const QueueAddress &address, const Peek &wish, queue::Place &next,
                                            std::size_t &looked) const
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    std::vector<Delivered> messages;
    looked = 0;
    next = {};
    queue::Place last = wish.after;
    entry->queue.visit(wish.after, [&](const queue::Message &message) {
        if (looked == wish.look || messages.size() == wish.most) {
            next = last;
            return false;
        }
        ++looked;
        last = {message.row.order, message.row.key};
        if (!wish.state || *wish.state == message.row.state)
            messages.push_back(m_state->delivered(message.row));
        return true;
    });
    return messages;
}

std::optional<Delivered> Engine::findMessage(const model::Uuid &id, QueueAddress &where) const
{
    const auto key = messageIds().key(id);
    if (!key)
        return std::nullopt;
    for (const auto &[address, entry] : m_state->byAddress) {
        if (const queue::Message *message = entry->queue.find(*key)) {
            where = address;
            return m_state->delivered(message->row);
        }
    }
    return std::nullopt;
}

// --- time and waiting
// -------------------------------------------------------------------------------------------------

void Engine::State::serve(Step &step, Entry &entry)
{
    while (!entry.waiters.empty() && entry.queue.counts().available > 0) {
        Waiter &waiter = *entry.waiters.front();
        std::vector<Delivered> messages = deliver(step, entry, waiter.request);
        if (messages.empty())
            return; // all that was available has just died, or too many are in flight
        entry.waiters.pop_front();
        step.releases.push_back({std::move(messages), std::move(waiter.done)});
        unpark(waiter);
    }
}

void Engine::State::settle(Step &step)
{
    // Serving one queue can touch another: its dead-letter queue.
    while (!dirty.empty()) {
        Entry &entry = *dirty.back();
        dirty.pop_back();
        entry.dirty = false;
        serve(step, entry);
        due.set(entry, entry.queue.nextDue());
    }
    if (!step.changes.empty())
        version = version + 1;
}

void Engine::advance(Step &step)
{
    const std::size_t before = step.changes.size();
    while (step.changes.size() - before < eventsPerAdvance) {
        // In order of time; a message that becomes available at the very end of a wait is still delivered.
        if (m_state->due.next() <= std::min(step.now, m_state->engineWaits.next())) {
            Entry &entry = m_state->due.top();
            entry.queue.advance(step.now, eventsPerAdvance, step.changes);
            m_state->touch(entry);
            m_state->settle(step);
        } else if (m_state->engineWaits.next() <= step.now) {
            m_state->answerEmpty(step, m_state->engineWaits.top());
        } else {
            return;
        }
    }
}

Instant Engine::nextDue() const
{
    return std::min(m_state->due.next(), m_state->engineWaits.next());
}

std::string Engine::nextDueText() const
{
    if (nextDue() == model::never)
        return {};
    if (m_state->engineWaits.next() < m_state->due.next())
        return "a long poll on " + m_state->engineWaits.top().entry->queue.row().name + " ends";
    return m_state->due.top().queue.nextDueText();
}

std::optional<time::Boot> Engine::nextRealDeadline() const
{
    if (m_state->realWaits.isEmpty())
        return std::nullopt;
    return time::Boot{model::toMilliseconds(m_state->realWaits.next())};
}

void Engine::State::answerEmpty(Step &step, Waiter &waiter)
{
    step.releases.push_back({{}, std::move(waiter.done)});
    forget(waiter);
}

void Engine::expireWaits(Step &step)
{
    while (m_state->realWaits.next() <= asInstant(step.boot))
        m_state->answerEmpty(step, m_state->realWaits.top());
}

void Engine::cancel(CallId call)
{
    const auto found = m_state->waiters.find(call);
    if (found != m_state->waiters.end())
        m_state->forget(*found->second);
}

std::vector<Release> Engine::abandon(const std::optional<model::Error> &error)
{
    std::vector<Release> releases;
    while (!m_state->realWaits.isEmpty()) {
        Waiter &waiter = m_state->realWaits.top();
        Done done = std::move(waiter.done);
        if (error) {
            done = [inner = std::move(done), reason = *error](Result<std::vector<Delivered>> /*outcome*/) mutable {
                inner(reason);
            };
        }
        releases.push_back({{}, std::move(done)});
        m_state->forget(waiter);
    }
    return releases;
}

std::size_t Engine::waiting() const
{
    return m_state->waiters.size();
}

// --- bodies
// -----------------------------------------------------------------------------------------------------------

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

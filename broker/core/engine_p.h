// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/attempts.h"
#include "broker/core/deduplication.h"
#include "broker/core/engine.h"
#include "broker/core/movetasks.h"
#include "broker/core/redrives.h"
#include "broker/core/redrivesources.h"
#include "broker/model/random.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

/// What the engine's parts share; for engine*.cpp alone.
namespace broker::core {

namespace change = model::change;
using model::Duration;
using model::ErrorCode;
using model::fail;
using model::Instant;
using model::MessageState;

/// Events of one queue in a row, before others have their turn.
inline constexpr std::size_t eventsInARow = 250;
/// Events before waits that are over are answered, if their queues are behind.
inline constexpr std::size_t eventsPerExpiry = 1'000;
/// Of queues that were emptied, at each advance(): a fraction of a millisecond.
inline constexpr std::size_t messagesFreed = 2'000;
inline constexpr std::chrono::seconds slowRule{60}; // "every 60 seconds", "wait 60 seconds" of the service

using Done = model::UniqueFunction<void(Result<std::vector<Delivered>>)>;

struct Entry;
struct RedriveMove;

/// A parked receive.
struct Waiter
{
    CallId call = 0;
    CallerRef caller;
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
    /// Since when the first waiter's receive moves more dead letters than one share holds: it goes on in the next ones.
    std::optional<Instant> burying;
    std::uint32_t place = ~std::uint32_t{0};
    bool dirty = false;

    QueueAddress address() const { return {queue.row().account, queue.row().region, queue.row().name}; }
    Instant nextDue() const { return std::min(queue.nextDue(), burying.value_or(model::never)); }
    /// Something is due in it: what it holds is not the state of `now` yet.
    bool isBehind(Instant now) const { return nextDue() <= now; }
};

struct OlderQueue
{
    bool operator()(const Entry &a, const Entry &b) const { return a.queue.row().id < b.queue.row().id; }
};

/// Real time in the heap's terms; the heap only compares.
inline Instant asInstant(time::Boot boot)
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
    void allReleased(const std::function<bool(model::BodyId)> &has) override
    {
        for (const auto &[body, count] : m_pins) {
            if (has(body))
                m_doomed.insert(body);
        }
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

private:
    std::unordered_map<model::BodyId, std::uint32_t> m_pins;
    std::unordered_set<model::BodyId> m_doomed;
};

model::Error noSuchQueue();
model::Error badHandle(std::string_view handle);
model::Error invalidParameter(std::string_view value, std::string_view parameter, std::string_view reason);

struct Engine::State final : storage::LoadVisitor
{
    State(model::Profile rules, model::SeededRandom chance)
        : profile(rules)
        , random(chance)
    {
    }

    // storage::LoadVisitor
    void queue(const model::QueueRow &row) override { insert(row, model::queueConfig(row.attributes)); }
    void message(const model::MessageRow &row) override
    {
        if (const auto found = byId.find(row.queue); found != byId.end())
            found->second->queue.restore(row, restoringAt);
    }
    void goneQueue(model::QueueId queue, const std::string &arn) override { goneArns[queue] = arn; }
    void deduplication(const change::DeduplicationNoted &noted) override
    {
        if (byId.contains(noted.queue))
            deduplicated.note(noted);
    }
    void moveTask(const model::MoveTaskRow &row) override
    {
        if (byId.contains(row.source))
            moveTasks.restore(row);
    }
    void redrive(const model::RedriveRow &row) override { redrives.restore(row); }
    void redriveSlice(const model::RedriveSlice &slice) override { redrives.restore(slice); }
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
        redriveSources.set(inserted.address(), inserted.queue.config().deadLetterTargetArn);
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
    Delivered delivered(model::MessageRow row) const
    {
        Delivered message;
        message.row = std::move(row);
        message.id = model::MessageIds{secret}.make(message.row.key);
        if (message.row.deadLetterSource)
            message.deadLetterSourceArn = arnOf(message.row.deadLetterSource);
        return message;
    }
    Delivered handedOut(model::MessageRow row) const;
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

    std::optional<Sent> duplicate(Step &step, Entry &entry, const Outgoing &message);
    void noteSend(Step &step, const Entry &entry, const Outgoing &message, const model::MessageRow &row);
    std::vector<Delivered> deliver(Step &step, Entry &entry, const Receive &request, queue::ServerSample sample = {});
    queue::ServerSample sampleFor(const Entry &entry, Duration wait);
    /// What a repeated attempt was given; empty when the attempt is to be a receive like any other.
    std::optional<std::vector<Delivered>> redeliver(Step &step, Entry &entry, const Receive &request);
    void rememberAttempt(const Step &step, const Entry &entry, const Receive &request,
                         const std::vector<Delivered> &messages);
    Result<void> checkLive(const Entry &entry, const queue::Message &message, std::uint32_t receive,
                           std::string_view handle) const;
    void followSources(Step &step, queue::Queue &queue);
    void forgetSource(Step &step, model::QueueId source);
    void forgetUnnamed(Step &step);
    void park(Step &step, Entry &entry, const Receive &request, Duration wait, Done done);
    void serve(Step &step, Entry &entry);
    bool serveFirst(Step &step, Entry &entry);
    void serveTwins(Step &step, Entry &entry, const std::string &attemptId);
    void bury(Step &step, Entry &entry);
    void advance(Step &step, Entry &entry, std::size_t most);
    bool isOwed(const Waiter &waiter, Instant now) const;
    void settle(Step &step);
    void answerEmpty(Step &step, Waiter &waiter);
    model::Instant nextDeadline() const; ///< of whatever kind
    void removeQueue(Step &step, Entry &entry);
    void runMoveTask(Step &step);
    Result<Entry *> moveTarget(const MoveTask &task, const model::MessageRow &message);
    void moveAsNew(Step &step, Entry &source, model::MessageKey was, Entry &target);
    Result<Redrive> makeRedrive(const RedriveWish &wish, Instant now) const;
    Result<void> makeWhole(Redrive &redrive) const;
    void restoreRedrives(Step &step);
    RedriveRead readFor(Redrive &redrive, std::size_t most, Instant now) const;
    void runRedrive(Step &step);
    model::LineageId moveByRedrive(Step &step, Entry &source, const Redrive &redrive, const RedriveMove &move);
    void runSlice(Step &step, Redrive &redrive, const JudgedMessages *judged);
    Result<void> checkRedrive(const QueueAddress &address, const model::AttributeMap &attributes);

    model::Profile profile;
    model::SeededRandom random;
    model::Counters counters;
    std::uint64_t secret = 0;
    std::uint64_t version = 0;
    std::uint64_t waiterNumber = 0;
    bool drainOnly = false;
    Instant restoringAt{};
    PinnedBodies bodies;
    queue::Remains remains;
    std::map<QueueAddress, std::unique_ptr<Entry>> byAddress;
    std::unordered_map<model::QueueId, Entry *> byId;
    std::map<QueueAddress, Instant> deleted; ///< when, for the 60-second rule; strict profile only
    std::unordered_map<model::QueueId, std::size_t> naming; ///< queues with dead letters that died in this one
    std::unordered_map<model::QueueId, std::string> goneArns; ///< of deleted queues that a dead letter still names
    Deduplication deduplicated;
    Attempts attempts;
    time::DeadlineHeap<Entry, &Entry::place, OlderQueue> due;
    std::unordered_map<CallId, std::unique_ptr<Waiter>> waiters;
    time::DeadlineHeap<Waiter, &Waiter::enginePlace, EarlierWaiter> engineWaits;
    time::DeadlineHeap<Waiter, &Waiter::realPlace, EarlierWaiter> realWaits;
    std::vector<Entry *> dirty;
    MoveTasks moveTasks;
    Redrives redrives;
    RedriveTools tools;
    std::uint64_t lastTicket = 0; ///< survives restore()
    RedriveSources redriveSources;
};

} // namespace broker::core

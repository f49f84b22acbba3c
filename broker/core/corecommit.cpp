// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core_p.h"

#include <algorithm>

// The half of the core that deals with the store: loading, committing, fencing.
namespace broker::core {

namespace {

constexpr std::size_t chunksRecalled = 8; // of the journal, at a start
// Committing on the core thread saves two hand-overs, which counts on a fast disk; a slow one must not hold up the
// sockets. What takes longer to write than to flush is written while the next calls are prepared.
constexpr std::chrono::microseconds inlineBelow{1'000};
constexpr std::chrono::microseconds manyInlineBelow{100};
constexpr std::size_t many = 48; // changes

Error outcomeUnknown()
{
    return fail(ErrorCode::OutcomeUnknown,
                "The workspace could not be written; whether this call took effect is unknown.");
}

/// Tells the journal where its stored chunks are, and the engine everything else.
class LoadBoth final : public storage::LoadVisitor
{
public:
    LoadBoth(storage::LoadVisitor &engine, std::vector<storage::JournalChunk> &chunks)
        : m_engine(engine)
        , m_chunks(chunks)
    {
    }
    void queue(const model::QueueRow &row) override { m_engine.queue(row); }
    void message(const model::MessageRow &row) override { m_engine.message(row); }
    void goneQueue(model::QueueId queue, const std::string &arn) override { m_engine.goneQueue(queue, arn); }
    void deduplication(const model::change::DeduplicationNoted &note) override { m_engine.deduplication(note); }
    void moveTask(const model::MoveTaskRow &row) override { m_engine.moveTask(row); }
    void redrive(const model::RedriveRow &row) override { m_engine.redrive(row); }
    void redriveSlice(const model::RedriveSlice &slice) override { m_engine.redriveSlice(slice); }
    void journalChunk(const storage::JournalChunk &chunk) override { m_chunks.push_back(chunk); }

private:
    storage::LoadVisitor &m_engine;
    std::vector<storage::JournalChunk> &m_chunks;
};

} // namespace

Result<void> Core::State::load(bool first)
{
    std::vector<storage::JournalChunk> chunks;
    const Instant wall = clock ? clock->now() : parts.clock.wall();
    core.m_views->restart();
    LoadBoth visitor(engine.restore(wall), chunks);
    auto loaded = first ? parts.store.load(visitor) : committer.reload(visitor);
    if (loaded.has_error())
        return loaded.error();
    if (!clock)
        clock.emplace(parts.clock, loaded.value().counters.engineTime);
    if (first) {
        journal.restore({loaded.value().counters.nextEvent});
        journalCommitted = {loaded.value().counters.nextEvent - 1};
    }
    for (const storage::JournalChunk &chunk : chunks)
        journal.restoreChunk(chunk.first, chunk.last, chunk.from, chunk.to);
    for (const QueueInfo &info : engine.describeQueues())
        journal.restoreQueue(info.queue->row().id, info.address.name);
    if (first)
        recallEvents(chunks);
    Step step = this->step(nullptr, 0);
    engine.restored(loaded.value(), step);
    for (const QueueInfo &info : engine.describeQueues())
        metrics.observe(info.queue->row().id, step.now, info.queue->counts());
    finish(step);
    return {};
}

/// Recent history is worth its memory: a window opened right after a start shows it without reading the store.
void Core::State::recallEvents(const std::vector<storage::JournalChunk> &chunks)
{
    const std::size_t recent = std::min(chunks.size(), chunksRecalled);
    const auto reader = parts.store.reader();
    for (std::size_t at = chunks.size() - recent; at < chunks.size(); ++at) {
        if (const auto events = reader->journalEvents(chunks[at].first); events.has_value())
            journal.restoreEvents(events.value());
    }
}

/// It takes as much memory as the engine, which may be what has run out: then again in a second.
Result<void> Core::State::reload()
{
    try {
        return load(false);
    } catch (const std::exception &) {
        return fail(ErrorCode::ServiceUnavailable, "out of memory");
    }
}

/// Little memory will do. Where even that is missing the process ends: one that is gone is not ahead of its store.
void Core::State::recover() noexcept
{
    inStep = false;
    if (!underway) // the commit itself threw
        failLater(std::exchange(underwayReleases, {}), outcomeUnknown());
    if (!fenced)
        fence(failedInside());
    parts.executor.post([] {}); // a turn, to arm the clock and to answer who waits
}

bool Core::hasEnough() const
{
    return !m_state->underway && m_state->pending.size() >= many;
}

void Core::State::commit()
{
    if (!hasDurable()) {
        pending.clear();
        letGo(std::exchange(pendingReleases, {}), {});
        return;
    }
    auto batch = std::make_unique<storage::Batch>();
    batch->changes = std::exchange(pending, {});
    batch->counters = engine.counters();
    batch->counters.engineTime = clock->now();
    batch->counters.nextEvent = journal.next().value;
    journalUnderway = {journal.next().value - 1};
    underwayReleases = std::exchange(pendingReleases, {});

    if (parts.store.status().lastCommit < (batch->changes.size() < many ? inlineBelow : manyInlineBelow)) {
        if (const auto outcome = committer.commitInline(*batch)) {
            committed(*outcome);
            return;
        }
    }
    auto handedOver = std::make_shared<std::promise<Result<void>>>();
    committer.submit(std::move(batch), [this, turn = handedOver](Result<void> outcome) {
        turn->set_value(outcome);
        parts.executor.post([this, turn, outcome] {
            if (underway == turn) // else stop() was faster
                guarded([&] { committed(outcome); });
        });
    });
    underway = std::move(handedOver); // not before: what was not handed over would be waited for without end
}

void Core::State::committed(const Result<void> &outcome)
{
    underway.reset();
    std::vector<Release> releases = std::exchange(underwayReleases, {});
    if (outcome.has_error()) {
        fence(outcome.error(), std::move(releases));
        return;
    }
    journalCommitted = journalUnderway;
    drainOnly = parts.store.status().drainOnly;
    engine.setDrainOnly(drainOnly);
    letGo(std::move(releases), outcome);
}

void Core::State::fence(const Error &error, std::vector<Release> releases)
{
    // What the engine holds is ahead of the store by a batch of unknown fate: only the store knows the truth now.
    const bool certain = error.code == ErrorCode::DrainOnly || error.code == ErrorCode::InternalError;
    const Error reason = certain || fenced ? error : outcomeUnknown();
    // Nobody hears of it before the engine is whole again: an answered client may call at once.
    failLater(std::move(releases), reason);
    failLater(std::exchange(pendingReleases, {}), reason);
    failLater(engine.abandon(std::nullopt),
              fail(ErrorCode::ServiceUnavailable, "The workspace was reopened; try again."));
    pending.clear();
    core.m_bodies->forgetAll();
    const model::EventNo kept = underway ? journalUnderway : journalCommitted; // the reload waits for what is under way
    journal.rollBack({kept.value + 1});
    const auto loaded = reload();
    if (loaded.has_error()) {
        fenced = fail(ErrorCode::ServiceUnavailable, "The workspace cannot be written: " + loaded.error().message);
        reloadAt = parts.clock.boot() + retryReload;
    } else {
        fenced.reset();
        reloadAt.reset();
        drainOnly = parts.store.status().drainOnly;
        engine.setDrainOnly(drainOnly);
    }
    isFenced = fenced.has_value();
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/memorystore.h"

#include "broker/platform/mutex.h"
#include "broker/platform/stopwatch.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace broker::storage {

using namespace model::change;
using model::ErrorCode;
using model::fail;

namespace {

/// What a file would hold. Applies one change at a time, as a visitor of them.
class Tables
{
public:
    void operator()(const QueueCreated &created) { m_queues[created.row.id] = created.row; }
    void operator()(const QueueChanged &changed) { m_queues[changed.row.id] = changed.row; }
    void operator()(const QueueDeleted &deleted);
    void operator()(const QueuePurged &purged);
    void operator()(const MessageSent &sent);
    void operator()(const MessageReceived &received);
    void operator()(const VisibilityChanged &changed);
    void operator()(const MessageDeleted &deleted);
    void operator()(const MessageMoved &moved);
    void operator()(const BodyErased &erased) { m_bodies.erase(erased.body); }
    void operator()(const LeaseLapsed & /*lapsed*/) { }
    void operator()(const DelayEnded & /*ended*/) { }
    void operator()(const JournalSpilled &spilled) { m_journal[spilled.first] = spilled; }
    void operator()(const JournalTrimmed &trimmed);
    void operator()(const DeduplicationNoted &noted) { m_notes[noted.order] = noted; }
    void operator()(const DeduplicationTrimmed &trimmed);
    void operator()(const Deduplicated & /*hit*/) { }
    void operator()(const MoveTaskChanged &changed) { m_moveTasks[changed.row.id] = changed.row; }
    void operator()(const MoveTaskForgotten &forgotten) { m_moveTasks.erase(forgotten.task); }
    void operator()(const BodyStored &stored) { m_bodies[stored.body].payload = stored.payload; }
    void operator()(const RedriveStarted &started) { m_redrives[started.row.id] = started.row; }
    void operator()(const RedriveProgressed &progressed);
    void operator()(const RedriveForgotten &forgotten);
    void operator()(const RedriveSliceNoted &noted) { m_slices[noted.slice.number] = noted.slice; }
    void operator()(const RedriveSliceForgotten &forgotten) { m_slices.erase(forgotten.number); }
    void operator()(const SourceForgotten &forgotten) { m_goneQueues.erase(forgotten.queue); }
    void operator()(const MessageSetAside &aside);

    void load(LoadVisitor &visitor) const;
    model::PayloadRef payload(model::BodyId body) const;
    const JournalSpilled *chunk(model::EventNo first) const;

private:
    struct Body
    {
        model::PayloadRef payload;
        std::size_t messages = 0; ///< stored ones that refer to it
    };
    using Rows = std::unordered_map<model::MessageKey, model::MessageRow>;

    void removeMessages(model::QueueId queue, model::OrderNo through);
    std::vector<const model::MessageRow *> inLoadOrder() const;
    model::MessageRow *find(model::QueueId queue, model::MessageKey key);

    std::map<model::QueueId, model::QueueRow> m_queues;
    std::unordered_map<model::QueueId, Rows> m_messages;
    std::unordered_map<model::BodyId, Body> m_bodies;
    std::map<model::EventNo, JournalSpilled> m_journal;
    std::map<model::OrderNo, DeduplicationNoted> m_notes;
    std::map<model::MoveTaskId, model::MoveTaskRow> m_moveTasks;
    std::map<model::RedriveId, model::RedriveRow> m_redrives;
    std::map<std::uint64_t, model::RedriveSlice> m_slices;
    std::map<model::QueueId, std::string> m_goneQueues;
};

void Tables::operator()(const QueueDeleted &deleted)
{
    removeMessages(deleted.queue, {std::numeric_limits<std::uint64_t>::max()});
    m_messages.erase(deleted.queue);
    m_queues.erase(deleted.queue);
    std::erase_if(m_moveTasks, [&](const auto &entry) { return entry.second.source == deleted.queue; });
    if (!deleted.keptArn.empty())
        m_goneQueues[deleted.queue] = deleted.keptArn;
}

void Tables::operator()(const QueuePurged &purged)
{
    removeMessages(purged.queue, purged.through);
}

void Tables::operator()(const RedriveProgressed &progressed)
{
    if (const auto place = m_redrives.find(progressed.redrive); place != m_redrives.end())
        place->second.progress = progressed.progress;
}

void Tables::operator()(const RedriveForgotten &forgotten)
{
    m_redrives.erase(forgotten.redrive);
    std::erase_if(m_slices, [&](const auto &entry) { return entry.second.redrive == forgotten.redrive; });
}

void Tables::operator()(const DeduplicationTrimmed &trimmed)
{
    m_notes.erase(m_notes.begin(), m_notes.upper_bound(trimmed.through));
}

/// Memory does not decay: nothing to look at is lost with it.
void Tables::operator()(const MessageSetAside &aside)
{
    if (const model::MessageRow *row = find(aside.queue, aside.key))
        m_bodies.erase(row->body);
    m_messages[aside.queue].erase(aside.key);
}

void Tables::operator()(const MessageSent &sent)
{
    m_messages[sent.row.queue].insert_or_assign(sent.row.key, sent.row);
    Body &body = m_bodies[sent.row.body];
    ++body.messages;
    if (!sent.sharedBody)
        body.payload = sent.payload;
}

model::MessageRow *Tables::find(model::QueueId queue, model::MessageKey key)
{
    Rows &messages = m_messages[queue];
    const auto place = messages.find(key);
    return place != messages.end() ? &place->second : nullptr;
}

void Tables::operator()(const MessageReceived &received)
{
    if (model::MessageRow *row = find(received.queue, received.key)) {
        row->due = received.due;
        row->state = model::MessageState::InFlight;
        row->firstReceived = received.firstReceived;
        row->receives = received.receives;
        row->leased = received.leased;
    }
}

void Tables::operator()(const VisibilityChanged &changed)
{
    if (model::MessageRow *row = find(changed.queue, changed.key)) {
        row->due = changed.due;
        row->state = changed.state;
    }
}

void Tables::operator()(const MessageDeleted &deleted)
{
    if (const model::MessageRow *row = find(deleted.queue, deleted.key)) {
        if (const auto body = m_bodies.find(row->body); body != m_bodies.end())
            --body->second.messages;
        m_messages[deleted.queue].erase(deleted.key);
    }
    m_bodies.erase(deleted.body);
}

void Tables::operator()(const MessageMoved &moved)
{
    const model::MessageKey was = moved.was ? moved.was : moved.row.key;
    if (const model::MessageRow *row = find(moved.from, was); row != nullptr && row->body != moved.row.body) {
        --m_bodies[row->body].messages;
        ++m_bodies[moved.row.body].messages;
    }
    m_messages[moved.from].erase(was);
    m_messages[moved.row.queue].insert_or_assign(moved.row.key, moved.row);
}

void Tables::operator()(const JournalTrimmed &trimmed)
{
    while (!m_journal.empty() && m_journal.begin()->second.last < trimmed.before)
        m_journal.erase(m_journal.begin());
}

/// A body stays while a message elsewhere shares it.
void Tables::removeMessages(model::QueueId queue, model::OrderNo through)
{
    std::erase_if(m_notes, [&](const auto &entry) { return entry.second.queue == queue && entry.first <= through; });
    const auto rows = m_messages.find(queue);
    if (rows == m_messages.end())
        return;
    std::erase_if(rows->second, [&](const auto &entry) {
        const model::MessageRow &row = entry.second;
        if (row.order > through)
            return false;
        const auto body = m_bodies.find(row.body);
        if (body != m_bodies.end() && --body->second.messages == 0)
            m_bodies.erase(body);
        return true;
    });
}

std::vector<const model::MessageRow *> Tables::inLoadOrder() const
{
    std::vector<const model::MessageRow *> rows;
    for (const auto &[queue, messages] : m_messages) {
        for (const auto &[key, row] : messages)
            rows.push_back(&row);
    }
    std::sort(rows.begin(), rows.end(), [](const model::MessageRow *a, const model::MessageRow *b) {
        return std::tie(a->queue, a->due, a->order) < std::tie(b->queue, b->due, b->order);
    });
    return rows;
}

void Tables::load(LoadVisitor &visitor) const
{
    for (const auto &[id, row] : m_queues)
        visitor.queue(row);
    std::set<model::QueueId> sources;
    for (const model::MessageRow *row : inLoadOrder()) {
        sources.insert(row->deadLetterSource);
        visitor.message(*row);
    }
    for (const auto &[id, arn] : m_goneQueues) {
        if (sources.count(id) != 0)
            visitor.goneQueue(id, arn);
    }
    for (const auto &[order, note] : m_notes)
        visitor.deduplication(note);
    for (const auto &[id, row] : m_moveTasks)
        visitor.moveTask(row);
    for (const auto &[id, row] : m_redrives)
        visitor.redrive(row);
    for (const auto &[number, slice] : m_slices)
        visitor.redriveSlice(slice);
    for (const auto &[first, chunk] : m_journal)
        visitor.journalChunk({chunk.first, chunk.last, chunk.from, chunk.to});
}

model::PayloadRef Tables::payload(model::BodyId body) const
{
    const auto place = m_bodies.find(body);
    return place != m_bodies.end() ? place->second.payload : nullptr;
}

const JournalSpilled *Tables::chunk(model::EventNo first) const
{
    const auto place = m_journal.find(first);
    return place != m_journal.end() ? &place->second : nullptr;
}

/// Used by the store and its readers, on whatever threads.
struct Shared
{
    platform::Mutex mutex;
    Tables tables REDRIVE_GUARDED_BY(mutex);
    model::Counters counters REDRIVE_GUARDED_BY(mutex);
    StoreStatus status REDRIVE_GUARDED_BY(mutex);
};

class MemoryReader final : public StoreReader
{
public:
    explicit MemoryReader(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
    }

    model::Result<std::vector<model::PayloadRef>> payloads(std::span<const model::BodyId> bodies) override
    {
        const platform::Lock lock{m_shared->mutex};
        std::vector<model::PayloadRef> found;
        found.reserve(bodies.size());
        for (const model::BodyId body : bodies)
            found.push_back(m_shared->tables.payload(body));
        return found;
    }

    bool isImmediate() const override { return true; }

    model::Result<std::string> journalEvents(model::EventNo first) override
    {
        const platform::Lock lock{m_shared->mutex};
        const JournalSpilled *chunk = m_shared->tables.chunk(first);
        if (chunk == nullptr)
            return fail(ErrorCode::CursorExpired, "This part of the journal is no longer kept.");
        return chunk->events;
    }

private:
    std::shared_ptr<Shared> m_shared;
};

class MemoryStore final : public Store
{
public:
    explicit MemoryStore(std::uint64_t secret)
        : m_secret(secret)
        , m_shared(std::make_shared<Shared>())
    {
    }

    model::Result<Loaded> load(LoadVisitor &visitor) override
    {
        const platform::Lock lock{m_shared->mutex};
        m_shared->tables.load(visitor);
        return Loaded{m_shared->counters, m_secret, 0};
    }

    model::Result<void> commit(const Batch &batch) override
    {
        const auto started = platform::stopwatch();
        const platform::Lock lock{m_shared->mutex};
        for (const model::Change &one : batch.changes)
            std::visit(m_shared->tables, one);
        m_shared->counters = batch.counters;
        ++m_shared->status.commits;
        m_shared->status.lastCommit = platform::stopwatch() - started;
        return {};
    }

    model::Result<void> reopen() override { return {}; }
    void maintain(bool /*idle*/) override { }
    void close() override { }
    std::unique_ptr<StoreReader> reader() override { return std::make_unique<MemoryReader>(m_shared); }
    StoreStatus status() const override
    {
        const platform::Lock lock{m_shared->mutex};
        return m_shared->status;
    }

private:
    const std::uint64_t m_secret;
    const std::shared_ptr<Shared> m_shared;
};

} // namespace

std::unique_ptr<Store> makeMemoryStore(std::uint64_t secret)
{
    return std::make_unique<MemoryStore>(secret);
}

} // namespace broker::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/model/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace broker::storage {

/// What an acknowledgement promises (`--durability`; promise I11).
enum class Durability {
    Durable, ///< survives a power cut: flushed before the reply
    Relaxed, ///< survives kill -9: written, not flushed
    Memory, ///< nothing survives
};

/// Everything of some steps, in core order, committed as one.
struct Batch
{
    model::Changes changes;
    model::Counters counters;
};

/// One spilled piece of the journal, without its events.
struct JournalChunk
{
    model::EventNo first;
    model::EventNo last;
    model::Instant from;
    model::Instant to;
};

/// Receives the stored state, queues first, then messages by (queue, due, order), then the rest in the order below.
class LoadVisitor
{
public:
    virtual ~LoadVisitor() = default;
    virtual void queue(const model::QueueRow &row) = 0;
    virtual void message(const model::MessageRow &row) = 0;
    virtual void goneQueue(model::QueueId /*queue*/, const std::string & /*arn*/) { } ///< QueueDeleted::keptArn
    virtual void deduplication(const model::change::DeduplicationNoted & /*note*/) { } ///< by order
    virtual void moveTask(const model::MoveTaskRow & /*row*/) { } ///< by id
    virtual void redrive(const model::RedriveRow & /*row*/) { } ///< by id
    virtual void redriveSlice(const model::RedriveSlice & /*slice*/) { } ///< by number; its redrive came before
    virtual void journalChunk(const JournalChunk &chunk) = 0; ///< by number
};

struct Loaded
{
    model::Counters counters;
    std::uint64_t secret = 0; ///< random, made with the file: keys message ids and receipt handles
    std::uint64_t quarantinedRows = 0; ///< rows set aside because their checksum did not match
};

/// For the health document and the console. Any thread.
struct StoreStatus
{
    Durability durability = Durability::Memory;
    std::string file; ///< empty in memory
    std::chrono::microseconds lastCommit{}; ///< how long the newest commit took
    std::uint64_t walBytes = 0;
    std::uint64_t commits = 0;
    bool drainOnly = false;
    std::uint64_t quarantined = 0; ///< messages set aside because their rows or bodies were damaged
    std::string warning; ///< what the user should know, e.g. "quick_check found …"; empty when all is well
};

/// Reads what the store holds, beside the one writing connection. One thread at a time; any number of readers.
class StoreReader
{
public:
    virtual ~StoreReader() = default;
    /// Payloads in the order asked. An element is null if the body is gone or damaged (its MD5 differs).
    virtual model::Result<std::vector<model::PayloadRef>> payloads(std::span<const model::BodyId> bodies) = 0;
    /// The same for bodies that nobody has asked for yet, in one pass where they lie close together. Damage is not
    /// noted; what cannot be read is null: whoever asks for it hears of it.
    virtual std::vector<model::PayloadRef> payloadsAhead(std::span<const model::BodyId> bodies)
    {
        auto found = payloads(bodies);
        return found.has_value() ? std::move(found.value()) : std::vector<model::PayloadRef>(bodies.size());
    }
    /// Nothing is read from anywhere: payloads() answers at once, to any thread.
    virtual bool isImmediate() const { return false; }
    /// The `events` of the chunk that starts at `first`; CursorExpired when it was trimmed.
    virtual model::Result<std::string> journalEvents(model::EventNo first) = 0;
};

/// Durable state. Used by one thread at a time (the Committer sees to it) but for status() and the readers.
class Store
{
public:
    virtual ~Store() = default;

    /// An error means that the file is damaged.
    virtual model::Result<Loaded> load(LoadVisitor &visitor) = 0;

    /// One transaction. Errors: DrainOnly (disk full; certainly not applied), OutcomeUnknown (anything else: the caller
    /// must reopen() and load() before it commits again). A batch of receives and visibility changes alone is not
    /// flushed.
    virtual model::Result<void> commit(const Batch &batch) = 0;

    /// Closes and opens again after a failed commit; verifies before it answers.
    virtual model::Result<void> reopen() = 0;

    /// Checkpoints when that is due, and looks whether a full disk has room again. Called between batches and when
    /// idle; `idle` true after 5 s without a commit.
    virtual void maintain(bool idle) = 0;
    /// Cheap, asked after every commit: maintain() has something to do now. Same turn as commit().
    virtual bool isMaintenanceDue() const { return false; }

    /// Marks a clean exit and checkpoints. No commit after it.
    virtual void close() = 0;

    virtual std::unique_ptr<StoreReader> reader() = 0;
    virtual StoreStatus status() const = 0;
};

} // namespace broker::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/step.h"
#include "broker/model/arn.h"
#include "broker/model/attributes.h"
#include "broker/model/limits.h"
#include "broker/queue/queue.h"
#include "broker/storage/store.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::core {

using model::QueueAddress;
using model::Result;

/// A message on its way in: checked, hashed, not yet known to the engine.
struct Outgoing
{
    model::PayloadRef payload;
    model::Md5 md5{}; ///< of the body
    std::uint32_t size = 0; ///< billable bytes
    std::optional<model::Duration> delay; ///< empty: the queue's
    model::GroupId group; ///< required by FIFO queues
    std::string deduplicationId; ///< explicit; empty: none given
    std::string contentId; ///< SHA-256 of the body in hex; only for queues whose name ends in .fifo
    model::LineageId lineage; ///< of the message it is a copy of; none: it starts its own
};

struct Receive
{
    std::size_t most = 1;
    std::optional<model::Duration> visibility; ///< empty: the queue's
    std::optional<model::Duration> wait; ///< empty: the queue's
    std::string attemptId{}; ///< ReceiveRequestAttemptId; FIFO queues only, others ignore it
};

/// One row of the console's list of queues.
struct QueueInfo
{
    const queue::Queue *queue = nullptr; ///< valid within the step
    QueueAddress address;
    std::vector<std::string> deadLetterSourceArns;
};

/// All queues, and the rules between them. A pure step: reads no clock, does no I/O, owns no thread; whoever calls it
/// is the core thread. Calls that name a queue by address answer QueueDoesNotExist where it is not.
class Engine
{
public:
    explicit Engine(model::Profile profile);
    ~Engine();

    // --- starting from stored state
    // -----------------------------------------------------------------------------------
    /// Forgets everything, then takes what a store loads. Waiting receives are answered with ServiceUnavailable by
    /// abandon(). What came due before `now` is applied while loading.
    storage::LoadVisitor &restore(model::Instant now);
    void restored(const storage::Loaded &loaded, Step &step);
    const model::Counters &counters() const;
    /// While true, sends are refused with DrainOnly; everything else works.
    void setDrainOnly(bool drainOnly);

    // --- operations
    // ---------------------------------------------------------------------------------------------------
    Result<void> createQueue(Step &step, const QueueAddress &address, const model::AttributeMap &attributes,
                             const model::TagMap &tags);
    Result<void> deleteQueue(Step &step, const QueueAddress &address);
    /// Messages gone.
    Result<std::uint64_t> purgeQueue(Step &step, const QueueAddress &address);
    Result<void> setQueueAttributes(Step &step, const QueueAddress &address, const model::AttributeMap &changes);
    /// Every attribute incl. computed ones (counts, times, ARN).
    Result<model::AttributeMap> queueAttributes(Step &step, const QueueAddress &address);
    /// At most `most` names in byte order that start with `prefix` and come after `after`.
    std::vector<QueueAddress> queues(const std::string &account, const std::string &region, std::string_view prefix,
                                     std::string_view after, std::size_t most) const;
    Result<const queue::Queue *> find(const QueueAddress &address) const;

    struct Sent
    {
        model::Uuid id; ///< of the earlier message when this one is a duplicate
        model::OrderNo sequence{}; ///< FIFO queues; none on others
    };
    Result<Sent> send(Step &step, const QueueAddress &address, const Outgoing &message);

    /// Delivers into step.releases: at once when a message is there or the wait is zero, else when one becomes
    /// available, the wait ends (engine time or real time, whichever is first; then with no messages) or
    /// cancel(step.call) (never). An error is returned here, and then `done` is not called.
    Result<void> receive(Step &step, const QueueAddress &address, const Receive &request,
                         model::UniqueFunction<void(Result<std::vector<Delivered>>)> done);

    /// A well-formed handle of this queue whose message is gone succeeds: a client may repeat a delete whose reply was
    /// lost.
    Result<void> deleteMessage(Step &step, const QueueAddress &address, std::string_view receiptHandle);
    Result<void> changeVisibility(Step &step, const QueueAddress &address, std::string_view receiptHandle,
                                  model::Duration visibility);

    // --- the console's
    // ------------------------------------------------------------------------------------------------
    Result<void> deleteMessageById(Step &step, const QueueAddress &address, const model::Uuid &id);
    /// Same id, body and lineage; count starts again at zero unless the message is dead-lettered by hand. Ready at
    /// once.
    Result<void> moveMessageById(Step &step, const QueueAddress &from, const model::Uuid &id, const QueueAddress &to);
    struct Peek
    {
        std::optional<model::MessageState> state; ///< empty: any
        queue::Place after; ///< zero: from the start
        std::size_t most = 100; ///< messages answered
        std::size_t look = 10'000; ///< messages looked at
    };
    /// Messages in order of arrival. `next` continues; zero at the end. Changes nothing. `looked` has for each message
    /// answered how many were looked at up to it, and last how many in all.
    Result<std::vector<Delivered>> peek(const QueueAddress &address, const Peek &wish, queue::Place &next,
                                        std::vector<std::size_t> &looked) const;
    /// One message by id, wherever it is now; empty when it is gone.
    std::optional<Delivered> findMessage(const model::Uuid &id, QueueAddress &where) const;
    std::vector<QueueInfo> describeQueues() const;
    model::MessageIds messageIds() const;
    /// Of the newest step that changed something. 0 at the start.
    std::uint64_t version() const;
    std::optional<QueueAddress> address(model::QueueId queue) const;
    queue::Counts counts(model::QueueId queue) const;
    /// Deletes every queue.
    void reset(Step &step);

    // --- time and waiting
    // ---------------------------------------------------------------------------------------------
    /// Applies what is due at step.now, at most 1,000 events; call again while nextDue() <= now.
    void advance(Step &step);
    /// Earliest engine deadline of a queue or a long poll.
    model::Instant nextDue() const;
    /// What the earliest deadline is, in one line for the console; empty when there is none.
    std::string nextDueText() const;
    /// Earliest real deadline of a long poll.
    std::optional<time::Boot> nextRealDeadline() const;
    /// Answers long polls whose real wait is over (with no messages).
    void expireWaits(Step &step);
    /// The client of a waiting receive is gone; its release never comes. Unknown ids are fine.
    void cancel(CallId call);
    /// Gives up every waiting receive: with no messages (stop), or with `error` (reload after a failed commit).
    std::vector<Release> abandon(const std::optional<model::Error> &error);
    std::size_t waiting() const;

    // --- bodies
    // -------------------------------------------------------------------------------------------------------
    /// A release that still needs `body` from the store; the body is not erased before unpin().
    void pin(model::BodyId body);
    void unpin(Step &step, model::BodyId body);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/insight.h"
#include "broker/core/redriveforecast.h"
#include "broker/core/redrives.h"
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
    /// `seed`: of what is left to chance; the same one repeats a run.
    explicit Engine(model::Profile profile, std::uint64_t seed = 0);
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
    /// Of ours: no modification of the queue for the service. FIFO queues cannot be sampled (UnsupportedOperation).
    Result<void> setShortPolling(Step &step, const QueueAddress &address, model::ShortPolling polling);
    /// What is sampled of its processed messages; absent parts stay. `most` below 0: as the broker is set.
    Result<void> setSampling(Step &step, const QueueAddress &address, std::optional<std::int32_t> most,
                             std::optional<std::string> redaction);
    struct Sampling
    {
        std::size_t most = 0;
        std::string_view redaction; ///< rules, one a line
    };
    Sampling sampling(model::QueueId queue) const;
    /// All of them; a change of tags is no modification of the queue (LastModifiedTimestamp).
    Result<void> setQueueTags(Step &step, const QueueAddress &address, model::TagMap tags);
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
    /// A repeated deduplication id is answered with the first message and sends nothing. Errors: those of checkSend(),
    /// a message that is larger than the queue allows, DrainOnly.
    Result<Sent> send(Step &step, const QueueAddress &address, const Outgoing &message);
    /// What send() would refuse because of the kind and settings of the queue, without sending: group or deduplication
    /// id missing (MissingParameter for the group, InvalidParameterValue), or a parameter of the other kind of queue.
    /// One such entry fails a whole batch, which the service reports as InvalidParameterValue with the same text; an
    /// entry that is too large fails alone, in send().
    Result<void> checkSend(const QueueAddress &address, const Outgoing &message) const;

    /// Delivers into step.releases: at once when a message is there or the wait is zero (but in later steps of
    /// advance() when more than 250 dead letters are in the way), else when one becomes available, the wait ends
    /// (engine time or real time, whichever is first; then with no messages) or cancel(step.call) (never). An error is
    /// returned here, and then `done` is not called. A FIFO receive that repeats an attempt id gets the same messages
    /// with the same handles again, hidden anew, while nothing else happened to them; one that repeats the id of a
    /// receive that still waits is answered with it.
    Result<void> receive(Step &step, const QueueAddress &address, const Receive &request,
                         model::UniqueFunction<void(Result<std::vector<Delivered>>)> done);

    /// A well-formed handle of this queue whose message is gone succeeds: a client may repeat a delete whose reply was
    /// lost. FIFO queues take a handle only until its lease ends, here and for changeVisibility().
    Result<void> deleteMessage(Step &step, const QueueAddress &address, std::string_view receiptHandle);
    Result<void> changeVisibility(Step &step, const QueueAddress &address, std::string_view receiptHandle,
                                  model::Duration visibility);

    // --- dead letters
    // -------------------------------------------------------------------------------------------------
    /// Queues whose redrive policy names this one: at most `most` of them after `after`, by name.
    Result<std::vector<QueueAddress>> deadLetterSources(const QueueAddress &address, std::string_view after,
                                                        std::size_t most) const;
    struct MoveWish
    {
        QueueAddress source;
        std::optional<QueueAddress> destination; ///< empty: every message goes back to the queue it died in
        std::uint32_t perSecond = 0; ///< 0: as fast as the broker likes
    };
    /// Starts a task that moves what is in the source now. Every message is a new one where it comes: new id, sent now,
    /// never received; body, group and lineage are kept. What is in flight or delayed when its turn comes stays.
    Result<model::MoveTaskRow> startMoveTask(Step &step, const MoveWish &wish);
    /// The newest tasks of the source, newest first.
    Result<std::vector<model::MoveTaskRow>> moveTasks(const QueueAddress &source, std::size_t most) const;
    /// Answers how many messages it moved.
    Result<std::uint64_t> cancelMoveTask(Step &step, const QueueAddress &source, model::MoveTaskId task);

    // --- redrives
    // -----------------------------------------------------------------------------------------------------
    /// Before anything is restored; without, a redrive has neither query nor recipe.
    void equip(RedriveTools tools);
    struct RedriveWish
    {
        QueueAddress source;
        std::optional<QueueAddress> destination; ///< empty: every message goes back to the queue it died in
        std::string query; ///< empty: all
        std::optional<std::vector<model::MessageKey>> only; ///< of these; those that are not there are counted as gone
        model::OrderNo through; ///< none: what is there now
        std::string recipe;
        std::vector<std::uint32_t> rates; ///< see model::RedrivePlan
        model::Duration rateStep{};
        std::optional<model::RedriveBreaker> breaker;
        model::Duration within{60'000};
        bool keepsIds = false;
    };
    /// Starts to move messages: Ready ones, in order of arrival, each as a new one (sent now, never received; body,
    /// group and lineage are kept) or under its id. What stays is counted with the reason.
    Result<model::RedriveRow> startRedrive(Step &step, const RedriveWish &wish);
    Result<model::RedriveRow> controlRedrive(Step &step, model::RedriveId redrive, RedriveAct act,
                                             std::uint64_t count = 1);
    /// Under way and ended, newest first.
    std::vector<model::RedriveRow> redrives() const;
    /// One that cannot go on before bodies are read; whoever takes it comes back with redriveRead(), or an empty answer
    /// when the store could not be read.
    std::optional<RedriveRead> takeRedriveRead(model::Instant now);
    void redriveRead(Step &step, model::RedriveId redrive, std::uint64_t ticket,
                     const std::optional<JudgedMessages> &judged);
    /// Would do the same, and changes nothing: shares of it by forecastOn(), after the read it asks for, if any.
    Result<RedriveForecast> forecastRedrive(const Step &step, const RedriveWish &wish) const;
    std::optional<RedriveRead> forecastRead(RedriveForecast &forecast, model::Instant now) const;
    Result<void> forecastOn(RedriveForecast &forecast, model::Instant now, const JudgedMessages *judged) const;

    // --- the console's
    // ------------------------------------------------------------------------------------------------
    Result<void> deleteMessageById(Step &step, const QueueAddress &address, const model::Uuid &id);
    /// Same id, body and lineage; count starts again at zero unless the message is dead-lettered by hand. Ready at
    /// once. Both queues must be of one kind.
    Result<void> moveMessageById(Step &step, const QueueAddress &from, const model::Uuid &id, const QueueAddress &to);
    struct Peek
    {
        std::optional<model::MessageState> state; ///< empty: any
        queue::Place after; ///< zero: from the start
        std::size_t most = 100; ///< messages answered
        std::size_t look = 10'000; ///< messages looked at
        std::function<bool(const Delivered &)> wants{}; ///< none: all; sees no body
    };
    /// Messages in order of arrival. `next` continues; zero at the end. Changes nothing. `looked` has for each message
    /// answered how many were looked at up to it, and last how many in all.
    Result<std::vector<Delivered>> peek(const QueueAddress &address, const Peek &wish, queue::Place &next,
                                        std::vector<std::size_t> &looked) const;
    /// One message by id, wherever it is now; empty when it is gone.
    std::optional<Delivered> findMessage(const model::Uuid &id, QueueAddress &where) const;
    /// Null when it is not there, or no queue is.
    const queue::Message *find(model::QueueId queue, model::MessageKey key) const;
    /// See queue::Queue::visit(). A queue that is not there has no messages.
    void visit(model::QueueId queue, queue::Place after,
               const std::function<bool(const queue::Message &)> &visit) const;
    /// Of a queue that is there, or that a dead letter names; empty otherwise.
    std::string arnOf(model::QueueId queue) const;
    /// See queue::Queue::readBack(). A queue that is not there has no messages.
    bool readBack(model::QueueId queue, std::uint64_t reader, std::size_t most,
                  const std::function<void(const model::MessageRow &)> &visit);
    void forgetReader(model::QueueId queue, std::uint64_t reader);
    std::vector<QueueInfo> describeQueues() const;
    /// From at most `look` messages, oldest first.
    Result<Groups> groups(const QueueAddress &address, std::size_t look) const;
    /// Newest first.
    Result<std::vector<DeduplicationInfo>> deduplications(const QueueAddress &address, model::Instant now,
                                                          std::size_t most) const;
    Result<Explanation> explain(const QueueAddress &address, const model::Uuid &id) const;
    /// Of all queues, newest first.
    std::vector<model::MoveTaskRow> moveTasks() const;
    model::MessageIds messageIds() const;
    /// Of the newest step that changed something. 0 at the start.
    std::uint64_t version() const;
    std::optional<QueueAddress> address(model::QueueId queue) const;
    queue::Counts counts(model::QueueId queue) const;
    /// Deletes every queue.
    void reset(Step &step);

    // --- time and waiting
    // ---------------------------------------------------------------------------------------------
    /// Applies what is due at step.now, at most `most` events; call again while nextDue() <= now. A queue with much to
    /// do takes turns with the others.
    void advance(Step &step, std::size_t most = 1'000);
    /// The same for one queue alone.
    void advance(Step &step, const QueueAddress &address, std::size_t most);
    /// Earliest engine deadline of a queue, a long poll or a move task.
    model::Instant nextDue() const;
    /// The same without move tasks: what must be applied before a call is judged. Else a task that is behind, after a
    /// jump of the clock, would hold up every call.
    model::Instant nextDueForCalls() const;
    /// Of one queue; `never` where there is none.
    model::Instant nextDue(const QueueAddress &address) const;
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
    /// The stored body of a message that was in `queue` is damaged or lost: it leaves whatever queue it is in now, its
    /// row and body stay for whoever repairs them. False when the message is gone.
    bool setAside(Step &step, model::QueueId queue, model::MessageKey key);

    struct State; ///< for the engine's own parts

private:
    std::unique_ptr<State> m_state;
};

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/attributes.h"
#include "broker/model/change.h"
#include "broker/model/error.h"
#include "broker/queue/message.h"
#include "broker/queue/serversample.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace broker::queue {

using model::Changes;

/// Decides what happens to the body of a message that goes for good.
class BodyKeeper
{
public:
    virtual ~BodyKeeper() = default;
    /// Called once for a message. Answers the body to erase with it, or none while somebody still needs it (then the
    /// keeper erases it later).
    virtual model::BodyId released(model::BodyId body) = 0;
    /// Every message of a queue goes, and every body with them; `has`: whether one is among them. The keeper erases
    /// later what somebody still needs.
    virtual void allReleased(const std::function<bool(model::BodyId)> &has) = 0;
};

/// Where a reader of a queue stands: behind the message of this order, whether that is still there or not.
struct Place
{
    model::OrderNo order;
};

/// Exact, at this instant.
struct Counts
{
    std::uint64_t available = 0;
    std::uint64_t inFlight = 0;
    std::uint64_t delayed = 0;

    std::uint64_t total() const { return available + inFlight + delayed; }
    friend bool operator==(const Counts &, const Counts &) = default;
};

/// Of a queue with tenants: what those have that take no more than their share, and how many take more.
struct QuietCounts
{
    Counts quiet;
    std::uint64_t noisyGroups = 0;
};

struct Structures;

/// What is left of queues that were emptied: freed in shares, so that a million messages hold nobody up.
class Remains
{
public:
    Remains();
    ~Remains();
    Remains(const Remains &) = delete;
    Remains &operator=(const Remains &) = delete;

    bool isEmpty() const { return m_parts.empty(); }
    /// About `most` messages.
    void free(std::size_t most);

private:
    friend class Queue;
    std::vector<std::unique_ptr<Structures>> m_parts;
};

/// A queue, standard or FIFO: a state machine that knows no other resource, reads no clock and no body. Core thread
/// only. Every mutation appends its Change. Deadlines are applied by advance(); every other call first requires that
/// advance(now) has run, so that nothing is judged by a state that is already over.
class Queue
{
public:
    /// `bodies` must outlive the queue.
    Queue(model::QueueRow row, model::QueueConfig config, BodyKeeper &bodies);
    ~Queue();
    Queue(const Queue &) = delete;
    Queue &operator=(const Queue &) = delete;

    const model::QueueRow &row() const { return m_row; }
    const model::QueueConfig &config() const { return m_config; }
    /// Retention follows at once, for messages already here too. On FIFO queues the delay does as well: of many delayed
    /// messages the first 250 are dated anew here, the others by advance(), and until then the queue is behind.
    void configure(model::QueueRow row, model::QueueConfig config, Instant now, Changes &changes);

    const Counts &counts() const { return m_counts; }
    /// Empty while messages name no groups, and on FIFO queues.
    std::optional<QuietCounts> quietCounts(Instant now) const;
    /// Sent time of the oldest message; empty when the queue is.
    std::optional<Instant> oldestSent() const;

    /// Takes a new message; Delayed when `delay` is positive. The row's queue, state and due are set here.
    const Message &send(model::MessageRow row, model::Duration delay, model::PayloadRef payload, bool sharedBody,
                        Instant now, Changes &changes);

    struct Received
    {
        std::vector<const Message *> delivered; ///< at most what was asked; valid until the next call
        std::vector<model::MessageRow> dead; ///< left this queue: reached the redrive policy's count
        bool isCut = false; ///< stopped by deadAtOnce: another receive may find more
    };
    static constexpr std::size_t deadAtOnce = 250; ///< dead letters that one receive hands out

    /// Delivers what is next by the queue's delivery order, each message hidden for `visibility` and counted. A message
    /// whose count has reached the policy's maximum is not delivered but handed out in `dead`: the caller puts it into
    /// the dead-letter queue with adopt(). With no policy, or when it was moved here at `deadBefore` or later, it is
    /// delivered; the default lets none die (the target is gone). Messages that `sample` does not hold stay as they
    /// are; FIFO queues need the whole.
    Received receive(std::size_t most, model::Duration visibility, Instant deadBefore, Instant now, Changes &changes,
                     ServerSample sample = {});

    /// Whether receive() would find something: on a FIFO queue an available message may wait for its group.
    bool isReceivable() const;

    /// Takes a message that another queue gave up; journals and stores it as one move. It is Ready now. `was`: its key
    /// there, when `row` is a new message of the old body. `redrive`: that moves it.
    void adopt(model::MessageRow row, model::QueueId from, model::OrderNo order, bool deadLetter,
               model::change::Cause cause, Instant now, Changes &changes, model::MessageKey was = {},
               model::RedriveId redrive = {});

    const Message *find(model::MessageKey key) const;
    model::MessageRow rowOf(const Message &message) const { return message.row(m_row.id); }
    /// The message of its group that keeps this available one from being received; null when none does.
    const Message *blocker(const Message &message) const;
    /// Received as often as the redrive policy allows: the next receive moves it.
    bool isSpent(const Message &message) const
    {
        return m_config.maxReceiveCount > 0 && message.receives() >= m_config.maxReceiveCount;
    }
    /// False when the message is not here.
    bool remove(model::MessageKey key, model::change::Cause cause, Instant now, Changes &changes);
    /// Removes without a change: the caller adopts it elsewhere.
    std::optional<model::MessageRow> extract(model::MessageKey key, Instant now);

    /// Counts from `now`. Zero makes it available at once. A message whose lease has lapsed is hidden again.
    /// False when the message is not here.
    bool changeVisibility(model::MessageKey key, model::Duration visibility, Instant now, Changes &changes);

    /// Removes every message, with one change for all; bodies that the keeper still needs are its to erase. Returns how
    /// many.
    std::uint64_t purge(model::OrderNo through, Remains &remains, Changes &changes);
    /// The same without a change, for a queue that is deleted.
    std::uint64_t clear(Remains &remains);

    /// A first dead letter that died in `source` has come, or the last one has gone.
    struct SourceNews
    {
        model::QueueId source;
        bool isNamed = false;
    };
    /// Since the last call; usually empty.
    std::vector<SourceNews> takeSourceNews();

    /// Applies what is due at or before `now`: new delays, lapsed leases, ended delays, expired messages. At most
    /// `most` of them; call again while nextDue() <= now.
    void advance(Instant now, std::size_t most, Changes &changes);
    /// Earliest deadline; `never` when there is none.
    Instant nextDue() const;
    /// What happens then, for a person: "visibility timeout of a message in orders ends". Requires that something is
    /// due.
    std::string nextDueText() const;

    /// Messages in order of arrival, from the one after `after` (none: from the start). `visit` returns false to stop.
    /// O(log n) to start.
    void visit(Place after, const std::function<bool(const Message &)> &visit) const;

    /// Hands `reader` the next messages from the newest to the oldest, at most `most`: those that came or changed since
    /// are its caller's to follow. False: that was all, and its place is forgotten. O(log n) to go on. A reader that is
    /// not known starts with the newest.
    bool readBack(std::uint64_t reader, std::size_t most, const std::function<void(const Message &)> &visit);
    void forgetReader(std::uint64_t reader) { m_readers.erase(reader); }

    /// Takes a stored message without a change; rows come ordered by (due, order). What came due while nobody ran is
    /// Ready at once, in its order, and a delay that a change of the queue's had not reached yet is dated anew;
    /// restored() journals both.
    void restore(const model::MessageRow &row, Instant now);
    void restored(Changes &changes);

private:
    // A message is in the due heap while it is Delayed or InFlight, and always in the arrival list, the expiry heap and
    // the delivery order. setState() alone changes its state.
    void setState(Message &message, model::MessageState state, Instant due);
    void redate(Message &message, Instant now, Changes &changes);
    Instant nextExpiry() const;
    Message &insert(const model::MessageRow &row);
    void erase(Message &message, Instant now);
    void lapse(Message &message, Changes &changes);
    std::uint64_t &count(model::MessageState state);
    Instant keptFrom(const Message &message) const;
    void nameSource(model::QueueId source);
    void unnameSource(model::QueueId source);

    model::QueueRow m_row;
    model::QueueConfig m_config;
    BodyKeeper &m_bodies;
    Counts m_counts;
    std::unique_ptr<Structures> m_at;
    std::unordered_map<model::QueueId, std::uint64_t> m_sources; ///< dead letters here by where they died
    std::vector<SourceNews> m_sourceNews;
    std::unordered_map<std::uint64_t, model::OrderNo> m_readers; ///< the oldest that each was handed out
    Changes m_whileDown; ///< between restore() and restored()
};

} // namespace broker::queue

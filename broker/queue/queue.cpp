// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/queue.h"

#include "broker/queue/arrival.h"
#include "broker/queue/deadlines.h"
#include "broker/queue/deliveryorder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace broker::queue {

namespace change = model::change;
using model::Duration;

namespace {

constexpr std::uint64_t freedAtOnce = 1'000; // by a clear()
constexpr std::size_t redatedAtOnce = 250; // by a configure()

} // namespace

struct Structures
{
    explicit Structures(const model::QueueConfig &config)
        : order(makeDeliveryOrder(config))
    {
    }

    Message *find(model::MessageKey key) const
    {
        Message *const sent = arrival.find({key.value});
        if (sent != nullptr && sent->key() == key)
            return sent;
        const auto moved = renumbered.find(key);
        return moved == renumbered.end() ? nullptr : moved->second;
    }

    Arrival arrival;
    std::unordered_map<model::MessageKey, Message *> renumbered; ///< whose order is not the number of their key
    std::unique_ptr<DeliveryOrder> order;
    bool hasGroups = false; ///< the order knows
    Deadlines due;
    /// By keptFrom(): all have the same retention, so that a changed one moves nobody.
    time::DeadlineHeap<Message, &Message::expiryPlace, OlderArrival> expiry;
};

Remains::Remains() = default;
Remains::~Remains() = default;

void Remains::free(std::size_t most)
{
    while (!m_parts.empty()) {
        Arrival &messages = m_parts.back()->arrival;
        most -= std::min(most, messages.drop(most));
        if (!messages.isEmpty())
            return;
        m_parts.pop_back();
    }
}

Queue::Queue(model::QueueRow row, model::QueueConfig config, BodyKeeper &bodies)
    : m_row(std::move(row))
    , m_config(std::move(config))
    , m_bodies(bodies)
    , m_at(std::make_unique<Structures>(m_config))
{
}

Queue::~Queue() = default;

void Queue::configure(model::QueueRow row, model::QueueConfig config, Instant now, Changes &changes)
{
    const bool delayChanged = config.delay != m_config.delay;
    m_row = std::move(row);
    m_config = std::move(config);
    if (m_config.isFifo && delayChanged)
        m_at->due.outdateDelays();
    for (std::size_t left = redatedAtOnce; left > 0 && m_at->due.outdated() != nullptr; --left)
        redate(*m_at->due.outdated(), now, changes);
}

/// As if what is still delayed had been sent with the delay of now.
void Queue::redate(Message &message, Instant now, Changes &changes)
{
    const Instant due = std::max(now, message.sent() + m_config.delay);
    setState(message, due > now ? MessageState::Delayed : MessageState::Ready, due);
    changes.push_back(
        change::VisibilityChanged{message.key(), m_row.id, message.lineage(), message.due(), message.state()});
}

std::optional<QuietCounts> Queue::quietCounts(Instant now) const
{
    const auto noisy = m_at->order->noisyTenants(now);
    if (!noisy)
        return std::nullopt;
    const auto less = [&](std::uint64_t all, MessageState state) {
        return all - noisy->messages[static_cast<std::size_t>(state)];
    };
    return QuietCounts{{less(m_counts.available, MessageState::Ready), less(m_counts.inFlight, MessageState::InFlight),
                        less(m_counts.delayed, MessageState::Delayed)},
                       noisy->tenants};
}

std::optional<Instant> Queue::oldestSent() const
{
    if (m_at->expiry.isEmpty())
        return std::nullopt;
    return m_at->expiry.top().sent();
}

const Message &Queue::send(model::MessageRow row, Duration delay, model::PayloadRef payload, bool sharedBody,
                           Instant now, Changes &changes)
{
    row.queue = m_row.id;
    row.sent = now;
    row.state = delay > Duration::zero() ? MessageState::Delayed : MessageState::Ready;
    row.due = now + delay;
    changes.push_back(change::MessageSent{row, std::move(payload), sharedBody});
    return insert(row);
}

Queue::Received Queue::receive(std::size_t most, Duration visibility, Instant deadBefore, Instant now, Changes &changes,
                               ServerSample sample)
{
    Received received;
    std::vector<Message *> taken;
    const bool isSampled = !sample.isWhole();
    std::size_t skipped = 0;
    while (taken.size() < most) {
        received.isCut = received.dead.size() == deadAtOnce;
        if (received.isCut)
            break;
        Message *const next = m_at->order->next(now);
        if (next == nullptr)
            break;
        Message &message = *next;
        if (isSampled && !sample.holds(message.key())) {
            if (++skipped > ServerSample::mostSkipped)
                break;
            m_at->order->skip(message);
            continue;
        }
        // Not what has only just come: between two queues that are each other's dead-letter queue, and both waited for,
        // it would go to and fro for ever.
        if (isSpent(message) && message.moved() < deadBefore) {
            received.dead.push_back(rowOf(message));
            erase(message, now);
            continue;
        }
        // Hidden at once: a message must not come twice in one answer, even with a visibility of zero.
        setState(message, MessageState::InFlight, now + visibility);
        taken.push_back(&message);
    }
    m_at->order->endReceive();
    for (Message *message : taken) {
        // Counted before the reply is sent: a consumer that dies holding the message has used a receive, else a poison
        // message never reaches the dead-letter queue.
        message->countReceive(now);
        changes.push_back(change::MessageReceived{message->key(), m_row.id, message->lineage(), message->due(),
                                                  message->firstReceived(), message->receives(), message->leased()});
        received.delivered.push_back(message);
        if (message->due() <= now)
            lapse(*message, changes);
    }
    return received;
}

void Queue::adopt(model::MessageRow row, model::QueueId from, model::OrderNo order, bool deadLetter,
                  change::Cause cause, Instant now, Changes &changes, model::MessageKey was, model::RedriveId redrive)
{
    row.queue = m_row.id;
    row.order = order;
    row.state = MessageState::Ready;
    row.due = now;
    row.moved = now;
    row.leased = {};
    row.deadLetterSource = deadLetter ? from : model::QueueId{};
    changes.push_back(change::MessageMoved{row, from, cause, was, redrive});
    insert(row);
}

const Message *Queue::find(model::MessageKey key) const
{
    return m_at->find(key);
}

const Message *Queue::blocker(const Message &message) const
{
    return m_at->order->blocker(message);
}

bool Queue::remove(model::MessageKey key, change::Cause cause, Instant now, Changes &changes)
{
    Message *const found = m_at->find(key);
    if (found == nullptr)
        return false;
    changes.push_back(change::MessageDeleted{key, m_row.id, found->lineage(), m_bodies.released(found->body()), cause});
    erase(*found, now);
    return true;
}

std::optional<model::MessageRow> Queue::extract(model::MessageKey key, Instant now)
{
    Message *const found = m_at->find(key);
    if (found == nullptr)
        return std::nullopt;
    model::MessageRow row = rowOf(*found);
    erase(*found, now);
    return row;
}

bool Queue::changeVisibility(model::MessageKey key, Duration visibility, Instant now, Changes &changes)
{
    Message *const found = m_at->find(key);
    if (found == nullptr)
        return false;
    Message &message = *found;
    const bool hidden = visibility > Duration::zero();
    setState(message, hidden ? MessageState::InFlight : MessageState::Ready, now + visibility);
    changes.push_back(change::VisibilityChanged{key, m_row.id, message.lineage(), message.due(), message.state()});
    return true;
}

std::uint64_t Queue::purge(model::OrderNo through, Remains &remains, Changes &changes)
{
    const std::uint64_t messages = clear(remains);
    changes.push_back(change::QueuePurged{m_row.id, messages, through});
    return messages;
}

std::uint64_t Queue::clear(Remains &remains)
{
    const std::uint64_t messages = m_counts.total();
    m_bodies.allReleased([this](model::BodyId body) {
        const Message *const message = find({body.value}); // one that was moved as a new one shares its body
        return message != nullptr && message->body() == body;
    });
    std::unique_ptr<Structures> emptied = std::exchange(m_at, std::make_unique<Structures>(m_config));
    if (messages > freedAtOnce)
        remains.m_parts.push_back(std::move(emptied));
    for (const auto &[source, count] : m_sources)
        m_sourceNews.push_back({source, false});
    m_sources.clear();
    m_counts = {};
    return messages;
}

std::vector<Queue::SourceNews> Queue::takeSourceNews()
{
    return std::exchange(m_sourceNews, {});
}

void Queue::advance(Instant now, std::size_t most, Changes &changes)
{
    for (; most > 0; --most) {
        const Instant expiry = nextExpiry();
        if (Message *const outdated = m_at->due.outdated()) {
            redate(*outdated, now, changes);
        } else if (expiry <= now && expiry <= m_at->due.next()) {
            // In flight or not: a message past its retention is gone.
            remove(m_at->expiry.top().key(), change::Cause::Retention, expiry, changes);
        } else if (m_at->due.next() <= now) {
            lapse(m_at->due.top(), changes);
        } else {
            return;
        }
    }
}

Instant Queue::nextDue() const
{
    if (m_at->due.outdated() != nullptr)
        return {}; // a share at once
    return std::min(nextExpiry(), m_at->due.next());
}

Instant Queue::nextExpiry() const
{
    return m_at->expiry.isEmpty() ? model::never : m_at->expiry.next() + m_config.retention;
}

std::string Queue::nextDueText() const
{
    if (m_at->due.outdated() != nullptr)
        return "new delay of messages in " + m_row.name + " is applied";
    if (nextExpiry() <= m_at->due.next())
        return "retention period of a message in " + m_row.name + " ends";
    const bool delayed = m_at->due.top().state() == MessageState::Delayed;
    return (delayed ? "delay of a message in " : "visibility timeout of a message in ") + m_row.name + " ends";
}

void Queue::visit(Place after, const std::function<bool(const Message &)> &visit) const
{
    m_at->arrival.visit(after.order, visit);
}

bool Queue::readBack(std::uint64_t reader, std::size_t most, const std::function<void(const Message &)> &visit)
{
    model::OrderNo &oldest = m_readers.try_emplace(reader, model::OrderNo{~std::uint64_t{0}}).first->second;
    const bool isMore = m_at->arrival.visitBack(oldest, most, [&](const Message &message) {
        oldest = message.order();
        visit(message);
    });
    if (!isMore)
        m_readers.erase(reader);
    return isMore;
}

void Queue::restore(const model::MessageRow &row, Instant now)
{
    Message &message = insert(row);
    // A delay that ended before the queue was changed last is over, though the store need not know; one that had not
    // ended must be that of the queue.
    const bool isDelayed = m_config.isFifo && row.state == MessageState::Delayed && row.due > m_row.modified;
    if (isDelayed && row.due != row.sent + m_config.delay)
        redate(message, now, m_whileDown);
    else if (row.state != MessageState::Ready && row.due <= now)
        lapse(message, m_whileDown);
}

void Queue::restored(Changes &changes)
{
    m_at->order->restored();
    std::move(m_whileDown.begin(), m_whileDown.end(), std::back_inserter(changes));
    m_whileDown.clear();
}

bool Queue::isReceivable() const
{
    return !m_at->order->isEmpty();
}

Message &Queue::insert(const model::MessageRow &row)
{
    Message &message = m_at->arrival.add(std::make_unique<Message>(row));
    if (row.order.value != row.key.value)
        m_at->renumbered[row.key] = &message;
    m_at->expiry.add(message, keptFrom(message));
    if (row.state != MessageState::Ready)
        m_at->due.add(message);
    if (row.group && !m_at->hasGroups) {
        m_at->hasGroups = true;
        if (auto order = m_at->order->withGroups(m_counts.inFlight))
            m_at->order = std::move(order);
    }
    m_at->order->add(message, row.group);
    ++count(row.state);
    if (row.deadLetterSource)
        nameSource(row.deadLetterSource);
    return message;
}

void Queue::erase(Message &message, Instant now)
{
    const MessageState state = message.state();
    m_at->order->remove(message, now);
    if (state != MessageState::Ready)
        m_at->due.remove(message);
    --count(state);
    if (message.deadLetterSource())
        unnameSource(message.deadLetterSource());
    m_at->expiry.remove(message);
    if (message.order().value != message.key().value)
        m_at->renumbered.erase(message.key());
    m_at->arrival.remove(message);
}

void Queue::nameSource(model::QueueId source)
{
    if (++m_sources[source] == 1)
        m_sourceNews.push_back({source, true});
}

void Queue::unnameSource(model::QueueId source)
{
    const auto found = m_sources.find(source);
    if (--found->second > 0)
        return;
    m_sources.erase(found);
    m_sourceNews.push_back({source, false});
}

void Queue::setState(Message &message, MessageState state, Instant due)
{
    const MessageState was = message.state();
    if (was != MessageState::Ready)
        m_at->due.remove(message);
    --count(was);
    message.setState(state, due);
    ++count(state);
    if (state != MessageState::Ready)
        m_at->due.add(message);
    m_at->order->changed(message, was);
}

void Queue::lapse(Message &message, Changes &changes)
{
    const bool delayed = message.state() == MessageState::Delayed;
    setState(message, MessageState::Ready, message.due());
    if (delayed)
        changes.push_back(change::DelayEnded{message.key(), m_row.id, message.lineage()});
    else
        changes.push_back(change::LeaseLapsed{message.key(), m_row.id, message.lineage(), message.receives()});
}

std::uint64_t &Queue::count(MessageState state)
{
    switch (state) {
    case MessageState::Ready:
        return m_counts.available;
    case MessageState::Delayed:
        return m_counts.delayed;
    case MessageState::InFlight:
        break;
    }
    return m_counts.inFlight;
}

/// Where the retention period begins.
Instant Queue::keptFrom(const Message &message) const
{
    // A dead letter lives on from its original send, but in a FIFO queue from the move.
    return m_config.isFifo && message.moved() != Instant{} ? message.moved() : message.sent();
}

} // namespace broker::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/naivequeue.h"

#include <set>
#include <tuple>

namespace tests {

/// What a receive was answered.
struct Answer
{
    broker::core::CallId call = 0;
    std::optional<ErrorCode> error;
    NaiveTaken messages;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Queues as the service describes them, and the rules between them. Time is told by tick(); every other call happens
/// at that time.
class NaiveBroker
{
public:
    using Queue = NaiveQueue;
    using Waiter = NaiveQueue::Waiter;

    std::map<std::string, Queue> queues;
    std::map<std::uint64_t, std::string> nameOf; ///< of every queue there ever was
    std::vector<Answer> answers;
    Instant now;
    broker::time::Boot boot{};

    /// Time has come to `now` and `boot`: in order of time, what is due becomes ready and who waits is served or sent
    /// away.
    void tick()
    {
        for (auto &[name, queue] : queues)
            queue.isBehind = queue.nextDue() <= now;
        for (;;) {
            Queue *queue = mostOverdue();
            const auto [end, waiting] = firstEnd();
            if (queue && queue->nextDue() <= end) {
                queue->catchUp(now);
                serve(*queue);
            } else if (end <= now) {
                // Something that came into the queue too late to be caught up with, but before the wait was over.
                if (waiting->nextDue() <= now && waiting->hasSomething()) {
                    waiting->catchUp(now);
                    serve(*waiting);
                } else {
                    endFirstWait(*waiting, end);
                }
            } else {
                break;
            }
        }
        endWaits([this](const Waiter &waiter) { return waiter.realEnd <= boot; });
        for (auto &[name, queue] : queues)
            queue.isRestored = false;
    }

    void create(const std::string &name, std::uint64_t id, const broker::model::QueueConfig &config)
    {
        queues[name].id = id;
        queues[name].deduplicatesByGroup = config.deduplicatesByGroup;
        nameOf[id] = name;
        configure(name, config);
    }
    void configure(const std::string &name, const broker::model::QueueConfig &config)
    {
        Queue &queue = queues[name];
        const bool isRedated = config.isFifo && queue.config.delay != config.delay;
        queue.config = config;
        if (isRedated)
            queue.redate(now);
        const std::string &arn = config.deadLetterTargetArn;
        queue.deadLetterQueue = arn.substr(arn.rfind(':') + 1);
        serve(queue);
    }
    void remove(const std::string &name)
    {
        for (const Waiter &waiter : queues[name].waiters)
            answers.push_back({waiter.call, ErrorCode::QueueDoesNotExist, {}});
        queues.erase(name);
    }
    /// The accepted send that this one repeats.
    const Queue::Note *duplicate(const std::string &name, const broker::core::Outgoing &message)
    {
        const Queue &queue = queues[name];
        const auto found = std::find_if(queue.notes.begin(), queue.notes.end(), [&](const Queue::Note &note) {
            return note.scope == scopeOf(queue, message) && note.id == idOf(queue, message) && now < note.until;
        });
        return found == queue.notes.end() ? nullptr : &*found;
    }
    void send(const std::string &name, std::uint64_t key, std::uint64_t order, const broker::core::Outgoing &outgoing)
    {
        Queue &queue = queues[name];
        const bool isFifo = queue.config.isFifo;
        NaiveMessage message;
        message.key = key;
        message.sent = now;
        message.due = now + (isFifo ? queue.config.delay : outgoing.delay.value_or(queue.config.delay));
        message.state = message.due > now ? MessageState::Delayed : MessageState::Ready;
        message.group = outgoing.group.view();
        queue.add(message);
        std::erase_if(queue.notes, [&](const Queue::Note &note) { return note.until <= now; });
        if (isFifo)
            queue.notes.push_back(
                {scopeOf(queue, outgoing), idOf(queue, outgoing), key, order, now + std::chrono::minutes{5}});
        serve(queue);
    }
    void receive(const std::string &name, broker::core::CallId call, const broker::core::Receive &request)
    {
        Queue &queue = queues[name];
        const Duration wait = request.wait.value_or(queue.config.receiveWait);
        Answer answer{call, {}, {}};
        if (repeat(queue, request, answer.messages)) {
            answers.push_back(answer);
            return serve(queue);
        }
        if (queue.waiters.empty())
            answer.messages = take(queue, request);
        if (answer.messages.empty() && wait > Duration::zero())
            queue.waiters.push_back({call, request, now + wait, boot + wait});
        else
            answers.push_back(answer);
        serve(queue);
    }
    /// Whether a FIFO queue still takes this handle.
    bool isLive(const std::string &name, std::uint64_t key, std::uint32_t receive)
    {
        const NaiveMessage *message = queues[name].find(key);
        return !queues[name].config.isFifo || !message
            || (message->state == MessageState::InFlight && message->receives == receive);
    }
    void erase(const std::string &name, std::uint64_t key)
    {
        if (queues[name].erase(key, now))
            serve(queues[name]);
    }
    bool changeVisibility(const std::string &name, std::uint64_t key, Duration visibility)
    {
        NaiveMessage *message = queues[name].find(key);
        const bool isTooLong = message && visibility > Duration::zero() && message->leased != Instant{}
            && now + visibility > message->leased + std::chrono::hours{12};
        if (!message || isTooLong)
            return false;
        if (message->state == MessageState::InFlight && visibility <= Duration::zero())
            queues[name].fairness.leaseEnded(message->group, message->leased, now);
        message->due = now + visibility;
        message->state = visibility > Duration::zero() ? MessageState::InFlight : MessageState::Ready;
        serve(queues[name]);
        return true;
    }
    /// By hand. False when the message is not there.
    bool move(const std::string &from, std::uint64_t key, const std::string &to)
    {
        const NaiveMessage *found = queues[from].find(key);
        if (!found)
            return false;
        NaiveMessage message = *found;
        const bool isDead = queues[from].deadLetterQueue == to;
        if (!isDead) {
            message.receives = 0;
            message.first = {};
            message.sent = now;
        }
        queues[from].erase(key, now);
        adopt(queues[to], message, isDead ? queues[from].id : 0);
        serve(queues[to]);
        serve(queues[from]); // what it blocked may go
        return true;
    }
    /// Everything that is not stored is lost; clients that wait are sent away first.
    void restart()
    {
        endWaits([](const Waiter &) { return true; });
        for (auto &[name, queue] : queues)
            queue.restart();
    }
    /// Deleted queues that dead letters name.
    std::set<std::uint64_t> goneSources() const
    {
        std::set<std::uint64_t> gone;
        for (const auto &[name, queue] : queues) {
            for (const NaiveMessage &message : queue.messages)
                gone.insert(message.source);
        }
        gone.erase(0);
        for (const auto &[name, queue] : queues)
            gone.erase(queue.id);
        return gone;
    }

private:
    static std::string scopeOf(const Queue &queue, const broker::core::Outgoing &message)
    {
        return std::string{queue.deduplicatesByGroup ? message.group.view() : ""};
    }
    static std::string idOf(const Queue & /*queue*/, const broker::core::Outgoing &message)
    {
        return message.deduplicationId.empty() ? message.contentId : message.deduplicationId;
    }

    void adopt(Queue &queue, NaiveMessage message, std::uint64_t source)
    {
        message.source = source;
        message.leased = {};
        message.adopted = now;
        message.state = MessageState::Ready;
        message.due = now;
        queue.add(message);
    }
    Queue *deadLetterQueue(const Queue &queue)
    {
        const auto found = queues.find(queue.deadLetterQueue);
        return found == queues.end() || &found->second == &queue ? nullptr : &found->second;
    }
    /// A repeated attempt gets the same messages, hidden anew, unless something happened to one of them.
    bool repeat(Queue &queue, const broker::core::Receive &request, NaiveTaken &again)
    {
        const auto found = queue.attempts.find(request.attemptId);
        if (!queue.config.isFifo || found == queue.attempts.end() || found->second.until <= now)
            return false;
        Queue::Attempt &attempt = found->second;
        for (const auto &[key, receive] : attempt.given) {
            const NaiveMessage *message = queue.find(key);
            if (!message || message->state != MessageState::InFlight || message->receives != receive
                || message->due != attempt.due)
                return false;
        }
        attempt.due = now + request.visibility.value_or(queue.config.visibility);
        for (const auto &[key, receive] : attempt.given) {
            queue.find(key)->due = attempt.due;
            queue.find(key)->state = attempt.due > now ? MessageState::InFlight : MessageState::Ready;
        }
        again = attempt.given;
        return true;
    }
    NaiveTaken take(Queue &queue, const broker::core::Receive &request)
    {
        NaiveTaken taken;
        std::vector<std::uint64_t> keys;
        std::vector<std::string> touched;
        Queue *grave = deadLetterQueue(queue);
        while (taken.size() < request.most) {
            NaiveMessage *message = queue.nextFor(keys, touched, now);
            if (!message)
                break;
            if (touched.empty() || touched.back() != message->group)
                touched.push_back(message->group);
            if (grave && queue.isSpent(*message) && message->adopted != now) {
                adopt(*grave, *message, queue.id);
                std::erase_if(queue.messages, [key = message->key](const auto &one) { return one.key == key; });
                continue;
            }
            keys.push_back(message->key);
            taken.emplace_back(message->key, ++message->receives);
            message->leased = now;
            if (message->first == Instant{})
                message->first = now;
        }
        const Duration visibility = request.visibility.value_or(queue.config.visibility);
        for (const std::uint64_t key : keys) {
            queue.find(key)->due = now + visibility;
            queue.find(key)->state = visibility > Duration::zero() ? MessageState::InFlight : MessageState::Ready;
            if (visibility <= Duration::zero())
                queue.fairness.leaseEnded(queue.find(key)->group, now, now);
        }
        if (queue.config.isFifo) {
            rotate(queue, touched);
            if (!request.attemptId.empty() && !taken.empty())
                queue.attempts[request.attemptId] = {taken, now + visibility, now + std::chrono::minutes{5}};
        }
        return taken;
    }
    static void rotate(Queue &queue, const std::vector<std::string> &touched)
    {
        for (const std::string &group : touched) {
            std::erase(queue.rotation, group);
            queue.rotation.push_back(group);
        }
        queue.forgetEmptyGroups();
    }
    /// Whoever waits longest takes first. What dies on the way may serve who waits at the dead-letter queue.
    void serve(Queue &queue)
    {
        while (!queue.isBehind && !queue.waiters.empty() && queue.hasSomething()) {
            const NaiveTaken taken = take(queue, queue.waiters.front().request);
            if (taken.empty())
                break;
            answers.push_back({queue.waiters.front().call, {}, taken});
            const std::string attempt = queue.waiters.front().request.attemptId;
            queue.waiters.erase(queue.waiters.begin());
            if (queue.config.isFifo && !attempt.empty())
                serveRepeated(queue, attempt);
        }
        Queue *grave = deadLetterQueue(queue);
        if (grave && !grave->isBehind && !grave->waiters.empty() && grave->hasSomething())
            serve(*grave);
        queue.isBehind = queue.nextDue() <= now;
        if (grave)
            grave->isBehind = grave->nextDue() <= now;
    }
    /// Who waits with an attempt that has just been answered gets the same.
    void serveRepeated(Queue &queue, const std::string &attempt)
    {
        for (;;) {
            const auto twin = std::find_if(queue.waiters.begin(), queue.waiters.end(),
                                           [&](const Waiter &waiter) { return waiter.request.attemptId == attempt; });
            NaiveTaken again;
            if (twin == queue.waiters.end() || !repeat(queue, twin->request, again))
                return;
            answers.push_back({twin->call, {}, again});
            queue.waiters.erase(twin);
        }
    }
    std::pair<Instant, Queue *> firstEnd()
    {
        std::tuple<Instant, broker::core::CallId> first{broker::model::never, 0};
        Queue *waiting = nullptr;
        for (auto &[name, queue] : queues) {
            for (const Waiter &waiter : queue.waiters) {
                if (!waiting || std::tuple(waiter.end, waiter.call) < first) {
                    first = {waiter.end, waiter.call};
                    waiting = &queue;
                }
            }
        }
        return {std::get<0>(first), waiting};
    }
    Queue *mostOverdue()
    {
        Queue *most = nullptr;
        std::tuple<Instant, std::uint64_t> first{now, ~std::uint64_t{0}};
        for (auto &[name, queue] : queues) {
            const std::tuple rank{queue.nextDue(), queue.id};
            if (rank < first) {
                first = rank;
                most = &queue;
            }
        }
        return most;
    }
    void endFirstWait(Queue &queue, Instant end)
    {
        const auto first = std::find_if(queue.waiters.begin(), queue.waiters.end(),
                                        [end](const Waiter &waiter) { return waiter.end == end; });
        answers.push_back({first->call, {}, {}});
        queue.waiters.erase(first);
    }
    /// In order of their real ends.
    template <class IsOver>
    void endWaits(IsOver isOver)
    {
        std::vector<Waiter> over;
        for (auto &[name, queue] : queues) {
            std::copy_if(queue.waiters.begin(), queue.waiters.end(), std::back_inserter(over), isOver);
            std::erase_if(queue.waiters, isOver);
        }
        std::sort(over.begin(), over.end(), [](const Waiter &a, const Waiter &b) {
            return std::tuple(a.realEnd, a.call) < std::tuple(b.realEnd, b.call);
        });
        for (const Waiter &waiter : over)
            answers.push_back({waiter.call, {}, {}});
    }
};

} // namespace tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace tests {

using broker::model::Duration;
using broker::model::ErrorCode;
using broker::model::Instant;
using broker::model::MessageState;

struct NaiveMessage
{
    std::uint64_t key = 0;
    Instant sent;
    Instant due;
    Instant first{};
    Instant leased{}; ///< newest receive; forgotten by moves and restarts
    Instant adopted{}; ///< when it was moved here; forgotten by restarts
    std::uint32_t receives = 0;
    MessageState state = MessageState::Ready;
    std::uint64_t source = 0; ///< queue that died of it
};

/// What a receive was answered.
struct Answer
{
    broker::core::CallId call = 0;
    std::optional<ErrorCode> error;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> messages; ///< key and count

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Standard queues as the service describes them, with nothing but vectors and loops: slow, short and plainly right.
/// Time is told by tick(); every other call happens at that time.
class NaiveBroker
{
public:
    struct Waiter
    {
        broker::core::CallId call;
        broker::core::Receive request;
        Instant end;
        broker::time::Boot realEnd;
    };
    struct Queue
    {
        std::uint64_t id = 0;
        broker::model::QueueConfig config;
        std::string deadLetterQueue;
        std::vector<NaiveMessage> messages; ///< in order of arrival
        std::vector<Waiter> waiters; ///< in order of arrival

        NaiveMessage *find(std::uint64_t key)
        {
            const auto found =
                std::find_if(messages.begin(), messages.end(), [&](const auto &message) { return message.key == key; });
            return found == messages.end() ? nullptr : &*found;
        }
        bool erase(std::uint64_t key)
        {
            return std::erase_if(messages, [&](const auto &message) { return message.key == key; }) > 0;
        }
        /// Ready for longest; of equals, who came first.
        NaiveMessage *nextReady(const std::vector<std::uint64_t> &but)
        {
            NaiveMessage *next = nullptr;
            for (NaiveMessage &message : messages) {
                const bool isTaken = std::find(but.begin(), but.end(), message.key) != but.end();
                if (message.state == MessageState::Ready && !isTaken && (!next || message.due < next->due))
                    next = &message;
            }
            return next;
        }
        Instant nextDue() const
        {
            Instant next = broker::model::never;
            for (const NaiveMessage &message : messages) {
                next = std::min(next, message.sent + config.retention);
                if (message.state != MessageState::Ready)
                    next = std::min(next, message.due);
            }
            return next;
        }
    };

    std::map<std::string, Queue> queues;
    std::vector<Answer> answers;
    Instant now;
    broker::time::Boot boot{};

    /// Time has come to `now` and `boot`: in order of time, what is due becomes ready and who waits is served or sent
    /// away.
    void tick()
    {
        for (;;) {
            Queue *queue = mostOverdue();
            const Instant end = firstEnd();
            if (queue && queue->nextDue() <= end) {
                catchUp(*queue);
                serve(*queue);
            } else if (end <= now) {
                endWaits([end](const Waiter &waiter) { return waiter.end == end; }, &Waiter::end);
            } else {
                break;
            }
        }
        endWaits([this](const Waiter &waiter) { return waiter.realEnd <= boot; }, &Waiter::realEnd);
    }

    void create(const std::string &name, std::uint64_t id, const broker::model::QueueConfig &config)
    {
        queues[name].id = id;
        configure(name, config);
    }
    void configure(const std::string &name, const broker::model::QueueConfig &config)
    {
        queues[name].config = config;
        const std::string &arn = config.deadLetterTargetArn;
        queues[name].deadLetterQueue = arn.substr(arn.rfind(':') + 1);
    }
    void remove(const std::string &name)
    {
        for (const Waiter &waiter : queues[name].waiters)
            answers.push_back({waiter.call, ErrorCode::QueueDoesNotExist, {}});
        queues.erase(name);
    }
    void send(const std::string &name, std::uint64_t key, std::optional<Duration> delay)
    {
        Queue &queue = queues[name];
        NaiveMessage message;
        message.key = key;
        message.sent = now;
        message.due = now + delay.value_or(queue.config.delay);
        message.state = message.due > now ? MessageState::Delayed : MessageState::Ready;
        queue.messages.push_back(message);
        serve(queue);
    }
    void receive(const std::string &name, broker::core::CallId call, const broker::core::Receive &request)
    {
        Queue &queue = queues[name];
        const Duration wait = request.wait.value_or(queue.config.receiveWait);
        Answer answer{call, {}, {}};
        if (queue.waiters.empty())
            answer.messages = take(queue, request);
        if (answer.messages.empty() && wait > Duration::zero())
            queue.waiters.push_back({call, request, now + wait, boot + wait});
        else
            answers.push_back(answer);
        serve(queue);
    }
    bool changeVisibility(const std::string &name, std::uint64_t key, Duration visibility)
    {
        NaiveMessage *message = queues[name].find(key);
        const bool isTooLong =
            message && message->leased != Instant{} && now + visibility > message->leased + std::chrono::hours{12};
        if (!message || isTooLong)
            return false;
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
        queues[from].erase(key);
        adopt(queues[to], message, isDead ? queues[from].id : 0);
        serve(queues[to]);
        return true;
    }
    /// Everything that is not stored is lost; clients that wait are sent away first.
    void restart()
    {
        endWaits([](const Waiter &) { return true; }, &Waiter::realEnd);
        for (auto &[name, queue] : queues) {
            for (NaiveMessage &message : queue.messages)
                message.leased = message.adopted = {};
        }
    }

private:
    using Taken = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

    void adopt(Queue &queue, NaiveMessage message, std::uint64_t source)
    {
        message.source = source;
        message.leased = {};
        message.adopted = now;
        message.state = MessageState::Ready;
        message.due = now;
        queue.messages.push_back(message);
    }
    Queue *deadLetterQueue(const Queue &queue)
    {
        const auto found = queues.find(queue.deadLetterQueue);
        return found == queues.end() || &found->second == &queue ? nullptr : &found->second;
    }
    Taken take(Queue &queue, const broker::core::Receive &request)
    {
        Taken taken;
        std::vector<std::uint64_t> keys;
        Queue *grave = deadLetterQueue(queue);
        while (taken.size() < request.most) {
            NaiveMessage *message = queue.nextReady(keys);
            if (!message)
                break;
            const bool isSpent = queue.config.maxReceiveCount > 0 && message->receives >= queue.config.maxReceiveCount;
            if (grave && isSpent && message->adopted != now) {
                adopt(*grave, *message, queue.id);
                queue.erase(message->key);
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
        }
        return taken;
    }
    /// Whoever waits longest takes first. What dies on the way may serve who waits at the dead-letter queue.
    void serve(Queue &queue)
    {
        while (!queue.waiters.empty() && queue.nextReady({})) {
            const Taken taken = take(queue, queue.waiters.front().request);
            if (taken.empty())
                break;
            answers.push_back({queue.waiters.front().call, {}, taken});
            queue.waiters.erase(queue.waiters.begin());
        }
        Queue *grave = deadLetterQueue(queue);
        if (grave && !grave->waiters.empty() && grave->nextReady({}))
            serve(*grave);
    }
    void catchUp(Queue &queue)
    {
        std::erase_if(queue.messages,
                      [&](const auto &message) { return message.sent + queue.config.retention <= now; });
        for (NaiveMessage &message : queue.messages) {
            if (message.due <= now)
                message.state = MessageState::Ready;
        }
    }
    Instant firstEnd() const
    {
        Instant first = broker::model::never;
        for (const auto &[name, queue] : queues) {
            for (const Waiter &waiter : queue.waiters)
                first = std::min(first, waiter.end);
        }
        return first;
    }
    Queue *mostOverdue()
    {
        Queue *most = nullptr;
        for (auto &[name, queue] : queues) {
            const auto rank = [](const Queue &q) { return std::tuple(q.nextDue(), q.id); };
            if (queue.nextDue() <= now && (!most || rank(queue) < rank(*most)))
                most = &queue;
        }
        return most;
    }
    template <class IsOver, class Deadline>
    void endWaits(IsOver isOver, Deadline Waiter::*deadline)
    {
        std::vector<Waiter> over;
        for (auto &[name, queue] : queues) {
            std::copy_if(queue.waiters.begin(), queue.waiters.end(), std::back_inserter(over), isOver);
            std::erase_if(queue.waiters, isOver);
        }
        std::sort(over.begin(), over.end(), [&](const Waiter &a, const Waiter &b) {
            return std::tuple(a.*deadline, a.call) < std::tuple(b.*deadline, b.call);
        });
        for (const Waiter &waiter : over)
            answers.push_back({waiter.call, {}, {}});
    }
};

} // namespace tests

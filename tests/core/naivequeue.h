// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"
#include "tests/queue/naivefairness.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
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
    Instant leased{}; ///< newest receive; forgotten by moves
    Instant adopted{}; ///< when it was moved here
    std::uint32_t receives = 0;
    MessageState state = MessageState::Ready;
    std::uint64_t source = 0; ///< queue that died of it
    std::string group;
};

/// Key and receive count.
using NaiveTaken = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

/// One queue, standard or FIFO, as the service describes it: lists and loops, slow and plainly right.
struct NaiveQueue
{
    struct Waiter
    {
        broker::core::CallId call;
        broker::core::Receive request;
        Instant end;
        broker::time::Boot realEnd;
    };
    /// A send that was accepted: its id counts for five minutes.
    struct Note
    {
        std::string scope;
        std::string id;
        std::uint64_t key;
        std::uint64_t order;
        Instant until;
    };
    struct Attempt
    {
        NaiveTaken given;
        Instant due; ///< of every message
        Instant until;
    };

    std::uint64_t id = 0;
    broker::model::QueueConfig config;
    bool deduplicatesByGroup = false; ///< as the scope was at creation
    std::string deadLetterQueue;
    std::vector<NaiveMessage> messages; ///< in order of arrival
    std::vector<std::string> rotation; ///< FIFO: groups there are; the front is served first
    std::vector<Waiter> waiters; ///< in order of arrival
    bool isBehind = false; ///< something was due in it before this call: nobody is served until it is caught up with
    std::vector<Note> notes;
    std::map<std::string, Attempt> attempts;
    NaiveFairness fairness; ///< standard queues
    bool isRestored = false; ///< until what came due while it was down is applied, which tells of no work

    NaiveMessage *find(std::uint64_t key)
    {
        const auto found =
            std::find_if(messages.begin(), messages.end(), [&](const auto &message) { return message.key == key; });
        return found == messages.end() ? nullptr : &*found;
    }
    bool erase(std::uint64_t key, Instant now)
    {
        if (const NaiveMessage *message = find(key); message && message->state == MessageState::InFlight)
            fairness.leaseEnded(message->group, message->leased, now);
        const bool isGone = std::erase_if(messages, [&](const auto &message) { return message.key == key; }) > 0;
        forgetEmptyGroups();
        return isGone;
    }
    void clear()
    {
        messages.clear();
        rotation.clear();
        notes.clear();
        fairness.restart(false);
    }
    void add(const NaiveMessage &message)
    {
        messages.push_back(message);
        if (!message.group.empty())
            fairness.groupCame();
        if (config.isFifo && std::find(rotation.begin(), rotation.end(), message.group) == rotation.end())
            rotation.push_back(message.group);
    }
    void forgetEmptyGroups()
    {
        std::erase_if(rotation, [&](const std::string &group) {
            return std::none_of(messages.begin(), messages.end(),
                                [&](const auto &message) { return message.group == group; });
        });
    }
    /// Turns are not kept; groups line up by their first messages.
    void restart()
    {
        rotation.clear();
        attempts.clear();
        fairness.restart(false);
        isRestored = true;
        const std::vector<NaiveMessage> all = std::move(messages);
        messages.clear();
        for (const NaiveMessage &message : all)
            add(message);
    }

    Instant expiry(const NaiveMessage &message) const
    {
        const bool isFromMove = config.isFifo && message.adopted != Instant{};
        return (isFromMove ? message.adopted : message.sent) + config.retention;
    }
    Instant nextDue() const
    {
        Instant next = broker::model::never;
        for (const NaiveMessage &message : messages) {
            next = std::min(next, expiry(message));
            if (message.state != MessageState::Ready)
                next = std::min(next, message.due);
        }
        return next;
    }
    void catchUp(Instant now)
    {
        endLeases(now);
        std::erase_if(messages, [&](const auto &message) { return expiry(message) <= now; });
        forgetEmptyGroups();
        for (NaiveMessage &message : messages) {
            if (message.due <= now)
                message.state = MessageState::Ready;
        }
        isBehind = false;
    }
    /// FIFO: what is delayed still is dated as if it had been sent with the delay of now.
    void redate(Instant now)
    {
        for (NaiveMessage &message : messages) {
            if (message.state != MessageState::Delayed)
                continue;
            message.due = std::max(now, message.sent + config.delay);
            if (message.due <= now)
                message.state = MessageState::Ready;
        }
    }

    bool hasSomething() { return nextFor({}, {}) != nullptr; }
    /// The message that a receive gets next when it already has those in `taken`, and last touched the groups in
    /// `touched`. Null: nothing more.
    NaiveMessage *nextFor(const std::vector<std::uint64_t> &taken, const std::vector<std::string> &touched,
                          Instant now = {})
    {
        return config.isFifo ? nextOfGroups(taken, touched) : nextReady(taken, now);
    }
    bool isSpent(const NaiveMessage &message) const
    {
        return config.maxReceiveCount > 0 && message.receives >= config.maxReceiveCount;
    }

private:
    static bool has(const std::vector<std::uint64_t> &keys, std::uint64_t key)
    {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    /// Of a quiet tenant, if there is one; ready for longest; of equals, who came first.
    NaiveMessage *nextReady(const std::vector<std::uint64_t> &taken, Instant now)
    {
        std::map<std::string, std::uint64_t> inFlight;
        for (const NaiveMessage &message : messages)
            inFlight[message.group] += message.state == MessageState::InFlight || has(taken, message.key);
        const NaiveFairness::Names noisy = fairness.noisy(inFlight, now);
        const auto rank = [&](const NaiveMessage &one) { return std::pair(noisy.contains(one.group), one.due); };
        NaiveMessage *next = nullptr;
        for (NaiveMessage &message : messages) {
            if (message.state == MessageState::Ready && !has(taken, message.key)
                && (!next || rank(message) < rank(*next)))
                next = &message;
        }
        return next;
    }
    /// Those that lapse or expire.
    void endLeases(Instant now)
    {
        for (const NaiveMessage &message : messages) {
            const Instant end = std::min(message.due, expiry(message));
            const bool lapsedWhileDown = isRestored && message.due <= now;
            if (message.state == MessageState::InFlight && end <= now && !lapsedWhileDown)
                fairness.leaseEnded(message.group, message.leased, end);
        }
    }
    /// Goes on in the group that was touched last, as long as its messages are Ready; then the groups in turn that this
    /// receive has not touched.
    NaiveMessage *nextOfGroups(const std::vector<std::uint64_t> &taken, const std::vector<std::string> &touched)
    {
        if (!touched.empty()) {
            if (NaiveMessage *next = firstOf(touched.back(), taken))
                return next;
        }
        for (const std::string &group : rotation) {
            if (std::find(touched.begin(), touched.end(), group) != touched.end())
                continue;
            if (NaiveMessage *next = firstOf(group, taken))
                return next;
        }
        return nullptr;
    }
    /// The group's first message that was not taken; null when it is not Ready.
    NaiveMessage *firstOf(const std::string &group, const std::vector<std::uint64_t> &taken)
    {
        for (NaiveMessage &message : messages) {
            if (message.group != group || has(taken, message.key))
                continue;
            return message.state == MessageState::Ready ? &message : nullptr;
        }
        return nullptr;
    }
};

} // namespace tests

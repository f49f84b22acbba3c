// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/queue/naivefairness.h"
#include "tests/queue/stage.h"

#include "broker/model/random.h"

namespace tests {

using broker::model::MessageKey;

/// A standard queue with tenants beside lists and loops that say what it must do: the same life for both.
class Market
{
public:
    Market() { open(); }

    void send(const std::string &group, Duration delay = {})
    {
        MessageRow message;
        message.key = {++m_key};
        message.body = {m_key};
        message.lineage = {m_key};
        message.order = {m_key};
        message.group = broker::model::GroupId{group};
        const Message &sent = queue->send(message, delay, nullptr, false, now, changes);
        m_expected.push_back({queue->rowOf(sent), group});
        if (!group.empty())
            m_fairness.groupCame();
    }
    /// The tenants of what a receive gave, in order; "?" where it is not what the lists say.
    QStringList get(std::size_t most, Duration visibility = 1'000s, ServerSample sample = {})
    {
        const auto received = queue->receive(most, visibility, {}, now, changes, sample);
        const std::vector<MessageKey> wanted = take(most, visibility, sample);
        QStringList groups;
        for (std::size_t i = 0; i < std::max(received.delivered.size(), wanted.size()); ++i) {
            const bool isRight =
                i < received.delivered.size() && i < wanted.size() && received.delivered[i]->key() == wanted[i];
            groups << (isRight ? nameOf(received.delivered[i]->group().view()) : QStringLiteral("?"));
        }
        return groups;
    }
    /// The oldest `number` of the group that are in flight.
    void drop(const std::string &group, std::size_t number)
    {
        while (number-- > 0) {
            const auto found = std::find_if(m_expected.begin(), m_expected.end(), [&](const Held &one) {
                return one.row.state == MessageState::InFlight && one.group == group;
            });
            QVERIFY(found != m_expected.end());
            erase(found->row.key);
        }
    }
    void erase(MessageKey key)
    {
        QVERIFY(queue->remove(key, change::Cause::Client, now, changes));
        const auto found = at(key);
        if (found->row.state == MessageState::InFlight)
            m_fairness.leaseEnded(found->group, found->row.leased, now);
        m_expected.erase(found);
    }
    void hide(MessageKey key, Duration visibility)
    {
        QVERIFY(queue->changeVisibility(key, visibility, now, changes));
        Held &one = *at(key);
        const bool isHidden = visibility > Duration::zero();
        if (one.row.state == MessageState::InFlight && !isHidden)
            m_fairness.leaseEnded(one.group, one.row.leased, now);
        one.row.state = isHidden ? MessageState::InFlight : MessageState::Ready;
        one.row.due = now + visibility;
    }
    void wait(Duration by)
    {
        now += by;
        while (queue->nextDue() <= now)
            queue->advance(now, 7, changes);
        changes.clear();
        for (Held &one : m_expected) {
            if (one.row.state == MessageState::Ready || one.row.due > now)
                continue;
            if (one.row.state == MessageState::InFlight)
                m_fairness.leaseEnded(one.group, one.row.leased, one.row.due);
            one.row.state = MessageState::Ready;
        }
    }
    void purge()
    {
        queue->purge({}, m_remains, changes);
        m_expected.clear();
        m_fairness.restart(false);
    }
    /// As a store gives rows back: by due, then by order.
    void restart()
    {
        std::vector<MessageRow> rows;
        for (const Held &one : m_expected)
            rows.push_back(one.row);
        std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
            return std::tie(a.due, a.order) < std::tie(b.due, b.order);
        });
        open();
        for (const MessageRow &row : rows)
            queue->restore(row, now);
        queue->restored(changes);
        m_fairness.restart(hasGroups());
    }

    /// "available/inflight/delayed of quiet groups, number of noisy ones", or "none".
    QString quiet() const
    {
        const auto counts = queue->quietCounts(now);
        return counts ? text(counts->quiet, counts->noisyGroups) : QStringLiteral("none");
    }
    QString expectedQuiet() const
    {
        if (!hasGroups() && !m_fairness.remembersGroups(now))
            return QStringLiteral("none");
        const NaiveFairness::Names noisy = m_fairness.noisy(inFlight({}), now);
        Counts counts;
        for (const Held &one : m_expected) {
            if (noisy.contains(one.group))
                continue;
            counts.available += one.row.state == MessageState::Ready;
            counts.inFlight += one.row.state == MessageState::InFlight;
            counts.delayed += one.row.state == MessageState::Delayed;
        }
        return text(counts, noisy.size());
    }
    std::size_t size() const { return m_expected.size(); }
    /// Any message, or one in flight if there is any; by a random number.
    MessageKey some(std::uint64_t random) const { return m_expected[random % m_expected.size()].row.key; }

    /// How often what is hard to get right has happened.
    struct Seen
    {
        int passedOver = 0; ///< an older message of a noisy tenant waited
        int noisyAlone = 0;
        int byShare = 0;
        int byTime = 0;
        int emptySamples = 0;
    } seen;

    Instant now = start;
    std::unique_ptr<Queue> queue;
    broker::model::Changes changes;

private:
    struct Held
    {
        MessageRow row;
        std::string group;
    };
    static QString nameOf(std::string_view group)
    {
        return group.empty() ? QStringLiteral("-") : QString::fromUtf8(group.data(), static_cast<int>(group.size()));
    }
    static QString text(const Counts &counts, std::uint64_t noisy)
    {
        return QStringLiteral("%1/%2/%3, %4 noisy")
            .arg(counts.available)
            .arg(counts.inFlight)
            .arg(counts.delayed)
            .arg(noisy);
    }
    void open()
    {
        broker::model::QueueRow row;
        row.id = {1};
        queue = std::make_unique<Queue>(row, configOf(1'000'000s), m_bodies);
    }
    std::vector<Held>::iterator at(MessageKey key)
    {
        return std::find_if(m_expected.begin(), m_expected.end(), [&](const Held &one) { return one.row.key == key; });
    }
    bool hasGroups() const
    {
        return std::any_of(m_expected.begin(), m_expected.end(), [](const Held &one) { return !one.group.empty(); });
    }
    std::map<std::string, std::uint64_t> inFlight(const std::vector<MessageKey> &taken) const
    {
        std::map<std::string, std::uint64_t> numbers;
        for (const Held &one : m_expected)
            numbers[one.group] += one.row.state == MessageState::InFlight || has(taken, one.row.key);
        return numbers;
    }
    static bool has(const std::vector<MessageKey> &keys, MessageKey key)
    {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    /// Quiet before noisy; of either, who is available for longest.
    const Held *next(const std::vector<MessageKey> &taken, const std::vector<MessageKey> &skipped)
    {
        const auto numbers = inFlight(taken);
        const NaiveFairness::Names byShare = m_fairness.byShare(numbers);
        NaiveFairness::Names noisy = m_fairness.byTime(now);
        seen.byTime += !noisy.empty();
        seen.byShare += !byShare.empty();
        noisy.insert(byShare.begin(), byShare.end());
        const auto rank = [&](const Held &one) {
            return std::tuple(noisy.contains(one.group), one.row.due, one.row.order);
        };
        const Held *first = nullptr;
        const Held *oldest = nullptr;
        for (const Held &one : m_expected) {
            if (one.row.state != MessageState::Ready || has(taken, one.row.key) || has(skipped, one.row.key))
                continue;
            if (first == nullptr || rank(one) < rank(*first))
                first = &one;
            if (oldest == nullptr
                || std::tie(one.row.due, one.row.order) < std::tie(oldest->row.due, oldest->row.order))
                oldest = &one;
        }
        seen.passedOver += first != oldest;
        seen.noisyAlone += first != nullptr && noisy.contains(first->group);
        return first;
    }
    std::vector<MessageKey> take(std::size_t most, Duration visibility, ServerSample sample)
    {
        std::vector<MessageKey> taken;
        std::vector<MessageKey> skipped;
        while (taken.size() < most) {
            const Held *found = next(taken, skipped);
            if (found == nullptr)
                break;
            const bool isHeld = sample.holds(found->row.key);
            if (!isHeld && skipped.size() == 64)
                break;
            (isHeld ? taken : skipped).push_back(found->row.key);
        }
        seen.emptySamples += taken.empty() && !skipped.empty();
        for (const MessageKey key : taken) {
            Held &one = *at(key);
            one.row.leased = now;
            one.row.due = now + visibility;
            one.row.state = visibility > Duration::zero() ? MessageState::InFlight : MessageState::Ready;
            if (visibility == Duration::zero())
                m_fairness.leaseEnded(one.group, now, now);
        }
        return taken;
    }

    EraseAll m_bodies;
    Remains m_remains;
    NaiveFairness m_fairness;
    std::vector<Held> m_expected; ///< in order of arrival
    std::uint64_t m_key = 0;
};

} // namespace tests

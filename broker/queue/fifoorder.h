// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/deliveryorder.h"

#include <boost/intrusive/set.hpp>

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace broker::queue {

/// Groups take turns; within one, messages go in the order they came. A receive walks the groups, the one that was
/// served longest ago first, and takes from each up to the first message that is not Ready: so the earliest message in
/// flight or delayed blocks its group. Only groups that have something to give are walked, so neither the number of
/// groups nor that of blocked ones costs a receive anything but the depth of a tree. A group is forgotten with its last
/// message.
class FifoOrder final : public DeliveryOrder
{
public:
    void add(Message &message, const model::GroupId &group) override;
    void remove(Message &message, Instant now) override;
    void changed(Message &message, model::MessageState was) override;
    /// Turns are not stored: after a restart they go by each group's first message.
    void restored() override;
    bool isEmpty() const override { return m_deliverable.empty(); }
    Message *next(Instant now) override;
    const Message *blocker(const Message &message) const override;
    void endReceive() override;

    std::size_t groups() const { return m_groups.size(); }

private:
    struct Group : Lane, boost::intrusive::set_base_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>>
    {
        MessageList<&Message::orderHook> messages; ///< all that are there, in order
        std::uint64_t turn = 0; ///< when it was last served, or came
        bool isDeliverable = false; ///< is in the set: its first message is Ready
    };
    struct EarlierTurn
    {
        bool operator()(const Group &a, const Group &b) const { return a.turn < b.turn; }
    };
    struct TextHash : std::hash<std::string_view>
    {
        std::size_t operator()(const model::GroupId &id) const { return std::hash<std::string_view>{}(id.view()); }
    };
    using Groups = std::unordered_map<model::GroupId, Group, TextHash>;

    static Group &groupOf(Message &message) { return static_cast<Group &>(*message.lane); }
    void settle(Group &group);
    void place(Group &group, bool isDeliverable);
    Groups m_groups;
    boost::intrusive::set<Group, boost::intrusive::compare<EarlierTurn>, boost::intrusive::constant_time_size<false>>
        m_deliverable;
    std::uint64_t m_turn = 0;
    // During a receive: which group is served, and what follows there on what was given last.
    Group *m_serving = nullptr;
    Message *m_following = nullptr;
};

} // namespace broker::queue

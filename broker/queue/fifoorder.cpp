// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/fifoorder.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace broker::queue {

void FifoOrder::add(Message &message, const model::GroupId &id)
{
    const auto [found, isNew] = m_groups.try_emplace(id);
    Group &group = found->second;
    group.group = found->first; // one text for all
    message.lane = &group;
    group.messages.push_back(message); // orders only grow; restored() sorts what a store gave by another order
    if (isNew)
        group.turn = ++m_turn;
    settle(group);
}

void FifoOrder::remove(Message &message, Instant /*now*/)
{
    Group &group = groupOf(message);
    group.messages.erase(group.messages.iterator_to(message));
    if (!group.messages.empty()) {
        settle(group);
        return;
    }
    place(group, false);
    if (m_serving == &group)
        m_serving = nullptr;
    const model::GroupId id = group.group;
    m_groups.erase(id);
}

void FifoOrder::changed(Message &message, MessageState /*was*/)
{
    settle(groupOf(message));
}

void FifoOrder::restored()
{
    std::vector<Group *> groups;
    groups.reserve(m_groups.size());
    for (auto &[id, group] : m_groups) {
        group.messages.sort([](const Message &a, const Message &b) { return a.order() < b.order(); });
        groups.push_back(&group);
    }
    std::sort(groups.begin(), groups.end(),
              [](const Group *a, const Group *b) { return a->messages.front().order() < b->messages.front().order(); });
    for (Group *group : groups) {
        place(*group, false);
        group->turn = ++m_turn;
        settle(*group);
    }
}

Message *FifoOrder::next(Instant /*now*/)
{
    if (m_serving != nullptr && (m_following == nullptr || m_following->state() != MessageState::Ready))
        m_serving = nullptr; // its prefix ends here
    if (m_serving == nullptr) {
        if (m_deliverable.empty())
            return nullptr;
        m_serving = &*m_deliverable.begin();
        place(*m_serving, false);
        m_serving->turn = ++m_turn;
        place(*m_serving, true);
        m_following = &m_serving->messages.front();
    }
    Message *const given = m_following;
    const auto after = std::next(m_serving->messages.iterator_to(*given));
    m_following = after == m_serving->messages.end() ? nullptr : &*after;
    return given;
}

const Message *FifoOrder::blocker(const Message &message) const
{
    const Group &group = static_cast<const Group &>(*message.lane);
    for (const Message &earlier : group.messages) {
        if (&earlier == &message)
            return nullptr;
        if (earlier.state() != MessageState::Ready)
            return &earlier;
    }
    return nullptr;
}

void FifoOrder::endReceive()
{
    m_serving = nullptr;
}

void FifoOrder::settle(Group &group)
{
    place(group, group.messages.front().state() == MessageState::Ready);
}

void FifoOrder::place(Group &group, bool isDeliverable)
{
    if (isDeliverable == group.isDeliverable)
        return;
    group.isDeliverable = isDeliverable;
    if (isDeliverable)
        m_deliverable.insert(group);
    else
        m_deliverable.erase(m_deliverable.iterator_to(group));
}

} // namespace broker::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <vector>

namespace broker::storage {

/// What the changes of one batch come to for the message and body tables: the last state of each message, and nothing
/// of those that came and went within the batch. Messages do not touch each other, so the order between them is free.
/// Points into the changes it was given. Pure.
class WriteSet
{
public:
    struct Message
    {
        model::MessageRow row; ///< whole when isWhole; else only key and what the flags name
        bool isNew = false; ///< no row of it is stored
        bool isWhole = false; ///< every column is to be written
        bool hasDue = false; ///< due and state
        bool hasCount = false; ///< firstReceived, receives and leased
        bool isGone = false;
        bool isHeir = false; ///< its body was another message's and may be stored
        bool keepsBody = false; ///< gone, but somebody still needs the body: to be erased later
    };
    struct Body
    {
        model::BodyId id;
        const model::Payload *payload = nullptr; ///< null when it went again
        const model::Md5 *md5 = nullptr;
    };

    void add(const model::change::MessageSent &sent);
    void add(const model::change::MessageReceived &received);
    void add(const model::change::VisibilityChanged &changed);
    void add(const model::change::MessageMoved &moved);
    void add(const model::change::BodyStored &stored);
    void add(const model::change::MessageDeleted &deleted);
    void add(const model::change::BodyErased &erased);
    void clear();

    const std::vector<Message> &messages() const { return m_messages; }
    const std::vector<Body> &bodies() const { return m_bodies; }
    /// Stored before this batch, to go now.
    const std::vector<model::BodyId> &erased() const { return m_erased; }
    /// True when this set stores the body.
    bool holds(model::BodyId body) const;

private:
    void addBody(model::BodyId id, const model::PayloadRef &payload, const model::Md5 &md5);
    Message &message(model::MessageKey key);
    void erase(model::BodyId body);

    std::vector<Message> m_messages;
    std::vector<Body> m_bodies;
    std::vector<model::BodyId> m_erased;
    boost::unordered_flat_map<std::uint64_t, std::size_t> m_messagePlaces;
    boost::unordered_flat_map<std::uint64_t, std::size_t> m_bodyPlaces;
};

} // namespace broker::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/writeset.h"

namespace broker::storage {

using namespace model::change;

WriteSet::Message &WriteSet::message(model::MessageKey key)
{
    const auto [place, isFirst] = m_messagePlaces.try_emplace(key.value, m_messages.size());
    if (isFirst)
        m_messages.emplace_back().row.key = key;
    return m_messages[place->second];
}

void WriteSet::add(const MessageSent &sent)
{
    Message &one = message(sent.row.key);
    one.row = sent.row;
    one.isNew = true;
    one.isWhole = true;
    if (sent.sharedBody || !sent.payload)
        return;
    addBody(sent.row.body, sent.payload, sent.row.md5);
}

void WriteSet::add(const BodyStored &stored)
{
    addBody(stored.body, stored.payload, stored.md5);
}

void WriteSet::addBody(model::BodyId id, const model::PayloadRef &payload, const model::Md5 &md5)
{
    m_bodyPlaces.try_emplace(id.value, m_bodies.size());
    Body &body = m_bodies.emplace_back();
    body.id = id;
    body.payload = payload.get();
    body.md5 = &md5;
}

void WriteSet::add(const MessageReceived &received)
{
    Message &one = message(received.key);
    one.row.due = received.due;
    one.row.state = model::MessageState::InFlight;
    one.row.firstReceived = received.firstReceived;
    one.row.receives = received.receives;
    one.row.leased = received.leased;
    one.hasDue = true;
    one.hasCount = true;
}

void WriteSet::add(const VisibilityChanged &changed)
{
    Message &one = message(changed.key);
    one.row.due = changed.due;
    one.row.state = changed.state;
    one.hasDue = true;
}

void WriteSet::add(const MessageMoved &moved)
{
    const bool isOther = moved.was && moved.was != moved.row.key;
    if (isOther)
        message(moved.was).isGone = true;
    Message &one = message(moved.row.key);
    one.row = moved.row;
    one.isWhole = true;
    one.isNew = one.isNew || isOther;
    one.isHeir = one.isHeir || isOther;
}

void WriteSet::add(const MessageDeleted &deleted)
{
    Message &one = message(deleted.key);
    one.isGone = true;
    one.keepsBody = !deleted.body;
    if (deleted.body)
        erase(deleted.body);
}

void WriteSet::add(const BodyErased &erased)
{
    erase(erased.body);
}

void WriteSet::erase(model::BodyId body)
{
    if (const auto place = m_bodyPlaces.find(body.value); place != m_bodyPlaces.end())
        m_bodies[place->second].payload = nullptr;
    else
        m_erased.push_back(body);
}

bool WriteSet::holds(model::BodyId body) const
{
    const auto place = m_bodyPlaces.find(body.value);
    return place != m_bodyPlaces.end() && m_bodies[place->second].payload != nullptr;
}

void WriteSet::clear()
{
    m_messages.clear();
    m_bodies.clear();
    m_erased.clear();
    m_messagePlaces.clear();
    m_bodyPlaces.clear();
}

} // namespace broker::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/sqlitereader.h"

#include "broker/security/digest.h"
#include "broker/storage/rows.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace broker::storage {

using model::ErrorCode;
using model::fail;

namespace {

constexpr std::uint64_t fewBetween = 16; // rows that a pass walks over for the next one that is wanted

} // namespace

SqliteReader::SqliteReader(std::string file, std::shared_ptr<Health> health)
    : m_file(std::move(file))
    , m_health(std::move(health))
{
}

model::Result<std::vector<model::PayloadRef>> SqliteReader::payloads(std::span<const model::BodyId> bodies)
{
    if (!open())
        return unreadable();
    std::vector<model::PayloadRef> found;
    found.reserve(bodies.size());
    for (const model::BodyId body : bodies) {
        m_body.bind(1, body);
        const Outcome outcome = m_body.step();
        found.push_back(outcome == Outcome::Row ? payload(m_body) : nullptr);
        m_body.reset();
        if (outcome == Outcome::Damaged || (outcome == Outcome::Row && !found.back()))
            m_health->noteDamagedBody();
        else if (outcome != Outcome::Row && outcome != Outcome::Ok)
            return unreadable();
    }
    return found;
}

std::vector<model::PayloadRef> SqliteReader::payloadsAhead(std::span<const model::BodyId> bodies)
{
    std::vector<model::PayloadRef> found(bodies.size());
    if (bodies.empty() || !open())
        return found;
    std::vector<std::pair<model::BodyId, std::size_t>> places; // by id, which is as they lie in the file
    for (std::size_t at = 0; at < bodies.size(); ++at)
        places.emplace_back(bodies[at], at);
    std::sort(places.begin(), places.end());
    for (auto from = places.begin(); from != places.end();) {
        const auto isFar = [](const auto &a, const auto &b) { return b.first.value - a.first.value > fewBetween; };
        auto to = std::adjacent_find(from, places.end(), isFar);
        to = to == places.end() ? to : std::next(to);
        m_bodies.bind(1, from->first);
        m_bodies.bind(2, std::prev(to)->first);
        while (m_bodies.step() == Outcome::Row) {
            from =
                std::find_if(from, to, [id = m_bodies.id<model::BodyId>(3)](const auto &it) { return it.first >= id; });
            if (from != to && from->first == m_bodies.id<model::BodyId>(3))
                found[from->second] = payload(m_bodies);
        }
        m_bodies.reset();
        from = to;
    }
    return found;
}

/// The row at hand; null when it is not what was stored.
model::PayloadRef SqliteReader::payload(const Statement &row)
{
    const std::string_view md5 = row.bytes(0);
    auto read = std::make_shared<model::Payload>();
    read->body = row.bytes(1);
    const model::Md5 actual = security::md5(read->body);
    if (md5.size() == actual.size() && std::memcmp(md5.data(), actual.data(), actual.size()) == 0
        && rows::decodeExtra(row.bytes(2), *read))
        return read;
    return nullptr;
}

model::Result<std::string> SqliteReader::journalEvents(model::EventNo first)
{
    if (!open())
        return unreadable();
    m_chunk.bind(1, first);
    const Outcome outcome = m_chunk.step();
    std::string events;
    bool isWhole = false;
    if (outcome == Outcome::Row) {
        events = m_chunk.bytes(1);
        isWhole = m_chunk.number(0) == rows::checksum(events);
    }
    m_chunk.reset();
    if (isWhole)
        return events;
    if (outcome == Outcome::Row || outcome == Outcome::Ok || outcome == Outcome::Damaged)
        return fail(ErrorCode::CursorExpired,
                    outcome == Outcome::Ok ? "This part of the journal is no longer kept."
                                           : "This part of the journal is damaged.");
    return unreadable();
}

bool SqliteReader::open()
{
    if (m_body && m_bodies && m_chunk)
        return true;
    if (m_connection.open(m_file, Connection::Mode::Read) != Outcome::Ok)
        return false;
    m_connection.execute("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY");
    m_body = m_connection.prepare("SELECT md5, data, extra FROM body WHERE id = ?");
    m_bodies = m_connection.prepare("SELECT md5, data, extra, id FROM body WHERE id BETWEEN ? AND ? ORDER BY id");
    m_chunk = m_connection.prepare("SELECT eventsSum, events FROM journal WHERE first = ?");
    return m_body && m_bodies && m_chunk;
}

model::Error SqliteReader::unreadable() const
{
    return fail(ErrorCode::ServiceUnavailable, "The workspace cannot be read: " + m_connection.problem() + ".");
}

} // namespace broker::storage

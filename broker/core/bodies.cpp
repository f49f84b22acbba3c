// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/bodies.h"

#include "broker/platform/process.h"

#include <utility>

namespace broker::core {

Bodies::Bodies(std::unique_ptr<storage::StoreReader> reader, std::size_t cacheBytes)
    : m_room(reader->isImmediate() ? std::min(cacheBytes, bridgeBytes) : cacheBytes)
    , m_reader(std::move(reader))
    , m_thread([this] { run(); })
{
}

Bodies::~Bodies()
{
    {
        const platform::Lock lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::size_t Bodies::costOf(const model::Payload &payload)
{
    return cost(model::billableSize(payload)) + payload.traceHeader.size() + payload.deduplicationId.size()
        + payload.senderId.size();
}

void Bodies::remember(model::BodyId body, model::PayloadRef payload)
{
    if (!payload || costOf(*payload) > m_room) {
        forget(body);
        return;
    }
    put(m_recent, body, std::move(payload));
    makeRoom();
}

void Bodies::rememberAhead(std::span<const model::BodyId> bodies, std::vector<model::PayloadRef> payloads)
{
    std::vector<model::BodyId> taken;
    for (std::size_t at = 0; at < bodies.size(); ++at) {
        if (!payloads.at(at) || has(bodies[at]))
            continue;
        put(m_ahead, bodies[at], std::move(payloads[at]));
        taken.push_back(bodies[at]);
    }
    if (!taken.empty())
        m_marks.insert(taken[taken.size() / 2]);
    makeRoom();
}

void Bodies::put(Shelf &shelf, model::BodyId body, model::PayloadRef payload)
{
    const auto [place, isNew] = m_cache.try_emplace(body);
    if (!isNew)
        takeOff(*place);
    shelf.bytes += costOf(*payload);
    shelf.byAge.push_front(body);
    place->second = {std::move(payload), &shelf, shelf.byAge.begin()};
}

void Bodies::takeOff(const Cache::value_type &entry)
{
    const Cached &cached = entry.second;
    cached.shelf->bytes -= costOf(*cached.payload);
    cached.shelf->byAge.erase(cached.age);
    takeMark(entry.first);
}

/// What was read ahead, and not fetched since, goes before it takes more than its part.
void Bodies::makeRoom()
{
    while (m_ahead.bytes > m_room / aheadPart)
        forget(m_ahead.byAge.back());
    while (m_recent.bytes + m_ahead.bytes > m_room)
        forget((m_recent.byAge.empty() ? m_ahead : m_recent).byAge.back());
}

model::PayloadRef Bodies::find(model::BodyId body)
{
    const auto found = m_cache.find(body);
    if (found == m_cache.end())
        return m_reader->isImmediate() ? readNow(body) : nullptr;
    Cached &cached = found->second;
    if (cached.shelf == &m_recent) // what was read ahead is asked for once
        m_recent.byAge.splice(m_recent.byAge.begin(), m_recent.byAge, cached.age);
    return cached.payload;
}

model::PayloadRef Bodies::readNow(model::BodyId body) const
{
    const auto read = m_reader->payloads({&body, 1});
    return read.has_value() ? read.value().front() : nullptr;
}

void Bodies::forget(model::BodyId body)
{
    const auto found = m_cache.find(body);
    if (found == m_cache.end())
        return;
    takeOff(*found);
    m_cache.erase(found);
}

void Bodies::forgetAll()
{
    m_cache.clear();
    m_marks.clear();
    m_recent = {};
    m_ahead = {};
}

void Bodies::read(Work work)
{
    {
        const platform::Lock lock{m_mutex};
        m_work.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Bodies::run()
{
    platform::nameThread("reader");
    m_mutex.lock();
    for (;;) {
        while (m_work.empty() && !m_stopping)
            m_wake.wait(m_mutex);
        if (m_work.empty())
            break;
        Work work = std::move(m_work.front());
        m_work.pop_front();
        m_mutex.unlock();
        work(*m_reader);
        work = {}; // what it holds goes before the lock is taken
        m_mutex.lock();
    }
    m_mutex.unlock();
}

} // namespace broker::core

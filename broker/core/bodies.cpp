// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/bodies.h"

#include "broker/platform/process.h"

#include <utility>

namespace broker::core {

namespace {

constexpr std::size_t entryBytes = 256; // an empty payload with its places in map and list, about

std::size_t cost(const model::Payload &payload)
{
    return entryBytes + model::billableSize(payload) + payload.traceHeader.size() + payload.deduplicationId.size()
        + payload.senderId.size();
}

} // namespace

Bodies::Bodies(std::unique_ptr<storage::StoreReader> reader, std::size_t cacheBytes)
    : m_room(cacheBytes)
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

void Bodies::remember(model::BodyId body, model::PayloadRef payload)
{
    const std::size_t bytes = payload ? cost(*payload) : 0;
    if (!payload || bytes > m_room) {
        forget(body);
        return;
    }
    const auto [place, isNew] = m_cache.try_emplace(body);
    if (isNew) {
        m_byAge.push_front(body);
        place->second.age = m_byAge.begin();
    } else {
        m_bytes -= cost(*place->second.payload);
        m_byAge.splice(m_byAge.begin(), m_byAge, place->second.age);
    }
    m_bytes += bytes;
    place->second.payload = std::move(payload);
    while (m_bytes > m_room)
        forget(m_byAge.back());
}

model::PayloadRef Bodies::find(model::BodyId body)
{
    const auto found = m_cache.find(body);
    if (found == m_cache.end())
        return nullptr;
    m_byAge.splice(m_byAge.begin(), m_byAge, found->second.age);
    return found->second.payload;
}

void Bodies::forget(model::BodyId body)
{
    const auto found = m_cache.find(body);
    if (found == m_cache.end())
        return;
    m_bytes -= cost(*found->second.payload);
    m_byAge.erase(found->second.age);
    m_cache.erase(found);
}

void Bodies::forgetAll()
{
    m_cache.clear();
    m_byAge.clear();
    m_bytes = 0;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/function.h"
#include "broker/model/message.h"
#include "broker/platform/mutex.h"
#include "broker/storage/store.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <span>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace broker::core {

/// Finds payloads by id: a bounded cache, else the store's reader on a thread of its own. The cache holds what came
/// lately and, in at most an eighth of it, what was read ahead because it will be asked for soon.
class Bodies
{
public:
    using Work = model::UniqueFunction<void(storage::StoreReader &)>;

    Bodies(std::unique_ptr<storage::StoreReader> reader, std::size_t cacheBytes);
    ~Bodies(); ///< finishes queued work first

    /// Core thread.
    void remember(model::BodyId body, model::PayloadRef payload);
    /// Null: it must be read. A reader that answers at once was asked already.
    model::PayloadRef find(model::BodyId body);
    bool has(model::BodyId body) const { return m_cache.contains(body); }
    void forget(model::BodyId body);
    void forgetAll();

    /// Bytes of bodies that it makes sense to read ahead at once; 0: none at all.
    std::size_t aheadBytes() const { return m_reader->isImmediate() ? 0 : std::min(m_room / aheadPart / 2, mostAhead); }
    /// Of bodies in the order in which they will be asked for; null ones are left out.
    void rememberAhead(std::span<const model::BodyId> bodies, std::vector<model::PayloadRef> payloads);
    /// True once for the body in the middle of what one rememberAhead() took: time to read on.
    bool takeMark(model::BodyId body) { return !m_marks.empty() && m_marks.erase(body) > 0; }
    /// What it costs in the cache, about.
    static std::size_t cost(std::size_t billable) { return entryBytes + billable; }

    /// Runs `work` on the reader thread, in order. Any thread.
    void read(Work work);

private:
    static constexpr std::size_t entryBytes = 256; ///< an empty payload with its places in map and list
    static constexpr std::size_t aheadPart = 8;
    static constexpr std::size_t bridgeBytes = 8U << 20U; ///< of an immediate reader: until they are stored
    static constexpr std::size_t mostAhead = 512U << 10U;
    struct Shelf
    {
        std::list<model::BodyId> byAge; ///< newest first
        std::size_t bytes = 0;
    };
    struct Cached
    {
        model::PayloadRef payload;
        Shelf *shelf = nullptr;
        std::list<model::BodyId>::iterator age;
    };
    using Cache = std::unordered_map<model::BodyId, Cached>;
    static std::size_t costOf(const model::Payload &payload);
    model::PayloadRef readNow(model::BodyId body) const;
    void put(Shelf &shelf, model::BodyId body, model::PayloadRef payload);
    void takeOff(const Cache::value_type &entry);
    void makeRoom();
    void run();

    std::size_t m_room;
    Shelf m_recent;
    Shelf m_ahead;
    Cache m_cache;
    std::unordered_set<model::BodyId> m_marks; ///< of bodies in m_ahead

    platform::Mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Work> m_work REDRIVE_GUARDED_BY(m_mutex);
    bool m_stopping REDRIVE_GUARDED_BY(m_mutex) = false;
    std::unique_ptr<storage::StoreReader> m_reader;
    std::thread m_thread;
};

} // namespace broker::core

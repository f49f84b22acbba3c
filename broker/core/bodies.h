// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/function.h"
#include "broker/model/message.h"
#include "broker/platform/mutex.h"
#include "broker/storage/store.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <thread>
#include <unordered_map>
#include <vector>

namespace broker::core {

/// Finds payloads by id: a bounded cache of recent ones, else the store's reader on a thread of its own.
class Bodies
{
public:
    using Work = model::UniqueFunction<void(storage::StoreReader &)>;

    Bodies(std::unique_ptr<storage::StoreReader> reader, std::size_t cacheBytes);
    ~Bodies(); ///< finishes queued work first

    /// Core thread.
    void remember(model::BodyId body, model::PayloadRef payload);
    model::PayloadRef find(model::BodyId body);
    void forget(model::BodyId body);
    void forgetAll();

    /// Runs `work` on the reader thread, in order. Any thread.
    void read(Work work);

private:
    struct Cached
    {
        model::PayloadRef payload;
        std::list<model::BodyId>::iterator age;
    };
    void run();

    std::size_t m_room;
    std::size_t m_bytes = 0;
    std::list<model::BodyId> m_byAge;
    std::unordered_map<model::BodyId, Cached> m_cache;

    platform::Mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Work> m_work REDRIVE_GUARDED_BY(m_mutex);
    bool m_stopping REDRIVE_GUARDED_BY(m_mutex) = false;
    std::unique_ptr<storage::StoreReader> m_reader;
    std::thread m_thread;
};

} // namespace broker::core

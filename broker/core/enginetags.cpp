// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

namespace broker::core {

Result<void> Engine::setQueueTags(Step &step, const QueueAddress &address, model::TagMap tags)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    if (entry->queue.row().tags == tags)
        return {};
    model::QueueRow row = entry->queue.row();
    row.tags = std::move(tags);
    step.changes.push_back(change::QueueChanged{row});
    entry->queue.configure(std::move(row), model::QueueConfig{entry->queue.config()}, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

} // namespace broker::core

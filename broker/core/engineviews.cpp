// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

// What copies of a queue are made of, and kept up by.
namespace broker::core {

const queue::Message *Engine::find(model::QueueId queue, model::MessageKey key) const
{
    const auto found = m_state->byId.find(queue);
    return found == m_state->byId.end() ? nullptr : found->second->queue.find(key);
}

void Engine::visit(model::QueueId queue, queue::Place after,
                   const std::function<bool(const queue::Message &)> &visit) const
{
    if (const auto found = m_state->byId.find(queue); found != m_state->byId.end())
        found->second->queue.visit(after, visit);
}

std::string Engine::arnOf(model::QueueId queue) const
{
    return m_state->arnOf(queue);
}

bool Engine::readBack(model::QueueId queue, std::uint64_t reader, std::size_t most,
                      const std::function<void(const model::MessageRow &)> &visit)
{
    const auto found = m_state->byId.find(queue);
    return found != m_state->byId.end()
        && found->second->queue.readBack(reader, most,
                                         [&visit, queue](const queue::Message &message) { visit(message.row(queue)); });
}

void Engine::forgetReader(model::QueueId queue, std::uint64_t reader)
{
    if (const auto found = m_state->byId.find(queue); found != m_state->byId.end())
        found->second->queue.forgetReader(reader);
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

/// Options that a queue has besides the attributes of the service.
namespace broker::core {

Result<void> Engine::setShortPolling(Step &step, const QueueAddress &address, model::ShortPolling polling)
{
    Entry *const entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const model::QueueConfig &config = entry->queue.config();
    if (config.isFifo && polling == model::ShortPolling::Sampled)
        return fail(ErrorCode::UnsupportedOperation,
                    "Receives of a FIFO queue cannot be sampled: they would break its order.");
    if (config.shortPolling == polling)
        return {};
    model::QueueRow row = entry->queue.row();
    row.attributes = model::withShortPolling(std::move(row.attributes), polling);
    step.changes.push_back(change::QueueChanged{row});
    const model::QueueConfig changed = model::queueConfig(row.attributes);
    entry->queue.configure(std::move(row), changed, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Result<void> Engine::setSampling(Step &step, const QueueAddress &address, std::optional<std::int32_t> most,
                                 std::optional<std::string> redaction)
{
    Entry *const entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const model::QueueConfig &config = entry->queue.config();
    const std::int32_t wanted = most.value_or(config.processedSample);
    const std::string rules = redaction.value_or(config.redaction);
    if (config.processedSample == wanted && config.redaction == rules)
        return {};
    model::QueueRow row = entry->queue.row();
    row.attributes = model::withSampling(std::move(row.attributes), wanted, rules);
    step.changes.push_back(change::QueueChanged{row});
    const model::QueueConfig changed = model::queueConfig(row.attributes);
    entry->queue.configure(std::move(row), changed, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Engine::Sampling Engine::sampling(model::QueueId queue) const
{
    const auto found = m_state->byId.find(queue);
    if (found == m_state->byId.end())
        return {};
    const model::QueueConfig &config = found->second->queue.config();
    const std::int32_t most = config.processedSample;
    return {most < 0 ? m_state->profile.processedSample : static_cast<std::size_t>(most), config.redaction};
}

/// What a receive that waits for `wait` looks at.
queue::ServerSample Engine::State::sampleFor(const Entry &entry, Duration wait)
{
    const model::QueueConfig &config = entry.queue.config();
    const bool isSampled = config.shortPolling == model::ShortPolling::Broker
        ? profile.sampledShortPolls
        : config.shortPolling == model::ShortPolling::Sampled;
    if (!isSampled || wait > Duration::zero() || config.isFifo)
        return {};
    return queue::ServerSample::some(random.next());
}

} // namespace broker::core

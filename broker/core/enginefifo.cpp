// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

#include "broker/core/receipt.h"

/// What FIFO queues do besides standard ones: deduplication, receive attempts, live handles.
namespace broker::core {

namespace {

model::GroupId scopeOf(const model::QueueConfig &config, const Outgoing &message)
{
    return config.deduplicatesByGroup ? message.group : model::GroupId{};
}

const std::string &deduplicationIdOf(const model::QueueConfig &config, const Outgoing &message)
{
    static const std::string none;
    if (!message.deduplicationId.empty())
        return message.deduplicationId;
    return config.hasContentDeduplication ? message.contentId : none;
}

model::Error wrongQueueType(const std::string &value, std::string_view parameter, std::string_view verb)
{
    return invalidParameter(value, parameter,
                            "The request " + std::string(verb) + " that is not valid for this queue type.");
}

model::Result<void> checkFifo(const model::QueueConfig &config, const Outgoing &message)
{
    if (message.delay.value_or(Duration::zero()) != Duration::zero()) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*message.delay).count();
        return wrongQueueType(std::to_string(seconds), "DelaySeconds", "include parameter"); // sic
    }
    if (!message.group)
        return fail(ErrorCode::MissingParameter, "The request must contain the parameter MessageGroupId.");
    if (deduplicationIdOf(config, message).empty())
        return fail(ErrorCode::InvalidParameterValue,
                    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
                    "explicitly");
    return {};
}

} // namespace

Result<void> Engine::checkSend(const QueueAddress &address, const Outgoing &message) const
{
    const Entry *const entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const model::QueueConfig &config = entry->queue.config();
    if (config.isFifo)
        return checkFifo(config, message);
    if (!message.deduplicationId.empty())
        return wrongQueueType(message.deduplicationId, "MessageDeduplicationId", "includes a parameter");
    return {};
}

std::optional<Engine::Sent> Engine::State::duplicate(Step &step, Entry &entry, const Outgoing &message)
{
    const model::QueueConfig &config = entry.queue.config();
    const model::QueueId id = entry.queue.row().id;
    const auto original = deduplicated.find(id, scopeOf(config, message), deduplicationIdOf(config, message), step.now);
    if (!original)
        return std::nullopt;
    const queue::Message *const there = entry.queue.find(original->key);
    step.changes.push_back(
        change::Deduplicated{original->key, id, there == nullptr ? model::LineageId{} : there->lineage()});
    return Sent{model::MessageIds{secret}.make(original->key), original->order};
}

void Engine::State::noteSend(Step &step, const Entry &entry, const Outgoing &message, const model::MessageRow &row)
{
    const model::QueueConfig &config = entry.queue.config();
    change::DeduplicationNoted note{entry.queue.row().id,
                                    scopeOf(config, message),
                                    deduplicationIdOf(config, message),
                                    row.key,
                                    row.order,
                                    step.now + Deduplication::interval};
    deduplicated.note(note);
    step.changes.push_back(std::move(note));
}

std::optional<std::vector<Delivered>> Engine::State::redeliver(Step &step, Entry &entry, const Receive &request)
{
    if (request.attemptId.empty() || !entry.queue.config().isFifo)
        return std::nullopt;
    std::vector<Attempts::Given> *const given = attempts.find(entry.queue.row().id, request.attemptId, step.now);
    const auto isUnchanged = [&entry](const Attempts::Given &one) {
        const queue::Message *const message = entry.queue.find(one.key);
        return message != nullptr && message->state() == MessageState::InFlight && message->receives() == one.receive
            && message->due() == one.due;
    };
    if (given == nullptr || !std::all_of(given->begin(), given->end(), isUnchanged))
        return std::nullopt;
    std::vector<Delivered> messages;
    messages.reserve(given->size());
    for (Attempts::Given &one : *given) {
        const Duration visibility = request.visibility.value_or(entry.queue.config().visibility);
        entry.queue.changeVisibility(one.key, visibility, step.now, step.changes);
        one.due = step.now + visibility;
        messages.push_back(handedOut(entry.queue.rowOf(*entry.queue.find(one.key))));
    }
    touch(entry);
    return messages;
}

void Engine::State::rememberAttempt(const Step &step, const Entry &entry, const Receive &request,
                                    const std::vector<Delivered> &messages)
{
    if (request.attemptId.empty() || !entry.queue.config().isFifo)
        return;
    std::vector<Attempts::Given> given;
    given.reserve(messages.size());
    for (const Delivered &message : messages)
        given.push_back({message.row.key, message.row.receives, message.row.due});
    attempts.remember(entry.queue.row().id, request.attemptId, std::move(given), step.now);
}

Result<void> Engine::State::checkLive(const Entry &entry, const queue::Message &message, std::uint32_t receive,
                                      std::string_view handle) const
{
    const bool isLive = message.state() == MessageState::InFlight && message.receives() == receive;
    if (isLive || !entry.queue.config().isFifo)
        return {};
    return invalidParameter(handle, "ReceiptHandle", "The receipt handle has expired.");
}

} // namespace broker::core

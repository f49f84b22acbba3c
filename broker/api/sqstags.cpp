// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"
#include "broker/api/validate.h"
#include "broker/model/limits.h"

#include <algorithm>

namespace broker::api {

namespace {

using model::fail;
namespace limits = model::limits;

Error badTag(std::string message)
{
    return fail(ErrorCode::InvalidParameterValue, std::move(message));
}

/// Of well-formed UTF-8: bytes that continue a character do not count.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U; }));
}

Result<void> checkKey(std::string_view key)
{
    if (key.empty() || characters(key) > limits::tagKeyLength)
        return badTag("Tag keys must be between 1 and 128 characters in length.");
    return {};
}

Result<void> checkTag(std::string_view key, std::string_view value)
{
    if (auto checked = checkKey(key); checked.has_error())
        return checked;
    if (characters(value) > limits::tagValueLength)
        return badTag("Tag values must be between 0 and 256 characters in length.");
    if (key.starts_with("aws:"))
        return badTag("Tag keys that start with aws: are reserved.");
    return {};
}

std::vector<std::string> takeKeys(Value &list)
{
    std::vector<std::string> keys;
    for (Value &key : *list.as<List>())
        keys.push_back(std::move(*key.as<std::string>()));
    return keys;
}

Result<void> checkKeys(const std::vector<std::string> &keys)
{
    if (keys.empty())
        return checkKey({});
    for (const std::string &key : keys) {
        if (auto checked = checkKey(key); checked.has_error())
            return checked;
    }
    return {};
}

Value tagsReply(const model::TagMap &tags)
{
    if (tags.empty())
        return {};
    Object shown;
    for (const auto &tag : tags)
        shown.emplace_back(tag.first, Value{tag.second});
    return Object{{"Tags", Value{std::move(shown)}}};
}

} // namespace

Result<void> checkTags(std::string_view queue, const model::TagMap &tags)
{
    if (tags.size() > limits::tags)
        return badTag("Too many tags added for queue " + std::string(queue) + '.');
    for (const auto &tag : tags) {
        if (auto checked = checkTag(tag.first, tag.second); checked.has_error())
            return checked;
    }
    return {};
}

Result<Action> tagQueue(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    model::TagMap added = takeTexts(params.find("Tags"));
    if (added.empty())
        return missingParameter("Tags");
    return Action{[address = std::move(*address), added = std::move(added), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        for (const auto &old : (*queue)->row().tags)
            added.emplace(old); // what was added wins
        if (auto checked = checkTags(address.name, added); checked.has_error())
            return checked;
        if (auto set = access.engine.setQueueTags(step, address, std::move(added)); set.has_error())
            return set;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> untagQueue(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    std::vector<std::string> keys = takeKeys(*params.find("TagKeys"));
    if (auto checked = checkKeys(keys); checked.has_error())
        return checked.error();
    return Action{[address = std::move(*address), keys = std::move(keys), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        model::TagMap left = (*queue)->row().tags;
        for (const std::string &key : keys)
            left.erase(key);
        if (auto set = access.engine.setQueueTags(step, address, std::move(left)); set.has_error())
            return set;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> listQueueTags(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        replyAfterCommit(step, std::move(answer), tagsReply((*queue)->row().tags));
        return {};
    }};
}

} // namespace broker::api

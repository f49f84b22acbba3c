// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"
#include "broker/api/validate.h"
#include "broker/model/attributes.h"
#include "broker/model/limits.h"
#include "broker/security/digest.h"

#include <algorithm>

namespace broker::api {

namespace {

using model::fail;
using model::QueueAddress;
namespace limits = model::limits;

constexpr std::size_t tagKeyLength = 128;
constexpr std::size_t tagValueLength = 256;
constexpr std::string_view fifoSuffix = ".fifo";

QueueAddress addressOf(const Context &context, std::string_view name)
{
    return {context.caller->account, context.caller->region, std::string(name)};
}

bool endsWith(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// Map of texts; the table made sure that it is one.
std::map<std::string, std::string, std::less<>> toMap(Value *value)
{
    std::map<std::string, std::string, std::less<>> map;
    auto *object = value != nullptr ? value->as<Object>() : nullptr;
    if (object == nullptr)
        return map;
    for (auto &member : *object)
        map.emplace(std::move(member.first), std::move(*member.second.as<std::string>()));
    return map;
}

Value queueUrlReply(const Context &context, const QueueAddress &address)
{
    return Object{{"QueueUrl", Value{model::queueUrl(context.caller->urlBase, address)}}};
}

Result<void> checkIsStandard(std::string_view name, const model::AttributeMap &attributes)
{
    const auto fifo = attributes.find("FifoQueue");
    if (endsWith(name, fifoSuffix) || (fifo != attributes.end() && fifo->second == "true"))
        return fail(ErrorCode::UnsupportedOperation,
                    "FIFO queues are not supported by this version of the broker; create a standard queue.");
    return {};
}

Result<void> checkTags(std::string_view queue, const model::TagMap &tags)
{
    if (tags.size() > limits::tags)
        return fail(ErrorCode::InvalidParameterValue, "Too many tags added for queue " + std::string(queue) + '.');
    for (const auto &tag : tags) {
        if (tag.first.empty() || tag.first.size() > tagKeyLength)
            return fail(ErrorCode::InvalidParameterValue, "Tag keys must be between 1 and 128 characters in length.");
        if (tag.second.size() > tagValueLength)
            return fail(ErrorCode::InvalidParameterValue, "Tag values must be between 0 and 256 characters in length.");
        if (tag.first.substr(0, 4) == "aws:")
            return fail(ErrorCode::InvalidParameterValue, "Tag keys that start with aws: are reserved.");
    }
    return {};
}

/// The names of a list, each one a queue attribute; "All" stands for every one.
struct WantedAttributes
{
    bool all = false;
    std::vector<std::string> names;
};

Result<WantedAttributes> wantedAttributes(const Value *list)
{
    WantedAttributes wanted;
    const auto *elements = list != nullptr ? list->as<List>() : nullptr;
    if (elements == nullptr)
        return wanted;
    for (const Value &element : *elements) {
        const std::string &name = *element.as<std::string>();
        if (name == "All")
            wanted.all = true;
        else if (model::findQueueAttribute(name) == nullptr)
            return fail(ErrorCode::InvalidAttributeName, "Unknown Attribute " + name + '.');
        else
            wanted.names.push_back(name);
    }
    return wanted;
}

Value attributesReply(const model::AttributeMap &attributes, const WantedAttributes &wanted)
{
    Object shown;
    for (const auto &attribute : attributes) {
        if (wanted.all || std::find(wanted.names.begin(), wanted.names.end(), attribute.first) != wanted.names.end())
            shown.emplace_back(attribute.first, Value{attribute.second});
    }
    if (shown.empty())
        return {};
    return Object{{"Attributes", Value{std::move(shown)}}};
}

/// Which page of the list is asked for. Tokens hold the last name of the page before.
struct PageOfQueues
{
    std::string prefix;
    std::string after;
    std::size_t most = limits::listPage;
    bool hasToken = false; ///< the service pages only for callers that say how much they want
};

Result<PageOfQueues> pageOf(const Value &params)
{
    PageOfQueues page;
    page.prefix = params.text("QueueNamePrefix");
    page.hasToken = params.find("MaxResults") != nullptr;
    page.most = static_cast<std::size_t>(params.integer("MaxResults", limits::listPage));
    if (!security::fromBase64(params.text("NextToken"), page.after))
        return fail(ErrorCode::InvalidParameterValue, "Invalid or expired next token.");
    return page;
}

Value pageReply(std::vector<QueueAddress> queues, const PageOfQueues &page, std::string_view urlBase)
{
    const bool hasMore = queues.size() > page.most;
    queues.resize(std::min(queues.size(), page.most));
    List urls;
    for (const QueueAddress &queue : queues)
        urls.emplace_back(model::queueUrl(urlBase, queue));
    Value reply{Object{}};
    if (!urls.empty())
        reply.add("QueueUrls", Value{std::move(urls)});
    if (hasMore && page.hasToken)
        reply.add("NextToken", Value{security::toBase64(queues.back().name)});
    return reply;
}

} // namespace

std::optional<model::Duration> seconds(const Value &params, std::string_view name)
{
    if (params.find(name) == nullptr)
        return std::nullopt;
    return std::chrono::seconds{params.integer(name, 0)};
}

Result<Action> createQueue(const Context &context, Value params, Answer answer)
{
    QueueAddress address = addressOf(context, params.text("QueueName"));
    model::AttributeMap attributes = toMap(params.find("Attributes"));
    if (auto checked = checkIsStandard(address.name, attributes); checked.has_error())
        return checked.error();
    model::TagMap tags = toMap(params.find("tags"));
    if (auto checked = checkTags(address.name, tags); checked.has_error())
        return checked.error();
    Value reply = queueUrlReply(context, address);
    return Action{[address = std::move(address), attributes = std::move(attributes), tags = std::move(tags),
                   reply = std::move(reply), answer = std::move(answer)](core::Core &, const core::Access &access,
                                                                         core::Step &step) mutable -> Result<void> {
        if (auto created = access.engine.createQueue(step, address, attributes, tags); created.has_error())
            return created;
        replyAfterCommit(step, std::move(answer), std::move(reply));
        return {};
    }};
}

Result<Action> deleteQueue(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        if (auto deleted = access.engine.deleteQueue(step, address); deleted.has_error())
            return deleted;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> getQueueUrl(const Context &context, Value params, Answer answer)
{
    QueueAddress address = addressOf(context, params.text("QueueName"));
    if (const std::string_view owner = params.text("QueueOwnerAWSAccountId"); !owner.empty())
        address.account = owner;
    Value reply = queueUrlReply(context, address);
    return Action{[address = std::move(address), reply = std::move(reply), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        if (auto found = access.engine.find(address); found.has_error())
            return found.error();
        replyAfterCommit(step, std::move(answer), std::move(reply));
        return {};
    }};
}

Result<Action> listQueues(const Context &context, Value params, Answer answer)
{
    auto page = pageOf(params);
    if (page.has_error())
        return page.error();
    return Action{[page = std::move(*page), caller = context.caller, answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        auto queues = access.engine.queues(caller->account, caller->region, page.prefix, page.after, page.most + 1);
        replyAfterCommit(step, std::move(answer), pageReply(std::move(queues), page, caller->urlBase));
        return {};
    }};
}

Result<Action> getQueueAttributes(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto wanted = wantedAttributes(params.find("AttributeNames"));
    if (wanted.has_error())
        return wanted.error();
    return Action{[address = std::move(*address), wanted = std::move(*wanted), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto attributes = access.engine.queueAttributes(step, address);
        if (attributes.has_error())
            return attributes.error();
        replyAfterCommit(step, std::move(answer), attributesReply(*attributes, wanted));
        return {};
    }};
}

Result<Action> setQueueAttributes(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), changes = toMap(params.find("Attributes")),
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (auto set = access.engine.setQueueAttributes(step, address, changes); set.has_error())
            return set;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> purgeQueue(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        if (auto purged = access.engine.purgeQueue(step, address); purged.has_error())
            return purged.error();
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

} // namespace broker::api

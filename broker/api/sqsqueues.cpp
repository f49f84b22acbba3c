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

QueueAddress addressOf(const Context &context, std::string_view name)
{
    return {context.caller->account, context.caller->region, std::string(name)};
}

Value queueUrlReply(const Context &context, const QueueAddress &address)
{
    return Object{{"QueueUrl", Value{model::queueUrl(context.caller->urlBase, address)}}};
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

/// What a token says before it is written as base64; a stranger's text does not say it.
constexpr std::string_view tokenStart = "after:";

bool readToken(std::string_view token, std::string &after)
{
    std::string text;
    if (!security::fromBase64(token, text) || !text.starts_with(tokenStart))
        return false;
    after = text.substr(tokenStart.size());
    return true;
}

std::string tokenFor(std::string_view after)
{
    return security::toBase64(std::string(tokenStart).append(after));
}

Result<PageOfQueues> pageOf(const Value &params)
{
    PageOfQueues page;
    page.prefix = params.text("QueueNamePrefix");
    page.hasToken = params.find("MaxResults") != nullptr;
    page.most = static_cast<std::size_t>(params.integer("MaxResults", limits::listPage));
    const std::string_view token = params.text("NextToken");
    if (!token.empty() && !readToken(token, page.after))
        return fail(ErrorCode::InvalidParameterValue, "Invalid or expired next token.");
    return page;
}

Value pageReply(std::vector<QueueAddress> queues, const PageOfQueues &page, std::string_view urlBase,
                std::string_view member, bool isAlwaysThere)
{
    const bool hasMore = queues.size() > page.most;
    queues.resize(std::min(queues.size(), page.most));
    List urls;
    for (const QueueAddress &queue : queues)
        urls.emplace_back(model::queueUrl(urlBase, queue));
    Value reply{Object{}};
    if (isAlwaysThere || !urls.empty())
        reply.add(std::string(member), Value{std::move(urls)});
    if (hasMore && page.hasToken)
        reply.add("NextToken", Value{tokenFor(queues.back().name)});
    return reply;
}

} // namespace

std::optional<model::Duration> seconds(const Value &params, std::string_view name)
{
    if (params.find(name) == nullptr)
        return std::nullopt;
    return std::chrono::seconds{params.integer(name, 0)};
}

std::map<std::string, std::string, std::less<>> takeTexts(Value *map)
{
    std::map<std::string, std::string, std::less<>> texts;
    auto *members = map != nullptr ? map->as<Object>() : nullptr;
    if (members == nullptr)
        return texts;
    for (auto &member : *members)
        texts.emplace(std::move(member.first), std::move(*member.second.as<std::string>()));
    return texts;
}

Result<Action> createQueue(const Context &context, Value params, Answer answer)
{
    QueueAddress address = addressOf(context, params.text("QueueName"));
    model::AttributeMap attributes = takeTexts(params.find("Attributes"));
    model::TagMap tags = takeTexts(params.find("tags"));
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
        replyAfterCommit(step, std::move(answer),
                         pageReply(std::move(queues), page, caller->urlBase, "QueueUrls", false));
        return {};
    }};
}

Result<Action> listDeadLetterSourceQueues(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto page = pageOf(params);
    if (page.has_error())
        return page.error();
    return Action{[address = std::move(*address), page = std::move(*page), caller = context.caller,
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        auto sources = access.engine.deadLetterSources(address, page.after, page.most + 1);
        if (sources.has_error())
            return sources.error();
        replyAfterCommit(step, std::move(answer),
                         pageReply(std::move(*sources), page, caller->urlBase, "queueUrls", true));
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
    return Action{[address = std::move(*address), changes = takeTexts(params.find("Attributes")),
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

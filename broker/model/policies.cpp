// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/policies.h"

#include "broker/model/limits.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace broker::model {

namespace {

namespace json = boost::json;

constexpr std::string_view countMember = "maxReceiveCount";
constexpr std::string_view targetMember = "deadLetterTargetArn";
constexpr std::size_t labelLength = 80;
constexpr std::size_t accountDigits = 12;

// What a queue's owner may grant to others (Amazon SQS developer guide, "API permissions"); the rest of the operations
// is the owner's alone. A grant of an operation covers its batch form, which may be named too.
constexpr std::string_view grantedActions[]{
    "*",
    "ChangeMessageVisibility",
    "ChangeMessageVisibilityBatch",
    "DeleteMessage",
    "DeleteMessageBatch",
    "GetQueueAttributes",
    "GetQueueUrl",
    "ListDeadLetterSourceQueues",
    "PurgeQueue",
    "ReceiveMessage",
    "SendMessage",
    "SendMessageBatch",
};
constexpr std::string_view ownersActions[]{
    "AddPermission",
    "CancelMessageMoveTask",
    "CreateQueue",
    "DeleteQueue",
    "ListQueues",
    "ListQueueTags",
    "ListMessageMoveTasks",
    "RemovePermission",
    "SetQueueAttributes",
    "StartMessageMoveTask",
    "TagQueue",
    "UntagQueue",
};

Error invalidValue(std::string_view name, std::string_view reason = {})
{
    std::string text = "Invalid value for the parameter " + std::string(name) + '.';
    if (!reason.empty())
        text += " Reason: " + std::string(reason);
    return fail(ErrorCode::InvalidAttributeValue, std::move(text));
}

Error invalidParameter(std::string_view name, std::string_view value, std::string_view reason)
{
    return fail(ErrorCode::InvalidParameterValue,
                "Value " + std::string(value) + " for parameter " + std::string(name)
                    + " is invalid. Reason: " + std::string(reason));
}

std::optional<std::int64_t> toInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<json::object> toObject(std::string_view text)
{
    json::error_code error;
    json::value value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_object())
        return std::nullopt;
    return std::move(value.get_object());
}

std::string_view textOf(const json::value *value)
{
    const json::string *text = value ? value->if_string() : nullptr;
    return text ? std::string_view{text->data(), text->size()} : std::string_view{};
}

// A JSON number or a numeric string: clients send both.
std::optional<std::int64_t> numberOf(const json::value &value)
{
    if (const std::int64_t *number = value.if_int64())
        return *number;
    return value.is_string() ? toInteger(textOf(&value)) : std::nullopt;
}

std::string shownNumber(const json::value &value)
{
    return value.is_string() ? std::string(textOf(&value)) : json::serialize(value);
}

bool isSourceList(const json::value &value)
{
    const json::array *sources = value.if_array();
    if (!sources || sources->size() > limits::allowedSources)
        return false;
    return std::all_of(sources->begin(), sources->end(),
                       [](const json::value &source) { return parseQueueArn(textOf(&source)).has_value(); });
}

std::size_t countOf(const json::value *value)
{
    if (!value)
        return 0;
    if (const json::array *list = value->if_array())
        return list->size();
    if (const json::object *members = value->if_object()) {
        std::size_t sum = 0;
        for (const json::key_value_pair &member : *members)
            sum += countOf(&member.value());
        return sum;
    }
    return 1;
}

/// Effect, who and what are there.
bool isStatement(const json::value &value)
{
    const json::object *statement = value.if_object();
    if (!statement)
        return false;
    const std::string_view effect = textOf(statement->if_contains("Effect"));
    const json::value *conditions = statement->if_contains("Condition");
    return (effect == "Allow" || effect == "Deny")
        && (statement->contains("Principal") || statement->contains("NotPrincipal"))
        && (statement->contains("Action") || statement->contains("NotAction"))
        && (!conditions || conditions->is_object());
}

/// How often `member` speaks of something, over all statements.
std::size_t countInAll(const json::array &statements, std::string_view member)
{
    std::size_t sum = 0;
    for (const json::value &statement : statements)
        sum += countOf(statement.get_object().if_contains(member));
    return sum;
}

/// The statements of a policy as a list, whichever of both forms it has.
json::array statementsOf(const json::object &policy)
{
    const json::value *statements = policy.if_contains("Statement");
    if (!statements)
        return {};
    const json::array *list = statements->if_array();
    return list ? *list : json::array{*statements};
}

/// One value stands alone; several are a list.
json::value oneOrMore(const std::vector<std::string> &values)
{
    if (values.size() == 1)
        return json::value(values.front());
    json::array list;
    for (const std::string &value : values)
        list.emplace_back(value);
    return list;
}

json::object statementOf(const std::string &queueArn, const Permission &permission)
{
    const std::string partition = queueArn.substr(0, queueArn.find(":sqs:"));
    std::vector<std::string> principals;
    for (const std::string &account : permission.accounts)
        principals.push_back(partition + ":iam::" + account + ":root");
    std::vector<std::string> actions;
    for (const std::string &action : permission.actions)
        actions.push_back("SQS:" + action);
    json::object statement;
    statement["Sid"] = permission.label;
    statement["Effect"] = "Allow";
    statement["Principal"] = json::object{{"AWS", oneOrMore(principals)}};
    statement["Action"] = oneOrMore(actions);
    statement["Resource"] = queueArn;
    return statement;
}

bool hasLabel(const json::value &statement, std::string_view label)
{
    const json::object *members = statement.if_object();
    return members && textOf(members->if_contains("Sid")) == label;
}

template <class List>
bool contains(const List &list, std::string_view value)
{
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

Result<void> checkAction(const std::string &action)
{
    if (contains(grantedActions, action))
        return {};
    return invalidParameter("ActionName", "SQS:" + action,
                            contains(ownersActions, action)
                                ? "Only the queue owner is allowed to invoke this action."
                                : "Please refer to the appropriate WSDL for a list of valid actions.");
}

bool isAccount(const std::string &text)
{
    return text.size() == accountDigits && text.find_first_not_of("0123456789") == std::string::npos;
}

/// As the service prints a list: [a, b]
std::string listed(const std::vector<std::string> &values)
{
    std::string text = "[";
    for (const std::string &value : values)
        text += (text.size() > 1 ? ", " : "") + value;
    return text + ']';
}

} // namespace

// The service looks for the count first, and refuses a policy without one whatever its guide says of a default.
Result<void> checkRedrivePolicy(const std::string &value)
{
    const std::optional<json::object> policy = toObject(value);
    if (!policy)
        return invalidValue("RedrivePolicy", "Redrive policy is not a valid JSON map.");
    const auto refused = [&](const std::string &reason) { return invalidParameter("RedrivePolicy", value, reason); };
    for (const std::string_view mandatory : {countMember, targetMember}) {
        if (!policy->contains(mandatory))
            return refused(std::string("Redrive policy does not contain mandatory attribute: ").append(mandatory)
                           + '.');
    }
    if (policy->size() > 2)
        return refused("Only following attributes are supported: [deadLetterTargetArn, maxReceiveCount].");
    const json::value &count = policy->at(countMember);
    const std::int64_t number = numberOf(count).value_or(0);
    if (number < 1 || number > limits::maxReceiveCount) {
        return refused("Invalid value for maxReceiveCount: " + shownNumber(count)
                       + ", valid values are from 1 to 1000 both inclusive.");
    }
    if (!parseQueueArn(textOf(policy->if_contains(targetMember))))
        return refused("Invalid value for deadLetterTargetArn.");
    return {};
}

Result<void> checkRedriveAllowPolicy(const std::string &value)
{
    constexpr std::string_view reason =
        "Amazon SQS can't create the redrive allow policy, as it\xE2\x80\x99s in an unsupported format.";
    const std::optional<json::object> policy = toObject(value);
    if (!policy)
        return invalidValue("RedriveAllowPolicy", reason);
    const std::string_view permission = textOf(policy->if_contains("redrivePermission"));
    const json::value *sources = policy->if_contains("sourceQueueArns");
    const bool isByQueue = permission == "byQueue";
    const bool isKnown = isByQueue || permission == "allowAll" || permission == "denyAll";
    if (!isKnown || isByQueue != (sources != nullptr) || (sources && !isSourceList(*sources))
        || policy->size() > (sources ? 2U : 1U))
        return invalidValue("RedriveAllowPolicy", reason);
    return {};
}

Result<void> checkAccessPolicy(const std::string &value)
{
    const std::optional<json::object> policy = value.size() <= limits::policyBytes ? toObject(value) : std::nullopt;
    if (!policy)
        return invalidValue("Policy");
    const json::array statements = statementsOf(*policy);
    if (statements.size() > limits::policyStatements) {
        return fail(ErrorCode::OverLimit,
                    std::to_string(statements.size())
                        + " statements were found in the submitted policy, max allowed is 20");
    }
    const bool isLegal = !statements.empty() && std::all_of(statements.begin(), statements.end(), isStatement)
        && countInAll(statements, "Principal") <= limits::policyPrincipals
        && countInAll(statements, "Condition") <= limits::policyConditions;
    return isLegal ? Result<void>{} : invalidValue("Policy");
}

DeadLetterRule deadLetterRule(std::string_view redrivePolicy)
{
    const std::optional<json::object> policy = toObject(redrivePolicy);
    const json::value *count = policy ? policy->if_contains(countMember) : nullptr;
    if (!count)
        return {};
    return {std::string(textOf(policy->if_contains(targetMember))),
            static_cast<std::uint32_t>(numberOf(*count).value_or(0))};
}

bool isSameJson(std::string_view a, std::string_view b)
{
    const std::optional<json::object> one = toObject(a);
    return one && one == toObject(b);
}

bool redriveAllowed(std::string_view redriveAllowPolicy, const QueueAddress &source)
{
    const std::optional<json::object> policy = toObject(redriveAllowPolicy);
    const std::string_view permission = policy ? textOf(policy->if_contains("redrivePermission")) : "allowAll";
    if (permission != "byQueue")
        return permission == "allowAll";
    const json::array &sources = policy->at("sourceQueueArns").get_array(); // checked when it was set
    return std::any_of(sources.begin(), sources.end(),
                       [&source](const json::value &arn) { return parseQueueArn(textOf(&arn)) == source; });
}

Result<void> checkPermission(const Permission &permission)
{
    constexpr std::string_view legal = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::string &label = permission.label;
    if (label.empty() || label.size() > labelLength || label.find_first_not_of(legal) != std::string::npos)
        return invalidParameter("Label", label,
                                "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    if (permission.actions.empty())
        return fail(ErrorCode::MissingParameter, "The request must contain the parameter Actions.");
    if (permission.actions.size() > limits::permissionActions)
        return fail(ErrorCode::OverLimit,
                    std::to_string(permission.actions.size()) + " Actions were found, maximum allowed is 7.");
    if (permission.accounts.empty() || !std::all_of(permission.accounts.begin(), permission.accounts.end(), isAccount))
        return invalidParameter("PrincipalId", listed(permission.accounts), "Unable to verify.");
    for (const std::string &action : permission.actions) {
        if (auto checked = checkAction(action); checked.has_error())
            return checked;
    }
    return {};
}

Result<std::string> withPermission(std::string_view policy, const std::string &queueArn, const Permission &permission)
{
    json::object grown =
        toObject(policy).value_or(json::object{{"Version", "2008-10-17"}, {"Id", queueArn + "/SQSDefaultPolicy"}});
    json::array statements = statementsOf(grown);
    if (std::any_of(statements.begin(), statements.end(),
                    [&](const json::value &statement) { return hasLabel(statement, permission.label); }))
        return invalidParameter("Label", permission.label, "Already exists.");
    statements.emplace_back(statementOf(queueArn, permission));
    grown["Statement"] = std::move(statements);
    return json::serialize(grown);
}

Result<std::string> withoutPermission(std::string_view policy, const std::string &label)
{
    json::object shrunk = toObject(policy).value_or(json::object{});
    json::array statements = statementsOf(shrunk);
    const auto found = std::find_if(statements.begin(), statements.end(),
                                    [&label](const json::value &statement) { return hasLabel(statement, label); });
    if (found == statements.end())
        return invalidParameter("Label", label, "can't find label.");
    statements.erase(found);
    if (statements.empty())
        return std::string{};
    shrunk["Statement"] = std::move(statements);
    return json::serialize(shrunk);
}

} // namespace broker::model

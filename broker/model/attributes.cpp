// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/attributes.h"

#include "broker/model/arn.h"
#include "broker/model/limits.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace broker::model {

namespace {

namespace json = boost::json;

using Access = AttributeAccess;
using Type = AttributeType;

// "Amazon SQS API Reference", SetQueueAttributes and GetQueueAttributes; by name.
constexpr std::array<AttributeSpec, 21> attributeTable{{
    {"ApproximateNumberOfMessages", Type::Integer, Access::ReadOnly, ""},
    {"ApproximateNumberOfMessagesDelayed", Type::Integer, Access::ReadOnly, ""},
    {"ApproximateNumberOfMessagesNotVisible", Type::Integer, Access::ReadOnly, ""},
    {"ContentBasedDeduplication", Type::Boolean, Access::FifoOnly, ""},
    {"CreatedTimestamp", Type::Integer, Access::ReadOnly, ""},
    {"DeduplicationScope", Type::Text, Access::FifoOnly, ""},
    {"DelaySeconds", Type::Integer, Access::Settable, "0", 0, limits::delaySeconds},
    {"FifoQueue", Type::Boolean, Access::FifoOnly, ""},
    {"FifoThroughputLimit", Type::Text, Access::FifoOnly, ""},
    {"KmsDataKeyReusePeriodSeconds", Type::Integer, Access::Settable, "", 60, 86'400},
    {"KmsMasterKeyId", Type::Text, Access::Settable, ""},
    {"LastModifiedTimestamp", Type::Integer, Access::ReadOnly, ""},
    {"MaximumMessageSize", Type::Integer, Access::Settable, "1048576", 1'024, limits::messageBytes},
    {"MessageRetentionPeriod", Type::Integer, Access::Settable, "345600", 60, 1'209'600},
    {"Policy", Type::Policy, Access::Settable, ""},
    {"QueueArn", Type::Text, Access::ReadOnly, ""},
    {"ReceiveMessageWaitTimeSeconds", Type::Integer, Access::Settable, "0", 0, limits::waitSeconds},
    {"RedriveAllowPolicy", Type::RedriveAllowPolicy, Access::Settable, ""},
    {"RedrivePolicy", Type::RedrivePolicy, Access::Settable, ""},
    {"SqsManagedSseEnabled", Type::Boolean, Access::Settable, "true"},
    {"VisibilityTimeout", Type::Integer, Access::Settable, "30", 0, limits::visibilitySeconds},
}};

constexpr std::string_view kmsKey = "KmsMasterKeyId";
constexpr std::string_view kmsReuse = "KmsDataKeyReusePeriodSeconds";
constexpr std::string_view kmsReuseDefault = "300";
constexpr std::string_view managedSse = "SqsManagedSseEnabled";
constexpr std::string_view redrivePolicy = "RedrivePolicy";
constexpr std::string_view redriveAllowPolicy = "RedriveAllowPolicy";
constexpr std::size_t policyStatements = 20;
constexpr std::size_t policyPrincipals = 50;
constexpr std::size_t policyConditions = 10;
constexpr std::size_t allowedSources = 10;

Error unknownAttribute(const AttributeSpec *spec, std::string_view name)
{
    const bool namesFifo = spec && spec->access == Access::FifoOnly && spec->type == Type::Text;
    return fail(ErrorCode::InvalidAttributeName,
                namesFifo ? "You can specify the " + std::string(name) + " only when FifoQueue is set to true."
                          : "Unknown Attribute " + std::string(name) + '.');
}

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

Result<std::string> checkedInteger(const AttributeSpec &spec, const std::string &value)
{
    const std::optional<std::int64_t> number = toInteger(value);
    if (!number || *number < spec.least || *number > spec.most)
        return invalidValue(spec.name);
    return std::to_string(*number);
}

Result<std::string> checkedBoolean(const AttributeSpec &spec, const std::string &value)
{
    if (value != "true" && value != "false")
        return invalidValue(spec.name);
    return value;
}

// The service looks for the count first, and refuses a policy without one whatever its guide says of a default.
Result<std::string> checkedRedrivePolicy(const AttributeSpec &spec, const std::string &value)
{
    const std::optional<json::object> policy = toObject(value);
    if (!policy)
        return invalidValue(spec.name, "Redrive policy is not a valid JSON map.");
    const auto refused = [&](const std::string &reason) { return invalidParameter(spec.name, value, reason); };
    for (const char *mandatory : {"maxReceiveCount", "deadLetterTargetArn"}) {
        if (!policy->contains(mandatory))
            return refused(std::string("Redrive policy does not contain mandatory attribute: ") + mandatory + '.');
    }
    if (policy->size() > 2)
        return refused("Only following attributes are supported: [deadLetterTargetArn, maxReceiveCount].");
    const json::value &count = policy->at("maxReceiveCount");
    const std::int64_t number = numberOf(count).value_or(0);
    if (number < 1 || number > limits::maxReceiveCount) {
        return refused("Invalid value for maxReceiveCount: " + shownNumber(count)
                       + ", valid values are from 1 to 1000 both inclusive.");
    }
    if (!parseQueueArn(textOf(policy->if_contains("deadLetterTargetArn"))))
        return refused("Invalid value for deadLetterTargetArn.");
    return value;
}

bool isSourceList(const json::value &value)
{
    const json::array *sources = value.if_array();
    if (!sources || sources->size() > allowedSources)
        return false;
    return std::all_of(sources->begin(), sources->end(),
                       [](const json::value &source) { return parseQueueArn(textOf(&source)).has_value(); });
}

Result<std::string> checkedRedriveAllowPolicy(const AttributeSpec &spec, const std::string &value)
{
    constexpr std::string_view reason =
        "Amazon SQS can't create the redrive allow policy, as it\xE2\x80\x99s in an unsupported format.";
    const std::optional<json::object> policy = toObject(value);
    if (!policy)
        return invalidValue(spec.name, reason);
    const std::string_view permission = textOf(policy->if_contains("redrivePermission"));
    const json::value *sources = policy->if_contains("sourceQueueArns");
    const bool isByQueue = permission == "byQueue";
    const bool isKnown = isByQueue || permission == "allowAll" || permission == "denyAll";
    if (!isKnown || isByQueue != (sources != nullptr) || (sources && !isSourceList(*sources))
        || policy->size() > (sources ? 2U : 1U))
        return invalidValue(spec.name, reason);
    return value;
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
        && countOf(statement->if_contains("Principal")) <= policyPrincipals
        && (!conditions || (conditions->is_object() && countOf(conditions) <= policyConditions));
}

Result<std::string> checkedPolicy(const AttributeSpec &spec, const std::string &value)
{
    if (value.size() > limits::policyBytes)
        return invalidValue(spec.name);
    const std::optional<json::object> policy = toObject(value);
    const json::value *statements = policy ? policy->if_contains("Statement") : nullptr;
    if (!statements)
        return invalidValue(spec.name);
    if (statements->is_object())
        return isStatement(*statements) ? Result<std::string>{value} : invalidValue(spec.name);
    const json::array *list = statements->if_array();
    if (!list || list->empty())
        return invalidValue(spec.name);
    if (list->size() > policyStatements) {
        return fail(ErrorCode::OverLimit,
                    std::to_string(list->size()) + " statements were found in the submitted policy, max allowed is 20");
    }
    return std::all_of(list->begin(), list->end(), isStatement) ? Result<std::string>{value} : invalidValue(spec.name);
}

/// The value as it is stored.
Result<std::string> checkedValue(const AttributeSpec &spec, const std::string &value)
{
    switch (spec.type) {
    case Type::Integer:
        return checkedInteger(spec, value);
    case Type::Boolean:
        return checkedBoolean(spec, value);
    case Type::RedrivePolicy:
        return checkedRedrivePolicy(spec, value);
    case Type::RedriveAllowPolicy:
        return checkedRedriveAllowPolicy(spec, value);
    case Type::Policy:
        return checkedPolicy(spec, value);
    case Type::Text:
        break;
    }
    return value;
}

bool isClearedByEmpty(Type type)
{
    return type == Type::Text || type == Type::Policy || type == Type::RedrivePolicy
        || type == Type::RedriveAllowPolicy;
}

Result<void> apply(AttributeMap &attributes, const std::string &name, const std::string &value)
{
    const AttributeSpec *spec = findQueueAttribute(name);
    if (!spec || spec->access != Access::Settable)
        return unknownAttribute(spec, name);
    if (value.empty() && isClearedByEmpty(spec->type)) {
        attributes.erase(name);
        return {};
    }
    Result<std::string> checked = checkedValue(*spec, value);
    if (!checked)
        return checked.error();
    attributes[name] = *checked;
    return {};
}

// A KMS key takes the place of the service's own encryption, which stays off when the key goes.
Result<void> settleEncryption(AttributeMap &attributes, const AttributeMap &changes)
{
    const auto reuse = attributes.find(kmsReuse);
    if (reuse != attributes.end() && reuse->second == kmsReuseDefault)
        attributes.erase(reuse);
    if (!attributes.contains(kmsKey))
        return {};
    const auto managed = changes.find(managedSse);
    if (managed != changes.end() && managed->second == "true") {
        return fail(ErrorCode::InvalidAttributeName,
                    "You can use one type of server-side encryption (SSE) at one time. "
                    "You can either enable KMS SSE or SQS SSE.");
    }
    attributes[std::string(managedSse)] = "false";
    return {};
}

std::int64_t integer(const AttributeMap &attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    const std::string_view text = found != attributes.end() ? found->second : findQueueAttribute(name)->defaultValue;
    return toInteger(text).value_or(0);
}

Duration duration(const AttributeMap &attributes, std::string_view name)
{
    return std::chrono::seconds{integer(attributes, name)};
}

} // namespace

std::span<const AttributeSpec> queueAttributes()
{
    return attributeTable;
}

const AttributeSpec *findQueueAttribute(std::string_view name)
{
    const std::span<const AttributeSpec> table = queueAttributes();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const AttributeSpec &spec) { return spec.name == name; });
    return found == table.end() ? nullptr : &*found;
}

Result<AttributeMap> mergedAttributes(const AttributeMap &current, const AttributeMap &changes)
{
    AttributeMap merged = current;
    for (const auto &[name, value] : changes) {
        const Result<void> applied = apply(merged, name, value);
        if (!applied)
            return applied.error();
    }
    const Result<void> settled = settleEncryption(merged, changes);
    if (!settled)
        return settled.error();
    return merged;
}

QueueConfig queueConfig(const AttributeMap &attributes)
{
    QueueConfig config;
    config.delay = duration(attributes, "DelaySeconds");
    config.retention = duration(attributes, "MessageRetentionPeriod");
    config.receiveWait = duration(attributes, "ReceiveMessageWaitTimeSeconds");
    config.visibility = duration(attributes, "VisibilityTimeout");
    config.maximumMessageSize = static_cast<std::size_t>(integer(attributes, "MaximumMessageSize"));
    const auto found = attributes.find(redrivePolicy);
    const std::optional<json::object> policy = found == attributes.end() ? std::nullopt : toObject(found->second);
    const json::value *count = policy ? policy->if_contains("maxReceiveCount") : nullptr;
    if (!count)
        return config;
    config.deadLetterTargetArn = textOf(policy->if_contains("deadLetterTargetArn"));
    config.maxReceiveCount = static_cast<std::uint32_t>(numberOf(*count).value_or(0));
    return config;
}

bool allowsRedriveFrom(const AttributeMap &attributes, const QueueAddress &source)
{
    const auto found = attributes.find(redriveAllowPolicy);
    const std::optional<json::object> policy = found == attributes.end() ? std::nullopt : toObject(found->second);
    const std::string_view permission = policy ? textOf(policy->if_contains("redrivePermission")) : "allowAll";
    if (permission != "byQueue")
        return permission == "allowAll";
    const json::array &sources = policy->at("sourceQueueArns").get_array(); // checked when it was set
    return std::any_of(sources.begin(), sources.end(),
                       [&source](const json::value &arn) { return parseQueueArn(textOf(&arn)) == source; });
}

AttributeMap shownAttributes(const AttributeMap &attributes)
{
    AttributeMap shown = attributes;
    if (!attributes.contains(kmsKey))
        shown.erase(std::string(kmsReuse));
    for (const AttributeSpec &spec : queueAttributes()) {
        if (!spec.defaultValue.empty())
            shown.try_emplace(std::string(spec.name), spec.defaultValue);
    }
    return shown;
}

std::string_view queueNameProblem(std::string_view name)
{
    constexpr std::string_view legal = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const bool isLegal = !name.empty() && name.size() <= limits::queueNameLength
        && name.find_first_not_of(legal) == std::string_view::npos;
    return isLegal ? "" : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
}

} // namespace broker::model

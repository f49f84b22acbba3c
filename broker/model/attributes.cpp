// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/attributes.h"

#include "broker/model/limits.h"
#include "broker/model/policies.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace broker::model {

namespace {

using Access = AttributeAccess;
using Type = AttributeType;

// "Amazon SQS API Reference", SetQueueAttributes and GetQueueAttributes; by name.
constexpr std::array<AttributeSpec, 21> attributeTable{{
    {"ApproximateNumberOfMessages", Type::Integer, Access::ReadOnly, ""},
    {"ApproximateNumberOfMessagesDelayed", Type::Integer, Access::ReadOnly, ""},
    {"ApproximateNumberOfMessagesNotVisible", Type::Integer, Access::ReadOnly, ""},
    {"ContentBasedDeduplication", Type::Boolean, Access::FifoOnly, "false"},
    {"CreatedTimestamp", Type::Integer, Access::ReadOnly, ""},
    {"DeduplicationScope", Type::Choice, Access::FifoOnly, "queue", 0, 0, {"queue", "messageGroup"}},
    {"DelaySeconds", Type::Integer, Access::Settable, "0", 0, limits::delaySeconds},
    {"FifoQueue", Type::Boolean, Access::FifoCreation, ""},
    {"FifoThroughputLimit", Type::Choice, Access::FifoOnly, "perQueue", 0, 0, {"perQueue", "perMessageGroupId"}},
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
constexpr std::string_view fifoQueue = "FifoQueue";
constexpr std::string_view deduplicationScope = "DeduplicationScope";
constexpr std::string_view throughputLimit = "FifoThroughputLimit";
/// Kept beside the attributes, never shown: DeduplicationScope at creation, once another was set.
constexpr std::string_view firstScope = ".DeduplicationScope";
/// Likewise: the option of that name, unless it is the broker's.
constexpr std::string_view shortPollingOption = ".ShortPolling";
constexpr std::string_view processedSampleOption = ".ProcessedSample";
constexpr std::string_view redactionOption = ".Redaction";
constexpr std::string_view fifoSuffix = ".fifo";

Error unknownAttribute(const AttributeSpec *spec, std::string_view name)
{
    const bool namesFifo = spec && spec->access == Access::FifoOnly && spec->type == Type::Choice;
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

std::optional<std::int64_t> toInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
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

Result<std::string> checkedChoice(const AttributeSpec &spec, const std::string &value)
{
    if (std::find(spec.choices.begin(), spec.choices.end(), value) == spec.choices.end())
        return invalidValue(spec.name);
    return value;
}

Result<std::string> checkedPolicy(const std::string &value, Result<void> (*check)(const std::string &value))
{
    if (const auto checked = check(value); checked.has_error())
        return checked.error();
    return value;
}

/// The value as it is stored.
Result<std::string> checkedValue(const AttributeSpec &spec, const std::string &value)
{
    switch (spec.type) {
    case Type::Integer:
        return checkedInteger(spec, value);
    case Type::Boolean:
        return checkedBoolean(spec, value);
    case Type::Choice:
        return checkedChoice(spec, value);
    case Type::RedrivePolicy:
        return checkedPolicy(value, checkRedrivePolicy);
    case Type::RedriveAllowPolicy:
        return checkedPolicy(value, checkRedriveAllowPolicy);
    case Type::Policy:
        return checkedPolicy(value, checkAccessPolicy);
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

bool isSettable(const AttributeSpec &spec, QueueKind kind)
{
    return spec.access == Access::Settable || (spec.access != Access::ReadOnly && kind == QueueKind::Fifo);
}

Result<void> apply(AttributeMap &attributes, QueueKind kind, const std::string &name, const std::string &value)
{
    const AttributeSpec *spec = findQueueAttribute(name);
    if (!spec || !isSettable(*spec, kind))
        return unknownAttribute(spec, name);
    if (value.empty() && isClearedByEmpty(spec->type)) {
        attributes.erase(name);
        return {};
    }
    Result<std::string> checked = checkedValue(*spec, value);
    if (!checked)
        return checked.error();
    if (spec->access == Access::FifoCreation && *checked != "true")
        return invalidValue(name, "Modifying queue type is not supported.");
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

/// Stored or default; empty when it has neither.
std::string_view textOf(const AttributeMap &attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found != attributes.end() ? found->second : findQueueAttribute(name)->defaultValue;
}

std::int64_t integer(const AttributeMap &attributes, std::string_view name)
{
    return toInteger(textOf(attributes, name)).value_or(0);
}

Duration duration(const AttributeMap &attributes, std::string_view name)
{
    return std::chrono::seconds{integer(attributes, name)};
}

Result<void> checkThroughput(const AttributeMap &attributes)
{
    if (textOf(attributes, throughputLimit) == "perMessageGroupId"
        && textOf(attributes, deduplicationScope) != "messageGroup")
        return invalidValue(throughputLimit,
                            "The value perMessageGroupId is allowed only when DeduplicationScope is messageGroup.");
    return {};
}

/// The service goes on to deduplicate by the scope of the creation (recorded there), so that is remembered.
void keepFirstScope(const AttributeMap &current, AttributeMap &merged)
{
    const std::string_view before = textOf(current, deduplicationScope);
    if (textOf(merged, deduplicationScope) != before)
        merged.emplace(firstScope, before);
}

Result<AttributeMap> laidOver(const AttributeMap &current, QueueKind kind, const AttributeMap &changes)
{
    AttributeMap merged = current;
    for (const auto &[name, value] : changes) {
        if (const auto applied = apply(merged, kind, name, value); applied.has_error())
            return applied.error();
    }
    if (const auto settled = settleEncryption(merged, changes); settled.has_error())
        return settled.error();
    if (const auto checked = checkThroughput(merged); checked.has_error())
        return checked.error();
    return merged;
}

QueueKind kindOf(const AttributeMap &attributes)
{
    return textOf(attributes, fifoQueue) == "true" ? QueueKind::Fifo : QueueKind::Standard;
}

bool isSameValue(std::string_view name, const AttributeMap &a, const AttributeMap &b)
{
    const std::string_view one = textOf(a, name);
    const std::string_view other = textOf(b, name);
    if (one == other)
        return true;
    return name == redrivePolicy ? deadLetterRule(one) == deadLetterRule(other) : isSameJson(one, other);
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

Result<AttributeMap> newQueueAttributes(std::string_view name, const AttributeMap &given)
{
    const QueueKind kind = kindOf(given);
    if (const std::string_view problem = queueNameProblem(name, kind); !problem.empty())
        return fail(ErrorCode::InvalidParameterValue, std::string(problem));
    return laidOver({}, kind, given);
}

Result<AttributeMap> mergedAttributes(const AttributeMap &current, const AttributeMap &changes)
{
    auto merged = laidOver(current, kindOf(current), changes);
    if (merged.has_value() && kindOf(current) == QueueKind::Fifo)
        keepFirstScope(current, *merged);
    return merged;
}

std::string differingAttribute(const AttributeMap &stored, const AttributeMap &created, const AttributeMap &given)
{
    const auto differs = std::find_if(given.begin(), given.end(), [&](const auto &attribute) {
        return !isSameValue(attribute.first, stored, created);
    });
    return differs == given.end() ? std::string() : differs->first;
}

QueueConfig queueConfig(const AttributeMap &attributes)
{
    QueueConfig config;
    config.delay = duration(attributes, "DelaySeconds");
    config.retention = duration(attributes, "MessageRetentionPeriod");
    config.receiveWait = duration(attributes, "ReceiveMessageWaitTimeSeconds");
    config.visibility = duration(attributes, "VisibilityTimeout");
    config.maximumMessageSize = static_cast<std::size_t>(integer(attributes, "MaximumMessageSize"));
    DeadLetterRule rule = deadLetterRule(textOf(attributes, redrivePolicy));
    config.deadLetterTargetArn = std::move(rule.targetArn);
    config.maxReceiveCount = rule.maxReceiveCount;
    config.isFifo = kindOf(attributes) == QueueKind::Fifo;
    config.hasContentDeduplication = textOf(attributes, "ContentBasedDeduplication") == "true";
    const auto first = attributes.find(firstScope);
    config.deduplicatesByGroup =
        (first != attributes.end() ? first->second : textOf(attributes, deduplicationScope)) == "messageGroup";
    if (const auto polling = attributes.find(shortPollingOption); polling != attributes.end())
        config.shortPolling = parseShortPolling(polling->second).value_or(ShortPolling::Broker);
    if (attributes.find(processedSampleOption) != attributes.end())
        config.processedSample = static_cast<std::int32_t>(integer(attributes, processedSampleOption));
    if (const auto rules = attributes.find(redactionOption); rules != attributes.end())
        config.redaction = rules->second;
    return config;
}

std::string_view toString(ShortPolling polling)
{
    switch (polling) {
    case ShortPolling::All:
        return "all";
    case ShortPolling::Sampled:
        return "sampled";
    case ShortPolling::Broker:
        break;
    }
    return {};
}

std::optional<ShortPolling> parseShortPolling(std::string_view text)
{
    for (const ShortPolling known : {ShortPolling::Broker, ShortPolling::All, ShortPolling::Sampled}) {
        if (toString(known) == text)
            return known;
    }
    return std::nullopt;
}

AttributeMap withShortPolling(AttributeMap attributes, ShortPolling polling)
{
    attributes.erase(std::string(shortPollingOption));
    if (polling != ShortPolling::Broker)
        attributes.emplace(shortPollingOption, toString(polling));
    return attributes;
}

AttributeMap withSampling(AttributeMap attributes, std::int32_t processedSample, const std::string &redaction)
{
    attributes.erase(std::string(processedSampleOption));
    attributes.erase(std::string(redactionOption));
    if (processedSample >= 0)
        attributes.emplace(processedSampleOption, std::to_string(processedSample));
    if (!redaction.empty())
        attributes.emplace(redactionOption, redaction);
    return attributes;
}

bool allowsRedriveFrom(const AttributeMap &attributes, const QueueAddress &source)
{
    return redriveAllowed(textOf(attributes, "RedriveAllowPolicy"), source);
}

AttributeMap shownAttributes(const AttributeMap &attributes)
{
    AttributeMap shown = attributes;
    shown.erase(std::string(firstScope));
    for (const std::string_view option : {shortPollingOption, processedSampleOption, redactionOption})
        shown.erase(std::string(option));
    if (!attributes.contains(kmsKey))
        shown.erase(std::string(kmsReuse));
    const bool isFifo = kindOf(attributes) == QueueKind::Fifo;
    for (const AttributeSpec &spec : queueAttributes()) {
        if (!spec.defaultValue.empty() && (isFifo || spec.access != Access::FifoOnly))
            shown.try_emplace(std::string(spec.name), spec.defaultValue);
    }
    return shown;
}

bool isFifoName(std::string_view name)
{
    return name.ends_with(fifoSuffix);
}

std::string_view queueNameProblem(std::string_view name, QueueKind kind)
{
    constexpr std::string_view legal = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const bool isFifo = kind == QueueKind::Fifo;
    const std::string_view own = isFifo && isFifoName(name) ? name.substr(0, name.size() - fifoSuffix.size()) : name;
    const bool isLegal = !own.empty() && name.size() <= limits::queueNameLength
        && own.find_first_not_of(legal) == std::string_view::npos && isFifo == isFifoName(name);
    if (isLegal)
        return {};
    return isFifo ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must "
                    "end with .fifo suffix and be 1 to 80 in length"
                  : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
}

} // namespace broker::model

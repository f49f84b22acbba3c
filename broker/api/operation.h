// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/value.h"
#include "broker/core/core.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string_view>

namespace broker::api {

using model::Error;
using model::ErrorCode;
using model::Result;

enum class Need { Optional, Required };

struct Range
{
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();

    constexpr bool contains(std::int64_t value) const { return least <= value && value <= most; }
};

/// One field of a request or reply. Decoding, validation texts, rendering, documentation and generated tests follow
/// from it. Rules that depend on state or serve one operation alone are in the handler: the table is no language.
struct FieldSpec
{
    std::string_view name; ///< member name in JSON; parameter name in Query unless queryName differs
    FieldType type = FieldType::String;
    Need need = Need::Optional;
    Range value{}; ///< Integer: inclusive
    Range length{}; ///< String: bytes, inclusive
    std::string_view rangeText{}; ///< the "Reason" of a value out of range, in the service's words
    std::span<const FieldSpec> members{}; ///< Structure: its members; List: one, the element; Map: two, key and value
    std::string_view queryName{}; ///< Query: name of the flattened element, e.g. "Attribute", "MessageAttributeName"
    std::string_view queryAlias{}; ///< Query: another accepted name, e.g. "Tags" beside "Tag"
    std::string_view summary{}; ///< one sentence for the documentation
};

enum class Access { Read, Write };

struct Context;

/// What runs on the core thread. It calls step.release() or engine.receive() once, or returns an error.
using Action = model::UniqueFunction<Result<void>(core::Core &, const core::Access &, core::Step &)>;

/// How an operation gives its answer: exactly once, on the core thread, after the commit.
using Answer = std::function<void(Result<Value>)>;

/// First half, on the caller's thread, no state: checks what the table cannot, hashes, translates. Second half: the
/// Action. `params` passed the table's checks.
using Prepare = Result<Action> (*)(const Context &context, Value params, Answer answer);

struct Operation
{
    std::string_view name;
    std::string_view action; ///< IAM action, e.g. "sqs:SendMessage"
    Access access = Access::Write;
    std::span<const FieldSpec> input{}; ///< in the order the service reports violations
    std::span<const FieldSpec> output{};
    Prepare prepare = nullptr;
    std::string_view summary{};
    bool rootOnly = false; ///< Query: refused where the path names a queue
    bool looksAtNoMessage = false; ///< runs at once, also while some queue is being brought up to date
};

struct Service
{
    std::string_view name; ///< "sqs", "redrive": also the credential scope's service
    std::string_view target; ///< prefix of X-Amz-Target without the dot: "AmazonSQS", "Redrive"
    std::string_view jsonVersion; ///< "1.0"
    std::string_view version{}; ///< Query: "2012-11-05"; empty when the service has no Query protocol
    std::string_view xmlNamespace{};
    std::string_view errorNamespace; ///< JSON: "com.amazonaws.sqs"
    std::span<const Operation> operations;
};

/// Parts of a call that are not fields.
struct Context
{
    const Operation &operation;
    core::CallerRef caller;
    std::string_view path; ///< of the request, for queue-URL paths; "/" otherwise
    std::string_view traceId; ///< X-Amzn-Trace-Id
};

const Service &sqsService();
const Service &redriveService();
std::span<const Service *const> services();
const Service *findServiceByTarget(std::string_view target);
const Service *findService(std::string_view name);
const Operation *findOperation(const Service &service, std::string_view name);

} // namespace broker::api

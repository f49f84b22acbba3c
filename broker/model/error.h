// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace broker::model {

/// What went wrong, in the engine's words. The wire's name and status come from api/errors.cpp, which is exhaustive.
enum class ErrorCode {
    // queues
    QueueDoesNotExist,
    QueueNameExists,
    QueueDeletedRecently,
    PurgeQueueInProgress,
    ReceiptHandleIsInvalid,
    OverLimit,
    InvalidAttributeName,
    InvalidAttributeValue,
    InvalidMessageContents,
    EmptyBatchRequest,
    TooManyEntriesInBatchRequest,
    BatchEntryIdsNotDistinct,
    InvalidBatchEntryId,
    BatchRequestTooLong,
    UnsupportedOperation,
    ResourceNotFound,
    // any service
    InvalidParameterValue,
    MissingParameter,
    InvalidAction,
    UnknownOperation,
    Serialization,
    MissingAuthenticationToken,
    AccessDenied,
    RequestThrottled,
    RequestTooLarge,
    // this broker
    MessageDoesNotExist, ///< Redrive service: no message with that id in that queue
    CursorExpired, ///< Redrive service: the cursor points before what is still kept
    ServiceUnavailable, ///< overloaded, stopping, or the store is fenced: nothing was changed, retry
    OutcomeUnknown, ///< the commit failed half-way: it may or may not be visible after a restart
    DrainOnly, ///< disk full: sends refused, receives and deletes work
    InternalError,
};

struct Error
{
    ErrorCode code = ErrorCode::InternalError;
    std::string message; ///< in the service's own words; never translated

    friend bool operator==(const Error &, const Error &) = default;
};

/// Found by ADL from boost::system::result when value() is asked of an error: a bug of ours.
[[noreturn]] inline void throw_exception_from_error(const Error &error, const boost::source_location & /*where*/)
{
    throw std::logic_error("unchecked error: " + error.message);
}

template <class T>
using Result = boost::system::result<T, Error>;

/// `return fail(ErrorCode::OverLimit, "...")` from any function that returns a Result.
inline Error fail(ErrorCode code, std::string message)
{
    return Error{code, std::move(message)};
}

} // namespace broker::model

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/errors.h"

#include "broker/api/json.h"
#include "broker/api/xml.h"
#include "broker/model/ids.h"
#include "broker/model/random.h"
#include "broker/platform/random.h"

#include <atomic>

namespace broker::api {

namespace {

constexpr std::string_view commonNamespace = "com.amazon.coral.service";

/// JSON without query mode knows one status for faults of the client; a body that was not read keeps its own.
int statusOf(const WireError &wire, Protocol protocol, bool queryMode, ErrorCode code)
{
    const bool isLegacy = protocol == Protocol::Query || queryMode;
    return isLegacy || !wire.isSenderFault || code == ErrorCode::RequestTooLarge ? wire.status : 400;
}

std::string messageOf(const Error &error, Protocol protocol)
{
    if (error.code == ErrorCode::QueueDoesNotExist && protocol == Protocol::Query)
        return "The specified queue does not exist for this wsdl version.";
    return error.message;
}

std::string jsonBody(const Service &service, const WireError &wire, const Error &error)
{
    const std::string_view space = wire.isCommon ? commonNamespace : service.errorNamespace;
    std::string out = "{\"__type\":";
    writeJsonString(std::string(space) + '#' + std::string(wire.shape), out);
    out += ",\"message\":";
    writeJsonString(error.message, out);
    return out += '}';
}

std::string xmlBody(const Service &service, const WireError &wire, const Error &error, std::string_view requestId)
{
    if (error.code == ErrorCode::UnknownOperation)
        return "<UnknownOperationException/>";
    std::string out =
        "<?xml version=\"1.0\"?><ErrorResponse xmlns=\"" + std::string(service.xmlNamespace) + "\"><Error><Type>";
    out.append(wire.isSenderFault ? "Sender" : "Receiver").append("</Type><Code>").append(wire.queryCode);
    out += "</Code><Message>";
    writeXmlText(messageOf(error, Protocol::Query), out);
    out.append("</Message><Detail/></Error><RequestId>").append(requestId).append("</RequestId></ErrorResponse>");
    return out;
}

} // namespace

// No default: a code without a row does not compile (-Werror=switch).
WireError wireError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::QueueDoesNotExist:
        return {"QueueDoesNotExist", false, "AWS.SimpleQueueService.NonExistentQueue"};
    case ErrorCode::QueueNameExists:
        return {"QueueNameExists", false, "QueueAlreadyExists"};
    case ErrorCode::QueueDeletedRecently:
        return {"QueueDeletedRecently", false, "AWS.SimpleQueueService.QueueDeletedRecently"};
    case ErrorCode::PurgeQueueInProgress:
        return {"PurgeQueueInProgress", false, "AWS.SimpleQueueService.PurgeQueueInProgress", 403};
    case ErrorCode::ReceiptHandleIsInvalid:
        return {"ReceiptHandleIsInvalid", false, "ReceiptHandleIsInvalid", 404};
    case ErrorCode::OverLimit:
        return {"OverLimit", false, "OverLimit", 403};
    case ErrorCode::InvalidAttributeName:
        return {"InvalidAttributeName", false, "InvalidAttributeName"};
    case ErrorCode::InvalidAttributeValue:
        return {"InvalidAttributeValue", false, "InvalidAttributeValue"};
    case ErrorCode::InvalidMessageContents:
        return {"InvalidMessageContents", false, "InvalidMessageContents"};
    case ErrorCode::EmptyBatchRequest:
        return {"EmptyBatchRequest", false, "AWS.SimpleQueueService.EmptyBatchRequest"};
    case ErrorCode::TooManyEntriesInBatchRequest:
        return {"TooManyEntriesInBatchRequest", false, "AWS.SimpleQueueService.TooManyEntriesInBatchRequest"};
    case ErrorCode::BatchEntryIdsNotDistinct:
        return {"BatchEntryIdsNotDistinct", false, "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"};
    case ErrorCode::InvalidBatchEntryId:
        return {"InvalidBatchEntryId", false, "AWS.SimpleQueueService.InvalidBatchEntryId"};
    case ErrorCode::BatchRequestTooLong:
        return {"BatchRequestTooLong", false, "AWS.SimpleQueueService.BatchRequestTooLong"};
    case ErrorCode::UnsupportedOperation:
        return {"UnsupportedOperation", false, "AWS.SimpleQueueService.UnsupportedOperation"};
    case ErrorCode::ResourceNotFound:
        return {"ResourceNotFoundException", false, "ResourceNotFoundException", 404};
    case ErrorCode::InvalidParameterValue:
        return {"InvalidParameterValueException", true, "InvalidParameterValue"};
    case ErrorCode::MissingParameter:
        return {"MissingRequiredParameterException", true, "MissingParameter"};
    case ErrorCode::InvalidAction:
        return {"InvalidActionException", true, "InvalidAction"};
    case ErrorCode::UnknownOperation:
        return {"UnknownOperationException", true, "InvalidAction"};
    case ErrorCode::Serialization:
        return {"SerializationException", true, "MalformedInput"};
    case ErrorCode::MissingAuthenticationToken:
        return {"MissingAuthenticationTokenException", true, "MissingAuthenticationToken", 403};
    case ErrorCode::AccessDenied:
        return {"AccessDeniedException", true, "AccessDenied", 403};
    case ErrorCode::RequestThrottled:
        return {"RequestThrottled", false, "RequestThrottled", 403};
    case ErrorCode::RequestTooLarge:
        return {"RequestEntityTooLargeException", true, "RequestEntityTooLarge", 413};
    case ErrorCode::MessageDoesNotExist:
        return {"MessageDoesNotExist", false, "MessageDoesNotExist", 404};
    case ErrorCode::CursorExpired:
        return {"CursorExpired", false, "CursorExpired"};
    // Codes and status that every SDK retries: nothing was changed.
    case ErrorCode::ServiceUnavailable:
    case ErrorCode::DrainOnly:
        return {"ServiceUnavailable", true, "ServiceUnavailable", 503, false};
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::InternalError:
        return {"InternalFailure", true, "InternalError", 500, false};
    }
    return {"InternalFailure", true, "InternalError", 500, false};
}

Response errorResponse(const Service *service, Protocol protocol, bool queryMode, const Error &error,
                       std::string requestId)
{
    const Service &owner = service != nullptr ? *service : sqsService();
    const WireError wire = wireError(error.code);
    Response response;
    response.status = statusOf(wire, protocol, queryMode, error.code);
    response.requestId = std::move(requestId);
    response.outcome = error;
    if (protocol == Protocol::Query) {
        response.contentType = "text/xml";
        response.body = xmlBody(owner, wire, error, response.requestId);
        if (error.code == ErrorCode::UnknownOperation)
            response.status = 404;
        return response;
    }
    response.contentType = "application/x-amz-json-" + std::string(owner.jsonVersion);
    response.queryError = std::string(wire.queryCode) + (wire.isSenderFault ? ";Sender" : ";Receiver");
    response.body = jsonBody(owner, wire, error);
    return response;
}

Response errorResponse(Protocol protocol, bool queryMode, const Error &error)
{
    return errorResponse(nullptr, protocol, queryMode, error, makeRequestId());
}

std::string makeRequestId()
{
    static const std::uint64_t seed = platform::randomWord();
    static std::atomic<std::uint64_t> made{0};
    // splitmix is a bijection of its counter, so no two ids of a process share their first half.
    model::SeededRandom random{seed + made.fetch_add(2, std::memory_order_relaxed) * 0x9e3779b97f4a7c15ULL};
    model::Uuid id;
    for (std::size_t half = 0; half < 2; ++half) {
        const std::uint64_t bits = random.next();
        for (std::size_t i = 0; i < 8; ++i)
            id.bytes[half * 8 + i] = static_cast<std::uint8_t>(bits >> (8 * i));
    }
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x40U);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
    return model::toString(id);
}

} // namespace broker::api

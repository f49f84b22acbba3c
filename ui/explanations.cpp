// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explanations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Row
{
    QLatin1String codes; ///< one or more, with a space between
    const char *cause;
    const char *action;
};

constexpr std::array rows{
    Row{"ConnectionFailed"_L1, QT_TRANSLATE_NOOP("ui::explanations", "No answer came from the broker."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check that it runs and that the address is right.")},
    Row{"ConnectionRefused"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "Nothing listens at this address: the connection was refused."),
        QT_TRANSLATE_NOOP("ui::explanations", "Start the broker, or check host and port of the connection.")},
    Row{"HostNotFound"_L1, QT_TRANSLATE_NOOP("ui::explanations", "No machine of this name is known."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check the spelling of the host, and that the network is up.")},
    Row{"ConnectionClosed"_L1,
        QT_TRANSLATE_NOOP("ui::explanations",
                          "The other end closed the connection before it answered; whether it did the act is unknown."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh before you try again.")},
    Row{"TlsFailed"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "No secure connection came about: the certificate was not accepted."),
        QT_TRANSLATE_NOOP("ui::explanations",
                          "Check that the address begins with the right one of http and https, and the certificate.")},
    Row{"ReadOnlyConnection"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "Nothing was sent: this connection is read-only."),
        QT_TRANSLATE_NOOP("ui::explanations", "Lower its safety level for a while, or use another connection.")},
    Row{"NotConfirmed"_L1, QT_TRANSLATE_NOOP("ui::explanations", "Nothing was sent: you did not confirm it."),
        QT_TRANSLATE_NOOP("ui::explanations", "Try again and confirm it if you want it done.")},
    Row{"UnreadableAnswer"_L1, QT_TRANSLATE_NOOP("ui::explanations", "The answer could not be read."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check that the address is that of a message broker.")},
    Row{"TimedOut"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The broker did not answer in time; whether it did the act is unknown."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh before you try again.")},
    Row{"QueueDoesNotExist NonExistentQueue"_L1, QT_TRANSLATE_NOOP("ui::explanations", "This queue no longer exists."),
        QT_TRANSLATE_NOOP("ui::explanations", "Choose another one, or create it again.")},
    Row{"QueueNameExists QueueAlreadyExists"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "A queue of this name exists with other settings."),
        QT_TRANSLATE_NOOP("ui::explanations", "Choose another name or use the same settings.")},
    Row{"QueueDeletedRecently"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "A queue of this name was deleted less than 60 seconds ago."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait a minute, then create it again.")},
    Row{"PurgeQueueInProgress"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "This queue was purged less than 60 seconds ago."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait a minute, then purge it again.")},
    Row{"ReceiptHandleIsInvalid"_L1,
        QT_TRANSLATE_NOOP("ui::explanations",
                          "The handle does not belong to a message that is in flight: its visibility timeout ended or "
                          "it was received again."),
        QT_TRANSLATE_NOOP("ui::explanations", "Receive the message again and use the new handle.")},
    Row{"MessageNotInflight"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The message is not in flight: its visibility timeout ended."),
        QT_TRANSLATE_NOOP("ui::explanations", "Receive it again first.")},
    Row{"OverLimit"_L1, QT_TRANSLATE_NOOP("ui::explanations", "A limit of the service is reached."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait until fewer messages are in flight, or delete what is done.")},
    Row{"InvalidAttributeName"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The service does not know an attribute that was named."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check its spelling; names differ between queues, topics and messages.")},
    Row{"InvalidAttributeValue"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "An attribute has a value that is not allowed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check its range: the text below names it.")},
    Row{"InvalidMessageContents"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The body holds a character that messages may not have."),
        QT_TRANSLATE_NOOP("ui::explanations", "Remove control characters and send again.")},
    Row{"EmptyBatchRequest"_L1, QT_TRANSLATE_NOOP("ui::explanations", "The batch had no entries."),
        QT_TRANSLATE_NOOP("ui::explanations", "Choose at least one message.")},
    Row{"TooManyEntriesInBatchRequest"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The batch had more entries than the ten that are allowed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Send them in smaller batches.")},
    Row{"BatchEntryIdsNotDistinct"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "Two entries of the batch have the same ID."),
        QT_TRANSLATE_NOOP("ui::explanations", "Give each entry an ID of its own.")},
    Row{"InvalidBatchEntryId"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "An entry of the batch has an ID that is not allowed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Use letters, digits, hyphens and underscores, 80 at most.")},
    Row{"BatchRequestTooLong"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The entries of the batch together are larger than a request may be."),
        QT_TRANSLATE_NOOP("ui::explanations", "Send fewer at a time.")},
    Row{"UnsupportedOperation"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "This endpoint cannot do that with this kind of queue."),
        QT_TRANSLATE_NOOP("ui::explanations", "Use another way: the text below says what is not supported.")},
    Row{"MessageNotFound MessageDoesNotExist"_L1,
        QT_TRANSLATE_NOOP("ui::explanations",
                          "The message is no longer in this queue: it was deleted, moved or it expired."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh the list.")},
    Row{"ResourceNotFoundException ResourceNotFound"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "What was asked for does not exist any more."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh the list.")},
    Row{"MessageNotAvailable"_L1, QT_TRANSLATE_NOOP("ui::explanations", "A consumer holds the message."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait until its visibility timeout ends.")},
    Row{"InvalidParameterValueException InvalidParameterValue InvalidParameter InvalidParameterException ValidationException ValidationError"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "A value is not allowed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Correct it: the text below names it.")},
    Row{"InvalidParameterCombination"_L1, QT_TRANSLATE_NOOP("ui::explanations", "Two values do not go together."),
        QT_TRANSLATE_NOOP("ui::explanations", "Leave one of them out: the text below names them.")},
    Row{"MissingRequiredParameterException MissingParameter"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "A value that is needed is missing."),
        QT_TRANSLATE_NOOP("ui::explanations", "Fill it in: the text below names it.")},
    Row{"InvalidAddress InvalidAddressException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The address of the queue is not valid."),
        QT_TRANSLATE_NOOP("ui::explanations", "Choose the queue from the list again.")},
    Row{"InvalidActionException InvalidAction UnknownOperationException UnknownOperation"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "This endpoint does not know the operation."),
        QT_TRANSLATE_NOOP("ui::explanations",
                          "Check that it speaks this service, or use another endpoint for this act.")},
    Row{"SerializationException MalformedInput MalformedQueryString"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The request could not be read by the broker."),
        QT_TRANSLATE_NOOP("ui::explanations",
                          "Try again; if it stays, the console and the endpoint speak different versions.")},
    Row{"MissingAuthenticationTokenException MissingAuthenticationToken"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The request carried no signature."),
        QT_TRANSLATE_NOOP("ui::explanations", "Give the connection an access key.")},
    Row{"IncompleteSignature IncompleteSignatureException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The signature of the request is incomplete."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check the access key of the connection.")},
    Row{"InvalidClientTokenId UnrecognizedClientException InvalidAccessKeyId"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The access key is not known."),
        QT_TRANSLATE_NOOP("ui::explanations",
                          "Check the access key of the connection, and that it is for this endpoint.")},
    Row{"SignatureDoesNotMatch InvalidSignatureException"_L1,
        QT_TRANSLATE_NOOP(
            "ui::explanations",
            "The signature does not fit: the secret key is wrong, or something changed the request on its way."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check the secret key of the connection.")},
    Row{"ExpiredToken ExpiredTokenException RequestExpired"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The session of the connection has ended."),
        QT_TRANSLATE_NOOP("ui::explanations", "Sign in again; what you typed stays.")},
    Row{"OptInRequired SubscriptionRequiredException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The account is not signed up for this service."),
        QT_TRANSLATE_NOOP("ui::explanations", "Use another account or region.")},
    Row{"AccessDenied AccessDeniedException AuthorizationError AuthorizationErrorException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "You may not do this here."),
        QT_TRANSLATE_NOOP("ui::explanations",
                          "Ask for the permission that the text below names, or check the access policy.")},
    Row{"RequestThrottled RequestThrottledException Throttling ThrottlingException ThrottledException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "Too many requests came at a time."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait a moment and try again.")},
    Row{"RequestEntityTooLargeException RequestEntityTooLarge"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The request is larger than the broker takes."),
        QT_TRANSLATE_NOOP("ui::explanations", "Send less at a time.")},
    Row{"CursorExpired"_L1,
        QT_TRANSLATE_NOOP("ui::explanations",
                          "The place in the list is too old: the broker does not keep it any more."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh the list.")},
    Row{"ServiceUnavailable ServiceUnavailableException DrainOnly"_L1,
        QT_TRANSLATE_NOOP(
            "ui::explanations",
            "The broker cannot take this now: it is overloaded, ending, or its disk is full. Nothing was changed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Free disk space or look at its log, then try again.")},
    Row{"InternalError InternalFailure InternalFailureException InternalServerError OutcomeUnknown"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The broker failed; whether it did the act is unknown."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh before you try again.")},
    Row{"KmsAccessDenied KMSAccessDeniedException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The key that encrypts this queue may not be used."),
        QT_TRANSLATE_NOOP("ui::explanations", "Check the policy of the key.")},
    Row{"KmsDisabled KMSDisabledException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The key that encrypts this queue is switched off."),
        QT_TRANSLATE_NOOP("ui::explanations", "Switch it on, or give the queue another key.")},
    Row{"KmsInvalidState KMSInvalidStateException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The key that encrypts this queue is not in a state to be used."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait until it is, or give the queue another key.")},
    Row{"KmsInvalidKeyUsage"_L1, QT_TRANSLATE_NOOP("ui::explanations", "The key is not one that can encrypt."),
        QT_TRANSLATE_NOOP("ui::explanations", "Give the queue a symmetric key.")},
    Row{"KmsNotFound KMSNotFoundException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The key that encrypts this queue does not exist."),
        QT_TRANSLATE_NOOP("ui::explanations", "Give the queue another key.")},
    Row{"KmsOptInRequired KMSOptInRequired"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The account is not signed up for the key service."),
        QT_TRANSLATE_NOOP("ui::explanations", "Sign up, or take encryption off the queue.")},
    Row{"KmsThrottled KMSThrottlingException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The key service had too many requests."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait a moment, or let the queue reuse data keys for longer.")},
    Row{"NotFound NotFoundException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "What was asked for does not exist any more."),
        QT_TRANSLATE_NOOP("ui::explanations", "Refresh the list.")},
    Row{"TopicLimitExceeded TopicLimitExceededException SubscriptionLimitExceeded SubscriptionLimitExceededException FilterPolicyLimitExceeded FilterPolicyLimitExceededException LimitExceededException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The account has as many of these as it may."),
        QT_TRANSLATE_NOOP("ui::explanations", "Delete what is not used, or ask for a higher limit.")},
    Row{"ProvisionedThroughputExceededException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations",
                          "The shard takes no more for now: others write to it or read from it too."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait a second, spread the keys, or split the shard.")},
    Row{"ExpiredIteratorException"_L1,
        QT_TRANSLATE_NOOP("ui::explanations", "The place in the stream is older than five minutes."),
        QT_TRANSLATE_NOOP("ui::explanations", "Read from the last sequence number again.")},
    Row{"ResourceInUseException"_L1, QT_TRANSLATE_NOOP("ui::explanations", "The stream or queue is being changed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Wait until the change is done, then try again.")},
    Row{"InvalidArgumentException"_L1, QT_TRANSLATE_NOOP("ui::explanations", "A value is not allowed."),
        QT_TRANSLATE_NOOP("ui::explanations", "Correct it: the text below names it.")},
};

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::explanations", source);
}

} // namespace

QString shortCode(const QString &code)
{
    return code.section(u'#', -1).section(u'.', -1);
}

Explanation explain(const Error &error)
{
    const QString code = shortCode(error.code);
    for (const Row &row : rows) {
        const QString codes = row.codes;
        if (!code.isEmpty() && codes.split(u' ').contains(code))
            return {translated(row.cause), translated(row.action)};
    }
    return {};
}

QStringList explainedCodes()
{
    QStringList codes;
    for (const Row &row : rows)
        codes.append(QString(row.codes).split(u' '));
    return codes;
}

} // namespace ui

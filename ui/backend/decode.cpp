// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/decode.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui::decode {

namespace {

QString text(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toString();
}

qint64 number(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInteger();
}

int smallNumber(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInt();
}

Time time(const QJsonObject &document, QLatin1String name)
{
    return Time{number(document, name)};
}

std::optional<Time> optionalTime(const QJsonObject &document, QLatin1String name)
{
    if (!document.value(name).isDouble())
        return std::nullopt;
    return time(document, name);
}

QStringList strings(const QJsonObject &document, QLatin1String name)
{
    QStringList out;
    for (const QJsonValue &value : document.value(name).toArray())
        out.append(value.toString());
    return out;
}

template <class T, class Read>
QList<T> list(const QJsonObject &document, QLatin1String name, Read read)
{
    const QJsonArray array = document.value(name).toArray();
    QList<T> out;
    out.reserve(array.size());
    for (const QJsonValue &value : array)
        out.append(read(value.toObject()));
    return out;
}

MessageState state(const QString &name)
{
    if (name == "InFlight"_L1)
        return MessageState::InFlight;
    return name == "Delayed"_L1 ? MessageState::Delayed : MessageState::Available;
}

MessageAttribute attribute(const QJsonObject &document)
{
    const QString binary = text(document, "BinaryValue"_L1);
    return {.name = text(document, "Name"_L1),
            .dataType = text(document, "DataType"_L1),
            .value = binary.isEmpty() ? text(document, "StringValue"_L1) : binary};
}

SeriesPoint point(const QJsonObject &document)
{
    return {.time = time(document, "Time"_L1),
            .available = number(document, "Available"_L1),
            .inFlight = number(document, "InFlight"_L1),
            .delayed = number(document, "Delayed"_L1),
            .dead = number(document, "Dead"_L1)};
}

Series series(const QJsonObject &document)
{
    return {.queueUrl = text(document, "QueueUrl"_L1), .points = list<SeriesPoint>(document, "Points"_L1, point)};
}

LifeEvent event(const QJsonObject &document)
{
    return {.number = number(document, "Number"_L1),
            .time = time(document, "Time"_L1),
            .kind = text(document, "Kind"_L1),
            .queueName = text(document, "QueueName"_L1),
            .otherQueueName = text(document, "OtherQueueName"_L1),
            .caller = text(document, "Caller"_L1),
            .receives = smallNumber(document, "Receives"_L1),
            .cause = text(document, "Cause"_L1),
            .due = optionalTime(document, "Due"_L1)};
}

BatchOutcome::Failure failure(const QJsonObject &document)
{
    return {.messageId = text(document, "MessageId"_L1),
            .error = {.code = text(document, "Code"_L1), .message = text(document, "Message"_L1)}};
}

QString endpoint(const QJsonObject &document)
{
    const QString address = text(document, "Address"_L1);
    const QString host = address.contains(u':') ? QString("["_L1 + address + "]"_L1) : address;
    return host + ":"_L1 + QString::number(number(document, "Port"_L1));
}

QString seconds(std::chrono::seconds value)
{
    return QString::number(value.count());
}

} // namespace

QueueInfo queue(const QJsonObject &document)
{
    QueueInfo info;
    info.url = text(document, "QueueUrl"_L1);
    info.arn = text(document, "QueueArn"_L1);
    info.name = text(document, "Name"_L1);
    info.account = text(document, "Account"_L1);
    info.region = text(document, "Region"_L1);
    info.available = number(document, "Available"_L1);
    info.inFlight = number(document, "InFlight"_L1);
    info.delayed = number(document, "Delayed"_L1);
    info.oldestSent = optionalTime(document, "OldestSent"_L1);
    info.deadLetterTargetArn = text(document, "DeadLetterTargetArn"_L1);
    info.maxReceiveCount = smallNumber(document, "MaxReceiveCount"_L1);
    info.deadLetterSourceArns = strings(document, "DeadLetterSourceArns"_L1);
    info.visibilityTimeout = std::chrono::seconds{number(document, "VisibilityTimeout"_L1)};
    info.delay = std::chrono::seconds{number(document, "DelaySeconds"_L1)};
    info.shortPolling = text(document, "ShortPolling"_L1);
    info.processedSample = text(document, "ProcessedSample"_L1);
    info.sent = number(document, "Sent"_L1);
    info.received = number(document, "Received"_L1);
    info.deleted = number(document, "Deleted"_L1);
    return info;
}

QList<QueueInfo> queues(const QJsonObject &document)
{
    return list<QueueInfo>(document, "Queues"_L1, queue);
}

MessageInfo message(const QJsonObject &document)
{
    MessageInfo info;
    info.id = text(document, "MessageId"_L1);
    info.state = state(text(document, "State"_L1));
    info.body = text(document, "Body"_L1);
    info.bodyBytes = number(document, "BodyBytes"_L1);
    info.bodyTruncated = document.value("BodyTruncated"_L1).toBool();
    info.attributes = list<MessageAttribute>(document, "Attributes"_L1, attribute);
    info.sent = time(document, "SentTimestamp"_L1);
    info.firstReceived = optionalTime(document, "FirstReceiveTimestamp"_L1);
    info.receiveCount = smallNumber(document, "ReceiveCount"_L1);
    info.due = optionalTime(document, "Due"_L1);
    info.size = number(document, "Size"_L1);
    info.bodyMd5 = text(document, "MD5OfBody"_L1);
    info.senderId = text(document, "SenderId"_L1);
    info.groupId = text(document, "MessageGroupId"_L1);
    info.deduplicationId = text(document, "MessageDeduplicationId"_L1);
    info.traceHeader = text(document, "AWSTraceHeader"_L1);
    info.deadLetterSourceArn = text(document, "DeadLetterQueueSourceArn"_L1);
    info.order = number(document, "Order"_L1);
    return info;
}

MessagePage page(const QJsonObject &document)
{
    return {.messages = list<MessageInfo>(document, "Messages"_L1, message),
            .next = text(document, "NextCursor"_L1),
            .scanned = number(document, "Scanned"_L1)};
}

BatchOutcome batch(const QJsonObject &document, const QString &countMember)
{
    return {.succeeded = document.value(countMember).toInteger(),
            .failed = list<BatchOutcome::Failure>(document, "Failed"_L1, failure)};
}

ClockInfo clock(const QJsonObject &document)
{
    return {.now = time(document, "Now"_L1),
            .paused = document.value("Paused"_L1).toBool(),
            .speed = document.value("Speed"_L1).toDouble(1),
            .ahead = time(document, "AheadMilliseconds"_L1),
            .real = document.value("Real"_L1).toBool(true)};
}

Snapshot snapshot(const QJsonObject &document)
{
    return {.cursor = document.value("Cursor"_L1),
            .queues = queues(document),
            .series = list<Series>(document, "Series"_L1, series),
            .clock = clock(document.value("Clock"_L1).toObject())};
}

Life life(const QJsonObject &document)
{
    return {.events = list<LifeEvent>(document, "Events"_L1, event),
            .complete = document.value("Complete"_L1).toBool(true)};
}

Description description(const QJsonObject &document)
{
    return {.version = text(document, "Version"_L1),
            .durability = text(document, "Durability"_L1),
            .dataFile = text(document, "DataFile"_L1),
            .endpoints = list<QString>(document, "Listeners"_L1, endpoint),
            .capabilities = strings(document, "Capabilities"_L1),
            .profile = text(document, "Profile"_L1),
            .warning = text(document, "Warning"_L1),
            .drainOnly = document.value("DrainOnly"_L1).toBool(),
            .connections = number(document, "Connections"_L1),
            .waitingReceives = number(document, "WaitingReceives"_L1)};
}

QString stateName(MessageState state)
{
    switch (state) {
    case MessageState::Available:
        return u"Ready"_s;
    case MessageState::Delayed:
        return u"Delayed"_s;
    case MessageState::InFlight:
        return u"InFlight"_s;
    }
    return {};
}

QJsonObject sendDocument(const SendRequest &request)
{
    QJsonObject document{{u"QueueUrl"_s, request.queueUrl}, {u"MessageBody"_s, request.body}};
    QJsonObject attributes;
    for (const MessageAttribute &attribute : request.attributes) {
        const QString member = attribute.isBinary() ? u"BinaryValue"_s : u"StringValue"_s;
        attributes.insert(attribute.name, QJsonObject{{u"DataType"_s, attribute.dataType}, {member, attribute.value}});
    }
    if (!attributes.isEmpty())
        document.insert("MessageAttributes"_L1, attributes);
    if (request.delay)
        document.insert("DelaySeconds"_L1, static_cast<qint64>(request.delay->count()));
    if (!request.groupId.isEmpty())
        document.insert("MessageGroupId"_L1, request.groupId);
    if (!request.deduplicationId.isEmpty())
        document.insert("MessageDeduplicationId"_L1, request.deduplicationId);
    if (!request.traceHeader.isEmpty())
        document.insert(
            "MessageSystemAttributes"_L1,
            QJsonObject{{u"AWSTraceHeader"_s,
                         QJsonObject{{u"DataType"_s, u"String"_s}, {u"StringValue"_s, request.traceHeader}}}});
    return document;
}

BatchOutcome sendOutcome(const QJsonObject &document)
{
    BatchOutcome out{.succeeded = document.value("Successful"_L1).toArray().size(), .failed = {}};
    for (const QJsonValue &value : document.value("Failed"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        out.failed.append({.messageId = text(entry, "Id"_L1),
                           .error = {.code = text(entry, "Code"_L1), .message = text(entry, "Message"_L1)}});
    }
    return out;
}

QJsonObject createDocument(const CreateRequest &request)
{
    QJsonObject attributes{{u"VisibilityTimeout"_s, seconds(request.visibilityTimeout)},
                           {u"DelaySeconds"_s, seconds(request.delay)},
                           {u"MessageRetentionPeriod"_s, seconds(request.retention)}};
    if (request.name.endsWith(".fifo"_L1)) {
        attributes.insert("FifoQueue"_L1, u"true"_s);
        if (request.deduplicatesByContent)
            attributes.insert("ContentBasedDeduplication"_L1, u"true"_s);
        if (request.isHighThroughput) {
            attributes.insert("DeduplicationScope"_L1, u"messageGroup"_s);
            attributes.insert("FifoThroughputLimit"_L1, u"perMessageGroupId"_s);
        }
    }
    if (!request.deadLetterTargetArn.isEmpty()) {
        const QJsonObject policy{{u"deadLetterTargetArn"_s, request.deadLetterTargetArn},
                                 {u"maxReceiveCount"_s, request.maxReceiveCount}};
        attributes.insert("RedrivePolicy"_L1, QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact)));
    }
    return {{u"QueueName"_s, request.name}, {u"Attributes"_s, attributes}};
}

} // namespace ui::decode

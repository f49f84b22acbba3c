// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/plaindecode.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui::plain {

namespace {

qint64 number(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toVariant().toLongLong(); // the service writes numbers as text
}

std::optional<Time> time(const QJsonObject &document, QLatin1String name)
{
    const qint64 milliseconds = number(document, name);
    return milliseconds > 0 ? std::optional{Time{milliseconds}} : std::nullopt;
}

QList<MessageAttribute> attributes(const QJsonObject &document)
{
    QList<MessageAttribute> out;
    for (auto entry = document.begin(); entry != document.end(); ++entry) {
        const QJsonObject value = entry.value().toObject();
        MessageAttribute attribute{.name = entry.key(), .dataType = value.value("DataType"_L1).toString(), .value = {}};
        attribute.value = value.value(attribute.isBinary() ? "BinaryValue"_L1 : "StringValue"_L1).toString();
        out.append(attribute);
    }
    return out;
}

qint64 sizeOf(const MessageInfo &message)
{
    qint64 size = message.bodyBytes;
    for (const MessageAttribute &attribute : message.attributes) {
        const qint64 value = attribute.isBinary() ? QByteArray::fromBase64(attribute.value.toLatin1()).size()
                                                  : attribute.value.toUtf8().size();
        size += attribute.name.toUtf8().size() + attribute.dataType.toUtf8().size() + value;
    }
    return size;
}

} // namespace

QueueInfo queueOf(const QString &url)
{
    QueueInfo queue;
    queue.url = url;
    queue.name = url.section(u'/', -1);
    queue.account = url.section(u'/', -2, -2);
    queue.isApproximate = true;
    queue.isCounted = false;
    return queue;
}

void fill(QueueInfo &queue, const QJsonObject &answer)
{
    const QJsonObject attributes = answer.value("Attributes"_L1).toObject();
    queue.isCounted = true;
    queue.arn = attributes.value("QueueArn"_L1).toString();
    if (queue.arn.count(u':') >= 5) {
        queue.region = queue.arn.section(u':', 3, 3);
        queue.account = queue.arn.section(u':', 4, 4);
    }
    queue.available = number(attributes, "ApproximateNumberOfMessages"_L1);
    queue.inFlight = number(attributes, "ApproximateNumberOfMessagesNotVisible"_L1);
    queue.delayed = number(attributes, "ApproximateNumberOfMessagesDelayed"_L1);
    queue.visibilityTimeout = std::chrono::seconds{number(attributes, "VisibilityTimeout"_L1)};
    queue.delay = std::chrono::seconds{number(attributes, "DelaySeconds"_L1)};
    const QJsonObject policy =
        QJsonDocument::fromJson(attributes.value("RedrivePolicy"_L1).toString().toUtf8()).object();
    queue.deadLetterTargetArn = policy.value("deadLetterTargetArn"_L1).toString();
    queue.maxReceiveCount = static_cast<int>(number(policy, "maxReceiveCount"_L1));
}

void linkDeadLetterQueues(QList<QueueInfo> &queues)
{
    for (QueueInfo &target : queues) {
        target.deadLetterSourceArns.clear();
        for (const QueueInfo &source : std::as_const(queues)) {
            if (!target.arn.isEmpty() && source.deadLetterTargetArn == target.arn)
                target.deadLetterSourceArns.append(source.arn);
        }
    }
}

Received received(const QJsonObject &document)
{
    const QJsonObject system = document.value("Attributes"_L1).toObject();
    MessageInfo message;
    message.id = document.value("MessageId"_L1).toString();
    message.body = document.value("Body"_L1).toString();
    message.bodyBytes = message.body.toUtf8().size();
    message.bodyMd5 = document.value("MD5OfBody"_L1).toString();
    message.attributes = attributes(document.value("MessageAttributes"_L1).toObject());
    message.size = sizeOf(message);
    message.sent = time(system, "SentTimestamp"_L1).value_or(Time{0});
    message.firstReceived = time(system, "ApproximateFirstReceiveTimestamp"_L1);
    message.receiveCount = static_cast<int>(number(system, "ApproximateReceiveCount"_L1));
    message.senderId = system.value("SenderId"_L1).toString();
    message.groupId = system.value("MessageGroupId"_L1).toString();
    message.deduplicationId = system.value("MessageDeduplicationId"_L1).toString();
    message.traceHeader = system.value("AWSTraceHeader"_L1).toString();
    message.deadLetterSourceArn = system.value("DeadLetterQueueSourceArn"_L1).toString();
    return {.message = message, .handle = document.value("ReceiptHandle"_L1).toString()};
}

} // namespace ui::plain

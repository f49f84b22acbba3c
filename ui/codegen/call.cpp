// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codegen/call.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::codegen {

namespace {

/// What a new queue has, as the service documents it.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 10> standards{{
    {"ContentBasedDeduplication"_L1, "false"_L1},
    {"DeduplicationScope"_L1, "queue"_L1},
    {"DelaySeconds"_L1, "0"_L1},
    {"FifoThroughputLimit"_L1, "perQueue"_L1},
    {"KmsDataKeyReusePeriodSeconds"_L1, "300"_L1},
    {"MaximumMessageSize"_L1, "1048576"_L1},
    {"MessageRetentionPeriod"_L1, "345600"_L1},
    {"ReceiveMessageWaitTimeSeconds"_L1, "0"_L1},
    {"SqsManagedSseEnabled"_L1, "true"_L1},
    {"VisibilityTimeout"_L1, "30"_L1},
}};

/// Settings without a standard: there only when somebody set them.
constexpr std::array settable{"FifoQueue"_L1, "KmsMasterKeyId"_L1, "Policy"_L1, "RedrivePolicy"_L1,
                              "RedriveAllowPolicy"_L1};

bool isWorthWriting(const QString &name, const QString &value)
{
    const auto *const standard =
        std::ranges::find_if(standards, [&name](const auto &row) { return name == row.first; });
    if (standard != standards.end())
        return value != standard->second;
    return !value.isEmpty() && std::ranges::any_of(settable, [&name](QLatin1String other) { return name == other; });
}

Value attribute(const MessageAttribute &attribute)
{
    if (attribute.isBinary())
        return fields({{u"DataType"_s, text(attribute.dataType)},
                       {u"BinaryValue"_s, bytes(QByteArray::fromBase64(attribute.value.toLatin1()))}});
    return fields({{u"DataType"_s, text(attribute.dataType)}, {u"StringValue"_s, text(attribute.value)}});
}

Value texts(const std::vector<std::pair<QString, QString>> &pairs)
{
    std::vector<Field> out;
    for (const auto &pair : pairs)
        out.push_back({pair.first, text(pair.second)});
    return fields(std::move(out));
}

} // namespace

Value text(const QString &text)
{
    return {.kind = Value::Kind::Text,
            .text =
                QString::fromUcs4(reinterpret_cast<const char32_t *>(text.toUcs4().constData()), text.toUcs4().size())};
}

Value number(qint64 number)
{
    return {.kind = Value::Kind::Number, .number = number};
}

Value bytes(const QByteArray &bytes)
{
    return {.kind = Value::Kind::Bytes, .bytes = bytes};
}

Value fields(std::vector<Field> fields)
{
    return {.kind = Value::Kind::Fields, .fields = std::move(fields)};
}

QString endpointOf(const QString &queueUrl)
{
    const QUrl url{queueUrl};
    if (url.host().isEmpty() || url.host().endsWith(".amazonaws.com"_L1) || url.host().endsWith(".amazonaws.com.cn"_L1))
        return {};
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo
                        | QUrl::FullyEncoded);
}

Call sendCall(const SendRequest &request, const QString &region)
{
    Call call{.operation = u"SendMessage"_s, .region = region, .endpoint = endpointOf(request.queueUrl)};
    call.parameters = {{u"QueueUrl"_s, text(request.queueUrl)}, {u"MessageBody"_s, text(request.body)}};
    std::vector<Field> attributes;
    for (const MessageAttribute &one : request.attributes)
        attributes.push_back({one.name, attribute(one)});
    if (!attributes.empty())
        call.parameters.push_back({u"MessageAttributes"_s, fields(std::move(attributes))});
    if (request.delay)
        call.parameters.push_back({u"DelaySeconds"_s, number(request.delay->count())});
    if (!request.groupId.isEmpty())
        call.parameters.push_back({u"MessageGroupId"_s, text(request.groupId)});
    if (!request.deduplicationId.isEmpty())
        call.parameters.push_back({u"MessageDeduplicationId"_s, text(request.deduplicationId)});
    if (!request.traceHeader.isEmpty())
        call.parameters.push_back(
            {u"MessageSystemAttributes"_s,
             fields({{u"AWSTraceHeader"_s, attribute({u"AWSTraceHeader"_s, u"String"_s, request.traceHeader})}})});
    return call;
}

Queue queueOf(const QueueInfo &queue, const QJsonObject &attributes, const QJsonObject &tags)
{
    Queue out{.name = queue.name, .region = queue.region, .endpoint = endpointOf(queue.url)};
    for (auto entry = attributes.begin(); entry != attributes.end(); ++entry) {
        if (isWorthWriting(entry.key(), entry.value().toString()))
            out.attributes.emplace_back(entry.key(), entry.value().toString());
    }
    for (auto entry = tags.begin(); entry != tags.end(); ++entry)
        out.tags.emplace_back(entry.key(), entry.value().toString());
    const QJsonDocument policy = QJsonDocument::fromJson(attributes.value("RedrivePolicy"_L1).toString().toUtf8());
    out.deadLetterQueue = policy.object().value("deadLetterTargetArn"_L1).toString().section(u':', -1);
    return out;
}

Call createCall(const Queue &queue)
{
    Call call{.operation = u"CreateQueue"_s, .region = queue.region, .endpoint = queue.endpoint};
    call.parameters.push_back({u"QueueName"_s, text(queue.name)});
    if (!queue.attributes.empty())
        call.parameters.push_back({u"Attributes"_s, texts(queue.attributes)});
    if (!queue.tags.empty())
        call.parameters.push_back({u"tags"_s, texts(queue.tags)});
    return call;
}

} // namespace ui::codegen

// SPDX-License-Identifier: GPL-3.0-or-later
// A queue as infrastructure: CloudFormation in YAML, Terraform in HCL.
#include "ui/codegen/languages.h"
#include "ui/codegen/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::codegen {

namespace {

struct Word
{
    QLatin1String attribute;
    QLatin1String terraform;
};

/// Attributes that are numbers or truths in both languages, not texts.
constexpr std::array plain{"ContentBasedDeduplication"_L1,     "DelaySeconds"_L1,         "FifoQueue"_L1,
                           "KmsDataKeyReusePeriodSeconds"_L1,  "MaximumMessageSize"_L1,   "MessageRetentionPeriod"_L1,
                           "ReceiveMessageWaitTimeSeconds"_L1, "SqsManagedSseEnabled"_L1, "VisibilityTimeout"_L1};

/// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sqs_queue
constexpr std::array terraformNames{
    Word{"ContentBasedDeduplication"_L1, "content_based_deduplication"_L1},
    Word{"DeduplicationScope"_L1, "deduplication_scope"_L1},
    Word{"DelaySeconds"_L1, "delay_seconds"_L1},
    Word{"FifoQueue"_L1, "fifo_queue"_L1},
    Word{"FifoThroughputLimit"_L1, "fifo_throughput_limit"_L1},
    Word{"KmsDataKeyReusePeriodSeconds"_L1, "kms_data_key_reuse_period_seconds"_L1},
    Word{"KmsMasterKeyId"_L1, "kms_master_key_id"_L1},
    Word{"MaximumMessageSize"_L1, "max_message_size"_L1},
    Word{"MessageRetentionPeriod"_L1, "message_retention_seconds"_L1},
    Word{"Policy"_L1, "policy"_L1},
    Word{"ReceiveMessageWaitTimeSeconds"_L1, "receive_wait_time_seconds"_L1},
    Word{"RedriveAllowPolicy"_L1, "redrive_allow_policy"_L1},
    Word{"RedrivePolicy"_L1, "redrive_policy"_L1},
    Word{"SqsManagedSseEnabled"_L1, "sqs_managed_sse_enabled"_L1},
    Word{"VisibilityTimeout"_L1, "visibility_timeout_seconds"_L1},
};

bool isPlain(const QString &attribute)
{
    return std::ranges::any_of(plain, [&attribute](QLatin1String name) { return attribute == name; });
}

QJsonObject policyOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Letters and digits of the name, each word with a capital: "orders-dlq.fifo" as "OrdersDlqFifo".
QString logicalId(const QString &name)
{
    QString out;
    bool isStart = true;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber()) {
            isStart = true;
            continue;
        }
        out += isStart ? c.toUpper() : c;
        isStart = false;
    }
    return out.isEmpty() || out[0].isDigit() ? QString(u"Queue"_s + out) : out;
}

QString terraformId(const QString &name)
{
    QString out = name;
    for (QChar &c : out) {
        if (!c.isLetterOrNumber())
            c = u'_';
    }
    return out.isEmpty() || out[0].isDigit() ? QString(u"queue_"_s + out) : out;
}

QString compact(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// The dead-letter queue is one of the same account and region: it is named without either.
QString yamlRedrivePolicy(const Queue &queue, const QString &policy)
{
    const QJsonValue most = policyOf(policy).value("maxReceiveCount"_L1);
    return u"      RedrivePolicy:\n        deadLetterTargetArn: !Sub "_s
        + quote::json(u"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:"_s + queue.deadLetterQueue)
        + u"\n        maxReceiveCount: "_s + QString::number(most.toVariant().toInt()) + u'\n';
}

QString yamlAttribute(const Queue &queue, const QString &name, const QString &value)
{
    if (name == "RedrivePolicy"_L1 && !queue.deadLetterQueue.isEmpty())
        return yamlRedrivePolicy(queue, value);
    // JSON is YAML.
    if (name == "RedriveAllowPolicy"_L1)
        return u"      RedriveAllowPolicy: "_s + compact(policyOf(value)) + u'\n';
    const QString indent = u"      "_s;
    return indent + name + u": "_s + (isPlain(name) ? value : quote::json(value)) + u'\n';
}

/// The policy is a resource of its own there.
QString yamlPolicy(const Queue &queue, const QString &policy)
{
    return u"  "_s + logicalId(queue.name)
        + u"Policy:\n    Type: AWS::SQS::QueuePolicy\n    Properties:\n      Queues:\n        - !Ref "_s
        + logicalId(queue.name) + u"\n      PolicyDocument: "_s + compact(policyOf(policy)) + u'\n';
}

QString hclRedrivePolicy(const QString &policy)
{
    const QJsonValue most = policyOf(policy).value("maxReceiveCount"_L1);
    return u"  redrive_policy = jsonencode({\n    deadLetterTargetArn = data.aws_sqs_queue.dead_letters.arn\n"
           "    maxReceiveCount     = %1\n  })\n"_s.arg(most.toVariant().toInt());
}

} // namespace

QString cloudFormation(const Queue &queue)
{
    QString out = u"AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n  "_s + logicalId(queue.name)
        + u":\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: "_s + quote::json(queue.name) + u'\n';
    QString policy;
    for (const auto &attribute : queue.attributes) {
        if (attribute.first == "Policy"_L1)
            policy = yamlPolicy(queue, attribute.second);
        else
            out += yamlAttribute(queue, attribute.first, attribute.second);
    }
    if (!queue.tags.empty())
        out += u"      Tags:\n"_s;
    for (const auto &tag : queue.tags)
        out +=
            u"        - Key: "_s + quote::json(tag.first) + u"\n          Value: "_s + quote::json(tag.second) + u'\n';
    return out + policy;
}

QString terraform(const Queue &queue)
{
    QString out;
    if (!queue.deadLetterQueue.isEmpty())
        out += u"data \"aws_sqs_queue\" \"dead_letters\" {\n  name = "_s + quote::hcl(queue.deadLetterQueue)
            + u"\n}\n\n"_s;
    out += u"resource \"aws_sqs_queue\" "_s + quote::hcl(terraformId(queue.name)) + u" {\n  name = "_s
        + quote::hcl(queue.name) + u'\n';
    for (const auto &attribute : queue.attributes) {
        const auto *const word = std::ranges::find_if(
            terraformNames, [&attribute](const Word &row) { return attribute.first == row.attribute; });
        if (word == terraformNames.end())
            continue;
        if (attribute.first == "RedrivePolicy"_L1 && !queue.deadLetterQueue.isEmpty())
            out += hclRedrivePolicy(attribute.second);
        else
            out += u"  "_s + word->terraform + u" = "_s
                + (isPlain(attribute.first) ? attribute.second : quote::hcl(attribute.second)) + u'\n';
    }
    // The provider's own standard differs from the service's.
    const bool hasSize = std::ranges::any_of(
        queue.attributes, [](const auto &attribute) { return attribute.first == "MaximumMessageSize"_L1; });
    if (!hasSize)
        out += u"  max_message_size = 1048576\n"_s;
    if (!queue.tags.empty())
        out += u"  tags = {\n"_s;
    for (const auto &tag : queue.tags)
        out += u"    "_s + quote::hcl(tag.first) + u" = "_s + quote::hcl(tag.second) + u'\n';
    return out + (queue.tags.empty() ? QString() : u"  }\n"_s) + u"}\n"_s;
}

} // namespace ui::codegen

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/rules.h"

#include "broker/model/attributes.h"
#include "broker/model/limits.h"
#include "broker/model/policies.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

namespace model = broker::model;
using Access = model::AttributeAccess;

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

model::AttributeMap toModel(const Values &values)
{
    model::AttributeMap out;
    for (auto at = values.begin(); at != values.end(); ++at)
        out.emplace(at.key().toStdString(), at.value().toStdString());
    return out;
}

QString codeName(model::ErrorCode code)
{
    switch (code) {
    case model::ErrorCode::InvalidAttributeName:
        return u"InvalidAttributeName"_s;
    case model::ErrorCode::InvalidAttributeValue:
        return u"InvalidAttributeValue"_s;
    case model::ErrorCode::OverLimit:
        return u"OverLimit"_s;
    default:
        return u"InvalidParameterValue"_s;
    }
}

template <class T>
std::optional<Error> problemIn(const model::Result<T> &result)
{
    if (result.has_value())
        return std::nullopt;
    return Error{codeName(result.error().code), QString::fromStdString(result.error().message)};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<Limits> limits(const QString &name)
{
    const model::AttributeSpec *spec = model::findQueueAttribute(name.toStdString());
    if (spec == nullptr || spec->access == Access::ReadOnly)
        return std::nullopt;
    Limits out{.least = spec->least,
               .most = spec->most,
               .standard = toQt(spec->defaultValue),
               .choices = {},
               .isFifoOnly = spec->access == Access::FifoOnly,
               .isAtCreationOnly = spec->access == Access::FifoCreation};
    for (const std::string_view choice : spec->choices) {
        if (!choice.empty())
            out.choices.append(toQt(choice));
    }
    return out;
}

QStringList settableNames()
{
    QStringList out;
    for (const model::AttributeSpec &spec : model::queueAttributes()) {
        if (spec.access != Access::ReadOnly)
            out.append(toQt(spec.name));
    }
    return out;
}

std::optional<Error> creationProblem(const QString &queueName, const Values &given)
{
    return problemIn(model::newQueueAttributes(queueName.toStdString(), toModel(given)));
}

std::optional<Error> changeProblem(const Values &current, const Values &changes)
{
    return problemIn(model::mergedAttributes(toModel(current), toModel(changes)));
}

QString attributeOf(const Error &error)
{
    if (error.message.contains("server-side encryption"_L1))
        return u"SqsManagedSseEnabled"_s;
    // A value may quote names, so what stands behind these words counts first.
    for (const QLatin1String before : {"for the parameter "_L1, "for parameter "_L1, "value for attribute "_L1,
                                       "Unknown Attribute "_L1, "You can specify the "_L1}) {
        const qsizetype at = error.message.lastIndexOf(before);
        if (at < 0)
            continue;
        const QString rest = error.message.mid(at + before.size());
        for (const QString &name : settableNames()) {
            const bool isWhole = rest.startsWith(name) && (rest.size() == name.size() || !rest[name.size()].isLetter());
            if (isWhole)
                return name;
        }
    }
    return {};
}

QString fieldText(const Error &error)
{
    return error.message.isEmpty() ? text::sentence(error) : QString(error.message + " ("_L1 + error.code + ')'_L1);
}

bool isSameValue(const QString &name, const QString &one, const QString &other)
{
    if (one == other)
        return true;
    if (one.isEmpty() || other.isEmpty() || !name.contains("Policy"_L1))
        return false;
    const std::string first = one.toStdString();
    const std::string second = other.toStdString();
    if (name == "RedrivePolicy"_L1)
        return model::deadLetterRule(first) == model::deadLetterRule(second);
    return model::isSameJson(first, second);
}

DeadLetterRule deadLetterRule(const QString &redrivePolicy)
{
    const model::DeadLetterRule rule = model::deadLetterRule(redrivePolicy.toStdString());
    return {.targetArn = QString::fromStdString(rule.targetArn),
            .maxReceiveCount = static_cast<int>(rule.maxReceiveCount)};
}

QString redrivePolicy(const DeadLetterRule &rule)
{
    if (rule.targetArn.isEmpty())
        return {};
    return compact({{u"deadLetterTargetArn"_s, rule.targetArn}, {u"maxReceiveCount"_s, rule.maxReceiveCount}});
}

int mostReceives()
{
    return static_cast<int>(model::limits::maxReceiveCount);
}

AllowRule allowRule(const QString &redriveAllowPolicy)
{
    const QJsonObject policy = QJsonDocument::fromJson(redriveAllowPolicy.toUtf8()).object();
    const QString permission = policy.value("redrivePermission"_L1).toString();
    AllowRule rule;
    if (permission == "denyAll"_L1)
        rule.who = AllowRule::Who::Nobody;
    if (permission != "byQueue"_L1)
        return rule;
    rule.who = AllowRule::Who::Some;
    for (const QJsonValue &arn : policy.value("sourceQueueArns"_L1).toArray())
        rule.sourceArns.append(arn.toString());
    return rule;
}

QString redriveAllowPolicy(const AllowRule &rule)
{
    switch (rule.who) {
    case AllowRule::Who::Everybody:
        break;
    case AllowRule::Who::Some:
        return compact({{u"redrivePermission"_s, u"byQueue"_s},
                        {u"sourceQueueArns"_s, QJsonArray::fromStringList(rule.sourceArns)}});
    case AllowRule::Who::Nobody:
        return compact({{u"redrivePermission"_s, u"denyAll"_s}});
    }
    return {};
}

int mostAllowedSources()
{
    return static_cast<int>(model::limits::allowedSources);
}

TagLimits tagLimits()
{
    return {.tags = static_cast<int>(model::limits::tags),
            .keyLength = static_cast<int>(model::limits::tagKeyLength),
            .valueLength = static_cast<int>(model::limits::tagValueLength)};
}

} // namespace ui::attributes

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/policywords.h"

#include "broker/model/policies.h"
#include "ui/attributes/rules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

QString tr(const char *source, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui::attributes", source, comment);
}

/// One or a list; members of an object with their names in front.
QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    if (value.isBool() || value.isDouble())
        return {value.toVariant().toString()};
    QStringList out;
    for (const QJsonValue &one : value.toArray())
        out.append(textsOf(one));
    return out;
}

QString accountOf(const QString &principal)
{
    if (principal == "*"_L1)
        return tr("everybody");
    const bool isRoot = principal.startsWith("arn:"_L1) && principal.endsWith(":root"_L1);
    return isRoot ? tr("account %1").arg(principal.section(u':', 4, 4)) : principal;
}

QString whoOf(const QJsonObject &statement)
{
    const bool isInverse = !statement.contains("Principal"_L1);
    const QJsonValue principal = statement.value(isInverse ? "NotPrincipal"_L1 : "Principal"_L1);
    QStringList names;
    if (principal.isObject()) {
        const QJsonObject kinds = principal.toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            for (const QString &name : textsOf(kind.value()))
                names.append(accountOf(name));
        }
    } else {
        for (const QString &name : textsOf(principal))
            names.append(accountOf(name));
    }
    const QString all = names.join(", "_L1);
    return isInverse ? tr("all but %1").arg(all) : all;
}

QString whatOf(const QJsonObject &statement)
{
    const bool isInverse = !statement.contains("Action"_L1);
    QStringList actions;
    for (QString action : textsOf(statement.value(isInverse ? "NotAction"_L1 : "Action"_L1))) {
        if (action.startsWith("sqs:"_L1, Qt::CaseInsensitive))
            action.remove(0, 4);
        actions.append(action == "*"_L1 ? tr("everything") : action);
    }
    const QString all = actions.join(", "_L1);
    return isInverse ? tr("everything but %1").arg(all) : all;
}

QString whenOf(const QJsonObject &statement)
{
    QStringList conditions;
    const QJsonObject operators = statement.value("Condition"_L1).toObject();
    for (auto test = operators.begin(); test != operators.end(); ++test) {
        const QJsonObject keys = test.value().toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key)
            conditions.append(
                tr("%1 %2 %3", "key operator values").arg(key.key(), test.key(), textsOf(key.value()).join(", "_L1)));
    }
    return conditions.join(tr(" and "));
}

std::optional<Error> problemIn(const broker::model::Result<void> &result, const QString &code)
{
    if (result.has_value())
        return std::nullopt;
    return Error{code, QString::fromStdString(result.error().message)};
}

} // namespace

QList<Statement> statementsOf(const QString &policy)
{
    QList<Statement> out;
    const QJsonValue all = QJsonDocument::fromJson(policy.toUtf8()).object().value("Statement"_L1);
    for (const QJsonValue &one : all.isObject() ? QJsonArray{all} : all.toArray()) {
        const QJsonObject statement = one.toObject();
        const bool isAllowed = statement.value("Effect"_L1).toString() == "Allow"_L1;
        out.append({.label = statement.value("Sid"_L1).toString(),
                    .effect = isAllowed ? tr("May") : tr("May not"),
                    .who = whoOf(statement),
                    .what = whatOf(statement),
                    .when = whenOf(statement)});
    }
    return out;
}

std::optional<Error> policyProblem(const QString &policy)
{
    if (policy.isEmpty())
        return std::nullopt;
    return problemIn(broker::model::checkAccessPolicy(policy.toStdString()), u"InvalidAttributeValue"_s);
}

QStringList grantableActions()
{
    // Amazon SQS developer guide, "API permissions"; which of them a grant takes is checked by permissionProblem().
    return {u"SendMessage"_s,        u"ReceiveMessage"_s, u"DeleteMessage"_s, u"ChangeMessageVisibility"_s,
            u"GetQueueAttributes"_s, u"GetQueueUrl"_s,    u"PurgeQueue"_s,    u"ListDeadLetterSourceQueues"_s};
}

std::optional<Error> permissionProblem(const QString &label, const QStringList &accounts, const QStringList &actions)
{
    broker::model::Permission wanted{label.toStdString(), {}, {}};
    for (const QString &account : accounts)
        wanted.accounts.push_back(account.toStdString());
    for (const QString &action : actions)
        wanted.actions.push_back(action.toStdString());
    return problemIn(broker::model::checkPermission(wanted), u"InvalidParameterValue"_s);
}

} // namespace ui::attributes

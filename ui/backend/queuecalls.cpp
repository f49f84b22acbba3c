// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/queuecalls.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui::queuecalls {

namespace {

QJsonObject toJson(const Texts &texts)
{
    QJsonObject out;
    for (auto at = texts.begin(); at != texts.end(); ++at)
        out.insert(at.key(), at.value());
    return out;
}

Texts fromJson(const QJsonObject &document)
{
    Texts out;
    for (auto at = document.begin(); at != document.end(); ++at)
        out.insert(at.key(), at.value().toString());
    return out;
}

/// Asks and answers with what `read` finds in the document.
template <class T, class Read>
void ask(Backend &backend, const Backend::Question &question, QObject *context, Backend::Handler<T> done, Read read)
{
    backend.ask(question, context, [done = std::move(done), read](const Outcome<QJsonObject> &answer) {
        if (answer)
            done(Outcome<T>{T{read(*answer)}});
        else
            done(answer.error());
    });
}

Backend::Question sqs(const QString &operation, const QJsonObject &document, Backend::Note note = Backend::Note::Yes)
{
    return {.service = u"sqs"_s, .operation = operation, .document = document, .note = note};
}

Done nothing(const QJsonObject &)
{
    return {};
}

} // namespace

void attributes(Backend &backend, const QString &queueUrl, Backend::Note note, QObject *context,
                Backend::Handler<Texts> done)
{
    const QJsonObject document{{u"QueueUrl"_s, queueUrl}, {u"AttributeNames"_s, QJsonArray{u"All"_s}}};
    ask<Texts>(backend, sqs(u"GetQueueAttributes"_s, document, note), context, std::move(done),
               [](const QJsonObject &answer) { return fromJson(answer.value("Attributes"_L1).toObject()); });
}

void setOptions(Backend &backend, const QJsonObject &document, QObject *context, Backend::Handler<Done> done)
{
    ask<Done>(backend, {.service = u"redrive"_s, .operation = u"SetQueueOptions"_s, .document = document}, context,
              std::move(done), nothing);
}

void tags(Backend &backend, const QString &queueUrl, Backend::Note note, QObject *context, Backend::Handler<Texts> done)
{
    ask<Texts>(backend, sqs(u"ListQueueTags"_s, {{u"QueueUrl"_s, queueUrl}}, note), context, std::move(done),
               [](const QJsonObject &answer) { return fromJson(answer.value("Tags"_L1).toObject()); });
}

void tag(Backend &backend, const QString &queueUrl, const Texts &tags, QObject *context, Backend::Handler<Done> done)
{
    ask<Done>(backend, sqs(u"TagQueue"_s, {{u"QueueUrl"_s, queueUrl}, {u"Tags"_s, toJson(tags)}}), context,
              std::move(done), nothing);
}

void untag(Backend &backend, const QString &queueUrl, const QStringList &keys, QObject *context,
           Backend::Handler<Done> done)
{
    const QJsonObject document{{u"QueueUrl"_s, queueUrl}, {u"TagKeys"_s, QJsonArray::fromStringList(keys)}};
    ask<Done>(backend, sqs(u"UntagQueue"_s, document), context, std::move(done), nothing);
}

void create(Backend &backend, const Creation &creation, QObject *context, Backend::Handler<QString> done)
{
    QJsonObject document{{u"QueueName"_s, creation.name}};
    if (!creation.attributes.isEmpty())
        document.insert("Attributes"_L1, toJson(creation.attributes));
    if (!creation.tags.isEmpty())
        document.insert("tags"_L1, toJson(creation.tags));
    ask<QString>(backend, sqs(u"CreateQueue"_s, document), context, std::move(done),
                 [](const QJsonObject &answer) { return answer.value("QueueUrl"_L1).toString(); });
}

void addPermission(Backend &backend, const Permission &permission, QObject *context, Backend::Handler<Done> done)
{
    const QJsonObject document{{u"QueueUrl"_s, permission.queueUrl},
                               {u"Label"_s, permission.label},
                               {u"AWSAccountIds"_s, QJsonArray::fromStringList(permission.accounts)},
                               {u"Actions"_s, QJsonArray::fromStringList(permission.actions)}};
    ask<Done>(backend, sqs(u"AddPermission"_s, document), context, std::move(done), nothing);
}

void removePermission(Backend &backend, const QString &queueUrl, const QString &label, QObject *context,
                      Backend::Handler<Done> done)
{
    ask<Done>(backend, sqs(u"RemovePermission"_s, {{u"QueueUrl"_s, queueUrl}, {u"Label"_s, label}}), context,
              std::move(done), nothing);
}

} // namespace ui::queuecalls

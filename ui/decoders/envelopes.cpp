// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/envelopes.h"

#include "ui/decoders/json.h"
#include "ui/decoders/textof.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::decoders {

namespace {

constexpr int mostRecords = 10; // of an S3 event that are named

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::decoders", source);
}

Output refused(const QString &reason)
{
    return {.problem = reason};
}

std::optional<Json> jsonOf(const QByteArray &bytes)
{
    std::optional<QString> text = utf8(bytes);
    return text ? Json::parse(std::move(*text)) : std::nullopt;
}

struct Field
{
    const char *title; ///< translated
    QLatin1String name;
};

QList<Fact> facts(const Json &json, int object, std::initializer_list<Field> fields)
{
    QList<Fact> out;
    for (const Field &field : fields) {
        const QString value = json.memberText(object, QString(field.name));
        if (!value.isEmpty())
            out.append({tr(field.title), value});
    }
    return out;
}

void addS3Record(Output &out, const Json &json, int record)
{
    const int s3 = json.member(record, u"s3");
    const int bucket = s3 < 0 ? -1 : json.member(s3, u"bucket");
    const int object = s3 < 0 ? -1 : json.member(s3, u"object");
    if (bucket < 0 || object < 0)
        return;
    out.facts.append({tr("Event"), json.memberText(record, u"eventName")});
    out.facts.append({tr("Object"),
                      QString(u"s3://"_s + json.memberText(bucket, u"name") + u'/' + json.memberText(object, u"key"))});
    if (const QString size = json.memberText(object, u"size"); !size.isEmpty())
        out.facts.append({tr("Size"), tr("%1 bytes").arg(size)});
}

QByteArray fromUrlBase64(QByteArrayView part)
{
    return QByteArray::fromBase64Encoding(part.toByteArray(),
                                          QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors)
        .decoded;
}

} // namespace

Output unwrapSns(const QByteArray &bytes, const Limits &)
{
    const std::optional<Json> json = jsonOf(bytes);
    const bool isEnvelope = json && json->member(0, u"Message") >= 0
        && json->type(json->member(0, u"Message")) == Json::Type::String
        && json->memberText(0, u"TopicArn").startsWith("arn:"_L1) && json->member(0, u"Type") >= 0;
    if (!isEnvelope)
        return refused(tr("not a notification of a topic"));
    return {.bytes = json->memberText(0, u"Message").toUtf8(),
            .facts = facts(*json, 0,
                           {{QT_TRANSLATE_NOOP("ui::decoders", "Topic"), "TopicArn"_L1},
                            {QT_TRANSLATE_NOOP("ui::decoders", "Kind"), "Type"_L1},
                            {QT_TRANSLATE_NOOP("ui::decoders", "Subject"), "Subject"_L1},
                            {QT_TRANSLATE_NOOP("ui::decoders", "Published"), "Timestamp"_L1},
                            {QT_TRANSLATE_NOOP("ui::decoders", "Notification"), "MessageId"_L1}})};
}

Output unwrapEventBridge(const QByteArray &bytes, const Limits &)
{
    const std::optional<Json> json = jsonOf(bytes);
    const int detail = json ? json->member(0, u"detail") : -1;
    if (detail < 0 || json->memberText(0, u"detail-type").isEmpty() || json->memberText(0, u"source").isEmpty())
        return refused(tr("not an event of EventBridge"));
    Output out{.bytes = json->source(detail).toUtf8(),
               .facts = facts(*json, 0,
                              {{QT_TRANSLATE_NOOP("ui::decoders", "Source"), "source"_L1},
                               {QT_TRANSLATE_NOOP("ui::decoders", "Event"), "detail-type"_L1},
                               {QT_TRANSLATE_NOOP("ui::decoders", "Time"), "time"_L1},
                               {QT_TRANSLATE_NOOP("ui::decoders", "Account"), "account"_L1},
                               {QT_TRANSLATE_NOOP("ui::decoders", "Region"), "region"_L1}})};
    const int resources = json->member(0, u"resources");
    for (int row = 0; resources >= 0 && row < std::min(json->size(resources), mostRecords); ++row)
        out.facts.append({tr("Resource"), json->text(json->child(resources, row))});
    return out;
}

Output readS3Event(const QByteArray &bytes, const Limits &)
{
    const std::optional<Json> json = jsonOf(bytes);
    Output out{.bytes = bytes};
    if (json && json->memberText(0, u"Event") == "s3:TestEvent"_L1) {
        out.facts = {{tr("Event"), u"s3:TestEvent"_s}, {tr("Bucket"), json->memberText(0, u"Bucket")}};
        return out;
    }
    const int records = json ? json->member(0, u"Records") : -1;
    const int count = records < 0 ? 0 : json->size(records);
    for (int row = 0; row < std::min(count, mostRecords); ++row) {
        if (json->memberText(json->child(records, row), u"eventSource").endsWith("aws:s3"_L1))
            addS3Record(out, *json, json->child(records, row));
    }
    if (out.facts.isEmpty())
        return refused(tr("not an event of a bucket"));
    return out;
}

/// ["software.amazon.payloadoffloading.PayloadS3Pointer",{"s3BucketName":"…","s3Key":"…"}]
Output readS3Pointer(const QByteArray &bytes, const Limits &)
{
    const std::optional<Json> json = jsonOf(bytes);
    const bool isPair = json && json->type(0) == Json::Type::Array && json->size(0) == 2;
    const int place = isPair ? json->child(0, 1) : -1;
    if (!isPair || !json->text(json->child(0, 0)).endsWith("S3Pointer"_L1)
        || json->memberText(place, u"s3BucketName").isEmpty())
        return refused(tr("not a pointer to a body in a bucket"));
    const QString object =
        u"s3://"_s + json->memberText(place, u"s3BucketName") + u'/' + json->memberText(place, u"s3Key");
    return {.bytes = bytes, .facts = {{tr("The body lies in"), object}}};
}

Output unwrapJwt(const QByteArray &bytes, const Limits &)
{
    const QList<QByteArray> parts = bytes.trimmed().split('.');
    if (parts.size() != 3 || parts[0].isEmpty() || parts[1].isEmpty())
        return refused(tr("not a token of three parts"));
    const std::optional<Json> header = jsonOf(fromUrlBase64(parts[0]));
    const QByteArray payload = fromUrlBase64(parts[1]);
    if (!header || header->memberText(0, u"alg").isEmpty() || !jsonOf(payload))
        return refused(tr("the header of the token is none"));
    Output out{.bytes = payload,
               .facts = facts(*header, 0,
                              {{QT_TRANSLATE_NOOP("ui::decoders", "Algorithm"), "alg"_L1},
                               {QT_TRANSLATE_NOOP("ui::decoders", "Key"), "kid"_L1}})};
    out.facts.append({tr("Signature"), tr("not checked")});
    return out;
}

Output unwrapJsonString(const QByteArray &bytes, const Limits &)
{
    const std::optional<Json> json = jsonOf(bytes);
    if (!json || json->type(0) != Json::Type::String)
        return refused(tr("not a JSON string"));
    return {.bytes = json->text(0).toUtf8()};
}

} // namespace ui::decoders

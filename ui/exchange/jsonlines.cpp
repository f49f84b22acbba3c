// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/jsonlines.h"

#include "ui/backend/jsonmarks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::exchange {

namespace {

constexpr QLatin1String formatName{"redrive-messages"};

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::exchange)
};

/// Members that are text, and where they belong.
struct TextMember
{
    QLatin1String name;
    QString MessageInfo::*member;
};
constexpr TextMember texts[]{
    {"MessageId"_L1, &MessageInfo::id},
    {"MD5OfBody"_L1, &MessageInfo::bodyMd5},
    {"SenderId"_L1, &MessageInfo::senderId},
    {"MessageGroupId"_L1, &MessageInfo::groupId},
    {"MessageDeduplicationId"_L1, &MessageInfo::deduplicationId},
    {"AWSTraceHeader"_L1, &MessageInfo::traceHeader},
    {"DeadLetterQueueSourceArn"_L1, &MessageInfo::deadLetterSourceArn},
};
constexpr std::pair<QLatin1String, MessageState> states[]{{"Ready"_L1, MessageState::Available},
                                                          {"Delayed"_L1, MessageState::Delayed},
                                                          {"InFlight"_L1, MessageState::InFlight}};

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (isPlainText(text))
        object.insert(name, text);
    else if (text.isValidUtf16())
        object.insert(name + "Base64"_L1, QLatin1String(text.toUtf8().toBase64()));
    else
        object.insert(name + "Utf16Base64"_L1, QLatin1String(utf16Bytes(text).toBase64()));
}

std::optional<QByteArray> bytesOf(const QJsonValue &value)
{
    const auto read =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && read ? std::optional{read.decoded} : std::nullopt;
}

/// Nothing: it is not there, or not as it should be.
std::optional<QString> take(const QJsonObject &object, const QString &name)
{
    if (const QJsonValue plain = object.value(name); plain.isString())
        return plain.toString();
    if (const auto bytes = bytesOf(object.value(name + "Base64"_L1)))
        return wholeText(*bytes);
    if (const auto bytes = bytesOf(object.value(name + "Utf16Base64"_L1)))
        return utf16Text(*bytes);
    return std::nullopt;
}

QJsonArray attributeList(QList<MessageAttribute> attributes)
{
    std::ranges::sort(attributes, [](const MessageAttribute &a, const MessageAttribute &b) {
        return a.name.toUtf8() < b.name.toUtf8();
    });
    QJsonArray list;
    for (const MessageAttribute &attribute : std::as_const(attributes)) {
        QJsonObject one{{u"Name"_s, attribute.name}, {u"DataType"_s, attribute.dataType}};
        if (attribute.isBinary())
            one.insert("BinaryValue"_L1, attribute.value);
        else
            put(one, u"StringValue"_s, attribute.value);
        list.append(one);
    }
    return list;
}

std::optional<MessageAttribute> attributeOf(const QJsonObject &object)
{
    MessageAttribute attribute{object.value("Name"_L1).toString(), object.value("DataType"_L1).toString(), {}};
    if (attribute.name.isEmpty() || attribute.dataType.isEmpty())
        return std::nullopt;
    const std::optional<QString> value = attribute.isBinary()
        ? (bytesOf(object.value("BinaryValue"_L1)) ? std::optional{object.value("BinaryValue"_L1).toString()}
                                                   : std::nullopt)
        : take(object, u"StringValue"_s);
    if (!value)
        return std::nullopt;
    attribute.value = *value;
    return attribute;
}

QString readAttributes(const QJsonValue &value, QList<MessageAttribute> &out)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray())
        return Words::tr("Attributes is no list.");
    for (const QJsonValue &one : value.toArray()) {
        const std::optional<MessageAttribute> attribute = attributeOf(one.toObject());
        if (!attribute)
            return Words::tr("An attribute is not complete: it needs Name, DataType and StringValue or BinaryValue.");
        out.append(*attribute);
    }
    return {};
}

QJsonObject documentOf(const MessageInfo &message)
{
    QJsonObject object{{u"SentTimestamp"_s, static_cast<qint64>(message.sent.count())},
                       {u"ReceiveCount"_s, message.receiveCount},
                       {u"Size"_s, message.size},
                       {u"Order"_s, message.order}};
    for (const TextMember &text : texts) {
        if (!(message.*text.member).isEmpty())
            put(object, text.name, message.*text.member);
    }
    for (const auto &[name, state] : states) {
        if (state == message.state)
            object.insert("State"_L1, name);
    }
    if (message.firstReceived)
        object.insert("FirstReceiveTimestamp"_L1, static_cast<qint64>(message.firstReceived->count()));
    if (message.due)
        object.insert("Due"_L1, static_cast<qint64>(message.due->count()));
    if (!message.attributes.isEmpty())
        object.insert("Attributes"_L1, attributeList(message.attributes));
    return object;
}

std::optional<Time> timeOf(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional{Time{value.toInteger()}} : std::nullopt;
}

MessageInfo messageOf(const QJsonObject &object)
{
    MessageInfo message;
    for (const TextMember &text : texts)
        message.*text.member = take(object, text.name).value_or(QString());
    for (const auto &[name, state] : states) {
        if (object.value("State"_L1).toString() == name)
            message.state = state;
    }
    message.sent = timeOf(object, "SentTimestamp"_L1).value_or(Time{0});
    message.firstReceived = timeOf(object, "FirstReceiveTimestamp"_L1);
    message.due = timeOf(object, "Due"_L1);
    message.receiveCount = object.value("ReceiveCount"_L1).toInt();
    message.size = object.value("Size"_L1).toInteger();
    message.order = object.value("Order"_L1).toInteger();
    return message;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Line bad(const QString &problem)
{
    Line line;
    line.problem = problem;
    return line;
}

Line readHeader(const QJsonObject &object)
{
    if (object.value("Format"_L1).toString() != formatName)
        return bad(Words::tr("The file has a format of another name: “%1”.").arg(object.value("Format"_L1).toString()));
    if (object.value("Version"_L1).toInt() > formatVersion)
        return bad(Words::tr("The file was written by a newer version of this program."));
    Line line;
    line.header = Header{.queue = object.value("QueueName"_L1).toString(),
                         .arn = object.value("QueueArn"_L1).toString(),
                         .exported = timeOf(object, "Exported"_L1).value_or(Time{0}),
                         .query = object.value("Query"_L1).toString()};
    return line;
}

} // namespace

std::optional<QString> wholeText(const QByteArray &utf8)
{
    QStringDecoder decoder{QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom};
    QString text = decoder(utf8);
    return decoder.hasError() ? std::nullopt : std::optional{std::move(text)};
}

QByteArray utf16Bytes(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.cell()));
        bytes.append(static_cast<char>(c.row()));
    }
    return bytes;
}

QString utf16Text(const QByteArray &bytes)
{
    QString text;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        text.append(QChar(static_cast<uchar>(bytes[at]), static_cast<uchar>(bytes[at + 1])));
    return text;
}

bool isPlainText(const QString &text)
{
    return text.isValidUtf16() && std::ranges::all_of(text, [](QChar c) {
               return c.unicode() >= 0x20 ? c.unicode() < 0xFFFE : c == u'\t' || c == u'\n' || c == u'\r';
           });
}

QByteArray headerLine(const Header &header)
{
    return lineOf({{u"Format"_s, formatName},
                   {u"Version"_s, formatVersion},
                   {u"QueueName"_s, header.queue},
                   {u"QueueArn"_s, header.arn},
                   {u"Exported"_s, static_cast<qint64>(header.exported.count())},
                   {u"Query"_s, header.query}});
}

QByteArray messageLine(const MessageInfo &message)
{
    QJsonObject object = documentOf(message);
    put(object, u"Body"_s, message.body);
    return lineOf(object);
}

QByteArray indexLine(const MessageInfo &message, const QString &bodyFile, const QString &encoding)
{
    QJsonObject object = documentOf(message);
    object.insert("BodyFile"_L1, bodyFile);
    if (!encoding.isEmpty())
        object.insert("BodyEncoding"_L1, encoding);
    return lineOf(object);
}

Line readLine(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(text), &error);
    if (error.error != QJsonParseError::NoError)
        return bad(Words::tr("This is no JSON: %1.").arg(error.errorString()));
    if (!document.isObject())
        return bad(Words::tr("The line is no JSON object."));
    const QJsonObject object = document.object();
    if (object.contains("Format"_L1))
        return readHeader(object);
    Line line;
    line.message = messageOf(object);
    line.bodyFile = object.value("BodyFile"_L1).toString();
    line.encoding = object.value("BodyEncoding"_L1).toString();
    const std::optional<QString> body = take(object, u"Body"_s);
    if (!body && line.bodyFile.isEmpty())
        return bad(Words::tr("The line has no body."));
    line.message->body = body.value_or(QString());
    if (const QString problem = readAttributes(object.value("Attributes"_L1), line.message->attributes);
        !problem.isEmpty())
        return bad(problem);
    return line;
}

QByteArray attributesText(const QList<MessageAttribute> &attributes)
{
    return attributes.isEmpty() ? QByteArray()
                                : QJsonDocument(attributeList(attributes)).toJson(QJsonDocument::Compact);
}

Outcome<QList<MessageAttribute>> readAttributes(const QByteArray &json)
{
    QList<MessageAttribute> attributes;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(json));
    const QString problem = document.isArray() ? readAttributes(document.array(), attributes)
                                               : Words::tr("The attributes are no JSON list.");
    if (!problem.isEmpty())
        return Error{.code = {}, .message = problem};
    return attributes;
}

} // namespace ui::exchange

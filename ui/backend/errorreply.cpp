// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/errorreply.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostCode = 100; // characters
constexpr qsizetype mostMessage = 1000;
constexpr qsizetype mostRead = 64 * 1024; // bytes of a refusal: what is longer is no refusal of a service

QString clean(const QString &text, qsizetype most)
{
    QString line = text.left(most);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c == QChar::ReplacementCharacter)
            c = u' ';
    }
    return line.simplified();
}

/// "com.amazonaws.sqs#QueueDoesNotExist" and "QueueDoesNotExist:http://..." both name QueueDoesNotExist.
QString plainCode(const QString &type)
{
    const QString code = clean(type.section(u'#', -1).section(u':', 0, 0), mostCode);
    static const QRegularExpression word{u"^[A-Za-z0-9_.-]+$"_s};
    return word.match(code).hasMatch() ? code : QString();
}

QString firstText(const QJsonObject &document, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const QString text = document.value(name).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

Error fromJson(const QByteArray &body)
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    return {.code = plainCode(firstText(document, {"__type"_L1, "code"_L1, "Code"_L1})),
            .message = clean(firstText(document, {"message"_L1, "Message"_L1}), mostMessage),
            .requestId = clean(firstText(document, {"RequestId"_L1, "requestId"_L1}), mostCode)};
}

/// <ErrorResponse><Error><Code/><Message/></Error><RequestId/></ErrorResponse>, with or without a namespace.
Error fromXml(const QByteArray &body)
{
    Error error;
    QXmlStreamReader xml{body};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == "Code"_L1)
            error.code = plainCode(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (name == "Message"_L1)
            error.message = clean(xml.readElementText(QXmlStreamReader::IncludeChildElements), mostMessage);
        else if (name == "RequestId"_L1)
            error.requestId = clean(xml.readElementText(QXmlStreamReader::IncludeChildElements), mostCode);
    }
    return error;
}

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::errorreply)
};

bool mayStandInMessage(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

Error errorOfReply(int status, const QByteArray &body, const QString &reason)
{
    const QByteArray head = body.left(mostRead).trimmed();
    Error error = head.startsWith('<') ? fromXml(head) : fromJson(head);
    error.status = status;
    if (error.code.isEmpty())
        error.code = u"HttpStatus%1"_s.arg(status);
    if (error.message.isEmpty())
        error.message = clean(reason, mostMessage);
    return error;
}

QString badCharacterText(const QString &body)
{
    qsizetype number = 0; // of characters, as a person counts
    qsizetype line = 1;
    qsizetype column = 0;
    for (const char32_t c : body.toUcs4()) {
        ++number;
        ++column;
        if (!mayStandInMessage(c)) {
            const QString hex = QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0');
            const QLocale locale;
            return Words::tr("The first one is U+%1, character %2 of the body (line %3, column %4).")
                .arg(hex, locale.toString(number), locale.toString(line), locale.toString(column));
        }
        if (c == U'\n') {
            ++line;
            column = 0;
        }
    }
    return {};
}

QString policyStatement(const Error &error)
{
    if (error.operation.isEmpty())
        return {};
    const QString queue = error.resource.section(u'/', -1);
    const QString account = error.resource.section(u'/', -2, -2);
    const QString resource = queue.isEmpty() ? u"*"_s : QString("arn:aws:sqs:*:"_L1 + account + u':' + queue);
    const QJsonObject statement{
        {u"Effect"_s, u"Allow"_s}, {u"Action"_s, QString("sqs:"_L1 + error.operation)}, {u"Resource"_s, resource}};
    return QString::fromUtf8(QJsonDocument(statement).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wire/wirecopy.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::wirecopy)
};

QJsonObject headersOf(const WireExchange::Headers &headers)
{
    QJsonObject out;
    for (const auto &[name, value] : headers)
        out.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return out;
}

QJsonValue bodyOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? QJsonValue{document.object()} : QJsonValue{QString::fromUtf8(body)};
}

/// In single quotes for a shell, whatever stands in it.
QString quoted(const QString &text)
{
    return QString(u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'');
}

QString part(const QString &title, const WireExchange::Headers &headers, const QByteArray &body, qint64 bytes)
{
    QString out = QString(title + u'\n');
    for (const auto &[name, value] : headers)
        out += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    if (!headers.isEmpty() && !body.isEmpty())
        out += u'\n';
    const QJsonDocument document = QJsonDocument::fromJson(body);
    out += document.isObject() ? QString::fromUtf8(document.toJson(QJsonDocument::Indented)) : QString::fromUtf8(body);
    if (!out.endsWith(u'\n'))
        out += u'\n';
    if (body.size() < bytes)
        out += Words::tr("… cut: %1 of %2 are kept.\n").arg(text::bytes(body.size()), text::bytes(bytes));
    return out;
}

} // namespace

QString wireJson(const WireCall &call)
{
    QJsonObject out{{u"time"_s, static_cast<qint64>(call.time.count())},
                    {u"service"_s, call.service},
                    {u"operation"_s, call.operation},
                    {u"target"_s, call.target},
                    {u"status"_s, call.exchange.status},
                    {u"error"_s, call.errorCode},
                    {u"microseconds"_s, static_cast<qint64>(call.took.count())},
                    {u"bytesOut"_s, call.exchange.requestBytes},
                    {u"bytesIn"_s, call.exchange.answerBytes},
                    {u"requestHeaders"_s, headersOf(call.exchange.requestHeaders)},
                    {u"request"_s, bodyOf(call.exchange.request)},
                    {u"answerHeaders"_s, headersOf(call.exchange.answerHeaders)},
                    {u"answer"_s, bodyOf(call.exchange.answer)}};
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Indented));
}

QString wireCurl(const WireCall &call, const QString &endpoint)
{
    if (!wireRequest(call))
        return {};
    const QString url = call.exchange.url.isEmpty() ? endpoint : call.exchange.url.toString();
    const QString prefix = call.service == "sqs"_L1 ? u"AmazonSQS"_s : u"Redrive"_s;
    return QString("curl -sS "_L1 + quoted(url) + " \\\n  -H 'Content-Type: application/x-amz-json-1.0' \\\n  -H "_L1
                   + quoted(QString("X-Amz-Target: "_L1 + prefix + u'.' + call.operation)) + " \\\n  -d "_L1
                   + quoted(QString::fromUtf8(call.exchange.request)));
}

QString wireDetails(const WireCall &call)
{
    const QString where = call.exchange.url.isEmpty() ? Words::tr("inside this program")
                                                      : QString("POST "_L1 + call.exchange.url.toString());
    QString out = part(QString(u"▲ "_s + call.service + u'.' + call.operation + u" – "_s + where),
                       call.exchange.requestHeaders, call.exchange.request, call.exchange.requestBytes);
    const QString status = call.exchange.status > 0 ? QString(u' ' + QString::number(call.exchange.status)) : QString();
    const QString code = call.errorCode.isEmpty() ? QString() : QString(u' ' + call.errorCode);
    out += u'\n'
        + part(QString(u"▼"_s + status + code), call.exchange.answerHeaders, call.exchange.answer,
               call.exchange.answerBytes);
    return out;
}

std::optional<QJsonObject> wireRequest(const WireCall &call)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.exchange.request);
    return document.isObject() ? std::optional{document.object()} : std::nullopt;
}

} // namespace ui

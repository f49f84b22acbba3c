// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

/// How a call looks on the wire. HttpTransport sends what these say, and the window shows the same. Pure. Nothing
/// secret is ever in it: the signature is left out where it stands and is made by the tool that sends it.
namespace ui::wire {

inline constexpr const char *contentType = "application/x-amz-json-1.0";

QByteArray target(const QString &service, const QString &operation); ///< "AmazonSQS.SendMessage"
QByteArray body(const QJsonObject &document);

/// The head of the request as HTTP/1.1 writes it, with a time and a signature of stars: both are made when it is sent.
QString head(const QUrl &endpoint, const QString &region, const QString &service, const QString &operation,
             qsizetype bodyBytes);

/// Body and attributes as the service counts them: UTF-8 of the body, names, types and values.
qint64 messageSize(const QString &body, const QList<MessageAttribute> &attributes);

struct Request
{
    QString endpoint; ///< "http://127.0.0.1:4566"
    QString region;
    QString service; ///< "sqs" or "redrive", as for Transport
    QString operation;
    QJsonObject document;
};

/// `http://127.0.0.1:4566/000000000000/orders` → `http://127.0.0.1:4566`.
QString endpointOf(const QString &queueUrl);
QString httpText(const Request &request); ///< request line, headers, and the body indented
QString curl(const Request &request); ///< for a POSIX shell; credentials come from its environment
QString indented(const QJsonObject &document);

} // namespace ui::wire

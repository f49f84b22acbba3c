// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>
#include <QUrl>

/// How a call looks on the wire. HttpTransport sends what these say, and the window shows the same. Pure.
namespace ui::wire {

inline constexpr const char *contentType = "application/x-amz-json-1.0";

QByteArray target(const QString &service, const QString &operation); ///< "AmazonSQS.SendMessage"
QByteArray body(const QJsonObject &document);

/// The head of the request as HTTP/1.1 writes it, with a time and a signature of stars: both are made when it is sent.
QString head(const QUrl &endpoint, const QString &region, const QString &service, const QString &operation,
             qsizetype bodyBytes);

/// Body and attributes as the service counts them: UTF-8 of the body, names, types and values.
qint64 messageSize(const QString &body, const QList<MessageAttribute> &attributes);

} // namespace ui::wire

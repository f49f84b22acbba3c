// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// A call as it goes over the wire, in writing. Pure. Nothing secret is ever in it: the signature is left out where it
/// stands and is made by the tool that sends it.
namespace ui::wire {

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

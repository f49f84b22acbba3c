// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>

#include <vector>

namespace ui::codegen {

struct Field;

/// A value of a request, before any language writes it.
struct Value
{
    enum class Kind { Text, Number, Bytes, Fields };

    Kind kind = Kind::Text;
    QString text{};
    qint64 number = 0;
    QByteArray bytes{};
    std::vector<Field> fields{};
};

struct Field
{
    QString name;
    Value value;
};

Value text(const QString &text); ///< as UTF-8 carries it: half a surrogate pair becomes U+FFFD
Value number(qint64 number);
Value bytes(const QByteArray &bytes);
Value fields(std::vector<Field> fields);

/// One call of SQS: what every language below writes in its own words.
struct Call
{
    QString operation; ///< "SendMessage"
    QString region{};
    QString endpoint{}; ///< "http://127.0.0.1:4566"; empty: the region's own
    std::vector<Field> parameters{};
};

/// `region` is the queue's; the endpoint comes from its URL, and there is none for a queue of AWS itself.
Call sendCall(const SendRequest &request, const QString &region);

/// A queue as code: what differs from a new queue's settings, and its tags.
struct Queue
{
    QString name;
    QString region{};
    QString endpoint{};
    QString deadLetterQueue{}; ///< name; empty: none
    std::vector<std::pair<QString, QString>> attributes{}; ///< as CreateQueue takes them, sorted by name
    std::vector<std::pair<QString, QString>> tags{};
};

/// From the answers of GetQueueAttributes and ListQueueTags.
Queue queueOf(const QueueInfo &queue, const QJsonObject &attributes, const QJsonObject &tags);
Call createCall(const Queue &queue);

/// "http://127.0.0.1:4566" of a queue's URL; empty for AWS itself.
QString endpointOf(const QString &queueUrl);

} // namespace ui::codegen

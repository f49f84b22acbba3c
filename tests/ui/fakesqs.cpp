// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakesqs.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array ours{"Describe"_L1,       "Snapshot"_L1,    "ListResources"_L1,  "Peek"_L1,
                          "GetMessage"_L1,     "MessageLife"_L1, "DeleteMessages"_L1, "MoveMessages"_L1,
                          "ControlClock"_L1,   "ListLeases"_L1,  "ListGroups"_L1,     "ListMoveTasks"_L1,
                          "ExplainMessage"_L1, "ReadJournal"_L1};

QString nameOf(const QJsonObject &request)
{
    return request.value("QueueUrl"_L1).toString().section(u'/', -1);
}

QString arnOf(const QString &name)
{
    return QString("arn:aws:sqs:elasticmq:000000000000:"_L1 + name);
}

} // namespace

FakeSqs::FakeSqs(FakeTransport &transport)
    : m_transport(transport)
{
    for (const QLatin1String operation : ours)
        forget(operation);
    transport.script(u"ListQueues"_s, [this](const QJsonObject &) {
        QJsonArray urls;
        for (const QString &name : m_order)
            urls.append(url(name));
        return Outcome{QJsonObject{{u"QueueUrls"_s, urls}}};
    });
    transport.script(u"GetQueueAttributes"_s, [this](const QJsonObject &request) { return attributes(request); });
    transport.script(u"ReceiveMessage"_s, [this](const QJsonObject &request) { return receive(request); });
    transport.script(u"DeleteMessageBatch"_s, [this](const QJsonObject &request) { return remove(request); });
    transport.script(u"SendMessage"_s, [this](const QJsonObject &request) {
        return Outcome{
            QJsonObject{{u"MessageId"_s, addMessage(nameOf(request), request.value("MessageBody"_L1).toString())}}};
    });
    transport.script(u"PurgeQueue"_s, [this](const QJsonObject &request) {
        m_messages[nameOf(request)].clear();
        return Outcome{QJsonObject{}};
    });
    transport.script(u"DeleteQueue"_s, [this](const QJsonObject &request) {
        m_order.removeAll(nameOf(request));
        return Outcome{QJsonObject{}};
    });
}

QString FakeSqs::url(const QString &queue)
{
    return QString("http://localhost:9324/000000000000/"_L1 + queue);
}

void FakeSqs::forget(const QString &operation)
{
    m_transport.script(operation, [operation](const QJsonObject &) {
        return Outcome{ui::Error{u"InvalidAction"_s, QString("The action "_L1 + operation + " is not valid."_L1)}};
    });
}

void FakeSqs::addQueue(const QString &name, const QString &deadLetterQueue)
{
    m_order.append(name);
    if (!deadLetterQueue.isEmpty())
        m_deadLetterQueues.insert(name, deadLetterQueue);
}

QString FakeSqs::addMessage(const QString &queue, const QString &body)
{
    const QString id = u"id-%1"_s.arg(++m_number, 4, 10, QLatin1Char('0'));
    m_messages[queue].append({.id = id, .body = body});
    return id;
}

int FakeSqs::receives(const QString &queue, const QString &id) const
{
    const QList<Message> all = m_messages.value(queue);
    const auto found = std::ranges::find(all, id, &Message::id);
    return found == all.end() ? -1 : found->receives;
}

FakeSqs::Outcome FakeSqs::attributes(const QJsonObject &request) const
{
    const QString name = nameOf(request);
    if (!m_order.contains(name))
        return ui::Error{u"QueueDoesNotExist"_s, {}};
    const QList<Message> all = m_messages.value(name);
    const auto held = std::ranges::count_if(all, [](const Message &message) { return !message.handle.isEmpty(); });
    QJsonObject attributes{{u"QueueArn"_s, arnOf(name)},
                           {u"ApproximateNumberOfMessages"_s, QString::number(all.size() - held)},
                           {u"ApproximateNumberOfMessagesNotVisible"_s, QString::number(held)},
                           {u"ApproximateNumberOfMessagesDelayed"_s, u"0"_s},
                           {u"VisibilityTimeout"_s, u"30"_s},
                           {u"DelaySeconds"_s, u"0"_s}};
    if (const QString target = m_deadLetterQueues.value(name); !target.isEmpty()) {
        const QJsonObject policy{{u"deadLetterTargetArn"_s, arnOf(target)}, {u"maxReceiveCount"_s, 3}};
        attributes.insert("RedrivePolicy"_L1, QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact)));
    }
    return QJsonObject{{u"Attributes"_s, attributes}};
}

FakeSqs::Outcome FakeSqs::receive(const QJsonObject &request)
{
    QJsonArray out;
    const bool isHidden = request.value("VisibilityTimeout"_L1).toInt() > 0;
    for (Message &message : m_messages[nameOf(request)]) {
        if (!message.handle.isEmpty() || out.size() >= request.value("MaxNumberOfMessages"_L1).toInt())
            continue;
        ++message.receives;
        const QString handle = QString(message.id + u'#' + QString::number(message.receives));
        message.handle = isHidden ? handle : QString();
        out.append(QJsonObject{
            {u"MessageId"_s, message.id},
            {u"Body"_s, message.body},
            {u"ReceiptHandle"_s, handle},
            {u"Attributes"_s,
             QJsonObject{{u"ApproximateReceiveCount"_s, QString::number(message.receives)},
                         {u"SentTimestamp"_s, u"1790000000000"_s}}},
            {u"MessageAttributes"_s,
             QJsonObject{{u"region"_s, QJsonObject{{u"DataType"_s, u"String"_s}, {u"StringValue"_s, u"eu"_s}}}}}});
    }
    return QJsonObject{{u"Messages"_s, out}};
}

FakeSqs::Outcome FakeSqs::remove(const QJsonObject &request)
{
    QJsonArray successful;
    QJsonArray failed;
    QList<Message> &all = m_messages[nameOf(request)];
    for (const QJsonValue &entry : request.value("Entries"_L1).toArray()) {
        const QJsonValue id = entry.toObject().value("Id"_L1);
        const QString handle = entry.toObject().value("ReceiptHandle"_L1).toString();
        const qsizetype gone = all.removeIf([&](const Message &message) { return message.handle == handle; });
        if (gone > 0)
            successful.append(QJsonObject{{u"Id"_s, id}});
        else
            failed.append(QJsonObject{{u"Id"_s, id},
                                      {u"Code"_s, u"ReceiptHandleIsInvalid"_s},
                                      {u"Message"_s, u"The input receipt handle is invalid."_s},
                                      {u"SenderFault"_s, true}});
    }
    return QJsonObject{{u"Successful"_s, successful}, {u"Failed"_s, failed}};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakebroker.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &url)
{
    return url.section(u'/', -1);
}

QString arnOf(const QString &name)
{
    return QString("arn:aws:sqs:us-east-1:000000000000:"_L1 + name);
}

QJsonObject cut(QJsonObject message, int bytes)
{
    const QString body = message.value("Body"_L1).toString();
    if (body.size() <= bytes)
        return message;
    message.insert("Body"_L1, body.left(bytes));
    message.insert("BodyTruncated"_L1, true);
    return message;
}

} // namespace

FakeBroker::FakeBroker(FakeTransport &transport)
    : m_transport(transport)
    , m_views(transport,
              {.messages = [this](const QString &queue) { return m_messages.value(queue); },
               .version = [this] { return m_version; },
               .act =
                   [this](const QString &operation, const QString &queue, const QJsonArray &ids,
                          const QString &destination) {
                       QJsonObject request{{u"QueueUrl"_s, url(queue)}, {u"MessageIds"_s, ids}};
                       if (!destination.isEmpty())
                           request.insert("DestinationQueueUrl"_L1, url(destination));
                       return *(operation == "MoveMessages"_L1 ? move(request) : remove(request));
                   }})
    , m_clock{{u"Now"_s, now()}, {u"Paused"_s, false}, {u"Speed"_s, 1}, {u"AheadMilliseconds"_s, 0}, {u"Real"_s, true}}
{
    transport.script(u"Describe"_s, [this](const QJsonObject &) {
        return Outcome{
            QJsonObject{{u"Version"_s, u"0.1.0"_s},
                        {u"Durability"_s, u"durable"_s},
                        {u"Listeners"_s, QJsonArray{QJsonObject{{u"Address"_s, u"127.0.0.1"_s}, {u"Port"_s, 4566}}}},
                        {u"Capabilities"_s,
                         QJsonArray{u"peek"_s, u"views"_s, u"deleteById"_s, u"moveById"_s, u"messageLife"_s, u"clock"_s,
                                    u"queueOptions"_s, u"processedSample"_s}},
                        {u"Clock"_s, m_clock}}};
    });
    transport.script(u"Snapshot"_s, [this](const QJsonObject &request) -> std::optional<Outcome> {
        if (request.value("Cursor"_L1).toInteger() >= m_version)
            return std::nullopt;
        return Outcome{snapshot(request)};
    });
    transport.script(u"ListResources"_s, [this](const QJsonObject &) {
        return Outcome{QJsonObject{{u"Queues"_s, queues()}}};
    });
    transport.script(u"Peek"_s, [this](const QJsonObject &request) { return peek(request); });
    transport.script(u"GetMessage"_s, [this](const QJsonObject &request) { return message(request); });
    transport.script(u"DeleteMessages"_s, [this](const QJsonObject &request) { return remove(request); });
    transport.script(u"MoveMessages"_s, [this](const QJsonObject &request) { return move(request); });
    transport.script(u"SendMessage"_s, [this](const QJsonObject &request) { return send(request); });
    transport.script(u"SendMessageBatch"_s, [this](const QJsonObject &request) { return sendBatch(request); });
    transport.script(u"ListQueueTags"_s, [](const QJsonObject &) { return Outcome{QJsonObject{}}; });
    transport.script(u"CreateQueue"_s, [this](const QJsonObject &request) { return create(request); });
    scriptSettings();
    transport.script(u"PurgeQueue"_s, [this](const QJsonObject &request) {
        m_messages[nameOf(request.value("QueueUrl"_L1).toString())].clear();
        push();
        return Outcome{QJsonObject{}};
    });
    transport.script(u"DeleteQueue"_s, [this](const QJsonObject &request) {
        m_order.removeAll(nameOf(request.value("QueueUrl"_L1).toString()));
        push();
        return Outcome{QJsonObject{}};
    });
    transport.script(u"MessageLife"_s, [this](const QJsonObject &request) {
        return Outcome{life(request.value("MessageId"_L1).toString())};
    });
}

QString FakeBroker::url(const QString &queue)
{
    return QString("http://127.0.0.1:4566/000000000000/"_L1 + queue);
}

qint64 FakeBroker::now()
{
    return 1'790'000'000'000;
}

void FakeBroker::addQueue(const QString &name, const QString &deadLetterQueue)
{
    m_order.append(name);
    if (!deadLetterQueue.isEmpty())
        m_deadLetterQueues.insert(name, deadLetterQueue);
}

QString FakeBroker::addMessage(const QString &queue, const QString &body, const QString &state,
                               const QJsonArray &attributes)
{
    const int number = ++m_number;
    const QString hash =
        QString::number(0x9f3c1a70u + static_cast<uint>(number) * 2654435761u, 16).rightJustified(8, u'0');
    const QString id = hash + "-4d1e-4c55-9a70-"_L1 + QString::number(number, 16).rightJustified(12, u'0');
    const bool isWaiting = state != "Ready"_L1;
    QJsonObject message{{u"MessageId"_s, id},
                        {u"State"_s, state},
                        {u"Body"_s, body},
                        {u"BodyBytes"_s, body.toUtf8().size()},
                        {u"Attributes"_s, attributes},
                        {u"SentTimestamp"_s, now() - 1000 * (900 - number % 900)},
                        {u"ReceiveCount"_s,
                         m_deadLetterQueues.values().contains(queue) ? 3
                             : state == "InFlight"_L1                ? 1
                                                                     : 0},
                        {u"Size"_s, body.toUtf8().size() + (attributes.isEmpty() ? 0 : 42)},
                        {u"MD5OfBody"_s, u"5d41402abc4b2a76b9719d911017c592"_s},
                        {u"SenderId"_s, u"000000000000"_s},
                        {u"Order"_s, number}};
    if (isWaiting)
        message.insert("Due"_L1, now() + 18'000);
    if (const QString source = m_deadLetterQueues.key(queue); !source.isEmpty())
        message.insert("DeadLetterQueueSourceArn"_L1, arnOf(source));
    m_messages[queue].append(message);
    return id;
}

void FakeBroker::addHistory()
{
    m_hasHistory = true;
}

void FakeBroker::push()
{
    ++m_version;
    const QList<FakeTransport::Call> calls = m_transport.calls(u"Snapshot"_s);
    if (!calls.isEmpty())
        m_transport.answer(u"Snapshot"_s, snapshot(calls.last().document));
    m_views.push();
}

qint64 FakeBroker::counted(const QString &name, const QString &state) const
{
    const QList<QJsonObject> all = m_messages.value(name);
    return std::count_if(all.begin(), all.end(),
                         [&](const QJsonObject &message) { return message.value("State"_L1).toString() == state; });
}

QJsonObject FakeBroker::queue(const QString &name) const
{
    QJsonArray sources;
    for (const QString &source : m_deadLetterQueues.keys(name))
        sources.append(arnOf(source));
    QJsonObject info{{u"QueueUrl"_s, url(name)},
                     {u"QueueArn"_s, arnOf(name)},
                     {u"Name"_s, name},
                     {u"Account"_s, u"000000000000"_s},
                     {u"Region"_s, u"us-east-1"_s},
                     {u"Available"_s, counted(name, u"Ready"_s)},
                     {u"InFlight"_s, counted(name, u"InFlight"_s)},
                     {u"Delayed"_s, counted(name, u"Delayed"_s)},
                     {u"DeadLetterSourceArns"_s, sources},
                     {u"VisibilityTimeout"_s, 30},
                     {u"DelaySeconds"_s, 0},
                     {u"Sent"_s, m_messages.value(name).size()}};
    if (const QString polling = m_shortPolling.value(name); !polling.isEmpty())
        info.insert("ShortPolling"_L1, polling);
    if (const QString sample = m_processedSamples.value(name); !sample.isEmpty())
        info.insert("ProcessedSample"_L1, sample);
    if (const QString target = m_deadLetterQueues.value(name); !target.isEmpty()) {
        info.insert("DeadLetterTargetArn"_L1, arnOf(target));
        info.insert("MaxReceiveCount"_L1, 3);
    }
    if (!m_messages.value(name).isEmpty())
        info.insert("OldestSent"_L1, m_messages.value(name).first().value("SentTimestamp"_L1));
    return info;
}

QJsonArray FakeBroker::queues() const
{
    QJsonArray all;
    for (const QString &name : m_order)
        all.append(queue(name));
    return all;
}

QJsonArray FakeBroker::points(const QString &name) const
{
    QJsonArray out;
    const double available = static_cast<double>(counted(name, u"Ready"_s));
    const double inFlight = static_cast<double>(counted(name, u"InFlight"_s));
    const bool isTarget = m_deadLetterQueues.values().contains(name);
    for (int second = 0; second <= 300; ++second) {
        const double share = second / 300.0;
        const double wave = isTarget ? share : 0.55 + 0.45 * share + 0.18 * std::sin(second / 17.0) * (1 - share);
        const double busy = 0.7 + 0.3 * std::sin(second / 9.0) * (1 - share) + 0.3 * share;
        out.append(QJsonObject{{u"Time"_s, now() - 1000 * (300 - second)},
                               {u"Available"_s, static_cast<qint64>(std::round(available * wave))},
                               {u"InFlight"_s, static_cast<qint64>(std::round(inFlight * busy))},
                               {u"Delayed"_s, 0},
                               {u"Dead"_s, 0}});
    }
    return out;
}

QJsonObject FakeBroker::snapshot(const QJsonObject &request) const
{
    QJsonArray series;
    if (m_hasHistory) {
        for (const QJsonValue &url : request.value("QueueUrls"_L1).toArray())
            series.append(QJsonObject{{u"QueueUrl"_s, url}, {u"Points"_s, points(nameOf(url.toString()))}});
    }
    return {{u"Cursor"_s, m_version}, {u"Queues"_s, queues()}, {u"Series"_s, series}, {u"Clock"_s, m_clock}};
}

FakeBroker::Outcome FakeBroker::peek(const QJsonObject &request) const
{
    const QString name = nameOf(request.value("QueueUrl"_L1).toString());
    const QString state = request.value("State"_L1).toString();
    const QString text = request.value("Text"_L1).toString();
    const int most = request.value("MaxResults"_L1).toInt(100);
    qsizetype at = request.value("Cursor"_L1).toString().toInt();
    const QList<QJsonObject> all = m_messages.value(name);
    QJsonArray found;
    for (; at < all.size() && found.size() < most; ++at) {
        const QJsonObject &message = all[at];
        const bool fits = (state.isEmpty() || message.value("State"_L1).toString() == state)
            && message.value("Body"_L1).toString().contains(text, Qt::CaseInsensitive);
        if (fits)
            found.append(cut(message, request.value("MaxBodyBytes"_L1).toInt(4096)));
    }
    QJsonObject answer{{u"Messages"_s, found}, {u"Scanned"_s, all.size()}};
    if (at < all.size())
        answer.insert("NextCursor"_L1, QString::number(at));
    return answer;
}

FakeBroker::Outcome FakeBroker::message(const QJsonObject &request) const
{
    for (const QJsonObject &message : m_messages.value(nameOf(request.value("QueueUrl"_L1).toString()))) {
        if (message.value("MessageId"_L1) == request.value("MessageId"_L1))
            return QJsonObject{{u"Message"_s, message}};
    }
    return ui::Error{u"MessageNotFound"_s, {}};
}

FakeBroker::Outcome FakeBroker::remove(const QJsonObject &request)
{
    const QJsonArray ids = request.value("MessageIds"_L1).toArray();
    QList<QJsonObject> &all = m_messages[nameOf(request.value("QueueUrl"_L1).toString())];
    const qsizetype deleted =
        all.removeIf([&](const QJsonObject &message) { return ids.contains(message.value("MessageId"_L1)); });
    push();
    return QJsonObject{{u"Deleted"_s, deleted}};
}

FakeBroker::Outcome FakeBroker::move(const QJsonObject &request)
{
    const QString source = nameOf(request.value("QueueUrl"_L1).toString());
    const QString wanted = nameOf(request.value("DestinationQueueUrl"_L1).toString());
    const QString target = wanted.isEmpty() ? m_deadLetterQueues.key(source) : wanted;
    const QJsonArray ids = request.value("MessageIds"_L1).toArray();
    qint64 moved = 0;
    for (const QJsonObject &message : QList<QJsonObject>(m_messages.value(source))) {
        if (!ids.contains(message.value("MessageId"_L1)))
            continue;
        m_messages[source].removeAll(message);
        m_messages[target].append(message);
        ++moved;
    }
    push();
    return QJsonObject{{u"Moved"_s, moved}};
}

FakeBroker::Outcome FakeBroker::send(const QJsonObject &request)
{
    const QString id =
        addMessage(nameOf(request.value("QueueUrl"_L1).toString()), request.value("MessageBody"_L1).toString());
    push();
    const QByteArray body = request.value("MessageBody"_L1).toString().toUtf8();
    return QJsonObject{
        {u"MessageId"_s, id},
        {u"MD5OfMessageBody"_s, QLatin1String(QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex())}};
}

FakeBroker::Outcome FakeBroker::sendBatch(const QJsonObject &request)
{
    QJsonArray successful;
    for (const QJsonValue &entry : request.value("Entries"_L1).toArray()) {
        const QString id = addMessage(nameOf(request.value("QueueUrl"_L1).toString()),
                                      entry.toObject().value("MessageBody"_L1).toString());
        successful.append(QJsonObject{{u"Id"_s, entry.toObject().value("Id"_L1)}, {u"MessageId"_s, id}});
    }
    push();
    return QJsonObject{{u"Successful"_s, successful}, {u"Failed"_s, QJsonArray()}};
}

void FakeBroker::setAttribute(const QString &queue, const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_attributes[queue].remove(name);
    else
        m_attributes[queue].insert(name, value);
    if (name != "RedrivePolicy"_L1)
        return;
    m_deadLetterQueues.remove(queue);
    if (!value.isEmpty())
        m_deadLetterQueues.insert(queue, value.section(u'"', 3, 3).section(u':', -1));
}

void FakeBroker::scriptSettings()
{
    const auto queueOf = [](const QJsonObject &request) { return nameOf(request.value("QueueUrl"_L1).toString()); };
    m_transport.script(u"GetQueueAttributes"_s, [this, queueOf](const QJsonObject &request) {
        return Outcome{QJsonObject{{u"Attributes"_s, attributes(queueOf(request))}}};
    });
    m_transport.script(u"SetQueueAttributes"_s, [this, queueOf](const QJsonObject &request) {
        const QJsonObject changes = request.value("Attributes"_L1).toObject();
        for (const QString &name : changes.keys())
            setAttribute(queueOf(request), name, changes.value(name).toString());
        push();
        return Outcome{QJsonObject{}};
    });
    m_transport.script(u"SetQueueOptions"_s, [this, queueOf](const QJsonObject &request) {
        if (request.contains("ShortPolling"_L1))
            m_shortPolling.insert(queueOf(request), request.value("ShortPolling"_L1).toString());
        if (request.contains("ProcessedSample"_L1))
            m_processedSamples.insert(queueOf(request), request.value("ProcessedSample"_L1).toString());
        push();
        return Outcome{QJsonObject{}};
    });
    m_transport.script(u"ListQueueTags"_s, [this, queueOf](const QJsonObject &request) {
        return Outcome{QJsonObject{{u"Tags"_s, m_tags.value(queueOf(request))}}};
    });
    m_transport.script(u"TagQueue"_s, [this, queueOf](const QJsonObject &request) {
        const QJsonObject added = request.value("Tags"_L1).toObject();
        for (const QString &key : added.keys())
            m_tags[queueOf(request)].insert(key, added.value(key));
        return Outcome{QJsonObject{}};
    });
    m_transport.script(u"UntagQueue"_s, [this, queueOf](const QJsonObject &request) {
        for (const QJsonValue &key : request.value("TagKeys"_L1).toArray())
            m_tags[queueOf(request)].remove(key.toString());
        return Outcome{QJsonObject{}};
    });
}

/// What was set over what every queue has.
QJsonObject FakeBroker::attributes(const QString &name) const
{
    QJsonObject all{{u"QueueArn"_s, arnOf(name)},
                    {u"DelaySeconds"_s, u"0"_s},
                    {u"MaximumMessageSize"_s, u"1048576"_s},
                    {u"MessageRetentionPeriod"_s, u"345600"_s},
                    {u"ReceiveMessageWaitTimeSeconds"_s, u"0"_s},
                    {u"SqsManagedSseEnabled"_s, u"true"_s},
                    {u"VisibilityTimeout"_s, u"30"_s}};
    if (name.endsWith(".fifo"_L1)) {
        all.insert(u"FifoQueue"_s, u"true"_s);
        all.insert(u"ContentBasedDeduplication"_s, u"false"_s);
        all.insert(u"DeduplicationScope"_s, u"queue"_s);
        all.insert(u"FifoThroughputLimit"_s, u"perQueue"_s);
    }
    if (const QString target = m_deadLetterQueues.value(name); !target.isEmpty())
        all.insert(u"RedrivePolicy"_s,
                   QString(u"{\"deadLetterTargetArn\":\""_s + arnOf(target) + u"\",\"maxReceiveCount\":3}"_s));
    const QJsonObject set = m_attributes.value(name);
    for (const QString &attribute : set.keys())
        all.insert(attribute, set.value(attribute));
    return all;
}

FakeBroker::Outcome FakeBroker::create(const QJsonObject &request)
{
    const QString name = request.value("QueueName"_L1).toString();
    const QString policy = request.value("Attributes"_L1).toObject().value("RedrivePolicy"_L1).toString();
    addQueue(name, policy.section(u'"', 3, 3).section(u':', -1));
    m_attributes.insert(name, request.value("Attributes"_L1).toObject());
    m_tags.insert(name, request.value("tags"_L1).toObject());
    push();
    return QJsonObject{{u"QueueUrl"_s, url(name)}};
}

QJsonObject FakeBroker::life(const QString &id) const
{
    QJsonArray events;
    int number = 0;
    const auto add = [&](const QString &kind, qint64 at, int receives) {
        events.append(QJsonObject{{u"Number"_s, ++number},
                                  {u"Time"_s, now() - at},
                                  {u"Kind"_s, kind},
                                  {u"MessageId"_s, id},
                                  {u"QueueName"_s, u"orders"_s},
                                  {u"Receives"_s, receives}});
    };
    add(u"Sent"_s, 120'000, 0);
    for (int receive = 1; receive <= 3; ++receive) {
        add(u"Received"_s, 126'000 - receive * 31'000, receive);
        add(u"LeaseLapsed"_s, 96'000 - receive * 31'000, receive);
    }
    const QList<QJsonObject> dead = m_messages.value(u"orders-dlq"_s);
    const bool isDead = std::any_of(dead.begin(), dead.end(), [&id](const QJsonObject &message) {
        return message.value("MessageId"_L1).toString() == id;
    });
    if (isDead) {
        add(u"MovedToDeadLetterQueue"_s, 1'000, 3);
        QJsonObject move = events.last().toObject();
        move.insert("OtherQueueName"_L1, u"orders-dlq"_s);
        events.replace(events.size() - 1, move);
    }
    return {{u"Events"_s, events}, {u"Complete"_s, true}};
}

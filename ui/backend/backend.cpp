// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/backend.h"

#include "ui/backend/decode.h"
#include "ui/backend/plainsqs.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto waitForChange = 1000ms; // also how old the shown engine time may get
constexpr auto firstBackOff = 500ms;
constexpr auto longestBackOff = 10'000ms;
constexpr int seriesSeconds = 300;

const QString &sqs()
{
    static const QString name = u"sqs"_s;
    return name;
}

const QString &redrive()
{
    static const QString name = u"redrive"_s;
    return name;
}

qint64 sentTotal(const QList<QueueInfo> &queues)
{
    qint64 sum = 0;
    for (const QueueInfo &queue : queues)
        sum += queue.sent;
    return sum;
}

QJsonObject idsDocument(const QString &queueUrl, const QStringList &ids)
{
    return {{u"QueueUrl"_s, queueUrl}, {u"MessageIds"_s, QJsonArray::fromStringList(ids)}};
}

QString targetOf(const QJsonObject &document)
{
    const QString url = document.value("QueueUrl"_L1).toString();
    return url.isEmpty() ? document.value("QueueName"_L1).toString() : url.section(u'/', -1);
}

std::optional<Error> failureOf(const BatchOutcome &batch)
{
    return batch.failed.isEmpty() ? std::nullopt : std::optional{batch.failed.first().error};
}

template <class T>
std::optional<Error> failureOf(const T &)
{
    return std::nullopt;
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

Done nothing(const QJsonObject &)
{
    return {};
}

} // namespace

Backend::Backend(std::unique_ptr<Transport> transport, QObject *parent)
    : QObject(parent)
    , m_transport(std::make_unique<Gate>(std::move(transport), m_safety, m_wireLog))
    , m_stopwatch([timer = started()] { return std::chrono::microseconds{timer.nsecsElapsed() / 1000}; })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Backend::poll);
    connect(&m_safety, &Safety::changed, this, &Backend::abilitiesChanged);
    connect(m_transport.get(), &Gate::learnt, this, &Backend::abilitiesChanged);
    connect(this, &Backend::descriptionChanged, this, &Backend::abilitiesChanged);
}

Backend::~Backend() = default;

void Backend::start()
{
    m_started = true;
    describe();
    poll();
}

void Backend::reconnect()
{
    m_backOff = 0ms;
    if (m_plain)
        m_plain->hurry();
    abandonPoll();
    poll();
}

void Backend::setVisible(bool visible)
{
    if (std::exchange(m_visible, visible) == visible)
        return;
    if (visible)
        schedule(0ms);
    else
        abandonPoll();
}

void Backend::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused)
        return;
    m_sentWhilePaused = 0;
    if (!paused) {
        m_snapshot.cursor = {};
        abandonPoll();
        schedule(0ms);
    }
    emit pausedChanged();
}

void Backend::watch(const QStringList &queueUrls)
{
    if (m_watched == queueUrls)
        return;
    m_watched = queueUrls;
    m_snapshot.cursor = {}; // answered at once, with the series that were not asked for before
    abandonPoll();
    schedule(0ms);
}

bool Backend::can(QLatin1String capability) const
{
    return m_description.capabilities.contains(capability);
}

const QueueInfo *Backend::queue(const QString &url) const
{
    const auto found = std::ranges::find(m_snapshot.queues, url, &QueueInfo::url);
    return found == m_snapshot.queues.end() ? nullptr : &*found;
}

const QueueInfo *Backend::queueByArn(const QString &arn) const
{
    const auto found = std::ranges::find(m_snapshot.queues, arn, &QueueInfo::arn);
    return found == m_snapshot.queues.end() ? nullptr : &*found;
}

QList<SeriesPoint> Backend::series(const QString &queueUrl) const
{
    if (isPlain())
        return m_plain->series(queueUrl);
    const auto found = std::ranges::find(m_snapshot.series, queueUrl, &Series::queueUrl);
    return found == m_snapshot.series.end() ? QList<SeriesPoint>{} : found->points;
}

template <class T, class Decode>
void Backend::call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                   Handler<T> done, Decode decode)
{
    CallRecord record{.service = service, .operation = operation, .target = targetOf(document), .error = {}};
    const auto began = m_stopwatch();
    m_transport->call(service, operation, document, context,
                      [this, done = std::move(done), decode, record = std::move(record),
                       began](const Outcome<QJsonObject> &outcome) mutable {
                          record.took = m_stopwatch() - began;
                          if (!outcome) {
                              record.error = outcome.error();
                              emit answered(record);
                              done(outcome.error());
                              return;
                          }
                          const T value{decode(*outcome)};
                          record.error = failureOf(value);
                          emit answered(record);
                          done(value);
                      });
}

void Backend::ask(const Question &question, QObject *context, Handler<QJsonObject> done)
{
    if (question.note == Note::No)
        m_transport->call(question.service, question.operation, question.document, context, std::move(done));
    else
        call<QJsonObject>(question.service, question.operation, question.document, context, std::move(done),
                          [](const QJsonObject &document) { return document; });
}

void Backend::peek(const PeekRequest &request, QObject *context, Handler<MessagePage> done)
{
    QJsonObject document{{u"QueueUrl"_s, request.queueUrl},
                         {u"MaxResults"_s, request.maxResults},
                         {u"MaxBodyBytes"_s, request.maxBodyBytes}};
    if (request.state)
        document.insert("State"_L1, decode::stateName(*request.state));
    if (!request.text.isEmpty())
        document.insert("Text"_L1, request.text);
    if (!request.query.isEmpty())
        document.insert("Query"_L1, request.query);
    if (!request.cursor.isEmpty())
        document.insert("Cursor"_L1, request.cursor);
    call<MessagePage>(redrive(), u"Peek"_s, document, context, std::move(done), decode::page);
}

void Backend::message(const QString &queueUrl, const QString &messageId, QObject *context, Handler<MessageInfo> done)
{
    if (isPlain()) {
        m_plain->message(queueUrl, messageId, context, std::move(done));
        return;
    }
    call<MessageInfo>(
        redrive(), u"GetMessage"_s, {{u"QueueUrl"_s, queueUrl}, {u"MessageId"_s, messageId}}, context, std::move(done),
        [](const QJsonObject &document) { return decode::message(document.value("Message"_L1).toObject()); });
}

void Backend::life(const QString &messageId, QObject *context, Handler<Life> done)
{
    call<Life>(redrive(), u"MessageLife"_s, {{u"MessageId"_s, messageId}}, context, std::move(done), decode::life);
}

void Backend::listQueues(QObject *context, Handler<QList<QueueInfo>> done)
{
    if (isPlain()) {
        m_plain->listQueues(context, std::move(done));
        return;
    }
    call<QList<QueueInfo>>(redrive(), u"ListResources"_s, {}, context, std::move(done), decode::queues);
}

void Backend::deleteMessages(const QString &queueUrl, const QStringList &ids, QObject *context,
                             Handler<BatchOutcome> done)
{
    if (isPlain()) {
        m_plain->deleteMessages(queueUrl, ids, context, std::move(done));
        return;
    }
    call<BatchOutcome>(redrive(), u"DeleteMessages"_s, idsDocument(queueUrl, ids), context, std::move(done),
                       [](const QJsonObject &document) { return decode::batch(document, u"Deleted"_s); });
}

void Backend::moveMessages(const QString &queueUrl, const QStringList &ids, const QString &destinationUrl,
                           QObject *context, Handler<BatchOutcome> done)
{
    QJsonObject document = idsDocument(queueUrl, ids);
    if (!destinationUrl.isEmpty())
        document.insert("DestinationQueueUrl"_L1, destinationUrl);
    call<BatchOutcome>(redrive(), u"MoveMessages"_s, document, context, std::move(done),
                       [](const QJsonObject &answer) { return decode::batch(answer, u"Moved"_s); });
}

void Backend::controlClock(const QJsonObject &document, QObject *context, Handler<ClockInfo> done)
{
    call<ClockInfo>(redrive(), u"ControlClock"_s, document, context, std::move(done),
                    [](const QJsonObject &answer) { return decode::clock(answer.value("Clock"_L1).toObject()); });
}

void Backend::send(const SendRequest &request, QObject *context, Handler<QString> done)
{
    call<QString>(sqs(), u"SendMessage"_s, decode::sendDocument(request), context, std::move(done),
                  [](const QJsonObject &document) { return document.value("MessageId"_L1).toString(); });
}

void Backend::sendForReceipt(const SendRequest &request, QObject *context, Handler<SendReceipt> done)
{
    call<SendReceipt>(sqs(), u"SendMessage"_s, decode::sendDocument(request), context, std::move(done),
                      [](const QJsonObject &document) {
                          return SendReceipt{.messageId = document.value("MessageId"_L1).toString(),
                                             .bodyMd5 = document.value("MD5OfMessageBody"_L1).toString(),
                                             .sequenceNumber = document.value("SequenceNumber"_L1).toString()};
                      });
}

void Backend::sendBatch(const QList<SendRequest> &requests, const QStringList &ids, QObject *context,
                        Handler<BatchOutcome> done)
{
    QJsonArray entries;
    for (qsizetype at = 0; at < requests.size(); ++at) {
        QJsonObject entry = decode::sendDocument(requests[at]);
        entry.remove("QueueUrl"_L1);
        entry.insert("Id"_L1, ids[at]);
        entries.append(entry);
    }
    call<BatchOutcome>(sqs(), u"SendMessageBatch"_s,
                       {{u"QueueUrl"_s, requests.first().queueUrl}, {u"Entries"_s, entries}}, context, std::move(done),
                       decode::sendOutcome);
}

void Backend::createQueue(const CreateRequest &request, QObject *context, Handler<QString> done)
{
    call<QString>(sqs(), u"CreateQueue"_s, decode::createDocument(request), context, std::move(done),
                  [](const QJsonObject &document) { return document.value("QueueUrl"_L1).toString(); });
}

void Backend::queueArn(const QString &queueUrl, QObject *context, Handler<QString> done)
{
    const QJsonObject document{{u"QueueUrl"_s, queueUrl}, {u"AttributeNames"_s, QJsonArray{u"QueueArn"_s}}};
    call<QString>(sqs(), u"GetQueueAttributes"_s, document, context, std::move(done), [](const QJsonObject &answer) {
        return answer.value("Attributes"_L1).toObject().value("QueueArn"_L1).toString();
    });
}

void Backend::deleteQueue(const QString &queueUrl, QObject *context, Handler<Done> done)
{
    call<Done>(sqs(), u"DeleteQueue"_s, {{u"QueueUrl"_s, queueUrl}}, context, std::move(done), nothing);
}

void Backend::purgeQueue(const QString &queueUrl, QObject *context, Handler<Done> done)
{
    call<Done>(sqs(), u"PurgeQueue"_s, {{u"QueueUrl"_s, queueUrl}}, context, std::move(done), nothing);
}

void Backend::setQueueAttributes(const QString &queueUrl, const QJsonObject &attributes, QObject *context,
                                 Handler<Done> done)
{
    call<Done>(sqs(), u"SetQueueAttributes"_s, {{u"QueueUrl"_s, queueUrl}, {u"Attributes"_s, attributes}}, context,
               std::move(done), nothing);
}

void Backend::describe()
{
    call<Description>(
        redrive(), u"Describe"_s, {}, this,
        [this](const Outcome<Description> &answer) {
            if (!answer || isPlain())
                return; // the poll reports the connection's state
            m_description = *answer;
            emit descriptionChanged();
        },
        decode::description);
}

void Backend::poll()
{
    if (!m_started || !m_visible || m_poll != 0)
        return;
    m_timer.stop();
    if (m_plain) {
        m_plain->poll();
        return;
    }
    // A broker in which nothing happened yet is at 0 itself, and would hold the question until something does.
    const bool isAtOnce = m_snapshot.cursor.isNull() || m_snapshot.cursor.isUndefined();
    const QJsonValue cursor = isAtOnce ? QJsonValue{0} : m_snapshot.cursor;
    const std::chrono::milliseconds wait = isAtOnce ? 0ms : waitForChange;
    m_poll = m_transport->call(redrive(), u"Snapshot"_s,
                               {{u"Cursor"_s, cursor},
                                {u"WaitMilliseconds"_s, static_cast<qint64>(wait.count())},
                                {u"SeriesSeconds"_s, seriesSeconds},
                                {u"QueueUrls"_s, QJsonArray::fromStringList(m_watched)}},
                               this, [this](const Outcome<QJsonObject> &outcome) { arrived(outcome); });
}

void Backend::schedule(std::chrono::milliseconds delay)
{
    if (m_started && m_visible)
        m_timer.start(delay);
}

void Backend::abandonPoll()
{
    m_timer.stop();
    if (m_plain)
        m_plain->stop();
    if (m_poll != 0)
        m_transport->cancel(std::exchange(m_poll, 0));
}

void Backend::arrived(const Outcome<QJsonObject> &outcome)
{
    m_poll = 0;
    if (!outcome) {
        if (!tryPlain(outcome.error()))
            lost(outcome.error());
        return;
    }
    m_hasSnapshot = true;
    m_backOff = 0ms;
    const bool isBack = m_state == State::Lost;
    setState(State::Connected);
    if (isBack)
        describe();
    apply(decode::snapshot(*outcome));
    schedule(m_tick);
}

void Backend::apply(Snapshot snapshot)
{
    if (m_paused) {
        m_snapshot.cursor = snapshot.cursor;
        const qint64 sent = std::max<qint64>(0, sentTotal(snapshot.queues) - sentTotal(m_snapshot.queues));
        if (std::exchange(m_sentWhilePaused, sent) != sent)
            emit heldChanged();
        return;
    }
    const bool isFirst = m_snapshot.clock.now.count() == 0; // that there is none is news, too
    const bool queuesDiffer = isFirst || snapshot.queues != m_snapshot.queues;
    m_snapshot = std::move(snapshot);
    emit clockChanged();
    if (queuesDiffer)
        emit queuesChanged();
    emit seriesChanged();
}

void Backend::lost(const Error &error)
{
    m_problem = error;
    m_backOff = std::clamp<std::chrono::milliseconds>(m_backOff * 2, firstBackOff, longestBackOff);
    m_snapshot.cursor = {}; // the broker that answers next may be another one
    setState(State::Lost);
    schedule(m_backOff);
}

void Backend::setState(State state)
{
    if (std::exchange(m_state, state) != state || state == State::Lost)
        emit stateChanged();
}

} // namespace ui

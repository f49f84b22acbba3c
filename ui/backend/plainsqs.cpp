// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/plainsqs.h"

#include "ui/backend/plainviews.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int atATime = 4; // GetQueueAttributes calls under way
constexpr int listPage = 1000;
constexpr qsizetype mostQueues = 10'000;
constexpr qsizetype mostHeld = 1000; // messages of one queue that are kept
constexpr qsizetype mostPoints = 600;

const QString &sqs()
{
    static const QString name = u"sqs"_s;
    return name;
}

Backend::Question look(const QString &operation, const QJsonObject &document)
{
    return {.service = sqs(), .operation = operation, .document = document, .note = Backend::Note::No};
}

QList<QueueInfo>::iterator find(QList<QueueInfo> &queues, const QString &url)
{
    return std::ranges::find(queues, url, &QueueInfo::url);
}

} // namespace

PlainSqs::PlainSqs(Backend &backend)
    : QObject(nullptr)
    , m_backend(backend)
    , m_views(std::make_unique<PlainViews>(*this, backend))
{
}

PlainSqs::~PlainSqs() = default;

void PlainSqs::poll()
{
    if (std::exchange(m_isPolling, true))
        return;
    list(++m_round, {}, {});
}

void PlainSqs::stop()
{
    ++m_round;
    m_isPolling = false;
    m_underWay = 0;
}

void PlainSqs::list(quint64 round, const QString &token, QStringList urls)
{
    QJsonObject document{{u"MaxResults"_s, listPage}};
    if (!token.isEmpty())
        document.insert("NextToken"_L1, token);
    m_backend.ask(look(u"ListQueues"_s, document), this,
                  [this, round, urls = std::move(urls)](const Outcome<QJsonObject> &answer) mutable {
                      if (round != m_round)
                          return;
                      if (!answer) {
                          m_isPolling = false;
                          emit failed(answer.error());
                          return;
                      }
                      for (const QJsonValue &url : answer->value("QueueUrls"_L1).toArray())
                          urls.append(url.toString());
                      const QString next = answer->value("NextToken"_L1).toString();
                      if (next.isEmpty() || urls.size() >= mostQueues)
                          listed(round, urls);
                      else
                          list(round, next, urls);
                  });
}

void PlainSqs::listed(quint64 round, const QStringList &urls)
{
    QList<QueueInfo> queues;
    for (const QString &url : urls) {
        const auto known = find(m_queues, url);
        queues.append(known != m_queues.end() ? *known : plain::queueOf(url));
    }
    m_hasChanged = queues.size() != m_queues.size() || queues != m_queues;
    m_queues = std::move(queues);
    m_toCount = turn(urls);
    for (int i = 0; i < atATime; ++i) {
        ++m_underWay;
        countNext(round);
    }
}

/// Whose turn it is in this round: what can be seen, then the others, going on where the last round ended.
QStringList PlainSqs::turn(const QStringList &urls)
{
    QStringList wanted;
    const auto want = [&](const QString &url) {
        if (wanted.size() < countsPerRound && urls.contains(url) && !wanted.contains(url))
            wanted.append(url);
    };
    if (m_first) {
        for (const QString &url : m_first())
            want(url);
    }
    const qsizetype start = urls.indexOf(m_lastCounted) + 1;
    for (qsizetype i = 0; i < urls.size() && wanted.size() < countsPerRound; ++i) {
        m_lastCounted = urls[(start + i) % urls.size()];
        want(m_lastCounted);
    }
    return wanted;
}

void PlainSqs::countNext(quint64 round)
{
    if (m_toCount.isEmpty()) {
        if (--m_underWay == 0)
            finish();
        return;
    }
    const QString url = m_toCount.takeFirst();
    const QJsonObject document{{u"QueueUrl"_s, url}, {u"AttributeNames"_s, QJsonArray{u"All"_s}}};
    m_backend.ask(look(u"GetQueueAttributes"_s, document), this,
                  [this, round, url](const Outcome<QJsonObject> &answer) {
                      if (round != m_round)
                          return;
                      // A queue that was deleted meanwhile, or one that may not be read, has no counts.
                      if (const auto queue = find(m_queues, url); queue != m_queues.end() && answer) {
                          const QueueInfo before = *queue;
                          plain::fill(*queue, *answer);
                          m_hasChanged = m_hasChanged || !(before == *queue);
                      }
                      countNext(round);
                  });
}

void PlainSqs::finish()
{
    m_isPolling = false;
    plain::linkDeadLetterQueues(m_queues);
    m_interval = m_hasChanged ? shortest : std::min(longest, m_interval * 2);
    note();
    emit pictured();
    for (const std::function<void()> &waiting : std::exchange(m_waiting, {}))
        waiting();
}

/// The series that the endpoint does not keep: from what was counted here.
void PlainSqs::note()
{
    const Time now = m_backend.wireLog().now();
    for (const QueueInfo &queue : std::as_const(m_queues)) {
        if (!queue.isCounted)
            continue;
        QList<SeriesPoint> &points = m_series[queue.url];
        points.append(
            {.time = now, .available = queue.available, .inFlight = queue.inFlight, .delayed = queue.delayed});
        if (points.size() > mostPoints)
            points.removeFirst();
    }
}

void PlainSqs::listQueues(QObject *context, Backend::Handler<QList<QueueInfo>> done)
{
    m_waiting.append([this, context = QPointer<QObject>(context), done = std::move(done)] {
        if (context)
            done(m_queues);
    });
    const auto broken = std::make_shared<QMetaObject::Connection>();
    *broken = connect(this, &PlainSqs::failed, context, [this, broken] {
        disconnect(*broken);
        m_waiting.clear();
    });
    poll();
}

void PlainSqs::receive(const ReceiveRequest &request, QObject *context, Backend::Handler<int> done)
{
    const QJsonObject document{{u"QueueUrl"_s, request.queueUrl},
                               {u"MaxNumberOfMessages"_s, request.most},
                               {u"WaitTimeSeconds"_s, static_cast<qint64>(request.wait.count())},
                               {u"VisibilityTimeout"_s, static_cast<qint64>(request.visibility.count())},
                               {u"AttributeNames"_s, QJsonArray{u"All"_s}},
                               {u"MessageAttributeNames"_s, QJsonArray{u"All"_s}}};
    m_backend.ask({.service = sqs(), .operation = u"ReceiveMessage"_s, .document = document}, context,
                  [this, request, done = std::move(done)](const Outcome<QJsonObject> &answer) {
                      if (!answer) {
                          done(answer.error());
                          return;
                      }
                      keep(request, *answer);
                      done(static_cast<int>(answer->value("Messages"_L1).toArray().size()));
                  });
}

void PlainSqs::keep(const ReceiveRequest &request, const QJsonObject &answer)
{
    QList<Held> &held = m_held[request.queueUrl];
    const Time until = m_backend.wireLog().now() + request.visibility;
    for (const QJsonValue &entry : answer.value("Messages"_L1).toArray()) {
        plain::Received received = plain::received(entry.toObject());
        received.message.order = ++m_number;
        held.removeIf([&](const Held &old) { return old.message.id == received.message.id; });
        held.prepend({.message = received.message, .handle = received.handle, .until = until});
    }
    if (held.size() > mostHeld)
        held.resize(mostHeld);
    emit heldChanged();
}

QList<MessageInfo> PlainSqs::held(const QString &queueUrl) const
{
    QList<MessageInfo> messages;
    for (const Held &held : m_held.value(queueUrl))
        messages.append(shown(held));
    return messages;
}

MessageInfo PlainSqs::shown(const Held &held) const
{
    MessageInfo message = held.message;
    if (held.until > m_backend.wireLog().now()) {
        message.state = MessageState::InFlight;
        message.due = held.until;
    }
    return message;
}

void PlainSqs::message(const QString &queueUrl, const QString &id, QObject *context, Backend::Handler<MessageInfo> done)
{
    Outcome<MessageInfo> outcome = Error{u"MessageNotFound"_s, {}};
    for (const Held &held : m_held[queueUrl]) {
        if (held.message.id == id)
            outcome = shown(held);
    }
    QMetaObject::invokeMethod(
        context, [done = std::move(done), outcome] { done(outcome); }, Qt::QueuedConnection);
}

} // namespace ui

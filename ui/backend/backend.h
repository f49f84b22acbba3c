// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/gate.h"
#include "ui/backend/safety.h"
#include "ui/backend/transport.h"
#include "ui/backend/wirelog.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {

class PlainSqs;
class PlainViews;

/// One connection as the window sees it: typed calls over a transport, and the live picture (queues, counts, series,
/// clock) kept by one Snapshot call that is always under way while something visible needs it. GUI thread only. Replies
/// of typed calls keep the promise of Transport: on this thread, later, or never when the context died.
class Backend : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Connecting, ///< no answer yet
        Connected,
        Lost, ///< answers stopped; what is shown is old, and the next try is scheduled
    };

    template <class T>
    using Handler = std::function<void(const Outcome<T> &)>;

    explicit Backend(std::unique_ptr<Transport> transport, QObject *parent = nullptr);
    ~Backend() override;

    void start();
    /// Reads anew what stands at the other end, e.g. after listeners were opened.
    void describe();
    /// Tries again at once instead of after the back-off.
    void reconnect();
    /// No reads while nothing of this connection can be seen.
    void setVisible(bool visible);
    /// While paused the picture stays as it is; resuming catches up with all of it.
    void setPaused(bool paused);
    /// The queues whose series are wanted besides the sum over all.
    void watch(const QStringList &queueUrls);

    State state() const { return m_state; }
    const Error &problem() const { return m_problem; } ///< why the state is Lost
    bool isPaused() const { return m_paused; }
    qint64 sentWhilePaused() const { return m_sentWhilePaused; }
    bool can(QLatin1String capability) const;
    /// Why this call is not possible here now, a sentence for the control that would make it: the endpoint does not
    /// offer it, or the safety level forbids it. Empty: it is possible. Changes are told by abilitiesChanged().
    QString whyNot(const QString &service, const QString &operation) const;
    /// How long the service will refuse another purge of this queue; 0: it will not, as far as is known.
    std::chrono::seconds purgeWait(const QString &queueUrl) const;
    bool isPlain() const { return m_description.isPlain; }
    /// Who answers views where the endpoint does not, see views.h; null: it does.
    PlainViews *plainViews();
    Safety &safety() { return m_safety; }
    const Safety &safety() const { return m_safety; }
    WireLog &wireLog() { return m_wireLog; }
    const Description &description() const { return m_description; }
    const QList<QueueInfo> &queues() const { return m_snapshot.queues; }
    const QueueInfo *queue(const QString &url) const;
    const QueueInfo *queueByArn(const QString &arn) const;
    const ClockInfo &clock() const { return m_snapshot.clock; }
    QList<SeriesPoint> series(const QString &queueUrl) const;
    /// Where counts cost a call each: whose come first.
    void setFirstCounted(std::function<QStringList()> urls) { m_firstCounted = std::move(urls); }

    enum class Note { No, Yes }; ///< whether answered() tells of it: not of what is asked every second
    struct Question
    {
        QString service;
        QString operation;
        QJsonObject document;
        Note note = Note::Yes;
    };
    /// A call whose answer its caller reads himself, see insight.h.
    void ask(const Question &question, QObject *context, Handler<QJsonObject> done);
    void peek(const PeekRequest &request, QObject *context, Handler<MessagePage> done);
    void message(const QString &queueUrl, const QString &messageId, QObject *context, Handler<MessageInfo> done);
    void life(const QString &messageId, QObject *context, Handler<Life> done);
    void listQueues(QObject *context, Handler<QList<QueueInfo>> done);
    void deleteMessages(const QString &queueUrl, const QStringList &ids, QObject *context, Handler<BatchOutcome> done);
    /// Without a destination each message goes to the queue it came from.
    void moveMessages(const QString &queueUrl, const QStringList &ids, const QString &destinationUrl, QObject *context,
                      Handler<BatchOutcome> done);
    void controlClock(const QJsonObject &document, QObject *context, Handler<ClockInfo> done);
    void send(const SendRequest &request, QObject *context, Handler<QString> done); ///< answers the message id
    void sendForReceipt(const SendRequest &request, QObject *context, Handler<SendReceipt> done);
    /// At most ten to one queue. `ids` name them in the failures, one each: letters, digits, "-" and "_".
    void sendBatch(const QList<SendRequest> &requests, const QStringList &ids, QObject *context,
                   Handler<BatchOutcome> done);
    void createQueue(const CreateRequest &request, QObject *context, Handler<QString> done); ///< answers the URL
    void queueArn(const QString &queueUrl, QObject *context, Handler<QString> done);
    void deleteQueue(const QString &queueUrl, QObject *context, Handler<Done> done);
    void purgeQueue(const QString &queueUrl, QObject *context, Handler<Done> done);
    /// Where messages cannot be shown without it (no capability `peek`); answers how many came. Views show them
    /// then.
    void receive(const ReceiveRequest &request, QObject *context, Handler<int> done);
    void setQueueAttributes(const QString &queueUrl, const QJsonObject &attributes, QObject *context,
                            Handler<Done> done);

    /// Least time between two pictures; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_tick = tick; }
    /// Measures calls; a test gives its own.
    void setStopwatch(std::function<std::chrono::microseconds()> now);

signals:
    void stateChanged();
    void descriptionChanged();
    void queuesChanged();
    void seriesChanged();
    void clockChanged();
    void pausedChanged();
    void heldChanged(); ///< sentWhilePaused() grew
    void abilitiesChanged(); ///< what can() and whyNot() answer
    void answered(const ui::CallRecord &record); ///< a call of the window, not the picture that is always under way

private:
    template <class T, class Decode>
    void call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
              Handler<T> done, Decode decode);
    void poll();
    void schedule(std::chrono::milliseconds delay);
    void abandonPoll();
    void arrived(const Outcome<QJsonObject> &outcome);
    void apply(Snapshot snapshot);
    void lost(const Error &error);
    void setState(State state);
    bool tryPlain(const Error &error);
    void pictured();
    void plainFailed(const Error &error);

    Safety m_safety;
    WireLog m_wireLog;
    std::unique_ptr<Gate> m_transport;
    std::unique_ptr<PlainSqs> m_plain; ///< of an endpoint without the Redrive service, or while that is found out
    std::function<QStringList()> m_firstCounted;
    bool m_hasSnapshot = false; ///< it is one of ours
    QTimer m_timer;
    std::function<std::chrono::microseconds()> m_stopwatch;
    std::chrono::milliseconds m_tick{500};
    std::chrono::milliseconds m_backOff{0};
    State m_state = State::Connecting;
    Error m_problem;
    Description m_description;
    Snapshot m_snapshot;
    QStringList m_watched;
    CallId m_poll = 0; ///< the Snapshot call under way; 0: none
    bool m_started = false;
    bool m_visible = true;
    bool m_paused = false;
    qint64 m_sentWhilePaused = 0;
};

} // namespace ui

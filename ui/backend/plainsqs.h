// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/plaindecode.h"

namespace ui {

class PlainViews;

/// What a Backend does where there is SQS and nothing more: a picture of queues from ListQueues and GetQueueAttributes,
/// and what the user received himself as the only messages that can be shown. Answers keep the promise of Backend.
class PlainSqs : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds shortest{5000};
    static constexpr std::chrono::milliseconds longest{60000};
    static constexpr int countsPerRound = 40; ///< GetQueueAttributes calls: they cost money elsewhere

    explicit PlainSqs(Backend &backend);
    ~PlainSqs() override;

    /// One round; ends in pictured() or failed(). Nothing while one runs.
    void poll();
    void stop(); ///< answers of the round under way are dropped
    /// Until the next round: longer each time that nothing changed.
    std::chrono::milliseconds interval() const { return m_interval; }
    void hurry() { m_interval = shortest; }
    /// Counted first in each round: what can be seen.
    void setFirst(std::function<QStringList()> first) { m_first = std::move(first); }
    const QList<QueueInfo> &queues() const { return m_queues; }
    QList<SeriesPoint> series(const QString &url) const { return m_series.value(url); }

    void listQueues(QObject *context, Backend::Handler<QList<QueueInfo>> done);
    void receive(const ReceiveRequest &request, QObject *context, Backend::Handler<int> done);
    /// What was received here, newest first, numbered by that. As it is now.
    QList<MessageInfo> held(const QString &queueUrl) const;
    PlainViews &views() { return *m_views; }
    void message(const QString &queueUrl, const QString &id, QObject *context, Backend::Handler<MessageInfo> done);
    /// By the handles of what was received here, ten a call; what was not is a failure of its own.
    void deleteMessages(const QString &queueUrl, const QStringList &ids, QObject *context,
                        Backend::Handler<BatchOutcome> done);

signals:
    void pictured();
    void heldChanged(); ///< held() answers something else, not for time alone
    void failed(const ui::Error &error);

private:
    struct Held
    {
        MessageInfo message;
        QString handle;
        Time until{0}; ///< the lease ends
    };
    struct Deletion;

    void list(quint64 round, const QString &token, QStringList urls);
    void listed(quint64 round, const QStringList &urls);
    QStringList turn(const QStringList &urls);
    void countNext(quint64 round);
    void finish();
    void note();
    MessageInfo shown(const Held &held) const;
    void keep(const ReceiveRequest &request, const QJsonObject &answer);
    Error whyNotHeld(const QString &queueUrl, const QString &id) const;
    void deleteNext(const std::shared_ptr<Deletion> &deletion);
    void deleted(const std::shared_ptr<Deletion> &deletion, const QStringList &ids, const QJsonObject &answer);

    Backend &m_backend;
    std::function<QStringList()> m_first;
    std::chrono::milliseconds m_interval{shortest};
    quint64 m_round = 0;
    bool m_isPolling = false;
    int m_underWay = 0;
    bool m_hasChanged = false;
    QStringList m_toCount;
    QString m_lastCounted;
    QList<QueueInfo> m_queues;
    QHash<QString, QList<SeriesPoint>> m_series;
    QHash<QString, QList<Held>> m_held; ///< by queue, newest first
    qint64 m_number = 0; ///< of the message that came last
    std::unique_ptr<PlainViews> m_views;
    QList<std::function<void()>> m_waiting; ///< for the end of a round
};

} // namespace ui

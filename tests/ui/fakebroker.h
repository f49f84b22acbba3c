// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/faketransport.h"
#include "tests/ui/fakeviews.h"

#include <QJsonArray>

/// A few queues and messages behind a FakeTransport, as documents: enough for the window to live on.
class FakeBroker
{
public:
    explicit FakeBroker(FakeTransport &transport);

    void addQueue(const QString &name, const QString &deadLetterQueue = {});
    /// `state` is Ready, InFlight or Delayed.
    QString addMessage(const QString &queue, const QString &body, const QString &state = QStringLiteral("Ready"),
                       const QJsonArray &attributes = {});
    /// Five minutes of series for every queue, ending in the present counts.
    void addHistory();
    /// The next waiting Snapshot is answered: the picture changed.
    void push();
    /// As another client would; an empty value removes it.
    void setAttribute(const QString &queue, const QString &name, const QString &value);
    QString attribute(const QString &queue, const QString &name) const
    {
        return m_attributes.value(queue).value(name).toString();
    }
    QJsonObject tags(const QString &queue) const { return m_tags.value(queue); }
    void setTags(const QString &queue, const QJsonObject &tags) { m_tags.insert(queue, tags); }
    bool has(const QString &queue) const { return m_order.contains(queue); }
    void setClock(const QJsonObject &clock) { m_clock = clock; }
    qsizetype count(const QString &queue) const { return m_messages.value(queue).size(); }

    static QString url(const QString &queue);
    static qint64 now();

private:
    using Outcome = FakeTransport::Outcome;

    QJsonObject queue(const QString &name) const;
    QJsonArray queues() const;
    QJsonObject snapshot(const QJsonObject &request) const;
    QJsonArray points(const QString &name) const;
    Outcome peek(const QJsonObject &request) const;
    Outcome message(const QJsonObject &request) const;
    Outcome remove(const QJsonObject &request);
    Outcome move(const QJsonObject &request);
    Outcome send(const QJsonObject &request);
    Outcome sendBatch(const QJsonObject &request);
    Outcome create(const QJsonObject &request);
    void scriptSettings();
    QJsonObject attributes(const QString &name) const;
    QJsonObject life(const QString &id) const;
    qint64 counted(const QString &name, const QString &state) const;

    FakeTransport &m_transport;
    QStringList m_order;
    QHash<QString, QString> m_deadLetterQueues;
    QHash<QString, QList<QJsonObject>> m_messages;
    QHash<QString, QJsonObject> m_attributes; ///< that were set
    QHash<QString, QJsonObject> m_tags;
    QHash<QString, QString> m_shortPolling;
    QHash<QString, QString> m_processedSamples;
    FakeViews m_views;
    QJsonObject m_clock;
    qint64 m_version = 1;
    int m_number = 0;
    bool m_hasHistory = false;
};

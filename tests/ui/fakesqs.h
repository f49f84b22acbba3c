// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/faketransport.h"

/// An endpoint that speaks SQS and nothing more, as ElasticMQ does: what it does not know it refuses.
class FakeSqs
{
public:
    explicit FakeSqs(FakeTransport &transport);

    void addQueue(const QString &name, const QString &deadLetterQueue = {});
    QString addMessage(const QString &queue, const QString &body);
    qsizetype count(const QString &queue) const { return m_messages.value(queue).size(); }
    int receives(const QString &queue, const QString &id) const;
    void forget(const QString &operation); ///< the endpoint does not offer it
    static QString url(const QString &queue);

private:
    using Outcome = FakeTransport::Outcome;
    struct Message
    {
        QString id;
        QString body;
        int receives = 0;
        QString handle{};
    };

    Outcome attributes(const QJsonObject &request) const;
    Outcome receive(const QJsonObject &request);
    Outcome remove(const QJsonObject &request);

    FakeTransport &m_transport;
    QStringList m_order;
    QHash<QString, QString> m_deadLetterQueues;
    QHash<QString, QList<Message>> m_messages;
    int m_number = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/faketransport.h"

#include <QJsonArray>

#include <functional>

/// Views over the messages of a FakeBroker. Every answer but a first one says Reset: places are found again by their
/// ids. A read waits until push().
class FakeViews
{
public:
    struct Source
    {
        std::function<QList<QJsonObject>(const QString &queue)> messages;
        std::function<qint64()> version;
        std::function<QJsonObject(const QString &operation, const QString &queue, const QJsonArray &ids,
                                  const QString &destination)>
            act; ///< DeleteMessages or MoveMessages
    };

    FakeViews(FakeTransport &transport, Source source);

    void push();

private:
    using Outcome = FakeTransport::Outcome;

    std::optional<Outcome> read(const QJsonObject &request) const;
    Outcome page(const QJsonObject &request) const;
    Outcome count(const QJsonObject &request) const;
    Outcome act(const QString &operation, const QJsonObject &request) const;
    QList<QJsonObject> found(const QString &view) const;

    FakeTransport &m_transport;
    Source m_source;
    QHash<QString, QJsonObject> m_views;
};

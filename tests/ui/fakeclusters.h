// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/faketransport.h"

#include <QJsonArray>

/// Clusters of dead letters behind a FakeTransport. Which messages are in one is for FakeViews to say: those whose body
/// has the member `cluster`. A read waits until push().
class FakeClusters
{
public:
    explicit FakeClusters(FakeTransport &transport)
        : m_transport(transport)
    {
        transport.script(QStringLiteral("OpenClusters"), [this](const QJsonObject &request) {
            wishes.append(request);
            m_open = QStringLiteral("c%1").arg(wishes.size());
            return Outcome{QJsonObject{{QStringLiteral("Clusters"), m_open}, {QStringLiteral("Total"), total}}};
        });
        transport.script(QStringLiteral("ReadClusters"), [this](const QJsonObject &request) { return read(request); });
    }

    static QJsonObject cluster(const QString &id, const QString &kind, const QString &field, const QString &text,
                               int count, const QString &origin = QStringLiteral("s"))
    {
        return {{QStringLiteral("Id"), id},
                {QStringLiteral("Name"), QString(kind + QLatin1Char(' ') + field)},
                {QStringLiteral("Kind"), kind},
                {QStringLiteral("Origin"), origin},
                {QStringLiteral("Field"), field},
                {QStringLiteral("Text"), text},
                {QStringLiteral("Count"), count},
                {QStringLiteral("Series"), QJsonArray{0, 2, 1}},
                {QStringLiteral("First"), qint64{1'789'999'000'000}},
                {QStringLiteral("Last"), qint64{1'789'999'900'000}}};
    }

    /// What is told from now on, to who waits too.
    void push()
    {
        ++m_version;
        m_transport.answerAll(QStringLiteral("ReadClusters"), [this](const QJsonObject &) { return page(); });
    }
    /// The broker forgets what is open.
    void forget()
    {
        m_open.clear();
        m_transport.answerAll(QStringLiteral("ReadClusters"), [](const QJsonObject &) {
            return Outcome{ui::Error{QStringLiteral("CursorExpired"), {}}};
        });
    }

    QList<QJsonObject> wishes; ///< of OpenClusters
    QJsonArray clusters;
    int total = 0;
    int scanned = 0;
    int processed = 0;
    bool isComplete = true;

private:
    using Outcome = FakeTransport::Outcome;

    std::optional<Outcome> read(const QJsonObject &request) const
    {
        if (request.value(QStringLiteral("Clusters")).toString() != m_open)
            return Outcome{ui::Error{QStringLiteral("CursorExpired"), {}}};
        if (request.value(QStringLiteral("Version")).toInteger(-1) >= m_version)
            return std::nullopt;
        return page();
    }
    Outcome page() const
    {
        return QJsonObject{
            {QStringLiteral("Clusters"), clusters},   {QStringLiteral("SeriesFrom"), qint64{1'789'999'000'000}},
            {QStringLiteral("SeriesStep"), 60'000},   {QStringLiteral("Scanned"), isComplete ? total : scanned},
            {QStringLiteral("Total"), total},         {QStringLiteral("Processed"), processed},
            {QStringLiteral("Complete"), isComplete}, {QStringLiteral("Version"), m_version}};
    }

    FakeTransport &m_transport;
    QString m_open;
    qint64 m_version = 1;
};

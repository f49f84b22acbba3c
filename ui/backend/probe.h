// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/transport.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

/// What stands at an address.
struct ProbeResult
{
    bool isRedrive = false;
    QString version{}; ///< of a Redrive broker
    QString durability{};
    QStringList capabilities{};
    std::chrono::microseconds latency{0}; ///< of the first answer
    qint64 queues = -1; ///< -1: unknown; of a plain endpoint at most what one page lists
    std::optional<Error> error{}; ///< nothing usable answered
};

/// Asks an address what it is, without changing anything there: Describe, and where that is not known ListQueues.
/// Destroying it cancels what is under way. GUI thread only.
class Probe : public QObject
{
    Q_OBJECT
public:
    explicit Probe(std::unique_ptr<Transport> transport, QObject *parent = nullptr);

    void start();

signals:
    void finished(const ui::ProbeResult &result); ///< once

private:
    void described(const Outcome<QJsonObject> &answer);
    void listed(const Outcome<QJsonObject> &answer);

    std::unique_ptr<Transport> m_transport;
    std::function<std::chrono::microseconds()> m_stopwatch;
    std::chrono::microseconds m_began{0};
    ProbeResult m_result;
};

/// How an address is called: the transport that belongs to it.
using TransportFactory =
    std::function<std::unique_ptr<Transport>(const QString &url, const QString &region, const QString &accessKey)>;

} // namespace ui

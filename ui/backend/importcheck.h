// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/background.h"
#include "ui/exchange/source.h"

namespace ui {

/// Reads a file of messages through and says what an import would do with it, without sending anything. On another
/// thread, piece by piece; the results grow while it runs.
class ImportCheck : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostShown = 20; ///< messages
    static constexpr qsizetype mostProblems = 1'000; ///< that are listed; all are counted

    struct Problem
    {
        qint64 line = 0;
        QString text; ///< a sentence
    };
    struct Result
    {
        bool isComplete = false;
        QString failure{}; ///< the file could not be read at all
        double part = 0; ///< read, 0 to 1
        qint64 messages = 0; ///< that would be sent
        qint64 unreadable = 0; ///< lines
        qint64 refused = 0; ///< messages that the queue would not take
        qint64 bytes = 0; ///< of those that would be sent, as the service counts
        QList<Problem> problems{};
        QList<std::pair<qint64, SendRequest>> first{}; ///< with their lines
        QStringList titles{}; ///< of CSV
        QStringList firstRow{};
        exchange::Header header{};
    };
    /// Why a message would be refused, a sentence; called on the other thread.
    using Judge = std::function<QString(const SendRequest &)>;

    explicit ImportCheck(QObject *parent = nullptr);
    ~ImportCheck() override;

    /// Begins anew; what ran before is dropped.
    void start(const exchange::Origin &origin, const exchange::SendChoice &choice, Judge judge);
    void stop();
    const Result &result() const { return m_result; }

signals:
    void changed();

private:
    struct Run;
    void next();

    Result m_result;
    std::unique_ptr<Run> m_run;
};

} // namespace ui

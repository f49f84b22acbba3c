// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/background.h"
#include "ui/backend/task.h"
#include "ui/exchange/source.h"

#include <QFile>

namespace ui {

/// Sends what a file holds to a queue, as new messages, up to ten a call. Lines that cannot be read, that `judge` or
/// the service refuses are told with their numbers and, when they hold a message, kept in a file of their own as JSON
/// Lines. A call that fails for another reason ends it: what it held is named, since nobody knows whether it arrived.
class ImportTask : public Task
{
    Q_OBJECT
public:
    static constexpr int mostPerSecond = 10'000;
    static constexpr qsizetype mostFailures = 1'000; ///< that are listed; all are counted and kept

    /// Calls back after a while, unless the context died.
    using Waiter = std::function<void(std::chrono::milliseconds, QObject *context, std::function<void()>)>;

    struct Plan
    {
        QString queueName;
        exchange::Origin origin{};
        exchange::SendChoice choice{}; ///< with the URL of the queue
        qint64 expected = 0; ///< 0: unknown
        int perSecond = 0; ///< at most; 0: as fast as it goes
        bool stopsAtFailure = false;
        QString failedPath{}; ///< for lines that failed; a free name is made of it; empty: they are not kept
        qint64 mostBytes = 1'048'576; ///< of one call, as the service counts
        /// Why a message would be refused, a sentence; called on another thread.
        std::function<QString(const SendRequest &)> judge{};
        Waiter wait{}; ///< none: a timer
    };

    ImportTask(Backend &backend, Plan plan, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_plan.choice.queueUrl; }
    qint64 expected() const override { return m_plan.expected; }
    qint64 failedCount() const { return m_failedCount; } ///< lines
    QString failedPath() const { return m_failedFile.isOpen() ? m_failedFile.fileName() : QString(); }

protected:
    void step() override;

private:
    struct Item
    {
        qint64 line = 0;
        MessageInfo message{}; ///< as the file has it
        SendRequest request{};
        QString problem{}; ///< of the line; then there is no request
        bool isMessage = true;
    };

    void open();
    void read();
    QList<Item> prepare(const QList<exchange::Entry> &entries) const;
    void take(const QList<Item> &items);
    void keep();
    QString writeFailed(const QList<MessageInfo> &messages);
    void pauseForRate();
    void send();
    QList<Item> nextBatch();
    void answered(const QList<Item> &batch, const Outcome<BatchOutcome> &answer);
    void refused(const QList<Item> &batch, const Error &error);
    void note(const Item &item, const Error &error, BatchOutcome &outcome);

    Backend &m_backend;
    Plan m_plan;
    std::unique_ptr<exchange::Source> m_source; ///< used on the other thread only, which goes first
    QFile m_failedFile; ///< the same
    bool m_isOpen = false;
    bool m_isAtEnd = false;
    QList<Item> m_waiting; ///< to be sent
    QList<MessageInfo> m_toKeep;
    qsizetype m_oneByOne = 0; ///< so many more, since together they were refused
    std::chrono::milliseconds m_pause{0}; ///< before the next call
    qint64 m_failedCount = 0;
    QString m_unconfirmed; ///< lines of a call whose answer never came
    std::optional<Error> m_firstFailure;
    Background m_background;
};

} // namespace ui

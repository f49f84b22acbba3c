// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/background.h"
#include "ui/backend/task.h"
#include "ui/backend/viewtypes.h"
#include "ui/exchange/sink.h"

#include <QSet>

namespace ui {

/// Writes messages with their whole bodies to a file or a folder. They are looked at, not received: nothing changes in
/// the queue. One page is read, then written, then the next is read, so that memory holds one page however many match.
/// What comes after the start is not meant; what leaves meanwhile is counted. A task that is stopped or fails leaves
/// nothing at the target.
class ExportTask : public Task
{
    Q_OBJECT
public:
    struct Plan
    {
        QueueInfo queue;
        ViewWish wish{}; ///< all that match, in order of arrival either way; `sortBy` is not used
        QStringList except{};
        QStringList ids{}; ///< instead: these, in this order
        qint64 expected = 0;
        exchange::Target target{};
    };

    ExportTask(Backend &backend, Plan plan, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_plan.queue.url; }
    qint64 expected() const override { return m_plan.expected; }
    qint64 left() const { return m_left; } ///< of those meant, gone before they were read

protected:
    void step() override;

private:
    void open();
    void findThrough();
    void openView();
    void search();
    void readPage();
    void take(const ViewPage &page);
    void readWhole();
    void write();
    void finish();
    void failFor(const Error &error);
    bool isBeyond(const MessageInfo &message) const;
    bool isKnown(const MessageInfo &message) const;

    Backend &m_backend;
    Plan m_plan;
    QSet<QString> m_except;
    std::unique_ptr<exchange::Sink> m_sink; ///< used on the other thread only, which goes first
    bool m_isOpen = false;
    bool m_isDone = false;
    std::optional<qint64> m_through; ///< Order of the newest message at the start
    QString m_view;
    std::optional<qint64> m_version; ///< while the view is searching
    bool m_isFound = false;
    bool m_isAtEnd = false;
    bool m_wasReopened = false; ///< a broker that forgets views at once must not be asked for ever
    MessageInfo m_last; ///< where the next page begins; its id is empty at first
    int m_most = 50;
    QList<MessageInfo> m_page; ///< read, and not written yet
    QList<qsizetype> m_cut; ///< places in it whose bodies are not whole
    qsizetype m_nextId = 0;
    qint64 m_left = 0;
    qint64 m_bytes = 0;
    Background m_background;
};

} // namespace ui

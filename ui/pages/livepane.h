// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/models/tablemodel.h"

#include <QTableView>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QAbstractItemModel;
class QLabel;
class QStackedWidget;

namespace ui {

class Banner;
class EmptyState;

/// A part of the queue page that shows what the broker is asked for again and again: once a second while it can be
/// seen, never while it cannot, and never twice at a time. What was read last stays when an answer fails.
class LivePane : public QWidget
{
    Q_OBJECT
public:
    /// `capability`: what the connection must be able to do.
    LivePane(Backend &backend, QLatin1String capability, QWidget *parent = nullptr);

    /// Another queue starts empty.
    void setQueue(const QueueInfo &queue);
    virtual void setNow(Time now) = 0;
    virtual QTableView *table() const = 0; ///< where the keyboard starts
    void refresh();
    /// Between two questions; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_timer.setInterval(tick); }
    QString summary() const;
    Banner *banner() const { return m_banner; }
    EmptyState *emptyState() const { return m_empty; }
    bool isEmpty() const; ///< the empty page shows

signals:
    void messageWanted(const QString &id); ///< to see it among the messages
    void read(); ///< an answer came

protected:
    /// Which reading it is. Answers of an older one belong to another queue.
    using Pass = quint64;

    virtual void clear() = 0;
    virtual void ask(Pass pass) = 0; ///< must come to answered() or failed()
    virtual QString missing() const = 0; ///< a sentence: the connection cannot do this
    virtual void queueChanged() { }
    virtual void fitTables() = 0;

    bool isCurrent(Pass pass) const { return pass == m_pass; }
    void answered();
    void failed(const Error &error);
    void setContent(QWidget *content);
    void setSummary(const QString &text);
    void showContent();
    void showEmpty(const QString &title, const QString &text);
    /// A sorted view of a model; the order is the broker's until a header is clicked. Copies the key of the row.
    QTableView *makeTable(QAbstractItemModel *model, const QString &name);
    static QString chosenKey(const QTableView *table);

    Backend &backend() const { return m_backend; }
    const QueueInfo &queue() const { return m_queue; }
    QLabel *summaryLabel() const { return m_summary; }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tick();

    Backend &m_backend;
    QLatin1String m_capability;
    QueueInfo m_queue;
    QTimer m_timer;
    Pass m_pass = 0;
    bool m_isAsking = false;
    Time m_readAt{0}; ///< what is shown; 0: nothing
    bool m_hasFailed = false; ///< the banner tells of a reading that failed
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class Banner;
class EmptyState;
class MessagesModel;
class PlainLabel;
class QueryBar;

/// The messages of one queue: filter row, table, and the reading of pages behind it. Looking changes nothing in the
/// queue.
class MessagesPane : public QWidget
{
    Q_OBJECT
public:
    explicit MessagesPane(Backend &backend, QWidget *parent = nullptr);

    /// Another queue starts without filter text and selection.
    void setQueue(const QueueInfo &queue);
    /// New counts of the same queue: reads again when they differ.
    void updateQueue(const QueueInfo &queue);
    void setNow(Time now);
    void refresh();

    QStringList selectedIds() const;
    qint64 selectedBytes() const;
    const MessageInfo *current() const;
    int loadedCount() const;
    QTableView *table() const { return m_table; }
    void focusFilter();
    QString filterText() const;
    void setFilterText(const QString &text);
    /// Selects it, if need be by a filter that lets only this one through.
    void showMessage(const QString &id);
    QueryBar *query() const { return m_query; }
    QString resultText() const; ///< how many there are, how many were looked at

signals:
    void filterChanged(const QString &text);
    void currentChanged();
    void selectionChanged();
    void loadedChanged();
    void sendWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// One reading of pages, from the start or from a cursor. A newer one makes the answers of the older void.
    struct Pass
    {
        quint64 number = 0;
        bool isFollowUp = false; ///< appends to what is loaded
        int wanted = 0;
        QList<MessageInfo> rows{};
        qint64 scanned = 0;
    };

    void build();
    QWidget *buildFilterRow();
    void buildTable();
    void fitColumns();
    void refilter();
    void startPass(bool isFollowUp, int wanted);
    void fetch(Pass pass, const QString &cursor);
    void fetched(Pass pass, const Outcome<MessagePage> &page);
    void finish(const Pass &pass, const QString &next);
    void restoreCurrent(int row, const QString &id);
    void showState();
    QString countText() const;
    bool selectWanted();
    PeekRequest request() const;
    std::optional<MessageState> wantedState() const;

    Backend &m_backend;
    QueueInfo m_queue;
    MessagesModel *m_model = nullptr;
    QTimer m_typing;
    quint64 m_pass = 0;
    bool m_isReading = false;
    bool m_readAgain = false;
    bool m_hasAnswer = false;
    QComboBox *m_state = nullptr;
    QString m_wanted; ///< id of the message to select when it comes
    qint64 m_scanned = 0; ///< messages looked at for what is loaded
    QueryBar *m_query = nullptr;
    QLineEdit *m_filter = nullptr; ///< of m_query
    PlainLabel *m_result = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_send = nullptr; ///< of the empty page
};

} // namespace ui

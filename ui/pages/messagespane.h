// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/acts.h"
#include "ui/backend/messageview.h"
#include "ui/widgets/steady.h"

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
class ElidedLabel;
class EmptyState;
class FilterMenu;
class MessagesHeader;
class MessagesModel;
class MessagesTable;
class QueryBar;
class Settings;

/// The messages of one queue: filter row, and a table over a view that the broker keeps. Looking changes nothing in the
/// queue. A connection without views has no table here: the pane says so.
class MessagesPane : public QWidget
{
    Q_OBJECT
public:
    explicit MessagesPane(Backend &backend, QWidget *parent = nullptr);

    /// Where columns and filters are kept.
    void setSettings(Settings &settings, const QString &connection);
    /// Another queue starts without filter text and selection.
    void setQueue(const QueueInfo &queue);
    void updateQueue(const QueueInfo &queue);
    void setNow(Time now);
    /// Shows the messages of one cluster alone; both empty: all.
    void setCluster(const QString &clusters, const QString &cluster);
    /// Begins anew: what came after a sort has its place then.
    void refresh();
    /// Something was done here: reads at once.
    void touch() { m_view.refresh(); }

    /// What the selection means for an act.
    Acts::Messages choice() const;
    QStringList selectedIds() const;
    qint64 selectedBytes() const;
    qint64 selectedCount() const;
    const MessageInfo *current() const { return m_current ? &*m_current : nullptr; }
    qint64 loadedCount() const; ///< that the table shows, here or not
    QTableView *table() const;
    MessagesModel *model() const { return m_model; }
    MessagesHeader *header() const { return m_header; }
    FilterMenu *filterMenu() const { return m_menu; }
    MessageView &view() { return m_view; }
    void focusFilter();
    QString filterText() const;
    void setFilterText(const QString &text);
    /// Selects it, if need be by a filter that lets only this one through.
    void showMessage(const QString &id);
    QueryBar *query() const { return m_query; }
    QString resultText() const; ///< how many there are, how many were looked at, how long that took
    QString newsText() const; ///< what came and is not shown yet; empty: nothing
    const ViewCounters &counters() const { return m_counters; }
    /// The counters are of all that was asked for, and not of the question before or of a part.
    bool isSettled() const { return m_isSettled; }

    // --- acts on the cell under the cursor
    void filterByValue(bool isExcluded);
    void addAsColumn();
    void copyIds() const;
    void copyRows() const; ///< of the selection, as lines of cells with tabs between

signals:
    void filterChanged(const QString &text);
    void currentChanged();
    void selectionChanged();
    void loadedChanged();
    void sendWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildFilterRow();
    void buildTable();
    void buildActions();
    void connectView();
    void refilter();
    void open();
    void arrived(const ViewPage &page, const QStringList &located);
    void noteCurrent();
    void hold();
    void showState();
    void showNews();
    void showEmptiness();
    void explainNoMatch();
    QString countText() const;
    bool selectWanted();
    ViewWish wish() const;
    std::optional<MessageState> wantedState() const;
    QString conditionAtCursor(bool isExcluded) const;

    Backend &m_backend;
    QueueInfo m_queue;
    QString m_clusters;
    QString m_cluster;
    MessagesModel *m_model = nullptr;
    MessageView m_view;
    ViewCounters m_counters;
    std::optional<MessageInfo> m_current;
    QTimer m_typing;
    QTimer m_used; ///< a filter that stays for a while is remembered
    bool m_hasAnswer = false;
    bool m_isSettled = false; ///< all that was asked for is here; from now on it is news
    bool m_isExplained = false; ///< why nothing matches
    QString m_help; ///< to the one whose query finds nothing
    QString m_suggestion;
    QComboBox *m_state = nullptr;
    QString m_wanted; ///< id of the message to select when it comes
    QueryBar *m_query = nullptr;
    FilterMenu *m_menu = nullptr;
    QLineEdit *m_filter = nullptr; ///< of m_query
    ElidedLabel *m_result = nullptr;
    Steady<QPushButton> *m_news = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessagesTable *m_table = nullptr;
    MessagesHeader *m_header = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noViews = nullptr; ///< for connections that cannot look without receiving
    QPushButton *m_send = nullptr; ///< of the empty page
    QPushButton *m_meant = nullptr; ///< of the empty page: the query that was probably meant
};

} // namespace ui

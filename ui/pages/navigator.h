// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/navigatormodel.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeView;

namespace ui {

class NavigatorShown;
class PlainLabel;

/// All queues as a tree, with a field to find some. What is typed into the tree goes to the field.
class Navigator : public QWidget
{
    Q_OBJECT
public:
    explicit Navigator(QWidget *parent = nullptr);

    /// `isKnown`: the broker was asked, so that none is a fact.
    void setQueues(const QList<QueueInfo> &queues, bool isKnown = false);
    /// Selects without opening; empty: none.
    void setCurrent(const QString &url);
    QString current() const; ///< empty: none, or a heading
    QTreeView *tree() const { return m_tree; }
    QStringList visibleUrls() const; ///< of the queues whose rows can be seen
    int shownCount() const; ///< queues, each once
    QModelIndex shown(const QString &url) const; ///< its row among all queues; invalid: filtered away or not there
    void focusFilter();

    /// Both leave the choice and what is shown as they are.
    void setPinned(const QStringList &urls);
    void setGrouping(NavigatorModel::Grouping grouping);
    const NavigatorModel &model() const { return *m_model; }
    /// Of NavigatorModel::Columns; the name always shows.
    /// Where names have no room some of them stay away all the same.
    void setShownColumns(const QList<int> &columns);
    const QList<int> &shownColumns() const { return m_wanted; }
    /// A sentence: no queue can be created here; empty: one can.
    void setWhyNoCreate(const QString &why);
    QPushButton *createButton() const { return m_create; }

signals:
    void previewWanted(const QString &url); ///< a click, or the arrow keys
    void openWanted(const QString &url); ///< a double click, or Enter
    void createWanted();
    void shownColumnsChosen(const QList<int> &columns); ///< in the menu of the heading

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildTree();
    void fitColumns();
    void fitCounts();
    void fitWidth();
    void giveWay();
    void showNote();
    void filter(const QString &text);
    void openNew();
    void showColumnMenu(const QPoint &at);

    bool m_areNone = false;
    bool m_isQuiet = false; ///< the selection changes, but not by the user
    NavigatorModel *m_model = nullptr;
    NavigatorShown *m_shown = nullptr;
    QSet<QString> m_seen; ///< headings and folders that were opened once: the user's choice from then on
    QLineEdit *m_filter = nullptr;
    QTreeView *m_tree = nullptr;
    PlainLabel *m_note = nullptr;
    QList<int> m_wanted; ///< columns
    QHash<int, int> m_widths; ///< of columns, hidden ones too
    QTimer m_fit; ///< once for many rows that come
    QPushButton *m_create = nullptr;
};

} // namespace ui

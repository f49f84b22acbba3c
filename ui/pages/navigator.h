// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class QueuesModel;

/// All queues with their counts, and a field to find one.
class Navigator : public QWidget
{
    Q_OBJECT
public:
    explicit Navigator(QWidget *parent = nullptr);

    void setQueues(const QList<QueueInfo> &queues);
    /// Selects without opening; empty: none.
    void setCurrent(const QString &url);
    QString current() const;
    QTableView *table() const { return m_table; }
    QStringList visibleUrls() const; ///< of the queues whose rows can be seen
    int shownCount() const;
    void focusFilter();

signals:
    void previewWanted(const QString &url); ///< a click, or the arrow keys
    void openWanted(const QString &url); ///< a double click, or Enter
    void createWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitColumns();
    void filter(const QString &text);

    bool m_isQuiet = false; ///< the selection changes, but not by the user
    QueuesModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    QLineEdit *m_filter = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activitymodel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

/// What the user did with this window, newest first, with outcome and time.
class ActivityPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPanel(QWidget *parent = nullptr);

    ActivityModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

signals:
    void detailsWanted(const QString &what, const ui::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitColumns();
    void showState();
    void openDetails();
    void copy() const;

    ActivityModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_details = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace ui

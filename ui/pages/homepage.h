// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace ui {

class Backend;
class ElidedLabel;
class EmptyState;
class HomeModel;
class PlainLabel;
struct PageContext;

/// All queues of the connection in one table, dead letters marked; without queues, how to get some.
class HomePage : public Page
{
    Q_OBJECT
public:
    explicit HomePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override;
    QLatin1String iconName() const override { return QLatin1String("home"); }
    void refresh() override;
    void focusFilter() override;
    void showTimes() override;
    QString choiceText() const override;
    QList<QWidget *> panes() const override;

    /// Lines that point an app at this broker.
    void setEndpointSettings(const QString &settings);
    QTableView *table() const { return m_table; }
    QStringList chosenUrls() const; ///< of the selected rows
    EmptyState *empty() const { return m_empty; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildTable();
    void fitColumns();
    void showQueues();
    void follow(const QModelIndex &index);

    Backend &m_backend;
    Address m_address;
    HomeModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ElidedLabel *m_summary = nullptr;
    QLineEdit *m_filter = nullptr;
    QTableView *m_table = nullptr;
    QString m_settings;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class Acts;
class Backend;
class Banner;
class EmptyState;
class HomeCards;
class HomeModel;
class ListFrame;
class SinceLeft;
struct PageContext;

/// What needs attention, what runs and what was looked at last; all queues of the connection in one table, dead letters
/// marked, each with the line of its last minutes; without queues, how to get some.
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
    void setRecent(const QList<Address> &places);
    /// Says what it tells, until it is dismissed.
    void setSinceLeft(SinceLeft *since);
    /// Whether another set of queues can be offered to try things out.
    void setOffersDemo(bool isOffered);
    QTableView *table() const { return m_table; }
    HomeCards *cards() const { return m_cards; }
    QPushButton *createButton() const { return m_create; }
    QStringList chosenUrls() const; ///< of the selected rows
    EmptyState *empty() const;

signals:
    void demoWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildTable();
    void buildCards(Acts &acts);
    void fitColumns();
    void showQueues();
    void showAbilities();
    void watchShown();
    void showSeries();
    void follow(const QModelIndex &index);

    Backend &m_backend;
    Address m_address;
    HomeModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    ListFrame *m_frame = nullptr;
    QLineEdit *m_filter = nullptr;
    QTableView *m_table = nullptr;
    Banner *m_news = nullptr; ///< what is otherwise since last time
    HomeCards *m_cards = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_demo = nullptr;
    QString m_settings;
};

} // namespace ui

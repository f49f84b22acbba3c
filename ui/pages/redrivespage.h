// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/redrivetypes.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <chrono>

class QPushButton;
class QSortFilterProxyModel;
class QSpinBox;
class QTableView;

namespace ui {

class Backend;
class Banner;
class EmptyState;
class ListFrame;
class PlainLabel;
class RedrivesModel;
struct PageContext;

/// The careful redrives of the broker, those under way and those that are over, and how to steer them. Read once a
/// second while it can be seen.
class RedrivesPage : public Page
{
    Q_OBJECT
public:
    explicit RedrivesPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override;
    QLatin1String iconName() const override { return QLatin1String("redrive"); }
    void refresh() override;
    QList<QWidget *> panes() const override;

    QTableView *table() const { return m_table; }
    EmptyState *emptyState() const;
    QString summary() const;
    QString story() const; ///< of the chosen one
    /// Between two readings; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_timer.setInterval(tick); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    QPushButton *addAct(const QString &text, const QString &toolTip, const QString &action);
    void fitTables();
    void tick();
    void take(const QList<RedriveInfo> &all);
    void showEmpty();
    void showChosen();
    void act(const QString &action);
    QString whyNot(const QString &action, const RedriveInfo *chosen) const;
    const RedriveInfo *chosen() const;

    struct Act
    {
        QString action;
        QString toolTip;
        QPushButton *button;
    };
    Backend &m_backend;
    Address m_address;
    QTimer m_timer;
    bool m_isAsking = false;
    Time m_readAt{0}; ///< what is shown; 0: nothing
    RedrivesModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    ListFrame *m_frame = nullptr;
    Banner *m_banner = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_story = nullptr;
    QSpinBox *m_count = nullptr; ///< of a step
    QList<Act> m_acts;
};

} // namespace ui

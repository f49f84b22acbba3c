// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/simulatortypes.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <chrono>

class QDoubleSpinBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class Backend;
class Banner;
class EmptyState;
class ListFrame;
class SimulatorsModel;
struct PageContext;

/// Simulated producers and consumers of the broker: what they do, and how to steer them. Read once a second while it
/// can be seen.
class SimulatorsPage : public Page
{
    Q_OBJECT
public:
    explicit SimulatorsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override;
    QLatin1String iconName() const override { return QLatin1String("simulators"); }
    void refresh() override;
    QList<QWidget *> panes() const override;

    QTableView *table() const { return m_table; }
    EmptyState *emptyState() const;
    QString summary() const;
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
    QDoubleSpinBox *addNumber(const QString &name, double least, double most);
    void fitTables();
    void tick();
    void take(const QList<SimulatorInfo> &all);
    void showEmpty();
    void showButtons();
    void showNumbers();
    void act(const QString &action);
    void toggleAll();
    void control(const SimulatorRequest &request);
    QString whyNot(const QString &action, const SimulatorInfo *chosen) const;
    const SimulatorInfo *chosen() const;

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
    SimulatorsModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    ListFrame *m_frame = nullptr;
    Banner *m_banner = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_all = nullptr;
    QList<Act> m_acts;
    QDoubleSpinBox *m_speed = nullptr;
    QDoubleSpinBox *m_failures = nullptr;
};

} // namespace ui

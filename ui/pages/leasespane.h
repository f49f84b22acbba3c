// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/livepane.h"

class QPushButton;

namespace ui {

class LeasesModel;
struct LeasePage;

/// The messages in flight of a queue, each with who holds it, the time that is left and what a failure would do.
class LeasesPane : public LivePane
{
    Q_OBJECT
public:
    explicit LeasesPane(Backend &backend, QWidget *parent = nullptr);

    void setNow(Time now) override;
    QTableView *table() const override { return m_table; }

protected:
    void clear() override;
    void ask(Pass pass) override;
    QString missing() const override;
    void fitTables() override;

private:
    void take(const LeasePage &page);
    void showSummary(const LeasePage &page);
    void showChoice();

    LeasesModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace ui

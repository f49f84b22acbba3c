// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QTableView;

namespace ui {

class Settings;

/// J and K go to the next and the previous row of whichever table has the focus, as the arrow keys do. Not in tables
/// that are typed into, not in trees that are searched by typing, and not while single keys are switched off.
class RowKeys : public QObject
{
    Q_OBJECT
public:
    RowKeys(const Settings &settings, QObject *parent);

    /// In the table that has the focus, or had it last.
    void step(int by);
    bool hasTable() const;

signals:
    void tableChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);

    const Settings &m_settings;
    QPointer<QTableView> m_table;
};

} // namespace ui

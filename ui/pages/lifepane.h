// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QWidget>

class QScrollArea;
class QTableView;

namespace ui {

class LifeModel;
class LifeView;
class PlainLabel;

/// What happened to a message: the picture, and the same as a table. What is chosen in one is chosen in the other.
class LifePane : public QWidget
{
    Q_OBJECT
public:
    explicit LifePane(QWidget *parent = nullptr);

    void setLife(const Life &life, Time now);
    void setNow(Time now); ///< the bar that goes on grows
    void clear(const QString &note);
    void goTo(qint64 number); ///< an event of the journal
    void showTimes();
    LifeView *view() const { return m_view; }
    QTableView *table() const { return m_table; }
    QString note() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void choose(qint64 number);

    QList<LifeEvent> m_events;
    LifeModel *m_model = nullptr;
    LifeView *m_view = nullptr;
    QScrollArea *m_area = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui

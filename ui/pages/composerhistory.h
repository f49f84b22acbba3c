// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draft.h"
#include "ui/models/sendsmodel.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QTableView;

namespace ui {

/// What a composer sent and what came of it, newest first; each can be edited again.
class ComposerHistory : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerHistory(QWidget *parent = nullptr);

    /// The row of a new send; shows itself with the first.
    quint64 add(Time when, const QString &target, const compose::Draft &draft, const QString &what);
    void put(const SendRow &row);
    SendRow row(quint64 number) const;
    compose::Draft draft(quint64 number) const { return m_drafts.value(number); }
    bool has(const QString &messageId) const; ///< an earlier send was answered with it
    void setNow(Time now);
    SendsModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QPushButton *editAgain() const { return m_again; }

signals:
    void editWanted(const ui::compose::Draft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void edit();

    SendsModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_again = nullptr;
    quint64 m_last = 0;
    QHash<quint64, compose::Draft> m_drafts; ///< by number of the row
};

} // namespace ui

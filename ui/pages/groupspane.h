// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/insighttypes.h"
#include "ui/pages/livepane.h"

#include <QHash>

class QPushButton;

namespace ui {

class DeduplicationsModel;
class GroupsModel;
class PlainLabel;

/// The lanes of a FIFO queue and what it remembers of earlier sends; the tenants of a standard queue.
class GroupsPane : public LivePane
{
    Q_OBJECT
public:
    explicit GroupsPane(Backend &backend, QWidget *parent = nullptr);

    void setNow(Time now) override;
    QTableView *table() const override { return m_table; }
    QTableView *deduplications() const { return m_deduplicationTable; }

signals:
    void groupWanted(const QString &group); ///< to see its messages

protected:
    void clear() override;
    void ask(Pass pass) override;
    QString missing() const override;
    void queueChanged() override;
    void fitTables() override;

private:
    void build();
    QWidget *buildBar();
    QWidget *buildDeduplications();
    void askDeduplications(Pass pass);
    void askJournal(Pass pass, int pagesLeft);
    void take(const JournalPage &page);
    void finish();
    void showChoice();
    void showSummary();

    GroupsModel *m_model = nullptr;
    DeduplicationsModel *m_deduplicationModel = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_deduplicationTable = nullptr;
    QWidget *m_deduplicationPart = nullptr;
    PlainLabel *m_deduplicationNote = nullptr;
    QPushButton *m_showMessages = nullptr;
    QPushButton *m_showBlocker = nullptr;
    GroupPage m_page; ///< its figures; the rows are in the model
    QList<DeduplicationInfo> m_remembered;
    QHash<QString, int> m_swallowed; ///< by message
    QString m_cursor; ///< of the journal
    Time m_now{0};
};

} // namespace ui

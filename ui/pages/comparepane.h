// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/clustertypes.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class Banner;
class ElidedLabel;
class EmptyState;
class FactsModel;
class PlainLabel;

/// What sets dead letters apart from messages that were processed: facts with their shares on both sides, and for one
/// dead letter the processed message that is most like it.
class ComparePane : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePane(Backend &backend, QWidget *parent = nullptr);

    /// Those of a view of this queue; `what`: how they are called.
    void compare(const QueueInfo &queue, const QString &view, const QString &what);
    void refresh();
    /// The one that a neighbour is looked for; empty: none.
    void setMessage(const QString &id);
    /// Nothing of another queue stays.
    void clear();

    QTableView *table() const { return m_table; }
    FactsModel *model() const { return m_model; }
    QString note() const; ///< how many are behind the facts
    QString emptyTitle() const; ///< empty: there are facts
    QPushButton *backButton() const { return m_back; }
    QPushButton *filterButton() const { return m_filter; }
    QPushButton *neighbourButton() const { return m_neighbour; }
    QPushButton *keepButton() const { return m_keep; }
    Banner *banner() const { return m_banner; }

signals:
    void backWanted();
    void filterWanted(const QString &query);
    void neighbourFound(const ui::MessageInfo &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar();
    void buildTable();
    QWidget *buildActs();
    void take(const Outcome<Comparison> &answer);
    void showEmptiness(const Comparison &found);
    void say(const QString &title, const QString &text);
    void showButtons();
    void filter();
    void findNeighbour();
    void keepSample();
    QString query() const;
    const QueueInfo *source() const;
    void fit();

    Backend &m_backend;
    QueueInfo m_queue;
    QString m_view;
    QString m_message;
    quint64 m_pass = 0;
    bool m_isEmpty = true;
    FactsModel *m_model = nullptr;
    QPushButton *m_back = nullptr;
    ElidedLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_emptyTitle;
    QPushButton *m_keep = nullptr; ///< of the empty page
    QTableView *m_table = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_filter = nullptr;
    QPushButton *m_neighbour = nullptr;
};

} // namespace ui

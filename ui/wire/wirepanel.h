// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/wire/wirefilter.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class PlainLabel;
class WireModel;

/// The wire log: every call of this window with what went over the wire. While it is hidden it reads nothing.
class WirePanel : public QWidget
{
    Q_OBJECT
public:
    explicit WirePanel(QWidget *parent = nullptr);

    /// Null: none. `endpoint`: for commands of calls that stay in this program.
    void setBackend(Backend *backend);
    void setEndpoint(const QString &endpoint) { m_endpoint = endpoint; }
    QTableView *table() const { return m_table; }
    WireModel *model() const { return m_model; }
    QLineEdit *filterField() const { return m_filter; }
    QString detailsText() const;
    QString problemText() const;
    /// Chooses the call, taking the filter away if it hides it. False: it fell out of the log.
    bool showCall(quint64 number);
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }
    /// Between two readings while calls come; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_soon.setInterval(tick); }

signals:
    void reported(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    void buildTable();
    void addRowActions();
    QAction *addRowAction(const QString &text, std::function<void()> act);
    void changed();
    void read();
    void filterTyped();
    void showState();
    void showDetails();
    void applyAsFilter();
    void copy(const QString &text, const QString &what);
    void repeat();
    void send(const WireCall &call);
    QString whyNoRepeat() const;
    const WireCall *current() const;

    QPointer<Backend> m_backend;
    QString m_endpoint;
    WireFilter m_parsed;
    QTimer m_soon;
    bool m_isPaused = false;
    int m_heldBack = 0; ///< calls while paused
    WireModel *m_model = nullptr;
    QLineEdit *m_filter = nullptr;
    QAction *m_mark = nullptr; ///< of the filter: valid, invalid or doubtful
    PlainLabel *m_problem = nullptr;
    PlainLabel *m_count = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_clear = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QAction *m_repeat = nullptr;
    QList<QAction *> m_rowActions;
};

} // namespace ui

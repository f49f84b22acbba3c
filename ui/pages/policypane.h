// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class AttributeWatch;
class Banner;
class FactsTable;
class JsonHighlighter;
class PlainLabel;

/// The access policy of a queue: the document, what is wrong with it and where, and what it says in words.
class PolicyPane : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyPane(Backend &backend, QWidget *parent = nullptr);

    /// Another queue forgets what was typed.
    void setQueue(const QueueInfo &queue);
    void refresh();
    bool hasDraft() const;
    QPlainTextEdit *editor() const { return m_text; }
    FactsTable *table() const { return m_table; }
    AttributeWatch *watch() const { return m_watch; }
    Banner *banner() const { return m_banner; }
    QString problem() const;
    QString summary() const;
    QPushButton *applyButton() const { return m_apply; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *addPermissionButton() const { return m_add; }
    QPushButton *removePermissionButton() const { return m_drop; }

signals:
    void draftChanged();
    void edited();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void buildEditor();
    void take(const QMap<QString, QString> &attributes);
    void reset(const QString &stored);
    QString typed() const;
    void showState();
    void showButtons(const QString &problem);
    void showStatements();
    void review();
    void send(const QString &policy);
    void askToRemove();
    void addPermission();
    void askToDrop();
    QString chosenLabel() const;
    void ended(const Outcome<Done> &answer, const QString &refusal);

    Backend &m_backend;
    QueueInfo m_queue;
    QString m_stored;
    std::optional<QString> m_theirs; ///< stored by another while this one was typed
    bool m_isRead = false;
    bool m_isBusy = false;
    Time m_readAt{0}; ///< what is stored, as it is shown; 0: nothing
    bool m_hasFailed = false; ///< the banner tells of a reading that failed
    bool m_hadDraft = false;
    AttributeWatch *m_watch = nullptr;
    Banner *m_banner = nullptr;
    PlainLabel *m_summary = nullptr;
    PlainLabel *m_problem = nullptr;
    QPlainTextEdit *m_text = nullptr;
    JsonHighlighter *m_highlighter = nullptr;
    FactsTable *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_drop = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/compose/draft.h"
#include "ui/dialogs/validation.h"
#include "ui/pages/page.h"

class QAction;
class QMenu;
class QProgressBar;
class QPushButton;
class QRandomGenerator;
class QSplitter;

namespace ui {

class Acts;
class Banner;
class ComposerForm;
class ComposerHistory;
class ComposerPreview;
class PlainLabel;
class Task;
struct PageContext;

namespace compose {
class Shelf;
}

/// Writes messages and sends them: the form at the left, what would be sent at the right, what came of it below. Its
/// draft is kept in a file as it is typed, and comes back with the tab.
class ComposerPage : public Page
{
    Q_OBJECT
public:
    explicit ComposerPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override;
    QLatin1String iconName() const override { return QLatin1String("send"); }
    bool hasDraft() const override { return m_isDirty; }
    QStringList unsaved() const override;
    void focusFilter() override;
    void showTimes() override;
    QList<QWidget *> panes() const override;

    void setDraft(const compose::Draft &draft);
    void send();
    void sendMany(qint64 copies);
    QString problem() const; ///< why it cannot be sent as it is; empty: it can

    ComposerForm *form() const { return m_form; }
    ComposerPreview *preview() const { return m_preview; }
    ComposerHistory *history() const { return m_history; }
    QPushButton *sendButton() const { return m_send; }
    Banner *banner() const { return m_banner; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What the target's settings say, once they were read.
    struct Rules
    {
        QString queueUrl;
        qint64 mostBytes = validation::messageBytes;
        bool deduplicatesByContent = true; ///< until the queue says otherwise the broker is the judge
    };

    void build();
    QWidget *buildTop();
    QWidget *buildFooter();
    void fillLibraryMenu(QMenu *menu);
    QAction *addDraftAction(QMenu *menu, const QString &text, const compose::Draft &draft);
    void use(const compose::Draft &draft);
    void openLibrary();
    void saveToLibrary();
    void editEnvironments();
    void askHowMany();
    void showQueues();
    void showEnvironments();
    void targetChanged();
    void applyRules();
    void changed();
    void check();
    void showButtons();
    void showSize(qint64 size);
    void showBodyNote(const QString &body);
    compose::TemplateContext context(QRandomGenerator &random) const;
    void answered(quint64 number, const SendRequest &request, std::chrono::microseconds took,
                  const Outcome<SendReceipt> &answer);
    void ended(quint64 number, const Task &task);

    Backend &m_backend;
    Acts &m_acts;
    compose::Shelf &m_shelf;
    Address m_address;
    Rules m_rules;
    QTimer m_typing;
    quint32 m_seed; ///< of what is drawn at random: the preview shows what will be sent
    compose::Resolved m_resolved;
    QString m_problem;
    bool m_isDirty = false;
    bool m_isKept = true; ///< the draft stands in its file, or will in a moment
    bool m_isSending = false;
    ComposerForm *m_form = nullptr;
    ComposerPreview *m_preview = nullptr;
    ComposerHistory *m_history = nullptr;
    QSplitter *m_halves = nullptr;
    QProgressBar *m_size = nullptr;
    PlainLabel *m_sizeText = nullptr;
    PlainLabel *m_problemText = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_many = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace ui

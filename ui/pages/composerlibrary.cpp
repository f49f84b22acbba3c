// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composer that keeps messages: the menu of library, templates and drafts, and its dialogs.
#include "ui/acts.h"
#include "ui/compose/shelf.h"
#include "ui/dialogs/environmentsdialog.h"
#include "ui/dialogs/librarydialog.h"
#include "ui/dialogs/savemessagedialog.h"
#include "ui/icons.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerpage.h"
#include "ui/text.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype listedDrafts = 10;

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

QWidget *ComposerPage::buildTop()
{
    auto *top = new QWidget(this);
    auto *heading = new PlainLabel(tr("Compose"), top);
    FontRole::keep(heading, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    auto *library = new QPushButton(tr("&Library"), top);
    library->setToolTip(tr("Saved messages, templates and earlier drafts"));
    auto *menu = new QMenu(library);
    menu->setToolTipsVisible(true);
    library->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillLibraryMenu(menu); });
    auto *fresh = new QPushButton(icon("add"_L1), tr("&New"), top);
    fresh->setToolTip(tr("Opens another composer"));
    connect(fresh, &QPushButton::clicked, this, [this] { m_acts.openComposer({}); });
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(heading, 1);
    row->addWidget(fresh);
    row->addWidget(library);
    return top;
}

QAction *ComposerPage::addDraftAction(QMenu *menu, const QString &text, const compose::Draft &draft)
{
    QAction *action = menu->addAction(menuText(text), this, [this, draft] { use(draft); });
    action->setToolTip(tr("Opens it; what is written here stays in its own tab"));
    return action;
}

void ComposerPage::fillLibraryMenu(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("&Save to library…"), this, &ComposerPage::saveToLibrary)
        ->setToolTip(tr("Keeps this message under a name"));
    menu->addAction(tr("&Open the library…"), this, &ComposerPage::openLibrary)
        ->setToolTip(tr("Opens, renames, deletes, imports and exports saved messages"));
    menu->addSeparator();
    QMenu *templates = menu->addMenu(tr("&Templates"));
    for (const compose::SavedMessage &message : compose::builtInTemplates())
        addDraftAction(templates, message.name, message.draft);
    QMenu *drafts = menu->addMenu(tr("Earlier &drafts"));
    m_shelf.drafts().flush();
    for (const QString &id : m_shelf.drafts().ids()) {
        if (id == m_address.name || drafts->actions().size() >= listedDrafts)
            continue;
        const std::optional<compose::Draft> draft = m_shelf.drafts().find(id);
        if (!draft)
            continue;
        const QString line = text::firstLine(draft->body).left(60);
        QAction *action = drafts->addAction(
            menuText(draft->queueName.isEmpty() ? line : tr("%1: %2").arg(draft->queueName, line)), this,
            [this, id] { emit linkFollowed({.connection = m_address.connection, .kind = u"composer"_s, .name = id}); });
        action->setToolTip(tr("Opens the composer that it was written in"));
    }
    drafts->setEnabled(!drafts->isEmpty());
    menu->addSeparator();
    for (const compose::SavedMessage &message : m_shelf.library().all()) {
        if (message.folder.isEmpty() || message.folder == m_address.connection)
            addDraftAction(menu, message.name, message.draft);
    }
}

/// Here when nothing would be lost, else beside it. A message without a target goes where this one went.
void ComposerPage::use(const compose::Draft &draft)
{
    compose::Draft next = draft;
    const compose::Draft mine = m_form->draft();
    if (next.queueName.isEmpty()) {
        next.queueName = mine.queueName;
        next.queueUrl = mine.queueUrl;
    }
    if (next.environment.isEmpty())
        next.environment = mine.environment;
    if (mine.isEmpty())
        setDraft(next);
    else
        m_acts.openComposer(next);
}

void ComposerPage::openLibrary()
{
    auto *dialog = new LibraryDialog(m_shelf.library(), m_address.connection, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LibraryDialog::chosen, this, &ComposerPage::use);
    dialog->open();
}

void ComposerPage::saveToLibrary()
{
    auto *dialog = new SaveMessageDialog(m_shelf.library(), m_form->draft(), m_address.connection, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_isDirty = false;
        emit labelChanged();
    });
    dialog->open();
}

void ComposerPage::editEnvironments()
{
    auto *dialog = new EnvironmentsDialog(m_shelf.environments(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui

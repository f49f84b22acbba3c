// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that write messages to files and read them from there.
#include "ui/mainwindow.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

ExportDialog::Choice choiceOf(const QString &label, const ViewWish &wish, qint64 expected)
{
    ExportDialog::Choice choice{.label = label.arg(text::number(expected))};
    choice.plan.wish = wish;
    choice.plan.expected = expected;
    return choice;
}

} // namespace

/// The menus File and Queue hold the same two, the latter being the context menu of queues.
void MainWindow::addExchangeCommands()
{
    struct Row
    {
        QLatin1String exporting;
        QLatin1String importing;
        MenuId menu;
    };
    for (const Row &row : {Row{"file.export"_L1, "file.import"_L1, MenuId::File},
                           Row{"queue.export"_L1, "queue.import"_L1, MenuId::Queue}}) {
        m_commands->add({.id = row.exporting,
                         .menu = row.menu,
                         .text = tr("E&xport messages…"),
                         .toolTip = tr("Writes messages of the chosen queue to a file or a folder; they stay in it"),
                         .act = [this] { openExport(m_workbench->chosen().first()); },
                         .whyNot =
                             [this] {
                                 const QString why = needsChosenQueue()();
                                 return why.isEmpty() && !m_backend->can(capability::views)
                                     ? tr("This connection cannot show messages without receiving them.")
                                     : why;
                             },
                         .beginsGroup = true});
        m_commands->add({.id = row.importing,
                         .menu = row.menu,
                         .text = tr("I&mport messages…"),
                         .toolTip = tr("Reads a file of messages and sends them, after a dry run"),
                         .act = [this] { openImport(m_workbench->chosen().first()); },
                         .whyNot = needsChosenQueue(u"SendMessageBatch"_s)});
    }
}

void MainWindow::addMessageExport()
{
    m_commands->add({.id = "message.export"_L1,
                     .menu = MenuId::Message,
                     .text = tr("Ex&port selected…"),
                     .toolTip = tr("Writes the selected messages to a file or a folder; they stay in the queue"),
                     .scope = Scope::MessageTable,
                     .act = [this] { openExport(*m_workbench->queue()); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         const Acts::Messages chosen = m_workbench->selection();
                         return chosen.ids.isEmpty() && !chosen.all ? tr("Select messages first.") : QString();
                     }});
}

void MainWindow::openExport(const QueueInfo &queue)
{
    ExportDialog::Scope scope{.queue = queue, .isPlain = m_backend->isPlain(), .now = m_backend->clock().now};
    if (const QueuePage *page = m_workbench->page();
        page != nullptr && m_workbench->queue() != nullptr && m_workbench->queue()->url == queue.url) {
        const Acts::Messages chosen = m_workbench->selection();
        if (chosen.all) {
            scope.choices.append(choiceOf(tr("All that are selected (%1)"), chosen.all->wish, chosen.all->count));
            scope.choices.last().plan.except = chosen.all->except;
        } else if (!chosen.ids.isEmpty()) {
            scope.choices.append(choiceOf(tr("Selected (%1)"), {}, chosen.ids.size()));
            scope.choices.last().plan.ids = chosen.ids;
        }
        if (const ViewWish wish = page->messages()->view().wish(); wish.isFiltered())
            scope.choices.append(
                choiceOf(tr("All that match the filter (%1 now)"), wish, page->messages()->counters().matched));
    }
    const QString all = queue.isApproximate ? tr("All of the queue (≈ %1 now)") : tr("All of the queue (%1 now)");
    scope.choices.append(choiceOf(all, {.queueUrl = queue.url}, queue.total()));
    auto *dialog = new ExportDialog(scope, m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, backend = m_backend] {
        if (backend && backend == m_backend)
            m_tasks.run(new ExportTask(*backend, dialog->plan()));
    });
    dialog->open();
}

void MainWindow::openImport(const QueueInfo &queue)
{
    auto *dialog = new ImportDialog(*m_backend, queue.url, m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, backend = m_backend] {
        if (backend && backend == m_backend)
            m_tasks.run(new ImportTask(*backend, dialog->plan()));
    });
    dialog->open();
}

} // namespace ui

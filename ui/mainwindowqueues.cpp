// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that act on queues: those of the open page, or of the rows that are selected at home.
#include "ui/mainwindow.h"

#include "ui/pages/navigator.h"
#include "ui/pages/workbench.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ui {

/// `operation` of SQS: one that the connection cannot or may not do says why. Empty: none.
MainWindow::WhyNot MainWindow::needsChosenQueue(const QString &operation) const
{
    return [this, operation] {
        if (m_workbench == nullptr)
            return tr("No broker is connected.");
        if (isOnHeading())
            return tr("Choose a queue: this is a heading.");
        const qsizetype count = m_workbench->chosen().size();
        if (count == 0)
            return tr("Open a queue first, or choose one at home.");
        if (count > 1)
            return tr("This is for one queue: %n are chosen.", nullptr, static_cast<int>(count));
        return operation.isEmpty() ? QString() : m_backend->whyNot(u"sqs"_s, operation);
    };
}

/// A key in the navigator means its current row, and that is no queue. The menu bar takes the focus: it means the page.
bool MainWindow::isOnHeading() const
{
    return m_navigator->tree()->hasFocus() && m_navigator->tree()->currentIndex().isValid()
        && m_navigator->current().isEmpty();
}

void MainWindow::addQueueCommands()
{
    const auto chosen = [this] { return m_workbench->chosen().first(); };
    m_commands->add({.id = "queue.open"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Open"),
                     .toolTip = tr("Opens the chosen queue in the tab that the next one reuses"),
                     .icon = "queue"_L1,
                     .act = [this, chosen] { m_workbench->openQueue(chosen().url, Router::Mode::Preview); },
                     .whyNot = needsChosenQueue()});
    m_commands->add({.id = "queue.openInTab"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("Open in &new tab"),
                     .toolTip = tr("Opens the chosen queue in a tab of its own"),
                     .act = [this, chosen] { m_workbench->openQueue(chosen().url); },
                     .whyNot = needsChosenQueue()});
    m_commands->add({.id = "queue.send"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Send a message…"),
                     .toolTip = tr("Writes a message and sends it to the chosen queue"),
                     .icon = "send"_L1,
                     .act = [this, chosen] { m_workbench->acts()->sendMessage(chosen()); },
                     .whyNot = needsChosenQueue(u"SendMessage"_s),
                     .beginsGroup = true});
    m_commands->add({.id = "queue.redrive"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Redrive dead letters…"),
                     .toolTip = tr("Sends all dead letters of the chosen queue back to where they came from"),
                     .icon = "redrive"_L1,
                     .act = [this, chosen] { m_workbench->acts()->redrive({.queue = chosen()}); },
                     .whyNot =
                         [this, chosen] {
                             const QString why = needsChosenQueue()();
                             return why.isEmpty() ? m_workbench->acts()->whyNoRedrive({.queue = chosen()}) : why;
                         }});
    m_commands->add({.id = "queue.clone"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("Create &like this…"),
                     .toolTip = tr("Creates another queue with the same attributes and tags"),
                     .icon = "add"_L1,
                     .act = [this, chosen] { m_workbench->acts()->cloneQueue(chosen()); },
                     .whyNot = needsChosenQueue(u"CreateQueue"_s),
                     .beginsGroup = true});
    addQueueCopyCommands();
    m_commands->add({.id = "queue.tags"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Tags…"),
                     .toolTip = tr("Shows and changes the tags of the chosen queue"),
                     .act = [this, chosen] { m_workbench->acts()->editTags(chosen()); },
                     .whyNot = needsChosenQueue(u"TagQueue"_s)});
    addPinCommand();
    m_commands->add({.id = "queue.purge"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Purge…"),
                     .toolTip = tr("Deletes all messages of the chosen queue, after asking"),
                     .icon = "purge"_L1,
                     .scope = Scope::QueueTable,
                     .act = [this, chosen] { m_workbench->acts()->purgeQueue(chosen()); },
                     .whyNot = [this] { return whyNoPurge(); },
                     .beginsGroup = true});
    m_commands->add({.id = "queue.delete"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("&Delete queue…"),
                     .toolTip = tr("Deletes the chosen queues with all their messages, after asking"),
                     .icon = "delete"_L1,
                     .keys = QKeySequence::Delete,
                     .scope = Scope::QueueTable,
                     .act = [this] { m_workbench->acts()->deleteQueues(m_workbench->chosen()); },
                     .whyNot = [this]() -> QString {
                         if (m_workbench == nullptr)
                             return tr("No broker is connected.");
                         if (isOnHeading())
                             return tr("Choose a queue: this is a heading.");
                         return m_workbench->chosen().isEmpty() ? tr("Open a queue first, or choose some at home.")
                                                                : m_backend->whyNot(u"sqs"_s, u"DeleteQueue"_s);
                     }});
}

void MainWindow::addQueueCopyCommands()
{
    struct Part
    {
        QLatin1String id;
        QString text;
        QString toolTip;
        QKeySequence keys;
        QString (*of)(const QueueInfo &queue, const QString &endpoint);
    };
    const auto cli = [](const QueueInfo &queue, const QString &endpoint) {
        const QString at = endpoint.isEmpty() ? QString() : QString("--endpoint-url "_L1 + endpoint + ' '_L1);
        return QString("aws "_L1 + at + "--region "_L1 + queue.region + " sqs get-queue-attributes --queue-url "_L1
                       + queue.url + " --attribute-names All"_L1);
    };
    const Part parts[]{
        {"queue.copyName"_L1, tr("&Name"), tr("Copies the name; SQS cannot rename a queue"), Qt::Key_F2,
         [](const QueueInfo &queue, const QString &) { return queue.name; }},
        {"queue.copyUrl"_L1,
         tr("&URL"),
         tr("Copies the address that clients use"),
         {},
         [](const QueueInfo &queue, const QString &) { return queue.url; }},
        {"queue.copyArn"_L1,
         tr("&ARN"),
         tr("Copies the Amazon resource name that policies use"),
         {},
         [](const QueueInfo &queue, const QString &) { return queue.arn; }},
        {"queue.copyCli"_L1,
         tr("AWS &CLI command"),
         tr("Copies a command that shows the attributes of the queue"),
         {},
         cli},
    };
    // Behind what came before, not where the menus were made.
    QAction *submenu = m_commands->menu(MenuId::Copy)->menuAction();
    m_commands->menu(MenuId::Queue)->removeAction(submenu);
    m_commands->menu(MenuId::Queue)->addAction(submenu);
    for (const Part &part : parts) {
        m_commands->add({.id = part.id,
                         .menu = MenuId::Copy,
                         .text = part.text,
                         .toolTip = part.toolTip,
                         .keys = part.keys,
                         .scope = Scope::QueueTable,
                         .act = [this, of = part.of] { copyOfQueue(of(m_workbench->chosen().first(), endpoint())); },
                         .whyNot = needsChosenQueue()});
    }
}

void MainWindow::copyOfQueue(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    report(tr("Copied %1").arg(text), false);
}

void MainWindow::attachQueueTable(QAbstractItemView *table)
{
    table->addActions(m_commands->actions(Scope::QueueTable));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
            [this, table](const QPoint &at) { showQueueMenu(table, at); });
}

void MainWindow::showQueueMenu(QAbstractItemView *table, const QPoint &at)
{
    QModelIndex index = table->indexAt(at);
    if (table == m_navigator->tree() && index.siblingAtColumn(0).data(NavigatorModel::UrlRole).toString().isEmpty())
        index = {}; // a heading is no queue
    if (index.isValid() && !table->selectionModel()->isRowSelected(index.row(), index.parent()))
        table->setCurrentIndex(index);
    updateCommands();
    auto *menu = new QMenu(table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (!index.isValid()) {
        menu->addAction(m_commands->action("file.createQueue"_L1));
    } else {
        // The menu of the window, so that both always hold the same.
        for (QAction *action : m_commands->menu(MenuId::Queue)->actions())
            menu->addAction(action);
    }
    menu->popup(table->viewport()->mapToGlobal(at));
}

} // namespace ui

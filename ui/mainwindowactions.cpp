// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the main window that act on queues, messages and the view: one row each, so that menus, keys, palette
// and tests agree.
#include "ui/mainwindow.h"

#include "ui/charts/timechart.h"
#include "ui/connectionstrip.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QTreeView>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::WhyNot MainWindow::needsConnection() const
{
    return [this] { return m_workbench == nullptr ? tr("No broker is connected.") : QString(); };
}

MainWindow::WhyNot MainWindow::needsQueue() const
{
    return [this] {
        if (m_workbench == nullptr)
            return tr("No broker is connected.");
        return m_workbench->queue() == nullptr ? tr("Open a queue first.") : QString();
    };
}

MainWindow::WhyNot MainWindow::needsTab() const
{
    return [this] {
        return m_workbench == nullptr || m_workbench->tabs()->count() == 0 ? tr("No tab is open.") : QString();
    };
}

void MainWindow::buildCommands()
{
    m_commands = new Commands(this);
    addFileCommands();
    addConnectionCommands();
    addEditCommands();
    addViewCommands();
    addPaneCommands();
    addZoomCommands();
    addThemeCommands();
    addLayoutCommands();
    addGoCommands();
    addRowCommands();
    addTabCommands();
    addMessageCommands();
    addInspectorCommands();
    addQueueCommands();
    addNavigatorCommands();
    addBrokerCommands();
    addTourCommand();
    addHelpCommands();
    attachQueueTable(m_navigator->tree());
    m_strip->setActions({m_commands->action("go.palette"_L1), m_commands->action("view.pause"_L1),
                         m_commands->action("file.copySettings"_L1)});
}

void MainWindow::updateCommands()
{
    m_commands->update();
    m_navigator->setWhyNoCreate(m_commands->action("file.createQueue"_L1)->statusTip());
    showNavigator();
}

void MainWindow::addFileCommands()
{
    m_commands->add({.id = "file.createQueue"_L1,
                     .menu = MenuId::File,
                     .text = tr("Create &queue…"),
                     .toolTip = tr("Creates a queue, with a dead-letter queue if you like"),
                     .icon = "add"_L1,
                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                     .act = [this] { m_workbench->acts()->createQueue(); },
                     .whyNot =
                         [this] {
                             const QString why = needsConnection()();
                             return why.isEmpty() ? m_backend->whyNot(u"sqs"_s, u"CreateQueue"_s) : why;
                         }});
    QAction *copy = m_commands->add({.id = "file.copySettings"_L1,
                                     .menu = MenuId::File,
                                     .text = tr("Copy &endpoint settings"),
                                     .toolTip = tr("Copies the lines that point an app at this broker"),
                                     .icon = "copy"_L1,
                                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                                     .act = [this] { copyEndpointSettings(); },
                                     .whyNot =
                                         [this] {
                                             return endpoint().isEmpty()
                                                 ? tr("This broker has no address that apps could use.")
                                                 : QString();
                                         }});
    copy->setIconText(tr("Copy settings"));
    addDemoCommands();
    addExchangeCommands();
    m_commands->add({.id = "file.quit"_L1,
                     .menu = MenuId::File,
                     .text = tr("&Quit"),
                     .toolTip = tr("Closes the window; a broker inside it ends with it"),
                     .keys = QKeySequence::Quit,
                     .act = [this] { close(); },
                     .beginsGroup = true});
}

void MainWindow::addEditCommands()
{
    m_commands->add({.id = "edit.find"_L1,
                     .menu = MenuId::Edit,
                     .text = tr("&Find in this page"),
                     .toolTip = tr("Goes to the filter of the page: bodies of messages, or names of queues"),
                     .icon = "filter"_L1,
                     .keys = QKeySequence::Find,
                     .act = [this] { m_workbench->current()->focusFilter(); },
                     .whyNot = needsConnection()});
    m_commands->add({.id = "edit.findQueue"_L1,
                     .menu = MenuId::Edit,
                     .text = tr("Find a &queue"),
                     .toolTip = tr("Goes to the filter of the resources"),
                     .icon = "filter"_L1,
                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_O,
                     .act =
                         [this] {
                             m_navigator->parentWidget()->show(); // its dock
                             m_navigator->focusFilter();
                         },
                     .whyNot = needsConnection()});
    m_commands->add({.id = "edit.preferences"_L1,
                     .menu = MenuId::Edit,
                     .text = tr("&Preferences…"),
                     .toolTip = tr("Opens all settings of the window, with a search"),
                     .icon = "settings"_L1,
                     .keys = Qt::CTRL | Qt::Key_Comma,
                     .act = [this] { openPreferences(); },
                     .beginsGroup = true});
}

void MainWindow::addCarefulRedrive()
{
    m_commands->add({.id = "message.redriveCarefully"_L1,
                     .menu = MenuId::Message,
                     .text = tr("Redrive &with care…"),
                     .toolTip = tr("Sends the selected dead letters back, or all, at a pace, mended on the way, and "
                                   "stops by itself when they come back"),
                     .icon = "redrive"_L1,
                     .keys = Qt::SHIFT | Qt::Key_R,
                     .scope = Scope::MessageTable,
                     .act = [this] { m_workbench->acts()->redriveCarefully(m_workbench->selection()); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         return m_workbench->acts()->whyNoCarefulRedrive(m_workbench->selection());
                     }});
}

void MainWindow::addMessageCommands()
{
    m_commands->add({.id = "message.send"_L1,
                     .menu = MenuId::Message,
                     .text = tr("&New message…"),
                     .toolTip = tr("Opens a composer, for the open queue if there is one"),
                     .icon = "send"_L1,
                     .keys = QKeySequence::New,
                     .act =
                         [this] {
                             if (const QueueInfo *queue = m_workbench->queue())
                                 m_workbench->acts()->sendMessage(*queue);
                             else
                                 m_workbench->acts()->openComposer({});
                         },
                     .whyNot = [this]() -> QString {
                         const QString why = needsConnection()();
                         return why.isEmpty() ? m_backend->whyNot(u"sqs"_s, u"SendMessage"_s) : why;
                     }});
    m_commands->add(
        {.id = "message.edit"_L1,
         .menu = MenuId::Message,
         .text = tr("&Edit and resend…"),
         .toolTip = tr("Opens a composer with the chosen message; the message itself stays as it is"),
         .icon = "send"_L1,
         .keys = Qt::Key_E,
         .scope = Scope::MessageTable,
         .act =
             [this] {
                 m_workbench->acts()->editAndResend(*m_workbench->queue(), *m_workbench->page()->messages()->current());
             },
         .whyNot = [this]() -> QString {
             if (const QString why = needsQueue(u"SendMessage"_s)(); !why.isEmpty())
                 return why;
             return m_workbench->page()->messages()->current() == nullptr ? tr("Choose a message first.") : QString();
         }});
    m_commands->add({.id = "message.copy"_L1,
                     .menu = MenuId::Message,
                     .text = tr("&Copy body"),
                     .toolTip = tr("Copies the body of the chosen message as it was sent"),
                     .icon = "copy"_L1,
                     .keys = QKeySequence::Copy,
                     .scope = Scope::MessageTable,
                     .act = [this] { m_workbench->copyBody(); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         return m_workbench->page()->messages()->current() == nullptr ? tr("Choose a message first.")
                                                                                      : QString();
                     }});
    m_commands->add({.id = "message.redrive"_L1,
                     .menu = MenuId::Message,
                     .text = tr("&Redrive selected…"),
                     .toolTip = tr("Sends the selected dead letters back to where they came from"),
                     .icon = "redrive"_L1,
                     .keys = Qt::Key_R,
                     .scope = Scope::MessageTable,
                     .act = [this] { m_workbench->acts()->redrive(m_workbench->selection()); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         const Acts::Messages chosen = m_workbench->selection();
                         const QString why = m_workbench->acts()->whyNoRedrive(chosen);
                         return why.isEmpty() && chosen.ids.isEmpty() && !chosen.all ? tr("Select messages first.")
                                                                                     : why;
                     },
                     .beginsGroup = true});
    m_commands->add({.id = "message.redriveAll"_L1,
                     .menu = MenuId::Message,
                     .text = tr("Redrive &all…"),
                     .toolTip = tr("Sends all dead letters of the open queue back to where they came from"),
                     .icon = "redrive"_L1,
                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                     .act = [this] { m_workbench->acts()->redrive({.queue = *m_workbench->queue()}); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         return m_workbench->acts()->whyNoRedrive({.queue = *m_workbench->queue()});
                     }});
    addCarefulRedrive();
    addMessageExport();
    m_commands->add({.id = "message.delete"_L1,
                     .menu = MenuId::Message,
                     .text = tr("&Delete selected…"),
                     .toolTip = tr("Deletes the selected messages, after asking"),
                     .icon = "delete"_L1,
                     .keys = QKeySequence::Delete,
                     .scope = Scope::MessageTable,
                     .act = [this] { m_workbench->acts()->deleteMessages(m_workbench->selection()); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsQueue()(); !why.isEmpty())
                             return why;
                         return m_workbench->acts()->whyNoDelete(m_workbench->selection());
                     }});
}

/// What the inspector can say about the chosen message, by single keys.
void MainWindow::addInspectorCommands()
{
    struct Row
    {
        QLatin1String id;
        QString text;
        QString toolTip;
        QKeySequence keys;
        Inspector::Tab tab;
    };
    const std::array rows{
        Row{"message.life"_L1, tr("&Life"), tr("Shows what happened to the chosen message"), Qt::Key_L,
            Inspector::LifeTab},
        Row{"message.why"_L1, tr("&Why here?"), tr("Shows why the chosen message is where it is"), Qt::Key_W,
            Inspector::WhyTab},
        Row{"message.diff"_L1, tr("Co&mpare"), tr("Compares the chosen message with another, or the two selected ones"),
            Qt::Key_D, Inspector::DiffTab},
    };
    const WhyNot needsMessage = [this]() -> QString {
        if (const QString why = needsQueue()(); !why.isEmpty())
            return why;
        return m_workbench->page()->inspector()->messageId().isEmpty() ? tr("Choose a message first.") : QString();
    };
    for (const Row &row : rows)
        m_commands->add({.id = row.id,
                         .menu = MenuId::Message,
                         .text = row.text,
                         .toolTip = row.toolTip,
                         .keys = row.keys,
                         .scope = Scope::MessageTable,
                         .act = [this, tab = row.tab] { m_workbench->page()->read(tab); },
                         .whyNot = needsMessage,
                         .beginsGroup = row.tab == Inspector::LifeTab});
    m_commands->add({.id = "message.openTab"_L1,
                     .menu = MenuId::Message,
                     .text = tr("&Open in a tab"),
                     .toolTip = tr("Opens the chosen message in a tab of its own, which has an address"),
                     .icon = "open"_L1,
                     .act = [this] { m_workbench->router()->open(m_workbench->page()->inspector()->messageAddress()); },
                     .whyNot = needsMessage});
}

void MainWindow::addViewCommands()
{
    m_commands->add({.id = "view.refresh"_L1,
                     .menu = MenuId::View,
                     .text = tr("&Refresh"),
                     .toolTip = tr("Reads what the page shows again"),
                     .icon = "refresh"_L1,
                     .keys = QKeySequence::Refresh,
                     .act = [this] { m_workbench->refresh(); },
                     .whyNot = needsConnection(),
                     .beginsGroup = true});
    m_commands->add({.id = "view.pause"_L1,
                     .menu = MenuId::View,
                     .text = tr("&Pause view"),
                     .toolTip = tr("Holds what is shown as it is; the broker goes on, and nothing is missed"),
                     .icon = "pause"_L1,
                     .keys = Qt::Key_Space,
                     .scope = Scope::MessageTable,
                     .act = [this] { togglePause(); },
                     .whyNot = needsConnection(),
                     .isCheckable = true});
    m_commands->add({.id = "view.chartTable"_L1,
                     .menu = MenuId::View,
                     .text = tr("Chart as &table"),
                     .toolTip = tr("Shows the numbers of the chart instead of its lines"),
                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                     .act = [this] { toggleChartTable(); },
                     .whyNot = needsQueue(),
                     .isCheckable = true});
}

void MainWindow::togglePause()
{
    if (m_backend)
        m_backend->setPaused(!m_backend->isPaused());
}

void MainWindow::toggleChartTable()
{
    if (m_workbench->page() != nullptr)
        m_workbench->page()->chart()->showTable(m_commands->action("view.chartTable"_L1)->isChecked());
}

void MainWindow::copyEndpointSettings()
{
    QGuiApplication::clipboard()->setText(endpointSettings(endpoint()));
    report(tr("Copied the settings for %1").arg(endpoint()), false);
}

} // namespace ui

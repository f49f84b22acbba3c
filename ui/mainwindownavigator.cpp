// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the resources: pins, folders, columns; and those that go through the rows of a table.
#include "ui/mainwindow.h"

#include "ui/navigatormemory.h"
#include "ui/pages/navigator.h"
#include "ui/pages/workbench.h"
#include "ui/rowkeys.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ColumnRow
{
    QLatin1String id;
    int column;
};

constexpr ColumnRow columns[] = {
    {"resources.available"_L1, NavigatorModel::Available},
    {"resources.inFlight"_L1, NavigatorModel::InFlight},
    {"resources.delayed"_L1, NavigatorModel::Delayed},
    {"resources.dead"_L1, NavigatorModel::Dead},
};

} // namespace

void MainWindow::addNavigatorCommands()
{
    m_commands->add({.id = "resources.folders"_L1,
                     .menu = MenuId::Resources,
                     .text = tr("&Folders by prefix"),
                     .toolTip = tr("Puts queues whose names begin alike into one folder, on this connection"),
                     .act = [this] { m_memory->setFolders(!m_memory->hasFolders()); },
                     .whyNot = needsConnection(),
                     .isCheckable = true});
    const NavigatorModel &model = m_navigator->model();
    for (const ColumnRow &row : columns) {
        const QString title = model.headerData(row.column, Qt::Horizontal).toString();
        m_commands->add({.id = row.id,
                         .menu = MenuId::Resources,
                         .text = tr("Column “%1”").arg(title),
                         .toolTip = tr("Shows or hides the column %1 of the resources").arg(title),
                         .act = [this, column = row.column] { m_memory->setShown(column, !m_memory->isShown(column)); },
                         .isCheckable = true,
                         .beginsGroup = &row == &columns[0]});
    }
    connect(m_memory, &NavigatorMemory::changed, this, &MainWindow::showNavigator);
    showNavigator();
}

/// Stands in the menu of queues, and so in their context menu.
void MainWindow::addPinCommand()
{
    m_commands->add({.id = "queue.pin"_L1,
                     .menu = MenuId::Queue,
                     .text = tr("P&in"),
                     .toolTip = tr("Keeps the chosen queues on top of the resources, or no longer"),
                     .icon = "pin"_L1,
                     .keys = Qt::CTRL | Qt::Key_D,
                     .act =
                         [this] {
                             const QList<QueueInfo> chosen = m_workbench->chosen();
                             m_memory->setPinned(chosen, !m_memory->arePinned(chosen));
                         },
                     .whyNot = [this]() -> QString {
                         if (m_workbench == nullptr)
                             return tr("No broker is connected.");
                         if (isOnHeading())
                             return tr("Choose a queue: this is a heading.");
                         return m_workbench->chosen().isEmpty() ? tr("Open a queue first, or choose some at home.")
                                                                : QString();
                     },
                     .isCheckable = true});
}

void MainWindow::addRowCommands()
{
    const auto row = [this](QLatin1String id, const QString &text, const QString &toolTip, Qt::Key key, int by) {
        m_commands->add({.id = id,
                         .menu = MenuId::Go,
                         .text = text,
                         .toolTip = toolTip,
                         .keys = key,
                         .scope = Scope::Table,
                         .act = [this, by] { m_rowKeys->step(by); },
                         .whyNot = [this] { return m_rowKeys->hasTable() ? QString() : tr("Go into a table first."); },
                         .beginsGroup = by > 0});
    };
    row("go.nextRow"_L1, tr("Next &row"), tr("Goes down in the table that has the keyboard"), Qt::Key_J, 1);
    row("go.previousRow"_L1, tr("Previous ro&w"), tr("Goes up in the table that has the keyboard"), Qt::Key_K, -1);
    connect(m_rowKeys, &RowKeys::tableChanged, this, &MainWindow::updateCommands);
}

/// The marks before what is on.
void MainWindow::showNavigator()
{
    QAction *folders = m_commands->action("resources.folders"_L1);
    if (folders == nullptr)
        return; // the commands are being made
    folders->setChecked(m_memory->hasFolders());
    for (const ColumnRow &row : columns)
        m_commands->action(row.id)->setChecked(m_memory->isShown(row.column));
    const bool arePinned = m_workbench != nullptr && m_memory->arePinned(m_workbench->chosen());
    m_commands->action("queue.pin"_L1)->setChecked(arePinned);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the main window: one row each, so that menus, keys and tests agree.
#include "ui/mainwindow.h"

#include "ui/charts/timechart.h"
#include "ui/icons.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int zoomStep = 10;

bool hasQueue(const Workbench &bench)
{
    return bench.queue() != nullptr;
}

bool hasSelection(const Workbench &bench)
{
    return hasQueue(bench) && !bench.page()->messages()->selectedIds().isEmpty();
}

bool canRedriveSelection(const Workbench &bench)
{
    return hasSelection(bench) && bench.queue()->isDeadLetterQueue() && bench.task() == nullptr;
}

bool canRedriveAll(const Workbench &bench)
{
    return hasQueue(bench) && bench.queue()->isDeadLetterQueue() && bench.queue()->available > 0
        && bench.task() == nullptr;
}

bool hasMessage(const Workbench &bench)
{
    return hasQueue(bench) && bench.page()->messages()->current() != nullptr;
}

bool always(const Workbench &)
{
    return true;
}

} // namespace

QAction *MainWindow::add(QMenu *menu, const Command &command)
{
    auto *action = new QAction(command.text, this);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    action->setShortcut(command.keys);
    if (!command.toolTip.isEmpty())
        action->setToolTip(command.toolTip);
    connect(action, &QAction::triggered, this, command.act);
    if (command.isPossible)
        m_conditions.emplace_back(action, command.isPossible);
    menu->addAction(action);
    return action;
}

QAction *MainWindow::addForWorkbench(QMenu *menu, const QString &text, QLatin1String icon, const QKeySequence &keys,
                                     void (Workbench::*act)(), std::function<bool(const Workbench &)> isPossible)
{
    const auto run = [this, act] {
        if (m_workbench != nullptr)
            (m_workbench->*act)();
    };
    return add(menu, {.text = text, .icon = icon, .keys = keys, .act = run, .isPossible = std::move(isPossible)});
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildMessageMenu();
    buildQueueMenu();
    buildViewMenu();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, {.text = tr("&About Redrive"), .icon = {}, .keys = {}, .act = [this] { showAbout(); }});
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    addForWorkbench(menu, tr("Create &queue…"), "add"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_N, &Workbench::createQueue,
                    always);
    QAction *copy = add(menu,
                        {.text = tr("Copy &endpoint settings"),
                         .icon = "copy"_L1,
                         .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                         .act = [this] { copyEndpointSettings(); },
                         .isPossible = [this](const Workbench &) { return !endpoint().isEmpty(); },
                         .toolTip = tr("Copy the lines that point an app at this broker")});
    copy->setIconText(tr("Copy settings"));
    menu->addSeparator();
    add(menu, {.text = tr("&Quit"), .icon = {}, .keys = QKeySequence::Quit, .act = [this] { close(); }});
    m_stripActions.append(copy);
}

void MainWindow::buildMessageMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Message"));
    addForWorkbench(menu, tr("&Send message…"), "send"_L1, QKeySequence::New, &Workbench::sendMessage, hasQueue);
    QAction *copy = add(menu,
                        {.text = tr("&Copy body"),
                         .icon = "copy"_L1,
                         .keys = QKeySequence::Copy,
                         .act =
                             [this] {
                                 if (m_workbench != nullptr)
                                     m_workbench->copyBody();
                             },
                         .isPossible = hasMessage});
    menu->addSeparator();
    QAction *redrive = addForWorkbench(menu, tr("&Redrive selected…"), "redrive"_L1, Qt::Key_R,
                                       &Workbench::redriveSelected, canRedriveSelection);
    addForWorkbench(menu, tr("Redrive &all…"), "redrive"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_R, &Workbench::redriveAll,
                    canRedriveAll);
    QAction *remove = addForWorkbench(menu, tr("&Delete selected…"), "delete"_L1, QKeySequence::Delete,
                                      &Workbench::deleteMessages, hasSelection);
    m_messageKeys = {copy, redrive, remove};
    // Single keys and those that text fields use too work only in the table.
    for (QAction *action : std::as_const(m_messageKeys))
        action->setShortcutContext(Qt::WidgetShortcut);
}

void MainWindow::buildQueueMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Queue"));
    QAction *purge = addForWorkbench(menu, tr("&Purge…"), "purge"_L1, {}, &Workbench::purgeQueue, hasQueue);
    QAction *remove = addForWorkbench(menu, tr("&Delete queue…"), "delete"_L1, QKeySequence::Delete,
                                      &Workbench::deleteQueue, hasQueue);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_queueKeys = {purge, remove};
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    addForWorkbench(menu, tr("&Refresh"), "refresh"_L1, QKeySequence::Refresh, &Workbench::refresh, always);
    m_pause = add(menu,
                  {.text = tr("&Pause view"),
                   .icon = "pause"_L1,
                   .keys = Qt::Key_Space,
                   .act = [this] { togglePause(); },
                   .isPossible = always});
    m_pause->setCheckable(true);
    m_pause->setShortcutContext(Qt::WidgetShortcut);
    m_messageKeys.append(m_pause);
    m_stripActions.prepend(m_pause);
    add(menu,
        {.text = tr("&Find in messages"),
         .icon = "filter"_L1,
         .keys = QKeySequence::Find,
         .act =
             [this] {
                 if (m_workbench != nullptr)
                     m_workbench->page()->messages()->focusFilter();
             },
         .isPossible = hasQueue});
    add(menu,
        {.text = tr("Find a &queue"),
         .icon = "filter"_L1,
         .keys = Qt::CTRL | Qt::Key_K,
         .act =
             [this] {
                 if (m_workbench != nullptr)
                     m_workbench->navigator()->focusFilter();
             },
         .isPossible = always});
    add(menu, {.text = tr("&Next pane"), .icon = {}, .keys = Qt::Key_F6, .act = [this] { cyclePanes(true); }});
    add(menu, {.text = tr("Pre&vious pane"), .icon = {}, .keys = Qt::SHIFT | Qt::Key_F6, .act = [this] {
                   cyclePanes(false);
               }});
    m_chartTable = add(menu,
                       {.text = tr("Chart as &table"),
                        .icon = {},
                        .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                        .act = [this] { toggleChartTable(); },
                        .isPossible = hasQueue});
    m_chartTable->setCheckable(true);
    menu->addSeparator();
    add(menu, {.text = tr("Zoom &in"), .icon = {}, .keys = QKeySequence::ZoomIn, .act = [this] {
                   zoom(m_appearance.zoomPercent() + zoomStep);
               }});
    add(menu, {.text = tr("Zoom &out"), .icon = {}, .keys = QKeySequence::ZoomOut, .act = [this] {
                   zoom(m_appearance.zoomPercent() - zoomStep);
               }});
    add(menu, {.text = tr("Normal &size"), .icon = {}, .keys = Qt::CTRL | Qt::Key_0, .act = [this] { zoom(100); }});
    buildAppearanceMenu(menu->addMenu(tr("&Appearance")));
}

void MainWindow::buildAppearanceMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto offer = [&](const QString &text, setting::Appearance choice) {
        QAction *action = add(
            menu, {.text = text, .icon = {}, .keys = {}, .act = [this, choice] { m_appearance.setChoice(choice); }});
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == choice);
        group->addAction(action);
    };
    offer(tr("As the &system"), setting::Appearance::System);
    offer(tr("&Light"), setting::Appearance::Light);
    offer(tr("&Dark"), setting::Appearance::Dark);
}

void MainWindow::updateActions()
{
    for (const auto &condition : m_conditions)
        condition.first->setEnabled(m_workbench != nullptr && condition.second(*m_workbench));
}

void MainWindow::zoom(int percent)
{
    m_appearance.setZoomPercent(std::clamp(percent, setting::zoomPercent.least, setting::zoomPercent.most));
}

void MainWindow::togglePause()
{
    if (m_backend)
        m_backend->setPaused(!m_backend->isPaused());
}

void MainWindow::toggleChartTable()
{
    TimeChart *chart = m_workbench->page()->chart();
    chart->showTable(m_chartTable->isChecked());
}

void MainWindow::cyclePanes(bool forward)
{
    if (m_workbench == nullptr)
        return;
    const QList<QWidget *> panes{m_workbench->navigator()->table(), m_workbench->page()->messages()->table(),
                                 m_workbench->page()->inspector()->tabs()->tabBar()};
    const QWidget *focus = QApplication::focusWidget();
    const QList<const QWidget *> regions{m_workbench->navigator(), m_workbench->page()->messages(),
                                         m_workbench->page()->inspector()};
    qsizetype at = forward ? -1 : panes.size();
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focus != nullptr && regions[i]->isAncestorOf(focus))
            at = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *next = panes[(at + (forward ? step : -step) + 2 * panes.size()) % panes.size()];
        if (next->isVisible() && next->isEnabled()) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::copyEndpointSettings()
{
    QGuiApplication::clipboard()->setText(endpointSettings(endpoint()));
    report(tr("Copied the settings for %1").arg(endpoint()), false);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Redrive"),
        tr("Redrive %1\n\nA native console for message queues, with the broker inside.\n\nFree software "
           "under the GNU General Public License, version 3 or later, without any warranty.")
            .arg(QStringLiteral(REDRIVE_VERSION)),
        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace ui

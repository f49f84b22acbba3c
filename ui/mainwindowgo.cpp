// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the main window that arrange and move: layouts, panes, themes, history, tabs, and help.
#include "ui/mainwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/errordialog.h"
#include "ui/dialogs/palette.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/pages/page.h"
#include "ui/pages/pagetable.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int zoomStep = 10;
constexpr int numberedTabs = 9;

struct DockRow
{
    QLatin1String id;
    QLatin1String dock;
    Qt::Key key;
};

constexpr DockRow docks[] = {
    {"view.resources"_L1, "dock.resources"_L1, Qt::Key_1},
    {"view.activity"_L1, "dock.activity"_L1, Qt::Key_2},
    {"view.tasks"_L1, "dock.tasks"_L1, Qt::Key_3},
    {"view.wirelog"_L1, "dock.wirelog"_L1, Qt::Key_4},
};

} // namespace

void MainWindow::addPaneCommands()
{
    for (const DockRow &row : docks) {
        auto *dock = findChild<QDockWidget *>(row.dock);
        dock->toggleViewAction()->setToolTip(tr("Shows or hides %1").arg(dock->windowTitle()));
        const bool isFirst = &row == &docks[0];
        QAction *action = m_commands->add({.id = row.id,
                                           .menu = MenuId::View,
                                           .text = dock->windowTitle(),
                                           .toolTip = tr("Shows or hides %1").arg(dock->windowTitle()),
                                           .keys = Qt::ALT | row.key,
                                           .act =
                                               [dock] {
                                                   dock->setVisible(dock->isHidden());
                                                   dock->raise();
                                               },
                                           .isCheckable = true,
                                           .beginsGroup = isFirst});
        connect(dock, &QDockWidget::visibilityChanged, action,
                [action, dock] { action->setChecked(!dock->isHidden()); });
    }
    m_commands->add({.id = "view.nextPane"_L1,
                     .menu = MenuId::View,
                     .text = tr("&Next pane"),
                     .toolTip = tr("Moves the keyboard to the next pane of the window"),
                     .keys = Qt::Key_F6,
                     .act = [this] { m_workbench->cyclePanes(true); },
                     .whyNot = needsConnection(),
                     .beginsGroup = true});
    m_commands->add({.id = "view.previousPane"_L1,
                     .menu = MenuId::View,
                     .text = tr("Pre&vious pane"),
                     .toolTip = tr("Moves the keyboard to the pane before"),
                     .keys = Qt::SHIFT | Qt::Key_F6,
                     .act = [this] { m_workbench->cyclePanes(false); },
                     .whyNot = needsConnection()});
}

void MainWindow::addZoomCommands()
{
    const auto zoomBy = [this](int step) {
        const int percent = m_appearance.zoomPercent() + step;
        m_appearance.setZoomPercent(std::clamp(percent, setting::zoomPercent.least, setting::zoomPercent.most));
    };
    QAction *larger = m_commands->add({.id = "view.zoomIn"_L1,
                                       .menu = MenuId::View,
                                       .text = tr("Zoom &in"),
                                       .toolTip = tr("Makes all text larger, up to 200 %"),
                                       .keys = QKeySequence::ZoomIn,
                                       .act = [zoomBy] { zoomBy(zoomStep); },
                                       .beginsGroup = true});
    larger->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_commands->add({.id = "view.zoomOut"_L1,
                     .menu = MenuId::View,
                     .text = tr("Zoom &out"),
                     .toolTip = tr("Makes all text smaller, down to 80 %"),
                     .keys = QKeySequence::ZoomOut,
                     .act = [zoomBy] { zoomBy(-zoomStep); }});
    m_commands->add({.id = "view.zoomNormal"_L1,
                     .menu = MenuId::View,
                     .text = tr("Normal &size"),
                     .toolTip = tr("Shows text in the size of the system"),
                     .keys = Qt::CTRL | Qt::Key_0,
                     .act = [this] { m_appearance.setZoomPercent(100); }});
}

void MainWindow::addThemeCommands()
{
    auto *group = new QActionGroup(this);
    const auto offer = [&](QLatin1String id, const QString &text, const QString &toolTip, setting::Appearance choice) {
        group->addAction(m_commands->add({.id = id,
                                          .menu = MenuId::Theme,
                                          .text = text,
                                          .toolTip = toolTip,
                                          .act = [this, choice] { m_appearance.setChoice(choice); },
                                          .isCheckable = true}));
    };
    offer("theme.system"_L1, tr("As the &system"), tr("Light or dark, as the desktop is"), setting::Appearance::System);
    offer("theme.light"_L1, tr("&Light"), tr("Dark text on a light ground"), setting::Appearance::Light);
    offer("theme.dark"_L1, tr("&Dark"), tr("Light text on a dark ground"), setting::Appearance::Dark);
    offer("theme.highContrast"_L1, tr("High &contrast"), tr("White text on black, with strong lines"),
          setting::Appearance::HighContrast);
}

void MainWindow::addLayoutCommands()
{
    auto *group = new QActionGroup(this);
    const auto offer = [&](QLatin1String id, const QString &text, const QString &toolTip, Layouts::Kind kind) {
        group->addAction(m_commands->add({.id = id,
                                          .menu = MenuId::Layout,
                                          .text = text,
                                          .toolTip = toolTip,
                                          .act = [this, kind] { m_layouts->use(kind); },
                                          .isCheckable = true}));
    };
    offer("layout.browse"_L1, tr("&Browse"), tr("The resources beside the page"), Layouts::Kind::Browse);
    offer("layout.investigate"_L1, tr("&Investigate"), tr("With activity and tasks below the page"),
          Layouts::Kind::Investigate);
    offer("layout.teach"_L1, tr("&Teach"), tr("The page alone, in large type"), Layouts::Kind::Teach);
    m_commands->add({.id = "layout.reset"_L1,
                     .menu = MenuId::Layout,
                     .text = tr("&Reset this layout"),
                     .toolTip = tr("Puts the panes of this layout where they were at first"),
                     .act = [this] { m_layouts->reset(); },
                     .beginsGroup = true});
}

/// The marks before the theme and the layout that are in use.
void MainWindow::checkChoices()
{
    if (m_commands == nullptr)
        return;
    constexpr QLatin1String themes[] = {"theme.system"_L1, "theme.light"_L1, "theme.dark"_L1, "theme.highContrast"_L1};
    constexpr QLatin1String layouts[] = {"layout.browse"_L1, "layout.investigate"_L1, "layout.teach"_L1};
    m_commands->action(themes[static_cast<int>(m_appearance.choice())])->setChecked(true);
    m_commands->action(layouts[static_cast<int>(m_layouts->current())])->setChecked(true);
}

void MainWindow::addGoCommands()
{
    QAction *palette = m_commands->add({.id = "go.palette"_L1,
                                        .menu = MenuId::Go,
                                        .text = tr("&Go to…"),
                                        .toolTip = tr("Finds queues, pages and commands as you type"),
                                        .icon = "filter"_L1,
                                        .keys = Qt::CTRL | Qt::Key_K,
                                        .act = [this] { openPalette(); }});
    palette->setIconText(tr("Go to…"));
    m_commands->add({.id = "go.back"_L1,
                     .menu = MenuId::Go,
                     .text = tr("&Back"),
                     .toolTip = tr("Shows the page that was shown before"),
                     .keys = Qt::ALT | Qt::Key_Left,
                     .act = [this] { m_workbench->router()->back(); },
                     .whyNot =
                         [this] {
                             return m_workbench == nullptr || !m_workbench->router()->canGoBack()
                                 ? tr("No page was shown before this one.")
                                 : QString();
                         }});
    m_commands->add({.id = "go.forward"_L1,
                     .menu = MenuId::Go,
                     .text = tr("&Forward"),
                     .toolTip = tr("Shows the page that you went back from"),
                     .keys = Qt::ALT | Qt::Key_Right,
                     .act = [this] { m_workbench->router()->forward(); },
                     .whyNot =
                         [this] {
                             return m_workbench == nullptr || !m_workbench->router()->canGoForward()
                                 ? tr("You did not go back.")
                                 : QString();
                         }});
    for (const PageKind &kind : pageKinds()) {
        if (kind.hasName)
            continue;
        m_commands->add(
            {.id = kind.command,
             .menu = MenuId::Go,
             .text = pageTitle(kind),
             .toolTip = tr("Opens the page %1").arg(pageTitle(kind)),
             .icon = kind.icon,
             .act = [this,
                     kind] { m_workbench->router()->open({.connection = m_connection.address, .kind = kind.kind}); },
             .whyNot = needsConnection()});
    }
    m_commands->add({.id = "go.copyLink"_L1,
                     .menu = MenuId::Go,
                     .text = tr("&Copy link to this page"),
                     .toolTip = tr("Copies the address of the page, to be opened again or passed on"),
                     .icon = "copy"_L1,
                     .act = [this] { copyLink(); },
                     .whyNot = needsConnection(),
                     .beginsGroup = true});
    m_commands->add({.id = "go.openLink"_L1,
                     .menu = MenuId::Go,
                     .text = tr("&Open the copied link"),
                     .toolTip = tr("Opens the address that is in the clipboard"),
                     .act = [this] { openLink(); },
                     .whyNot = needsConnection()});
}

void MainWindow::addTabCommands()
{
    const auto row = [this](QLatin1String id, const QString &text, const QString &toolTip, const QKeySequence &keys,
                            std::function<void(TabArea &)> act) {
        m_commands->add({.id = id,
                         .menu = MenuId::Tab,
                         .text = text,
                         .toolTip = toolTip,
                         .keys = keys,
                         .act = [this, act = std::move(act)] { act(*m_workbench->tabs()); },
                         .whyNot = needsTab()});
    };
    row("tab.close"_L1, tr("&Close tab"), tr("Closes the tab that shows"), Qt::CTRL | Qt::Key_W,
        [](TabArea &tabs) { tabs.askToClose(tabs.currentIndex()); });
    row("tab.closeOthers"_L1, tr("Close &other tabs"), tr("Closes all tabs but the one that shows"), {},
        [](TabArea &tabs) { tabs.askToCloseOthers(tabs.currentIndex()); });
    row("tab.keep"_L1, tr("&Keep this tab open"), tr("Makes the preview a tab of its own"), {},
        [](TabArea &tabs) { tabs.keep(tabs.currentIndex()); });
    m_commands->add({.id = "tab.reopen"_L1,
                     .menu = MenuId::Tab,
                     .text = tr("&Reopen closed tab"),
                     .toolTip = tr("Opens the tab again that was closed last"),
                     .keys = Qt::CTRL | Qt::SHIFT | Qt::Key_T,
                     .act = [this] { m_workbench->tabs()->reopen(); },
                     .whyNot =
                         [this] {
                             return m_workbench == nullptr || !m_workbench->tabs()->canReopen()
                                 ? tr("No tab was closed.")
                                 : QString();
                         }});
    row("tab.next"_L1, tr("&Next tab"), tr("Shows the tab to the right"), Qt::CTRL | Qt::Key_Tab,
        [](TabArea &tabs) { tabs.step(1); });
    row("tab.previous"_L1, tr("&Previous tab"), tr("Shows the tab to the left"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab,
        [](TabArea &tabs) { tabs.step(-1); });
    static constexpr QLatin1String ids[numberedTabs] = {"tab.1"_L1, "tab.2"_L1, "tab.3"_L1, "tab.4"_L1, "tab.5"_L1,
                                                        "tab.6"_L1, "tab.7"_L1, "tab.8"_L1, "tab.9"_L1};
    for (int number = 0; number < numberedTabs; ++number) {
        row(ids[number], tr("Tab &%1").arg(number + 1), tr("Shows tab %1").arg(number + 1),
            Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number),
            [number](TabArea &tabs) { tabs.setCurrentIndex(number); });
    }
}

void MainWindow::addHelpCommands()
{
    QAction *keys = m_commands->add({.id = "help.shortcuts"_L1,
                                     .menu = MenuId::Help,
                                     .text = tr("&Keyboard shortcuts"),
                                     .toolTip = tr("Lists every command with its keys"),
                                     .keys = Qt::Key_F1,
                                     .act = [this] { openShortcuts(); }});
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    m_commands->add({.id = "help.about"_L1,
                     .menu = MenuId::Help,
                     .text = tr("&About Redrive"),
                     .toolTip = tr("Version, licence, and the libraries inside"),
                     .icon = "info"_L1,
                     .act = [this] { showAbout(); }});
}

void MainWindow::copyLink()
{
    const QString link = m_workbench->current()->address().toString();
    QGuiApplication::clipboard()->setText(link);
    report(tr("Copied %1").arg(link), false);
}

void MainWindow::openLink()
{
    openAddress(QGuiApplication::clipboard()->text());
}

void MainWindow::openPalette()
{
    auto *palette = new Palette(*m_commands, m_settings, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    if (m_backend) {
        for (const QueueInfo &queue : m_backend->queues())
            palette->addPlace(queueAddress(m_connection.address, queue), queue);
    }
    connect(palette, &Palette::placeChosen, this, [this](const Address &address) {
        if (m_workbench != nullptr)
            m_workbench->router()->open(address);
    });
    palette->open();
}

void MainWindow::openPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_commands, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openDetails(const QString &what, const Error &error)
{
    auto *dialog = new ErrorDialog(what, error, this);
    connect(dialog, &ErrorDialog::wireWanted, this, &MainWindow::openWireCall);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui

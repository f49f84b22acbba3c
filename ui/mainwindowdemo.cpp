// SPDX-License-Identifier: GPL-3.0-or-later
// The demo in the window: its line, the ways in and out of it, and its simulated clients.
#include "ui/mainwindow.h"

#include "ui/connectionstrip.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/pages/workbench.h"
#include "ui/simulation.h"
#include "ui/tour.h"
#include "ui/widgets/banner.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::addDemoCommands()
{
    m_commands->add({.id = "file.openDemo"_L1,
                     .menu = MenuId::File,
                     .text = tr("Open the &demo"),
                     .toolTip = tr("Shows a shop with simulated producers and consumers, in memory; your files stay as "
                                   "they are"),
                     .act = [this] { emit demoWanted(); },
                     .whyNot = [this] { return m_connection.isDemo ? tr("The demo is open.") : QString(); },
                     .beginsGroup = true});
    m_commands->add(
        {.id = "file.openWorkspace"_L1,
         .menu = MenuId::File,
         .text = tr("Open my &workspace"),
         .toolTip = tr("Shows the queues that are kept in your workspace file, now and at the next start"),
         .act = [this] { emit workspaceWanted(); },
         .whyNot =
             [this] { return m_backend && m_connection.isWorkspace ? tr("Your workspace is open.") : QString(); }});
}

void MainWindow::addBrokerCommands()
{
    m_commands->add({.id = "broker.pauseSimulators"_L1,
                     .menu = MenuId::Broker,
                     .text = tr("&Pause simulators"),
                     .toolTip = tr("No simulated client sends, receives or finishes anything until they go on"),
                     .icon = "simulators"_L1,
                     .act = [this] { m_simulation->toggle(); },
                     .whyNot = [this]() -> QString {
                         if (m_workbench == nullptr)
                             return tr("No broker is connected.");
                         return m_simulation->hasAny() ? m_backend->whyNot(u"redrive"_s, u"ControlSimulator"_s)
                                                       : tr("This broker has no simulated clients.");
                     },
                     .isCheckable = true});
}

void MainWindow::addTourCommand()
{
    m_commands->add({.id = "help.tour"_L1,
                     .menu = MenuId::Help,
                     .text = tr("&Tour of the demo"),
                     .toolTip = tr("Shows the main pages in a few steps; leave it whenever you like"),
                     .act = [this] { m_tour->start(); },
                     .whyNot =
                         [this] {
                             return m_workbench != nullptr && m_connection.isDemo
                                 ? QString()
                                 : tr("The tour goes through the demo: File ▸ Open the demo.");
                         }});
}

void MainWindow::buildDemo()
{
    m_tour = new Tour(m_settings, *m_tourBanner, this);
    connect(m_tour, &Tour::changed, this, &MainWindow::showDemo);
    connect(m_tour, &Tour::placeWanted, this, [this](const QString &kind, const QString &name, const QString &tab) {
        const Address place{.connection = m_connection.address, .kind = kind, .name = name};
        m_workbench->router()->open(place.with(u"tab"_s, tab), Router::Mode::Preview);
    });
    m_simulation = new Simulation(this);
    connect(m_simulation, &Simulation::changed, this, &MainWindow::showDemo);
    connect(m_simulation, &Simulation::failed, this,
            [this](const Error &error) { fail(tr("The simulators were not changed."), error); });
}

void MainWindow::showDemo()
{
    m_commands->action("broker.pauseSimulators"_L1)->setChecked(m_simulation->isPaused());
    m_strip->setSimulation(m_simulation->isPaused() ? tr("‖ simulators paused") : QString());
    updateCommands();
    const bool isDemo = m_backend && m_connection.isDemo;
    if (!isDemo)
        m_tour->end();
    if (!isDemo || m_tour->isRunning()) {
        m_demoBanner->withdraw();
        return;
    }
    QList<Banner::Choice> choices{{tr("Start &empty"), [this] { emit workspaceWanted(); }},
                                  {tr("&Point my app here…"), [this] { showEndpointSettings(); }}};
    if (!m_tour->wasSeen())
        choices.prepend({tr("Take the &tour"), [this] { m_tour->start(); }});
    m_demoBanner->say(Banner::Kind::Info, tr("This is the demo: a tea shop with simulated clients, in memory only."),
                      choices);
}

void MainWindow::showEndpointSettings()
{
    auto *dialog = new EndpointDialog(endpoint().isEmpty() ? QString() : endpointSettings(endpoint()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of each connection, from run to run, and the one question before something half typed is lost: with a tab,
// with a connection, with the window.
#include "ui/mainwindow.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::restoreTabs()
{
    const QStringList stored = m_settings.list(tabsName());
    if (stored.size() < 3)
        return;
    m_workbench->tabs()->restore(
        {.addresses = stored.mid(2), .current = stored[0].toInt(), .preview = stored[1].toInt()});
}

/// The demo's queues are not those of the workspace, which has the same address.
QString MainWindow::tabsName() const
{
    return u"tabs/"_s + (m_connection.isDemo ? u"demo"_s : m_connection.address);
}

void MainWindow::saveTabs()
{
    if (m_workbench == nullptr)
        return;
    const TabArea::State state = m_workbench->tabs()->state();
    m_settings.setList(tabsName(),
                       QStringList{QString::number(state.current), QString::number(state.preview)} + state.addresses);
}

void MainWindow::leave(const Leaving &leaving, std::function<void()> then)
{
    if (leaving.unsaved.isEmpty() && leaving.facts.isEmpty()) {
        then();
        return;
    }
    const QString lost = tr("What is half typed is lost: apply it first to keep it.");
    auto *dialog = new ConfirmDialog({.title = leaving.title,
                                      .consequence = leaving.unsaved.isEmpty()
                                          ? leaving.consequence
                                          : QString(lost + u' ' + leaving.consequence).trimmed(),
                                      .verb = leaving.verb},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts(leaving.unsaved + leaving.facts);
    connect(dialog, &QDialog::accepted, this, std::move(then));
    dialog->open();
}

QStringList MainWindow::unsaved() const
{
    return m_workbench != nullptr ? m_workbench->tabs()->unsaved() : QStringList{};
}

/// Tabs are kept with their connection; tasks of this window end with it.
MainWindow::Leaving MainWindow::leavingConnection() const
{
    Leaving leaving{.title = tr("Leave %1?").arg(m_connection.name),
                    .consequence = tr("Its tabs come back with it. What is running ends with a switch."),
                    .verb = tr("&Switch"),
                    .unsaved = unsaved()};
    if (m_tasks.runningCount() > 0)
        leaving.facts.append(tr("%n task(s) running", nullptr, m_tasks.runningCount()));
    return leaving;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which broker the window shows: the demo, the user's workspace, or one that runs elsewhere; and the way from one to
// another.
#include "app/application.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/widgets/banner.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

enum Opens { Demo, Workspace }; // ui::setting::opens

} // namespace

void Application::connectPlaces()
{
    connect(&m_window, &ui::MainWindow::demoWanted, this, [this] {
        if (m_parked && m_isDemo)
            m_window.leave(m_window.leavingConnection(), [this] { showOwn(); });
        else
            askToLeave([this] { openDemo(); });
    });
    connect(&m_window, &ui::MainWindow::workspaceWanted, this, [this] {
        const auto remember = [this] { m_settings.setValue(ui::setting::opens, Workspace); };
        if (m_parked && !m_isDemo) { // it runs behind the connection that shows
            m_window.leave(m_window.leavingConnection(), [this, remember] {
                remember();
                showOwn();
            });
            return;
        }
        askToLeave([this, remember] {
            remember();
            openWorkspace();
        });
    });
}

void Application::openFirst()
{
    const bool isDemoWanted = m_line.broker.demo || (m_line.opensUsual && m_settings.value(ui::setting::opens) == Demo);
    if (isDemoWanted)
        openDemo();
    else
        openWorkspace();
}

void Application::openDemo()
{
    m_isDemo = true;
    openBroker();
}

void Application::openWorkspace()
{
    m_isDemo = false;
    openBroker();
}

broker::Options Application::brokerOptions() const
{
    broker::Options options = m_line.broker;
    options.demo = m_isDemo;
    return options;
}

ui::MainWindow::Connection Application::connection() const
{
    if (m_isDemo)
        return {.name = tr("Demo shop"), .endpoint = {}, .isDemo = true};
    return {.name = tr("Local broker"), .endpoint = {}, .isWorkspace = true};
}

/// Asks only when somebody would notice: apps that are connected, tasks of the window that run, what is half typed. The
/// broker says who is there now.
void Application::askToLeave(std::function<void()> then)
{
    if (m_isLeaving)
        return;
    ui::Backend *own = m_parked ? m_parked.get() : m_backend.get();
    if (own == nullptr || !m_broker)
        return m_window.leave(m_window.leavingConnection(), [this, then = std::move(then)] { leave(then); });
    const auto decide = [this, then = std::move(then)](const ui::Outcome<QJsonObject> &answer) {
        const qint64 clients = answer ? answer->value("Connections"_L1).toInteger() : 0;
        const ui::MainWindow::Leaving leaving = m_window.leavingConnection();
        if (clients == 0)
            m_window.leave(leaving, [this, then] { leave(then); });
        else
            confirmLeaving(QStringList{tr("%n connection(s) of apps", nullptr, static_cast<int>(clients))}
                               + leaving.facts + leaving.unsaved,
                           then);
    };
    own->ask({.service = u"redrive"_s, .operation = u"Describe"_s, .document = {}, .note = ui::Backend::Note::No}, this,
             decide);
}

void Application::confirmLeaving(const QStringList &facts, const std::function<void()> &then)
{
    auto *dialog = new ui::ConfirmDialog(
        {.title = tr("Close what is open and switch?"),
         .consequence = tr("Apps are cut off and find other queues here when they connect again. %1")
                            .arg(m_isDemo ? tr("What they sent to the demo is gone.")
                                          : tr("What they sent stays in the workspace.")),
         .verb = tr("&Switch")},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts(facts);
    connect(dialog, &QDialog::accepted, this, [this, then] { leave(then); });
    dialog->open();
}

/// Stopping takes up to three seconds when long polls are open: it does not happen on this thread. Nobody calls the
/// broker any more by then, since the window let go of the backend and what was under way is cancelled.
void Application::leave(std::function<void()> then)
{
    if (m_isLeaving)
        return;
    m_window.startBanner()->withdraw();
    m_window.setBackend(nullptr, {});
    if (!m_broker) {
        m_backend.reset();
        then();
        return;
    }
    m_isLeaving = true;
    m_window.showStart(tr("Closing what was open…"), {}, false);
    m_window.setOwnBroker(nullptr);
    for (const auto *backend : {&m_backend, &m_parked}) {
        if (*backend)
            (*backend)->setVisible(false);
    }
    m_starter.start([this, broker = m_broker.get(), then = std::move(then)] {
        broker->stop();
        QMetaObject::invokeMethod(
            this,
            [this, then] {
                m_isLeaving = false;
                m_window.setBackend(nullptr, {});
                m_own = nullptr;
                m_parked.reset();
                m_backend.reset();
                m_broker.reset();
                then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace app {

/// Puts the console together: the window first, then the broker beside it (or a connection instead of one), then the
/// backend that joins them. What goes wrong at the start is said in the window, with what can be done.
class Application : public QObject
{
    Q_OBJECT
public:
    explicit Application(CommandLine line);
    ~Application() override; ///< in reverse order of the start

    void start();
    void raise();
    /// A second start: this one comes forward, and to `address` if it names one.
    void raiseAt(const QString &address);
    /// Stops as a closed window does, whatever dialog is open.
    void stop();
    ui::MainWindow &window() { return m_window; }

private:
    // applicationplaces.cpp
    void connectPlaces();
    void openFirst();
    void openDemo();
    void openWorkspace();
    broker::Options brokerOptions() const;
    ui::MainWindow::Connection connection() const;
    void askToLeave(std::function<void()> then);
    void confirmLeaving(const QStringList &facts, const std::function<void()> &then);
    void leave(std::function<void()> then);

    void openBroker();
    void openEmpty();
    bool isReachableFromElsewhere() const;
    void opened(const broker::StartProblem &problem);
    void listen(const std::vector<broker::ListenAddress> &addresses);
    void listened(const broker::StartProblem &problem);
    void offerOtherPort(const broker::StartProblem &problem, bool isRedrive);
    void askHolder(const broker::StartProblem &problem);
    void connectTo(const QString &url);
    void switchTo(const ui::SavedConnection &connection);
    void park();
    void showOwn();
    void take(std::unique_ptr<ui::Backend> backend, const ui::MainWindow::Connection &connection);
    QString wantedUrl() const;
    std::vector<broker::ListenAddress> otherPort() const;

    CommandLine m_line;
    ui::Settings m_settings;
    ui::Appearance m_appearance;
    ui::MainWindow m_window;
    QNetworkAccessManager m_network;
    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    std::unique_ptr<ui::Backend> m_parked; ///< of the broker inside, while another connection shows: it runs on
    std::vector<broker::ListenAddress> m_addresses; ///< tried last
    bool m_isDemo = false; ///< what m_broker is or will be
    bool m_isLeaving = false;
    ui::Backend *m_own = nullptr; ///< of the broker inside: m_backend or m_parked
    broker::StartProblem m_listenProblem; ///< of its last try to listen
    QThreadPool m_starter; ///< opening a workspace and a port takes time that the window does not have
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "ui/backend/httptransport.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr auto healthTimeout = 1500ms;
constexpr std::uint16_t portsBetween = 10; // 4566 taken: 4576 is easy to remember, and 4567 a likely neighbour's

QString urlOf(const broker::ListenAddress &address)
{
    const QString host = QString::fromStdString(address.address);
    const QString part = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return QString("http://"_L1 + part + u':' + QString::number(address.port));
}

} // namespace

Application::Application(CommandLine line)
    : m_line(std::move(line))
    , m_appearance(m_settings)
    , m_window(m_settings, m_appearance)
{
    m_starter.setMaxThreadCount(1);
    m_network.setProxy(QNetworkProxy::NoProxy);
    connectPlaces();
    connect(&m_window, &ui::MainWindow::connectionWanted, this, &Application::switchTo);
}

Application::~Application()
{
    // 1. The window shows nothing of the backend any more. 2. What is starting ends, since it posts to this object and
    // uses the broker. 3. The backend goes, and with its transport the broker stops: it posts to the transport until
    // then.
    // 4. The broker's memory goes last.
    m_window.setBackend(nullptr, {});
    m_starter.clear();
    m_starter.waitForDone();
    m_backend.reset();
    m_parked.reset();
    m_broker.reset();
}

void Application::start()
{
    m_window.show();
    // After the first paint: a workspace of a million messages takes its time.
    QTimer::singleShot(0, this, [this] {
        if (m_line.connectUrl.empty())
            openFirst();
        else
            connectTo(QString::fromStdString(m_line.connectUrl));
        if (!m_line.address.empty())
            m_window.openAddress(QString::fromStdString(m_line.address));
    });
}

void Application::raise()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Application::stop()
{
    m_window.closeAtOnce();
    QApplication::closeAllWindows();
    QCoreApplication::exit(0);
}

void Application::openBroker()
{
    m_window.startBanner()->withdraw();
    const broker::Options options = brokerOptions();
    const QString file = options.demo ? QString() : QString::fromStdString(options.dataFile);
    m_window.showStart(options.demo ? tr("Opening the demo…") : tr("Opening the workspace…"), file, false);
    m_own = nullptr;
    m_listenProblem = {};
    m_broker = std::make_unique<broker::Broker>(options);
    m_starter.start([this, broker = m_broker.get(), file] {
        if (!file.isEmpty())
            QDir().mkpath(QFileInfo(file).path());
        broker::StartProblem problem = broker->open();
        QMetaObject::invokeMethod(
            this, [this, problem = std::move(problem)] { opened(problem); }, Qt::QueuedConnection);
    });
}

void Application::opened(const broker::StartProblem &problem)
{
    if (m_isLeaving)
        return; // its end is queued behind its start
    if (problem) {
        m_broker.reset();
        const QString text = QString::fromStdString(problem.message);
        m_window.showStart(tr("The workspace could not be opened"), text, false);
        QList<ui::Banner::Choice> choices{{tr("&Retry"), [this] { openBroker(); }}};
        if (problem.kind == broker::StartProblem::Kind::Damaged)
            choices.append({tr("Set it &aside and start empty"), [this] { openEmpty(); }});
        // Another connection may show by now: the line above it says whose trouble this is.
        m_window.startBanner()->say(ui::Banner::Kind::Error,
                                    m_backend ? tr("The workspace could not be opened. %1").arg(text) : text, choices);
        return;
    }
    auto own = std::make_unique<ui::Backend>(std::make_unique<ui::InProcessTransport>(*m_broker));
    m_own = own.get();
    if (m_backend) { // another connection was chosen meanwhile
        m_parked = std::move(own);
        m_parked->start();
        m_parked->setVisible(false);
    } else {
        take(std::move(own), connection());
    }
    m_window.setOwnBroker(m_own, m_isDemo);
    listen(m_line.broker.listen);
}

/// The damaged file is moved, not deleted: into the folder `quarantine` beside it.
void Application::openEmpty()
{
    m_line.broker.quarantineDamaged = true;
    openBroker();
}

void Application::listen(const std::vector<broker::ListenAddress> &addresses)
{
    m_addresses = addresses;
    m_starter.start([this, broker = m_broker.get(), addresses] {
        broker::StartProblem problem = broker->listen(addresses);
        QMetaObject::invokeMethod(
            this, [this, problem = std::move(problem)] { listened(problem); }, Qt::QueuedConnection);
    });
}

void Application::listened(const broker::StartProblem &problem)
{
    if (m_isLeaving)
        return;
    m_listenProblem = problem;
    if (m_own != nullptr)
        m_own->describe();
    if (m_parked)
        return; // said when it shows again
    if (problem)
        askHolder(problem);
    else if (isReachableFromElsewhere())
        m_window.startBanner()->say(ui::Banner::Kind::Warning,
                                    tr("This broker listens beyond this machine: whoever reaches its port can read and "
                                       "delete every message."),
                                    {});
    else
        m_window.startBanner()->withdraw();
}

/// Whoever has the port may be a broker of our kind that can be connected to.
void Application::askHolder(const broker::StartProblem &problem)
{
    QNetworkRequest request{QUrl(wantedUrl() + "/_redrive/health"_L1)};
    request.setTransferTimeout(static_cast<int>(healthTimeout.count()));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, problem] {
        reply->deleteLater();
        const QJsonObject health = QJsonDocument::fromJson(reply->readAll()).object();
        offerOtherPort(problem, health.value("product"_L1).toString() == "redrive"_L1);
    });
    offerOtherPort(problem, false);
}

void Application::offerOtherPort(const broker::StartProblem &problem, bool isRedrive)
{
    if (m_isLeaving || m_parked || !m_broker)
        return;
    const std::vector<broker::ListenAddress> other = otherPort();
    QList<ui::Banner::Choice> choices{{tr("&Retry"), [this] { listen(m_addresses); }}};
    if (!other.empty())
        choices.append({tr("Use &port %1").arg(other.front().port), [this, other] { listen(other); }});
    if (isRedrive)
        choices.append({tr("&Connect to it"),
                        [this] { m_window.leave(m_window.leavingConnection(), [this] { connectTo(wantedUrl()); }); }});
    m_window.startBanner()->say(ui::Banner::Kind::Warning,
                                QString(QString::fromStdString(problem.message) + u' '
                                        + tr("The broker runs and the window works, but apps cannot connect to it.")),
                                choices);
}

bool Application::isReachableFromElsewhere() const
{
    const auto listeners = m_broker ? m_broker->listeners() : std::vector<broker::ListenAddress>{};
    return std::any_of(listeners.begin(), listeners.end(), [](const broker::ListenAddress &at) {
        return !QHostAddress(QString::fromStdString(at.address)).isLoopback();
    });
}

QString Application::wantedUrl() const
{
    return m_addresses.empty() ? QString() : urlOf(m_addresses.front());
}

std::vector<broker::ListenAddress> Application::otherPort() const
{
    std::vector<broker::ListenAddress> other = m_addresses;
    for (broker::ListenAddress &address : other)
        address.port = static_cast<std::uint16_t>(address.port + portsBetween);
    return other;
}

void Application::connectTo(const QString &url)
{
    if (m_isLeaving)
        return;
    m_window.startBanner()->withdraw();
    park();
    take(std::make_unique<ui::Backend>(std::make_unique<ui::HttpTransport>(QUrl(url))),
         {.name = QUrl(url).host(),
          .endpoint = url,
          .address = QUrl(url).authority().toLower(),
          .saved = {.kind = ui::SavedConnection::Kind::Redrive, .url = url}});
}

void Application::take(std::unique_ptr<ui::Backend> backend, const ui::MainWindow::Connection &connection)
{
    m_window.setBackend(backend.get(), connection);
    m_backend = std::move(backend); // the one before goes; an embedded broker with it
    m_backend->start();
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/connections/connectionstore.h"
#include "ui/connectionstrip.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/icons.h"
#include "ui/navigatormemory.h"
#include "ui/pages/copyas.h"
#include "ui/pages/homepage.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/rowkeys.h"
#include "ui/simulation.h"
#include "ui/statusline.h"
#include "ui/tabs/tabarea.h"
#include "ui/tasks/activitypanel.h"
#include "ui/tasks/taskspanel.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/colorframe.h"
#include "ui/widgets/docktitle.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/veil.h"
#include "ui/wire/wirepanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int teachingPercent = 130;

} // namespace

MainWindow::MainWindow(Settings &settings, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_shelf(settings)
    , m_appearance(appearance)
{
    setObjectName("mainWindow"_L1);
    setWindowTitle(tr("Redrive"));
    setWindowIcon(icon("redrive-app"_L1));
    setMinimumSize(960, 600);
    build();
    buildConnections();
    buildDocks();
    buildDemo();
    buildCommands();
    connectSettings();
    m_strip->show(nullptr);
    resize(1280, 800);
    restoreGeometry(m_settings.layout("window"_L1));
    m_layouts->restore();
    showStart(tr("Opening the workspace…"), {}, false);
    showPage();
}

MainWindow::~MainWindow()
{
    // The tasks go before the panel that lists them.
    m_tasks.disconnect();
    m_tasksPanel->table()->setModel(nullptr);
}

void MainWindow::build()
{
    m_strip = new ConnectionStrip(this);
    auto *bar = new QToolBar(tr("Connection"), this);
    bar->setObjectName("toolbar.connection"_L1);
    bar->setMovable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->toggleViewAction()->setToolTip(tr("Shows or hides %1").arg(bar->windowTitle()));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(m_strip);
    addToolBar(Qt::TopToolBarArea, bar);
    m_startBanner = new Banner(this);
    m_demoBanner = new Banner(this);
    m_tourBanner = new Banner(this);
    m_lostBanner = new Banner(this);
    m_clockBanner = new Banner(this);
    m_warningBanner = new Banner(this);
    m_start = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_start);
    m_frame = new ColorFrame(this);
    m_veil = new Veil(m_stack);
    QWidget *centre = m_frame;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner *banner : {m_startBanner, m_demoBanner, m_tourBanner, m_lostBanner, m_clockBanner, m_warningBanner})
        layout->addWidget(banner);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    connect(m_status, &StatusLine::detailsWanted, this, &MainWindow::openDetails);
    connect(&m_tasks, &TaskRunner::changed, this, [this] {
        m_status->showTasks(m_tasks);
        updateCommands();
        if (m_quitsWhenDone && m_tasks.runningCount() == 0)
            close();
    });
    connect(&m_tasks, &TaskRunner::ended, this, &MainWindow::report);
}

QDockWidget *MainWindow::addDock(const QString &key, const QString &title, QWidget *content, Qt::DockWidgetArea area,
                                 QList<Layouts::Kind> shownIn)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QString(u"dock."_s + key));
    dock->setWidget(content);
    dock->setTitleBarWidget(new DockTitle(dock));
    m_layouts->add(dock, area, std::move(shownIn));
    return dock;
}

void MainWindow::buildDocks()
{
    using Kind = Layouts::Kind;
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_layouts = new Layouts(*this, m_settings);
    m_navigator = new Navigator(this);
    m_memory = new NavigatorMemory(m_settings, *m_navigator);
    m_rowKeys = new RowKeys(m_settings, this);
    m_activity = new ActivityPanel(this);
    m_tasksPanel = new TasksPanel(m_tasks, this);
    addDock(u"resources"_s, tr("Resources"), m_navigator, Qt::LeftDockWidgetArea, {Kind::Browse, Kind::Investigate});
    addDock(u"activity"_s, tr("Activity"), m_activity, Qt::BottomDockWidgetArea, {Kind::Investigate});
    QDockWidget *tasks = addDock(u"tasks"_s, tr("Tasks"), m_tasksPanel, Qt::BottomDockWidgetArea, {Kind::Investigate});
    addDock(u"wirelog"_s, tr("Wire log"), m_wirePanel, Qt::BottomDockWidgetArea, {})->hide();
    connect(m_activity, &ActivityPanel::detailsWanted, this, &MainWindow::openDetails);
    connect(m_status, &StatusLine::tasksWanted, this, [tasks] {
        tasks->show();
        tasks->raise();
    });
    connect(m_layouts, &Layouts::changed, this, [this] {
        m_appearance.setBoostPercent(m_layouts->current() == Kind::Teach ? teachingPercent : 100);
        checkChoices();
    });
}

void MainWindow::connectSettings()
{
    connect(&m_settings, &Settings::changed, this, [this](QLatin1String key) {
        if (key == QLatin1String(setting::timeFormat.key))
            showTimes();
        else if (key == QLatin1String(setting::singleKeys.key))
            m_commands->setSingleKeys(m_settings.isOn(setting::singleKeys));
        else if (key == QLatin1String(setting::appearance.key))
            checkChoices();
    });
    m_commands->setSingleKeys(m_settings.isOn(setting::singleKeys));
}

void MainWindow::showStart(const QString &title, const QString &text, bool isFinal)
{
    m_start->setTitle(title);
    m_start->setText(text);
    if (m_workbench == nullptr)
        m_stack->setCurrentWidget(m_start);
    if (isFinal)
        report(title, true);
}

void MainWindow::setBackend(Backend *backend, const Connection &connection)
{
    saveTabs();
    if (m_backend)
        m_backend->disconnect(this);
    m_quitsWhenDone = false;
    m_tasks.abandon();
    m_stack->setCurrentWidget(m_start);
    if (m_workbench != nullptr)
        m_workbench->deleteLater();
    m_workbench = nullptr;
    m_navigator->setQueues({});
    m_backend = backend;
    m_connection = connection;
    m_memory->setConnection(tabsName().section(u'/', 1), connection.address);
    takeSafety();
    m_lostBanner->withdraw();
    m_clockBanner->withdraw();
    m_warningBanner->withdraw();
    m_strip->setName(connection.name);
    m_simulation->setBackend(backend);
    if (backend != nullptr)
        connectWorkbench();
    showConnection();
    showEndpoint();
    showClock();
    showPage();
}

void MainWindow::connectWorkbench()
{
    m_workbench = new Workbench(*m_backend, m_tasks, *m_navigator, m_connection.address, m_shelf, this);
    m_stack->addWidget(m_workbench);
    m_stack->setCurrentWidget(m_workbench);
    m_workbench->tabs()->setAsker([this](const QStringList &unsaved, const std::function<void()> &then) {
        leave({.title = tr("Close the tab?"), .verb = tr("&Close"), .unsaved = unsaved}, then);
    });
    attachTableKeys(m_workbench->home());
    connect(m_workbench, &Workbench::pageMade, this, &MainWindow::attachTableKeys);
    connect(m_workbench, &Workbench::pageChanged, this, &MainWindow::showPage);
    connect(m_workbench, &Workbench::choiceChanged, this, &MainWindow::showPage);
    connect(m_workbench->tabs(), &TabArea::tabsChanged, this, &MainWindow::saveTabs);
    connect(m_workbench->tabs(), &TabArea::tabsChanged, this, &MainWindow::updateCommands);
    connect(m_workbench->router(), &Router::historyChanged, this, &MainWindow::updateCommands);
    connect(m_workbench->router(), &Router::refused, this,
            [this](const QString &address) { report(tr("There is no page here for %1").arg(address), true); });
    connect(m_workbench->acts(), &Acts::reported, this, [this](const QString &text) { report(text, false); });
    connect(m_workbench->acts(), &Acts::failed, this, &MainWindow::fail);
    Backend *backend = m_backend;
    connect(backend, &Backend::stateChanged, this, &MainWindow::showConnection);
    connect(backend, &Backend::queuesChanged, this, [this] { m_memory->setQueues(m_backend->queues()); });
    m_memory->setQueues(backend->queues());
    connect(backend, &Backend::pausedChanged, this, &MainWindow::showConnection);
    connect(backend, &Backend::heldChanged, this, &MainWindow::showConnection);
    connect(backend, &Backend::descriptionChanged, this, &MainWindow::showEndpoint);
    connect(backend, &Backend::clockChanged, this, &MainWindow::showClock);
    connect(backend, &Backend::answered, this, &MainWindow::noteCall);
    connect(backend, &Backend::abilitiesChanged, this, &MainWindow::showSafety);
    connect(backend, &Backend::abilitiesChanged, this, &MainWindow::showClock);
    connect(backend, &Backend::stateChanged, this, &MainWindow::openWaiting);
    if (m_settings.isOn(setting::restoreTabs))
        restoreTabs();
}

void MainWindow::attachTableKeys(Page *page)
{
    if (auto *queue = qobject_cast<QueuePage *>(page)) {
        attachMessages(queue, queue->messages());
        connect(queue, &QueuePage::deadLettersMade, this,
                [this, queue](MessagesPane *messages) { attachMessages(queue, messages); });
        connect(queue, &QueuePage::exportWanted, this, [this, queue] { openExport(*queue->queue()); });
    }
    if (auto *home = qobject_cast<HomePage *>(page)) {
        attachQueueTable(home->table());
        home->setOffersDemo(!m_connection.isDemo);
        connect(home, &HomePage::demoWanted, this, &MainWindow::demoWanted);
    }
}

/// Keys and menu of a table of the page.
void MainWindow::attachMessages(QueuePage *queue, MessagesPane *messages)
{
    messages->setSettings(m_settings, m_connection.address);
    messages->table()->addActions(m_commands->actions(Scope::MessageTable));
    const auto chosen = [queue, messages]() -> std::optional<copyas::Chosen> {
        const MessageInfo *message = messages->current();
        if (queue->queue() == nullptr || message == nullptr)
            return std::nullopt;
        return copyas::Chosen{*queue->queue(), *message};
    };
    const auto failed = [this](const Error &error) { fail(tr("Nothing was copied."), error); };
    messages->table()->addAction(copyas::makeMenu(*m_backend, chosen, failed, messages->table())->menuAction());
    messages->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::noteCall(const CallRecord &record)
{
    m_activity->model()->add(record, m_backend->clock().now);
    m_status->setLatency(record.took);
}

void MainWindow::showConnection()
{
    m_strip->show(m_backend);
    QAction *pause = m_commands->action("view.pause"_L1);
    pause->setChecked(m_backend && m_backend->isPaused());
    if (m_backend && m_backend->isPaused())
        pause->setText(tr("&Resume (%1 new)").arg(text::number(m_backend->sentWhilePaused())));
    else
        pause->setText(tr("&Pause view"));
    showLost();
    updateCommands();
}

void MainWindow::showLost()
{
    if (!m_backend || m_backend->state() != Backend::State::Lost) {
        m_lostBanner->withdraw();
        m_veil->setLowered(false);
        return;
    }
    m_veil->setLowered(m_workbench != nullptr && m_stack->currentWidget() == m_workbench);
    const Time last = m_backend->clock().now;
    const QString since = last.count() == 0 ? QString() : tr(" What you see is from %1.").arg(text::clockTime(last));
    m_lostBanner->say(Banner::Kind::Error,
                      QString(tr("Connection lost. %1").arg(text::sentence(m_backend->problem())) + since),
                      {{tr("&Try again"), [this] {
                            if (m_backend)
                                m_backend->reconnect();
                        }}});
}

void MainWindow::showClock()
{
    m_strip->show(m_backend);
    if (!m_backend || m_backend->clock().now.count() == 0) {
        m_status->setTime({});
        m_clockBanner->withdraw();
        return;
    }
    const ClockInfo &clock = m_backend->clock();
    m_status->setTime(text::clockTime(clock.now));
    const auto control = [this](const QJsonObject &document) {
        m_backend->controlClock(document, this, [this](const Outcome<ClockInfo> &answer) {
            if (!answer)
                fail(tr("The broker's time was not changed."), answer.error());
        });
    };
    const QString whyNot = m_backend->whyNot(u"redrive"_s, u"ControlClock"_s);
    if (clock.paused)
        m_clockBanner->say(Banner::Kind::Warning,
                           tr("The broker's time is paused: no timeout, delay or retention ends until it runs again."),
                           {{tr("&Run time"),
                             [control] {
                                 control({{u"Action"_s, u"Resume"_s}});
                             },
                             whyNot}});
    else if (clock.speed < 1 || clock.speed > 1)
        m_clockBanner->say(Banner::Kind::Warning,
                           tr("The broker's time runs at ×%1.").arg(QLocale().toString(clock.speed, 'g', 4)),
                           {{tr("&Real speed"),
                             [control] {
                                 control({{u"Action"_s, u"Speed"_s}, {u"Speed"_s, 1}});
                             },
                             whyNot}});
    else if (!clock.real)
        m_clockBanner->say(Banner::Kind::Info, tr("The broker's time is %1 ahead.").arg(text::duration(clock.ahead)));
    else
        m_clockBanner->withdraw();
}

QString MainWindow::endpoint() const
{
    if (!m_connection.endpoint.isEmpty() || !m_backend)
        return m_connection.endpoint;
    const QStringList listeners = m_backend->description().endpoints;
    return listeners.isEmpty() ? QString() : QString("http://"_L1 + listeners.first());
}

QString MainWindow::endpointSettings(const QString &endpoint)
{
    return QString(
        "export AWS_ENDPOINT_URL="_L1 + endpoint
        + "\nexport AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1\nexport AWS_ACCESS_KEY_ID=test\nexport AWS_SECRET_ACCESS_KEY=test"_L1);
}

void MainWindow::showEndpoint()
{
    m_strip->setEndpoint(endpoint());
    m_wirePanel->setEndpoint(endpoint());
    m_strip->show(m_backend);
    if (m_workbench != nullptr)
        m_workbench->setEndpointSettings(endpoint().isEmpty() ? QString() : endpointSettings(endpoint()));
    if (m_backend && !m_backend->description().warning.isEmpty())
        m_warningBanner->say(Banner::Kind::Warning, m_backend->description().warning);
    updateCommands();
}

void MainWindow::showPage()
{
    const Page *page = m_workbench != nullptr ? m_workbench->current() : nullptr;
    m_status->setChoice(page != nullptr ? page->choiceText() : QString());
    setWindowTitle(page != nullptr ? tr("%1 – %2").arg(page->title(), m_connection.name) : tr("Redrive"));
    updateCommands();
}

void MainWindow::showTimes()
{
    for (QAbstractItemView *view : findChildren<QAbstractItemView *>())
        view->viewport()->update();
    for (Page *page : findChildren<Page *>())
        page->showTimes();
    showClock();
}

void MainWindow::report(const QString &text, bool isError)
{
    if (isError)
        m_status->fail(text, std::nullopt);
    else
        m_status->report(text);
}

void MainWindow::fail(const QString &what, const Error &error)
{
    m_status->fail(what, error);
}

QString MainWindow::statusText() const
{
    return m_status->text();
}

QString MainWindow::connectionProblem() const
{
    return m_lostBanner->text();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_settings.setLayout("window"_L1, saveGeometry());
    m_layouts->save();
    saveTabs();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_backend)
        m_backend->setVisible(!isMinimized());
    if (event->type() == QEvent::ThemeChange)
        m_appearance.systemChanged();
}

} // namespace ui

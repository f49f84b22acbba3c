// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/charts/timechart.h"
#include "ui/connectionstrip.h"
#include "ui/icons.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::MainWindow(Settings &settings, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_appearance(appearance)
{
    setObjectName("mainWindow"_L1);
    setWindowTitle(tr("Redrive"));
    setWindowIcon(icon("redrive-app"_L1));
    setMinimumSize(960, 600);
    build();
    buildStatusBar();
    buildMenus();
    m_strip->setActions(m_stripActions);
    m_strip->show(nullptr);
    resize(1280, 800);
    restoreGeometry(m_settings.layout("window"_L1));
    showStart(tr("Opening the workspace…"), {}, false);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_strip = new ConnectionStrip(this);
    m_startBanner = new Banner(this);
    m_lostBanner = new Banner(this);
    m_clockBanner = new Banner(this);
    m_errorBanner = new Banner(this);
    m_start = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_start);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_strip, m_startBanner, m_lostBanner, m_clockBanner, m_errorBanner})
        layout->addWidget(widget);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::buildStatusBar()
{
    m_status = new ElidedLabel(this);
    m_choice = new PlainLabel(this);
    m_time = new PlainLabel(this);
    for (PlainLabel *label : {m_choice, m_time}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_taskBox = new QWidget(this);
    m_taskText = new PlainLabel(m_taskBox);
    m_taskBar = new QProgressBar(m_taskBox);
    m_taskBar->setAccessibleName(tr("Progress of the redrive"));
    m_taskBar->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_taskBar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("&Stop"), m_taskBox);
    cancel->setAccessibleName(tr("Stop the redrive"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_workbench != nullptr && m_workbench->task() != nullptr)
            m_workbench->task()->cancel();
    });
    auto *row = new QHBoxLayout(m_taskBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_taskText);
    row->addWidget(m_taskBar);
    row->addWidget(cancel);
    m_taskBox->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_taskBox);
    statusBar()->addPermanentWidget(m_choice);
    statusBar()->addPermanentWidget(m_time);
}

void MainWindow::showStart(const QString &title, const QString &text, bool isFinal)
{
    m_start->setTitle(title);
    m_start->setText(text);
    m_stack->setCurrentWidget(m_start);
    if (isFinal)
        report(title, true);
}

void MainWindow::setBackend(Backend *backend, const Connection &connection)
{
    saveLayout();
    if (m_backend)
        m_backend->disconnect(this);
    if (m_workbench != nullptr)
        m_workbench->deleteLater();
    m_workbench = nullptr;
    m_backend = backend;
    m_connection = connection;
    m_lostBanner->withdraw();
    m_clockBanner->withdraw();
    m_errorBanner->withdraw();
    m_strip->setName(connection.name);
    if (backend != nullptr) {
        m_workbench = new Workbench(*backend, this);
        m_stack->addWidget(m_workbench);
        m_stack->setCurrentWidget(m_workbench);
        connect(m_workbench, &Workbench::reported, this, &MainWindow::report);
        connect(m_workbench, &Workbench::choiceChanged, this, &MainWindow::showChoice);
        connect(m_workbench, &Workbench::taskChanged, this, &MainWindow::showTask);
        connect(backend, &Backend::stateChanged, this, &MainWindow::showConnection);
        connect(backend, &Backend::pausedChanged, this, &MainWindow::showConnection);
        connect(backend, &Backend::heldChanged, this, &MainWindow::showConnection);
        connect(backend, &Backend::descriptionChanged, this, &MainWindow::showEndpoint);
        connect(backend, &Backend::clockChanged, this, &MainWindow::showClock);
        attachTableKeys();
        restoreLayout();
        m_workbench->navigator()->table()->setFocus();
    }
    showConnection();
    showEndpoint();
    showClock();
    showChoice();
}

void MainWindow::attachTableKeys()
{
    m_workbench->page()->messages()->table()->addActions(m_messageKeys);
    m_workbench->page()->messages()->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_workbench->navigator()->table()->addActions(m_queueKeys);
    m_workbench->navigator()->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::showConnection()
{
    m_strip->show(m_backend);
    m_pause->setChecked(m_backend && m_backend->isPaused());
    if (m_backend && m_backend->isPaused())
        m_pause->setText(tr("&Resume (%1 new)").arg(text::number(m_backend->sentWhilePaused())));
    else
        m_pause->setText(tr("&Pause view"));
    showLost();
    updateActions();
}

void MainWindow::showLost()
{
    if (!m_backend || m_backend->state() != Backend::State::Lost) {
        m_lostBanner->withdraw();
        return;
    }
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
        m_time->clear();
        m_clockBanner->withdraw();
        return;
    }
    const ClockInfo &clock = m_backend->clock();
    m_time->setText(text::clockTime(clock.now));
    const auto control = [this](const QJsonObject &document) {
        m_backend->controlClock(document, this, [this](const Outcome<ClockInfo> &answer) {
            if (!answer)
                report(text::sentence(answer.error()), true);
        });
    };
    if (clock.paused)
        m_clockBanner->say(Banner::Kind::Warning,
                           tr("The broker's time is paused: no timeout, delay or retention ends until it runs again."),
                           {{tr("&Run time"), [control] {
                                 control({{u"Action"_s, u"Resume"_s}});
                             }}});
    else if (clock.speed < 1 || clock.speed > 1)
        m_clockBanner->say(Banner::Kind::Warning,
                           tr("The broker's time runs at ×%1.").arg(QLocale().toString(clock.speed, 'g', 4)),
                           {{tr("&Real speed"), [control] {
                                 control({{u"Action"_s, u"Speed"_s}, {u"Speed"_s, 1}});
                             }}});
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
    m_strip->show(m_backend);
    if (m_workbench != nullptr)
        m_workbench->setEndpointSettings(endpoint().isEmpty() ? QString() : endpointSettings(endpoint()));
    if (m_backend && !m_backend->description().warning.isEmpty())
        m_errorBanner->say(Banner::Kind::Warning, m_backend->description().warning);
    updateActions();
}

void MainWindow::showChoice()
{
    QString line;
    if (m_workbench != nullptr && m_workbench->queue() != nullptr) {
        const MessagesPane *pane = m_workbench->page()->messages();
        const qsizetype selected = pane->selectedIds().size();
        if (selected > 0)
            line =
                tr("%1 of %2 selected · %3")
                    .arg(text::number(selected), text::number(pane->loadedCount()), text::bytes(pane->selectedBytes()));
    }
    m_choice->setText(line);
    updateActions();
}

void MainWindow::showTask()
{
    const MoveTask *task = m_workbench != nullptr ? m_workbench->task() : nullptr;
    m_taskBox->setVisible(task != nullptr);
    if (task != nullptr) {
        m_taskBar->setRange(0, static_cast<int>(std::max<qint64>(task->plan().expected, 1)));
        m_taskBar->setValue(static_cast<int>(std::min(task->moved(), task->plan().expected)));
        m_taskText->setText(
            tr("Moving to %1: %2 of %3")
                .arg(task->plan().destinationName, text::number(task->moved()), text::number(task->plan().expected)));
    }
    updateActions();
}

void MainWindow::report(const QString &text, bool isError)
{
    if (isError) {
        m_errorBanner->say(Banner::Kind::Error, text, {{tr("&Dismiss"), [this] { m_errorBanner->withdraw(); }}});
        m_status->setFullText({});
        return;
    }
    m_errorBanner->withdraw();
    m_status->setFullText(text);
}

QString MainWindow::statusText() const
{
    return m_status->fullText();
}

QString MainWindow::connectionProblem() const
{
    return m_lostBanner->text();
}

void MainWindow::restoreLayout()
{
    m_workbench->splitter()->restoreState(m_settings.layout("navigator"_L1));
}

void MainWindow::saveLayout()
{
    if (m_workbench != nullptr)
        m_settings.setLayout("navigator"_L1, m_workbench->splitter()->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setLayout("window"_L1, saveGeometry());
    saveLayout();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_backend)
        m_backend->setVisible(!isMinimized());
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/backend/probe.h"
#include "ui/commands.h"
#include "ui/compose/shelf.h"
#include "ui/connections/savedconnection.h"
#include "ui/layouts.h"
#include "ui/settings.h"
#include "ui/tasks/taskrunner.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAbstractItemView;
class QDockWidget;
class QMenu;
class QStackedWidget;

namespace ui {

class Simulation;

class ActivityPanel;
class Banner;
class ColorFrame;
class ConnectionStore;
class ConnectionStrip;
class EmptyState;
class MessagesPane;
class Navigator;
class NavigatorMemory;
class Page;
class QueuePage;
class RowKeys;
class StatusLine;
class TasksPanel;
class Tour;
class Veil;
class WirePanel;
class Workbench;

/// The shell: menus, the strip at the top, banners, docks, the status line. It opens before there is a broker.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Settings &settings, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    struct Connection
    {
        QString name;
        QString endpoint; ///< URL for apps; empty: read it from the broker's own listeners
        QString address = QStringLiteral("local"); ///< its part of addresses: "local", or host and port
        bool isDemo = false; ///< the demo of this program
        bool isWorkspace = false; ///< the user's own, in this program
        SavedConnection saved{.kind = SavedConnection::Kind::Local}; ///< what the user keeps of it
    };

    /// The page while there is no broker; `isFinal`: there will be none. A connection that shows stays.
    void showStart(const QString &title, const QString &text, bool isFinal);
    /// `backend` must outlive its use here: until the next setBackend() or the end of the window. Null: none.
    void setBackend(Backend *backend, const Connection &connection);
    /// The broker of this program, also while another connection shows; it ends with the window, which asks first.
    void setOwnBroker(Backend *own, bool isThrowaway = false);
    ConnectionStore *connections() const { return m_connections.get(); }
    const SavedConnection &connection() const { return m_connection.saved; }
    ConnectionStrip *strip() const { return m_strip; }
    WirePanel *wireLog() const { return m_wirePanel; }
    /// How addresses are called when a connection is tested.
    void setTransports(TransportFactory transports) { m_transports = std::move(transports); }
    /// A place by its address, in another connection too: as soon as that one is there.
    void openAddress(const QString &address);
    /// Ends without a question, as when the system stops the program.
    void closeAtOnce();
    /// What ends, or would be lost, when the user goes elsewhere.
    struct Leaving
    {
        QString title;
        QString consequence{}; ///< besides that of the unsaved
        QString verb;
        QStringList unsaved{}; ///< Page::unsaved()
        QStringList facts{}; ///< what ends besides, a line each
    };
    /// Asks once about all of it and goes on then; with nothing to lose at once.
    void leave(const Leaving &leaving, std::function<void()> then);
    Leaving leavingConnection() const;
    QStringList unsaved() const;
    /// For the one who starts the broker.
    Banner *startBanner() const { return m_startBanner; }
    Banner *demoBanner() const { return m_demoBanner; }
    Banner *tourBanner() const { return m_tourBanner; }

    Workbench *workbench() const { return m_workbench; }
    Navigator *navigator() const { return m_navigator; }
    Commands *commands() const { return m_commands; }
    Layouts *layouts() const { return m_layouts; }
    TaskRunner *tasks() { return &m_tasks; }
    ActivityPanel *activity() const { return m_activity; }
    compose::Shelf &shelf() { return m_shelf; }
    StatusLine *statusLine() const { return m_status; }
    QString statusText() const;
    QString connectionProblem() const; ///< what the connection's banner says
    QString endpoint() const;
    static QString endpointSettings(const QString &endpoint);
    void report(const QString &text, bool isError);
    void fail(const QString &what, const Error &error);

signals:
    void demoWanted();
    void workspaceWanted(); ///< now and at the next start
    /// Another connection is wanted; answered by setBackend().
    void connectionWanted(const ui::SavedConnection &connection);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    using WhyNot = std::function<QString()>;

    void build();
    QDockWidget *addDock(const QString &key, const QString &title, QWidget *content, Qt::DockWidgetArea area,
                         QList<Layouts::Kind> shownIn);
    void buildDocks();
    void connectSettings();
    void buildCommands();
    void addFileCommands();
    void addEditCommands();
    void addViewCommands();
    void addPaneCommands();
    void addZoomCommands();
    void addThemeCommands();
    void addLayoutCommands();
    void addGoCommands();
    void addTabCommands();
    void addMessageCommands();
    void addInspectorCommands();
    void addQueueCommands();
    void addHelpCommands();
    void addNavigatorCommands(); // mainwindownavigator.cpp
    void addPinCommand();
    void addExchangeCommands(); // mainwindowexchange.cpp
    void addCarefulRedrive();
    void addMessageExport();
    void openExport(const QueueInfo &queue);
    void openImport(const QueueInfo &queue);
    void addRowCommands();
    void showNavigator();
    void addDemoCommands(); // mainwindowdemo.cpp
    void addBrokerCommands();
    void addTourCommand();
    void buildDemo();
    void showDemo();
    void showEndpointSettings();
    QString tabsName() const;
    WhyNot needsConnection() const;
    WhyNot needsQueue() const;
    WhyNot needsTab() const;
    void connectWorkbench();
    void attachTableKeys(Page *page);
    void attachMessages(QueuePage *queue, MessagesPane *messages);
    void attachQueueTable(QAbstractItemView *table);
    void showQueueMenu(QAbstractItemView *table, const QPoint &at);
    void addQueueCopyCommands();
    void copyOfQueue(const QString &text);
    bool isOnHeading() const;
    WhyNot needsChosenQueue(const QString &operation = {}) const;
    void togglePause();
    void toggleChartTable();
    void copyEndpointSettings();
    void copyLink();
    void openLink();
    void openPalette();
    void openPreferences();
    void openShortcuts();
    void openDetails(const QString &what, const Error &error);
    void showAbout();
    void showConnection();
    void showLost();
    void showClock();
    void showEndpoint();
    void showPage();
    void showTimes();
    void noteCall(const CallRecord &record);
    void updateCommands();
    void checkChoices();
    void restoreTabs();
    void saveTabs();
    void askBeforeQuit();
    void buildConnections();
    void addConnectionCommands();
    void fillSwitcher();
    void switchTo(const SavedConnection &connection);
    void openConnectDialog(const SavedConnection &connection);
    void openConnections();
    void openSafety();
    void takeSafety();
    void showSafety();
    void askSafety(const SafetyQuestion &question, QObject *context, const Safety::Answer &answer);
    void openWireCall(quint64 number);
    void openWaiting();
    WhyNot needsQueue(const QString &operation) const;
    QString whyNoPurge() const;
    bool mayClose();
    void askAboutBroker();
    void askAboutBroker(const Description &facts);
    QStringList endFacts(const Description &facts) const;

    Settings &m_settings;
    compose::Shelf m_shelf;
    Appearance &m_appearance;
    QPointer<Backend> m_backend;
    Connection m_connection;
    TaskRunner m_tasks;
    bool m_quitsWhenDone = false;
    std::unique_ptr<ConnectionStore> m_connections;
    TransportFactory m_transports;
    QPointer<Backend> m_ownBroker;
    bool m_isThrowaway = false;
    bool m_closes = false; ///< every question was answered
    bool m_dropsUnsaved = false; ///< that one was
    QString m_waitingAddress; ///< to be opened once its connection is there
    WirePanel *m_wirePanel = nullptr;
    QMenu *m_switcher = nullptr;
    ColorFrame *m_frame = nullptr;
    Veil *m_veil = nullptr;
    QTimer m_everySecond; ///< while something counts down
    Commands *m_commands = nullptr;
    Layouts *m_layouts = nullptr;
    Workbench *m_workbench = nullptr;
    Navigator *m_navigator = nullptr;
    NavigatorMemory *m_memory = nullptr;
    RowKeys *m_rowKeys = nullptr;
    ActivityPanel *m_activity = nullptr;
    TasksPanel *m_tasksPanel = nullptr;
    ConnectionStrip *m_strip = nullptr;
    Banner *m_startBanner = nullptr;
    Banner *m_demoBanner = nullptr;
    Banner *m_tourBanner = nullptr;
    Tour *m_tour = nullptr;
    Simulation *m_simulation = nullptr;
    Banner *m_lostBanner = nullptr;
    Banner *m_clockBanner = nullptr;
    Banner *m_warningBanner = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_start = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace ui

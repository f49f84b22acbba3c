// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/commands.h"
#include "ui/compose/shelf.h"
#include "ui/layouts.h"
#include "ui/settings.h"
#include "ui/tasks/taskrunner.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QStackedWidget;

namespace ui {

class ActivityPanel;
class Banner;
class ConnectionStrip;
class EmptyState;
class Navigator;
class Page;
class StatusLine;
class TasksPanel;
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
    };

    /// The page while there is no broker; `isFinal`: there will be none.
    void showStart(const QString &title, const QString &text, bool isFinal);
    /// `backend` must outlive its use here: until the next setBackend() or the end of the window. Null: none.
    void setBackend(Backend *backend, const Connection &connection);
    /// For the one who starts the broker.
    Banner *startBanner() const { return m_startBanner; }

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
    void addQueueCommands();
    void addHelpCommands();
    WhyNot needsConnection() const;
    WhyNot needsQueue() const;
    WhyNot needsTab() const;
    void connectWorkbench();
    void attachTableKeys(Page *page);
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

    Settings &m_settings;
    compose::Shelf m_shelf;
    Appearance &m_appearance;
    QPointer<Backend> m_backend;
    Connection m_connection;
    TaskRunner m_tasks;
    bool m_quitsWhenDone = false;
    Commands *m_commands = nullptr;
    Layouts *m_layouts = nullptr;
    Workbench *m_workbench = nullptr;
    Navigator *m_navigator = nullptr;
    ActivityPanel *m_activity = nullptr;
    TasksPanel *m_tasksPanel = nullptr;
    ConnectionStrip *m_strip = nullptr;
    Banner *m_startBanner = nullptr;
    Banner *m_lostBanner = nullptr;
    Banner *m_clockBanner = nullptr;
    Banner *m_warningBanner = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_start = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace ui

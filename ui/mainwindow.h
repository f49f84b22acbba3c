// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/settings.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace ui {

class Banner;
class ConnectionStrip;
class ElidedLabel;
class EmptyState;
class PlainLabel;
class Workbench;

/// The shell: menus, the strip at the top, banners, the status line. It opens before there is a broker.
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
    };

    /// The page while there is no broker; `isFinal`: there will be none.
    void showStart(const QString &title, const QString &text, bool isFinal);
    /// `backend` must outlive its use here: until the next setBackend() or the end of the window. Null: none.
    void setBackend(Backend *backend, const Connection &connection);
    /// For the one who starts the broker.
    Banner *startBanner() const { return m_startBanner; }
    Workbench *workbench() const { return m_workbench; }
    QString statusText() const;
    QString connectionProblem() const; ///< what the connection's banner says
    QString endpoint() const;
    static QString endpointSettings(const QString &endpoint);
    void report(const QString &text, bool isError);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Command
    {
        QString text;
        QLatin1String icon;
        QKeySequence keys;
        std::function<void()> act;
        std::function<bool(const Workbench &)> isPossible{}; ///< absent: always possible
        QString toolTip{};
    };

    void build();
    void buildStatusBar();
    void buildMenus();
    void buildFileMenu();
    void buildMessageMenu();
    void buildQueueMenu();
    void buildViewMenu();
    QAction *add(QMenu *menu, const Command &command);
    QAction *addForWorkbench(QMenu *menu, const QString &text, QLatin1String icon, const QKeySequence &keys,
                             void (Workbench::*act)(), std::function<bool(const Workbench &)> isPossible);
    void buildAppearanceMenu(QMenu *menu);
    void attachTableKeys();
    void zoom(int percent);
    void togglePause();
    void cyclePanes(bool forward);
    void toggleChartTable();
    void copyEndpointSettings();
    void showAbout();
    void showConnection();
    void showLost();
    void showClock();
    void showEndpoint();
    void showChoice();
    void showTask();
    void updateActions();
    void restoreLayout();
    void saveLayout();

    Settings &m_settings;
    Appearance &m_appearance;
    QPointer<Backend> m_backend;
    Connection m_connection;
    Workbench *m_workbench = nullptr;
    ConnectionStrip *m_strip = nullptr;
    Banner *m_startBanner = nullptr;
    Banner *m_lostBanner = nullptr;
    Banner *m_clockBanner = nullptr;
    Banner *m_errorBanner = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_start = nullptr;
    ElidedLabel *m_status = nullptr;
    PlainLabel *m_choice = nullptr;
    PlainLabel *m_time = nullptr;
    QWidget *m_taskBox = nullptr;
    PlainLabel *m_taskText = nullptr;
    QProgressBar *m_taskBar = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_chartTable = nullptr;
    QList<QAction *> m_stripActions;
    QList<QAction *> m_messageKeys; ///< work while a table of messages has the focus
    QList<QAction *> m_queueKeys;
    std::vector<std::pair<QAction *, std::function<bool(const Workbench &)>>> m_conditions;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/frozenclock.h"
#include "tests/screens/passingtransport.h"

#include "broker/broker/broker.h"
#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/mainwindow.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/settings.h"
#include "ui/tabs/tabarea.h"

#include <QDialog>
#include <QTableView>
#include <QTemporaryDir>

#include <functional>
#include <memory>

/// What stands behind the window.
enum class World {
    Demo, ///< the demo shop after its two hours, some queues without messages beside it
    Empty, ///< a broker without queues
    Plain, ///< an endpoint that speaks SQS and nothing more
    Production, ///< the demo shop, as a connection that may only be read
    Nobody, ///< no connection yet
};

/// The whole window over one of the worlds, all of it in this process. Time stands still.
class Stage
{
public:
    explicit Stage(World world);
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;
    ~Stage();

    World world() const { return m_world; }
    /// Until nothing is under way any more: no call, no work on another thread, no event. False: it never ended.
    bool settle();
    /// Until `fact` is true, then as settle(). Says on the error stream what was not reached.
    bool until(const char *what, const std::function<bool()> &fact);
    /// As the window stood at first: no tabs, no dialogs, no docks below.
    void reset();
    void setTheme(ui::setting::Appearance theme);
    /// The line to the broker.
    void setCut(bool isCut);

    /// `address` without "redrive://local/"; waits until the page is complete.
    ui::Page *go(const QString &address);
    ui::QueuePage *queue(const QString &address); ///< its page
    /// The inspector of the first row of the current queue's page, once it has it.
    ui::Inspector *choose(int row);
    /// Runs a command; the dialog that it opens.
    QDialog *dialog(const char *command);
    QDialog *openDialog() const; ///< null: none
    QDialog *show(QDialog *made); ///< goes with the next reset()
    ui::QueueInfo info(const QString &queue) const;
    QString url(const QString &queue) const { return info(queue).url; }
    QString connection() const;

    QTemporaryDir folder;
    std::unique_ptr<ui::Settings> settings;
    std::unique_ptr<ui::Appearance> appearance;
    FrozenClock clock;
    std::unique_ptr<broker::Broker> broker;
    std::unique_ptr<ui::Backend> backend;
    std::unique_ptr<ui::MainWindow> window;

    ui::Workbench &bench() const { return *window->workbench(); }

private:
    void openBroker();
    void openPlain();
    void addQuietQueues();
    void send(const QString &operation, const QJsonObject &document);
    ui::MainWindow::Connection place() const;

    World m_world;
    PassingTransport *m_transport = nullptr;
    std::unique_ptr<QObject> m_fakes; ///< what stands behind a transport that is none of ours
    QByteArray m_docks; ///< as they stood at first
};

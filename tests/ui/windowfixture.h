// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakebroker.h"

#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

/// A whole window over a fake broker, with settings of its own.
struct WindowFixture
{
    WindowFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , appearance(settings)
        , window(settings, appearance)
    {
        auto made = std::make_unique<FakeTransport>();
        transport = made.get();
        broker = std::make_unique<FakeBroker>(*made);
        backend = std::make_unique<ui::Backend>(std::move(made));
        backend->setTick(std::chrono::milliseconds{0});
    }
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;
    ~WindowFixture() { window.setBackend(nullptr, {}); }

    /// As a user who starts it: the home page, or the tabs of last time.
    void start()
    {
        window.show();
        window.setBackend(backend.get(), {.name = QStringLiteral("Local broker"), .endpoint = {}});
        backend->start();
    }
    /// On the page of a queue.
    void open(const QString &queue = QStringLiteral("orders"))
    {
        start();
        go(QStringLiteral("redrive://local/queue/") + queue);
    }
    void go(const QString &address, ui::Router::Mode mode = ui::Router::Mode::Keep)
    {
        bench().router()->open(address, mode);
    }
    QString place() { return bench().current()->address().toString(); }
    ui::TabArea &tabs() { return *bench().tabs(); }
    /// For QTRY_VERIFY: fails the calls for the picture, one each time, until the window says so. A single failure may
    /// meet a call that has its answer already.
    bool isLost()
    {
        transport->answer(QStringLiteral("Snapshot"), ui::Error{QStringLiteral("ConnectionFailed"), {}});
        return !window.connectionProblem().isEmpty();
    }
    ui::Workbench &bench() { return *window.workbench(); }
    QTableView *messages() { return bench().page()->messages()->table(); }
    QTreeView *queues() { return window.navigator()->tree(); }
    /// The row of a queue in the navigator.
    QModelIndex queueRow(const QString &name) { return window.navigator()->shown(FakeBroker::url(name)); }
    template <class Dialog = QDialog>
    Dialog *dialog()
    {
        for (Dialog *dialog : window.template findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// The button whose text, without its key mark, is this.
    static QPushButton *button(const QWidget &parent, const QString &text)
    {
        for (QPushButton *button : parent.findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(QLatin1Char('&')) == text)
                return button;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    ui::Settings settings;
    ui::Appearance appearance;
    FakeTransport *transport = nullptr;
    std::unique_ptr<FakeBroker> broker;
    std::unique_ptr<ui::Backend> backend;
    ui::MainWindow window;
};

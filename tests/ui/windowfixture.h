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

#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

/// A whole window over a fake broker, with settings of its own.
struct WindowFixture
{
    WindowFixture()
        : settings(place.filePath(QStringLiteral("settings.ini")))
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

    void open()
    {
        window.show();
        window.setBackend(backend.get(), {.name = QStringLiteral("Local broker"), .endpoint = {}});
        backend->start();
    }
    ui::Workbench &bench() { return *window.workbench(); }
    QTableView *messages() { return bench().page()->messages()->table(); }
    QTableView *queues() { return bench().navigator()->table(); }
    template <class Dialog = QDialog>
    Dialog *dialog()
    {
        for (Dialog *dialog : bench().template findChildren<Dialog *>()) {
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

    QTemporaryDir place;
    ui::Settings settings;
    ui::Appearance appearance;
    FakeTransport *transport = nullptr;
    std::unique_ptr<FakeBroker> broker;
    std::unique_ptr<ui::Backend> backend;
    ui::MainWindow window;
};

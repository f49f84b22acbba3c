// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline.h"
#include "app/singleinstance.h"
#include "broker/platform/stopsignals.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSocketNotifier>
#include <QTranslator>

#include <csignal>
#include <cstdio>

namespace {

void translate(QApplication &application)
{
    const QString folder = QStringLiteral(":/i18n");
    auto *own = new QTranslator(&application);
    // English too is a catalogue: it knows the plurals.
    if (own->load(QLocale(), QStringLiteral("redrive"), QStringLiteral("_"), folder)
        || own->load(QStringLiteral("redrive_en"), folder))
        QApplication::installTranslator(own);
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

} // namespace

int main(int argc, char **argv)
{
    app::CommandLine line = app::commandLine(app::Program::Console, argc, argv);
    if (line.exit) {
        std::fputs(line.text.c_str(), *line.exit == 0 ? stdout : stderr);
        return *line.exit;
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end
    broker::platform::StopSignals stopSignals;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application{argc, argv};
    QApplication::setOrganizationName(QStringLiteral("redrive"));
    QApplication::setApplicationName(QStringLiteral("redrive"));
    QApplication::setApplicationDisplayName(QStringLiteral("Redrive"));
    QApplication::setApplicationVersion(QStringLiteral(REDRIVE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.redrive.Redrive"));
    translate(application);

    const std::string key = !line.connectUrl.empty() ? line.connectUrl
        : line.broker.demo                           ? "demo"
                                                     : line.broker.dataFile;
    app::SingleInstance instance{QString::fromStdString(key)};
    if (instance.tellOther(QString::fromStdString(line.address)))
        return 0;
    instance.listen();
    app::Application console{std::move(line)};
    QObject::connect(&instance, &app::SingleInstance::secondStarted, &console, &app::Application::raiseAt);
    QSocketNotifier stops{stopSignals.fd(), QSocketNotifier::Read};
    QObject::connect(&stops, &QSocketNotifier::activated, &console, [&stopSignals, &console] {
        stopSignals.take();
        console.stop();
    });
    console.start();
    return QApplication::exec();
}

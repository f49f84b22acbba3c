// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/pages/navigator.h"
#include "ui/pages/workbench.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *candidate : parent.findChildren<QPushButton *>()) {
        if (QString(candidate->text()).remove(u'&').startsWith(text))
            return candidate;
    }
    return nullptr;
}

} // namespace

/// What a start without arguments shows, and the ways between demo and workspace.
class FirstStartTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_place->path());
        m_file = m_place->filePath(u"workspace.redrive"_s);
    }

    void optionsSayWhatIsOpened_data()
    {
        QTest::addColumn<QByteArrayList>("options");
        QTest::addColumn<bool>("isUsual");
        QTest::addColumn<bool>("isDemo");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("none") << QByteArrayList{} << true << false << false;
        QTest::newRow("file") << QByteArrayList{"--data", "x.redrive"} << false << false << false;
        QTest::newRow("memory") << QByteArrayList{"--durability", "memory"} << false << false << false;
        QTest::newRow("address") << QByteArrayList{"--listen", "127.0.0.1:4600"} << true << false << false;
        QTest::newRow("other broker") << QByteArrayList{"--connect", "http://127.0.0.1:4567"} << false << false
                                      << false;
        QTest::newRow("demo") << QByteArrayList{"--demo"} << false << true << false;
        QTest::newRow("demo in a file") << QByteArrayList{"--demo", "--data", "x.redrive"} << false << true << true;
    }
    void optionsSayWhatIsOpened()
    {
        QFETCH(const QByteArrayList, options);
        QFETCH(const bool, isUsual);
        QFETCH(const bool, isDemo);
        QFETCH(const bool, isRefused);
        std::vector<const char *> arguments{"redrive"};
        for (const QByteArray &option : options)
            arguments.push_back(option.constData());
        const app::CommandLine line =
            app::commandLine(app::Program::Console, static_cast<int>(arguments.size()), arguments.data());
        QCOMPARE(line.exit.has_value(), isRefused);
        if (isRefused)
            return;
        QCOMPARE(line.opensUsual, isUsual);
        QCOMPARE(line.broker.demo, isDemo);
    }

    void aFirstStartShowsTheDemoAndNoDialog()
    {
        app::Application console{usualStart()};
        console.start();
        QVERIFY(console.window().isVisible());
        waitForDemo(console);
        QTRY_VERIFY(console.window().endpoint().startsWith("http://127.0.0.1:"_L1));
        QVERIFY(console.window().findChildren<QDialog *>().isEmpty());
        QVERIFY(console.window().demoBanner()->text().contains(u"demo"_s));
        QVERIFY(button(*console.window().demoBanner(), u"Start empty"_s) != nullptr);
        QVERIFY(!QFile::exists(m_file));
    }

    void theDemoTouchesNoFile()
    {
        {
            app::Application console{usualStart()};
            console.start();
            waitForDemo(console);
            button(*console.window().demoBanner(), u"Start empty"_s)->click();
            waitForWorkspace(console);
        }
        const QByteArray before = contents();
        {
            app::CommandLine line = usualStart();
            line.broker.demo = true;
            app::Application console{line};
            console.start();
            waitForDemo(console);
        }
        QVERIFY(contents() == before);
    }

    void whoStartsEmptyGetsTheWorkspaceNextTime()
    {
        {
            app::Application console{usualStart()};
            console.start();
            waitForDemo(console);
            button(*console.window().demoBanner(), u"Start empty"_s)->click();
            waitForWorkspace(console);
            QVERIFY(QFile::exists(m_file));
            QVERIFY(!console.window().demoBanner()->isVisible());
        }
        app::Application again{usualStart()};
        again.start();
        waitForWorkspace(again);
    }

    void theDemoCanBeOpenedAndLeftAtAnyTime()
    {
        app::CommandLine line = usualStart();
        line.opensUsual = false; // as with --data
        app::Application console{line};
        console.start();
        waitForWorkspace(console);
        QVERIFY(!action(console, "file.openWorkspace"_L1)->isEnabled());

        action(console, "file.openDemo"_L1)->trigger();
        waitForDemo(console);
        QVERIFY(!action(console, "file.openDemo"_L1)->isEnabled());
        QTRY_VERIFY(!console.window().endpoint().isEmpty());

        action(console, "file.openWorkspace"_L1)->trigger();
        waitForWorkspace(console);
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
    }

    void connectedAppsAreAskedFor()
    {
        app::Application console{usualStart()};
        console.start();
        waitForDemo(console);
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        QTcpSocket client;
        client.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(console.window().endpoint()).port()));
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        client.write("GET /_redrive/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QTRY_VERIFY(client.bytesAvailable() > 0); // the door has it, so it is counted

        action(console, "file.openWorkspace"_L1)->trigger();
        QTRY_VERIFY(console.window().findChild<ui::ConfirmDialog *>() != nullptr);
        auto *dialog = console.window().findChild<ui::ConfirmDialog *>();
        button(*dialog, u"Cancel"_s)->click();
        QTRY_VERIFY(console.window().findChild<ui::ConfirmDialog *>() == nullptr);
        QVERIFY(console.window().demoBanner()->isVisible());

        action(console, "file.openWorkspace"_L1)->trigger();
        QTRY_VERIFY(console.window().findChild<ui::ConfirmDialog *>() != nullptr);
        button(*console.window().findChild<ui::ConfirmDialog *>(), u"Switch"_s)->click();
        waitForWorkspace(console);
    }

    void anAppCanBePointedAtTheDemo()
    {
        app::Application console{usualStart()};
        console.start();
        waitForDemo(console);
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        button(*console.window().demoBanner(), u"Point my app here"_s)->click();
        auto *dialog = console.window().findChild<ui::EndpointDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->settings().contains(QString(u"AWS_ENDPOINT_URL="_s + console.window().endpoint())));
        dialog->copyButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->settings());
    }

    void aTakenPortLeavesTheDemoAlive()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        app::CommandLine line = usualStart();
        line.broker.listen = {{"127.0.0.1", holder.serverPort()}};
        app::Application console{line};
        console.start();
        waitForDemo(console);
        QTRY_VERIFY(console.window().startBanner()->text().contains(QString::number(holder.serverPort())));
        QVERIFY(console.window().demoBanner()->isVisible());
    }

    void theSimulatorsPauseFromTheMenu()
    {
        app::Application console{usualStart()};
        console.start();
        waitForDemo(console);
        QAction *pause = action(console, "broker.pauseSimulators"_L1);
        QTRY_VERIFY(pause->isEnabled());
        pause->trigger();
        QTRY_VERIFY(pause->isChecked());
        pause->trigger();
        QTRY_VERIFY(!pause->isChecked());
    }

private:
    app::CommandLine usualStart() const
    {
        app::CommandLine line;
        line.opensUsual = true;
        line.broker.dataFile = m_file.toStdString();
        line.broker.logLevel = "error";
        line.broker.listen = {{"127.0.0.1", 0}};
        return line;
    }
    static QAction *action(app::Application &console, QLatin1String id)
    {
        return console.window().commands()->action(id);
    }
    static bool shows(app::Application &console, qsizetype queues)
    {
        const ui::Workbench *bench = console.window().workbench();
        return bench != nullptr && console.window().navigator()->shownCount() == queues;
    }
    static void waitForDemo(app::Application &console)
    {
        QTRY_VERIFY_WITH_TIMEOUT(console.window().demoBanner()->isVisible(),
                                 30'000); // the past takes its time unoptimised
        QTRY_VERIFY(shows(console, 9));
    }
    static void waitForWorkspace(app::Application &console)
    {
        QTRY_VERIFY_WITH_TIMEOUT(console.window().workbench() != nullptr && !console.window().demoBanner()->isVisible(),
                                 30'000);
        QTRY_VERIFY(shows(console, 0));
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
    }
    QByteArray contents() const
    {
        QCryptographicHash hash{QCryptographicHash::Sha256};
        for (const QFileInfo &info : QDir(m_place->path()).entryInfoList({u"workspace*"_s}, QDir::Files, QDir::Name)) {
            QFile file{info.filePath()};
            hash.addData(info.fileName().toUtf8());
            if (file.open(QIODevice::ReadOnly))
                hash.addData(&file);
        }
        return hash.result();
    }

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_file;
};

QTEST_MAIN(FirstStartTest)
#include "tst_firststart.moc"

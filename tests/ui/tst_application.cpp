// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/singleinstance.h"

#include "ui/connectionstrip.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/pages/page.h"
#include "ui/pages/workbench.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

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

app::CommandLine inMemory(std::uint16_t port)
{
    app::CommandLine line;
    line.broker.durability = "memory";
    line.broker.logLevel = "error";
    line.broker.listen = {{"127.0.0.1", port}};
    return line;
}

} // namespace

class ApplicationTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_place.path()); }

    void theWindowStandsBeforeTheBroker()
    {
        app::Application console{inMemory(0)};
        console.start();
        QVERIFY(console.window().isVisible());
        QVERIFY(console.window().workbench() == nullptr);

        QTRY_VERIFY(console.window().workbench() != nullptr);
        QTRY_VERIFY(console.window().endpoint().startsWith("http://127.0.0.1:"_L1));
        QCOMPARE(console.window().startBanner()->text(), QString());
    }

    void aTakenPortIsSaidAndAnotherIsOffered()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        app::Application console{inMemory(holder.serverPort())};
        console.start();

        QTRY_VERIFY(console.window().startBanner()->text().contains(QString::number(holder.serverPort())));
        QVERIFY(console.window().workbench() != nullptr);
        QCOMPARE(console.window().endpoint(), QString());
        QVERIFY(button(*console.window().startBanner(), u"Retry"_s) != nullptr);

        button(*console.window().startBanner(), u"Use port"_s)->click();
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        QTRY_COMPARE(console.window().startBanner()->text(), QString());
    }

    void aFreedPortIsTakenOnRetry()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        app::Application console{inMemory(holder.serverPort())};
        console.start();
        QTRY_VERIFY(!console.window().startBanner()->text().isEmpty());

        const QString port = QString::number(holder.serverPort());
        holder.close();
        button(*console.window().startBanner(), u"Retry"_s)->click();

        QTRY_VERIFY(console.window().endpoint().endsWith(port));
    }

    void aHolderOfOurKindCanBeConnectedTo()
    {
        broker::Options options = inMemory(0).broker;
        broker::Broker other{options};
        QVERIFY(!other.open());
        QVERIFY(!other.listen({{"127.0.0.1", 0}}));
        app::Application console{inMemory(other.listeners().front().port)};
        console.start();

        QTRY_VERIFY(button(*console.window().startBanner(), u"Connect to it"_s) != nullptr);
        button(*console.window().startBanner(), u"Connect to it"_s)->click();

        QTRY_VERIFY(console.window().endpoint().endsWith(QString::number(other.listeners().front().port)));
        QTRY_VERIFY(console.window().connectionProblem().isEmpty());
    }

    void aWorkspaceThatCannotOpenIsSaid()
    {
        app::CommandLine line = inMemory(0);
        line.broker.durability = "durable";
        line.broker.dataFile = "/proc/no/such/place/default.redrive";
        app::Application console{line};
        console.start();

        QTRY_VERIFY(!console.window().startBanner()->text().isEmpty());
        QVERIFY(console.window().workbench() == nullptr);
        QVERIFY(button(*console.window().startBanner(), u"Retry"_s) != nullptr);
    }

    void aDamagedWorkspaceIsSetAsideOnlyWhenAsked()
    {
        app::CommandLine line = inMemory(0);
        line.broker.durability = "durable";
        line.broker.dataFile = m_place.filePath(u"damaged.redrive"_s).toStdString();
        {
            broker::Broker once{line.broker};
            QVERIFY(!once.open());
        }
        QFile file(QString::fromStdString(line.broker.dataFile));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
        file.write(QByteArray(2000, '\x7f'));
        file.close();
        app::Application console{line};
        console.start();

        QTRY_VERIFY(button(*console.window().startBanner(), u"Set it aside"_s) != nullptr);
        QVERIFY(!QDir(m_place.filePath(u"quarantine"_s)).exists());
        button(*console.window().startBanner(), u"Set it aside"_s)->click();

        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        QVERIFY(QDir(m_place.filePath(u"quarantine"_s)).exists());
    }

    void listeningBeyondThisMachineIsSaid()
    {
        app::CommandLine line = inMemory(0);
        line.broker.allowRemote = true;
        line.broker.listen = {{"0.0.0.0", 0}};
        app::Application console{line};
        console.start();

        QTRY_VERIFY(console.window().startBanner()->text().contains(u"beyond this machine"_s));
    }

    void theBrokerInsideRunsOnWhileAnotherIsLookedAt()
    {
        broker::Options options = inMemory(0).broker;
        broker::Broker other{options};
        QVERIFY(!other.open());
        QVERIFY(!other.listen({{"127.0.0.1", 0}}));
        const QString url = u"http://127.0.0.1:%1"_s.arg(other.listeners().front().port);
        app::Application console{inMemory(0)};
        console.start();
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        const QString own = console.window().endpoint();

        emit console.window().connectionWanted({.name = u"Other"_s, .url = url, .level = ui::SafetyLevel::ReadOnly});
        QTRY_COMPARE(console.window().endpoint(), url);
        QVERIFY(console.window().strip()->safetyText().contains(u"read-only"_s));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, own.section(u':', -1).toUShort());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);

        emit console.window().connectionWanted({.kind = ui::SavedConnection::Kind::Local});
        QTRY_COMPARE(console.window().endpoint(), own);
        QTRY_VERIFY(console.window().connectionProblem().isEmpty());
    }

    void aConnectedClientIsNamedBeforeTheBrokerEnds()
    {
        app::Application console{inMemory(0)};
        console.start();
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, console.window().endpoint().section(u':', -1).toUShort());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("GET /_redrive/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0); // the door has it, so it is counted
        console.window().close();
        QTRY_VERIFY(console.window().findChild<ui::ConfirmDialog *>() != nullptr);
        QVERIFY(console.window().isVisible());
        console.stop();
        QVERIFY(!console.window().isVisible());
    }

    void aSecondStartNamesThePageToOpen()
    {
        const QString key = m_place.filePath(u"pages"_s);
        app::SingleInstance first{key};
        first.listen();
        QSignalSpy started{&first, &app::SingleInstance::secondStarted};
        QVERIFY(app::SingleInstance(key).tellOther(u"redrive://local/queue/orders"_s));
        QTRY_COMPARE(started.count(), 1);
        QCOMPARE(started.first().first().toString(), u"redrive://local/queue/orders"_s);

        app::Application console{inMemory(0)};
        console.start();
        QTRY_VERIFY(!console.window().endpoint().isEmpty());
        console.raiseAt(started.first().first().toString());
        QCOMPARE(console.window().workbench()->current()->address().toString(), u"redrive://local/queue/orders"_s);
        console.raiseAt(u"no address"_s);
        QVERIFY(console.window().statusText().contains(u"no address"_s));
        console.stop();
    }

    void theCommandLineNamesAPage()
    {
        const char *const good[] = {"redrive", "redrive://local/queue/orders"};
        QCOMPARE(app::commandLine(app::Program::Console, 2, good).address, "redrive://local/queue/orders");
        const char *const bad[] = {"redrive", "http://elsewhere"};
        QCOMPARE(app::commandLine(app::Program::Console, 2, bad).exit.value_or(0), 2);
        QCOMPARE(app::commandLine(app::Program::Daemon, 2, good).exit.value_or(0), 2);
    }

    void aSecondStartIsToldToTheFirst()
    {
        const QString key = m_place.filePath(u"workspace"_s);
        app::SingleInstance first{key};
        QVERIFY(!first.tellOther());
        first.listen();
        const QSignalSpy started{&first, &app::SingleInstance::secondStarted};

        const app::SingleInstance second{key};
        QVERIFY(second.tellOther());
        QTRY_COMPARE(started.count(), 1);
        QVERIFY(!app::SingleInstance(QString(key + u"2"_s)).tellOther());
    }

private:
    QTemporaryDir m_place;
};

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"

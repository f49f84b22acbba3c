// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/singleinstance.h"

#include "ui/pages/workbench.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
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

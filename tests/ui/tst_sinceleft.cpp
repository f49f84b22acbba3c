// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/pages/homepage.h"
#include "ui/sinceleft.h"
#include "ui/widgets/banner.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A broker as one finds it, with a backend that knows all of it.
struct Visit
{
    Visit(const QString &file, const std::function<void(FakeBroker &)> &fill)
    {
        auto made = std::make_unique<FakeTransport>();
        const QJsonObject description{
            {u"Version"_s, u"0.1.0"_s}, {u"DataFile"_s, file}, {u"Capabilities"_s, QJsonArray{u"peek"_s}}};
        broker = std::make_unique<FakeBroker>(*made);
        made->script(u"Describe"_s, [description](const QJsonObject &) { return FakeTransport::Outcome{description}; });
        broker->addQueue(u"orders-dlq"_s);
        broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        broker->addMessage(u"orders-dlq"_s, u"dead"_s);
        fill(*broker);
        backend = std::make_unique<ui::Backend>(std::move(made));
        backend->setTick(std::chrono::milliseconds{0});
        backend->start();
    }
    bool isKnown() const { return !backend->queues().isEmpty() && !backend->description().version.isEmpty(); }

    std::unique_ptr<FakeBroker> broker;
    std::unique_ptr<ui::Backend> backend;
};

void nothingMore(FakeBroker &)
{
}

} // namespace

class SinceLeftTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<ui::Settings>(m_folder->filePath(u"settings.ini"_s));
    }

    void theFirstTimeThereIsNothingToTell() { QCOMPARE(told(u"/a"_s, nothingMore), QString()); }

    void whatIsOtherwiseIsTold()
    {
        told(u"/a"_s, nothingMore);
        const auto later = [](FakeBroker &broker) {
            broker.addMessage(u"orders-dlq"_s, u"dead too"_s);
            broker.addMessage(u"orders"_s, u"a live one is no news"_s);
            broker.addQueue(u"email"_s);
        };
        const QString news = told(u"/a"_s, later);
        QVERIFY2(news.contains(u"1 more dead letters in orders-dlq"_s), qPrintable(news));
        QVERIFY2(news.contains(u"new: email"_s) && !news.contains(u"gone"_s), qPrintable(news));
        QCOMPARE(told(u"/a"_s, later), QString()); // nothing is otherwise than at the second leave
        const QString back = told(u"/a"_s, nothingMore);
        QVERIFY2(back.contains(u"1 fewer dead letters in orders-dlq"_s), qPrintable(back));
        QVERIFY2(back.contains(u"gone: email"_s), qPrintable(back));
    }

    void anotherWorkspaceIsNotCompared()
    {
        told(u"/a"_s, nothingMore);
        QCOMPARE(told(u"/b"_s, [](FakeBroker &broker) { broker.addQueue(u"email"_s); }), QString());
    }

    void ofABrokerInMemoryNothingIsKept()
    {
        told({}, nothingMore);
        QCOMPARE(told({}, [](FakeBroker &broker) { broker.addQueue(u"email"_s); }), QString());
    }

    void homeSaysItUntilItIsDismissed()
    {
        WindowFixture window;
        window.start();
        ui::Banner *banner = nullptr;
        told(u"/a"_s, nothingMore);
        Visit visit{u"/a"_s, [](FakeBroker &broker) { broker.addQueue(u"email"_s); }};
        QTRY_VERIFY(visit.isKnown());
        ui::SinceLeft news{*m_settings, *visit.backend, u"local"_s, nullptr};
        window.bench().home()->setSinceLeft(&news);
        for (ui::Banner *one : window.bench().home()->findChildren<ui::Banner *>())
            banner = one->text().contains(u"new: email"_s) ? one : banner;
        QVERIFY(banner != nullptr && !banner->isHidden());
        window.button(*banner, u"Dismiss"_s)->click();
        QVERIFY(banner->isHidden());
    }

private:
    /// What one is told who comes, and leaves.
    QString told(const QString &file, const std::function<void(FakeBroker &)> &fill)
    {
        Visit visit{file, fill};
        if (!QTest::qWaitFor([&visit] { return visit.isKnown(); }))
            return u"no broker"_s;
        return ui::SinceLeft(*m_settings, *visit.backend, u"local"_s, nullptr).told();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Settings> m_settings;
};

QTEST_MAIN(SinceLeftTest)
#include "tst_sinceleft.moc"

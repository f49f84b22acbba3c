// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/address.h"
#include "ui/history.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::Address;

class AddressTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlaceHasOneSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::newRow("a queue") << u"redrive://local/queue/orders"_s << u"redrive://local/queue/orders"_s;
        QTest::newRow("options are sorted") << u"redrive://local/queue/orders?tab=messages&filter=x"_s
                                            << u"redrive://local/queue/orders?filter=x&tab=messages"_s;
        QTest::newRow("an empty option is none") << u"redrive://local/home?tab="_s << u"redrive://local/home"_s;
        QTest::newRow("no name") << u"redrive://local/home"_s << u"redrive://local/home"_s;
        QTest::newRow("an empty name is none") << u"redrive://local/home/"_s << u"redrive://local/home"_s;
        QTest::newRow("scheme and host in any case")
            << u" REDRIVE://LOCAL/Queue/Orders "_s << u"redrive://local/queue/Orders"_s;
        QTest::newRow("a host with a port")
            << u"redrive://127.0.0.1:4566/queue/a"_s << u"redrive://127.0.0.1:4566/queue/a"_s;
        QTest::newRow("IPv6") << u"redrive://[::1]:4566/queue/a"_s << u"redrive://[::1]:4566/queue/a"_s;
        QTest::newRow("a filter with signs") << u"redrive://local/queue/a?filter=a%26b%3D%22c%22%20%E2%82%AC"_s
                                             << u"redrive://local/queue/a?filter=a%26b%3D%22c%22%20%E2%82%AC"_s;
        QTest::newRow("a slash in a name") << u"redrive://local/queue/a%2Fb"_s << u"redrive://local/queue/a%2Fb"_s;
    }
    void aPlaceHasOneSpelling()
    {
        QFETCH(QString, text);
        const std::optional<Address> address = Address::parse(text);
        QVERIFY(address.has_value());
        QTEST(address->toString(), "printed");
        QCOMPARE(Address::parse(address->toString()), address);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another scheme") << u"http://local/queue/orders"_s;
        QTest::newRow("no connection") << u"redrive:///queue/orders"_s;
        QTest::newRow("no kind") << u"redrive://local"_s;
        QTest::newRow("an empty kind") << u"redrive://local//orders"_s;
        QTest::newRow("a kind with digits") << u"redrive://local/queue2/orders"_s;
        QTest::newRow("too many parts") << u"redrive://local/queue/orders/extra"_s;
        QTest::newRow("an option without a value") << u"redrive://local/queue/orders?tab"_s;
        QTest::newRow("an option without a key") << u"redrive://local/queue/orders?=x"_s;
        QTest::newRow("a control character") << u"redrive://local/queue/a%0Ab"_s;
        QTest::newRow("not UTF-8") << u"redrive://local/queue/%FF"_s;
        QTest::newRow("too long") << QString(u"redrive://local/queue/"_s + QString(5000, u'a'));
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Address::parse(text));
    }

    void anyNameAndFilterSurvives()
    {
        for (char16_t c = 0x20; c < 0x2000; ++c) {
            if (QChar(c).category() == QChar::Other_Control)
                continue;
            const Address address{.connection = u"local"_s,
                                  .kind = u"queue"_s,
                                  .name = QString(u'a' + QString(QChar(c)) + u'b'),
                                  .options = {{u"filter"_s, QString(u'x' + QString(QChar(c)))}}};
            QCOMPARE(Address::parse(address.toString()), address);
        }
    }

    void onlyUnusualAccountsAndRegionsAreSpelled()
    {
        ui::QueueInfo queue;
        queue.name = u"orders"_s;
        queue.account = u"000000000000"_s;
        queue.region = u"us-east-1"_s;
        QCOMPARE(ui::queueAddress(u"local"_s, queue).toString(), u"redrive://local/queue/orders"_s);

        queue.region = u"eu-west-1"_s;
        QCOMPARE(ui::queueAddress(u"local"_s, queue).toString(), u"redrive://local/queue/orders?region=eu-west-1"_s);
    }

    void queuesOfOneNameAreToldApart()
    {
        ui::QueueInfo here;
        here.name = u"orders"_s;
        here.url = u"here"_s;
        here.region = u"us-east-1"_s;
        ui::QueueInfo there = here;
        there.url = u"there"_s;
        there.region = u"eu-west-1"_s;
        const QList<ui::QueueInfo> queues{there, here};

        QCOMPARE(ui::queueAt(*Address::parse(u"redrive://local/queue/orders"_s), queues)->url, u"here"_s);
        QCOMPARE(ui::queueAt(*Address::parse(u"redrive://local/queue/orders?region=eu-west-1"_s), queues)->url,
                 u"there"_s);
        QVERIFY(ui::queueAt(*Address::parse(u"redrive://local/queue/email"_s), queues) == nullptr);
    }

    void backAndForwardFollowTheVisits()
    {
        ui::History history;
        const auto place = [](const QString &name) {
            return *Address::parse(QString(u"redrive://local/queue/"_s + name));
        };
        QVERIFY(!history.canGoBack());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            history.visit(place(name));

        QCOMPARE(history.back().name, u"b"_s);
        QCOMPARE(history.back().name, u"a"_s);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward().name, u"b"_s);

        history.visit(place(u"d"_s)); // forgets c
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back().name, u"b"_s);
    }

    void anotherViewOfAPlaceIsNoNewVisit()
    {
        ui::History history;
        history.visit(*Address::parse(u"redrive://local/home"_s));
        history.visit(*Address::parse(u"redrive://local/queue/a"_s));
        history.visit(*Address::parse(u"redrive://local/queue/a?filter=x"_s));

        QCOMPARE(history.back().kind, u"home"_s);
        QCOMPARE(history.forward().options.value(u"filter"_s), u"x"_s);
    }

    void theHistoryForgetsTheOldest()
    {
        ui::History history;
        for (int i = 0; i < 1000; ++i)
            history.visit({.connection = u"local"_s, .kind = u"queue"_s, .name = QString::number(i)});
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            ++steps;
        }
        QCOMPARE(steps, 199);
    }
};

QTEST_APPLESS_MAIN(AddressTest)
#include "tst_address.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/queue/stage.h"

#include "broker/queue/fifoorder.h"

#include <deque>

using namespace tests;

namespace {

// Five messages of three groups, as in the service's own recordings.
const char *const three = "send g1m1; send g2m1; send g2m2; send g3m1; send g1m2; ";
const char *const fourAndOne = "send g1m1; send g1m2; send g1m3; send g1m4; send g2m1; ";

} // namespace

class TestFifo : public QObject
{
    Q_OBJECT
private slots:
    void plays_data();
    void plays();
    void blockedGroupsAreNotWalked();
    void anEmptiedGroupIsForgotten();
};

void TestFifo::plays_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("log");
    const auto row = [](const char *name, const QString &settings, const QString &script, const QString &log) {
        QTest::newRow(name) << "fifo=1 " + settings << script << log;
    };

    row("one group goes in order of sends", "", "send g1m1; send g1m2; send g1m3; get 9", "g1m11,g1m21,g1m31");
    row("one call takes many of one group, then the next group", "", QString{three} + "get 9",
        "g1m11,g1m21,g2m11,g2m21,g3m11");
    row("a call that has enough stops within a group", "", QString{three} + "get 3", "g1m11,g1m21,g2m11");
    row("a touched group is blocked by what it gave", "", QString{three} + "get 3; get 9; get 9",
        "g1m11,g1m21,g2m11 | g3m11 | -");
    row("a message delayed or in flight ends its group's prefix", "",
        "send g1m1; send g1m2 9; send g1m3; send g2m1; get 9", "g1m11,g2m11");

    // Recorded: three of one group received, all leases but one let lapse.
    const QString received = "send g1m1; send g1m2; send g1m3; get 3 10; ";
    row("extending the first leaves nothing", "", received + "hide g1m1 60; wait 10; get 9",
        "g1m11,g1m21,g1m31 | ok | -");
    row("extending the second leaves the first", "", received + "hide g1m2 60; wait 10; get 9",
        "g1m11,g1m21,g1m31 | ok | g1m12");
    row("extending the third leaves the first two", "", received + "hide g1m3 60; wait 10; get 9",
        "g1m11,g1m21,g1m31 | ok | g1m12,g1m22");
    row("a message given back alone comes alone, after the group whose turn it is", "",
        "send g1m1; send g1m2; send g2m1; get 2; hide g1m1 0; get 9", "g1m11,g1m21 | ok | g2m11,g1m12");

    // Recorded: two of a group's four received.
    row("the next receive goes to the other group", "", QString{fourAndOne} + "get 2; get 9; get 9",
        "g1m11,g1m21 | g2m11 | -");
    row("deleting one of two keeps the group blocked", "", QString{fourAndOne} + "get 2; get 9; delete g1m1; get 9",
        "g1m11,g1m21 | g2m11 | ok | -");
    row("deleting the later of two keeps it blocked too", "", QString{fourAndOne} + "get 2; get 9; delete g1m2; get 9",
        "g1m11,g1m21 | g2m11 | ok | -");
    row("deleting both lets the group go on", "",
        QString{fourAndOne} + "get 2; get 9; delete g1m1; delete g1m2; get 1; get 9",
        "g1m11,g1m21 | g2m11 | ok | ok | g1m31 | -");

    // Recorded: receives with a timeout of zero.
    row("zero timeouts rotate", "", QString{three} + "get 3 0; get 10 0",
        "g1m11,g1m21,g2m11 | g3m11,g1m12,g1m22,g2m12,g2m21");
    row("new arrivals never unlock a group", "", "send g1m1; get; send g1m2; send g1m3; get 9", "g1m11 | -");
    row("an emptied group can be added again", "",
        "send g1m1; get; delete g1m1; get; send g1m2; get; delete g1m2; send g1m3; get",
        "g1m11 | ok | - | g1m21 | ok | g1m31");
    row("blocked messages count as available", "", "send g1m1; send g1m2; send g1m3; get; counts", "g1m11 | 2/1/0");

    row("the delay of the queue holds", "delay=5", "send g1m1; get; wait 5; get", "- | g1m11");
    row("a delayed first message holds back its group", "", "send g1m1 9; send g1m2; send g2m1; get 9; wait 9; get 9",
        "g2m11 | g1m11,g1m21");
    row("a shorter delay re-dates what is delayed", "delay=60",
        "send g1m1; wait 10; send g1m2; set delay=20; state; wait 10; get 9; wait 10; state",
        "g1m1 delayed 10s, g1m2 delayed 20s | g1m11 | g1m1 flight 20s x1, g1m2 ready");
    row("a longer delay too", "delay=10", "send g1m1; wait 9; set delay=60; wait 5; get; wait 46; get", "- | g1m11");
    row("no delay lets it go at once", "delay=60", "send g1m1; changes; set delay=0; changes; get",
        "sent | visibility | g1m11");
    row("what is no longer delayed stays so", "delay=1", "send g1m1; wait 1; set delay=60; get", "g1m11");

    row("several that die at once keep their order", "max=1",
        "send g1m1; send g1m2; send g1m3; get 2 1; wait 1; get 9; counts",
        "g1m11,g1m21 | g1m31,dead g1m1,dead g1m2 | 0/1/0");
    row("the dead free their group", "max=1", "send g1m1; send g2m1; get 1 1; wait 1; get 9; get 9",
        "g1m11 | g2m11,dead g1m1 | -");
    row("retention starts anew with a move", "retention=60",
        "send g1m1; wait 50; take g1m1; give dead; wait 59; state; oldest; wait 1; state",
        "g1m1 ready dead | 109 | empty");
    row("retention of a sent one counts from the send", "retention=60", "send g1m1; wait 60; state", "empty");
    row("an expired message frees its group", "retention=60", "send g1m1; wait 30; send g1m2; get 1 500; wait 30; get",
        "g1m11 | g1m21");
    row("what is moved out frees its group", "", "send g1m1; send g1m2; get; take g1m1; get", "g1m11 | g1m21");
    row("purge takes all groups", "", QString{three} + "get 2; purge; counts; get; send g1m3; get",
        "g1m11,g1m21 | 5 | 0/0/0 | - | g1m31");

    row("a restart keeps order and blocks", "", QString{fourAndOne} + "get 2 60; restart; get 9; wait 55; get 9",
        "g1m11,g1m21 | g2m11 | g1m12,g1m22,g1m31,g1m41,g2m12");
    row("a restart keeps the order of what lapsed meanwhile", "",
        "send g1m1; send g1m2; send g1m3; get 2 3; hide g1m1 4; restart; get 9",
        "g1m11,g1m21 | ok | g1m12,g1m22,g1m31");
}

void TestFifo::plays()
{
    QFETCH(QString, settings);
    QFETCH(QString, script);
    QFETCH(QString, log);

    QCOMPARE(Stage(settings).play(script), log);
}

/// Only what can be received is kept in turn, so a receive with every group blocked has nothing to look at.
void TestFifo::blockedGroupsAreNotWalked()
{
    FifoOrder order;
    std::deque<Message> messages;
    for (std::size_t i = 0; i < 2'000; ++i) {
        MessageRow row;
        row.key = {i + 1};
        row.order = {i + 1};
        order.add(messages.emplace_back(row), broker::model::GroupId{std::to_string(i % 1'000)});
    }
    QCOMPARE(order.groups(), 1'000U);
    while (Message *message = order.next(start)) {
        message->setState(MessageState::InFlight, {});
        order.changed(*message, MessageState::Ready);
    }
    order.endReceive();
    QVERIFY(order.isEmpty());
    messages[1'500].setState(MessageState::Ready, {}); // second of its group: still blocked
    order.changed(messages[1'500], MessageState::InFlight);
    QVERIFY(order.isEmpty());
    messages[500].setState(MessageState::Ready, {});
    order.changed(messages[500], MessageState::InFlight);
    QCOMPARE(order.next(start), &messages[500]);
}

void TestFifo::anEmptiedGroupIsForgotten()
{
    FifoOrder order;
    Message message{MessageRow{}};
    for (int i = 0; i < 3; ++i) {
        order.add(message, broker::model::GroupId{"g"});
        QCOMPARE(order.groups(), 1U);
        QVERIFY(!order.isEmpty());
        order.remove(message, start);
        QCOMPARE(order.groups(), 0U);
        QVERIFY(order.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestFifo)
#include "tst_fifo.moc"

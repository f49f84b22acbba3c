// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/queue/stage.h"

using namespace tests;

class TestQueue : public QObject
{
    Q_OBJECT
private slots:
    void plays_data();
    void plays();
    void visitGoesOnWhereItStopped();
    void aReaderGoesBackWhateverComesAndGoes();
    void aReaderBeginsAtTheEndAndSkipsWhatCameSince();
    void bodiesAreReleasedOnce();
    void aNewDelayIsAppliedInShares();
    void aRestartAppliesTheRestOfANewDelay();
    void nextDueSaysWhat_data();
    void nextDueSaysWhat();
};

void TestQueue::plays_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("log");
    const auto row = [](const char *name, const char *settings, const char *script, const char *log) {
        QTest::newRow(name) << QString(settings) << QString(script) << QString(log);
    };

    row("an empty queue gives nothing", "", "get; get 10; counts; state; oldest; due",
        "- | - | 0/0/0 | empty | none | never");
    row("sent is available", "", "send a; counts; state", "1/0/0 | a ready");
    row("longest available comes first", "", "send a; send b; send c; get 2; get 2", "a1,b1 | c1");
    row("no more than asked", "", "send a; send b; get 1; counts", "a1 | 1/1/0");

    row("received is hidden", "", "send a; get; get; counts; state", "a1 | - | 0/1/0 | a flight 30s x1");
    row("lease ends at its second, not before", "", "send a; get; wait 29.999; get; wait 0.001; get", "a1 | - | a2");
    row("count rises with every receive", "", "send a; get; wait 30; get; wait 30; get", "a1 | a2 | a3");
    row("request's visibility beats the queue's", "visibility=30", "send a; get 1 5; wait 5; get", "a1 | a2");
    row("visibility zero leaves it available", "", "send a; get 1 0; get 1 0; counts", "a1 | a2 | 1/0/0");
    row("visibility zero gives none twice in one answer", "", "send a; send b; get 10 0", "a1,b1");
    row("visibility zero goes to the end of the line", "", "send a; wait 1; send b; wait 1; get 1 0; get 2",
        "a1 | b1,a2");
    row("a lapsed one lines up when it lapsed", "", "send a; get 1 5; wait 3; send b; wait 3; send c; get 3",
        "a1 | b1,a2,c1");
    row("leases that end together keep the order of arrival", "", "send a; send b; send c; get 3 5; wait 9; get 3",
        "a1,b1,c1 | a2,b2,c2");
    row("changing the queue's visibility leaves leases alone", "visibility=30",
        "send a; get; set visibility=5; state; wait 10; get", "a1 | a flight 30s x1 | -");

    row("hide extends", "", "send a; get 1 5; hide a 20; wait 19; get; wait 1; get", "a1 | ok | - | a2");
    row("hide counts from now, not from the receive", "", "send a; get; wait 10; hide a 30; due", "a1 | ok | 30s");
    row("hide shortens", "", "send a; get; hide a 1; wait 1; get", "a1 | ok | a2");
    row("hide zero makes it available at once", "", "send a; get; hide a 0; get", "a1 | ok | a2");
    row("hide is not remembered for later receives", "visibility=30", "send a; get; hide a 5; wait 5; get; due",
        "a1 | ok | a2 | 30s");
    row("hide after the lease has lapsed hides again", "", "send a; get 1 5; wait 6; counts; hide a 10; counts; get",
        "a1 | 1/0/0 | ok | 0/1/0 | -");
    row("hide of what is gone", "", "send a; get; delete a; hide a 5", "a1 | ok | gone");
    row("hide does not count", "", "send a; get; hide a 0; hide a 0; state", "a1 | ok | ok | a ready x1");

    row("delete in flight", "", "send a; get; delete a; wait 99; get; counts", "a1 | ok | - | 0/0/0");
    row("delete after the lease has lapsed", "", "send a; get; wait 31; delete a; get", "a1 | ok | -");
    row("delete twice", "", "send a; get; delete a; delete a", "a1 | ok | gone");
    row("delete of the available and of the delayed", "", "send a; send b 9; delete a; delete b; counts",
        "ok | ok | 0/0/0");

    row("queue's delay", "delay=10", "send a; counts; get; wait 9.999; get; wait 0.001; get", "0/0/1 | - | - | a1");
    row("message's delay beats the queue's", "delay=10", "send a 2; wait 2; get", "a1");
    row("message's zero beats the queue's", "delay=10", "send a 0; get", "a1");
    row("changing the queue's delay is not retroactive", "delay=10", "send a; set delay=0; send b; get 10", "b1");
    row("a delayed one lines up when its delay ends", "", "send a 5; wait 4; send b; wait 2; send c; get 3",
        "b1,a1,c1");

    row("retention", "retention=60", "send a; wait 59.999; counts; wait 0.001; counts", "1/0/0 | 0/0/0");
    row("retention counts from the send, not from a receive", "retention=60", "send a; wait 50; get; wait 10; counts",
        "a1 | 0/0/0");
    row("expired while in flight", "retention=60", "send a; wait 50; get 1 100; wait 10; counts; wait 200; get",
        "a1 | 0/0/0 | -");
    row("expired while delayed", "retention=60", "send a 100; wait 60; counts; wait 60; get", "0/0/0 | -");
    row("shorter retention holds at once", "", "send a; wait 100; send b; set retention=60; wait 0; state", "b ready");
    row("longer retention too", "retention=60", "send a; wait 50; set retention=500; wait 100; state", "a ready");
    row("age of the oldest", "", "send a; wait 5; send b; oldest; delete a; oldest", "5 | ok | 0");

    row("dead after its last receive", "max=2", "send a; get 1 1; wait 1; get 1 1; wait 1; get; counts",
        "a1 | a2 | dead a | 0/0/0");
    row("dead at the receive, not when the lease ends", "max=1", "send a; get 1 1; wait 9; counts; get",
        "a1 | 1/0/0 | dead a");
    row("others come instead of the dead", "max=1", "send a; send b; get 1 1; wait 1; send c; get 1; get 9",
        "a1 | b1 | c1,dead a");
    row("a policy set later counts earlier receives", "", "send a; get 1 1; wait 1; get 1 1; wait 1; set max=2; get",
        "a1 | a2 | dead a");
    row("without a policy it comes for ever", "", "send a; get 1 0; get 1 0; get 1 0; get 1 0; get 1 0",
        "a1 | a2 | a3 | a4 | a5");

    row("a dead letter keeps its count and its age", "", "send a; get 1 0; wait 20; take a; give dead; state; oldest",
        "a1 | a ready x1 dead | 20");
    row("a moved one lines up anew", "", "send a; send b; take a; give; get 2; state",
        "b1,a1 | b flight 30s x1, a flight 30s x1");
    row("what has only just come is not dead again", "max=1",
        "send a; get 1 0; take a; give dead; get 1 0; wait 1; get", "a1 | a2 | dead a");
    row("retention goes on from the original send", "retention=60",
        "send a; wait 50; take a; give dead; wait 10; state", "empty");

    row("purge takes all kinds", "", "send a; send b 9; send c; get; purge; counts; state; due; get",
        "a1 | 3 | 0/0/0 | empty | never | -");
    row("purge of nothing", "", "purge; counts", "0 | 0/0/0");
    row("sends after a purge are there", "", "send a; purge; send b; get 9", "1 | b1");

    row("restart keeps everything", "", "send a; send b 60; send c; send d; get 2 50; restart; state; counts",
        "a1,c1 | a flight 45s x1, b delayed 55s, c flight 45s x1, d ready | 1/2/1");
    row("restart finds what came due meanwhile, in its order", "",
        "send a; get 1 3; send b 2; send c; restart; state; get 9", "a1 | a ready x1, b ready, c ready | c1,b1,a2");
    row("restart drops what expired meanwhile", "retention=60", "send a; wait 57; send b; restart; state", "b ready");
    row("arrival order survives a restart", "", "send a; send b; get 1 40; restart; state; wait 40; get 9",
        "a1 | a flight 35s x1, b ready | b1,a2");

    row("every step has its change", "max=1",
        "send a; send b 5; changes; get; changes; hide a 9; changes; wait 5; changes; wait 9; changes; get 9; changes; "
        "delete b; changes; purge; changes; wait 1; changes",
        "sent sent | a1 | received | ok | visibility | delayed | lapsed | b1,dead a | received | ok | deleted | 0 | "
        "purged | none");
    row("visibility zero is received and lapses", "", "send a; get 1 0; changes", "a1 | sent received lapsed");
    row("what expires is deleted", "retention=60", "send a; get 1 100; changes; wait 60; changes",
        "a1 | sent received | deleted");
    row("what came due while nobody ran is told at the start", "",
        "send a; get 1 3; send b 2; changes; restart; changes", "a1 | sent received sent | delayed lapsed");
}

void TestQueue::plays()
{
    QFETCH(QString, settings);
    QFETCH(QString, script);
    QFETCH(QString, log);

    QCOMPARE(Stage(settings).play(script), log);
}

void TestQueue::visitGoesOnWhereItStopped()
{
    EraseAll bodies;
    broker::model::Changes changes;
    Queue queue{QueueRow{}, configOf(60s), bodies};
    for (std::uint64_t i = 1; i <= 10; ++i) {
        MessageRow row;
        row.key = {i};
        row.order = {i * 10};
        queue.send(row, 0s, nullptr, false, start, changes);
    }
    const auto firstAfter = [&](Place after) {
        std::uint64_t key = 0;
        queue.visit(after, [&](const Message &message) {
            key = message.key().value;
            return false;
        });
        return key;
    };
    QCOMPARE(firstAfter({}), 1U);
    QCOMPARE(firstAfter({{40}}), 5U);
    QVERIFY(queue.remove({4}, change::Cause::Client, start, changes));
    QCOMPARE(firstAfter({{40}}), 5U);
    QCOMPARE(firstAfter({{45}}), 5U);
    QCOMPARE(firstAfter({{100}}), 0U);
}

namespace {

/// A queue with ten messages, read from the newest back.
class ReadBack
{
public:
    ReadBack()
    {
        for (int i = 0; i < 10; ++i)
            send();
    }

    void send()
    {
        MessageRow row;
        row.key = {++m_sent};
        row.order = {m_sent * 10};
        queue.send(row, 0s, nullptr, false, start, changes);
    }
    void remove(std::uint64_t key) { queue.remove({key}, change::Cause::Client, start, changes); }
    QString read(std::size_t most)
    {
        QStringList keys;
        m_isMore =
            queue.readBack(7, most, [&](const Message &message) { keys.append(QString::number(message.key().value)); });
        return keys.join(' ');
    }
    bool isMore() const { return m_isMore; }

    EraseAll bodies;
    broker::model::Changes changes;
    Queue queue{QueueRow{}, configOf(60s), bodies};

private:
    std::uint64_t m_sent = 0;
    bool m_isMore = true;
};

} // namespace

void TestQueue::aReaderGoesBackWhateverComesAndGoes()
{
    ReadBack all;
    QCOMPARE(all.read(3), QString("10 9 8"));
    all.send(); // newer than the reader: its caller's to follow
    all.remove(8); // where it stands
    all.remove(7); // what would be next
    QCOMPARE(all.read(2), QString("6 5"));
    all.remove(5);
    all.remove(6); // and the one that took its place
    QVERIFY(all.isMore());
    QCOMPARE(all.read(9), QString("4 3 2 1"));
    QVERIFY(!all.isMore());
    QCOMPARE(all.read(2), QString("11 10")); // forgotten: another reader
    all.queue.forgetReader(7);
    QCOMPARE(all.read(1), QString("11"));
}

void TestQueue::aReaderBeginsAtTheEndAndSkipsWhatCameSince()
{
    ReadBack all;
    QCOMPARE(all.read(2), QString("10 9"));
    all.remove(9);
    all.remove(10); // nothing newer is left
    all.send();
    all.send();
    QString rest;
    while (all.isMore())
        rest += all.read(3) + ' ';
    QCOMPARE(rest.simplified(), QString("8 7 6 5 4 3 2 1"));

    ReadBack purged;
    QCOMPARE(purged.read(2), QString("10 9"));
    Remains remains;
    purged.queue.purge({}, remains, purged.changes);
    purged.send();
    QCOMPARE(purged.read(5), QString(""));
    QVERIFY(!purged.isMore());
}

void TestQueue::bodiesAreReleasedOnce()
{
    EraseAll bodies;
    broker::model::Changes changes;
    Queue queue{QueueRow{}, configOf(60s), bodies};
    for (std::uint64_t i = 1; i <= 5; ++i) {
        MessageRow row;
        row.key = {i};
        row.body = {i};
        row.order = {i};
        queue.send(row, 0s, nullptr, false, start + std::chrono::seconds{i}, changes);
    }
    queue.remove({1}, change::Cause::Client, start, changes);
    QCOMPARE(bodies.count, 1);
    queue.advance(start + 62s, 10, changes);
    QCOMPARE(bodies.count, 2);
    QVERIFY(queue.extract({3}, start));
    QCOMPARE(bodies.count, 2); // it lives on elsewhere
    Remains remains;
    queue.purge({}, remains, changes);
    QCOMPARE(bodies.count, 2);
    QCOMPARE(bodies.clears, 1); // however many messages there were
}

namespace {

/// A FIFO queue with a thousand messages, a second apart and delayed for an hour, in two groups.
struct Delayed
{
    Delayed()
    {
        config.isFifo = true;
        config.delay = 1h;
        row.id = {1};
        row.name = "orders.fifo";
        queue = std::make_unique<Queue>(row, config, bodies);
        for (std::uint64_t i = 1; i <= 1'000; ++i, now += 1s) {
            MessageRow message;
            message.key = {i};
            message.order = {i};
            message.group = broker::model::GroupId{i % 2 == 0 ? "even" : "odd"};
            queue->send(message, config.delay, nullptr, false, now, changes);
        }
        changes.clear();
    }
    void delay(Duration delay)
    {
        config.delay = delay;
        row.modified = now;
        queue->configure(row, config, now, changes);
    }
    int wrong() const
    {
        int count = 0;
        queue->visit({}, [&](const Message &message) {
            const Instant due = message.sent() + config.delay;
            const bool isOver = message.state() == MessageState::Ready && due <= now;
            count += isOver || (message.state() == MessageState::Delayed && message.due() == due) ? 0 : 1;
            return true;
        });
        return count;
    }

    QueueConfig config = configOf(10h);
    QueueRow row;
    EraseAll bodies;
    Instant now = start;
    broker::model::Changes changes;
    std::unique_ptr<Queue> queue;
};

} // namespace

void TestQueue::aNewDelayIsAppliedInShares()
{
    Delayed orders;
    orders.delay(500s);
    QCOMPARE(orders.changes.size(), std::size_t{250});
    QCOMPARE(orders.wrong(), 750);
    QVERIFY(orders.queue->nextDue() <= orders.now);
    QVERIFY(orders.queue->nextDueText().starts_with("new delay"));
    for (int share = 1; orders.queue->nextDue() <= orders.now; ++share) {
        QVERIFY(share < 100);
        const std::size_t before = orders.changes.size();
        orders.queue->advance(orders.now, 100, orders.changes);
        QVERIFY(orders.changes.size() <= before + 100);
    }
    QCOMPARE(orders.wrong(), 0);
    QCOMPARE(orders.changes.size(), std::size_t{1'000});
    QCOMPARE(orders.queue->counts(), (Counts{501, 0, 499}));
    std::uint64_t last = 1; // an odd one
    const auto received = orders.queue->receive(10, 30s, {}, orders.now, orders.changes);
    for (const Message *message : received.delivered) {
        QVERIFY(message->key().value == last);
        last += 2;
    }
    QCOMPARE(last, 21U);
}

void TestQueue::aRestartAppliesTheRestOfANewDelay()
{
    Delayed orders;
    orders.delay(500s);
    std::vector<MessageRow> rows;
    orders.queue->visit({}, [&](const Message &message) {
        rows.push_back(orders.queue->rowOf(message));
        return true;
    });
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return std::tie(a.due, a.order) < std::tie(b.due, b.order);
    });
    orders.queue = std::make_unique<Queue>(orders.row, orders.config, orders.bodies);
    for (const MessageRow &row : rows)
        orders.queue->restore(row, orders.now);
    orders.changes.clear();
    orders.queue->restored(orders.changes);
    QCOMPARE(orders.changes.size(), std::size_t{750});
    QCOMPARE(orders.wrong(), 0);
    QCOMPARE(orders.queue->counts(), (Counts{501, 0, 499}));
}

void TestQueue::nextDueSaysWhat_data()
{
    QTest::addColumn<int>("delay");
    QTest::addColumn<bool>("receive");
    QTest::addColumn<QString>("text");
    QTest::newRow("retention") << 0 << false << "retention period of a message in orders ends";
    QTest::newRow("delay") << 5 << false << "delay of a message in orders ends";
    QTest::newRow("visibility") << 0 << true << "visibility timeout of a message in orders ends";
}

void TestQueue::nextDueSaysWhat()
{
    QFETCH(int, delay);
    QFETCH(bool, receive);
    QFETCH(QString, text);
    EraseAll bodies;
    broker::model::Changes changes;
    QueueRow row;
    row.name = "orders";
    Queue queue{row, configOf(60s), bodies};
    MessageRow message;
    message.key = {1};
    queue.send(message, std::chrono::seconds{delay}, nullptr, false, start, changes);
    if (receive)
        queue.receive(1, 10s, {}, start, changes);
    QCOMPARE(QString::fromStdString(queue.nextDueText()), text);
}

QTEST_APPLESS_MAIN(TestQueue)
#include "tst_queue.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/queue/market.h"

#include "broker/queue/fairorder.h"

using namespace tests;

namespace {

constexpr quint64 seeds = 6;
constexpr int stepsPerSeed = 10'000;

/// "A A B" as "A*2 B".
QString shortened(const QStringList &groups)
{
    QStringList runs;
    for (qsizetype at = 0; at < groups.size();) {
        const qsizetype from = at;
        while (at < groups.size() && groups[at] == groups[from])
            ++at;
        runs << groups[from] + (at - from > 1 ? '*' + QString::number(at - from) : QString());
    }
    return runs.isEmpty() ? QStringLiteral("nothing") : runs.join(u' ');
}

/// send A 3, get 3 [visibility], done A 3 (deletes the oldest in flight), wait seconds, quiet, purge, restart. Tenant -
/// stands for messages without a group.
QString play(const QString &script)
{
    Market market;
    QStringList log;
    for (const QString &line : script.split(QStringLiteral("; "))) {
        const QStringList words = line.split(u' ');
        const QString &verb = words[0];
        const std::string group = words.size() > 1 && words[1] != "-" ? words[1].toStdString() : "";
        const std::size_t number = words.size() > 2 ? words[2].toULongLong() : 1;
        if (verb == "send") {
            for (std::size_t n = 0; n < number; ++n)
                market.send(group);
        } else if (verb == "get") {
            log << shortened(
                market.get(words[1].toULongLong(), std::chrono::seconds{words.size() > 2 ? number : 1'000}));
        } else if (verb == "done") {
            market.drop(group, number);
        } else if (verb == "wait") {
            market.wait(std::chrono::seconds{words[1].toInt()});
        } else if (verb == "quiet") {
            log << market.quiet();
        } else if (verb == "purge") {
            market.purge();
        } else {
            market.restart();
        }
    }
    return log.join(QStringLiteral(" | "));
}

/// One random step; the differences between queue and lists, empty when there are none.
QString step(Market &market, broker::model::SeededRandom &random)
{
    const auto pick = [&random](std::uint64_t below) { return random.next() % below; };
    switch (pick(12)) {
    case 0:
    case 1:
    case 2: {
        // A few tenants send most, in bursts; many send a little.
        const std::uint64_t rank = pick(3) == 0 ? pick(14) : pick(3);
        const std::string group = rank == 0 ? "" : "t" + std::to_string(rank);
        for (std::uint64_t n = market.size() > 200 ? 0 : 1 + pick(9); n > 0; --n)
            market.send(group, std::chrono::seconds{pick(5) == 0 ? pick(60) : 0});
        break;
    }
    case 3:
    case 4:
    case 5: {
        const auto sample = pick(5) == 0 ? ServerSample::some(random.next()) : ServerSample{};
        const QStringList got = market.get(1 + pick(10), std::chrono::seconds{pick(6) == 0 ? 0 : pick(90)}, sample);
        if (got.contains(QStringLiteral("?")))
            return QStringLiteral("another message than expected: ") + got.join(u' ');
        break;
    }
    case 6:
        market.wait(Duration{pick(40) == 0 ? pick(400'000) : pick(4'000)});
        break;
    case 7:
    case 8:
    case 9:
        for (std::uint64_t n = pick(8); n > 0 && market.size() > 0; --n)
            market.erase(market.some(random.next()));
        break;
    case 10:
        if (market.size() > 0)
            market.hide(market.some(random.next()), std::chrono::seconds{pick(2) * pick(100)});
        break;
    default:
        if (pick(120) == 0)
            pick(2) == 0 ? market.restart() : market.purge();
    }
    market.changes.clear();
    if (pick(8) != 0 || market.quiet() == market.expectedQuiet())
        return {};
    return market.quiet() + " for " + market.expectedQuiet();
}

} // namespace

class TestFair : public QObject
{
    Q_OBJECT
private slots:
    void plays_data();
    void plays();
    void agreesWithTheNaiveModel_data();
    void agreesWithTheNaiveModel();
    void livesAreRich();
    void anIdleTenantIsForgotten();
    void rememberedWorkIsBounded();
    void aSampleLooksAtFewMessages_data();
    void aSampleLooksAtFewMessages();
    void aSampleAsksOneToThreeServers();

private:
    Market::Seen m_seen;
};

void TestFair::plays_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("log");
    const auto row = [](const char *name, const char *script, const char *log) {
        QTest::newRow(name) << QString(script) << QString(log);
    };

    row("tenants at rest go in the order they came", "send A 2; send B; send A; send -; get 9", "A*2 B A -");
    row("what came before the first group keeps its place", "send - 3; send A; send -; get 9", "-*3 A -");
    row("what was in flight before the first group counts", "send - 299; get 299; send A 40; get 34; send B; get 2",
        "-*299 | A*34 | B A");
    row("thirty in flight of few are noisy", "send A 40; get 30; send B 2; get 3", "A*30 | B*2 A");
    row("twenty-nine are not, the thirtieth is", "send A 40; get 29; send B 2; get 3", "A*29 | A B*2");
    row("a tenth of all in flight is not noisy", "send - 270; get 270; send A 40; get 30; send B; get 1",
        "-*270 | A*30 | A");
    row("more than a tenth is", "send - 269; get 269; send A 40; get 30; send B; get 1", "-*269 | A*30 | B");
    row("a noisy tenant alone flows", "send A 60; get 30; get 40", "A*30 | A*30");
    row("two noisy tenants take turns by age", "send A 31; send B 31; get 30; send B; get 40", "A*30 | B*30 A B*2");
    row("messages without a group are never noisy", "send - 40; get 30; send B; get 11", "-*30 | -*10 B");
    row("a tenant that gave back is quiet again", "send A 40; get 30; done A 30; send B; get 1", "A*30 | A");
    row("a lease that lapses has taken its time", "send A 40; get 30 1; wait 1; send B; get 1", "A*30 | B");
    row("time of thirty leases makes noisy", "send A 30; get 30; wait 10; done A 30; send A; send B; get 2",
        "A*30 | B A");
    row("time of twenty-nine does not", "send A 29; get 29; wait 10; done A 29; send A; send B; get 2", "A*29 | A B");
    row("a tenth of the time is not noisy",
        "send C; get 1; done C; send - 27; get 27; wait 10; done - 27; send A 30; get 30; wait 1; done A 30; send A; "
        "send B; get 2",
        "C | -*27 | A*30 | A B");
    row("more than a tenth of it is",
        "send C; get 1; done C; send - 27; get 27; wait 10; done - 27; send A 30; get 30; wait 2; done A 30; send A; "
        "send B; get 2",
        "C | -*27 | A*30 | B A");
    row("time is remembered for five minutes", "send A 30; get 30; wait 10; done A 30; wait 289; send A; send B; get 2",
        "A*30 | B A");
    row("and then forgotten", "send A 30; get 30; wait 10; done A 30; wait 290; wait 10; send A; send B; get 2",
        "A*30 | A B");
    row("a visibility of zero takes no time", "send A 40; get 40 0; send B; get 1", "A*40 | A");
    row("a restart keeps who has much in flight", "send A 40; get 30; send B; restart; get 2", "A*30 | B A");
    row("a restart forgets time", "send A 30; get 30; wait 10; done A 30; send A; send B; restart; get 2",
        "A*30 | A B");
    row("a restart keeps order", "send A; send B; send -; restart; send A; get 9", "A B - A");
    row("a purge forgets", "send A 40; get 30; purge; send A; send B; get 2", "A*30 | A B");
    row("quiet counts leave out the noisy", "send - 5; send A 40; get 35; send B 2; quiet",
        "-*5 A*30 | 2/5/0, 1 noisy");
    row("no groups, no quiet counts", "send - 5; quiet; send A; quiet", "none | 6/0/0, 0 noisy");
}

void TestFair::plays()
{
    QFETCH(QString, script);
    QFETCH(QString, log);

    QCOMPARE(play(script), log);
}

void TestFair::agreesWithTheNaiveModel_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestFair::agreesWithTheNaiveModel()
{
    QFETCH(quint64, seed);
    Market market;
    broker::model::SeededRandom random{seed};
    for (int i = 0; i < stepsPerSeed; ++i) {
        const QString problem = step(market, random);
        QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(i).arg(problem)));
    }
    m_seen.passedOver += market.seen.passedOver;
    m_seen.noisyAlone += market.seen.noisyAlone;
    m_seen.byShare += market.seen.byShare;
    m_seen.byTime += market.seen.byTime;
    m_seen.emptySamples += market.seen.emptySamples;
}

/// A comparison in which nobody is noisy proves nothing.
void TestFair::livesAreRich()
{
    qInfo("%d passed over, %d noisy alone, %d noisy by share, %d by time, %d empty samples", m_seen.passedOver,
          m_seen.noisyAlone, m_seen.byShare, m_seen.byTime, m_seen.emptySamples);
    for (const int count : {m_seen.passedOver, m_seen.noisyAlone, m_seen.byShare, m_seen.byTime, m_seen.emptySamples})
        QVERIFY2(count > 20, qPrintable(QString::number(count)));
}

void TestFair::anIdleTenantIsForgotten()
{
    FairOrder order{{}, 0};
    Message message{MessageRow{}};
    const broker::model::GroupId group{"A"};
    order.add(message, group);
    QCOMPARE(order.tenants(), 1U);
    order.remove(message, start);
    QCOMPARE(order.tenants(), 0U); // it was never received

    order.add(message, group);
    message.setState(MessageState::InFlight, {});
    message.countReceive(start);
    order.changed(message, MessageState::Ready);
    order.remove(message, start + 1s);
    QCOMPARE(order.tenants(), 1U); // for what it took
    QCOMPARE(order.next(start + 290s), nullptr);
    QCOMPARE(order.tenants(), 1U);
    QCOMPARE(order.next(start + 300s), nullptr);
    QCOMPARE(order.tenants(), 0U);
}

void TestFair::rememberedWorkIsBounded()
{
    FairOrder order{{}, 0};
    for (std::size_t n = 0; n < FairOrder::mostRemembered + 1'000; ++n) {
        MessageRow row;
        row.state = MessageState::InFlight;
        row.leased = start;
        Message message{row};
        order.add(message, broker::model::GroupId{std::to_string(n)});
        order.remove(message, start + 1s);
    }
    QCOMPARE(order.tenants(), FairOrder::mostRemembered);
}

void TestFair::aSampleLooksAtFewMessages_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<int>("before");
    QTest::addColumn<bool>("found");
    for (const char *group : {"", "A"}) {
        QTest::addRow("64 of other servers, group '%s'", group) << QString(group) << 64 << true;
        QTest::addRow("65 of other servers, group '%s'", group) << QString(group) << 65 << false;
    }
}

/// What is passed over stays where it was.
void TestFair::aSampleLooksAtFewMessages()
{
    QFETCH(QString, group);
    QFETCH(int, before);
    QFETCH(bool, found);

    const ServerSample sample = ServerSample::some(7);
    EraseAll bodies;
    Queue queue({}, configOf(1'000s), bodies);
    broker::model::Changes changes;
    std::vector<MessageKey> sent;
    const auto send = [&](MessageKey key) {
        MessageRow row;
        row.key = key;
        row.order = key.value > 0 ? broker::model::OrderNo{key.value} : broker::model::OrderNo{};
        row.group = broker::model::GroupId{group.toStdString()};
        queue.send(row, {}, nullptr, false, start, changes);
        sent.push_back(key);
    };
    std::uint64_t key = 0;
    while (sent.size() < static_cast<std::size_t>(before)) {
        if (!sample.holds({++key}))
            send({key});
    }
    while (!sample.holds({++key})) { }
    send({key});

    const auto sampled = queue.receive(10, 0s, {}, start, changes, sample);
    QCOMPARE(sampled.delivered.size(), found ? 1U : 0U);
    const auto all = queue.receive(100, 30s, {}, start, changes);
    QCOMPARE(all.delivered.size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i)
        QVERIFY(all.delivered[i]->key() == sent[i]);
}

void TestFair::aSampleAsksOneToThreeServers()
{
    broker::model::SeededRandom random{1};
    std::array<int, 4> held{};
    for (int n = 0; n < 1'000; ++n) {
        const ServerSample sample = ServerSample::some(random.next());
        int keys = 0;
        for (std::uint64_t key = 1; key <= 800; ++key)
            keys += sample.holds({key});
        QVERIFY(keys >= 90 && keys <= 310); // an eighth to three
        ++held[static_cast<std::size_t>((keys + 50) / 100)];
    }
    QCOMPARE(held[0], 0);
    for (const std::size_t servers : {1U, 2U, 3U})
        QVERIFY(held[servers] > 100);
    QVERIFY(ServerSample{}.isWhole());
}

QTEST_APPLESS_MAIN(TestFair)
#include "tst_fair.moc"

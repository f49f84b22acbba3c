// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coretown.h"
#include "tests/core/redrivedepot.h"

#include <QTest>

using namespace tests;
using broker::core::Access;
using broker::core::RedriveForecast;
using broker::model::ErrorCode;

namespace {

/// A core whose reader thread mends what a redrive moves.
class Yard : public CoreTown
{
public:
    Yard()
        : CoreTown(0, 256U << 20U, simpleTools())
    {
        create("dead");
        create("work");
    }

    void send(const std::string &body, int count)
    {
        auto payload = std::make_shared<broker::model::Payload>();
        payload->body = body;
        run([&](const Access &access, Step &step) {
            for (int at_ = 0; at_ < count; ++at_) {
                Outgoing message;
                message.payload = payload;
                message.size = static_cast<std::uint32_t>(body.size());
                message.md5 = broker::security::md5(body);
                access.engine.send(step, address("dead"), message).value();
            }
        });
        settle();
    }
    Engine::RedriveWish wish() const
    {
        Engine::RedriveWish wish;
        wish.source = address("dead");
        wish.destination = address("work");
        wish.recipe = "mend";
        return wish;
    }
    void start()
    {
        run([&](const Access &access, Step &step) { access.engine.startRedrive(step, wish()).value(); });
        settle();
    }
    RedriveRow newest()
    {
        RedriveRow row;
        run([&](const Access &access, Step &) { row = access.engine.redrives().front(); },
            {broker::core::Touches::Which::None});
        return row;
    }
    /// A slice: time, the read, the step that it brings.
    void goOn()
    {
        executor.advance(Duration{5});
        bool isRead = false;
        core.bodies().read(
            [this, &isRead](broker::storage::StoreReader &) { executor.post([&isRead] { isRead = true; }); });
        if (!executor.pumpUntil([&isRead] { return isRead; }))
            throw std::runtime_error("nothing is read");
        settle();
    }
    void goOnUntilItEnds()
    {
        for (int slices = 0; newest().isUnderWay() && slices < 200; ++slices)
            goOn();
    }
};

} // namespace

/// Redrives through a whole core: reads on a thread of their own, commits that fail.
class TestCoreRedrives : public QObject
{
    Q_OBJECT
private slots:
    void bodiesAreMendedBesideTheCore();
    void aFailedCommitLosesAndDoublesNothing_data();
    void aFailedCommitLosesAndDoublesNothing();
    void aForecastIsCountedInShares();
};

void TestCoreRedrives::bodiesAreMendedBesideTheCore()
{
    Yard yard;
    yard.send("bad", 500);
    yard.send("odd", 3);
    yard.start();
    yard.goOnUntilItEnds();
    QCOMPARE(yard.newest().progress.moved, std::uint64_t{500});
    QCOMPARE(yard.newest().progress.failures.at("It is odd."), std::uint64_t{3});
    const auto answer = yard.receive("work", 10);
    QVERIFY(yard.executor.pumpUntil([&answer] { return answer->isHere; }));
    QCOMPARE(answer->messages.size(), std::size_t{10});
    for (const Delivered &message : answer->messages)
        QCOMPARE(message.payload->body, std::string("good"));
}

void TestCoreRedrives::aFailedCommitLosesAndDoublesNothing_data()
{
    QTest::addColumn<bool>("takesEffect");
    QTest::newRow("it was not written") << false;
    QTest::newRow("it was written") << true;
}

void TestCoreRedrives::aFailedCommitLosesAndDoublesNothing()
{
    QFETCH(bool, takesEffect);
    Yard yard;
    yard.send("bad", 2'000);
    yard.start();
    yard.goOn();
    const std::uint64_t before = yard.newest().progress.moved;
    QVERIFY(before > 0 && before < 2'000);
    yard.store.nextCommit = FaultyStore::Fault{ErrorCode::OutcomeUnknown, takesEffect};
    yard.goOnUntilItEnds();
    QVERIFY(!yard.store.nextCommit);
    QVERIFY(yard.newest().progress.status == RedriveStatus::Completed);
    QCOMPARE(yard.newest().progress.moved, std::uint64_t{2'000});
    QCOMPARE(yard.countsNow("work").available, std::uint64_t{2'000});
    QCOMPARE(yard.countsNow("dead").total(), std::uint64_t{0});
}

void TestCoreRedrives::aForecastIsCountedInShares()
{
    Yard yard;
    yard.send("bad", 1'000);
    yard.send("fine", 7);
    std::optional<RedriveForecast> forecast;
    yard.run([&](const Access &, Step &step) {
        yard.core.forecast(step, yard.wish(), [&forecast](broker::model::Result<RedriveForecast> counted) {
            forecast = std::move(counted.value());
        });
    });
    QVERIFY(yard.executor.pumpUntil([&forecast] { return forecast.has_value(); }));
    QCOMPARE(forecast->messages, std::uint64_t{1'000});
    QCOMPARE(forecast->bytes, std::uint64_t{4'000});
    QCOMPARE(forecast->redrive.row.progress.untouched, std::uint64_t{7});
    QCOMPARE(yard.countsNow("dead").total(), std::uint64_t{1'007});
}

QTEST_APPLESS_MAIN(TestCoreRedrives)
#include "tst_coreredrives.moc"

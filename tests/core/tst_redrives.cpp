// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/redrivedepot.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tests;
namespace change = broker::model::change;
using broker::model::ErrorCode;

namespace {

template <class T>
std::vector<T> every(const broker::model::Changes &changes)
{
    std::vector<T> found;
    for (const broker::model::Change &one : changes) {
        if (const T *wanted = std::get_if<T>(&one))
            found.push_back(*wanted);
    }
    return found;
}

} // namespace

/// What a redrive moves, and what it leaves.
class TestRedrives : public QObject
{
    Q_OBJECT
private slots:
    void startIsRefused_data();
    void startIsRefused();
    void aQueueHasOneRedriveUnderWay();
    void messagesGoBackWhereTheyDied();
    void messagesGoWhereTheRedriveSays();
    void aMovedMessageIsNewOrKeepsItsId_data();
    void aMovedMessageIsNewOrKeepsItsId();
    void onlyTheSelectionGoes();
    void aQueryChooses_data();
    void aQueryChooses();
    void whatComesLaterStays();
    void whatIsNotReadyIsPassedOver();
    void whatHasNoOriginStays();
    void whatCannotGoIsCountedWithTheReason();
    void reasonsAreBounded();
    void nothingOvertakesInAGroup_data();
    void nothingOvertakesInAGroup();
    void heldGroupsStayHeldOverARestart();
    void bodiesAreMended();
    void aMendedMessageThatIsTooLargeStays();
    void whatChangedSinceItWasReadIsPassedOver();
    void anAnswerAfterAPauseIsNotTaken();
    void aStoreThatCannotBeReadIsAskedAgain();
    void theForecastComesTrue_data();
    void theForecastComesTrue();
    void theForecastKnowsHowLong();
    void theSourceTakesItsRedriveAlong();
    void aPurgedSourceEndsIt();
    void aFullDiskMakesItWait();
    void aMoveWakesALongPoll();
    void theNextDeadlineIsNamed();
    void historyIsBoundedAndNumbersGoOn();
    void aRestartLosesAndDoublesNothing_data();
    void aRestartLosesAndDoublesNothing();
};

void TestRedrives::startIsRefused_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("text");
    const QString missing = "The specified queue does not exist.";
    QTest::newRow("no such source") << "nowhere"
                                    << "" << missing;
    QTest::newRow("no such destination") << "dead"
                                         << "nowhere" << missing;
    QTest::newRow("into itself")
        << "dead"
        << "dead"
        << "Value arn:aws:sqs:us-east-1:000000000000:dead for parameter DestinationQueueUrl is "
           "invalid. Reason: Source and destination are the same queue.";
    QTest::newRow("another kind") << "dead"
                                  << "dead.fifo"
                                  << "Source and destination must be queues of the same type, standard or FIFO.";
}

void TestRedrives::startIsRefused()
{
    QFETCH(QString, source);
    QFETCH(QString, destination);
    QFETCH(QString, text);
    RedriveDepot depot;
    depot.createPair();
    depot.createPair("work.fifo", "dead.fifo");
    auto wish = RedriveDepot::of(source.toStdString());
    if (!destination.isEmpty())
        wish.destination = at(destination.toStdString());

    QCOMPARE(depot.redrive(wish), text.toStdString());
    QVERIFY(depot.changes.empty());
}

void TestRedrives::aQueueHasOneRedriveUnderWay()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    QCOMPARE(depot.redrive(RedriveDepot::of()), std::string("ok"));
    QCOMPARE(depot.redrive(RedriveDepot::of()),
             std::string("Redrive 1 of this queue is under way. Stop it before another one begins."));
    depot.control(RedriveAct::Pause);
    QVERIFY(depot.redrive(RedriveDepot::of()) != "ok");
    depot.control(RedriveAct::Stop);
    QCOMPARE(depot.redrive(RedriveDepot::of()), std::string("ok"));
    depot.play(1s);
    QCOMPARE(depot.shown(), "completed 1/1");
}

void TestRedrives::messagesGoBackWhereTheyDied()
{
    RedriveDepot depot;
    depot.createPair();
    depot.create("second", redriveTo("dead"));
    depot.die("a");
    depot.die("b", "second");
    depot.die("c");
    QCOMPARE(depot.redrive(RedriveDepot::of()), std::string("ok"));
    QCOMPARE(depot.shown(), "running 0/3");
    depot.play(1s);

    QCOMPARE(depot.content("work"), "a c");
    QCOMPARE(depot.content("second"), "b");
    QCOMPARE(depot.content("dead"), "");
    QCOMPARE(depot.shown(), "completed 3/3");
}

void TestRedrives::messagesGoWhereTheRedriveSays()
{
    RedriveDepot depot;
    depot.createPair();
    depot.create("third");
    depot.die("a");
    depot.send("dead", "sent here");
    auto wish = RedriveDepot::of();
    wish.destination = at("third");
    depot.redrive(wish);
    depot.play(1s);
    QCOMPARE(depot.content("third"), "a sent here");
}

void TestRedrives::aMovedMessageIsNewOrKeepsItsId_data()
{
    QTest::addColumn<bool>("keepsIds");
    QTest::newRow("new") << false;
    QTest::newRow("keeps its id") << true;
}

void TestRedrives::aMovedMessageIsNewOrKeepsItsId()
{
    QFETCH(bool, keepsIds);
    RedriveDepot depot;
    depot.createPair();
    depot.die("a", "work", "tenant");
    depot.receive("dead", 1, 0s);
    const auto old = depot.Depot::newest.front();
    depot.pass(72h);
    auto wish = RedriveDepot::of();
    wish.keepsIds = keepsIds;
    depot.redrive(wish);
    depot.stepOn();

    const auto moves = every<change::MessageMoved>(depot.changes);
    QCOMPARE(moves.size(), std::size_t{1});
    const auto &row = moves.front().row;
    QVERIFY(moves.front().cause == change::Cause::Redrive);
    QCOMPARE(moves.front().redrive.value, std::uint64_t{1});
    QCOMPARE(row.key == old.row.key, keepsIds);
    QCOMPARE(moves.front().was, keepsIds ? broker::model::MessageKey{} : old.row.key);
    QCOMPARE(row.lineage, old.row.lineage);
    QCOMPARE(row.body, old.row.body);
    QCOMPARE(row.receives, 0U);
    QVERIFY(row.sent == depot.now);
    QVERIFY(!row.deadLetterSource);
    QCOMPARE(row.group.view(), std::string_view("tenant"));
    depot.restart();
    QCOMPARE(depot.content("work"), "a");
    depot.receive("work", 1, 0s);
    QCOMPARE(depot.Depot::newest.front().id == old.id, keepsIds);
}

void TestRedrives::onlyTheSelectionGoes()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(30);
    const auto keys = depot.keys("dead");
    auto wish = RedriveDepot::of();
    wish.only = {keys[20], keys[3], keys[7], {99'999'999}, keys[25]};
    depot.redrive(wish);
    depot.receive("dead", 1, 30s); // keys[0]: nobody's business
    depot.run([&](Step &step) {
        return depot.engine->deleteMessageById(step, at("dead"), depot.engine->messageIds().make(keys[25]));
    });
    depot.play(1s);
    QCOMPARE(depot.content("work"), "3 7 20");
    QCOMPARE(depot.shown(), "completed 3/5, 2 gone");
    QCOMPARE(depot.newest().progress.looked, std::uint64_t{3});
}

void TestRedrives::aQueryChooses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("moved");
    QTest::newRow("of bodies") << "x"
                               << "x1 x3";
    QTest::newRow("of columns") << "received 3"
                                << "b2";
    QTest::newRow("nothing") << "zzz"
                             << "";
}

void TestRedrives::aQueryChooses()
{
    QFETCH(QString, query);
    QFETCH(QString, moved);
    RedriveDepot depot;
    depot.createPair();
    depot.die("b2");
    depot.receive("dead", 1, 0s);
    depot.receive("dead", 1, 0s);
    for (const char *body : {"x1", "c4", "x3"})
        depot.die(body);
    auto wish = RedriveDepot::of();
    wish.query = query.toStdString();
    depot.redrive(wish);
    depot.restart();
    depot.play(1s);
    QCOMPARE(depot.content("work"), moved);
    QCOMPARE(depot.newest().progress.looked, std::uint64_t{4});
    QVERIFY(depot.newest().progress.status == RedriveStatus::Completed);
}

void TestRedrives::whatComesLaterStays()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    depot.redrive(wish);
    depot.die("b");
    depot.play(5s);
    QCOMPARE(depot.content("dead"), "b");
    QCOMPARE(depot.shown(), "completed 1/1");
    depot.create("second", redriveTo("dead"));
    depot.die("c", "second");
    auto early = RedriveDepot::of();
    early.through = {depot.engine->find(at("dead")).value()->find(depot.keys("dead")[0])->order()};
    depot.redrive(early);
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "c");
}

void TestRedrives::whatIsNotReadyIsPassedOver()
{
    RedriveDepot depot;
    depot.createPair();
    for (const char *body : {"a", "b", "c"})
        depot.die(body);
    depot.send("dead", "d", {}, 900s);
    depot.receive("dead", 1, 600s);
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "(a) d+");
    QCOMPARE(depot.content("work"), "b c");
    QCOMPARE(depot.shown(), "completed 2/4, 2 passed over");
}

void TestRedrives::whatHasNoOriginStays()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    depot.send("dead", "sent here");
    depot.die("b");
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "sent here");
    QCOMPARE(depot.shown(), "completed 2/3, 1 without origin");
}

void TestRedrives::whatCannotGoIsCountedWithTheReason()
{
    RedriveDepot depot;
    depot.createPair();
    depot.create("second", redriveTo("dead"));
    depot.die("a", "second");
    depot.die("b");
    depot.remove("second");
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "a");
    QCOMPARE(depot.shown(), "completed 1/2, 1: Queue second is not there.");
}

void TestRedrives::reasonsAreBounded()
{
    RedriveDepot depot;
    depot.createPair();
    for (int i = 0; i < 30; ++i) {
        const std::string name = "q" + std::to_string(i);
        depot.create(name, redriveTo("dead"));
        depot.die("m" + std::to_string(i), name);
        depot.remove(name);
    }
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    const auto failures = depot.newest().progress.failures;
    QCOMPARE(failures.size(), std::size_t{20});
    QCOMPARE(failures.at("Other reasons."), std::uint64_t{11});
}

void TestRedrives::nothingOvertakesInAGroup_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("in flight") << "x1"
                               << "" << true;
    QTest::newRow("refused by the recipe") << "odd1"
                                           << "mend" << false;
    QTest::newRow("untouched by the recipe") << "fine"
                                             << "mend" << false;
}

void TestRedrives::nothingOvertakesInAGroup()
{
    QFETCH(QString, first);
    QFETCH(QString, recipe);
    QFETCH(bool, isHeld);
    RedriveDepot depot;
    depot.createPair("work.fifo", "dead.fifo");
    depot.die(first.toStdString(), "work.fifo", "x");
    depot.die("bad2", "work.fifo", "x");
    depot.die("bad3", "work.fifo", "y");
    depot.die("bad4", "work.fifo", "x");
    if (isHeld)
        depot.receive("dead.fifo", 1, 600s);
    auto wish = RedriveDepot::of("dead.fifo");
    wish.recipe = recipe.toStdString();
    depot.redrive(wish);
    depot.play(1s);
    QCOMPARE(depot.content("work.fifo"), recipe.isEmpty() ? "bad3" : "good3");
    QCOMPARE(depot.count("dead.fifo"), std::uint64_t{3});
    QCOMPARE(depot.newest().progress.passedOver, std::uint64_t{isHeld ? 3U : 2U});
}

void TestRedrives::heldGroupsStayHeldOverARestart()
{
    RedriveDepot depot;
    depot.createPair("work.fifo", "dead.fifo");
    depot.die("1", "work.fifo", "x");
    depot.die("2", "work.fifo", "y");
    depot.die("3", "work.fifo", "x");
    depot.receive("dead.fifo", 1, 600s);
    auto wish = RedriveDepot::of("dead.fifo");
    wish.rates = {1};
    depot.redrive(wish);
    depot.play(1s);
    QCOMPARE(depot.content("work.fifo"), "2");
    depot.restart();
    depot.pass(600s); // "1" is ready again, and was passed over
    depot.play(5s);
    QCOMPARE(depot.content("dead.fifo"), "1 3");
    QCOMPARE(depot.shown(), "completed 1/3, 2 passed over");
}

void TestRedrives::bodiesAreMended()
{
    RedriveDepot depot;
    depot.createPair();
    for (const char *body : {"bad1", "fine", "odd", "bad2"})
        depot.die(body);
    auto wish = RedriveDepot::of();
    wish.recipe = "mend";
    depot.redrive(wish);
    depot.play(1s);
    QCOMPARE(depot.content("work"), "good1 good2");
    QCOMPARE(depot.content("dead"), "fine odd");
    QCOMPARE(depot.shown(), "completed 2/4, 1 untouched, 1: It is odd.");

    depot.restart();
    depot.receive("work", 2, 0s);
    const auto message = depot.Depot::newest.front().row;
    const auto stored = depot.store->reader()->payloads({&message.body, 1});
    QCOMPARE(stored.value().front()->body, std::string("good1"));
    QCOMPARE(message.size, 5U);
    // The old body is nobody's any more.
    const broker::model::BodyId old{message.lineage.value};
    QVERIFY(old != message.body);
    QVERIFY(depot.store->reader()->payloads({&old, 1}).value().front() == nullptr);
}

void TestRedrives::aMendedMessageThatIsTooLargeStays()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("grow");
    depot.set("work", {{"MaximumMessageSize", "1024"}});
    auto wish = RedriveDepot::of();
    wish.recipe = "mend";
    depot.redrive(wish);
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "grow");
    QCOMPARE(depot.shown(), "completed 0/1, 1: The mended message is larger than queue work allows.");
}

void TestRedrives::whatChangedSinceItWasReadIsPassedOver()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("bad1");
    depot.die("bad2");
    auto wish = RedriveDepot::of();
    wish.recipe = "mend";
    depot.redrive(wish);
    bool isFirst = true;
    depot.beforeAnswer = [&depot, &isFirst] {
        if (std::exchange(isFirst, false))
            depot.receive("dead", 1, 600s);
    };
    depot.play(1s);
    QCOMPARE(depot.content("dead"), "(bad1)");
    QCOMPARE(depot.content("work"), "good2");
    QCOMPARE(depot.shown(), "completed 1/2, 1 passed over");
}

void TestRedrives::anAnswerAfterAPauseIsNotTaken()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("bad1");
    auto wish = RedriveDepot::of();
    wish.recipe = "mend";
    depot.redrive(wish);
    depot.beforeAnswer = [&depot] { depot.control(RedriveAct::Pause); };
    depot.play(1s);
    QCOMPARE(depot.shown(), "paused 0/1");
    depot.beforeAnswer = {};
    depot.control(RedriveAct::Resume);
    depot.play(1s);
    QCOMPARE(depot.shown(), "completed 1/1");
}

void TestRedrives::aStoreThatCannotBeReadIsAskedAgain()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("bad1");
    auto wish = RedriveDepot::of();
    wish.recipe = "mend";
    depot.redrive(wish);
    depot.stepOn();
    const auto read = depot.engine->takeRedriveRead(depot.now);
    QVERIFY(read);
    QCOMPARE(read->messages.size(), std::size_t{1});
    depot.run([&](Step &step) {
        depot.engine->redriveRead(step, read->redrive, read->ticket, std::nullopt);
        return broker::model::Result<void>{};
    });
    QCOMPARE(depot.shown(), "running 0/1");
    depot.play(2s);
    QCOMPARE(depot.shown(), "completed 1/1");
}

void TestRedrives::theForecastComesTrue_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("recipe");
    QTest::newRow("all") << ""
                         << "";
    QTest::newRow("some") << "1"
                          << "";
    QTest::newRow("mended") << ""
                            << "mend";
    QTest::newRow("some, mended") << "2"
                                  << "mend";
}

void TestRedrives::theForecastComesTrue()
{
    QFETCH(QString, query);
    QFETCH(QString, recipe);
    RedriveDepot depot;
    depot.createPair();
    depot.create("second", redriveTo("dead"));
    for (int i = 0; i < 50; ++i)
        depot.die((i % 3 == 0 ? "bad" : i % 3 == 1 ? "odd" : "x") + std::to_string(i), i % 4 == 0 ? "second" : "work");
    depot.send("dead", "sent 12");
    depot.receive("dead", 2, 600s);
    auto wish = RedriveDepot::of();
    wish.query = query.toStdString();
    wish.recipe = recipe.toStdString();
    Step step;
    step.now = depot.now;
    auto forecast = depot.engine->forecastRedrive(step, wish).value();
    while (!forecast.isOver) {
        const auto read = depot.engine->forecastRead(forecast, depot.now);
        const auto judged = read ? broker::core::judge(*read, *depot.store->reader()) : std::nullopt;
        depot.engine->forecastOn(forecast, depot.now, judged ? &*judged : nullptr).value();
    }
    QVERIFY(step.changes.empty());
    const std::uint64_t before = depot.count("second");

    depot.redrive(wish);
    depot.play(1s);

    auto expected = forecast.redrive.row.progress;
    const auto real = depot.newest().progress;
    QCOMPARE(forecast.messages, real.moved);
    QCOMPARE(expected.untouched, real.untouched);
    QCOMPARE(expected.withoutOrigin, real.withoutOrigin);
    QCOMPARE(expected.passedOver, real.passedOver);
    QVERIFY(expected.failures == real.failures);
    QCOMPARE(forecast.destinations[broker::model::queueArn(at("second"))], depot.count("second") - before);
    QVERIFY(!forecast.isCut);
}

void TestRedrives::theForecastKnowsHowLong()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {1, 2, 5};
    wish.rateStep = 10s;
    Step step;
    step.now = depot.now;
    auto forecast = depot.engine->forecastRedrive(step, wish).value();
    depot.engine->forecastOn(forecast, depot.now, nullptr).value();
    QCOMPARE(forecast.messages, std::uint64_t{100});
    QVERIFY(forecast.least() == Duration{10s + 10s + 14s}); // 10, 20, and 70 at 5 a second
    depot.redrive(wish);
    depot.play(33s);
    QVERIFY(depot.newest().progress.moved < 100);
    depot.play(4s);
    QCOMPARE(depot.newest().progress.moved, std::uint64_t{100});
}

void TestRedrives::theSourceTakesItsRedriveAlong()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(10);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    depot.redrive(wish);
    depot.play(3s);
    depot.remove("dead");
    QCOMPARE(depot.shown(), "failed 3/10");
    QCOMPARE(depot.newest().progress.reason, std::string("The queue was deleted."));
    depot.restart();
    QCOMPARE(depot.shown(), "failed 3/10");
    depot.play(10s);
    QCOMPARE(depot.content("work").split(' ').size(), 3);
}

void TestRedrives::aPurgedSourceEndsIt()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(10);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    depot.redrive(wish);
    depot.play(3s);
    depot.run([&](Step &step) { return depot.engine->purgeQueue(step, at("dead")); });
    depot.play(2s);
    QCOMPARE(depot.shown(), "completed 3/10");
}

void TestRedrives::aFullDiskMakesItWait()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    depot.redrive(RedriveDepot::of());
    depot.engine->setDrainOnly(true);
    depot.play(10s);
    QCOMPARE(depot.shown(), "running 0/1");
    QVERIFY(depot.redrive(RedriveDepot::of("work")) != "ok");
    depot.engine->setDrainOnly(false);
    depot.play(2s);
    QCOMPARE(depot.shown(), "completed 1/1");
}

void TestRedrives::aMoveWakesALongPoll()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    QCOMPARE(depot.receive("work", 1, 30s, 20s), "waits");
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    QCOMPARE(depot.received, "a");
}

void TestRedrives::theNextDeadlineIsNamed()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    depot.redrive(RedriveDepot::of());
    QCOMPARE(depot.engine->nextDueText(), std::string("redrive 1 moves messages"));
}

void TestRedrives::historyIsBoundedAndNumbersGoOn()
{
    RedriveDepot depot;
    depot.createPair();
    for (int i = 0; i < 105; ++i) {
        QCOMPARE(depot.redrive(RedriveDepot::of()), std::string("ok"));
        depot.play(1s);
    }
    QCOMPARE(depot.engine->redrives().size(), std::size_t{101});
    depot.restart();
    QCOMPARE(depot.engine->redrives().size(), std::size_t{101});
    depot.redrive(RedriveDepot::of());
    QCOMPARE(depot.newest().id.value, std::uint64_t{106});
}

void TestRedrives::aRestartLosesAndDoublesNothing_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<bool>("keepsIds");
    QTest::newRow("new messages") << "" << false;
    QTest::newRow("ids are kept") << "" << true;
    QTest::newRow("mended") << "mend" << false;
    QTest::newRow("mended, ids are kept") << "mend" << true;
}

/// Dropped without a close after each slice.
void TestRedrives::aRestartLosesAndDoublesNothing()
{
    QFETCH(QString, recipe);
    QFETCH(bool, keepsIds);
    const QTemporaryDir folder;
    RedriveDepot depot{folder.filePath("workspace").toStdString()};
    depot.createPair();
    for (int i = 0; i < 60; ++i)
        depot.die((i % 4 == 3 ? "odd" : "bad") + std::to_string(i));
    auto wish = RedriveDepot::of();
    wish.recipe = recipe.toStdString();
    wish.keepsIds = keepsIds;
    wish.rates = {40};
    depot.redrive(wish);
    for (int lives = 0; depot.newest().isUnderWay() && lives < 100; ++lives) {
        depot.play(110ms);
        depot.restart();
    }
    QStringList expected;
    QStringList left;
    for (int i = 0; i < 60; ++i) {
        const bool isOdd = i % 4 == 3;
        if (recipe.isEmpty())
            expected << (isOdd ? "odd" : "bad") + QString::number(i);
        else if (!isOdd)
            expected << "good" + QString::number(i);
        if (isOdd && !recipe.isEmpty())
            left << "odd" + QString::number(i);
    }
    QCOMPARE(depot.content("work"), expected.join(' '));
    QCOMPARE(depot.content("dead"), left.join(' '));
    const auto progress = depot.newest().progress;
    QVERIFY(progress.status == RedriveStatus::Completed);
    QCOMPARE(progress.moved, static_cast<std::uint64_t>(expected.size()));
    QCOMPARE(progress.looked, std::uint64_t{60});
}

QTEST_APPLESS_MAIN(TestRedrives)
#include "tst_redrives.moc"

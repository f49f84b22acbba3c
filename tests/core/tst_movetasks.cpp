// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/depot.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tests;
namespace change = broker::model::change;
using broker::model::ErrorCode;
using broker::model::MoveTaskStatus;

namespace {

template <class T>
std::vector<const T *> every(const broker::model::Changes &changes)
{
    std::vector<const T *> found;
    for (const broker::model::Change &one : changes) {
        if (const T *wanted = std::get_if<T>(&one))
            found.push_back(wanted);
    }
    return found;
}

constexpr const char *lost = "AWS.SimpleQueueService.NonExistentQueue";

} // namespace

class TestMoveTasks : public QObject
{
    Q_OBJECT
private slots:
    void startIsRefused_data();
    void startIsRefused();
    void anAccountHasAHundredActiveTasks();
    void messagesGoBackWhereTheyDied();
    void messagesGoWhereTheTaskSays();
    void aMovedMessageIsNew();
    void whatIsNotReadyStays();
    void whatComesLaterStays();
    void queuesThatAreEachOthersDeadLetterQueueComeToAnEnd();
    void groupsKeepTheirOrder();
    void aHeldGroupStaysWhole();
    void deduplicationStopsNoMove();
    void theRateIsKept_data();
    void theRateIsKept();
    void aTaskWithoutARateMovesInSlices();
    void callsNeedNotWaitForATask();
    void aTaskThatCannotGoOnFails_data();
    void aTaskThatCannotGoOnFails();
    void aQueueMadeAgainTakesItsMessagesBack();
    void theSourceTakesItsTasksAlong();
    void aPurgedSourceEndsItsTask();
    void aCancelledTaskLeavesTheRest();
    void onlyARunningTaskIsCancelled();
    void aTaskLivesThirtySixHours();
    void aFullDiskMakesTasksWait();
    void aMoveWakesALongPoll();
    void theNextDeadlineIsNamed();
    void tenTasksAreRemembered();
    void aRestartLosesAndDoublesNothing_data();
    void aRestartLosesAndDoublesNothing();
    void timeDownIsNotMadeUpFor();
    void aRedrivePolicyNamesALegalQueue_data();
    void aRedrivePolicyNamesALegalQueue();
    void sourcesAreListed();
    void sourcesAreListedInPages();
};

void TestMoveTasks::startIsRefused_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *source, const char *destination, const char *text,
                        ErrorCode code) {
        QTest::newRow(name) << source << destination << text << static_cast<int>(code);
    };
    const char *const notDead = "Source queue must be configured as a Dead Letter Queue.";
    const char *const noSource = "The resource that you specified for the SourceArn parameter doesn't exist.";
    const char *const noTarget = "The resource that you specified for the DestinationArn parameter doesn't exist.";
    row("source is nobody's dead-letter queue", "work", "", notDead, ErrorCode::InvalidParameterValue);
    row("no such source", "nowhere", "", noSource, ErrorCode::ResourceNotFound);
    row("no such destination", "dead", "nowhere", noTarget, ErrorCode::ResourceNotFound);
    row("back into itself", "dead", "dead", "Source queue arn and destination queue arn must differ.",
        ErrorCode::InvalidParameterValue);
    row("another kind of queue", "dead", "work.fifo",
        "The destination queue must be of the same type as the source queue, standard or FIFO.",
        ErrorCode::UnsupportedOperation);
    row("a second one", "busy", "",
        "There is already a task running. Only one active task is allowed for a source queue arn at a given time.",
        ErrorCode::InvalidParameterValue);
}

void TestMoveTasks::startIsRefused()
{
    QFETCH(QString, source);
    QFETCH(QString, destination);
    QFETCH(QString, text);
    QFETCH(int, code);
    Depot depot;
    depot.createPair();
    depot.createPair("work.fifo", "dead.fifo");
    depot.createPair("lazy", "busy");
    depot.die("a", "lazy");
    QCOMPARE(depot.move("busy"), std::string("ok"));

    QCOMPARE(depot.move(source.toStdString(), destination.toStdString()), text.toStdString());
    QCOMPARE(static_cast<int>(depot.code), code);
    QVERIFY(depot.changes.empty());
}

void TestMoveTasks::anAccountHasAHundredActiveTasks()
{
    Depot depot;
    for (int i = 0; i <= 100; ++i)
        depot.createPair("work" + std::to_string(i), "dead" + std::to_string(i));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(depot.move("dead" + std::to_string(i)), std::string("ok"));

    QCOMPARE(depot.move("dead100"), std::string("At most 100 message move tasks of an account can be active."));
    QCOMPARE(depot.code, ErrorCode::RequestThrottled);

    depot.restart(); // they count after it, too
    QCOMPARE(depot.move("dead100"), std::string("At most 100 message move tasks of an account can be active."));
    depot.pass(1s);
    QCOMPARE(depot.tasks("dead7"), "completed 0/0");
    QCOMPARE(depot.move("dead100"), std::string("ok"));
}

void TestMoveTasks::messagesGoBackWhereTheyDied()
{
    Depot depot;
    depot.createPair();
    depot.create("second", redriveTo("dead"));
    depot.die("a");
    depot.die("b", "second");
    depot.die("c");
    QCOMPARE(depot.content("dead"), "a b c");

    QCOMPARE(depot.move("dead"), std::string("ok"));
    QCOMPARE(depot.tasks(), "running 0/3");
    depot.pass(1s);

    QCOMPARE(depot.content("work"), "a c");
    QCOMPARE(depot.content("second"), "b");
    QCOMPARE(depot.content("dead"), "");
    QCOMPARE(depot.tasks(), "completed 3/3");
}

void TestMoveTasks::messagesGoWhereTheTaskSays()
{
    Depot depot;
    depot.createPair();
    depot.create("third");
    depot.die("a");
    depot.send("dead", "sent here");
    QCOMPARE(depot.move("dead", "third"), std::string("ok"));
    depot.pass(1s);
    QCOMPARE(depot.content("third"), "a sent here");
    QCOMPARE(depot.tasks(), "completed 2/2");
}

void TestMoveTasks::aMovedMessageIsNew()
{
    Depot depot;
    depot.createPair();
    depot.send("work", "a", "tenant");
    depot.receive("work", 1, 0s);
    depot.receive("work", 1, 0s);
    depot.receive("dead", 1, 0s);
    const auto old = depot.newest.front();
    QCOMPARE(old.row.receives, 2U);
    depot.pass(72h);
    depot.move("dead");
    depot.stepOn();

    const auto moves = every<change::MessageMoved>(depot.changes);
    QCOMPARE(moves.size(), 1U);
    const auto &row = moves.front()->row;
    QCOMPARE(moves.front()->was, old.row.key);
    QVERIFY(moves.front()->cause == change::Cause::MoveTask);
    QVERIFY(row.key != old.row.key);
    QCOMPARE(row.body, old.row.body);
    QCOMPARE(row.lineage, old.row.lineage);
    QVERIFY(row.sent == depot.now);
    QVERIFY(!row.deadLetterSource);

    depot.receive("work", 1, 0s);
    const auto &again = depot.newest.front();
    QCOMPARE(again.row.receives, 1U); // lives again
    QVERIFY(again.id != old.id);
    QCOMPARE(again.deadLetterSourceArn, std::string());
    QVERIFY(again.row.firstReceived == depot.now);
    QCOMPARE(again.row.group.view(), std::string_view("tenant"));
    depot.pass(1h);
    depot.receive("work", 1, 0s);
    depot.pass(94h);
    QCOMPARE(depot.content("dead"), "a"); // its four days began at the move
    depot.pass(1h);
    QCOMPARE(depot.content("dead"), "");
}

void TestMoveTasks::whatIsNotReadyStays()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.send("dead", "c", {}, 30s);
    depot.die("d");
    QCOMPARE(depot.receive("dead"), "a");
    depot.move("dead");
    depot.pass(1s);
    QCOMPARE(depot.content("dead"), "(a) c+");
    QCOMPARE(depot.content("work"), "b d");
    QCOMPARE(depot.tasks(), "completed 2/4");
}

void TestMoveTasks::whatComesLaterStays()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.die("c");
    depot.move("dead", {}, 1);
    depot.pass(1s);
    depot.send("dead", "late");
    depot.pass(1h);
    QCOMPARE(depot.content("dead"), "late");
    QCOMPARE(depot.tasks(), "completed 3/3");
}

void TestMoveTasks::queuesThatAreEachOthersDeadLetterQueueComeToAnEnd()
{
    Depot depot;
    depot.createPair("a", "b");
    depot.set("b", redriveTo("a"));
    depot.die("x", "a");
    depot.move("b", "a", 1);
    depot.move("a", "b", 1);
    depot.pass(1h);
    QCOMPARE(depot.tasks("a"), "completed 0/0");
    QCOMPARE(depot.tasks("b"), "completed 1/1");
    QCOMPARE(depot.content("a"), "x");
}

void TestMoveTasks::groupsKeepTheirOrder()
{
    Depot depot;
    depot.createPair("work.fifo", "dead.fifo");
    for (const char *body : {"a1", "b1", "a2", "b2", "a3"})
        depot.die(body, "work.fifo", std::string(1, body[0]));
    depot.move("dead.fifo", {}, 1);
    depot.pass(3s);
    QCOMPARE(depot.content("work.fifo"), "a1 b1 a2");
    depot.pass(1h);
    QCOMPARE(depot.content("work.fifo"), "a1 b1 a2 b2 a3");
    QCOMPARE(depot.tasks("dead.fifo"), "completed 5/5");
    QCOMPARE(depot.receive("work.fifo", 10), "a1 a2 a3 b1 b2");
}

void TestMoveTasks::aHeldGroupStaysWhole()
{
    Depot depot;
    depot.createPair("work.fifo", "dead.fifo");
    for (const char *body : {"a1", "b1", "a2", "b2"})
        depot.die(body, "work.fifo", std::string(1, body[0]));
    QCOMPARE(depot.receive("dead.fifo", 1, 2s), "a1");
    depot.move("dead.fifo", {}, 1);
    depot.pass(1s);
    depot.pass(1h); // a1 was free again before a2 had its turn
    QCOMPARE(depot.content("dead.fifo"), "a1 a2");
    QCOMPARE(depot.content("work.fifo"), "b1 b2");
    QCOMPARE(depot.tasks("dead.fifo"), "completed 2/4");
}

void TestMoveTasks::deduplicationStopsNoMove()
{
    Depot depot;
    depot.createPair("work.fifo", "dead.fifo");
    depot.die("a", "work.fifo", "g");
    depot.move("dead.fifo");
    depot.pass(1s); // well within the five minutes in which work.fifo remembers it
    QCOMPARE(depot.content("work.fifo"), "a");
    depot.send("work.fifo", "a", "g");
    QCOMPARE(depot.content("work.fifo"), "a");
}

void TestMoveTasks::theRateIsKept_data()
{
    QTest::addColumn<int>("rate");
    for (const int rate : {1, 3, 7, 10, 15, 99, 500})
        QTest::newRow(std::to_string(rate).c_str()) << rate;
}

void TestMoveTasks::theRateIsKept()
{
    QFETCH(int, rate);
    Depot depot;
    depot.createPair();
    const int messages = 3 * rate;
    depot.dieMany(messages);
    QCOMPARE(depot.count("dead"), static_cast<std::uint64_t>(messages));
    depot.move("dead", {}, static_cast<std::uint32_t>(rate));

    const int slice = std::max(1, rate / 10);
    std::vector<int> movedBy; // after each 10 ms
    for (int time = 10; time <= 3'000; time += 10) {
        depot.pass(10ms);
        movedBy.push_back(static_cast<int>(depot.count("work")));
        const int most = rate * time / 1'000;
        QVERIFY2(movedBy.back() <= most && movedBy.back() + slice > most - 1,
                 qPrintable(QString("%1 after %2 ms").arg(movedBy.back()).arg(time)));
        if (movedBy.size() > 100)
            QVERIFY(movedBy.back() - movedBy[movedBy.size() - 101] <= rate + slice);
    }
    depot.pass(500ms);
    QCOMPARE(depot.tasks(), QString("completed %1/%1").arg(messages));
}

void TestMoveTasks::aTaskWithoutARateMovesInSlices()
{
    Depot depot;
    depot.createPair();
    depot.dieMany(450);
    depot.move("dead");
    std::vector<std::size_t> moves;
    while (depot.tasks().startsWith("running")) {
        depot.stepOn();
        moves.push_back(every<change::MessageMoved>(depot.changes).size());
        QCOMPARE(every<change::MoveTaskChanged>(depot.changes).size(), 1U); // in the batch of the moves
    }
    QCOMPARE(moves, (std::vector<std::size_t>{200, 200, 50}));
    QCOMPARE(depot.tasks(), "completed 450/450");
}

void TestMoveTasks::callsNeedNotWaitForATask()
{
    Depot depot;
    depot.createPair();
    depot.dieMany(450);
    depot.move("dead", {}, 1);
    depot.now += 1h;
    QVERIFY(depot.engine->nextDue() < depot.now);
    QVERIFY(depot.engine->nextDueForCalls() > depot.now);

    Step step;
    step.now = depot.now;
    depot.engine->advance(step, 10); // a share of what a jump left behind
    QCOMPARE(every<change::MessageMoved>(step.changes).size(), 5U);
}

void TestMoveTasks::aTaskThatCannotGoOnFails_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("deleted");
    QTest::addColumn<bool>("sentThere");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("left");
    QTest::newRow("a message was sent to the dead-letter queue")
        << ""
        << "" << true << "failed 2/4 CouldNotDetermineMessageSource"
        << "here c";
    QTest::newRow("the same with a destination") << "third"
                                                 << "" << true << "completed 4/4"
                                                 << "";
    QTest::newRow("where it died is gone") << ""
                                           << "work" << false << QString("failed 1/3 ") + lost << "b c";
    QTest::newRow("the destination is gone") << "third"
                                             << "third" << false << QString("failed 1/3 ") + lost << "b c";
    QTest::newRow("another queue is gone") << "third"
                                           << "work" << false << "completed 3/3"
                                           << "";
}

void TestMoveTasks::aTaskThatCannotGoOnFails()
{
    QFETCH(QString, destination);
    QFETCH(QString, deleted);
    QFETCH(bool, sentThere);
    QFETCH(QString, outcome);
    QFETCH(QString, left);
    Depot depot;
    depot.createPair();
    depot.create("other", redriveTo("dead")); // so that "dead" stays a dead-letter queue
    depot.create("third");
    depot.die("a");
    depot.die("b");
    if (sentThere)
        depot.send("dead", "here");
    depot.die("c");
    depot.move("dead", destination.toStdString(), 1);
    depot.pass(1s);
    if (!deleted.isEmpty())
        QCOMPARE(depot.remove(deleted.toStdString()), std::string("ok"));
    depot.pass(1h);
    QCOMPARE(depot.tasks(), outcome);
    QCOMPARE(depot.content("dead"), left);

    depot.restart();
    QCOMPARE(depot.tasks(), outcome);
    QVERIFY(depot.move("dead", "other") == "ok"); // and it stands in nobody's way
}

void TestMoveTasks::aQueueMadeAgainTakesItsMessagesBack()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.remove("work");
    depot.restart();
    depot.create("work", redriveTo("dead"));
    depot.move("dead");
    depot.pass(1s);
    QCOMPARE(depot.content("work"), "a");
}

void TestMoveTasks::theSourceTakesItsTasksAlong()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.move("dead", {}, 1);
    depot.pass(1s);
    depot.remove("dead");
    const auto ends = every<change::MoveTaskChanged>(depot.changes);
    QCOMPARE(ends.size(), 1U);
    QVERIFY(ends.front()->row.status == MoveTaskStatus::Failed);
    QCOMPARE(ends.front()->row.failure, std::string(lost));
    QVERIFY(depot.engine->nextDue() > depot.now + 1h);

    depot.create("dead");
    QCOMPARE(depot.tasks(), "");
    depot.restart();
    QCOMPARE(depot.tasks(), "");
    QCOMPARE(depot.content("work"), "a");
}

void TestMoveTasks::aPurgedSourceEndsItsTask()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.move("dead", {}, 1);
    depot.pass(1s);
    depot.run([&](Step &step) { return depot.engine->purgeQueue(step, at("dead")); });
    depot.pass(1s);
    QCOMPARE(depot.tasks(), "completed 1/2");
}

void TestMoveTasks::aCancelledTaskLeavesTheRest()
{
    Depot depot;
    depot.createPair();
    for (const char *body : {"a", "b", "c"})
        depot.die(body);
    depot.move("dead", {}, 1);
    depot.pass(2s);
    QCOMPARE(depot.cancel(), std::string("ok"));
    QCOMPARE(depot.moved, 2U);
    depot.pass(1h);
    QCOMPARE(depot.content("work"), "a b");
    QCOMPARE(depot.content("dead"), "c");
    depot.restart();
    QCOMPARE(depot.tasks(), "cancelled 2/3");
    depot.pass(1h);
    QCOMPARE(depot.content("dead"), "c");
    QCOMPARE(depot.move("dead"), std::string("ok"));
}

void TestMoveTasks::onlyARunningTaskIsCancelled()
{
    Depot depot;
    depot.createPair();
    depot.createPair("work2", "dead2");
    depot.move("dead");
    depot.pass(1s);
    QCOMPARE(depot.cancel(), std::string("Only a task that is running can be cancelled."));
    QCOMPARE(depot.code, ErrorCode::ResourceNotFound);
    QCOMPARE(depot.cancel("dead2"), std::string("Task does not exist.")); // another queue's
    QCOMPARE(depot.code, ErrorCode::ResourceNotFound);
    QCOMPARE(depot.cancel("gone"),
             std::string("The resource that you specified for the SourceArn parameter doesn't exist."));
    depot.task.id = {1'000'000};
    QCOMPARE(depot.cancel(), std::string("Task does not exist."));
}

void TestMoveTasks::aTaskLivesThirtySixHours()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.move("dead", {}, 1);
    depot.pass(1s);
    depot.engine->setDrainOnly(true);
    depot.pass(36h - 1s);
    QCOMPARE(depot.tasks(), "running 1/2");
    depot.engine->setDrainOnly(false);
    depot.pass(2s);
    QCOMPARE(depot.tasks(), "failed 1/2 TaskTimedOut");
    QCOMPARE(depot.content("dead"), "b");
}

void TestMoveTasks::aFullDiskMakesTasksWait()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.die("b");
    depot.move("dead", {}, 1);
    depot.pass(1s);
    depot.engine->setDrainOnly(true);
    depot.pass(1h);
    QCOMPARE(depot.content("dead"), "b");
    QCOMPARE(depot.tasks(), "running 1/2");
    depot.cancel();
    QCOMPARE(depot.tasks(), "cancelled 1/2");
    depot.move("dead");
    QCOMPARE(depot.code, ErrorCode::DrainOnly);

    depot.engine->setDrainOnly(false);
    depot.move("dead");
    depot.pass(1s);
    QCOMPARE(depot.tasks(), "completed 1/1, cancelled 1/2");
}

void TestMoveTasks::aMoveWakesALongPoll()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    QCOMPARE(depot.receive("work", 1, 30s, 20s), "waits");
    depot.move("dead", {}, 1);
    depot.pass(20s); // the move is due before the wait ends
    QCOMPARE(depot.received, "a");
}

void TestMoveTasks::theNextDeadlineIsNamed()
{
    Depot depot;
    depot.createPair();
    depot.die("a");
    depot.move("dead");
    QCOMPARE(depot.engine->nextDueText(), std::string("a move task of dead moves messages"));
    QVERIFY(depot.engine->nextDue() == depot.now + 10ms);
}

void TestMoveTasks::tenTasksAreRemembered()
{
    Depot depot;
    depot.createPair();
    for (int i = 0; i < 12; ++i) {
        for (int message = 0; message < i; ++message)
            depot.die("x");
        QCOMPARE(depot.move("dead"), std::string("ok"));
        if (i == 11)
            QCOMPARE(every<change::MoveTaskForgotten>(depot.changes).size(), 1U);
        depot.pass(1s);
        depot.run([&](Step &step) { return depot.engine->purgeQueue(step, at("work")); });
    }
    const QString newest = "completed 11/11, completed 10/10, completed 9/9, completed 8/8, completed 7/7, "
                           "completed 6/6, completed 5/5, completed 4/4, completed 3/3, completed 2/2";
    QCOMPARE(depot.tasks("dead", 100), newest);
    QCOMPARE(depot.tasks("dead", 1), "completed 11/11");
    depot.restart();
    QCOMPARE(depot.tasks("dead", 100), newest);
}

void TestMoveTasks::aRestartLosesAndDoublesNothing_data()
{
    QTest::addColumn<bool>("inFile");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("messages");
    QTest::newRow("with a rate, in memory") << false << 30 << 100;
    QTest::newRow("without, in memory") << false << 0 << 900;
    QTest::newRow("with a rate, in a file") << true << 30 << 40;
    QTest::newRow("without, in a file") << true << 0 << 900;
}

void TestMoveTasks::aRestartLosesAndDoublesNothing()
{
    QFETCH(bool, inFile);
    QFETCH(int, rate);
    QFETCH(int, messages);
    const QTemporaryDir folder;
    Depot depot(inFile ? folder.filePath("workspace").toStdString() : std::string());
    depot.createPair();
    depot.dieMany(messages);
    const QStringList sent = depot.content("dead").split(' ');
    depot.move("dead", {}, static_cast<std::uint32_t>(rate));

    int restarts = 0;
    while (depot.tasks().startsWith("running")) {
        depot.stepOn();
        depot.restart();
        ++restarts;
        const QString both = depot.content("work") + ' ' + depot.content("dead");
        QCOMPARE(both.trimmed().split(' '), sent); // each in one queue, in order, at every commit
    }
    QVERIFY(restarts > 3);
    QCOMPARE(depot.tasks(), QString("completed %1/%1").arg(messages));
    QCOMPARE(depot.content("dead"), "");
}

void TestMoveTasks::timeDownIsNotMadeUpFor()
{
    Depot depot;
    depot.createPair();
    depot.dieMany(30);
    depot.move("dead", {}, 1);
    depot.pass(2s);
    depot.restart(1h);
    depot.pass(1s);
    QCOMPARE(depot.tasks(), "running 3/30");
}

void TestMoveTasks::aRedrivePolicyNamesALegalQueue_data()
{
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("reason");
    const QString otherKind = "Dead-letter queue must be same type of queue as the source.";
    QTest::newRow("another queue") << "work"
                                   << "dead"
                                   << "";
    QTest::newRow("itself") << "work"
                            << "work"
                            << "Dead letter target must be another queue.";
    QTest::newRow("FIFO to standard") << "work.fifo"
                                      << "dead" << otherKind;
    QTest::newRow("standard to FIFO") << "work"
                                      << "dead.fifo" << otherKind;
    QTest::newRow("FIFO to FIFO") << "work.fifo"
                                  << "dead.fifo"
                                  << "";
    QTest::newRow("nowhere") << "work"
                             << "nowhere"
                             << "Dead letter target does not exist.";
}

void TestMoveTasks::aRedrivePolicyNamesALegalQueue()
{
    QFETCH(QString, queue);
    QFETCH(QString, target);
    QFETCH(QString, reason);
    Depot depot;
    depot.createPair();
    depot.createPair("work.fifo", "dead.fifo");
    const AttributeMap policy = redriveTo(target.toStdString());
    const std::string text = reason.isEmpty() ? "ok"
                                              : "Value " + policy.at("RedrivePolicy")
            + " for parameter RedrivePolicy is invalid. Reason: " + reason.toStdString();
    QCOMPARE(depot.set(queue.toStdString(), policy), text);
}

namespace {

QString sourcesOf(const Depot &depot, const std::string &after = {}, std::size_t most = 100)
{
    const auto sources = depot.engine->deadLetterSources(at("dead"), after, most);
    if (sources.has_error())
        return QString::fromStdString(sources.error().message);
    QStringList names;
    for (const QueueAddress &source : *sources)
        names << QString::fromStdString(source.name);
    return names.join(' ');
}

} // namespace

void TestMoveTasks::sourcesAreListed()
{
    Depot depot;
    QCOMPARE(sourcesOf(depot), "The specified queue does not exist.");
    depot.create("dead");
    depot.create("dead2");
    QCOMPARE(sourcesOf(depot), "");
    depot.create("b", redriveTo("dead"));
    depot.create("c");
    depot.create("a", redriveTo("dead"));
    depot.create("d", redriveTo("dead2"));
    QCOMPARE(sourcesOf(depot), "a b");
    depot.set("c", redriveTo("dead"));
    depot.set("c", {{"DelaySeconds", "1"}});
    depot.set("b", {{"RedrivePolicy", ""}});
    depot.set("a", redriveTo("dead2"));
    QCOMPARE(sourcesOf(depot), "c");
    depot.set("d", redriveTo("dead"));
    depot.restart();
    QCOMPARE(sourcesOf(depot), "c d");
    depot.remove("c");
    QCOMPARE(sourcesOf(depot), "d");
    depot.remove("dead");
    depot.create("dead");
    QCOMPARE(sourcesOf(depot), "d"); // a policy names a queue by its ARN
}

void TestMoveTasks::sourcesAreListedInPages()
{
    Depot depot;
    depot.create("dead");
    for (const char *name : {"e", "d", "c", "b", "a"})
        depot.create(name, redriveTo("dead"));
    QCOMPARE(sourcesOf(depot, {}, 2), "a b");
    QCOMPARE(sourcesOf(depot, "b", 2), "c d");
    QCOMPARE(sourcesOf(depot, "d", 2), "e");
    QCOMPARE(sourcesOf(depot, "bb", 1), "c"); // that one may be gone
}

QTEST_APPLESS_MAIN(TestMoveTasks)
#include "tst_movetasks.moc"

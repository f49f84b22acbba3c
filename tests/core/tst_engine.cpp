// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/town.h"

#include <QTest>

using namespace tests;

namespace {

const std::string noQueue = "The specified queue does not exist.";

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private slots:
    void everyCallNamesAMissingQueue();
    void createIsIdempotentWhileAttributesAgree();
    void queuesAreKeyedByAccountRegionAndName();
    void deletedRecentlyIsARuleOfTheStrictProfile();
    void purgeInProgressIsARuleOfTheStrictProfile();
    void attributesAreComputed();
    void queuesAreListedInOrder();

    void handleOfAnEarlierReceiveStillDeletes();
    void deleteTwiceSucceeds();
    void handleOfAnotherQueueIsInvalid();
    void handleOfADeletedQueueIsInvalidForItsSuccessor();
    void hideOfADeletedMessageIsAnInvalidParameter();
    void hideIsCappedAtTwelveHoursAfterTheReceive();
    void tooLargeIsRefused();

    void deadLetterTargetMustExist_data();
    void deadLetterTargetMustExist();
    void deadLetterTargetMustAllowIt_data();
    void deadLetterTargetMustAllowIt();
    void deadLetterKeepsItsHistory();
    void deadLetterOfADeletedQueueStillNamesIt();
    void missingDeadLetterQueueMeansNoPolicy();
    void queuesThatAreEachOthersGraveDoNotSpin();
    void deadLetterServesWhoWaitsForIt();

    void inFlightIsLimited();
    void idsMoveAndDelete();
    void peekPagesWithoutChangingAnything();
    void aFullDiskRefusesSendsOnly();
    void pinnedBodiesAreErasedLater();
    void advanceTakesAShare();
    void resetLeavesNothing();
};

void TestEngine::everyCallNamesAMissingQueue()
{
    Town town;
    const std::string handle = printReceipt({{1}, {1}, 1}, secret);
    QCOMPARE(town.remove("q"), noQueue);
    QCOMPARE(town.set("q", {}), noQueue);
    QCOMPARE(town.purge("q"), noQueue);
    QCOMPARE(town.take("q"), noQueue);
    QCOMPARE(town.drop("q", handle), noQueue);
    QCOMPARE(town.hide("q", handle, 0s), noQueue);
    QCOMPARE(town.move("q", {}, "r"), noQueue);
    QCOMPARE(town.run([&](Step &step) { return town.engine.queueAttributes(step, address("q")); }), noQueue);
    QCOMPARE(town.run([&](Step &step) { return town.engine.send(step, address("q"), {}); }), noQueue);
}

void TestEngine::createIsIdempotentWhileAttributesAgree()
{
    Town town;
    QCOMPARE(town.create("q", {{"DelaySeconds", "5"}}), std::string("ok"));
    QCOMPARE(town.create("q"), std::string("ok"));
    QCOMPARE(town.create("q", {{"DelaySeconds", "5"}, {"VisibilityTimeout", "30"}}), std::string("ok"));
    QVERIFY(town.changes.empty());
    QCOMPARE(town.create("q", {{"DelaySeconds", "6"}}),
             std::string("A queue already exists with the same name and a different value for attribute DelaySeconds"));
    QCOMPARE(town.create("bad name"),
             std::string("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"));
}

void TestEngine::queuesAreKeyedByAccountRegionAndName()
{
    Town town;
    QCOMPARE(town.create("q"), std::string("ok"));
    for (const QueueAddress &other :
         {QueueAddress{"111111111111", "us-east-1", "q"}, QueueAddress{"000000000000", "eu-west-1", "q"}}) {
        QVERIFY(!town.engine.find(other));
        QCOMPARE(town.run([&](Step &step) { return town.engine.createQueue(step, other, {}, {}); }), std::string("ok"));
    }
    town.send("q");
    QCOMPARE(town.engine.find({"111111111111", "us-east-1", "q"}).value()->counts().total(), 0U);
    QCOMPARE(town.engine.describeQueues().size(), 3U);
}

void TestEngine::deletedRecentlyIsARuleOfTheStrictProfile()
{
    for (const bool isStrict : {false, true}) {
        Town town{isStrict ? Profile::strict() : Profile::lenient()};
        town.create("q");
        town.remove("q");
        town.pass(59'999ms);
        QCOMPARE(town.create("q") == "ok", !isStrict);
        town.pass(1ms);
        QCOMPARE(town.create("q"), std::string("ok"));
    }
}

void TestEngine::purgeInProgressIsARuleOfTheStrictProfile()
{
    for (const bool isStrict : {false, true}) {
        Town town{isStrict ? Profile::strict() : Profile::lenient()};
        town.create("q");
        QCOMPARE(town.purge("q"), std::string("ok"));
        town.pass(59'999ms);
        QCOMPARE(town.purge("q"),
                 std::string(isStrict ? "Only one PurgeQueue operation on q is allowed every 60 seconds." : "ok"));
        town.pass(60s);
        QCOMPARE(town.purge("q"), std::string("ok"));
    }
}

void TestEngine::attributesAreComputed()
{
    Town town;
    town.create("q");
    town.pass(1'500ms);
    town.set("q", {{"DelaySeconds", "5"}});
    town.send("q");
    town.send("q", 0s);
    town.send("q", 0s);
    town.take("q");
    Step step = town.start();
    const AttributeMap shown = town.engine.queueAttributes(step, address("q")).value();
    const AttributeMap expected{
        {"ApproximateNumberOfMessages", "1"},
        {"ApproximateNumberOfMessagesDelayed", "1"},
        {"ApproximateNumberOfMessagesNotVisible", "1"},
        {"CreatedTimestamp", "1700000000"},
        {"DelaySeconds", "5"},
        {"LastModifiedTimestamp", "1700000001"},
        {"MaximumMessageSize", "1048576"},
        {"MessageRetentionPeriod", "345600"},
        {"QueueArn", "arn:aws:sqs:us-east-1:000000000000:q"},
        {"ReceiveMessageWaitTimeSeconds", "0"},
        {"SqsManagedSseEnabled", "true"},
        {"VisibilityTimeout", "30"},
    };
    QVERIFY(shown == expected);
}

void TestEngine::queuesAreListedInOrder()
{
    Town town;
    for (const char *name : {"b", "a2", "a10", "a1", "c"})
        town.create(name);
    const auto list = [&](const std::string &prefix, const std::string &after, std::size_t most) {
        std::string names;
        for (const QueueAddress &found : town.engine.queues("000000000000", "us-east-1", prefix, after, most))
            names += found.name + ' ';
        return names;
    };
    QCOMPARE(list("", "", 1'000), std::string("a1 a10 a2 b c "));
    QCOMPARE(list("a", "", 1'000), std::string("a1 a10 a2 "));
    QCOMPARE(list("a", "a1", 1), std::string("a10 "));
    QCOMPARE(list("a", "a2", 5), std::string());
    QCOMPARE(list("x", "", 5), std::string());
    QVERIFY(town.engine.queues("111111111111", "us-east-1", "", "", 5).empty());
}

void TestEngine::handleOfAnEarlierReceiveStillDeletes()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q", 1s);
    const std::string first = town.newest.receiptHandle;
    town.pass(1s);
    town.take("q");
    QVERIFY(town.newest.receiptHandle != first);
    QCOMPARE(town.drop("q", first), std::string("ok"));
    QCOMPARE(town.counts("q"), std::string("0/0/0"));
}

void TestEngine::deleteTwiceSucceeds()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q");
    QCOMPARE(town.drop("q", town.newest.receiptHandle), std::string("ok"));
    QCOMPARE(town.drop("q", town.newest.receiptHandle), std::string("ok"));
    QVERIFY(town.changes.empty());
}

void TestEngine::handleOfAnotherQueueIsInvalid()
{
    Town town;
    town.create("q");
    town.create("r");
    town.send("q");
    town.take("q");
    const std::string &handle = town.newest.receiptHandle;
    const std::string refusal = "The input receipt handle \"" + handle + "\" is not a valid receipt handle.";
    QCOMPARE(town.drop("r", handle), refusal);
    QCOMPARE(town.hide("r", handle, 0s), refusal);
    QCOMPARE(town.drop("q", "garbage"),
             std::string("The input receipt handle \"garbage\" is not a valid receipt handle."));
}

void TestEngine::handleOfADeletedQueueIsInvalidForItsSuccessor()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q");
    town.remove("q");
    town.create("q");
    QVERIFY(town.drop("q", town.newest.receiptHandle) != "ok");
}

void TestEngine::hideOfADeletedMessageIsAnInvalidParameter()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q");
    const std::string handle = town.newest.receiptHandle;
    town.drop("q", handle);
    QCOMPARE(town.hide("q", handle, 5s),
             "Value " + handle
                 + " for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not "
                   "available for visibility timeout change.");
}

void TestEngine::hideIsCappedAtTwelveHoursAfterTheReceive()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q");
    const std::string handle = town.newest.receiptHandle;
    QCOMPARE(town.hide("q", handle, 12h), std::string("ok"));
    town.pass(1s);
    QCOMPARE(town.hide("q", handle, 12h),
             std::string("Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for "
                         "the message is beyond the limit [43200 seconds]"));
    QCOMPARE(town.hide("q", handle, 12h - 1s), std::string("ok"));
}

void TestEngine::tooLargeIsRefused()
{
    Town town;
    town.create("q", {{"MaximumMessageSize", "1024"}});
    Outgoing message;
    message.size = 1'024;
    QCOMPARE(town.run([&](Step &step) { return town.engine.send(step, address("q"), message); }), std::string("ok"));
    message.size = 1'025;
    QCOMPARE(town.run([&](Step &step) { return town.engine.send(step, address("q"), message); }),
             std::string("One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes."));
}

void TestEngine::deadLetterTargetMustExist_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<bool>("works");
    QTest::newRow("there") << "arn:aws:sqs:us-east-1:000000000000:dead" << true;
    QTest::newRow("no such queue") << "arn:aws:sqs:us-east-1:000000000000:nowhere" << false;
    QTest::newRow("other region") << "arn:aws:sqs:eu-west-1:000000000000:dead" << false;
    QTest::newRow("other account") << "arn:aws:sqs:us-east-1:111111111111:dead" << false;
}

void TestEngine::deadLetterTargetMustExist()
{
    QFETCH(QString, arn);
    QFETCH(bool, works);
    Town town;
    town.create("dead");
    town.create("plain");
    const std::string policy = "{\"maxReceiveCount\":1,\"deadLetterTargetArn\":\"" + arn.toStdString() + "\"}";
    const std::string expected = works
        ? "ok"
        : "Value " + policy + " for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.";
    QCOMPARE(town.create("q", {{"RedrivePolicy", policy}}), expected);
    QCOMPARE(town.set("plain", {{"RedrivePolicy", policy}}), expected);
}

void TestEngine::deadLetterTargetMustAllowIt_data()
{
    QTest::addColumn<QString>("allowPolicy");
    QTest::addColumn<bool>("works");
    const auto byQueue = [](const QString &sources) {
        return QString(R"({"redrivePermission":"byQueue","sourceQueueArns":[%1]})").arg(sources);
    };
    const QString arn = R"("arn:aws:sqs:us-east-1:000000000000:%1")";
    QTest::newRow("all") << R"({"redrivePermission":"allowAll"})" << true;
    QTest::newRow("none") << R"({"redrivePermission":"denyAll"})" << false;
    QTest::newRow("these two") << byQueue(arn.arg("q") + "," + arn.arg("plain")) << true;
    QTest::newRow("another one") << byQueue(arn.arg("other")) << false;
    QTest::newRow("same name in another region")
        << byQueue(R"("arn:aws:sqs:eu-west-1:000000000000:q","arn:aws:sqs:eu-west-1:000000000000:plain")") << false;
    QTest::newRow("an empty list") << byQueue("") << false;
}

void TestEngine::deadLetterTargetMustAllowIt()
{
    QFETCH(QString, allowPolicy);
    QFETCH(bool, works);
    Town town;
    town.create("dead", {{"RedriveAllowPolicy", allowPolicy.toStdString()}});
    town.create("plain");
    const AttributeMap redrive = redriveTo("dead", 1);
    const std::string expected = works ? "ok"
                                       : "Value " + redrive.at("RedrivePolicy")
            + " for parameter RedrivePolicy is invalid. Reason: Queue ARN does not have permissions to use the dead "
              "letter queue.";
    QCOMPARE(town.create("q", redrive), expected);
    QCOMPARE(town.set("plain", redrive), expected);
    // A queue that has its policy keeps it, and an open door lets everybody in again.
    QCOMPARE(town.set("dead", {{"RedriveAllowPolicy", ""}}), std::string("ok"));
    QCOMPARE(town.set("plain", redrive), std::string("ok"));
    QCOMPARE(town.set("dead", {{"RedriveAllowPolicy", R"({"redrivePermission":"denyAll"})"}}), std::string("ok"));
    QCOMPARE(town.set("plain", {{"DelaySeconds", "1"}}), std::string("ok"));
}

void TestEngine::deadLetterKeepsItsHistory()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 1));
    const Uuid id = town.send("q");
    const Instant sent = town.now;
    town.pass(5s);
    town.take("q", 1s);
    const Instant first = town.now;
    town.pass(1s);
    QCOMPARE(town.take("q"), std::string("0"));
    QCOMPARE(town.counts("dead"), std::string("1/0/0"));
    QCOMPARE(town.take("dead"), std::string("1"));

    QVERIFY(town.newest.id == id);
    QCOMPARE(town.newest.row.receives, 2U);
    QVERIFY(town.newest.row.sent == sent && town.newest.row.firstReceived == first);
    QCOMPARE(town.newest.deadLetterSourceArn, std::string("arn:aws:sqs:us-east-1:000000000000:q"));
}

void TestEngine::deadLetterOfADeletedQueueStillNamesIt()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 1));
    town.send("q");
    town.take("q", 0s);
    town.take("q");
    town.remove("q");
    town.take("dead");
    QCOMPARE(town.newest.deadLetterSourceArn, std::string("arn:aws:sqs:us-east-1:000000000000:q"));
}

void TestEngine::missingDeadLetterQueueMeansNoPolicy()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 1));
    town.send("q");
    town.take("q", 0s);
    town.remove("dead");
    QCOMPARE(town.take("q", 0s), std::string("1"));
    town.create("dead");
    QCOMPARE(town.take("q", 0s), std::string("0"));
    QCOMPARE(town.counts("dead"), std::string("1/0/0"));
}

void TestEngine::queuesThatAreEachOthersGraveDoNotSpin()
{
    Town town;
    town.create("a");
    town.create("b", redriveTo("a", 1));
    town.set("a", redriveTo("b", 1));
    town.send("a");
    town.take("a", 5s);
    const CallId atA = town.get("a", 1, 1s, 20s);
    const CallId atB = town.get("b", 1, 1s, 20s);
    town.pass(5s);
    QCOMPARE(town.answer(atA), std::string("waits"));
    QCOMPARE(town.answer(atB), std::string("1"));
}

void TestEngine::deadLetterServesWhoWaitsForIt()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 1));
    town.send("q");
    town.take("q", 5s);
    const CallId waits = town.get("dead", 1, 30s, 20s);
    const CallId alive = town.get("q", 1, 30s, 20s);
    town.pass(5s);
    QCOMPARE(town.answer(waits), std::string("1"));
    QCOMPARE(town.answer(alive), std::string("waits"));
}

void TestEngine::inFlightIsLimited()
{
    Town town;
    town.create("q");
    for (std::size_t i = 0; i < broker::model::limits::inFlight + 5; ++i)
        town.send("q");
    QCOMPARE(town.answer(town.get("q", broker::model::limits::inFlight - 1)), std::string("119999"));
    QCOMPARE(town.answer(town.get("q", 10)), std::string("1"));
    Step step = town.start();
    const auto refused = town.engine.receive(step, address("q"), {1, {}, 0s}, [](auto) {});
    QVERIFY(refused.has_error() && refused.error().code == ErrorCode::OverLimit);
    const CallId waits = town.get("q", 1, 30s, 20s);
    QCOMPARE(town.answer(waits), std::string("waits"));
    town.drop("q", town.newest.receiptHandle);
    QCOMPARE(town.answer(waits), std::string("1"));
}

void TestEngine::idsMoveAndDelete()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 3));
    const Uuid id = town.send("q");
    town.take("q");
    town.pass(5s);
    QCOMPARE(town.move("q", id, "q").substr(0, 5), std::string("Value"));
    QCOMPARE(town.move("q", Uuid{}, "dead"), std::string("No message with this id is in the queue."));
    QCOMPARE(town.move("q", id, "dead"), std::string("ok"));
    town.take("dead");
    QCOMPARE(town.newest.row.receives, 2U); // dead-lettered by hand: its history goes on
    QCOMPARE(town.move("dead", id, "q"), std::string("ok"));
    town.take("q");
    QCOMPARE(town.newest.row.receives, 1U); // redriven: a fresh chance
    QVERIFY(town.newest.id == id && town.newest.row.sent == town.now);
    QCOMPARE(town.newest.row.lineage.value, town.engine.messageIds().key(id)->value);
    const auto drop = [&](const Uuid &which) {
        return town.run([&](Step &step) { return town.engine.deleteMessageById(step, address("q"), which); });
    };
    QueueAddress where;
    QVERIFY(town.engine.findMessage(id, where) && where == address("q"));
    QCOMPARE(drop(id), std::string("ok"));
    QCOMPARE(drop(id), std::string("No message with this id is in the queue."));
    QVERIFY(!town.engine.findMessage(id, where));
}

void TestEngine::peekPagesWithoutChangingAnything()
{
    Town town;
    town.create("q");
    for (int i = 0; i < 10; ++i)
        town.send("q", i % 2 == 0 ? 0s : 60s);
    const std::uint64_t version = town.engine.version();
    std::vector<std::size_t> looked;
    const auto peek = [&](std::optional<MessageState> state, broker::queue::Place &at, std::size_t most) {
        return town.engine.peek(address("q"), {state, at, most, 1'000}, at, looked).value();
    };
    broker::queue::Place at;
    QCOMPARE(peek({}, at, 4).size(), 4U);
    QCOMPARE(peek({}, at, 4).size(), 4U);
    QCOMPARE(peek({}, at, 4).size(), 2U);
    QCOMPARE(at.order.value, 0U);
    const std::vector<Delivered> delayed = peek(MessageState::Delayed, at, 100);
    QCOMPARE(delayed.size(), 5U);
    QCOMPARE(looked, (std::vector<std::size_t>{2, 4, 6, 8, 10, 10}));
    QVERIFY(delayed.front().receiptHandle.empty());
    QCOMPARE(delayed.front().row.receives, 0U);
    QCOMPARE(town.engine.version(), version);
    QCOMPARE(town.counts("q"), std::string("5/0/5"));
}

void TestEngine::aFullDiskRefusesSendsOnly()
{
    Town town;
    town.create("q");
    town.send("q");
    town.engine.setDrainOnly(true);
    Step step = town.start();
    const auto refused = town.engine.send(step, address("q"), {});
    QVERIFY(refused.has_error() && refused.error().code == ErrorCode::DrainOnly);
    QCOMPARE(town.take("q"), std::string("1"));
    QCOMPARE(town.drop("q", town.newest.receiptHandle), std::string("ok"));
    town.engine.setDrainOnly(false);
    QVERIFY(town.send("q") != Uuid{});
}

void TestEngine::pinnedBodiesAreErasedLater()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q");
    const broker::model::BodyId body = town.newest.row.body;
    town.engine.pin(body);
    town.engine.pin(body);
    town.drop("q", town.newest.receiptHandle);
    QCOMPARE(std::get<change::MessageDeleted>(town.changes.at(0)).body.value, 0U);
    Step step = town.start();
    town.engine.unpin(step, body);
    QVERIFY(step.changes.empty());
    town.engine.unpin(step, body);
    QVERIFY(std::get<change::BodyErased>(step.changes.at(0)).body == body);
    town.engine.unpin(step, body);
    QCOMPARE(step.changes.size(), 1U);
}

void TestEngine::advanceTakesAShare()
{
    Town town;
    town.create("q", {{"MessageRetentionPeriod", "60"}});
    for (int i = 0; i < 5'000; ++i)
        town.send("q");
    town.now += 60s;
    Step step;
    step.now = town.now;
    town.engine.advance(step);
    QCOMPARE(step.changes.size(), 1'000U);
    QVERIFY(town.engine.nextDue() <= town.now);
}

void TestEngine::resetLeavesNothing()
{
    Town town;
    town.create("dead");
    town.create("q", redriveTo("dead", 1));
    town.send("q");
    const CallId call = town.get("dead", 1, 30s, 20s);
    Step step = town.start();
    town.engine.reset(step);
    town.end(step);
    QCOMPARE(town.answer(call), noQueue);
    QVERIFY(town.engine.describeQueues().empty());
    QVERIFY(town.engine.nextDue() == broker::model::never);
    QVERIFY(!town.engine.nextRealDeadline());
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"

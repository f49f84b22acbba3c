// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/town.h"

#include "broker/storage/memorystore.h"

#include <QTest>

#include <set>

using namespace tests;

namespace {

const AttributeMap fifo{{"FifoQueue", "true"}};
const AttributeMap byContent{{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}};
const AttributeMap byGroup{{"FifoQueue", "true"}, {"DeduplicationScope", "messageGroup"}};
const std::string expired = "The receipt handle has expired.";

/// What clients do with FIFO queues.
class FifoTown : public Town
{
public:
    FifoTown() { create("q.fifo", fifo); }

    struct Reply
    {
        std::string error = "ok";
        Uuid id;
        std::uint64_t sequence = 0;
    };
    static Outgoing message(const std::string &group, const std::string &id, const std::string &content = "c")
    {
        Outgoing made;
        made.payload = std::make_shared<const broker::model::Payload>();
        made.group = broker::model::GroupId{group};
        made.deduplicationId = id;
        made.contentId = content;
        return made;
    }
    Reply post(const std::string &name, const Outgoing &message)
    {
        Reply reply;
        reply.error = run([&](Step &step) {
            const auto sent = engine.send(step, address(name), message);
            if (sent.has_value()) {
                reply.id = sent->id;
                reply.sequence = sent->sequence.value;
            }
            return sent;
        });
        return reply;
    }
    Reply post(const std::string &group, const std::string &id) { return post("q.fifo", message(group, id)); }
    /// Handles of what came.
    std::vector<std::string> fetch(const std::string &name, const std::string &attempt = {}, std::size_t most = 10,
                                   Duration visibility = 30s)
    {
        std::vector<std::string> handles;
        Step step = start();
        const auto taken = engine.receive(step, address(name), {most, visibility, 0s, attempt}, [&](auto outcome) {
            for (const Delivered &one : *outcome) {
                handles.push_back(one.receiptHandle);
                newest = one;
            }
        });
        end(step);
        return taken.has_error() ? std::vector<std::string>{taken.error().message} : handles;
    }
    template <class Change>
    int count() const
    {
        return static_cast<int>(std::count_if(changes.begin(), changes.end(),
                                              [](const auto &one) { return std::holds_alternative<Change>(one); }));
    }
};

std::string textOf(const std::string &value, const std::string &parameter, const std::string &reason)
{
    return "Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason;
}

} // namespace

class TestEngineFifo : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatTheQueueDoesNotTake_data();
    void refusesWhatTheQueueDoesNotTake();
    void duplicates_data();
    void duplicates();
    void aDuplicateOutlivesItsMessage();
    void aDuplicateIsToldTheJournal();
    void contentCountsOnlyWithoutAnId();
    void scopeStaysAsItWasAtCreation();
    void purgeEmptiesTheMemory();
    void notesAreTrimmedTogether();
    void manyNotesAreTrimmedInShares();
    void sequenceNumbersGrow();
    void handlesLiveAsLongAsTheLease();
    void extensionKeepsAHandleAlive();
    void repeatedAttempts_data();
    void repeatedAttempts();
    void anAttemptThatIsRepeatedWhileItWaitsIsAnsweredWithIt();
    void standardQueuesIgnoreAttempts();
    void inFlightIsLimitedWithoutAnError();
    void deadLettersMustBeOfTheSameKind();
    void deadLettersKeepTheirGroupAndOrder();
    void messagesStayAmongTheirKind();
    void aGoneSourceIsForgottenWithItsLastDeadLetter();
    void aLargePurgeIsFreedInShares();
};

void TestEngineFifo::refusesWhatTheQueueDoesNotTake_data()
{
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("delay");
    QTest::addColumn<QString>("text");
    const auto type = [](const char *value, const char *parameter, const char *verb) {
        return QString::fromStdString(
            textOf(value, parameter, std::string("The request ") + verb + " that is not valid for this queue type."));
    };
    QTest::newRow("fine") << "q.fifo"
                          << "g"
                          << "d" << 0 << "ok";
    QTest::newRow("no group") << "q.fifo"
                              << ""
                              << "d" << 0 << "The request must contain the parameter MessageGroupId.";
    QTest::newRow("no id") << "q.fifo"
                           << "g"
                           << "" << 0
                           << "The queue should either have ContentBasedDeduplication enabled or "
                              "MessageDeduplicationId provided explicitly";
    QTest::newRow("no id, but content") << "content.fifo"
                                        << "g"
                                        << "" << 0 << "ok";
    QTest::newRow("delay") << "q.fifo"
                           << "g"
                           << "d" << 2 << type("2", "DelaySeconds", "include parameter");
    QTest::newRow("id on standard") << "q"
                                    << ""
                                    << "d" << 0 << type("d", "MessageDeduplicationId", "includes a parameter");
    QTest::newRow("group on standard") << "q"
                                       << "g"
                                       << "" << 0 << "ok";
    QTest::newRow("delay on standard") << "q"
                                       << ""
                                       << "" << 2 << "ok";
}

void TestEngineFifo::refusesWhatTheQueueDoesNotTake()
{
    QFETCH(QString, queue);
    QFETCH(QString, group);
    QFETCH(QString, id);
    QFETCH(int, delay);
    QFETCH(QString, text);
    FifoTown town;
    town.create("q");
    town.create("content.fifo", byContent);
    Outgoing message = FifoTown::message(group.toStdString(), id.toStdString());
    message.delay = std::chrono::seconds{delay};

    const auto checked = town.engine.checkSend(address(queue.toStdString()), message);
    QCOMPARE(QString::fromStdString(checked.has_error() ? checked.error().message : "ok"), text);
    QCOMPARE(QString::fromStdString(town.post(queue.toStdString(), message).error), text);
    QCOMPARE(town.engine.find(address(queue.toStdString())).value()->counts().total(), text == "ok" ? 1U : 0U);
}

void TestEngineFifo::duplicates_data()
{
    QTest::addColumn<bool>("isByGroup");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("isDuplicate");
    QTest::newRow("same id") << false << "g"
                             << "d" << 0 << true;
    QTest::newRow("another id") << false << "g"
                                << "e" << 0 << false;
    QTest::newRow("same id in another group, scope queue") << false << "h"
                                                           << "d" << 0 << true;
    QTest::newRow("same id in another group, scope group") << true << "h"
                                                           << "d" << 0 << false;
    QTest::newRow("same id and group, scope group") << true << "g"
                                                    << "d" << 0 << true;
    QTest::newRow("at the end of five minutes") << false << "g"
                                                << "d" << 299'999 << true;
    QTest::newRow("after five minutes") << false << "g"
                                        << "d" << 300'000 << false;
}

void TestEngineFifo::duplicates()
{
    QFETCH(bool, isByGroup);
    QFETCH(QString, group);
    QFETCH(QString, id);
    QFETCH(int, after);
    QFETCH(bool, isDuplicate);
    FifoTown town;
    town.create("s.fifo", isByGroup ? byGroup : fifo);
    const auto first = town.post("s.fifo", FifoTown::message("g", "d"));
    town.pass(Duration{after});
    const auto second = town.post("s.fifo", FifoTown::message(group.toStdString(), id.toStdString()));

    QCOMPARE(second.error, std::string("ok"));
    QCOMPARE(second.id == first.id, isDuplicate);
    QCOMPARE(second.sequence == first.sequence, isDuplicate);
    QCOMPARE(town.counts("s.fifo"), std::string(isDuplicate ? "1/0/0" : "2/0/0"));
}

void TestEngineFifo::aDuplicateOutlivesItsMessage()
{
    FifoTown town;
    const auto first = town.post("g", "d");
    QCOMPARE(town.drop("q.fifo", town.fetch("q.fifo").at(0)), std::string("ok"));
    QVERIFY(town.post("g", "d").id == first.id);
    QCOMPARE(town.counts("q.fifo"), std::string("0/0/0"));
}

void TestEngineFifo::aDuplicateIsToldTheJournal()
{
    FifoTown town;
    town.post("g", "d");
    QCOMPARE(town.count<change::DeduplicationNoted>(), 1);
    town.post("g", "d");
    QCOMPARE(town.changes.size(), 1U);
    QVERIFY(std::get<change::Deduplicated>(town.changes.at(0)).lineage);
    town.drop("q.fifo", town.fetch("q.fifo").at(0));
    town.post("g", "d");
    QVERIFY(!std::get<change::Deduplicated>(town.changes.at(0)).lineage);
}

void TestEngineFifo::contentCountsOnlyWithoutAnId()
{
    FifoTown town;
    town.create("c.fifo", byContent);
    const auto first = town.post("c.fifo", FifoTown::message("g", "", "x"));
    QVERIFY(town.post("c.fifo", FifoTown::message("g", "", "x")).id == first.id);
    QVERIFY(town.post("c.fifo", FifoTown::message("g", "", "y")).id != first.id);
    QVERIFY(town.post("c.fifo", FifoTown::message("g", "own", "x")).id != first.id);
    QCOMPARE(town.counts("c.fifo"), std::string("3/0/0"));
}

void TestEngineFifo::scopeStaysAsItWasAtCreation()
{
    FifoTown town;
    town.post("g", "d");
    QCOMPARE(town.set("q.fifo", {{"DeduplicationScope", "messageGroup"}}), std::string("ok"));
    town.post("h", "d");
    QCOMPARE(town.counts("q.fifo"), std::string("1/0/0"));
}

void TestEngineFifo::purgeEmptiesTheMemory()
{
    FifoTown town;
    const auto first = town.post("g", "d");
    QCOMPARE(town.purge("q.fifo"), std::string("ok"));
    QVERIFY(town.post("g", "d").id != first.id);
    town.remove("q.fifo");
    town.create("q.fifo", fifo);
    QCOMPARE(town.post("g", "d").error, std::string("ok"));
    QCOMPARE(town.counts("q.fifo"), std::string("1/0/0"));
}

void TestEngineFifo::notesAreTrimmedTogether()
{
    FifoTown town;
    std::uint64_t newest = 0;
    for (int i = 0; i < 500; ++i) {
        newest = town.post("g", std::to_string(i)).sequence;
        town.now += 2ms;
    }
    town.fetch("q.fifo");
    town.purge("q.fifo"); // no other deadline
    town.post("g", "last");
    town.drop("q.fifo", town.fetch("q.fifo").at(0));
    QVERIFY(town.engine.nextDue() <= town.now + 5min + 10s);
    town.pass(5min + 10s);
    QCOMPARE(town.changes.size(), 1U);
    QVERIFY(std::get<change::DeduplicationTrimmed>(town.changes.at(0)).through.value > newest);
    QVERIFY(town.engine.nextDue() == broker::model::never);
}

void TestEngineFifo::manyNotesAreTrimmedInShares()
{
    FifoTown town;
    town.create("other.fifo", fifo);
    std::vector<std::uint64_t> numbers;
    for (int i = 0; i < 3'000; ++i) {
        const std::string name = i % 3 == 0 ? "other.fifo" : "q.fifo";
        numbers.push_back(town.post(name, FifoTown::message("g", std::to_string(i))).sequence);
    }
    const auto kept = [&] { return town.engine.deduplications(address("other.fifo"), town.now, 5'000)->size(); };
    QCOMPARE(kept(), std::size_t{1'000});
    town.purge("q.fifo"); // its notes are nobody's
    town.purge("other.fifo");
    const std::uint64_t last = town.post("q.fifo", FifoTown::message("g", "0")).sequence;
    QCOMPARE(kept(), std::size_t{0});
    town.now += 5min + 10s;
    std::vector<std::uint64_t> trimmed;
    while (town.engine.nextDue() <= town.now) {
        Step step;
        step.now = town.now;
        town.engine.advance(step, 1'000);
        for (const auto &one : step.changes)
            trimmed.push_back(std::get<change::DeduplicationTrimmed>(one).through.value);
    }
    QCOMPARE(trimmed, (std::vector<std::uint64_t>{numbers.at(999), numbers.at(1'999), numbers.at(2'999), last}));
}

void TestEngineFifo::sequenceNumbersGrow()
{
    FifoTown town;
    town.create("q");
    std::uint64_t last = 0;
    for (int i = 0; i < 20; ++i) {
        const auto sent = town.post("g" + std::to_string(i % 3), std::to_string(i));
        QVERIFY(sent.sequence > last);
        last = sent.sequence;
    }
    QCOMPARE(town.post("q", FifoTown::message("g", "")).sequence, 0U);
}

void TestEngineFifo::handlesLiveAsLongAsTheLease()
{
    FifoTown town;
    town.post("g", "d");
    const std::string first = town.fetch("q.fifo").at(0);
    town.pass(30s);
    QCOMPARE(town.drop("q.fifo", first), textOf(first, "ReceiptHandle", expired));
    QCOMPARE(town.hide("q.fifo", first, 5s), textOf(first, "ReceiptHandle", expired));
    const std::string second = town.fetch("q.fifo").at(0);
    QCOMPARE(town.drop("q.fifo", first), textOf(first, "ReceiptHandle", expired));
    QCOMPARE(town.drop("q.fifo", second), std::string("ok"));
    QCOMPARE(town.drop("q.fifo", second), std::string("ok")); // its reply may have been lost
    QCOMPARE(town.counts("q.fifo"), std::string("0/0/0"));
}

void TestEngineFifo::extensionKeepsAHandleAlive()
{
    FifoTown town;
    town.post("g", "d");
    const std::string handle = town.fetch("q.fifo").at(0);
    town.pass(20s);
    QCOMPARE(town.hide("q.fifo", handle, 60s), std::string("ok"));
    town.pass(59s);
    QCOMPARE(town.drop("q.fifo", handle), std::string("ok"));
    QCOMPARE(town.counts("q.fifo"), std::string("0/0/0"));
}

void TestEngineFifo::repeatedAttempts_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("at once") << "" << 0 << true;
    QTest::newRow("within the lease") << "" << 25 << true;
    QTest::newRow("after the lease") << "" << 30 << false;
    QTest::newRow("one deleted") << "delete" << 1 << false;
    QTest::newRow("one extended") << "hide" << 1 << false;
    QTest::newRow("one given back") << "give" << 1 << false;
    QTest::newRow("after five minutes") << "repeat" << 300 << false;
    QTest::newRow("repeated, a little less") << "repeat" << 299 << true;
}

void TestEngineFifo::repeatedAttempts()
{
    QFETCH(QString, meanwhile);
    QFETCH(int, after);
    QFETCH(bool, isSame);
    FifoTown town;
    town.post("g", "1");
    town.post("g", "2");
    town.post("h", "3");
    const auto first = town.fetch("q.fifo", "try", 2);
    QCOMPARE(first.size(), 2U);
    if (meanwhile == "delete")
        town.drop("q.fifo", first[0]);
    if (meanwhile == "hide")
        town.hide("q.fifo", first[1], 60s);
    if (meanwhile == "give")
        town.hide("q.fifo", first[1], 0s);
    for (int i = 0; meanwhile == "repeat" && i < 14; ++i) {
        town.pass(20s);
        QCOMPARE(town.fetch("q.fifo", "try", 2), first); // each hides them for another 30 s
    }
    town.pass(std::chrono::seconds{meanwhile == "repeat" ? after - 14 * 20 : after});
    QCOMPARE(town.fetch("q.fifo", "try", 2) == first, isSame);
    QCOMPARE(town.newest.row.due > town.now, true);
}

void TestEngineFifo::anAttemptThatIsRepeatedWhileItWaitsIsAnsweredWithIt()
{
    FifoTown town;
    std::map<std::string, std::vector<std::string>> handles;
    const auto poll = [&](const std::string &who, const std::string &attempt) {
        Step step = town.start();
        town.engine
            .receive(step, address("q.fifo"), {10, 30s, 20s, attempt},
                     [&handles, who](auto outcome) {
                         for (const Delivered &one : *outcome)
                             handles[who].push_back(one.receiptHandle);
                     })
            .value();
        town.end(step);
    };
    poll("first", "a");
    poll("other", "b");
    poll("repeated", "a");
    town.post("g", "1");
    QCOMPARE(handles["first"].size(), std::size_t{1});
    QCOMPARE(handles["repeated"], handles["first"]);
    QVERIFY(handles["other"].empty());
    QCOMPARE(town.counts("q.fifo"), std::string("0/1/0"));
    town.post("h", "2");
    QCOMPARE(handles["other"].size(), std::size_t{1});
    QCOMPARE(town.engine.waiting(), std::size_t{0});
}

void TestEngineFifo::standardQueuesIgnoreAttempts()
{
    FifoTown town;
    town.create("q");
    town.send("q");
    QCOMPARE(town.fetch("q", "try").size(), 1U);
    QVERIFY(town.fetch("q", "try").empty());
}

void TestEngineFifo::inFlightIsLimitedWithoutAnError()
{
    FifoTown town;
    for (std::size_t i = 0; i <= broker::model::limits::inFlight; ++i)
        town.post("g", std::to_string(i));
    QCOMPARE(town.fetch("q.fifo", {}, 120'000).size(), 120'000U);
    QVERIFY(town.fetch("q.fifo").empty());
}

void TestEngineFifo::deadLettersMustBeOfTheSameKind()
{
    FifoTown town;
    town.create("dead");
    AttributeMap attributes = redriveTo("dead", 1);
    QVERIFY(QString::fromStdString(town.set("q.fifo", attributes))
                .endsWith("Dead-letter queue must be same type of queue as the source."));
    QVERIFY(QString::fromStdString(town.set("dead", redriveTo("q.fifo", 1)))
                .endsWith("Dead-letter queue must be same type of queue as the source."));
}

void TestEngineFifo::deadLettersKeepTheirGroupAndOrder()
{
    FifoTown town;
    town.create("dead.fifo", fifo);
    town.set("q.fifo", redriveTo("dead.fifo", 1));
    std::vector<Uuid> sent;
    for (const char *id : {"1", "2", "3"})
        sent.push_back(town.post("g", id).id);
    town.fetch("q.fifo", {}, 3, 1s);
    town.pass(1s);
    QVERIFY(town.fetch("q.fifo").empty());
    QCOMPARE(town.counts("dead.fifo"), std::string("3/0/0"));

    std::vector<Uuid> dead;
    Step step = town.start();
    QVERIFY(town.engine.receive(step, address("dead.fifo"), {10, 30s, 0s, {}}, [&](auto outcome) {
        for (const Delivered &one : *outcome) {
            dead.push_back(one.id);
            QVERIFY(one.row.group.view() == "g");
            QVERIFY(one.row.sent == town.now - 1s);
            QVERIFY(one.row.moved == town.now);
        }
    }));
    town.end(step);
    QVERIFY(dead == sent);
}

void TestEngineFifo::messagesStayAmongTheirKind()
{
    FifoTown town;
    town.create("q");
    const Uuid id = town.post("g", "d").id;
    QCOMPARE(town.move("q.fifo", id, "q"),
             std::string("Source and destination must be queues of the same type, standard or FIFO."));
    QCOMPARE(town.counts("q.fifo"), std::string("1/0/0"));
}

void TestEngineFifo::aGoneSourceIsForgottenWithItsLastDeadLetter()
{
    Town town;
    for (const char *name : {"a", "dead"})
        town.create(name);
    town.set("a", redriveTo("dead", 1));
    town.send("a");
    town.take("a", 0s);
    town.pass(1ms);
    town.take("a");
    town.remove("a");
    const auto &gone = std::get<change::QueueDeleted>(town.changes.at(0));
    QCOMPARE(gone.keptArn, broker::model::queueArn(address("a")));

    // What the store gives back after a restart.
    const auto row = [&] {
        broker::model::MessageRow found;
        const broker::queue::Queue *const dead = town.engine.find(address("dead")).value();
        dead->visit({}, [&](const broker::queue::Message &message) {
            found = dead->rowOf(message);
            return true;
        });
        return found;
    }();
    const broker::model::QueueRow grave = town.engine.find(address("dead")).value()->row();
    const broker::model::QueueId source = gone.queue;
    auto &visitor = town.engine.restore(town.now);
    visitor.queue(grave);
    visitor.message(row);
    visitor.goneQueue(source, broker::model::queueArn(address("a")));
    visitor.goneQueue({77}, "arn:aws:sqs:us-east-1:000000000000:nobody");
    Step step = town.start();
    town.engine.restored({{1'000, 1, town.now}, secret, 0}, step);
    town.end(step);
    QCOMPARE(town.changes.size(), 1U); // nobody names that one
    QCOMPARE(std::get<change::SourceForgotten>(town.changes.at(0)).queue.value, 77U);
    town.take("dead");
    QCOMPARE(town.newest.deadLetterSourceArn, broker::model::queueArn(address("a")));
    town.drop("dead", town.newest.receiptHandle);
    QCOMPARE(std::get<change::SourceForgotten>(town.changes.at(1)).queue, source);
}

/// The queue is empty at once; its memory goes with the next deadlines, which a clock that stands still has too.
void TestEngineFifo::aLargePurgeIsFreedInShares()
{
    Town town;
    town.create("q");
    for (int i = 0; i < 10'000; ++i)
        town.send("q");
    town.purge("q");
    QCOMPARE(town.counts("q"), std::string("0/0/0"));
    int shares = 0;
    Step step;
    step.now = town.now;
    for (; town.engine.nextDue() <= town.now; ++shares)
        town.engine.advance(step);
    QVERIFY2(shares > 2 && shares < 20, qPrintable(QString::number(shares)));
    QVERIFY(step.changes.empty());
}

QTEST_APPLESS_MAIN(TestEngineFifo)
#include "tst_enginefifo.moc"

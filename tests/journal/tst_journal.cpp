// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/journal.h"
#include "broker/model/random.h"

#include <QTest>

#include <set>

using namespace broker::journal;
using namespace std::chrono_literals;
namespace change = broker::model::change;
using broker::model::Change;
using broker::model::Changes;
using broker::model::EventNo;
using broker::model::fromMilliseconds;
using broker::model::Instant;
using broker::model::LineageId;
using broker::model::MessageKey;
using broker::model::MessageRow;
using broker::model::MessageState;
using broker::model::QueueId;
using broker::model::QueueRow;
using broker::model::SeededRandom;

namespace {

const Instant start = fromMilliseconds(1'700'000'000'000);

QueueRow queueRow(std::uint64_t id)
{
    QueueRow row;
    row.id = {id};
    row.name = "queue-" + std::to_string(id);
    return row;
}

MessageRow messageRow(std::uint64_t key, std::uint64_t queue)
{
    MessageRow row;
    row.key = {key};
    row.lineage = {key};
    row.queue = {queue};
    return row;
}

change::MessageSent sent(std::uint64_t key, std::uint64_t queue)
{
    return {messageRow(key, queue), nullptr, false};
}

/// Takes the journal's own changes as a store does.
class Spill
{
public:
    void apply(const Changes &changes)
    {
        for (const Change &one : changes) {
            if (const auto *spilled = std::get_if<change::JournalSpilled>(&one))
                chunks[spilled->first.value] = *spilled;
            else if (const auto *trimmed = std::get_if<change::JournalTrimmed>(&one))
                std::erase_if(chunks, [&](const auto &chunk) { return chunk.second.last < trimmed->before; });
        }
    }
    void restoreChunks(Journal &journal) const
    {
        for (const auto &[first, chunk] : chunks)
            journal.restoreChunk(chunk.first, chunk.last, chunk.from, chunk.to);
    }
    /// As core does: the newest few chunks go back into memory.
    void restoreEvents(Journal &journal, std::size_t newest) const
    {
        std::size_t skipped = chunks.size() - std::min(newest, chunks.size());
        for (const auto &[first, chunk] : chunks) {
            if (skipped == 0)
                QVERIFY(journal.restoreEvents(chunk.events));
            else
                --skipped;
        }
    }
    /// The whole of a read: ring and chunks.
    Journal::Page read(const Journal &journal, const Query &query) const
    {
        Journal::Page page = journal.read(query);
        std::vector<Journal::Page> older;
        std::size_t found = 0;
        for (const EventNo first : page.chunks) {
            if (found >= query.most)
                break;
            older.push_back(Journal::matchChunk(chunks.at(first.value).events, query));
            found += older.back().events.size();
        }
        return Journal::putInFront(std::move(older), std::move(page), query);
    }

    std::map<std::uint64_t, change::JournalSpilled> chunks;
};

std::string text(const Event &event)
{
    std::string line = std::to_string(event.number.value) + ' ' + std::string(toString(event.kind)) + " q"
        + std::to_string(event.queue);
    if (event.other != 0)
        line += ">q" + std::to_string(event.other);
    if (event.key)
        line += " m" + std::to_string(event.key.value);
    if (event.count != 0)
        line += " x" + std::to_string(event.count);
    if (event.previous)
        line += " after " + std::to_string(event.previous.value);
    if (event.cause != change::Cause::Client)
        line += " cause " + std::to_string(static_cast<int>(event.cause));
    if (event.due != Instant{})
        line += " due " + std::to_string((event.due - start).count());
    return line;
}

QString text(const std::vector<Event> &events)
{
    QStringList lines;
    for (const Event &event : events)
        lines << QString::fromStdString(text(event));
    return lines.join(u'\n');
}

Changes oneOfEach()
{
    const Instant due = start + 30s;
    MessageRow delayed = messageRow(11, 1);
    delayed.state = MessageState::Delayed;
    delayed.due = due;
    MessageRow dead = messageRow(10, 2);
    dead.deadLetterSource = {1};
    dead.receives = 3;
    Changes changes;
    changes.emplace_back(change::QueueCreated{queueRow(1)});
    changes.emplace_back(change::QueueChanged{queueRow(1)});
    changes.emplace_back(sent(10, 1));
    changes.emplace_back(change::MessageSent{delayed, nullptr, false});
    changes.emplace_back(change::MessageReceived{{10}, {1}, {10}, due, start, 1});
    changes.emplace_back(change::VisibilityChanged{{10}, {1}, {10}, due, MessageState::InFlight});
    changes.emplace_back(change::LeaseLapsed{{10}, {1}, {10}, 1});
    changes.emplace_back(change::DelayEnded{{11}, {1}, {11}});
    changes.emplace_back(change::BodyErased{{1}});
    changes.emplace_back(change::MessageMoved{dead, {1}, change::Cause::MaxReceives});
    changes.emplace_back(change::MessageMoved{messageRow(10, 1), {2}, change::Cause::Console});
    changes.emplace_back(change::MessageDeleted{{10}, {1}, {10}, {10}, change::Cause::Client});
    changes.emplace_back(change::MessageDeleted{{11}, {1}, {11}, {11}, change::Cause::Retention});
    changes.emplace_back(change::QueuePurged{{1}, 5});
    changes.emplace_back(change::QueueDeleted{{1}, 1ULL << 40U});
    return changes;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void theNewestReceiveIsFoundAmongMany();
    void everyChangeHasItsEvent();
    void kindsHaveNames();
    void fullChunksLeaveWithTheirStep();
    void flushSpillsWhatIsLeftAndTheChunkGrowsLater();
    void spillIsBounded();
    void namesOutliveQueuesAndCallers();
    void aStepMayDoThingsForOthers();
    void forgottenCallersLeaveNothing();
    void queriesRestrict_data();
    void queriesRestrict();
    void cursorSeesEachEventOnce();
    void restoredChunkNamesItsEvents();
    void unfinishedChunkGoesOnAfterARestart();
    void damagedChunkIsLeftOut();
    void rolledBackEventsAreGone();
    void agreesWithANaiveVector_data();
    void agreesWithANaiveVector();
    void benchAppend();
};

void TestJournal::everyChangeHasItsEvent()
{
    Journal journal;
    Changes changes = oneOfEach();
    const std::size_t before = changes.size();

    journal.append(changes, start, {});

    QCOMPARE(changes.size(), before);
    QCOMPARE(text(journal.read({}).events),
             QStringLiteral("1 QueueCreated q1\n"
                            "2 QueueChanged q1\n"
                            "3 Sent q1 m10\n"
                            "4 Delayed q1 m11 due 30000\n"
                            "5 Received q1 m10 x1 after 3 due 30000\n"
                            "6 VisibilityChanged q1 m10 after 5 due 30000\n"
                            "7 LeaseLapsed q1 m10 x1 after 6\n"
                            "8 DelayEnded q1 m11 after 4\n"
                            "9 MovedToDeadLetterQueue q1>q2 m10 x3 after 7 cause 3\n"
                            "10 Moved q2>q1 m10 after 9 cause 1\n"
                            "11 Deleted q1 m10 after 10\n"
                            "12 Expired q1 m11 after 8 cause 2\n"
                            "13 QueuePurged q1 x5\n"
                            "14 QueueDeleted q1 x4294967295"));
    QCOMPARE(journal.next().value, 15U);
}

void TestJournal::kindsHaveNames()
{
    std::set<std::string_view> names;
    for (int kind = 0; kind < 256; ++kind) {
        QCOMPARE(isKind(static_cast<Kind>(kind)), !toString(static_cast<Kind>(kind)).empty());
        names.insert(toString(static_cast<Kind>(kind)));
    }
    QCOMPARE(names.size(), 17U); // sixteen, and that of no kind
}

void TestJournal::fullChunksLeaveWithTheirStep()
{
    Journal journal{{100, 4, 100}};
    Changes changes;
    for (std::uint64_t key = 1; key <= 9; ++key)
        changes.emplace_back(sent(key, 1));

    journal.append(changes, start, "me");

    QCOMPARE(changes.size(), 11U);
    const auto &first = std::get<change::JournalSpilled>(changes[9]);
    const auto &second = std::get<change::JournalSpilled>(changes[10]);
    QCOMPARE(first.first.value, 1U);
    QCOMPARE(first.last.value, 4U);
    QCOMPARE(second.first.value, 5U);
    QCOMPARE(second.last.value, 8U);
    QVERIFY(journal.hasUnspilled());
}

void TestJournal::flushSpillsWhatIsLeftAndTheChunkGrowsLater()
{
    Journal journal{{100, 4, 100}};
    const auto append = [&](std::uint64_t key) {
        Changes changes{sent(key, 1)};
        journal.append(changes, start, {});
        return changes.size() - 1;
    };
    append(1);
    Changes flushed;
    journal.flush(flushed);
    QCOMPARE(std::get<change::JournalSpilled>(flushed.at(0)).last.value, 1U);
    QVERIFY(!journal.hasUnspilled());
    journal.flush(flushed);
    QCOMPARE(flushed.size(), 1U);

    append(2);
    journal.flush(flushed);
    QCOMPARE(std::get<change::JournalSpilled>(flushed.at(1)).first.value, 1U);
    QCOMPARE(std::get<change::JournalSpilled>(flushed.at(1)).last.value, 2U);

    append(3);
    QCOMPARE(append(4), 1U); // full
    append(5);
    journal.flush(flushed);
    QCOMPARE(std::get<change::JournalSpilled>(flushed.at(2)).first.value, 5U);
}

void TestJournal::spillIsBounded()
{
    Journal journal{{8, 4, 20}};
    Spill spill;
    for (std::uint64_t key = 1; key <= 1'000; ++key) {
        Changes changes{sent(key, 1)};
        journal.append(changes, start, {});
        spill.apply(changes);
        QVERIFY(spill.chunks.size() <= 5);
        QVERIFY(journal.read({{}, {}, 0, {}, {}, 100}).events.size() <= 12);
    }
    const Journal::Page page = spill.read(journal, {});
    QCOMPARE(page.events.front().number.value, 981U);
    QCOMPARE(page.events.back().number.value, 1'000U);
    QVERIFY(!page.complete);
    QVERIFY(spill.read(journal, {{980}, {}, 0, {}, {}, 100}).complete);
}

void TestJournal::namesOutliveQueuesAndCallers()
{
    Journal journal{{4, 4, 0}};
    Changes changes{change::QueueCreated{queueRow(1)}, sent(1, 1), change::QueueDeleted{{1}, 1}};
    journal.append(changes, start, "a client");
    const std::uint32_t caller = journal.read({}).events.front().caller;
    QCOMPARE(journal.queueName(1), std::string_view("queue-1"));
    QCOMPARE(journal.callerText(caller), std::string_view("a client"));
    QCOMPARE(journal.callerText(0), std::string_view());

    for (std::uint64_t key = 2; key < 20; ++key) {
        Changes more{sent(key, 2)};
        journal.append(more, start, "another");
    }
    QCOMPARE(journal.queueName(1), std::string_view());
    QCOMPARE(journal.callerText(caller), std::string_view());
}

void TestJournal::aStepMayDoThingsForOthers()
{
    Journal journal;
    Changes changes{sent(1, 1), sent(2, 1), change::BodyErased{{9}}, sent(3, 1), sent(4, 1), sent(5, 1)};
    const std::vector<broker::journal::Share> others{{1, 4, "a poller"}, {4, 5, ""}};
    journal.append(changes, start, "a sender", others);
    std::vector<std::string> callers;
    for (const Event &event : journal.read({}).events)
        callers.emplace_back(journal.callerText(event.caller));
    QCOMPARE(callers, (std::vector<std::string>{"a sender", "a poller", "a poller", "", "a sender"}));
}

void TestJournal::forgottenCallersLeaveNothing()
{
    Journal journal{{16, 8, 16}};
    for (std::uint64_t key = 1; key <= 10'000; ++key) {
        Changes changes{sent(key, 1)};
        journal.append(changes, start, "client " + std::to_string(key));
        Changes nothing{change::BodyErased{{1}}};
        journal.append(nothing, start, "silent " + std::to_string(key));
    }
    std::size_t known = 0;
    for (std::uint32_t caller = 1; caller <= 30'000; ++caller)
        known += journal.callerText(caller).empty() ? 0 : 1;
    QVERIFY(known <= 24);
}

void TestJournal::queriesRestrict_data()
{
    QTest::addColumn<Query>("query");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("all") << Query{} << "1 2 3 4 5 6 7 8 9 10 11 12 13 14";
    QTest::newRow("after") << Query{.after = {12}} << "13 14";
    QTest::newRow("after the end") << Query{.after = {14}} << "";
    QTest::newRow("lineage") << Query{.lineage = {11}} << "4 8 12";
    QTest::newRow("lineage after") << Query{.after = {4}, .lineage = {11}} << "8 12";
    QTest::newRow("unknown lineage") << Query{.lineage = {99}} << "";
    QTest::newRow("queue as either end") << Query{.queue = 2} << "9 10";
    QTest::newRow("lineage and queue") << Query{.lineage = {10}, .queue = 2} << "9 10";
    QTest::newRow("from") << Query{.from = start + 5s} << "6 7 8 9 10 11 12 13 14";
    QTest::newRow("to") << Query{.to = start + 2s} << "1 2";
    QTest::newRow("from and to") << Query{.from = start + 2s, .to = start + 4s} << "3 4";
    QTest::newRow("lineage from") << Query{.lineage = {11}, .from = start + 7s} << "8 12";
    QTest::newRow("lineage to") << Query{.lineage = {11}, .to = start + 7s} << "4";
    QTest::newRow("nothing in between") << Query{.from = start + 4s, .to = start + 4s} << "";
    QTest::newRow("few") << Query{.most = 3} << "1 2 3 ...";
    QTest::newRow("few of a lineage") << Query{.lineage = {11}, .most = 2} << "4 8 ...";
    QTest::newRow("just enough") << Query{.lineage = {11}, .most = 3} << "4 8 12";
}

void TestJournal::queriesRestrict()
{
    QFETCH(Query, query);
    QFETCH(QString, numbers);
    Journal journal;
    Instant now = start;
    for (const Change &one : oneOfEach()) {
        Changes changes{one};
        const EventNo before = journal.next();
        journal.append(changes, now, {});
        if (journal.next() != before)
            now += 1s;
    }

    const Journal::Page page = journal.read(query);

    QStringList shown;
    for (const Event &event : page.events)
        shown << QString::number(event.number.value);
    if (page.more)
        shown << QStringLiteral("...");
    QCOMPARE(shown.join(u' '), numbers);
    QVERIFY(page.complete);
    QCOMPARE(page.next.value, page.more ? page.events.back().number.value : 14U);
}

void TestJournal::cursorSeesEachEventOnce()
{
    Journal journal{{16, 4, 1'000}};
    Spill spill;
    std::vector<std::uint64_t> seen;
    EventNo cursor;
    for (std::uint64_t key = 1; key <= 300; ++key) {
        Changes changes{sent(key, key % 5)};
        journal.append(changes, start, "c" + std::to_string(key % 7));
        spill.apply(changes);
        if (key % 50 != 0)
            continue;
        bool more = true;
        while (more) {
            const Journal::Page page = spill.read(journal, {.after = cursor, .most = 7});
            for (const Event &event : page.events) {
                seen.push_back(event.number.value);
                QCOMPARE(page.names.callers.at(event.caller), "c" + std::to_string(event.number.value % 7));
            }
            more = page.more;
            cursor = page.next;
        }
    }
    QCOMPARE(seen.size(), 300U);
    for (std::size_t i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], i + 1);
}

void TestJournal::restoredChunkNamesItsEvents()
{
    Journal first{{100, 4, 100}};
    Spill spill;
    Changes changes{change::QueueCreated{queueRow(1)}, sent(5, 1), change::QueueDeleted{{1}, 1}};
    first.append(changes, start, "old client");
    first.flush(changes);
    spill.apply(changes);

    Journal second{{100, 4, 100}};
    second.restore(first.next());
    spill.restoreChunks(second);
    spill.restoreEvents(second, 8);

    const Journal::Page page = second.read({});
    QCOMPARE(text(page.events), text(first.read({}).events));
    QCOMPARE(page.names.queues.at(1), std::string("queue-1"));
    QCOMPARE(page.names.callers.at(page.events[0].caller), std::string("old client"));
    QCOMPARE(second.queueName(1), std::string_view("queue-1"));
}

void TestJournal::unfinishedChunkGoesOnAfterARestart()
{
    Spill spill;
    EventNo next{1};
    for (std::uint64_t key = 1; key <= 8; ++key) {
        Journal journal{{100, 4, 100}};
        journal.restore(next);
        spill.restoreChunks(journal);
        spill.restoreEvents(journal, 8);
        Changes changes{sent(key, 1)};
        journal.append(changes, start, {});
        journal.flush(changes);
        spill.apply(changes);
        next = journal.next();
    }
    QCOMPARE(spill.chunks.size(), 2U);
    QCOMPARE(spill.chunks.begin()->second.last.value, 4U);
}

void TestJournal::damagedChunkIsLeftOut()
{
    Journal journal{{100, 2, 100}};
    Spill spill;
    for (std::uint64_t key = 1; key <= 6; ++key) {
        Changes changes{sent(key, 1)};
        journal.append(changes, start, {});
        spill.apply(changes);
    }
    spill.chunks[3].events[5] = static_cast<char>(spill.chunks[3].events[5] ^ 1);

    Journal second{{100, 2, 100}};
    second.restore(journal.next());
    spill.restoreChunks(second);
    QVERIFY(second.restoreEvents(spill.chunks[1].events));
    QVERIFY(!second.restoreEvents(spill.chunks[3].events));
    QVERIFY(second.restoreEvents(spill.chunks[5].events));

    const Journal::Page page = spill.read(second, {});
    QCOMPARE(text(page.events), QStringLiteral("1 Sent q1 m1\n2 Sent q1 m2\n5 Sent q1 m5\n6 Sent q1 m6"));
    QVERIFY(!page.complete);
}

void TestJournal::rolledBackEventsAreGone()
{
    Journal journal{{100, 3, 100}};
    Spill spill;
    Changes good{change::QueueCreated{queueRow(1)}, sent(5, 1)};
    journal.append(good, start, {});
    spill.apply(good);
    Changes failed{change::MessageReceived{{5}, {1}, {5}, start, start, 1}, sent(6, 1)};
    journal.append(failed, start, "loser");
    QCOMPARE(failed.size(), 3U); // with a chunk that never reached the store

    journal.rollBack({3});
    spill.restoreChunks(journal);
    journal.restoreQueue({1}, "queue-1");

    QCOMPARE(text(journal.read({}).events), QStringLiteral("1 QueueCreated q1\n2 Sent q1 m5"));
    QCOMPARE(journal.next().value, 5U);
    Changes after{change::MessageReceived{{5}, {1}, {5}, start, start, 1}};
    journal.append(after, start, {});
    QCOMPARE(text(journal.read({.after = {2}}).events), QStringLiteral("5 Received q1 m5 x1 after 2 due 0"));
    QCOMPARE(std::get<change::JournalSpilled>(after.at(1)).first.value, 1U);
}

void TestJournal::agreesWithANaiveVector_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

namespace {

/// Journal and store beside a plain vector of everything.
class World
{
public:
    explicit World(std::uint64_t seed)
        : random(seed)
        , bounds{16 + pick(64), 1 + pick(12), 40 + pick(300)}
        , journal(bounds)
    {
    }

    std::uint64_t pick(std::uint64_t below) { return random.next() % below; }

    void step()
    {
        now += std::chrono::milliseconds{pick(3) == 0 ? pick(1'000) : 0};
        const std::string caller = pick(3) == 0 ? std::string() : "caller " + std::to_string(pick(40));
        Changes changes;
        const EventNo before = journal.next();
        const Spill stored = spill;
        const std::set<std::uint64_t> live = queues;
        for (std::uint64_t count = pick(6); count > 0; --count)
            changes.push_back(randomChange());
        journal.append(changes, now, caller);
        if (pick(5) == 0)
            journal.flush(changes);
        if (pick(40) == 0) { // the commit fails
            spill = stored;
            queues = live;
            journal.rollBack(before);
            tellStored(journal);
            return;
        }
        spill.apply(changes);
        for (const Event &event : journal.read({.after = {before.value - 1}, .most = 100}).events) {
            events.push_back(event);
            callers[event.number.value] = caller;
            for (const std::uint64_t queue : queues) {
                if (live.contains(queue)) // existed all through the step
                    named[event.number.value].insert(queue);
            }
        }
    }

    void restart()
    {
        if (pick(2) == 0) { // a clean end
            Changes changes;
            journal.flush(changes);
            spill.apply(changes);
        }
        const EventNo next = journal.next();
        journal = Journal{bounds};
        journal.restore(next);
        tellStored(journal);
        spill.restoreEvents(journal, pick(9));
        const std::uint64_t last = spill.chunks.empty() ? 0 : spill.chunks.rbegin()->second.last.value;
        std::erase_if(events, [&](const Event &event) { return event.number.value > last; });
    }

    void compare()
    {
        Query query;
        query.most = 1 + pick(40);
        if (pick(2) == 0)
            query.after = {pick(journal.next().value + 2)};
        if (pick(3) == 0)
            query.lineage = {1 + pick(60)};
        if (pick(3) == 0)
            query.queue = 1 + pick(5);
        if (pick(4) == 0)
            query.from = someInstant();
        if (pick(4) == 0)
            query.to = someInstant();
        const Journal::Page page = spill.read(journal, query);
        compareEvents(page, query);
        compareNames(page);
    }

private:
    Instant someInstant()
    {
        return start + std::chrono::milliseconds{pick(static_cast<std::uint64_t>((now - start).count()) + 2)};
    }

    Change randomChange()
    {
        const std::uint64_t key = 1 + pick(60);
        const std::uint64_t queue = 1 + pick(5);
        switch (pick(8)) {
        case 0:
            queues.insert(queue);
            return change::QueueCreated{queueRow(queue)};
        case 1:
            if (pick(4) == 0)
                queues.erase(queue);
            return queues.contains(queue) ? Change{change::QueuePurged{{queue}, pick(10)}}
                                          : Change{change::QueueDeleted{{queue}, pick(10)}};
        case 2:
            return change::MessageReceived{{key}, {queue}, {key}, now + std::chrono::milliseconds{pick(1'000)}, now, 1};
        case 3:
            return change::MessageMoved{messageRow(key, queue), {1 + pick(5)}, change::Cause::Console};
        case 4:
            return change::LeaseLapsed{{key}, {queue}, {key}, 2};
        case 5:
            return change::BodyErased{{key}};
        default:
            return sent(key, queue);
        }
    }

    void tellStored(Journal &told) const
    {
        spill.restoreChunks(told);
        for (const std::uint64_t queue : queues)
            told.restoreQueue({queue}, "queue-" + std::to_string(queue));
    }

    /// The first event that is still to be had.
    std::uint64_t firstKept() const
    {
        std::uint64_t first = journal.next().value;
        const std::vector<Event> ring = journal.read({.most = 100'000}).events;
        if (!ring.empty())
            first = ring.front().number.value;
        return spill.chunks.empty() ? first : std::min(first, spill.chunks.begin()->first);
    }

    void compareEvents(const Journal::Page &page, const Query &query)
    {
        std::vector<const Event *> expected;
        const std::uint64_t first = firstKept();
        bool isCut = false;
        for (const Event &event : events) {
            const bool matches = event.number > query.after && (!query.lineage || event.lineage == query.lineage)
                && (query.queue == 0 || event.queue == query.queue || event.other == query.queue)
                && (!query.from || event.time >= *query.from) && (!query.to || event.time < *query.to);
            if (matches && event.number.value < first)
                isCut = true;
            else if (matches)
                expected.push_back(&event);
        }
        if (isCut)
            QVERIFY(!page.complete);
        QVERIFY(page.more || page.events.size() == expected.size());
        QVERIFY(page.events.size() <= query.most && page.events.size() <= expected.size());
        for (std::size_t i = 0; i < page.events.size(); ++i) {
            Event got = page.events[i];
            got.caller = expected[i]->caller;
            if (got.previous != expected[i]->previous) // forgotten since, or remembered again
                got.previous = expected[i]->previous;
            QVERIFY(got == *expected[i]);
        }
        if (page.more && page.events.size() < expected.size())
            QVERIFY(page.next < expected[page.events.size()]->number);
        if (!page.events.empty())
            QVERIFY(page.next >= page.events.back().number);
        QVERIFY(page.more || page.next.value + 1 == std::max(journal.next().value, query.after.value + 1));
    }

    void compareNames(const Journal::Page &page)
    {
        for (const Event &event : page.events) {
            const std::string &caller = callers[event.number.value];
            QCOMPARE(event.caller == 0 ? std::string() : page.names.callers.at(event.caller), caller);
            for (const std::uint64_t queue : {event.queue, event.other}) {
                if (queue == 0)
                    continue;
                const std::string &name = page.names.queues.at(queue);
                QVERIFY(name.empty() || name == "queue-" + std::to_string(queue));
                QVERIFY(!name.empty() || !named[event.number.value].contains(queue));
            }
        }
    }

public:
    SeededRandom random;
    Bounds bounds;
    Journal journal;
    Spill spill;
    std::vector<Event> events;
    std::map<std::uint64_t, std::string> callers;
    std::map<std::uint64_t, std::set<std::uint64_t>> named; ///< queues whose name must be known, by event
    std::set<std::uint64_t> queues;
    Instant now = start;
};

} // namespace

void TestJournal::agreesWithANaiveVector()
{
    QFETCH(quint64, seed);
    World world{seed};
    for (int i = 0; i < 600 && !QTest::currentTestFailed(); ++i) {
        world.step();
        world.compare();
        if (world.pick(60) == 0)
            world.restart();
    }
}

void TestJournal::benchAppend()
{
    Journal journal;
    std::uint64_t key = 0;
    QBENCHMARK
    {
        for (int i = 0; i < 1'000; ++i) {
            ++key;
            Changes changes{sent(key, 1)};
            journal.append(changes, start, "a client");
        }
    }
}

void TestJournal::theNewestReceiveIsFoundAmongMany()
{
    Journal journal;
    Changes changes;
    changes.emplace_back(sent(10, 1));
    journal.append(changes, start, "sender");
    for (std::uint32_t count = 1; count <= 3'000; ++count) {
        Changes one;
        one.emplace_back(change::MessageReceived{{10}, {1}, {10}, start + 30s, start, count});
        journal.append(one, start, count == 3'000 ? "last" : "earlier");
    }
    Changes after;
    after.emplace_back(change::VisibilityChanged{{10}, {1}, {10}, start, MessageState::InFlight});
    journal.append(after, start, "somebody");
    const Event *const received = journal.newest({10}, {10}, Kind::Received);
    QVERIFY(received != nullptr);
    QCOMPARE(received->count, 3'000U);
    QCOMPARE(journal.callerText(received->caller), std::string_view{"last"});
    QVERIFY(journal.newest({10}, {11}, Kind::Received) == nullptr);
    QVERIFY(journal.newest({10}, {10}, Kind::Deleted) == nullptr);
    QVERIFY(journal.newest({99}, {10}, Kind::Received) == nullptr);
    std::vector<Event> newest;
    journal.newest({10}, 2, newest);
    QCOMPARE(newest.size(), std::size_t{2});
    QVERIFY(newest[0].number > newest[1].number);
    QCOMPARE(newest[0].lineage, broker::model::LineageId{10});
    journal.newest({99}, 2, newest);
    QVERIFY(newest.empty());
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"

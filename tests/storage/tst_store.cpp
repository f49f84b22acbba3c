// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/player.h"
#include "tests/storage/stored.h"

#include "broker/storage/memorystore.h"
#include "broker/storage/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <iostream>
#include <map>
#include <tuple>

using namespace broker;
using namespace broker::model::change;
using model::fromMilliseconds;
using player::Model;
using player::Player;
using storage::Batch;

namespace {

template <class Row>
std::vector<Row> values(const std::map<std::uint64_t, Row> &map)
{
    std::vector<Row> rows;
    for (const auto &entry : map)
        rows.push_back(entry.second);
    return rows;
}

/// Empty when the store holds exactly what the model does; else the first difference.
QString difference(storage::Store &store, const Model &expected, std::uint64_t nextBody)
{
    const Stored stored = load(store);
    if (!stored.error.empty())
        return QString::fromStdString(stored.error);
    if (stored.queues != values(expected.queues))
        return "queues";
    if (stored.messages != expected.inLoadOrder())
        return QString("messages: %1 stored, %2 expected").arg(stored.messages.size()).arg(expected.messages.size());
    if (!areEqual(stored.notes, values(expected.notes)))
        return QString("notes: %1 stored, %2 expected").arg(stored.notes.size()).arg(expected.notes.size());
    if (stored.moveTasks != values(expected.moveTasks))
        return "move tasks";
    if (stored.redrives != values(expected.redrives))
        return "redrives";
    if (stored.slices != values(expected.slices))
        return "slices of redrives";
    if (stored.goneQueues != expected.namedQueues())
        return "gone queues";
    const auto reader = store.reader();
    for (std::uint64_t body = 1; body < nextBody; ++body) {
        const model::BodyId id{body};
        const auto found = reader->payloads({&id, 1});
        const auto wanted = expected.bodies.find(body);
        const bool isThere = found.has_value() && found.value().front() != nullptr;
        if (isThere != (wanted != expected.bodies.end()) || (isThere && found.value().front()->body != wanted->second))
            return QString("body %1").arg(body);
    }
    if (stored.chunks.size() != expected.journal.size())
        return "journal";
    auto chunk = stored.chunks.begin();
    for (const auto &entry : expected.journal) {
        const auto events = reader->journalEvents({entry.first});
        if ((chunk++)->first.value != entry.first || events.has_error() || events.value() != entry.second)
            return QString("journal from %1").arg(entry.first);
    }
    return {};
}

} // namespace

/// What every store must do.
class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void freshStoreIsEmptyAndHasASecret_data() { stores(); }
    void freshStoreIsEmptyAndHasASecret();
    void sentMessageIsLoadedAsItWas_data() { stores(); }
    void sentMessageIsLoadedAsItWas();
    void receiveAndVisibilityAreKept_data() { stores(); }
    void receiveAndVisibilityAreKept();
    void moveKeepsTheMessageInExactlyOneQueue_data() { stores(); }
    void moveKeepsTheMessageInExactlyOneQueue();
    void messageThatCameAndWentInOneBatchLeavesNothing_data() { stores(); }
    void messageThatCameAndWentInOneBatchLeavesNothing();
    void bodyStaysUntilItIsErased_data() { stores(); }
    void bodyStaysUntilItIsErased();
    void purgeSparesSharedBodiesAndOtherQueues_data() { stores(); }
    void purgeSparesSharedBodiesAndOtherQueues();
    void messageSentAfterAPurgeOfItsBatchStays_data() { stores(); }
    void messageSentAfterAPurgeOfItsBatchStays();
    void countersAreWhatTheNewestBatchSaid_data() { stores(); }
    void countersAreWhatTheNewestBatchSaid();
    void payloadComesBackByteForByte_data();
    void payloadComesBackByteForByte();
    void payloadsComeInTheOrderAsked_data() { stores(); }
    void payloadsComeInTheOrderAsked();
    void payloadsReadAheadComeInTheOrderAsked_data() { stores(); }
    void payloadsReadAheadComeInTheOrderAsked();
    void groupIsKeptAndItsTextShared_data() { stores(); }
    void groupIsKeptAndItsTextShared();
    void messageMovedAsNewKeepsItsBody_data() { stores(); }
    void messageMovedAsNewKeepsItsBody();
    void messageSetAsideIsGoneWithItsBody_data() { stores(); }
    void messageSetAsideIsGoneWithItsBody();
    void aMendedMessageHasItsNewBodyOnly_data() { stores(); }
    void aMendedMessageHasItsNewBodyOnly();
    void aRedriveOutlivesItsSource_data() { stores(); }
    void aRedriveOutlivesItsSource();
    void deduplicationOutlivesItsMessage_data() { stores(); }
    void deduplicationOutlivesItsMessage();
    void moveTaskGoesWithItsSource_data() { stores(); }
    void moveTaskGoesWithItsSource();
    void deletedQueueIsKnownWhileDeadLettersNameIt_data() { stores(); }
    void deletedQueueIsKnownWhileDeadLettersNameIt();
    void trimmedJournalIsExpired_data() { stores(); }
    void trimmedJournalIsExpired();
    void reloadEqualsTheModel_data();
    void reloadEqualsTheModel();

private:
    static void stores();
    void commit(model::Changes changes, std::uint64_t nextKey = 1'000);
    Stored reload();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Store> m_store;
};

void TestStore::stores()
{
    QTest::addColumn<int>("durability");
    QTest::newRow("memory") << static_cast<int>(storage::Durability::Memory);
    QTest::newRow("durable") << static_cast<int>(storage::Durability::Durable);
    QTest::newRow("relaxed") << static_cast<int>(storage::Durability::Relaxed);
}

void TestStore::init()
{
    QFETCH(int, durability);
    const auto wanted = static_cast<storage::Durability>(durability);
    if (wanted == storage::Durability::Memory) {
        m_store = storage::makeMemoryStore(7);
        return;
    }
    m_folder = std::make_unique<QTemporaryDir>();
    storage::SqliteOptions options;
    options.file = m_folder->filePath("workspace").toStdString();
    options.durability = wanted;
    options.ballastBytes = 0;
    auto opened = storage::openSqliteStore(options);
    QVERIFY2(opened.has_value(), opened.has_error() ? opened.error().message.c_str() : "");
    m_store = std::move(opened.value());
    QCOMPARE(load(*m_store).error, std::string{});
}

void TestStore::cleanup()
{
    QCOMPARE(m_store->status().warning, std::string{});
    m_store->close();
    m_store.reset();
}

void TestStore::commit(model::Changes changes, std::uint64_t nextKey)
{
    const auto done = m_store->commit(batch(std::move(changes), nextKey));
    QVERIFY2(done.has_value(), done.has_error() ? done.error().message.c_str() : "");
}

Stored TestStore::reload()
{
    const auto reopened = m_store->reopen();
    return reopened.has_value() ? load(*m_store) : Stored{};
}

void TestStore::freshStoreIsEmptyAndHasASecret()
{
    const Stored stored = load(*m_store);

    QVERIFY(stored.queues.empty());
    QVERIFY(stored.messages.empty());
    QCOMPARE(stored.loaded.counters, model::Counters{});
    QVERIFY(stored.loaded.secret != 0);
    QCOMPARE(reload().loaded.secret, stored.loaded.secret);
}

void TestStore::sentMessageIsLoadedAsItWas()
{
    const auto message = sent(2, 1, payload("hello"));
    commit({QueueCreated{queueRow(1)}, message});

    const Stored stored = reload();

    QCOMPARE(stored.queues, std::vector{queueRow(1)});
    QCOMPARE(stored.messages, std::vector{message.row});
    QCOMPARE(bodyOf(*m_store, 2), std::string{"hello"});
}

void TestStore::receiveAndVisibilityAreKept()
{
    auto row = sent(2, 1, payload("hello")).row;
    commit({QueueCreated{queueRow(1)}, sent(2, 1, payload("hello"))});
    commit({MessageReceived{row.key, row.queue, row.lineage, fromMilliseconds(40'000), fromMilliseconds(10'000), 1,
                            fromMilliseconds(10'500)}});
    commit(
        {VisibilityChanged{row.key, row.queue, row.lineage, fromMilliseconds(90'000), model::MessageState::InFlight}});

    row.due = fromMilliseconds(90'000);
    row.firstReceived = fromMilliseconds(10'000);
    row.receives = 1;
    row.leased = fromMilliseconds(10'500);
    row.state = model::MessageState::InFlight;
    QCOMPARE(reload().messages, std::vector{row});
}

void TestStore::moveKeepsTheMessageInExactlyOneQueue()
{
    auto row = sent(3, 1, payload("hello")).row;
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, sent(3, 1, payload("hello"))});
    row.queue = {2};
    row.order = {4};
    row.deadLetterSource = {1};
    commit({MessageMoved{row, {1}, Cause::MaxReceives}});

    QCOMPARE(reload().messages, std::vector{row});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"hello"});
}

void TestStore::messageThatCameAndWentInOneBatchLeavesNothing()
{
    const auto message = sent(2, 1, payload("hello"));
    commit({QueueCreated{queueRow(1)}, message,
            MessageReceived{message.row.key, message.row.queue, message.row.lineage, fromMilliseconds(40'000),
                            fromMilliseconds(10'000), 1},
            deleted(message.row)});

    QVERIFY(reload().messages.empty());
    QCOMPARE(bodyOf(*m_store, 2), std::string{"(none)"});
}

void TestStore::bodyStaysUntilItIsErased()
{
    const auto message = sent(2, 1, payload("hello"));
    commit({QueueCreated{queueRow(1)}, message});
    commit({deleted(message.row, false)});

    QVERIFY(reload().messages.empty());
    QCOMPARE(bodyOf(*m_store, 2), std::string{"hello"});

    commit({BodyErased{{2}}});
    QCOMPARE(bodyOf(*m_store, 2), std::string{"(none)"});
}

void TestStore::purgeSparesSharedBodiesAndOtherQueues()
{
    auto copy = sent(4, 2, payload("shared"));
    copy.row.body = {3};
    copy.sharedBody = true;
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, sent(3, 1, payload("shared")), copy,
            sent(5, 1, payload("alone")), sent(6, 2, payload("other"))});

    commit({QueuePurged{{1}, 2, {6}}});
    settle(*m_store);

    QCOMPARE(reload().messages.size(), std::size_t{2});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"shared"});
    QCOMPARE(bodyOf(*m_store, 5), std::string{"(none)"});
    QCOMPARE(bodyOf(*m_store, 6), std::string{"other"});

    commit({QueueDeleted{{2}, 2}});
    settle(*m_store);
    QCOMPARE(reload().queues.size(), std::size_t{1});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"(none)"});
}

void TestStore::messageSentAfterAPurgeOfItsBatchStays()
{
    commit({QueueCreated{queueRow(1)}, sent(2, 1, payload("first")), QueuePurged{{1}, 1, {2}},
            sent(3, 1, payload("second"))});
    settle(*m_store);

    QCOMPARE(reload().messages.size(), std::size_t{1});
    QCOMPARE(bodyOf(*m_store, 2), std::string{"(none)"});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"second"});
}

void TestStore::countersAreWhatTheNewestBatchSaid()
{
    const model::Counters counters{4'611'686'018'427'387'903U, 77, fromMilliseconds(123'456'789)};
    const auto message = sent(2, 1, payload("newest"));
    commit({QueueCreated{queueRow(1)}, message});
    // The newest row goes, the numbers it used do not come back.
    QVERIFY(m_store->commit({{deleted(message.row)}, counters}).has_value());

    QCOMPARE(reload().loaded.counters, counters);
}

void TestStore::payloadComesBackByteForByte_data()
{
    QTest::addColumn<int>("durability");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("attribute");
    for (const auto kind : {storage::Durability::Memory, storage::Durability::Durable, storage::Durability::Relaxed}) {
        const int number = static_cast<int>(kind);
        QTest::addRow("%d empty", number) << number << QByteArray{""} << QByteArray{};
        QTest::addRow("%d unicode", number) << number << QByteArray{"Grüße, 世界 \xF0\x9F\x90\x87"} << QByteArray{"ß"};
        QTest::addRow("%d zeros", number) << number << QByteArray(5, '\0') << QByteArray("\0\xff\x80\n", 4);
        QTest::addRow("%d one MiB", number) << number << QByteArray(1'048'576, 'x') << QByteArray(300, '\x7f');
    }
}

void TestStore::payloadComesBackByteForByte()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, attribute);
    model::Payload made;
    made.body = body.toStdString();
    made.senderId = "AIDAEXAMPLE";
    made.deduplicationId = "group";
    made.traceHeader = "Root=1-5759e988-bd862e3fe1be46a994272793";
    made.attributes = {{"bytes", "Binary.gif", attribute.toStdString()}, {"price", "Number", "19.99"}};
    const auto message = sent(2, 1, std::make_shared<const model::Payload>(made));
    commit({QueueCreated{queueRow(1)}, message});

    const model::BodyId id{2};
    const auto found = m_store->reader()->payloads({&id, 1});

    QVERIFY(found.has_value());
    QVERIFY(found.value().front());
    QVERIFY(*found.value().front() == made);
}

void TestStore::payloadsComeInTheOrderAsked()
{
    commit({QueueCreated{queueRow(1)}, sent(2, 1, payload("two")), sent(3, 1, payload("three"))});

    const std::vector<model::BodyId> asked{{3}, {99}, {2}, {3}};
    const auto found = m_store->reader()->payloads(asked);

    QVERIFY(found.has_value());
    QCOMPARE(found.value().size(), std::size_t{4});
    QCOMPARE(found.value()[0]->body, std::string{"three"});
    QVERIFY(!found.value()[1]);
    QCOMPARE(found.value()[2]->body, std::string{"two"});
}

void TestStore::payloadsReadAheadComeInTheOrderAsked()
{
    model::Changes changes{QueueCreated{queueRow(1)}};
    for (const std::uint64_t key : {2, 3, 4, 12, 200, 1'000})
        changes.emplace_back(sent(key, 1, payload("body " + std::to_string(key))));
    commit(std::move(changes), 2'000);

    const std::vector<model::BodyId> asked{{12}, {99}, {2}, {1'000}, {3}};
    const auto reader = m_store->reader();
    const auto found = reader->payloadsAhead(asked);

    QCOMPARE(found.size(), asked.size());
    for (std::size_t at = 0; at < asked.size(); ++at)
        QCOMPARE(found[at] ? found[at]->body : "none", at == 1 ? "none" : "body " + std::to_string(asked[at].value));
    QVERIFY(reader->payloadsAhead({}).empty());
}

void TestStore::groupIsKeptAndItsTextShared()
{
    auto one = sent(2, 1, payload("one"));
    auto two = sent(3, 1, payload("two"));
    one.row.group = model::GroupId{"orders of 世界"};
    two.row.group = model::GroupId{"orders of 世界"};
    const auto none = sent(4, 1, payload("none"));
    commit({QueueCreated{queueRow(1)}, one, two, none});

    const Stored stored = reload();

    QCOMPARE(stored.messages, (std::vector{one.row, two.row, none.row}));
    QVERIFY(!stored.messages[2].group);
    QFETCH(int, durability);
    if (durability != static_cast<int>(storage::Durability::Memory)) // which keeps what it was given
        QCOMPARE(stored.messages[0].group.view().data(), stored.messages[1].group.view().data());
}

void TestStore::messageMovedAsNewKeepsItsBody()
{
    const auto before = sent(3, 1, payload("hello"));
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, before});
    auto row = before.row;
    row.key = {4};
    row.order = {5};
    row.queue = {2};
    commit({MessageMoved{row, {1}, Cause::MoveTask, before.row.key}});

    QCOMPARE(reload().messages, std::vector{row});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"hello"});

    // Moved and deleted in one batch, while a reply still needs the body.
    auto again = row;
    again.key = {6};
    again.order = {7};
    again.queue = {1};
    commit({MessageMoved{again, {2}, Cause::MoveTask, row.key}, deleted(again, false)});
    QVERIFY(reload().messages.empty());
    QCOMPARE(bodyOf(*m_store, 3), std::string{"hello"});
    commit({BodyErased{{3}}});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"(none)"});
}

void TestStore::messageSetAsideIsGoneWithItsBody()
{
    const auto message = sent(2, 1, payload("hello"));
    commit({QueueCreated{queueRow(1)}, message, sent(3, 1, payload("other"))});
    commit({MessageSetAside{message.row.key, message.row.queue, message.row.lineage}});

    QCOMPARE(reload().messages.size(), std::size_t{1});
    QCOMPARE(bodyOf(*m_store, 2), std::string{"(none)"});
    QCOMPARE(bodyOf(*m_store, 3), std::string{"other"});
}

void TestStore::deduplicationOutlivesItsMessage()
{
    std::vector<DeduplicationNoted> notes;
    model::Changes changes{QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}};
    for (std::uint64_t key = 3; key < 8; ++key) {
        const auto message = sent(key, key % 2 + 1, payload("x"));
        notes.push_back(
            noted(message.row, std::string(128, 'i'), key == 4 ? model::GroupId{"scope"} : model::GroupId{}));
        changes.emplace_back(message);
        changes.emplace_back(notes.back());
        changes.emplace_back(deleted(message.row));
    }
    commit(changes);
    QVERIFY(areEqual(reload().notes, notes));

    commit({DeduplicationTrimmed{{4}}});
    notes.erase(notes.begin(), notes.begin() + 2);
    QVERIFY(areEqual(reload().notes, notes));

    commit({QueuePurged{{1}, 0, {7}}});
    QVERIFY(areEqual(reload().notes, {notes[0], notes[2]}));
    commit({QueueDeleted{{2}, 0}});
    QVERIFY(reload().notes.empty());
    settle(*m_store);
    QVERIFY(reload().notes.empty());
}

void TestStore::aMendedMessageHasItsNewBodyOnly()
{
    const auto before = sent(3, 1, payload("broken"));
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, before});
    const auto mended = payload("whole");
    model::MessageRow row = before.row;
    row.queue = {2};
    row.body = {5};
    row.order = {6};
    row.md5 = security::md5(mended->body);
    commit({BodyStored{row.body, row.md5, mended}, MessageMoved{row, {1}, Cause::Redrive, {}, {1}}, BodyErased{{3}}});

    QCOMPARE(reload().messages, std::vector{row});
    QCOMPARE(bodyOf(*m_store, 5), std::string("whole"));
    QCOMPARE(bodyOf(*m_store, 3), std::string("(none)"));
    commit({QueuePurged{{2}, 1, {10}}});
    settle(*m_store);
    QCOMPARE(bodyOf(*m_store, 5), std::string("(none)"));
}

void TestStore::aRedriveOutlivesItsSource()
{
    auto row = redriveRow(1, 1);
    const auto other = redriveRow(2, 1);
    const auto slice = redriveSlice(9, 1);
    commit({QueueCreated{queueRow(1)}, RedriveStarted{row}, RedriveStarted{other}, RedriveSliceNoted{slice},
            RedriveSliceNoted{redriveSlice(8, 2)}, RedriveSliceNoted{redriveSlice(7, 1)}});
    row.progress.status = model::RedriveStatus::Failed;
    commit({QueueDeleted{{1}, 0}, RedriveProgressed{row.id, row.progress}, RedriveSliceForgotten{7}});
    QCOMPARE(reload().redrives, (std::vector{row, other}));

    commit({RedriveForgotten{other.id}});
    QCOMPARE(reload().redrives, std::vector{row});
    QCOMPARE(reload().slices, std::vector{slice});
}

void TestStore::moveTaskGoesWithItsSource()
{
    auto task = moveTask(3, 1);
    const auto other = moveTask(4, 2);
    const auto forgotten = moveTask(5, 2);
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, MoveTaskChanged{task}, MoveTaskChanged{other},
            MoveTaskChanged{forgotten}});
    task.moved = 4;
    task.status = model::MoveTaskStatus::Failed;
    task.failure = "ResourceNotFoundException";
    task.ended = fromMilliseconds(30'000);
    commit({MoveTaskChanged{task}, MoveTaskForgotten{forgotten.id}});
    QCOMPARE(reload().moveTasks, (std::vector{task, other}));

    commit({QueueDeleted{{1}, 0}});
    QCOMPARE(reload().moveTasks, std::vector{other});
}

void TestStore::deletedQueueIsKnownWhileDeadLettersNameIt()
{
    auto letter = sent(4, 2, payload("dead"));
    letter.row.deadLetterSource = {1};
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}, QueueCreated{queueRow(3)}, letter});
    commit({QueueDeleted{{1}, 0, "arn:one"}, QueueDeleted{{3}, 0, "arn:nobody names it"}});
    QCOMPARE(reload().goneQueues, (std::map<std::uint64_t, std::string>{{1, "arn:one"}}));

    commit({SourceForgotten{{1}}});
    QVERIFY(reload().goneQueues.empty());
}

void TestStore::trimmedJournalIsExpired()
{
    const auto at = fromMilliseconds(1);
    commit({JournalSpilled{{1}, {10}, at, at, "a"}, JournalSpilled{{11}, {20}, at, at, "b"}});
    commit({JournalTrimmed{{15}}});

    QCOMPARE(reload().chunks.size(), std::size_t{1});
    const auto reader = m_store->reader();
    QCOMPARE(reader->journalEvents({1}).error().code, model::ErrorCode::CursorExpired);
    QCOMPARE(reader->journalEvents({11}).value(), std::string{"b"});
}

void TestStore::reloadEqualsTheModel_data()
{
    QTest::addColumn<int>("durability");
    QTest::addColumn<quint64>("seed");
    const quint64 chosen = qEnvironmentVariable("REDRIVE_SEED").toULongLong();
    for (const auto kind : {storage::Durability::Memory, storage::Durability::Durable, storage::Durability::Relaxed}) {
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("durability %d, seed %llu", static_cast<int>(kind), chosen != 0 ? chosen + seed : seed)
                << static_cast<int>(kind) << (chosen != 0 ? chosen + seed : seed);
    }
}

void TestStore::reloadEqualsTheModel()
{
    QFETCH(quint64, seed);
    Player player{seed};
    for (int round = 1; round <= 120; ++round) {
        const Batch played = player.play(1 + round % 23);
        const auto done = m_store->commit(played);
        QVERIFY2(done.has_value(), done.has_error() ? done.error().message.c_str() : "");
        if (m_store->isMaintenanceDue())
            m_store->maintain(false);
        if (round % 12 != 0)
            continue;
        m_store->maintain(round % 24 == 0);
        QVERIFY(m_store->reopen().has_value());
        settle(*m_store); // bodies of a purge go by and by
        const QString differs = difference(*m_store, player.expected(), played.counters.nextKey);
        QVERIFY2(differs.isEmpty(), qPrintable(QString("round %1, seed %2: %3").arg(round).arg(seed).arg(differs)));
        QCOMPARE(load(*m_store).loaded.counters, played.counters);
    }
}

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"

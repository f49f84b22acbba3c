// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/stored.h"

#include "broker/model/random.h"
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
using storage::Batch;

namespace {

/// The simplest thing that keeps the promises of Store: what every store is compared with.
struct Model
{
    std::map<std::uint64_t, model::QueueRow> queues;
    std::map<std::uint64_t, model::MessageRow> messages;
    std::map<std::uint64_t, std::string> bodies;
    std::map<std::uint64_t, std::string> journal;
    std::map<std::uint64_t, DeduplicationNoted> notes; ///< by order
    std::map<std::uint64_t, model::MoveTaskRow> moveTasks;
    std::map<std::uint64_t, std::string> goneQueues;
    std::vector<std::uint64_t> kept; ///< bodies without a message that a reply still needs

    void removeMessages(std::uint64_t queue)
    {
        std::vector<std::uint64_t> leaving;
        for (auto place = messages.begin(); place != messages.end();) {
            if (place->second.queue.value != queue) {
                ++place;
                continue;
            }
            leaving.push_back(place->second.body.value);
            place = messages.erase(place);
        }
        for (const std::uint64_t body : leaving) {
            if (!isUsed(body))
                bodies.erase(body);
        }
        std::erase_if(notes, [queue](const auto &entry) { return entry.second.queue.value == queue; });
    }

    /// A gone queue is kept for its dead letters only.
    std::map<std::uint64_t, std::string> namedQueues() const
    {
        auto named = goneQueues;
        std::erase_if(named, [this](const auto &gone) {
            return std::none_of(messages.begin(), messages.end(), [&gone](const auto &entry) {
                return entry.second.deadLetterSource.value == gone.first;
            });
        });
        return named;
    }

    bool isUsed(std::uint64_t body) const
    {
        return std::any_of(messages.begin(), messages.end(),
                           [body](const auto &entry) { return entry.second.body.value == body; });
    }

    std::vector<model::MessageRow> inLoadOrder() const
    {
        std::vector<model::MessageRow> rows;
        for (const auto &entry : messages)
            rows.push_back(entry.second);
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return std::tie(a.queue, a.due, a.order) < std::tie(b.queue, b.due, b.order);
        });
        return rows;
    }
};

/// Makes random changes and applies them to the model as it goes.
class Player
{
public:
    explicit Player(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Batch play(std::size_t count)
    {
        m_changes.clear();
        while (m_changes.size() < count)
            step();
        return {m_changes, {m_next, m_nextEvent, fromMilliseconds(++m_time)}};
    }
    const Model &expected() const { return m_model; }

private:
    using Move = void (Player::*)();

    std::uint64_t below(std::uint64_t bound) { return m_random.next() % bound; }

    void step()
    {
        static constexpr std::pair<Move, unsigned> moves[]{
            {&Player::createQueue, 3}, {&Player::changeQueue, 2},  {&Player::send, 40},     {&Player::share, 4},
            {&Player::receive, 25},    {&Player::hide, 10},        {&Player::remove, 20},   {&Player::removeKeeping, 5},
            {&Player::eraseKept, 5},   {&Player::move, 10},        {&Player::purge, 1},     {&Player::deleteQueue, 1},
            {&Player::lapse, 3},       {&Player::spill, 3},        {&Player::trim, 1},      {&Player::note, 10},
            {&Player::trimNotes, 1},   {&Player::moveAsNew, 6},    {&Player::startTask, 3}, {&Player::changeTask, 3},
            {&Player::forgetTask, 2},  {&Player::forgetSource, 1}, {&Player::setAside, 1},
        };
        unsigned total = 0;
        for (const auto &one : moves)
            total += one.second;
        auto chosen = below(total);
        for (const auto &one : moves) {
            if (chosen < one.second)
                return (this->*one.first)();
            chosen -= one.second;
        }
    }

    template <class Map>
    auto any(Map &map)
    {
        auto place = map.begin();
        std::advance(place, static_cast<std::ptrdiff_t>(below(map.size())));
        return place;
    }

    void createQueue()
    {
        const auto row = queueRow(m_next++);
        m_model.queues[row.id.value] = row;
        m_changes.push_back(QueueCreated{row});
    }
    void changeQueue()
    {
        if (m_model.queues.empty())
            return;
        model::QueueRow &row = any(m_model.queues)->second;
        row.modified = fromMilliseconds(++m_time);
        row.attributes["DelaySeconds"] = std::to_string(below(900));
        row.tags.erase("team");
        m_changes.push_back(QueueChanged{row});
    }
    MessageSent newMessage(std::string body)
    {
        auto made = sent(m_next++, any(m_model.queues)->first, payload(std::move(body)));
        made.row.sent = fromMilliseconds(++m_time);
        made.row.due = made.row.sent + model::Duration{static_cast<std::int64_t>(below(3) * 1'000)};
        made.row.state = made.row.due > made.row.sent ? model::MessageState::Delayed : model::MessageState::Ready;
        made.row.group = anyGroup();
        return made;
    }
    model::GroupId anyGroup()
    {
        const auto chosen = below(4);
        return chosen == 0 ? model::GroupId{} : model::GroupId{"group \xc3\xbc " + std::to_string(chosen)};
    }
    void send()
    {
        if (m_model.queues.empty())
            return;
        const auto made = newMessage(std::string(below(3) == 0 ? 9'000 : below(40), 'b') + std::to_string(m_next));
        m_model.messages[made.row.key.value] = made.row;
        m_model.bodies[made.row.body.value] = made.payload->body;
        m_changes.push_back(made);
    }
    void share()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow other = any(m_model.messages)->second;
        const auto body = m_model.bodies.find(other.body.value);
        if (body == m_model.bodies.end())
            return; // set aside with another message that shared it
        auto made = newMessage(body->second);
        made.row.body = other.body;
        made.sharedBody = true;
        m_model.messages[made.row.key.value] = made.row;
        m_changes.push_back(made);
    }
    void receive()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        row.state = model::MessageState::InFlight;
        row.due = fromMilliseconds(m_time + 30'000);
        if (row.receives++ == 0)
            row.firstReceived = fromMilliseconds(m_time);
        row.leased = fromMilliseconds(m_time);
        m_changes.push_back(
            MessageReceived{row.key, row.queue, row.lineage, row.due, row.firstReceived, row.receives, row.leased});
    }
    void hide()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        row.due = fromMilliseconds(m_time + static_cast<std::int64_t>(below(2) * 5'000));
        row.state = row.due > fromMilliseconds(m_time) ? model::MessageState::InFlight : model::MessageState::Ready;
        m_changes.push_back(VisibilityChanged{row.key, row.queue, row.lineage, row.due, row.state});
    }
    void removeOne(bool keep)
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        const model::MessageRow row = place->second;
        m_model.messages.erase(place);
        const bool isShared = m_model.isUsed(row.body.value);
        m_changes.push_back(deleted(row, !isShared && !keep));
        if (isShared)
            return;
        if (keep)
            m_model.kept.push_back(row.body.value);
        else
            m_model.bodies.erase(row.body.value);
    }
    void remove() { removeOne(false); }
    void removeKeeping() { removeOne(true); }
    void eraseKept()
    {
        if (m_model.kept.empty())
            return;
        const std::uint64_t body = m_model.kept.back();
        m_model.kept.pop_back();
        m_model.bodies.erase(body);
        m_changes.push_back(BodyErased{{body}});
    }
    void move()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        const model::QueueId from = row.queue;
        row.queue = {any(m_model.queues)->first};
        row.deadLetterSource = from;
        row.order = {m_next++};
        row.due = fromMilliseconds(++m_time);
        row.state = model::MessageState::Ready;
        m_changes.push_back(MessageMoved{row, from, Cause::MaxReceives});
    }
    void purge()
    {
        if (m_model.queues.empty())
            return;
        const std::uint64_t queue = any(m_model.queues)->first;
        m_model.removeMessages(queue);
        m_changes.push_back(QueuePurged{{queue}, 0, {m_next - 1}});
    }
    void deleteQueue()
    {
        if (m_model.queues.size() < 2)
            return;
        const std::uint64_t queue = any(m_model.queues)->first;
        m_model.removeMessages(queue);
        m_model.queues.erase(queue);
        std::erase_if(m_model.moveTasks, [queue](const auto &entry) { return entry.second.source.value == queue; });
        const bool isSource = std::any_of(m_model.messages.begin(), m_model.messages.end(), [queue](const auto &entry) {
            return entry.second.deadLetterSource.value == queue;
        });
        if (isSource)
            m_model.goneQueues[queue] = "arn:" + std::to_string(queue);
        m_changes.push_back(QueueDeleted{{queue}, 0, isSource ? m_model.goneQueues[queue] : std::string{}});
    }
    void note()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow &row = any(m_model.messages)->second;
        if (m_model.notes.count(row.order.value) != 0)
            return;
        const auto made = noted(row, "id " + std::to_string(below(1'000)), anyGroup());
        m_model.notes[row.order.value] = made;
        m_changes.push_back(made);
    }
    void trimNotes()
    {
        if (m_model.notes.empty())
            return;
        const auto last = any(m_model.notes);
        m_changes.push_back(DeduplicationTrimmed{{last->first}});
        m_model.notes.erase(m_model.notes.begin(), std::next(last));
    }
    void moveAsNew()
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        model::MessageRow row = place->second;
        m_model.messages.erase(place);
        const model::QueueId from = row.queue;
        const model::MessageKey was = row.key;
        row.key = {m_next++};
        row.order = {m_next++};
        row.queue = {any(m_model.queues)->first};
        row.deadLetterSource = {};
        row.receives = 0;
        row.firstReceived = {};
        row.leased = {};
        m_model.messages[row.key.value] = row;
        m_changes.push_back(MessageMoved{row, from, Cause::MoveTask, was});
    }
    void startTask()
    {
        if (m_model.queues.empty())
            return;
        const auto row = moveTask(m_next++, any(m_model.queues)->first);
        m_model.moveTasks[row.id.value] = row;
        m_changes.push_back(MoveTaskChanged{row});
    }
    void changeTask()
    {
        if (m_model.moveTasks.empty())
            return;
        model::MoveTaskRow &row = any(m_model.moveTasks)->second;
        row.moved += below(50);
        row.status = static_cast<model::MoveTaskStatus>(below(5));
        row.failure = row.status == model::MoveTaskStatus::Failed ? "CouldNotDetermineMessageSource" : "";
        row.ended = fromMilliseconds(++m_time);
        m_changes.push_back(MoveTaskChanged{row});
    }
    void forgetTask()
    {
        if (m_model.moveTasks.empty())
            return;
        const auto place = any(m_model.moveTasks);
        m_changes.push_back(MoveTaskForgotten{{place->first}});
        m_model.moveTasks.erase(place);
    }
    void forgetSource()
    {
        if (m_model.goneQueues.empty())
            return;
        const auto place = any(m_model.goneQueues);
        m_changes.push_back(SourceForgotten{{place->first}});
        m_model.goneQueues.erase(place);
    }
    void setAside()
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        const model::MessageRow row = place->second;
        m_changes.push_back(MessageSetAside{row.key, row.queue, row.lineage});
        m_model.messages.erase(place);
        m_model.bodies.erase(row.body.value);
    }
    void lapse()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow &row = any(m_model.messages)->second;
        m_changes.push_back(LeaseLapsed{row.key, row.queue, row.lineage, row.receives});
    }
    void spill()
    {
        const std::uint64_t first = m_nextEvent;
        m_nextEvent += 1 + below(100);
        m_model.journal[first] = "events from " + std::to_string(first) + std::string(below(9'000), '\0');
        m_changes.push_back(JournalSpilled{
            {first}, {m_nextEvent - 1}, fromMilliseconds(m_time), fromMilliseconds(m_time), m_model.journal[first]});
    }
    void trim()
    {
        if (m_model.journal.empty())
            return;
        const auto keep = any(m_model.journal);
        m_changes.push_back(JournalTrimmed{{keep->first}});
        m_model.journal.erase(m_model.journal.begin(), keep);
    }

    model::SeededRandom m_random;
    Model m_model;
    model::Changes m_changes;
    std::uint64_t m_next = 1;
    std::uint64_t m_nextEvent = 1;
    std::int64_t m_time = 1'000'000;
};

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
    void groupIsKeptAndItsTextShared_data() { stores(); }
    void groupIsKeptAndItsTextShared();
    void messageMovedAsNewKeepsItsBody_data() { stores(); }
    void messageMovedAsNewKeepsItsBody();
    void messageSetAsideIsGoneWithItsBody_data() { stores(); }
    void messageSetAsideIsGoneWithItsBody();
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

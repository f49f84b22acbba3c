// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/random.h"
#include "tests/core/coretown.h"

#include <QTest>

#include <map>
#include <set>

using namespace broker::core;
using broker::model::MessageState;
using broker::model::Result;
using broker::time::Boot;
using tests::CoreTown;

namespace {

/// Everything that a question can be about: columns, time and body.
class Asked final : public ViewQuestion
{
public:
    std::optional<MessageState> state;
    std::uint32_t receives = 0; ///< at least
    std::optional<broker::model::Duration> age; ///< above
    std::string part; ///< of the body

    ViewVerdict judge(const ViewMessage &message) const override
    {
        const bool mayBe = (!state || *state == message.row.state) && message.row.receives >= receives
            && (!age || message.now - message.row.sent > *age);
        if (!mayBe)
            return ViewVerdict::No;
        return part.empty() ? ViewVerdict::Yes : ViewVerdict::NeedsBody;
    }
    bool matches(const ViewMessage &message, const broker::model::Payload *payload) const override
    {
        return judge(message) != ViewVerdict::No
            && (part.empty() || (payload != nullptr && payload->body.find(part) != std::string::npos));
    }
    bool asksTime() const override { return age.has_value(); }
    bool readsBody() const override { return !part.empty(); }
    bool matchesAll() const override { return !state && receives == 0 && !age && part.empty(); }
};

class ReceivesColumn final : public ViewExpression
{
public:
    bool readsBody() const override { return false; }
    ViewValue value(const ViewMessage &message, const broker::model::Payload *) const override
    {
        return static_cast<double>(message.row.receives);
    }
};

class BodyColumn final : public ViewExpression
{
public:
    bool readsBody() const override { return true; }
    ViewValue value(const ViewMessage &, const broker::model::Payload *payload) const override
    {
        return payload == nullptr ? ViewValue{} : ViewValue{payload->body.substr(0, 1)};
    }
};

/// A core with queues, views of them, and what a plain scan says.
class Rig
{
public:
    explicit Rig(std::uint64_t seed)
        : random(seed)
    {
        town.create("a", {{"VisibilityTimeout", "20"}});
        town.create("b", {{"VisibilityTimeout", "20"}});
    }

    std::uint64_t pick(std::uint64_t below) { return random.next() % below; }
    std::string pickQueue() { return pick(3) == 0 ? "b" : "a"; }

    std::string open(const std::string &queue, std::shared_ptr<const Asked> question, ViewExpressionRef sortBy = {},
                     bool isDescending = false, Boot linger = {})
    {
        std::string name;
        town.run([&](const Access &access, Step &step) {
            name = town.core.views()
                       .open(access.engine, step, CoreTown::address(queue),
                             {std::move(question), std::move(sortBy), isDescending, linger})
                       .value();
        });
        return name;
    }

    struct Answer
    {
        bool isHere = false;
        CallId call = 0;
        std::optional<Result<ViewPage>> page;
    };
    std::shared_ptr<Answer> start(const std::string &view, const ViewRead &wish, Boot wait = {})
    {
        auto answer = std::make_shared<Answer>();
        answer->call = town.core.newCall();
        town.core.submit(nullptr, answer->call, [this, answer, view, wish, wait](const Access &, Step &step) {
            const auto begun = town.core.views().read(step, view, wish, wait, [this, answer](Result<ViewPage> page) {
                town.executor.post([answer, page = std::move(page)]() mutable {
                    answer->page = std::move(page);
                    answer->isHere = true;
                });
            });
            if (begun.has_error()) {
                answer->page = Result<ViewPage>{begun.error()};
                answer->isHere = true;
            }
        });
        return answer;
    }
    Result<ViewPage> read(const std::string &view, const ViewRead &wish, Boot wait = {})
    {
        const auto answer = start(view, wish, wait);
        if (!town.executor.pumpUntil([&answer] { return answer->isHere; }))
            throw std::runtime_error("a read was never answered");
        return *answer->page;
    }
    /// The whole of it, once all is looked at.
    std::vector<ViewPage::Row> all(const std::string &view)
    {
        ViewRead wish;
        wish.most = 7;
        ViewPage page = read(view, wish).value();
        while (!page.counters.isComplete || !page.counters.isSorted) {
            wish.version = page.counters.version;
            page = read(view, wish, Boot{1'000}).value();
        }
        std::vector<ViewPage::Row> rows;
        for (wish.version.reset(); rows.size() < page.counters.rows;) {
            wish.offset = static_cast<std::int64_t>(rows.size());
            page = read(view, wish).value();
            if (page.rows.empty())
                break;
            std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
        }
        return rows;
    }

    struct Truth
    {
        std::uint64_t key;
        std::uint32_t receives;
        MessageState state;
        std::string body;
    };
    std::vector<Truth> naive(const std::string &queue, const Asked &question)
    {
        std::vector<Truth> found;
        town.run([&](const Access &access, Step &step) {
            access.engine.find(CoreTown::address(queue)).value()->visit({}, [&](const broker::queue::Message &message) {
                const ViewRow row = viewRowOf(message.row({}));
                broker::model::Payload payload;
                payload.body = bodies.at(message.body().value);
                if (question.matches({row, {}, broker::model::MessageIds{0}, step.now}, &payload))
                    found.push_back({row.key.value, row.receives, row.state, payload.body});
                return true;
            });
        });
        return found;
    }

    void send(const std::string &queue, int count)
    {
        town.run([&](const Access &access, Step &step) {
            for (int at = 0; at < count; ++at) {
                broker::model::Payload payload;
                payload.body = std::string(1, static_cast<char>('a' + pick(4))) + std::to_string(pick(100));
                Outgoing message;
                message.size = 3;
                if (pick(5) == 0)
                    message.delay = std::chrono::seconds{1 + pick(30)};
                const std::string body = payload.body;
                message.payload = std::make_shared<const broker::model::Payload>(std::move(payload));
                const auto id = access.engine.send(step, CoreTown::address(queue), message).value().id;
                const auto key = *access.engine.messageIds().key(id);
                const auto queueId = access.engine.find(CoreTown::address(queue)).value()->row().id;
                bodies[access.engine.find(queueId, key)->body().value] = body;
            }
        });
    }
    std::optional<broker::model::Uuid> anyMessage(const Access &access, const std::string &queue)
    {
        const broker::queue::Queue &found = *access.engine.find(CoreTown::address(queue)).value();
        if (found.counts().total() == 0)
            return std::nullopt;
        std::uint64_t skip = pick(std::min<std::uint64_t>(found.counts().total(), 40));
        std::optional<broker::model::Uuid> id;
        found.visit({}, [&](const broker::queue::Message &message) {
            id = access.engine.messageIds().make(message.key());
            return skip-- > 0;
        });
        return id;
    }
    void live()
    {
        const std::string queue = pickQueue();
        const std::string other = queue == "a" ? "b" : "a";
        switch (pick(12)) {
        case 0:
        case 1:
        case 2:
            return send(queue, static_cast<int>(1 + pick(12)));
        case 3:
        case 4:
            town.receive(queue, 1 + pick(10));
            return;
        case 5:
            return town.executor.advance(std::chrono::seconds{pick(12)});
        case 6:
            return town.run([&](const Access &access, Step &step) {
                for (auto n = pick(6); n > 0; --n) {
                    if (const auto id = anyMessage(access, queue))
                        access.engine.moveMessageById(step, CoreTown::address(queue), *id, CoreTown::address(other))
                            .value();
                }
            });
        case 7:
            if (pick(20) == 0) {
                town.run([&](const Access &access, Step &step) {
                    access.engine.purgeQueue(step, CoreTown::address(queue)).value();
                });
            }
            return;
        case 8:
            if (pick(10) == 0)
                town.store.nextCommit = tests::FaultyStore::Fault{.takesEffect = pick(2) == 0};
            return;
        default:
            return town.run([&](const Access &access, Step &step) {
                for (auto n = pick(6); n > 0; --n) {
                    if (const auto id = anyMessage(access, queue))
                        access.engine.deleteMessageById(step, CoreTown::address(queue), *id).value();
                }
            });
        }
    }
    /// Commits what is under way, whether it fails or not.
    void settle()
    {
        bool isAnswered = false;
        town.run([&](const Access &, Step &step) { step.release([&isAnswered](const auto &) { isAnswered = true; }); });
        town.executor.pumpUntil([&isAnswered] { return isAnswered; });
    }

    broker::model::SeededRandom random;
    CoreTown town;
    std::map<std::uint64_t, std::string> bodies;
};

std::vector<std::uint64_t> keysOf(const std::vector<ViewPage::Row> &rows)
{
    std::vector<std::uint64_t> keys;
    for (const ViewPage::Row &row : rows)
        keys.push_back(row.message.row.key.value);
    return keys;
}

std::vector<std::uint64_t> keysOf(const std::vector<Rig::Truth> &truth)
{
    std::vector<std::uint64_t> keys;
    for (const Rig::Truth &one : truth)
        keys.push_back(one.key);
    return keys;
}

/// What a client that follows the changes believes: 0 where it has not read yet.
void apply(const ViewPage &page, std::vector<std::uint64_t> &places)
{
    if (page.isReset)
        places.assign(page.counters.rows, 0);
    for (const ViewShift &shift : page.shifts) {
        const auto at = places.begin() + static_cast<std::ptrdiff_t>(shift.offset);
        const auto rest = places.erase(at, at + static_cast<std::ptrdiff_t>(shift.removed));
        places.insert(rest, shift.inserted, 0);
    }
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithAPlainScan_data();
    void agreesWithAPlainScan();
    void changesLeadFromOneVersionToTheNext_data();
    void changesLeadFromOneVersionToTheNext();
    void aReadWaitsForNewsAndNoLonger();
    void aCancelledReadIsNeverAnswered();
    void whatHasGoneLingersMarked();
    void theAnchorKeepsItsPlace();
    void aSortStaysAsItWas();
    void nothingUncommittedIsSeen();
    void aDeletedQueueHasNoView();
    void anUnusedViewEnds();
    void theOldestViewMakesRoom();
    void slicesGoThroughAllMatchesOnce();
    void aCopyUnderWayLosesNothing_data();
    void aCopyUnderWayLosesNothing();
    void everyPlaceIsKnownAndTheNewestComeFirst();
};

void TestViews::agreesWithAPlainScan_data()
{
    QTest::addColumn<quint64>("seed");
    const QByteArray wished = qgetenv("REDRIVE_SEED");
    if (!wished.isEmpty()) {
        QTest::newRow("REDRIVE_SEED") << wished.toULongLong();
        return;
    }
    for (quint64 seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestViews::agreesWithAPlainScan()
{
    QFETCH(quint64, seed);
    const std::string repeat = "repeat with REDRIVE_SEED=" + std::to_string(seed);
    Rig rig{seed};
    rig.send("a", static_cast<int>(rig.pick(200)));
    struct Viewed
    {
        std::string queue;
        std::shared_ptr<Asked> question;
        std::string name;
        bool isNewestFirst;
    };
    std::vector<Viewed> views;
    for (int step = 0; step < 250; ++step) {
        rig.live();
        for (const Viewed &viewed : views) // keeps it open, and looks at it half done
            rig.start(viewed.name, {});
        if (views.size() < 6 && rig.pick(8) == 0) {
            auto question = std::make_shared<Asked>();
            question->receives = static_cast<std::uint32_t>(rig.pick(3));
            if (rig.pick(2) == 0)
                question->part = std::string(1, static_cast<char>('a' + rig.pick(4)));
            if (rig.pick(4) == 0)
                question->state = static_cast<MessageState>(rig.pick(3));
            const bool isNewestFirst = rig.pick(2) == 0;
            const std::string queue = rig.pickQueue();
            views.push_back({queue, question, rig.open(queue, question, {}, isNewestFirst), isNewestFirst});
        }
        if (views.empty() || rig.pick(6) != 0)
            continue;
        rig.settle();
        const Viewed &viewed = views[rig.pick(views.size())];
        const auto rows = rig.all(viewed.name);
        auto truth = rig.naive(viewed.queue, *viewed.question);
        if (viewed.isNewestFirst)
            std::reverse(truth.begin(), truth.end());
        QVERIFY2(keysOf(rows) == keysOf(truth), repeat.c_str());
        for (std::size_t at = 0; at < rows.size(); ++at) {
            QVERIFY2(rows[at].message.row.receives == truth[at].receives, repeat.c_str());
            QVERIFY2(rows[at].message.row.state == truth[at].state, repeat.c_str());
            QVERIFY2(rows[at].message.payload && rows[at].message.payload->body == truth[at].body, repeat.c_str());
        }
    }
    QVERIFY(!views.empty());
}

void TestViews::changesLeadFromOneVersionToTheNext_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<bool>("isNewestFirst");
    QTest::addColumn<bool>("isSorted");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", seed) << seed << (seed % 2 == 0) << (seed % 3 == 0);
}

void TestViews::changesLeadFromOneVersionToTheNext()
{
    QFETCH(quint64, seed);
    QFETCH(bool, isNewestFirst);
    QFETCH(bool, isSorted);
    Rig rig{seed * 1'000};
    rig.send("a", 60);
    auto question = std::make_shared<Asked>();
    question->receives = static_cast<std::uint32_t>(seed % 2);
    const ViewExpressionRef sortBy = isSorted ? std::make_shared<BodyColumn>() : ViewExpressionRef{};
    const std::string view = rig.open("a", question, sortBy, isNewestFirst, seed % 4 == 0 ? Boot{2'000} : Boot{0});
    std::vector<std::uint64_t> places;
    ViewRead wish;
    wish.most = 5;
    int told = 0;
    for (int step = 0; step < 300; ++step) {
        rig.live();
        if (rig.pick(3) != 0) {
            rig.start(view, {}); // another reader, who keeps it open
            continue;
        }
        rig.settle();
        wish.offset = static_cast<std::int64_t>(rig.pick(60));
        const ViewPage page = rig.read(view, wish).value();
        apply(page, places);
        told += page.isReset ? 0 : 1;
        QCOMPARE(places.size(), page.counters.rows);
        for (std::size_t at = 0; at < page.rows.size(); ++at) {
            std::uint64_t &known = places[page.offset + at];
            const std::uint64_t key = page.rows[at].message.row.key.value;
            QVERIFY2(known == 0 || known == key, "a place that was known has another message now");
            known = key;
        }
        wish.version = page.counters.version;
    }
    QVERIFY(told > 20);
}

void TestViews::aReadWaitsForNewsAndNoLonger()
{
    Rig rig{1};
    rig.send("a", 3);
    const std::string view = rig.open("a", std::make_shared<Asked>());
    QCOMPARE(rig.all(view).size(), std::size_t{3});
    ViewRead wish;
    wish.version = rig.read(view, wish).value().counters.version;
    const auto waiting = rig.start(view, wish, Boot{5'000});
    rig.settle();
    QVERIFY(!waiting->isHere);
    rig.send("a", 1);
    QVERIFY(rig.town.executor.pumpUntil([&] { return waiting->isHere; }));
    ViewPage page = waiting->page->value();
    while (page.counters.matched < 4) {
        wish.version = page.counters.version;
        page = rig.read(view, wish, Boot{1'000}).value();
    }
    wish.version = page.counters.version;
    const auto over = rig.start(view, wish, Boot{5'000});
    rig.settle();
    QVERIFY(!over->isHere);
    rig.town.executor.advance(std::chrono::seconds{6});
    QVERIFY(rig.town.executor.pumpUntil([&] { return over->isHere; }));
    QVERIFY(over->page->value().shifts.empty());
}

void TestViews::aCancelledReadIsNeverAnswered()
{
    Rig rig{1};
    const std::string view = rig.open("a", std::make_shared<Asked>());
    rig.all(view);
    ViewRead wish;
    wish.version = rig.read(view, wish).value().counters.version;
    const auto waiting = rig.start(view, wish, Boot{20'000});
    rig.town.core.cancel(waiting->call);
    rig.send("a", 1);
    rig.settle();
    QCOMPARE(rig.all(view).size(), std::size_t{1});
    QVERIFY(!waiting->isHere);
}

void TestViews::whatHasGoneLingersMarked()
{
    Rig rig{1};
    rig.send("a", 3);
    const std::string view = rig.open("a", std::make_shared<Asked>(), {}, false, Boot{2'000});
    const auto before = rig.all(view);
    rig.town.run([&](const Access &access, Step &step) {
        access.engine.deleteMessageById(step, CoreTown::address("a"), before[1].message.id).value();
    });
    rig.settle();
    const auto marked = rig.all(view);
    QCOMPARE(keysOf(marked), keysOf(before));
    QVERIFY(!marked[0].isGone && marked[1].isGone && !marked[2].isGone);
    QCOMPARE(rig.read(view, {}).value().counters.matched, std::uint64_t{2});
    rig.town.executor.advance(std::chrono::seconds{3});
    QCOMPARE(rig.all(view).size(), std::size_t{2});
}

void TestViews::theAnchorKeepsItsPlace()
{
    Rig rig{1};
    rig.send("a", 10);
    const std::string view = rig.open("a", std::make_shared<Asked>(), {}, true);
    const auto before = rig.all(view);
    rig.send("a", 5);
    rig.settle();
    rig.all(view);
    ViewRead wish;
    wish.anchorOrder = before[4].message.row.order;
    wish.offset = -1;
    ViewPage page = rig.read(view, wish).value();
    QCOMPARE(page.offset, std::size_t{8});
    QVERIFY(page.rows[1].message.id == before[4].message.id);
    rig.town.run([&](const Access &access, Step &step) {
        access.engine.deleteMessageById(step, CoreTown::address("a"), before[4].message.id).value();
    });
    rig.settle();
    wish.offset = 0;
    wish.locate = {before[4].message.row.key, before[9].message.row.key};
    page = rig.read(view, wish).value();
    QVERIFY(page.rows[0].message.id == before[5].message.id); // what took its place
    QCOMPARE(page.located, (std::vector<std::int64_t>{-1, 13}));
}

void TestViews::aSortStaysAsItWas()
{
    Rig rig{3};
    rig.send("a", 40);
    rig.town.receive("a", 10);
    rig.settle();
    for (const bool isDescending : {false, true}) {
        const std::string view =
            rig.open("a", std::make_shared<Asked>(), std::make_shared<ReceivesColumn>(), isDescending);
        const auto rows = rig.all(view);
        QCOMPARE(rows.size(), std::size_t{40});
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [&](const ViewPage::Row &a, const ViewPage::Row &b) {
            return isDescending ? a.message.row.receives > b.message.row.receives
                                : a.message.row.receives < b.message.row.receives;
        }));
    }
    const std::string view = rig.open("a", std::make_shared<Asked>(), std::make_shared<BodyColumn>());
    const auto before = rig.all(view);
    rig.send("a", 3);
    rig.settle();
    QCOMPARE(keysOf(rig.all(view)), keysOf(before));
    QCOMPARE(rig.read(view, {}).value().counters.unsorted, std::uint64_t{3});
}

void TestViews::nothingUncommittedIsSeen()
{
    Rig rig{1};
    rig.send("a", 2);
    const std::string view = rig.open("a", std::make_shared<Asked>());
    QCOMPARE(rig.all(view).size(), std::size_t{2});
    rig.town.store.nextCommit = tests::FaultyStore::Fault{};
    rig.send("a", 5);
    rig.settle();
    QCOMPARE(rig.all(view).size(), std::size_t{2});
    rig.send("a", 1);
    rig.settle();
    QCOMPARE(rig.all(view).size(), std::size_t{3});
}

void TestViews::aDeletedQueueHasNoView()
{
    Rig rig{1};
    rig.send("a", 2);
    const std::string view = rig.open("a", std::make_shared<Asked>());
    rig.all(view);
    rig.town.run(
        [](const Access &access, Step &step) { access.engine.deleteQueue(step, CoreTown::address("a")).value(); });
    rig.settle();
    QCOMPARE(rig.read(view, {}).error().code, broker::model::ErrorCode::QueueDoesNotExist);
}

void TestViews::anUnusedViewEnds()
{
    Rig rig{1};
    const std::string view = rig.open("a", std::make_shared<Asked>());
    rig.all(view);
    ViewRead wish;
    wish.version = rig.read(view, wish).value().counters.version;
    for (int minute = 0; minute < 3; ++minute) { // who waits uses it
        const auto waiting = rig.start(view, wish, Boot{20'000});
        rig.town.executor.advance(std::chrono::seconds{50});
        QVERIFY(rig.town.executor.pumpUntil([&] { return waiting->isHere; }));
        QVERIFY(waiting->page->has_value());
    }
    rig.town.executor.advance(std::chrono::seconds{61});
    QCOMPARE(rig.town.core.views().count(), std::size_t{0});
    QCOMPARE(rig.read(view, {}).error().code, broker::model::ErrorCode::CursorExpired);
}

void TestViews::theOldestViewMakesRoom()
{
    Rig rig{1};
    rig.send("a", 2);
    std::vector<std::string> names;
    for (std::size_t at = 0; at < Views::most + 1; ++at) {
        rig.town.executor.advance(std::chrono::seconds{1});
        names.push_back(rig.open("a", std::make_shared<Asked>()));
    }
    QCOMPARE(rig.town.core.views().count(), Views::most);
    QVERIFY(rig.read(names.front(), {}).has_error());
    QCOMPARE(rig.all(names.back()).size(), std::size_t{2});
    QVERIFY(rig.read("0-77", {}).has_error());
    QVERIFY(rig.read("x", {}).has_error());
}

void TestViews::slicesGoThroughAllMatchesOnce()
{
    Rig rig{5};
    rig.send("a", 50);
    rig.settle();
    auto question = std::make_shared<Asked>();
    question->part = "a";
    const std::string view = rig.open("a", question);
    const auto rows = rig.all(view);
    std::vector<std::uint64_t> seen;
    Views::Range range{{}, {~std::uint64_t{0} >> 1U}, 4};
    for (bool isEnd = false; !isEnd;) {
        bool isHere = false;
        View::Next next;
        rig.town.run([&](const Access &, Step &step) {
            rig.town.core.views()
                .next(step, view, range,
                      [&](Result<View::Next> found) {
                          rig.town.executor.post([&, found = std::move(found)] {
                              next = found.value();
                              isHere = true;
                          });
                      })
                .value();
        });
        QVERIFY(rig.town.executor.pumpUntil([&] { return isHere; }));
        QVERIFY(next.isComplete);
        QVERIFY(next.keys.size() <= 4);
        for (const auto key : next.keys)
            seen.push_back(key.value);
        range.after = next.last;
        isEnd = next.isEnd;
    }
    QCOMPARE(seen, keysOf(rows));
}

void TestViews::aCopyUnderWayLosesNothing_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<bool>("isNewestFirst");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %llu", seed) << seed << (seed % 2 == 0);
}

/// Messages come and go between the shares of the first copy, and a reader follows.
void TestViews::aCopyUnderWayLosesNothing()
{
    QFETCH(quint64, seed);
    QFETCH(bool, isNewestFirst);
    Rig rig{seed};
    for (int at = 0; at < 30; ++at)
        rig.send("a", 1'000);
    rig.settle();
    auto question = std::make_shared<Asked>();
    const std::string view = rig.open("a", question, {}, isNewestFirst, seed % 3 == 0 ? Boot{2'000} : Boot{0});
    std::vector<std::uint64_t> places;
    ViewRead wish;
    for (int at = 0; at < 60; ++at) {
        rig.live();
        wish.offset = static_cast<std::int64_t>(rig.pick(30'000));
        const ViewPage page = rig.read(view, wish).value();
        apply(page, places);
        QCOMPARE(places.size(), page.counters.rows);
        for (std::size_t row = 0; row < page.rows.size(); ++row) {
            std::uint64_t &known = places[page.offset + row];
            const std::uint64_t key = page.rows[row].message.row.key.value;
            QVERIFY2(known == 0 || known == key, "a place that was known has another message now");
            known = key;
        }
        wish.version = page.counters.version;
    }
    rig.settle();
    rig.town.executor.advance(std::chrono::seconds{3});
    auto truth = keysOf(rig.naive("a", *question));
    if (isNewestFirst)
        std::reverse(truth.begin(), truth.end());
    QCOMPARE(keysOf(rig.all(view)), truth);
}

void TestViews::everyPlaceIsKnownAndTheNewestComeFirst()
{
    Rig rig{9};
    for (int at = 0; at < 30; ++at)
        rig.send("a", 1'000);
    rig.settle();
    auto truth = keysOf(rig.naive("a", Asked{}));
    std::reverse(truth.begin(), truth.end());
    const std::string view = rig.open("a", std::make_shared<Asked>(), {}, true);
    ViewRead wish;
    wish.most = 5;
    ViewPage page = rig.read(view, wish).value();
    QCOMPARE(page.counters.rows, std::uint64_t{30'000});
    QCOMPARE(page.counters.matched, std::uint64_t{30'000});
    while (page.rows.empty()) {
        wish.version = page.counters.version;
        page = rig.read(view, wish, Boot{1'000}).value();
        QVERIFY(page.shifts.empty());
    }
    QCOMPARE(keysOf(page.rows), std::vector<std::uint64_t>(truth.begin(), truth.begin() + 5));
    wish.offset = 29'995; // what is not here yet comes with a later version
    page = rig.read(view, wish).value();
    QCOMPARE(page.offset, std::size_t{29'995});
    while (page.rows.empty()) {
        wish.version = page.counters.version;
        page = rig.read(view, wish, Boot{1'000}).value();
    }
    QCOMPARE(keysOf(page.rows), std::vector<std::uint64_t>(truth.end() - 5, truth.end()));
}

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/bodies.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace broker::core;
using broker::model::BodyId;
using broker::model::Payload;
using broker::model::PayloadRef;
using broker::model::Result;
using broker::storage::StoreReader;

namespace {

/// Answers with the id as the body.
class NumberReader final : public StoreReader
{
public:
    Result<std::vector<PayloadRef>> payloads(std::span<const BodyId> bodies) override
    {
        std::vector<PayloadRef> found;
        for (const BodyId body : bodies) {
            Payload payload;
            payload.body = std::to_string(body.value);
            found.push_back(std::make_shared<const Payload>(std::move(payload)));
        }
        return found;
    }
    Result<std::string> journalEvents(broker::model::EventNo /*first*/) override { return std::string(); }
};

PayloadRef payload(std::size_t size)
{
    Payload made;
    made.body = std::string(size, 'x');
    return std::make_shared<const Payload>(std::move(made));
}

} // namespace

class TestBodies : public QObject
{
    Q_OBJECT
private slots:
    void rememberedIsFound();
    void longestUnusedGoesFirst();
    void tooLargeIsNotKept();
    void sameIdReplaces();
    void forgottenIsGone();
    void readAheadTakesAnEighthAtMost();
    void theMiddleOfWhatWasReadAheadIsMarked();
    void workRunsInOrderOnAnotherThread();
    void queuedWorkIsFinishedBeforeTheEnd();
};

void TestBodies::rememberedIsFound()
{
    Bodies bodies{std::make_unique<NumberReader>(), 1'000'000};
    const PayloadRef body = payload(10);
    bodies.remember({1}, body);
    QCOMPARE(bodies.find({1}), body);
    QCOMPARE(bodies.find({2}), PayloadRef());
    bodies.remember({2}, nullptr);
    QCOMPARE(bodies.find({2}), PayloadRef());
}

void TestBodies::longestUnusedGoesFirst()
{
    Bodies bodies{std::make_unique<NumberReader>(), 40'000};
    for (std::uint64_t id = 1; id <= 3; ++id)
        bodies.remember({id}, payload(10'000));
    QVERIFY(bodies.find({1})); // now the newest
    bodies.remember({4}, payload(10'000));

    QVERIFY(bodies.find({1}));
    QVERIFY(!bodies.find({2}));
    QVERIFY(bodies.find({3}));
    QVERIFY(bodies.find({4}));
}

void TestBodies::tooLargeIsNotKept()
{
    Bodies bodies{std::make_unique<NumberReader>(), 40'000};
    bodies.remember({1}, payload(10'000));
    bodies.remember({2}, payload(40'000));
    QVERIFY(bodies.find({1}));
    QVERIFY(!bodies.find({2}));
}

void TestBodies::sameIdReplaces()
{
    Bodies bodies{std::make_unique<NumberReader>(), 40'000};
    for (int i = 0; i < 100; ++i)
        bodies.remember({1}, payload(10'000));
    bodies.remember({2}, payload(10'000));
    QVERIFY(bodies.find({1}) && bodies.find({2}));
}

void TestBodies::forgottenIsGone()
{
    Bodies bodies{std::make_unique<NumberReader>(), 40'000};
    for (std::uint64_t id = 1; id <= 3; ++id)
        bodies.remember({id}, payload(100));
    bodies.forget({2});
    bodies.forget({9});
    QVERIFY(bodies.find({1}) && !bodies.find({2}) && bodies.find({3}));
    bodies.forgetAll();
    QVERIFY(!bodies.find({1}) && !bodies.find({3}));
    for (std::uint64_t id = 1; id <= 3; ++id)
        bodies.remember({id}, payload(10'000));
    QVERIFY(bodies.find({1}));
}

void TestBodies::readAheadTakesAnEighthAtMost()
{
    Bodies bodies{std::make_unique<NumberReader>(), 80'000};
    for (std::uint64_t id = 1; id <= 20; ++id)
        bodies.remember({id}, payload(3'744)); // 4,000 with its places: the room is full
    QCOMPARE(bodies.aheadBytes(), std::size_t{5'000});
    for (std::uint64_t id = 100; id < 110; ++id) {
        const std::vector<BodyId> ahead{{id}, {id + 100}};
        bodies.rememberAhead(ahead, {payload(3'744), nullptr});
        QVERIFY(bodies.has({id}) && !bodies.has({id + 100}));
    }
    int read = 0;
    for (std::uint64_t id = 100; id < 110; ++id)
        read += bodies.has({id}) ? 1 : 0;
    QCOMPARE(read, 2); // the newest
    QVERIFY(bodies.find({108}) && bodies.find({109}));
    QVERIFY(!bodies.has({2}) && bodies.has({3}) && bodies.has({20}));
    bodies.forget({108});
    bodies.forgetAll();
    QVERIFY(!bodies.has({109}) && !bodies.has({20}));
}

void TestBodies::theMiddleOfWhatWasReadAheadIsMarked()
{
    Bodies bodies{std::make_unique<NumberReader>(), 1'000'000};
    std::vector<BodyId> ahead;
    for (std::uint64_t id = 1; id <= 8; ++id)
        ahead.push_back({id});
    bodies.rememberAhead(ahead, std::vector<PayloadRef>(8, payload(10)));
    for (std::uint64_t id = 1; id <= 8; ++id)
        QCOMPARE(bodies.takeMark({id}), id == 5);
    QVERIFY(!bodies.takeMark({5}));
    bodies.forgetAll();
    bodies.rememberAhead(ahead, std::vector<PayloadRef>(8, payload(10)));
    bodies.forget({5});
    QVERIFY(!bodies.takeMark({5}));
}

void TestBodies::workRunsInOrderOnAnotherThread()
{
    Bodies bodies{std::make_unique<NumberReader>(), 0};
    std::vector<int> order;
    std::promise<std::thread::id> end;
    for (int i = 0; i < 100; ++i)
        bodies.read([&order, i](StoreReader &) { order.push_back(i); });
    bodies.read([&](StoreReader &reader) {
        const BodyId body{7};
        if (reader.payloads({&body, 1}).value().front()->body == "7")
            end.set_value(std::this_thread::get_id());
    });

    QVERIFY(end.get_future().get() != std::this_thread::get_id());
    QCOMPARE(order.size(), 100U);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestBodies::queuedWorkIsFinishedBeforeTheEnd()
{
    std::atomic<int> done{0};
    {
        Bodies bodies{std::make_unique<NumberReader>(), 0};
        for (int i = 0; i < 1'000; ++i)
            bodies.read([&done](StoreReader &) { ++done; });
    }
    QCOMPARE(done.load(), 1'000);
}

QTEST_APPLESS_MAIN(TestBodies)
#include "tst_bodies.moc"

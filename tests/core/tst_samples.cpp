// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/processed.h"

#include <QtTest>

using namespace broker;
using core::ProcessedSamples;

namespace {

ProcessedSamples::Offer offer(std::uint64_t queue, std::size_t place, std::size_t bytes)
{
    return {{queue},
            place,
            {},
            {std::make_shared<const model::Payload>(model::Payload{std::string(bytes, 'x'), {}, {}, {}, {}}), {}, {}}};
}

std::size_t bytesOf(const ProcessedSamples &samples, std::uint64_t queue)
{
    const std::vector<model::QueueId> queues{{queue}};
    std::size_t bytes = 0;
    for (const core::ProcessedMessage *one : samples.of(queues))
        bytes += billableSize(*one->payload);
    return bytes;
}

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlaceHoldsTheLastThatWasPutThere();
    void aQueueHasItsBound();
    void allQueuesTogetherHaveTheirs();
    void whatIsForgottenIsGone();
    void bodiesOfAllSourcesAreTheReference();
};

void SamplesTest::aPlaceHoldsTheLastThatWasPutThere()
{
    ProcessedSamples samples;
    samples.keep(offer(1, 3, 10));
    samples.keep(offer(1, 3, 20));
    QCOMPARE(bytesOf(samples, 1), std::size_t{20});
    QCOMPARE(bytesOf(samples, 2), std::size_t{0});
}

void SamplesTest::aQueueHasItsBound()
{
    ProcessedSamples samples;
    for (std::size_t place = 0; place < 100; ++place) {
        samples.keep(offer(1, place, 100'000));
        QVERIFY(bytesOf(samples, 1) <= ProcessedSamples::mostBytesOfQueue);
    }
    QVERIFY(bytesOf(samples, 1) > ProcessedSamples::mostBytesOfQueue / 2);
    const std::vector<model::QueueId> queues{{1}};
    QCOMPARE(samples.of(queues).back()->payload->body.size(), std::size_t{100'000}); // the newest is kept
}

void SamplesTest::allQueuesTogetherHaveTheirs()
{
    ProcessedSamples samples;
    for (std::uint64_t queue = 1; queue <= 80; ++queue) {
        for (std::size_t place = 0; place < 10; ++place)
            samples.keep(offer(queue, place, 200'000));
    }
    std::size_t sum = 0;
    for (std::uint64_t queue = 1; queue <= 80; ++queue)
        sum += bytesOf(samples, queue);
    QVERIFY(sum <= ProcessedSamples::mostBytes);
    QVERIFY(sum > ProcessedSamples::mostBytes / 2);
}

void SamplesTest::whatIsForgottenIsGone()
{
    ProcessedSamples samples;
    samples.keep(offer(1, 0, 10));
    samples.forget({1});
    samples.forget({1});
    samples.forget({2});
    QCOMPARE(bytesOf(samples, 1), std::size_t{0});
    samples.keep(offer(1, 0, 10));
    QCOMPARE(bytesOf(samples, 1), std::size_t{10});
}

void SamplesTest::bodiesOfAllSourcesAreTheReference()
{
    ProcessedSamples samples;
    for (std::size_t place = 0; place < 15; ++place) {
        samples.keep(offer(1, place, 10));
        samples.keep(offer(2, place, 10));
        samples.keep(offer(3, place, 10));
    }
    const std::vector<model::QueueId> queues{{1}, {3}, {9}};
    QCOMPARE(samples.reference(queues)->count(), std::uint64_t{30});
    QVERIFY(samples.reference(queues)->isEnough());
}

QTEST_APPLESS_MAIN(SamplesTest)
#include "tst_samples.moc"

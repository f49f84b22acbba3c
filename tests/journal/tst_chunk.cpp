// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/chunk.h"
#include "broker/model/random.h"

#include <QTest>

#include <limits>

using namespace broker::journal;
using broker::model::fromMilliseconds;
using broker::model::SeededRandom;

namespace {

/// Small numbers, huge ones and everything between.
std::uint64_t any(SeededRandom &random)
{
    return random.next() >> (random.next() % 64);
}

broker::model::Instant anyInstant(SeededRandom &random)
{
    return fromMilliseconds(static_cast<std::int64_t>(any(random)));
}

Chunk randomChunk(SeededRandom &random, std::size_t size)
{
    Chunk chunk;
    std::uint64_t number = any(random) >> 8U;
    for (std::size_t i = 0; i < size; ++i) {
        Event event;
        number += 1 + any(random) % 3;
        event.number = {number};
        event.time = anyInstant(random);
        event.lineage = {any(random)};
        event.key = {any(random)};
        event.previous = {any(random) % number};
        event.due = anyInstant(random);
        event.queue = any(random);
        event.other = any(random);
        event.caller = static_cast<std::uint32_t>(any(random));
        event.count = static_cast<std::uint32_t>(any(random));
        event.kind = static_cast<Kind>(1 + random.next() % 14);
        event.cause = static_cast<broker::model::change::Cause>(random.next() % 6);
        for (const std::uint64_t queue : {event.queue, event.other}) {
            if (queue != 0)
                chunk.names.queues[queue] = "queue-" + std::to_string(queue);
        }
        if (event.caller != 0)
            chunk.names.callers[event.caller] = std::string(event.caller % 300, 'c');
        chunk.events.push_back(event);
    }
    return chunk;
}

/// What a second of a busy queue looks like.
Chunk usualChunk()
{
    Chunk chunk;
    chunk.names.queues[7] = "orders";
    chunk.names.callers[1] = "aws-sdk-java/2.21 127.0.0.1";
    for (std::uint64_t i = 0; i < 2'048; ++i) {
        Event event;
        event.number = {1'000'000 + i};
        event.time = fromMilliseconds(1'700'000'000'000 + static_cast<std::int64_t>(i / 4));
        event.key = {500'000 + i / 3};
        event.lineage = {event.key.value};
        event.previous = {i % 3 == 0 ? 0 : event.number.value - 1};
        event.kind = i % 3 == 0 ? Kind::Sent : i % 3 == 1 ? Kind::Received : Kind::Deleted;
        event.due = event.kind == Kind::Received ? event.time + std::chrono::seconds{30} : broker::model::Instant{};
        event.queue = 7;
        event.caller = 1;
        event.count = event.kind == Kind::Received ? 1 : 0;
        chunk.events.push_back(event);
    }
    return chunk;
}

bool isSame(const Chunk &a, const Chunk &b)
{
    return a.events == b.events && a.names.queues == b.names.queues && a.names.callers == b.names.callers;
}

/// The checksum fitted to whatever the body now is, so that the reader behind it is reached.
std::string resealed(std::string bytes)
{
    bytes.resize(bytes.size() - 8);
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    for (unsigned i = 0; i < 8; ++i)
        bytes += static_cast<char>(sum >> (8 * i));
    return bytes;
}

} // namespace

class TestChunk : public QObject
{
    Q_OBJECT
private slots:
    void anyEventsRoundTrip();
    void extremesRoundTrip();
    void usualEventsTakeFewBytes();
    void movesOfTasksAreReadFromTheFirstVersion();
    void everyFlippedBitIsNoticed();
    void everyTruncationIsNoticed();
    void damageBehindTheChecksumNeverCrashes();
    void anyBytesNeverCrash();
    void benchEncode();
    void benchDecode();
};

void TestChunk::anyEventsRoundTrip()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SeededRandom random{seed};
        const Chunk chunk = randomChunk(random, 1 + random.next() % 40);
        const std::optional<Chunk> back = decodeChunk(encodeChunk(chunk));
        QVERIFY2(back && isSame(*back, chunk), std::to_string(seed).c_str());
    }
}

void TestChunk::extremesRoundTrip()
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    Chunk chunk;
    chunk.names.queues = {{1, ""}, {most, std::string(1'000, 'q')}};
    chunk.names.callers = {{std::numeric_limits<std::uint32_t>::max(), std::string("a\0b", 3)}};
    Event event;
    event.number = {1};
    event.queue = most;
    event.other = 1;
    event.caller = std::numeric_limits<std::uint32_t>::max();
    event.count = std::numeric_limits<std::uint32_t>::max();
    event.key = {most};
    event.time = broker::model::Instant::min();
    event.due = broker::model::never;
    chunk.events.push_back(event);
    event.number = {most};
    event.previous = {1};
    event.lineage = {most};
    event.key = {0};
    event.time = broker::model::never;
    event.due = broker::model::Instant::min() + std::chrono::milliseconds{1};
    chunk.events.push_back(event);

    const std::optional<Chunk> back = decodeChunk(encodeChunk(chunk));

    QVERIFY(back && isSame(*back, chunk));
}

void TestChunk::usualEventsTakeFewBytes()
{
    const std::string bytes = encodeChunk(usualChunk());
    QVERIFY2(bytes.size() < 2'048 * 16, std::to_string(bytes.size()).c_str());
}

/// It wrote kind * 4 + cause in one byte, and the cause of a move task is 4.
void TestChunk::movesOfTasksAreReadFromTheFirstVersion()
{
    Chunk chunk;
    chunk.names.queues = {{1, "a"}, {2, "b"}};
    Event event;
    event.number = {1};
    event.kind = Kind::Moved;
    event.cause = broker::model::change::Cause::MoveTask;
    event.queue = 1;
    event.other = 2;
    chunk.events.push_back(event);
    std::string bytes = encodeChunk(chunk);
    const std::size_t at = bytes.find(static_cast<char>(static_cast<int>(Kind::Moved) * 8 + 4));
    QVERIFY(at != std::string::npos);
    bytes[at] = static_cast<char>(static_cast<int>(Kind::Moved) * 4 + 4);
    bytes[2] = 1;

    const std::optional<Chunk> back = decodeChunk(resealed(bytes));

    QVERIFY(back && isSame(*back, chunk));
}

void TestChunk::everyFlippedBitIsNoticed()
{
    SeededRandom random{1};
    const std::string good = encodeChunk(randomChunk(random, 5));
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        std::string bad = good;
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!decodeChunk(bad));
    }
}

void TestChunk::everyTruncationIsNoticed()
{
    SeededRandom random{2};
    const std::string good = encodeChunk(randomChunk(random, 5));
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY(!decodeChunk(std::string_view{good}.substr(0, size)));
    QVERIFY(!decodeChunk(good + '\0'));
}

void TestChunk::damageBehindTheChecksumNeverCrashes()
{
    SeededRandom random{3};
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = encodeChunk(randomChunk(random, 1 + random.next() % 8));
        for (std::uint64_t hits = 1 + random.next() % 4; hits > 0; --hits)
            bytes[3 + random.next() % (bytes.size() - 11)] = static_cast<char>(random.next());
        if (random.next() % 4 == 0)
            bytes.resize(11 + random.next() % (bytes.size() - 11));
        const std::optional<Chunk> read = decodeChunk(resealed(bytes));
        if (!read)
            continue;
        // Taken for good: then it must be good.
        QVERIFY(isSame(*decodeChunk(encodeChunk(*read)), *read));
        for (const Event &event : read->events)
            QVERIFY(isKind(event.kind) && (event.queue == 0 || read->names.queues.contains(event.queue)));
    }
}

void TestChunk::anyBytesNeverCrash()
{
    SeededRandom random{4};
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = random.next() % 2 == 0 ? "RJ\1" : "RJ\2";
        for (std::uint64_t size = 8 + random.next() % 60; size > 0; --size)
            bytes += static_cast<char>(random.next() % 4 == 0 ? random.next() : random.next() % 4);
        (void)decodeChunk(resealed(bytes));
    }
}

void TestChunk::benchEncode()
{
    const Chunk chunk = usualChunk();
    std::string bytes;
    QBENCHMARK
    {
        bytes = encodeChunk(chunk);
    }
    QVERIFY(!bytes.empty());
}

void TestChunk::benchDecode()
{
    const std::string bytes = encodeChunk(usualChunk());
    std::optional<Chunk> chunk;
    QBENCHMARK
    {
        chunk = decodeChunk(bytes);
    }
    QVERIFY(chunk);
}

QTEST_APPLESS_MAIN(TestChunk)
#include "tst_chunk.moc"

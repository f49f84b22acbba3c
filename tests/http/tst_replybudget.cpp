// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"
#include "tests/support/faultystore.h"

#include <QTest>

#include <boost/asio/post.hpp>

#include <thread>

using namespace tests;
using namespace std::chrono_literals;
using broker::core::Core;

namespace {

constexpr std::size_t bodyBytes = 1U << 20U;
constexpr int perReply = 10;
constexpr int clients = 8;
constexpr std::size_t replyBytes = perReply * bodyBytes;
// Over the budget at most: a reply that is being rendered is there twice.
constexpr std::size_t overBytes = replyBytes + (64U << 10U);

/// The core's thread is the one that runs the sockets.
class SocketExecutor final : public broker::core::Executor
{
public:
    explicit SocketExecutor(boost::asio::io_context &io)
        : m_io(io)
    {
    }
    void post(broker::model::UniqueFunction<void()> task) override { boost::asio::post(m_io, std::move(task)); }
    bool isCurrent() const override { return std::this_thread::get_id() == m_owner; }
    void wakeAt(std::optional<broker::time::Boot> /*when*/) override { }

private:
    boost::asio::io_context &m_io;
    std::thread::id m_owner = std::this_thread::get_id();
};

/// A whole broker behind real sockets, with one queue of big messages.
class Town
{
public:
    explicit Town(std::size_t budget)
        : m_executor(m_io)
        , core({m_store, m_clock, m_executor, {}, 0, budget})
        , m_dispatcher(core)
        , fixture({}, {}, [this](StubSink &) { return throughUs(); })
    {
        core.start().value();
        call("CreateQueue", R"({"QueueName":"q"})");
        const std::string body(bodyBytes, 'b');
        for (int at = 0; at < clients * perReply; ++at)
            call("SendMessage", R"({"QueueUrl":"q","MessageBody":")" + body + "\"}");
    }
    ~Town()
    {
        fixture.server.reset();
        core.stop();
    }

    bool runUntil(const std::function<bool()> &condition)
    {
        return fixture.runUntil([&] {
            m_io.restart();
            m_io.poll();
            core.turnEnded();
            return condition();
        });
    }
    static std::string receive()
    {
        const std::string body = R"({"QueueUrl":"q","MaxNumberOfMessages":10})";
        return "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.ReceiveMessage\r\n"
               "Content-Type: application/x-amz-json-1.0\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    std::uint64_t inFlight()
    {
        std::uint64_t count = 0;
        core.submit(nullptr, 0, [&count](const broker::core::Access &access, broker::core::Step &) {
            count = access.engine.describeQueues().front().queue->counts().inFlight;
        });
        return count;
    }

private:
    broker::http::Sink throughUs() { return broker::http::sinkOf(m_dispatcher); }
    void call(const std::string &operation, std::string document)
    {
        broker::api::Request request;
        request.target = "AmazonSQS." + operation;
        request.body = std::move(document);
        request.signedCall = true;
        bool isDone = false;
        m_dispatcher.call(std::move(request), [&isDone](const broker::api::Response &) { isDone = true; });
        if (!runUntil([&isDone] { return isDone; }))
            throw std::runtime_error("no answer to " + operation);
    }

    ManualClock m_clock;
    boost::asio::io_context m_io; ///< what is posted to the core; the fixture's own has the sockets
    SocketExecutor m_executor;
    FaultyStore m_store;

public:
    Core core;

private:
    broker::api::Dispatcher m_dispatcher;

public:
    HttpFixture fixture;
};

/// All ask at once and read nothing; answers the most bytes that were ever out.
std::size_t peakOfUnread(Town &town, std::vector<std::unique_ptr<RawClient>> &all, std::size_t expected)
{
    for (int at = 0; at < clients; ++at) {
        all.push_back(std::make_unique<RawClient>(town.fixture));
        all.back()->send(Town::receive());
    }
    town.runUntil([&] { return town.inFlight() == std::uint64_t{clients * perReply}; });
    town.runUntil([&] { return town.core.replies().used() >= expected; });
    for (int turn = 0; turn < 50; ++turn) // whoever could go on has done so
        town.runUntil([] { return true; });
    return town.core.replies().peak();
}

} // namespace

class TestReplyBudget : public QObject
{
    Q_OBJECT
private slots:
    void clientsThatDoNotReadCostNoMoreThanTheBudget();
    void withoutTheBudgetTheyCostAll();
    void everyClientGetsItsReplyInTheEnd();
    void clientsThatLeaveGiveTheirRoomBack();
};

void TestReplyBudget::clientsThatDoNotReadCostNoMoreThanTheBudget()
{
    Town town(3 * replyBytes);
    std::vector<std::unique_ptr<RawClient>> all;
    const std::size_t peak = peakOfUnread(town, all, 2 * replyBytes);
    QVERIFY2(peak > replyBytes, std::to_string(peak).c_str());
    QVERIFY2(peak <= 3 * replyBytes + overBytes, std::to_string(peak).c_str());
    QVERIFY(town.fixture.server->stats().unwrittenBytes <= 3 * replyBytes + overBytes);
}

void TestReplyBudget::withoutTheBudgetTheyCostAll()
{
    Town town(100 * replyBytes);
    std::vector<std::unique_ptr<RawClient>> all;
    const std::size_t peak = peakOfUnread(town, all, clients * replyBytes);
    QVERIFY2(peak >= clients * replyBytes, std::to_string(peak).c_str());
}

void TestReplyBudget::everyClientGetsItsReplyInTheEnd()
{
    Town town(2 * replyBytes);
    std::vector<std::unique_ptr<RawClient>> all;
    peakOfUnread(town, all, replyBytes);
    std::vector<std::size_t> sizes(all.size());
    const bool isAllRead = town.runUntil([&] {
        std::size_t whole = 0;
        for (std::size_t at = 0; at < all.size(); ++at) {
            all[at]->looksClosed(); // takes what is there
            sizes[at] = all[at]->rest().size();
            whole += sizes[at] > replyBytes ? 1 : 0;
        }
        return whole == all.size();
    });
    QVERIFY(isAllRead);
    QVERIFY(town.runUntil([&] { return town.core.replies().used() == 0; }));
    QVERIFY(town.core.replies().peak() <= 2 * replyBytes + overBytes);
}

void TestReplyBudget::clientsThatLeaveGiveTheirRoomBack()
{
    Town town(2 * replyBytes);
    std::vector<std::unique_ptr<RawClient>> all;
    peakOfUnread(town, all, replyBytes);
    all.clear();
    QVERIFY(town.runUntil([&] { return town.fixture.server->stats().connections == 0; }));
    QVERIFY(town.runUntil([&] { return town.core.replies().used() == 0; }));
    QCOMPARE(town.fixture.server->stats().unwrittenBytes, std::uint64_t{0});
}

QTEST_APPLESS_MAIN(TestReplyBudget)
#include "tst_replybudget.moc"

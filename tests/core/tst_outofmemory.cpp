// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core.h"
#include "broker/storage/memorystore.h"
#include "tests/support/inlineexecutor.h"

#include <QTest>

#include <cstdlib>
#include <memory>
#include <new>
#include <set>
#include <string>

namespace {

/// Allocations that this thread still gets; -1: all.
thread_local long allocationsLeft = -1;

} // namespace

void *operator new(std::size_t size)
{
    if (allocationsLeft == 0) {
        allocationsLeft = -1;
        throw std::bad_alloc{};
    }
    if (allocationsLeft > 0)
        --allocationsLeft;
    if (void *const memory = std::malloc(size == 0 ? 1 : size)) // NOLINT(cppcoreguidelines-no-malloc)
        return memory;
    throw std::bad_alloc{};
}

void operator delete(void *memory) noexcept
{
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

void operator delete(void *memory, std::size_t /*size*/) noexcept
{
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

namespace tests {

using namespace broker::core;
using namespace std::chrono_literals;
namespace model = broker::model;
namespace storage = broker::storage;

/// What is done while it lives never runs out of memory.
class Shelter
{
public:
    Shelter() = default;
    ~Shelter() { allocationsLeft = m_before; }
    Shelter(const Shelter &) = delete;
    Shelter &operator=(const Shelter &) = delete;

private:
    long m_before = std::exchange(allocationsLeft, -1);
};

/// A disk has its own ways to fail; here only the core does.
class ShelteredStore final : public storage::Store
{
public:
    model::Result<storage::Loaded> load(storage::LoadVisitor &visitor) override { return m_real->load(visitor); }
    model::Result<void> commit(const storage::Batch &batch) override
    {
        const Shelter shelter;
        return m_real->commit(batch);
    }
    model::Result<void> reopen() override
    {
        const Shelter shelter;
        return m_real->reopen();
    }
    void maintain(bool idle) override { m_real->maintain(idle); }
    void close() override { m_real->close(); }
    std::unique_ptr<storage::StoreReader> reader() override { return m_real->reader(); }
    storage::StoreStatus status() const override { return m_real->status(); }

private:
    std::unique_ptr<storage::Store> m_real = storage::makeMemoryStore(0x5eed);
};

QueueAddress address(const std::string &name)
{
    return {"000000000000", "us-east-1", name};
}

/// Every message of every queue, in one line each.
std::string shown(const Engine &engine)
{
    std::string text;
    for (const QueueInfo &info : engine.describeQueues()) {
        const broker::queue::Counts &counts = info.queue->counts();
        text += info.address.name + ' ' + std::to_string(counts.available) + '/' + std::to_string(counts.inFlight) + '/'
            + std::to_string(counts.delayed) + '\n';
        info.queue->visit({}, [&text](const broker::queue::Message &message) {
            text += std::to_string(message.key().value) + " state " + std::to_string(static_cast<int>(message.state()))
                + " x" + std::to_string(message.receives()) + " due "
                + std::to_string(message.due().time_since_epoch().count()) + '\n';
            return true;
        });
    }
    return text;
}

/// A short life of a core in which everything that runs outside of calls has something to do.
class Life
{
public:
    Life()
        : m_executor(m_clock)
        , m_core({m_store, m_clock, m_executor, {}, 0}) // no cache: every body is read back
    {
        m_executor.setCore(&m_core);
        m_core.start().value();
        for (const char *name : {"q", "empty"})
            run([name](const Access &access, Step &step) {
                access.engine.createQueue(step, address(name), {}, {}).value();
            });
        send(0s);
        send(10s);
        m_executor.pump();
    }

    /// False when the memory lasted for all of it.
    bool runOut(long allocations)
    {
        const CallId gone = receive("empty", 20s);
        receive("empty", 20s);
        watch();
        allocationsLeft = allocations;
        m_executor.pump();
        send(0s);
        m_executor.pump();
        cancel(gone);
        receive("q", 0s);
        readAll();
        m_executor.advance(12s); // a delay ends
        receive("q", 0s);
        readAll();
        m_executor.advance(40s); // polls and leases end
        const bool isOut = allocationsLeft < 0;
        allocationsLeft = -1;
        return isOut;
    }
    /// Empty when the engine holds what the store does, and works.
    std::string problem()
    {
        m_executor.advance(2s); // a reload that failed is tried again
        if (m_core.isFenced())
            return "the store stays fenced";
        std::string held;
        model::Instant now;
        run([&](const Access &access, Step &step) {
            held = shown(access.engine);
            now = step.now;
        });
        m_executor.pump();
        Engine stored{model::Profile::lenient()};
        const auto loaded = m_store.load(stored.restore(now));
        Step step;
        step.now = now;
        stored.restored(loaded.value(), step);
        if (held != shown(stored))
            return "the engine holds\n" + held + "the store holds\n" + shown(stored);
        const std::size_t before = m_answers;
        receive("q", 0s);
        readAll();
        return m_answers == before + 1 ? std::string{} : "a call is not answered";
    }

private:
    /// Handed over on the core's thread, as connections do. What it takes to hand it over is not the core's.
    CallId run(Task task, Touches touches = {})
    {
        const Shelter shelter;
        const CallId call = m_core.newCall();
        m_executor.post([this, call, task = std::move(task), touches = std::move(touches)]() mutable {
            m_core.submit(nullptr, call, std::move(task), std::move(touches));
        });
        return call;
    }
    void send(model::Duration delay)
    {
        const Shelter shelter;
        run([delay](const Access &access, Step &step) {
            model::Payload payload;
            payload.body = "a body that is read back";
            Outgoing message;
            message.payload = std::make_shared<const model::Payload>(std::move(payload));
            message.delay = delay;
            if (const auto sent = access.engine.send(step, address("q"), message); sent.has_error())
                return;
        });
    }
    CallId receive(const std::string &name, model::Duration wait)
    {
        const Shelter shelter;
        return run(
            [this, name, wait](const Access &access, Step &step) {
                const auto taken = access.engine.receive(step, address(name), {10, {}, wait},
                                                         [this](const auto & /*outcome*/) { ++m_answers; });
                m_answers += taken.has_error() ? 1 : 0;
            },
            {Touches::Which::Named, name});
    }
    void cancel(CallId call)
    {
        const Shelter shelter;
        m_core.cancel(call);
    }
    void watch()
    {
        const Shelter shelter;
        run([this](const Access &, Step &step) {
            m_core.whenChanged(step, m_core.version(), 20s, [](const Access &access, Step &told) {
                told.release([seen = shown(access.engine)](const auto & /*outcome*/) {});
            });
        });
    }
    /// Until the reader has read what was asked for, and that was taken in.
    void readAll()
    {
        m_executor.pump();
        bool isRead = false;
        {
            const Shelter shelter;
            m_core.bodies().read(
                [this, &isRead](storage::StoreReader &) { m_executor.post([&isRead] { isRead = true; }); });
        }
        QVERIFY(m_executor.pumpUntil([&isRead] { return isRead; }));
    }

    ManualClock m_clock;
    InlineExecutor m_executor;
    ShelteredStore m_store;
    Core m_core;
    std::size_t m_answers = 0;
};

/// Wherever memory runs out, in a call or outside of one, the engine does not get ahead of its store.
class TestOutOfMemory : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsAheadOfTheStore();
};

void TestOutOfMemory::nothingIsAheadOfTheStore()
{
    long allocations = 0;
    for (bool isOut = true; isOut; ++allocations) {
        Life life;
        try {
            isOut = life.runOut(allocations);
        } catch (const std::exception &) {
            allocationsLeft = -1;
            QFAIL(qPrintable(QString("allocation %1: thrown into the thread's face").arg(allocations)));
        }
        const std::string problem = life.problem();
        QVERIFY2(problem.empty(),
                 qPrintable(QString("allocation %1: ").arg(allocations) + QString::fromStdString(problem)));
    }
    QVERIFY(allocations > 100); // fewer: something of it was not counted
}

} // namespace tests

QTEST_APPLESS_MAIN(tests::TestOutOfMemory)
#include "tst_outofmemory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/redrivedepot.h"

#include "broker/model/random.h"

#include <QTest>

#include <map>
#include <set>

using namespace tests;
namespace change = broker::model::change;
using broker::model::MessageRow;
using broker::model::MessageState;

namespace {

/// The simplest thing that says what a redrive may do: a look at every message of the source, in order.
struct NaiveRedrive
{
    std::uint64_t through = 0;
    std::uint64_t passed = 0;
    bool mends = false;
    bool isFifo = false;
    std::set<std::uint64_t> only; ///< orders; empty: all
    std::set<std::string> held;
    std::uint64_t moved = 0;
    std::uint64_t untouched = 0;
    std::uint64_t withoutOrigin = 0;
    std::uint64_t passedOver = 0;
    std::uint64_t failed = 0;
};

struct NaiveMessage
{
    MessageRow row;
    std::string body;
};

} // namespace

/// Random lives of queues, consumers and redrives, with restarts and jumps of the clock. After every step the moves
/// are compared with what a naive walk over the messages before it would move, and nothing is lost or doubled.
class TestRedriveModel : public QObject
{
    Q_OBJECT
private slots:
    void engineAndModelAgree_data();
    void engineAndModelAgree();
};

namespace {

class Life
{
public:
    Life(std::uint64_t seed, bool isFifo)
        : m_random(seed)
        , m_suffix(isFifo ? ".fifo" : "")
    {
        depot.createPair("work" + m_suffix, "dead" + m_suffix);
        AttributeMap second = redriveTo("dead" + m_suffix);
        if (isFifo)
            second["FifoQueue"] = "true";
        depot.create("second" + m_suffix, second);
        follow();
    }

    void step()
    {
        const std::uint64_t dice = m_random.next() % 100;
        if (dice < 25)
            send();
        else if (dice < 50)
            receive();
        else if (dice < 55)
            start();
        else if (dice < 60)
            control();
        else if (dice < 62)
            restart();
        else if (dice < 64)
            pass(std::chrono::minutes{1 + m_random.next() % 5});
        else if (dice < 67)
            drop();
        else
            pass(Duration{static_cast<Duration::rep>(m_random.next() % 400)});
        if (++m_steps % 8 == 0)
            check();
    }

    RedriveDepot depot;
    QString problem;
    std::uint64_t allMoved = 0;
    std::uint64_t mended = 0;

private:
    std::string pickWork() { return (m_random.next() % 2 == 0 ? "work" : "second") + m_suffix; }
    std::string dead() const { return "dead" + m_suffix; }
    void fail(const QString &text)
    {
        if (problem.isEmpty())
            problem = text;
    }

    void send()
    {
        static constexpr const char *kinds[]{"bad", "odd", "fine"};
        const std::string body = kinds[m_random.next() % 3] + std::to_string(++m_sent);
        const std::string queue = m_random.next() % 8 == 0 ? dead() : pickWork();
        depot.send(queue, body, m_suffix.empty() ? "" : "g" + std::to_string(m_random.next() % 4));
        m_alive.insert(std::to_string(m_sent));
        follow();
    }
    void receive()
    {
        const std::string queue = m_random.next() % 4 == 0 ? dead() : pickWork();
        const Duration hidden = m_random.next() % 3 == 0 ? Duration{5'000} : Duration{0};
        depot.receive(queue, 1 + m_random.next() % 3, hidden);
        if (m_random.next() % 6 == 0 && !depot.Depot::newest.empty()) {
            const auto message = depot.Depot::newest.front();
            follow();
            if (depot.run(
                    [&](Step &step) { return depot.engine->deleteMessage(step, at(queue), message.receiptHandle); })
                == "ok")
                forgetGone();
        }
        follow();
    }
    void start()
    {
        auto wish = RedriveDepot::of(dead());
        NaiveRedrive naive;
        naive.isFifo = !m_suffix.empty();
        naive.mends = m_random.next() % 2 == 0;
        naive.through = depot.engine->counters().nextKey - 1;
        wish.recipe = naive.mends ? "mend" : "";
        wish.keepsIds = m_random.next() % 2 == 0;
        if (m_random.next() % 3 == 0)
            wish.rates = {static_cast<std::uint32_t>(1 + m_random.next() % 50)};
        if (m_random.next() % 3 == 0) {
            wish.only.emplace();
            naive.only.insert(0); // no order: else none would be all
            for (const auto &[key, message] : m_before) {
                if (m_random.next() % 2 == 0) {
                    wish.only->push_back({key});
                    naive.only.insert(message.row.order.value);
                }
            }
        }
        if (depot.redrive(wish) == "ok")
            m_naive = naive;
        follow();
    }
    void control()
    {
        if (depot.engine->redrives().empty())
            return;
        depot.control(static_cast<RedriveAct>(m_random.next() % 8 == 0 ? 3 : m_random.next() % 3),
                      1 + m_random.next() % 5);
        follow();
    }
    void restart()
    {
        depot.restart(Duration{static_cast<Duration::rep>(m_random.next() % 2'000)});
        follow();
    }
    void drop()
    {
        if (m_before.empty())
            return;
        auto at_ = m_before.begin();
        std::advance(at_, static_cast<std::ptrdiff_t>(m_random.next() % m_before.size()));
        const auto id = depot.engine->messageIds().make({at_->first});
        depot.run([&](Step &step) { return depot.engine->deleteMessageById(step, at(dead()), id); });
        forgetGone();
        follow();
    }
    /// From deadline to deadline, so that each slice is seen alone.
    void pass(Duration by)
    {
        const Instant end = depot.now + by;
        while (depot.engine->nextDue() <= end) {
            depot.pass(std::max(Duration{0}, depot.engine->nextDue() - depot.now));
            follow();
            answer();
        }
        depot.pass(end - depot.now);
        follow();
        answer();
    }
    void answer()
    {
        while (const auto read = depot.engine->takeRedriveRead(depot.now)) {
            const auto judged = broker::core::judge(*read, *depot.store->reader());
            depot.run([&](Step &step) {
                depot.engine->redriveRead(step, read->redrive, read->ticket, judged);
                return broker::model::Result<void>{};
            });
            follow();
        }
    }

    /// The changes of the newest step in their order: what they do to the source, and what a slice did to it.
    void follow()
    {
        m_moves.clear();
        for (const broker::model::Change &one : depot.changes)
            std::visit([this](const auto &change) { apply(change); }, one);
    }
    void apply(const change::MessageSent &sent)
    {
        m_bodies[sent.row.body.value] = sent.payload->body;
        come(sent.row);
    }
    void apply(const change::BodyStored &stored) { m_bodies[stored.body.value] = stored.payload->body; }
    void apply(const change::MessageReceived &received) { become(received.key, MessageState::InFlight); }
    void apply(const change::VisibilityChanged &changed) { become(changed.key, changed.state); }
    void apply(const change::LeaseLapsed &lapsed) { become(lapsed.key, MessageState::Ready); }
    void apply(const change::DelayEnded &ended) { become(ended.key, MessageState::Ready); }
    void apply(const change::MessageDeleted &gone) { m_before.erase(gone.key.value); }
    void apply(const change::MessageMoved &moved)
    {
        if (moved.cause == change::Cause::Redrive)
            m_moves.push_back(moved);
        else
            come(moved.row);
    }
    void apply(const change::RedriveProgressed &progressed)
    {
        if (progressed.redrive == depot.newest().id) // what comes back is counted for ended ones too
            compare(progressed.progress);
    }
    template <class Other>
    void apply(const Other & /*nothing of the source*/)
    {
    }
    void come(const MessageRow &row)
    {
        if (row.queue == depot.engine->find(at(dead())).value()->row().id)
            m_before[row.key.value] = {row, m_bodies.at(row.body.value)};
    }
    void become(broker::model::MessageKey key, MessageState state)
    {
        if (const auto found = m_before.find(key.value); found != m_before.end())
            found->second.row.state = state;
    }

    /// All that the slice passed, by the naive walk.
    void compare(const broker::model::RedriveProgress &progress)
    {
        std::vector<std::uint64_t> expected;
        std::map<std::uint64_t, const NaiveMessage *> byOrder;
        for (const auto &[key, message] : m_before)
            byOrder[message.row.order.value] = &message;
        for (const auto &[order, message] : byOrder) {
            if (order <= progress.passed.value && walk(*message))
                expected.push_back(message->row.key.value);
        }
        std::vector<std::uint64_t> real;
        for (const change::MessageMoved &move : m_moves) {
            real.push_back(move.was ? move.was.value : move.row.key.value);
            mended += m_before.at(real.back()).row.body != move.row.body ? 1 : 0;
        }
        if (real != expected)
            fail(QString("%1 were moved, %2 expected").arg(real.size()).arg(expected.size()));
        for (const std::uint64_t key : real)
            m_before.erase(key);
        m_moves.clear();
        allMoved += real.size();
        m_naive.moved += real.size();
        std::uint64_t failed = 0;
        for (const auto &[reason, count] : progress.failures)
            failed += count;
        const bool isSame = progress.moved == m_naive.moved && progress.untouched == m_naive.untouched
            && progress.withoutOrigin == m_naive.withoutOrigin && progress.passedOver == m_naive.passedOver
            && failed == m_naive.failed;
        if (!isSame)
            fail("the counts differ");
    }
    /// True: it goes.
    bool walk(const NaiveMessage &message)
    {
        NaiveRedrive &naive = m_naive;
        const std::uint64_t order = message.row.order.value;
        if (order <= naive.passed || order > naive.through)
            return false;
        if (!naive.only.empty() && naive.only.count(order) == 0)
            return false;
        naive.passed = order;
        const std::string group{message.row.group.view()};
        const auto stays = [&](std::uint64_t &count) {
            ++count;
            naive.held.insert(group);
            return false;
        };
        if (message.row.state != MessageState::Ready || (naive.isFifo && naive.held.count(group) != 0))
            return stays(naive.passedOver);
        if (naive.mends && message.body.starts_with("odd"))
            return stays(naive.failed);
        if (naive.mends && !message.body.starts_with("bad"))
            return stays(naive.untouched);
        if (!message.row.deadLetterSource)
            return stays(naive.withoutOrigin);
        return true;
    }
    std::multiset<std::string> present() const
    {
        std::multiset<std::string> there;
        for (const std::string &queue : {"work" + m_suffix, "second" + m_suffix, dead()}) {
            const QString content = depot.content(queue);
            for (QString body : content.split(' ', Qt::SkipEmptyParts)) {
                body.remove('(').remove(')').remove('+').remove("bad").remove("good").remove("odd").remove("fine");
                there.insert(body.toStdString());
            }
        }
        return there;
    }
    void forgetGone()
    {
        const auto there = present();
        std::erase_if(m_alive, [&](const std::string &one) { return there.count(one) == 0; });
    }
    /// I1, I2: each message that was sent and not deleted is in one queue, once.
    void check()
    {
        const auto there = present();
        if (there != std::multiset<std::string>(m_alive.begin(), m_alive.end()))
            fail(QString("%1 messages, %2 expected").arg(there.size()).arg(m_alive.size()));
    }

    broker::model::SeededRandom m_random;
    std::string m_suffix;
    NaiveRedrive m_naive;
    std::map<std::uint64_t, NaiveMessage> m_before; ///< of the dead-letter queue, by key
    std::map<std::uint64_t, std::string> m_bodies;
    std::vector<change::MessageMoved> m_moves; ///< of the slice that is followed
    std::set<std::string> m_alive; ///< numbers of bodies
    std::uint64_t m_sent = 0;
    std::uint64_t m_steps = 0;
};

} // namespace

void TestRedriveModel::engineAndModelAgree_data()
{
    QTest::addColumn<bool>("isFifo");
    QTest::newRow("standard") << false;
    QTest::newRow("FIFO") << true;
}

void TestRedriveModel::engineAndModelAgree()
{
    QFETCH(bool, isFifo);
    std::uint64_t moved = 0;
    std::uint64_t mended = 0;
    for (std::uint64_t seed = 1; seed <= 125; ++seed) {
        Life life{seed, isFifo};
        for (int step = 0; step < 400; ++step) {
            life.step();
            QVERIFY2(life.problem.isEmpty(),
                     qPrintable(QString("seed %1, step %2: %3").arg(seed).arg(step).arg(life.problem)));
        }
        moved += life.allMoved;
        mended += life.mended;
    }
    // It must have been about something.
    QVERIFY2(moved > 1'000, qPrintable(QString::number(moved)));
    QVERIFY2(mended > 300, qPrintable(QString::number(mended)));
}

QTEST_APPLESS_MAIN(TestRedriveModel)
#include "tst_redrivemodel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"
#include "broker/security/digest.h"
#include "broker/storage/memorystore.h"
#include "broker/storage/sqlitestore.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace tests {

using namespace std::chrono_literals;
using broker::core::Delivered;
using broker::core::Engine;
using broker::core::Outgoing;
using broker::core::QueueAddress;
using broker::core::Step;
using broker::model::AttributeMap;
using broker::model::Duration;
using broker::model::Instant;
using broker::model::MoveTaskRow;

inline QueueAddress at(const std::string &name)
{
    return {"000000000000", "us-east-1", name};
}

inline AttributeMap redriveTo(const std::string &name)
{
    return {{"RedrivePolicy",
             R"({"maxReceiveCount":1,"deadLetterTargetArn":")" + broker::model::queueArn(at(name)) + "\"}"}};
}

/// An engine over a store, a clock, and short words for what happens around dead letters. Every step is committed, so
/// the engine can be restarted at any time.
class Depot
{
public:
    /// Without a file all is in memory.
    explicit Depot(std::string file = {}, broker::core::RedriveTools tools = {})
        : m_file(std::move(file))
        , m_tools(std::move(tools))
    {
        open();
        load();
    }

    // --- queues and messages; a message is known by its body
    void create(const std::string &name, const AttributeMap &attributes = {})
    {
        expect(run([&](Step &step) { return engine->createQueue(step, at(name), attributes, {}); }));
    }
    /// A dead-letter queue, and a queue whose messages die in it at their second receive.
    void createPair(const std::string &work = "work", const std::string &dead = "dead")
    {
        AttributeMap fifo;
        if (dead.ends_with(".fifo"))
            fifo["FifoQueue"] = "true";
        create(dead, fifo);
        fifo.merge(redriveTo(dead));
        create(work, fifo);
    }
    std::string remove(const std::string &name)
    {
        return run([&](Step &step) { return engine->deleteQueue(step, at(name)); });
    }
    std::string set(const std::string &name, const AttributeMap &attributes)
    {
        return run([&](Step &step) { return engine->setQueueAttributes(step, at(name), attributes); });
    }
    void send(const std::string &queue, const std::string &body, const std::string &group = {},
              std::optional<Duration> delay = {})
    {
        auto payload = std::make_shared<broker::model::Payload>();
        payload->body = body;
        Outgoing message;
        message.payload = payload;
        message.size = static_cast<std::uint32_t>(body.size());
        message.md5 = broker::security::md5(body);
        message.delay = delay;
        message.group = broker::model::GroupId{group};
        if (queue.ends_with(".fifo"))
            message.deduplicationId = body;
        expect(run([&](Step &step) { return engine->send(step, at(queue), message); }));
    }
    /// Bodies received, hidden for half a minute; "-" when there was nothing.
    QString receive(const std::string &queue, std::size_t most = 1, Duration visibility = 30s, Duration wait = 0s)
    {
        received = "waits";
        expect(run([&](Step &step) {
            return engine->receive(step, at(queue), {most, visibility, wait, {}}, [this](auto outcome) {
                newest = outcome.value();
                QStringList bodies;
                for (const Delivered &message : newest)
                    bodies << bodyOf(message.row);
                received = bodies.isEmpty() ? "-" : bodies.join(' ');
            });
        }));
        return received;
    }
    /// Sends to `work` and lets it die: it is in the dead-letter queue afterwards.
    void die(const std::string &body, const std::string &work = "work", const std::string &group = {})
    {
        send(work, body, group);
        receive(work, 1, 0s);
        receive(work, 1, 0s);
    }
    void dieMany(int count)
    {
        for (int i = 0; i < count; ++i)
            send("work", std::to_string(i));
        for (int i = 0; i < count; i += 10)
            receive("work", 10, 0s);
        receive("work", 1, 0s);
    }
    /// Bodies in order of arrival, "(a)" in flight, "a+" delayed.
    QString content(const std::string &queue) const
    {
        QStringList bodies;
        const broker::queue::Queue *const found = engine->find(at(queue)).value();
        found->visit({}, [&](const broker::queue::Message &message) {
            const QString body = bodyOf(found->rowOf(message));
            const bool inFlight = message.state() == broker::model::MessageState::InFlight;
            const bool delayed = message.state() == broker::model::MessageState::Delayed;
            bodies << (inFlight ? "(" + body + ")" : delayed ? body + "+" : body);
            return true;
        });
        return bodies.join(' ');
    }
    std::uint64_t count(const std::string &queue) const { return engine->find(at(queue)).value()->counts().total(); }

    // --- tasks
    std::string move(const std::string &source, const std::string &destination = {}, std::uint32_t perSecond = 0)
    {
        std::optional<QueueAddress> to;
        if (!destination.empty())
            to = at(destination);
        return run([&](Step &step) {
            auto started = engine->startMoveTask(step, {at(source), to, perSecond});
            if (started.has_value())
                task = *started;
            return started;
        });
    }
    std::string cancel(const std::string &source = "dead")
    {
        return run([&](Step &step) {
            auto cancelled = engine->cancelMoveTask(step, at(source), task.id);
            if (cancelled.has_value())
                moved = *cancelled;
            return cancelled;
        });
    }
    /// Newest first: "running 3/10, failed 1/2 Reason".
    QString tasks(const std::string &source = "dead", std::size_t most = 10) const
    {
        constexpr const char *names[]{"running", "completed", "cancelling", "cancelled", "failed"};
        const auto rows = engine->moveTasks(at(source), most);
        if (rows.has_error())
            return QString::fromStdString(rows.error().message);
        QStringList texts;
        for (const MoveTaskRow &row : *rows)
            texts << QString("%1 %2/%3 %4")
                         .arg(names[static_cast<int>(row.status)])
                         .arg(row.moved)
                         .arg(row.toMove)
                         .arg(QString::fromStdString(row.failure))
                         .trimmed();
        return texts.join(", ");
    }

    // --- time
    void pass(Duration by)
    {
        now += by;
        boot += by;
        expect(run([](Step &) { return broker::model::Result<void>{}; }));
    }
    /// To the next deadline and over it.
    void stepOn() { pass(std::max(Duration{0}, engine->nextDue() - now)); }
    void restart(Duration down = 0s)
    {
        now += down;
        boot += down;
        engine.reset();
        if (!m_file.empty())
            open();
        load();
    }

    /// "ok" or the error's text.
    template <class Operation>
    std::string run(Operation operation)
    {
        Step step;
        step.now = now;
        step.boot = boot;
        step.call = ++lastCall;
        while (engine->nextDue() <= now)
            engine->advance(step);
        const auto result = operation(step);
        commit(step);
        if (!result.has_error())
            return "ok";
        code = result.error().code;
        return result.error().message;
    }

    std::unique_ptr<broker::storage::Store> store;
    std::unique_ptr<Engine> engine;
    Instant now{1'700'000'000s};
    broker::time::Boot boot{5'000};
    broker::core::CallId lastCall = 0;
    broker::model::Changes changes; ///< of the newest step
    broker::model::ErrorCode code{}; ///< of the newest refusal
    QString received;
    std::vector<Delivered> newest;
    MoveTaskRow task;
    std::uint64_t moved = 0;

private:
    /// A store that is open is dropped, not closed: as by a kill.
    void open()
    {
        store.reset();
        if (m_file.empty()) {
            store = broker::storage::makeMemoryStore(0x5eed);
            return;
        }
        broker::storage::SqliteOptions options;
        options.file = m_file;
        options.durability = broker::storage::Durability::Relaxed;
        options.ballastBytes = 0;
        store = std::move(broker::storage::openSqliteStore(options).value());
    }
    void load()
    {
        engine = std::make_unique<Engine>(broker::model::Profile{});
        engine->equip(m_tools);
        const auto loaded = store->load(engine->restore(now));
        Step step;
        step.now = now;
        step.boot = boot;
        engine->restored(loaded.value(), step);
        commit(step);
    }
    void commit(Step &step)
    {
        for (const broker::model::Change &change : step.changes) {
            if (const auto *sent = std::get_if<broker::model::change::MessageSent>(&change))
                m_bodies[sent->row.body] = QString::fromStdString(sent->payload->body);
            if (const auto *stored = std::get_if<broker::model::change::BodyStored>(&change))
                m_bodies[stored->body] = QString::fromStdString(stored->payload->body);
        }
        changes = step.changes;
        broker::storage::Batch batch{std::move(step.changes), engine->counters()};
        batch.counters.engineTime = now;
        store->commit(batch).value();
        for (broker::core::Release &release : step.releases)
            release.done(std::move(release.messages));
    }
    static void expect(const std::string &outcome)
    {
        if (outcome != "ok")
            throw std::runtime_error(outcome);
    }
    QString bodyOf(const broker::model::MessageRow &row) const { return m_bodies.at(row.body); }

    std::string m_file;
    broker::core::RedriveTools m_tools;
    std::map<broker::model::BodyId, QString> m_bodies;
};

} // namespace tests

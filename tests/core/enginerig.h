// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"
#include "broker/model/random.h"
#include "broker/storage/memorystore.h"
#include "tests/core/naivebroker.h"

#include <array>
#include <set>

namespace tests {

using namespace broker::core;
using namespace std::chrono_literals;
using broker::model::AttributeMap;
using broker::model::BodyId;
using broker::model::MessageRow;
using broker::model::Payload;
using broker::model::QueueConfig;
using broker::model::SeededRandom;

/// Which queues a life has.
enum class Kinds { Standard, Fifo, Both };

inline std::vector<std::string> namesOf(Kinds kinds)
{
    if (kinds == Kinds::Standard)
        return {"a", "b", "c", "dead"};
    if (kinds == Kinds::Fifo)
        return {"a.fifo", "b.fifo", "c.fifo", "dead.fifo"};
    return {"a", "dead", "b.fifo", "dead.fifo"};
}

inline QueueAddress addressOf(const std::string &name)
{
    return {"000000000000", "us-east-1", name};
}

inline std::string arnOf(const std::string &name)
{
    return broker::model::queueArn(addressOf(name));
}

inline std::string shown(const MessageRow &row)
{
    return std::to_string(row.key.value) + " state " + std::to_string(static_cast<int>(row.state)) + " receives "
        + std::to_string(row.receives) + " sent " + std::to_string(broker::model::toMilliseconds(row.sent)) + " due "
        + std::to_string(broker::model::toMilliseconds(row.due)) + " first "
        + std::to_string(broker::model::toMilliseconds(row.firstReceived)) + " source "
        + std::to_string(row.deadLetterSource.value) + " leased "
        + std::to_string(broker::model::toMilliseconds(row.leased)) + " moved "
        + std::to_string(broker::model::toMilliseconds(row.moved)) + " group " + std::string{row.group.view()};
}

inline MessageRow rowOf(const NaiveMessage &message)
{
    MessageRow row;
    row.key = {message.key};
    row.state = message.state;
    row.receives = message.receives;
    row.sent = message.sent;
    row.due = message.due;
    row.firstReceived = message.first;
    row.deadLetterSource = {message.source};
    row.leased = message.leased;
    row.moved = message.adopted;
    row.group = broker::model::GroupId{message.group};
    return row;
}

inline bool isSame(const MessageRow &a, const NaiveMessage &b)
{
    return a.key.value == b.key && a.state == b.state && a.receives == b.receives && a.sent == b.sent && a.due == b.due
        && a.firstReceived == b.first && a.deadLetterSource.value == b.source && a.leased == b.leased
        && a.moved == b.adopted && a.group.view() == b.group;
}

struct Handle
{
    std::string text;
    std::string queue;
    std::uint64_t queueId;
    std::uint64_t key;
    std::uint32_t receive;
};

/// Engine and store beside the naive broker: the same random life for both, compared after each step.
class Rig
{
public:
    Rig(Kinds kinds, std::uint64_t seed)
        : names(namesOf(kinds))
        , random(seed)
        , store(broker::storage::makeMemoryStore(seed))
        , engine(std::make_unique<Engine>(broker::model::Profile::lenient()))
    {
        naive.now = Instant{1'700'000'000s};
        naive.boot = broker::time::Boot{1'000'000};
        for (std::uint64_t &weight : weights)
            weight = pick(4) == 0 ? 0 : 1 + pick(20); // each seed lives another life
        weights[0] += 5;
        weights[1] += 5;
        weights[2] += 1;
        reload();
    }

    /// Empty when engine and model agree.
    std::string step()
    {
        ++steps;
        switch (pickWeighted()) {
        case 0:
            send();
            break;
        case 1:
            receive();
            break;
        case 2:
            passTime();
            break;
        case 3:
            deleteByHandle();
            break;
        case 4:
            changeVisibility();
            break;
        case 5:
            configure();
            break;
        case 6:
            purge();
            break;
        case 7:
            deleteQueue();
            break;
        case 8:
            moveById();
            break;
        case 9:
            deleteById();
            break;
        case 10:
            cancel();
            break;
        case 11:
            pinOrUnpin();
            break;
        case 12:
            if (pick(20) == 0)
                restart();
            break;
        default:
            deleteByGarbage();
        }
        if (steps % 256 == 0) {
            compareBodies();
            compareSources();
        }
        return compare();
    }

    std::uint64_t trace = 0xcbf29ce484222325ULL; ///< hash of everything answered

    /// How often what is hard to get right has happened.
    struct Seen
    {
        int delivered = 0;
        int deadLetters = 0;
        int servedLater = 0;
        int waitsEnded = 0;
        int expired = 0;
        int restarts = 0;
        int duplicates = 0;
        int repeats = 0; ///< attempts that were given the same again
        int expiredHandles = 0;
        int keptSources = 0;
    } seen;

private:
    std::uint64_t pick(std::uint64_t below) { return random.next() % below; }
    const std::string &pickName() { return names[pick(names.size())]; }
    static bool isFifo(const std::string &name) { return broker::model::isFifoName(name); }
    bool exists(const std::string &name) const { return naive.queues.contains(name); }
    std::size_t pickWeighted()
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t weight : weights)
            sum += weight;
        std::uint64_t at = pick(sum);
        std::size_t which = 0;
        while (at >= weights[which])
            at -= weights[which++];
        return which;
    }
    Duration pickSeconds(std::uint64_t most) { return std::chrono::seconds{pick(most + 1)}; }

    void problem(const std::string &text)
    {
        if (problems.empty())
            problems = "step " + std::to_string(steps) + ": " + text;
    }
    void expect(bool isTrue, const std::string &text)
    {
        if (!isTrue)
            problem(text);
    }
    template <class T>
    void expectError(const broker::model::Result<T> &result, ErrorCode code, const std::string &what)
    {
        expect(result.has_error() && result.error().code == code, what + ": another outcome than expected");
    }

    /// One step as the core runs it: time first, then the operation; then commit, then the replies go.
    template <class Operation>
    auto run(Operation operation)
    {
        Step step;
        step.now = naive.now;
        step.boot = naive.boot;
        step.call = ++lastCall;
        while (engine->nextDue() <= step.now)
            engine->advance(step);
        engine->expireWaits(step);
        naive.tick();
        auto result = operation(step);
        commit(step);
        return result;
    }
    void commit(Step &step)
    {
        for (const broker::model::Change &one : step.changes) {
            const auto *moved = std::get_if<broker::model::change::MessageMoved>(&one);
            const auto *deleted = std::get_if<broker::model::change::MessageDeleted>(&one);
            seen.deadLetters += moved && moved->cause == broker::model::change::Cause::MaxReceives;
            seen.expired += deleted && deleted->cause == broker::model::change::Cause::Retention;
            seen.duplicates += std::holds_alternative<broker::model::change::Deduplicated>(one);
            follow(one);
        }
        std::erase_if(step.changes, [](const auto &one) { return !broker::model::isDurable(one); });
        const auto committed = store->commit({step.changes, engine->counters()});
        expect(committed.has_value(), "the store refuses");
        for (Release &release : step.releases)
            release.done(std::move(release.messages));
    }
    void follow(const broker::model::Change &one)
    {
        if (const auto *gone = std::get_if<broker::model::change::QueueDeleted>(&one); gone && !gone->keptArn.empty()) {
            kept.insert(gone->queue.value);
            ++seen.keptSources;
        }
        if (const auto *forgotten = std::get_if<broker::model::change::SourceForgotten>(&one))
            expect(kept.erase(forgotten->queue.value) == 1, "a source that was not kept is forgotten");
    }
    auto done(CallId call, const std::string &queue)
    {
        return [this, call, queue](broker::model::Result<std::vector<Delivered>> outcome) {
            Answer answer{call, {}, {}};
            if (outcome.has_error()) {
                answer.error = outcome.error().code;
            } else {
                for (const Delivered &message : *outcome) {
                    answer.messages.emplace_back(message.row.key.value, message.row.receives);
                    handles.push_back({message.receiptHandle, queue, message.row.queue.value, message.row.key.value,
                                       message.row.receives});
                }
            }
            const bool isLater = call != lastCall;
            seen.delivered += static_cast<int>(answer.messages.size());
            seen.servedLater += isLater && !answer.messages.empty();
            seen.waitsEnded += isLater && answer.messages.empty();
            answers.push_back(std::move(answer));
        };
    }

    void createIfMissing(const std::string &name)
    {
        if (exists(name))
            return;
        AttributeMap attributes = pickAttributes(name);
        if (isFifo(name))
            attributes["FifoQueue"] = "true";
        const auto made = run([&](Step &step) { return engine->createQueue(step, addressOf(name), attributes, {}); });
        expect(made.has_value(), "create " + name);
        naive.create(name, idOf(name), broker::model::queueConfig(attributes));
    }
    std::uint64_t idOf(const std::string &name) { return engine->find(addressOf(name)).value()->row().id.value; }
    AttributeMap pickAttributes(const std::string &name)
    {
        AttributeMap attributes{
            {"DelaySeconds", std::to_string(pick(3) == 0 ? pick(20) : 0)},
            {"VisibilityTimeout", std::to_string(pick(40))},
            {"ReceiveMessageWaitTimeSeconds", std::to_string(pick(2) == 0 ? pick(21) : 0)},
            {"MessageRetentionPeriod", std::to_string(60 + pick(3) * pick(300))},
            {"RedrivePolicy", ""},
        };
        if (isFifo(name)) {
            attributes["ContentBasedDeduplication"] = pick(2) == 0 ? "true" : "false";
            attributes["DeduplicationScope"] = pick(2) == 0 ? "queue" : "messageGroup";
        }
        const std::string grave = pick(2) == 0 ? names.back() : pickName();
        if (pick(4) != 0 && exists(grave) && name != grave && isFifo(name) == isFifo(grave)) {
            attributes["RedrivePolicy"] = "{\"maxReceiveCount\":" + std::to_string(1 + pick(3))
                + ",\"deadLetterTargetArn\":\"" + arnOf(grave) + "\"}";
        }
        return attributes;
    }

    Outgoing pickMessage(const std::string &name)
    {
        Payload payload;
        payload.body = isFifo(name) ? "content " + std::to_string(pick(60)) : "body " + std::to_string(steps);
        Outgoing message;
        message.payload = std::make_shared<const Payload>(payload);
        message.size = static_cast<std::uint32_t>(payload.body.size());
        if (pick(3) == 0)
            message.delay = isFifo(name) && pick(5) != 0 ? Duration{} : pickSeconds(15);
        if (isFifo(name)) {
            message.contentId = "sha of " + payload.body;
            if (pick(2) == 0)
                message.deduplicationId = "id " + std::to_string(pick(60));
        }
        if (isFifo(name) ? pick(40) != 0 : pick(2) == 0)
            message.group = broker::model::GroupId{"g" + std::to_string(pick(1 + pick(8)))};
        return message;
    }
    /// What the service refuses of this message, by the kind and settings of the queue.
    std::optional<ErrorCode> refusal(const std::string &name, const Outgoing &message)
    {
        if (!isFifo(name))
            return std::nullopt;
        if (message.delay.value_or(0s) != 0s)
            return ErrorCode::InvalidParameterValue;
        if (!message.group)
            return ErrorCode::MissingParameter;
        if (message.deduplicationId.empty() && !naive.queues[name].config.hasContentDeduplication)
            return ErrorCode::InvalidParameterValue;
        return std::nullopt;
    }
    void send()
    {
        const std::string &name = pickName();
        createIfMissing(name);
        const Outgoing message = pickMessage(name);
        const auto sent = run([&](Step &step) { return engine->send(step, addressOf(name), message); });
        if (const auto code = refusal(name, message))
            return expectError(sent, *code, "send");
        expect(sent.has_value(), "send");
        const std::uint64_t key = engine->messageIds().key(sent.value().id)->value;
        const std::uint64_t order = sent.value().sequence.value;
        if (isFifo(name)) {
            if (const auto *original = naive.duplicate(name, message))
                return expect(key == original->key && order == original->order, "duplicate");
            std::uint64_t &newest = newestOrder[naive.queues[name].id];
            expect(order > newest, "sequence numbers grow");
            newest = order;
        }
        bodies[key] = message.payload->body;
        naive.send(name, key, order, message);
    }
    void receive()
    {
        const std::string name = pickName();
        Receive request;
        request.most = 1 + pick(10);
        if (pick(2) == 0)
            request.visibility = pickSeconds(pick(2) * 60);
        if (pick(3) == 0)
            request.wait = pickSeconds(20);
        if (pick(2) == 0)
            request.attemptId = "attempt " + std::to_string(pick(2));
        CallId call = 0;
        const std::size_t before = answers.size();
        const auto taken = run([&](Step &step) {
            call = step.call;
            return engine->receive(step, addressOf(name), request, done(step.call, name));
        });
        if (!exists(name))
            return expectError(taken, ErrorCode::QueueDoesNotExist, "receive");
        expect(taken.has_value(), "receive");
        naive.receive(name, call, request);
        const auto isHere = [call](const Answer &answer) { return answer.call == call && !answer.messages.empty(); };
        if (isFifo(name) && !request.attemptId.empty()
            && std::any_of(answers.begin() + static_cast<std::ptrdiff_t>(before), answers.end(), isHere))
            noteAttempt(name + request.attemptId);
    }
    /// The newest handles are those of this answer.
    void noteAttempt(const std::string &attempt)
    {
        std::string &last = lastHandle[attempt];
        seen.repeats += last == handles.back().text;
        last = handles.back().text;
    }
    /// A little, to the very next deadline, or far beyond it; one of the clocks may stand still.
    void passTime()
    {
        const Instant due = engine->nextDue();
        Duration by{pick(2'000)};
        if (pick(3) == 0 && due != broker::model::never && due > naive.now)
            by = due - naive.now - Duration{pick(2)};
        else if (pick(8) == 0)
            by = pickSeconds(200);
        if (pick(8) != 0)
            naive.now += by;
        if (pick(8) != 0)
            naive.boot += by;
        run([](Step &) { return 0; });
    }
    std::optional<Handle> pickHandle()
    {
        if (handles.empty())
            return std::nullopt;
        // Mostly a fresh one; now and then one from long ago.
        const std::size_t back = pick(4) == 0 ? pick(handles.size()) : pick(std::min<std::size_t>(handles.size(), 12));
        return handles[handles.size() - 1 - back];
    }
    void deleteByHandle()
    {
        const std::optional<Handle> handle = pickHandle();
        if (!handle)
            return;
        const std::string name = pick(10) == 0 ? pickName() : handle->queue;
        const auto deleted =
            run([&](Step &step) { return engine->deleteMessage(step, addressOf(name), handle->text); });
        if (!exists(name))
            return expectError(deleted, ErrorCode::QueueDoesNotExist, "delete");
        if (naive.queues[name].id != handle->queueId)
            return expectError(deleted, ErrorCode::ReceiptHandleIsInvalid, "delete");
        if (!naive.isLive(name, handle->key, handle->receive)) {
            ++seen.expiredHandles;
            return expectError(deleted, ErrorCode::InvalidParameterValue, "delete");
        }
        expect(deleted.has_value(), "delete");
        naive.erase(name, handle->key);
    }
    void changeVisibility()
    {
        const std::optional<Handle> handle = pickHandle();
        if (!handle)
            return;
        const Duration visibility = pick(8) == 0 ? Duration{12h} : pickSeconds(pick(2) * 60);
        const auto changed = run([&](Step &step) {
            return engine->changeVisibility(step, addressOf(handle->queue), handle->text, visibility);
        });
        if (!exists(handle->queue))
            return expectError(changed, ErrorCode::QueueDoesNotExist, "hide");
        if (naive.queues[handle->queue].id != handle->queueId)
            return expectError(changed, ErrorCode::ReceiptHandleIsInvalid, "hide");
        if (!naive.isLive(handle->queue, handle->key, handle->receive))
            expectError(changed, ErrorCode::InvalidParameterValue, "hide");
        else if (naive.changeVisibility(handle->queue, handle->key, visibility))
            expect(changed.has_value(), "hide");
        else
            expectError(changed, ErrorCode::InvalidParameterValue, "hide");
    }
    void deleteByGarbage()
    {
        const std::string name = pickName();
        createIfMissing(name);
        const auto deleted = run([&](Step &step) { return engine->deleteMessage(step, addressOf(name), "garbage"); });
        expectError(deleted, ErrorCode::ReceiptHandleIsInvalid, "delete with garbage");
    }
    void configure()
    {
        const std::string name = pickName();
        createIfMissing(name);
        const AttributeMap attributes = pickAttributes(name);
        const auto set = run([&](Step &step) { return engine->setQueueAttributes(step, addressOf(name), attributes); });
        expect(set.has_value(), "configure");
        AttributeMap stored = attributes;
        if (isFifo(name))
            stored["FifoQueue"] = "true";
        naive.configure(name, broker::model::queueConfig(stored));
    }
    void purge()
    {
        const std::string name = pickName();
        if (!exists(name) || pick(4) != 0)
            return;
        const auto gone = run([&](Step &step) { return engine->purgeQueue(step, addressOf(name)); });
        expect(gone.has_value() && *gone == naive.queues[name].messages.size(), "purge");
        naive.queues[name].clear();
    }
    void deleteQueue()
    {
        const std::string name = pickName();
        if (pick(4) != 0)
            return;
        const auto gone = run([&](Step &step) { return engine->deleteQueue(step, addressOf(name)); });
        if (!exists(name))
            return expectError(gone, ErrorCode::QueueDoesNotExist, "delete queue");
        expect(gone.has_value(), "delete queue");
        naive.remove(name);
    }
    /// Some message of `name`, or one that never was.
    std::uint64_t pickKey(const std::string &name)
    {
        const auto found = naive.queues.find(name);
        if (found == naive.queues.end() || found->second.messages.empty() || pick(10) == 0)
            return 1'000'000'000;
        return found->second.messages[pick(found->second.messages.size())].key;
    }
    void moveById()
    {
        const std::string from = pickName();
        const std::string to = pickName();
        const std::uint64_t key = pickKey(from);
        const broker::model::Uuid id = engine->messageIds().make({key});
        const auto moved =
            run([&](Step &step) { return engine->moveMessageById(step, addressOf(from), id, addressOf(to)); });
        if (!exists(from) || !exists(to))
            return expectError(moved, ErrorCode::QueueDoesNotExist, "move");
        if (from == to)
            return expectError(moved, ErrorCode::InvalidParameterValue, "move");
        if (isFifo(from) != isFifo(to))
            return expectError(moved, ErrorCode::UnsupportedOperation, "move");
        if (naive.move(from, key, to))
            expect(moved.has_value(), "move");
        else
            expectError(moved, ErrorCode::MessageDoesNotExist, "move");
    }
    void deleteById()
    {
        const std::string name = pickName();
        const std::uint64_t key = pickKey(name);
        const broker::model::Uuid id = engine->messageIds().make({key});
        const auto gone = run([&](Step &step) { return engine->deleteMessageById(step, addressOf(name), id); });
        if (!exists(name))
            return expectError(gone, ErrorCode::QueueDoesNotExist, "delete by id");
        if (!naive.queues[name].find(key))
            return expectError(gone, ErrorCode::MessageDoesNotExist, "delete by id");
        naive.erase(name, key);
        expect(gone.has_value(), "delete by id");
    }
    void cancel()
    {
        const CallId call = lastCall < 20 ? 0 : lastCall - pick(20);
        engine->cancel(call);
        for (auto &[name, queue] : naive.queues)
            std::erase_if(queue.waiters, [&](const auto &waiter) { return waiter.call == call; });
    }
    void pinOrUnpin()
    {
        const std::string name = pickName();
        if (exists(name) && !naive.queues[name].messages.empty() && pick(2) == 0) {
            pins.push_back({pickKey(name)});
            engine->pin(pins.back());
        } else if (!pins.empty()) {
            unpin();
        }
    }
    void unpin()
    {
        const BodyId body = pins.back();
        pins.pop_back();
        run([&](Step &step) {
            engine->unpin(step, body);
            return 0;
        });
    }
    /// Down for a while; what came due meanwhile is found at the start.
    void restart()
    {
        ++seen.restarts;
        while (!pins.empty())
            unpin();
        run([](Step &) { return 0; });
        for (Release &release : engine->abandon(std::nullopt))
            release.done(std::move(release.messages));
        naive.restart();
        if (pick(2) == 0)
            naive.now += pickSeconds(100);
        engine = std::make_unique<Engine>(broker::model::Profile::lenient());
        reload();
        run([](Step &) { return 0; });
    }
    void reload()
    {
        expect(store->reopen().has_value(), "reopen");
        const auto loaded = store->load(engine->restore(naive.now));
        expect(loaded.has_value(), "load");
        Step step;
        step.now = naive.now;
        step.boot = naive.boot;
        engine->restored(loaded.value(), step);
        commit(step);
    }

    std::string compare()
    {
        if (answers != naive.answers)
            problem(answersText());
        for (const Answer &answer : answers) {
            for (const auto &[key, count] : answer.messages)
                trace = (trace ^ (answer.call * 31 + key * 7 + count)) * 0x100000001b3ULL;
        }
        answers.clear();
        naive.answers.clear();
        const std::vector<QueueInfo> infos = engine->describeQueues();
        expect(infos.size() == naive.queues.size(), "number of queues");
        std::size_t waiting = 0;
        for (const QueueInfo &info : infos)
            waiting += compareQueue(*info.queue);
        expect(engine->waiting() == waiting, "who waits");
        return problems;
    }
    std::size_t compareQueue(const broker::queue::Queue &queue)
    {
        const auto found = naive.queues.find(queue.row().name);
        if (found == naive.queues.end()) {
            problem("a queue too many");
            return 0;
        }
        const NaiveBroker::Queue &expected = found->second;
        broker::queue::Counts counts;
        auto next = expected.messages.begin();
        queue.visit({}, [&](const broker::queue::Message &message) {
            if (next == expected.messages.end()) {
                problem(queue.row().name + " has a message too many: " + shown(queue.rowOf(message)));
                return false;
            }
            if (!isSame(queue.rowOf(message), *next))
                problem(queue.row().name + " has\n  " + shown(queue.rowOf(message)) + "\nexpected\n  "
                        + shown(rowOf(*next)));
            counts.available += message.state() == MessageState::Ready;
            counts.delayed += message.state() == MessageState::Delayed;
            counts.inFlight += message.state() == MessageState::InFlight;
            ++next;
            return true;
        });
        expect(next == expected.messages.end(), queue.row().name + " has lost a message");
        expect(counts == queue.counts(), "counts of " + queue.row().name);
        expect(expected.nextDue() == queue.nextDue(), "next deadline of " + queue.row().name);
        return expected.waiters.size();
    }
    std::string answersText() const
    {
        const auto text = [](const std::vector<Answer> &list) {
            std::string lines;
            for (const Answer &answer : list) {
                lines += "\n  call " + std::to_string(answer.call) + (answer.error ? " error" : "");
                for (const auto &[key, count] : answer.messages)
                    lines += ' ' + std::to_string(key) + 'x' + std::to_string(count);
            }
            return lines;
        };
        return "answers" + text(answers) + "\nexpected" + text(naive.answers);
    }
    /// Every message has its body; no other body is kept, but for those that a reply still holds.
    void compareBodies()
    {
        std::set<std::uint64_t> alive;
        for (const auto &[name, queue] : naive.queues) {
            for (const NaiveMessage &message : queue.messages)
                alive.insert(message.key);
        }
        const auto reader = store->reader();
        for (auto body = bodies.begin(); body != bodies.end();) {
            const BodyId id{body->first};
            const broker::model::PayloadRef payload = reader->payloads({&id, 1}).value().front();
            const bool isAlive = alive.contains(body->first);
            expect(!isAlive || (payload && payload->body == body->second), "a body is lost or mixed up");
            expect(isAlive || !payload || std::find(pins.begin(), pins.end(), id) != pins.end(),
                   "a body stays for ever");
            body = payload ? std::next(body) : bodies.erase(body);
        }
    }

    /// Dead letters know where they died, also when that queue is gone; what no dead letter names is not kept.
    void compareSources()
    {
        expect(kept == naive.goneSources(), "deleted queues that are kept");
        for (const auto &[name, queue] : naive.queues) {
            broker::queue::Place next;
            std::vector<std::size_t> looked;
            for (const Delivered &message : engine->peek(addressOf(name), {}, next, looked).value()) {
                const std::uint64_t source = message.row.deadLetterSource.value;
                expect(message.deadLetterSourceArn == (source == 0 ? std::string{} : arnOf(naive.nameOf[source])),
                       "where a message died");
            }
        }
    }

    std::vector<std::string> names;
    SeededRandom random;
    std::array<std::uint64_t, 14> weights{};
    std::unique_ptr<broker::storage::Store> store;
    std::unique_ptr<Engine> engine;
    NaiveBroker naive;
    std::vector<Answer> answers;
    std::vector<Handle> handles;
    std::vector<BodyId> pins;
    std::map<std::uint64_t, std::string> bodies;
    std::map<std::uint64_t, std::uint64_t> newestOrder; ///< by queue
    std::map<std::string, std::string> lastHandle; ///< by queue and attempt
    std::set<std::uint64_t> kept; ///< deleted queues whose names the store keeps
    std::string problems;
    CallId lastCall = 0;
    std::uint64_t steps = 0;
};

} // namespace tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/consumer.h"

#include <algorithm>

namespace broker::simulation {

namespace {

using namespace std::chrono_literals;

// Tokens: what a turn is for. Above: work that is done, by its number.
constexpr std::uint64_t lookForMore = 0;
constexpr std::uint64_t crashNow = 1;
constexpr std::uint64_t lastOther = 1;

constexpr Duration longPoll = 20s;
constexpr Duration afterNothing = 250ms; // when it may not wait
constexpr Duration afterRefusal = 5s;
constexpr int handBackSeconds = 5;

core::SimulatorInfo infoOf(const ConsumerSetup &setup)
{
    core::SimulatorInfo info;
    info.name = setup.name;
    info.kind = core::SimulatorKind::Consumer;
    info.queue = setup.queue;
    info.about = setup.about;
    info.failurePercent = setup.failurePercent;
    return info;
}

std::string withDigits(std::string text, Chance &chance)
{
    for (char &character : text) {
        if (character == '#')
            character = static_cast<char>('0' + chance.below(10));
    }
    return text;
}

int receivesOf(const api::Value &message)
{
    const api::Value *attributes = message.find("Attributes");
    const std::string_view count =
        attributes == nullptr ? std::string_view{} : attributes->text("ApproximateReceiveCount");
    return count == "1" ? 1 : 2; // no more than that matters here
}

bool isReportedAlready(const api::Value &message)
{
    const api::Value *attributes = message.find("MessageAttributes");
    return attributes != nullptr && attributes->find("error.type") != nullptr;
}

} // namespace

Consumer::Consumer(Stage &stage, ConsumerSetup setup, std::uint64_t seed)
    : Actor(stage, infoOf(setup), seed)
    , m_setup(std::move(setup))
    , m_lastWork(lastOther)
{
}

void Consumer::begin()
{
    lookAgainIn(1ms);
    if (m_setup.crashesEvery > 0ms && !std::exchange(m_crashIsPlanned, true))
        wakeIn(chance().untilNext(1'000.0 / static_cast<double>(m_setup.crashesEvery.count())), crashNow);
}

void Consumer::act(Instant /*when*/, std::uint64_t token)
{
    if (token == crashNow) {
        m_crashIsPlanned = false;
        if (isRunning())
            crash();
        return;
    }
    if (token == lookForMore) {
        m_looksAgain = false;
        receive();
        return;
    }
    auto node = m_work.extract(token);
    facts().inWork = m_work.size();
    if (node.empty())
        return;
    end(std::move(node.mapped()));
    lookAgainIn(1ms);
}

void Consumer::lookAgainIn(Duration duration)
{
    if (!std::exchange(m_looksAgain, true))
        wakeIn(duration, lookForMore);
}

/// Zero: it works.
Duration Consumer::restsFor() const
{
    if (m_setup.rests == 0ms)
        return 0ms;
    const Duration round = m_setup.works + m_setup.rests;
    Duration place = (stage().now() - stage().present() - m_setup.startsIn) % round;
    if (place < 0ms)
        place += round;
    return place < m_setup.works ? 0ms : round - place;
}

void Consumer::receive()
{
    const int free = m_setup.parallel - static_cast<int>(m_work.size());
    if (!isRunning() || m_isReceiving || free <= 0)
        return;
    if (const Duration rest = restsFor(); rest > 0ms)
        return lookAgainIn(rest);
    const Duration wait = stage().timeStands() ? 0ms : longPoll;
    m_isReceiving = true;
    api::Value document{api::Object{{"QueueUrl", m_setup.queue},
                                    {"MaxNumberOfMessages", std::min(free, m_setup.atOnce)},
                                    {"WaitTimeSeconds", std::chrono::duration_cast<std::chrono::seconds>(wait).count()},
                                    {"MessageAttributeNames", api::List{api::Value{"All"}}},
                                    {"MessageSystemAttributeNames", api::List{api::Value{"ApproximateReceiveCount"}}}}};
    const core::CallId call = this->call("ReceiveMessage", std::move(document),
                                         [this](model::Result<api::Value> answer) { received(std::move(answer)); });
    m_receive = m_isReceiving ? call : 0; // it may be answered already
}

void Consumer::received(model::Result<api::Value> answer)
{
    m_receive = 0;
    m_isReceiving = false;
    if (answer.has_error())
        return lookAgainIn(afterRefusal);
    auto *const messages = answer->find("Messages") != nullptr ? answer->find("Messages")->as<api::List>() : nullptr;
    if (messages == nullptr || messages->empty())
        return lookAgainIn(stage().timeStands() ? afterNothing : 1ms);
    for (api::Value &message : *messages)
        take(message);
    lookAgainIn(1ms);
}

void Consumer::take(api::Value &message)
{
    Work work;
    work.handle = message.text("ReceiptHandle");
    const std::string_view body = message.text("Body");
    const auto trap = std::find_if(m_setup.traps.begin(), m_setup.traps.end(),
                                   [body](const Trap &candidate) { return candidate.holds(body); });
    const bool isUnlucky = receivesOf(message) == 1 && chance().happens(facts().failurePercent / 100.0);
    Duration takes = chance().between(m_setup.shortest, m_setup.longest);
    if (trap != m_setup.traps.end()) {
        work.trap = &*trap;
        takes = trap->takes > 0ms ? trap->takes : takes;
        if (trap->isReported && !isReportedAlready(message))
            work.message = std::move(message);
    }
    work.fails = work.trap != nullptr || isUnlucky;
    takes = std::max(Duration{static_cast<std::int64_t>(static_cast<double>(takes.count()) / facts().speed)}, 1ms);
    m_work.emplace(++m_lastWork, std::move(work));
    facts().inWork = m_work.size();
    wakeIn(takes, m_lastWork);
}

void Consumer::end(Work work)
{
    if (work.fails) {
        ++facts().failed;
        if (work.message.isNull())
            fail(work);
        else
            report(std::move(work));
        return;
    }
    call("DeleteMessage", handleOf(work), [this](const model::Result<api::Value> &answer) {
        if (answer.has_error())
            ++facts().failed;
        else
            finished();
    });
}

void Consumer::fail(const Work &work)
{
    if (work.trap != nullptr && work.trap->then == GiveUp::LetLapse)
        return;
    api::Value document = handleOf(work);
    document.add("VisibilityTimeout", handBackSeconds);
    call("ChangeMessageVisibility", std::move(document));
}

void Consumer::report(Work work)
{
    api::Value attributes{api::Object{}};
    if (const api::Value *given = work.message.find("MessageAttributes"))
        attributes = *given;
    const auto add = [&attributes](const char *name, const char *type, std::string value) {
        attributes.add(name, api::Object{{"DataType", type}, {"StringValue", std::move(value)}});
    };
    add("error.type", "String", work.trap->errorType);
    add("error.message", "String", withDigits(work.trap->errorText, chance()));
    add("error.consumer", "String", name());
    api::Value document{api::Object{{"QueueUrl", m_setup.queue},
                                    {"MessageBody", std::string{work.message.text("Body")}},
                                    {"MessageAttributes", std::move(attributes)}}};
    call("SendMessage", std::move(document));
    call("DeleteMessage", handleOf(work));
}

api::Value Consumer::handleOf(const Work &work) const
{
    return api::Object{{"QueueUrl", m_setup.queue}, {"ReceiptHandle", work.handle}};
}

void Consumer::leave()
{
    if (m_receive != 0)
        stage().cancel(m_receive);
    m_receive = 0;
    m_isReceiving = false;
}

void Consumer::lose()
{
    m_work.clear();
    m_looksAgain = false;
    m_crashIsPlanned = false;
}

void Consumer::timeStopped()
{
    if (m_receive == 0)
        return;
    leave();
    lookAgainIn(1ms);
}

} // namespace broker::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/producer.h"

#include <algorithm>

namespace broker::simulation {

namespace {

using namespace std::chrono_literals;

// Tokens: what a turn is for. Above: a specimen of the past, by its number.
constexpr std::uint64_t sendNow = 0;
constexpr std::uint64_t lookAgain = 1;
constexpr std::uint64_t firstSpecimen = 2;

constexpr Duration longestWait = 10s; // then the activity is another one
constexpr Duration tooLate = 1min; // time was moved: what would have been sent meanwhile was not
constexpr Duration settles = 8min; // of the past, before the first specimen
constexpr Duration ends = 20min; // before the present: the last one has died by then

core::SimulatorInfo infoOf(const ProducerSetup &setup)
{
    core::SimulatorInfo info;
    info.name = setup.name;
    info.kind = core::SimulatorKind::Producer;
    info.queue = setup.queue;
    info.about = setup.about;
    return info;
}

api::Value attributesValue(const std::vector<Written::Attribute> &attributes)
{
    api::Value value{api::Object{}};
    for (const Written::Attribute &one : attributes)
        value.add(one.name, api::Object{{"DataType", one.type}, {"StringValue", one.value}});
    return value;
}

} // namespace

Producer::Producer(Stage &stage, ProducerSetup setup, std::uint64_t seed)
    : Actor(stage, infoOf(setup), seed)
    , m_setup(std::move(setup))
{
}

void Producer::begin()
{
    if (m_sent == 0 && !m_setup.specimens.empty() && stage().now() < stage().present())
        planThePast();
    if (!m_isNextKnown)
        next(stage().now());
}

void Producer::planThePast()
{
    const Instant first = stage().now() + settles;
    const auto span = static_cast<double>((stage().present() - ends - first).count());
    for (std::size_t kind = 0; kind < m_setup.specimens.size(); ++kind) {
        const std::uint32_t count = m_setup.specimens[kind].inThePast;
        for (std::uint32_t at = 0; at < count; ++at) {
            const double place = (at + chance().share()) / count * std::max(span, 0.0);
            wakeAt(first + Duration{static_cast<std::int64_t>(place)}, firstSpecimen + kind);
        }
    }
}

void Producer::next(Instant from)
{
    m_isNextKnown = true;
    const double activity = m_setup.write == nullptr && stage().now() < stage().present() ? 0 : stage().activity();
    const double rate = m_setup.ratePerSecond * facts().speed * activity;
    // Random moments have no memory: to draw again later is the same as to wait on.
    const Duration wait = rate > 0 ? chance().untilNext(rate) : longestWait + 1ms;
    if (wait > longestWait)
        wakeAt(from + longestWait, lookAgain);
    else
        wakeAt(from + wait, sendNow);
}

void Producer::act(Instant when, std::uint64_t token)
{
    if (token >= firstSpecimen) {
        if (isRunning())
            send(m_setup.specimens[token - firstSpecimen].write);
        return;
    }
    m_isNextKnown = false;
    if (!isRunning())
        return;
    if (token == sendNow)
        send(m_setup.write != nullptr ? m_setup.write : anyWriter());
    const Instant now = stage().now();
    next(now - when > tooLate ? now : when);
}

/// In shares as in the past.
Writer Producer::anyWriter()
{
    std::uint64_t all = 0;
    for (const Specimen &specimen : m_setup.specimens)
        all += specimen.inThePast;
    std::uint64_t drawn = chance().below(std::max<std::uint64_t>(all, 1));
    for (const Specimen &specimen : m_setup.specimens) {
        if (drawn < specimen.inThePast)
            return specimen.write;
        drawn -= specimen.inThePast;
    }
    return m_setup.specimens.front().write;
}

void Producer::send(Writer write)
{
    Pen pen{chance(), ++m_sent, stage().now()};
    Written written = write(pen);
    api::Value document{api::Object{{"QueueUrl", m_setup.queue}, {"MessageBody", std::move(written.body)}}};
    if (!written.attributes.empty())
        document.add("MessageAttributes", attributesValue(written.attributes));
    if (!written.group.empty())
        document.add("MessageGroupId", std::move(written.group));
    if (!written.deduplicationId.empty())
        document.add("MessageDeduplicationId", std::move(written.deduplicationId));
    if (written.delaySeconds > 0)
        document.add("DelaySeconds", written.delaySeconds);
    call("SendMessage", std::move(document), [this](const model::Result<api::Value> &answer) {
        if (answer.has_error())
            ++facts().failed;
        else
            finished();
    });
}

} // namespace broker::simulation

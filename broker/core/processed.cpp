// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/processed.h"

#include "broker/core/engine.h"
#include "broker/core/views.h"
#include "broker/journal/journal.h"

#include <algorithm>

namespace broker::core {

// --- what is kept

void ProcessedSamples::put(Sample &sample, std::size_t place, ProcessedMessage message)
{
    if (sample.messages.size() <= place)
        sample.messages.resize(place + 1);
    const auto bytesOf = [](const ProcessedMessage &one) { return one.payload ? billableSize(*one.payload) : 0; };
    ProcessedMessage &there = sample.messages[place];
    sample.bytes = sample.bytes - bytesOf(there) + bytesOf(message);
    m_bytes = m_bytes - bytesOf(there) + bytesOf(message);
    there = std::move(message);
}

void ProcessedSamples::keep(Offer offer)
{
    Sample &sample = m_samples[offer.queue];
    if (offer.redaction != nullptr)
        offer.message.payload = offer.redaction->apply(offer.message.payload);
    if (offer.message.payload == nullptr)
        return;
    sample.redaction = std::move(offer.redaction);
    put(sample, offer.place, std::move(offer.message));
    for (std::size_t at = 0; at < sample.messages.size() && sample.bytes > mostBytesOfQueue; ++at) {
        if (at != offer.place)
            put(sample, at, {});
    }
    makeRoom();
}

void ProcessedSamples::makeRoom()
{
    while (m_bytes > mostBytes) {
        const auto largest = std::max_element(m_samples.begin(), m_samples.end(), [](const auto &a, const auto &b) {
            return a.second.bytes < b.second.bytes;
        });
        forget(largest->first);
    }
}

void ProcessedSamples::forget(model::QueueId queue)
{
    const auto found = m_samples.find(queue);
    if (found == m_samples.end())
        return;
    m_bytes -= found->second.bytes;
    m_samples.erase(found);
}

std::vector<const ProcessedMessage *> ProcessedSamples::of(std::span<const model::QueueId> queues) const
{
    std::vector<const ProcessedMessage *> found;
    for (const model::QueueId queue : queues) {
        const auto sample = m_samples.find(queue);
        if (sample == m_samples.end())
            continue;
        for (const ProcessedMessage &one : sample->second.messages) {
            if (one.payload != nullptr)
                found.push_back(&one);
        }
    }
    return found;
}

std::shared_ptr<const insight::Reference> ProcessedSamples::reference(std::span<const model::QueueId> queues) const
{
    auto made = std::make_shared<insight::Reference>();
    for (const model::QueueId queue : queues) {
        const auto sample = m_samples.find(queue);
        if (sample == m_samples.end())
            continue;
        for (const ProcessedMessage &one : sample->second.messages) {
            if (one.payload != nullptr)
                made->add(one.payload->body, sample->second.redaction.get());
        }
    }
    return made;
}

// --- what is chosen

ProcessedTap::ProcessedTap(Views &views, Bodies &bodies, std::uint64_t seed)
    : m_views(views)
    , m_bodies(bodies)
    , m_random(seed ^ 0x70726f6365737365U) // not the engine's: what it leaves to chance repeats with its seed
    , m_underWay(std::make_shared<std::atomic<std::size_t>>(0))
{
}

void ProcessedTap::configured(const Engine &engine, model::QueueId queue)
{
    const auto found = m_tapped.find(queue);
    if (found == m_tapped.end())
        return;
    const Engine::Sampling wanted = engine.sampling(queue);
    if (found->second.room == wanted.most && found->second.rules == wanted.redaction)
        return;
    // Kept under other rules: it goes.
    m_tapped.erase(found);
    m_views.forgetProcessed(queue);
}

void ProcessedTap::deleted(model::QueueId queue)
{
    if (m_tapped.erase(queue) > 0)
        m_views.forgetProcessed(queue);
}

std::optional<std::size_t> ProcessedTap::choose(Tapped &tapped)
{
    const std::uint64_t seen = ++tapped.counts.processed;
    if (tapped.room == 0)
        return std::nullopt;
    if (seen <= tapped.room)
        return static_cast<std::size_t>(seen - 1);
    // A reservoir in the beginning; later new ones keep coming in, so that old ones do not stay for ever.
    const std::uint64_t outOf = std::min<std::uint64_t>(seen, tapped.room * oneIn);
    const std::uint64_t drawn = m_random.next() % outOf;
    return drawn < tapped.room ? std::optional{static_cast<std::size_t>(drawn)} : std::nullopt;
}

void ProcessedTap::take(const Engine &engine, const journal::Journal &journal, Step &step,
                        const model::change::MessageDeleted &deleted)
{
    if (deleted.cause != model::change::Cause::Client)
        return;
    const auto [at, isNew] = m_tapped.try_emplace(deleted.queue);
    Tapped &tapped = at->second;
    if (isNew) {
        const Engine::Sampling wanted = engine.sampling(deleted.queue);
        tapped.room = wanted.most;
        tapped.rules = wanted.redaction;
        std::string problem;
        if (!tapped.rules.empty())
            tapped.redaction = insight::Redaction::parse(tapped.rules, problem);
        if (!problem.empty()) // rather nothing than what nobody wanted
            tapped.room = 0;
    }
    const auto place = choose(tapped);
    if (!place)
        return;
    ProcessedSamples::Offer offer{deleted.queue, *place, tapped.redaction};
    if (deleted.body)
        offer.message.payload = m_bodies.find(deleted.body);
    const bool isTaken = offer.message.payload != nullptr && billableSize(*offer.message.payload) <= mostBodyBytes
        && *m_underWay < mostUnderWay;
    if (!isTaken) {
        ++tapped.counts.skipped;
        return;
    }
    ++tapped.counts.offered;
    offer.message.deleted = step.now;
    std::vector<journal::Event> events;
    journal.newest(deleted.lineage, mostEvents, events);
    for (const journal::Event &event : events) {
        if (event.kind == journal::Kind::Sent || event.kind == journal::Kind::Delayed)
            offer.message.sent = event.time;
    }
    ++*m_underWay;
    offer.ticket = std::shared_ptr<void>(nullptr, [underWay = m_underWay](void *) { --*underWay; });
    step.release([&views = m_views, offer = std::move(offer)](const Result<std::vector<Delivered>> &committed) mutable {
        if (committed.has_value())
            views.keepProcessed(std::move(offer));
    });
}

ProcessedTap::Counts ProcessedTap::counts(model::QueueId queue) const
{
    const auto found = m_tapped.find(queue);
    return found == m_tapped.end() ? Counts{} : found->second.counts;
}

} // namespace broker::core

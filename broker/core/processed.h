// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/bodies.h"
#include "broker/core/step.h"
#include "broker/insight/redaction.h"
#include "broker/insight/reference.h"
#include "broker/model/random.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace broker::journal {
class Journal;
}

namespace broker::core {

class Engine;
class Views;

/// A message that a consumer received and deleted.
struct ProcessedMessage
{
    model::PayloadRef payload; ///< redacted
    model::Instant sent{}; ///< epoch: not known
    model::Instant deleted{};
};

/// Samples of what was processed, a few of each queue, in memory alone: they end with the program. Where queues have
/// more than there is room for, the largest sample gives way. One thread, that of the views.
class ProcessedSamples
{
public:
    static constexpr std::size_t mostBytesOfQueue = 2U << 20U;
    static constexpr std::size_t mostBytes = 64U << 20U;

    struct Offer
    {
        model::QueueId queue;
        std::size_t place = 0; ///< of the sample; what is there gives way
        std::shared_ptr<const insight::Redaction> redaction{};
        ProcessedMessage message{};
        std::shared_ptr<void> ticket{}; ///< given back when it is kept or dropped
    };
    void keep(Offer offer);
    void forget(model::QueueId queue);

    std::vector<const ProcessedMessage *> of(std::span<const model::QueueId> queues) const;
    std::shared_ptr<const insight::Reference> reference(std::span<const model::QueueId> queues) const;

private:
    struct Sample
    {
        std::vector<ProcessedMessage> messages; ///< by place; some without a payload
        std::shared_ptr<const insight::Redaction> redaction;
        std::size_t bytes = 0;
    };
    void put(Sample &sample, std::size_t place, ProcessedMessage message);
    void makeRoom();

    std::map<model::QueueId, Sample> m_samples;
    std::size_t m_bytes = 0;
};

/// Chooses what is sampled: the first ones, then by chance, so that the sample is spread over time and an old one is
/// replaced in the end. Core thread. It never reads a body: it hands on a reference to one that is at hand.
class ProcessedTap
{
public:
    ProcessedTap(Views &views, Bodies &bodies, std::uint64_t seed);

    /// A change of a step, before it is handed to the store, while its body is at hand. Of what a consumer deleted
    /// some is taken, once that is committed.
    void take(const Engine &engine, const journal::Journal &journal, Step &step,
              const model::change::MessageDeleted &deleted);
    /// The options of a queue may be others: what was kept under other ones goes.
    void configured(const Engine &engine, model::QueueId queue);
    void deleted(model::QueueId queue);

    struct Counts
    {
        std::uint64_t processed = 0;
        std::uint64_t offered = 0;
        std::uint64_t skipped = 0; ///< chosen, but the body was not at hand, too large, or too many were on their way
    };
    Counts counts(model::QueueId queue) const;

private:
    static constexpr std::size_t mostBodyBytes = 256U << 10U;
    static constexpr std::uint64_t oneIn = 256; ///< at least this share of what is processed
    static constexpr std::size_t mostUnderWay = 1'000;
    static constexpr std::size_t mostEvents = 24; ///< looked back for when it was sent

    struct Tapped
    {
        Counts counts;
        std::size_t room = 0;
        std::string rules;
        std::shared_ptr<const insight::Redaction> redaction;
    };
    std::optional<std::size_t> choose(Tapped &tapped);

    Views &m_views;
    Bodies &m_bodies;
    model::SeededRandom m_random;
    std::map<model::QueueId, Tapped> m_tapped;
    std::shared_ptr<std::atomic<std::size_t>> m_underWay;
};

} // namespace broker::core

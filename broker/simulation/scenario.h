// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"
#include "broker/simulation/chance.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A scenario is data: queues, and who sends to them and reads from them how. The load lab and the lessons make theirs
/// of the same structs.
namespace broker::simulation {

using model::Duration;
using model::Instant;
using Pairs = std::vector<std::pair<std::string, std::string>>;

struct QueueSetup
{
    std::string name;
    Pairs attributes; ///< as CreateQueue takes them
    Pairs tags;
};

/// A message to be sent. Texts are sent as they are.
struct Written
{
    struct Attribute
    {
        std::string name;
        std::string type; ///< String or Number
        std::string value;
    };
    std::string body;
    std::vector<Attribute> attributes{};
    std::string group{}; ///< empty: none
    std::string deduplicationId{}; ///< FIFO queues; empty: none
    int delaySeconds = 0;
};

/// What a writer may use.
struct Pen
{
    Chance &chance;
    std::uint64_t serial; ///< 1, 2, … of this producer
    Instant now;
};
using Writer = Written (*)(Pen &pen);

/// Messages of a kind of which the past shall have so many, spread over it.
struct Specimen
{
    Writer write;
    std::uint32_t inThePast;
};

struct ProducerSetup
{
    std::string name;
    std::string queue;
    std::string about;
    double ratePerSecond = 1.0; ///< at random moments
    Writer write = nullptr; ///< null: the specimens alone, in shares as in the past
    std::vector<Specimen> specimens{};
};

/// What a consumer does with a message that it could not process.
enum class GiveUp {
    HandBack, ///< ChangeMessageVisibility: another try soon
    LetLapse, ///< nothing: the lease runs out
};

/// A message that is never processed, however often it comes.
struct Trap
{
    bool (*holds)(std::string_view body);
    std::string errorType;
    std::string errorText; ///< each # becomes a digit
    GiveUp then = GiveUp::LetLapse;
    /// At the first failure the consumer sends it once more with what went wrong as attributes and deletes this one, as
    /// services do that want to be told later: a message in a queue cannot be changed.
    bool isReported = false;
    Duration takes{}; ///< zero: as any message
};

struct ConsumerSetup
{
    std::string name;
    std::string queue;
    std::string about;
    int parallel = 1; ///< messages in hand at most
    int atOnce = 10; ///< messages of one receive at most
    Duration shortest{100}; ///< work on a message takes from this
    Duration longest{200}; ///< to this
    double failurePercent = 0; ///< of messages that come for the first time
    std::vector<Trap> traps{};
    Duration works{}; ///< reads for so long,
    Duration rests{}; ///< then not for so long; zero: always reads
    Duration startsIn{}; ///< first reads so long after the present begins
    Duration crashesEvery{}; ///< on average; zero: never
    Duration awayFor{20'000}; ///< after a crash
};

/// How busy producers were so long before the present, as a share of their rate; in between on a straight line.
struct PastPoint
{
    Duration before;
    double share;
};

struct Scenario
{
    std::uint64_t seed = 0;
    std::vector<QueueSetup> queues{}; ///< a dead-letter queue before the queues that name it
    std::vector<ProducerSetup> producers{};
    std::vector<ConsumerSetup> consumers{};
    std::vector<PastPoint> past{}; ///< oldest first; empty: begins now
};

} // namespace broker::simulation

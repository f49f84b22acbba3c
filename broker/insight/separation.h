// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/bodyreader.h"
#include "broker/insight/shape.h"
#include "broker/model/message.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace broker::insight {

/// A message, dead or processed. What it refers to lives as long as the call.
struct Specimen
{
    const model::Payload *payload = nullptr;
    model::Instant sent{}; ///< epoch: not known
    model::Instant ended{}; ///< when it died or was deleted
};

enum class FactKind { Absent, Type, Value, Damage, Size, Age, Hour, Producer };
std::string_view toString(FactKind kind);

/// Something that is true of more of the dead than of the processed.
struct Fact
{
    FactKind kind = FactKind::Absent;
    std::string path; ///< in the body, `attr.NAME`, or empty
    std::string text; ///< the value, type, range
    std::uint64_t dead = 0;
    std::uint64_t healthy = 0;
    double deadShare = 0;
    double healthyShare = 0;
    double lift = 0; ///< how many times as frequent; with half a message added to each side, so that it is finite
    double score = 0; ///< lower end of the 95 % interval of the difference of the shares (Newcombe)
};

/// Compares two sets of messages. Bounded: the first 20,000 different observations are counted. One thread.
class Separation
{
public:
    static constexpr std::size_t mostObservations = 20'000;

    void addDead(const Specimen &specimen) { add(specimen, 0); }
    void addHealthy(const Specimen &specimen) { add(specimen, 1); }
    std::uint64_t dead() const { return m_all[0]; }
    std::uint64_t healthy() const { return m_all[1]; }
    /// Those that separate best first; only what is above zero with confidence, so that few messages do not shout.
    std::vector<Fact> facts(std::size_t most) const;

private:
    struct Key
    {
        FactKind kind = FactKind::Absent;
        std::string path;
        std::string text;

        friend auto operator<=>(const Key &, const Key &) = default;
    };
    using Counts = std::array<std::uint64_t, 2>;

    void add(const Specimen &specimen, std::size_t side);
    void addBody(const model::Payload &payload, std::vector<Key> &seen);
    std::vector<Fact> all() const;

    std::array<std::uint64_t, 2> m_all{};
    std::map<Key, Counts> m_counts; ///< of Absent: how many have the place
    BodyReader m_reader;
    Paths m_paths;
};

/// Of `healthy` the one that is most like `body`: by shape, then by equal values. Empty: there is none, or it is no
/// JSON.
std::optional<std::size_t> nearestOf(std::string_view body, const std::vector<const model::Payload *> &healthy);

} // namespace broker::insight

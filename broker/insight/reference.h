// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/bodyreader.h"
#include "broker/insight/reason.h"
#include "broker/insight/redaction.h"
#include "broker/insight/shapefamilies.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace broker::insight {

/// What processed messages look like: shapes, and values of places that have few. Dead ones are measured by it. One
/// thread.
class Reference
{
public:
    static constexpr std::uint64_t least = 20; ///< with fewer bodies nothing is said

    /// Values that `redaction` covers are not the true ones, and say nothing.
    void add(std::string_view body, const Redaction *redaction = nullptr);
    std::uint64_t count() const { return m_count; }
    bool isEnough() const { return m_count >= least; }
    /// At least half of them are JSON.
    bool isJson() const { return 2 * m_json >= m_count; }
    /// At least a tenth of them have a member of this name on top.
    bool isUsual(std::string_view member) const;
    const Paths &paths() const { return m_paths; }

    /// What sets a body apart from all of them, shape before values; none when nothing does. `paths` must know all of
    /// paths().
    std::optional<Reason> reasonOf(const boost::json::value &body, const Shape &shape, Paths &paths) const;

private:
    struct Values
    {
        std::uint64_t seen = 0;
        bool isOpen = false; ///< there are too many different ones to say what is usual
        std::set<std::string, std::less<>> texts;
        std::uint64_t numbers = 0;
        double leastNumber = 0;
    };

    std::optional<Reason> shapeReason(const Shape &shape, const Paths &paths) const;
    std::optional<Reason> valueReason(const boost::json::value &body, Paths &paths) const;
    std::uint64_t familyShare(const Shape &nearest, PathHash path, std::uint64_t &family) const;

    std::uint64_t m_count = 0;
    std::uint64_t m_json = 0;
    BodyReader m_reader;
    Paths m_paths;
    std::vector<CountedShape> m_variants;
    std::set<Place> m_places;
    std::unordered_map<PathHash, Values> m_values;
};

} // namespace broker::insight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace broker::insight {

enum class ReasonKind : std::uint8_t {
    Rule, ///< of the user; `what` is its name
    Merged, ///< of the user; `what` is its name
    Error, ///< `where` bears an error text, `what` is it
    Damage, ///< of the body; `what` says which
    Missing, ///< of the places `where`
    Type, ///< `where` is of type `what`
    Unexpected, ///< the place `where`, which others do not have
    OtherShape, ///< has little in common with others; `where` names its top places
    Value, ///< `where` has the value `what`
    Range, ///< `where` is `what`: negative, zero
    Leases, ///< `what` they have in common
    Others, ///< small groups together
    Unclassified,
};
/// As the wire names it.
std::string_view toString(ReasonKind kind);

/// Why a message may have died, as far as can be said. Equal reasons are one cluster.
struct Reason
{
    ReasonKind kind = ReasonKind::Unclassified;
    std::string where;
    std::string what;
    std::string usual; ///< type, where others have another one; no part of what tells reasons apart

    friend bool operator==(const Reason &a, const Reason &b)
    {
        return a.kind == b.kind && a.where == b.where && a.what == b.what;
    }
};

/// Sixteen hex digits, the same in every run.
std::string idOf(const Reason &reason);
/// In words, English.
std::string nameOf(const Reason &reason);
/// What to look at or try next; English, one sentence or two. By kind, so that whoever shows it can translate it.
std::string_view suggestionOf(const Reason &reason);
/// Where the reason comes from: `a` a text of an attempt, `s` body and shape, `j` journal, `r` the user, `?` nowhere.
char originOf(ReasonKind kind);

} // namespace broker::insight

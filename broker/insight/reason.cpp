// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/reason.h"

#include "broker/insight/hash.h"

#include <algorithm>
#include <array>

namespace broker::insight {

namespace {

struct KindRow
{
    ReasonKind kind;
    std::string_view name;
    char origin;
    std::string_view suggestion;
};

constexpr std::array kinds{
    KindRow{ReasonKind::Rule, "Rule", 'r', "Your own rule collects these. Redrive, mend or delete them together."},
    KindRow{ReasonKind::Merged, "Merged", 'r',
            "You put these groups together. Split them again if they need different repairs."},
    KindRow{
        ReasonKind::Error, "Error", 'a',
        "The consumer said why. Repair that cause first, then redrive a few of them and watch whether they return."},
    KindRow{ReasonKind::Damage, "Damage", 's',
            "Redriving alone will fail again. Look at the producer that wrote these bodies; mend the body by a recipe "
            "or delete them."},
    KindRow{ReasonKind::Missing, "Missing", 's',
            "Find the producer or version that leaves the field out. Set it by a recipe, or let the consumer accept "
            "its absence."},
    KindRow{ReasonKind::Type, "Type", 's',
            "Find the producer that writes another type. Convert the value by a recipe, then redrive."},
    KindRow{ReasonKind::Unexpected, "Unexpected", 's',
            "A newer producer may have added the field. Update the consumer, or remove the field by a recipe."},
    KindRow{ReasonKind::OtherShape, "OtherShape", 's',
            "These look like messages for another queue. Check who sends here and where they belong."},
    KindRow{ReasonKind::Value, "Value", 's',
            "No processed message has this value. Map it to a known one by a recipe, or teach it to the consumer."},
    KindRow{ReasonKind::Range, "Range", 's',
            "No processed message has such a number. Check the producer's arithmetic before you redrive."},
    KindRow{ReasonKind::Leases, "Leases", 'j',
            "The bodies look sound; how the consumer held them does not. Compare its working time with the visibility "
            "timeout, and look at its log at those times."},
    KindRow{ReasonKind::Others, "Others", '?', "Many small groups. Pin a rule for those that matter to you."},
    KindRow{ReasonKind::Unclassified, "Unclassified", '?',
            "Nothing sets these apart. Compare one with a processed message, or redrive one slowly and watch."},
};

struct LeaseRow
{
    std::string_view start;
    std::string_view suggestion;
};

/// Patterns as leases.cpp words them.
constexpr std::array leaseSuggestions{
    LeaseRow{"each lease ran out",
             "The consumer is slower than the visibility timeout, or died while it worked. Raise the timeout or let it "
             "extend its leases; then redrive."},
    LeaseRow{"each lease was changed",
             "The consumer asked for more time or a later retry and never deleted the message. Look at its log at "
             "those times."},
    LeaseRow{"each lease was given back within",
             "The consumer fails on these at once. Look at its log: a poison message, or something it needs was down."},
    LeaseRow{
        "each lease was given back early",
        "The consumer gave up on these after some work. Something it calls may have been down; redrive a few of them."},
};

const KindRow &rowOf(ReasonKind kind)
{
    return *std::find_if(kinds.begin(), kinds.end() - 1, [kind](const KindRow &row) { return row.kind == kind; });
}

std::string shown(std::string_view path)
{
    return path.empty() ? "the body" : '`' + std::string{path} + '`';
}

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace

std::string_view toString(ReasonKind kind)
{
    return rowOf(kind).name;
}

char originOf(ReasonKind kind)
{
    return rowOf(kind).origin;
}

std::string idOf(const Reason &reason)
{
    std::uint64_t hash = hashOf(toString(reason.kind));
    hash = hashOf(reason.where, hashOf("\n", hash));
    hash = hashOf(reason.what, hashOf("\n", hash));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id(16, '0');
    for (std::size_t at = 16; at > 0; hash >>= 4U)
        id[--at] = digits[hash & 15U];
    return id;
}

std::string nameOf(const Reason &reason)
{
    switch (reason.kind) {
    case ReasonKind::Rule:
    case ReasonKind::Merged:
    case ReasonKind::Error:
        return reason.what;
    case ReasonKind::Damage:
        return "The body " + reason.what;
    case ReasonKind::Missing:
        return reason.where.ends_with("[]") ? shown(reason.where.substr(0, reason.where.size() - 2)) + " is empty"
                                            : shown(reason.where) + " is missing";
    case ReasonKind::Type:
        return shown(reason.where) + " is " + reason.what + ", elsewhere " + reason.usual;
    case ReasonKind::Unexpected:
        return shown(reason.where) + " is there, elsewhere not";
    case ReasonKind::OtherShape:
        return "Another shape: " + shown(reason.where);
    case ReasonKind::Value:
        return shown(reason.where) + " = " + reason.what + ", seen in no processed message";
    case ReasonKind::Range:
        return shown(reason.where) + " is " + reason.what + ", in no processed message";
    case ReasonKind::Leases:
        return capital(reason.what);
    case ReasonKind::Others:
        return "Other small groups";
    case ReasonKind::Unclassified:
        break;
    }
    return "Unclassified";
}

std::string_view suggestionOf(const Reason &reason)
{
    if (reason.kind == ReasonKind::Leases) {
        for (const LeaseRow &row : leaseSuggestions) {
            if (reason.what.starts_with(row.start))
                return row.suggestion;
        }
    }
    return rowOf(reason.kind).suggestion;
}

} // namespace broker::insight

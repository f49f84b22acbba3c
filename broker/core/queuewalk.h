// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/queue.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace broker::core {

/// How far a task that moves messages has come in its source. In a FIFO queue nothing overtakes what stays: the groups
/// of messages that stay are held, by a number that no two of them share but by chance (then more stays).
struct Walk
{
    model::OrderNo last; ///< what arrived later is not meant
    queue::Place passed; ///< everything up to here was seen
    std::unordered_set<std::uint64_t> heldGroups;

    static std::uint64_t groupNumber(std::string_view group);
};

enum class Choice {
    Skip, ///< none of the task's business
    Take, ///< it goes
    Stay, ///< it is meant, and stays: what follows in its group stays too
    Halt, ///< not now: the slice ends before it
};

struct SliceLimits
{
    std::size_t takes = 0;
    std::size_t looks = 5'000; ///< messages seen: well below a millisecond
};

struct Slice
{
    std::vector<model::MessageKey> keys; ///< what was taken, oldest first
    std::size_t looked = 0;
    bool isLast = false; ///< nothing behind it is the task's
};

/// Goes on with the walk. `isFree`: ready, and its group is not held; else the choice may not be Take.
Slice nextSlice(const queue::Queue &source, Walk &walk, const SliceLimits &limits,
                const std::function<Choice(const queue::Message &, bool isFree)> &choose);

} // namespace broker::core

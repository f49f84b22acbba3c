// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/queuewalk.h"

#include <cassert>

namespace broker::core {

/// FNV-1a: the same in every build, for it is stored.
std::uint64_t Walk::groupNumber(std::string_view group)
{
    std::uint64_t number = 0xcbf29ce484222325ULL;
    for (const char byte : group)
        number = (number ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    return number;
}

Slice nextSlice(const queue::Queue &source, Walk &walk, const SliceLimits &limits,
                const std::function<Choice(const queue::Message &, bool isFree)> &choose)
{
    const bool isFifo = source.config().isFifo;
    Slice slice;
    slice.isLast = true;
    source.visit(walk.passed, [&](const queue::Message &message) {
        if (message.order() > walk.last)
            return false;
        if (slice.keys.size() == limits.takes || slice.looked == limits.looks) {
            slice.isLast = false;
            return false;
        }
        const std::uint64_t group = isFifo ? Walk::groupNumber(message.group().view()) : 0;
        const bool isFree =
            message.state() == model::MessageState::Ready && !(isFifo && walk.heldGroups.contains(group));
        const Choice choice = choose(message, isFree);
        assert(isFree || choice != Choice::Take);
        if (choice == Choice::Halt) {
            slice.isLast = false;
            return false;
        }
        ++slice.looked;
        walk.passed = {message.order()};
        if (choice == Choice::Take)
            slice.keys.push_back(message.key());
        else if (choice == Choice::Stay && isFifo)
            walk.heldGroups.insert(group);
        return true;
    });
    return slice;
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace broker::core {

/// A set of slots, which are places in a list, that also tells which is the n-th and how many come before one. One bit
/// a slot; every call takes a few dozen steps however many there are. One thread.
class SlotSet
{
public:
    using Slot = std::uint32_t;
    static constexpr Slot none = ~Slot{0};

    std::size_t count() const { return m_count; }
    bool contains(Slot slot) const
    {
        const std::size_t word = slot / wordBits;
        return word < m_words.size() && (m_words[word] >> (slot % wordBits) & 1U) != 0;
    }
    /// False when it is there already.
    bool add(Slot slot);
    /// False when it is not there.
    bool remove(Slot slot);
    void clear();

    /// Members below `slot`, which need not be one.
    std::size_t rank(Slot slot) const;
    /// The member with `place` members below it; `none` when there are fewer.
    Slot nth(std::size_t place) const;
    /// The first member that is not below `slot`; `none` at the end.
    Slot next(Slot slot) const;

private:
    static constexpr std::size_t wordBits = 64;
    static constexpr std::size_t blockWords = 16;
    static constexpr std::size_t blockBits = blockWords * wordBits;

    void grow(std::size_t block);
    void note(std::size_t block, std::ptrdiff_t change);

    std::vector<std::uint64_t> m_words;
    std::vector<std::uint32_t> m_sums{0}; ///< a Fenwick tree over blocks; the first is not used
    std::size_t m_count = 0;
};

} // namespace broker::core

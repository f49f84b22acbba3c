// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/slotset.h"

#include <bit>

namespace broker::core {

namespace {

constexpr std::size_t lowestBit(std::size_t number)
{
    return number & (~number + 1);
}

} // namespace

bool SlotSet::add(Slot slot)
{
    if (contains(slot))
        return false;
    const std::size_t block = slot / blockBits;
    grow(block);
    m_words[slot / wordBits] |= std::uint64_t{1} << (slot % wordBits);
    note(block, 1);
    return true;
}

bool SlotSet::remove(Slot slot)
{
    if (!contains(slot))
        return false;
    m_words[slot / wordBits] &= ~(std::uint64_t{1} << (slot % wordBits));
    note(slot / blockBits, -1);
    return true;
}

void SlotSet::clear()
{
    m_words.clear();
    m_sums.assign(1, 0);
    m_count = 0;
}

void SlotSet::grow(std::size_t block)
{
    while (m_sums.size() <= block + 1) {
        const std::size_t node = m_sums.size();
        std::uint32_t sum = 0;
        for (std::size_t child = node - 1; child > node - lowestBit(node); child -= lowestBit(child))
            sum += m_sums[child];
        m_sums.push_back(sum);
        m_words.resize(m_words.size() + blockWords);
    }
}

void SlotSet::note(std::size_t block, std::ptrdiff_t change)
{
    for (std::size_t node = block + 1; node < m_sums.size(); node += lowestBit(node))
        m_sums[node] = static_cast<std::uint32_t>(m_sums[node] + change);
    m_count = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(m_count) + change);
}

std::size_t SlotSet::rank(Slot slot) const
{
    const std::size_t block = slot / blockBits;
    if (block + 1 >= m_sums.size())
        return m_count;
    std::size_t before = 0;
    for (std::size_t node = block; node > 0; node -= lowestBit(node))
        before += m_sums[node];
    const std::size_t word = slot / wordBits;
    for (std::size_t at = block * blockWords; at < word; ++at)
        before += static_cast<std::size_t>(std::popcount(m_words[at]));
    const std::uint64_t below = (std::uint64_t{1} << (slot % wordBits)) - 1;
    return before + static_cast<std::size_t>(std::popcount(m_words[word] & below));
}

SlotSet::Slot SlotSet::nth(std::size_t place) const
{
    if (place >= m_count)
        return none;
    std::size_t block = 0;
    for (std::size_t step = std::bit_floor(m_sums.size() - 1); step > 0; step /= 2) {
        const std::size_t node = block + step;
        if (node < m_sums.size() && m_sums[node] <= place) {
            block = node;
            place -= m_sums[node];
        }
    }
    std::size_t word = block * blockWords;
    for (std::size_t here = 0; (here = static_cast<std::size_t>(std::popcount(m_words[word]))) <= place; ++word)
        place -= here;
    std::uint64_t bits = m_words[word];
    for (; place > 0; --place)
        bits &= bits - 1;
    return static_cast<Slot>(word * wordBits + static_cast<std::size_t>(std::countr_zero(bits)));
}

SlotSet::Slot SlotSet::next(Slot slot) const
{
    std::size_t word = slot / wordBits;
    if (word >= m_words.size())
        return none;
    std::uint64_t bits = m_words[word] >> (slot % wordBits) << (slot % wordBits);
    while (bits == 0) {
        if (++word == m_words.size())
            return none;
        bits = m_words[word];
    }
    return static_cast<Slot>(word * wordBits + static_cast<std::size_t>(std::countr_zero(bits)));
}

} // namespace broker::core

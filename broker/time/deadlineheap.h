// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"

#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

namespace broker::time {

/// Items by deadline, earliest first; an item knows its place, so that it can leave in O(log n) from the middle.
/// 16 bytes an item. `Place` is the item's member that holds the place; DeadlineHeap alone writes it. Ties leave in the
/// order of `TieLess` (a stateless comparison of two items), so that a run repeats exactly. One thread.
template <class Item, std::uint32_t Item::*Place, class TieLess>
class DeadlineHeap
{
public:
    static constexpr std::uint32_t absent = ~std::uint32_t{0};

    bool isEmpty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    static bool contains(const Item &item) { return item.*Place != absent; }

    /// Whether it is in this one, for items that may be in one of several.
    bool holds(const Item &item) const
    {
        const std::size_t place = item.*Place;
        return place < m_entries.size() && m_entries[place].item == &item;
    }

    /// The earliest deadline; `never` when empty.
    model::Instant next() const { return m_entries.empty() ? model::never : m_entries.front().deadline; }
    Item &top() const { return *m_entries.front().item; }
    /// `never` when it is not here.
    model::Instant deadline(const Item &item) const
    {
        return contains(item) ? m_entries[item.*Place].deadline : model::never;
    }

    void add(Item &item, model::Instant deadline)
    {
        assert(!contains(item));
        m_entries.push_back({deadline, &item});
        up(m_entries.size() - 1);
    }
    void remove(Item &item)
    {
        assert(contains(item));
        const std::size_t hole = item.*Place;
        item.*Place = absent;
        const Entry last = m_entries.back();
        m_entries.pop_back();
        if (hole == m_entries.size())
            return;
        m_entries[hole] = last;
        up(hole);
        down(last.item->*Place);
    }
    /// Adds, moves or (deadline `never`) removes.
    void set(Item &item, model::Instant deadline)
    {
        if (contains(item)) {
            if (m_entries[item.*Place].deadline == deadline)
                return;
            remove(item);
        }
        if (deadline != model::never)
            add(item, deadline);
    }
    void clear()
    {
        for (Entry &entry : m_entries)
            entry.item->*Place = absent;
        m_entries.clear();
    }

private:
    static constexpr std::size_t arity = 4; // shallow: half the cache misses of a binary heap
    struct Entry
    {
        model::Instant deadline;
        Item *item;
    };
    static bool before(const Entry &a, const Entry &b)
    {
        return a.deadline != b.deadline ? a.deadline < b.deadline : TieLess{}(*a.item, *b.item);
    }
    void put(std::size_t at, const Entry &entry)
    {
        m_entries[at] = entry;
        entry.item->*Place = static_cast<std::uint32_t>(at);
    }
    void up(std::size_t at)
    {
        const Entry entry = m_entries[at];
        for (; at > 0; at = (at - 1) / arity) {
            const std::size_t parent = (at - 1) / arity;
            if (!before(entry, m_entries[parent]))
                break;
            put(at, m_entries[parent]);
        }
        put(at, entry);
    }
    void down(std::size_t at)
    {
        const Entry entry = m_entries[at];
        for (;;) {
            const std::size_t first = at * arity + 1;
            if (first >= m_entries.size())
                break;
            std::size_t least = first;
            for (std::size_t child = first + 1; child < first + arity && child < m_entries.size(); ++child) {
                if (before(m_entries[child], m_entries[least]))
                    least = child;
            }
            if (!before(m_entries[least], entry))
                break;
            put(at, m_entries[least]);
            at = least;
        }
        put(at, entry);
    }

    std::vector<Entry> m_entries;
};

} // namespace broker::time

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace broker::core {

ViewRow viewRowOf(const model::MessageRow &row)
{
    ViewRow made;
    made.key = row.key;
    made.order = row.order;
    made.body = row.body;
    made.sent = row.sent;
    made.due = row.due;
    made.firstReceived = row.firstReceived;
    made.came = std::max(row.sent, row.moved);
    made.group = row.group;
    made.receives = row.receives;
    made.size = row.size;
    made.state = row.state;
    return made;
}

std::optional<Columns::Slot> Columns::find(model::MessageKey key) const
{
    const auto found = m_slots.find(key.value);
    return found == m_slots.end() ? std::nullopt : std::optional{found->second};
}

Columns::Slot Columns::lowerBound(model::OrderNo order) const
{
    Slot first = m_begin;
    for (Slot left = m_end - m_begin; left > 0;) {
        const Slot half = left / 2;
        if (row(first + half).order < order) {
            first += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    return first;
}

void Columns::start(std::size_t below)
{
    m_slots.reserve(below);
    m_begin = m_end = static_cast<Slot>(below);
}

ViewRow &Columns::place(Slot slot)
{
    const std::size_t chunk = slot / chunkRows;
    if (chunk >= m_chunks.size())
        m_chunks.resize(chunk + 1);
    if (m_chunks[chunk] == nullptr)
        m_chunks[chunk] = std::make_unique<Chunk>();
    return at(slot);
}

Columns::Slot Columns::append(ViewRow row)
{
    m_slots.insert_or_assign(row.key.value, m_end);
    place(m_end) = std::move(row);
    return m_end++;
}

Columns::Slot Columns::prepend(ViewRow row)
{
    m_slots.insert_or_assign(row.key.value, --m_begin);
    place(m_begin) = std::move(row);
    return m_begin;
}

void Columns::update(Slot slot, const ViewRow &row)
{
    at(slot) = row;
}

void Columns::markGone(Slot slot)
{
    ViewRow &row = at(slot);
    row.isGone = true;
    m_slots.erase(row.key.value);
}

void Columns::clear()
{
    m_chunks.clear();
    m_slots.clear();
    m_sources.assign(1, {});
    m_begin = m_end = 0;
}

std::vector<Columns::Slot> Columns::compact(const SlotSet &kept)
{
    std::vector<Slot> places(m_end, SlotSet::none);
    Slot to = 0;
    for (Slot from = m_begin; from < m_end; ++from) {
        ViewRow &row = at(from);
        if (row.isGone && !kept.contains(from))
            continue;
        if (!row.isGone)
            m_slots.insert_or_assign(row.key.value, to);
        places[from] = to;
        if (to != from)
            place(to) = std::move(row);
        ++to;
    }
    m_begin = 0;
    m_end = to;
    m_chunks.resize((m_end + chunkRows - 1) / chunkRows);
    return places;
}

void Columns::addSources(std::vector<std::string> arns)
{
    m_sources.insert(m_sources.end(), std::make_move_iterator(arns.begin()), std::make_move_iterator(arns.end()));
}

} // namespace broker::core

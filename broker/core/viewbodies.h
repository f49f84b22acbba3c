// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/columns.h"
#include "broker/storage/store.h"

#include <vector>

namespace broker::core {

/// As many bodies as are read in one go: a few milliseconds, and not more than about a megabyte.
class BodyBatch
{
public:
    static constexpr std::size_t mostBodies = 256;

    void add(Columns::Slot slot, const ViewRow &row)
    {
        m_slots.push_back(slot);
        m_bodies.push_back(row.body);
        m_bytes += row.size;
    }
    bool isFull() const { return m_slots.size() >= mostBodies || m_bytes >= 1U << 20U; }
    const std::vector<Columns::Slot> &slots() const { return m_slots; }
    /// One for each slot; null where it is lost, or the store cannot be read.
    std::vector<model::PayloadRef> read(storage::StoreReader &reader) const
    {
        if (m_bodies.empty())
            return {};
        auto payloads = reader.payloads(m_bodies);
        return payloads.has_value() ? std::move(payloads.value()) : std::vector<model::PayloadRef>(m_bodies.size());
    }

private:
    std::vector<Columns::Slot> m_slots;
    std::vector<model::BodyId> m_bodies;
    std::size_t m_bytes = 0;
};

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/slotset.h"
#include "broker/model/message.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace broker::core {

/// What a view knows of a message without its body.
struct ViewRow
{
    model::MessageKey key;
    model::OrderNo order;
    model::BodyId body;
    model::Instant sent{};
    model::Instant due{};
    model::Instant firstReceived{};
    model::Instant came{}; ///< to this queue
    model::GroupId group;
    std::uint32_t receives = 0;
    std::uint32_t size = 0;
    std::uint32_t source = 0; ///< number of the queue that it died in, see Columns::sourceArn(); 0: none
    model::MessageState state = model::MessageState::Ready;
    bool isGone = false; ///< it has left the queue
};

/// Without the number of its source.
ViewRow viewRowOf(const model::MessageRow &row);

/// The messages of one queue in order of arrival, as they are committed: a copy that the core keeps up to date. It
/// grows at both ends: downward while it is made, for the newest are wanted first, upward with what comes. About 120
/// bytes a message, for all views of the queue together. One thread.
class Columns
{
public:
    using Slot = SlotSet::Slot;

    /// Slots that were given out, messages that have gone included: from begin() to below end().
    Slot begin() const { return m_begin; }
    Slot end() const { return m_end; }
    std::size_t liveCount() const { return m_slots.size(); }
    const ViewRow &row(Slot slot) const { return (*m_chunks[slot / chunkRows])[slot % chunkRows]; }
    std::optional<Slot> find(model::MessageKey key) const;
    /// The first slot whose order is not below.
    Slot lowerBound(model::OrderNo order) const;

    /// Room for so many below, while nothing is here yet.
    void start(std::size_t below);
    /// Its order must be above all that are here.
    Slot append(ViewRow row);
    /// Its order must be below all that are here, and start() must have made room for it.
    Slot prepend(ViewRow row);
    /// Everything but key and order.
    void update(Slot slot, const ViewRow &row);
    void markGone(Slot slot);
    void clear();

    /// Worth a compact().
    bool isSparse() const { return m_end - m_begin > 2 * m_slots.size() + 65'536; }
    /// Drops those that have gone and are not in `kept`, and the room below. Answers the new slot of each old one;
    /// `none` for the dropped.
    std::vector<Slot> compact(const SlotSet &kept);

    void addSources(std::vector<std::string> arns);
    const std::string &sourceArn(std::uint32_t source) const { return m_sources[source]; }

private:
    static constexpr std::size_t chunkRows = 4'096;
    using Chunk = std::array<ViewRow, chunkRows>;

    ViewRow &place(Slot slot);
    ViewRow &at(Slot slot) { return (*m_chunks[slot / chunkRows])[slot % chunkRows]; }

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    boost::unordered_flat_map<std::uint64_t, Slot> m_slots; ///< by key; of those that have not gone
    std::vector<std::string> m_sources{std::string{}};
    Slot m_begin = 0;
    Slot m_end = 0;
};

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/view.h"
#include "broker/platform/stopwatch.h"
#include "broker/security/digest.h"

#include <algorithm>

// How a view is read. view.cpp: how it finds out what matches.
namespace broker::core {

namespace {

constexpr std::size_t mostShifts = 2'000;

/// Whether what happens at `offset` continues what `last` tells, so that one shift tells both.
bool joins(ViewShift &last, std::size_t offset, std::size_t removed, std::size_t inserted)
{
    if (removed + inserted != 1 || (last.removed > 0) != (removed > 0))
        return false;
    if (removed == 0) {
        if (offset < last.offset || offset > last.offset + last.inserted)
            return false;
        ++last.inserted;
        return true;
    }
    if (offset != last.offset && offset + 1 != last.offset)
        return false;
    last.offset = offset;
    ++last.removed;
    return true;
}

} // namespace

void View::note(std::size_t offset, std::size_t removed, std::size_t inserted)
{
    ++m_version;
    const bool isUnseen = !m_shifts.empty() && m_shifts.back().version > m_readVersion;
    if (isUnseen && joins(m_shifts.back(), offset, removed, inserted)) {
        m_shifts.back().version = m_version;
        return;
    }
    m_shifts.push_back({m_version, offset, removed, inserted});
    if (m_shifts.size() > mostShifts)
        reset();
}

void View::reset()
{
    m_shifts.clear();
    m_resetVersion = ++m_version;
}

ViewCounters View::counters() const
{
    ViewCounters counters;
    counters.rows = rows();
    counters.matched = m_found.count() - m_lingering.size() + m_beyond;
    counters.total = m_queue.total();
    // Slots of those that have gone were looked at too; nobody wants more scanned than there are.
    counters.scanned = std::min<std::uint64_t>(m_high - m_low, counters.total);
    counters.unsorted = isInSortedOrder() && m_found.count() > m_sorted.size() ? m_found.count() - m_sorted.size() : 0;
    counters.isComplete = isComplete();
    counters.isSorted = m_wish.sortBy == nullptr || m_isSorted;
    counters.took = m_took == std::chrono::microseconds::zero() ? platform::stopwatch() - m_opened : m_took;
    counters.version = m_version;
    return counters;
}

/// Matches that went from a sorted view leave their places all at once.
void View::dropFromSorted()
{
    if (!std::exchange(m_isStale, false))
        return;
    std::size_t to = 0;
    for (std::size_t from = 0; from < m_sorted.size(); ++from) {
        const Slot slot = m_sorted[from];
        if (slot != SlotSet::none && m_found.contains(slot))
            m_sorted[to++] = slot;
        else
            note(to, 1, 0);
    }
    m_sorted.resize(to);
}

View::Slot View::slotAt(std::size_t place) const
{
    if (isInSortedOrder())
        return m_sorted[place];
    return m_found.nth(isNewestFirst() ? m_found.count() - 1 - place : place);
}

std::optional<std::size_t> View::placeOf(Slot slot) const
{
    if (isInSortedOrder()) {
        const auto found = std::find(m_sorted.begin(), m_sorted.end(), slot);
        if (found == m_sorted.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_sorted.begin());
    }
    if (!m_found.contains(slot))
        return std::nullopt;
    const std::size_t rank = m_found.rank(slot);
    return isNewestFirst() ? m_found.count() - 1 - rank : rank;
}

/// Where the anchor is; where it was when it has gone.
std::size_t View::anchorPlace(const ViewRead &wish) const
{
    if (isInSortedOrder()) {
        const auto slot = m_queue.columns.find(wish.anchorKey);
        return slot ? placeOf(*slot).value_or(0) : 0;
    }
    if (!wish.anchorOrder)
        return 0;
    const Slot slot = m_queue.columns.lowerBound(wish.anchorOrder);
    const std::size_t rank = m_found.rank(slot);
    if (!isNewestFirst())
        return rank;
    const bool isHere = m_found.contains(slot) && m_queue.columns.row(slot).order == wish.anchorOrder;
    return m_found.count() - rank - (isHere ? 1 : 0);
}

model::Result<ViewPage> View::read(const ViewRead &wish, storage::StoreReader &reader)
{
    dropFromSorted();
    ViewPage page;
    page.counters = counters();
    const auto place = static_cast<std::int64_t>(anchorPlace(wish)) + wish.offset;
    page.offset = static_cast<std::size_t>(std::clamp<std::int64_t>(place, 0, static_cast<std::int64_t>(rows())));
    fillShifts(wish, page);
    for (const model::MessageKey key : wish.locate) {
        const auto slot = m_queue.columns.find(key);
        const auto found = slot ? placeOf(*slot) : std::nullopt;
        page.located.push_back(found ? static_cast<std::int64_t>(*found) : -1);
    }
    if (const auto filled = fillRows(wish, reader, page); filled.has_error())
        return filled.error();
    m_readVersion = m_version;
    return page;
}

void View::fillShifts(const ViewRead &wish, ViewPage &page) const
{
    page.isReset = !wish.version || *wish.version < m_resetVersion;
    if (page.isReset)
        return;
    for (const ViewShift &shift : m_shifts) {
        if (shift.version > *wish.version)
            page.shifts.push_back(shift);
    }
}

model::Result<void> View::fillRows(const ViewRead &wish, storage::StoreReader &reader, ViewPage &page) const
{
    std::vector<Slot> slots;
    std::vector<model::BodyId> bodies;
    std::size_t bytes = 0;
    for (std::size_t place = page.offset; place < rows() && slots.size() < wish.most; ++place) {
        if (!isInSortedOrder() && place >= m_found.count())
            break; // it comes with a later version
        const Slot slot = slotAt(place);
        const ViewRow &row = m_queue.columns.row(slot);
        bytes += row.size;
        if (bytes > wish.mostBytes && !slots.empty())
            break;
        slots.push_back(slot);
        if (!row.isGone)
            bodies.push_back(row.body);
    }
    auto payloads = reader.payloads(bodies);
    if (payloads.has_error())
        return payloads.error();
    std::size_t body = 0;
    for (const Slot slot : slots) {
        const ViewMessage message = messageAt(slot);
        page.rows.emplace_back();
        ViewPage::Row &row = page.rows.back();
        row.isGone = message.row.isGone;
        if (!row.isGone)
            row.message.payload = std::move(payloads.value()[body++]);
        row.message.id = m_queue.ids.make(message.row.key);
        row.message.deadLetterSourceArn = message.sourceArn;
        model::MessageRow &facts = row.message.row;
        facts.key = message.row.key;
        facts.queue = m_queue.id;
        facts.body = message.row.body;
        facts.order = message.row.order;
        facts.sent = message.row.sent;
        facts.due = message.row.due;
        facts.firstReceived = message.row.firstReceived;
        facts.receives = message.row.receives;
        facts.size = message.row.size;
        facts.group = message.row.group;
        facts.state = message.row.state;
        if (row.message.payload)
            facts.md5 = security::md5(row.message.payload->body);
        for (const ViewExpressionRef &column : wish.columns)
            row.values.push_back(column->value(message, row.message.payload.get()));
    }
    return {};
}

View::Next View::next(model::OrderNo after, model::OrderNo through, std::size_t most) const
{
    Next next{{}, after, false, isComplete()};
    if (!next.isComplete)
        return next;
    const Slot first = m_queue.columns.lowerBound({after.value + 1});
    for (Slot slot = m_found.next(first); next.keys.size() < most; slot = m_found.next(slot + 1)) {
        if (slot == SlotSet::none || m_queue.columns.row(slot).order > through) {
            next.isEnd = true;
            break;
        }
        const ViewRow &row = m_queue.columns.row(slot);
        next.last = row.order;
        if (!row.isGone)
            next.keys.push_back(row.key);
    }
    return next;
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/view.h"

#include "broker/core/clusters.h"
#include "broker/core/viewbodies.h"
#include "broker/platform/stopwatch.h"

#include <algorithm>

// How a view finds out what matches. viewread.cpp: how it is read.
namespace broker::core {

namespace {

constexpr std::chrono::microseconds pieceTime{5'000};
constexpr Columns::Slot looksPerGlance = 1'024; // between two looks at the stopwatch
constexpr model::Duration rescanEvery{1'000};
constexpr int rescanShare = 20; // a rescan takes at most one part of so many of the worker's time

} // namespace

View::View(const ViewedQueue &queue, ViewWish wish, model::Instant now)
    : m_queue(queue)
    , m_wish(std::move(wish))
    , m_isWhole(isNewestFirst() && m_wish.question->matchesAll())
    , m_now(now)
    , m_opened(platform::stopwatch())
    , m_beyond(m_isWhole ? queue.total() : 0)
    , m_rescanned(now)
{
}

ViewMessage View::messageAt(Slot slot) const
{
    const ViewRow &row = m_queue.columns.row(slot);
    return {row, m_queue.columns.sourceArn(row.source), m_queue.ids, m_now};
}

void View::came()
{
    ++m_version;
    foresee();
}

void View::changed(Slot slot)
{
    ++m_version;
    if (isScanned(slot) || (m_isRescanning && slot < m_freshEnd))
        judge(slot, m_doubtful);
}

void View::left(Slot slot, time::Boot boot)
{
    ++m_version;
    m_fresh.remove(slot);
    if (!m_found.contains(slot))
        return;
    if (m_wish.linger > time::Boot::zero())
        m_lingering.push_back({boot + m_wish.linger, slot});
    else
        erase(slot);
}

void View::restarted()
{
    m_found.clear();
    m_foundEnd = 0;
    m_beyond = m_isWhole ? m_queue.total() : 0;
    m_isStarted = false;
    m_low = m_high = 0;
    m_doubtful.clear();
    m_lingering.clear();
    m_isRescanning = false;
    m_fresh.clear();
    m_isSorted = m_isStale = false;
    m_sorted.clear();
    m_keys.clear();
    m_keyAt = 0;
    reset();
}

void View::moved(const std::vector<Slot> &places)
{
    // What was dropped is in nobody's way: it had gone, and no view showed it.
    const auto end = [&places](Slot slot) {
        Slot kept = 0;
        while (slot > 0 && (kept = places[slot - 1]) == SlotSet::none)
            --slot;
        return slot == 0 ? Slot{0} : kept + 1;
    };
    SlotSet found;
    for (Slot slot = m_found.next(0); slot != SlotSet::none; slot = m_found.next(slot + 1))
        found.add(places[slot]);
    m_found = std::move(found);
    m_foundEnd = end(m_foundEnd);
    m_low = end(m_low);
    m_high = end(m_high);
    std::vector<Slot> doubtful;
    for (const Slot slot : m_doubtful) {
        if (places[slot] != SlotSet::none)
            doubtful.push_back(places[slot]);
    }
    m_doubtful = std::move(doubtful);
    for (Lingering &one : m_lingering)
        one.slot = places[one.slot];
    std::vector<Slot> sorted;
    for (const Slot slot : m_sorted) // a stale one is noticed at the next read
        sorted.push_back(slot == SlotSet::none ? slot : places[slot]);
    m_sorted = std::move(sorted);
    m_keys.clear();
    m_keyAt = 0;
    m_isRescanning = false;
    m_fresh.clear();
}

void View::addLingering(SlotSet &slots) const
{
    for (const Lingering &one : m_lingering)
        slots.add(one.slot);
}

bool View::isComplete() const
{
    return m_queue.isCopied && m_isStarted && m_low == m_queue.columns.begin() && m_high == m_queue.columns.end()
        && m_doubtful.empty();
}

bool View::mayLook() const
{
    const ClusterMembers *of = members();
    return of == nullptr || of->isComplete();
}

void View::clustersChanged(bool isAll, const std::vector<model::MessageKey> &keys)
{
    if (!isAll) {
        for (const model::MessageKey key : keys) {
            if (const auto slot = m_queue.columns.find(key))
                changed(*slot);
        }
        return;
    }
    for (Slot slot = m_low; slot < m_high; ++slot) {
        if (!m_queue.columns.row(slot).isGone)
            changed(slot);
    }
}

bool View::hasWork() const
{
    const Columns &columns = m_queue.columns;
    const bool mayStart = m_queue.isCopied || !scansUpward(); // the oldest come last
    if (!m_isStarted)
        return mayStart && mayLook() && (m_queue.isCopied || columns.begin() < columns.end());
    return m_high < columns.end() || m_low > columns.begin() || !m_doubtful.empty() || m_isRescanning || isSorting();
}

void View::work(storage::StoreReader &reader)
{
    if (!m_isStarted) {
        m_isStarted = true;
        m_low = m_high = scansUpward() ? m_queue.columns.begin() : m_queue.columns.end();
        foresee();
    }
    if (!m_doubtful.empty())
        settle(reader);
    else if (m_high < m_queue.columns.end() || m_low > m_queue.columns.begin())
        scan(reader);
    else if (m_isRescanning)
        rescan(reader);
    else if (isSorting())
        collectKeys(reader);
    ++m_version;
    foresee();
    if (m_took == std::chrono::microseconds::zero() && isComplete() && !isSorting())
        m_took = platform::stopwatch() - m_opened;
}

void View::scan(storage::StoreReader &reader)
{
    const auto began = platform::stopwatch();
    const bool isUpward = m_high < m_queue.columns.end();
    BodyBatch batch;
    for (Slot looked = 1; !batch.isFull(); ++looked) {
        if (isUpward ? m_high == m_queue.columns.end() : m_low == m_queue.columns.begin())
            break;
        const Slot slot = isUpward ? m_high++ : --m_low;
        const ViewMessage message = messageAt(slot);
        if (message.row.isGone)
            continue;
        const ViewVerdict verdict = m_wish.question->judge(message);
        if (verdict == ViewVerdict::NeedsBody)
            batch.add(slot, message.row);
        else if (verdict == ViewVerdict::Yes && isUpward)
            insert(slot);
        else if (verdict == ViewVerdict::Yes)
            reveal(slot);
        if (looked % looksPerGlance == 0 && platform::stopwatch() - began > pieceTime)
            break;
    }
    decideAll(batch, reader);
}

void View::judge(Slot slot, std::vector<Slot> &doubtful)
{
    const ViewVerdict verdict = m_wish.question->judge(messageAt(slot));
    if (verdict == ViewVerdict::NeedsBody)
        doubtful.push_back(slot);
    else
        decide(slot, verdict == ViewVerdict::Yes);
}

void View::decide(Slot slot, bool isMatch)
{
    if (m_isRescanning && slot < m_freshEnd) {
        if (isMatch)
            m_fresh.add(slot);
        else
            m_fresh.remove(slot);
    }
    if (!isScanned(slot))
        return;
    if (isMatch)
        insert(slot);
    else
        erase(slot);
}

void View::decideAll(const BodyBatch &batch, storage::StoreReader &reader)
{
    const std::vector<model::PayloadRef> payloads = batch.read(reader);
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        const Slot slot = batch.slots()[at];
        const ViewMessage message = messageAt(slot);
        if (!message.row.isGone)
            decide(slot, m_wish.question->matches(message, payloads[at].get()));
    }
}

/// What has changed, and needs its body to be judged.
void View::settle(storage::StoreReader &reader)
{
    BodyBatch batch;
    while (!m_doubtful.empty() && !batch.isFull()) {
        const Slot slot = m_doubtful.back();
        m_doubtful.pop_back();
        if (const ViewRow &row = m_queue.columns.row(slot); !row.isGone)
            batch.add(slot, row);
    }
    decideAll(batch, reader);
}

void View::pass(model::Instant now, time::Boot boot)
{
    m_now = now;
    while (!m_lingering.empty() && m_lingering.front().until <= boot) {
        const Slot slot = m_lingering.front().slot;
        m_lingering.pop_front();
        erase(slot);
    }
    const bool isDue = m_wish.question->asksTime() && !m_isRescanning && isComplete()
        && now >= m_rescanned + rescanEvery && platform::stopwatch() - m_rescanEnded >= m_rescanCost * rescanShare;
    if (!isDue)
        return;
    m_isRescanning = true;
    m_rescanned = now;
    m_rescanCost = {};
    m_fresh.clear();
    m_freshEnd = m_queue.columns.begin();
}

void View::rescan(storage::StoreReader &reader)
{
    const auto began = platform::stopwatch();
    BodyBatch batch;
    for (Slot looked = 1; m_freshEnd < m_high && !batch.isFull(); ++looked) {
        const Slot slot = m_freshEnd++;
        const ViewMessage message = messageAt(slot);
        if (message.row.isGone)
            continue;
        const ViewVerdict verdict = m_wish.question->judge(message);
        if (verdict == ViewVerdict::Yes)
            m_fresh.add(slot);
        else if (verdict == ViewVerdict::NeedsBody)
            batch.add(slot, message.row);
        if (looked % looksPerGlance == 0 && platform::stopwatch() - began > pieceTime)
            break;
    }
    decideAll(batch, reader);
    m_rescanCost += platform::stopwatch() - began;
    if (m_freshEnd == m_high)
        endRescan();
}

/// What differs from before becomes insertions and removals, so that readers keep their places.
void View::endRescan()
{
    m_isRescanning = false;
    m_rescanEnded = platform::stopwatch();
    std::vector<Slot> differing;
    Slot before = m_found.next(0);
    Slot after = m_fresh.next(0);
    while (before != SlotSet::none || after != SlotSet::none) {
        const Slot slot = std::min(before, after);
        if (before != after && !m_queue.columns.row(slot).isGone)
            differing.push_back(slot);
        if (before == slot)
            before = m_found.next(slot + 1);
        if (after == slot)
            after = m_fresh.next(slot + 1);
    }
    for (const Slot slot : differing) {
        if (m_fresh.contains(slot))
            insert(slot);
        else
            erase(slot);
    }
    m_fresh.clear();
}

void View::insert(Slot slot)
{
    const std::size_t before = m_found.count();
    const std::size_t rank = slot >= m_foundEnd ? before : m_found.rank(slot);
    if (!m_found.add(slot))
        return;
    m_foundEnd = std::max(m_foundEnd, slot + 1);
    if (!isInSortedOrder())
        note(isNewestFirst() ? before - rank : rank, 0, 1);
}

/// A match below all that were found, whose place was known before it was.
void View::reveal(Slot slot)
{
    if (m_beyond == 0) {
        insert(slot);
        return;
    }
    m_found.add(slot);
    m_foundEnd = std::max(m_foundEnd, slot + 1);
    --m_beyond;
}

/// How many are still to be found is known where everything is a match.
void View::foresee()
{
    if (!m_isWhole || m_high < m_queue.columns.end())
        return;
    const std::size_t live = m_found.count() - m_lingering.size();
    const std::size_t beyond = m_queue.total() - std::min(m_queue.total(), live);
    const std::size_t kept = std::min(beyond, m_beyond);
    if (beyond != m_beyond)
        note(m_found.count() + kept, m_beyond - kept, beyond - kept);
    m_beyond = beyond;
}

void View::erase(Slot slot)
{
    if (!m_found.remove(slot))
        return;
    if (isInSortedOrder()) {
        m_isStale = true;
        ++m_version;
    } else {
        const std::size_t rank = m_found.rank(slot);
        note(isNewestFirst() ? m_found.count() - rank : rank, 1, 0);
    }
}

void View::collectKeys(storage::StoreReader &reader)
{
    const auto began = platform::stopwatch();
    BodyBatch batch;
    while ((m_keyAt = m_found.next(m_keyAt)) != SlotSet::none && !batch.isFull()) {
        const ViewMessage message = messageAt(m_keyAt);
        if (m_wish.sortBy->readsBody())
            batch.add(m_keyAt, message.row);
        else
            m_keys.push_back({m_wish.sortBy->value(message, nullptr), m_keyAt});
        ++m_keyAt;
        if (m_keyAt % looksPerGlance == 0 && platform::stopwatch() - began > pieceTime)
            break;
    }
    const std::vector<model::PayloadRef> payloads = batch.read(reader);
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        const Slot slot = batch.slots()[at];
        m_keys.push_back({m_wish.sortBy->value(messageAt(slot), payloads[at].get()), slot});
    }
    if (m_keyAt == SlotSet::none)
        sort();
}

namespace {

/// Numbers before texts, what is absent last.
int kindOf(const ViewValue &value)
{
    switch (value.index()) {
    case 2: // truth
        return 0;
    case 3: // number
        return 1;
    case 4: // text
        return 2;
    default:
        return 3;
    }
}

bool isLess(const ViewValue &a, const ViewValue &b)
{
    return kindOf(a) != kindOf(b) ? kindOf(a) < kindOf(b) : a < b;
}

} // namespace

void View::sort()
{
    // What is absent comes last both ways, and equals stay in order of arrival.
    const auto comesFirst = [this](const SortKey &a, const SortKey &b) {
        const bool isAbsentA = kindOf(a.value) == 3;
        const bool isAbsentB = kindOf(b.value) == 3;
        if (isAbsentA || isAbsentB)
            return isAbsentA != isAbsentB ? isAbsentB : a.slot < b.slot;
        if (isLess(a.value, b.value))
            return !m_wish.isDescending;
        if (isLess(b.value, a.value))
            return m_wish.isDescending;
        return a.slot < b.slot;
    };
    std::sort(m_keys.begin(), m_keys.end(), comesFirst);
    m_sorted.clear();
    m_sorted.reserve(m_keys.size());
    for (const SortKey &key : m_keys) {
        if (m_found.contains(key.slot))
            m_sorted.push_back(key.slot);
    }
    m_keys = {};
    m_keyAt = 0;
    m_isSorted = true;
    m_isStale = false;
    reset();
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrives.h"

#include "broker/model/limits.h"

#include <algorithm>

// The half of redrives that remembers: what came back, the history, and what was stored.
namespace broker::core {

namespace change = model::change;
namespace limits = model::limits;
using model::Changes;
using model::Duration;
using model::Instant;
using model::RedriveStatus;

namespace {

std::deque<model::RedriveSlice>::iterator sliceOf(std::deque<model::RedriveSlice> &slices, std::uint64_t number)
{
    const auto at =
        std::lower_bound(slices.begin(), slices.end(), number,
                         [](const model::RedriveSlice &slice, std::uint64_t wanted) { return slice.number < wanted; });
    return at != slices.end() && at->number == number ? at : slices.end();
}

std::string tooMany(const Redrive &redrive)
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(plan.within).count();
    return std::to_string(redrive.returnedOfSlices) + " of the " + std::to_string(redrive.movedOfSlices)
        + " messages moved within the last " + std::to_string(seconds)
        + " seconds came back into a dead-letter queue: more than " + std::to_string(plan.breaker.percent) + " %.";
}

} // namespace

void Redrives::returned(model::LineageId lineage, Instant now)
{
    const auto found = m_away.find(lineage);
    if (found == m_away.end())
        return;
    const Away away = found->second;
    m_away.erase(found);
    Redrive &redrive = *away.redrive;
    const auto slice = sliceOf(redrive.slices, away.number);
    std::erase(slice->away, lineage);
    if (slice->at + redrive.row.plan->within <= now)
        return; // too late to be its doing
    ++slice->returned;
    ++redrive.returnedOfSlices;
    ++redrive.row.progress.returned;
    const auto isSame = [&away](const Away &other) { return other.number == away.number; };
    if (std::none_of(m_changedSlices.begin(), m_changedSlices.end(), isSame))
        m_changedSlices.push_back(away);
    if (std::find(m_changed.begin(), m_changed.end(), &redrive) == m_changed.end())
        m_changed.push_back(&redrive);
}

void Redrives::tell(Instant now, Changes &changes)
{
    for (const Away &changed : std::exchange(m_changedSlices, {})) {
        const auto slice = sliceOf(changed.redrive->slices, changed.number);
        if (slice != changed.redrive->slices.end())
            changes.push_back(change::RedriveSliceNoted{*slice});
    }
    for (Redrive *const redrive : std::exchange(m_changed, {})) {
        forgetOver(*redrive, now, changes);
        changes.push_back(change::RedriveProgressed{redrive->row.id, redrive->row.progress});
        breakIfBad(*redrive, now, changes);
    }
}

void Redrives::breakIfBad(Redrive &redrive, Instant now, Changes &changes)
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    if (!plan.hasBreaker || !redrive.row.isUnderWay() || redrive.movedOfSlices < plan.breaker.atLeast)
        return;
    if (redrive.returnedOfSlices * 100 > redrive.movedOfSlices * plan.breaker.percent)
        end(redrive, RedriveStatus::StoppedItself, tooMany(redrive), now, changes);
}

void Redrives::note(Redrive &redrive, model::RedriveSlice slice)
{
    redrive.movedOfSlices += slice.moved;
    redrive.returnedOfSlices += slice.returned;
    redrive.slices.push_back(std::move(slice));
    model::RedriveSlice &noted = redrive.slices.back();
    std::sort(noted.away.begin(), noted.away.end());
    noted.away.erase(std::unique(noted.away.begin(), noted.away.end()), noted.away.end()); // copies share a lineage
    for (const model::LineageId lineage : noted.away) {
        // What an earlier move of the same has not brought back, this one may.
        const auto [place, isNew] = m_away.try_emplace(lineage, Away{&redrive, noted.number});
        if (isNew)
            continue;
        const auto earlier = sliceOf(place->second.redrive->slices, place->second.number);
        std::erase(earlier->away, lineage);
        place->second = {&redrive, noted.number};
    }
}

void Redrives::forgetFirst(Redrive &redrive, Changes &changes)
{
    const model::RedriveSlice &first = redrive.slices.front();
    for (const model::LineageId lineage : first.away)
        m_away.erase(lineage);
    redrive.movedOfSlices -= first.moved;
    redrive.returnedOfSlices -= first.returned;
    changes.push_back(change::RedriveSliceForgotten{first.number});
    redrive.slices.pop_front();
}

void Redrives::forgetOver(Redrive &redrive, Instant now, Changes &changes)
{
    while (!redrive.slices.empty() && redrive.slices.front().at + redrive.row.plan->within <= now)
        forgetFirst(redrive, changes);
}

/// Ended ones only; the newest stays whatever it is, for numbers go on from it.
void Redrives::trim(Changes &changes)
{
    const auto isEnded = [](const auto &entry) { return !entry.second->row.isUnderWay(); };
    auto ended = std::count_if(m_redrives.begin(), m_redrives.end(), isEnded);
    for (auto at = m_redrives.begin();
         ended > static_cast<std::ptrdiff_t>(limits::redriveHistory) && std::next(at) != m_redrives.end();) {
        const auto oldest = at++;
        if (!isEnded(*oldest))
            continue;
        Redrive &redrive = *oldest->second;
        while (!redrive.slices.empty())
            forgetFirst(redrive, changes);
        std::erase(m_changed, &redrive);
        std::erase_if(m_changedSlices, [&redrive](const Away &changed) { return changed.redrive == &redrive; });
        changes.push_back(change::RedriveForgotten{oldest->first});
        m_redrives.erase(oldest);
        --ended;
    }
}

void Redrives::restore(const model::RedriveRow &row)
{
    auto &place = m_redrives[row.id];
    place = std::make_unique<Redrive>();
    place->row = row;
    place->walk.last = row.plan->through;
    place->walk.passed = {row.progress.passed};
    place->walk.heldGroups.insert(row.progress.heldGroups.begin(), row.progress.heldGroups.end());
}

void Redrives::restore(const model::RedriveSlice &slice)
{
    if (const auto found = m_redrives.find(slice.redrive); found != m_redrives.end())
        note(*found->second, slice);
}

std::vector<Redrive *> Redrives::underWay() const
{
    std::vector<Redrive *> found;
    for (const auto &[id, redrive] : m_redrives) {
        if (redrive->row.isUnderWay())
            found.push_back(redrive.get());
    }
    return found;
}

void Redrives::restored(Instant now, Changes &changes)
{
    for (const auto &[id, redrive] : m_redrives) {
        forgetOver(*redrive, now, changes);
        redrive->counted = now;
        schedule(*redrive, now);
    }
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrives.h"

#include "broker/model/limits.h"

#include <algorithm>

namespace broker::core {

namespace change = model::change;
namespace limits = model::limits;
using model::Changes;
using model::Duration;
using model::ErrorCode;
using model::fail;
using model::Instant;
using model::RedriveStatus;

namespace {

constexpr std::size_t freeSlice = 400; // about two milliseconds of core and store
constexpr Duration freePause{5};
constexpr std::uint32_t slicesPerSecond = 10;
constexpr Duration longestSlice{2'000}; // what is longer is a jump of the clock, not time that it ran
constexpr Duration lookAgain{1'000};
constexpr std::uint64_t wholeToken = 1'000;

std::size_t sliceSize(std::uint32_t rate)
{
    return rate == 0 ? freeSlice : std::clamp<std::size_t>(rate / slicesPerSecond, 1, freeSlice);
}

std::string named(model::RedriveId id)
{
    return "Redrive " + std::to_string(id.value);
}

} // namespace

std::uint32_t rateOf(const model::RedriveRow &row)
{
    const std::vector<std::uint32_t> &rates = row.plan->rates;
    if (rates.empty())
        return 0;
    const Duration step = std::max(row.plan->rateStep, Duration{1});
    const auto at = static_cast<std::size_t>(row.progress.ran / step);
    return rates[std::min(at, rates.size() - 1)];
}

std::size_t Redrive::allowance() const
{
    if (row.progress.stepLeft > 0)
        return std::min<std::size_t>(row.progress.stepLeft, freeSlice);
    return rateOf(row) == 0 ? freeSlice : tokens / wholeToken;
}

model::Result<Redrive *> Redrives::start(Redrive redrive, Instant now, Changes &changes)
{
    std::size_t active = 0;
    for (const auto &[id, other] : m_redrives) {
        if (!other->row.isUnderWay())
            continue;
        ++active;
        if (other->row.plan->source == redrive.row.plan->source)
            return fail(ErrorCode::InvalidParameterValue,
                        named(id) + " of this queue is under way. Stop it before another one begins.");
    }
    if (active >= limits::redrivesUnderWay)
        return fail(ErrorCode::RequestThrottled,
                    "At most " + std::to_string(limits::redrivesUnderWay) + " redrives can be under way.");
    for (const auto &[id, other] : m_redrives)
        forgetOver(*other, now, changes);
    redrive.row.id = {m_redrives.empty() ? 1 : m_redrives.rbegin()->first.value + 1};
    redrive.counted = now;
    auto &place = m_redrives[redrive.row.id];
    place = std::make_unique<Redrive>(std::move(redrive));
    schedule(*place, now);
    changes.push_back(change::RedriveStarted{place->row});
    trim(changes);
    return place.get();
}

model::Result<const Redrive *> Redrives::control(model::RedriveId id, RedriveAct act, std::uint64_t count, Instant now,
                                                 Changes &changes)
{
    const auto found = m_redrives.find(id);
    if (found == m_redrives.end())
        return fail(ErrorCode::ResourceNotFound, named(id) + " does not exist.");
    Redrive &redrive = *found->second;
    if (!redrive.row.isUnderWay())
        return fail(ErrorCode::UnsupportedOperation, named(id) + " has ended.");
    if (act == RedriveAct::Stop) {
        end(redrive, RedriveStatus::Stopped, {}, now, changes);
        return &redrive;
    }
    redrive.ticket = 0;
    redrive.tokens = 0;
    redrive.counted = now;
    redrive.row.progress.status = act == RedriveAct::Pause ? RedriveStatus::Paused : RedriveStatus::Running;
    redrive.row.progress.stepLeft = act == RedriveAct::Step ? count : 0;
    changes.push_back(change::RedriveProgressed{id, redrive.row.progress});
    schedule(redrive, now);
    return &redrive;
}

std::vector<const Redrive *> Redrives::all() const
{
    std::vector<const Redrive *> all;
    for (auto at = m_redrives.rbegin(); at != m_redrives.rend(); ++at)
        all.push_back(at->second.get());
    return all;
}

void Redrives::tick(Redrive &redrive, Instant now)
{
    const Duration passed = std::clamp(now - redrive.counted, Duration{0}, longestSlice);
    const std::uint32_t rate = rateOf(redrive.row);
    redrive.counted = now;
    // One slice, and the part of a message that rounding up to a millisecond leaves: it must not be lost each time.
    redrive.tokens = std::min(redrive.tokens + static_cast<std::uint64_t>(passed.count()) * rate,
                              sliceSize(rate) * wholeToken + wholeToken - 1);
    redrive.row.progress.ran += passed;
}

void Redrives::wantBodies(Redrive &redrive)
{
    m_due.set(redrive, model::never);
    redrive.ticket = 0;
    m_wanting.push_back(redrive.row.id);
}

Redrive *Redrives::takeWanting(std::uint64_t ticket)
{
    while (!m_wanting.empty()) {
        const auto found = m_redrives.find(m_wanting.front());
        m_wanting.pop_front();
        // Not one that was stopped, or paused and resumed, since it asked.
        if (found == m_redrives.end() || !found->second->isRunning() || found->second->ticket != 0
            || m_due.holds(*found->second))
            continue;
        found->second->ticket = ticket;
        return found->second.get();
    }
    return nullptr;
}

Redrive *Redrives::answered(model::RedriveId id, std::uint64_t ticket)
{
    const auto found = m_redrives.find(id);
    if (found == m_redrives.end() || found->second->ticket != ticket || !found->second->isRunning())
        return nullptr;
    found->second->ticket = 0;
    return found->second.get();
}

void Redrives::progressed(Redrive &redrive, std::vector<model::LineageId> moved, std::uint64_t number, Instant now,
                          Changes &changes)
{
    model::RedriveProgress &progress = redrive.row.progress;
    const std::uint64_t count = moved.size();
    if (count > 0) {
        progress.moved += count;
        redrive.tokens -= std::min(redrive.tokens, count * wholeToken);
        note(redrive, {number, redrive.row.id, now, count, 0, std::move(moved)});
        changes.push_back(change::RedriveSliceNoted{redrive.slices.back()});
        while (m_away.size() > limits::redriveAway && redrive.slices.size() > 1)
            forgetFirst(redrive, changes);
    }
    forgetOver(redrive, now, changes);
    if (progress.stepLeft > 0) {
        progress.stepLeft -= std::min(progress.stepLeft, count);
        if (progress.stepLeft == 0)
            progress.status = RedriveStatus::Paused;
    }
    changes.push_back(change::RedriveProgressed{redrive.row.id, progress});
    breakIfBad(redrive, now, changes);
    schedule(redrive, now);
}

void Redrives::finished(Redrive &redrive, std::string reason, Instant now, Changes &changes)
{
    if (!redrive.row.isUnderWay())
        return; // it stopped itself at its last slice
    const RedriveStatus status = reason.empty() ? RedriveStatus::Completed : RedriveStatus::Failed;
    end(redrive, status, std::move(reason), now, changes);
}

void Redrives::postpone(Redrive &redrive, Instant now)
{
    redrive.ticket = 0;
    m_due.set(redrive, now + lookAgain);
}

void Redrives::drop(model::QueueId source, Instant now, Changes &changes)
{
    for (const auto &[id, redrive] : m_redrives) {
        if (redrive->row.plan->source == source && redrive->row.isUnderWay())
            end(*redrive, RedriveStatus::Failed, "The queue was deleted.", now, changes);
    }
}

void Redrives::end(Redrive &redrive, RedriveStatus status, std::string reason, Instant now, Changes &changes)
{
    model::RedriveProgress &progress = redrive.row.progress;
    m_due.set(redrive, model::never);
    redrive.ticket = 0;
    redrive.walk.heldGroups.clear();
    progress.heldGroups.clear();
    progress.status = status;
    progress.reason = std::move(reason);
    progress.stepLeft = 0;
    progress.ended = now;
    changes.push_back(change::RedriveProgressed{redrive.row.id, progress});
}

void Redrives::schedule(Redrive &redrive, Instant now)
{
    if (!redrive.isRunning()) {
        m_due.set(redrive, model::never);
        return;
    }
    const std::uint32_t rate = rateOf(redrive.row);
    if (rate == 0 || redrive.row.progress.stepLeft > 0) {
        m_due.set(redrive, now + freePause);
        return;
    }
    const std::uint64_t wanted = sliceSize(rate) * wholeToken;
    const std::uint64_t missing = wanted - std::min(redrive.tokens, wanted);
    // Up, so that the rate is never passed.
    const std::uint64_t milliseconds = std::max<std::uint64_t>(1, (missing + rate - 1) / rate);
    m_due.set(redrive, now + Duration{static_cast<Duration::rep>(milliseconds)});
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/fairorder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace broker::queue {

namespace {

std::size_t at(MessageState state)
{
    return static_cast<std::size_t>(state);
}

std::int64_t sliceOf(Instant when)
{
    return when.time_since_epoch() / FairOrder::slice;
}

} // namespace

bool FairOrder::OlderOffer::operator()(const Tenant &a, const Tenant &b) const
{
    return isSooner(a.ready.front(), b.ready.front());
}

FairOrder::FairOrder(List ready, std::uint64_t inFlight)
    : m_inFlight(inFlight)
{
    m_ungrouped.ready = std::move(ready);
    offer(m_ungrouped);
}

void FairOrder::add(Message &message, const model::GroupId &group)
{
    message.lane = nullptr;
    if (group) {
        const auto [found, isNew] = m_tenants.try_emplace(group);
        found->second.group = found->first; // one text for all
        message.lane = &found->second;
    }
    Tenant &tenant = tenantOf(message);
    count(tenant, message.state());
    if (message.state() == MessageState::Ready)
        line(tenant, message);
}

void FairOrder::remove(Message &message, Instant now)
{
    Tenant &tenant = tenantOf(message);
    uncount(tenant, message.state());
    if (message.state() == MessageState::Ready)
        unline(tenant, message);
    else if (message.state() == MessageState::InFlight)
        leaseEnded(tenant, message, now);
    forgetIfIdle(tenant);
}

void FairOrder::changed(Message &message, MessageState was)
{
    Tenant &tenant = tenantOf(message);
    const MessageState is = message.state();
    if (was == MessageState::Ready)
        unline(tenant, message);
    if (is != was) {
        uncount(tenant, was);
        count(tenant, is);
    }
    if (is != MessageState::Ready)
        return;
    line(tenant, message);
    if (was == MessageState::InFlight)
        leaseEnded(tenant, message, message.due()); // which is when it became Ready
}

void FairOrder::restored()
{
    while (!m_work.empty())
        forgetWork();
}

Message *FairOrder::next(Instant now)
{
    forgetWorkBefore(now);
    listen();
    Offers &offers = m_quiet.empty() ? m_loud : m_quiet;
    return offers.empty() ? nullptr : &offers.begin()->ready.front();
}

void FairOrder::skip(Message &message)
{
    unline(tenantOf(message), message);
    m_skipped.push_back(message);
}

void FairOrder::endReceive()
{
    while (!m_skipped.empty()) {
        Message &message = m_skipped.back(); // the last to go was the first of what stayed
        m_skipped.pop_back();
        Tenant &tenant = tenantOf(message);
        withdraw(tenant);
        tenant.ready.push_front(message);
        offer(tenant);
    }
}

std::optional<NoisyTenants> FairOrder::noisyTenants(Instant now)
{
    forgetWorkBefore(now);
    listen();
    if (m_tenants.empty())
        return std::nullopt;
    NoisyTenants noisy;
    noisy.tenants = m_noisy.size();
    for (const Tenant *tenant : m_noisy) {
        for (std::size_t state = 0; state < noisy.messages.size(); ++state)
            noisy.messages[state] += tenant->messages[state];
    }
    return noisy;
}

void FairOrder::line(Tenant &tenant, Message &message)
{
    // Time only grows, so this is the end, or a few steps from it where several came due at once.
    auto place = tenant.ready.end();
    while (place != tenant.ready.begin() && isSooner(message, *std::prev(place)))
        --place;
    const bool isFirst = place == tenant.ready.begin();
    if (isFirst)
        withdraw(tenant);
    tenant.ready.insert(place, message);
    if (isFirst)
        offer(tenant);
}

void FairOrder::unline(Tenant &tenant, Message &message)
{
    const bool isFirst = &tenant.ready.front() == &message;
    if (isFirst)
        withdraw(tenant);
    tenant.ready.erase(tenant.ready.iterator_to(message));
    if (isFirst)
        offer(tenant);
}

void FairOrder::offer(Tenant &tenant)
{
    if (tenant.ready.empty())
        return;
    tenant.isOffering = true;
    (tenant.isNoisy ? m_loud : m_quiet).insert(tenant);
}

void FairOrder::withdraw(Tenant &tenant)
{
    if (!tenant.isOffering)
        return;
    tenant.isOffering = false;
    Offers &offers = tenant.isNoisy ? m_loud : m_quiet;
    offers.erase(offers.iterator_to(tenant));
}

void FairOrder::count(Tenant &tenant, MessageState state)
{
    ++tenant.messages[at(state)];
    if (state != MessageState::InFlight)
        return;
    ++m_inFlight;
    rankInFlight(tenant);
}

void FairOrder::uncount(Tenant &tenant, MessageState state)
{
    --tenant.messages[at(state)];
    if (state != MessageState::InFlight)
        return;
    --m_inFlight;
    rankInFlight(tenant);
}

void FairOrder::rankInFlight(Tenant &tenant)
{
    m_isStale = true;
    if (tenant.isInFlightRank)
        m_byFlight.erase(m_byFlight.iterator_to(tenant));
    tenant.isInFlightRank = tenant.group && tenant.inFlight() >= fewest;
    if (tenant.isInFlightRank)
        m_byFlight.insert(tenant);
}

void FairOrder::rankWork(Tenant &tenant)
{
    m_isStale = true;
    if (tenant.isInWorkRank)
        m_byWork.erase(m_byWork.iterator_to(tenant));
    tenant.isInWorkRank = tenant.group && tenant.leases >= fewest;
    if (tenant.isInWorkRank)
        m_byWork.insert(tenant);
}

/// Counted from the receive; a lease that was taken up again after it lapsed, too.
void FairOrder::leaseEnded(Tenant &tenant, const Message &message, Instant at)
{
    if (message.leased() == Instant{})
        return;
    const model::Duration time = std::max(at - message.leased(), model::Duration::zero());
    const std::int64_t ended = m_work.empty() ? sliceOf(at) : std::max(sliceOf(at), m_work.back().slice);
    const bool hasWork = tenant.leases > 0; // then its newest entry is there: they leave oldest first
    if (!hasWork || m_work[tenant.newestWork - m_forgotten].slice != ended) {
        tenant.newestWork = m_forgotten + m_work.size();
        m_work.push_back({&tenant, ended});
    }
    Work &work = m_work[tenant.newestWork - m_forgotten];
    work.time += time;
    ++work.leases;
    tenant.worked += time;
    ++tenant.leases;
    m_worked += time;
    rankWork(tenant);
    while (m_work.size() > mostRemembered)
        forgetWork();
}

/// The oldest.
void FairOrder::forgetWork()
{
    const Work work = m_work.front();
    m_work.pop_front();
    ++m_forgotten;
    work.tenant->worked -= work.time;
    work.tenant->leases -= work.leases;
    m_worked -= work.time;
    rankWork(*work.tenant);
    forgetIfIdle(*work.tenant);
}

void FairOrder::forgetWorkBefore(Instant now)
{
    while (!m_work.empty() && m_work.front().slice + slices <= sliceOf(now))
        forgetWork();
}

void FairOrder::forgetIfIdle(Tenant &tenant)
{
    const bool hasMessages =
        std::any_of(tenant.messages.begin(), tenant.messages.end(), [](std::uint64_t number) { return number > 0; });
    if (!tenant.group || hasMessages || tenant.leases > 0)
        return;
    if (tenant.isNoisy)
        std::erase(m_noisy, &tenant);
    const model::GroupId id = tenant.group;
    m_tenants.erase(id);
}

/// Finds out who is noisy now. Both ranks are read from the top, and at most nine can each have more than a tenth.
void FairOrder::listen()
{
    if (!std::exchange(m_isStale, false))
        return;
    ++m_listened;
    std::vector<Tenant *> found;
    const auto hear = [&](Tenant &tenant) {
        if (std::exchange(tenant.heard, m_listened) != m_listened)
            found.push_back(&tenant);
    };
    for (Tenant &tenant : m_byFlight) {
        if (tenant.inFlight() * parts <= m_inFlight)
            break;
        hear(tenant);
    }
    for (Tenant &tenant : m_byWork) {
        if (tenant.worked * static_cast<std::int64_t>(parts) <= m_worked)
            break;
        hear(tenant);
    }
    for (Tenant *tenant : m_noisy) {
        if (tenant->heard != m_listened)
            setNoisy(*tenant, false);
    }
    for (Tenant *tenant : found) {
        if (!tenant->isNoisy)
            setNoisy(*tenant, true);
    }
    m_noisy = std::move(found);
}

void FairOrder::setNoisy(Tenant &tenant, bool isNoisy)
{
    withdraw(tenant);
    tenant.isNoisy = isNoisy;
    offer(tenant);
}

} // namespace broker::queue

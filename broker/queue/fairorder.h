// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/deliveryorder.h"

#include <boost/intrusive/set.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::queue {

/// A fair queue: messages that carry a group belong to that tenant. Nothing is locked and no order is promised. A
/// tenant is noisy while it keeps more than its share of the queue's consumers busy, now (messages in flight) or lately
/// (time its leases took). Messages of quiet tenants go first, those of noisy ones when no other waits; among either,
/// who has been receivable for longest. A message without a group is a tenant of its own, and always quiet.
///
/// A receive costs the depth of a tree of tenants: more than nine tenants cannot each have more than a tenth.
class FairOrder final : public DeliveryOrder
{
public:
    using List = MessageList<&Message::orderHook>;

    static constexpr std::uint64_t fewest = 30; ///< messages in flight, or leases ended: below, a share says nothing
    static constexpr std::uint64_t parts = 10; ///< more than one of so many is too much
    /// Processing time counts for as long as this many slices of time, the one that runs included.
    static constexpr model::Duration slice = std::chrono::seconds{10};
    static constexpr std::int64_t slices = 30;
    /// Tenants, each in one slice, that are remembered. Beyond, the oldest are forgotten early: their number is the
    /// clients' choice.
    static constexpr std::size_t mostRemembered = 65'536;

    /// Goes on for an order without tenants. `ready`: what it could give, in order.
    FairOrder(List ready, std::uint64_t inFlight);

    void add(Message &message, const model::GroupId &group) override;
    void remove(Message &message, Instant now) override;
    void changed(Message &message, model::MessageState was) override;
    /// Processing time is not stored: after a restart it counts anew.
    void restored() override;
    bool isEmpty() const override { return m_quiet.empty() && m_loud.empty(); }
    Message *next(Instant now) override;
    void skip(Message &message) override;
    void endReceive() override;
    std::optional<NoisyTenants> noisyTenants(Instant now) override;

    std::size_t tenants() const { return m_tenants.size(); }

private:
    using Hook = boost::intrusive::set_member_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>>;
    struct Tenant : Lane
    {
        List ready; ///< by (due, order)
        std::array<std::uint64_t, 3> messages{}; ///< by state
        model::Duration worked{}; ///< by its leases that ended lately
        std::uint64_t leases = 0; ///< that ended lately
        std::uint64_t newestWork = 0; ///< number of its newest entry, while there is one
        Hook offerHook; ///< in m_quiet or m_loud while it has something Ready
        Hook flightHook;
        Hook workHook;
        std::uint64_t heard = 0; ///< last listen() that found it noisy
        bool isOffering = false;
        bool isInFlightRank = false;
        bool isInWorkRank = false;
        bool isNoisy = false;

        std::uint64_t inFlight() const { return messages[static_cast<std::size_t>(model::MessageState::InFlight)]; }
    };
    struct OlderOffer
    {
        bool operator()(const Tenant &a, const Tenant &b) const;
    };
    struct MoreInFlight
    {
        bool operator()(const Tenant &a, const Tenant &b) const { return a.inFlight() > b.inFlight(); }
    };
    struct MoreWork
    {
        bool operator()(const Tenant &a, const Tenant &b) const { return a.worked > b.worked; }
    };
    template <Hook Tenant::*Member, class Order>
    using Ranks =
        boost::intrusive::multiset<Tenant, boost::intrusive::member_hook<Tenant, Hook, Member>,
                                   boost::intrusive::compare<Order>, boost::intrusive::constant_time_size<false>>;
    using Offers = Ranks<&Tenant::offerHook, OlderOffer>;
    /// Leases of one tenant that ended in one slice.
    struct Work
    {
        Tenant *tenant;
        std::int64_t slice;
        model::Duration time{};
        std::uint64_t leases = 0;
    };
    struct TextHash : std::hash<std::string_view>
    {
        std::size_t operator()(const model::GroupId &id) const { return std::hash<std::string_view>{}(id.view()); }
    };

    Tenant &tenantOf(Message &message)
    {
        return message.lane == nullptr ? m_ungrouped : static_cast<Tenant &>(*message.lane);
    }
    void line(Tenant &tenant, Message &message);
    void unline(Tenant &tenant, Message &message);
    void offer(Tenant &tenant);
    void withdraw(Tenant &tenant);
    void count(Tenant &tenant, model::MessageState state);
    void uncount(Tenant &tenant, model::MessageState state);
    void rankInFlight(Tenant &tenant);
    void rankWork(Tenant &tenant);
    void leaseEnded(Tenant &tenant, const Message &message, Instant at);
    void forgetWork();
    void forgetWorkBefore(Instant now);
    void forgetIfIdle(Tenant &tenant);
    void listen();
    void setNoisy(Tenant &tenant, bool isNoisy);

    std::unordered_map<model::GroupId, Tenant, TextHash> m_tenants;
    Tenant m_ungrouped; ///< who has no group; their messages are not all counted, for nobody judges them
    Offers m_quiet;
    Offers m_loud;
    Ranks<&Tenant::flightHook, MoreInFlight> m_byFlight; ///< tenants with enough in flight to be judged
    Ranks<&Tenant::workHook, MoreWork> m_byWork; ///< tenants with enough ended leases to be judged
    std::deque<Work> m_work; ///< by slice
    std::uint64_t m_forgotten = 0; ///< works that have left m_work
    std::uint64_t m_inFlight = 0; ///< of the queue
    model::Duration m_worked{}; ///< of all in m_work
    std::vector<Tenant *> m_noisy; ///< as of the last listen()
    std::uint64_t m_listened = 0;
    bool m_isStale = false; ///< listen() may find something else
    List m_skipped;
};

} // namespace broker::queue

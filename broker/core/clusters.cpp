// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/clusters.h"

#include "broker/core/viewbodies.h"
#include "broker/platform/stopwatch.h"

#include <algorithm>

namespace broker::core {

insight::ClusterRules ClusterWish::clusterRules() const
{
    insight::ClusterRules made;
    for (const Rule &rule : rules)
        made.rules.push_back(rule.name);
    made.merges = merges;
    for (const Split &split : splits)
        made.splits.push_back({split.cluster, split.text});
    return made;
}

ClusterMembers::ClusterMembers(const ClusterWish &wish)
    : m_rules(wish.clusterRules())
{
}

void ClusterMembers::compareWith(std::shared_ptr<const insight::Reference> processed)
{
    const platform::Lock lock{m_mutex};
    m_clusterer = std::make_unique<insight::Clusterer>(std::move(m_rules), std::move(processed));
}

bool ClusterMembers::isIn(model::MessageKey key, std::string_view cluster) const
{
    const platform::Lock lock{m_mutex};
    return m_clusterer != nullptr && m_clusterer->clusterOf(key) == cluster;
}

Clusters::Clusters(const ViewedQueue &queue, ClusterWish wish, std::shared_ptr<ClusterMembers> members,
                   std::uint64_t processed, model::Instant now)
    : m_queue(queue)
    , m_wish(std::move(wish))
    , m_members(std::move(members))
    , m_processed(processed)
    , m_now(now)
    , m_opened(platform::stopwatch())
{
}

/// Nothing that a cluster depends on changes while a message stays, but what rules and splits may ask of it does.
void Clusters::changed(Slot slot)
{
    ++m_version;
    if (m_low <= slot && slot < m_high && !(m_wish.rules.empty() && m_wish.splits.empty()))
        m_doubtful.push_back(slot);
}

void Clusters::left(Slot slot, time::Boot /*boot*/)
{
    ++m_version;
    m_isDirty = true;
    const platform::Lock lock{m_members->m_mutex};
    m_members->m_clusterer->remove(m_queue.columns.row(slot).key);
}

void Clusters::restarted()
{
    ++m_version;
    m_isStarted = false;
    m_low = m_high = 0;
    m_doubtful.clear();
    m_taken.clear();
    m_members->m_isComplete = false;
    const platform::Lock lock{m_members->m_mutex};
    m_members->m_clusterer->clear();
}

void Clusters::moved(const std::vector<Slot> &places)
{
    // What was dropped had gone, and was forgotten then.
    const auto end = [&places](Slot slot) {
        while (slot > 0 && places[slot - 1] == SlotSet::none)
            --slot;
        return slot == 0 ? Slot{0} : places[slot - 1] + 1;
    };
    m_low = end(m_low);
    m_high = end(m_high);
    std::vector<Slot> doubtful;
    for (const Slot slot : m_doubtful) {
        if (places[slot] != SlotSet::none)
            doubtful.push_back(places[slot]);
    }
    m_doubtful = std::move(doubtful);
}

bool Clusters::isComplete() const
{
    return m_queue.isCopied && m_isStarted && m_low == m_queue.columns.begin() && m_high == m_queue.columns.end()
        && m_doubtful.empty();
}

bool Clusters::hasWork() const
{
    const Columns &columns = m_queue.columns;
    if (!m_isStarted)
        return m_queue.isCopied || columns.begin() < columns.end();
    return m_high < columns.end() || m_low > columns.begin() || !m_doubtful.empty()
        || (isComplete() && !m_members->isComplete());
}

void Clusters::work(storage::StoreReader &reader)
{
    const Columns &columns = m_queue.columns;
    if (!m_isStarted) {
        m_isStarted = true;
        m_low = m_high = columns.end();
    }
    BodyBatch batch;
    while (!batch.isFull() && (!m_doubtful.empty() || m_high < columns.end() || m_low > columns.begin())) {
        Slot slot = 0;
        if (!m_doubtful.empty()) {
            slot = m_doubtful.back();
            m_doubtful.pop_back();
        } else {
            slot = m_high < columns.end() ? m_high++ : --m_low;
        }
        if (const ViewRow &row = columns.row(slot); !row.isGone)
            batch.add(slot, row);
    }
    const std::vector<model::PayloadRef> payloads = batch.read(reader);
    for (std::size_t at = 0; at < payloads.size(); ++at)
        take(batch.slots()[at], payloads[at].get());
    ++m_version;
    m_isDirty = m_isDirty || !payloads.empty();
    if (!isComplete())
        return;
    if (m_took == std::chrono::microseconds::zero())
        m_took = platform::stopwatch() - m_opened;
    if (!m_members->isComplete()) {
        settle();
        m_members->m_isComplete = true;
    }
}

std::optional<std::size_t> Clusters::ruleOf(const ViewMessage &message, const model::Payload *payload) const
{
    for (std::size_t at = 0; at < m_wish.rules.size(); ++at) {
        const ViewQuestion &question = *m_wish.rules[at].question;
        const ViewVerdict verdict = question.judge(message);
        if (verdict == ViewVerdict::Yes || (verdict == ViewVerdict::NeedsBody && question.matches(message, payload)))
            return at;
    }
    return std::nullopt;
}

namespace {

std::string textOf(const ViewValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? "true" : "false";
    if (const auto *number = std::get_if<double>(&value)) {
        const auto whole = static_cast<std::int64_t>(*number);
        return static_cast<double>(whole) == *number ? std::to_string(whole) : std::to_string(*number);
    }
    return std::holds_alternative<ViewNull>(value) ? "null" : "";
}

} // namespace

void Clusters::take(Slot slot, const model::Payload *payload)
{
    const ViewRow &row = m_queue.columns.row(slot);
    const ViewMessage message{row, m_queue.columns.sourceArn(row.source), m_queue.ids, m_now};
    insight::DeadLetter letter;
    letter.payload = payload;
    letter.died = row.came;
    letter.rule = ruleOf(message, payload);
    for (const ClusterWish::Split &split : m_wish.splits)
        letter.splits.push_back(textOf(split.column->value(message, payload)));
    if (const auto leases = m_queue.leases.find(row.key.value); leases != m_queue.leases.end())
        letter.leases = leases->second;
    if (m_members->isComplete()) // nobody asks before
        m_taken.push_back(row.key);
    const platform::Lock lock{m_members->m_mutex};
    m_members->m_clusterer->add(row.key, letter);
}

Clusters::Settled Clusters::settle()
{
    Settled settled;
    if (!std::exchange(m_isDirty, false))
        return settled;
    settled.keys = std::exchange(m_taken, {});
    const platform::Lock lock{m_members->m_mutex};
    settled.isAll = m_members->m_clusterer->settle();
    return settled;
}

ClustersPage Clusters::read()
{
    ClustersPage page;
    page.holders = m_queue.holders;
    page.total = m_queue.total();
    page.processed = m_processed;
    page.isComplete = isComplete();
    page.took = m_took == std::chrono::microseconds::zero() ? platform::stopwatch() - m_opened : m_took;
    page.version = m_version;
    const platform::Lock lock{m_members->m_mutex};
    page.scanned = m_members->m_clusterer->count();
    page.table = m_members->m_clusterer->table();
    for (const insight::Cluster &cluster : page.table.clusters)
        page.examples.push_back(cluster.example ? model::toString(m_queue.ids.make(cluster.example)) : std::string{});
    return page;
}

} // namespace broker::core

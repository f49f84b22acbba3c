// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consoleviews.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"

#include <algorithm>

/// Clusters: dead letters put together by what they died of, kept right by the broker.
namespace broker::api::console {

namespace {

constexpr std::size_t mostRules = 50;
constexpr std::size_t mostMerges = 50;
constexpr std::size_t mostSplits = 4;
constexpr std::size_t mostNameBytes = 200;
constexpr std::size_t mostHoldersTold = 5;

/// What else is asked, of the members of one cluster.
class InCluster final : public core::ViewQuestion
{
public:
    InCluster(std::shared_ptr<const core::ViewQuestion> asked, std::shared_ptr<const core::ClusterMembers> members,
              std::string cluster)
        : m_asked(std::move(asked))
        , m_members(std::move(members))
        , m_cluster(std::move(cluster))
    {
    }

    core::ViewVerdict judge(const core::ViewMessage &message) const override
    {
        return m_members->isIn(message.row.key, m_cluster) ? m_asked->judge(message) : core::ViewVerdict::No;
    }
    bool matches(const core::ViewMessage &message, const model::Payload *payload) const override
    {
        return m_members->isIn(message.row.key, m_cluster) && m_asked->matches(message, payload);
    }
    bool asksTime() const override { return m_asked->asksTime(); }
    bool readsBody() const override { return m_asked->readsBody(); }
    bool matchesAll() const override { return false; }
    const core::ClusterMembers *members() const override { return m_members.get(); }

private:
    std::shared_ptr<const core::ViewQuestion> m_asked;
    std::shared_ptr<const core::ClusterMembers> m_members;
    std::string m_cluster;
};

const List &listOf(const Value &params, std::string_view name)
{
    static const List none;
    const Value *list = params.find(name);
    return list != nullptr && list->as<List>() != nullptr ? *list->as<List>() : none;
}

Result<void> checkSize(const List &list, std::string_view name, std::size_t most)
{
    if (list.size() > most)
        return invalidValue(std::to_string(list.size()), name, "Must be at most " + std::to_string(most) + ".");
    return {};
}

Result<std::string> nameIn(const Value &one, std::string_view parameter)
{
    const std::string_view name = one.text("Name");
    if (name.empty() || name.size() > mostNameBytes)
        return invalidValue(name, parameter, "A name has 1 to 200 bytes.");
    return std::string{name};
}

Result<void> readRules(const Value &params, core::ClusterWish &wish)
{
    const List &rules = listOf(params, "Rules");
    if (const auto size = checkSize(rules, "Rules", mostRules); size.has_error())
        return size.error();
    for (const Value &one : rules) {
        auto name = nameIn(one, "Rules");
        if (name.has_error())
            return name.error();
        const bool isKnown = std::any_of(wish.rules.begin(), wish.rules.end(),
                                         [&name](const auto &rule) { return rule.name == name.value(); });
        if (isKnown)
            return invalidValue(name.value(), "Rules", "Names of rules must differ.");
        auto question = queryQuestion(one.text("Query"), "Rules");
        if (question.has_error())
            return question.error();
        if (question.value()->asksTime())
            return invalidValue(one.text("Query"), "Rules",
                                "A rule cannot ask for age or left: they change by themselves.");
        wish.rules.push_back({std::move(name.value()), std::move(question.value())});
    }
    return {};
}

Result<void> readMerges(const Value &params, core::ClusterWish &wish)
{
    const List &merges = listOf(params, "Merges");
    if (const auto size = checkSize(merges, "Merges", mostMerges); size.has_error())
        return size.error();
    for (const Value &one : merges) {
        auto name = nameIn(one, "Merges");
        if (name.has_error())
            return name.error();
        std::vector<std::string> clusters;
        for (const std::string_view id : texts(one, "Clusters"))
            clusters.emplace_back(id);
        if (clusters.empty() || clusters.size() > 1'000)
            return invalidValue(name.value(), "Merges", "A merge names 1 to 1000 clusters.");
        wish.merges.push_back({std::move(name.value()), std::move(clusters)});
    }
    return {};
}

Result<void> readSplits(const Value &params, core::ClusterWish &wish)
{
    const List &splits = listOf(params, "Splits");
    if (const auto size = checkSize(splits, "Splits", mostSplits); size.has_error())
        return size.error();
    for (const Value &one : splits) {
        auto column = columnOf(one.text("Column"), "Splits");
        if (column.has_error())
            return column.error();
        wish.splits.push_back(
            {std::string{one.text("Cluster")}, std::string{one.text("Column")}, std::move(column.value())});
    }
    return {};
}

Result<core::ClusterWish> wishOf(const Value &params)
{
    core::ClusterWish wish;
    for (const auto read : {readRules, readMerges, readSplits}) {
        if (const auto done = read(params, wish); done.has_error())
            return done.error();
    }
    return wish;
}

/// What many of the cluster have in common, besides its reason.
List factsValue(const insight::Cluster &cluster, const std::vector<std::string> &holders)
{
    List facts;
    const auto add = [&facts](const char *name, std::string_view text, std::uint64_t count) {
        facts.emplace_back(Object{{"Name", name}, {"Text", text}, {"Count", Value::count(count)}});
    };
    for (const auto &[text, count] : cluster.leases)
        add("Leases", text, count);
    for (std::size_t at = 0; at < std::min(cluster.holders.size(), mostHoldersTold); ++at) {
        if (const auto [number, count] = cluster.holders[at]; number < holders.size())
            add("Holder", holders[number], count);
    }
    return facts;
}

Value clusterValue(const core::ClustersPage &page, std::size_t at)
{
    const insight::Cluster &cluster = page.table.clusters[at];
    List series;
    for (const std::uint32_t part : cluster.series)
        series.emplace_back(std::int64_t{part});
    Value value{Object{{"Id", cluster.id},
                       {"Name", cluster.name},
                       {"Origin", std::string(1, insight::originOf(cluster.reason.kind))},
                       {"Kind", insight::toString(cluster.reason.kind)}}};
    if (!cluster.reason.where.empty())
        value.add("Field", cluster.reason.where);
    if (!cluster.reason.what.empty())
        value.add("Text", cluster.reason.what);
    if (!cluster.reason.usual.empty())
        value.add("Usual", cluster.reason.usual);
    value.add("Count", Value::count(cluster.count));
    if (cluster.count > 0) {
        value.add("First", model::toMilliseconds(cluster.first));
        value.add("Last", model::toMilliseconds(cluster.last));
        value.add("ExampleMessageId", page.examples[at]);
    }
    value.add("Groups", Value::count(cluster.groups));
    value.add("Series", std::move(series));
    value.add("Suggestion", insight::suggestionOf(cluster.reason));
    value.add("Facts", factsValue(cluster, page.holders));
    return value;
}

Value pageValue(const core::ClustersPage &page)
{
    List clusters;
    for (std::size_t at = 0; at < page.table.clusters.size(); ++at)
        clusters.push_back(clusterValue(page, at));
    return Object{{"Clusters", std::move(clusters)},
                  {"SeriesFrom", model::toMilliseconds(page.table.from)},
                  {"SeriesStep", std::int64_t{page.table.step.count()}},
                  {"Scanned", Value::count(page.scanned)},
                  {"Total", Value::count(page.total)},
                  {"Processed", Value::count(page.processed)},
                  {"Complete", page.isComplete},
                  {"Microseconds", std::int64_t{page.took.count()}},
                  {"Version", Value::count(page.version)}};
}

} // namespace

Result<OfCluster> ofCluster(const Value &params)
{
    OfCluster of{std::string{params.text("Clusters")}, std::string{params.text("Cluster")}};
    if (of.clusters.empty() != of.cluster.empty())
        return missingParameter(of.clusters.empty() ? "Clusters" : "Cluster");
    return of;
}

Result<void> narrow(core::Core &core, const core::Access &access, const core::QueueAddress &address,
                    const OfCluster &of, core::ViewWish &wish)
{
    if (of.clusters.empty())
        return {};
    const auto queue = access.engine.find(address);
    if (queue.has_error())
        return queue.error();
    auto members = core.views().members(of.clusters, queue.value()->row().id);
    if (members.has_error())
        return members.error();
    wish.question = std::make_shared<InCluster>(wish.question, std::move(members.value()), of.cluster);
    return {};
}

Result<Action> openClusters(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto wish = wishOf(params);
    if (wish.has_error())
        return wish.error();
    return Action{[answer = std::move(answer), address = std::move(*address), wish = std::move(*wish)](
                      core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
        const auto name = core.views().openClusters(access.engine, step, address, wish);
        if (name.has_error())
            return name.error();
        const std::uint64_t total = access.engine.find(address).value()->counts().total();
        replyAfterCommit(step, answer, Object{{"Clusters", name.value()}, {"Total", Value::count(total)}});
        return {};
    }};
}

Result<Action> readClusters(const Context & /*context*/, Value params, Answer answer)
{
    std::optional<std::uint64_t> version;
    if (params.find("Version") != nullptr)
        version = static_cast<std::uint64_t>(params.integer("Version", 0));
    const time::Boot wait{params.integer("WaitMilliseconds", 0)};
    return Action{[answer = std::move(answer), version, wait, clusters = std::string{params.text("Clusters")}](
                      core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        return core.views().readClusters(step, clusters, version, wait,
                                         [&core, answer](Result<core::ClustersPage> page) {
                                             if (page.has_error())
                                                 return answerLater(core, answer, page.error());
                                             answerLater(core, answer, pageValue(page.value()));
                                         });
    }};
}

Result<Action> closeClusters(const Context & /*context*/, Value params, Answer answer)
{
    return Action{[answer = std::move(answer), clusters = std::string{params.text("Clusters")}](
                      core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        if (const auto closed = core.views().close(clusters); closed.has_error())
            return closed.error();
        replyAfterCommit(step, answer, Value{});
        return {};
    }};
}

} // namespace broker::api::console

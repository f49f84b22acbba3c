// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consoleviews.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"

#include <algorithm>

/// Dead letters beside what was processed.
namespace broker::api::console {

namespace {

struct Wish
{
    core::QueueAddress address;
    std::string of; ///< view or clusters
    std::string cluster;
    std::optional<model::Uuid> message;
    std::size_t most = 20;
};

Result<Wish> wishOf(const Context &context, const Value &params)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto cluster = ofCluster(params);
    if (cluster.has_error())
        return cluster.error();
    Wish wish;
    wish.address = std::move(*address);
    wish.most = static_cast<std::size_t>(params.integer("MaxResults", 20));
    const std::string_view view = params.text("View");
    const std::string_view message = params.text("MessageId");
    const int given = (view.empty() ? 0 : 1) + (message.empty() ? 0 : 1) + (cluster->clusters.empty() ? 0 : 1);
    if (given != 1)
        return invalidValue(std::to_string(given), "View", "Name one of View, Clusters with Cluster, and MessageId.");
    if (!message.empty()) {
        wish.message = model::parseUuid(message);
        if (!wish.message)
            return invalidValue(message, "MessageId", "Must be a message id.");
    }
    wish.of = view.empty() ? cluster->clusters : std::string{view};
    wish.cluster = std::move(cluster->cluster);
    return wish;
}

Value factValue(const insight::Fact &fact)
{
    Value value{Object{{"Kind", insight::toString(fact.kind)}}};
    if (!fact.path.empty())
        value.add("Path", fact.path);
    if (!fact.text.empty())
        value.add("Text", fact.text);
    value.add("DeadCount", Value::count(fact.dead));
    value.add("HealthyCount", Value::count(fact.healthy));
    value.add("DeadShare", fact.deadShare);
    value.add("HealthyShare", fact.healthyShare);
    value.add("Lift", fact.lift);
    value.add("Score", fact.score);
    return value;
}

Value neighbourValue(const core::ComparePage::Neighbour &neighbour)
{
    core::Delivered message;
    message.payload = neighbour.payload;
    Value whole = messageValue(message, ~std::size_t{0});
    Value value{Object{{"Body", neighbour.payload->body}}};
    if (const Value *attributes = whole.find("Attributes"))
        value.add("Attributes", *attributes);
    if (neighbour.sent != model::Instant{})
        value.add("SentTimestamp", model::toMilliseconds(neighbour.sent));
    value.add("Deleted", model::toMilliseconds(neighbour.deleted));
    return value;
}

Value pageValue(const core::ComparePage &page, const core::ProcessedTap::Counts &counts, std::size_t most)
{
    List facts;
    for (std::size_t at = 0; at < std::min(most, page.facts.size()); ++at)
        facts.push_back(factValue(page.facts[at]));
    Value value{Object{{"Facts", std::move(facts)},
                       {"Dead", Value::count(page.dead)},
                       {"Healthy", Value::count(page.healthy)},
                       {"Complete", page.isComplete},
                       {"Processed", Value::count(counts.processed)},
                       {"Skipped", Value::count(counts.skipped)}}};
    if (page.neighbour)
        value.add("Neighbour", neighbourValue(*page.neighbour));
    return value;
}

/// Of all queues whose dead letters come here.
core::ProcessedTap::Counts countsOf(const core::Core &core, const core::Engine &engine,
                                    const core::QueueAddress &address)
{
    core::ProcessedTap::Counts sum;
    const auto sources = engine.deadLetterSources(address, {}, 64);
    if (sources.has_error())
        return sum;
    for (const core::QueueAddress &source : sources.value()) {
        const auto queue = engine.find(source);
        if (queue.has_error())
            continue;
        const auto its = core.processed().counts(queue.value()->row().id);
        sum.processed += its.processed;
        sum.skipped += its.skipped;
    }
    return sum;
}

} // namespace

Result<Action> compareWithProcessed(const Context &context, Value params, Answer answer)
{
    auto wish = wishOf(context, params);
    if (wish.has_error())
        return wish.error();
    return Action{[answer = std::move(answer), wish = std::move(wish.value())](
                      core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
        const auto there = access.engine.find(wish.address);
        if (there.has_error())
            return there.error();
        std::optional<model::MessageRow> message;
        if (wish.message) {
            const auto key = access.engine.messageIds().key(*wish.message);
            const queue::Message *found = key ? there.value()->find(*key) : nullptr;
            if (found == nullptr)
                return model::fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
            message = found->row(there.value()->row().id);
        }
        const auto counts = countsOf(core, access.engine, wish.address);
        return core.views().compare(access.engine, step, wish.address, wish.of, wish.cluster,
                                    message ? &*message : nullptr,
                                    [&core, answer, counts, most = wish.most](Result<core::ComparePage> page) {
                                        if (page.has_error())
                                            return answerLater(core, answer, page.error());
                                        answerLater(core, answer, pageValue(page.value(), counts, most));
                                    });
    }};
}

} // namespace broker::api::console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/consoleclusterfields.h"
#include "broker/api/consolefields.h"
#include "broker/api/consoleredrivefields.h"
#include "broker/api/validate.h"

#include <algorithm>
#include <array>

namespace broker::api {

namespace {

using namespace console::fields;

constexpr std::array operations{
    Operation{.name = "Describe",
              .action = "redrive:Describe",
              .access = Access::Read,
              .output = describeOut,
              .prepare = console::describe,
              .summary = "What this broker is and can do.",
              .looksAtNoMessage = true},
    Operation{.name = "ListResources",
              .action = "redrive:ListResources",
              .access = Access::Read,
              .output = listOut,
              .prepare = console::listResources,
              .summary = "All queues of all accounts and regions, with counts."},
    Operation{.name = "Snapshot",
              .action = "redrive:Snapshot",
              .access = Access::Read,
              .input = snapshotIn,
              .output = snapshotOut,
              .prepare = console::snapshot,
              .summary = "Queues and time series, as soon as they differ from the cursor."},
    Operation{.name = "Peek",
              .action = "redrive:Peek",
              .access = Access::Read,
              .input = peekIn,
              .output = peekOut,
              .prepare = console::peek,
              .summary = "Messages in any state. Changes no count and no lease."},
    Operation{.name = "OpenView",
              .action = "redrive:OpenView",
              .access = Access::Read,
              .input = viewIn,
              .output = viewOut,
              .prepare = console::openView,
              .summary = "What matches a query, in an order, by places; kept right while messages come and go."},
    Operation{.name = "ReadView",
              .action = "redrive:ReadView",
              .access = Access::Read,
              .input = readViewIn,
              .output = readViewOut,
              .prepare = console::readView,
              .summary = "A page of a view, and what has changed in it; as soon as its version is newer.",
              .looksAtNoMessage = true},
    Operation{.name = "CloseView",
              .action = "redrive:CloseView",
              .access = Access::Read,
              .input = closeViewIn,
              .prepare = console::closeView,
              .summary = "Ends a view, and the search that is under way for it.",
              .looksAtNoMessage = true},
    Operation{.name = "CountValues",
              .action = "redrive:CountValues",
              .access = Access::Read,
              .input = countValuesIn,
              .output = countValuesOut,
              .prepare = console::countValues,
              .summary = "Which values a column has in the queue of a view, and how often.",
              .looksAtNoMessage = true},
    Operation{.name = "PreviewFix",
              .action = "redrive:PreviewFix",
              .access = Access::Read,
              .input = previewFixIn,
              .output = previewFixOut,
              .prepare = console::previewFix,
              .summary = "What a fix recipe would make of the messages that match a view. Changes nothing.",
              .looksAtNoMessage = true},
    Operation{.name = "OpenClusters",
              .action = "redrive:OpenClusters",
              .access = Access::Read,
              .input = openClustersIn,
              .output = openClustersOut,
              .prepare = console::openClusters,
              .summary = "Dead letters put together by what they died of; kept right while they come and go."},
    Operation{.name = "ReadClusters",
              .action = "redrive:ReadClusters",
              .access = Access::Read,
              .input = readClustersIn,
              .output = readClustersOut,
              .prepare = console::readClusters,
              .summary = "The clusters, as soon as their version is newer.",
              .looksAtNoMessage = true},
    Operation{.name = "CloseClusters",
              .action = "redrive:CloseClusters",
              .access = Access::Read,
              .input = closeClustersIn,
              .prepare = console::closeClusters,
              .summary = "Ends clusters, and the views of them.",
              .looksAtNoMessage = true},
    Operation{.name = "CompareWithProcessed",
              .action = "redrive:CompareWithProcessed",
              .access = Access::Read,
              .input = compareIn,
              .output = compareOut,
              .prepare = console::compareWithProcessed,
              .summary = "What is true of dead letters and not of processed messages."},
    Operation{.name = "DeleteMatching",
              .action = "redrive:DeleteMatching",
              .input = deleteMatchingIn,
              .output = deleteMatchingOut,
              .prepare = console::deleteMatching,
              .summary = "Deletes the next of all messages that match a view.",
              .looksAtNoMessage = true},
    Operation{.name = "MoveMatching",
              .action = "redrive:MoveMatching",
              .input = moveMatchingIn,
              .output = moveMatchingOut,
              .prepare = console::moveMatching,
              .summary = "Moves the next of all messages that match a view.",
              .looksAtNoMessage = true},
    Operation{.name = "GetMessage",
              .action = "redrive:GetMessage",
              .access = Access::Read,
              .input = getIn,
              .output = getOut,
              .prepare = console::getMessage,
              .summary = "One message with its whole body."},
    Operation{.name = "DeleteMessages",
              .action = "redrive:DeleteMessages",
              .input = deleteIn,
              .output = deleteOut,
              .prepare = console::deleteMessages,
              .summary = "Deletes messages by id, in any state."},
    Operation{.name = "MoveMessages",
              .action = "redrive:MoveMessages",
              .input = moveIn,
              .output = moveOut,
              .prepare = console::moveMessages,
              .summary = "Moves messages by id; the way back from a dead-letter queue."},
    Operation{.name = "StartRedrive",
              .action = "redrive:StartRedrive",
              .input = redriveIn,
              .output = startRedriveOut,
              .prepare = console::startRedrive,
              .summary = "Moves dead letters back, at a pace, mended if wished, until too many return."},
    Operation{.name = "ForecastRedrive",
              .action = "redrive:ForecastRedrive",
              .access = Access::Read,
              .input = redriveIn,
              .output = forecastOut,
              .prepare = console::forecastRedrive,
              .summary = "What StartRedrive would do now, counted message by message."},
    Operation{.name = "ListRedrives",
              .action = "redrive:ListRedrives",
              .access = Access::Read,
              .input = redrivesIn,
              .output = redrivesOut,
              .prepare = console::listRedrives,
              .summary = "Redrives of all queues, newest first; as soon as something differs from the cursor.",
              .looksAtNoMessage = true},
    Operation{.name = "ControlRedrive",
              .action = "redrive:ControlRedrive",
              .input = controlRedriveIn,
              .output = controlRedriveOut,
              .prepare = console::controlRedrive,
              .summary = "Pauses, resumes, steps and stops a redrive.",
              .looksAtNoMessage = true},
    Operation{.name = "MessageLife",
              .action = "redrive:MessageLife",
              .access = Access::Read,
              .input = lifeIn,
              .output = lifeOut,
              .prepare = console::messageLife,
              .summary = "Everything that happened to one message."},
    Operation{.name = "ReadJournal",
              .action = "redrive:ReadJournal",
              .access = Access::Read,
              .input = journalIn,
              .output = journalOut,
              .prepare = console::readJournal,
              .summary = "Events by queue, message and time."},
    Operation{.name = "ListGroups",
              .action = "redrive:ListGroups",
              .access = Access::Read,
              .input = queuePageIn,
              .output = groupsOut,
              .prepare = console::listGroups,
              .summary = "Groups of a FIFO queue, tenants of a standard one, with what blocks them."},
    Operation{.name = "ListLeases",
              .action = "redrive:ListLeases",
              .access = Access::Read,
              .input = queuePageIn,
              .output = leasesOut,
              .prepare = console::listLeases,
              .summary = "Messages in flight: who holds them and for how long."},
    Operation{.name = "ListDeduplications",
              .action = "redrive:ListDeduplications",
              .access = Access::Read,
              .input = queuePageIn,
              .output = deduplicationsOut,
              .prepare = console::listDeduplications,
              .summary = "Accepted sends whose deduplication id is still remembered, newest first."},
    Operation{.name = "ListMoveTasks",
              .action = "redrive:ListMoveTasks",
              .access = Access::Read,
              .input = pageIn,
              .output = moveTasksOut,
              .prepare = console::listMoveTasks,
              .summary = "Message move tasks of all queues, newest first."},
    Operation{.name = "ExplainMessage",
              .action = "redrive:ExplainMessage",
              .access = Access::Read,
              .input = getIn,
              .output = explainOut,
              .prepare = console::explainMessage,
              .summary = "Whether a receive would get a message now, and if not, why."},
    Operation{.name = "SetQueueOptions",
              .action = "redrive:SetQueueOptions",
              .input = queueOptionsIn,
              .prepare = console::setQueueOptions,
              .summary = "Options of a queue that the service does not have."},
    Operation{.name = "NextDeadline",
              .action = "redrive:NextDeadline",
              .access = Access::Read,
              .output = deadlineOut,
              .prepare = console::nextDeadline,
              .summary = "When something happens by itself next, and what."},
    Operation{.name = "ControlClock",
              .action = "redrive:ControlClock",
              .input = clockIn,
              .output = clockOut,
              .prepare = console::controlClock,
              .summary = "Pauses, steps, speeds up and moves engine time."},
    Operation{.name = "ListSimulators",
              .action = "redrive:ListSimulators",
              .access = Access::Read,
              .output = simulatorsOut,
              .prepare = console::listSimulators,
              .summary = "Simulated producers and consumers, with what they did.",
              .looksAtNoMessage = true},
    Operation{.name = "ControlSimulator",
              .action = "redrive:ControlSimulator",
              .input = simulatorIn,
              .output = simulatorsOut,
              .prepare = console::controlSimulator,
              .summary = "Starts, stops, pauses, crashes and changes simulators.",
              .looksAtNoMessage = true},
    Operation{.name = "Reset",
              .action = "redrive:Reset",
              .output = resetOut,
              .prepare = console::reset,
              .summary = "Deletes every queue."},
};

constexpr std::string_view capabilities[]{
    "peek",    "views",        "deleteById", "moveById", "exactCounts", "journal",         "messageLife",
    "clock",   "series",       "reset",      "query",    "groups",      "leases",          "moveTasks",
    "explain", "queueOptions", "simulators", "recipes",  "clusters",    "processedSample", "redrives"};

std::string_view toString(storage::Durability durability)
{
    switch (durability) {
    case storage::Durability::Durable:
        return "durable";
    case storage::Durability::Relaxed:
        return "relaxed";
    case storage::Durability::Memory:
        break;
    }
    return "memory";
}

List linesOf(std::string_view text)
{
    List lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

Value queueValue(const core::QueueInfo &info, const core::Access &access, const core::Step &step)
{
    const queue::Queue &queue = *info.queue;
    const queue::Counts &counts = queue.counts();
    const core::Totals totals = access.metrics.totals(queue.row().id);
    Value value{Object{}};
    value.add("QueueUrl", console::queueUrl(*step.caller, info.address));
    value.add("QueueArn", model::queueArn(info.address));
    value.add("Name", info.address.name);
    value.add("Account", info.address.account);
    value.add("Region", info.address.region);
    value.add("Created", model::toMilliseconds(queue.row().created));
    value.add("Available", Value::count(counts.available));
    value.add("InFlight", Value::count(counts.inFlight));
    value.add("Delayed", Value::count(counts.delayed));
    if (const auto oldest = queue.oldestSent())
        value.add("OldestSent", model::toMilliseconds(*oldest));
    if (!queue.config().deadLetterTargetArn.empty()) {
        value.add("DeadLetterTargetArn", queue.config().deadLetterTargetArn);
        value.add("MaxReceiveCount", Value::count(queue.config().maxReceiveCount));
    }
    List sources;
    for (const std::string &arn : info.deadLetterSourceArns)
        sources.emplace_back(arn);
    value.add("DeadLetterSourceArns", std::move(sources));
    value.add("VisibilityTimeout", std::chrono::duration_cast<std::chrono::seconds>(queue.config().visibility).count());
    value.add("DelaySeconds", std::chrono::duration_cast<std::chrono::seconds>(queue.config().delay).count());
    if (const auto tenants = queue.quietCounts(step.now)) {
        value.add("QuietAvailable", Value::count(tenants->quiet.available));
        value.add("QuietInFlight", Value::count(tenants->quiet.inFlight));
        value.add("QuietDelayed", Value::count(tenants->quiet.delayed));
        value.add("NoisyGroups", Value::count(tenants->noisyGroups));
    }
    if (queue.config().shortPolling != model::ShortPolling::Broker)
        value.add("ShortPolling", std::string{model::toString(queue.config().shortPolling)});
    if (const std::int32_t most = queue.config().processedSample; most >= 0)
        value.add("ProcessedSample", most == 0 ? std::string{"none"} : std::to_string(most));
    if (!queue.config().redaction.empty())
        value.add("Redact", linesOf(queue.config().redaction));
    value.add("Sent", Value::count(totals.sent));
    value.add("Received", Value::count(totals.received));
    value.add("Deleted", Value::count(totals.deleted));
    return value;
}

} // namespace

namespace console {

std::string queueUrl(const core::Caller &caller, const core::QueueAddress &address)
{
    return model::queueUrl(caller.urlBase, address);
}

List queuesValue(const std::vector<core::QueueInfo> &queues, const core::Access &access, const core::Step &step)
{
    List list;
    list.reserve(queues.size());
    for (const core::QueueInfo &info : queues)
        list.push_back(queueValue(info, access, step));
    return list;
}

Result<Action> describe(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{
        [answer = std::move(answer)](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
            const core::HostFacts host = core.host();
            const storage::StoreStatus store = core.storeStatus();
            List listeners;
            for (const auto &[address, port] : host.listeners)
                listeners.emplace_back(Object{{"Address", address}, {"Port", std::int64_t{port}}});
            List able;
            for (const std::string_view capability : capabilities)
                able.emplace_back(capability);
            replyAfterCommit(step, answer,
                             Object{{"Version", host.version},
                                    {"Durability", api::toString(store.durability)},
                                    {"DataFile", store.file},
                                    {"Listeners", std::move(listeners)},
                                    {"Capabilities", std::move(able)},
                                    {"Profile", host.profile},
                                    {"ShortPolling", host.shortPolling},
                                    {"Demo", host.isDemo},
                                    {"LastCommitMicroseconds", std::int64_t{store.lastCommit.count()}},
                                    {"WalBytes", Value::count(store.walBytes)},
                                    {"DrainOnly", core.isDrainOnly()},
                                    {"Quarantined", Value::count(store.quarantined)},
                                    {"Warning", store.warning},
                                    {"Clock", clockValue(access.clock)},
                                    {"Connections", Value::count(host.connections)},
                                    {"WaitingReceives", Value::count(access.engine.waiting())}});
            return {};
        }};
}

Result<Action> listResources(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{
        [answer = std::move(answer)](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
            replyAfterCommit(step, answer,
                             Object{{"Queues", queuesValue(access.engine.describeQueues(), access, step)},
                                    {"Cursor", Value::count(core.version())}});
            return {};
        }};
}

Result<Action> reset(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{[answer = std::move(answer)](core::Core & /*core*/, const core::Access &access,
                                               core::Step &step) -> Result<void> {
        const std::size_t queues = access.engine.describeQueues().size();
        access.engine.reset(step);
        replyAfterCommit(step, answer, Object{{"Deleted", Value::count(queues)}});
        return {};
    }};
}

} // namespace console

const Service &redriveService()
{
    static constexpr Service service{.name = "redrive",
                                     .target = "Redrive",
                                     .jsonVersion = "1.0",
                                     .version = {},
                                     .xmlNamespace = {},
                                     .errorNamespace = "redrive",
                                     .operations = operations};
    return service;
}

} // namespace broker::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/validate.h"

#include <algorithm>
#include <array>

namespace broker::api {

namespace {

constexpr Range anyTime{0, 253'402'300'799'999}; // until the end of the year 9999
constexpr std::string_view notInRange = "Must be between 1 and 1000, if provided.";

constexpr FieldSpec queueUrlField{
    .name = "QueueUrl", .need = Need::Required, .summary = "The queue, in any form SQS operations accept."};
constexpr FieldSpec optionalQueueUrl{.name = "QueueUrl", .summary = "Only events of this queue."};
constexpr FieldSpec messageIdField{.name = "MessageId", .need = Need::Required};
constexpr FieldSpec waitField{.name = "WaitMilliseconds",
                              .type = FieldType::Integer,
                              .value = {0, 20'000},
                              .rangeText = "Must be >= 0 and <= 20000, if provided.",
                              .summary = "How long to wait for something newer than the cursor, real time."};
constexpr FieldSpec maxResultsField{
    .name = "MaxResults", .type = FieldType::Integer, .value = {1, 1'000}, .rangeText = notInRange};
constexpr FieldSpec cursorField{.name = "Cursor", .summary = "NextCursor of the last answer."};
constexpr FieldSpec nextCursorField{.name = "NextCursor", .summary = "Absent at the end."};
constexpr FieldSpec integerField(std::string_view name)
{
    return {.name = name, .type = FieldType::Integer};
}
constexpr FieldSpec textField(std::string_view name)
{
    return {.name = name};
}
constexpr FieldSpec timeField(std::string_view name)
{
    return {
        .name = name, .type = FieldType::Integer, .value = anyTime, .rangeText = "Must be milliseconds since 1970."};
}
constexpr FieldSpec flagField(std::string_view name)
{
    return {.name = name, .type = FieldType::Boolean};
}

constexpr std::array element{FieldSpec{.name = "member"}};

constexpr std::array clockFields{integerField("Now"), flagField("Paused"),
                                 FieldSpec{.name = "Speed", .type = FieldType::Double},
                                 integerField("AheadMilliseconds"), flagField("Real")};
constexpr FieldSpec clockField{.name = "Clock", .type = FieldType::Structure, .members = clockFields};

constexpr std::array queueInfoFields{
    textField("QueueUrl"),
    textField("QueueArn"),
    textField("Name"),
    textField("Account"),
    textField("Region"),
    integerField("Created"),
    integerField("Available"),
    integerField("InFlight"),
    integerField("Delayed"),
    integerField("OldestSent"),
    textField("DeadLetterTargetArn"),
    integerField("MaxReceiveCount"),
    FieldSpec{.name = "DeadLetterSourceArns", .type = FieldType::List, .members = element},
    integerField("VisibilityTimeout"),
    integerField("DelaySeconds"),
    integerField("Sent"),
    integerField("Received"),
    integerField("Deleted")};
constexpr std::array queueInfo{FieldSpec{.name = "member", .type = FieldType::Structure, .members = queueInfoFields}};
constexpr FieldSpec queuesField{.name = "Queues", .type = FieldType::List, .members = queueInfo};

constexpr std::array pointFields{integerField("Time"),     integerField("Available"), integerField("InFlight"),
                                 integerField("Delayed"),  integerField("Dead"),      integerField("Sent"),
                                 integerField("Received"), integerField("Deleted")};
constexpr std::array point{FieldSpec{.name = "member", .type = FieldType::Structure, .members = pointFields}};
constexpr std::array seriesFields{textField("QueueUrl"),
                                  FieldSpec{.name = "Points", .type = FieldType::List, .members = point}};
constexpr std::array oneSeries{FieldSpec{.name = "member", .type = FieldType::Structure, .members = seriesFields}};

constexpr std::array attributeFields{textField("Name"), textField("DataType"), textField("StringValue"),
                                     FieldSpec{.name = "BinaryValue", .type = FieldType::Blob}};
constexpr std::array oneAttribute{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = attributeFields}};
constexpr std::array messageFields{textField("MessageId"),
                                   textField("State"),
                                   textField("Body"),
                                   integerField("BodyBytes"),
                                   flagField("BodyTruncated"),
                                   FieldSpec{.name = "Attributes", .type = FieldType::List, .members = oneAttribute},
                                   integerField("SentTimestamp"),
                                   integerField("FirstReceiveTimestamp"),
                                   integerField("ReceiveCount"),
                                   integerField("Due"),
                                   integerField("Size"),
                                   textField("MD5OfBody"),
                                   textField("SenderId"),
                                   textField("MessageGroupId"),
                                   textField("AWSTraceHeader"),
                                   textField("DeadLetterQueueSourceArn"),
                                   integerField("Order")};
constexpr std::array oneMessage{FieldSpec{.name = "member", .type = FieldType::Structure, .members = messageFields}};

constexpr std::array failureFields{textField("MessageId"), textField("Code"), textField("Message")};
constexpr std::array oneFailure{FieldSpec{.name = "member", .type = FieldType::Structure, .members = failureFields}};
constexpr FieldSpec failedField{.name = "Failed", .type = FieldType::List, .members = oneFailure};
constexpr FieldSpec messageIdsField{.name = "MessageIds",
                                    .type = FieldType::List,
                                    .need = Need::Required,
                                    .members = element,
                                    .summary = "1 to 1,000 of them."};

constexpr std::array eventFields{integerField("Number"), integerField("Time"),     textField("Kind"),
                                 textField("MessageId"), textField("QueueName"),   textField("OtherQueueName"),
                                 textField("Caller"),    integerField("Receives"), integerField("Due"),
                                 textField("Cause")};
constexpr std::array oneEvent{FieldSpec{.name = "member", .type = FieldType::Structure, .members = eventFields}};
constexpr FieldSpec eventsField{.name = "Events", .type = FieldType::List, .members = oneEvent};
constexpr FieldSpec completeField{
    .name = "Complete", .type = FieldType::Boolean, .summary = "False: older events were trimmed."};

constexpr std::array listenerFields{textField("Address"), integerField("Port")};
constexpr std::array oneListener{FieldSpec{.name = "member", .type = FieldType::Structure, .members = listenerFields}};

constexpr std::array describeOut{textField("Version"),
                                 textField("Durability"),
                                 textField("DataFile"),
                                 FieldSpec{.name = "Listeners", .type = FieldType::List, .members = oneListener},
                                 FieldSpec{.name = "Capabilities", .type = FieldType::List, .members = element},
                                 textField("Profile"),
                                 integerField("LastCommitMicroseconds"),
                                 integerField("WalBytes"),
                                 flagField("DrainOnly"),
                                 textField("Warning"),
                                 clockField,
                                 integerField("Connections")};
constexpr std::array listOut{queuesField, integerField("Cursor")};
constexpr std::array snapshotIn{FieldSpec{.name = "Cursor",
                                          .type = FieldType::Integer,
                                          .value = {0, std::numeric_limits<std::int64_t>::max()},
                                          .rangeText = "Must be the Cursor of an earlier answer, or 0."},
                                waitField,
                                FieldSpec{.name = "SeriesSeconds",
                                          .type = FieldType::Integer,
                                          .value = {0, core::Metrics::keptSeconds},
                                          .rangeText = "Must be >= 0 and <= 600, if provided."},
                                FieldSpec{.name = "QueueUrls",
                                          .type = FieldType::List,
                                          .members = element,
                                          .summary = "Whose series; none: all queues as one."}};
constexpr std::array snapshotOut{integerField("Cursor"), queuesField,
                                 FieldSpec{.name = "Series", .type = FieldType::List, .members = oneSeries},
                                 clockField};
constexpr std::array peekIn{queueUrlField,
                            FieldSpec{.name = "State", .summary = "Ready, Delayed or InFlight."},
                            FieldSpec{.name = "Text", .summary = "Part of the body, any case."},
                            cursorField,
                            maxResultsField,
                            FieldSpec{.name = "MaxBodyBytes",
                                      .type = FieldType::Integer,
                                      .value = {0, 1'048'576},
                                      .rangeText = "Must be >= 0 and <= 1048576, if provided."}};
constexpr std::array peekOut{FieldSpec{.name = "Messages", .type = FieldType::List, .members = oneMessage},
                             nextCursorField, integerField("Scanned")};
constexpr std::array getIn{queueUrlField, messageIdField};
constexpr std::array getOut{FieldSpec{.name = "Message", .type = FieldType::Structure, .members = messageFields}};
constexpr std::array deleteIn{queueUrlField, messageIdsField};
constexpr std::array deleteOut{integerField("Deleted"), failedField};
constexpr std::array moveIn{
    queueUrlField, messageIdsField,
    FieldSpec{.name = "DestinationQueueUrl", .summary = "Absent: the queue each message was dead-lettered from."}};
constexpr std::array moveOut{integerField("Moved"), failedField};
constexpr std::array lifeIn{messageIdField};
constexpr std::array lifeOut{eventsField, completeField};
constexpr std::array journalIn{cursorField,       waitField,       optionalQueueUrl, textField("MessageId"),
                               timeField("From"), timeField("To"), maxResultsField};
constexpr std::array journalOut{eventsField, nextCursorField, completeField};
constexpr std::array deadlineOut{integerField("Time"), textField("Text")};
constexpr std::array clockIn{
    FieldSpec{.name = "Action", .need = Need::Required, .summary = "Pause, Resume, Step, Speed or Jump."},
    FieldSpec{.name = "Speed", .type = FieldType::Double, .summary = "Above 0; 1 is real time."}, timeField("To"),
    FieldSpec{.name = "By",
              .type = FieldType::Integer,
              .value = {0, 3'155'760'000'000},
              .rangeText = "Must be milliseconds, at most 100 years.",
              .summary = "Milliseconds to jump."}};
constexpr std::array clockOut{clockField};
constexpr std::array resetOut{integerField("Deleted")};

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
    Operation{.name = "Reset",
              .action = "redrive:Reset",
              .output = resetOut,
              .prepare = console::reset,
              .summary = "Deletes every queue."},
};

constexpr std::string_view capabilities[]{"peek",        "deleteById", "moveById", "exactCounts", "journal",
                                          "messageLife", "clock",      "series",   "reset"};

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

Value queueValue(const core::QueueInfo &info, const core::Access &access, const core::Caller &caller)
{
    const queue::Queue &queue = *info.queue;
    const queue::Counts &counts = queue.counts();
    const core::Totals totals = access.metrics.totals(queue.row().id);
    Value value{Object{}};
    value.add("QueueUrl", console::queueUrl(caller, info.address));
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
    value.add("Sent", Value::count(totals.sent));
    value.add("Received", Value::count(totals.received));
    value.add("Deleted", Value::count(totals.deleted));
    return value;
}

List queuesValue(const std::vector<core::QueueInfo> &queues, const core::Access &access, const core::Caller &caller)
{
    List list;
    list.reserve(queues.size());
    for (const core::QueueInfo &info : queues)
        list.push_back(queueValue(info, access, caller));
    return list;
}

/// `queues` added up, second by second.
Value seriesValue(std::string url, const std::vector<const core::QueueInfo *> &queues, const core::Access &access,
                  model::Instant now, std::int64_t seconds)
{
    struct Sum
    {
        core::Point all;
        std::uint64_t dead = 0;
    };
    std::vector<Sum> sums(static_cast<std::size_t>(seconds));
    for (const core::QueueInfo *info : queues) {
        const std::vector<core::Point> points = access.metrics.series(info->queue->row().id, now, seconds);
        for (std::size_t at = 0; at < points.size() && at < sums.size(); ++at) {
            const core::Point &from = points[at];
            Sum &to = sums[at + sums.size() - points.size()];
            to.all.second = from.second;
            to.all.available += from.available;
            to.all.inFlight += from.inFlight;
            to.all.delayed += from.delayed;
            to.all.sent += from.sent;
            to.all.received += from.received;
            to.all.deleted += from.deleted;
            if (!info->deadLetterSourceArns.empty())
                to.dead += from.available + from.inFlight + from.delayed;
        }
    }
    const std::int64_t last = model::toMilliseconds(now) / 1000;
    List list;
    for (std::size_t at = 0; at < sums.size(); ++at) {
        const core::Point &all = sums[at].all;
        const std::int64_t second = last - static_cast<std::int64_t>(sums.size() - 1 - at);
        list.emplace_back(Object{{"Time", second * 1000},
                                 {"Available", Value::count(all.available)},
                                 {"InFlight", Value::count(all.inFlight)},
                                 {"Delayed", Value::count(all.delayed)},
                                 {"Dead", Value::count(sums[at].dead)},
                                 {"Sent", Value::count(all.sent)},
                                 {"Received", Value::count(all.received)},
                                 {"Deleted", Value::count(all.deleted)}});
    }
    return Object{{"QueueUrl", std::move(url)}, {"Points", std::move(list)}};
}

struct SnapshotWish
{
    std::int64_t seconds = 0;
    std::vector<core::QueueAddress> of; ///< empty: all as one
};

Value snapshotValue(const core::Core &core, const core::Access &access, const core::Step &step,
                    const SnapshotWish &wish)
{
    const std::vector<core::QueueInfo> queues = access.engine.describeQueues();
    List series;
    if (wish.seconds > 0 && wish.of.empty()) {
        std::vector<const core::QueueInfo *> all;
        for (const core::QueueInfo &info : queues)
            all.push_back(&info);
        series.push_back(seriesValue({}, all, access, step.now, wish.seconds));
    }
    for (const core::QueueInfo &info : queues) {
        const bool wanted = std::find(wish.of.begin(), wish.of.end(), info.address) != wish.of.end();
        if (wanted && wish.seconds > 0)
            series.push_back(
                seriesValue(console::queueUrl(*step.caller, info.address), {&info}, access, step.now, wish.seconds));
    }
    return Object{{"Cursor", Value::count(core.version())},
                  {"Queues", queuesValue(queues, access, *step.caller)},
                  {"Series", std::move(series)},
                  {"Clock", console::clockValue(access.clock)}};
}

/// Moves `clock` as asked. `next` is the engine's earliest deadline.
void moveClock(time::EngineClock &clock, std::string_view action, const Value &params, model::Instant next)
{
    if (action == "Pause") {
        clock.pause();
    } else if (action == "Resume") {
        clock.resume();
    } else if (action == "Step") {
        clock.pause();
        if (next != model::never)
            clock.jumpTo(next);
    } else if (action == "Speed") {
        const Value *speed = params.find("Speed");
        clock.setSpeed(speed->as<double>() != nullptr ? *speed->as<double>()
                                                      : static_cast<double>(*speed->as<std::int64_t>()));
        clock.resume();
    } else {
        const Value *to = params.find("To");
        clock.jumpTo(to != nullptr ? model::fromMilliseconds(*to->as<std::int64_t>())
                                   : clock.now() + model::Duration{params.integer("By", 0)});
    }
}

Result<void> checkClock(std::string_view action, const Value &params)
{
    if (action == "Speed") {
        const Value *speed = params.find("Speed");
        if (speed == nullptr)
            return model::fail(ErrorCode::MissingParameter, "The request must contain the parameter Speed.");
        const double value =
            speed->as<double>() != nullptr ? *speed->as<double>() : static_cast<double>(params.integer("Speed", 0));
        if (!(value > 0.0 && value <= 1'000'000.0))
            return invalidValue(std::to_string(value), "Speed", "Must be above 0 and at most 1000000.");
        return {};
    }
    if (action == "Jump" && params.find("To") == nullptr && params.find("By") == nullptr)
        return model::fail(ErrorCode::MissingParameter, "The request must contain the parameter To or By.");
    for (const std::string_view known : {"Pause", "Resume", "Step", "Jump"}) {
        if (action == known)
            return {};
    }
    return invalidValue(action, "Action", "Must be Pause, Resume, Step, Speed or Jump.");
}

} // namespace

namespace console {

std::string queueUrl(const core::Caller &caller, const core::QueueAddress &address)
{
    return model::queueUrl(caller.urlBase, address);
}

Value clockValue(const time::EngineClock &clock)
{
    return Object{{"Now", model::toMilliseconds(clock.now())},
                  {"Paused", clock.isPaused()},
                  {"Speed", clock.speed()},
                  {"AheadMilliseconds", std::int64_t{clock.ahead().count()}},
                  {"Real", clock.isReal()}};
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
                                    {"Durability", toString(store.durability)},
                                    {"DataFile", store.file},
                                    {"Listeners", std::move(listeners)},
                                    {"Capabilities", std::move(able)},
                                    {"Profile", host.profile},
                                    {"LastCommitMicroseconds", std::int64_t{store.lastCommit.count()}},
                                    {"WalBytes", Value::count(store.walBytes)},
                                    {"DrainOnly", core.isDrainOnly()},
                                    {"Warning", store.warning},
                                    {"Clock", clockValue(access.clock)},
                                    {"Connections", Value::count(host.connections)}});
            return {};
        }};
}

Result<Action> listResources(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{
        [answer = std::move(answer)](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
            replyAfterCommit(step, answer,
                             Object{{"Queues", queuesValue(access.engine.describeQueues(), access, *step.caller)},
                                    {"Cursor", Value::count(core.version())}});
            return {};
        }};
}

Result<Action> snapshot(const Context &context, Value params, Answer answer)
{
    SnapshotWish wish{params.integer("SeriesSeconds", 0), {}};
    if (const Value *urls = params.find("QueueUrls"); urls != nullptr && urls->as<List>() != nullptr) {
        for (const Value &url : *urls->as<List>()) {
            if (auto address = namedQueue(context, *url.as<std::string>()); address.has_value())
                wish.of.push_back(std::move(*address));
        }
    }
    const auto cursor = static_cast<std::uint64_t>(params.integer("Cursor", 0));
    const time::Boot wait{params.integer("WaitMilliseconds", 0)};
    return Action{[answer = std::move(answer), wish = std::move(wish), cursor,
                   wait](core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        const bool parked =
            core.whenChanged(step, cursor, wait, [&core, answer, wish](const core::Access &access, core::Step &later) {
                replyAfterCommit(later, answer, snapshotValue(core, access, later, wish));
            });
        if (!parked)
            return model::fail(ErrorCode::RequestThrottled, "Too many calls wait for changes already.");
        return {};
    }};
}

Result<Action> nextDeadline(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{[answer = std::move(answer)](core::Core & /*core*/, const core::Access &access,
                                               core::Step &step) -> Result<void> {
        Value value{Object{}};
        if (const model::Instant next = access.engine.nextDue(); next != model::never) {
            value.add("Time", model::toMilliseconds(next));
            value.add("Text", access.engine.nextDueText());
        }
        replyAfterCommit(step, answer, std::move(value));
        return {};
    }};
}

Result<Action> controlClock(const Context & /*context*/, Value params, Answer answer)
{
    const std::string action{params.text("Action")};
    if (const auto checked = checkClock(action, params); checked.has_error())
        return checked.error();
    return Action{[answer = std::move(answer), params = std::move(params),
                   action](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
        moveClock(access.clock, action, params, access.engine.nextDue());
        core.clockChanged(); // what is due now is applied before anybody looks at it
        replyAfterCommit(step, answer, Object{{"Clock", clockValue(access.clock)}});
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

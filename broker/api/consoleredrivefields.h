// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/consolefields.h"
#include "broker/model/limits.h"

/// Fields of the operations about redrives (docs/console-api.md); for console.cpp alone.
namespace broker::api::console::fields {

constexpr std::string_view rateText = "Must be between 1 and 100000.";
constexpr FieldSpec boundedField(std::string_view name, std::int64_t least, std::int64_t most, std::string_view text,
                                 std::string_view summary = {})
{
    return {.name = name, .type = FieldType::Integer, .value = {least, most}, .rangeText = text, .summary = summary};
}

constexpr std::array oneRate{boundedField("member", 1, 100'000, rateText)};
constexpr std::array rampFields{
    boundedField("Start", 1, 100'000, rateText, "Messages a second at the first step; 1 if absent."),
    boundedField("Factor", 2, 10, "Must be between 2 and 10.",
                 "From step to step; absent: 1, 2, 5, 10, 20 … of Start."),
    FieldSpec{.name = "Steps",
              .type = FieldType::List,
              .members = oneRate,
              .summary = "The rates themselves, at most 64, instead of Start, Factor and Most."},
    boundedField("StepSeconds", 1, 86'400, "Must be between 1 and 86400.", "How long a step holds; 30 if absent."),
    boundedField("Most", 1, 100'000, rateText, "The rate of the last step; 1000 if absent.")};
constexpr std::array stopFields{
    boundedField("ReturnedPercent", 0, 100, "Must be between 0 and 100.", "More than so many; 10 if absent."),
    boundedField("WithinSeconds", 1, 86'400, "Must be between 1 and 86400.",
                 "A message that dies so long after its move has returned; 60 if absent."),
    boundedField("AtLeast", 1, 1'000'000, "Must be between 1 and 1000000.",
                 "Not before so many were moved within that time; 10 if absent.")};
constexpr std::array redriveIn{
    queueUrlField,
    FieldSpec{.name = "MessageIds", .type = FieldType::List, .members = element, .summary = "At most 10,000 of them."},
    FieldSpec{.name = "Query", .summary = "In the query language; absent: all messages."},
    FieldSpec{.name = "View", .summary = "What matches a view of the queue now, at most 100,000."},
    orderField("Through", "What arrived later is not meant; absent: what is there now."),
    FieldSpec{.name = "DestinationQueueUrl", .summary = "Absent: the queue each message was dead-lettered from."},
    FieldSpec{.name = "Recipe", .summary = "How bodies are mended on the way."},
    boundedField("RatePerSecond", 1, 100'000, rateText, "Absent, and no Ramp: as fast as it goes."),
    FieldSpec{.name = "Ramp", .type = FieldType::Structure, .members = rampFields},
    FieldSpec{.name = "StopWhen", .type = FieldType::Structure, .members = stopFields},
    FieldSpec{.name = "KeepIds",
              .type = FieldType::Boolean,
              .summary = "Messages keep their ids; else each is a new one, as after a move task."}};
constexpr std::array startRedriveOut{integerField("Redrive")};

constexpr std::array destinationFields{textField("QueueArn"), integerField("Messages")};
constexpr std::array oneDestination{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = destinationFields}};
constexpr std::array stayedFields{textField("Reason"), integerField("Messages")};
constexpr std::array oneStayed{FieldSpec{.name = "member", .type = FieldType::Structure, .members = stayedFields}};
constexpr FieldSpec failuresField{.name = "Failures", .type = FieldType::List, .members = oneStayed};
constexpr std::array forecastOut{integerField("Messages"),
                                 integerField("Bytes"),
                                 FieldSpec{.name = "Destinations", .type = FieldType::List, .members = oneDestination},
                                 integerField("WithoutOrigin"),
                                 integerField("Untouched"),
                                 integerField("PassedOver"),
                                 integerField("Gone"),
                                 integerField("Failed"),
                                 failuresField,
                                 integerField("Milliseconds"),
                                 integerField("Looked"),
                                 flagField("Complete")};

constexpr std::array redriveFields{integerField("Redrive"),
                                   textField("State"),
                                   textField("Reason"),
                                   textField("SourceArn"),
                                   textField("DestinationArn"),
                                   textField("Query"),
                                   integerField("Selected"),
                                   textField("Recipe"),
                                   flagField("KeepIds"),
                                   integerField("Through"),
                                   integerField("RatePerSecond"),
                                   FieldSpec{.name = "Rates", .type = FieldType::List, .members = onePlace},
                                   integerField("StepSeconds"),
                                   FieldSpec{.name = "StopWhen", .type = FieldType::Structure, .members = stopFields},
                                   integerField("Started"),
                                   integerField("Ended"),
                                   integerField("Total"),
                                   integerField("Looked"),
                                   integerField("Left"),
                                   integerField("Moved"),
                                   integerField("Returned"),
                                   integerField("Untouched"),
                                   integerField("WithoutOrigin"),
                                   integerField("PassedOver"),
                                   integerField("Gone"),
                                   integerField("Failed"),
                                   failuresField,
                                   integerField("StepLeft")};
constexpr std::array oneRedrive{FieldSpec{.name = "member", .type = FieldType::Structure, .members = redriveFields}};
constexpr std::array redrivesIn{FieldSpec{.name = "Cursor",
                                          .type = FieldType::Integer,
                                          .value = {0, std::numeric_limits<std::int64_t>::max()},
                                          .rangeText = "Must be the Cursor of an earlier answer, or 0."},
                                waitField, maxResultsField};
constexpr std::array redrivesOut{FieldSpec{.name = "Redrives", .type = FieldType::List, .members = oneRedrive},
                                 integerField("Cursor")};
constexpr std::array controlRedriveIn{
    FieldSpec{.name = "Redrive",
              .type = FieldType::Integer,
              .need = Need::Required,
              .value = {1, std::numeric_limits<std::int64_t>::max()},
              .rangeText = "Must be the number of a redrive."},
    FieldSpec{.name = "Action", .need = Need::Required, .summary = "Pause, Resume, Step or Stop."},
    boundedField("Count", 1, 100'000, "Must be between 1 and 100000.", "Step: messages to move before it pauses; 1.")};
constexpr std::array controlRedriveOut{redrivesOut[0]};

} // namespace broker::api::console::fields

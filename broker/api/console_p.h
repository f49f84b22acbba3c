// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/handler.h"

#include <string_view>

/// What the parts of the Redrive service share. docs/console-api.md is the contract of all of it.
namespace broker::api::console {

/// Account and region of the caller, for forms of a queue URL that lack them.
std::string queueUrl(const core::Caller &caller, const core::QueueAddress &address);
Value clockValue(const time::EngineClock &clock);
List queuesValue(const std::vector<core::QueueInfo> &queues, const core::Access &access, const core::Step &step);
std::string_view stateName(model::MessageState state);
/// A message with its body cut to `bodyBytes`. One whose body is lost has an empty one.
Value messageValue(const core::Delivered &message, std::size_t bodyBytes);

/// At most `most` bytes of UTF-8, not cut inside a character.
std::string_view cutText(std::string_view text, std::size_t most);
List attributesValue(const model::Payload &payload);

std::optional<model::MessageState> parseState(std::string_view text);
/// To the queue that it died in.
Result<void> moveHome(const core::Access &access, core::Step &step, const core::QueueAddress &from,
                      const model::Uuid &id);

// Operations, by file.
Result<Action> describe(const Context &context, Value params, Answer answer); // console.cpp
Result<Action> listResources(const Context &context, Value params, Answer answer);
Result<Action> snapshot(const Context &context, Value params, Answer answer); // consolesnapshot.cpp
Result<Action> reset(const Context &context, Value params, Answer answer);
Result<Action> nextDeadline(const Context &context, Value params, Answer answer); // consoleclock.cpp
Result<Action> controlClock(const Context &context, Value params, Answer answer);
Result<Action> listSimulators(const Context &context, Value params, Answer answer); // consolesimulators.cpp
Result<Action> controlSimulator(const Context &context, Value params, Answer answer);
Result<Action> peek(const Context &context, Value params, Answer answer); // consolepeek.cpp
Result<Action> getMessage(const Context &context, Value params, Answer answer);
Result<Action> openView(const Context &context, Value params, Answer answer); // consoleviews.cpp
Result<Action> readView(const Context &context, Value params, Answer answer);
Result<Action> closeView(const Context &context, Value params, Answer answer);
Result<Action> countValues(const Context &context, Value params, Answer answer);
Result<Action> previewFix(const Context &context, Value params, Answer answer); // consolerecipes.cpp
Result<Action> openClusters(const Context &context, Value params, Answer answer); // consoleclusters.cpp
Result<Action> readClusters(const Context &context, Value params, Answer answer);
Result<Action> closeClusters(const Context &context, Value params, Answer answer);
Result<Action> compareWithProcessed(const Context &context, Value params, Answer answer); // consolecompare.cpp
Result<Action> deleteMatching(const Context &context, Value params, Answer answer); // consoleviewtasks.cpp
Result<Action> moveMatching(const Context &context, Value params, Answer answer);
Result<Action> deleteMessages(const Context &context, Value params, Answer answer); // consolemessages.cpp
Result<Action> moveMessages(const Context &context, Value params, Answer answer);
Result<Action> startRedrive(const Context &context, Value params, Answer answer); // consoleredrives.cpp
Result<Action> forecastRedrive(const Context &context, Value params, Answer answer);
Result<Action> listRedrives(const Context &context, Value params, Answer answer);
Result<Action> controlRedrive(const Context &context, Value params, Answer answer);
Result<Action> listGroups(const Context &context, Value params, Answer answer); // consoleinsight.cpp
Result<Action> listLeases(const Context &context, Value params, Answer answer);
Result<Action> listDeduplications(const Context &context, Value params, Answer answer);
Result<Action> listMoveTasks(const Context &context, Value params, Answer answer);
Result<Action> explainMessage(const Context &context, Value params, Answer answer);
Result<Action> setQueueOptions(const Context &context, Value params, Answer answer); // consoleoptions.cpp
Result<Action> messageLife(const Context &context, Value params, Answer answer); // consolejournal.cpp
Result<Action> readJournal(const Context &context, Value params, Answer answer);

} // namespace broker::api::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <string_view>

/// What handlers of every service share.
namespace broker::api {

/// The queue that a queue URL in any form names; account and region come from the caller where the form lacks them.
/// QueueDoesNotExist when the text names none.
Result<model::QueueAddress> namedQueue(const Context &context, std::string_view queueUrl);

/// Lets `reply` go once the step is committed, or the error of the commit.
void replyAfterCommit(core::Step &step, Answer answer, Value reply);

} // namespace broker::api

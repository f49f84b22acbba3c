// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/console_p.h"
#include "broker/core/view.h"

namespace broker::api::console {

/// A query as a question; the error names `parameter`.
Result<std::shared_ptr<const core::ViewQuestion>> queryQuestion(std::string_view text, std::string_view parameter);
Result<core::ViewExpressionRef> columnOf(std::string_view text, std::string_view parameter);
/// The texts of a list; none where it is absent.
std::vector<std::string_view> texts(const Value &params, std::string_view name);

/// The cluster whose messages a view is of; both empty: of no cluster.
struct OfCluster
{
    std::string clusters; ///< as OpenClusters named them
    std::string cluster; ///< id
};
Result<OfCluster> ofCluster(const Value &params); // consoleclusters.cpp
/// Narrows the question of `wish` to it. Core thread.
Result<void> narrow(core::Core &core, const core::Access &access, const core::QueueAddress &address,
                    const OfCluster &of, core::ViewWish &wish);

/// Any thread: the answer goes out on the core thread.
void answerLater(core::Core &core, const Answer &answer, Result<Value> value);

/// A text in the query language alone; see OpenView.
Result<std::shared_ptr<const core::ViewQuestion>> questionOf(const std::string &query);

} // namespace broker::api::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/storage/sqlite.h"

#include <optional>
#include <string_view>
#include <unordered_map>

/// Rows of the file as values. A reading is empty when the row's checksum differs from what the row holds.
namespace broker::storage {

/// Equal texts share one GroupId, or a million messages of one tenant would hold its name a million times.
class GroupTexts
{
public:
    model::GroupId shared(std::string_view text);

private:
    std::unordered_map<std::string_view, model::GroupId> m_known; ///< keys lie in the values
};

/// As a column: NULL when there is none.
inline std::optional<Text> groupColumn(const model::GroupId &group)
{
    return group ? std::optional{Text{group.view()}} : std::nullopt;
}

// For SELECTs that the functions below read from, the key or id first.
inline constexpr std::string_view messageColumns = "key, queue, body, lineage, ord, sent, source, size, md5, placeSum,"
                                                   " due, state, dueSum, first, receives, countSum, grp, leased, moved";
inline constexpr int messageColumnCount = 19;
inline constexpr std::string_view queueColumns =
    "id, account, region, name, created, modified, attributes, tags, rowSum";
inline constexpr std::string_view noteColumns = "ord, queue, scope, id, key, until, rowSum";
inline constexpr std::string_view moveTaskColumns = "id, source, sourceArn, destinationArn, perSecond, moved, toMove,"
                                                    " status, failure, started, ended, last, rowSum";
inline constexpr std::string_view redriveColumns = "id, plan, planSum, progress, progressSum";
inline constexpr std::string_view redriveSliceColumns = "number, redrive, at, moved, returned, away, rowSum";
inline constexpr std::string_view goneQueueColumns = "id, arn, rowSum";
inline constexpr std::string_view sweepColumns = "queue, through, rowSum";

std::optional<model::MessageRow> readMessage(const Statement &select, GroupTexts &groups);
std::optional<model::QueueRow> readQueue(const Statement &select);
std::optional<model::change::DeduplicationNoted> readNote(const Statement &select, GroupTexts &groups);
std::optional<model::MoveTaskRow> readMoveTask(const Statement &select);
std::optional<model::RedriveRow> readRedrive(const Statement &select);
std::optional<model::RedriveSlice> readRedriveSlice(const Statement &select);

struct GoneQueue
{
    model::QueueId queue;
    std::string arn;
};
std::optional<GoneQueue> readGoneQueue(const Statement &select);

/// What of a queue is dead although its rows are still there: all that has an order up to `through`.
struct Sweep
{
    model::QueueId queue;
    model::OrderNo through;
};
std::optional<Sweep> readSweep(const Statement &select);

} // namespace broker::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How rows look as bytes, and the checksums that tell a damaged one. Pure. Numbers are little-endian.
namespace broker::storage::rows {

/// CRC-32C as a signed number, which SQLite stores in four bytes.
using Checksum = std::int32_t;

Checksum checksum(std::string_view bytes);

// A message row carries three, so that a statement which rewrites some columns needs to know no others.
Checksum placeChecksum(const model::MessageRow &row); ///< everything but the two below
Checksum dueChecksum(model::MessageKey key, model::Instant due, model::MessageState state);
// What came with a later format counts only when it is there, so that the sums of older rows hold: group and leased.
Checksum countChecksum(model::MessageKey key, model::Instant firstReceived, std::uint32_t receives,
                       model::Instant leased);
Checksum countersChecksum(const model::Counters &counters, std::uint64_t secret);
Checksum queueChecksum(const model::QueueRow &row, std::string_view attributes, std::string_view tags);
Checksum noteChecksum(const model::change::DeduplicationNoted &note);
Checksum moveTaskChecksum(const model::MoveTaskRow &row);
Checksum redriveChecksum(model::RedriveId redrive, std::string_view bytes); ///< of its plan, or of its progress
Checksum redriveSliceChecksum(const model::RedriveSlice &slice, std::string_view away);
Checksum goneQueueChecksum(model::QueueId queue, std::string_view arn);
Checksum sweepChecksum(model::QueueId queue, model::OrderNo through);

// map    = { text text } ; name and value
// text   = length bytes ; length in 7-bit groups, lowest first, the high bit set on all but the last
void encode(const model::AttributeMap &map, std::string &bytes);
/// False when the bytes are not of that form.
bool decode(std::string_view bytes, model::AttributeMap &map);

// extra  = version sender deduplication trace { name type value } checksum ; version is one byte, the checksum four
// Version 1 had the group in the place of the deduplication id.
/// What a body row holds besides the body. Replaces `bytes`; leaves it empty when there is nothing to keep.
void encodeExtra(const model::Payload &payload, std::string &bytes);
/// False when the bytes are damaged or of a later version.
bool decodeExtra(std::string_view bytes, model::Payload &payload);
/// The group that a version 1 held; empty when there was none, the bytes are damaged or of another version.
std::string groupOfExtra(std::string_view bytes);

} // namespace broker::storage::rows

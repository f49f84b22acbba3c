// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/redrive.h"

#include <string>
#include <string_view>
#include <vector>

/// Redrives as bytes. Pure.
namespace broker::storage::rows {

// A blob is its version (one byte) and fields in order: numbers in 7-bit groups, lowest first; texts and lists with
// their length before them; ascending numbers as differences. Replaces `bytes`.
void encode(const model::RedrivePlan &plan, std::string &bytes);
void encode(const model::RedriveProgress &progress, std::string &bytes);
void encode(const std::vector<model::LineageId> &away, std::string &bytes);
/// False when the bytes are not of that form, or of a later version.
bool decode(std::string_view bytes, model::RedrivePlan &plan);
bool decode(std::string_view bytes, model::RedriveProgress &progress);
bool decode(std::string_view bytes, std::vector<model::LineageId> &away);

} // namespace broker::storage::rows

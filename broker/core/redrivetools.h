// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/view.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace broker::core {

/// What a recipe makes of a body.
struct FixOutcome
{
    enum class Kind {
        Changed,
        Untouched, ///< it has nothing to do with this body
        Refused, ///< it has, and cannot
    };
    Kind kind = Kind::Untouched;
    std::string reason; ///< Refused: a sentence that many messages may share
    model::PayloadRef payload; ///< Changed
};
/// Pure; any thread.
using Fix = std::function<FixOutcome(const model::Payload &)>;

/// The languages of redrives, which the core does not know. Errors are for the one who typed the text.
struct RedriveTools
{
    std::function<model::Result<std::shared_ptr<const ViewQuestion>>(const std::string &query)> question;
    std::function<model::Result<Fix>(const std::string &recipe)> fix; ///< none: there are no recipes
};

/// Messages whose bodies must be read before a redrive goes on.
struct RedriveRead
{
    struct Message
    {
        ViewRow row;
        std::string sourceArn;
    };
    model::RedriveId redrive;
    std::uint64_t ticket = 0; ///< never used again; the answer to another one comes too late
    std::vector<Message> messages;
    std::shared_ptr<const ViewQuestion> question; ///< null: all match
    Fix fix; ///< none: they stay as they are
    model::MessageIds ids{0};
    model::Instant now{};
};

/// What was found out about one message of them.
struct Judged
{
    enum class Kind { NoMatch, AsIs, Mended, Untouched, Refused, Lost };
    Kind kind = Kind::Lost;
    model::BodyId body; ///< that was read
    std::string reason; ///< Refused
    model::PayloadRef payload; ///< Mended
    model::Md5 md5{}; ///< of its body
    std::uint32_t size = 0;
};
using JudgedMessages = std::unordered_map<model::MessageKey, Judged>;

/// Reads and judges. Empty when the store cannot be read. Any thread that owns the reader.
std::optional<JudgedMessages> judge(const RedriveRead &read, storage::StoreReader &reader);

} // namespace broker::core

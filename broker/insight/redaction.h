// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/shape.h"
#include "broker/model/message.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace broker::insight {

/// What stands where a text was.
inline constexpr std::string_view redactedText = "(redacted)";

/// Which values are replaced before a body is kept as a sample: `body.customer.email` and `body.items[].name` (a place
/// and all below it), `attr.token`, `/regular expression/` (what it matches, in any text). Types stay: a text becomes
/// redactedText, a number 0, a truth false. Immutable; any thread.
class Redaction
{
public:
    static constexpr std::size_t mostRules = 50;
    static constexpr std::size_t mostRuleBytes = 500;

    /// One rule a line. Empty with `problem` set where a line is none.
    static std::shared_ptr<const Redaction> parse(std::string_view rules, std::string &problem);
    ~Redaction();

    /// Null: it cannot be redacted, for it has no places where there are rules for places. Do not keep it.
    model::PayloadRef apply(const model::PayloadRef &payload) const;
    /// Whether the value there is not the true one; by its own rule or that of a place above.
    bool covers(PathHash path, const Paths &paths) const;

private:
    Redaction();
    bool isNamed(PathHash path) const;
    bool add(std::string_view rule, std::string &problem);
    std::string masked(std::string text) const;
    void mask(boost::json::value &value, Paths &paths, PathHash path, bool isCovered) const;

    std::vector<PathHash> m_paths; ///< sorted
    std::vector<std::string> m_attributes;
    std::vector<std::unique_ptr<re2::RE2>> m_expressions;
};

} // namespace broker::insight

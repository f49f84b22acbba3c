// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/message.h"
#include "broker/language/query.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace broker::language {

/// One value of a message, named as in a query: `recv`, `attr.region`, `body.order.total`. Immutable; any thread.
class Expression
{
public:
    /// Absent, null, truth, number (times and durations in milliseconds) or text.
    using Value = std::variant<std::monostate, std::nullptr_t, bool, double, std::string>;

    /// Exactly one field.
    static Parsed<Expression> parse(std::string_view text);

    /// False: value() without content says it all.
    bool needsContent() const;
    bool asksId() const;
    Value value(const Facts &facts) const;
    /// Of several values (a list in a body) the first ten as one text.
    Value value(const Facts &facts, const Content &content) const;

private:
    struct Node;
    explicit Expression(std::shared_ptr<const Node> node);

    std::shared_ptr<const Node> m_node;
};

} // namespace broker::language

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QVariant>

#include <memory>

/// The query language over messages that are here already. Brokers answer their own questions; this is for endpoints
/// that know none. Bodies that were cut are judged by what is left of them.
namespace ui {

class MessageQuery
{
public:
    /// Everything matches an empty text. Error: what is wrong with it, as a sentence.
    static Outcome<MessageQuery> parse(const QString &text);

    bool matches(const MessageInfo &message, Time now) const;
    bool asksTime() const; ///< the answer may become another one by time alone

private:
    struct Parsed;
    explicit MessageQuery(std::shared_ptr<const Parsed> parsed);

    std::shared_ptr<const Parsed> m_parsed;
};

/// One value, named as in a query: text, number (times in milliseconds), truth, or invalid where there is none.
class MessageExpression
{
public:
    static Outcome<MessageExpression> parse(const QString &text);

    QVariant value(const MessageInfo &message, Time now) const;

private:
    struct Parsed;
    explicit MessageExpression(std::shared_ptr<const Parsed> parsed);

    std::shared_ptr<const Parsed> m_parsed;
};

} // namespace ui

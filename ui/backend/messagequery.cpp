// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/messagequery.h"

#include "broker/language/expression.h"
#include "broker/language/query.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

namespace language = broker::language;
namespace model = broker::model;

model::Instant instant(Time time)
{
    return model::Instant{time};
}

/// A message as the language looks at it.
class Sight
{
public:
    Sight(const MessageInfo &message, Time now)
        : m_id(message.id.toStdString())
        , m_group(message.groupId.toStdString())
        , m_source(message.deadLetterSourceArn.section(u':', -1).toStdString())
        , m_body(message.body.toStdString())
        , m_sender(message.senderId.toStdString())
        , m_deduplicationId(message.deduplicationId.toStdString())
        , m_traceHeader(message.traceHeader.toStdString())
    {
        m_facts.now = instant(now);
        m_facts.state = static_cast<model::MessageState>(message.state);
        m_facts.receives = static_cast<std::uint32_t>(message.receiveCount);
        m_facts.size = static_cast<std::uint32_t>(message.size);
        m_facts.sent = instant(message.sent);
        m_facts.due = instant(message.due.value_or(Time{0}));
        m_facts.firstReceived = instant(message.firstReceived.value_or(Time{0}));
        for (const MessageAttribute &attribute : message.attributes)
            m_attributes.push_back(
                {attribute.name.toStdString(), attribute.dataType.toStdString(), valueOf(attribute).toStdString()});
    }

    language::Facts facts() const
    {
        language::Facts facts = m_facts;
        facts.id = m_id;
        facts.group = m_group;
        facts.source = m_source;
        return facts;
    }
    language::Content content() const
    {
        return {.body = m_body,
                .attributes = m_attributes,
                .sender = m_sender,
                .deduplicationId = m_deduplicationId,
                .traceHeader = m_traceHeader};
    }

private:
    static QByteArray valueOf(const MessageAttribute &attribute)
    {
        const QByteArray text = attribute.value.toUtf8();
        return attribute.isBinary() ? QByteArray::fromBase64(text) : text;
    }

    std::string m_id;
    std::string m_group;
    std::string m_source;
    std::string m_body;
    std::string m_sender;
    std::string m_deduplicationId;
    std::string m_traceHeader;
    std::vector<model::MessageAttribute> m_attributes;
    language::Facts m_facts;
};

static_assert(static_cast<int>(MessageState::Delayed) == static_cast<int>(model::MessageState::Delayed)
              && static_cast<int>(MessageState::InFlight) == static_cast<int>(model::MessageState::InFlight));

Error wrong(const language::Problem &problem)
{
    return {u"InvalidParameterValue"_s, QString::fromStdString(problem.text)};
}

} // namespace

struct MessageQuery::Parsed
{
    language::Query query;
};

MessageQuery::MessageQuery(std::shared_ptr<const Parsed> parsed)
    : m_parsed(std::move(parsed))
{
}

Outcome<MessageQuery> MessageQuery::parse(const QString &text)
{
    auto parsed = language::Query::parse(text.toStdString());
    if (parsed.has_error())
        return wrong(parsed.error());
    return MessageQuery{std::make_shared<const Parsed>(Parsed{std::move(*parsed)})};
}

bool MessageQuery::matches(const MessageInfo &message, Time now) const
{
    if (m_parsed->query.matchesAll())
        return true;
    const Sight sight{message, now};
    return m_parsed->query.matches(sight.facts(), sight.content());
}

bool MessageQuery::asksTime() const
{
    return m_parsed->query.asksTime();
}

struct MessageExpression::Parsed
{
    language::Expression expression;
};

MessageExpression::MessageExpression(std::shared_ptr<const Parsed> parsed)
    : m_parsed(std::move(parsed))
{
}

Outcome<MessageExpression> MessageExpression::parse(const QString &text)
{
    auto parsed = language::Expression::parse(text.toStdString());
    if (parsed.has_error())
        return wrong(parsed.error());
    return MessageExpression{std::make_shared<const Parsed>(Parsed{std::move(*parsed)})};
}

QVariant MessageExpression::value(const MessageInfo &message, Time now) const
{
    const Sight sight{message, now};
    const language::Expression::Value value = m_parsed->expression.value(sight.facts(), sight.content());
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return {};
}

} // namespace ui

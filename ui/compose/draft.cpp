// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/draft.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::compose {

namespace {

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::compose)
};

struct TextField
{
    QLatin1String name;
    QString Draft::*member;
};

constexpr TextField textFields[]{
    {"queueUrl"_L1, &Draft::queueUrl},
    {"queueName"_L1, &Draft::queueName},
    {"body"_L1, &Draft::body},
    {"groupId"_L1, &Draft::groupId},
    {"deduplicationId"_L1, &Draft::deduplicationId},
    {"traceHeader"_L1, &Draft::traceHeader},
    {"environment"_L1, &Draft::environment},
    {"originId"_L1, &Draft::originId},
};

/// Fills in one field after the other and keeps the first problem.
class Resolver
{
public:
    Resolver(const Draft &draft, const TemplateContext &context)
        : m_draft(draft)
        , m_context(context)
    {
    }

    QString fill(const QString &text, const QString &field, bool isBody = false)
    {
        if (!m_draft.usesVariables || !text.contains("{{"_L1))
            return text;
        const Template pattern = Template::parse(text);
        const auto problem = pattern.problem() ? pattern.problem() : pattern.missing(m_context.variables);
        if (!problem)
            return pattern.render(m_context);
        if (m_out.problem.isEmpty()) {
            m_out.problem = Words::tr("%1, %2: %3").arg(field, place(text, problem->at), problem->text);
            m_out.at = isBody ? problem->at : -1;
            m_out.length = problem->length;
        }
        return text;
    }
    Resolved &out() { return m_out; }

private:
    const Draft &m_draft;
    const TemplateContext &m_context;
    Resolved m_out;
};

} // namespace

bool Draft::isEmpty() const
{
    return body.isEmpty() && attributes.isEmpty() && groupId.isEmpty() && deduplicationId.isEmpty()
        && traceHeader.isEmpty() && !delay;
}

QJsonObject toJson(const Draft &draft)
{
    QJsonObject document;
    for (const TextField &field : textFields) {
        if (!(draft.*field.member).isEmpty())
            document.insert(field.name, draft.*field.member);
    }
    QJsonArray attributes;
    for (const MessageAttribute &attribute : draft.attributes)
        attributes.append(QJsonObject{
            {u"name"_s, attribute.name}, {u"dataType"_s, attribute.dataType}, {u"value"_s, attribute.value}});
    if (!attributes.isEmpty())
        document.insert("attributes"_L1, attributes);
    if (draft.delay)
        document.insert("delaySeconds"_L1, static_cast<qint64>(draft.delay->count()));
    document.insert("usesVariables"_L1, draft.usesVariables);
    return document;
}

Draft draftFromJson(const QJsonObject &document)
{
    Draft draft;
    for (const TextField &field : textFields)
        draft.*field.member = document.value(field.name).toString();
    for (const QJsonValue &value : document.value("attributes"_L1).toArray()) {
        const QJsonObject attribute = value.toObject();
        draft.attributes.append({attribute.value("name"_L1).toString(), attribute.value("dataType"_L1).toString(),
                                 attribute.value("value"_L1).toString()});
    }
    if (document.value("delaySeconds"_L1).isDouble())
        draft.delay = std::chrono::seconds{std::clamp<qint64>(document.value("delaySeconds"_L1).toInteger(), 0, 900)};
    draft.usesVariables = document.value("usesVariables"_L1).toBool(true);
    return draft;
}

Draft draftOf(const QueueInfo &queue, const MessageInfo &message)
{
    const QByteArray hash = QCryptographicHash::hash(message.body.toUtf8(), QCryptographicHash::Sha256).toHex();
    const bool isOfBody = message.deduplicationId == QLatin1String(hash);
    return {.queueUrl = queue.url,
            .queueName = queue.name,
            .body = message.body,
            .attributes = message.attributes,
            .groupId = message.groupId,
            .deduplicationId = isOfBody ? QString() : message.deduplicationId,
            .traceHeader = message.traceHeader,
            .usesVariables = !message.body.contains("{{"_L1),
            .originId = message.id};
}

QString place(const QString &text, qsizetype at)
{
    const QStringView before = QStringView(text).first(std::clamp<qsizetype>(at, 0, text.size()));
    const qsizetype line = before.count(u'\n');
    const qsizetype start = before.lastIndexOf(u'\n') + 1;
    const qsizetype column = before.sliced(start).toUcs4().size();
    return Words::tr("line %1, column %2").arg(text::number(line + 1), text::number(column + 1));
}

Resolved resolve(const Draft &draft, const TemplateContext &context)
{
    Resolver resolver{draft, context};
    SendRequest request{.queueUrl = draft.queueUrl, .body = {}};
    request.body = resolver.fill(draft.body, Words::tr("Body"), true);
    for (MessageAttribute attribute : draft.attributes) {
        if (!attribute.isBinary())
            attribute.value = resolver.fill(attribute.value, Words::tr("Attribute “%1”").arg(attribute.name));
        request.attributes.append(attribute);
    }
    request.groupId = resolver.fill(draft.groupId, Words::tr("Message group ID"));
    request.deduplicationId = resolver.fill(draft.deduplicationId, Words::tr("Deduplication ID"));
    request.traceHeader = resolver.fill(draft.traceHeader, Words::tr("Trace header"));
    request.delay = draft.delay;
    resolver.out().request = request;
    return resolver.out();
}

} // namespace ui::compose

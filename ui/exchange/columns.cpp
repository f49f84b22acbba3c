// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/columns.h"

#include "ui/backend/messagequery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui::exchange {

namespace {

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::exchange)
};

QString moment(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Those whose text is not what the query language makes of them.
struct Own
{
    QLatin1String name;
    QString (*text)(const MessageInfo &message);
};
constexpr Own own[]{
    {"body"_L1, [](const MessageInfo &m) { return m.body; }},
    {"id"_L1, [](const MessageInfo &m) { return m.id; }},
    {"sent"_L1, [](const MessageInfo &m) { return moment(m.sent); }},
    {"first"_L1, [](const MessageInfo &m) { return m.firstReceived ? moment(*m.firstReceived) : QString(); }},
    {"group"_L1, [](const MessageInfo &m) { return m.groupId; }},
    {"dedup"_L1, [](const MessageInfo &m) { return m.deduplicationId; }},
    {"trace"_L1, [](const MessageInfo &m) { return m.traceHeader; }},
    {"attributes"_L1, [](const MessageInfo &m) { return QString::fromUtf8(attributesText(m.attributes)); }},
};

/// An attribute is what was sent, digit by digit, not the number that it stands for.
std::optional<QString> attributeName(const QString &expression)
{
    const QString name = expression.mid(5);
    const bool isSimple = expression.startsWith("attr."_L1) && !name.contains(u'[') && !name.contains(u'.');
    return isSimple ? std::optional{name} : std::nullopt;
}

QString attributeValue(const MessageInfo &message, const QString &name)
{
    for (const MessageAttribute &attribute : message.attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return {};
}

QString textOf(const QVariant &value)
{
    if (value.typeId() != QMetaType::Double)
        return value.toString();
    const double number = value.toDouble();
    return std::trunc(number) == number && std::abs(number) < 1e15
        ? QString::number(static_cast<qint64>(number))
        : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

Outcome<CsvColumn> columnOf(const QString &expression, Time now)
{
    for (const Own &one : own) {
        if (expression == one.name)
            return CsvColumn{expression, one.text};
    }
    if (const std::optional<QString> name = attributeName(expression))
        return CsvColumn{expression, [name = *name](const MessageInfo &m) { return attributeValue(m, name); }};
    const Outcome<MessageExpression> parsed = MessageExpression::parse(expression);
    if (!parsed)
        return Error{.code = {}, .message = Words::tr("“%1” is no column: %2").arg(expression, parsed.error().message)};
    return CsvColumn{expression, [value = *parsed, now](const MessageInfo &m) { return textOf(value.value(m, now)); }};
}

} // namespace

QStringList splitColumns(const QString &text)
{
    QStringList parts;
    QString part;
    bool isQuoted = false;
    bool isEscaped = false;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'"' && !isEscaped)
            isQuoted = !isQuoted;
        isEscaped = isQuoted && c == u'\\' && !isEscaped;
        if (!isQuoted)
            depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (c == u',' && !isQuoted && depth <= 0) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part.append(c);
        }
    }
    parts.append(part.trimmed());
    parts.removeAll(QString());
    return parts;
}

Outcome<std::vector<CsvColumn>> columnsOf(const QString &text, Time now)
{
    std::vector<CsvColumn> columns;
    for (const QString &expression : splitColumns(text)) {
        const Outcome<CsvColumn> column = columnOf(expression, now);
        if (!column)
            return column.error();
        columns.push_back(*column);
    }
    if (columns.empty())
        return Error{.code = {}, .message = Words::tr("Name at least one column.")};
    return columns;
}

} // namespace ui::exchange

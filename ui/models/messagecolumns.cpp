// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagecolumns.h"

#include "ui/text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::columns {

namespace {

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MessageColumn)
};

QString stateText(MessageState state)
{
    return QString(text::stateShape(state) + u' ' + text::stateName(state));
}

using Info = MessageInfo;
using Context = CellContext;

struct Row
{
    const char *expression;
    const char *title;
    Qt::Alignment alignment;
    const char *sample;
    bool isFixedPitch;
    bool isSortable;
    QString (*text)(const Info &, const Context &);
    QString (*toolTip)(const Info &, const Context &);
    bool showsTime = false;
};

QString dueToolTip(const Info &row, const Context &context)
{
    return row.due ? Words::tr("until %1 (%2)").arg(text::clockTime(*row.due), text::age(*row.due, context.now))
                   : QString();
}

constexpr Qt::Alignment left = Qt::AlignLeft;
constexpr Qt::Alignment right = Qt::AlignRight;

// clang-format off
const std::array<Row, 14> rows{{
    {"state", QT_TRANSLATE_NOOP("ui::MessageColumn", "State"), left, "● In flight ", false, true,
     [](const Info &row, const Context &) { return stateText(row.state); }, dueToolTip},
    {"id", QT_TRANSLATE_NOOP("ui::MessageColumn", "Message ID"), left, "00000000…0000", true, false,
     [](const Info &row, const Context &) { return text::shortId(row.id); },
     [](const Info &row, const Context &) { return row.id; }},
    {"sent", QT_TRANSLATE_NOOP("ui::MessageColumn", "Sent"), right, "00-00 00:00:00 Z", false, true,
     [](const Info &row, const Context &context) { return text::moment(row.sent, context.now); },
     [](const Info &row, const Context &context) { return text::momentToolTip(row.sent, context.now); }, true},
    {"age", QT_TRANSLATE_NOOP("ui::MessageColumn", "Age"), right, "00 min ago", false, true,
     [](const Info &row, const Context &context) { return text::shortAge(row.sent, context.now); },
     [](const Info &row, const Context &context) { return text::momentToolTip(row.sent, context.now); }, true},
    {"recv", QT_TRANSLATE_NOOP("ui::MessageColumn", "Receives"), right, "1,000", false, true,
     [](const Info &row, const Context &) { return text::number(row.receiveCount); }, nullptr},
    {"left", QT_TRANSLATE_NOOP("ui::MessageColumn", "Time left"), right, "00 h 00 min", false, true,
     [](const Info &row, const Context &context) {
         return row.due ? text::duration(std::max(Time{0}, *row.due - context.now)) : QString();
     }, dueToolTip, true},
    {"first", QT_TRANSLATE_NOOP("ui::MessageColumn", "First received"), right, "00-00 00:00:00 Z", false, true,
     [](const Info &row, const Context &context) {
         return row.firstReceived ? text::moment(*row.firstReceived, context.now) : QString();
     }, nullptr, true},
    {"size", QT_TRANSLATE_NOOP("ui::MessageColumn", "Size"), right, "999.9 KiB", false, true,
     [](const Info &row, const Context &) { return text::bytes(row.size); }, nullptr},
    {"group", QT_TRANSLATE_NOOP("ui::MessageColumn", "Group"), left, "customer-000000", false, true,
     [](const Info &row, const Context &) { return text::firstLine(row.groupId); }, nullptr},
    {"source", QT_TRANSLATE_NOOP("ui::MessageColumn", "Died in"), left, "orders-00000000", false, true,
     [](const Info &row, const Context &) { return text::arnName(row.deadLetterSourceArn); }, nullptr},
    {"dedup", QT_TRANSLATE_NOOP("ui::MessageColumn", "Deduplication ID"), left, "00000000…0000", true, true,
     [](const Info &row, const Context &) { return text::firstLine(row.deduplicationId); }, nullptr},
    {"sender", QT_TRANSLATE_NOOP("ui::MessageColumn", "Sender"), left, "000000000000", true, true,
     [](const Info &row, const Context &) { return text::firstLine(row.senderId); }, nullptr},
    {"trace", QT_TRANSLATE_NOOP("ui::MessageColumn", "Trace"), left, "Root=1-00000000-000000", true, true,
     [](const Info &row, const Context &) { return text::firstLine(row.traceHeader); }, nullptr},
    {"body", QT_TRANSLATE_NOOP("ui::MessageColumn", "Body"), left, "", true, false,
     [](const Info &row, const Context &) { return text::firstLine(row.body); }, nullptr},
}};
// clang-format on

} // namespace

QStringList builtIn()
{
    QStringList names;
    for (const Row &row : rows)
        names.append(QLatin1String(row.expression));
    return names;
}

QStringList standard()
{
    return {u"state"_s, u"id"_s, u"sent"_s, u"recv"_s, u"size"_s, u"body"_s};
}

MessageColumn make(const QString &expression)
{
    const auto found =
        std::ranges::find_if(rows, [&](const Row &row) { return expression == QLatin1String(row.expression); });
    if (found == rows.end())
        return {.expression = expression,
                .title = expression.section(u'.', -1),
                .sample = u"a usual value"_s,
                .sortBy = expression};
    MessageColumn column{.expression = expression,
                         .title = Words::tr(found->title),
                         .alignment = found->alignment,
                         .sample = QString::fromUtf8(found->sample),
                         .isFixedPitch = found->isFixedPitch,
                         .sortBy = found->isSortable ? expression : QString(),
                         .text = found->text,
                         .showsTime = found->showsTime};
    if (expression == state) { // as wide as the longest of its words
        for (const MessageState each : {MessageState::Available, MessageState::InFlight, MessageState::Delayed}) {
            const QString text = QString(stateText(each) + u' ');
            column.sample = text.size() > column.sample.size() ? text : column.sample;
        }
    }
    if (found->toolTip != nullptr)
        column.toolTip = found->toolTip;
    return column;
}

QString text(const QVariant &value)
{
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong) {
        const double number = value.toDouble();
        return number == std::floor(number) && std::abs(number) < 1e15 ? QString::number(number, 'f', 0)
                                                                       : QString::number(number, 'g', 12);
    }
    return text::firstLine(value.toString());
}

} // namespace ui::columns

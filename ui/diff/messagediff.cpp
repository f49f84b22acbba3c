// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/messagediff.h"

#include "ui/decoders/json.h"
#include "ui/decoders/textof.h"
#include "ui/diff/jsondiff.h"
#include "ui/diff/linediff.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace ui::diff {

namespace {

using Kind = MessageDifference::Kind;
using Way = MessageDifferences::Way;

constexpr qsizetype mostRows = 5000;
constexpr qsizetype mostBytes = 64 * 1024; // of a body that is no text

QString lineName(qsizetype line)
{
    return QCoreApplication::translate("ui::diff", "line %1").arg(line + 1);
}

Kind kindOf(Difference::Kind kind)
{
    if (kind == Difference::Kind::Removed)
        return Kind::Removed;
    return kind == Difference::Kind::Added ? Kind::Added : Kind::Changed;
}

QMap<QString, QString> attributes(const MessageInfo &message)
{
    QMap<QString, QString> out;
    for (const MessageAttribute &attribute : message.attributes)
        out.insert(attribute.name, attribute.value + u" ("_s + attribute.dataType + u')');
    return out;
}

void compareAttributes(const MessageInfo &before, const MessageInfo &after, QList<MessageDifference> &rows)
{
    const QMap<QString, QString> old = attributes(before);
    const QMap<QString, QString> now = attributes(after);
    QMap<QString, QString> names = old;
    names.insert(now);
    for (auto each = names.begin(); each != names.end(); ++each) {
        const QString place = u"attr"_s + decoders::pathElement(each.key());
        if (!now.contains(each.key()))
            rows.append({Kind::Removed, place, old.value(each.key())});
        else if (!old.contains(each.key()))
            rows.append({Kind::Added, place, {}, now.value(each.key())});
        else if (old.value(each.key()) != now.value(each.key()))
            rows.append({Kind::Changed, place, old.value(each.key()), now.value(each.key())});
    }
}

void compareTexts(const QString &before, const QString &after, MessageDifferences &out)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    const LineEdits edits = compareLines(old, now);
    out.isComplete = out.isComplete && edits.isLeast;
    for (const LineEdit &edit : edits.edits) {
        if (out.rows.size() >= mostRows) {
            out.isComplete = false;
            return;
        }
        if (edit.kind == LineEdit::Kind::Removed)
            out.rows.append({Kind::Removed, lineName(edit.before), old[edit.before]});
        else if (edit.kind == LineEdit::Kind::Added)
            out.rows.append({Kind::Added, lineName(edit.after), {}, now[edit.after]});
    }
}

bool compareAsJson(const QByteArray &before, const QByteArray &after, MessageDifferences &out)
{
    std::optional<QString> oldText = decoders::utf8(before);
    std::optional<QString> newText = decoders::utf8(after);
    if (!oldText || !newText)
        return false;
    const std::optional<decoders::Json> old = decoders::Json::parse(std::move(*oldText));
    const std::optional<decoders::Json> now = decoders::Json::parse(std::move(*newText));
    if (!old || !now || !old->isContainer(0) || !now->isContainer(0))
        return false;
    const Differences found = compare(*old, *now, mostRows);
    out.isComplete = found.isComplete;
    for (const Difference &row : found.rows)
        out.rows.append({kindOf(row.kind), QString(u"body"_s + row.path), row.before, row.after});
    return true;
}

void compareBodies(const QByteArray &before, const QByteArray &after, MessageDifferences &out)
{
    if (compareAsJson(before, after, out))
        return;
    const std::optional<QString> old = decoders::utf8(before);
    const std::optional<QString> now = decoders::utf8(after);
    out.way = old && now ? Way::Lines : Way::Bytes;
    if (old && now)
        compareTexts(*old, *now, out);
    else
        compareTexts(decoders::hexDump(before, 16, mostBytes), decoders::hexDump(after, 16, mostBytes), out);
}

} // namespace

MessageDifferences compareMessages(const MessageInfo &before, const MessageInfo &after)
{
    MessageDifferences out;
    compareAttributes(before, after, out.rows);
    const QByteArray old = before.body.toUtf8();
    const QByteArray now = after.body.toUtf8();
    out.beforeChain = decoders::guess(old);
    out.afterChain = decoders::guess(now);
    compareBodies(decoders::decode(old, out.beforeChain).bytes, decoders::decode(now, out.afterChain).bytes, out);
    return out;
}

} // namespace ui::diff

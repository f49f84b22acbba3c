// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/querytext.h"

#include "broker/language/expression.h"
#include "broker/language/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::querytext {

namespace {

/// The language counts bytes of UTF-8.
int characters(const QByteArray &utf8, std::size_t bytes)
{
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size());
}

} // namespace

std::optional<Problem> problem(const QString &query)
{
    const QByteArray utf8 = query.toUtf8();
    const auto parsed = broker::language::Query::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (parsed.has_value())
        return std::nullopt;
    const broker::language::Problem &wrong = parsed.error();
    const int at = characters(utf8, wrong.at);
    return Problem{
        .at = at, .length = characters(utf8, wrong.at + wrong.length) - at, .text = QString::fromStdString(wrong.text)};
}

std::optional<Problem> columnProblem(const QString &expression)
{
    const QByteArray utf8 = expression.toUtf8();
    const auto parsed = broker::language::Expression::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (parsed.has_value())
        return std::nullopt;
    const broker::language::Problem &wrong = parsed.error();
    const int at = characters(utf8, wrong.at);
    return Problem{
        .at = at, .length = characters(utf8, wrong.at + wrong.length) - at, .text = QString::fromStdString(wrong.text)};
}

QList<Equality> equalities(const QString &query)
{
    const QByteArray utf8 = query.toUtf8();
    const auto parsed = broker::language::Query::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    QList<Equality> found;
    if (parsed.has_error())
        return found;
    for (const broker::language::Query::Equality &one : parsed->equalities())
        found.append({.field = QString::fromStdString(one.field), .value = QString::fromStdString(one.value)});
    return found;
}

QString joined(const QString &query, const QString &condition)
{
    const QString before = query.trimmed();
    if (before.isEmpty())
        return condition;
    const bool needsBrackets = before.contains(" or "_L1);
    return needsBrackets ? QString(u'(' + before + ") and "_L1 + condition) : QString(before + " and "_L1 + condition);
}

namespace {

QString field(QLatin1String root, const QString &name)
{
    const bool isPlain = !name.isEmpty()
        && std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
    return isPlain ? QString(root + u'.' + name) : QString(root + u'[' + quoted(name) + u']');
}

} // namespace

QString attributeField(const QString &name)
{
    return field("attr"_L1, name);
}

QString memberField(const QString &name)
{
    return field("body"_L1, name);
}

QString quoted(const QString &text)
{
    QString inside = text;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QString(u'"' + inside + u'"');
}

QStringList fieldNames()
{
    return {u"id"_s,    u"state"_s, u"recv"_s,   u"size"_s,   u"sent"_s,  u"first"_s, u"age"_s,  u"left"_s,
            u"group"_s, u"dedup"_s, u"source"_s, u"sender"_s, u"trace"_s, u"attr."_s, u"body."_s};
}

} // namespace ui::querytext

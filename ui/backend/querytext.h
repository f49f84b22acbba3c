// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// The query language while it is typed.
namespace ui::querytext {

struct Problem
{
    int at = 0; ///< characters from the start
    int length = 0; ///< 0: the text ended too early
    QString text; ///< a sentence

    friend bool operator==(const Problem &, const Problem &) = default;
};

std::optional<Problem> problem(const QString &query); ///< empty: it is one
/// The text as a value of the language: in quotes, whatever stands in it.
QString quoted(const QString &text);
QStringList fieldNames(); ///< for completion
/// Whether a text names a column: attr.region, body.order.total.
std::optional<Problem> columnProblem(const QString &expression);

/// A field of bodies or attributes that shall have a value.
struct Equality
{
    QString field;
    QString value;

    friend bool operator==(const Equality &, const Equality &) = default;
};
QList<Equality> equalities(const QString &query);
/// The query with one more condition; `condition` alone when there was none.
QString joined(const QString &query, const QString &condition);
/// attr.region, attr["my.name"].
QString attributeField(const QString &name);
/// body.total, body["odd name"].
QString memberField(const QString &name);

} // namespace ui::querytext

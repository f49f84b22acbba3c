// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/wirelog.h"

#include <functional>

namespace ui {

/// A question about calls, as it is typed above the wire log.
///
///     filter = term *( ["and"] term | "or" term ), with "not" and brackets
///     term   = field operator value | word; a word is looked for in all text, bodies too
///     field  = service op target code state status ms out in
///     operator = == != < <= > >= : (contains, in any case) ~ (regular expression)
///
/// Numbers compare as numbers; text in any case.
struct WireFilter
{
    using Match = std::function<bool(const WireCall &)>;

    Match matches; ///< lets all through when there is a problem or nothing is asked
    QString problem{}; ///< a sentence; empty: it is a filter
    qsizetype at = 0; ///< of the problem
    QString doubt{}; ///< a filter, but perhaps not what was meant; a sentence

    static WireFilter parse(const QString &text);
};

/// The text that stands for a call in `field`: of cells, of "apply as filter", of the filter itself.
QString wireText(const WireCall &call, const QString &field);
QStringList wireFields();
/// One term of the language: field == "value".
QString wireTerm(const QString &field, const QString &value);

} // namespace ui

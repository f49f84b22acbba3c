// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// JSON that people type: what is wrong and where. Pure.
namespace ui::attributes {

struct JsonProblem
{
    QString text; ///< a sentence with line and column; empty: it is a JSON object
    qsizetype at = 0; ///< of the first wrong character, in characters
};
/// A legal text is one object.
JsonProblem jsonProblem(const QString &text);

} // namespace ui::attributes

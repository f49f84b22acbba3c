// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/sink.h"

namespace ui::exchange {

/// Columns of CSV from a text such as "id, sent, body, attr.region, body.order.total": names of the query language, and
/// `attributes`, all of them as JSON in one cell. Times are UTC with milliseconds. `body` is the whole body.
/// A problem is a sentence.
Outcome<std::vector<CsvColumn>> columnsOf(const QString &text, Time now);
/// The parts between commas that stand in no quotes and no brackets.
QStringList splitColumns(const QString &text);

} // namespace ui::exchange

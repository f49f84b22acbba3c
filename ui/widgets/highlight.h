// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QList>
#include <QString>
#include <QTextLayout>

/// Colours of one line of code. Pure; each line is read for itself.
namespace ui::highlight {

using Ranges = QList<QTextLayout::FormatRange>;

Ranges json(const QString &line, const Theme &theme); ///< names, strings, numbers and words
Ranges xml(const QString &line, const Theme &theme); ///< tags, attribute values, comments

} // namespace ui::highlight

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ui {

/// For QJsonDocument::fromJson(), which loses a byte order mark at the start of a string: it keeps a string without
/// escapes as UTF-8, and QString::fromUtf8() drops the mark. As an escape it stays. A quotation mark before it begins a
/// string, or stands escaped in one; either way the text means the same.
inline QByteArray withMarksEscaped(QByteArray json)
{
    static constexpr char mark[] = "\"\xEF\xBB\xBF";
    return json.contains(mark) ? json.replace(mark, "\"\\ufeff") : json;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Durations and sizes as people type them. Units are the international symbols in every language. Pure.
namespace ui::attributes {

/// Whole seconds of "30", "30 s", "1 h 30 min", "1.5 h", "4 d" or "4 days"; a bare number is seconds. Nothing when it
/// is no duration, or not a whole number of seconds.
std::optional<qint64> parseSeconds(const QString &text);
/// Bytes of "1024", "256 KiB", "256 KB", "1 MiB"; K and M are 1,024 and 1,048,576, as the service counts.
std::optional<qint64> parseBytes(const QString &text);

// Exact: each reads back as the same number.
QString secondsText(qint64 seconds); ///< "30 s", "1 h 30 min", "4 d"
QString bytesText(qint64 bytes); ///< "1 MiB", "1000 B"

} // namespace ui::attributes

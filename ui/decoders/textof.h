// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ui::decoders {

/// Nothing: the bytes are not UTF-8.
std::optional<QString> utf8(const QByteArray &bytes);
/// UTF-8 that a person can read: not empty, no control characters besides line breaks and tabs.
bool isReadable(const QByteArray &bytes);
/// Offset, bytes and characters, `perLine` bytes a line; the first `most` bytes.
QString hexDump(const QByteArray &bytes, int perLine, qsizetype most);

bool isXml(const QByteArray &bytes); ///< well-formed, entities that multiply refused
/// Indented by two; at most `most` characters. Nothing: not well-formed.
std::optional<QString> prettyXml(const QByteArray &bytes, qsizetype most);

} // namespace ui::decoders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>
#include <QJsonObject>

/// JSON Lines: one object a line, named as in docs/console-api.md, which loses nothing of a message. The first line
/// says what it is; a reader passes over members that it does not know. Text that JSON tools or the service would not
/// take (NUL, half a surrogate pair) stands in base64 under a name of its own. Pure; any thread.
namespace ui::exchange {

inline constexpr int formatVersion = 1;
/// No line of a file is read any further: a message of 1 MiB whose every character is escaped needs half of it.
inline constexpr qint64 longestLine = 16 << 20;

/// The first line. How many messages follow is not known while they are written.
struct Header
{
    QString queue{}; ///< name
    QString arn{};
    Time exported{0};
    QString query{}; ///< empty: everything
};

QByteArray headerLine(const Header &header); ///< as the one below, ends in a line feed
/// Attributes in the order of their names, so that the same message is always the same line.
QByteArray messageLine(const MessageInfo &message);
/// The same without the body, which stands in a file beside it. `encoding`: empty, or "utf-16le".
QByteArray indexLine(const MessageInfo &message, const QString &bodyFile, const QString &encoding);

struct Line
{
    std::optional<MessageInfo> message{};
    std::optional<Header> header{};
    QString bodyFile{}; ///< where the body is, when it is not in the line
    QString encoding{};
    QString problem{}; ///< a sentence; then there is nothing else
};
Line readLine(const QByteArray &line);

/// Of a list in one cell; a problem is a sentence.
QByteArray attributesText(const QList<MessageAttribute> &attributes);
Outcome<QList<MessageAttribute>> readAttributes(const QByteArray &json);

/// All of it, a byte order mark at its start too; nothing where it is no UTF-8.
std::optional<QString> wholeText(const QByteArray &utf8);
/// Code units, the low byte first: for text that UTF-8 cannot hold.
QByteArray utf16Bytes(const QString &text);
QString utf16Text(const QByteArray &bytes);

/// Only characters that the service takes and that are whole.
bool isPlainText(const QString &text);

} // namespace ui::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

/// Small JSON files of the user: whole or not at all, readable by the user alone. They block for as long as the file
/// system does, so keep them small.
namespace ui::compose {

inline constexpr qint64 mostFileBytes = 64LL * 1024 * 1024; ///< a larger file is not read

/// Nothing: there is no such file, it is no JSON object, or it is too large.
std::optional<QJsonObject> readObject(const QString &path);
/// Replaces the file in one step, and makes its folder. Empty: done; else why not.
QString writeObject(const QString &path, const QJsonObject &document);

} // namespace ui::compose

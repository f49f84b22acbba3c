// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/quantity.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

struct Unit
{
    QLatin1String names; ///< separated by blanks, lower case; the first is how it is written
    qint64 size;
};

constexpr std::array durations{
    Unit{"d day days"_L1, 86'400},
    Unit{"h hour hours"_L1, 3'600},
    Unit{"min m minute minutes"_L1, 60},
    Unit{"s sec second seconds"_L1, 1},
};
constexpr std::array sizes{
    Unit{"mib mb m"_L1, 1'048'576},
    Unit{"kib kb k"_L1, 1'024},
    Unit{"b byte bytes"_L1, 1},
};
constexpr double most = 1e15; // far above any limit, and exact in a double

std::optional<qint64> sizeOf(std::span<const Unit> units, const QString &name)
{
    if (name.isEmpty())
        return 1;
    const auto found = std::ranges::find_if(
        units, [&name](const Unit &unit) { return QString(unit.names).split(u' ').contains(name); });
    return found == units.end() ? std::nullopt : std::optional{found->size};
}

/// The sum of all parts. A part without a unit stands alone: "1 h 30" might be minutes or seconds.
std::optional<qint64> parse(std::span<const Unit> units, const QString &text)
{
    static const QRegularExpression part{u"\\G\\s*(\\d+(?:\\.\\d+)?)\\s*([a-z]*)\\s*"_s};
    const QString lower = text.trimmed().toLower();
    double sum = 0;
    qsizetype at = 0;
    int parts = 0;
    bool isBare = false;
    for (; at < lower.size(); ++parts) {
        const QRegularExpressionMatch match = part.match(lower, at);
        const std::optional<qint64> size = match.hasMatch() ? sizeOf(units, match.captured(2)) : std::nullopt;
        if (!size)
            return std::nullopt;
        sum += match.captured(1).toDouble() * static_cast<double>(*size);
        isBare = isBare || match.captured(2).isEmpty();
        at = match.capturedEnd();
    }
    const bool isWhole = std::fabs(sum - std::round(sum)) < 1e-6;
    if (parts == 0 || (isBare && parts > 1) || !isWhole || sum > most)
        return std::nullopt;
    return static_cast<qint64>(std::round(sum));
}

} // namespace

std::optional<qint64> parseSeconds(const QString &text)
{
    return parse(durations, text);
}

std::optional<qint64> parseBytes(const QString &text)
{
    return parse(sizes, text);
}

QString secondsText(qint64 seconds)
{
    if (seconds <= 0)
        return u"0 s"_s;
    QStringList parts;
    for (const Unit &unit : durations) {
        if (seconds >= unit.size)
            parts.append(
                QString(QString::number(seconds / unit.size) + u' ' + QString(unit.names).section(u' ', 0, 0)));
        seconds %= unit.size;
    }
    return parts.join(u' ');
}

QString bytesText(qint64 bytes)
{
    if (bytes > 0 && bytes % 1'048'576 == 0)
        return QString(QString::number(bytes / 1'048'576) + " MiB"_L1);
    if (bytes > 0 && bytes % 1'024 == 0)
        return QString(QString::number(bytes / 1'024) + " KiB"_L1);
    return QString(QString::number(bytes) + " B"_L1);
}

} // namespace ui::attributes

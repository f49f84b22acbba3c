// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nomatch.h"

#include "ui/models/messagecolumns.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui::nomatch {

namespace {

constexpr qsizetype mostNamed = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::nomatch", text);
}

/// Levenshtein's, any case.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t at = 0; at < row.size(); ++at)
        row[at] = static_cast<int>(at);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int cost = a[i].toCaseFolded() == b[j].toCaseFolded() ? 0 : 1;
            const int best = std::min({row[at + 1] + 1, row[at] + 1, diagonal + cost});
            diagonal = std::exchange(row[at + 1], best);
        }
    }
    return row.back();
}

} // namespace

QString sentence(const Found &found)
{
    const ValueCounts &counts = found.counts;
    const QString looked = counts.isComplete ? QString() : tr(" of the oldest %1").arg(text::number(counts.looked));
    if (counts.present == 0)
        return tr("No message%1 has %2.").arg(looked, found.wanted.field);
    QStringList values;
    for (const ValueCounts::Value &value : counts.values.mid(0, mostNamed))
        values.append(QString(columns::text(value.value) + u' ' + text::number(value.count)));
    if (counts.distinct > values.size())
        values.append(tr("and %1 others").arg(text::number(counts.distinct - values.size())));
    return tr("%1 exists in %2%3; its values: %4.")
        .arg(found.wanted.field, text::number(counts.present), looked, values.join(u", "_s));
}

QString suggestion(const Found &found)
{
    QString best;
    int least = std::max(1, static_cast<int>(found.wanted.value.size()) / 3) + 1;
    for (const ValueCounts::Value &value : found.counts.values) {
        const QString text = columns::text(value.value);
        const int steps = distance(text, found.wanted.value);
        if (steps < least) {
            least = steps;
            best = text;
        }
    }
    return best;
}

} // namespace ui::nomatch

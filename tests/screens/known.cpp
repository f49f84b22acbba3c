// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/known.h"

namespace {

constexpr const char *anyValue = "values of every kind stand in this column, one of them a number today";
constexpr const char *veiled = "under the veil of a lost connection what is shown is old, and pale on purpose";

constexpr Known table[] = {
    {"home", "legible", "All queues", "available, ", "drawn as a line; the text is for screen readers"},
    {"fifo-inflight", "aligned", "LeasesPane", "Time left", "the time stands beside its bar"},
    {"dlq-compare", "aligned", "ComparePane", "", "the share stands beside its bar"},
    {"dlq-dead-group", "complete", "QueryBar", "Findst",
     "to be mended: beside counts in a long language little is left for the field"},
    {"fifo-groups", "complete", "Remembered sends", "number", "drawn in the fixed font, which is narrower"},
    {"dialog-review", "aligned", "ReviewDialog", "", anyValue},
    {"banner-lost", "apart", "Workbench", "Veil", veiled},
    {"banner-lost", "legible", "", "", veiled},
};

bool has(const QString &text, const char *part)
{
    return text.contains(QLatin1String(part));
}

} // namespace

QString reasonFor(const QString &screen, const Finding &finding)
{
    for (const Known &known : table) {
        if (finding.rule == QLatin1String(known.rule) && has(screen, known.screen) && has(finding.where, known.where)
            && has(finding.what, known.what))
            return QLatin1String(known.reason);
    }
    return {};
}

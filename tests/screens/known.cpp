// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/known.h"

namespace {

constexpr const char *low = "to be mended: below 1280 px the inspector stands under the messages, and both are too low";
constexpr const char *anyValue = "values of every kind stand in this column, one of them a number today";
constexpr const char *veiled = "under the veil of a lost connection what is shown is old, and pale on purpose";
constexpr const char *large = "to be mended: large type in the smallest window";
constexpr const char *ring = "to be mended: Qt 6.4 closes the ring of Tab too early here";

constexpr Known table[] = {
    {"960x600", "inside", "BodyView", "", low},
    {"960x600", "inside", "LifePane", "", low},
    {"960x600", "apart", "LifePane", "", low},
    {"960x600", "complete", "WhyPane", "", low},
    {"960x600", "complete", "DiffPane", "", low},
    {"960x600", "complete", "WirePane", "", low},
    {"960x600", "complete", "EmptyState", "", low},
    {"960x600", "complete", "MessagesPane", "", low},
    {"960x600", "complete", "QueryBar", "", low},
    {"960x600", "legible", "LifePane", "", low},
    {"960x600", "legible", "DiffPane", "", low},
    {"960x600", "legible", "EmptyState", "", low},
    {"960x600", "legible", "QueryBar", "", low},
    {"960x600", "legible", "CrumbBar", "", low},
    {"960x600", "complete", "QueueHeader", "", low},
    {"960x600", "complete", "WhyLine", "", low},
    {"960x600", "inside", "Looked at last", "", "to be mended: one button too many for a card beside an open dock"},
    {"960x600", "complete", "Environment", "", "to be mended: two pixels of the widest name"},
    {"home", "legible", "All queues", "available, ", "drawn as a line; the text is for screen readers"},
    {"layout-teach", "complete", "", "", large},
    {"fifo-inflight", "aligned", "LeasesPane", "Time left", "the time stands beside its bar"},
    {"fifo-groups", "complete", "Remembered sends", "number", "drawn in the fixed font, which is narrower"},
    {"dialog-review", "aligned", "ReviewDialog", "", anyValue},
    {"banner-lost", "apart", "Workbench", "Veil", veiled},
    {"banner-lost", "legible", "", "", veiled},
    {"dialog-safety", "complete", "SafetyDialog", "", "to be mended: the last line of a sentence at a scale of 2"},
    {"queue-settings-changed", "tab", "Revert all", "", "to be looked into: one Tab round passes it by"},
    {"dialog-clone", "tab", "", "", ring},
    {"dialog-redrive", "tab", "", "", ring},
    {"dialog-error", "tab", "", "", ring},
    {"dialog-environments", "tab", "", "", ring},
    {"dialog-environments", "named", "QExpandingLineEdit", "",
     "the editor of a cell, made by Qt; the table has the name"},
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

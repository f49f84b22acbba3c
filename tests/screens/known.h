// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/finding.h"

/// What a rule finds and we let stand, each with its reason.
struct Known
{
    const char *screen; ///< a part of its name, with size
    const char *rule;
    const char *where; ///< a part of Finding::where
    const char *what; ///< a part of Finding::what
    const char *reason;
};

/// The reason; empty: nobody gave one.
QString reasonFor(const QString &screen, const Finding &finding);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/json.h"

#include <QList>

namespace ui::diff {

struct Difference
{
    enum class Kind { Removed, Added, Changed };
    Kind kind = Kind::Changed;
    QString path; ///< as Json::path(); elements that were matched by their id: `[id="a"]`
    QString before{}; ///< as written; empty: was not there
    QString after{};

    friend bool operator==(const Difference &, const Difference &) = default;
};

struct Differences
{
    QList<Difference> rows;
    bool isComplete = true; ///< false: there are more than `most`
};

/// Where two JSON texts differ in meaning. Members are matched by name whatever their order (members of one name in
/// their order), elements of an array by their member `id` when every element on both sides has one of its own, else
/// by their place. Numbers are compared as they are written: 1 is not 1.0. Something that is only on one side, or is of
/// another type, is one row. Pure.
Differences compare(const decoders::Json &before, const decoders::Json &after, qsizetype most = 5000);

} // namespace ui::diff

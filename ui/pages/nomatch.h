// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/querytext.h"
#include "ui/backend/viewtypes.h"

/// What to say when a query finds nothing.
namespace ui::nomatch {

/// What a query wants a field to be, and what the field is in the queue.
struct Found
{
    querytext::Equality wanted;
    ValueCounts counts;
};

/// "`body.status` exists in 1,284; its values: PAID 900, PENDING 384."
QString sentence(const Found &found);
/// The value that was probably meant; empty: none is near.
QString suggestion(const Found &found);

} // namespace ui::nomatch

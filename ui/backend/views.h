// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/viewtypes.h"

/// Views of the broker as typed calls; docs/console-api.md says what they do. Answers keep the promise of Backend.
namespace ui::views {

void open(Backend &backend, const ViewWish &wish, QObject *context, Backend::Handler<QString> done);
void read(Backend &backend, const QString &view, const ViewRange &range, QObject *context,
          Backend::Handler<ViewPage> done);
/// Nobody waits for the answer; a view that is not closed ends by itself.
void close(Backend &backend, const QString &view, QObject *context);
void countValues(Backend &backend, const QString &view, const QString &column, int most, QObject *context,
                 Backend::Handler<ValueCounts> done);
void deleteMatching(Backend &backend, const MatchingSlice &slice, QObject *context,
                    Backend::Handler<MatchingOutcome> done);
void moveMatching(Backend &backend, const MatchingSlice &slice, QObject *context,
                  Backend::Handler<MatchingOutcome> done);

} // namespace ui::views

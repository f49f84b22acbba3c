// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/redrivetypes.h"
#include "ui/backend/viewtypes.h"

/// Careful redrives of the broker: asked for, watched and steered. They keep the promise of Backend.
namespace ui::redrives {

/// Answers its number.
void start(Backend &backend, const RedriveWish &wish, QObject *context, Backend::Handler<qint64> done);
void forecast(Backend &backend, const RedriveWish &wish, QObject *context, Backend::Handler<RedriveForecast> done);
/// Answers when something is newer than the cursor (0: at once), or after `wait`.
void list(Backend &backend, qint64 cursor, std::chrono::milliseconds wait, QObject *context,
          Backend::Handler<RedriveList> done);
/// Pause, Resume, Step (`count` messages) or Stop.
void control(Backend &backend, qint64 redrive, const QString &action, int count, QObject *context,
             Backend::Handler<RedriveInfo> done);

/// What a table shows, but for exceptions, as one query: a redrive asks it anew for each message.
QString queryOf(const ViewWish &wish, const QStringList &except);

} // namespace ui::redrives

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/insighttypes.h"

/// Questions about why a queue behaves as it does, and the two acts that belong to them. They keep the promise of
/// Backend: answers come later on this thread, or never when the context died. What is asked every second leaves no
/// line in the activity list.
namespace ui::insight {

inline constexpr int mostRows = 1000; ///< of one answer

void groups(Backend &backend, const QString &queueUrl, QObject *context, Backend::Handler<GroupPage> done);
void leases(Backend &backend, const QString &queueUrl, QObject *context, Backend::Handler<LeasePage> done);
void deduplications(Backend &backend, const QString &queueUrl, QObject *context,
                    Backend::Handler<QList<DeduplicationInfo>> done);
/// Of all queues, newest first.
void moveTasks(Backend &backend, QObject *context, Backend::Handler<QList<MoveTaskInfo>> done);
void obstacle(Backend &backend, const QString &queueUrl, const QString &messageId, QObject *context,
              Backend::Handler<MessageObstacle> done);
/// From a cursor on, or without one from a time on.
void journal(Backend &backend, const QString &queueUrl, const QString &cursor, Time from, QObject *context,
             Backend::Handler<JournalPage> done);

void startMoveTask(Backend &backend, const MoveTaskRequest &request, QObject *context, Backend::Handler<Done> done);
void cancelMoveTask(Backend &backend, const QString &handle, QObject *context, Backend::Handler<Done> done);

} // namespace ui::insight

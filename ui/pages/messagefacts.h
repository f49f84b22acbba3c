// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QList>
#include <QStringList>

/// Rows of the tables of the inspector. Pure.
namespace ui::messagefacts {

/// Name, type, value; a binary value also as the text that it may be.
QList<QStringList> attributes(const MessageInfo &message);
/// Field, value. Instants in the window's way to write times, with the other way beside them.
QList<QStringList> system(const MessageInfo &message, const QueueInfo &queue, Time now);

} // namespace ui::messagefacts

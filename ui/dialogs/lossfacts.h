// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/queuefacts.h"

#include <QStringList>

/// What a purge or a deletion takes away, in sentences. Pure.
namespace ui::lossfacts {

QStringList ofPurge(const QueueFacts &facts);
QStringList ofDeletion(const QueueFacts &facts);
/// The rules of 60 seconds, as they count here: the service has them always, this broker in its strict profile.
QString purgeRule(const Description &description);
QString deletionRule(const Description &description);

} // namespace ui::lossfacts

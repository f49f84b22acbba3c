// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QString>

namespace ui {

/// An error in the user's words.
struct Explanation
{
    QString cause; ///< a sentence; empty: the code is not known here
    QString action; ///< what to do about it, a sentence
};

/// By the last part of the code, as JSON and Query spell it.
Explanation explain(const Error &error);
/// "AWS.SimpleQueueService.NonExistentQueue" and "com.amazonaws.sqs#QueueDoesNotExist" without what stands before.
QString shortCode(const QString &code);
/// Every code that has an explanation, for tests and the search in help.
QStringList explainedCodes();

} // namespace ui

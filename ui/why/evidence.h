// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/why/story.h"
#include "ui/why/why.h"

namespace ui::why {

struct Case
{
    const Question &question;
    Story story; ///< empty without a journal
};

/// All that is known and bears on it, in the order of a reader's questions: how it came, what happened, what somebody
/// wrote, what the settings say, what nobody knows.
QList<Evidence> evidenceOf(const Case &it);

QString words(const char *source, const char *comment = nullptr, int count = -1); ///< translated
QString callerName(const LifeEvent &event); ///< the program, without version and address

} // namespace ui::why

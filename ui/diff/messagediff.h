// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/decoders/chain.h"

#include <QList>

namespace ui::diff {

struct MessageDifference
{
    enum class Kind { Removed, Added, Changed };
    Kind kind = Kind::Changed;
    QString place; ///< `attr.region`, `body.items[0].sku`, `line 12`
    QString before{};
    QString after{};

    friend bool operator==(const MessageDifference &, const MessageDifference &) = default;
};

struct MessageDifferences
{
    enum class Way { Json, Lines, Bytes };
    Way way = Way::Json; ///< how the bodies were compared
    decoders::Chain beforeChain; ///< how each body was read
    decoders::Chain afterChain;
    QList<MessageDifference> rows; ///< attributes first
    bool isComplete = true; ///< false: there are more, or the lines are too different for the least edits
};

/// Attributes by name, then the bodies: as JSON when both are, else by lines, else by lines of bytes. Pure; may take
/// some 100 ms for bodies of 1 MiB, so not on the GUI thread.
MessageDifferences compareMessages(const MessageInfo &before, const MessageInfo &after);

} // namespace ui::diff

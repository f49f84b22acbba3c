// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QString>

#include <functional>
#include <vector>

namespace ui {

/// What is typed above the navigator: words that fit a name's letters in order, and facts such as `type:fifo`,
/// `dlq:>0`, `avail:>=100`, `flight:0`, `delayed:>0`, `region:eu`, `account:123`. All have to hold. What looks like a
/// fact and is none is a word.
class NavigatorFilter
{
public:
    explicit NavigatorFilter(const QString &text = {});

    bool isEmpty() const { return m_terms.empty(); }
    /// `dead`: messages in its dead-letter queue, or its own if it is one.
    bool accepts(const QueueInfo &queue, qint64 dead) const;

private:
    using Term = std::function<bool(const QueueInfo &queue, qint64 dead)>;
    std::vector<Term> m_terms;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QList>

namespace ui {

/// The places that were visited, in order, and where in them the window is. Visiting after going back forgets what lay
/// ahead.
class History
{
public:
    /// Another view of the same place (a tab in it) replaces where the window is, so that back leaves the place.
    void visit(const Address &address);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    const Address &back(); ///< only when canGoBack()
    const Address &forward(); ///< only when canGoForward()
    void clear();

private:
    QList<Address> m_places;
    qsizetype m_at = -1;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

namespace ui {

namespace {

constexpr qsizetype mostPlaces = 200;

} // namespace

void History::visit(const Address &address)
{
    if (m_at >= 0 && m_places[m_at].isSamePlace(address)) {
        m_places[m_at] = address;
        return;
    }
    m_places.resize(m_at + 1);
    m_places.append(address);
    if (m_places.size() > mostPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

const Address &History::back()
{
    return m_places[--m_at];
}

const Address &History::forward()
{
    return m_places[++m_at];
}

void History::clear()
{
    m_places.clear();
    m_at = -1;
}

} // namespace ui

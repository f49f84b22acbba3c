// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recents.h"

#include "ui/settings.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isObject(const Address &address)
{
    return address.kind == "queue"_L1 || address.kind == "message"_L1;
}

} // namespace

Recents::Recents(Settings &settings, const QString &connection, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_name(u"recent/"_s + connection)
{
    for (const QString &text : m_settings.list(m_name)) {
        if (const std::optional<Address> address = Address::parse(text); address && isObject(*address))
            m_places.append(*address);
    }
}

void Recents::visit(const Address &address)
{
    if (!isObject(address) || (!m_places.isEmpty() && m_places.first() == address))
        return;
    m_places.removeIf([&address](const Address &place) { return place.isSamePlace(address); });
    m_places.prepend(address);
    if (m_places.size() > mostKept)
        m_places.removeLast();
    QStringList texts;
    for (const Address &place : std::as_const(m_places))
        texts.append(place.toString());
    m_settings.setList(m_name, texts);
    emit changed();
}

} // namespace ui

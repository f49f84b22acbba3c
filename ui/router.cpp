// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/router.h"

#include "ui/pages/pagetable.h"

namespace ui {

namespace {

bool isPage(const Address &address, const QString &connection)
{
    const PageKind *kind = pageKind(address.kind);
    return kind != nullptr && address.connection == connection && kind->hasName != address.name.isEmpty();
}

} // namespace

Router::Router(QString connection, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
{
}

void Router::open(const Address &address, Mode mode)
{
    if (!isPage(address, m_connection))
        emit refused(address.toString());
    else
        emit wanted(address, mode);
}

bool Router::open(const QString &address, Mode mode)
{
    const std::optional<Address> parsed = Address::parse(address);
    if (!parsed || !isPage(*parsed, m_connection)) {
        emit refused(address);
        return false;
    }
    emit wanted(*parsed, mode);
    return true;
}

void Router::visited(const Address &address)
{
    m_history.visit(address);
    emit historyChanged();
}

void Router::back()
{
    if (!canGoBack())
        return;
    const Address address = m_history.back();
    emit wanted(address, Mode::Preview);
    emit historyChanged();
}

void Router::forward()
{
    if (!canGoForward())
        return;
    const Address address = m_history.forward();
    emit wanted(address, Mode::Preview);
    emit historyChanged();
}

} // namespace ui

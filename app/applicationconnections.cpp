// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection the window shows. The broker inside goes on while another one is looked at: apps keep it.
#include "app/application.h"

#include "ui/backend/httptransport.h"
#include "ui/widgets/banner.h"

namespace app {

void Application::raiseAt(const QString &address)
{
    raise();
    if (!address.isEmpty())
        m_window.openAddress(address);
}

void Application::switchTo(const ui::SavedConnection &connection)
{
    if (m_isLeaving)
        return;
    if (connection.isLocal()) {
        showOwn();
        return;
    }
    m_window.startBanner()->withdraw();
    park();
    const QUrl url{connection.url};
    auto transport = connection.accessKeyId.isEmpty()
        ? std::make_unique<ui::HttpTransport>(url, connection.region)
        : std::make_unique<ui::HttpTransport>(url, connection.region, connection.accessKeyId);
    take(std::make_unique<ui::Backend>(std::move(transport)),
         {.name = connection.name, .endpoint = connection.url, .address = connection.address(), .saved = connection});
}

void Application::park()
{
    if (!m_backend || m_backend.get() != m_own)
        return;
    m_window.setBackend(nullptr, {});
    m_parked = std::move(m_backend);
    m_parked->setVisible(false);
}

/// The broker inside: as it was left, or opened now.
void Application::showOwn()
{
    if (!m_parked) {
        if (!m_broker) {
            m_window.setBackend(nullptr, {});
            m_backend.reset();
            openFirst();
        }
        return;
    }
    m_window.setBackend(m_parked.get(), connection());
    m_backend = std::move(m_parked);
    m_backend->setVisible(true);
    listened(m_listenProblem);
}

} // namespace app

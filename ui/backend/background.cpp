// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/background.h"

namespace ui {

Background::Background(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<QObject>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Background::~Background()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void Background::post(std::function<void()> piece)
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, piece = std::move(piece)] {
            if (!m_thread.isInterruptionRequested())
                piece();
        },
        Qt::QueuedConnection);
}

} // namespace ui

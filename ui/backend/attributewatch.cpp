// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/attributewatch.h"

namespace ui {

namespace {

constexpr std::chrono::seconds tick{2};

} // namespace

AttributeWatch::AttributeWatch(Backend &backend, QObject *parent, Reader reader)
    : QObject(parent)
    , m_backend(backend)
    , m_reader(reader)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &AttributeWatch::ask);
}

void AttributeWatch::setQueue(const QString &url)
{
    if (std::exchange(m_url, url) != url)
        refresh();
}

void AttributeWatch::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (isActive)
        refresh();
    else
        m_timer.stop();
}

/// What is under way may be older than what the caller knows.
void AttributeWatch::refresh()
{
    ++m_pass;
    m_isAsking = false;
    ask();
}

void AttributeWatch::ask()
{
    if (!m_isActive || m_isAsking || m_url.isEmpty())
        return;
    m_isAsking = true;
    m_timer.stop();
    m_reader(m_backend, m_url, Backend::Note::No, this,
             [this, pass = m_pass](const Outcome<queuecalls::Texts> &answer) {
                 if (pass != m_pass)
                     return;
                 m_isAsking = false;
                 if (m_isActive)
                     m_timer.start();
                 if (answer)
                     emit read(*answer);
                 else
                     emit failed(answer.error());
             });
}

} // namespace ui

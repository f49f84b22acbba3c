// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/queuecalls.h"

#include <QTimer>

namespace ui {

/// Reads the attributes of a queue, or its tags, now and again while somebody looks, never twice at a time: so that
/// what another client changes is seen. GUI thread only.
class AttributeWatch : public QObject
{
    Q_OBJECT
public:
    /// How one reading is asked for: a function of queuecalls.
    using Reader = void (*)(Backend &backend, const QString &queueUrl, Backend::Note note, QObject *context,
                            Backend::Handler<queuecalls::Texts> done);

    explicit AttributeWatch(Backend &backend, QObject *parent, Reader reader = queuecalls::attributes);

    /// Another queue is read at once; answers about the one before are dropped.
    void setQueue(const QString &url);
    void setActive(bool isActive);
    void refresh();
    /// Between two readings; a test sets its own.
    void setTick(std::chrono::milliseconds tick) { m_timer.setInterval(tick); }

signals:
    void read(const QMap<QString, QString> &attributes);
    void failed(const ui::Error &error);

private:
    void ask();

    Backend &m_backend;
    Reader m_reader;
    QString m_url;
    QTimer m_timer;
    bool m_isActive = false;
    quint64 m_pass = 0; ///< answers of an older one are dropped
    bool m_isAsking = false;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace app {

/// One console a workspace: the second start tells the first to come forward and ends. Only for the same user.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `key` tells workspaces apart.
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);

    /// True when another console had the key and was told, with the page that it should open. Then this one should end.
    bool tellOther(const QString &address = {}) const;
    /// From now on this is the first.
    void listen();

signals:
    void secondStarted(const QString &address); ///< empty: it named no page

private:
    void hear(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace app

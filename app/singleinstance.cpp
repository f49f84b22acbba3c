// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace app {

namespace {

constexpr int answerMilliseconds = 500; // a local socket answers at once or is an orphan

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent)
{
    const QByteArray hash =
        QCryptographicHash::hash((QDir::homePath() + QLatin1Char('\n') + key).toUtf8(), QCryptographicHash::Sha256);
    m_name = QLatin1String("redrive-") + QString::fromLatin1(hash.toHex().first(24));
}

bool SingleInstance::tellOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerMilliseconds))
        return false;
    socket.write("raise\n");
    return socket.waitForBytesWritten(answerMilliseconds);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // left behind by a console that was killed: tellOther() found nobody there
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        emit secondStarted();
    });
    m_server.listen(m_name);
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace app {

namespace {

constexpr qsizetype mostAddress = 4096; // characters
constexpr int answerMilliseconds = 500; // a local socket answers at once or is an orphan

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent)
{
    const QByteArray hash =
        QCryptographicHash::hash((QDir::homePath() + QLatin1Char('\n') + key).toUtf8(), QCryptographicHash::Sha256);
    m_name = QLatin1String("redrive-") + QString::fromLatin1(hash.toHex().first(24));
}

bool SingleInstance::tellOther(const QString &address) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerMilliseconds))
        return false;
    socket.write(QByteArray("raise " + address.left(mostAddress).toUtf8() + '\n'));
    return socket.waitForBytesWritten(answerMilliseconds);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // left behind by a console that was killed: tellOther() found nobody there
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
            hear(socket); // what came with the connection
        }
    });
    m_server.listen(m_name);
}

/// One line: "raise", then perhaps an address. The same user may write anything here, so that it is bounded.
void SingleInstance::hear(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > mostAddress * 4)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine(mostAddress * 4).trimmed();
    if (line == "raise" || line.startsWith("raise "))
        emit secondStarted(QString::fromUtf8(line.mid(6)));
}

} // namespace app

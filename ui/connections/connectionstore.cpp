// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int fileVersion = 1;
constexpr qint64 mostBytes = 1024 * 1024;

} // namespace

ConnectionStore::ConnectionStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    load();
}

void ConnectionStore::load()
{
    QFile file{m_file};
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = tr("The saved connections could not be read: %1").arg(file.errorString());
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(mostBytes), &problem);
    file.close();
    if (!document.isObject() || document.object().value("version"_L1).toInt() != fileVersion) {
        setAside(problem.error == QJsonParseError::NoError ? tr("another version wrote it") : problem.errorString());
        return;
    }
    for (const QJsonValue &entry : document.object().value("connections"_L1).toArray()) {
        const std::optional<SavedConnection> connection = connectionFromJson(entry.toObject());
        if (connection && find(connection->id) == nullptr)
            m_connections.append(*connection);
    }
}

void ConnectionStore::setAside(const QString &why)
{
    QString aside = QString(m_file + ".damaged"_L1);
    for (int number = 2; QFile::exists(aside); ++number)
        aside = QString(m_file + ".damaged"_L1 + QString::number(number));
    m_problem = QFile::rename(m_file, aside)
        ? tr("The saved connections could not be read (%1). The file was kept as %2.").arg(why, aside)
        : tr("The saved connections could not be read (%1).").arg(why);
}

const SavedConnection *ConnectionStore::find(const QString &id) const
{
    const auto found = std::ranges::find(m_connections, id, &SavedConnection::id);
    return found == m_connections.end() ? nullptr : &*found;
}

const SavedConnection *ConnectionStore::findByAddress(const QString &address) const
{
    const auto found = std::ranges::find_if(
        m_connections, [&](const SavedConnection &connection) { return connection.address() == address.toLower(); });
    return found == m_connections.end() ? nullptr : &*found;
}

QStringList ConnectionStore::names(const QString &exceptId) const
{
    QStringList names;
    for (const SavedConnection &connection : m_connections) {
        if (connection.id != exceptId)
            names.append(connection.name);
    }
    return names;
}

QString ConnectionStore::save(SavedConnection connection)
{
    QList<SavedConnection> next = m_connections;
    const auto old = std::ranges::find(next, connection.id, &SavedConnection::id);
    if (connection.id.isEmpty() || old == next.end()) {
        if (connection.id.isEmpty())
            connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        next.append(connection);
    } else {
        *old = connection;
    }
    return write(next) ? connection.id : QString();
}

bool ConnectionStore::remove(const QString &id)
{
    QList<SavedConnection> next = m_connections;
    return next.removeIf([&](const SavedConnection &connection) { return connection.id == id; }) > 0 && write(next);
}

SavedConnection ConnectionStore::duplicateOf(const SavedConnection &connection) const
{
    SavedConnection copy = connection;
    copy.id.clear();
    const QStringList taken = names();
    copy.name = tr("%1 (copy)").arg(connection.name);
    for (int number = 2; taken.contains(copy.name, Qt::CaseInsensitive); ++number)
        copy.name = tr("%1 (copy %2)").arg(connection.name).arg(number);
    return copy;
}

bool ConnectionStore::write(const QList<SavedConnection> &connections)
{
    QJsonArray entries;
    for (const SavedConnection &connection : connections)
        entries.append(toJson(connection));
    const QJsonObject document{{u"version"_s, fileVersion}, {u"connections"_s, entries}};
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file{m_file};
    const QByteArray text = QJsonDocument(document).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        m_problem = tr("The connections could not be saved: %1").arg(file.errorString());
        return false;
    }
    m_problem.clear();
    m_connections = connections;
    emit changed();
    return true;
}

} // namespace ui

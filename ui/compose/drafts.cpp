// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/drafts.h"

#include "ui/compose/jsonfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::compose {

namespace {

constexpr auto writeDelay = 400ms;
constexpr qsizetype longestId = 64;

/// Ids come from links too: only what is safe in a file's name.
bool isFileName(const QString &id)
{
    return !id.isEmpty() && id.size() <= longestId && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

} // namespace

Drafts::Drafts(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelay);
    connect(&m_timer, &QTimer::timeout, this, &Drafts::flush);
    prune();
}

Drafts::~Drafts()
{
    flush();
}

QString Drafts::newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).first(12);
}

QString Drafts::path(const QString &id) const
{
    const QString name =
        isFileName(id) ? id : QLatin1String(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha1).toHex());
    return QDir(m_folder).filePath(QString(name + ".json"_L1));
}

std::optional<Draft> Drafts::find(const QString &id) const
{
    if (const auto waiting = m_waiting.constFind(id); waiting != m_waiting.constEnd())
        return waiting->isEmpty() ? std::nullopt : std::optional{*waiting};
    const std::optional<QJsonObject> document = readObject(path(id));
    return document ? std::optional{draftFromJson(*document)} : std::nullopt;
}

void Drafts::put(const QString &id, const Draft &draft)
{
    m_waiting.insert(id, draft);
    m_timer.start();
}

void Drafts::flush()
{
    m_timer.stop();
    const QHash<QString, Draft> waiting = std::exchange(m_waiting, {});
    for (auto entry = waiting.begin(); entry != waiting.end(); ++entry) {
        if (entry->isEmpty()) {
            QFile::remove(path(entry.key()));
        } else if (const QString why = writeObject(path(entry.key()), toJson(*entry)); !why.isEmpty()) {
            m_waiting.insert(entry.key(), *entry); // with the next change
            emit failed(why);
            continue;
        }
        emit saved(entry.key());
    }
}

void Drafts::remove(const QString &id)
{
    m_waiting.remove(id);
    QFile::remove(path(id));
}

QStringList Drafts::ids() const
{
    QStringList out;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time))
        out.append(file.completeBaseName());
    return out;
}

void Drafts::prune()
{
    const QStringList all = ids();
    for (qsizetype at = mostKept; at < all.size(); ++at)
        QFile::remove(path(all[at]));
}

} // namespace ui::compose

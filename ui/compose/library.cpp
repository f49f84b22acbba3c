// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/library.h"

#include "ui/compose/jsonfile.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::compose {

namespace {

constexpr QLatin1String format{"redrive-messages"};
constexpr int version = 1;

QJsonObject document(const QList<SavedMessage> &all)
{
    QJsonArray messages;
    for (const SavedMessage &message : all)
        messages.append(
            QJsonObject{{u"name"_s, message.name}, {u"folder"_s, message.folder}, {u"draft"_s, toJson(message.draft)}});
    return {{u"format"_s, format}, {u"version"_s, version}, {u"messages"_s, messages}};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

std::optional<QList<SavedMessage>> messagesOf(const QJsonObject &document)
{
    if (document.value("format"_L1).toString() != format || document.value("version"_L1).toInt() != version)
        return std::nullopt;
    QList<SavedMessage> out;
    for (const QJsonValue &value : document.value("messages"_L1).toArray()) {
        const QJsonObject message = value.toObject();
        if (!message.value("draft"_L1).isObject() || message.value("name"_L1).toString().isEmpty())
            return std::nullopt;
        out.append({.id = newId(),
                    .name = message.value("name"_L1).toString(),
                    .folder = message.value("folder"_L1).toString(),
                    .draft = draftFromJson(message.value("draft"_L1).toObject())});
    }
    return out;
}

} // namespace

Library::Library(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    if (const auto document = readObject(m_file))
        m_all = messagesOf(*document).value_or(QList<SavedMessage>());
}

const SavedMessage *Library::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &SavedMessage::id);
    return found == m_all.end() ? nullptr : &*found;
}

QString Library::write(const QList<SavedMessage> &all)
{
    if (QString why = writeObject(m_file, document(all)); !why.isEmpty())
        return tr("The library was not saved. %1").arg(why);
    m_all = all;
    emit changed();
    return {};
}

QString Library::add(const QString &name, const QString &folder, const Draft &draft)
{
    if (name.trimmed().isEmpty())
        return tr("Give the message a name.");
    QList<SavedMessage> all = m_all;
    all.append({.id = newId(), .name = name.trimmed(), .folder = folder, .draft = draft});
    return write(all);
}

QString Library::rename(const QString &id, const QString &name)
{
    if (name.trimmed().isEmpty())
        return tr("Give the message a name.");
    QList<SavedMessage> all = m_all;
    for (SavedMessage &message : all) {
        if (message.id == id)
            message.name = name.trimmed();
    }
    return write(all);
}

QString Library::remove(const QString &id)
{
    QList<SavedMessage> all = m_all;
    all.removeIf([&id](const SavedMessage &message) { return message.id == id; });
    return write(all);
}

QJsonObject Library::exported(const QString &id) const
{
    const SavedMessage *one = find(id);
    return document(one == nullptr ? m_all : QList<SavedMessage>{*one});
}

Outcome<int> Library::importFrom(const QJsonObject &document)
{
    const auto messages = messagesOf(document);
    if (!messages)
        return Error{u"NotALibrary"_s, tr("This is not a file of messages that Redrive exported.")};
    if (const QString why = write(m_all + *messages); !why.isEmpty())
        return Error{u"NotSaved"_s, why};
    return static_cast<int>(messages->size());
}

} // namespace ui::compose

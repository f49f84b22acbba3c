// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/jsonfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace ui::compose {

std::optional<QJsonObject> readObject(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional{document.object()} : std::nullopt;
}

QString writeObject(const QString &path, const QJsonObject &document)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(document).toJson(QJsonDocument::Indented));
    return file.commit() ? QString() : file.errorString();
}

} // namespace ui::compose

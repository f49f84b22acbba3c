// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QMap>

/// Calls about a queue's settings, tags and permissions. They keep the promise of Backend: answers come later on this
/// thread, or never when the context died.
namespace ui::queuecalls {

using Texts = QMap<QString, QString>;

/// All of them. What a page reads again and again leaves no line in the activity list (Note::No).
void attributes(Backend &backend, const QString &queueUrl, Backend::Note note, QObject *context,
                Backend::Handler<Texts> done);
void setOptions(Backend &backend, const QJsonObject &document, QObject *context, Backend::Handler<Done> done);

void tags(Backend &backend, const QString &queueUrl, Backend::Note note, QObject *context,
          Backend::Handler<Texts> done);
void tag(Backend &backend, const QString &queueUrl, const Texts &tags, QObject *context, Backend::Handler<Done> done);
void untag(Backend &backend, const QString &queueUrl, const QStringList &keys, QObject *context,
           Backend::Handler<Done> done);

struct Creation
{
    QString name;
    Texts attributes{};
    Texts tags{};
};
/// Answers the URL.
void create(Backend &backend, const Creation &creation, QObject *context, Backend::Handler<QString> done);

struct Permission
{
    QString queueUrl;
    QString label;
    QStringList accounts{};
    QStringList actions{};
};
void addPermission(Backend &backend, const Permission &permission, QObject *context, Backend::Handler<Done> done);
void removePermission(Backend &backend, const QString &queueUrl, const QString &label, QObject *context,
                      Backend::Handler<Done> done);

} // namespace ui::queuecalls

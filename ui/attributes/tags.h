// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// Tags of a queue. Pure.
namespace ui::attributes {

using Tags = QMap<QString, QString>;

struct Tag
{
    QString key;
    QString value;
};

/// A sentence: what the service would refuse in these; empty: nothing.
QString tagsProblem(const QList<Tag> &tags);
/// What makes one into the other: TagQueue with `set`, UntagQueue with `removed`.
struct TagChanges
{
    Tags set;
    QStringList removed;
};
TagChanges tagChanges(const Tags &before, const Tags &after);

} // namespace ui::attributes

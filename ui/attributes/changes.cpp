// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/changes.h"

#include "ui/attributes/attributetable.h"

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

bool isSame(const Row &row, const Values &one, const Values &other)
{
    return isSameValue(row.name, one.value(row.name), other.value(row.name));
}

} // namespace

QList<Change> changesBetween(const Values &before, const Values &after)
{
    QList<Change> out;
    for (const Row &row : table()) {
        if (!isSame(row, before, after))
            out.append({.name = row.name, .before = before.value(row.name), .after = after.value(row.name)});
    }
    return out;
}

QStringList conflicts(const Values &base, const Values &mine, const Values &theirs)
{
    QStringList out;
    for (const Row &row : table()) {
        if (!isSame(row, base, mine) && !isSame(row, base, theirs) && !isSame(row, mine, theirs))
            out.append(row.name);
    }
    return out;
}

QJsonObject attributesDocument(const QString &queueUrl, const QList<Change> &changes)
{
    QJsonObject attributes;
    for (const Change &change : changes) {
        if (!row(change.name)->isOption)
            attributes.insert(change.name, change.after);
    }
    if (attributes.isEmpty())
        return {};
    return {{u"QueueUrl"_s, queueUrl}, {u"Attributes"_s, attributes}};
}

QJsonObject optionsDocument(const QString &queueUrl, const QList<Change> &changes)
{
    QJsonObject document;
    for (const Change &change : changes) {
        if (row(change.name)->isOption)
            document.insert(change.name, change.after);
    }
    if (!document.isEmpty())
        document.insert("QueueUrl"_L1, queueUrl);
    return document;
}

Values valuesOf(const QJsonObject &attributes)
{
    Values out;
    for (auto at = attributes.begin(); at != attributes.end(); ++at)
        out.insert(at.key(), at.value().toString());
    return out;
}

Values settableOf(const Values &values)
{
    Values out;
    for (auto at = values.begin(); at != values.end(); ++at) {
        if (limits(at.key()))
            out.insert(at.key(), at.value());
    }
    return out;
}

} // namespace ui::attributes

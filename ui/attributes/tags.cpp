// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/tags.h"

#include "ui/attributes/rules.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui::attributes", source, comment, count);
}

QString tagProblem(const Tag &tag)
{
    const TagLimits most = tagLimits();
    if (tag.key.isEmpty())
        return tr("A tag has no key.");
    if (tag.key.toUcs4().size() > most.keyLength)
        return tr("The key of a tag may have at most %n character(s).", nullptr, most.keyLength);
    if (tag.value.toUcs4().size() > most.valueLength)
        return tr("The value of “%1” may have at most %n character(s).", nullptr, most.valueLength).arg(tag.key);
    if (tag.key.startsWith("aws:"_L1, Qt::CaseInsensitive))
        return tr("“%1”: keys that begin with “aws:” are the service's own.").arg(tag.key);
    return {};
}

} // namespace

QString tagsProblem(const QList<Tag> &tags)
{
    if (tags.size() > tagLimits().tags)
        return tr("A queue may have at most %n tag(s).", nullptr, tagLimits().tags);
    QSet<QString> keys;
    for (const Tag &tag : tags) {
        if (const QString problem = tagProblem(tag); !problem.isEmpty())
            return problem;
        if (keys.contains(tag.key))
            return tr("Two tags have the key “%1”.").arg(tag.key);
        keys.insert(tag.key);
    }
    return {};
}

TagChanges tagChanges(const Tags &before, const Tags &after)
{
    TagChanges out;
    for (auto at = after.begin(); at != after.end(); ++at) {
        if (!before.contains(at.key()) || before.value(at.key()) != at.value())
            out.set.insert(at.key(), at.value());
    }
    for (const QString &key : before.keys()) {
        if (!after.contains(key))
            out.removed.append(key);
    }
    return out;
}

} // namespace ui::attributes

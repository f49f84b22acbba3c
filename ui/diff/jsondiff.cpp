// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/jsondiff.h"

#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui::diff {

namespace {

using decoders::Json;
using Kind = Difference::Kind;

struct Named
{
    QString key; ///< what is matched
    QString element; ///< of the path
    int node = 0;
};

QList<Named> members(const Json &json, int object)
{
    QList<Named> out;
    QHash<QString, int> seen;
    for (int row = 0; row < json.size(object); ++row) {
        const int node = json.child(object, row);
        const QString name = json.name(node);
        const int turn = seen[name]++;
        out.append({QString(QString::number(turn) + u':' + name), decoders::pathElement(name), node});
    }
    return out;
}

QList<Named> byPlace(const Json &json, int array)
{
    QList<Named> out;
    for (int row = 0; row < json.size(array); ++row)
        out.append({QString::number(row), decoders::pathElement(row), json.child(array, row)});
    return out;
}

/// Nothing: an element has no id, or two have the same.
std::optional<QList<Named>> byId(const Json &json, int array)
{
    QList<Named> out;
    QHash<QString, int> seen;
    for (int row = 0; row < json.size(array); ++row) {
        const int node = json.child(array, row);
        const int id = json.member(node, u"id");
        if (id < 0 || (json.type(id) != Json::Type::String && json.type(id) != Json::Type::Number))
            return std::nullopt;
        const QString source = json.source(id).toString();
        if (seen[source]++ > 0)
            return std::nullopt;
        out.append({source, QString(u"[id="_s + source + u']'), node});
    }
    return out;
}

class Comparison
{
public:
    Comparison(const Json &before, const Json &after, qsizetype most)
        : m_before(before)
        , m_after(after)
        , m_most(most)
    {
    }

    Differences run()
    {
        compare(0, 0, {});
        return std::move(m_out);
    }

private:
    /// As deep as Json::Limits allows at most.
    void compare(int before, int after, const QString &path)
    {
        if (m_before.source(before) == m_after.source(after) || !m_out.isComplete)
            return;
        const Json::Type type = m_before.type(before);
        if (type != m_after.type(after))
            add(Kind::Changed, path, before, after);
        else if (type == Json::Type::Object)
            match(members(m_before, before), members(m_after, after), path);
        else if (type == Json::Type::Array)
            compareArrays(before, after, path);
        else if (m_before.text(before) != m_after.text(after))
            add(Kind::Changed, path, before, after);
    }

    void compareArrays(int before, int after, const QString &path)
    {
        const std::optional<QList<Named>> oldIds = byId(m_before, before);
        const std::optional<QList<Named>> newIds = byId(m_after, after);
        if (oldIds && newIds)
            match(*oldIds, *newIds, path);
        else
            match(byPlace(m_before, before), byPlace(m_after, after), path);
    }

    void match(const QList<Named> &before, const QList<Named> &after, const QString &path)
    {
        QHash<QString, int> there;
        for (const Named &each : after)
            there.insert(each.key, each.node);
        for (const Named &each : before) {
            const auto found = there.constFind(each.key);
            if (found == there.constEnd()) {
                add(Kind::Removed, path + each.element, each.node, -1);
                continue;
            }
            compare(each.node, *found, path + each.element);
            there.erase(found);
        }
        for (const Named &each : after) {
            if (there.contains(each.key))
                add(Kind::Added, path + each.element, -1, each.node);
        }
    }

    void add(Kind kind, const QString &path, int before, int after)
    {
        if (m_out.rows.size() >= m_most) {
            m_out.isComplete = false;
            return;
        }
        m_out.rows.append({kind, path, before < 0 ? QString() : m_before.source(before).toString(),
                           after < 0 ? QString() : m_after.source(after).toString()});
    }

    const Json &m_before;
    const Json &m_after;
    qsizetype m_most;
    Differences m_out;
};

} // namespace

Differences compare(const Json &before, const Json &after, qsizetype most)
{
    return Comparison{before, after, most}.run();
}

} // namespace ui::diff

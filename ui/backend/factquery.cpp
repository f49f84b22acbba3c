// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/factquery.h"

#include "ui/backend/querytext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::querytext {

namespace {

constexpr QLatin1String attribute{"attr."};

/// The ranges as the broker words them.
struct SizeRange
{
    QLatin1String text;
    qint64 least;
    qint64 below;
};
constexpr std::array sizes{SizeRange{"below 256 B"_L1, 0, 256},          SizeRange{"256 B to 1 KiB"_L1, 256, 1'024},
                           SizeRange{"1 to 4 KiB"_L1, 1'024, 4'096},     SizeRange{"4 to 16 KiB"_L1, 4'096, 16'384},
                           SizeRange{"16 to 64 KiB"_L1, 16'384, 65'536}, SizeRange{"64 to 256 KiB"_L1, 65'536, 262'144},
                           SizeRange{"256 KiB and more"_L1, 262'144, 0}};

/// Elements of lists are one place in a fact, and keys that look like ids are one key, which no query can name.
QString fieldOf(const QString &path)
{
    if (path.startsWith(attribute))
        return attributeField(path.mid(attribute.size()));
    QString field = path.isEmpty() ? u"body"_s : QString("body."_L1 + path);
    field.replace("[]"_L1, "[*]"_L1);
    const bool hasAnyKey = path.split(u'.').contains(u"*"_s);
    return hasAnyKey || columnProblem(field) ? QString() : field;
}

QString sizeQuery(const QString &text)
{
    const auto found = std::ranges::find_if(sizes, [&text](const SizeRange &one) { return text == one.text; });
    if (found == sizes.end())
        return {};
    QStringList parts;
    if (found->least > 0)
        parts.append(QString("size >= "_L1 + QString::number(found->least)));
    if (found->below > 0)
        parts.append(QString("size < "_L1 + QString::number(found->below)));
    return parts.join(" and "_L1);
}

QString valueQuery(const QString &field, const QString &text)
{
    const bool isTruth = field.startsWith("body"_L1) && (text == "true"_L1 || text == "false"_L1);
    return QString(field + " == "_L1 + (isTruth ? text : quoted(text)));
}

QString valid(const QString &query)
{
    return query.isEmpty() || problem(query) ? QString() : query;
}

/// The longest words of a text whose numbers and ids were replaced.
QString longestPiece(const QString &text)
{
    QString longest;
    QString piece;
    const auto take = [&] {
        if (piece.trimmed().size() > longest.size())
            longest = piece.trimmed();
        piece.clear();
    };
    bool isInside = false;
    for (const QChar letter : text) {
        if (letter == u'<') {
            take();
            isInside = true;
        } else if (letter == u'>' && isInside) {
            isInside = false;
        } else if (!isInside) {
            piece.append(letter);
        }
    }
    take();
    return longest;
}

} // namespace

QString ofFact(const SeparatingFact &fact)
{
    if (fact.kind == "Size"_L1)
        return valid(sizeQuery(fact.text));
    if (fact.kind == "Producer"_L1)
        return valid(QString("sender == "_L1 + quoted(fact.text)));
    const QString field = fieldOf(fact.path);
    if (field.isEmpty())
        return {};
    if (fact.kind == "Absent"_L1)
        return valid(QString("not has "_L1 + field));
    return fact.kind == "Value"_L1 ? valid(valueQuery(field, fact.text)) : QString();
}

QString ofCluster(const ClusterInfo &cluster)
{
    if (cluster.kind == "Error"_L1) {
        const QString piece = longestPiece(cluster.text);
        return piece.isEmpty() ? QString() : valid(quoted(piece));
    }
    const QString field = fieldOf(cluster.field);
    if (field.isEmpty())
        return {};
    if (cluster.kind == "Missing"_L1)
        return valid(QString("not has "_L1 + field));
    if (cluster.kind == "Unexpected"_L1)
        return valid(QString("has "_L1 + field));
    return cluster.kind == "Value"_L1 ? valid(valueQuery(field, cluster.text)) : QString();
}

} // namespace ui::querytext

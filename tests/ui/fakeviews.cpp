// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeviews.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString queueOf(const QJsonObject &view)
{
    return view.value("QueueUrl"_L1).toString().section(u'/', -1);
}

/// Members of the body, and the columns that tests sort by.
QJsonValue valueOf(const QJsonObject &message, const QString &column)
{
    if (column.startsWith("body."_L1))
        return QJsonDocument::fromJson(message.value("Body"_L1).toString().toUtf8()).object().value(column.mid(5));
    if (column == "recv"_L1)
        return message.value("ReceiveCount"_L1);
    return column == "size"_L1 ? message.value("Size"_L1) : QJsonValue();
}

} // namespace

FakeViews::FakeViews(FakeTransport &transport, Source source)
    : m_transport(transport)
    , m_source(std::move(source))
{
    transport.script(u"OpenView"_s, [this](const QJsonObject &request) {
        const QString name = QString::number(m_views.size() + 1);
        m_views.insert(name, request);
        return Outcome{QJsonObject{{u"View"_s, name}, {u"Total"_s, found(name).size()}}};
    });
    transport.script(u"ReadView"_s, [this](const QJsonObject &request) { return read(request); });
    transport.script(u"CloseView"_s, [](const QJsonObject &) { return Outcome{QJsonObject{}}; });
    transport.script(u"CountValues"_s, [this](const QJsonObject &request) { return count(request); });
    for (const QString &operation : {u"DeleteMatching"_s, u"MoveMatching"_s})
        transport.script(operation, [this, operation](const QJsonObject &request) { return act(operation, request); });
}

void FakeViews::push()
{
    m_transport.answerAll(u"ReadView"_s, [this](const QJsonObject &request) { return page(request); });
}

QList<QJsonObject> FakeViews::found(const QString &view) const
{
    const QJsonObject wish = m_views.value(view);
    QList<QJsonObject> found = m_source.messages(queueOf(wish));
    const QString state = wish.value("State"_L1).toString();
    const QString text = wish.value("Text"_L1).toString();
    const QString query = wish.value("Query"_L1).toString();
    found.removeIf([&](const QJsonObject &message) {
        const QString body = message.value("Body"_L1).toString();
        const bool isField = query.contains("=="_L1) || query.contains(">="_L1);
        const QString cluster = wish.value("Cluster"_L1).toString();
        if (!cluster.isEmpty() && valueOf(message, u"body.cluster"_s).toString() != cluster)
            return true;
        bool fits = (state.isEmpty() || message.value("State"_L1).toString() == state)
            && body.contains(text, Qt::CaseInsensitive) && (isField || body.contains(query, Qt::CaseInsensitive));
        if (query.contains(" == "_L1)) { // FIELD == "TEXT", and no more
            const QString wanted = query.section(" == "_L1, 1).remove(u'"');
            const QString field = query.section(" == "_L1, 0, 0);
            const QJsonValue value = field == "id"_L1 ? message.value("MessageId"_L1) : valueOf(message, field);
            fits = fits && value.toVariant().toString() == wanted;
        }
        return !fits;
    });
    const QString by = wish.value("SortBy"_L1).toString();
    if (!by.isEmpty())
        std::ranges::stable_sort(
            found, {}, [&by](const QJsonObject &message) { return valueOf(message, by).toVariant().toDouble(); });
    if (wish.value("Descending"_L1).toBool())
        std::ranges::reverse(found);
    return found;
}

std::optional<FakeViews::Outcome> FakeViews::read(const QJsonObject &request) const
{
    if (!m_views.contains(request.value("View"_L1).toString()))
        return Outcome{ui::Error{u"CursorExpired"_s, {}}};
    const bool waits = request.value("WaitMilliseconds"_L1).toInt() > 0;
    if (waits && request.value("Version"_L1).toInteger(-1) >= m_source.version())
        return std::nullopt;
    return page(request);
}

FakeViews::Outcome FakeViews::page(const QJsonObject &request) const
{
    const QString view = request.value("View"_L1).toString();
    const QList<QJsonObject> all = found(view);
    const auto placeOf = [&all](QLatin1String member, const QJsonValue &value) {
        const auto at = std::ranges::find_if(all, [&](const QJsonObject &one) { return one.value(member) == value; });
        return at == all.end() ? -1 : static_cast<int>(at - all.begin());
    };
    qint64 first = request.value("Offset"_L1).toInteger();
    if (request.contains("FromOrder"_L1))
        first += std::max(0, placeOf("Order"_L1, request.value("FromOrder"_L1)));
    first = std::clamp<qint64>(first, 0, all.size());
    QJsonArray rows;
    for (QJsonObject message : all.mid(first, request.value("MaxResults"_L1).toInt(100))) {
        const QString body = message.value("Body"_L1).toString();
        const int most = request.value("MaxBodyBytes"_L1).toInt(4096);
        message.insert("Body"_L1, body.left(most));
        message.insert("BodyTruncated"_L1, body.size() > most);
        QJsonArray values;
        for (const QJsonValue &column : request.value("Columns"_L1).toArray())
            values.append(valueOf(message, column.toString()));
        message.insert("Values"_L1, values);
        rows.append(message);
    }
    QJsonArray offsets;
    for (const QJsonValue &id : request.value("MessageIds"_L1).toArray())
        offsets.append(placeOf("MessageId"_L1, id));
    const qsizetype total = m_source.messages(queueOf(m_views.value(view))).size();
    return QJsonObject{{u"Offset"_s, first},
                       {u"Messages"_s, rows},
                       {u"Rows"_s, all.size()},
                       {u"Matched"_s, all.size()},
                       {u"Scanned"_s, total},
                       {u"Total"_s, total},
                       {u"Complete"_s, true},
                       {u"Sorted"_s, true},
                       {u"Microseconds"_s, 12'000},
                       {u"Version"_s, m_source.version()},
                       {u"Reset"_s, request.value("Version"_L1).toInteger(-1) != m_source.version()},
                       {u"Offsets"_s, offsets}};
}

FakeViews::Outcome FakeViews::count(const QJsonObject &request) const
{
    const QList<QJsonObject> all = m_source.messages(queueOf(m_views.value(request.value("View"_L1).toString())));
    QMap<QString, int> counts;
    for (const QJsonObject &message : all)
        ++counts[valueOf(message, request.value("Column"_L1).toString()).toVariant().toString()];
    const int absent = counts.take(QString());
    QJsonArray values;
    for (auto at = counts.begin(); at != counts.end(); ++at)
        values.append(QJsonObject{{u"Value"_s, at.key()}, {u"Count"_s, at.value()}});
    return QJsonObject{{u"Values"_s, values},
                       {u"Distinct"_s, counts.size()},
                       {u"Present"_s, all.size() - absent},
                       {u"Looked"_s, all.size()},
                       {u"Complete"_s, true}};
}

/// Two at a time, so that a task takes several steps.
FakeViews::Outcome FakeViews::act(const QString &operation, const QJsonObject &request) const
{
    const QString view = request.value("View"_L1).toString();
    const QJsonArray except = request.value("ExceptMessageIds"_L1).toArray();
    QList<QJsonObject> all = found(view);
    std::ranges::sort(all, {}, [](const QJsonObject &one) { return one.value("Order"_L1).toInteger(); });
    QJsonArray ids;
    qint64 last = request.value("After"_L1).toInteger();
    qint64 skipped = 0;
    bool isEnd = true;
    for (const QJsonObject &message : all) {
        const qint64 order = message.value("Order"_L1).toInteger();
        if (order <= request.value("After"_L1).toInteger())
            continue;
        if (ids.size() == 2) {
            isEnd = false;
            break;
        }
        last = order;
        if (except.contains(message.value("MessageId"_L1)))
            ++skipped;
        else
            ids.append(message.value("MessageId"_L1));
    }
    const bool isMove = operation == "MoveMatching"_L1;
    QJsonObject answer = m_source.act(isMove ? u"MoveMessages"_s : u"DeleteMessages"_s, queueOf(m_views.value(view)),
                                      ids, request.value("DestinationQueueUrl"_L1).toString().section(u'/', -1));
    answer.insert("Skipped"_L1, skipped);
    answer.insert("Through"_L1, 1'000'000);
    answer.insert("Complete"_L1, true);
    if (!isEnd)
        answer.insert("Next"_L1, last);
    return answer;
}

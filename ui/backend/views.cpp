// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/views.h"

#include "ui/backend/decode.h"
#include "ui/backend/plainviews.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui::views {

namespace {

constexpr int goneMilliseconds = 2'000; // grey for so long
constexpr int sliceSize = 200;

template <class T, class Decode>
void ask(Backend &backend, const Backend::Question &question, QObject *context, const Backend::Handler<T> &done,
         Decode decode)
{
    backend.ask(question, context, [done, decode](const Outcome<QJsonObject> &answer) {
        done(answer ? Outcome<T>{decode(*answer)} : Outcome<T>{answer.error()});
    });
}

qint64 number(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInteger();
}

int place(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInt();
}

QVariant value(const QJsonValue &json)
{
    return json.isNull() ? QVariant{} : json.toVariant();
}

ViewedMessage row(const QJsonObject &document)
{
    ViewedMessage row{.message = decode::message(document), .isGone = document.value("Gone"_L1).toBool()};
    for (const QJsonValue &one : document.value("Values"_L1).toArray())
        row.values.append(value(one));
    return row;
}

ViewCounters counters(const QJsonObject &document)
{
    return {.rows = number(document, "Rows"_L1),
            .matched = number(document, "Matched"_L1),
            .scanned = number(document, "Scanned"_L1),
            .total = number(document, "Total"_L1),
            .unsorted = number(document, "Unsorted"_L1),
            .isComplete = document.value("Complete"_L1).toBool(),
            .isSorted = document.value("Sorted"_L1).toBool(true),
            .took = std::chrono::microseconds{number(document, "Microseconds"_L1)}};
}

ViewPage page(const QJsonObject &document)
{
    ViewPage page{.offset = place(document, "Offset"_L1),
                  .counters = counters(document),
                  .version = number(document, "Version"_L1),
                  .isReset = document.value("Reset"_L1).toBool(true)};
    for (const QJsonValue &one : document.value("Messages"_L1).toArray())
        page.rows.append(row(one.toObject()));
    for (const QJsonValue &one : document.value("Changes"_L1).toArray()) {
        const QJsonObject shift = one.toObject();
        page.shifts.append({.offset = place(shift, "Offset"_L1),
                            .removed = place(shift, "Removed"_L1),
                            .inserted = place(shift, "Inserted"_L1)});
    }
    for (const QJsonValue &one : document.value("Offsets"_L1).toArray())
        page.located.append(one.toInt(-1));
    return page;
}

ValueCounts valueCounts(const QJsonObject &document)
{
    ValueCounts counts{.distinct = number(document, "Distinct"_L1),
                       .present = number(document, "Present"_L1),
                       .looked = number(document, "Looked"_L1),
                       .isComplete = document.value("Complete"_L1).toBool(true)};
    for (const QJsonValue &one : document.value("Values"_L1).toArray())
        counts.values.append(
            {.value = value(one.toObject().value("Value"_L1)), .count = number(one.toObject(), "Count"_L1)});
    return counts;
}

MatchingOutcome matching(const QJsonObject &document, const QString &count)
{
    MatchingOutcome outcome{.batch = decode::batch(document, count),
                            .skipped = number(document, "Skipped"_L1),
                            .through = number(document, "Through"_L1),
                            .isComplete = document.value("Complete"_L1).toBool(true)};
    if (document.contains("Next"_L1))
        outcome.next = number(document, "Next"_L1);
    return outcome;
}

QJsonObject sliceDocument(const MatchingSlice &slice)
{
    QJsonObject document{{u"View"_s, slice.view},
                         {u"After"_s, slice.after},
                         {u"Through"_s, slice.through},
                         {u"MaxResults"_s, sliceSize}};
    if (!slice.except.isEmpty())
        document.insert("ExceptMessageIds"_L1, QJsonArray::fromStringList(slice.except));
    return document;
}

} // namespace

void open(Backend &backend, const ViewWish &wish, QObject *context, Backend::Handler<QString> done)
{
    if (PlainViews *plain = backend.plainViews()) {
        plain->open(wish, context, std::move(done));
        return;
    }
    QJsonObject document{{u"QueueUrl"_s, wish.queueUrl},
                         {u"Descending"_s, wish.isDescending},
                         {u"GoneMilliseconds"_s, goneMilliseconds}};
    if (wish.state)
        document.insert("State"_L1, decode::stateName(*wish.state));
    for (const auto &[name, text] : {std::pair{"Text"_L1, wish.text},
                                     {"Query"_L1, wish.query},
                                     {"SortBy"_L1, wish.sortBy},
                                     {"Clusters"_L1, wish.clusters},
                                     {"Cluster"_L1, wish.cluster}}) {
        if (!text.isEmpty())
            document.insert(name, text);
    }
    ask<QString>(backend, {u"redrive"_s, u"OpenView"_s, document, Backend::Note::No}, context, done,
                 [](const QJsonObject &answer) { return answer.value("View"_L1).toString(); });
}

void read(Backend &backend, const QString &view, const ViewRange &range, QObject *context,
          Backend::Handler<ViewPage> done)
{
    if (PlainViews *plain = backend.plainViews()) {
        plain->read(view, range, context, std::move(done));
        return;
    }
    QJsonObject document{{u"View"_s, view},
                         {u"Offset"_s, range.offset},
                         {u"MaxResults"_s, range.most},
                         {u"MaxBodyBytes"_s, range.bodyBytes},
                         {u"WaitMilliseconds"_s, static_cast<qint64>(range.wait.count())}};
    if (!range.columns.isEmpty())
        document.insert("Columns"_L1, QJsonArray::fromStringList(range.columns));
    if (!range.locate.isEmpty())
        document.insert("MessageIds"_L1, QJsonArray::fromStringList(range.locate));
    if (range.version)
        document.insert("Version"_L1, *range.version);
    if (range.anchorOrder > 0) {
        document.insert("FromOrder"_L1, range.anchorOrder);
        document.insert("FromMessageId"_L1, range.anchorId);
    }
    ask<ViewPage>(backend, {u"redrive"_s, u"ReadView"_s, document, Backend::Note::No}, context, done, page);
}

void close(Backend &backend, const QString &view, QObject *context)
{
    if (PlainViews *plain = backend.plainViews()) {
        plain->close(view);
        return;
    }
    const QJsonObject document{{u"View"_s, view}};
    backend.ask({u"redrive"_s, u"CloseView"_s, document, Backend::Note::No}, context,
                [](const Outcome<QJsonObject> &) {});
}

void countValues(Backend &backend, const QString &view, const QString &column, int most, QObject *context,
                 Backend::Handler<ValueCounts> done)
{
    if (PlainViews *plain = backend.plainViews()) {
        plain->countValues(view, {column, most}, context, std::move(done));
        return;
    }
    const QJsonObject document{{u"View"_s, view}, {u"Column"_s, column}, {u"MaxResults"_s, most}};
    ask<ValueCounts>(backend, {u"redrive"_s, u"CountValues"_s, document, Backend::Note::No}, context, done,
                     valueCounts);
}

void deleteMatching(Backend &backend, const MatchingSlice &slice, QObject *context,
                    Backend::Handler<MatchingOutcome> done)
{
    if (PlainViews *plain = backend.plainViews()) {
        plain->deleteMatching(slice, context, std::move(done));
        return;
    }
    ask<MatchingOutcome>(backend, {u"redrive"_s, u"DeleteMatching"_s, sliceDocument(slice)}, context, done,
                         [](const QJsonObject &answer) { return matching(answer, u"Deleted"_s); });
}

void moveMatching(Backend &backend, const MatchingSlice &slice, QObject *context,
                  Backend::Handler<MatchingOutcome> done)
{
    QJsonObject document = sliceDocument(slice);
    if (!slice.destinationUrl.isEmpty())
        document.insert("DestinationQueueUrl"_L1, slice.destinationUrl);
    ask<MatchingOutcome>(backend, {u"redrive"_s, u"MoveMatching"_s, document}, context, done,
                         [](const QJsonObject &answer) { return matching(answer, u"Moved"_s); });
}

} // namespace ui::views

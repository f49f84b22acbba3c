// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/redrives.h"

#include "ui/backend/querytext.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::redrives {

namespace {

RedriveInfo::State state(const QString &name)
{
    static constexpr std::array names{"Running"_L1, "Paused"_L1,        "Completed"_L1,
                                      "Stopped"_L1, "StoppedItself"_L1, "Failed"_L1};
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? RedriveInfo::State::Failed : static_cast<RedriveInfo::State>(found - names.begin());
}

Time time(const QJsonValue &value)
{
    return Time{value.toInteger()};
}

RedriveFailures failures(const QJsonObject &document)
{
    RedriveFailures all;
    for (const QJsonValue &one : document.value("Failures"_L1).toArray())
        all.append({one["Reason"_L1].toString(), one["Messages"_L1].toInteger()});
    return all;
}

std::optional<RedriveBreaker> breaker(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return RedriveBreaker{.percent = value["ReturnedPercent"_L1].toInt(),
                          .withinSeconds = value["WithinSeconds"_L1].toInt(),
                          .atLeast = value["AtLeast"_L1].toInt()};
}

RedriveInfo redrive(const QJsonObject &document)
{
    const auto number = [&document](QLatin1String name) { return document.value(name).toInteger(); };
    const auto text = [&document](QLatin1String name) { return document.value(name).toString(); };
    QList<int> rates;
    for (const QJsonValue &rate : document.value("Rates"_L1).toArray())
        rates.append(rate.toInt());
    return {.number = number("Redrive"_L1),
            .state = state(text("State"_L1)),
            .reason = text("Reason"_L1),
            .sourceArn = text("SourceArn"_L1),
            .destinationArn = text("DestinationArn"_L1),
            .query = text("Query"_L1),
            .selected = number("Selected"_L1),
            .recipe = text("Recipe"_L1),
            .keepsIds = document.value("KeepIds"_L1).toBool(),
            .ratePerSecond = static_cast<int>(number("RatePerSecond"_L1)),
            .rates = rates,
            .stepSeconds = static_cast<int>(number("StepSeconds"_L1)),
            .breaker = breaker(document.value("StopWhen"_L1)),
            .started = time(document.value("Started"_L1)),
            .ended = time(document.value("Ended"_L1)),
            .total = number("Total"_L1),
            .looked = number("Looked"_L1),
            .left = number("Left"_L1),
            .moved = number("Moved"_L1),
            .returned = number("Returned"_L1),
            .untouched = number("Untouched"_L1),
            .withoutOrigin = number("WithoutOrigin"_L1),
            .passedOver = number("PassedOver"_L1),
            .gone = number("Gone"_L1),
            .failed = number("Failed"_L1),
            .failures = failures(document)};
}

RedriveList redriveList(const QJsonObject &document)
{
    RedriveList list{.cursor = document.value("Cursor"_L1).toInteger()};
    for (const QJsonValue &one : document.value("Redrives"_L1).toArray())
        list.all.append(redrive(one.toObject()));
    return list;
}

RedriveForecast readForecast(const QJsonObject &document)
{
    const auto number = [&document](QLatin1String name) { return document.value(name).toInteger(); };
    RedriveForecast forecast{.messages = number("Messages"_L1),
                             .bytes = number("Bytes"_L1),
                             .withoutOrigin = number("WithoutOrigin"_L1),
                             .untouched = number("Untouched"_L1),
                             .passedOver = number("PassedOver"_L1),
                             .gone = number("Gone"_L1),
                             .failed = number("Failed"_L1),
                             .failures = failures(document),
                             .isComplete = document.value("Complete"_L1).toBool(true)};
    for (const QJsonValue &one : document.value("Destinations"_L1).toArray())
        forecast.destinations.append({one["QueueArn"_L1].toString(), one["Messages"_L1].toInteger()});
    if (document.contains("Milliseconds"_L1))
        forecast.least = std::chrono::milliseconds{number("Milliseconds"_L1)};
    return forecast;
}

QJsonObject wishDocument(const RedriveWish &wish)
{
    QJsonObject document{{u"QueueUrl"_s, wish.queueUrl}};
    const auto add = [&document](const QString &name, const QString &text) {
        if (!text.isEmpty())
            document.insert(name, text);
    };
    if (!wish.ids.isEmpty())
        document.insert(u"MessageIds"_s, QJsonArray::fromStringList(wish.ids));
    add(u"Query"_s, wish.query);
    add(u"View"_s, wish.view);
    add(u"DestinationQueueUrl"_s, wish.destinationUrl);
    add(u"Recipe"_s, wish.recipe);
    if (wish.keepsIds)
        document.insert(u"KeepIds"_s, true);
    if (wish.ramp)
        document.insert(u"Ramp"_s,
                        QJsonObject{{u"Start"_s, wish.ramp->start},
                                    {u"Most"_s, wish.ramp->most},
                                    {u"StepSeconds"_s, wish.ramp->stepSeconds}});
    else if (wish.ratePerSecond > 0)
        document.insert(u"RatePerSecond"_s, wish.ratePerSecond);
    if (wish.breaker)
        document.insert(u"StopWhen"_s,
                        QJsonObject{{u"ReturnedPercent"_s, wish.breaker->percent},
                                    {u"WithinSeconds"_s, wish.breaker->withinSeconds},
                                    {u"AtLeast"_s, wish.breaker->atLeast}});
    return document;
}

template <class T, class Read>
Backend::Handler<QJsonObject> decoded(Backend::Handler<T> done, Read read)
{
    return [done = std::move(done), read](const Outcome<QJsonObject> &answer) {
        if (answer)
            done(read(*answer));
        else
            done(answer.error());
    };
}

} // namespace

void start(Backend &backend, const RedriveWish &wish, QObject *context, Backend::Handler<qint64> done)
{
    backend.ask({.service = u"redrive"_s, .operation = u"StartRedrive"_s, .document = wishDocument(wish)}, context,
                decoded<qint64>(std::move(done),
                                [](const QJsonObject &answer) { return answer.value("Redrive"_L1).toInteger(); }));
}

void forecast(Backend &backend, const RedriveWish &wish, QObject *context, Backend::Handler<RedriveForecast> done)
{
    backend.ask({.service = u"redrive"_s,
                 .operation = u"ForecastRedrive"_s,
                 .document = wishDocument(wish),
                 .note = Backend::Note::No},
                context, decoded<RedriveForecast>(std::move(done), readForecast));
}

void list(Backend &backend, qint64 cursor, std::chrono::milliseconds wait, QObject *context,
          Backend::Handler<RedriveList> done)
{
    QJsonObject document{{u"MaxResults"_s, 100}};
    if (cursor > 0) {
        document.insert(u"Cursor"_s, cursor);
        document.insert(u"WaitMilliseconds"_s, static_cast<qint64>(wait.count()));
    }
    backend.ask(
        {.service = u"redrive"_s, .operation = u"ListRedrives"_s, .document = document, .note = Backend::Note::No},
        context, decoded<RedriveList>(std::move(done), redriveList));
}

void control(Backend &backend, qint64 redrive, const QString &action, int count, QObject *context,
             Backend::Handler<RedriveInfo> done)
{
    QJsonObject document{{u"Redrive"_s, redrive}, {u"Action"_s, action}};
    if (action == "Step"_L1)
        document.insert(u"Count"_s, count);
    backend.ask({.service = u"redrive"_s, .operation = u"ControlRedrive"_s, .document = document}, context,
                decoded<RedriveInfo>(std::move(done),
                                     [](const QJsonObject &answer) { return redriveList(answer).all.value(0); }));
}

QString queryOf(const ViewWish &wish, const QStringList &except)
{
    static constexpr std::array states{"ready"_L1, "delayed"_L1, "inflight"_L1};
    QString query = wish.query;
    if (!wish.text.isEmpty())
        query = querytext::joined(query, u"body : "_s + querytext::quoted(wish.text));
    if (wish.state)
        query = querytext::joined(query, "state == "_L1 + states.at(static_cast<std::size_t>(*wish.state)));
    if (except.isEmpty())
        return query;
    QStringList ids;
    for (const QString &id : except)
        ids.append(querytext::quoted(id));
    return querytext::joined(query, QString(u"not (id in ("_s + ids.join(u", "_s) + u"))"_s));
}

} // namespace ui::redrives

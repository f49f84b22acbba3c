// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activitymodel.h"

#include "ui/text.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr qsizetype mostRows = 2000;
constexpr auto sameBurst = 2s; // calls of one task follow each other closer than this

struct Name
{
    QLatin1String operation;
    const char *text;
};

constexpr std::array names{
    Name{"SendMessage"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Send message")},
    Name{"SendMessageBatch"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Send messages")},
    Name{"CreateQueue"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Create queue")},
    Name{"DeleteQueue"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Delete queue")},
    Name{"PurgeQueue"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Purge queue")},
    Name{"SetQueueAttributes"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Change settings")},
    Name{"DeleteMessages"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Delete messages")},
    Name{"DeleteMatching"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Delete all that matches")},
    Name{"MoveMatching"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Move all that matches")},
    Name{"MoveMessages"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Move messages")},
    Name{"ControlClock"_L1, QT_TRANSLATE_NOOP("ui::ActivityModel", "Change the broker's time")},
};

constexpr std::array looks{"Get"_L1,     "List"_L1,        "Describe"_L1,     "Peek"_L1,  "Snapshot"_L1,
                           "Journal"_L1, "MessageLife"_L1, "CheckIfPhone"_L1, "Query"_L1, "Search"_L1};

bool isLook(const QString &operation)
{
    return std::ranges::any_of(looks, [&](QLatin1String start) { return operation.startsWith(start); });
}

QString tookText(const Act &act)
{
    const double milliseconds = static_cast<double>(act.took.count()) / 1000;
    return ActivityModel::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0));
}

QString outcomeText(const Act &act)
{
    if (act.error)
        return QString(u"✖ "_s + text::sentence(*act.error));
    return QString(u"✔ "_s + ActivityModel::tr("Done"));
}

QString whatText(const Act &act)
{
    const QString name = actName(act.operation);
    return act.times == 1 ? name : ActivityModel::tr("%1 (%2 calls)").arg(name, text::number(act.times));
}

} // namespace

QString actName(const QString &operation)
{
    const auto found = std::ranges::find_if(names, [&](const Name &name) { return operation == name.operation; });
    return found == names.end() ? operation : ActivityModel::tr(found->text);
}

ActivityModel::ActivityModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Time"),
         .sample = QStringLiteral("2026-01-01 00:00:00.000"),
         .value = [](const Act &act) { return text::instant(act.time); }},
        {.title = tr("Act"),
         .sample = QStringLiteral("Change settings (100 calls)"),
         .value = [](const Act &act) { return whatText(act); },
         .toolTip = [](const Act &act) { return act.operation; }},
        {.title = tr("On"),
         .sample = QStringLiteral("a-queue-with-a-long-name"),
         .value = [](const Act &act) { return act.target; },
         .toolTip = [](const Act &act) { return text::plainToolTip(act.target); }},
        {.title = tr("Outcome"),
         .value = [](const Act &act) { return outcomeText(act); },
         .toolTip = [](const Act &act) { return text::plainToolTip(outcomeText(act)); }},
        {.title = tr("Took"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("10,000 ms"),
         .value = [](const Act &act) { return tookText(act); },
         .sortKey = [](const Act &act) { return qint64{act.took.count()}; }},
    });
}

void ActivityModel::add(const CallRecord &record, Time now)
{
    if (isLook(record.operation))
        return;
    QList<Act> all = rows();
    const bool isSame = !all.isEmpty() && all.first().operation == record.operation
        && all.first().target == record.target && !all.first().error && !record.error
        && now - all.first().time < sameBurst;
    if (isSame) {
        all.first().times += 1;
        all.first().took += record.took;
        all.first().time = now;
    } else {
        all.prepend({.number = ++m_last,
                     .time = now,
                     .operation = record.operation,
                     .target = record.target,
                     .took = record.took,
                     .error = record.error});
    }
    if (all.size() > mostRows)
        all.removeLast();
    setRows(std::move(all));
}

void ActivityModel::clear()
{
    setRows({});
}

QVariant ActivityModel::extra(const Act &row, int role) const
{
    return role == IsErrorRole ? QVariant{row.error.has_value()} : QVariant{};
}

} // namespace ui

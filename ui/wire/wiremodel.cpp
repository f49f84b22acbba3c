// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wire/wiremodel.h"

#include "ui/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array fields{""_L1, "op"_L1, "target"_L1, "code"_L1, "ms"_L1, "out"_L1, "in"_L1}; // by column

QString outcomeText(const WireCall &call)
{
    const QString status = call.exchange.status > 0 ? QString(u' ' + QString::number(call.exchange.status)) : QString();
    switch (call.state) {
    case WireCall::State::Waiting:
        return WireModel::tr("… waiting");
    case WireCall::State::NotSent:
        return WireModel::tr("⊘ not sent: %1").arg(call.errorCode);
    case WireCall::State::Abandoned:
        return WireModel::tr("⊘ given up");
    case WireCall::State::Answered:
        break;
    }
    return call.errorCode.isEmpty() ? QString(u"✔"_s + status) : QString(u"✖"_s + status + u' ' + call.errorCode);
}

WireRow wireRow(const WireCall &call)
{
    return {.number = call.number,
            .time = call.time,
            .operation = QString(call.service + u'.' + call.operation),
            .target = call.target,
            .outcome = outcomeText(call),
            .state = call.state,
            .isError = !call.errorCode.isEmpty(),
            .took = call.took,
            .out = call.exchange.requestBytes,
            .in = call.exchange.answerBytes};
}

QString tookText(const WireRow &row)
{
    if (row.state == WireCall::State::Waiting)
        return u"–"_s;
    return QLocale().toString(static_cast<double>(row.took.count()) / 1000, 'f', 1);
}

} // namespace

WireModel::WireModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Time"),
         .sample = QStringLiteral("00:00:00.000 Z"),
         .value = [](const WireRow &row) { return text::moment(row.time, row.time); },
         .toolTip = [](const WireRow &row) { return text::plainToolTip(text::instant(row.time)); }},
        {.title = tr("Operation"),
         .sample = QStringLiteral("sqs.ChangeMessageVisibility"),
         .value = [](const WireRow &row) { return row.operation; }},
        {.title = tr("Target"),
         .sample = QStringLiteral("a-queue-with-a-long-name"),
         .value = [](const WireRow &row) { return row.target; },
         .toolTip = [](const WireRow &row) { return text::plainToolTip(row.target); }},
        {.title = tr("Status"),
         .value = [](const WireRow &row) { return row.outcome; },
         .toolTip = [](const WireRow &row) { return text::plainToolTip(row.outcome); }},
        {.title = tr("ms"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("20,000.0"),
         .value = [](const WireRow &row) { return tookText(row); },
         .sortKey = [](const WireRow &row) { return qint64{row.took.count()}; }},
        {.title = tr("Bytes out"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000,000"),
         .value = [](const WireRow &row) { return text::number(row.out); },
         .sortKey = [](const WireRow &row) { return row.out; }},
        {.title = tr("Bytes in"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000,000"),
         .value = [](const WireRow &row) { return text::number(row.in); },
         .sortKey = [](const WireRow &row) { return row.in; }},
    });
}

void WireModel::read(const WireLog &log, const WireFilter &filter)
{
    QList<WireRow> rows;
    m_total = static_cast<int>(log.calls().size());
    for (auto call = log.calls().rbegin(); call != log.calls().rend(); ++call) {
        if (filter.matches(*call))
            rows.append(wireRow(*call));
    }
    setRows(std::move(rows));
}

QString WireModel::fieldOf(int column)
{
    return column >= 0 && column < static_cast<int>(fields.size())
        ? QString(fields.at(static_cast<std::size_t>(column)))
        : QString();
}

QVariant WireModel::extra(const WireRow &row, int role) const
{
    if (role == IsErrorRole)
        return row.isError;
    return role == IsWaitingRole ? QVariant{row.state != WireCall::State::Answered} : QVariant{};
}

} // namespace ui

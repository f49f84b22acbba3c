// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sendsmodel.h"

#include <array>

namespace ui {

namespace {

constexpr qsizetype mostRows = 1000;

QString took(const SendRow &row)
{
    if (!row.took)
        return {};
    return SendsModel::tr("%1 ms").arg(QLocale().toString(static_cast<double>(row.took->count()) / 1000, 'f', 1));
}

/// A mark besides the colour.
QString result(const SendRow &row)
{
    constexpr std::array marks{u'…', u'✓', u'!', u'✕'}; // by Look
    return QChar(marks.at(static_cast<std::size_t>(row.look))) + QStringLiteral(" ") + row.result;
}

} // namespace

SendsModel::SendsModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Time"),
         .sample = QStringLiteral("00:00:00.0000"),
         .value = [this](const SendRow &row) { return text::moment(row.when, m_now); },
         .toolTip = [this](const SendRow &row) { return text::momentToolTip(row.when, m_now); }},
        {.title = tr("To"),
         .sample = QStringLiteral("payments-and-more.fifo"),
         .value = [](const SendRow &row) { return row.target; },
         .toolTip = [](const SendRow &row) { return text::plainToolTip(row.target); }},
        {.title = tr("Message ID"),
         .sample = QStringLiteral("00000000…0000"),
         .isFixedPitch = true,
         .value = [](const SendRow &row) { return text::shortId(row.messageId); },
         .toolTip = [](const SendRow &row) { return row.messageId; }},
        {.title = tr("MD5 of the body"),
         .sample = QStringLiteral("00000000…0000"),
         .isFixedPitch = true,
         .value = [](const SendRow &row) { return text::shortId(row.bodyMd5); },
         .toolTip = [](const SendRow &row) { return row.bodyMd5; }},
        {.title = tr("Took"), .alignment = Qt::AlignRight, .sample = QStringLiteral("10,000.0 ms"), .value = took},
        {.title = tr("Result"),
         .value = result,
         .toolTip = [](const SendRow &row) { return text::plainToolTip(row.result); }},
    });
}

void SendsModel::setNow(Time now)
{
    if (now != std::exchange(m_now, now))
        touchColumn(When);
}

void SendsModel::put(const SendRow &row)
{
    QList<SendRow> all = rows();
    const int at = rowOf(row.number);
    if (at >= 0)
        all[at] = row;
    else
        all.prepend(row);
    if (all.size() > mostRows)
        all.resize(mostRows);
    setRows(std::move(all));
}

} // namespace ui

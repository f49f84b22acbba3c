// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagesmodel.h"

#include "ui/text.h"

namespace ui {

namespace {

QString stateText(const MessageInfo &row)
{
    return text::stateShape(row.state) + QLatin1String(" ") + text::stateName(row.state);
}

} // namespace

MessagesModel::MessagesModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("State"),
         .characters = 13,
         .value = [](const MessageInfo &row) { return stateText(row); },
         .toolTip =
             [this](const MessageInfo &row) {
                 return row.due ? tr("until %1 (%2)").arg(text::clockTime(*row.due), text::age(*row.due, m_now))
                                : QString();
             },
         .sortKey = [](const MessageInfo &row) { return static_cast<int>(row.state); }},
        {.title = tr("Message ID"),
         .characters = 15,
         .value = [](const MessageInfo &row) { return text::shortId(row.id); },
         .toolTip = [](const MessageInfo &row) { return row.id; }},
        {.title = tr("Sent"),
         .alignment = Qt::AlignRight,
         .characters = 14,
         .value = [this](const MessageInfo &row) { return text::age(row.sent, m_now); },
         .toolTip = [](const MessageInfo &row) { return text::instant(row.sent); },
         .sortKey = [](const MessageInfo &row) { return static_cast<qlonglong>(row.sent.count()); }},
        {.title = tr("Receives"),
         .alignment = Qt::AlignRight,
         .characters = 9,
         .value = [](const MessageInfo &row) { return text::number(row.receiveCount); },
         .sortKey = [](const MessageInfo &row) { return row.receiveCount; }},
        {.title = tr("Size"),
         .alignment = Qt::AlignRight,
         .characters = 9,
         .value = [](const MessageInfo &row) { return text::bytes(row.size); },
         .sortKey = [](const MessageInfo &row) { return row.size; }},
        {.title = tr("Body"),
         .characters = 0,
         .value = [](const MessageInfo &row) { return text::firstLine(row.body); }},
    });
}

void MessagesModel::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (isNewSecond)
        touchColumn(Sent);
}

bool MessagesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isFetching;
}

void MessagesModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    emit nextPageWanted();
}

QVariant MessagesModel::extra(const MessageInfo &row, int role) const
{
    return role == StateRole ? QVariant{static_cast<int>(row.state)} : QVariant{};
}

} // namespace ui

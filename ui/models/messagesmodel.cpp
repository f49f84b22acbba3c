// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagesmodel.h"

#include "ui/text.h"

namespace ui {

namespace {

QString stateText(MessageState state)
{
    return text::stateShape(state) + QLatin1String(" ") + text::stateName(state);
}

} // namespace

MessagesModel::MessagesModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("State"),
         .sample = stateText(MessageState::Available),
         .value = [](const MessageInfo &row) { return stateText(row.state); },
         .toolTip =
             [this](const MessageInfo &row) {
                 return row.due ? tr("until %1 (%2)").arg(text::clockTime(*row.due), text::age(*row.due, m_now))
                                : QString();
             },
         .sortKey = [](const MessageInfo &row) { return static_cast<int>(row.state); }},
        {.title = tr("Message ID"),
         .sample = QStringLiteral("00000000…0000"),
         .isFixedPitch = true,
         .value = [](const MessageInfo &row) { return text::shortId(row.id); },
         .toolTip = [](const MessageInfo &row) { return row.id; }},
        {.title = tr("Sent"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("00-00 00:00:00 Z"),
         .value = [this](const MessageInfo &row) { return text::moment(row.sent, m_now); },
         .toolTip = [this](const MessageInfo &row) { return text::momentToolTip(row.sent, m_now); },
         .sortKey = [](const MessageInfo &row) { return static_cast<qlonglong>(row.sent.count()); }},
        {.title = tr("Receives"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000"),
         .value = [](const MessageInfo &row) { return text::number(row.receiveCount); },
         .sortKey = [](const MessageInfo &row) { return row.receiveCount; }},
        {.title = tr("Size"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("999.9 KiB"),
         .value = [](const MessageInfo &row) { return text::bytes(row.size); },
         .sortKey = [](const MessageInfo &row) { return row.size; }},
        {.title = tr("Body"),
         .isFixedPitch = true,
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

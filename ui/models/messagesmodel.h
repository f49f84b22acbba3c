// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

/// The loaded messages of one queue, in arrival order; more pages are fetched as the view nears the end.
class MessagesModel : public TableModel<MessageInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { State, Id, Sent, Receives, Size, Body };
    enum Role {
        StateRole = FirstOwnRole, ///< int of MessageState
    };

    explicit MessagesModel(QObject *parent = nullptr);

    /// Engine time the ages are counted to.
    void setNow(Time now);
    /// Empty: all is loaded.
    void setNextCursor(const QString &cursor) { m_next = cursor; }
    const QString &nextCursor() const { return m_next; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// The page asked for came or failed; another may be asked for.
    void fetchEnded() { m_isFetching = false; }

signals:
    void nextPageWanted();

protected:
    QString key(const MessageInfo &row) const override { return row.id; }
    QVariant extra(const MessageInfo &row, int role) const override;

private:
    Time m_now{0};
    QString m_next;
    bool m_isFetching = false;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/messagecolumns.h"
#include "ui/models/tablemodel.h"

#include <deque>

namespace ui {

/// As many rows as a view has places, of which only those near the viewport are here. Places shift as the view says, so
/// selection, current row and scroll position stay with their messages. What is not here yet is a placeholder.
class MessagesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = FirstOwnRole, ///< int of MessageState
        ExpressionRole, ///< of the column
        GoneRole, ///< the message has left the queue
        LoadedRole, ///< false: a placeholder
        ValueRole, ///< as it stands in queries: text, number or truth
    };
    static constexpr int mostKept = 1'000; ///< rows, around those that came last

    explicit MessagesModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void multiData(const QModelIndex &index, QModelRoleDataSpan roles) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The table shows these; "body" comes last, whatever the order.
    /// One more or less keeps current row and selection.
    void setColumns(const QStringList &expressions);
    const std::vector<MessageColumn> &columns() const { return m_columns; }
    QStringList expressions() const;
    /// Those whose values the broker gives.
    const QStringList &asked() const { return m_asked; }
    int columnOf(const QString &expression) const; ///< -1: not shown
    /// Titles of columns that the table has no room for: the heading of the body says so.
    void setHidden(const QStringList &titles);

    /// Engine time the ages are counted to.
    void setNow(Time now);
    /// What the view told. `askedColumns`: whose values the rows hold. Ids stand for ViewPage::located.
    void apply(const ViewPage &page, const QStringList &locatedIds);
    void clear();

    const ViewedMessage *row(int row) const; ///< null: not here
    const MessageInfo *message(const QModelIndex &index) const;
    int rowOf(const QString &id) const; ///< among those that are here; -1
    /// Of the rows from `first` on, those that are here, without the gone ones.
    QStringList ids(int first, int last) const;
    QList<MessageInfo> loaded() const;

private:
    QVariant cell(const ViewedMessage *row, const MessageColumn &column, int role) const;
    QVariant valueOf(const ViewedMessage &row, const MessageColumn &column) const;
    void forgetValues();
    void shift(const ViewShift &shift);
    void removeFromKept(int first, int count);
    void insertIntoKept(int first, int count);
    void resetTo(const ViewPage &page, const QStringList &locatedIds);
    void keep(const ViewPage &page);
    void trim(int first, int last);

    std::vector<MessageColumn> m_columns;
    QStringList m_asked;
    QStringList m_hidden;
    int m_rows = 0;
    int m_first = 0; ///< place of the first kept
    std::deque<std::optional<ViewedMessage>> m_kept;
    Time m_now{0};
};

} // namespace ui

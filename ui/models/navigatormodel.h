// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <vector>

namespace ui {

/// The tree of the navigator: what is pinned, queues that hold dead letters with the fullest first, and all queues by
/// name or in folders of a common prefix, each dead-letter queue under its first source. Rows keep their identity over
/// a refresh, so selection, scroll position and open folders stay.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Name, Available, InFlight, Delayed, Dead };
    enum class Grouping { ByName, ByPrefix };
    enum Role {
        UrlRole = Qt::UserRole, ///< empty: a heading or a folder
        KeyRole, ///< unique among all rows
        IsUnderSourceRole,
        SectionRole, ///< Section as int, of headings alone
    };
    enum class Section { Pinned, DeadLetters, Queues };

    explicit NavigatorModel(QObject *parent = nullptr);
    ~NavigatorModel() override;

    void setQueues(const QList<QueueInfo> &queues);
    void setPinned(const QStringList &urls);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    const QStringList &pinned() const { return m_pinned; }

    /// Where the queue stands among all queues; invalid: it is not there.
    /// Columns that gave way to the names: the heading says so.
    void setHidden(int columns);
    QModelIndex indexOf(const QString &url) const;
    QModelIndex headingOf(Section section) const;
    /// Null: a heading or a folder. Valid until the next change.
    const QueueInfo *queue(const QModelIndex &index) const;
    qint64 dead(const QModelIndex &index) const; ///< in its dead-letter queue, or its own messages if it is one

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void rebuild();
    Nodes wanted() const;
    std::unique_ptr<Node> queueNode(const QString &under, const QueueInfo &queue, bool isUnderSource = false) const;
    std::unique_ptr<Node> pinnedNode() const;
    std::unique_ptr<Node> deadLettersNode() const;
    std::unique_ptr<Node> queuesNode() const;
    void sync(Node &at, Nodes wanted);
    void removeMissing(Node &at, const QSet<QString> &keys);
    void place(Node &at, std::size_t row, std::unique_ptr<Node> node);
    QModelIndex indexOf(const Node &node) const;
    const Node &nodeAt(const QModelIndex &index) const;
    QVariant cell(const Node &node, int column) const;
    qint64 deadOf(const QueueInfo &queue) const;

    QList<QueueInfo> m_queues; ///< by name
    QHash<QString, qint64> m_totals; ///< of dead-letter queues, by ARN
    QStringList m_pinned;
    int m_hidden = 0;
    Grouping m_grouping = Grouping::ByName;
    std::unique_ptr<Node> m_root;
};

} // namespace ui

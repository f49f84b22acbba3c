// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/json.h"

#include <QAbstractItemModel>

#include <memory>

namespace ui {

/// A JSON document as a tree. Nothing is copied: an index holds the number of its node.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Value };
    enum Role { TypeRole = Qt::UserRole };

    using QAbstractItemModel::QAbstractItemModel;

    void setDocument(std::shared_ptr<const decoders::Json> document); ///< null: empty
    const decoders::Json *document() const { return m_json.get(); }
    int node(const QModelIndex &index) const; ///< -1: none
    QModelIndex indexOf(int node) const;
    /// The next node after `from` (of the reading order, round the end) whose name or value contains the text; -1:
    /// none.
    int find(const QString &text, int from, bool forward) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString nameOf(int node) const;
    QString valueOf(int node) const;

    std::shared_ptr<const decoders::Json> m_json;
};

} // namespace ui

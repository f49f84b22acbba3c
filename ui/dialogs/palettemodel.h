// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QAbstractListModel>

#include <optional>

namespace ui {

/// A line of the palette: a place to go to, or a command.
struct PaletteItem
{
    QString key; ///< what recent ones are remembered by
    QString title;
    QString detail;
    QLatin1String icon{};
    QString whyNot{}; ///< a command that is not possible now
    std::optional<Address> address{}; ///< absent: a command

    bool isCommand() const { return !address.has_value(); }
};

/// The lines that answer what was typed, best first. `>` asks for commands only; an address goes there.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, IsPossibleRole };

    using QAbstractListModel::QAbstractListModel;

    void setRecent(const QStringList &keys) { m_recent = keys; } ///< newest first
    void add(PaletteItem item) { m_items.append(std::move(item)); }
    void search(const QString &typed);
    const PaletteItem *item(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    int scoreOf(const PaletteItem &item, const QString &typed) const;

    QList<PaletteItem> m_items;
    QList<PaletteItem> m_shown;
    QStringList m_recent;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace ui {

/// Cells in the colours that the row deserves, and in one column a bar with the text beside it: never the bar alone.
class BarDelegate : public QStyledItemDelegate
{
public:
    struct Look
    {
        int barColumn = -1;
        int shareRole = 0; ///< double, 0 to 1
        QList<int> fixedPitchColumns{};
        std::function<Token(const QModelIndex &)> token; ///< of text and bar
    };

    BarDelegate(Look look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Look m_look;
};

} // namespace ui

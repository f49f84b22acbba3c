// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bardelegate.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QWidget>

namespace ui {

namespace {

constexpr int margin = 4;

} // namespace

BarDelegate::BarDelegate(Look look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(std::move(look))
{
}

void BarDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
    option->palette.setColor(QPalette::Text, themeOf(option->palette).color(m_look.token(index)));
    if (m_look.fixedPitchColumns.contains(index.column())) {
        option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        option->font.setPointSizeF(option->widget->font().pointSizeF());
    }
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != m_look.barColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    filled.text.clear();
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, option.widget);
    paintBar(painter, filled, index);
}

void BarDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor color = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const Theme &theme = themeOf(option.palette);
    const int height = option.rect.height() / 3;
    const QRect track(option.rect.left() + margin, option.rect.center().y() - height / 2,
                      (option.rect.width() - 2 * margin) * 2 / 5, height);
    QRect filled = track;
    filled.setWidth(qRound(track.width() * index.data(m_look.shareRole).toDouble()));
    const QRect words = option.rect.adjusted(track.width() + 3 * margin, 0, -margin, 0);
    painter->save();
    painter->fillRect(filled, color);
    painter->setPen(isSelected ? color : theme.color(Token::Outline));
    painter->drawRect(track.adjusted(0, 0, -1, -1));
    painter->setPen(color);
    painter->setFont(option.font);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace ui

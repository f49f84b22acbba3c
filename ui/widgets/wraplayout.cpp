// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wraplayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(4);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect &rect, bool isForReal) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const bool isMirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    int x = 0;
    int y = inner.top();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(inner.width(), 1), QWIDGETSIZE_MAX));
        if (x > 0 && x + size.width() > inner.width()) {
            x = 0;
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        if (isForReal) {
            const int left = isMirrored ? inner.right() + 1 - x - size.width() : inner.left() + x;
            item->setGeometry({QPoint(left, y), size});
        }
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.top() + contentsMargins().bottom();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wraplayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

QSize sizeOf(const QLayoutItem &item, int width)
{
    return item.sizeHint().boundedTo(QSize(std::max(width, 1), QWIDGETSIZE_MAX));
}

} // namespace

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
    QList<QLayoutItem *> row;
    int x = 0;
    int y = inner.top();
    int height = 0;
    const auto place = [&] {
        int at = 0;
        for (QLayoutItem *item : std::as_const(row)) {
            const QSize size = sizeOf(*item, inner.width());
            const int left = isMirrored ? inner.right() + 1 - at - size.width() : inner.left() + at;
            if (isForReal)
                item->setGeometry({QPoint(left, y + (height - size.height()) / 2), size});
            at += size.width() + spacing();
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeOf(*item, inner.width());
        if (x > 0 && x + size.width() > inner.width()) {
            place();
            x = 0;
            y += height + spacing();
            height = 0;
        }
        row.append(item);
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    place();
    return y + height - rect.top() + contentsMargins().bottom();
}

} // namespace ui

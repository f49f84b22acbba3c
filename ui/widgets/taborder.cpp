// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

#include <utility>

namespace ui {

namespace {

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0;
}

bool isStop(const QWidget *widget)
{
    return takesTab(widget) && widget->focusProxy() == nullptr;
}

/// A tab widget: Tab stops at it, wherever it stands, and goes on to its proxy. So it must stand right before that.
bool isCompound(const QWidget *widget)
{
    return takesTab(widget) && widget->focusProxy() != nullptr && widget->isAncestorOf(widget->focusProxy());
}

} // namespace

void followInTabOrder(QWidget *place, QWidget *late)
{
    QWidget *before = place;
    while (!isStop(before) || late->isAncestorOf(before)) {
        before = before->previousInFocusChain();
        if (before == place)
            return; // nothing else takes the keyboard
    }
    QList<QWidget *> order;
    for (QWidget *at = before->nextInFocusChain(); at != before; at = at->nextInFocusChain()) {
        if (late->isAncestorOf(at) && (isStop(at) || isCompound(at)))
            order.append(at);
    }
    for (QWidget *compound : QList<QWidget *>(order)) {
        if (isCompound(compound)) {
            order.removeAll(compound->focusProxy());
            order.insert(order.indexOf(compound) + 1, compound->focusProxy());
        }
    }
    for (QWidget *next : std::as_const(order))
        QWidget::setTabOrder(std::exchange(before, next), next);
}

} // namespace ui

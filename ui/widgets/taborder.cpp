// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

#include <utility>

namespace ui {

namespace {

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
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
        if (late->isAncestorOf(at) && isStop(at))
            order.append(at);
    }
    for (QWidget *next : std::as_const(order))
        QWidget::setTabOrder(std::exchange(before, next), next);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passfocus.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace ui {

namespace {

class FocusPasser : public QObject
{
public:
    explicit FocusPasser(QWidget *whole)
        : QObject(whole)
    {
        setObjectName(QStringLiteral("focusPasser"));
        whole->installEventFilter(this);
    }
    QPointer<QWidget> part;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && part)
            part->setFocus(static_cast<QFocusEvent *>(event)->reason());
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void passFocus(QWidget *whole, QWidget *part)
{
    QObject *found = whole->findChild<QObject *>(QStringLiteral("focusPasser"), Qt::FindDirectChildrenOnly);
    auto *passer = found != nullptr ? static_cast<FocusPasser *>(found) : new FocusPasser(whole);
    passer->part = part;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/veil.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr double density = 0.45; // text keeps enough contrast to be read

} // namespace

Veil::Veil(QWidget *covered)
    : QWidget(covered)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    covered->installEventFilter(this);
    hide();
}

void Veil::setLowered(bool isLowered)
{
    setGeometry(parentWidget()->rect());
    setVisible(isLowered);
    raise();
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent *)
{
    QColor color = themeOf(palette()).color(Token::Window);
    color.setAlphaF(static_cast<float>(density));
    QPainter(this).fillRect(rect(), color);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colorframe.h"

#include <QPainter>

namespace ui {

ColorFrame::ColorFrame(QWidget *parent)
    : QWidget(parent)
{
}

void ColorFrame::setColor(std::optional<Token> token)
{
    m_token = token;
    const int room = token ? lineWidth : 0;
    setContentsMargins(room, room, room, room);
    update();
}

void ColorFrame::paintEvent(QPaintEvent *)
{
    if (!m_token)
        return;
    QPainter painter{this};
    const QColor color = themeOf(palette()).color(*m_token);
    for (const QRect &side : {QRect(0, 0, width(), lineWidth), QRect(0, height() - lineWidth, width(), lineWidth),
                              QRect(0, 0, lineWidth, height()), QRect(width() - lineWidth, 0, lineWidth, height())})
        painter.fillRect(side, color);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipbutton.h"

#include <QPainter>

namespace ui {

ChipButton::ChipButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void ChipButton::setChip(const QString &text, Token token)
{
    m_token = token;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + metrics.height(), metrics.height() + 4};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(isMarked ? QPen(theme.color(hasFocus() ? Token::FocusRing : m_token), hasFocus() ? 2 : 1)
                            : QPen(Qt::NoPen));
    painter.setBrush(theme.wash(m_token));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), height() / 2.0 - 1, height() / 2.0 - 1);
    painter.setPen(theme.color(m_token));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace ui

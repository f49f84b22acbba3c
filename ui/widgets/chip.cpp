// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include <QPainter>

#include <algorithm>

namespace ui {

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void Chip::setText(const QString &text, Token token)
{
    m_text = text;
    m_token = token;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_text) + metrics.height(), metrics.height() + 4};
}

QSize Chip::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 10), metrics.height() + 4};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.wash(m_token));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(theme.color(m_token));
    const int inset = fontMetrics().height() / 2;
    const QRect inside = rect().adjusted(inset, 0, -inset, 0);
    painter.drawText(inside, Qt::AlignCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, inside.width() + 2));
}

Figure::Figure(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Figure::setLook(const QString &mark, const QString &name, Token token)
{
    m_mark = mark;
    m_name = name;
    m_token = token;
    setValue(m_value);
}

void Figure::setValue(const QString &value)
{
    m_value = value;
    setAccessibleName(value + QLatin1Char(' ') + m_name);
    updateGeometry();
    update();
}

QFont Figure::bigFont() const
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 16 / 9);
    big.setWeight(QFont::DemiBold);
    return big;
}

QSize Figure::sizeHint() const
{
    const QFontMetrics big{bigFont()};
    const int mark = fontMetrics().horizontalAdvance(m_mark) + 6;
    const int width = std::max({big.horizontalAdvance(m_value), mark + fontMetrics().horizontalAdvance(m_name),
                                fontMetrics().averageCharWidth() * 11});
    return {width + 4, big.height() + fontMetrics().height() + 2};
}

void Figure::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter{this};
    const QFont big = bigFont();
    const int top = QFontMetrics(big).height();
    painter.setFont(big);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRect(0, 0, width(), top), Qt::AlignLeft | Qt::AlignVCenter, m_value);
    painter.setFont(font());
    painter.setPen(theme.color(m_token));
    const int mark = fontMetrics().horizontalAdvance(m_mark);
    const QRect line(0, top + 2, width(), fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_mark);
    painter.setPen(theme.color(Token::Muted));
    const int before = mark + 6; // the painter mirrors alignments, not places
    const QRect rest = isRightToLeft() ? line.adjusted(0, 0, -before, 0) : line.adjusted(before, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_name);
}

} // namespace ui

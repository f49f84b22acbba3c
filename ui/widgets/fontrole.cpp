// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fontrole.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QWidget>

namespace ui {

FontRole::FontRole(QWidget *widget, Variation variation)
    : QObject(widget)
    , m_widget(*widget)
    , m_variation(variation)
{
    widget->installEventFilter(this);
    apply();
}

void FontRole::keep(QWidget *widget, Variation variation)
{
    new FontRole(widget, variation);
}

bool FontRole::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void FontRole::apply()
{
    const QFont base = QApplication::font();
    QFont font = m_variation.isFixedPitch ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : base;
    font.setPointSizeF(base.pointSizeF() * m_variation.size);
    font.setWeight(m_variation.weight);
    m_widget.setFont(font);
}

} // namespace ui

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
    // What is not set is inherited and zooms by itself. A size of its own keeps the widget from hearing of the change:
    // its parent does.
    if (m_variation.size != 1 && widget->parentWidget() != nullptr)
        widget->parentWidget()->installEventFilter(this);
    apply();
}

void FontRole::keep(QWidget *widget, Variation variation)
{
    new FontRole(widget, variation);
}

bool FontRole::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void FontRole::apply()
{
    QFont font;
    if (m_variation.isFixedPitch)
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (m_variation.weight != QFont::Normal)
        font.setWeight(m_variation.weight);
    if (m_variation.size != 1)
        font.setPointSizeF(QApplication::font().pointSizeF() * m_variation.size);
    m_widget.setFont(font);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

namespace ui {

Appearance::Appearance(Settings &settings)
    : m_settings(settings)
    , m_systemPalette(QApplication::palette())
    , m_systemFont(QApplication::font())
{
    if (m_systemFont.pointSizeF() <= 0)
        m_systemFont.setPointSizeF(9); // a font given in pixels does not scale by points
    QApplication::setStyle(new Style);
    applyPalette();
    applyZoom();
}

setting::Appearance Appearance::choice() const
{
    return static_cast<setting::Appearance>(m_settings.value(setting::appearance));
}

void Appearance::setChoice(setting::Appearance choice)
{
    m_settings.setValue(setting::appearance, static_cast<int>(choice));
    applyPalette();
}

int Appearance::zoomPercent() const
{
    return m_settings.value(setting::zoomPercent);
}

void Appearance::setZoomPercent(int percent)
{
    m_settings.setValue(setting::zoomPercent, percent);
    applyZoom();
}

void Appearance::applyPalette() const
{
    const bool isDark =
        choice() == setting::Appearance::System ? themeOf(m_systemPalette).dark : choice() == setting::Appearance::Dark;
    const QPalette palette = (isDark ? darkTheme() : lightTheme()).palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Appearance::applyZoom() const
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * zoomPercent() / 100);
    QApplication::setFont(font);
    QToolTip::setFont(font);
}

} // namespace ui

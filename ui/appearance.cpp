// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/style.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

namespace ui {

namespace {

int paddingOf(setting::Density density)
{
    switch (density) {
    case setting::Density::Compact:
        return 4;
    case setting::Density::Normal:
        return 8;
    case setting::Density::Relaxed:
        return 16;
    }
    return 8;
}

} // namespace

Appearance::Appearance(Settings &settings)
    : m_settings(settings)
    , m_systemPalette(QApplication::palette())
    , m_systemFont(QApplication::font())
    , m_isSystemDark(themeOf(QApplication::palette()).dark)
{
    if (m_systemFont.pointSizeF() <= 0)
        m_systemFont.setPointSizeF(9); // a font given in pixels does not scale by points
    QApplication::setStyle(new Style);
    for (const auto &setting :
         {setting::appearance, setting::zoomPercent, setting::density, setting::animations, setting::timeFormat})
        apply(QLatin1String(setting.key));
    connect(&m_settings, &Settings::changed, this, &Appearance::apply);
}

Appearance::~Appearance()
{
    QApplication::setPalette(m_systemPalette);
    QApplication::setFont(m_systemFont);
}

setting::Appearance Appearance::choice() const
{
    return static_cast<setting::Appearance>(m_settings.value(setting::appearance));
}

void Appearance::setChoice(setting::Appearance choice)
{
    m_settings.setValue(setting::appearance, static_cast<int>(choice));
}

int Appearance::zoomPercent() const
{
    return m_settings.value(setting::zoomPercent);
}

void Appearance::setZoomPercent(int percent)
{
    m_settings.setValue(setting::zoomPercent, percent);
}

void Appearance::setBoostPercent(int percent)
{
    if (std::exchange(m_boostPercent, percent) != percent)
        applyFont();
}

void Appearance::apply(QLatin1String key)
{
    const auto is = [key](const Setting<int> &setting) { return key == QLatin1String(setting.key); };
    auto *style = qobject_cast<Style *>(QApplication::style());
    if (is(setting::appearance))
        applyPalette();
    else if (is(setting::zoomPercent))
        applyFont();
    else if (is(setting::density))
        applyDensity();
    else if (is(setting::animations) && style != nullptr)
        style->setAnimated(m_settings.isOn(setting::animations));
    else if (is(setting::timeFormat))
        text::setTimeFormat(static_cast<text::TimeFormat>(m_settings.value(setting::timeFormat)));
}

void Appearance::systemChanged()
{
    if (choice() != setting::Appearance::System)
        return;
    // Our palette covers the system's: without it the system's can be seen.
    QApplication::setPalette(QPalette());
    m_isSystemDark = themeOf(QApplication::palette()).dark;
    applyPalette();
}

const Theme &Appearance::chosenTheme() const
{
    switch (choice()) {
    case setting::Appearance::System:
        return m_isSystemDark ? darkTheme() : lightTheme();
    case setting::Appearance::Light:
        return lightTheme();
    case setting::Appearance::Dark:
        return darkTheme();
    case setting::Appearance::HighContrast:
        return highContrastTheme();
    }
    return lightTheme();
}

void Appearance::applyPalette()
{
    const QPalette palette = chosenTheme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Appearance::applyFont() const
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_settings.value(setting::zoomPercent) * m_boostPercent / 10000);
    QApplication::setFont(font);
    QToolTip::setFont(font);
}

void Appearance::applyDensity() const
{
    auto *style = qobject_cast<Style *>(QApplication::style());
    if (style == nullptr)
        return;
    style->setRowPadding(paddingOf(static_cast<setting::Density>(m_settings.value(setting::density))));
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changed{QEvent::FontChange}; // what tables fit their rows on
        QApplication::sendEvent(widget, &changed);
    }
}

} // namespace ui

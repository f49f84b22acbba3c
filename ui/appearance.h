// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <QFont>
#include <QPalette>

namespace ui {

/// Style, palette and text size of the whole application; each change is live. Make one after QApplication.
class Appearance
{
public:
    explicit Appearance(Settings &settings);

    setting::Appearance choice() const;
    void setChoice(setting::Appearance choice);
    int zoomPercent() const;
    void setZoomPercent(int percent);

private:
    void applyPalette() const;
    void applyZoom() const;

    Settings &m_settings;
    QPalette m_systemPalette;
    QFont m_systemFont;
};

} // namespace ui

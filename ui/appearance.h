// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <QFont>
#include <QPalette>

namespace ui {

struct Theme;

/// Style, palette and text size of the whole application, as the settings say; each change is live. Make one after
/// QApplication.
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(Settings &settings);
    ~Appearance() override; ///< the application looks as it did before

    setting::Appearance choice() const;
    void setChoice(setting::Appearance choice);
    int zoomPercent() const;
    void setZoomPercent(int percent);
    /// On top of the zoom, while a room looks at the window.
    void setBoostPercent(int percent);
    /// The system's own theme may have changed: reads it again.
    void systemChanged();

private:
    void apply(QLatin1String key);
    const Theme &chosenTheme() const;
    void applyPalette();
    void applyFont() const;
    void applyDensity() const;

    Settings &m_settings;
    QPalette m_systemPalette;
    QFont m_systemFont;
    bool m_isSystemDark = false;
    int m_boostPercent = 100;
};

} // namespace ui

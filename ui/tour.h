// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace ui {

class Banner;
class Settings;

/// A walk through the demo in a few steps: a line above the page, and the place that it is about. It blocks nothing and
/// can be left at any step; that it was seen is remembered.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(Settings &settings, Banner &banner, QObject *parent);

    void start();
    void end(); ///< it was seen then, at whichever step
    bool isRunning() const { return m_step >= 0; }
    bool wasSeen() const;
    static int stepCount();

signals:
    void placeWanted(const QString &kind, const QString &name, const QString &tab);
    void changed(); ///< it runs, or no longer

private:
    void show(int step);

    Settings &m_settings;
    Banner &m_banner;
    int m_step = -1;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <QLatin1String>
#include <QObject>

#include <vector>

class QDockWidget;
class QMainWindow;

namespace ui {

/// Named arrangements of the docks. Each is remembered as the user left it, and can be made as it was at first.
class Layouts : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        Browse, ///< the resources beside the page
        Investigate, ///< with what was done and what runs below
        Teach, ///< the page alone, in large type
    };

    Layouts(QMainWindow &window, Settings &settings);

    /// The dock stands in these layouts by default. Its object name is its key.
    void add(QDockWidget *dock, Qt::DockWidgetArea area, QList<Kind> shownIn);
    Kind current() const { return m_current; }
    void use(Kind kind);
    void reset(); ///< the current one
    /// At the start, once all docks are there.
    void restore();
    void save();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Dock
    {
        QDockWidget *dock;
        Qt::DockWidgetArea area;
        QList<Kind> shownIn;
    };

    void arrange();
    void load();

    QMainWindow &m_window;
    Settings &m_settings;
    std::vector<Dock> m_docks;
    Kind m_current = Kind::Browse;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;

namespace ui {

/// The title of a dock: a name and a button that closes it, both large enough and reachable by Tab.
class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// Greys what it lies on while that is old. Mouse and keyboard go through it: old data can still be read and copied.
class Veil : public QWidget
{
    Q_OBJECT
public:
    /// Lies on `covered` and keeps its size.
    explicit Veil(QWidget *covered);

    void setLowered(bool isLowered);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

class QWidget;

namespace ui {

/// Keeps a widget's font a variation of the application's, also when that is zoomed: a font once set on a widget would
/// stay as large as it was.
class FontRole : public QObject
{
    Q_OBJECT
public:
    struct Variation
    {
        double size = 1; ///< of the application's
        QFont::Weight weight = QFont::Normal;
        bool isFixedPitch = false;
    };

    static void keep(QWidget *widget, Variation variation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FontRole(QWidget *widget, Variation variation);
    void apply();

    QWidget &m_widget;
    Variation m_variation;
};

} // namespace ui

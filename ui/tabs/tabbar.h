// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QTabBar>

#include <optional>

class QStylePainter;

namespace ui {

/// Tabs of the window: the preview tab is in italics, a middle click closes, a double click keeps.
class TabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);

    void setPreview(int index); ///< -1: none
    /// A line along the top of each tab; none: no colour.
    void setColor(std::optional<Token> token);
    int preview() const { return m_preview; }

signals:
    void keepWanted(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void paintTab(QStylePainter &painter, int index);

    int m_preview = -1;
    std::optional<Token> m_color;
};

} // namespace ui

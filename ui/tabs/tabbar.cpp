// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/tabbar.h"

#include <QMouseEvent>
#include <QStyleOptionTab>
#include <QStylePainter>

namespace ui {

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setTabsClosable(true);
    setMovable(true);
    setDocumentMode(true);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAccessibleName(tr("Open pages"));
    connect(this, &QTabBar::tabBarDoubleClicked, this, &TabBar::keepWanted);
}

void TabBar::setPreview(int index)
{
    m_preview = index;
    update();
}

void TabBar::setColor(std::optional<Token> token)
{
    m_color = token;
    update();
}

void TabBar::paintEvent(QPaintEvent *)
{
    QStylePainter painter{this};
    for (int index = 0; index < count(); ++index) {
        if (index != currentIndex())
            paintTab(painter, index);
    }
    if (currentIndex() >= 0)
        paintTab(painter, currentIndex());
}

void TabBar::paintTab(QStylePainter &painter, int index)
{
    QStyleOptionTab option;
    initStyleOption(&option, index);
    QFont font = painter.font();
    font.setItalic(index == m_preview);
    painter.setFont(font);
    painter.drawControl(QStyle::CE_TabBarTab, option);
    if (m_color) {
        const QRect tab = tabRect(index);
        painter.fillRect(QRect(tab.topLeft(), QSize(tab.width(), 2)), themeOf(palette()).color(*m_color));
    }
}

void TabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0)
        emit tabCloseRequested(index);
    QTabBar::mouseReleaseEvent(event);
}

} // namespace ui

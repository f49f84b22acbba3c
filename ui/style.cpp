// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double radius = 4;
constexpr int longestAnimation = 150; // ms

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool marked(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &color, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, width));
    painter->setBrush(Qt::NoBrush);
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

/// One outline for all controls; thicker and in the ring's colour with the keyboard focus.
void drawOutline(QPainter *painter, const QRect &rect, const Theme &theme, bool focused, bool enabled)
{
    if (focused)
        drawRounded(painter, rect, theme.color(Token::FocusRing), 2);
    else
        drawRounded(painter, rect, theme.color(enabled ? Token::Outline : Token::Hairline), 1);
}

void fillRounded(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

QColor buttonFill(const QStyleOption *option, const QWidget *widget, const Theme &theme)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver);
    if (marked(widget, "primary") && enabled) {
        const QColor fill = theme.color(Token::Selection);
        return pressed ? fill.darker(115) : over ? fill.lighter(108) : fill;
    }
    if (!enabled)
        return theme.color(Token::Window);
    if (pressed)
        return theme.wash(Token::Link);
    if (marked(widget, "quiet") && !over)
        return Qt::transparent;
    return over ? theme.color(Token::Alternate) : theme.color(Token::Base);
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option->palette);
    fillRounded(painter, option->rect, buttonFill(option, widget, theme));
    const bool focused = has(option, QStyle::State_HasFocus);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool filled = marked(widget, "primary") && enabled;
    const bool bare = filled || (marked(widget, "quiet") && !has(option, QStyle::State_MouseOver));
    if (focused && filled)
        drawRounded(painter, option->rect.adjusted(2, 2, -2, -2), theme.color(Token::SelectionText), 2);
    else if (focused || !bare)
        drawOutline(painter, option->rect, theme, focused, enabled);
}

void drawField(const QStyleOption *option, QPainter *painter, bool focused)
{
    const Theme &theme = themeOf(option->palette);
    drawOutline(painter, option->rect, theme, focused, has(option, QStyle::State_Enabled));
}

void drawCheck(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const int side = std::min(option->rect.width(), option->rect.height());
    const QRect box(option->rect.x(), option->rect.y() + (option->rect.height() - side) / 2, side, side);
    fillRounded(painter, box, on && enabled ? theme.color(Token::Selection) : theme.color(Token::Base));
    drawOutline(painter, box, theme, has(option, QStyle::State_HasFocus), enabled);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? theme.color(Token::SelectionText) : theme.color(Token::Disabled), 2));
    const QPointF at = box.topLeft();
    painter->drawPolyline(QPolygonF{at + QPointF(side * 0.24, side * 0.52), at + QPointF(side * 0.44, side * 0.72),
                                    at + QPointF(side * 0.78, side * 0.30)});
    painter->restore();
}

/// A ring with the outline of every other control: Fusion's own is hardly seen on a dark ground.
void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus);
    const qreal reach = std::min(option->rect.width(), option->rect.height()) / 2.0 - 1;
    const QPointF centre = QRectF(option->rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(!enabled      ? Token::Disabled
                                         : focused ? Token::FocusRing
                                                   : Token::Outline),
                         focused ? 2 : 1));
    painter->setBrush(theme.color(Token::Base));
    painter->drawEllipse(centre, reach, reach);
    if (has(option, QStyle::State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(enabled ? Token::Link : Token::Disabled));
        painter->drawEllipse(centre, reach * 0.55, reach * 0.55);
    }
    painter->restore();
}

void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option->palette);
    const bool focused = has(option, QStyle::State_HasFocus)
        || (widget != nullptr && widget->hasFocus() && qobject_cast<const QAbstractScrollArea *>(widget) != nullptr);
    painter->save();
    painter->setPen(QPen(theme.color(focused ? Token::FocusRing : Token::Hairline), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    if (focused)
        painter->drawRect(option->rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option->palette);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(option->rect, theme.color(over ? Token::Alternate : Token::Window));
    painter->setPen(theme.color(Token::Hairline));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    painter->drawLine(option->rect.right(), option->rect.top() + 5, option->rect.right(), option->rect.bottom() - 5);
}

void drawTab(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option->palette);
    const bool selected = has(option, QStyle::State_Selected);
    const QRect rect = option->rect;
    painter->fillRect(rect,
                      has(option, QStyle::State_MouseOver) && !selected ? theme.color(Token::Alternate)
                                                                        : theme.color(Token::Window));
    painter->setPen(theme.color(Token::Hairline));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (selected)
        painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 3), theme.color(Token::Link));
    if (selected && has(option, QStyle::State_HasFocus))
        drawOutline(painter, rect.adjusted(1, 1, -1, -3), theme, true, true);
}

/// Fusion's is orange and says danger; closing a tab is none.
void drawClose(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option->palette);
    const bool over = has(option, QStyle::State_MouseOver);
    const int side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    if (over)
        fillRounded(painter, box.toRect(), theme.color(Token::Hairline));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(over ? Token::Text : Token::Muted), 1.4));
    const QRectF cross = box.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3);
    painter->drawLine(cross.topLeft(), cross.bottomRight());
    painter->drawLine(cross.topRight(), cross.bottomLeft());
    painter->restore();
}

bool hasKeyboard(const QWidget *widget)
{
    if (widget == nullptr)
        return false;
    const QWidget *focus = widget->focusProxy() != nullptr ? widget->focusProxy() : widget;
    return focus->hasFocus();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

Style *Style::of(const QWidget *widget)
{
    return qobject_cast<Style *>(widget->style());
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButton(option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        drawCheck(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter);
        return;
    case PE_FrameLineEdit:
        drawField(option, painter, hasKeyboard(widget));
        return;
    case PE_PanelLineEdit: {
        const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (panel == nullptr || panel->lineWidth <= 0)
            break;
        fillRounded(painter, option->rect, option->palette.color(QPalette::Base));
        drawField(option, painter, hasKeyboard(widget));
        return;
    }
    case PE_Frame:
        drawFrame(option, painter, widget);
        return;
    case PE_IndicatorTabClose:
        drawClose(option, painter);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr)
            return; // buttons, checks and tabs draw the ring in their outline
        break;
    case PE_FrameTabBarBase: {
        painter->setPen(themeOf(option->palette).color(Token::Hairline));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_ToolBar) {
        painter->fillRect(option->rect, themeOf(option->palette).color(Token::Window));
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_HeaderLabel) {
        QStyleOptionHeader inset = *qstyleoption_cast<const QStyleOptionHeader *>(option);
        inset.rect.adjust(3, 0, -3, 0); // in line with the text of the cells
        QProxyStyle::drawControl(element, &inset, painter, widget);
        return;
    }
    if (element == CE_TabBarTabShape) {
        drawTab(option, painter);
        return;
    }
    if (element == CE_Splitter) {
        const QRect rect = option->rect;
        painter->setPen(themeOf(option->palette).color(Token::Hairline));
        if (has(option, State_Horizontal))
            painter->drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom());
        else
            painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button != nullptr) {
        drawButtonLabel(*button, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionButton label = option;
    if (marked(widget, "primary") && has(&option, State_Enabled))
        label.palette.setColor(QPalette::ButtonText, themeOf(option.palette).color(Token::SelectionText));
    const Qt::LayoutDirection direction = painter->layoutDirection();
    // Qt 6.4 mirrors the alignment of the text twice: far from its icon it is then. A crumb is turned round on purpose.
    if (!label.icon.isNull() && label.direction == Qt::RightToLeft && !marked(widget, "crumb")) {
        label.direction = Qt::LeftToRight;
        painter->setLayoutDirection(Qt::LeftToRight);
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->setLayoutDirection(direction);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawField(option, painter, hasKeyboard(widget));
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 7;
    case PM_FocusFrameHMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 0;
    case PM_TabBarTabHSpace:
        return marked(widget, "compact") ? 12 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return option != nullptr ? option->fontMetrics.height() + 2 : 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick: // a single click is the preview
        return 0;
    case SH_Widget_Animation_Duration:
        return m_isAnimated ? longestAnimation : 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *buttons = qobject_cast<QDialogButtonBox *>(widget))
        buttons->setFocusProxy(nullptr);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        return rect.adjusted(4, 0, -2, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option->fontMetrics.height();
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), text + 12));
        result.rwidth() += 8;
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), text + 12));
        break;
    case CT_ComboBox:
        result.rwidth() += 4; // Fusion leaves the text less than it measured
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(text + 12);
        break;
    case CT_TabBarTab:
        result.setHeight(text + 16);
        break;
    case CT_HeaderSection:
        result.setHeight(text + 10);
        break;
    case CT_MenuItem:
        if (result.height() > 8)
            result.setHeight(std::max(result.height(), text + 8));
        break;
    default:
        break;
    }
    return result;
}

} // namespace ui

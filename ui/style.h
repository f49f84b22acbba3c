// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;

namespace ui {

/// Fusion with the outlines, focus ring and metrics of the palette's theme: Fusion derives outlines from the window
/// colour and loses them in the dark. Sizes come from the widget's font. A push button with the dynamic property
/// `primary` is filled; `quiet` has no outline until the pointer is over it. A tab bar that is
/// `compact` has less room beside its names.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }
    /// Height of a table's row above that of its text, in pixels at 100 %.
    void setRowPadding(int pixels) { m_rowPadding = pixels; }
    int rowPadding() const { return m_rowPadding; }
    static Style *of(const QWidget *widget); ///< null: the application has another style, as in some tests

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    /// A box of buttons has no focus proxy: see passFocus().
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;

    bool m_isAnimated = true;
    int m_rowPadding = 8;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <cstddef>

namespace ui {

enum class Token {
    Window,
    Base,
    Alternate,
    Text,
    Muted,
    Link,
    Ok,
    Warning,
    Error,
    Delayed,
    Outline,
    Hairline,
    Selection,
    SelectionText,
    FocusRing,
    Disabled,
    Count
};

/// The named colours of one appearance. Nothing else in the window writes a colour literal.
struct Theme
{
    bool dark = false;
    std::array<QRgb, static_cast<std::size_t>(Token::Count)> colors{};

    QColor color(Token token) const { return QColor::fromRgb(colors[static_cast<std::size_t>(token)]); }
    QColor state(MessageState state) const;
    /// A quiet fill for chips and banners: the token's colour thinly over the base.
    QColor wash(Token token) const;
    QPalette palette() const;
};

const Theme &lightTheme();
const Theme &darkTheme();
/// White on black; every token that is text has 7:1 (WCAG 2.2 AAA), lines have 4.5:1.
const Theme &highContrastTheme();
/// The theme a palette came from: so a widget needs only its own palette to find its colours, and a live switch is a
/// palette change like any other.
const Theme &themeOf(const QPalette &palette);

/// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace ui

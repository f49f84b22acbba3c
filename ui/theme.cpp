// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QColor mixed(const QColor &top, const QColor &below, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(share * a + (1 - share) * b); };
    return QColor::fromRgbF(part(top.redF(), below.redF()), part(top.greenF(), below.greenF()),
                            part(top.blueF(), below.blueF()));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF()))
        + 0.0722 * linear(static_cast<double>(color.blueF()));
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme{.dark = false,
                             .colors = {0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1b1f24, 0xff57606a, 0xff0b5cad,
                                        0xff0f6b33, 0xff855300, 0xffb3261e, 0xff6639ba, 0xff7a8490, 0xffd0d7de,
                                        0xff0b5cad, 0xffffffff, 0xff0b5cad, 0xff8c959f}};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{.dark = true,
                             .colors = {0xff1e2126, 0xff16191d, 0xff1b1e23, 0xffe6e9ed, 0xffa3adb8, 0xff79b8ff,
                                        0xff5cc98a, 0xffe6b450, 0xffff8f85, 0xffc8aaff, 0xff76818d, 0xff383e46,
                                        0xff2a66b8, 0xffffffff, 0xff4ca3ff, 0xff6b747e}};
    return theme;
}

const Theme &highContrastTheme()
{
    static const Theme theme{.dark = true,
                             .colors = {0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffe0e0e0, 0xff8fd3ff,
                                        0xff66ff9e, 0xffffd75e, 0xffffaaa3, 0xffdcc6ff, 0xffffffff, 0xffa0a0a0,
                                        0xff1aebff, 0xff000000, 0xffffff00, 0xffa6a6a6}};
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    // No other theme is black.
    if (palette.color(QPalette::Active, QPalette::Window) == highContrastTheme().color(Token::Window))
        return highContrastTheme();
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QColor Theme::state(MessageState state) const
{
    switch (state) {
    case MessageState::Available:
        return color(Token::Link);
    case MessageState::Delayed:
        return color(Token::Delayed);
    case MessageState::InFlight:
        return color(Token::Warning);
    }
    return color(Token::Text);
}

QColor Theme::wash(Token token) const
{
    return mixed(color(token), color(Token::Base), dark ? 0.18 : 0.12);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Alternate);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Window);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Error); // text that names a problem
    set(QPalette::ToolTipBase, Token::Base);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::PlaceholderText, Token::Muted);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::SelectionText);
    set(QPalette::Link, Token::Link);
    set(QPalette::LinkVisited, Token::Delayed);
    set(QPalette::Mid, Token::Hairline);
    set(QPalette::Midlight, Token::Hairline);
    set(QPalette::Dark, Token::Outline);
    palette.setColor(QPalette::Light, color(Token::Base));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : color(Token::Outline));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Hairline));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace ui

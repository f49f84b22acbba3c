// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <optional>

namespace ui {

/// A box with a line of three pixels around its content, in the colour of the connection; without a colour no line and
/// no room for one.
class ColorFrame : public QWidget
{
    Q_OBJECT
public:
    static constexpr int lineWidth = 3;

    explicit ColorFrame(QWidget *parent = nullptr);

    void setColor(std::optional<Token> token);
    std::optional<Token> color() const { return m_token; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Token> m_token;
};

} // namespace ui

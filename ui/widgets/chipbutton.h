// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace ui {

/// A chip that can be pressed.
class ChipButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChipButton(QWidget *parent = nullptr);

    /// An empty text hides it.
    void setChip(const QString &text, Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token = Token::Muted;
};

} // namespace ui

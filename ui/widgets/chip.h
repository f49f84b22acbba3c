// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

/// A short fact in a rounded box, coloured by a token and readable without the colour.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    /// An empty text hides it.
    void setText(const QString &text, Token token = Token::Muted);
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Token m_token = Token::Muted;
};

/// A big number with its mark and name.
class Figure : public QWidget
{
    Q_OBJECT
public:
    explicit Figure(QWidget *parent = nullptr);

    void setLook(const QString &mark, const QString &name, Token token);
    void setValue(const QString &value);
    const QString &value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont bigFont() const;

    QString m_mark;
    QString m_name;
    QString m_value;
    Token m_token = Token::Text;
};

} // namespace ui

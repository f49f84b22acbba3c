// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text.h"

#include <QFontMetrics>
#include <QLabel>

#include <algorithm>

namespace ui {

/// The only label for text that is not a literal: never rich text, whatever it looks like.
class PlainLabel : public QLabel
{
public:
    explicit PlainLabel(QWidget *parent = nullptr)
        : PlainLabel(QString(), parent)
    {
    }
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

/// A PlainLabel that gives way: cuts its text in the middle and shows the whole in the tooltip.
class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    void setFullText(const QString &text)
    {
        if (text == m_text)
            return;
        const QSize before = sizeHint();
        m_text = text;
        setToolTip(text::plainToolTip(text));
        setAccessibleName(text);
        if (sizeHint() != before)
            updateGeometry();
        elide();
    }
    const QString &fullText() const { return m_text; }
    /// For a text that changes many times a second: its width goes by steps, so that what is around it seldom has to be
    /// laid out anew.
    void setSteady() { m_isSteady = true; }

    QSize sizeHint() const override
    {
        const int needed = fontMetrics().horizontalAdvance(m_text) + 4;
        const int step = m_isSteady ? std::max(1, fontMetrics().averageCharWidth() * 8) : 1;
        return {(needed + step - 1) / step * step, QLabel::sizeHint().height()};
    }

    /// What is cut already is no measure of how far it may give way.
    QSize minimumSizeHint() const override
    {
        return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 6), QLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        elide();
    }

private:
    void elide() { setText(fontMetrics().elidedText(m_text, Qt::ElideMiddle, width())); }

    QString m_text;
    bool m_isSteady = false;
};

} // namespace ui

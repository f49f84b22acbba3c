// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text.h"

#include <QFontMetrics>
#include <QLabel>

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
        m_text = text;
        setToolTip(text::plainToolTip(text));
        setAccessibleName(text);
        updateGeometry();
        elide();
    }
    const QString &fullText() const { return m_text; }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_text) + 4, QLabel::sizeHint().height()};
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
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>

#include <utility>

namespace ui {

/// A label or button whose text changes many times a second. It keeps its size until the text does not fit or leaves a
/// quarter free: a widget that may change its size has everything around it laid out, and a tab widget or a splitter
/// among that is painted anew with all that is in it.
template <class Base>
class Steady : public Base
{
public:
    using Base::Base;

    void setText(const QString &text)
    {
        if (text == this->text())
            return;
        Base::setText(text);
        fit();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        Base::changeEvent(event);
        const bool changesSize = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
        if (changesSize && !this->text().isEmpty())
            fit();
    }

private:
    void fit()
    {
        const QSize needed = this->sizeHint();
        const bool fits = needed.width() <= this->minimumWidth() && needed.width() >= this->minimumWidth() * 3 / 4;
        if (!fits || needed.height() != this->minimumHeight())
            this->setFixedSize(needed);
    }
};

} // namespace ui

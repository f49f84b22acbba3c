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
        if (!changesSize || this->text().isEmpty())
            return;
        m_room = 0;
        fit();
    }

private:
    void fit()
    {
        const int needed = this->fontMetrics().horizontalAdvance(this->text());
        if (needed <= m_room && needed >= m_room * 3 / 4)
            return;
        m_room = needed;
        this->setMinimumSize(0, 0); // a label's hint is never less
        this->setFixedSize(this->sizeHint());
    }

    int m_room = 0; ///< pixels of the text that it was made for
};

} // namespace ui

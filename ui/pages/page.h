// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QWidget>

namespace ui {

/// What a tab holds. A page is opened by its address and tells where it is by one; it works only while it is seen:
/// whatever came from the backend meanwhile is shown when it is shown again.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows what the address names, now or as soon as the broker lists it. Called again for another view of the same
    /// object and, in the preview tab, for another object of the same kind.
    virtual void open(const Address &address) = 0;
    virtual Address address() const = 0;
    virtual QString title() const = 0; ///< of the tab
    virtual QLatin1String iconName() const { return QLatin1String("queue"); }
    /// Something is typed here: the tab is marked.
    virtual bool hasDraft() const { return false; }
    /// What of it would be lost with the tab, a line each, for the question before it closes: "Settings of orders". A
    /// draft that is kept is not lost.
    virtual QStringList unsaved() const { return {}; }
    /// The object is gone and the tab may close by itself.
    virtual bool isOrphan() const { return false; }
    virtual void refresh() { }
    virtual void focusFilter() { } ///< Ctrl+F
    virtual void showTimes() { } ///< the window's way to write times changed; item views repaint by themselves
    virtual QString choiceText() const { return {}; } ///< for the status bar: what is selected of how much
    /// Where F6 stops, in reading order. The first takes the focus when the page opens.
    virtual QList<QWidget *> panes() const { return {}; }

signals:
    void labelChanged(); ///< title, icon or draft
    void moved(); ///< the address changed by what the user did here
    void edited(); ///< the user works here: a preview becomes a tab of its own
    void choiceChanged();
    void linkFollowed(const ui::Address &address);
};

} // namespace ui

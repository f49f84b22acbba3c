// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"
#include "ui/router.h"
#include "ui/theme.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace ui {

class Page;
class TabBar;

/// The open pages. One tab at most is the preview, which the next preview reuses; without any tab the base page shows.
class TabArea : public QWidget
{
    Q_OBJECT
public:
    using Factory = std::function<Page *(const Address &)>; ///< the caller owns what it makes

    TabArea(Factory factory, Page *base, QWidget *parent = nullptr);

    void open(const Address &address, Router::Mode mode);
    Page *current() const; ///< of the base page when no tab is open
    int count() const { return static_cast<int>(m_pages.size()); }
    int currentIndex() const;
    Page *page(int index) const { return m_pages.value(index); }
    int previewIndex() const;
    void setCurrentIndex(int index);
    void setColor(std::optional<Token> token); ///< of the connection, as a line on each tab
    void step(int by); ///< to the next or previous tab, around the end
    void close(int index); ///< at once; see askToClose()
    /// As the user wants it: what would be lost is asked about first.
    void askToClose(int index);
    void askToCloseOthers(int index);
    /// Asks whether `unsaved` may be lost, and goes on then. Without one nobody is asked.
    using Asker = std::function<void(const QStringList &unsaved, std::function<void()> then)>;
    void setAsker(Asker asker) { m_asker = std::move(asker); }
    QStringList unsaved() const; ///< of all tabs
    void closePlace(const Address &address);
    void keep(int index);
    bool canReopen() const { return !m_closed.isEmpty(); }
    void reopen();

    /// What stands here, for the next start.
    struct State
    {
        QStringList addresses{};
        int current = -1;
        int preview = -1;
    };
    State state() const;
    void restore(const State &state);

signals:
    void currentChanged(); ///< another page shows
    void moved(); ///< the page that shows is elsewhere in its object
    void choiceChanged();
    void linkFollowed(const ui::Address &address);
    void tabsChanged(); ///< opened, closed, kept, moved

private:
    int indexOf(const Address &address) const;
    int insert(int at, const Address &address);
    void connectPage(Page *page);
    void show(int index);
    void label(int index);
    void barMoved(int from, int to);
    void fillMenu();
    void closeAfterAsking(const QList<Page *> &pages);
    void openContextMenu(const QPoint &at);

    struct Closed
    {
        Address address;
        int index;
        bool isPreview;
    };

    Factory m_factory;
    Asker m_asker;
    Page *m_base;
    QWidget *m_row = nullptr;
    TabBar *m_bar = nullptr;
    QToolButton *m_all = nullptr;
    QMenu *m_menu = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Page *> m_pages;
    QList<Closed> m_closed;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/tabarea.h"

#include "ui/icons.h"
#include "ui/pages/page.h"
#include "ui/tabs/tabbar.h"
#include "ui/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostClosed = 30;
constexpr int widestTitle = 28; // characters; a longer name is cut in the middle

QString shortTitle(const QString &title)
{
    if (title.size() <= widestTitle)
        return title;
    return QString(title.first(widestTitle - 11) + u'…' + title.last(10));
}

} // namespace

TabArea::TabArea(Factory factory, Page *base, QWidget *parent)
    : QWidget(parent)
    , m_factory(std::move(factory))
    , m_base(base)
{
    m_row = new QWidget(this);
    m_bar = new TabBar(m_row);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_all = new QToolButton(m_row);
    m_all->setIcon(icon("more"_L1));
    m_all->setAccessibleName(tr("All tabs"));
    m_all->setToolTip(tr("Lists all open tabs"));
    m_all->setProperty("quiet", true);
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setFocusPolicy(Qt::TabFocus);
    m_menu = new QMenu(m_all);
    m_all->setMenu(m_menu);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 4, 0);
    row->setSpacing(4);
    row->addWidget(m_bar, 1);
    row->addWidget(m_all);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_row);
    layout->addWidget(m_stack, 1);
    m_row->hide();
    connectPage(m_base);
    connect(m_menu, &QMenu::aboutToShow, this, &TabArea::fillMenu);
    connect(m_bar, &QTabBar::currentChanged, this, &TabArea::show);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &TabArea::askToClose);
    connect(m_bar, &QTabBar::tabMoved, this, &TabArea::barMoved);
    connect(m_bar, &TabBar::keepWanted, this, &TabArea::keep);
    connect(m_bar, &QWidget::customContextMenuRequested, this, &TabArea::openContextMenu);
}

Page *TabArea::current() const
{
    return m_pages.value(m_bar->currentIndex(), m_base);
}

int TabArea::currentIndex() const
{
    return m_bar->currentIndex();
}

int TabArea::previewIndex() const
{
    return m_bar->preview();
}

int TabArea::indexOf(const Address &address) const
{
    const auto found =
        std::ranges::find_if(m_pages, [&address](const Page *page) { return page->address().isSamePlace(address); });
    return found == m_pages.end() ? -1 : static_cast<int>(found - m_pages.begin());
}

void TabArea::open(const Address &address, Router::Mode mode)
{
    if (m_pages.isEmpty() && m_base->address().isSamePlace(address)) {
        emit currentChanged();
        return;
    }
    int index = indexOf(address);
    const int preview = m_bar->preview();
    if (index >= 0) {
        m_pages[index]->open(address);
    } else if (mode == Router::Mode::Preview && preview >= 0 && m_pages[preview]->address().kind == address.kind) {
        index = preview;
        m_pages[index]->open(address);
        label(index);
    } else {
        if (mode == Router::Mode::Preview && preview >= 0)
            close(preview);
        index = insert(m_bar->currentIndex() + 1, address);
        if (mode == Router::Mode::Preview)
            m_bar->setPreview(index);
    }
    if (mode == Router::Mode::Keep)
        keep(index);
    const bool isThere = m_bar->currentIndex() == index && m_stack->currentWidget() == m_pages[index];
    m_bar->setCurrentIndex(index);
    if (isThere)
        emit currentChanged();
    emit tabsChanged();
}

int TabArea::insert(int at, const Address &address)
{
    Page *page = m_factory(address);
    const int index = std::clamp(at, 0, count());
    m_stack->addWidget(page);
    m_pages.insert(index, page);
    if (m_bar->preview() >= index)
        m_bar->setPreview(m_bar->preview() + 1);
    connectPage(page);
    {
        const QSignalBlocker quiet{m_bar}; // the first tab becomes current by itself: one signal is enough
        m_bar->insertTab(index, QString());
    }
    page->open(address);
    label(index);
    m_row->show();
    if (count() == 1)
        show(0);
    return index;
}

void TabArea::connectPage(Page *page)
{
    const auto isCurrent = [this, page] { return current() == page; };
    connect(page, &Page::labelChanged, this, [this, page] { label(static_cast<int>(m_pages.indexOf(page))); });
    connect(page, &Page::edited, this, [this, page] { keep(static_cast<int>(m_pages.indexOf(page))); });
    connect(page, &Page::linkFollowed, this, &TabArea::linkFollowed);
    connect(page, &Page::choiceChanged, this, [this, isCurrent] {
        if (isCurrent())
            emit choiceChanged();
    });
    connect(page, &Page::moved, this, [this, isCurrent] {
        if (isCurrent())
            emit moved();
    });
}

void TabArea::label(int index)
{
    if (index < 0)
        return;
    const Page *page = m_pages[index];
    const QString title = page->title();
    const QString mark = page->hasDraft() ? u"• "_s : QString();
    m_bar->setTabText(index, QString(mark + shortTitle(title)).replace(u'&', u"&&"_s));
    m_bar->setTabIcon(index, icon(page->iconName()));
    m_bar->setTabToolTip(index, text::plainToolTip(title));
}

void TabArea::show(int index)
{
    m_stack->setCurrentWidget(index >= 0 ? m_pages[index] : m_base);
    emit currentChanged();
}

void TabArea::setCurrentIndex(int index)
{
    if (index >= 0 && index < count())
        m_bar->setCurrentIndex(index);
}

void TabArea::setColor(std::optional<Token> token)
{
    m_bar->setColor(token);
}

void TabArea::step(int by)
{
    if (count() > 1)
        m_bar->setCurrentIndex((m_bar->currentIndex() + by + count()) % count());
}

void TabArea::keep(int index)
{
    if (index < 0 || m_bar->preview() != index)
        return;
    m_bar->setPreview(-1);
    emit tabsChanged();
}

void TabArea::close(int index)
{
    if (index < 0 || index >= count())
        return;
    Page *page = m_pages.takeAt(index);
    m_closed.append({page->address(), index, m_bar->preview() == index});
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
    if (m_bar->preview() == index)
        m_bar->setPreview(-1);
    else if (m_bar->preview() > index)
        m_bar->setPreview(m_bar->preview() - 1);
    const bool hadFocus = page->isAncestorOf(page->window()->focusWidget());
    page->disconnect(this);
    m_bar->removeTab(index); // shows the neighbour
    m_stack->removeWidget(page);
    page->deleteLater();
    m_row->setVisible(count() > 0);
    if (count() == 0)
        m_stack->setCurrentWidget(m_base);
    if (hadFocus && !current()->panes().isEmpty())
        current()->panes().first()->setFocus();
    emit tabsChanged();
}

void TabArea::askToClose(int index)
{
    if (Page *page = this->page(index))
        closeAfterAsking({page});
}

void TabArea::askToCloseOthers(int index)
{
    QList<Page *> others = m_pages;
    others.removeOne(page(index));
    closeAfterAsking(others);
}

/// Tabs may come and go while the question stands.
void TabArea::closeAfterAsking(const QList<Page *> &pages)
{
    QStringList lost;
    QList<QPointer<Page>> wanted;
    for (Page *page : pages) {
        lost += page->unsaved();
        wanted.append(page);
    }
    const auto closeAll = [this, wanted] {
        for (const QPointer<Page> &page : wanted) {
            if (page)
                close(static_cast<int>(m_pages.indexOf(page)));
        }
    };
    if (lost.isEmpty() || !m_asker)
        closeAll();
    else
        m_asker(lost, closeAll);
}

QStringList TabArea::unsaved() const
{
    QStringList lines;
    for (const Page *page : m_pages)
        lines += page->unsaved();
    return lines;
}

void TabArea::closePlace(const Address &address)
{
    const int index = indexOf(address);
    if (index < 0)
        return;
    close(index);
    m_closed.removeLast(); // what is gone cannot be opened again
}

void TabArea::reopen()
{
    if (m_closed.isEmpty())
        return;
    const Closed closed = m_closed.takeLast();
    int index = indexOf(closed.address);
    if (index < 0)
        index = insert(closed.index, closed.address);
    m_bar->setCurrentIndex(index);
    emit tabsChanged();
}

void TabArea::barMoved(int from, int to)
{
    Page *preview = m_pages.value(m_bar->preview());
    m_pages.move(from, to);
    m_bar->setPreview(static_cast<int>(m_pages.indexOf(preview)));
    emit tabsChanged();
}

TabArea::State TabArea::state() const
{
    State state{.current = m_bar->currentIndex(), .preview = m_bar->preview()};
    for (const Page *page : m_pages)
        state.addresses.append(page->address().toString());
    return state;
}

void TabArea::restore(const State &state)
{
    for (int at = 0; at < state.addresses.size(); ++at) {
        const std::optional<Address> address = Address::parse(state.addresses[at]);
        if (!address || indexOf(*address) >= 0)
            continue;
        const int index = insert(count(), *address);
        if (at == state.preview)
            m_bar->setPreview(index);
    }
    setCurrentIndex(state.current);
    emit tabsChanged();
}

void TabArea::fillMenu()
{
    m_menu->clear();
    for (int index = 0; index < count(); ++index) {
        QAction *action =
            m_menu->addAction(icon(m_pages[index]->iconName()), m_pages[index]->title().replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(index == currentIndex());
        connect(action, &QAction::triggered, this, [this, index] { setCurrentIndex(index); });
    }
}

void TabArea::openContextMenu(const QPoint &at)
{
    const int index = m_bar->tabAt(at);
    if (index < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Keep open"), this, [this, index] { keep(index); })->setEnabled(index == previewIndex());
    menu->addAction(tr("&Close"), this, [this, index] { askToClose(index); });
    menu->addAction(tr("Close &others"), this, [this, index] { askToCloseOthers(index); })->setEnabled(count() > 1);
    menu->addSeparator();
    menu->addAction(icon("copy"_L1), tr("Copy &link"), this,
                    [this, index] { QGuiApplication::clipboard()->setText(m_pages[index]->address().toString()); });
    menu->popup(m_bar->mapToGlobal(at));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workbench.h"

#include "ui/compose/shelf.h"
#include "ui/pages/homepage.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/pagetable.h"
#include "ui/pages/queuepage.h"
#include "ui/recents.h"
#include "ui/sinceleft.h"
#include "ui/tabs/tabarea.h"
#include "ui/widgets/bodyview.h"

#include <QApplication>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Workbench::Workbench(Backend &backend, TaskRunner &tasks, Navigator &navigator, const QString &connection,
                     compose::Shelf &shelf, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_navigator(navigator)
    , m_shelf(shelf)
    , m_acts(new Acts(backend, tasks, *this))
    , m_router(new Router(connection, this))
    , m_recents(new Recents(shelf.settings(), connection, this))
    , m_sinceLeft(new SinceLeft(shelf.settings(), backend, connection, this))
{
    m_acts->setParent(this);
    m_home = new HomePage({m_backend, *m_acts, connection, m_shelf}, this);
    m_tabs = new TabArea([this](const Address &address) { return makePage(address); }, m_home, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_router, &Router::wanted, this, &Workbench::go);
    connect(m_tabs, &TabArea::currentChanged, this, &Workbench::showPage);
    connect(m_tabs, &TabArea::choiceChanged, this, [this] {
        m_navigator.setCurrent(queue() != nullptr ? queue()->url : QString()); // a page may find its queue later
        emit choiceChanged();
    });
    connect(m_tabs, &TabArea::moved, this, [this] { m_router->visited(current()->address()); });
    connect(m_tabs, &TabArea::linkFollowed, this, [this](const Address &address) { m_router->open(address); });
    connect(&m_navigator, &Navigator::previewWanted, this,
            [this](const QString &url) { openQueue(url, Router::Mode::Preview); });
    connect(&m_navigator, &Navigator::openWanted, this, [this](const QString &url) { openQueue(url); });
    connect(&m_navigator, &Navigator::createWanted, m_acts, &Acts::createQueue);
    connect(m_acts, &Acts::queueCreated, this, [this](const QString &url) { openQueue(url); });
    connect(m_acts, &Acts::queueDeleted, this, &Workbench::closePagesOf);
    connect(m_acts, &Acts::composeWanted, this, &Workbench::openComposer);
    connect(m_acts, &Acts::redriveStarted, this, [this] {
        m_router->open(Address{.connection = m_router->connection(), .kind = u"redrives"_s}, Router::Mode::Keep);
    });
    connect(&m_backend, &Backend::queuesChanged, this, &Workbench::showQueues);
    m_backend.setFirstCounted(
        [rows = QPointer<Navigator>(&m_navigator)] { return rows ? rows->visibleUrls() : QStringList{}; });
    prepare(m_home);
    m_router->visited(m_home->address());
    showQueues();
}

Page *Workbench::makePage(const Address &address)
{
    Page *page = pageKind(address.kind)->make({m_backend, *m_acts, m_router->connection(), m_shelf}, m_tabs);
    if (auto *home = qobject_cast<HomePage *>(page))
        prepare(home);
    emit pageMade(page);
    return page;
}

void Workbench::prepare(HomePage *home)
{
    home->setEndpointSettings(m_endpointSettings);
    home->setSinceLeft(m_sinceLeft);
    home->setRecent(m_recents->list());
    connect(m_recents, &Recents::changed, home, [this, home] { home->setRecent(m_recents->list()); });
}

void Workbench::setEndpointSettings(const QString &settings)
{
    m_endpointSettings = settings;
    for (HomePage *home : m_tabs->findChildren<HomePage *>())
        home->setEndpointSettings(settings);
}

void Workbench::go(const Address &address, Router::Mode mode)
{
    m_tabs->open(address, mode);
    const QList<QWidget *> panes = current()->panes();
    if (mode == Router::Mode::Keep && !panes.isEmpty())
        panes.first()->setFocus(Qt::OtherFocusReason);
}

/// In a tab of its own; an empty draft lives in the address until something is typed.
void Workbench::openComposer(const compose::Draft &draft)
{
    Address address{.connection = m_router->connection(), .kind = u"composer"_s};
    if (const QueueInfo *target = m_backend.queue(draft.queueUrl)) {
        address = queueAddress(m_router->connection(), *target).with(u"queue"_s, target->name);
        address.kind = u"composer"_s;
    }
    address.name = compose::Drafts::newId();
    if (!draft.isEmpty())
        m_shelf.drafts().put(address.name, draft);
    m_router->open(address);
}

void Workbench::showPage()
{
    m_router->visited(current()->address());
    m_recents->visit(current()->address());
    m_navigator.setCurrent(queue() != nullptr ? queue()->url : QString());
    emit pageChanged();
    emit choiceChanged();
}

void Workbench::showQueues()
{
    m_navigator.setQueues(m_backend.queues(), m_backend.clock().now.count() != 0);
    for (int index = m_tabs->count() - 1; index >= 0; --index) {
        if (index == m_tabs->previewIndex() && m_tabs->page(index)->isOrphan())
            m_tabs->close(index);
    }
    m_navigator.setCurrent(queue() != nullptr ? queue()->url : QString());
    if (!m_wanted.isEmpty() && m_backend.queue(m_wanted) != nullptr)
        openQueue(std::exchange(m_wanted, QString()));
    emit choiceChanged();
}

void Workbench::openQueue(const QString &url, Router::Mode mode)
{
    if (const QueueInfo *found = m_backend.queue(url))
        m_router->open(queueAddress(m_router->connection(), *found), mode);
    else
        m_wanted = url;
}

void Workbench::closePagesOf(const QueueInfo &queue)
{
    m_tabs->closePlace(queueAddress(m_router->connection(), queue));
}

Page *Workbench::current() const
{
    return m_tabs->current();
}

QueuePage *Workbench::page() const
{
    return qobject_cast<QueuePage *>(m_tabs->current());
}

const QueueInfo *Workbench::queue() const
{
    return page() != nullptr ? page()->queue() : nullptr;
}

QList<QueueInfo> Workbench::chosen() const
{
    if (queue() != nullptr)
        return {*queue()};
    QList<QueueInfo> out;
    if (const auto *home = qobject_cast<HomePage *>(m_tabs->current())) {
        for (const QString &url : home->chosenUrls()) {
            if (const QueueInfo *found = m_backend.queue(url))
                out.append(*found);
        }
    }
    return out;
}

Acts::Messages Workbench::selection() const
{
    Acts::Messages chosen = page()->messages()->choice();
    chosen.queue = *queue();
    return chosen;
}

void Workbench::refresh()
{
    current()->refresh();
}

void Workbench::copyBody() const
{
    if (page() != nullptr && !page()->inspector()->messageId().isEmpty())
        page()->inspector()->bodyView()->copyRaw();
}

void Workbench::cyclePanes(bool forward)
{
    QList<QWidget *> panes = current()->panes();
    panes.prepend(m_navigator.tree());
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = forward ? -1 : panes.size();
    for (qsizetype i = 0; i < panes.size(); ++i) {
        // A pane stands for the region around it.
        if (focus != nullptr && (panes[i] == focus || panes[i]->parentWidget()->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *next = panes[(at + (forward ? step : -step) + 2 * panes.size()) % panes.size()];
        if (next->isVisible() && next->isEnabled()) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/livepane.h"

#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace ui {

LivePane::LivePane(Backend &backend, QLatin1String capability, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_capability(capability)
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_summary(new ElidedLabel(this))
{
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_timer.setInterval(1000ms);
    connect(&m_timer, &QTimer::timeout, this, &LivePane::tick);
    connect(&m_backend, &Backend::descriptionChanged, this, &LivePane::tick);
}

void LivePane::setContent(QWidget *content)
{
    m_stack->addWidget(content);
}

QTableView *LivePane::makeTable(QAbstractItemModel *model, const QString &name)
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(SortRole);
    auto *view = new QTableView(this);
    view->setAccessibleName(name);
    view->setModel(sorted);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    view->horizontalHeader()->setSortIndicatorClearable(true);
    view->setSortingEnabled(true);
    auto *copy = new QAction(tr("&Copy"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, view, [view] { QGuiApplication::clipboard()->setText(chosenKey(view)); });
    view->addAction(copy);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    return view;
}

QString LivePane::chosenKey(const QTableView *table)
{
    return table->currentIndex().data(KeyRole).toString();
}

void LivePane::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    if (isOther) {
        ++m_pass;
        m_isAsking = false;
        m_readAt = Time{0};
        m_banner->withdraw();
        showContent();
        setSummary({});
        clear();
    }
    queueChanged();
    if (isOther)
        tick();
}

void LivePane::refresh()
{
    tick();
}

void LivePane::tick()
{
    const bool canBeSeen = isVisible() && !window()->isMinimized();
    if (!canBeSeen || m_isAsking || m_queue.url.isEmpty() || m_backend.isPaused())
        return;
    if (m_backend.description().version.isEmpty())
        return; // what it can do is not known yet
    if (!m_backend.can(m_capability)) {
        clear();
        m_banner->withdraw();
        showEmpty(tr("Not on this connection"), missing());
        return;
    }
    m_isAsking = true;
    ask(m_pass);
}

void LivePane::answered()
{
    m_isAsking = false;
    m_readAt = m_backend.clock().now;
    if (std::exchange(m_hasFailed, false))
        m_banner->withdraw();
    emit read();
}

void LivePane::failed(const Error &error)
{
    m_isAsking = false;
    m_hasFailed = true;
    m_banner->say(Banner::Kind::Error,
                  tr("This could not be read. %1 %2").arg(text::shownFrom(m_readAt), text::sentence(error)));
}

void LivePane::setSummary(const QString &text)
{
    static_cast<ElidedLabel *>(m_summary)->setFullText(text);
}

QString LivePane::summary() const
{
    return static_cast<ElidedLabel *>(m_summary)->fullText();
}

void LivePane::showContent()
{
    m_stack->setCurrentIndex(m_stack->count() - 1);
}

void LivePane::showEmpty(const QString &title, const QString &text)
{
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_stack->setCurrentWidget(m_empty);
}

bool LivePane::isEmpty() const
{
    return m_stack->currentWidget() == m_empty;
}

void LivePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    tick();
}

void LivePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void LivePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_stack != nullptr && m_stack->count() > 1)
        fitTables();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deadletterspane.h"

#include "ui/backend/querytext.h"
#include "ui/icons.h"
#include "ui/pages/clusterband.h"
#include "ui/pages/clustermenu.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/querybar.h"
#include "ui/pages/readingpanes.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the workbench is put together and follows what happens. deadlettersshow.cpp: what it shows.
namespace ui {

DeadLettersPane::DeadLettersPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_backend(context.backend)
    , m_acts(context.acts)
    , m_store(context.settings, context.connection)
    , m_view(context.backend)
    , m_menu(new ClusterMenu(*this))
{
    build(context.connection);
    connectParts();
    m_view.setVisible(false);
    showFooter();
}

DeadLettersPane::~DeadLettersPane() = default;

/// In the order in which the keyboard goes through it.
void DeadLettersPane::build(const QString &connection)
{
    QWidget *top = buildTop();
    m_banner = new Banner(this);
    m_messages = new MessagesPane(m_backend, this);
    m_inspector = new Inspector(m_backend, connection, Inspector::Place::Beside, this);
    m_inspector->showTab(Inspector::WhyTab);
    m_comparison = new ComparePane(m_backend, this);
    m_panes = new ReadingPanes(m_messages, m_inspector, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_comparison);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(top);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildFooter());
}

QWidget *DeadLettersPane::buildTop()
{
    m_top = new QWidget(this);
    m_band = new ClusterBand(m_top);
    auto *column = new QVBoxLayout(m_top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_band);
    column->addWidget(buildAbout());
    return m_top;
}

QWidget *DeadLettersPane::buildAbout()
{
    auto *row = new QWidget(m_top);
    m_what = new PlainLabel(row);
    m_what->setWordWrap(true);
    m_next = new PlainLabel(row);
    m_next->setWordWrap(true);
    m_next->setForegroundRole(QPalette::PlaceholderText);
    m_group = new QPushButton(tr("&Group"), row);
    m_group->setProperty("quiet", true);
    m_group->setToolTip(tr("Merge, split, rename, or pin a rule"));
    auto *menu = new QMenu(m_group);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu, m_cluster);
    });
    m_group->setMenu(menu);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_what);
    words->addWidget(m_next);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_group, 0, Qt::AlignTop);
    return row;
}

QWidget *DeadLettersPane::buildFooter()
{
    m_footer = new QWidget(this);
    m_redrive = new QPushButton(m_footer);
    m_redrive->setProperty("primary", true);
    connect(m_redrive, &QPushButton::clicked, this, [this] {
        showFooter(); // what was typed just now may have changed what is meant
        if (m_redrive->isEnabled())
            m_acts.redrive(choice());
    });
    m_fix = new QPushButton(tr("&Fix and redrive…"), m_footer);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        showFooter();
        if (m_fix->isEnabled())
            m_acts.redriveCarefully(choice());
    });
    m_compare = new QPushButton(tr("&Compare with processed"), m_footer);
    connect(m_compare, &QPushButton::clicked, this, &DeadLettersPane::compare);
    m_export = new QPushButton(tr("E&xport…"), m_footer);
    connect(m_export, &QPushButton::clicked, this, &DeadLettersPane::exportWanted);
    m_delete = new QPushButton(icon("delete"_L1), {}, m_footer);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        showFooter();
        if (m_delete->isEnabled())
            m_acts.deleteMessages(choice());
    });
    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_redrive);
    layout->addWidget(m_fix);
    layout->addWidget(m_compare);
    layout->addWidget(m_export);
    layout->addStretch(1);
    layout->addWidget(m_delete);
    return m_footer;
}

void DeadLettersPane::connectParts()
{
    connect(&m_view, &ClusterView::opened, this, &DeadLettersPane::applyCluster);
    connect(&m_view, &ClusterView::arrived, this, &DeadLettersPane::take);
    connect(&m_view, &ClusterView::failed, this, &DeadLettersPane::failed);
    connect(&m_backend, &Backend::pausedChanged, this, &DeadLettersPane::readWhenSeen);
    connect(&m_backend, &Backend::abilitiesChanged, this, &DeadLettersPane::showFooter);
    connect(&m_acts, &Acts::touched, this, &DeadLettersPane::showFooter);
    connect(m_band, &ClusterBand::chosen, this, &DeadLettersPane::choose);
    connect(m_band, &ClusterBand::folded, this, [this] { m_hasFolded = true; });
    connect(m_band, &ClusterBand::menuWanted, this, [this](const QString &id) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, id);
        const QWidget *chip = m_band->chip(id);
        menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
    });
    connect(m_panes, &ReadingPanes::readingChanged, this, &DeadLettersPane::showParts);
    connect(m_menu, &ClusterMenu::changed, this, &DeadLettersPane::regroup);
    connect(m_messages, &MessagesPane::selectionChanged, this, &DeadLettersPane::showFooter);
    connect(m_messages, &MessagesPane::loadedChanged, this, &DeadLettersPane::showFooter);
    connect(m_messages, &MessagesPane::currentChanged, this, [this] {
        const MessageInfo *current = m_messages->current();
        m_comparison->setMessage(current == nullptr ? QString() : current->id);
    });
    connect(m_comparison, &ComparePane::backWanted, this, [this] { setComparing(false); });
    connect(m_comparison, &ComparePane::filterWanted, this, [this](const QString &query) {
        setComparing(false);
        m_messages->setFilterText(querytext::joined(m_messages->query()->applied(), query));
    });
    connect(m_comparison, &ComparePane::neighbourFound, this, [this](const MessageInfo &message) {
        setComparing(false);
        m_panes->read();
        m_inspector->compareWith(message, tr("processed message", "beside the ID of a dead letter"));
    });
}

void DeadLettersPane::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    m_messages->setQueue(queue);
    if (!isOther) {
        showFooter();
        return;
    }
    m_cluster.clear();
    m_page.reset();
    m_banner->withdraw();
    m_comparison->clear();
    setComparing(false);
    m_inspector->setMessage(m_queue, nullptr);
    m_regrouping = m_store.load(queue);
    m_view.open({.queueUrl = queue.url, .rules = m_regrouping.rules});
    showGroups();
}

void DeadLettersPane::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    m_messages->setNow(now);
    m_inspector->setNow(now);
    if (isNewSecond && isVisible())
        showAbout();
}

void DeadLettersPane::refresh()
{
    m_view.retry();
    if (isComparing())
        m_comparison->refresh();
    else
        m_messages->refresh();
}

QList<ClusterInfo> DeadLettersPane::groups() const
{
    return m_page ? m_page->clusters : QList<ClusterInfo>();
}

const ClusterInfo *DeadLettersPane::chosen() const
{
    if (!m_page || m_cluster.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(m_page->clusters, m_cluster, &ClusterInfo::id);
    return found == m_page->clusters.end() ? nullptr : &*found;
}

QString DeadLettersPane::chosenName() const
{
    const ClusterInfo *cluster = chosen();
    return cluster == nullptr ? QString() : nameOf(*cluster, m_regrouping);
}

void DeadLettersPane::choose(const QString &cluster)
{
    m_cluster = cluster;
    m_band->setCurrent(cluster);
    setComparing(false);
    applyCluster();
    showAbout();
    showFooter();
}

/// Under the name that the clusters have now.
void DeadLettersPane::applyCluster()
{
    if (m_cluster.isEmpty())
        m_messages->setCluster({}, {});
    else if (!m_view.name().isEmpty())
        m_messages->setCluster(m_view.name(), m_cluster);
}

void DeadLettersPane::showMessage(const QString &id)
{
    choose({});
    m_messages->showMessage(id);
}

void DeadLettersPane::take(const ClustersPage &page)
{
    m_banner->withdraw();
    m_page = page;
    const bool isGone = page.isComplete && !m_cluster.isEmpty() && chosen() == nullptr;
    if (isGone)
        choose({});
    showGroups();
}

void DeadLettersPane::failed(const Error &error)
{
    QList<Banner::Choice> choices{{tr("&Retry"), [this] { m_view.retry(); }}};
    if (!m_regrouping.isEmpty())
        choices.append({tr("Reset &groups"), [this] { regroup({}); }});
    m_banner->say(Banner::Kind::Error, tr("The dead letters could not be grouped. %1").arg(text::sentence(error)),
                  choices);
}

void DeadLettersPane::regroup(const Regrouping &regrouping)
{
    m_regrouping = regrouping;
    m_store.save(m_queue, regrouping);
    m_banner->withdraw();
    m_view.open({.queueUrl = m_queue.url, .rules = regrouping.rules});
    showGroups();
}

void DeadLettersPane::compare()
{
    const QString name = m_cluster.isEmpty() ? tr("All dead letters") : chosenName();
    m_comparison->compare(m_queue, m_messages->view().name(), name);
    setComparing(true);
    m_comparison->backButton()->setFocus(Qt::OtherFocusReason);
}

bool DeadLettersPane::isComparing() const
{
    return m_stack->currentWidget() == m_comparison;
}

void DeadLettersPane::setComparing(bool isComparing)
{
    if (isComparing == this->isComparing())
        return;
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(isComparing ? static_cast<QWidget *>(m_comparison) : m_panes);
    if (hadFocus && !isComparing)
        m_messages->table()->setFocus(Qt::OtherFocusReason);
    showFooter();
}

void DeadLettersPane::fillMenu(QMenu &menu, const QString &cluster)
{
    m_menu->fill(menu,
                 {.clusters = groups(),
                  .id = cluster,
                  .now = m_regrouping,
                  .columns = m_messages->query()->seen(),
                  .filter = m_messages->query()->applied()});
}

QList<QWidget *> DeadLettersPane::panes() const
{
    QList<QWidget *> panes{m_messages->table(), m_inspector->tabs()->tabBar()};
    if (isComparing())
        panes = {m_comparison->table(), m_comparison->backButton()};
    if (QWidget *chip = m_band->focusChip())
        panes.append(chip);
    return panes;
}

/// Paused, what stands here stays; what was never read is read all the same.
void DeadLettersPane::readWhenSeen()
{
    m_view.setVisible(isVisible() && (!m_backend.isPaused() || !m_page));
}

void DeadLettersPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readWhenSeen();
}

void DeadLettersPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_view.setVisible(false);
}

void DeadLettersPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_hasFolded)
        m_band->setCollapsed(height() < fontMetrics().lineSpacing() * 32);
}

} // namespace ui

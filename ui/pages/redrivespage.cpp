// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/redrivespage.h"

#include "ui/backend/redrives.h"
#include "ui/models/redrivesmodel.h"
#include "ui/pages/listframe.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

using State = RedriveInfo::State;

Token redriveToken(const QModelIndex &index)
{
    constexpr Token tokens[]{Token::Link, Token::Warning, Token::Ok, Token::Muted, Token::Warning, Token::Error};
    if (index.column() == RedrivesModel::State || index.column() == RedrivesModel::Looked)
        return tokens[std::clamp(index.data(RedrivesModel::StateRole).toInt(), 0, 5)];
    const bool isNone = index.data().toString() == u"–"_s;
    if (index.column() == RedrivesModel::Returned && !isNone)
        return Token::Error;
    return isNone || index.column() == RedrivesModel::Pace ? Token::Muted : Token::Text;
}

} // namespace

RedrivesPage::RedrivesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_address{.connection = context.connection, .kind = u"redrives"_s}
{
    build();
    m_timer.setInterval(1000ms);
    connect(&m_timer, &QTimer::timeout, this, &RedrivesPage::tick);
    connect(&m_backend, &Backend::descriptionChanged, this, &RedrivesPage::tick);
    connect(&m_backend, &Backend::abilitiesChanged, this, &RedrivesPage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RedrivesPage::showChosen);
    connect(m_table, &QTableView::activated, this, [this] {
        const RedriveInfo *one = chosen();
        if (const QueueInfo *queue = one == nullptr ? nullptr : m_backend.queueByArn(one->sourceArn))
            emit linkFollowed(queueAddress(m_address.connection, *queue));
    });
    showEmpty();
    showChosen();
}

void RedrivesPage::build()
{
    m_frame = new ListFrame(tr("Redrives"), this);
    m_banner = new Banner(this);
    m_model = new RedrivesModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_table = m_frame->makeTable(
        m_shown, tr("Redrives"),
        new BarDelegate(
            {.barColumn = RedrivesModel::Looked, .shareRole = RedrivesModel::ShareRole, .token = redriveToken}, this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the broker lists them
    m_story = new PlainLabel(this);
    m_story->setWordWrap(true);
    m_story->setAccessibleName(tr("What came of it"));
    fitTables();
    m_frame->column()->addWidget(m_banner);
    m_frame->column()->addWidget(buildBar());
    m_frame->column()->addWidget(m_story);
    m_frame->column()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
}

/// What can be done with the chosen one.
QWidget *RedrivesPage::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(addAct(tr("&Pause"), tr("Nothing more is moved until it is resumed"), u"Pause"_s));
    row->addWidget(addAct(tr("R&esume"), tr("Goes on where it was, at the step of its pace"), u"Resume"_s));
    row->addWidget(addAct(tr("S&tep"), tr("Moves so many messages and pauses"), u"Step"_s));
    m_count = new QSpinBox(this);
    m_count->setAccessibleName(tr("Messages of a step"));
    m_count->setRange(1, 100'000);
    m_count->setGroupSeparatorShown(true);
    row->addWidget(m_count);
    row->addWidget(addAct(tr("St&op"), tr("For good: what was not moved stays where it is"), u"Stop"_s));
    row->addStretch(1);
    return bar;
}

QPushButton *RedrivesPage::addAct(const QString &text, const QString &toolTip, const QString &action)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
    m_acts.append({.action = action, .toolTip = toolTip, .button = button});
    return button;
}

EmptyState *RedrivesPage::emptyState() const
{
    return m_frame->empty();
}

void RedrivesPage::fitTables()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
}

void RedrivesPage::open(const Address &address)
{
    m_address = address;
}

QString RedrivesPage::title() const
{
    return tr("Redrives");
}

QString RedrivesPage::summary() const
{
    return m_frame->summary()->fullText();
}

QString RedrivesPage::story() const
{
    return m_story->text();
}

void RedrivesPage::refresh()
{
    tick();
}

QList<QWidget *> RedrivesPage::panes() const
{
    return {m_table};
}

void RedrivesPage::tick()
{
    const bool canBeSeen = isVisible() && !window()->isMinimized();
    if (!canBeSeen || m_isAsking || m_backend.isPaused() || m_backend.description().version.isEmpty())
        return;
    if (!m_backend.can(capability::redrives)) {
        showEmpty();
        return;
    }
    m_isAsking = true;
    redrives::list(m_backend, 0, 0ms, this, [this](const Outcome<RedriveList> &list) {
        m_isAsking = false;
        if (list) {
            m_banner->withdraw();
            m_readAt = m_backend.clock().now;
            take(list->all);
        } else {
            m_banner->say(
                Banner::Kind::Error,
                tr("This could not be read. %1 %2").arg(text::shownFrom(m_readAt), text::sentence(list.error())));
        }
    });
}

void RedrivesPage::take(const QList<RedriveInfo> &all)
{
    m_model->setRows(all);
    const auto underWay = std::ranges::count_if(all, [](const RedriveInfo &one) { return !one.isOver(); });
    m_frame->summary()->setFullText(underWay == 0 ? tr("none is under way")
                                                  : tr("%n under way", nullptr, static_cast<int>(underWay)));
    if (all.isEmpty()) {
        showEmpty();
    } else {
        m_frame->showEmpty(false);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    }
    showChosen();
}

void RedrivesPage::showEmpty()
{
    const bool isKnown = !m_backend.description().version.isEmpty();
    const bool can = m_backend.can(capability::redrives);
    emptyState()->setTitle(!isKnown  ? tr("Waiting for the broker…")
                               : can ? tr("No redrives yet")
                                     : tr("Not on this connection"));
    emptyState()->setText(!isKnown ? QString()
                              : can
                              ? tr("A redrive moves dead letters back with care: mended on the way, at a pace, and it "
                                   "stops by itself when they come back. Open a dead-letter queue, then Message ▸ "
                                   "Redrive with care.")
                              : tr("This broker has no careful redrives."));
    m_frame->showEmpty(true);
}

const RedriveInfo *RedrivesPage::chosen() const
{
    const QVariant key = m_table->currentIndex().data(KeyRole);
    return key.isValid() ? m_model->find(key.toLongLong()) : nullptr;
}

QString RedrivesPage::whyNot(const QString &action, const RedriveInfo *one) const
{
    if (const QString why = m_backend.whyNot(u"redrive"_s, u"ControlRedrive"_s); !why.isEmpty())
        return why;
    if (one == nullptr)
        return tr("Choose a redrive first.");
    if (one->isOver())
        return tr("It is over.");
    if (action == "Pause"_L1 && one->state == State::Paused)
        return tr("It is paused.");
    return action == "Resume"_L1 && one->state == State::Running ? tr("It runs.") : QString();
}

void RedrivesPage::showChosen()
{
    const RedriveInfo *one = chosen();
    for (const Act &each : m_acts)
        setWhyNot(each.button, whyNot(each.action, one), each.toolTip);
    setWhyNot(m_count, whyNot(u"Step"_s, one), tr("How many messages a step moves"));
    m_story->setText(one == nullptr ? QString() : RedrivesModel::story(*one));
}

void RedrivesPage::act(const QString &action)
{
    const RedriveInfo *one = chosen();
    if (one == nullptr)
        return;
    redrives::control(
        m_backend, one->number, action, m_count->value(), this, [this](const Outcome<RedriveInfo> &changed) {
            if (changed)
                tick();
            else
                m_banner->say(Banner::Kind::Error, tr("Nothing was changed. %1").arg(text::sentence(changed.error())));
        });
}

void RedrivesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_timer.start();
    tick();
}

void RedrivesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_timer.stop();
}

void RedrivesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitTables();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulatorspage.h"

#include "ui/backend/simulators.h"
#include "ui/models/simulatorsmodel.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

using State = SimulatorInfo::State;

class SimulatorDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        option->palette.setColor(QPalette::Text, themeOf(option->palette).color(token(*option, index)));
    }

private:
    static Token token(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        if (index.column() == SimulatorsModel::State) {
            constexpr Token tokens[]{Token::Ok, Token::Warning, Token::Muted, Token::Error};
            return tokens[std::clamp(index.data(SimulatorsModel::StateRole).toInt(), 0, 3)];
        }
        if (option.text == u"–"_s || index.column() == SimulatorsModel::About)
            return Token::Muted;
        return index.column() == SimulatorsModel::Failed ? Token::Error : Token::Text;
    }
};

} // namespace

SimulatorsPage::SimulatorsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_address{.connection = context.connection, .kind = u"simulators"_s}
{
    build();
    m_timer.setInterval(1000ms);
    connect(&m_timer, &QTimer::timeout, this, &SimulatorsPage::tick);
    connect(&m_backend, &Backend::descriptionChanged, this, &SimulatorsPage::tick);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showNumbers();
        showButtons();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString name = index.data(SimulatorsModel::QueueRole).toString();
        const auto found = std::ranges::find(m_backend.queues(), name, &QueueInfo::name);
        if (found != m_backend.queues().end())
            emit linkFollowed(queueAddress(m_address.connection, *found));
    });
    showEmpty();
    showButtons();
}

void SimulatorsPage::build()
{
    auto *heading = new PlainLabel(tr("Simulators"), this);
    FontRole::keep(heading, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_summary = new ElidedLabel(this);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_all = new QPushButton(this);
    connect(m_all, &QPushButton::clicked, this, &SimulatorsPage::toggleAll);
    m_banner = new Banner(this);
    m_model = new SimulatorsModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setSortRole(SortRole);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Simulators"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new SimulatorDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    fitTables();
    auto *content = new QWidget(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(heading);
    top->addWidget(m_summary, 1);
    top->addWidget(m_all);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_banner);
    column->addWidget(buildBar());
    column->addWidget(m_table, 1);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

/// What can be done with the chosen one.
QWidget *SimulatorsPage::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button :
         {addAct(tr("S&tart"), tr("Starts it, or goes on after a pause"), u"Start"_s),
          addAct(tr("St&op"), tr("Takes nothing new; a consumer finishes what it has"), u"Stop"_s),
          addAct(tr("&Pause"), tr("Holds what it has in hand; its leases run on"), u"Pause"_s),
          addAct(tr("&Crash now"),
                 tr("It loses what it has in hand, as a process that dies, and comes back after "
                    "20 seconds of the broker's time"),
                 u"Crash"_s)})
        row->addWidget(button);
    m_speed = addNumber(tr("Speed of the chosen one"), 0.01, 100);
    m_speed->setPrefix(tr("×"));
    m_speed->setToolTip(tr("Times its usual speed: messages sent, or work on each"));
    connect(m_speed, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        control({.action = u"Change"_s, .name = chosen() == nullptr ? QString() : chosen()->name, .speed = value});
    });
    m_failures = addNumber(tr("Failures of the chosen one"), 0, 100);
    m_failures->setDecimals(0);
    m_failures->setSuffix(tr(" % fail"));
    m_failures->setToolTip(tr("Of messages that come to a consumer for the first time"));
    connect(m_failures, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        control(
            {.action = u"Change"_s, .name = chosen() == nullptr ? QString() : chosen()->name, .failurePercent = value});
    });
    row->addSpacing(8);
    row->addWidget(m_speed);
    row->addWidget(m_failures);
    row->addStretch(1);
    return bar;
}

QPushButton *SimulatorsPage::addAct(const QString &text, const QString &toolTip, const QString &action)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
    m_acts.append({.action = action, .toolTip = toolTip, .button = button});
    return button;
}

QDoubleSpinBox *SimulatorsPage::addNumber(const QString &name, double least, double most)
{
    auto *box = new QDoubleSpinBox(this);
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setKeyboardTracking(false);
    return box;
}

void SimulatorsPage::fitTables()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
}

void SimulatorsPage::open(const Address &address)
{
    m_address = address;
}

QString SimulatorsPage::title() const
{
    return tr("Simulators");
}

QString SimulatorsPage::summary() const
{
    return m_summary->fullText();
}

void SimulatorsPage::refresh()
{
    tick();
}

QList<QWidget *> SimulatorsPage::panes() const
{
    return {m_table};
}

void SimulatorsPage::tick()
{
    const bool canBeSeen = isVisible() && !window()->isMinimized();
    if (!canBeSeen || m_isAsking || m_backend.isPaused() || m_backend.description().version.isEmpty())
        return;
    if (!m_backend.can(capability::simulators)) {
        showEmpty();
        return;
    }
    m_isAsking = true;
    simulators::list(m_backend, this, [this](const Outcome<QList<SimulatorInfo>> &all) {
        m_isAsking = false;
        if (all) {
            m_banner->withdraw();
            take(*all);
        } else {
            m_banner->say(Banner::Kind::Error,
                          tr("This could not be read, what is shown is old. %1").arg(text::sentence(all.error())));
        }
    });
}

void SimulatorsPage::take(const QList<SimulatorInfo> &all)
{
    m_model->setRows(all);
    const auto producers = std::ranges::count_if(all, &SimulatorInfo::isProducer);
    const QString count = tr("%n producer(s)", nullptr, static_cast<int>(producers)) + u" · "_s
        + tr("%n consumer(s)", nullptr, static_cast<int>(all.size() - producers));
    m_summary->setFullText(arePaused(all) ? tr("%1 · ‖ all paused").arg(count) : count);
    if (all.isEmpty()) {
        showEmpty();
    } else {
        m_stack->setCurrentIndex(1);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    }
    showNumbers();
    showButtons();
}

void SimulatorsPage::showEmpty()
{
    const bool isKnown = !m_backend.description().version.isEmpty();
    const bool can = m_backend.can(capability::simulators);
    m_empty->setTitle(!isKnown  ? tr("Waiting for the broker…")
                          : can ? tr("No simulators")
                                : tr("Not on this connection"));
    m_empty->setText(!isKnown  ? QString()
                         : can ? tr("Nobody is simulated here: all that happens comes from real apps. The demo has "
                                    "simulated producers and consumers: File ▸ Open the demo.")
                               : tr("This broker has no simulated clients."));
    m_stack->setCurrentIndex(0);
}

const SimulatorInfo *SimulatorsPage::chosen() const
{
    return m_model->find(m_table->currentIndex().data(KeyRole).toString());
}

QString SimulatorsPage::whyNot(const QString &action, const SimulatorInfo *one) const
{
    if (one == nullptr)
        return tr("Choose a simulator first.");
    if (action == "Start"_L1)
        return one->state == State::Running ? tr("It runs.") : QString();
    if (action == "Stop"_L1)
        return one->state == State::Stopped ? tr("It is stopped.") : QString();
    if (action == "Pause"_L1)
        return one->state == State::Running ? QString() : tr("It does not run.");
    return one->state == State::Running || one->state == State::Paused ? QString() : tr("It does not run.");
}

void SimulatorsPage::showButtons()
{
    const SimulatorInfo *one = chosen();
    for (const Act &each : m_acts) {
        const QString why = whyNot(each.action, one);
        each.button->setEnabled(why.isEmpty());
        each.button->setToolTip(text::plainToolTip(why.isEmpty() ? each.toolTip : why));
    }
    const bool isPaused = arePaused(m_model->rows());
    m_all->setText(isPaused ? tr("&Resume all") : tr("Pause &all"));
    m_all->setToolTip(isPaused ? tr("All simulators go on") : tr("No simulator sends, receives or finishes anything"));
}

void SimulatorsPage::showNumbers()
{
    const SimulatorInfo *one = chosen();
    m_speed->setEnabled(one != nullptr);
    m_failures->setEnabled(one != nullptr && !one->isProducer);
    const QSignalBlocker speedIsNotAsked{m_speed};
    const QSignalBlocker failuresAreNotAsked{m_failures};
    if (one != nullptr && !m_speed->hasFocus())
        m_speed->setValue(one->speed);
    if (one != nullptr && !m_failures->hasFocus())
        m_failures->setValue(one->failurePercent);
}

void SimulatorsPage::act(const QString &action)
{
    if (const SimulatorInfo *one = chosen())
        control({.action = action, .name = one->name});
}

void SimulatorsPage::toggleAll()
{
    control({.action = arePaused(m_model->rows()) ? u"Resume"_s : u"Pause"_s});
}

void SimulatorsPage::control(const SimulatorRequest &request)
{
    simulators::control(m_backend, request, this, [this](const Outcome<QList<SimulatorInfo>> &all) {
        if (all)
            take(*all);
        else
            m_banner->say(Banner::Kind::Error, tr("Nothing was changed. %1").arg(text::sentence(all.error())));
    });
}

void SimulatorsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_timer.start();
    tick();
}

void SimulatorsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_timer.stop();
}

void SimulatorsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitTables();
}

} // namespace ui

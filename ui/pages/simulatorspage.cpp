// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulatorspage.h"

#include "ui/backend/simulators.h"
#include "ui/models/simulatorsmodel.h"
#include "ui/pages/listframe.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
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
    connect(&m_backend, &Backend::abilitiesChanged, this, [this] {
        showNumbers();
        showButtons();
    });
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
    showNumbers();
    showButtons();
}

void SimulatorsPage::build()
{
    m_frame = new ListFrame(tr("Simulators"), this);
    m_all = new QPushButton(this);
    connect(m_all, &QPushButton::clicked, this, &SimulatorsPage::toggleAll);
    m_frame->top()->addWidget(m_all);
    m_banner = new Banner(this);
    m_model = new SimulatorsModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_table = m_frame->makeTable(m_shown, tr("Simulators"), new SimulatorDelegate(this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the broker lists them
    fitTables();
    m_frame->column()->addWidget(m_banner);
    m_frame->column()->addWidget(buildBar());
    m_frame->column()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
}

EmptyState *SimulatorsPage::emptyState() const
{
    return m_frame->empty();
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
    connect(m_speed, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        control({.action = u"Change"_s, .name = chosen() == nullptr ? QString() : chosen()->name, .speed = value});
    });
    m_failures = addNumber(tr("Failures of the chosen one"), 0, 100);
    m_failures->setDecimals(0);
    m_failures->setSuffix(tr(" % fail"));
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
    return m_frame->summary()->fullText();
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
            m_readAt = m_backend.clock().now;
            take(*all);
        } else {
            m_banner->say(
                Banner::Kind::Error,
                tr("This could not be read. %1 %2").arg(text::shownFrom(m_readAt), text::sentence(all.error())));
        }
    });
}

void SimulatorsPage::take(const QList<SimulatorInfo> &all)
{
    m_model->setRows(all);
    const auto producers = std::ranges::count_if(all, &SimulatorInfo::isProducer);
    const QString count = tr("%n producer(s)", nullptr, static_cast<int>(producers)) + u" · "_s
        + tr("%n consumer(s)", nullptr, static_cast<int>(all.size() - producers));
    m_frame->summary()->setFullText(arePaused(all) ? tr("%1 · ‖ all paused").arg(count) : count);
    if (all.isEmpty()) {
        showEmpty();
    } else {
        m_frame->showEmpty(false);
        if (!m_table->currentIndex().isValid())
            chooseRow(m_table, 0);
    }
    showNumbers();
    showButtons();
}

void SimulatorsPage::showEmpty()
{
    const bool isKnown = !m_backend.description().version.isEmpty();
    const bool can = m_backend.can(capability::simulators);
    emptyState()->setTitle(!isKnown  ? tr("Waiting for the broker…")
                               : can ? tr("No simulators")
                                     : tr("Not on this connection"));
    emptyState()->setText(!isKnown ? QString()
                              : can
                              ? tr("Nobody is simulated here: all that happens comes from real apps. The demo has "
                                   "simulated producers and consumers: File ▸ Open the demo.")
                              : tr("This broker has no simulated clients."));
    m_frame->showEmpty(true);
}

const SimulatorInfo *SimulatorsPage::chosen() const
{
    return m_model->find(m_table->currentIndex().data(KeyRole).toString());
}

QString SimulatorsPage::whyNot(const QString &action, const SimulatorInfo *one) const
{
    if (const QString why = m_backend.whyNot(u"redrive"_s, u"ControlSimulator"_s); !why.isEmpty())
        return why;
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
    for (const Act &each : m_acts)
        setWhyNot(each.button, whyNot(each.action, one), each.toolTip);
    const bool isPaused = arePaused(m_model->rows());
    m_all->setText(isPaused ? tr("&Resume all") : tr("Pause &all"));
    setWhyNot(m_all, m_backend.whyNot(u"redrive"_s, u"ControlSimulator"_s),
              isPaused ? tr("All simulators go on") : tr("No simulator sends, receives or finishes anything"));
}

void SimulatorsPage::showNumbers()
{
    const SimulatorInfo *one = chosen();
    QString why = m_backend.whyNot(u"redrive"_s, u"ControlSimulator"_s);
    if (why.isEmpty() && one == nullptr)
        why = tr("Choose a simulator first.");
    setWhyNot(m_speed, why, tr("Times its usual speed: messages sent, or work on each"));
    if (why.isEmpty() && one->isProducer)
        why = tr("A producer sends; only consumers fail.");
    setWhyNot(m_failures, why, tr("Of messages that come to a consumer for the first time"));
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

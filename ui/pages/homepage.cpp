// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homepage.h"

#include "ui/acts.h"
#include "ui/charts/sparkline.h"
#include "ui/icons.h"
#include "ui/models/homemodel.h"
#include "ui/pages/homecards.h"
#include "ui/pages/listframe.h"
#include "ui/pages/pagetable.h"
#include "ui/sinceleft.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostLines = 16; // of the last minutes, at a time

class HomeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != HomeModel::Trend)
            return;
        const Token token = index.data(HomeModel::IsDeadLetterRole).toBool() ? Token::Error : Token::Link;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        paintSparkline(*painter, option.rect.adjusted(4, 4, -4, -4),
                       index.data(HomeModel::TrendRole).value<QList<qint64>>(),
                       themeOf(option.palette).color(isSelected ? Token::SelectionText : token));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        if (index.column() == HomeModel::Name) {
            option->textElideMode = Qt::ElideMiddle;
            return;
        }
        if (index.column() == HomeModel::Trend && option->text != u"–"_s)
            option->text.clear(); // the line says it
        const bool isNone = option->text == u"–"_s;
        const bool isDead = index.data(HomeModel::IsDeadLetterRole).toBool();
        Token token = Token::Text;
        if (isNone || index.column() >= HomeModel::Oldest)
            token = isDead && index.column() == HomeModel::DeadLetterQueue ? Token::Error : Token::Muted;
        else if (index.column() == HomeModel::Dead)
            token = Token::Error;
        else if (index.column() == HomeModel::InFlight)
            token = Token::Warning;
        option->palette.setColor(QPalette::Text, themeOf(option->palette).color(token));
    }
};

} // namespace

HomePage::HomePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_address{.connection = context.connection, .kind = u"home"_s}
{
    build();
    buildCards(context.acts);
    m_create = empty()->addButton(tr("&Create a queue…"), true);
    connect(m_create, &QPushButton::clicked, &context.acts, &Acts::createQueue);
    m_demo = empty()->addButton(tr("Open the &demo"), false);
    m_demo->setToolTip(
        tr("Shows a shop with simulated producers and consumers, in memory; your files stay as they are"));
    m_demo->hide();
    connect(m_demo, &QPushButton::clicked, this, &HomePage::demoWanted);
    connect(&m_backend, &Backend::abilitiesChanged, this, &HomePage::showAbilities);
    connect(&m_backend, &Backend::seriesChanged, this, &HomePage::showSeries);
    connect(&m_backend, &Backend::queuesChanged, this, &HomePage::showQueues);
    connect(&m_backend, &Backend::stateChanged, this, &HomePage::showQueues);
    connect(&m_backend, &Backend::clockChanged, this, &HomePage::showTimes);
    showQueues();
    showAbilities();
}

void HomePage::buildCards(Acts &acts)
{
    m_cards = new HomeCards(m_backend, acts, m_address.connection, this);
    m_news = new Banner(this);
    m_frame->column()->insertWidget(0, m_news);
    m_frame->column()->insertWidget(1, m_cards);
    connect(m_cards, &HomeCards::linkFollowed, this, &Page::linkFollowed);
}

void HomePage::showAbilities()
{
    setWhyNot(m_create, m_backend.whyNot(u"sqs"_s, u"CreateQueue"_s),
              tr("Creates a queue, with a dead-letter queue if you like"));
    if (isVisible())
        m_cards->refresh();
}

void HomePage::setSinceLeft(SinceLeft *since)
{
    const auto show = [this, since] {
        if (since->told().isEmpty())
            m_news->withdraw();
        else
            m_news->say(Banner::Kind::Info, since->told(), {{tr("&Dismiss"), [since] { since->dismiss(); }}});
    };
    connect(since, &SinceLeft::changed, this, show);
    show();
}

void HomePage::setRecent(const QList<Address> &places)
{
    m_cards->setRecent(places);
}

EmptyState *HomePage::empty() const
{
    return m_frame->empty();
}

void HomePage::setOffersDemo(bool isOffered)
{
    m_demo->setVisible(isOffered);
}

/// The lines of the rows that can be seen are asked for, and of no others: each is a few hundred points.
void HomePage::watchShown()
{
    if (!isVisible())
        return;
    QStringList urls;
    const QRect seen = m_table->viewport()->rect();
    for (int row = std::max(0, m_table->rowAt(seen.top())); row < m_shown->rowCount() && urls.size() < mostLines;
         ++row) {
        if (m_table->rowViewportPosition(row) > seen.bottom())
            break;
        urls.append(m_shown->index(row, 0).data(KeyRole).toString());
    }
    urls.sort(); // another order of the same rows is no other question
    m_backend.watch(urls);
}

void HomePage::showSeries()
{
    if (!isVisible())
        return;
    QHash<QString, QList<SeriesPoint>> series;
    for (const QueueInfo &queue : m_backend.queues()) {
        if (QList<SeriesPoint> points = m_backend.series(queue.url); !points.isEmpty())
            series.insert(queue.url, std::move(points));
    }
    m_model->setSeries(series);
}

void HomePage::build()
{
    m_frame = new ListFrame(tr("All queues"), this);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a queue (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Find a queue"));
    m_filter->setClearButtonEnabled(true);
    buildTable();
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    m_frame->column()->setSpacing(8);
    m_frame->column()->addWidget(m_filter);
    m_frame->column()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
}

void HomePage::buildTable()
{
    m_model = new HomeModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_table = m_frame->makeTable(m_shown, tr("All queues"), new HomeDelegate(this));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->sortByColumn(HomeModel::Dead, Qt::DescendingOrder);
    fitColumns();
    connect(m_table, &QTableView::activated, this, &HomePage::follow);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &HomePage::watchShown);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::choiceChanged);
}

void HomePage::fitColumns()
{
    prepareTable(m_table);
    ui::fitColumns(m_table, m_model->columns());
}

void HomePage::follow(const QModelIndex &index)
{
    if (const QueueInfo *queue = m_backend.queue(index.data(KeyRole).toString()))
        emit linkFollowed(queueAddress(m_address.connection, *queue));
}

void HomePage::open(const Address &address)
{
    m_address = address;
}

QString HomePage::title() const
{
    return tr("Home");
}

void HomePage::setEndpointSettings(const QString &settings)
{
    m_settings = settings;
    empty()->setCode(settings);
    showQueues();
}

void HomePage::showQueues()
{
    const QList<QueueInfo> &queues = m_backend.queues();
    if (isVisible() || queues.isEmpty())
        m_model->setQueues(queues);
    qint64 dead = 0;
    for (const QueueInfo &queue : queues)
        dead += queue.isDeadLetterQueue() ? queue.total() : 0;
    const QString count = tr("%n queue(s)", nullptr, static_cast<int>(queues.size()));
    m_frame->summary()->setFullText(dead == 0 ? count : tr("%1 · ▼ %2 dead letters").arg(count, text::number(dead)));
    const bool isKnown = m_backend.clock().now.count() != 0;
    empty()->setTitle(isKnown ? tr("No queues yet") : tr("Waiting for the broker…"));
    empty()->setText(
        m_settings.isEmpty()
            ? tr("Create one here. Apps cannot connect to this broker yet.")
            : tr("Point your app here: any AWS SDK or tool with these settings talks to this broker. The queues it "
                 "creates appear here at once, or create one yourself."));
    m_frame->showEmpty(queues.isEmpty());
    if (!isVisible())
        return;
    m_cards->refresh();
    watchShown();
}

void HomePage::showTimes()
{
    if (isVisible())
        m_model->setNow(m_backend.clock().now);
}

void HomePage::refresh()
{
    m_backend.reconnect();
}

void HomePage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QStringList HomePage::chosenUrls() const
{
    QStringList out;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        out.append(row.data(KeyRole).toString());
    return out;
}

QString HomePage::choiceText() const
{
    const qsizetype count = chosenUrls().size();
    return count < 2 ? QString() : tr("%n queue(s) selected", nullptr, static_cast<int>(count));
}

QList<QWidget *> HomePage::panes() const
{
    if (m_frame->isEmpty())
        return {empty()->findChild<QPushButton *>()};
    return {m_table};
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showQueues();
    showTimes();
    showSeries();
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int lines = height() / fontMetrics().lineSpacing(); // the table keeps half of the page
    m_cards->setMostLines(lines < 26 ? 1 : lines < 38 ? 3 : 5);
    watchShown();
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui

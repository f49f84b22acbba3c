// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homepage.h"

#include "ui/acts.h"
#include "ui/icons.h"
#include "ui/models/homemodel.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class HomeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        if (index.column() == HomeModel::Name) {
            option->textElideMode = Qt::ElideMiddle;
            return;
        }
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
    auto *create = m_empty->addButton(tr("&Create a queue…"), true);
    connect(create, &QPushButton::clicked, &context.acts, &Acts::createQueue);
    connect(&m_backend, &Backend::queuesChanged, this, &HomePage::showQueues);
    connect(&m_backend, &Backend::stateChanged, this, &HomePage::showQueues);
    connect(&m_backend, &Backend::clockChanged, this, &HomePage::showTimes);
    showQueues();
}

void HomePage::build()
{
    auto *heading = new PlainLabel(tr("All queues"), this);
    FontRole::keep(heading, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_summary = new ElidedLabel(this);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a queue (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Find a queue"));
    m_filter->setClearButtonEnabled(true);
    buildTable();
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    auto *content = new QWidget(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(heading);
    top->addWidget(m_summary, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void HomePage::buildTable()
{
    m_model = new HomeModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setSortRole(SortRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("All queues"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new HomeDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HomeModel::Dead, Qt::DescendingOrder);
    fitColumns();
    connect(m_table, &QTableView::activated, this, &HomePage::follow);
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
    m_empty->setCode(settings);
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
    m_summary->setFullText(dead == 0 ? count : tr("%1 · ▼ %2 dead letters").arg(count, text::number(dead)));
    const bool isKnown = m_backend.clock().now.count() != 0;
    m_empty->setTitle(isKnown ? tr("No queues yet") : tr("Waiting for the broker…"));
    m_empty->setText(
        m_settings.isEmpty()
            ? tr("Create one here. Apps cannot connect to this broker yet.")
            : tr("Point your app here: any AWS SDK or tool with these settings talks to this broker. The queues it "
                 "creates appear here at once, or create one yourself."));
    m_stack->setCurrentIndex(queues.isEmpty() ? 0 : 1);
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
    if (m_stack->currentIndex() == 0)
        return {m_empty->findChild<QPushButton *>()};
    return {m_table};
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showQueues();
    showTimes();
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui

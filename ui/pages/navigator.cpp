// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/navigator.h"

#include "ui/icons.h"
#include "ui/models/queuesmodel.h"
#include "ui/theme.h"
#include "ui/widgets/factstable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class QueueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        const Theme &theme = themeOf(option->palette);
        const bool isDead = index.data(QueuesModel::IsDeadLetterRole).toBool();
        if (index.column() == QueuesModel::Name) {
            option->textElideMode = Qt::ElideMiddle;
            if (index.data(QueuesModel::IsUnderSourceRole).toBool())
                option->text.prepend(u"  ↳ "_s);
            return;
        }
        const bool isNone = index.data(SortRole).toLongLong() == 0;
        Token token = index.column() == QueuesModel::InFlight ? Token::Warning : isDead ? Token::Error : Token::Text;
        if (isDead && !isNone && index.column() == QueuesModel::Available)
            option->text.prepend(u"▼ "_s);
        option->palette.setColor(QPalette::Text, theme.color(isNone ? Token::Muted : token));
    }
};

} // namespace

Navigator::Navigator(QWidget *parent)
    : QWidget(parent)
    , m_model(new QueuesModel(this))
{
    build();
}

void Navigator::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a queue"));
    m_filter->setAccessibleName(tr("Find a queue"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &Navigator::filter);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Queues"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new QueueDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    prepareTable(m_table);
    m_table->setAlternatingRowColors(false);
    m_table->horizontalHeader()->setSectionResizeMode(QueuesModel::Name, QHeaderView::Stretch);
    fitColumns();
    const auto preview = [this] {
        if (!m_isQuiet && !current().isEmpty())
            emit previewWanted(current());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, preview);
    connect(m_table, &QTableView::clicked, this, preview); // the row that is current already, too
    connect(m_table, &QTableView::activated, this, [this] { emit openWanted(current()); });
    auto *create = new QPushButton(icon("add"_L1), tr("Create &queue…"), this);
    create->setToolTip(tr("Creates a queue, with a dead-letter queue if you like"));
    connect(create, &QPushButton::clicked, this, &Navigator::createWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(create);
}

void Navigator::fitColumns()
{
    fitRows(m_table);
    ui::fitColumns(m_table, m_model->columns());
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
}

void Navigator::setQueues(const QList<QueueInfo> &queues)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    m_model->setQueues(queues);
}

void Navigator::setCurrent(const QString &url)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    const int row = m_model->rowOf(url);
    if (row < 0)
        m_table->setCurrentIndex({});
    else if (url != current())
        m_table->setCurrentIndex(m_shown->mapFromSource(m_model->index(row, 0)));
}

QString Navigator::current() const
{
    return m_table->currentIndex().data(KeyRole).toString();
}

QStringList Navigator::visibleUrls() const
{
    QStringList urls;
    if (!isVisible())
        return urls;
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? m_shown->rowCount() - 1 : last); ++row)
        urls.append(m_shown->index(row, 0).data(KeyRole).toString());
    return urls;
}

int Navigator::shownCount() const
{
    return m_shown->rowCount();
}

void Navigator::filter(const QString &text)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    m_shown->setFilterFixedString(text);
}

void Navigator::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void Navigator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui

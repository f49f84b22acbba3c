// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/navigator.h"

#include "ui/icons.h"
#include "ui/navigatorfilter.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int nameRoom = 24; // characters
constexpr int longestKept = 40; // characters: for a longer name no counts go

/// Rows as high as the density wants, numbers in the colour of what they count.
class NavigatorDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Style *style = Style::of(option.widget);
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() + (style != nullptr ? style->rowPadding() : 8));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        const Theme &theme = themeOf(option->palette);
        if (index.siblingAtColumn(0).data(NavigatorModel::UrlRole).toString().isEmpty()) {
            option->font.setWeight(QFont::DemiBold);
            option->palette.setColor(QPalette::Text, theme.color(Token::Muted));
            return;
        }
        if (index.column() == NavigatorModel::Name) {
            option->textElideMode = Qt::ElideMiddle;
            if (index.data(NavigatorModel::IsUnderSourceRole).toBool())
                option->text.prepend(u"↳ "_s);
            return;
        }
        option->palette.setColor(QPalette::Text, theme.color(tokenOf(index, option->text)));
    }

private:
    static Token tokenOf(const QModelIndex &index, const QString &text)
    {
        if (text == u"–"_s)
            return Token::Muted;
        switch (index.column()) {
        case NavigatorModel::Dead:
            return Token::Error;
        case NavigatorModel::InFlight:
            return Token::Warning;
        default:
            return Token::Text;
        }
    }
};

} // namespace

/// A heading shows as long as something under it does.
class NavigatorShown : public QSortFilterProxyModel
{
public:
    NavigatorShown(NavigatorModel &model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setRecursiveFilteringEnabled(true);
        setSourceModel(&model);
    }
    void setWanted(const QString &text)
    {
        m_wanted = NavigatorFilter(text);
        invalidateFilter();
    }
    bool isFiltered() const { return !m_wanted.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = m_model.index(row, 0, parent);
        const QueueInfo *queue = m_model.queue(index);
        return queue != nullptr ? m_wanted.accepts(*queue, m_model.dead(index)) : m_wanted.isEmpty();
    }

private:
    NavigatorModel &m_model;
    NavigatorFilter m_wanted;
};

Navigator::Navigator(QWidget *parent)
    : QWidget(parent)
    , m_model(new NavigatorModel(this))
    , m_shown(new NavigatorShown(*m_model, this))
{
    build();
}

void Navigator::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a queue"));
    m_filter->setAccessibleName(tr("Find a queue"));
    m_filter->setToolTip(
        tr("Letters of the name in order, or facts: type:fifo, type:dlq, dlq:>0, avail:>100, flight:>0, "
           "delayed:>0, region:eu, account:123"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &Navigator::filter);
    buildTree();
    m_note = new PlainLabel(this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_create = new QPushButton(icon("add"_L1), tr("Create &queue…"), this);
    connect(m_create, &QPushButton::clicked, this, &Navigator::createWanted);
    setWhyNoCreate(tr("No broker is connected."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_note);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_create);
}

void Navigator::buildTree()
{
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Queues"));
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(new NavigatorDelegate(m_tree));
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpandsOnDoubleClick(false); // it opens
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_tree->installEventFilter(this);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setHighlightSections(false);
    header->setSectionResizeMode(NavigatorModel::Name, QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &Navigator::showColumnMenu);
    setShownColumns({NavigatorModel::Available, NavigatorModel::Dead});
    fitColumns();
    const auto preview = [this] {
        if (!m_isQuiet && !current().isEmpty())
            emit previewWanted(current());
    };
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, preview);
    connect(m_tree, &QTreeView::clicked, this, preview); // the row that is current already, too
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (current().isEmpty())
            m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
        else
            emit openWanted(current());
    });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &Navigator::openNew);
    m_tree->viewport()->installEventFilter(this);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &Navigator::giveWay);
    for (const auto changed : {&QTreeView::expanded, &QTreeView::collapsed})
        connect(m_tree, changed, this, [this] { m_fit.start(); });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this] { m_fit.start(); });
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, [this] { m_fit.start(); });
    connect(m_shown, &QAbstractItemModel::modelReset, this, [this] { m_fit.start(); });
    connect(m_shown, &QAbstractItemModel::dataChanged, this, [this] { m_fit.start(); });
}

/// Headings, folders and sources are open when they first come.
void Navigator::openNew()
{
    const auto walk = [this](auto &&self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex index = m_shown->index(row, 0, parent);
            if (m_shown->rowCount(index) == 0)
                continue;
            const QString key = index.data(NavigatorModel::KeyRole).toString();
            if (m_shown->isFiltered() || !m_seen.contains(key))
                m_tree->expand(index);
            m_seen.insert(key);
            self(self, index);
        }
    };
    walk(walk, {});
}

void Navigator::fitColumns()
{
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    fitCounts();
    fitWidth();
    m_tree->doItemsLayout();
    giveWay();
}

/// As wide as what stands in them, and their headings: the rest is for the names.
void Navigator::fitCounts()
{
    const QAbstractItemView *tree = m_tree;
    for (int column = NavigatorModel::Available; column <= NavigatorModel::Dead; ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const int titled = fontMetrics().horizontalAdvance(title) + 2 * fontMetrics().averageCharWidth();
        const int width = std::max(tree->sizeHintForColumn(column), titled);
        if (std::exchange(m_widths[column], width) != width)
            m_tree->setColumnWidth(column, width);
    }
}

/// A name keeps room beside however many columns.
void Navigator::fitWidth()
{
    int wide = fontMetrics().averageCharWidth() * nameRoom;
    for (int column = NavigatorModel::Available; column <= NavigatorModel::Dead; ++column)
        wide += m_wanted.contains(column) ? m_widths.value(column) : 0;
    setMinimumWidth(std::max(wide, fontMetrics().averageCharWidth() * 42));
}

void Navigator::setShownColumns(const QList<int> &columns)
{
    m_wanted = columns;
    fitWidth();
    giveWay();
}

/// A name is read whole as long as counts can give way to it: those of the fewest readers first.
void Navigator::giveWay()
{
    fitCounts();
    const int longest = fontMetrics().averageCharWidth() * longestKept;
    const int needed =
        std::min(static_cast<QAbstractItemView *>(m_tree)->sizeHintForColumn(NavigatorModel::Name), longest);
    int room = m_tree->viewport()->width();
    for (const int column : std::as_const(m_wanted))
        room -= m_widths.value(column);
    int hidden = 0;
    for (const int column :
         {NavigatorModel::Delayed, NavigatorModel::InFlight, NavigatorModel::Available, NavigatorModel::Dead}) {
        const bool isWanted = m_wanted.contains(column);
        const bool hasRoom = room >= needed || column == NavigatorModel::Dead || !m_tree->isVisible();
        m_tree->setColumnHidden(column, !isWanted || !hasRoom);
        if (!isWanted || hasRoom)
            continue;
        room += m_widths.value(column);
        ++hidden;
    }
    m_model->setHidden(hidden);
}

void Navigator::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = NavigatorModel::Available; column <= NavigatorModel::Dead; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_wanted.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            QList<int> shown;
            for (int each = NavigatorModel::Available; each <= NavigatorModel::Dead; ++each) {
                if (each == column ? isShown : m_wanted.contains(each))
                    shown.append(each);
            }
            setShownColumns(shown);
            emit shownColumnsChosen(shown);
        });
    }
    menu->popup(m_tree->header()->mapToGlobal(at));
}

void Navigator::setQueues(const QList<QueueInfo> &queues, bool isKnown)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    m_model->setQueues(queues);
    m_areNone = isKnown && queues.isEmpty();
    showNote();
}

void Navigator::setPinned(const QStringList &urls)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    const QString before = current();
    m_model->setPinned(urls);
    setCurrent(before);
}

void Navigator::setGrouping(NavigatorModel::Grouping grouping)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    const QString before = current();
    m_model->setGrouping(grouping);
    setCurrent(before);
}

void Navigator::setWhyNoCreate(const QString &why)
{
    ui::setWhyNot(m_create, why, tr("Creates a queue, with a dead-letter queue if you like"));
}

void Navigator::setCurrent(const QString &url)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    if (url == current())
        return;
    const QModelIndex index = shown(url);
    m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
}

QModelIndex Navigator::shown(const QString &url) const
{
    return m_shown->mapFromSource(m_model->indexOf(url));
}

QString Navigator::current() const
{
    return m_tree->currentIndex().siblingAtColumn(0).data(NavigatorModel::UrlRole).toString();
}

QStringList Navigator::visibleUrls() const
{
    QStringList urls;
    if (!isVisible())
        return urls;
    const QRect seen = m_tree->viewport()->rect();
    for (QModelIndex at = m_tree->indexAt(seen.topLeft());
         at.isValid() && m_tree->visualRect(at).top() <= seen.bottom(); at = m_tree->indexBelow(at)) {
        if (const QString url = at.data(NavigatorModel::UrlRole).toString(); !url.isEmpty() && !urls.contains(url))
            urls.append(url);
    }
    return urls;
}

int Navigator::shownCount() const
{
    QSet<QString> urls;
    const auto walk = [this, &urls](auto &&self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex index = m_shown->index(row, 0, parent);
            urls.insert(index.data(NavigatorModel::UrlRole).toString());
            self(self, index);
        }
    };
    walk(walk, {});
    urls.remove({});
    return static_cast<int>(urls.size());
}

void Navigator::filter(const QString &text)
{
    const QScopedValueRollback quiet{m_isQuiet, true};
    m_shown->setWanted(text);
    openNew();
    showNote();
}

void Navigator::showNote()
{
    QString note;
    if (m_shown->isFiltered() && shownCount() == 0)
        note = tr("No queue fits. Facts are written as dlq:>0 or type:fifo.");
    else if (m_areNone)
        note = tr("No queues here yet: create one, or let an app do it.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Navigator::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool Navigator::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        m_fit.start();
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isTyped = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
            && !key->text().isEmpty() && key->text().front().isPrint() && key->key() != Qt::Key_Space
            && !u"+-*"_s.contains(key->text()); // these open and close
        if (isTyped) {
            m_filter->setFocus(Qt::OtherFocusReason);
            m_filter->setText(key->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Navigator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_tree != nullptr)
        fitColumns();
}

} // namespace ui

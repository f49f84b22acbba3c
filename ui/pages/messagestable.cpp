// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagestable.h"

#include "ui/models/messagesmodel.h"
#include "ui/theme.h"
#include "ui/widgets/factstable.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int margin = 60; // rows read before and behind the viewport
constexpr int step = 32; // of what is read, while one scrolls
constexpr int anchorsTried = 50;
constexpr qsizetype mostImportant = 200;

class MessageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme &theme = themeOf(option->palette);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        const QString expression = index.data(MessagesModel::ExpressionRole).toString();
        if (expression == columns::id || expression == columns::body) {
            option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            option->font.setPointSizeF(option->widget->font().pointSizeF());
        }
        if (!index.data(MessagesModel::LoadedRole).toBool())
            color(*option, theme.color(Token::Disabled));
        else if (index.data(MessagesModel::GoneRole).toBool())
            gone(*option, theme);
        else if (expression == columns::state)
            color(*option, theme.state(static_cast<MessageState>(index.data(MessagesModel::StateRole).toInt())));
        else if (expression == columns::sent)
            color(*option, theme.color(Token::Muted));
    }

private:
    static void color(QStyleOptionViewItem &option, const QColor &color)
    {
        option.palette.setColor(QPalette::Text, color);
    }
    static void gone(QStyleOptionViewItem &option, const Theme &theme)
    {
        color(option, theme.color(Token::Disabled));
        option.font.setStrikeOut(true); // colour is never alone
    }
};

} // namespace

MessagesTable::MessagesTable(MessagesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new MessageDelegate(this));
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(true);
    prepareTable(this);
    setVerticalScrollMode(ScrollPerItem);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessagesTable::scrolled);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsCame(first, last); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGo(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { rememberLoaded(from.row(), to.row()); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessagesTable::select);
}

int MessagesTable::rowsPerPage() const
{
    return viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()) + 2;
}

void MessagesTable::update(const std::function<void()> &change)
{
    const int top = verticalScrollBar()->value();
    QList<QPersistentModelIndex> anchors; // the first may go with the change
    const bool stays = top > 0 || (m_isSettled && isFrozen());
    for (int row = top; stays && row < std::min(top + anchorsTried, m_model.rowCount()); ++row)
        anchors.append(m_model.index(row, 0));
    const QItemSelection selection = selectionModel()->selection();
    const bool hadOne = selection.size() == 1 && selection.front().height() == 1;
    const int current = currentIndex().row();
    m_isUpdating = true;
    change();
    const auto anchor = std::ranges::find_if(anchors, [](const QPersistentModelIndex &one) { return one.isValid(); });
    if (anchor != anchors.end())
        verticalScrollBar()->setValue(anchor->row() - static_cast<int>(anchor - anchors.begin()));
    m_isUpdating = false;
    restoreAll();
    forgetLost();
    // The row under the cursor is gone: the one that took its place is next.
    if (hadOne && !selectionModel()->hasSelection() && m_model.rowCount() > 0)
        chooseRow(this,
                  std::clamp(currentIndex().isValid() ? currentIndex().row() : current, 0, m_model.rowCount() - 1));
    scrolled();
}

/// Ids whose rows are not selected any more, as far as that can be seen: all that is selected is here.
void MessagesTable::forgetLost()
{
    if (m_isAllChosen || m_chosen.isEmpty())
        return;
    QHash<QString, qint64> here;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const ViewedMessage *message = m_model.row(row);
            if (message == nullptr)
                return;
            if (!message->isGone)
                here.insert(message->message.id, message->message.size);
        }
    }
    if (here.size() == m_chosen.size())
        return;
    m_chosen = here;
    emit chosen();
}

MessageView::Window MessagesTable::place() const
{
    const int top = std::max(0, verticalScrollBar()->value());
    const int first = std::max(0, top - margin) / step * step; // not another one for each row
    MessageView::Window window{.first = first, .count = top - first + rowsPerPage() + margin + step};
    for (int row = top; top > 0 && row < top + rowsPerPage(); ++row) {
        if (const ViewedMessage *here = m_model.row(row)) {
            window.anchorOrder = here->message.order;
            window.anchorId = here->message.id;
            window.anchorPlace = row;
            break;
        }
    }
    if (top == 0) { // it follows; what is first now is where counting starts while it is held
        const ViewedMessage *here = m_model.row(0);
        window.firstOrder = here == nullptr ? 0 : here->message.order;
        window.firstId = here == nullptr ? QString() : here->message.id;
    }
    return window;
}

void MessagesTable::goToTop()
{
    verticalScrollBar()->setValue(0);
}

void MessagesTable::scrolled()
{
    if (m_isUpdating)
        return;
    if (verticalScrollBar()->value() == 0 && std::exchange(m_newAbove, 0) != 0)
        emit newAboveChanged();
    emit windowChanged();
}

void MessagesTable::rowsCame(int first, int last)
{
    if (first > 0 || (verticalScrollBar()->value() == 0 && !(m_isSettled && isFrozen())))
        return;
    m_newAbove += last - first + 1;
    emit newAboveChanged();
}

void MessagesTable::rowsGo(int first, int last)
{
    for (const QString &id : m_model.ids(first, last))
        m_chosen.remove(id);
}

void MessagesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    emit windowChanged();
}

void MessagesTable::setFrozen(bool &part, bool isPart)
{
    const bool was = isFrozen();
    part = isPart;
    if (was != isFrozen())
        emit frozenChanged();
}

bool MessagesTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter)
        setFrozen(m_isOver, true);
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide)
        setFrozen(m_isOver, false);
    return QTableView::viewportEvent(event);
}

void MessagesTable::mousePressEvent(QMouseEvent *event)
{
    setFrozen(m_isPressed, true);
    QTableView::mousePressEvent(event);
}

void MessagesTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    setFrozen(m_isPressed, event->buttons() != Qt::NoButton);
}

/// A menu takes the release of the button that opened it.
void MessagesTable::contextMenuEvent(QContextMenuEvent *event)
{
    setFrozen(m_isPressed, true);
    QTableView::contextMenuEvent(event);
    setFrozen(m_isPressed, false);
}

void MessagesTable::keyPressEvent(QKeyEvent *event)
{
    const bool isAll = event->matches(QKeySequence::SelectAll)
        || (event->key() == Qt::Key_A && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    if (isAll)
        selectAll();
    else
        QTableView::keyPressEvent(event);
}

void MessagesTable::selectAll()
{
    m_isAllChosen = true;
    m_exceptions.clear();
    restoreAll();
    emit chosen();
}

/// What came meanwhile is meant too.
void MessagesTable::restoreAll()
{
    if (!m_isAllChosen || m_model.rowCount() == 0)
        return;
    m_isChoosing = true;
    QItemSelection all{m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1)};
    for (const QString &id : std::as_const(m_exceptions)) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            all.merge({m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1)},
                      QItemSelectionModel::Deselect);
    }
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
    m_isChoosing = false;
}

void MessagesTable::select(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (m_isChoosing || m_isUpdating)
        return;
    const bool isToggle = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    if (m_isAllChosen && isToggle) {
        for (const QItemSelectionRange &range : deselected)
            m_exceptions.append(m_model.ids(range.top(), range.bottom()));
        for (const QItemSelectionRange &range : selected) {
            for (const QString &id : m_model.ids(range.top(), range.bottom()))
                m_exceptions.removeAll(id);
        }
    } else {
        const bool wasAll = std::exchange(m_isAllChosen, false);
        m_exceptions.clear();
        if (wasAll || !selectionModel()->hasSelection()) {
            m_chosen.clear();
            remember(selectionModel()->selection(), true);
        } else {
            remember(deselected, false);
            remember(selected, true);
        }
    }
    emit chosen();
}

void MessagesTable::remember(const QItemSelection &ranges, bool isChosen)
{
    for (const QItemSelectionRange &range : ranges) {
        const int last =
            isChosen ? range.bottom() : std::min(range.bottom(), range.top() + 2 * MessagesModel::mostKept);
        for (const QString &id : m_model.ids(range.top(), last)) {
            const ViewedMessage *here = m_model.row(m_model.rowOf(id));
            if (isChosen && here != nullptr)
                m_chosen.insert(id, here->message.size);
            else
                m_chosen.remove(id);
        }
    }
}

/// Rows that were selected before they were here have ids now; what has gone is not chosen any more.
void MessagesTable::rememberLoaded(int first, int last)
{
    if (m_isAllChosen || !selectionModel()->hasSelection())
        return;
    bool isOther = false;
    for (int row = first; row <= last; ++row) {
        const ViewedMessage *here = m_model.row(row);
        if (here == nullptr)
            continue;
        if (here->isGone)
            isOther = m_chosen.remove(here->message.id) || isOther;
        else if (selectionModel()->isRowSelected(row) && !m_chosen.contains(here->message.id)) {
            m_chosen.insert(here->message.id, here->message.size);
            isOther = true;
        }
    }
    if (isOther)
        emit chosen();
}

QStringList MessagesTable::chosenIds() const
{
    QStringList ids;
    if (m_isAllChosen)
        return ids;
    for (const QItemSelectionRange &range : selectionModel()->selection()) { // in the order of the rows
        for (const QString &id : m_model.ids(range.top(), range.bottom())) {
            if (m_chosen.contains(id) && !ids.contains(id))
                ids.append(id);
        }
    }
    for (auto at = m_chosen.keyBegin(); at != m_chosen.keyEnd(); ++at) {
        if (m_model.rowOf(*at) < 0)
            ids.append(*at);
    }
    return ids;
}

qint64 MessagesTable::chosenBytes() const
{
    return std::accumulate(m_chosen.begin(), m_chosen.end(), qint64{0});
}

qint64 MessagesTable::chosenCount() const
{
    return m_chosen.size();
}

QStringList MessagesTable::importantIds() const
{
    QStringList ids = QStringList(m_chosen.keys()).mid(0, mostImportant);
    if (const MessageInfo *current = m_model.message(currentIndex()))
        ids.append(current->id);
    if (const ViewedMessage *top = m_model.row(verticalScrollBar()->value()))
        ids.append(top->message.id);
    ids.removeDuplicates();
    return ids;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagespane.h"

#include "ui/backend/insighttypes.h"
#include "ui/models/messagesmodel.h"
#include "ui/pages/querybar.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int pageSize = 200;
constexpr int mostResults = 1000; // of one call
constexpr int mostReadAgain = 5000; // a longer list is read anew only when asked for, else it would never stand still

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
        switch (index.column()) {
        case MessagesModel::State:
            color(*option, theme.state(static_cast<MessageState>(index.data(MessagesModel::StateRole).toInt())));
            break;
        case MessagesModel::Sent:
            color(*option, theme.color(Token::Muted));
            break;
        case MessagesModel::Id:
        case MessagesModel::Body:
            option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            option->font.setPointSizeF(option->widget->font().pointSizeF());
            break;
        default:
            break;
        }
    }

private:
    static void color(QStyleOptionViewItem &option, const QColor &color)
    {
        option.palette.setColor(QPalette::Text, color);
    }
};

} // namespace

MessagesPane::MessagesPane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_model(new MessagesModel(this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &MessagesPane::refilter);
    connect(m_model, &MessagesModel::nextPageWanted, this, [this] {
        if (!m_isReading)
            startPass(true, pageSize);
    });
}

void MessagesPane::build()
{
    m_banner = new Banner(this);
    buildTable();
    m_empty = new EmptyState(this);
    m_send = m_empty->addButton(tr("&Send message…"), true);
    connect(m_send, &QPushButton::clicked, this, &MessagesPane::sendWanted);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(buildFilterRow());
    layout->addWidget(m_query->problemLine());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
}

QWidget *MessagesPane::buildFilterRow()
{
    auto *row = new QWidget(this);
    m_state = new QComboBox(row);
    m_state->setAccessibleName(tr("Show messages that are"));
    m_state->addItem(tr("All states"));
    for (const MessageState state : {MessageState::Available, MessageState::InFlight, MessageState::Delayed})
        m_state->addItem(text::stateShape(state) + u' ' + text::stateName(state), static_cast<int>(state));
    connect(m_state, &QComboBox::currentIndexChanged, this, &MessagesPane::refilter);
    m_query = new QueryBar(m_backend, row);
    m_filter = m_query->field();
    connect(m_query, &QueryBar::languageChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::textChanged, this, &MessagesPane::filterChanged);
    m_result = new PlainLabel(row);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_result);
    return row;
}

void MessagesPane::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MessageDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    prepareTable(m_table);
    fitColumns();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesPane::currentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessagesPane::selectionChanged);
}

void MessagesPane::fitColumns()
{
    prepareTable(m_table);
    ui::fitColumns(m_table, m_model->columns());
}

void MessagesPane::setQueue(const QueueInfo &queue)
{
    if (queue.url == m_queue.url) {
        updateQueue(queue);
        return;
    }
    m_queue = queue;
    m_hasAnswer = false;
    ++m_pass;
    m_isReading = false;
    m_model->setNextCursor({});
    m_model->setRows({});
    m_table->selectionModel()->clear();
    const QSignalBlocker quietFilter{m_filter};
    const QSignalBlocker quietState{m_state};
    m_filter->clear();
    m_query->check();
    m_state->setCurrentIndex(0);
    m_banner->withdraw();
    refresh();
}

void MessagesPane::updateQueue(const QueueInfo &queue)
{
    if (queue == m_queue)
        return;
    m_queue = queue;
    if (loadedCount() <= mostReadAgain)
        refresh();
    else
        showState();
}

void MessagesPane::setNow(Time now)
{
    m_model->setNow(now);
}

void MessagesPane::refresh()
{
    if (m_queue.url.isEmpty())
        return;
    // A reading under way is not thrown away: under steady traffic none would ever end.
    if (m_isReading)
        m_readAgain = true;
    else
        startPass(false, std::max(loadedCount(), pageSize));
}

void MessagesPane::refilter()
{
    if (m_query->hasProblem())
        return; // the old rows stay until it is a query
    m_isReading = false;
    m_readAgain = false;
    refresh();
}

std::optional<MessageState> MessagesPane::wantedState() const
{
    const QVariant state = m_state->currentData();
    return state.isValid() ? std::optional{static_cast<MessageState>(state.toInt())} : std::nullopt;
}

PeekRequest MessagesPane::request() const
{
    PeekRequest wanted{.queueUrl = m_queue.url, .state = wantedState()};
    m_query->fill(wanted);
    return wanted;
}

void MessagesPane::startPass(bool isFollowUp, int wanted)
{
    m_isReading = true;
    fetch({.number = ++m_pass, .isFollowUp = isFollowUp, .wanted = wanted},
          isFollowUp ? m_model->nextCursor() : QString());
}

void MessagesPane::fetch(Pass pass, const QString &cursor)
{
    PeekRequest next = request();
    next.cursor = cursor;
    next.maxResults = std::clamp(pass.wanted - static_cast<int>(pass.rows.size()), 1, mostResults);
    m_backend.peek(next, this,
                   [this, pass = std::move(pass)](const Outcome<MessagePage> &page) { fetched(pass, page); });
}

void MessagesPane::fetched(Pass pass, const Outcome<MessagePage> &page)
{
    if (pass.number != m_pass)
        return;
    if (!page) {
        m_isReading = false;
        m_model->fetchEnded();
        m_banner->say(Banner::Kind::Error, tr("The messages could not be read. %1").arg(text::sentence(page.error())),
                      {{tr("&Retry"), [this] { refresh(); }}});
        return;
    }
    pass.rows.append(page->messages);
    pass.scanned += page->scanned;
    // A page of a text search may be empty although more follow.
    if (!page->next.isEmpty() && pass.rows.size() < pass.wanted)
        fetch(std::move(pass), page->next);
    else
        finish(pass, page->next);
}

void MessagesPane::finish(const Pass &pass, const QString &next)
{
    m_isReading = false;
    m_hasAnswer = true;
    m_banner->withdraw();
    const MessageInfo *before = current();
    const QString id = before != nullptr ? before->id : QString();
    const int row = m_table->currentIndex().row();
    m_model->setNextCursor(next);
    m_model->fetchEnded();
    if (pass.isFollowUp)
        m_model->append(pass.rows);
    else
        m_model->setRows(pass.rows);
    m_scanned = pass.scanned + (pass.isFollowUp ? m_scanned : 0);
    m_query->learn(pass.rows);
    if (!selectWanted())
        restoreCurrent(row, id);
    showState();
    emit loadedChanged();
    if (std::exchange(m_readAgain, false))
        refresh();
}

/// The row under the cursor is gone: the one that took its place is next.
void MessagesPane::restoreCurrent(int row, const QString &id)
{
    if (id.isEmpty() || m_model->rowOf(id) >= 0) {
        if (!id.isEmpty())
            emit currentChanged(); // its state or counts may be new
        return;
    }
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    else
        emit currentChanged();
}

void MessagesPane::showState()
{
    const int loaded = loadedCount();
    const bool isFiltered = !m_query->applied().isEmpty() || wantedState().has_value();
    const QString old = loaded > mostReadAgain ? tr(" · F5 reads again") : QString();
    m_result->setText(QString(
        (isFiltered ? countText()
                    : tr("%1 of %2").arg(text::number(loaded), text::number(std::max<qint64>(loaded, m_queue.total()))))
        + old));
    m_stack->setCurrentWidget(loaded == 0 && m_hasAnswer ? static_cast<QWidget *>(m_empty) : m_table);
    m_send->setVisible(!isFiltered && !m_queue.isDeadLetterQueue());
    if (isFiltered) {
        m_empty->setTitle(tr("No message matches"));
        m_empty->setText(
            tr("%1 has %2 messages; none of them fits the filter.").arg(m_queue.name, text::number(m_queue.total())));
    } else if (m_backend.isPlain()) {
        m_empty->setTitle(tr("Nothing received yet"));
        m_empty->setText(tr("This endpoint cannot show messages without receiving them: the line above does that, and "
                            "says what it costs."));
    } else if (m_queue.isDeadLetterQueue()) {
        m_empty->setTitle(tr("No dead letters"));
        m_empty->setText(tr("Messages come here after too many failed receives from %1.")
                             .arg(text::arnName(m_queue.deadLetterSourceArns.first())));
    } else {
        m_empty->setTitle(tr("No messages in %1").arg(m_queue.name));
        m_empty->setText(tr("What apps send to this queue appears here at once, and looking does not receive it."));
    }
}

/// Of a filter: what was found, how much was looked at for it, and whether that was all.
QString MessagesPane::countText() const
{
    const bool isWhole = m_model->nextCursor().isEmpty();
    const QString pattern =
        isWhole ? tr("%1 match · %2 scanned · complete") : tr("%1 match · %2 scanned · more to come");
    return pattern.arg(text::number(loadedCount()), text::number(std::max<qint64>(m_scanned, loadedCount())));
}

QString MessagesPane::resultText() const
{
    return m_result->text();
}

QStringList MessagesPane::selectedIds() const
{
    QStringList ids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_model->rows()[row].id);
    }
    return ids;
}

qint64 MessagesPane::selectedBytes() const
{
    qint64 sum = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            sum += m_model->rows()[row].size;
    }
    return sum;
}

const MessageInfo *MessagesPane::current() const
{
    return m_model->row(m_table->currentIndex());
}

int MessagesPane::loadedCount() const
{
    return m_model->rowCount();
}

void MessagesPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString MessagesPane::filterText() const
{
    return m_filter->text();
}

void MessagesPane::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void MessagesPane::showMessage(const QString &id)
{
    m_wanted = id;
    if (selectWanted())
        return;
    const QSignalBlocker quietState{m_state};
    m_state->setCurrentIndex(0);
    setFilterText(m_backend.can(capability::query) ? QString("id == "_L1 + querytext::quoted(id)) : QString());
    refilter();
}

bool MessagesPane::selectWanted()
{
    const int row = m_model->rowOf(m_wanted);
    if (m_wanted.isEmpty() || row < 0)
        return false;
    m_wanted.clear();
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
    emit currentChanged();
    return true;
}

void MessagesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagespane.h"

#include "ui/backend/insighttypes.h"
#include "ui/models/messagesmodel.h"
#include "ui/pages/filtermenu.h"
#include "ui/pages/messagesheader.h"
#include "ui/pages/messagestable.h"
#include "ui/pages/querybar.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steady.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Showing what a view tells. messagesacts.cpp: what can be done with it. messagesempty.cpp: what is said without any.
namespace ui {

MessagesPane::MessagesPane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_model(new MessagesModel(this))
    , m_view(backend)
{
    build();
    buildActions();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &MessagesPane::refilter);
    m_used.setSingleShot(true);
    m_used.setInterval(3s);
    connect(&m_used, &QTimer::timeout, this, [this] { m_menu->remember(m_query->applied()); });
    connectView();
    m_view.setVisible(false); // until it is shown
}

void MessagesPane::build()
{
    m_banner = new Banner(this);
    buildTable();
    m_empty = new EmptyState(this);
    m_send = m_empty->addButton(tr("&Send message…"), true);
    connect(m_send, &QPushButton::clicked, this, &MessagesPane::sendWanted);
    m_meant = m_empty->addButton(tr("&Look for that"), true);
    connect(m_meant, &QPushButton::clicked, this, [this] { setFilterText(m_suggestion); });
    m_noViews = new EmptyState(this);
    m_noViews->setTitle(tr("This connection cannot look into a queue"));
    m_noViews->setText(tr("Its messages can only be received, which hides them from others and counts."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noViews);
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
    m_menu = new FilterMenu(*m_filter, row);
    connect(m_menu, &FilterMenu::told, this, [this](const QString &text, bool isProblem) {
        m_banner->say(isProblem ? Banner::Kind::Error : Banner::Kind::Info, text,
                      {{tr("&Close"), [this] { m_banner->withdraw(); }}});
    });
    m_news = new Steady<QPushButton>(row);
    m_news->setProperty("quiet", true);
    m_news->hide();
    connect(m_news, &QPushButton::clicked, this, [this] {
        if (m_backend.isPaused())
            m_backend.setPaused(false);
        m_table->goToTop();
    });
    m_result = new ElidedLabel(row);
    m_result->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_result->setSteady();
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_menu);
    layout->addWidget(m_news);
    layout->addWidget(m_result);
    return row;
}

void MessagesPane::buildTable()
{
    m_table = new MessagesTable(*m_model, this);
    m_table->setAccessibleName(tr("Messages"));
    m_header = new MessagesHeader(*m_table, *m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesPane::noteCurrent);
    connect(m_table, &MessagesTable::chosen, this, [this] {
        m_view.setLocated(m_table->importantIds());
        emit selectionChanged();
    });
    connect(m_header, &MessagesHeader::columnsChanged, this, [this] { m_view.setColumns(m_model->asked()); });
    connect(m_header, &MessagesHeader::sortChanged, this, &MessagesPane::open);
}

void MessagesPane::connectView()
{
    connect(&m_view, &MessageView::arrived, this, &MessagesPane::arrived);
    connect(&m_view, &MessageView::failed, this, [this](const Error &error) {
        if (!m_cluster.isEmpty() && error.code == "CursorExpired"_L1)
            return; // its clusters come again under another name
        m_banner->say(Banner::Kind::Error, tr("The messages could not be read. %1").arg(text::sentence(error)),
                      {{tr("&Retry"), [this] { open(); }}});
    });
    connect(&m_view, &MessageView::heldChanged, this, &MessagesPane::showNews);
    connect(m_table, &MessagesTable::newAboveChanged, this, &MessagesPane::showNews);
    connect(m_table, &MessagesTable::windowChanged, this, [this] { m_view.show(m_table->place()); });
    connect(m_table, &MessagesTable::frozenChanged, this, &MessagesPane::hold);
    connect(&m_backend, &Backend::pausedChanged, this, &MessagesPane::hold);
    connect(&m_backend, &Backend::descriptionChanged, this, [this] {
        if (!m_view.isOpen())
            open();
    });
}

void MessagesPane::setSettings(Settings &settings, const QString &connection)
{
    m_menu->setSettings(settings, connection);
    m_header->setSettings(settings, connection);
}

void MessagesPane::setQueue(const QueueInfo &queue)
{
    if (queue.url == m_queue.url) {
        updateQueue(queue);
        return;
    }
    m_queue = queue;
    m_clusters.clear();
    m_cluster.clear();
    const QSignalBlocker quietFilter{m_filter};
    const QSignalBlocker quietState{m_state};
    m_filter->clear();
    m_query->check();
    m_state->setCurrentIndex(0);
    m_banner->withdraw();
    m_header->setQueue(QString(queue.account + u'/' + queue.region + u'/' + queue.name));
    m_view.setColumns(m_model->asked());
    open();
}

void MessagesPane::updateQueue(const QueueInfo &queue)
{
    m_queue = queue;
    showState();
}

void MessagesPane::setNow(Time now)
{
    m_model->setNow(now);
}

void MessagesPane::setCluster(const QString &clusters, const QString &cluster)
{
    m_clusters = clusters;
    m_cluster = cluster;
    open();
}

void MessagesPane::refresh()
{
    if (m_queue.url.isEmpty() || m_query->hasProblem() || !m_backend.can(capability::views))
        return;
    m_isSettled = false;
    hold();
    m_view.open(wish());
}

void MessagesPane::refilter()
{
    if (!m_query->hasProblem()) // else the old rows stay until it is a query
        open();
}

std::optional<MessageState> MessagesPane::wantedState() const
{
    const QVariant state = m_state->currentData();
    return state.isValid() ? std::optional{static_cast<MessageState>(state.toInt())} : std::nullopt;
}

ViewWish MessagesPane::wish() const
{
    PeekRequest typed;
    m_query->fill(typed);
    return {.queueUrl = m_queue.url,
            .state = wantedState(),
            .text = typed.text,
            .query = typed.query,
            .sortBy = m_header->sortBy(),
            .isDescending = m_header->isDescending(),
            .clusters = m_clusters,
            .cluster = m_cluster};
}

/// Another question: what was shown for the one before goes with the first answer.
void MessagesPane::open()
{
    if (m_queue.url.isEmpty())
        return;
    if (!m_backend.can(capability::views)) {
        m_view.close();
        m_model->clear();
        showState();
        return;
    }
    const ViewWish wanted = wish();
    if (m_view.isOpen() && wanted == m_view.wish())
        return;
    if (wanted.queueUrl != m_view.wish().queueUrl) {
        m_model->clear();
        m_table->selectionModel()->clear();
        m_hasAnswer = false;
        m_counters = {};
        m_current.reset();
        emit currentChanged();
    }
    m_help.clear();
    m_suggestion.clear();
    m_isExplained = false;
    m_table->goToTop();
    m_isSettled = false;
    hold();
    m_view.open(wanted);
    m_used.start();
}

void MessagesPane::arrived(const ViewPage &page, const QStringList &located)
{
    m_hasAnswer = true;
    m_banner->withdraw();
    m_counters = page.counters;
    m_table->update([&] { m_model->apply(page, located); });
    if (m_counters.isComplete && m_counters.isSorted && !std::exchange(m_isSettled, true))
        hold();
    const QList<MessageInfo> loaded = m_model->loaded();
    m_query->learn(loaded.mid(0, 50));
    m_header->setSeen(m_query->seen());
    if (!selectWanted())
        noteCurrent();
    m_view.setLocated(m_table->importantIds());
    m_view.show(m_table->place());
    showState();
    emit loadedChanged();
}

/// The message under the cursor may be new, changed, or not here: then the last that was known of it stays.
void MessagesPane::noteCurrent()
{
    const MessageInfo *here = m_model->message(m_table->currentIndex());
    const bool isNone = !m_table->currentIndex().isValid();
    if (isNone ? !m_current.has_value() : here == nullptr || (m_current && *m_current == *here))
        return;
    m_current = isNone ? std::nullopt : std::optional{*here};
    emit currentChanged();
}

void MessagesPane::hold()
{
    // What was asked for comes all the same: only what comes after it is held.
    m_table->setSettled(m_isSettled);
    m_view.setHeld(m_isSettled && (m_backend.isPaused() || m_table->isFrozen()));
    showNews();
}

QString MessagesPane::newsText() const
{
    return m_news->isHidden() ? QString() : m_news->text();
}

void MessagesPane::showNews()
{
    const qint64 news = m_view.newWhileHeld() + m_table->newAbove();
    if (m_backend.isPaused())
        m_news->setText(tr("Paused · %1 new · Resume").arg(text::number(news)));
    else
        m_news->setText(tr("▲ %1 new").arg(text::number(news)));
    m_news->setToolTip(m_backend.isPaused() ? tr("Shows what has come, and goes on") : tr("Goes to the newest"));
    m_news->setVisible(m_backend.isPaused() || news > 0);
}

void MessagesPane::showState()
{
    const bool canLook = m_backend.can(capability::views) || m_backend.description().version.isEmpty();
    m_result->setFullText(canLook ? countText() : QString());
    const bool isEmpty = m_hasAnswer && m_counters.rows == 0 && m_counters.isComplete;
    m_stack->setCurrentWidget(!canLook      ? static_cast<QWidget *>(m_noViews)
                                  : isEmpty ? static_cast<QWidget *>(m_empty)
                                            : m_table);
    if (isEmpty)
        showEmptiness();
}

/// How many match, how much was looked at for that, whether it was all, and how long it took.
QString MessagesPane::countText() const
{
    if (!m_hasAnswer)
        return {};
    const QString took = tr("%1 ms").arg(text::number(m_counters.took.count() / 1000));
    QString told;
    const bool areAllKnown = m_counters.isComplete || m_counters.matched == m_counters.total;
    if (!m_view.wish().isFiltered() && areAllKnown)
        told = tr("%n message(s)", nullptr, static_cast<int>(m_counters.matched))
                   .replace(QString::number(m_counters.matched), text::number(m_counters.matched));
    else if (m_counters.isComplete)
        told = tr("%1 match · %2 scanned · complete · %3")
                   .arg(text::number(m_counters.matched), text::number(m_counters.scanned), took);
    else
        told = tr("%1 match · %2 of %3 scanned")
                   .arg(text::number(m_counters.matched), text::number(m_counters.scanned),
                        text::number(m_counters.total));
    if (!m_counters.isSorted)
        told += tr(" · sorting…");
    else if (m_counters.unsorted > 0)
        told += tr(" · %1 came after the sort (F5)").arg(text::number(m_counters.unsorted));
    return told;
}

QString MessagesPane::resultText() const
{
    return m_result->fullText();
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
    chooseRow(m_table, row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
    m_current.reset();
    noteCurrent();
    return true;
}

void MessagesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_header != nullptr)
        m_header->fit();
}

void MessagesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view.setVisible(true);
}

void MessagesPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_view.setVisible(false);
}

} // namespace ui

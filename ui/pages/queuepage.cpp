// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuepage.h"

#include "ui/acts.h"
#include "ui/backend/querytext.h"
#include "ui/charts/timechart.h"
#include "ui/compose/shelf.h"
#include "ui/pages/codepane.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/groupspane.h"
#include "ui/pages/inspector.h"
#include "ui/pages/livepane.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/pagetable.h"
#include "ui/pages/pollbar.h"
#include "ui/pages/queueheader.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/readingpanes.h"
#include "ui/text.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String filterOption{"filter"};
constexpr QLatin1String tabOption{"tab"};

} // namespace

QueuePage::QueuePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_acts(context.acts)
    , m_address{.connection = context.connection, .kind = u"queue"_s}
{
    build();
    m_tabs->setSettings(context.shelf.settings());
    m_tabs->setContext(m_acts, context.connection);
    connectBackend();
    attach(m_messages, m_inspector);
    connect(m_tabs, &QueueTabs::deadLettersMade, this, [this] {
        DeadLettersPane *dead = m_tabs->deadLetters();
        attach(dead->messages(), dead->inspector());
        connect(dead->readingPanes(), &ReadingPanes::readingChanged, this, &QueuePage::arrange);
        connect(dead, &DeadLettersPane::exportWanted, this, &QueuePage::exportWanted);
        dead->readingPanes()->arrange(size());
        emit deadLettersMade(dead->messages());
    });
    connect(m_tabs, &QueueTabs::messageWanted, this, &QueuePage::showMessage);
    connect(m_tabs, &QueueTabs::placeChosen, this, &QueuePage::tabChosen);
    connect(m_tabs, &QueueTabs::groupWanted, this, [this](const QString &group) {
        m_tabs->setCurrentIndex(QueueTabs::Messages);
        m_messages->setFilterText("group == "_L1 + querytext::quoted(group));
    });
    connect(m_tabs, &QueueTabs::draftChanged, this, &Page::labelChanged);
    connect(m_tabs, &QueueTabs::edited, this, &Page::edited);
    connect(m_header, &QueueHeader::linkFollowed, this, &Page::linkFollowed);
    connect(m_header, &QueueHeader::edited, this, &Page::edited);
    connect(&m_acts, &Acts::touched, this, [this](const QString &url) {
        if (url == m_queue.url && isVisible())
            messages()->touch();
    });
}

/// A table and the inspector beside it.
void QueuePage::attach(MessagesPane *messages, Inspector *inspector)
{
    connect(messages, &MessagesPane::currentChanged, this,
            [this, messages, inspector] { follow(*messages, *inspector); });
    connect(messages, &MessagesPane::selectionChanged, this, &Page::choiceChanged);
    connect(messages, &MessagesPane::loadedChanged, this, &Page::choiceChanged);
    connect(messages, &MessagesPane::filterChanged, this, &QueuePage::filterChanged);
    connect(messages, &MessagesPane::sendWanted, this, [this] { m_acts.sendMessage(m_queue); });
    connect(inspector, &Inspector::messageWanted, this, &QueuePage::showMessage);
    connect(inspector, &Inspector::linkFollowed, this, &Page::linkFollowed);
    connect(inspector, &Inspector::released, this, [this, messages, inspector] { follow(*messages, *inspector); });
    connect(messages, &MessagesPane::selectionChanged, this,
            [this, messages, inspector] { comparePair(*messages, *inspector); });
}

MessagesPane *QueuePage::messages() const
{
    const DeadLettersPane *dead = m_tabs->shownDeadLetters();
    return dead != nullptr ? dead->messages() : m_messages;
}

Inspector *QueuePage::inspector() const
{
    const DeadLettersPane *dead = m_tabs->shownDeadLetters();
    return dead != nullptr ? dead->inspector() : m_inspector;
}

ReadingPanes *QueuePage::readingPanes() const
{
    const DeadLettersPane *dead = m_tabs->shownDeadLetters();
    return dead != nullptr ? dead->readingPanes() : m_panes;
}

void QueuePage::connectBackend()
{
    connect(&m_backend, &Backend::queuesChanged, this, &QueuePage::resolve);
    connect(&m_backend, &Backend::stateChanged, this, &QueuePage::resolve);
    connect(&m_backend, &Backend::clockChanged, this, [this] {
        if (!isVisible())
            return;
        m_messages->setNow(m_backend.clock().now);
        m_inspector->setNow(m_backend.clock().now);
        m_tabs->setNow(m_backend.clock().now);
        m_header->showFigures();
    });
}

void QueuePage::build()
{
    m_messages = new MessagesPane(m_backend, this);
    m_inspector = new Inspector(m_backend, m_address.connection, Inspector::Place::Beside, this);
    m_panes = new ReadingPanes(m_messages, m_inspector, this);
    connect(m_panes, &ReadingPanes::readingChanged, this, &QueuePage::arrange);
    m_poll = new PollBar(m_backend, this);
    connect(m_poll, &PollBar::received, m_messages, &MessagesPane::touch);
    m_tabs = new QueueTabs(m_backend, PollBar::above(m_poll, m_panes, this), this);
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(12);
    m_header = new QueueHeader(m_backend, m_acts, m_address.connection, m_content);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    m_absence = new EmptyState(this);
    auto *home = m_absence->addButton(tr("Show &all queues"), true);
    connect(home, &QPushButton::clicked, this,
            [this] { emit linkFollowed({.connection = m_address.connection, .kind = u"home"_s}); });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_absence);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void QueuePage::open(const Address &address)
{
    const bool isOther = !address.isSamePlace(m_address);
    const bool keepsFilter = !isOther && !address.options.contains(filterOption);
    m_address = keepsFilter ? address.with(filterOption, m_address.options.value(filterOption)) : address;
    if (isOther)
        m_wasThere = false;
    m_tabs->setPlace(m_address.options.value(tabOption));
    resolve();
    messages()->setFilterText(m_address.options.value(filterOption));
    if (isOther)
        emit labelChanged();
}

void QueuePage::filterChanged(const QString &text)
{
    if (text == m_address.options.value(filterOption))
        return; // as the address says
    m_address = m_address.with(filterOption, text);
    emit edited();
    emit moved();
}

void QueuePage::tabChosen(const QString &place)
{
    m_address = m_address.with(tabOption, place);
    messages()->setFilterText(m_address.options.value(filterOption)); // one filter for both tables
    arrange();
    emit edited();
    emit moved();
    emit choiceChanged();
}

void QueuePage::showMessage(const QString &id)
{
    if (DeadLettersPane *dead = m_tabs->shownDeadLetters()) {
        dead->showMessage(id);
        return;
    }
    m_tabs->setCurrentIndex(QueueTabs::Messages);
    m_messages->showMessage(id);
}

QLatin1String QueuePage::iconName() const
{
    return m_isThere && m_queue.isDeadLetterQueue() ? "deadletters"_L1 : "queue"_L1;
}

/// Finds the queue of the address in what the broker lists now.
void QueuePage::resolve()
{
    const QueueInfo *found = queueAt(m_address, m_backend.queues());
    m_isThere = found != nullptr;
    m_wasThere = m_wasThere || m_isThere;
    if (!m_isThere)
        showAbsence();
    else if (isVisible())
        setQueue(*found);
    else
        m_queue = *found;
    m_stack->setCurrentWidget(m_isThere ? m_content : static_cast<QWidget *>(m_absence));
    emit choiceChanged();
}

void QueuePage::showAbsence()
{
    const bool isKnown = m_backend.clock().now.count() != 0;
    if (!isKnown) {
        m_absence->setTitle(tr("Waiting for the broker…"));
        m_absence->setText({});
    } else if (m_wasThere) {
        m_absence->setTitle(tr("%1 is gone").arg(m_address.name));
        m_absence->setText(tr("The queue was deleted. It comes back here as soon as someone creates it again."));
    } else {
        m_absence->setTitle(tr("No queue named %1").arg(m_address.name));
        m_absence->setText(tr("It shows here as soon as someone creates it."));
    }
}

void QueuePage::refresh()
{
    m_backend.reconnect();
    if (!m_isThere)
        return;
    m_header->refresh();
    if (m_tabs->currentForm() != nullptr)
        m_tabs->refreshForm();
    else if (LivePane *pane = m_tabs->currentPane())
        pane->refresh();
    else if (m_tabs->currentIndex() == QueueTabs::Code)
        m_tabs->code()->refresh();
    else if (DeadLettersPane *dead = m_tabs->shownDeadLetters())
        dead->refresh();
    else
        m_messages->refresh();
}

bool QueuePage::hasDraft() const
{
    return m_tabs->hasDraft();
}

TimeChart *QueuePage::chart() const
{
    return m_header->chart();
}

QStringList QueuePage::unsaved() const
{
    return m_tabs->unsaved();
}

void QueuePage::focusFilter()
{
    // Where the body is being read, that is what is searched.
    if (const QWidget *focus = QApplication::focusWidget(); focus != nullptr && inspector()->isAncestorOf(focus)) {
        inspector()->find();
        return;
    }
    if (m_tabs->shownDeadLetters() == nullptr)
        m_tabs->setCurrentIndex(QueueTabs::Messages);
    readingPanes()->leave();
    messages()->focusFilter();
}

void QueuePage::showTimes()
{
    m_inspector->showTimes();
    if (inspector() != m_inspector)
        inspector()->showTimes();
    m_header->showFigures();
}

QString QueuePage::choiceText() const
{
    const MessagesPane &pane = *messages();
    const qint64 selected = pane.selectedCount();
    if (!m_isThere || selected == 0)
        return {};
    if (pane.selectedBytes() == 0)
        return tr("%1 of %2 selected").arg(text::number(selected), text::number(pane.loadedCount()));
    return tr("%1 of %2 selected · %3")
        .arg(text::number(selected), text::number(pane.loadedCount()), text::bytes(pane.selectedBytes()));
}

QList<QWidget *> QueuePage::panes() const
{
    if (!m_isThere)
        return {m_absence->findChild<QPushButton *>()};
    if (QWidget *form = m_tabs->currentForm())
        return {form, m_tabs->tabBar()};
    if (LivePane *pane = m_tabs->currentPane())
        return {pane->table(), m_tabs->tabBar()};
    if (m_tabs->currentIndex() == QueueTabs::Code)
        return {m_tabs->code()->view()->edit(), m_tabs->tabBar()};
    if (const DeadLettersPane *dead = m_tabs->shownDeadLetters())
        return dead->panes() + QList<QWidget *>{m_tabs->tabBar()};
    if (!m_inspector->isMade())
        return {m_messages->table(), m_tabs->tabBar()};
    return {m_messages->table(), m_inspector->tabs()->tabBar(), m_tabs->tabBar()};
}

void QueuePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    resolve();
    m_header->setActive(true);
}

void QueuePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_header->setActive(false);
}

void QueuePage::setQueue(const QueueInfo &queue)
{
    const bool isOther = std::exchange(m_shownUrl, queue.url) != queue.url;
    const bool hasNewRole = queue.isDeadLetterQueue() != m_queue.isDeadLetterQueue();
    m_queue = queue;
    // Whatever stands relative to now: the next picture may be long in coming, above all while the clock is paused.
    m_messages->setNow(m_backend.clock().now);
    m_inspector->setNow(m_backend.clock().now);
    m_tabs->setNow(m_backend.clock().now);
    if (isOther)
        m_inspector->setMessage(m_queue, nullptr);
    m_messages->setQueue(m_queue); // reads again when the counts differ
    m_tabs->setQueue(m_queue);
    m_poll->setQueue(m_queue);
    messages()->setFilterText(m_address.options.value(filterOption));
    m_header->setQueue(m_queue);
    if (hasNewRole || isOther)
        emit labelChanged();
}

void QueuePage::follow(MessagesPane &messages, Inspector &inspector)
{
    inspector.setNow(m_backend.clock().now);
    inspector.setMessage(m_queue, messages.current());
    comparePair(messages, inspector);
}

/// Two chosen rows are a comparison: the other one stands on the left.
void QueuePage::comparePair(const MessagesPane &messages, Inspector &inspector)
{
    QStringList ids = messages.selectedIds();
    const MessageInfo *current = messages.current();
    if (ids.size() != 2 || current == nullptr || ids.removeAll(current->id) != 1)
        return;
    inspector.compareWith(ids.first());
}

void QueuePage::read(int part)
{
    if (m_tabs->shownDeadLetters() == nullptr)
        m_tabs->setCurrentIndex(QueueTabs::Messages);
    inspector()->showTab(static_cast<Inspector::Tab>(part));
    readingPanes()->read();
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QueuePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_panes != nullptr)
        arrange();
}

/// In a low window the messages need the room more than the last five minutes do.
void QueuePage::arrange()
{
    const int lines = height() / fontMetrics().lineSpacing();
    m_header->setLow(lines < 36);
    m_panes->arrange(size());
    if (readingPanes() != m_panes)
        readingPanes()->arrange(size());
    m_header->setVisible(lines >= 24 || !readingPanes()->isReading());
}

} // namespace ui

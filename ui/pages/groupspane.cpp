// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/groupspane.h"

#include "ui/backend/insight.h"
#include "ui/models/groupsmodel.h"
#include "ui/text.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto memory = 5min; // how long the service remembers a deduplication id
constexpr int pagesATick = 4; // of the journal: a busy one is read over several seconds

Token groupToken(const QModelIndex &index)
{
    if (index.column() == GroupsModel::Blocked)
        return index.data(GroupsModel::IsBlockedRole).toBool() ? Token::Warning : Token::Muted;
    const bool isNone = index.data().toString() == QStringLiteral("–");
    return isNone || index.column() == GroupsModel::Oldest ? Token::Muted : Token::Text;
}

Token deduplicationToken(const QModelIndex &index)
{
    if (index.column() == DeduplicationsModel::Swallowed)
        return index.data(SortRole).toInt() > 0 ? Token::Warning : Token::Muted;
    return index.column() == DeduplicationsModel::Message ? Token::Text : Token::Muted;
}

} // namespace

GroupsPane::GroupsPane(Backend &backend, QWidget *parent)
    : LivePane(backend, capability::groups, parent)
    , m_model(new GroupsModel(this))
    , m_deduplicationModel(new DeduplicationsModel(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GroupsPane::showChoice);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &GroupsPane::showChoice);
    connect(m_table, &QTableView::activated, m_showMessages, &QPushButton::click);
    connect(m_deduplicationTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        const DeduplicationInfo *row = m_deduplicationModel->find(index.data(KeyRole).toString());
        if (row != nullptr && row->isInQueue)
            emit messageWanted(row->messageId);
    });
}

void GroupsPane::build()
{
    m_table = makeTable(m_model, tr("Message groups"));
    m_table->setItemDelegate(new BarDelegate({.token = groupToken}, m_table));
    auto *lanes = new QWidget(this);
    auto *column = new QVBoxLayout(lanes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(buildBar());
    column->addWidget(m_table, 1);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(lanes);
    parts->addWidget(buildDeduplications());
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 1);
    setContent(parts);
    fitTables();
    showChoice();
}

QWidget *GroupsPane::buildBar()
{
    auto *bar = new QWidget(this);
    m_showMessages = new QPushButton(tr("Show its m&essages"), bar);
    m_showBlocker = new QPushButton(tr("Go to the &blocking message"), bar);
    connect(m_showMessages, &QPushButton::clicked, this, [this] {
        if (m_showMessages->isEnabled())
            emit groupWanted(chosenKey(m_table));
    });
    connect(m_showBlocker, &QPushButton::clicked, this,
            [this] { emit messageWanted(m_table->currentIndex().data(GroupsModel::BlockerRole).toString()); });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(summaryLabel(), 1);
    row->addWidget(m_showBlocker);
    row->addWidget(m_showMessages);
    return bar;
}

QWidget *GroupsPane::buildDeduplications()
{
    m_deduplicationPart = new QWidget(this);
    auto *heading = new PlainLabel(tr("Remembered sends"), m_deduplicationPart);
    FontRole::keep(heading, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    m_deduplicationNote = new PlainLabel(m_deduplicationPart);
    m_deduplicationNote->setForegroundRole(QPalette::PlaceholderText);
    m_deduplicationNote->setWordWrap(true);
    m_deduplicationTable = makeTable(m_deduplicationModel, tr("Remembered sends"));
    m_deduplicationTable->setItemDelegate(
        new BarDelegate({.fixedPitchColumns = {DeduplicationsModel::Message, DeduplicationsModel::Sequence},
                         .token = deduplicationToken},
                        m_deduplicationTable));
    auto *column = new QVBoxLayout(m_deduplicationPart);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading);
    column->addWidget(m_deduplicationNote);
    column->addWidget(m_deduplicationTable, 1);
    return m_deduplicationPart;
}

void GroupsPane::fitTables()
{
    prepareTable(m_table);
    prepareTable(m_deduplicationTable);
    fitColumns(m_table, m_model->columns());
    fitColumns(m_deduplicationTable, m_deduplicationModel->columns());
}

void GroupsPane::setNow(Time now)
{
    m_now = now;
    m_model->setNow(now);
    m_deduplicationModel->setNow(now);
}

void GroupsPane::clear()
{
    m_page = {};
    m_remembered.clear();
    m_swallowed.clear();
    m_cursor.clear();
    m_model->setRows({});
    m_deduplicationModel->setRows({});
}

void GroupsPane::queueChanged()
{
    m_table->setColumnHidden(GroupsModel::Blocked, !queue().isFifo());
    m_deduplicationPart->setVisible(queue().isFifo());
}

QString GroupsPane::missing() const
{
    return tr("This broker does not tell which message groups its messages belong to.");
}

void GroupsPane::ask(Pass pass)
{
    insight::groups(backend(), queue().url, this, [this, pass](const Outcome<GroupPage> &page) {
        if (!isCurrent(pass))
            return;
        if (!page) {
            failed(page.error());
            return;
        }
        m_page = *page;
        m_model->setRows(std::exchange(m_page.groups, {}));
        if (queue().isFifo())
            askDeduplications(pass);
        else
            finish();
    });
}

void GroupsPane::askDeduplications(Pass pass)
{
    insight::deduplications(backend(), queue().url, this,
                            [this, pass](const Outcome<QList<DeduplicationInfo>> &remembered) {
                                if (!isCurrent(pass))
                                    return;
                                if (!remembered) {
                                    failed(remembered.error());
                                    return;
                                }
                                m_remembered = *remembered;
                                if (backend().can(capability::journal) && !m_remembered.isEmpty())
                                    askJournal(pass, pagesATick);
                                else
                                    finish();
                            });
}

void GroupsPane::askJournal(Pass pass, int pagesLeft)
{
    insight::journal(backend(), queue().url, m_cursor, backend().clock().now - memory, this,
                     [this, pass, pagesLeft](const Outcome<JournalPage> &page) {
                         if (!isCurrent(pass))
                             return;
                         if (!page) {
                             failed(page.error());
                             return;
                         }
                         take(*page);
                         if (page->events.size() == insight::mostRows && pagesLeft > 1)
                             askJournal(pass, pagesLeft - 1);
                         else
                             finish();
                     });
}

void GroupsPane::take(const JournalPage &page)
{
    for (const JournalPage::Event &event : page.events) {
        if (event.kind == QLatin1String("Deduplicated"))
            ++m_swallowed[event.messageId];
    }
    if (!page.next.isEmpty())
        m_cursor = page.next;
}

void GroupsPane::finish()
{
    for (DeduplicationInfo &row : m_remembered)
        row.swallowed = m_swallowed.value(row.messageId);
    m_deduplicationModel->setRows(m_remembered);
    showSummary();
    showChoice();
    const bool hasNothing = m_model->rowCount() == 0 && m_remembered.isEmpty();
    if (!hasNothing)
        showContent();
    else if (queue().isFifo())
        showEmpty(tr("No message groups in %1").arg(queue().name),
                  tr("Each group of a FIFO queue is a lane: its messages are received one after the other, and one in "
                     "flight holds the rest. Lanes show here as soon as messages wait."));
    else
        showEmpty(tr("No messages in %1").arg(queue().name),
                  tr("Messages sent with a message group ID are counted here by group, so that a noisy tenant can be "
                     "seen. In a standard queue groups block nothing."));
    answered();
}

void GroupsPane::showSummary()
{
    const int groups = static_cast<int>(m_page.count);
    QString summary = tr("%n group(s)", nullptr, groups);
    if (queue().isFifo())
        summary += tr(" · %1 blocked", "message groups").arg(text::number(m_model->blockedCount()));
    if (m_page.count > m_model->rowCount())
        summary += tr(" · the first %1 are shown").arg(text::number(m_model->rowCount()));
    if (!m_page.isComplete)
        summary += tr(" · of the oldest %1 messages; more wait").arg(text::number(m_page.scanned));
    setSummary(summary);
    qint64 swallowed = 0;
    for (const DeduplicationInfo &row : m_remembered)
        swallowed += row.swallowed;
    m_deduplicationNote->setText(
        m_remembered.isEmpty() ? tr(
            "None: no message was sent in the last five minutes. A send with a deduplication ID that is remembered "
            "is answered, but not added.")
                               : tr("%n accepted send(s) whose deduplication ID is remembered", nullptr,
                                    static_cast<int>(m_remembered.size()))
                + tr("; %n later send(s) swallowed.", nullptr, static_cast<int>(swallowed)));
}

void GroupsPane::showChoice()
{
    const QModelIndex index = m_table->currentIndex();
    const bool canFilter = backend().can(capability::query) && !chosenKey(m_table).isEmpty();
    m_showMessages->setEnabled(canFilter);
    m_showMessages->setToolTip(canFilter ? tr("Filters the messages by this group")
                                         : tr("Select a group that has an ID; the broker must know queries."));
    m_showBlocker->setVisible(queue().isFifo());
    const bool isBlocked = index.data(GroupsModel::IsBlockedRole).toBool();
    m_showBlocker->setEnabled(isBlocked);
    m_showBlocker->setToolTip(isBlocked ? tr("Selects the message that the group waits for")
                                        : tr("Select a blocked group first."));
}

} // namespace ui

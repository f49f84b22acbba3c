// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparepane.h"

#include "ui/backend/clusters.h"
#include "ui/backend/factquery.h"
#include "ui/backend/queuecalls.h"
#include "ui/models/factsmodel.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String usualSample{"200"};

QAbstractItemDelegate *bar(int column, int role, Token token, QTableView *table)
{
    return new BarDelegate(
        {.barColumn = column, .shareRole = role, .token = [token](const QModelIndex &) { return token; }}, table);
}

} // namespace

ComparePane::ComparePane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_model(new FactsModel(this))
{
    m_banner = new Banner(this);
    buildTable();
    m_empty = new EmptyState(this);
    m_keep = m_empty->addButton(tr("&Keep a sample"), true);
    connect(m_keep, &QPushButton::clicked, this, &ComparePane::keepSample);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(buildBar());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addWidget(buildActs());
    connect(&m_backend, &Backend::abilitiesChanged, this, &ComparePane::showButtons);
    fit();
    clear();
}

QWidget *ComparePane::buildBar()
{
    auto *row = new QWidget(this);
    m_back = new QPushButton(tr("‹ &Back"), row);
    m_back->setToolTip(tr("Back to the messages"));
    connect(m_back, &QPushButton::clicked, this, &ComparePane::backWanted);
    m_title = new ElidedLabel(row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(m_title, 1);
    return row;
}

void ComparePane::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("What sets the dead letters apart"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(FactsModel::Dead,
                                      bar(FactsModel::Dead, FactsModel::DeadShareRole, Token::Error, m_table));
    m_table->setItemDelegateForColumn(FactsModel::Processed,
                                      bar(FactsModel::Processed, FactsModel::ProcessedShareRole, Token::Ok, m_table));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePane::showButtons);
    connect(m_table, &QTableView::activated, this, &ComparePane::filter);
}

QWidget *ComparePane::buildActs()
{
    auto *row = new QWidget(this);
    m_filter = new QPushButton(tr("Show &only these"), row);
    connect(m_filter, &QPushButton::clicked, this, &ComparePane::filter);
    m_neighbour = new QPushButton(tr("&Nearest processed message"), row);
    connect(m_neighbour, &QPushButton::clicked, this, &ComparePane::findNeighbour);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_neighbour);
    layout->addStretch(1);
    return row;
}

void ComparePane::clear()
{
    ++m_pass;
    m_view.clear();
    m_banner->withdraw();
    m_model->setRows({});
    m_note->clear();
    m_title->setFullText({});
    say(tr("Nothing is compared"), {});
}

void ComparePane::compare(const QueueInfo &queue, const QString &view, const QString &what)
{
    clear();
    m_queue = queue;
    m_view = view;
    m_title->setFullText(tr("%1 beside what was processed", "a group of dead letters").arg(what));
    refresh();
}

void ComparePane::refresh()
{
    if (m_view.isEmpty())
        return;
    if (m_isEmpty)
        say(tr("Comparing…"), {});
    clusters::compare(m_backend, {.queueUrl = m_queue.url, .view = m_view}, this,
                      [this, pass = ++m_pass](const Outcome<Comparison> &answer) {
                          if (pass == m_pass)
                              take(answer);
                      });
}

void ComparePane::take(const Outcome<Comparison> &answer)
{
    if (!answer) {
        m_banner->say(Banner::Kind::Error, tr("They could not be compared. %1").arg(text::sentence(answer.error())),
                      {{tr("&Retry"), [this] { refresh(); }}});
        if (m_isEmpty)
            say(tr("Not compared"), {});
        return;
    }
    m_banner->withdraw();
    m_model->setRows(answer->facts);
    m_model->setSizes(answer->dead, answer->healthy);
    QString note = tr("%1 dead letters and %2 processed messages were looked at. What chance alone may do is left out.")
                       .arg(text::number(answer->dead), text::number(answer->healthy));
    if (!answer->isComplete)
        note.prepend(tr("There are more dead letters than these. "));
    m_note->setText(note);
    if (answer->facts.isEmpty()) {
        showEmptiness(*answer);
    } else {
        m_isEmpty = false;
        m_emptyTitle.clear();
        m_stack->setCurrentWidget(m_table);
        m_table->selectRow(0);
    }
    showButtons();
}

const QueueInfo *ComparePane::source() const
{
    return m_backend.queueByArn(m_queue.deadLetterSourceArns.value(0));
}

void ComparePane::showEmptiness(const Comparison &found)
{
    const QString name = text::arnName(m_queue.deadLetterSourceArns.value(0));
    const bool isOff = source() != nullptr && source()->processedSample == "none"_L1;
    if (found.healthy > 0 && found.dead > 0)
        say(tr("Nothing sets them apart"),
            tr("No field, value, size, age or hour is more frequent here than among the processed messages."));
    else if (found.healthy > 0)
        say(tr("No dead letters to compare"), {});
    else if (isOff)
        say(tr("No processed messages are kept"),
            tr("%1 is set to keep none. A sample stays in the broker's memory alone and ends with it.").arg(name));
    else if (found.processed == 0)
        say(tr("No processed messages yet"),
            tr("A sample of what consumers receive and delete is kept by itself. Nobody has processed a message of %1 "
               "since the broker was started.")
                .arg(name));
    else
        say(tr("No processed messages are kept"),
            tr("%n message(s) of %1 were processed, but none could be kept. Option ProcessedSample of the queue says "
               "how many are.",
               nullptr, static_cast<int>(found.processed))
                .arg(name));
    m_keep->setVisible(found.healthy == 0 && isOff);
    if (found.healthy == 0)
        m_note->clear();
}

void ComparePane::say(const QString &title, const QString &text)
{
    m_isEmpty = true;
    m_emptyTitle = title;
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_keep->hide();
    m_stack->setCurrentWidget(m_empty);
    showButtons();
}

void ComparePane::keepSample()
{
    const QueueInfo *queue = source();
    if (queue == nullptr || !m_keep->isEnabled())
        return;
    const QString name = queue->name;
    queuecalls::setOptions(m_backend, {{u"QueueUrl"_s, queue->url}, {u"ProcessedSample"_s, QString(usualSample)}}, this,
                           [this, name](const Outcome<Done> &answer) {
                               if (!answer) {
                                   m_banner->say(Banner::Kind::Error, text::sentence(answer.error()));
                                   return;
                               }
                               say(tr("A sample is kept from now on"),
                                   tr("Compare again when consumers of %1 have processed some messages.").arg(name));
                               m_backend.reconnect(); // the list of queues says so
                           });
}

void ComparePane::setMessage(const QString &id)
{
    m_message = id;
    showButtons();
}

QString ComparePane::query() const
{
    const SeparatingFact *fact = m_isEmpty ? nullptr : m_model->row(m_table->currentIndex());
    return fact == nullptr ? QString() : querytext::ofFact(*fact);
}

void ComparePane::showButtons()
{
    if (m_neighbour == nullptr)
        return; // still being made
    const bool hasFact = !m_isEmpty && m_table->currentIndex().isValid();
    const QString whyNoFilter = !hasFact ? tr("Choose a fact first.")
        : query().isEmpty()              ? tr("The query language cannot ask for this.")
                                         : QString();
    setWhyNot(m_filter, whyNoFilter, tr("Shows the dead letters that this is true of"));
    setWhyNot(m_neighbour, m_message.isEmpty() ? tr("Choose a message first.") : QString(),
              tr("Compares the chosen message with the processed one that is most like it"));
    setWhyNot(m_keep, m_backend.whyNot(u"redrive"_s, u"SetQueueOptions"_s),
              tr("Keeps up to 200 processed messages of the queue in the broker's memory"));
}

void ComparePane::filter()
{
    const QString wanted = query();
    if (!wanted.isEmpty())
        emit filterWanted(wanted);
}

void ComparePane::findNeighbour()
{
    if (m_message.isEmpty())
        return;
    clusters::compare(m_backend, {.queueUrl = m_queue.url, .messageId = m_message, .most = 1}, this,
                      [this, id = m_message](const Outcome<Comparison> &answer) {
                          if (id != m_message)
                              return;
                          if (!answer)
                              m_banner->say(Banner::Kind::Error, text::sentence(answer.error()));
                          else if (!answer->neighbour)
                              m_banner->say(Banner::Kind::Info, tr("None of the processed messages is like this one."));
                          else
                              emit neighbourFound(*answer->neighbour);
                      });
}

QString ComparePane::note() const
{
    return m_note->text();
}

QString ComparePane::emptyTitle() const
{
    return m_emptyTitle;
}

void ComparePane::fit()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
    m_table->horizontalHeader()->setSectionResizeMode(FactsModel::Fact, QHeaderView::Stretch);
}

void ComparePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fit();
}

} // namespace ui

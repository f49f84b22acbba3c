// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector.h"

#include "ui/icons.h"
#include "ui/models/lifemodel.h"
#include "ui/pages/whyline.h"
#include "ui/text.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

/// A page of the tabs: its content a step below them.
QWidget *tabPage(QWidget *content, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(content);
    return page;
}

} // namespace

Inspector::Inspector(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(120ms);
    connect(&m_rest, &QTimer::timeout, this, &Inspector::load);
}

void Inspector::build()
{
    auto *empty = new EmptyState(this);
    empty->setTitle(tr("No message selected"));
    empty->setText(tr("Select one to see its body, attributes and life."));
    m_title = new ElidedLabel(this);
    FontRole::keep(m_title, {.isFixedPitch = true});
    auto *copy = new QPushButton(icon("copy"_L1), {}, this);
    copy->setProperty("quiet", true);
    copy->setAccessibleName(tr("Copy the message ID"));
    copy->setToolTip(tr("Copy the message ID"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_message.id); });
    m_why = new WhyLine(m_backend, this);
    connect(m_why, &WhyLine::messageWanted, this, &Inspector::messageWanted);
    m_body = new BodyView(this);
    m_attributes = new FactsTable({tr("Name"), tr("Type"), tr("Value")}, tr("Message attributes"), this);
    m_system = new FactsTable({tr("Field"), tr("Value")}, tr("System fields"), this);
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Parts of the message"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(tabPage(m_body, this), tr("Body"));
    m_tabs->addTab(tabPage(m_attributes, this), tr("Attributes"));
    m_tabs->addTab(tabPage(m_system, this), tr("System"));
    m_tabs->addTab(tabPage(buildLife(), this), tr("Life"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::loadLife);

    auto *title = new QHBoxLayout;
    title->setSpacing(4);
    title->addWidget(m_title, 1);
    title->addWidget(copy);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(m_why);
    column->addWidget(m_tabs, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *Inspector::buildLife()
{
    auto *page = new QWidget(this);
    m_life = new LifeModel(this);
    m_lifeTable = new QTableView(page);
    m_lifeTable->setAccessibleName(tr("What happened to this message"));
    m_lifeTable->setModel(m_life);
    prepareTable(m_lifeTable);
    m_lifeTable->horizontalHeader()->setStretchLastSection(true);
    m_lifeTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitColumns(m_lifeTable, m_life->columns());
    m_lifeNote = new PlainLabel(page);
    m_lifeNote->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lifeTable, 1);
    layout->addWidget(m_lifeNote);
    return page;
}

void Inspector::setMessage(const QueueInfo &queue, const MessageInfo *message)
{
    m_queueUrl = queue.url;
    if (message == nullptr) {
        m_rest.stop();
        m_message = {};
        m_body->clear();
        m_why->setMessage({}, {});
        m_stack->setCurrentIndex(0);
        return;
    }
    if (message->id == m_message.id) {
        if (!(*message == m_message)) {
            MessageInfo news = *message;
            news.body = m_message.body; // bodies never change, and ours is the whole one
            show(news, false);
        }
        return;
    }
    show(*message, !message->bodyTruncated);
    m_rest.start();
}

void Inspector::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    m_why->setNow(now);
    if (isNewSecond && !m_message.id.isEmpty() && m_tabs->currentIndex() == SystemTab)
        showSystem();
}

void Inspector::load()
{
    loadLife();
    if (!m_message.bodyTruncated) {
        emit filled();
        return;
    }
    m_backend.message(m_queueUrl, m_message.id, this, [this, id = m_message.id](const Outcome<MessageInfo> &whole) {
        if (id != m_message.id)
            return;
        if (whole)
            show(*whole, true);
        emit filled();
    });
}

void Inspector::show(const MessageInfo &message, bool isNewBody)
{
    m_message = message;
    m_stack->setCurrentIndex(1);
    m_title->setFullText(message.id);
    m_why->setMessage(m_queueUrl, message.id);
    if (isNewBody)
        m_body->setBody(message.body);
    QList<QStringList> attributes;
    for (const MessageAttribute &attribute : message.attributes)
        attributes.append({attribute.name, attribute.dataType, attribute.value});
    m_attributes->setFacts(attributes);
    m_tabs->setTabText(AttributesTab,
                       message.attributes.isEmpty()
                           ? tr("Attributes")
                           : tr("Attributes (%1)").arg(text::number(message.attributes.size())));
    showSystem();
}

void Inspector::showSystem()
{
    const auto when = [this](Time time) {
        return QString(text::instant(time) + u" ("_s + text::age(time, m_now) + u')');
    };
    QList<QStringList> facts{
        {tr("State"), QString(text::stateShape(m_message.state) + u' ' + text::stateName(m_message.state))},
        {tr("Sent"), when(m_message.sent)},
        {tr("Receives"), text::number(m_message.receiveCount)},
        {tr("Size"), tr("%1 (body %2)").arg(text::bytes(m_message.size), text::bytes(m_message.bodyBytes))},
    };
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    add(tr("First received"), m_message.firstReceived ? when(*m_message.firstReceived) : QString());
    add(m_message.state == MessageState::Delayed ? tr("Delayed until") : tr("Hidden until"),
        m_message.due ? when(*m_message.due) : QString());
    add(tr("Dead letter of"), text::arnName(m_message.deadLetterSourceArn));
    add(tr("Message group"), m_message.groupId);
    add(tr("Deduplication ID"), m_message.deduplicationId);
    add(tr("Sender"), m_message.senderId);
    add(tr("Trace header"), m_message.traceHeader);
    add(tr("MD5 of body"), m_message.bodyMd5);
    m_system->setFacts(facts);
}

void Inspector::noteLife(const QString &note)
{
    m_lifeNote->setText(note);
    m_lifeNote->setVisible(!note.isEmpty());
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange || m_lifeTable == nullptr)
        return;
    for (QTableView *table : std::initializer_list<QTableView *>{m_attributes, m_system, m_lifeTable})
        prepareTable(table);
    fitColumns(m_lifeTable, m_life->columns());
}

void Inspector::loadLife()
{
    if (m_tabs->currentIndex() != LifeTab || m_message.id.isEmpty())
        return;
    if (!m_backend.can(capability::messageLife)) {
        noteLife(tr("This connection keeps no record of what happened to a message."));
        return;
    }
    m_backend.life(m_message.id, this, [this, id = m_message.id](const Outcome<Life> &life) { lifeArrived(id, life); });
}

void Inspector::lifeArrived(const QString &id, const Outcome<Life> &life)
{
    if (id != m_message.id)
        return;
    if (!life) {
        noteLife(text::sentence(life.error()));
        return;
    }
    m_life->setRows(life->events);
    noteLife(life->complete ? QString() : tr("Older events are no longer kept."));
}

} // namespace ui

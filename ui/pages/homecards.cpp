// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homecards.h"

#include "ui/acts.h"
#include "ui/backend/queuecalls.h"
#include "ui/tasks/taskrunner.h"
#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wraplayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostRetentions = 8; // a call each
constexpr qsizetype mostTasks = 2;
constexpr qsizetype longestLink = 24; // characters

QString shortened(const QString &name)
{
    return name.size() <= longestLink ? name : QString(name.first(longestLink - 9) + u'…' + name.last(8));
}

QString titleOf(const Address &place)
{
    if (place.kind == "message"_L1)
        return HomeCards::tr("message %1").arg(text::shortId(place.name));
    return shortened(place.name);
}

Token tokenOf(attributes::Attention::Kind kind)
{
    return kind == attributes::Attention::Kind::DeadLetters ? Token::Error
        : kind == attributes::Attention::Kind::Unread       ? Token::Text
                                                            : Token::Warning;
}

QString markOf(attributes::Attention::Kind kind)
{
    switch (kind) {
    case attributes::Attention::Kind::DeadLetters:
        return u"▼"_s;
    case attributes::Attention::Kind::Unread:
        return text::stateShape(MessageState::Available);
    case attributes::Attention::Kind::InFlightFull:
    case attributes::Attention::Kind::Expiring:
        return u"▲"_s;
    }
    return {};
}

} // namespace

HomeCards::HomeCards(Backend &backend, Acts &acts, const QString &connection, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_acts(acts)
    , m_connection(connection)
{
    build();
    connect(&m_acts.tasks(), &TaskRunner::changed, this, [this] {
        if (isVisible())
            showRunning();
    });
    refresh();
}

void HomeCards::build()
{
    m_attention = new Card(tr("Needs attention"), this);
    m_running = new Card(tr("Running"), this);
    m_recent = new Card(tr("Looked at last"), this);
    m_links = new QWidget(m_recent);
    auto *links = new WrapLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(4);
    m_recent->addWidget(m_links);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_running);
    side->addWidget(m_recent, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_attention, 3);
    row->addLayout(side, 2);
}

void HomeCards::setMostLines(int lines)
{
    if (std::exchange(m_mostLines, lines) == lines)
        return;
    showAttention();
    showRecent();
}

void HomeCards::setRecent(const QList<Address> &places)
{
    m_places = places;
    showRecent();
}

void HomeCards::refresh()
{
    readRetentions();
    showAttention();
    showRunning();
    showRecent();
}

/// How long a queue keeps its messages stands among its attributes: asked once, of the few that may matter.
void HomeCards::readRetentions()
{
    if (m_backend.isPlain() || !isVisible())
        return;
    for (const QString &url : attributes::oldestQueues(m_backend.queues(), mostRetentions)) {
        if (m_asked.contains(url))
            continue;
        m_asked.insert(url);
        queuecalls::attributes(
            m_backend, url, Backend::Note::No, this, [this, url](const Outcome<queuecalls::Texts> &answer) {
                if (!answer)
                    return; // what is not known is not warned of
                m_retentions.insert(url, std::chrono::seconds{answer->value(u"MessageRetentionPeriod"_s).toLongLong()});
                showAttention();
            });
    }
}

void HomeCards::open(const QString &queueUrl, const QString &tab)
{
    if (const QueueInfo *queue = m_backend.queue(queueUrl))
        emit linkFollowed(queueAddress(m_connection, *queue).with(u"tab"_s, tab));
}

void HomeCards::showAttention()
{
    const QList<attributes::Attention> all =
        attributes::attentionTo(m_backend.queues(), m_retentions, m_backend.clock().now);
    QList<Card::Line> lines;
    for (const attributes::Attention &one : all.first(std::min<qsizetype>(m_mostLines, all.size()))) {
        const QueueInfo *queue = m_backend.queue(one.queueUrl);
        Card::Line line{.text = QString(markOf(one.kind) + u' ' + one.queueName + u": "_s + one.text),
                        .token = tokenOf(one.kind)};
        if (queue != nullptr && queue->isDeadLetterQueue())
            line.acts.append({.text = tr("Redrive…"),
                              .name = tr("Redrive the dead letters of %1").arg(one.queueName),
                              .act =
                                  [this, url = one.queueUrl] {
                                      if (const QueueInfo *found = m_backend.queue(url))
                                          m_acts.redrive({.queue = *found});
                                  },
                              .toolTip = tr("Sends all of them back to where they came from, after asking"),
                              .whyNot = m_acts.whyNoRedrive({.queue = *queue})});
        const QString tab = one.kind == attributes::Attention::Kind::InFlightFull ? u"inflight"_s : QString();
        line.acts.append({.text = tr("Look"),
                          .name = tr("Look at %1").arg(one.queueName),
                          .act = [this, url = one.queueUrl, tab] { open(url, tab); },
                          .toolTip = tr("Opens the queue where it shows")});
        lines.append(line);
    }
    m_attention->setLines(lines);
    const qsizetype more = all.size() - lines.size();
    m_attention->setNote(all.isEmpty() ? tr("✔ Nothing: no dead letters, no queue is full or about to lose messages.")
                             : more > 0 ? tr("and %n more, in the table below", nullptr, static_cast<int>(more))
                                        : QString());
}

void HomeCards::showRunning()
{
    TaskRunner &tasks = m_acts.tasks();
    QList<Card::Line> lines;
    QString last;
    qsizetype running = 0;
    for (const TaskRow &row : tasks.model()->rows()) {
        if (row.isOver()) {
            if (last.isEmpty())
                last = row.report;
            continue;
        }
        if (++running > mostTasks)
            continue;
        const QString progress =
            row.expected > 0 ? tr("%1 of %2").arg(text::number(row.done), text::number(row.expected)) : tr("working…");
        lines.append({.text = QString(row.title + u": "_s + progress),
                      .token = Token::Link,
                      .acts = {{.text = tr("Stop"),
                                .name = tr("Stop: %1").arg(row.title),
                                .act = [&tasks, number = row.number] { tasks.cancel(number); },
                                .toolTip = tr("What was done so far stays done")}}});
    }
    m_running->setLines(lines);
    if (running > mostTasks)
        m_running->setNote(tr("and %n more, in Tasks", nullptr, static_cast<int>(running - mostTasks)));
    else if (running == 0)
        m_running->setNote(last.isEmpty() ? tr("Nothing is running.") : tr("Nothing. Last: %1").arg(last));
    else
        m_running->setNote({});
}

/// Those of queues that are gone are left out; they come back with them.
void HomeCards::showRecent()
{
    QList<Address> places;
    for (const Address &place : std::as_const(m_places)) {
        const Address queue = place.kind == "message"_L1 ? queueOf(place) : place;
        if (places.size() < m_mostLines && queueAt(queue, m_backend.queues()) != nullptr)
            places.append(place);
    }
    QList<QPushButton *> buttons = m_links->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    while (buttons.size() < places.size()) {
        auto *button = new QPushButton(m_links);
        button->setProperty("quiet", true);
        connect(button, &QPushButton::clicked, this, [this, button] {
            if (const std::optional<Address> place = Address::parse(button->property("address").toString()))
                emit linkFollowed(*place);
        });
        m_links->layout()->addWidget(button);
        buttons.append(button);
    }
    for (qsizetype at = 0; at < buttons.size(); ++at) {
        const bool isUsed = at < places.size();
        buttons[at]->setVisible(isUsed);
        if (!isUsed)
            continue;
        buttons[at]->setText(titleOf(places[at]).replace(u'&', u"&&"_s));
        buttons[at]->setProperty("address", places[at].toString());
        buttons[at]->setAccessibleName(tr("Open %1 again").arg(places[at].name));
        buttons[at]->setToolTip(text::plainToolTip(places[at].toString()));
    }
    m_links->setVisible(!places.isEmpty());
    m_recent->setLines({}); // the card colours what it holds
    m_recent->setNote(places.isEmpty() ? tr("Queues and messages that you open stand here.") : QString());
}

} // namespace ui

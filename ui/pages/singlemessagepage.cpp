// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/singlemessagepage.h"

#include "ui/pages/inspector.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/crumbbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/quietbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String partOption{"part"};
constexpr QLatin1String readOption{"read"};

} // namespace

SingleMessagePage::SingleMessagePage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_address{.connection = context.connection, .kind = u"message"_s}
{
    build();
    connect(&m_backend, &Backend::queuesChanged, this, &SingleMessagePage::resolve);
    connect(&m_backend, &Backend::descriptionChanged, this, &SingleMessagePage::resolve);
    connect(&m_backend, &Backend::clockChanged, this, [this] {
        if (isVisible())
            m_inspector->setNow(m_backend.clock().now);
    });
    connect(m_inspector, &Inspector::linkFollowed, this, &Page::linkFollowed);
    connect(m_inspector, &Inspector::partChosen, this, [this](const QString &part) {
        m_address = m_address.with(partOption, part);
        emit moved();
    });
    CrumbBar *crumbs = m_inspector->bodyView()->crumbs();
    connect(crumbs, &CrumbBar::chainEdited, this, [this](const decoders::Chain &chain) {
        m_address = m_address.with(readOption, decoders::toText(chain));
        emit moved();
    });
    connect(crumbs, &CrumbBar::guessWanted, this, [this] {
        m_address = m_address.with(readOption, {});
        emit moved();
    });
    connect(m_inspector, &Inspector::messageWanted, this, [this](const QString &id) {
        if (const QueueInfo *queue = queueAt(queueOf(m_address), m_backend.queues()))
            emit linkFollowed(messageAddress(m_address.connection, *queue, id));
    });
}

void SingleMessagePage::build()
{
    m_absence = new EmptyState(this);
    auto *home = m_absence->addButton(tr("Show &all queues"), true);
    connect(home, &QPushButton::clicked, this,
            [this] { emit linkFollowed({.connection = m_address.connection, .kind = u"home"_s}); });
    m_content = new QWidget(this);
    m_name = new ElidedLabel(m_content);
    FontRole::keep(m_name, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_queue = new QPushButton(m_content);
    m_queue->setProperty("quiet", true);
    m_queue->setToolTip(tr("Opens the queue of this message"));
    connect(m_queue, &QPushButton::clicked, this, [this] { emit linkFollowed(queueOf(m_address)); });
    m_inspector = new Inspector(m_backend, m_address.connection, Inspector::Place::Page, m_content);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    QPushButton *copy = quietButton("copy"_L1, tr("Copy the message ID"), m_content);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address.name); });
    auto *header = new QHBoxLayout;
    header->addWidget(m_name);
    header->addWidget(copy);
    header->addStretch(1);
    header->addWidget(m_queue);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(8);
    column->addLayout(header);
    column->addWidget(m_inspector, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_absence);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void SingleMessagePage::open(const Address &address)
{
    const bool isOther = !address.isSamePlace(m_address);
    m_address = address;
    m_name->setFullText(tr("Message %1").arg(address.name));
    m_inspector->setPart(address.options.value(partOption));
    if (isOther) {
        m_hasAsked = false;
        ++m_pass;
        m_inspector->setMessage({}, nullptr);
        say(tr("Waiting for the broker…"), {});
        emit labelChanged();
    }
    resolve();
}

QString SingleMessagePage::title() const
{
    return text::shortId(m_address.name);
}

void SingleMessagePage::say(const QString &title, const QString &text)
{
    m_absence->setTitle(title);
    m_absence->setText(text);
    m_stack->setCurrentWidget(m_absence);
}

void SingleMessagePage::resolve()
{
    if (!isVisible() || m_hasAsked || m_backend.clock().now.count() == 0 || m_backend.description().version.isEmpty())
        return;
    const Address place = queueOf(m_address);
    if (place.name.isEmpty()) {
        m_hasAsked = true;
        seek();
        return;
    }
    const QueueInfo *queue = queueAt(place, m_backend.queues());
    if (queue == nullptr) {
        say(tr("No queue named %1").arg(place.name), tr("The message is looked for in it as soon as it is there."));
        return;
    }
    m_hasAsked = true;
    ask(*queue);
}

void SingleMessagePage::ask(const QueueInfo &queue)
{
    m_queue->setText(QString(queue.name).replace(u'&', u"&&"_s));
    m_queue->setAccessibleName(tr("Open the queue %1").arg(queue.name));
    m_backend.message(queue.url, m_address.name, this,
                      [this, queue, pass = m_pass](const Outcome<MessageInfo> &message) {
                          if (pass != m_pass)
                              return;
                          const bool hadFocus = m_absence->isAncestorOf(QApplication::focusWidget());
                          m_stack->setCurrentWidget(m_content);
                          if (hadFocus)
                              m_inspector->tabs()->tabBar()->setFocus();
                          m_inspector->setNow(m_backend.clock().now);
                          if (message) {
                              m_inspector->setMessage(queue, &*message);
                              readAsAddressed();
                              return;
                          }
                          MessageInfo gone;
                          gone.id = m_address.name;
                          m_inspector->setGone(queue, gone);
                      });
}

/// The steps that somebody chose and passed on.
void SingleMessagePage::readAsAddressed()
{
    const std::optional<decoders::Chain> chain = decoders::fromText(m_address.options.value(readOption));
    if (chain && !chain->isEmpty())
        m_inspector->bodyView()->setChain(chain);
}

/// Where was it last?
void SingleMessagePage::seek()
{
    m_backend.life(m_address.name, this, [this, pass = m_pass](const Outcome<Life> &life) {
        if (pass != m_pass)
            return;
        const bool isKnown = life && !life->events.isEmpty();
        const QString other = isKnown ? life->events.last().otherQueueName : QString();
        const QString name = isKnown && other.isEmpty() ? life->events.last().queueName : other;
        const auto found = std::ranges::find(m_backend.queues(), name, &QueueInfo::name);
        if (name.isEmpty() || found == m_backend.queues().end()) {
            say(tr("No message %1").arg(text::shortId(m_address.name)),
                tr("The address names no queue, and the journal knows nothing of this message."));
            return;
        }
        Address place = messageAddress(m_address.connection, *found, m_address.name);
        if (const QString part = m_address.options.value(partOption); !part.isEmpty())
            place = place.with(partOption, part);
        m_address = place;
        emit moved();
        ask(*found);
    });
}

void SingleMessagePage::refresh()
{
    m_backend.reconnect();
    m_hasAsked = false;
    resolve();
}

void SingleMessagePage::focusFilter()
{
    m_inspector->find();
}

void SingleMessagePage::showTimes()
{
    m_inspector->showTimes();
}

QList<QWidget *> SingleMessagePage::panes() const
{
    if (m_stack->currentWidget() == m_absence)
        return {m_absence->findChild<QPushButton *>()};
    return {m_inspector->tabs()->tabBar(), m_inspector->tabs()->currentWidget()};
}

void SingleMessagePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    resolve();
}

} // namespace ui

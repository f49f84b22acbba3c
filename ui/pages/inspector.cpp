// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector.h"

#include "ui/pages/diffpane.h"
#include "ui/pages/lifepane.h"
#include "ui/pages/links.h"
#include "ui/pages/messagefacts.h"
#include "ui/pages/whyline.h"
#include "ui/pages/whypane.h"
#include "ui/pages/wirepane.h"
#include "ui/text.h"
#include "ui/why/story.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/quietbutton.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr std::array parts{"body"_L1, "attributes"_L1, "system"_L1, "life"_L1, "why"_L1, "diff"_L1, "wire"_L1};

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

Inspector::Inspector(Backend &backend, QString connection, Place place, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_connection(std::move(connection))
    , m_place(place)
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
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_place == Place::Beside ? 8 : 0, 0, 0, 0);
    layout->addWidget(m_stack);
    if (m_place == Place::Page)
        make();
}

/// What shows a message: a third of what a queue's page takes to be made.
void Inspector::make()
{
    if (isMade())
        return;
    auto *page = new QWidget(this);
    m_banner = new Banner(page);
    m_why = new WhyLine(m_backend, page);
    connect(m_why, &WhyLine::messageWanted, this, &Inspector::messageWanted);
    buildTabs();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(buildTitle());
    column->addWidget(m_banner);
    column->addWidget(m_why);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(page);
    followInTabOrder(this, page);
    showGone();
}

void Inspector::setWayBack(QWidget *way)
{
    m_way = way;
    if (isMade())
        m_titleRow->insertWidget(0, way);
}

QWidget *Inspector::buildTitle()
{
    auto *bar = new QWidget(this);
    m_title = new ElidedLabel(bar);
    FontRole::keep(m_title, {.isFixedPitch = true});
    m_goneChip = new Chip(bar);
    QPushButton *copy = quietButton("copy"_L1, tr("Copy the message ID"), bar);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_message.id); });
    QPushButton *open = quietButton("open"_L1, tr("Open this message in a tab of its own"), bar);
    connect(open, &QPushButton::clicked, this, [this] { emit linkFollowed(messageAddress()); });
    m_pin = quietButton("pin"_L1, tr("Keep this message here"), bar);
    m_pin->setToolTip(tr("Keeps this message here, whatever is chosen in the table"));
    m_pin->setCheckable(true);
    connect(m_pin, &QPushButton::toggled, this, [this](bool isPinned) {
        if (!isPinned)
            emit released();
    });
    for (QWidget *only : std::initializer_list<QWidget *>{m_title, copy, open, m_pin})
        only->setVisible(m_place == Place::Beside); // a page says the rest in its heading
    auto *row = m_titleRow = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    if (m_way != nullptr)
        row->addWidget(m_way);
    row->addWidget(m_title, 1);
    row->addWidget(m_goneChip);
    row->addWidget(copy);
    row->addWidget(open);
    row->addWidget(m_pin);
    return bar;
}

void Inspector::buildTabs()
{
    m_body = new BodyView(this);
    m_attributes = new FactsTable({tr("Name"), tr("Type"), tr("Value")}, tr("Message attributes"), this);
    m_system = new FactsTable({tr("Field"), tr("Value")}, tr("System fields"), this);
    m_life = new LifePane(this);
    m_whyHere = new WhyPane(this);
    m_diff = new DiffPane(this);
    m_wire = new WirePane(m_backend, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Parts of the message"));
    m_tabs->setDocumentMode(true);
    // Seven names beside a table: the shorter ones, and their tooltips.
    const bool isNarrow = m_place == Place::Beside;
    m_tabs->tabBar()->setProperty("compact", isNarrow);
    const std::array<std::pair<QWidget *, QString>, parts.size()> pages{
        std::pair<QWidget *, QString>{m_body, tr("Body")},
        {m_attributes, tr("Attributes")},
        {m_system, tr("System")},
        {m_life, tr("Life")},
        {m_whyHere, isNarrow ? tr("Why?") : tr("Why here?")},
        {m_diff, tr("Diff")},
        {m_wire, tr("Wire")}};
    for (const auto &[content, name] : pages)
        m_tabs->addTab(tabPage(content, this), name);
    m_tabs->setTabToolTip(WhyTab, tr("Why is the message here?"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::tabChosen);
    connect(m_body, &BodyView::linkWanted, this, [this](const QString &target) { follow(target); });
    connect(m_whyHere, &WhyPane::eventWanted, this, [this](qint64 number) {
        showTab(LifeTab);
        m_life->goTo(number);
    });
    connect(m_whyHere, &WhyPane::settingWanted, this, [this](const QString &arn) { follow(arn, u"settings"_s); });
}

void Inspector::setMessage(const QueueInfo &queue, const MessageInfo *message)
{
    const bool isSame = message != nullptr && message->id == m_message.id && queue.url == m_queue.url;
    if (isPinned() && !isSame)
        return;
    m_queue = queue;
    m_isGone = false;
    if (message != nullptr)
        make();
    if (isMade())
        showGone();
    if (message == nullptr) {
        m_rest.stop();
        m_message = {};
        m_lifeOf.reset();
        if (!isMade())
            return;
        m_body->clear();
        m_why->setMessage({}, {});
        m_banner->withdraw();
        m_stack->setCurrentIndex(0);
        return;
    }
    if (isSame) {
        MessageInfo news = *message;
        news.body = m_message.body; // bodies never change, and ours is the whole one
        news.bodyTruncated = m_message.bodyTruncated;
        if (!(news == m_message)) {
            show(news, false);
            loadLife();
        }
        return;
    }
    m_lifeOf.reset();
    m_banner->withdraw();
    m_life->clear({});
    m_whyHere->clear();
    show(*message, !message->bodyTruncated);
    m_rest.start();
}

void Inspector::setGone(const QueueInfo &queue, const MessageInfo &known)
{
    const bool isNew = known.id != m_message.id;
    make();
    m_queue = queue;
    m_isGone = true;
    if (isNew) {
        m_lifeOf.reset();
        m_life->clear({});
        show(known, true);
    }
    showGone();
    loadLife();
}

void Inspector::showGone()
{
    m_why->setVisible(!m_isGone);
    m_goneChip->setText(m_isGone ? tr("○ no longer in %1").arg(m_queue.name) : QString(), Token::Muted);
}

void Inspector::compareWith(const QString &messageId)
{
    make();
    if (messageId == m_diff->leftId())
        return;
    m_backend.message(m_queue.url, messageId, this, [this](const Outcome<MessageInfo> &message) {
        if (message)
            m_diff->setLeft(*message);
    });
}

void Inspector::compareWith(const MessageInfo &message, const QString &name)
{
    showTab(DiffTab);
    m_diff->setLeft(message, name);
}

bool Inspector::isPinned() const
{
    return isMade() && m_pin->isChecked();
}

void Inspector::setPinned(bool isPinned)
{
    make();
    m_pin->setChecked(isPinned);
}

Address Inspector::messageAddress() const
{
    const int tab = isMade() ? m_tabs->currentIndex() : BodyTab;
    const QString part = QString(parts.at(static_cast<std::size_t>(tab)));
    return ui::messageAddress(m_connection, m_queue, m_message.id).with(u"part"_s, tab == BodyTab ? QString() : part);
}

void Inspector::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (!isMade())
        return;
    m_why->setNow(now);
    if (!isNewSecond || m_message.id.isEmpty())
        return;
    if (m_tabs->currentIndex() == SystemTab)
        showSystem();
    if (m_tabs->currentIndex() == LifeTab)
        m_life->setNow(now);
    if (isPinned() || m_place == Place::Page)
        reload();
}

void Inspector::showTimes()
{
    if (!isMade())
        return;
    showSystem();
    m_life->showTimes();
    answerWhy();
}

void Inspector::load()
{
    loadLife();
    if (!m_message.bodyTruncated) {
        emit filled();
        return;
    }
    m_backend.message(m_queue.url, m_message.id, this, [this, id = m_message.id](const Outcome<MessageInfo> &whole) {
        if (id != m_message.id)
            return;
        if (whole)
            show(*whole, true);
        else
            m_banner->say(Banner::Kind::Error, text::sentence(whole.error()), {{tr("&Retry"), [this] { load(); }}});
        emit filled();
    });
}

/// Nobody else tells a pinned inspector what became of its message.
void Inspector::reload()
{
    if (!isVisible() || m_isAsking || m_isGone || m_backend.isPaused())
        return;
    m_isAsking = true;
    m_backend.message(m_queue.url, m_message.id, this, [this, id = m_message.id](const Outcome<MessageInfo> &message) {
        m_isAsking = false;
        if (id == m_message.id)
            reread(message);
    });
}

void Inspector::reread(const Outcome<MessageInfo> &message)
{
    if (!message) {
        const QString &code = message.error().code;
        if (code.contains("MessageDoesNotExist"_L1) || code.contains("MessageNotFound"_L1)
            || code.contains("QueueDoesNotExist"_L1))
            setGone(m_queue, m_message);
        return;
    }
    if (*message == m_message)
        return;
    show(*message, message->body != m_message.body);
    loadLife();
}

void Inspector::show(const MessageInfo &message, bool isNewBody)
{
    m_message = message;
    m_stack->setCurrentIndex(1);
    m_title->setFullText(message.id);
    m_why->setMessage(m_isGone ? QString() : m_queue.url, m_isGone ? QString() : message.id);
    if (isNewBody)
        m_body->setBody(message.body);
    if (!message.bodyTruncated)
        m_diff->setRight(message);
    m_wire->setMessage(m_queue, message.id);
    showAttributes();
    showSystem();
}

void Inspector::showAttributes()
{
    m_attributes->setFacts(messagefacts::attributes(m_message));
    const qsizetype count = m_message.attributes.size();
    const bool hasRoom = m_place == Place::Page && count > 0;
    m_tabs->setTabText(AttributesTab, hasRoom ? tr("Attributes (%1)").arg(text::number(count)) : tr("Attributes"));
    m_tabs->setTabToolTip(AttributesTab, tr("%n attribute(s)", nullptr, static_cast<int>(count)));
}

void Inspector::showSystem()
{
    m_system->setFacts(messagefacts::system(m_message, m_queue, m_now));
}

void Inspector::setPart(const QString &part)
{
    const auto found = std::ranges::find_if(parts, [&part](QLatin1String each) { return part == each; });
    make();
    m_isApplying = true;
    m_tabs->setCurrentIndex(found == parts.end() ? BodyTab : static_cast<int>(found - parts.begin()));
    m_isApplying = false;
}

void Inspector::showTab(Tab tab)
{
    make();
    m_tabs->setCurrentIndex(tab);
}

void Inspector::find()
{
    if (m_message.id.isEmpty())
        return;
    showTab(BodyTab);
    m_body->find();
}

void Inspector::tabChosen()
{
    loadLife();
    if (m_isApplying)
        return;
    const int tab = m_tabs->currentIndex();
    emit partChosen(tab == BodyTab ? QString() : QString(parts.at(static_cast<std::size_t>(tab))));
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0ms, this, &Inspector::make);
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange || m_system == nullptr)
        return;
    prepareTable(m_attributes);
    prepareTable(m_system);
}

/// Only for the tabs that need it.
void Inspector::loadLife()
{
    const int tab = m_tabs->currentIndex();
    if ((tab != LifeTab && tab != WhyTab) || m_message.id.isEmpty())
        return;
    if (!m_backend.can(capability::messageLife)) {
        m_life->clear(tr("This connection keeps no record of what happened to a message."));
        answerWhy();
        return;
    }
    if (!m_lifeOf)
        m_whyHere->setWaiting();
    m_backend.life(m_message.id, this, [this, id = m_message.id](const Outcome<Life> &life) {
        if (id == m_message.id)
            lifeArrived(life);
    });
}

void Inspector::lifeArrived(const Outcome<Life> &life)
{
    if (!life) {
        m_life->clear(text::sentence(life.error()));
        m_lifeOf.reset();
    } else {
        m_lifeOf = *life;
        m_life->setLife(*life, m_now);
    }
    answerWhy();
}

void Inspector::answerWhy()
{
    if (m_message.id.isEmpty() || m_tabs->currentIndex() != WhyTab)
        return;
    m_whyHere->setQuestion({.message = m_message,
                            .queue = m_queue,
                            .source = sourceQueue(),
                            .life = m_lifeOf,
                            .isGone = m_isGone,
                            .now = m_now});
}

/// Events name queues only: one of the same account and region is meant.
std::optional<QueueInfo> Inspector::sourceQueue() const
{
    if (const QueueInfo *queue = m_backend.queueByArn(m_message.deadLetterSourceArn))
        return *queue;
    const QString name = m_lifeOf ? why::storyOf(*m_lifeOf, m_queue.name).from : QString();
    for (const QueueInfo &queue : m_backend.queues()) {
        if (queue.name == name && queue.account == m_queue.account && queue.region == m_queue.region)
            return queue;
    }
    return std::nullopt;
}

void Inspector::follow(const QString &target, const QString &tab)
{
    const std::optional<Address> address = linkTarget(target, m_backend, m_connection);
    if (address)
        emit linkFollowed(address->with(u"tab"_s, tab));
    else
        m_banner->say(Banner::Kind::Info, tr("There is no page here for %1.").arg(text::firstLine(target)),
                      {{tr("&Close"), [this] { m_banner->withdraw(); }}});
}

} // namespace ui

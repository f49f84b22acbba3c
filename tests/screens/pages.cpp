// SPDX-License-Identifier: GPL-3.0-or-later
// The table of pages, queue tabs, docks, banners and empty states.
#include "tests/screens/screens.h"

#include "ui/attributes/attributeform.h"
#include "ui/backend/redrives.h"
#include "ui/pages/clusterband.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/composerpreview.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/diffpane.h"
#include "ui/pages/homepage.h"
#include "ui/pages/livepane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/pollbar.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/redrivespage.h"
#include "ui/pages/settingspane.h"
#include "ui/pages/simulatorspage.h"
#include "ui/pages/singlemessagepage.h"
#include "ui/pages/whyline.h"
#include "ui/tasks/activitypanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/factstable.h"
#include "ui/wire/wiremodel.h"
#include "ui/wire/wirepanel.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

QWidget *page(Stage &stage, const char *address)
{
    return stage.go(QLatin1String(address));
}

/// A view of a queue, once it has read what it shows.
QWidget *tab(Stage &stage, const char *address)
{
    ui::QueuePage *page = stage.queue(QLatin1String(address));
    stage.until(address, [page] {
        const ui::LivePane *live = page->tabs()->currentPane();
        return live == nullptr || !live->summary().isEmpty() || live->isEmpty();
    });
    return page;
}

QWidget *filtered(Stage &stage, QWidget *part, const char *accessibleName, const QString &text)
{
    for (auto *field : part->findChildren<QLineEdit *>()) {
        if (field->accessibleName().startsWith(QLatin1String(accessibleName))) // in a made-up language more follows
            field->setText(text);
    }
    stage.settle();
    return part;
}

QWidget *chosen(Stage &stage, const char *queue, ui::Inspector::Tab tab)
{
    ui::QueuePage *page = stage.queue(QLatin1String(queue));
    ui::Inspector *inspector = stage.choose(1);
    inspector->showTab(tab);
    stage.until("why it waits", [inspector] { return !inspector->why()->text().isEmpty(); });
    return page;
}

/// The page of a dead-letter queue, once it is known what the dead letters died of.
ui::QueuePage &dead(Stage &stage, const char *queue)
{
    ui::QueuePage *page = stage.queue(QLatin1String(queue));
    ui::DeadLettersPane *pane = page->tabs()->deadLetters();
    pane->choose({});
    pane->band()->setCollapsed(false);
    stage.until("the groups", [pane] { return pane->isComplete() && pane->messages()->isSettled(); });
    return *page;
}

/// The largest group, and why its second message is here.
ui::QueuePage &deadGroup(Stage &stage)
{
    ui::QueuePage &page = dead(stage, "orders-dlq");
    ui::DeadLettersPane *pane = page.tabs()->deadLetters();
    pane->choose(pane->groups().first().id);
    stage.until("its messages", [pane] { return pane->messages()->isSettled(); });
    stage.choose(1)->showTab(ui::Inspector::WhyTab);
    stage.settle();
    return page;
}

QWidget *compared(Stage &stage, const char *queue)
{
    ui::QueuePage &page = dead(stage, queue);
    ui::DeadLettersPane *pane = page.tabs()->deadLetters();
    pane->choose(pane->groups().first().id);
    stage.until("its messages", [pane] { return pane->messages()->isSettled(); });
    pane->compareButton()->click();
    stage.settle();
    return &page;
}

QWidget *message(Stage &stage, ui::Inspector::Tab tab)
{
    stage.queue(u"orders-dlq?tab=messages"_s);
    const ui::Address address = stage.choose(1)->messageAddress();
    stage.bench().router()->open(address);
    auto *page = stage.bench().current();
    auto *inspector = page->findChild<ui::Inspector *>();
    stage.until("the message's page", [inspector] { return !inspector->bodyView()->visibleText().isEmpty(); });
    inspector->showTab(tab);
    stage.until("why it waits", [inspector] { return !inspector->why()->text().isEmpty(); });
    return page;
}

ui::compose::Draft payment(const Stage &stage)
{
    return {.queueUrl = stage.url(u"payments.fifo"_s),
            .queueName = u"payments.fifo"_s,
            .body = u"{\n  \"orderId\": {{orderId}},\n  \"customer\": \"{{customer}}\",\n  \"paid\": true\n}"_s,
            .attributes = {{u"region"_s, u"String"_s, u"eu-central"_s}, {u"amount"_s, u"Number.cents"_s, u"1290"_s}},
            .groupId = u"customer-7"_s,
            .deduplicationId = u"7-1290"_s,
            .environment = u"staging"_s};
}

ui::ComposerPage *composer(Stage &stage, const ui::compose::Draft &draft)
{
    stage.window->shelf().environments().setAll(
        {{u"staging"_s, {{u"orderId"_s, u"103"_s}, {u"customer"_s, u"ana"_s}}}, {u"local"_s, {}}});
    stage.bench().acts()->openComposer(draft);
    auto *page = qobject_cast<ui::ComposerPage *>(stage.bench().current());
    stage.until("the composer", [page, &draft] {
        return page != nullptr && (draft.queueUrl.isEmpty() || page->form()->target() != nullptr);
    });
    page->preview()->setCurrentIndex(ui::ComposerPreview::Result);
    stage.settle();
    return page;
}

QWidget *composerWith(Stage &stage, ui::ComposerPreview::Tab tab)
{
    ui::ComposerPage *page = composer(stage, payment(stage));
    page->preview()->setCurrentIndex(tab);
    stage.settle();
    return page;
}

QWidget *dock(Stage &stage, const char *name)
{
    auto *dock = stage.window->findChild<QDockWidget *>(QLatin1String(name));
    dock->show();
    dock->raise();
    stage.settle();
    return dock->widget();
}

QWidget *banner(Stage &stage, ui::Banner *banner)
{
    stage.settle();
    return banner->isVisible() ? stage.window.get() : nullptr;
}

constexpr Screen table[] = {
    {"home", World::Demo, [](Stage &stage) { return page(stage, "home"); }},
    {"home-nothing-fits", World::Demo,
     [](Stage &stage) { return filtered(stage, page(stage, "home"), "Find a queue", u"no such queue"_s); }},
    {"navigator-filtered", World::Demo,
     [](Stage &stage) {
         page(stage, "home");
         return filtered(stage, stage.window->navigator(), "Find a queue", u"dlq"_s);
     }},
    {"navigator-nothing-fits", World::Demo,
     [](Stage &stage) { return filtered(stage, stage.window->navigator(), "Find a queue", u"no such queue"_s); }},
    {"window", World::Demo,
     [](Stage &stage) -> QWidget * {
         filtered(stage, stage.window->navigator(), "Find a queue", {});
         page(stage, "home");
         return stage.window.get();
     }},
    {"queue-messages", World::Demo, [](Stage &stage) { return tab(stage, "orders"); }},
    {"queue-nothing-matches", World::Demo,
     [](Stage &stage) {
         ui::QueuePage *page = stage.queue(u"orders?filter=nothing%20like%20this"_s);
         stage.until("no row", [page] { return page->messages()->loadedCount() == 0; });
         return static_cast<QWidget *>(page);
     }},
    {"queue-groups-standard", World::Demo, [](Stage &stage) { return tab(stage, "orders?tab=groups"); }},
    {"queue-inflight", World::Demo, [](Stage &stage) { return tab(stage, "orders?tab=inflight"); }},
    {"queue-settings", World::Demo, [](Stage &stage) { return tab(stage, "orders?tab=settings"); }},
    {"queue-settings-changed", World::Demo,
     [](Stage &stage) {
         ui::QueuePage *page = stage.queue(u"orders?tab=settings"_s);
         ui::SettingsPane *settings = page->tabs()->settings();
         settings->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
         settings->form()->setValue(u"DelaySeconds"_s, u"1000"_s);
         auto *scroll = settings->findChild<QScrollArea *>();
         scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
         stage.settle();
         return static_cast<QWidget *>(page);
     }},
    {"queue-policy", World::Demo, [](Stage &stage) { return tab(stage, "orders?tab=policy"); }},
    {"queue-code", World::Demo, [](Stage &stage) { return tab(stage, "orders?tab=code"); }},
    {"fifo-messages", World::Demo, [](Stage &stage) { return tab(stage, "payments.fifo"); }},
    {"fifo-groups", World::Demo, [](Stage &stage) { return tab(stage, "payments.fifo?tab=groups"); }},
    {"fifo-inflight", World::Demo, [](Stage &stage) { return tab(stage, "payments.fifo?tab=inflight"); }},
    {"fifo-settings", World::Demo, [](Stage &stage) { return tab(stage, "payments.fifo?tab=settings"); }},
    {"fifo-code", World::Demo, [](Stage &stage) { return tab(stage, "payments.fifo?tab=code"); }},
    {"dlq-messages", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::BodyTab); }},
    {"dlq-attributes", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::AttributesTab); }},
    {"dlq-system", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::SystemTab); }},
    {"dlq-life", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::LifeTab); }},
    {"dlq-why", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::WhyTab); }},
    {"dlq-diff", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::DiffTab); }},
    {"dlq-wire", World::Demo,
     [](Stage &stage) { return chosen(stage, "orders-dlq?tab=messages", ui::Inspector::WireTab); }},
    {"dlq-dead", World::Demo, [](Stage &stage) -> QWidget * { return &dead(stage, "orders-dlq"); }},
    {"dlq-dead-group", World::Demo, [](Stage &stage) -> QWidget * { return &deadGroup(stage); }},
    {"dlq-dead-folded", World::Demo,
     [](Stage &stage) -> QWidget * {
         ui::QueuePage &page = dead(stage, "orders-dlq");
         page.tabs()->deadLetters()->band()->setCollapsed(true);
         stage.settle();
         return &page;
     }},
    {"dlq-compare", World::Demo, [](Stage &stage) { return compared(stage, "orders-dlq"); }},
    {"dlq-movetasks", World::Demo, [](Stage &stage) { return tab(stage, "orders-dlq?tab=movetasks"); }},
    {"empty-messages", World::Demo, [](Stage &stage) { return tab(stage, "quiet"); }},
    {"empty-inflight", World::Demo, [](Stage &stage) { return tab(stage, "quiet?tab=inflight"); }},
    {"empty-policy", World::Demo, [](Stage &stage) { return tab(stage, "quiet?tab=policy"); }},
    {"empty-code", World::Demo, [](Stage &stage) { return tab(stage, "quiet?tab=code"); }},
    {"empty-fifo-messages", World::Demo, [](Stage &stage) { return tab(stage, "quiet.fifo"); }},
    {"empty-fifo-groups", World::Demo, [](Stage &stage) { return tab(stage, "quiet.fifo?tab=groups"); }},
    {"empty-dlq-messages", World::Demo, [](Stage &stage) { return tab(stage, "quiet-dlq?tab=messages"); }},
    {"empty-dlq-dead", World::Demo, [](Stage &stage) -> QWidget * { return &dead(stage, "quiet-dlq"); }},
    {"empty-dlq-movetasks", World::Demo, [](Stage &stage) { return tab(stage, "quiet-dlq?tab=movetasks"); }},
    {"message-body", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::BodyTab); }},
    {"message-attributes", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::AttributesTab); }},
    {"message-system", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::SystemTab); }},
    {"message-life", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::LifeTab); }},
    {"message-why", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::WhyTab); }},
    {"message-diff", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::DiffTab); }},
    {"message-wire", World::Demo, [](Stage &stage) { return message(stage, ui::Inspector::WireTab); }},
    {"message-find", World::Demo,
     [](Stage &stage) {
         QWidget *page = message(stage, ui::Inspector::BodyTab);
         page->findChild<ui::Inspector *>()->find();
         stage.settle();
         return page;
     }},
    {"message-hex", World::Demo,
     [](Stage &stage) {
         QWidget *page = message(stage, ui::Inspector::BodyTab);
         page->findChild<ui::Inspector *>()->bodyView()->setForm(ui::BodyForm::Hex);
         stage.settle();
         return page;
     }},
    {"message-tree", World::Demo,
     [](Stage &stage) {
         QWidget *page = message(stage, ui::Inspector::BodyTab);
         page->findChild<ui::Inspector *>()->bodyView()->setForm(ui::BodyForm::Tree);
         stage.settle();
         return page;
     }},
    {"message-gone", World::Demo,
     [](Stage &stage) { return page(stage, "message/00000000-0000-0000-0000-000000000000?queue=orders"); }},
    {"queue-gone", World::Demo, [](Stage &stage) { return page(stage, "queue/never-was"); }},
    {"simulators", World::Demo,
     [](Stage &stage) {
         auto *page = qobject_cast<ui::SimulatorsPage *>(stage.go(u"simulators"_s));
         stage.until("the simulators", [page] { return page->table()->model()->rowCount() > 0; });
         ui::chooseRow(page->table(), 0);
         stage.settle();
         return static_cast<QWidget *>(page);
     }},
    {"composer-empty", World::Demo, [](Stage &stage) { return static_cast<QWidget *>(composer(stage, {})); }},
    {"composer-fifo", World::Demo, [](Stage &stage) { return composerWith(stage, ui::ComposerPreview::Result); }},
    {"composer-wire", World::Demo, [](Stage &stage) { return composerWith(stage, ui::ComposerPreview::Wire); }},
    {"composer-code", World::Demo, [](Stage &stage) { return composerWith(stage, ui::ComposerPreview::Code); }},
    {"composer-problem", World::Demo,
     [](Stage &stage) {
         return static_cast<QWidget *>(composer(
             stage, {.queueUrl = stage.url(u"email"_s), .queueName = u"email"_s, .body = u"Hello {{name}}"_s}));
     }},
    {"composer-sent", World::Demo,
     [](Stage &stage) {
         ui::ComposerPage *page = composer(
             stage, {.queueUrl = stage.url(u"analytics"_s), .queueName = u"analytics"_s, .body = u"{\"id\": 1}"_s});
         page->send();
         stage.settle();
         return static_cast<QWidget *>(page);
     }},
    {"layout-investigate", World::Demo,
     [](Stage &stage) -> QWidget * {
         chosen(stage, "orders-dlq?tab=messages", ui::Inspector::BodyTab);
         stage.window->layouts()->use(ui::Layouts::Kind::Investigate);
         stage.settle();
         return stage.window.get();
     }},
    {"layout-teach", World::Demo,
     [](Stage &stage) -> QWidget * {
         chosen(stage, "orders-dlq?tab=messages", ui::Inspector::BodyTab);
         stage.window->layouts()->use(ui::Layouts::Kind::Teach);
         stage.settle();
         return stage.window.get();
     }},
    {"dock-activity", World::Demo,
     [](Stage &stage) {
         QWidget *part = dock(stage, "dock.activity");
         stage.until("an act", [&stage] { return stage.window->activity()->model()->rowCount() > 0; });
         ui::chooseRow(stage.window->activity()->table(), 0);
         stage.settle();
         return part;
     }},
    {"dock-wirelog", World::Demo,
     [](Stage &stage) {
         QWidget *part = dock(stage, "dock.wirelog");
         stage.queue(u"orders"_s);
         QAbstractItemModel *model = stage.window->wireLog()->model();
         stage.until("a call", [model] { return model->rowCount() > 0; });
         ui::chooseRow(stage.window->wireLog()->table(), 0);
         stage.settle();
         return part;
     }},
    {"dock-tasks-empty", World::Demo, [](Stage &stage) { return dock(stage, "dock.tasks"); }},
    {"banner-paused", World::Demo,
     [](Stage &stage) -> QWidget * {
         const auto wish = [&stage](const char *action) {
             stage.backend->controlClock({{u"Action"_s, QLatin1String(action)}}, stage.window.get(),
                                         [](const auto &) {});
         };
         page(stage, "home");
         wish("Pause");
         stage.settle();
         stage.backend->setPaused(true); // reads anew, as nothing else changes
         stage.backend->setPaused(false);
         stage.until("a paused clock", [&stage] { return stage.backend->clock().paused; });
         return stage.window.get();
     }},
    {"home-empty", World::Empty, [](Stage &stage) { return page(stage, "home"); }},
    {"window-empty", World::Empty,
     [](Stage &stage) -> QWidget * {
         page(stage, "home");
         return stage.window.get();
     }},
    {"redrives-empty", World::Empty, [](Stage &stage) { return page(stage, "redrives"); }},
    {"redrives", World::Demo,
     [](Stage &stage) {
         // One that finds nothing, so that the shop stays as it is for the next picture.
         ui::redrives::start(*stage.backend,
                             {.queueUrl = stage.url(u"orders-dlq"_s),
                              .query = u"recv > 1000"_s,
                              .ramp = ui::RedriveRamp{},
                              .breaker = ui::RedriveBreaker{}},
                             stage.window.get(), [](const ui::Outcome<qint64> &) {});
         auto *page = qobject_cast<ui::RedrivesPage *>(stage.go(u"redrives"_s));
         stage.until("the redrive", [page] { return page->table()->model()->rowCount() > 0; });
         return static_cast<QWidget *>(page);
     }},
    {"simulators-empty", World::Empty, [](Stage &stage) { return page(stage, "simulators"); }},
    {"composer-nowhere", World::Empty, [](Stage &stage) { return static_cast<QWidget *>(composer(stage, {})); }},
    {"dock-activity-empty", World::Empty, [](Stage &stage) { return dock(stage, "dock.activity"); }},
    {"banner-lost", World::Empty,
     [](Stage &stage) -> QWidget * {
         page(stage, "home");
         stage.setCut(true);
         stage.backend->setVisible(false);
         stage.backend->setVisible(true);
         stage.backend->reconnect();
         stage.until("a lost line", [&stage] { return !stage.window->connectionProblem().isEmpty(); });
         return stage.window.get();
     }},
    {"plain-home", World::Plain, [](Stage &stage) { return page(stage, "home"); }},
    {"plain-not-polled", World::Plain, [](Stage &stage) { return tab(stage, "orders?region=elasticmq"); }},
    {"plain-polled", World::Plain,
     [](Stage &stage) {
         ui::QueuePage *page = stage.queue(u"orders?region=elasticmq"_s);
         page->pollBar()->button()->click();
         ui::Inspector *inspector = stage.choose(1);
         stage.until("why it waits", [inspector] { return !inspector->why()->text().isEmpty(); });
         return static_cast<QWidget *>(page);
     }},
    {"plain-inflight", World::Plain, [](Stage &stage) { return tab(stage, "orders?region=elasticmq&tab=inflight"); }},
    {"plain-settings", World::Plain, [](Stage &stage) { return tab(stage, "orders?region=elasticmq&tab=settings"); }},
    {"prod-queue", World::Production,
     [](Stage &stage) -> QWidget * {
         chosen(stage, "orders", ui::Inspector::BodyTab);
         return stage.window.get();
     }},
    {"prod-settings", World::Production, [](Stage &stage) { return tab(stage, "orders?tab=settings"); }},
    {"start", World::Nobody,
     [](Stage &stage) -> QWidget * {
         stage.window->showStart(u"Opening the workspace…"_s, u"/home/ana/.local/share/Redrive/default.redrive"_s,
                                 false);
         return stage.window.get();
     }},
    {"start-failed", World::Nobody,
     [](Stage &stage) {
         stage.window->showStart(u"The workspace could not be opened"_s,
                                 u"/home/ana/.local/share/Redrive/default.redrive is in use by process 4711"_s, false);
         stage.window->startBanner()->say(ui::Banner::Kind::Error,
                                          u"default.redrive is in use by process 4711. Close it, or open another."_s,
                                          {{u"&Retry"_s, [] {}}});
         return banner(stage, stage.window->startBanner());
     }},
};

} // namespace

std::span<const Screen> pageScreens()
{
    return table;
}

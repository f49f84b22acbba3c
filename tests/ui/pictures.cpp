// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window over a fake broker into PNG files, for the eye: `ui_pictures FOLDER`.
#include "tests/ui/fakebroker.h"
#include "tests/ui/picturesconnections.h"

#include "ui/appearance.h"
#include "ui/attributes/attributeform.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/environmentsdialog.h"
#include "ui/dialogs/librarydialog.h"
#include "ui/dialogs/sendmanydialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/composerpreview.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/page.h"
#include "ui/pages/policypane.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"
#include "ui/widgets/bodyview.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray attributes(int number)
{
    return {QJsonObject{{u"Name"_s, u"region"_s}, {u"DataType"_s, u"String"_s}, {u"StringValue"_s, u"eu-central"_s}},
            QJsonObject{{u"Name"_s, u"attempt"_s},
                        {u"DataType"_s, u"Number"_s},
                        {u"StringValue"_s, QString::number(number % 4)}}};
}

QString order(int number)
{
    static const QStringList names{u"ana"_s, u"björn"_s, u"chidi"_s, u"dara"_s, u"eun-ji"_s};
    const QString sku =
        number % 7 == 3 ? u"null"_s : QString(u"\"SKU-"_s + QString::number(4000 + number * 37 % 900) + u'"');
    return u"{\"orderId\":%1,\"customer\":\"%2\",\"sku\":%3,\"quantity\":%4,\"total\":%5.90,\"lines\":[{\"sku\":%3,\"price\":%5.90}],\"note\":null}"_s
        .arg(100 + number)
        .arg(names[number % names.size()], sku)
        .arg(1 + number % 5)
        .arg(12 + number * 13 % 240);
}

const QLatin1String envelope{
    "{\"Type\":\"Notification\",\"MessageId\":\"4f5c\",\"TopicArn\":\"arn:aws:sns:us-east-1:000000000000:order-"
    "events\","
    "\"Subject\":\"Order paid\",\"Timestamp\":\"2026-11-26T14:22:07.120Z\","
    "\"Message\":\"{\\\"orderId\\\":103,\\\"queue\\\":\\\"arn:aws:sqs:us-east-1:000000000000:orders\\\",\\\"lines\\\":["
    "{\\\"sku\\\":"
    "\\\"SKU-4037\\\",\\\"price\\\":25.90},{\\\"sku\\\":null,\\\"price\\\":1e3}],\\\"paid\\\":true}\"}"};

void fill(FakeBroker &broker)
{
    broker.addQueue(u"orders"_s, u"orders-dlq"_s);
    broker.addQueue(u"orders-dlq"_s);
    broker.addQueue(u"payments.fifo"_s);
    broker.addQueue(u"email"_s, u"email-dlq"_s);
    broker.addQueue(u"email-dlq"_s);
    broker.addQueue(u"inventory"_s);
    broker.addQueue(u"analytics-events-with-a-rather-long-name"_s);
    for (int i = 0; i < 1284; ++i)
        broker.addMessage(u"orders"_s, order(i),
                          i % 11 == 4       ? u"InFlight"_s
                              : i % 97 == 5 ? u"Delayed"_s
                                            : u"Ready"_s,
                          attributes(i));
    for (int i = 0; i < 41; ++i)
        broker.addMessage(u"orders-dlq"_s, order(i * 7 + 3), u"Ready"_s, attributes(i));
    for (int i = 0; i < 318; ++i)
        broker.addMessage(u"email"_s, order(i), u"Ready"_s);
    for (int i = 0; i < 12; ++i)
        broker.addMessage(u"payments.fifo"_s, order(i), i < 3 ? u"InFlight"_s : u"Ready"_s);
    broker.addMessage(u"inventory"_s, QString::fromLatin1(QByteArray(envelope.data()).toBase64()));
    broker.addMessage(u"inventory"_s,
                      QString::fromLatin1(QByteArray("\x08\x96\x01\x12\xff\xfe\x00\x1f bin", 12).toBase64()));
    broker.addHistory();
    broker.setTags(u"orders"_s, {{u"team"_s, u"checkout"_s}, {u"stage"_s, u"demo"_s}, {u"cost-centre"_s, u"4711"_s}});
    broker.setAttribute(
        u"orders"_s, u"Policy"_s,
        u"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"from-topic\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"sns.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"arn:aws:sqs:us-east-1:000000000000:orders\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"arn:aws:sns:us-east-1:000000000000:order-events\"}}},{\"Sid\":\"audit\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":[\"sqs:ReceiveMessage\",\"sqs:GetQueueAttributes\"],\"Resource\":\"arn:aws:sqs:us-east-1:000000000000:orders\"}]}"_s);
}

void save(QWidget &widget, const QDir &folder, const QString &name)
{
    widget.grab().save(folder.filePath(QString(name + ".png"_L1)));
}

void settle()
{
    for (int i = 0; i < 50; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

/// Every part of the inspector, beside the table and on a page of its own.
void drawInspector(ui::Workbench &bench, const QDir &folder, const QString &suffix)
{
    QWidget &window = *bench.window();
    ui::Inspector *inspector = bench.page()->inspector();
    inspector->tabs()->setCurrentIndex(ui::Inspector::WhyTab);
    settle();
    save(window, folder, u"why"_s + suffix);
    QTableView *table = bench.page()->messages()->table();
    table->selectionModel()->setCurrentIndex(table->model()->index(6, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    inspector->tabs()->setCurrentIndex(ui::Inspector::DiffTab);
    settle();
    settle();
    save(window, folder, u"diff"_s + suffix);
    inspector->tabs()->setCurrentIndex(ui::Inspector::WireTab);
    settle();
    save(window, folder, u"wire"_s + suffix);
    inspector->tabs()->setCurrentIndex(ui::Inspector::AttributesTab);
    settle();
    save(window, folder, u"attributes"_s + suffix);
    for (const ui::Inspector::Tab tab : {ui::Inspector::LifeTab, ui::Inspector::WhyTab, ui::Inspector::DiffTab}) {
        inspector->tabs()->setCurrentIndex(tab);
        bench.router()->open(inspector->messageAddress());
        settle();
        QSignalSpy(bench.tabs()->current()->findChild<ui::Inspector *>(), &ui::Inspector::filled).wait(500);
        settle();
        save(window, folder, u"message%1"_s.arg(static_cast<int>(tab)) + suffix);
        bench.tabs()->close(bench.tabs()->currentIndex());
    }
    inspector->tabs()->setCurrentIndex(ui::Inspector::BodyTab);
    bench.router()->open(u"redrive://local/queue/inventory"_s);
    settle();
    bench.page()->messages()->table()->selectRow(0);
    QSignalSpy(bench.page()->inspector(), &ui::Inspector::filled).wait(500);
    for (const ui::BodyForm form : {ui::BodyForm::Pretty, ui::BodyForm::Tree, ui::BodyForm::Hex}) {
        QSignalSpy shown{bench.page()->inspector()->bodyView(), &ui::BodyView::shown};
        bench.page()->inspector()->bodyView()->setForm(form);
        shown.wait(500);
        settle();
        save(window, folder, u"body%1"_s.arg(static_cast<int>(form)) + suffix);
    }
    bench.page()->messages()->table()->selectRow(1);
    QSignalSpy(bench.page()->inspector(), &ui::Inspector::filled).wait(500);
    bench.page()->inspector()->bodyView()->setChain(
        ui::decoders::Chain{ui::decoders::Kind::Base64, ui::decoders::Kind::Gzip});
    QSignalSpy(bench.page()->inspector()->bodyView(), &ui::BodyView::shown).wait(500);
    bench.page()->inspector()->find();
    settle();
    save(window, folder, u"bodyproblem"_s + suffix);
    bench.router()->open(u"redrive://local/queue/orders-dlq"_s);
    settle();
}

void saveDialogs(ui::MainWindow &window, const QDir &folder, const QString &name)
{
    settle();
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        save(*dialog, folder, name);
        dialog->reject();
    }
    settle();
}

void drawSettings(ui::MainWindow &window, const QDir &folder, const QString &suffix)
{
    ui::Workbench *bench = window.workbench();
    bench->router()->open(u"redrive://local/queue/orders?tab=settings"_s);
    settle();
    ui::SettingsPane *settings = bench->page()->tabs()->settings();
    settings->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
    settings->form()->setValue(u"MessageRetentionPeriod"_s, u"86400"_s);
    settle();
    save(window, folder, u"settings"_s + suffix);
    settings->review();
    saveDialogs(window, folder, u"review"_s + suffix);
    settings->form()->setValue(u"DelaySeconds"_s, u"1000"_s);
    if (auto *scroll = settings->findChild<QScrollArea *>())
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    settle();
    save(window, folder, u"settings-end"_s + suffix);
    settings->form()->revertAll();
    bench->router()->open(u"redrive://local/queue/orders?tab=policy"_s);
    settle();
    save(window, folder, u"policy"_s + suffix);
    bench->page()->tabs()->policy()->addPermissionButton()->click();
    saveDialogs(window, folder, u"permission"_s + suffix);
    for (const QLatin1String command : {"queue.tags"_L1, "queue.clone"_L1, "queue.purge"_L1, "queue.delete"_L1}) {
        window.commands()->run(command);
        saveDialogs(window, folder, QString(QString(command).replace(u'.', u'-') + suffix));
    }
}

void drawDialog(QDialog &dialog, const QDir &folder, const QString &name)
{
    dialog.show();
    settle();
    save(dialog, folder, name);
}

void drawComposer(ui::MainWindow &window, const QDir &folder, const QString &suffix)
{
    ui::compose::Shelf &shelf = window.shelf();
    shelf.environments().setAll(
        {{u"staging"_s, {{u"orderId"_s, u"103"_s}, {u"customer"_s, u"ana"_s}}}, {u"local"_s, {}}});
    shelf.drafts().flush();
    ui::Workbench *bench = window.workbench();
    const QString url = FakeBroker::url(u"payments.fifo"_s);
    bench->acts()->openComposer(
        {.queueUrl = url,
         .queueName = u"payments.fifo"_s,
         .body = u"{\n  \"orderId\": {{orderId}},\n  \"customer\": \"{{customer}}\",\n  \"id\": \"{{uuid}}\",\n  "
                 "\"paid\": true,\n  \"total\": {{random 10 500}}\n}"_s,
         .attributes = {{u"region"_s, u"String"_s, u"eu-central"_s}, {u"amount"_s, u"Number.cents"_s, u"1290"_s}},
         .groupId = u"customer-7"_s,
         .deduplicationId = u"{{uuid}}"_s,
         .environment = u"staging"_s});
    settle();
    auto *page = qobject_cast<ui::ComposerPage *>(bench->current());
    save(window, folder, u"composer"_s + suffix);
    for (int copy = 0; copy < 3; ++copy) {
        page->send();
        settle();
    }
    page->preview()->setCurrentIndex(ui::ComposerPreview::Wire);
    settle();
    save(window, folder, u"composer-wire"_s + suffix);
    page->preview()->setCurrentIndex(ui::ComposerPreview::Code);
    settle();
    save(window, folder, u"composer-code"_s + suffix);
    bench->acts()->openComposer(
        {.queueUrl = FakeBroker::url(u"email"_s), .queueName = u"email"_s, .body = u"Hello {{name}}"_s});
    settle();
    save(window, folder, u"composer-problem"_s + suffix);
    ui::EnvironmentsDialog environments{shelf.environments()};
    drawDialog(environments, folder, u"environments"_s + suffix);
    shelf.library().add(u"A paid order"_s, {}, {.queueName = u"orders"_s, .body = order(3)});
    ui::LibraryDialog library{shelf.library(), u"local"_s};
    drawDialog(library, folder, u"library"_s + suffix);
    ui::SendManyDialog many{u"orders"_s};
    many.warn(u"The copies will all be alike. {{counter}}, {{uuid}} and the like make them differ."_s);
    drawDialog(many, folder, u"sendmany"_s + suffix);
    bench->router()->open(u"redrive://local/queue/orders?tab=code"_s);
    settle();
    save(window, folder, u"queue-code"_s + suffix);
}

/// Also small, with pins, folders and all columns, and on a connection that is read-only.
void drawHome(ui::MainWindow &window, const QDir &folder, const QString &suffix)
{
    ui::Workbench *bench = window.workbench();
    bench->router()->open(u"redrive://local/queue/orders"_s);
    settle();
    window.commands()->run(u"queue.pin"_s);
    bench->router()->open(u"redrive://local/queue/payments.fifo"_s);
    bench->router()->open(u"redrive://local/home"_s);
    settle();
    save(window, folder, u"home"_s + suffix);
    const QSize usual = window.size();
    window.resize(window.minimumSize());
    settle();
    save(window, folder, u"home-small"_s + suffix);
    window.resize(usual);
    window.commands()->run(u"resources.folders"_s);
    window.commands()->run(u"resources.inFlight"_s);
    settle();
    save(window, folder, u"folders"_s + suffix);
    window.commands()->run(u"resources.folders"_s);
    window.commands()->run(u"resources.inFlight"_s);
}

void drawReadOnly(ui::MainWindow &window, ui::Backend &backend, const QDir &folder, const QString &suffix)
{
    ui::Workbench *bench = window.workbench();
    backend.safety().setConnection(u"PROD"_s, ui::SafetyLevel::ReadOnly);
    for (const QString &tab : {u"settings"_s, u"policy"_s}) {
        bench->router()->open(QString(u"redrive://local/queue/orders?tab="_s + tab));
        settle();
        save(window, folder, QString(u"readonly-"_s + tab + suffix));
    }
    backend.safety().setConnection(u"Local broker"_s, ui::SafetyLevel::Free);
    settle();
    bench->page()->tabs()->settings()->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
    window.commands()->run(u"tab.close"_s);
    saveDialogs(window, folder, u"unsaved"_s + suffix);
    bench->page()->tabs()->settings()->form()->revertAll();
}

void draw(ui::MainWindow &window, ui::Backend &backend, const QDir &folder, const QString &suffix)
{
    ui::Workbench *bench = window.workbench();
    drawHome(window, folder, suffix);
    bench->router()->open(u"redrive://local/queue/orders"_s);
    settle();
    QTableView *table = bench->page()->messages()->table();
    table->selectRow(4);
    table->setFocus();
    settle();
    QSignalSpy(bench->page()->inspector()->bodyView(), &ui::BodyView::shown).wait(500);
    settle();
    save(window, folder, u"queue"_s + suffix);
    bench->router()->open(u"redrive://local/queue/orders-dlq"_s, ui::Router::Mode::Preview);
    settle();
    table = bench->page()->messages()->table();
    table->selectRow(2);
    bench->page()->inspector()->tabs()->setCurrentIndex(ui::Inspector::LifeTab);
    settle();
    settle();
    save(window, folder, u"dlq"_s + suffix);
    bench->page()->inspector()->tabs()->setCurrentIndex(ui::Inspector::SystemTab);
    settle();
    save(window, folder, u"system"_s + suffix);
    drawInspector(*bench, folder, suffix);
    for (const QLatin1String command :
         {"message.redriveAll"_L1, "go.palette"_L1, "edit.preferences"_L1, "help.shortcuts"_L1, "help.about"_L1}) {
        window.commands()->run(command);
        settle();
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            save(*dialog, folder, QString(QString(command).section(u'.', 1) + suffix));
            dialog->reject();
        }
        settle();
    }
    window.layouts()->use(ui::Layouts::Kind::Investigate);
    settle();
    save(window, folder, u"investigate"_s + suffix);
    window.layouts()->use(ui::Layouts::Kind::Teach);
    settle();
    save(window, folder, u"teach"_s + suffix);
    window.layouts()->use(ui::Layouts::Kind::Browse);
    settle();
    drawComposer(window, folder, suffix);
    ui::CreateQueueDialog create{backend};
    create.show();
    settle();
    save(create, folder, u"create"_s + suffix);
    create.showMore(true);
    settle();
    save(create, folder, u"create-more"_s + suffix);
    drawSettings(window, folder, suffix);
    drawReadOnly(window, backend, folder, suffix);
    bench->router()->open(u"redrive://local/queue/orders-dlq"_s);
    settle();
    bench->page()->inspector()->tabs()->setCurrentIndex(ui::Inspector::BodyTab);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    const QDir folder{QApplication::arguments().value(1, u"."_s)};
    const QTemporaryDir place;
    ui::Settings settings{place.filePath(u"settings.ini"_s)};
    ui::Appearance appearance{settings};
    auto transport = std::make_unique<FakeTransport>();
    FakeBroker broker{*transport};
    fill(broker);
    ui::Backend backend{std::move(transport)};
    backend.setTick(std::chrono::milliseconds{0});
    ui::MainWindow window{settings, appearance};
    window.show();
    window.setBackend(&backend, {.name = u"Local broker"_s, .endpoint = {}});
    backend.start();
    settle();
    appearance.setChoice(ui::setting::Appearance::Light);
    draw(window, backend, folder, u"-light"_s);
    const QSize usual = window.size();
    window.resize(window.minimumSize());
    settle();
    save(window, folder, u"small-light"_s);
    window.resize(usual);
    appearance.setChoice(ui::setting::Appearance::Dark);
    draw(window, backend, folder, u"-dark"_s);

    auto emptyTransport = std::make_unique<FakeTransport>();
    FakeBroker nothing{*emptyTransport};
    nothing.setClock({{u"Now"_s, FakeBroker::now()}, {u"Paused"_s, true}, {u"Speed"_s, 1}, {u"Real"_s, false}});
    ui::Backend fresh{std::move(emptyTransport)};
    window.setBackend(&fresh, {.name = u"Local broker"_s, .endpoint = {}});
    fresh.start();
    settle();
    save(window, folder, u"empty-dark"_s);
    appearance.setChoice(ui::setting::Appearance::Light);
    settle();
    save(window, folder, u"empty-light"_s);
    window.setBackend(nullptr, {});
    drawConnections(folder);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of dialogs.
#include "tests/screens/screens.h"

#include "ui/attributes/attributeform.h"
#include "ui/connections/connectdialog.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectionstore.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/csvmapping.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/environmentsdialog.h"
#include "ui/dialogs/errordialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/librarydialog.h"
#include "ui/dialogs/palette.h"
#include "ui/dialogs/permissiondialog.h"
#include "ui/dialogs/queryhelpdialog.h"
#include "ui/dialogs/redrivedialog.h"
#include "ui/dialogs/savemessagedialog.h"
#include "ui/dialogs/sendmanydialog.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"
#include "ui/tasks/failuresdialog.h"

#include <QFile>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QWidget *over(Stage &stage, const char *queue, const char *command)
{
    stage.queue(QLatin1String(queue));
    return stage.dialog(command);
}

ui::compose::Library &library(Stage &stage)
{
    ui::compose::Library &all = stage.window->shelf().library();
    if (all.all().isEmpty())
        all.add(u"A paid order"_s, u"Orders"_s, {.queueName = u"orders"_s, .body = u"{\"paid\":true}"_s});
    return all;
}

ui::SavedConnection staging()
{
    return {.name = u"Staging"_s, .url = u"http://staging.example.org:9324"_s, .level = ui::SafetyLevel::ConfirmWrites};
}

QWidget *connect(Stage &stage, const ui::SavedConnection &connection)
{
    auto *dialog = new ui::ConnectDialog(*stage.window->connections(), {}, stage.window.get());
    dialog->setConnection(connection);
    return stage.show(dialog);
}

ui::Error denied()
{
    ui::Error error{u"AccessDenied"_s, u"User is not authorized to perform: sqs:SendMessage"_s};
    error.status = 403;
    error.requestId = u"7c1a-55"_s;
    error.operation = u"SendMessage"_s;
    error.resource = u"https://sqs.eu-west-1.amazonaws.com/123456789012/orders"_s;
    error.wireCall = 3;
    return error;
}

/// The file is in a folder that has another name each time: what is shown is not.
void showPlace(QWidget *dialog, const QString &name)
{
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
        const QSignalBlocker blocker{edit};
        if (edit->text().endsWith(name))
            edit->setText(QString(u"/home/ana/"_s + name));
    }
}

/// With a file, its dry run over.
QWidget *import(Stage &stage, const QString &name, const QByteArray &bytes)
{
    const QString path = stage.folder.filePath(name);
    if (QFile file{path}; file.open(QIODevice::WriteOnly))
        file.write(bytes);
    auto *dialog = qobject_cast<ui::ImportDialog *>(over(stage, "orders", "file.import"));
    dialog->setPath(path);
    stage.until("the dry run", [dialog] { return dialog->result().isComplete && dialog->problem().isEmpty(); });
    showPlace(dialog, name);
    return dialog;
}

QWidget *exporting(Stage &stage, ui::exchange::Format format, const QString &name)
{
    auto *dialog = qobject_cast<ui::ExportDialog *>(over(stage, "orders", "file.export"));
    dialog->setPath(stage.folder.filePath(name));
    dialog->setFormat(format);
    stage.settle();
    showPlace(dialog, name);
    return dialog;
}

template <class Dialog, class... Arguments>
QWidget *shown(Stage &stage, Arguments &&...arguments)
{
    return stage.show(new Dialog(std::forward<Arguments>(arguments)..., stage.window.get()));
}

constexpr Screen table[] = {
    {"dialog-create", World::Demo, [](Stage &stage) { return shown<ui::CreateQueueDialog>(stage, *stage.backend); }},
    {"dialog-create-more", World::Demo,
     [](Stage &stage) {
         auto *dialog = new ui::CreateQueueDialog(*stage.backend, stage.window.get());
         dialog->showMore(true);
         return static_cast<QWidget *>(stage.show(dialog));
     }},
    {"dialog-clone", World::Demo, [](Stage &stage) { return over(stage, "orders", "queue.clone"); }},
    {"dialog-tags", World::Demo, [](Stage &stage) { return over(stage, "orders", "queue.tags"); }},
    {"dialog-purge", World::Demo, [](Stage &stage) { return over(stage, "orders", "queue.purge"); }},
    {"dialog-delete-queue", World::Demo, [](Stage &stage) { return over(stage, "orders", "queue.delete"); }},
    {"dialog-redrive", World::Demo, [](Stage &stage) { return over(stage, "orders-dlq", "message.redriveAll"); }},
    {"dialog-redrive-care", World::Demo,
     [](Stage &stage) {
         QWidget *made = over(stage, "orders-dlq", "message.redriveCarefully");
         if (auto *dialog = qobject_cast<ui::RedriveDialog *>(made))
             stage.until("the forecast", [dialog] { return dialog->forecastText().contains(u"41"_s); });
         return made;
     }},
    {"dialog-delete-messages", World::Demo,
     [](Stage &stage) {
         stage.queue(u"orders-dlq"_s);
         stage.choose(0);
         return static_cast<QWidget *>(stage.dialog("message.delete"));
     }},
    {"dialog-permission", World::Demo,
     [](Stage &stage) { return shown<ui::PermissionDialog>(stage, *stage.backend, stage.info(u"orders"_s)); }},
    {"dialog-review", World::Demo,
     [](Stage &stage) {
         ui::SettingsPane *settings = stage.queue(u"orders?tab=settings"_s)->tabs()->settings();
         stage.until("the settings", [settings] { return !settings->form()->stored().isEmpty(); });
         settings->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
         settings->form()->setValue(u"MessageRetentionPeriod"_s, u"86400"_s);
         settings->review();
         stage.until("the review", [&stage] { return stage.openDialog() != nullptr; });
         return static_cast<QWidget *>(stage.openDialog());
     }},
    {"dialog-environments", World::Demo,
     [](Stage &stage) {
         ui::compose::Environments &all = stage.window->shelf().environments();
         all.setAll({{u"staging"_s, {{u"orderId"_s, u"103"_s}, {u"customer"_s, u"ana"_s}}}, {u"local"_s, {}}});
         return shown<ui::EnvironmentsDialog>(stage, all);
     }},
    {"dialog-library", World::Demo,
     [](Stage &stage) { return shown<ui::LibraryDialog>(stage, library(stage), u"local"_s); }},
    {"dialog-save-message", World::Demo,
     [](Stage &stage) {
         return shown<ui::SaveMessageDialog>(stage, library(stage), ui::compose::Draft{.body = u"{}"_s}, u"local"_s);
     }},
    {"dialog-send-many", World::Demo,
     [](Stage &stage) {
         auto *dialog = new ui::SendManyDialog(u"orders"_s, stage.window.get());
         dialog->warn(u"The copies will all be alike. {{counter}}, {{uuid}} and the like make them differ."_s);
         return static_cast<QWidget *>(stage.show(dialog));
     }},
    {"dialog-export", World::Demo,
     [](Stage &stage) { return exporting(stage, ui::exchange::Format::JsonLines, u"orders.jsonl"_s); }},
    {"dialog-export-csv", World::Demo,
     [](Stage &stage) { return exporting(stage, ui::exchange::Format::Csv, u"orders.csv"_s); }},
    {"dialog-import", World::Demo, [](Stage &stage) { return over(stage, "orders", "file.import"); }},
    {"dialog-import-checked", World::Demo,
     [](Stage &stage) {
         return import(stage, u"orders.jsonl"_s,
                       "{\"Body\":\"{\\\"id\\\":1}\",\"MessageGroupId\":\"ana\"}\nbroken\n{\"Body\":\"second\"}\n");
     }},
    {"dialog-import-csv", World::Demo,
     [](Stage &stage) {
         QWidget *dialog = import(stage, u"orders.csv"_s, "body,attr.region,note\nfirst,eu,x\nsecond,us,y\n");
         auto *tabs = dialog->findChild<QTabWidget *>();
         tabs->setCurrentWidget(dialog->findChild<ui::CsvMapping *>());
         stage.settle();
         return dialog;
     }},
    {"dialog-query-help", World::Demo, [](Stage &stage) { return shown<ui::QueryHelpDialog>(stage); }},
    {"dialog-endpoint", World::Demo,
     [](Stage &stage) {
         return shown<ui::EndpointDialog>(stage, ui::MainWindow::endpointSettings(u"http://127.0.0.1:4566"_s));
     }},
    {"dialog-endpoint-none", World::Demo, [](Stage &stage) { return shown<ui::EndpointDialog>(stage, QString()); }},
    {"dialog-error", World::Demo,
     [](Stage &stage) { return shown<ui::ErrorDialog>(stage, u"The message was not sent."_s, denied()); }},
    {"dialog-failures", World::Demo,
     [](Stage &stage) {
         QList<ui::BatchOutcome::Failure> failures;
         for (int i = 0; i < 40; ++i)
             failures.append({u"0000-%1"_s.arg(i), denied()});
         return shown<ui::FailuresDialog>(stage, u"Move 41 messages"_s, failures);
     }},
    {"dialog-palette", World::Demo, [](Stage &stage) { return over(stage, "orders", "go.palette"); }},
    {"dialog-palette-nothing", World::Demo,
     [](Stage &stage) {
         QWidget *dialog = over(stage, "orders", "go.palette");
         QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"zzzzzz"_s);
         stage.settle();
         return dialog;
     }},
    {"dialog-preferences", World::Demo,
     [](Stage &stage) { return static_cast<QWidget *>(stage.dialog("edit.preferences")); }},
    {"dialog-preferences-nothing", World::Demo,
     [](Stage &stage) {
         QWidget *dialog = stage.dialog("edit.preferences");
         QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"zzzzzz"_s);
         stage.settle();
         return dialog;
     }},
    {"dialog-shortcuts", World::Demo,
     [](Stage &stage) { return static_cast<QWidget *>(stage.dialog("help.shortcuts")); }},
    {"dialog-about", World::Demo, [](Stage &stage) { return static_cast<QWidget *>(stage.dialog("help.about")); }},
    {"dialog-connect", World::Demo, [](Stage &stage) { return connect(stage, staging()); }},
    {"dialog-connect-wrong", World::Demo,
     [](Stage &stage) { return connect(stage, {.name = u"Staging"_s, .url = u"localhost"_s}); }},
    {"dialog-connections-none", World::Empty,
     [](Stage &stage) { return shown<ui::ConnectionsDialog>(stage, *stage.window->connections()); }},
    {"dialog-connections", World::Demo,
     [](Stage &stage) {
         if (stage.window->connections()->all().isEmpty())
             stage.window->connections()->save(staging());
         return shown<ui::ConnectionsDialog>(stage, *stage.window->connections());
     }},
    {"dialog-safety", World::Production,
     [](Stage &stage) { return static_cast<QWidget *>(stage.dialog("file.safety")); }},
    {"dialog-asked", World::Production,
     [](Stage &stage) {
         stage.backend->safety().lower(ui::SafetyLevel::ConfirmWrites, u"PROD"_s);
         stage.backend->deleteMessages(stage.url(u"orders"_s), {u"a"_s, u"b"_s}, stage.window.get(),
                                       [](const auto &) {});
         stage.until("the question", [&stage] { return stage.openDialog() != nullptr; });
         stage.backend->safety().restore();
         return static_cast<QWidget *>(stage.openDialog());
     }},
};

} // namespace

std::span<const Screen> dialogScreens()
{
    return table;
}

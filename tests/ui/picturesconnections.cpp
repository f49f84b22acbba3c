// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/picturesconnections.h"

#include "tests/ui/fakesqs.h"
#include "tests/ui/windowfixture.h"

#include "ui/connections/connectdialog.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectionstore.h"
#include "ui/connections/safetydialog.h"
#include "ui/dialogs/errordialog.h"
#include "ui/pages/pollbar.h"
#include "ui/wire/wiremodel.h"
#include "ui/wire/wirepanel.h"

#include <QDir>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void settle()
{
    for (int i = 0; i < 30; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

void save(QWidget &widget, const QDir &folder, const QString &name)
{
    settle();
    widget.grab().save(folder.filePath(QString(name + ".png"_L1)));
}

const ui::SavedConnection prod{.id = u"p"_s,
                               .name = u"PROD"_s,
                               .kind = ui::SavedConnection::Kind::Redrive,
                               .url = u"https://broker.example.org"_s,
                               .region = u"eu-central-1"_s,
                               .color = ui::SavedConnection::Color::Red,
                               .level = ui::SafetyLevel::ReadOnly};
const ui::SavedConnection mq{.id = u"m"_s,
                             .name = u"ElasticMQ"_s,
                             .kind = ui::SavedConnection::Kind::Other,
                             .url = u"http://localhost:9324"_s,
                             .color = ui::SavedConnection::Color::Violet,
                             .level = ui::SafetyLevel::ConfirmWrites};

void drawProd(WindowFixture &m, const QDir &folder, const QString &suffix)
{
    m.broker->addQueue(u"orders"_s, u"orders-dlq"_s);
    m.broker->addQueue(u"orders-dlq"_s);
    for (int i = 0; i < 40; ++i)
        m.broker->addMessage(u"orders"_s, u"{\"orderId\":%1,\"customer\":\"ana\"}"_s.arg(i));
    m.broker->addHistory();
    m.window.setBackend(m.backend.get(),
                        {.name = prod.name, .endpoint = prod.url, .address = prod.address(), .saved = prod});
    m.backend->start();
    settle();
    m.bench().router()->open({.connection = prod.address(), .kind = u"queue"_s, .name = u"orders"_s});
    settle();
    m.messages()->selectRow(2);
    m.window.commands()->run(u"view.wirelog"_s);
    m.backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m.window, [](const auto &) {});
    settle();
    m.window.wireLog()->table()->selectRow(0);
    save(m.window, folder, u"prod"_s + suffix);
    m.window.commands()->run(u"file.safety"_s);
    save(*m.dialog(), folder, u"safety"_s + suffix);
    m.dialog()->reject();
    settle();
    m.backend->safety().lower(ui::SafetyLevel::ConfirmWrites, u"PROD"_s);
    m.backend->deleteMessages(FakeBroker::url(u"orders"_s), {u"a"_s, u"b"_s}, &m.window, [](const auto &) {});
    save(*m.dialog(), folder, u"asked"_s + suffix);
    m.dialog()->reject();
    settle();
    m.window.commands()->run(u"file.switch"_s);
    settle();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        save(*popup, folder, u"switcher"_s + suffix);
        popup->close();
    }
    m.transport->script(u"Snapshot"_s, [](const QJsonObject &) {
        return FakeTransport::Outcome{ui::Error{u"ConnectionRefused"_s, u"refused"_s}};
    });
    m.isLost();
    save(m.window, folder, u"lost"_s + suffix);
    m.window.setBackend(nullptr, {});
}

void drawPlain(WindowFixture &m, const QDir &folder, const QString &suffix)
{
    auto transport = std::make_unique<FakeTransport>();
    FakeSqs sqs{*transport};
    sqs.addQueue(u"orders"_s, u"orders-dlq"_s);
    sqs.addQueue(u"orders-dlq"_s);
    sqs.addQueue(u"email"_s);
    for (int i = 0; i < 25; ++i)
        sqs.addMessage(u"orders"_s, u"{\"orderId\":%1,\"customer\":\"ana\"}"_s.arg(i));
    ui::Backend backend{std::move(transport)};
    m.window.setBackend(&backend, {.name = mq.name, .endpoint = mq.url, .address = mq.address(), .saved = mq});
    backend.start();
    settle();
    m.window.commands()->run(u"view.wirelog"_s);
    m.bench().router()->open({.connection = mq.address(),
                              .kind = u"queue"_s,
                              .name = u"orders"_s,
                              .options = {{u"region"_s, u"elasticmq"_s}}});
    save(m.window, folder, u"plain-empty"_s + suffix);
    const ui::Safety::Consent consent{backend.safety()};
    m.bench().page()->pollBar()->button()->click();
    settle();
    m.messages()->selectRow(1);
    save(m.window, folder, u"plain"_s + suffix);
    m.window.setBackend(nullptr, {});
}

void drawDialogs(WindowFixture &m, const QDir &folder, const QString &suffix)
{
    ui::ConnectionStore &store = *m.window.connections();
    ui::ConnectDialog connect{store, {}, &m.window};
    connect.setConnection({.name = u"Staging"_s, .url = u"localhost"_s});
    connect.show();
    save(connect, folder, u"connect-wrong"_s + suffix);
    connect.setConnection(mq);
    save(connect, folder, u"connect"_s + suffix);
    ui::ConnectionsDialog all{store, &m.window};
    all.show();
    save(all, folder, u"connections"_s + suffix);
    ui::Error denied{u"AccessDenied"_s, u"User is not authorized to perform: sqs:SendMessage"_s};
    denied.status = 403;
    denied.requestId = u"7c1a-55"_s;
    denied.operation = u"SendMessage"_s;
    denied.resource = u"https://sqs.eu-west-1.amazonaws.com/123456789012/orders"_s;
    denied.wireCall = 3;
    ui::ErrorDialog error{u"The message was not sent."_s, denied, &m.window};
    error.show();
    save(error, folder, u"denied"_s + suffix);
}

} // namespace

void drawConnections(const QDir &folder)
{
    for (const auto &[choice, suffix] : {std::pair{ui::setting::Appearance::Light, u"-light"_s},
                                         std::pair{ui::setting::Appearance::Dark, u"-dark"_s}}) {
        WindowFixture m;
        m.window.connections()->save(prod);
        m.window.connections()->save(mq);
        m.appearance.setChoice(choice);
        m.window.show();
        drawProd(m, folder, suffix);
        drawPlain(m, folder, suffix);
        drawDialogs(m, folder, suffix);
    }
}

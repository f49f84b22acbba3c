// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/stage.h"

#include "tests/ui/fakesqs.h"

#include "ui/backend/inprocesstransport.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/factstable.h"

#include <QApplication>
#include <QFontInfo>
#include <QLocale>
#include <QMenu>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000; // ms; a limit for what hangs, never waited for

/// Owns what a FakeTransport asks.
class PlainService : public QObject
{
public:
    explicit PlainService(FakeTransport &transport)
        : sqs(transport)
    {
    }
    FakeSqs sqs;
};

void standardise()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    QApplication::setCursorFlashTime(0);
}

broker::Options optionsOf(World world, const broker::time::Clock &clock)
{
    broker::Options options;
    options.demo = world == World::Demo || world == World::Production;
    options.durability = "memory";
    options.logLevel = "error";
    options.clock = &clock;
    return options;
}

} // namespace

Stage::Stage(World world)
    : m_world(world)
{
    standardise();
    settings = std::make_unique<ui::Settings>(folder.filePath(u"settings.ini"_s));
    settings->setValue(ui::setting::animations, 0);
    settings->setValue(ui::setting::timeFormat, 2);
    appearance = std::make_unique<ui::Appearance>(*settings);
    window = std::make_unique<ui::MainWindow>(*settings, *appearance);
    window->setOwnBroker(nullptr);
    window->show();
    if (world == World::Plain)
        openPlain();
    else if (world != World::Nobody)
        openBroker();
    if (backend) {
        backend->setTick(0ms);
        backend->setStopwatch([now = 0us]() mutable { return now += 1500us; });
        window->setBackend(backend.get(), place());
        backend->start();
        until("connected", [this] { return backend->state() == ui::Backend::State::Connected; });
        if (world == World::Demo)
            addQuietQueues();
    }
    settle();
    m_docks = window->saveState();
}

Stage::~Stage()
{
    reset();
    window->setBackend(nullptr, {});
    settle();
    window.reset();
    backend.reset();
    broker.reset();
}

void Stage::openBroker()
{
    broker = std::make_unique<broker::Broker>(optionsOf(m_world, clock));
    if (const broker::StartProblem problem = broker->open())
        qFatal("%s", problem.message.c_str());
    auto passing = std::make_unique<PassingTransport>(std::make_unique<ui::InProcessTransport>(*broker));
    m_transport = passing.get();
    backend = std::make_unique<ui::Backend>(std::move(passing));
}

void Stage::openPlain()
{
    auto transport = std::make_unique<FakeTransport>();
    auto service = std::make_unique<PlainService>(*transport);
    service->sqs.addQueue(u"orders"_s, u"orders-dlq"_s);
    service->sqs.addQueue(u"orders-dlq"_s);
    service->sqs.addQueue(u"email"_s);
    for (int i = 0; i < 25; ++i)
        service->sqs.addMessage(u"orders"_s, u"{\"orderId\":%1,\"customer\":\"ana\"}"_s.arg(i));
    for (const char *operation : {"Describe", "Snapshot", "ListQueueTags", "ListDeadLetterSourceQueues",
                                  "ListMessageMoveTasks", "SetQueueAttributes", "CreateQueue", "DeleteMessage"})
        service->sqs.forget(QLatin1String(operation));
    m_fakes = std::move(service);
    auto passing = std::make_unique<PassingTransport>(std::move(transport));
    m_transport = passing.get();
    backend = std::make_unique<ui::Backend>(std::move(passing));
}

ui::MainWindow::Connection Stage::place() const
{
    using Kind = ui::SavedConnection::Kind;
    if (m_world == World::Demo)
        return {.name = u"Demo shop"_s, .endpoint = u"http://127.0.0.1:4566"_s, .isDemo = true};
    if (m_world == World::Empty)
        return {.name = u"Local broker"_s, .endpoint = u"http://127.0.0.1:4566"_s, .isWorkspace = true};
    ui::SavedConnection saved{.id = u"c"_s, .name = u"ElasticMQ"_s, .kind = Kind::Other, .url = u"http://mq:9324"_s};
    saved.color = ui::SavedConnection::Color::Violet;
    if (m_world == World::Production) {
        saved.name = u"PROD"_s;
        saved.kind = Kind::Redrive;
        saved.url = u"https://broker.example.org"_s;
        saved.color = ui::SavedConnection::Color::Red;
        saved.level = ui::SafetyLevel::ReadOnly;
    }
    return {.name = saved.name, .endpoint = saved.url, .address = saved.address(), .saved = saved};
}

/// Queues that no simulated client knows, for what shows when there is nothing.
void Stage::addQuietQueues()
{
    send(u"CreateQueue"_s, {{u"QueueName"_s, u"quiet-dlq"_s}});
    const QJsonObject policy{
        {u"RedrivePolicy"_s,
         u"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:quiet-dlq\",\"maxReceiveCount\":3}"_s}};
    send(u"CreateQueue"_s, {{u"QueueName"_s, u"quiet"_s}, {u"Attributes"_s, policy}});
    send(u"CreateQueue"_s,
         {{u"QueueName"_s, u"quiet.fifo"_s}, {u"Attributes"_s, QJsonObject{{u"FifoQueue"_s, u"true"_s}}}});
    until("the quiet queues", [this] { return !url(u"quiet.fifo"_s).isEmpty(); });
}

void Stage::send(const QString &operation, const QJsonObject &document)
{
    bool isDone = false;
    backend->ask({.service = u"sqs"_s, .operation = operation, .document = document, .note = ui::Backend::Note::No},
                 window.get(),
                 [&isDone](const ui::Outcome<QJsonObject> &answer) { isDone = static_cast<bool>(answer); });
    until("an answer", [&isDone] { return isDone; });
}

bool Stage::settle()
{
    int quiet = 0;
    const bool isQuiet = QTest::qWaitFor(
        [this, &quiet] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const bool isIdle = (m_transport == nullptr || m_transport->isIdle())
                && QThreadPool::globalInstance()->activeThreadCount() == 0;
            quiet = isIdle ? quiet + 1 : 0;
            return quiet > 2;
        },
        patience);
    if (!isQuiet && m_transport != nullptr)
        qCritical("no answer to: %s", qPrintable(m_transport->waiting().join(u", "_s)));
    return isQuiet;
}

bool Stage::until(const char *what, const std::function<bool()> &fact)
{
    const bool isReached = QTest::qWaitFor(fact, patience);
    if (!isReached)
        qCritical("not reached: %s", what);
    return settle() && isReached;
}

void Stage::reset()
{
    setCut(false);
    for (QWidget *popup = QApplication::activePopupWidget(); popup != nullptr;
         popup = QApplication::activePopupWidget())
        popup->close();
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->reject();
        dialog->deleteLater();
    }
    if (window->workbench() != nullptr) {
        while (bench().tabs()->count() > 0)
            bench().tabs()->close(0);
    }
    if (!m_docks.isEmpty()) {
        window->layouts()->use(ui::Layouts::Kind::Browse);
        window->restoreState(m_docks);
    }
    settle();
}

void Stage::setTheme(ui::setting::Appearance theme)
{
    appearance->setChoice(theme);
    settle();
}

void Stage::setCut(bool isCut)
{
    if (m_transport == nullptr)
        return;
    m_transport->setCut(isCut);
    if (isCut)
        return;
    if (backend->state() == ui::Backend::State::Lost) {
        backend->reconnect();
        until("connected again", [this] { return backend->state() == ui::Backend::State::Connected; });
    }
}

QString Stage::connection() const
{
    return place().address;
}

ui::Page *Stage::go(const QString &address)
{
    bench().router()->open(QString("redrive://"_L1 + connection() + u'/' + address));
    settle();
    return bench().current();
}

ui::QueuePage *Stage::queue(const QString &address)
{
    go(QString("queue/"_L1 + address));
    until("a queue's page", [this] { return bench().page() != nullptr && bench().page()->queue() != nullptr; });
    return bench().page();
}

ui::Inspector *Stage::choose(int row)
{
    ui::QueuePage *page = bench().page();
    QTableView *table = page->messages()->table();
    until("rows", [table, row] { return table->model()->rowCount() > row; });
    ui::chooseRow(table, row);
    until("the message", [page] { return !page->inspector()->messageId().isEmpty(); });
    until("its body", [page] { return !page->inspector()->bodyView()->visibleText().isEmpty(); });
    return page->inspector();
}

QDialog *Stage::dialog(const char *command)
{
    window->commands()->run(QLatin1String(command));
    until(command, [this] { return openDialog() != nullptr; });
    return openDialog();
}

QDialog *Stage::openDialog() const
{
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QDialog *Stage::show(QDialog *made)
{
    made->show();
    settle();
    return made;
}

ui::QueueInfo Stage::info(const QString &queue) const
{
    for (const ui::QueueInfo &info : backend->queues()) {
        if (info.name == queue)
            return info;
    }
    return {};
}

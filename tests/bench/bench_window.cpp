// SPDX-License-Identifier: GPL-3.0-or-later
// The Messages tab over a real broker in this process, as docs/performance.md ("The window") wants it measured:
// bench_window [MESSAGES] [SECONDS]. Prints one line a figure; with BENCH_EVENTS=8 also the eight longest kinds of
// events.
#include "broker/broker/broker.h"
#include "ui/acts.h"
#include "ui/appearance.h"
#include "ui/backend/backend.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/mainwindow.h"
#include "ui/models/messagesmodel.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/workbench.h"
#include "ui/widgets/codeeditor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <future>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 10;

std::string sendBatch(int first)
{
    QJsonArray entries;
    for (int at = 0; at < batch; ++at) {
        const int number = first + at;
        const QString body = u"{\"n\":%1,\"status\":\"%2\",\"note\":\"%3\"}"_s.arg(number)
                                 .arg(number % 1'000 == 7 ? u"needle"_s : u"PAID"_s)
                                 .arg(QString(160, u'x'));
        entries.append(QJsonObject{{u"Id"_s, QString::number(at)}, {u"MessageBody"_s, body}});
    }
    return QJsonDocument(QJsonObject{{u"QueueUrl"_s, u"orders"_s}, {u"Entries"_s, entries}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

broker::CallResult wait(broker::Broker &broker, const char *service, const char *operation, std::string document)
{
    auto done = std::make_shared<std::promise<broker::CallResult>>();
    auto answer = done->get_future();
    broker.call(service, operation, std::move(document),
                [done](broker::CallResult result) { done->set_value(std::move(result)); });
    return answer.get();
}

void fill(broker::Broker &broker, int messages)
{
    constexpr int underWay = 256;
    std::atomic<int> left{0};
    for (int first = 0; first < messages; first += batch) {
        while (left.load() >= underWay)
            std::this_thread::yield();
        ++left;
        broker.call("sqs", "SendMessageBatch", sendBatch(first), [&left](broker::CallResult) { --left; });
    }
    while (left.load() > 0)
        std::this_thread::yield();
}

/// Until it holds, with the event loop running; milliseconds it took.
template <class Condition>
double until(Condition condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Of the calling thread; nanoseconds.
qint64 processorTime()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<qint64>(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

/// The longest time in which the GUI thread took no event, and how much of it it had a processor for: the rest it
/// waited, for its turn or for a lock.
class Gaps : public QObject
{
public:
    Gaps()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 worked = processorTime() - std::exchange(m_before, processorTime());
            if (const qint64 gap = m_clock.nsecsElapsed(); gap > m_longest) {
                m_longest = gap;
                m_worked = worked;
            }
            m_mostWorked = std::max(m_mostWorked, worked);
            m_clock.restart();
        });
        m_timer.start();
    }
    double longest() const { return static_cast<double>(m_longest) / 1e6; }
    void explain() const
    {
        std::printf("    %.1f ms of that at work; the most work in any gap: %.1f ms\n",
                    static_cast<double>(m_worked) / 1e6, static_cast<double>(m_mostWorked) / 1e6);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_before = processorTime();
    qint64 m_longest = 0;
    qint64 m_worked = 0;
    qint64 m_mostWorked = 0;
};

/// Knows which events took most, by who took them: processor time, with what was sent on meanwhile.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_isWatching)
            return QApplication::notify(receiver, event);
        const QObject *parent = receiver->parent();
        const Kind kind{{receiver->metaObject()->className(), parent ? parent->metaObject()->className() : ""},
                        event->type()};
        const qint64 before = processorTime();
        const bool isTaken = QApplication::notify(receiver, event);
        const qint64 took = processorTime() - before;
        Cost &cost = m_costs[kind];
        cost.longest = std::max(cost.longest, took);
        cost.all += took;
        ++cost.times;
        return isTaken;
    }
    /// Forgets what it knew.
    void watch()
    {
        m_costs.clear();
        m_isWatching = true;
    }
    void tell(int most)
    {
        m_isWatching = false;
        std::vector<std::pair<Kind, Cost>> rows(m_costs.begin(), m_costs.end());
        std::ranges::sort(rows, [](const auto &a, const auto &b) { return a.second.all > b.second.all; });
        for (const auto &[kind, cost] : rows) {
            if (most-- == 0)
                return;
            std::printf("      %-24s in %-24s %-20s longest %6.1f ms, %6d times, %8.1f ms in all\n", kind.first.first,
                        kind.first.second, QMetaEnum::fromType<QEvent::Type>().valueToKey(kind.second),
                        static_cast<double>(cost.longest) / 1e6, cost.times, static_cast<double>(cost.all) / 1e6);
        }
    }

private:
    using Kind = std::pair<std::pair<const char *, const char *>, QEvent::Type>; ///< class, class of the parent
    struct Cost
    {
        qint64 longest = 0;
        qint64 all = 0;
        int times = 0;
    };
    std::map<Kind, Cost> m_costs;
    bool m_isWatching = false;
};

/// Ends threads that work in turns.
class Stop
{
public:
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_told.notify_all();
    }
    /// False: it was stopped before.
    bool turn(std::chrono::steady_clock::time_point next)
    {
        std::unique_lock lock(m_mutex);
        return !m_told.wait_until(lock, next, [this] { return m_isStopped; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    bool m_isStopped = false;
};

/// The longest answer time of a small call, asked again and again: what the core is doing to others.
class Core
{
public:
    explicit Core(broker::Broker &broker)
        : m_thread([this, &broker] {
            do {
                QElapsedTimer clock;
                clock.start();
                wait(broker, "sqs", "GetQueueUrl", R"({"QueueName":"orders"})");
                m_longest = std::max(m_longest.load(), clock.nsecsElapsed());
            } while (m_stop.turn(std::chrono::steady_clock::now() + std::chrono::microseconds(200)));
        })
    {
    }
    double end()
    {
        m_stop.stop();
        m_thread.join();
        return static_cast<double>(m_longest) / 1e6;
    }

private:
    Stop m_stop;
    std::atomic<qint64> m_longest{0};
    std::thread m_thread;
};

/// Sends, receives and deletes: `perSecond` of each.
class Traffic
{
public:
    Traffic(broker::Broker &broker, int perSecond)
        : m_thread([this, &broker, perSecond] { run(broker, perSecond); })
    {
    }
    ~Traffic()
    {
        m_stop.stop();
        m_thread.join();
        while (m_underWay > 0)
            std::this_thread::yield();
    }
    int sent() const { return m_sent; }

private:
    void run(broker::Broker &broker, int perSecond)
    {
        const auto began = std::chrono::steady_clock::now();
        int turn = 0;
        do {
            for (int at = 0; at < perSecond / 100 / batch; ++at)
                once(broker);
        } while (m_stop.turn(began + ++turn * std::chrono::milliseconds(10)));
    }
    void once(broker::Broker &broker)
    {
        m_underWay += 2;
        broker.call("sqs", "SendMessageBatch", sendBatch(m_sent += batch),
                    [this](broker::CallResult) { --m_underWay; });
        broker.call("sqs", "ReceiveMessage", R"({"QueueUrl":"orders","MaxNumberOfMessages":10})",
                    [this, &broker](broker::CallResult result) {
                        const QJsonArray got = QJsonDocument::fromJson(QByteArray::fromStdString(result.document))
                                                   .object()
                                                   .value("Messages"_L1)
                                                   .toArray();
                        QJsonArray entries;
                        for (const QJsonValue &one : got)
                            entries.append(QJsonObject{{u"Id"_s, QString::number(entries.size())},
                                                       {u"ReceiptHandle"_s, one.toObject().value("ReceiptHandle"_L1)}});
                        const QJsonObject request{{u"QueueUrl"_s, u"orders"_s}, {u"Entries"_s, entries}};
                        broker.call("sqs", "DeleteMessageBatch",
                                    QJsonDocument(request).toJson(QJsonDocument::Compact).toStdString(),
                                    [this](broker::CallResult) { --m_underWay; });
                    });
    }

    Stop m_stop;
    std::atomic<int> m_underWay{0};
    std::atomic<int> m_sent{10'000'000};
    std::thread m_thread;
};

/// Notes when the table has painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget &viewport) { viewport.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++count;
        return QObject::eventFilter(watched, event);
    }
    int count = 0;
};

/// The worst of some key presses, from the press until the table has painted.
double keyToPaint(QTableView &table, int key, int presses)
{
    Paints paints{*table.viewport()};
    double worst = 0;
    for (int at = 0; at < presses; ++at) {
        const int before = paints.count;
        QKeyEvent press{QEvent::KeyPress, key, Qt::NoModifier};
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::sendEvent(&table, &press);
        until([&] { return paints.count > before; });
        QCoreApplication::processEvents();
        worst = std::max(worst, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QElapsedTimer pause;
        pause.start();
        until([&] { return pause.elapsed() > 30; });
    }
    return worst;
}

void figure(const char *name, double value, double most)
{
    std::printf("%-58s %9.1f ms   (must: %.0f)%s\n", name, value, most, value <= most ? "" : "   MISSED");
    std::fflush(stdout);
}

/// How many kinds of events are told of after each flow: BENCH_EVENTS, 0 unless it is set.
int eventsTold()
{
    return qEnvironmentVariableIntValue("BENCH_EVENTS");
}

/// A body of one line: from the wish to where its end has been painted, and a key in the middle of it.
void measureComposer(Application &app, ui::Workbench &bench)
{
    const QString line = u"{\"note\":\""_s + QString(100 * 1024, u'x') + u"\",\"numbers\":["_s
        + QString(u"12,"_s).repeated(64) + u"0]}"_s;
    app.watch();
    Gaps gaps;
    QElapsedTimer clock;
    clock.start();
    bench.acts()->openComposer({.queueUrl = bench.queue()->url, .queueName = u"orders"_s, .body = line});
    auto *editor = bench.current()->findChild<ui::CodeEditor *>();
    Paints paints{*editor->viewport()};
    until([&] { return paints.count > 0; });
    figure("composer with a line of 100 KB: first paint", static_cast<double>(clock.nsecsElapsed()) / 1e6, 100);
    until([&] { return clock.elapsed() > 1'000; });
    figure("  longest gap of the GUI thread until it rests", gaps.longest(), 100);
    gaps.explain();
    app.tell(eventsTold());
    for (const int place : {50'000, 50'001}) {
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(place);
        editor->setTextCursor(cursor);
        until([n = 0]() mutable { return ++n > 50; });
        const int before = paints.count;
        QKeyEvent press{QEvent::KeyPress, Qt::Key_Y, Qt::NoModifier, u"y"_s};
        clock.restart();
        QCoreApplication::sendEvent(editor, &press);
        until([&] { return paints.count > before; });
        figure("  key to paint in it", static_cast<double>(clock.nsecsElapsed()) / 1e6, 50);
        until([&] { return clock.elapsed() > 1'000; });
    }
}

void measure(Application &app, broker::Broker &broker, ui::MainWindow &window, int messages, int seconds)
{
    ui::Workbench *bench = window.workbench();
    const auto open = [&](const QString &queue) {
        bench->router()->open(QString(u"redrive://local/queue/"_s + queue));
    };

    open(u"empty"_s);
    until([&] { return bench->queue() != nullptr; });
    until([n = 0]() mutable { return ++n > 200; });

    app.watch();
    Gaps opening;
    QElapsedTimer clock;
    clock.start();
    open(u"orders"_s);
    ui::MessagesPane &pane = *bench->page()->messages();
    figure("page of the queue made", static_cast<double>(clock.nsecsElapsed()) / 1e6, 100);
    Paints paints{*pane.table()->viewport()};
    until([&] { return pane.table()->model()->rowCount() >= messages && pane.model()->row(0) != nullptr; });
    until([&, before = paints.count] { return paints.count > before; });
    figure("open: every message has its place, the first rows drawn", static_cast<double>(clock.nsecsElapsed()) / 1e6,
           300);
    until([&] { return pane.counters().isComplete; });
    std::printf("    the copy behind it is whole after %.1f ms\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    figure("  longest gap of the GUI thread meanwhile", opening.longest(), 50);
    opening.explain();
    app.tell(eventsTold());

    // From the question on; before it the field waits 200 ms for the typist to go on.
    QElapsedTimer asked;
    QString answered;
    QObject::connect(&pane.view(), &ui::MessageView::arrived, &pane, [&] { answered = pane.view().wish().query; });
    const auto ask = [&](const char *name, const QString &query, double most, bool isFirst) {
        pane.setFilterText(query);
        until([&] { return pane.view().wish().query == query; });
        asked.start();
        answered.clear();
        until([&] {
            return answered == query
                && (isFirst ? pane.counters().matched > 0 && pane.model()->row(0) != nullptr
                            : pane.counters().isComplete);
        });
        figure(name, static_cast<double>(asked.nsecsElapsed()) / 1e6, most);
        std::printf("    %s\n", qPrintable(pane.resultText()));
    };
    ask("numeric filter, complete: recv == 0 and size > 100", u"recv == 0 and size > 100"_s, 500, false);
    ask("text in bodies, first result: needle", u"needle"_s, 100, true);
    until([&] { return pane.counters().isComplete; });
    std::printf("    complete after %lld ms: %s\n", static_cast<long long>(pane.counters().took.count() / 1000),
                qPrintable(pane.resultText()));
    pane.setFilterText({});
    until([&] { return pane.view().wish().query.isEmpty(); });
    answered = u"?"_s;
    until([&] {
        return answered.isEmpty() && pane.table()->model()->rowCount() >= messages && pane.counters().isComplete;
    });

    figure("key to paint, Down", keyToPaint(*pane.table(), Qt::Key_Down, 20), 50);
    figure("key to paint, Page Down", keyToPaint(*pane.table(), Qt::Key_PageDown, 20), 50);
    figure("key to paint, End", keyToPaint(*pane.table(), Qt::Key_End, 1), 50);
    pane.table()->verticalScrollBar()->setValue(0);

    for (const int place : {0, 1'000}) {
        pane.table()->verticalScrollBar()->setValue(place);
        Traffic traffic{broker, 5'000};
        Core busy{broker};
        int answers = 0;
        int unfinished = 0;
        const QMetaObject::Connection counting =
            QObject::connect(&pane.view(), &ui::MessageView::arrived, &pane, [&](const ui::ViewPage &page) {
                ++answers;
                unfinished += page.counters.isComplete && page.counters.isSorted ? 0 : 1;
            });
        app.watch();
        Gaps gaps;
        const int before = traffic.sent();
        clock.restart();
        until([&] { return clock.elapsed() > seconds * 500; });
        const double keys = keyToPaint(*pane.table(), Qt::Key_Down, 10);
        until([&] { return clock.elapsed() > seconds * 1'000; });
        std::printf("%s, %d messages a second sent, received and deleted:\n",
                    place == 0 ? "at the top" : "scrolled away",
                    static_cast<int>((traffic.sent() - before) * 1'000 / clock.elapsed()));
        std::printf("    %d answers a second, %d of them not complete\n",
                    static_cast<int>(answers * 1'000 / clock.elapsed()), unfinished);
        QObject::disconnect(counting);
        figure("  longest gap of the GUI thread", gaps.longest(), 50);
        gaps.explain();
        figure("  key to paint", keys, 50);
        figure("  longest small call", busy.end(), 50);
        app.tell(eventsTold());
    }
    measureComposer(app, *bench);
}

} // namespace

int main(int argc, char **argv)
{
    Application app{argc, argv};
    const int messages = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 10;
    QTemporaryDir folder;
    broker::Options options;
    const QString file = qEnvironmentVariable("BENCH_DURABILITY");
    options.durability = file.isEmpty() ? "memory" : file.toStdString();
    options.dataFile = folder.filePath(u"bench.redrive"_s).toStdString();
    options.logLevel = "error";
    broker::Broker broker{options};
    if (const auto problem = broker.open()) {
        std::fprintf(stderr, "%s\n", problem.message.c_str());
        return 1;
    }
    wait(broker, "sqs", "CreateQueue", R"({"QueueName":"orders"})");
    wait(broker, "sqs", "CreateQueue", R"({"QueueName":"empty"})");
    fill(broker, messages);
    ui::Settings settings{folder.filePath(u"settings.ini"_s)};
    ui::Appearance appearance{settings};
    ui::Backend backend{std::make_unique<ui::InProcessTransport>(broker)};
    ui::MainWindow window{settings, appearance};
    window.resize(1440, 900);
    window.show();
    window.setBackend(&backend, {.name = u"Local broker"_s, .endpoint = {}});
    backend.start();
    until([&] { return !backend.queues().isEmpty() && window.workbench() != nullptr; });
    measure(app, broker, window, messages, seconds);
    window.setBackend(nullptr, {});
    return 0;
}

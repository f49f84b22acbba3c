// SPDX-License-Identifier: GPL-3.0-or-later
// Messages out of a broker and back into it: byte by byte on a real one, in bounded memory on one that is told what to
// say.
#include "tests/ui/fakebroker.h"

#include "broker/broker/broker.h"
#include "ui/backend/exporttask.h"
#include "ui/backend/importcheck.h"
#include "ui/backend/importtask.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/exchange/columns.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::exchange::Format;

namespace {

broker::Options inMemory()
{
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "error";
    return options;
}

/// What no two exports have alike.
constexpr QLatin1String ownOfOne[]{"MessageId"_L1, "Order"_L1,    "SentTimestamp"_L1, "Exported"_L1,
                                   "QueueName"_L1, "QueueArn"_L1, "SenderId"_L1,      "BodyFile"_L1};

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        QJsonObject object = QJsonDocument::fromJson(line).object();
        for (const QLatin1String name : ownOfOne)
            object.remove(name);
        lines.append(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    return lines;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that the service takes, and looks like what it does not.
QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList pieces{
        u"\t"_s,        u"\r\n"_s,          u"\n"_s,      u"\r"_s,     u" "_s,       u"\""_s,
        u"\\"_s,        u"\\ud800"_s,       u"\\u0000"_s, u"=1+1"_s,   u"'"_s,       u","_s,
        u";"_s,         u"{\"n\":1e400}"_s, u"\uFEFF"_s,  u"\u2028"_s, u"\u202E"_s,  u"\uD7FF"_s,
        u"\uE000"_s,    u"\uFFFD"_s,        u"\u007F"_s,  u"\u0085"_s, u"🐇"_s,       u"\U0010FFFD"_s,
        u"</script>"_s, u"{{uuid}}"_s,      u"%s%n"_s,    u"é"_s,      u"e\u0301"_s, u"a"_s};
    QString text = pieces[random.bounded(static_cast<int>(pieces.size()))];
    for (int length = random.bounded(most); length > 0; --length)
        text += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return text;
}

QList<ui::MessageAttribute> randomAttributes(QRandomGenerator &random)
{
    static const QStringList numbers{u"00012.500"_s, u"-0"_s, u"12345678901234567890123456789012345678"_s, u"1e-100"_s,
                                     u"7"_s};
    QList<ui::MessageAttribute> attributes;
    const int count = random.bounded(11);
    for (int i = 0; i < count; ++i) {
        const QString name = u"%1-%2"_s.arg(QChar(u'z' - random.bounded(26))).arg(i);
        const int kind = random.bounded(3);
        QByteArray bytes(1 + random.bounded(40), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        if (kind == 0)
            attributes.append({name, u"String.label"_s, randomText(random, 10)});
        else if (kind == 1)
            attributes.append({name, u"Number"_s, numbers[random.bounded(static_cast<int>(numbers.size()))]});
        else
            attributes.append({name, u"Binary.gzip"_s, QLatin1String(bytes.toBase64())});
    }
    return attributes;
}

/// Views of a queue with so many messages that nobody would make them all.
struct Many
{
    FakeTransport &line;
    qint64 total;
    qint64 opened = 0;
    qint64 reads = 0;
    qint64 most = 0; ///< that were asked for at once
    bool hasEnded = false; ///< the view: told once
    std::function<void(qint64 from)> beforePage{};

    static ui::QueueInfo queue()
    {
        ui::QueueInfo queue;
        queue.url = FakeBroker::url(u"orders"_s);
        queue.name = u"orders"_s;
        return queue;
    }
    void answer()
    {
        line.script(u"OpenView"_s, [this](const QJsonObject &request) {
            ++opened;
            const bool isNewest = request.value("Descending"_L1).toBool();
            return FakeTransport::Outcome{QJsonObject{{u"View"_s, isNewest ? u"newest"_s : u"oldest"_s}}};
        });
        line.script(u"ReadView"_s, [this](const QJsonObject &request) { return read(request); });
    }
    FakeTransport::Outcome read(const QJsonObject &request)
    {
        const bool isNewest = request.value("View"_L1).toString() == "newest"_L1;
        const qint64 from = isNewest ? total : std::max<qint64>(1, request.value("FromOrder"_L1).toInteger());
        const qint64 wanted = request.value("MaxResults"_L1).toInteger();
        ++reads;
        if (wanted > 1) {
            most = std::max(most, wanted);
            beforePage(from);
        }
        if (std::exchange(hasEnded, false))
            return ui::Error{u"CursorExpired"_s, u"told so"_s};
        QJsonArray rows;
        for (qint64 order = from; order < std::min(from + wanted, total + 1); ++order)
            rows.append(QJsonObject{{u"MessageId"_s, QString::number(order)},
                                    {u"Body"_s, u"{\"n\":1}"_s},
                                    {u"BodyBytes"_s, 7},
                                    {u"Order"_s, order}});
        return QJsonObject{{u"Messages"_s, rows}, {u"Rows"_s, total}, {u"Complete"_s, true}, {u"Version"_s, 1}};
    }
};

} // namespace

class ExchangeTasksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_broker = std::make_unique<broker::Broker>(inMemory());
        QVERIFY(!m_broker->open());
        m_backend = std::make_unique<ui::Backend>(std::make_unique<ui::InProcessTransport>(*m_broker));
        m_backend->start();
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void whatWasExportedAndImportedIsTheSameByteByByte_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("lines, standard") << static_cast<int>(Format::JsonLines) << QString();
        QTest::newRow("lines, FIFO") << static_cast<int>(Format::JsonLines) << u".fifo"_s;
        QTest::newRow("folder, standard") << static_cast<int>(Format::Folder) << QString();
        QTest::newRow("folder, FIFO") << static_cast<int>(Format::Folder) << u".fifo"_s;
        QTest::newRow("CSV, standard") << static_cast<int>(Format::Csv) << QString();
        QTest::newRow("CSV, FIFO") << static_cast<int>(Format::Csv) << u".fifo"_s;
    }
    void whatWasExportedAndImportedIsTheSameByteByByte()
    {
        QFETCH(const int, format);
        QFETCH(const QString, suffix);
        const ui::QueueInfo from = create(u"from"_s + suffix);
        const ui::QueueInfo to = create(u"to"_s + suffix);
        const int count = fill(from);

        const QString first = at(u"first"_s);
        QCOMPARE(exported(from, static_cast<Format>(format), first), count);
        const auto origin = ui::exchange::recognise(first);
        QVERIFY2(origin, qPrintable(origin.error().message));
        ui::ImportTask::Plan plan{.queueName = to.name, .origin = *origin, .choice = {.queueUrl = to.url}};
        if (format == static_cast<int>(Format::Csv))
            plan.origin.uses = ui::exchange::guessUses(csvTitles().split(u','));
        ui::ImportTask task{*m_backend, plan};
        run(task);
        QVERIFY2(!task.error() && task.failures().isEmpty(), qPrintable(task.report()));
        QCOMPARE(task.done(), count);

        const QString second = at(u"second"_s);
        QCOMPARE(exported(to, static_cast<Format>(format), second), count);
        if (format == static_cast<int>(Format::Csv)) {
            QVERIFY(contents(first).size() > 1 << 20);
            QVERIFY(contents(first) == contents(second));
            return;
        }
        const QString index = format == static_cast<int>(Format::Folder) ? u"/index.jsonl"_s : QString();
        const QByteArrayList lines = linesOf(first + index);
        QCOMPARE(lines.size(), count + 2); // the header, and what stands behind the last line feed
        const QByteArrayList again = linesOf(second + index);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArray both = lines[i].left(2'000) + '\n' + again.value(i).left(2'000);
            QVERIFY2(lines[i] == again.value(i), both.constData());
        }
        QCOMPARE(again.size(), lines.size());
        if (format == static_cast<int>(Format::Folder))
            QVERIFY(bodiesByOrder(first) == bodiesByOrder(second));
    }

    void onlyWhatMatchesIsWrittenInTheOrderThatWasChosen()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        for (int i = 0; i < 250; ++i)
            send({.queueUrl = queue.url, .body = u"{\"n\":%1}"_s.arg(i)});
        for (const bool isDescending : {false, true}) {
            ui::ExportTask::Plan plan = planOf(queue, Format::JsonLines, at(isDescending ? u"d"_s : u"a"_s));
            plan.wish = {
                .queueUrl = queue.url, .query = u"body.n >= 100"_s, .sortBy = u"sent"_s, .isDescending = isDescending};
            ui::ExportTask task{*m_backend, plan};
            run(task);
            QVERIFY2(!task.error(), qPrintable(task.report()));
            QCOMPARE(task.done(), 150);
            const QStringList bodies = bodiesOf(plan.target.path);
            QCOMPARE(bodies.first(), isDescending ? u"{\"n\":249}"_s : u"{\"n\":100}"_s);
            QCOMPARE(bodies.last(), isDescending ? u"{\"n\":100}"_s : u"{\"n\":249}"_s);
            QCOMPARE(QSet<QString>(bodies.begin(), bodies.end()).size(), 150);
        }
    }

    void anExportChangesNothingInTheQueue()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        send({.queueUrl = queue.url, .body = u"x"_s});
        QCOMPARE(exported(queue, Format::JsonLines, at(u"a"_s)), 1);
        const auto page =
            value<ui::MessagePage>([&](auto done) { m_backend->peek({.queueUrl = queue.url}, this, done); });
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages[0].receiveCount, 0);
        QCOMPARE(page.messages[0].state, ui::MessageState::Available);
    }

    void whatComesWhileItRunsIsNotMeant()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        for (int i = 0; i < 120; ++i)
            send({.queueUrl = queue.url, .body = u"old"_s});
        ui::ExportTask task{*m_backend, planOf(queue, Format::JsonLines, at(u"a"_s))};
        bool isSent = false;
        connect(&task, &ui::Task::progressed, this, [&] {
            if (!std::exchange(isSent, true))
                m_backend->send({.queueUrl = queue.url, .body = u"new"_s}, this, [](const ui::Outcome<QString> &) {});
        });
        run(task);
        QVERIFY(isSent);
        QCOMPARE(task.done(), 120);
        QVERIFY(!bodiesOf(at(u"a"_s)).contains(u"new"_s));
    }

    void whatIsSelectedIsWrittenAndWhatLeftIsCounted()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        QStringList ids;
        for (int i = 0; i < 130; ++i)
            ids.prepend(send({.queueUrl = queue.url, .body = QString::number(i)}));
        value<ui::BatchOutcome>([&](auto done) {
            m_backend->deleteMessages(queue.url, {ids[1], ids[60]}, this, done);
        });
        ui::ExportTask::Plan plan = planOf(queue, Format::JsonLines, at(u"a"_s));
        plan.ids = ids;
        ui::ExportTask task{*m_backend, plan};
        run(task);
        QVERIFY2(!task.error(), qPrintable(task.report()));
        QCOMPARE(task.done(), 128);
        QCOMPARE(task.left(), 2);
        QVERIFY2(task.report().contains(u"2 left the queue"_s), qPrintable(task.report()));
        QCOMPARE(bodiesOf(at(u"a"_s)).first(2), (QStringList{u"129"_s, u"127"_s}));
    }

    void aStoppedExportLeavesNothing()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        for (int i = 0; i < 120; ++i)
            send({.queueUrl = queue.url, .body = u"x"_s});
        {
            ui::ExportTask task{*m_backend, planOf(queue, Format::JsonLines, at(u"a"_s))};
            connect(&task, &ui::Task::progressed, &task, [&task] { task.cancel(); });
            run(task);
            QCOMPARE(task.state(), ui::Task::State::Stopped);
            QVERIFY2(task.report().contains(u"nothing was written"_s), qPrintable(task.report()));
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void anExportThatCannotWriteSaysWhy()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        ui::ExportTask task{*m_backend, planOf(queue, Format::JsonLines, at(u"no/such/folder"_s))};
        run(task);
        QCOMPARE(task.state(), ui::Task::State::Failed);
        QVERIFY2(task.report().contains(u"There is no folder"_s), qPrintable(task.report()));
    }

    // --- import
    void linesThatFailAreToldAndKeptToBeTriedAgain()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        const QByteArray bad = ui::exchange::messageLine(message(u"bad"_s, {{u"AWS.x"_s, u"String"_s, u"1"_s}}));
        QByteArray file = ui::exchange::headerLine({.queue = u"q"_s});
        for (int i = 0; i < 25; ++i)
            file += i == 12 ? bad
                : i == 13   ? QByteArray("{broken\n")
                            : ui::exchange::messageLine(message(QString::number(i)));
        write(u"in.jsonl"_s, file);
        ui::ImportTask::Plan plan = importOf(queue, u"in.jsonl"_s);
        plan.failedPath = at(u"in-failed.jsonl"_s);
        write(u"in-failed.jsonl"_s, "mine");
        ui::ImportTask task{*m_backend, plan};
        run(task);
        QCOMPARE(task.state(), ui::Task::State::Done);
        QCOMPARE(task.done(), 23);
        QCOMPARE(task.failedCount(), 2);
        QCOMPARE(task.failures().size(), 2);
        const auto of = [&](const QString &line) {
            return *std::ranges::find(task.failures(), line, &ui::BatchOutcome::Failure::messageId);
        };
        QVERIFY2(of(u"line 15"_s).error.message.contains(u"no JSON"_s), qPrintable(of(u"line 15"_s).error.message));
        QVERIFY2(of(u"line 14"_s).error.message.contains(u"'AWS.'"_s),
                 qPrintable(of(u"line 14"_s).error.message)); // the service's words
        QCOMPARE(contents(at(u"in-failed.jsonl"_s)), QByteArray("mine"));
        QCOMPARE(task.failedPath(), at(u"in-failed-2.jsonl"_s));
        QVERIFY(contents(task.failedPath()).endsWith(bad));
        QCOMPARE(count(queue), 23);
    }

    void anImportThatStopsAtAFailureSendsNothingAfterIt()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        QByteArray file;
        for (int i = 0; i < 25; ++i)
            file += i == 12 ? QByteArray("{broken\n") : ui::exchange::messageLine(message(QString::number(i)));
        write(u"in.jsonl"_s, file);
        ui::ImportTask::Plan plan = importOf(queue, u"in.jsonl"_s);
        plan.stopsAtFailure = true;
        ui::ImportTask task{*m_backend, plan};
        run(task);
        QCOMPARE(task.state(), ui::Task::State::Failed);
        QCOMPARE(task.done(), 12);
        QCOMPARE(count(queue), 12);
        QVERIFY2(task.report().contains(u"line 13"_s), qPrintable(task.report()));
    }

    void aQueueThatIsGoneEndsAnImport()
    {
        ui::QueueInfo queue = create(u"orders"_s);
        queue.url += u"-gone"_s;
        write(u"in.jsonl"_s, ui::exchange::messageLine(message(u"a"_s)));
        ui::ImportTask task{*m_backend, importOf(queue, u"in.jsonl"_s)};
        run(task);
        QCOMPARE(task.state(), ui::Task::State::Failed);
        QVERIFY2(task.error()->code.contains(u"NonExistentQueue"_s)
                     || task.error()->code.contains(u"QueueDoesNotExist"_s),
                 qPrintable(task.error()->code));
        QVERIFY(!task.report().contains(u"Nobody knows"_s));
    }

    void anImportKeepsToItsRate()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        QByteArray file;
        for (int i = 0; i < 12; ++i)
            file += ui::exchange::messageLine(message(QString::number(i)));
        write(u"in.jsonl"_s, file);
        QList<std::chrono::milliseconds> waits;
        ui::ImportTask::Plan plan = importOf(queue, u"in.jsonl"_s);
        plan.perSecond = 5;
        plan.wait = [&](std::chrono::milliseconds time, QObject *context, std::function<void()> done) {
            waits.append(time);
            QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
        };
        ui::ImportTask task{*m_backend, plan};
        run(task);
        QCOMPARE(task.done(), 12);
        QCOMPARE(waits, (QList<std::chrono::milliseconds>{1000ms, 1000ms}));
    }

    void batchesKeepToWhatACallMayHold()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        QByteArray file;
        for (int i = 0; i < 6; ++i)
            file += ui::exchange::messageLine(message(QString(400'000, QChar(u'a' + i))));
        write(u"in.jsonl"_s, file);
        ui::ImportTask task{*m_backend, importOf(queue, u"in.jsonl"_s)};
        run(task);
        QVERIFY2(task.failures().isEmpty(), qPrintable(task.report()));
        QCOMPARE(count(queue), 6);
    }

    void aDryRunSaysWhatWouldHappenAndSendsNothing()
    {
        const ui::QueueInfo queue = create(u"orders"_s);
        QByteArray file = ui::exchange::headerLine({.queue = u"q"_s});
        for (int i = 0; i < 1'200; ++i)
            file += i == 700 ? QByteArray("nonsense\n") : ui::exchange::messageLine(message(QString::number(i)));
        write(u"in.jsonl"_s, file);
        ui::ImportCheck check;
        check.start({.path = at(u"in.jsonl"_s)}, {.queueUrl = queue.url}, [](const ui::SendRequest &request) {
            return request.body == "5"_L1 ? u"Not this one."_s : QString();
        });
        QTRY_VERIFY(check.result().isComplete);
        QCOMPARE(check.result().messages, 1'198);
        QCOMPARE(check.result().unreadable, 1);
        QCOMPARE(check.result().refused, 1);
        QCOMPARE(check.result().problems.size(), 2);
        QCOMPARE(check.result().problems[0].line, 7);
        QCOMPARE(check.result().problems[1].line, 702);
        QCOMPARE(check.result().first.size(), ui::ImportCheck::mostShown);
        QCOMPARE(check.result().header.queue, u"q"_s);
        QCOMPARE(count(queue), 0);
    }

    // --- many
    void aHundredThousandAreExportedPageByPageWhileTheWindowLives()
    {
        auto transport = std::make_unique<FakeTransport>();
        Many many{*transport, 100'000};
        const FakeBroker fake{*transport};
        many.answer();
        ui::Backend backend{std::move(transport)};
        qint64 events = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++events; });
        timer.start(0);
        ui::ExportTask task{backend, planOf(many.queue(), Format::JsonLines, at(u"a"_s))};
        bool isWrittenBefore = true;
        // All but the page that is read is on the disk: no more than one is ever held.
        many.beforePage = [&](qint64 from) {
            isWrittenBefore = isWrittenBefore && task.done() == (from == 1 ? 0 : from);
        };
        run(task);
        QVERIFY2(!task.error(), qPrintable(task.report()));
        QCOMPARE(task.done(), many.total);
        QVERIFY(isWrittenBefore);
        QVERIFY2(many.most > 50 && many.most <= 400, qPrintable(QString::number(many.most)));
        QVERIFY2(events >= many.reads, qPrintable(u"%1 events, %2 reads"_s.arg(events).arg(many.reads)));
        QCOMPARE(contents(at(u"a"_s)).count('\n'), many.total + 1);
    }

    void aViewThatEndedWhileTheTaskWasPausedIsOpenedAgain()
    {
        auto transport = std::make_unique<FakeTransport>();
        Many many{*transport, 120};
        const FakeBroker fake{*transport};
        many.answer();
        ui::Backend backend{std::move(transport)};
        ui::ExportTask task{backend, planOf(many.queue(), Format::JsonLines, at(u"a"_s))};
        many.beforePage = [&](qint64 from) { many.hasEnded = from > 1 && many.opened == 2; };
        run(task);
        QVERIFY2(!task.error(), qPrintable(task.report()));
        QCOMPARE(many.opened, 3); // to see the newest, to read, and to read on
        QCOMPARE(task.done(), 120);
        QCOMPARE(contents(at(u"a"_s)).count('\n'), 121);
    }

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    static QString csvTitles() { return u"body,attributes,group,dedup,trace"_s; }

    template <class T>
    T value(const std::function<void(ui::Backend::Handler<T>)> &call)
    {
        std::optional<ui::Outcome<T>> outcome;
        call([&](const ui::Outcome<T> &answer) { outcome = answer; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 30'000) || !*outcome) {
            const QString problem = outcome ? outcome->error().message : u"no answer"_s;
            QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
            return {};
        }
        return **outcome;
    }
    ui::QueueInfo create(const QString &name)
    {
        ui::QueueInfo queue;
        queue.name = name;
        queue.url = value<QString>([&](auto done) { m_backend->createQueue({.name = name}, this, done); });
        return queue;
    }
    QString send(const ui::SendRequest &request)
    {
        return value<QString>([&](auto done) { m_backend->send(request, this, done); });
    }
    int fill(const ui::QueueInfo &queue)
    {
        QRandomGenerator random{42};
        const int count = 60;
        for (int i = 0; i < count; ++i) {
            ui::SendRequest request{
                .queueUrl = queue.url, .body = randomText(random, 60), .attributes = randomAttributes(random)};
            if (i == 7)
                request.attributes.clear();
            if (i == 7)
                request.body = QString(1'048'576, u'x');
            if (i == 8)
                request.body = QString(90'000, u'é'); // is cut in the middle of a page
            if (queue.isFifo()) {
                request.groupId = u"g-%1"_s.arg(i % 3);
                request.deduplicationId = u"d-%1"_s.arg(i);
            }
            if (i % 5 == 0)
                request.traceHeader = u"Root=1-5759e988-bd862e3fe1be46a994272793"_s;
            send(request);
        }
        return count;
    }
    static void run(ui::Task &task)
    {
        const QSignalSpy finished{&task, &ui::Task::finished};
        task.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
    }
    static ui::ExportTask::Plan planOf(const ui::QueueInfo &queue, Format format, const QString &path)
    {
        ui::ExportTask::Plan plan{.queue = queue, .wish = {.queueUrl = queue.url, .isDescending = false}};
        plan.target = {.format = format, .path = path, .header = {.queue = queue.name}};
        if (format == Format::Csv)
            plan.target.columns = *ui::exchange::columnsOf(csvTitles(), ui::Time{0});
        return plan;
    }
    qint64 exported(const ui::QueueInfo &queue, Format format, const QString &path)
    {
        ui::ExportTask task{*m_backend, planOf(queue, format, path)};
        run(task);
        if (task.error())
            QTest::qFail(qPrintable(task.report()), __FILE__, __LINE__);
        return task.done();
    }
    static ui::MessageInfo message(const QString &body, const QList<ui::MessageAttribute> &attributes = {})
    {
        ui::MessageInfo message;
        message.id = u"m"_s;
        message.body = body;
        message.attributes = attributes;
        return message;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    ui::ImportTask::Plan importOf(const ui::QueueInfo &queue, const QString &name) const
    {
        return {.queueName = queue.name, .origin = {.path = at(name)}, .choice = {.queueUrl = queue.url}};
    }
    qint64 count(const ui::QueueInfo &queue)
    {
        return value<ui::MessagePage>([&](auto done) { m_backend->peek({.queueUrl = queue.url}, this, done); })
            .messages.size();
    }
    static QStringList bodiesOf(const QString &path)
    {
        QStringList bodies;
        for (const QByteArray &line : contents(path).split('\n')) {
            if (const auto read = ui::exchange::readLine(line); read.message)
                bodies.append(read.message->body);
        }
        return bodies;
    }
    static QByteArrayList bodiesByOrder(const QString &folder)
    {
        QByteArrayList bodies;
        for (const QByteArray &line : contents(folder + u"/index.jsonl"_s).split('\n')) {
            if (const auto read = ui::exchange::readLine(line); read.message)
                bodies.append(contents(QDir(folder).filePath(read.bodyFile)));
        }
        return bodies;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
};

QTEST_GUILESS_MAIN(ExchangeTasksTest)
#include "tst_exchangetasks.moc"

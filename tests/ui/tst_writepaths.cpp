// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of ui/backend, and every task, at the level "read-only": a read is answered, anything else refuses and
// sends nothing. The table is held against the headers: a call without a row fails.
#include "tests/ui/fakebroker.h"
#include "tests/ui/fakesqs.h"

#include "ui/backend/backend.h"
#include "ui/backend/clusters.h"
#include "ui/backend/deletequeuestask.h"
#include "ui/backend/deletetask.h"
#include "ui/backend/errorreply.h"
#include "ui/backend/exporttask.h"
#include "ui/backend/importtask.h"
#include "ui/backend/insight.h"
#include "ui/backend/matchingtask.h"
#include "ui/backend/movetask.h"
#include "ui/backend/queuecalls.h"
#include "ui/backend/queuefacts.h"
#include "ui/backend/redrives.h"
#include "ui/backend/sendtask.h"
#include "ui/backend/simulators.h"
#include "ui/backend/views.h"
#include "ui/dialogs/errordialog.h"

#include <QFile>
#include <QLabel>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Kind { Read, Write };

/// What a call works on, and where its answer goes.
struct Desk
{
    ui::Backend &backend;
    QObject &context;
    ui::QueueInfo queue;
    const QTemporaryDir &folder; ///< for files
    QStringList &answers; ///< codes; empty: it went well

    const QString &url() const { return queue.url; }
    template <class T>
    ui::Backend::Handler<T> note() const
    {
        return [&list = answers](const ui::Outcome<T> &outcome) {
            list.append(outcome ? QString() : outcome.error().code);
        };
    }
    void run(ui::Task *task) const
    {
        task->setParent(&context);
        QObject::connect(task, &ui::Task::finished, task, [&list = answers, task] {
            const QList<ui::BatchOutcome::Failure> &failures = task->failures();
            const QString ofOne = failures.isEmpty() ? QString() : failures.first().error.code;
            list.append(task->error() ? task->error()->code : ofOne);
        });
        task->setConsented(&backend.safety());
        task->start();
    }
};

struct Row
{
    const char *name; ///< as the header declares it, after its file
    Kind kind;
    void (*call)(const Desk &);
};

namespace insight = ui::insight;
namespace calls = ui::queuecalls;
using ui::Done;

constexpr Row table[] = {
    {"backend.h ask", Kind::Write,
     [](const Desk &d) {
         d.backend.ask({.service = u"sqs"_s, .operation = u"TagQueue"_s, .document = {}}, &d.context,
                       d.note<QJsonObject>());
     }},
    {"backend.h peek", Kind::Read,
     [](const Desk &d) { d.backend.peek({.queueUrl = d.url()}, &d.context, d.note<ui::MessagePage>()); }},
    {"backend.h message", Kind::Read,
     [](const Desk &d) { d.backend.message(d.url(), u"a"_s, &d.context, d.note<ui::MessageInfo>()); }},
    {"backend.h life", Kind::Read, [](const Desk &d) { d.backend.life(u"a"_s, &d.context, d.note<ui::Life>()); }},
    {"backend.h listQueues", Kind::Read,
     [](const Desk &d) { d.backend.listQueues(&d.context, d.note<QList<ui::QueueInfo>>()); }},
    {"backend.h deleteMessages", Kind::Write,
     [](const Desk &d) { d.backend.deleteMessages(d.url(), {u"a"_s}, &d.context, d.note<ui::BatchOutcome>()); }},
    {"backend.h moveMessages", Kind::Write,
     [](const Desk &d) { d.backend.moveMessages(d.url(), {u"a"_s}, d.url(), &d.context, d.note<ui::BatchOutcome>()); }},
    {"backend.h controlClock", Kind::Write,
     [](const Desk &d) {
         d.backend.controlClock({{u"Action"_s, u"Pause"_s}}, &d.context, d.note<ui::ClockInfo>());
     }},
    {"backend.h send", Kind::Write,
     [](const Desk &d) { d.backend.send({.queueUrl = d.url(), .body = u"x"_s}, &d.context, d.note<QString>()); }},
    {"backend.h sendForReceipt", Kind::Write,
     [](const Desk &d) {
         d.backend.sendForReceipt({.queueUrl = d.url(), .body = u"x"_s}, &d.context, d.note<ui::SendReceipt>());
     }},
    {"backend.h sendBatch", Kind::Write,
     [](const Desk &d) {
         d.backend.sendBatch({{.queueUrl = d.url(), .body = u"x"_s}}, {u"1"_s}, &d.context, d.note<ui::BatchOutcome>());
     }},
    {"backend.h createQueue", Kind::Write,
     [](const Desk &d) { d.backend.createQueue({.name = u"new"_s}, &d.context, d.note<QString>()); }},
    {"backend.h queueArn", Kind::Read,
     [](const Desk &d) { d.backend.queueArn(d.url(), &d.context, d.note<QString>()); }},
    {"backend.h deleteQueue", Kind::Write,
     [](const Desk &d) { d.backend.deleteQueue(d.url(), &d.context, d.note<Done>()); }},
    {"backend.h purgeQueue", Kind::Write,
     [](const Desk &d) { d.backend.purgeQueue(d.url(), &d.context, d.note<Done>()); }},
    {"backend.h receive", Kind::Write,
     [](const Desk &d) { d.backend.receive({.queueUrl = d.url()}, &d.context, d.note<int>()); }},
    {"backend.h setQueueAttributes", Kind::Write,
     [](const Desk &d) { d.backend.setQueueAttributes(d.url(), {}, &d.context, d.note<Done>()); }},
    {"insight.h groups", Kind::Read,
     [](const Desk &d) { insight::groups(d.backend, d.url(), &d.context, d.note<ui::GroupPage>()); }},
    {"insight.h leases", Kind::Read,
     [](const Desk &d) { insight::leases(d.backend, d.url(), &d.context, d.note<ui::LeasePage>()); }},
    {"insight.h deduplications", Kind::Read,
     [](const Desk &d) {
         insight::deduplications(d.backend, d.url(), &d.context, d.note<QList<ui::DeduplicationInfo>>());
     }},
    {"insight.h moveTasks", Kind::Read,
     [](const Desk &d) { insight::moveTasks(d.backend, &d.context, d.note<QList<ui::MoveTaskInfo>>()); }},
    {"insight.h obstacle", Kind::Read,
     [](const Desk &d) { insight::obstacle(d.backend, d.url(), u"a"_s, &d.context, d.note<ui::MessageObstacle>()); }},
    {"insight.h journal", Kind::Read,
     [](const Desk &d) {
         insight::journal(d.backend, d.url(), {}, ui::Time{0}, &d.context, d.note<ui::JournalPage>());
     }},
    {"insight.h startMoveTask", Kind::Write,
     [](const Desk &d) { insight::startMoveTask(d.backend, {.sourceArn = u"a"_s}, &d.context, d.note<Done>()); }},
    {"insight.h cancelMoveTask", Kind::Write,
     [](const Desk &d) { insight::cancelMoveTask(d.backend, u"h"_s, &d.context, d.note<Done>()); }},
    {"redrives.h list", Kind::Read,
     [](const Desk &d) {
         ui::redrives::list(d.backend, 0, std::chrono::milliseconds{0}, &d.context, d.note<ui::RedriveList>());
     }},
    {"redrives.h forecast", Kind::Read,
     [](const Desk &d) {
         ui::redrives::forecast(d.backend, {.queueUrl = d.url()}, &d.context, d.note<ui::RedriveForecast>());
     }},
    {"redrives.h start", Kind::Write,
     [](const Desk &d) { ui::redrives::start(d.backend, {.queueUrl = d.url()}, &d.context, d.note<qint64>()); }},
    {"redrives.h control", Kind::Write,
     [](const Desk &d) { ui::redrives::control(d.backend, 1, u"Stop"_s, 1, &d.context, d.note<ui::RedriveInfo>()); }},
    {"simulators.h list", Kind::Read,
     [](const Desk &d) { ui::simulators::list(d.backend, &d.context, d.note<QList<ui::SimulatorInfo>>()); }},
    {"simulators.h control", Kind::Write,
     [](const Desk &d) {
         ui::simulators::control(d.backend, {.action = u"Stop"_s}, &d.context, d.note<QList<ui::SimulatorInfo>>());
     }},
    {"queuecalls.h attributes", Kind::Read,
     [](const Desk &d) {
         calls::attributes(d.backend, d.url(), ui::Backend::Note::No, &d.context, d.note<calls::Texts>());
     }},
    {"queuecalls.h setOptions", Kind::Write,
     [](const Desk &d) {
         calls::setOptions(d.backend, {{u"QueueUrl"_s, d.url()}}, &d.context, d.note<Done>());
     }},
    {"queuecalls.h tags", Kind::Read,
     [](const Desk &d) { calls::tags(d.backend, d.url(), ui::Backend::Note::No, &d.context, d.note<calls::Texts>()); }},
    {"queuecalls.h tag", Kind::Write,
     [](const Desk &d) {
         calls::tag(d.backend, d.url(), {{u"a"_s, u"b"_s}}, &d.context, d.note<Done>());
     }},
    {"queuecalls.h untag", Kind::Write,
     [](const Desk &d) { calls::untag(d.backend, d.url(), {u"a"_s}, &d.context, d.note<Done>()); }},
    {"queuecalls.h create", Kind::Write,
     [](const Desk &d) { calls::create(d.backend, {.name = u"new"_s}, &d.context, d.note<QString>()); }},
    {"queuecalls.h addPermission", Kind::Write,
     [](const Desk &d) {
         calls::addPermission(d.backend, {.queueUrl = d.url(), .label = u"l"_s}, &d.context, d.note<Done>());
     }},
    {"queuecalls.h removePermission", Kind::Write,
     [](const Desk &d) { calls::removePermission(d.backend, d.url(), u"l"_s, &d.context, d.note<Done>()); }},
    {"queuefacts.h fetchQueueFacts", Kind::Read,
     [](const Desk &d) { ui::fetchQueueFacts(d.backend, {d.queue}, &d.context, d.note<ui::QueueFacts>()); }},
    {"clusters.h open", Kind::Read,
     [](const Desk &d) { ui::clusters::open(d.backend, {.queueUrl = d.url()}, &d.context, d.note<QString>()); }},
    {"clusters.h read", Kind::Read,
     [](const Desk &d) { ui::clusters::read(d.backend, u"c"_s, {}, 0ms, &d.context, d.note<ui::ClustersPage>()); }},
    {"clusters.h compare", Kind::Read,
     [](const Desk &d) {
         ui::clusters::compare(d.backend, {.queueUrl = d.url(), .view = u"v"_s}, &d.context, d.note<ui::Comparison>());
     }},
    {"views.h open", Kind::Read,
     [](const Desk &d) { ui::views::open(d.backend, {.queueUrl = d.url()}, &d.context, d.note<QString>()); }},
    {"views.h read", Kind::Read,
     [](const Desk &d) { ui::views::read(d.backend, u"v"_s, {}, &d.context, d.note<ui::ViewPage>()); }},
    {"views.h countValues", Kind::Read,
     [](const Desk &d) {
         ui::views::countValues(d.backend, u"v"_s, u"state"_s, 5, &d.context, d.note<ui::ValueCounts>());
     }},
    {"views.h deleteMatching", Kind::Write,
     [](const Desk &d) {
         ui::views::deleteMatching(d.backend, {.view = u"v"_s}, &d.context, d.note<ui::MatchingOutcome>());
     }},
    {"views.h moveMatching", Kind::Write,
     [](const Desk &d) {
         ui::views::moveMatching(d.backend, {.view = u"v"_s}, &d.context, d.note<ui::MatchingOutcome>());
     }},
    // Opens its view first, which is a read; what it does then are the two calls above.
    {"matchingtask.h MatchingTask", Kind::Read,
     [](const Desk &d) { d.run(new ui::MatchingTask(d.backend, {.queue = d.queue, .wish = {.queueUrl = d.url()}})); }},
    {"deletetask.h DeleteTask", Kind::Write,
     [](const Desk &d) { d.run(new ui::DeleteTask(d.backend, d.queue, {u"a"_s})); }},
    {"deletetask.h PurgeTask", Kind::Write, [](const Desk &d) { d.run(new ui::PurgeTask(d.backend, d.queue)); }},
    {"deletequeuestask.h DeleteQueuesTask", Kind::Write,
     [](const Desk &d) { d.run(new ui::DeleteQueuesTask(d.backend, {d.queue})); }},
    {"movetask.h MoveTask", Kind::Write,
     [](const Desk &d) {
         d.run(new ui::MoveTask(d.backend,
                                {.sourceUrl = d.url(), .sourceName = u"orders"_s, .ids = {u"a"_s}, .expected = 1}));
     }},
    {"sendtask.h SendTask", Kind::Write,
     [](const Desk &d) {
         ui::SendTask::Plan plan;
         plan.queueUrl = d.url();
         plan.queueName = u"orders"_s;
         plan.copies = 3;
         plan.make = [url = d.url()](qint64) { return ui::SendRequest{.queueUrl = url, .body = u"x"_s}; };
         d.run(new ui::SendTask(d.backend, plan));
     }},
    {"exporttask.h ExportTask", Kind::Read,
     [](const Desk &d) {
         d.run(new ui::ExportTask(d.backend, {.queue = d.queue, .target = {.path = d.folder.filePath(u"out"_s)}}));
     }},
    {"importtask.h ImportTask", Kind::Write,
     [](const Desk &d) {
         const QString path = d.folder.filePath(u"in.jsonl"_s);
         if (QFile file{path}; file.open(QIODevice::WriteOnly))
             file.write("{\"Body\":\"x\"}\n");
         d.run(new ui::ImportTask(
             d.backend, {.queueName = u"orders"_s, .origin = {.path = path}, .choice = {.queueUrl = d.url()}}));
     }},
};

/// A function that answers through a Handler.
const QRegularExpression &callPattern()
{
    static const QRegularExpression pattern(u"\\bvoid (\\w+)\\(([^;{}]*?)Handler<[^;{}]*?done\\);"_s);
    return pattern;
}

/// What the public headers of ui/backend declare: functions that answer through a Handler, and tasks.
QStringList declared()
{
    static const QRegularExpression task(u"class (\\w+) : public Task\\b"_s);
    QStringList found;
    for (const char *name : {"backend.h", "insight.h", "redrives.h", "clusters.h", "simulators.h", "queuecalls.h",
                             "views.h", "matchingtask.h", "queuefacts.h", "deletetask.h", "deletequeuestask.h",
                             "movetask.h", "sendtask.h", "exporttask.h", "importtask.h"}) {
        QFile file{QStringLiteral(SOURCE_FOLDER "/ui/backend/") + QLatin1String(name)};
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QString text = QString::fromUtf8(file.readAll());
        if (const qsizetype end = text.indexOf("\nprivate:"_L1); end > 0 && QLatin1String(name) == "backend.h"_L1)
            text.truncate(end);
        for (const QRegularExpression &kind : {callPattern(), task}) {
            QRegularExpressionMatchIterator all = kind.globalMatch(text);
            while (all.hasNext())
                found.append(QLatin1String(name) + u' ' + all.next().captured(1));
        }
    }
    return found;
}

} // namespace

class WritePathsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        m_broker = std::make_unique<FakeBroker>(*m_transport);
        m_broker->addQueue(u"orders"_s);
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_backend->setTick(0ms);
        m_backend->start();
        QTRY_COMPARE(m_backend->queues().size(), 1);
        m_answers.clear();
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void everyCallHasARow()
    {
        QStringList rows;
        for (const Row &row : table)
            rows.append(QString::fromLatin1(row.name));
        QStringList calls = declared();
        QVERIFY(calls.size() > 35);
        rows.sort();
        calls.sort();
        for (const QString &call : std::as_const(calls))
            QVERIFY2(rows.contains(call), qPrintable(call + u" has no row in the table"_s));
        QCOMPARE(rows, calls);
    }

    /// A task of another file, or a header with a Handler that declared() does not look at.
    void noOtherHeaderHasCalls()
    {
        const QDir folder{QStringLiteral(SOURCE_FOLDER "/ui/backend")};
        for (const QString &name : folder.entryList({u"*.h"_s})) {
            QFile file{folder.filePath(name)};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const bool isLookedAt = declared().join(u' ').contains(name);
            // What speaks for plain endpoints stands behind Backend, whose calls are guarded by the same gate.
            if (!isLookedAt && name != "plainsqs.h"_L1 && name != "plainviews.h"_L1)
                QVERIFY2(!text.contains(callPattern()) && !text.contains(": public Task"_L1), qPrintable(name));
        }
    }

    void onlyReadsLeaveAReadOnlyConnection_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t row = 0; row < std::size(table); ++row)
            QTest::newRow(table[row].name) << static_cast<int>(row);
    }
    void onlyReadsLeaveAReadOnlyConnection()
    {
        QFETCH(const int, row);
        const Row &path = table[static_cast<std::size_t>(row)];
        m_backend->safety().setConnection(u"PROD"_s, ui::SafetyLevel::ReadOnly);
        const QStringList before = written();
        for (const char *read : {"ListSimulators", "ListMessageMoveTasks", "ListGroups", "ListLeases", "ListQueueTags",
                                 "ListDeduplications", "ReadJournal", "GetMessageObstacle"})
            m_transport->fail(QLatin1String(read), u"Answered"_s);
        path.call({*m_backend, *this, m_backend->queues().first(), m_folder, m_answers});
        if (path.kind == Kind::Read) {
            QTRY_VERIFY(!m_answers.isEmpty() || m_transport->isWaiting(lastOperation()));
            QVERIFY(!m_answers.contains(u"ReadOnlyConnection"_s));
        } else {
            QTRY_COMPARE(m_answers.size(), 1);
            // Where messages can be shown without it nothing is received at all.
            const bool isReceive = QLatin1String(path.name) == "backend.h receive"_L1;
            QCOMPARE(m_answers.first(), isReceive ? u"UnsupportedOperation"_s : u"ReadOnlyConnection"_s);
        }
        QCOMPARE(written(), before);
    }

    void nothingIsReceivedOfAPlainEndpointThatMayOnlyBeRead()
    {
        auto transport = std::make_unique<FakeTransport>();
        FakeTransport *wire = transport.get();
        FakeSqs sqs{*transport};
        sqs.addQueue(u"orders"_s);
        ui::Backend backend{std::move(transport)};
        backend.setTick(0ms);
        backend.start();
        QTRY_COMPARE(backend.queues().size(), 1);
        backend.safety().setConnection(u"PROD"_s, ui::SafetyLevel::ReadOnly);
        const Desk desk{backend, *this, backend.queues().first(), m_folder, m_answers};
        backend.receive({.queueUrl = desk.url()}, this, desk.note<int>());
        QTRY_COMPARE(m_answers, QStringList{u"ReadOnlyConnection"_s});
        QVERIFY(wire->calls(u"ReceiveMessage"_s).isEmpty());
    }

    void aRefusalIsNeverAnEmptyBox_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::newRow("JSON") << QByteArray(
            "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"gone\"}");
        QTest::newRow("Query") << QByteArray(
            "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code>"
            "<Message>m &amp; n</Message></Error><RequestId>r</RequestId></ErrorResponse>");
        QTest::newRow("nothing") << QByteArray();
    }
    void aRefusalIsNeverAnEmptyBox()
    {
        QFETCH(const QByteArray, seed);
        const quint32 number = qEnvironmentVariableIsSet("REDRIVE_SEED") ? qEnvironmentVariable("REDRIVE_SEED").toUInt()
                                                                         : QRandomGenerator::system()->generate();
        qInfo("repro: REDRIVE_SEED=%u", number);
        QRandomGenerator random{number};
        for (int round = 0; round < 150; ++round) {
            QByteArray body = seed;
            for (int change = random.bounded(8); change > 0 && !body.isEmpty(); --change)
                body[random.bounded(static_cast<int>(body.size()))] = static_cast<char>(random.bounded(256));
            body.truncate(random.bounded(static_cast<int>(body.size()) + 1));
            ui::ErrorDialog box{u"The message was not sent."_s, ui::errorOfReply(400 + random.bounded(200), body, {})};
            QStringList words;
            for (const QLabel *label : box.findChildren<QLabel *>()) {
                if (label->isVisibleTo(&box) && label->pixmap().isNull())
                    words.append(label->text().trimmed());
            }
            QVERIFY2(words.size() >= 2 && !words.contains(QString()), body.toHex().constData());
            QVERIFY2(!box.report().trimmed().isEmpty(), body.toHex().constData());
        }
    }

private:
    QStringList written() const
    {
        QStringList names;
        for (const QString &name : ui::knownOperations()) {
            const QString operation = name.section(u'.', 1);
            if (ui::effectOf(name.section(u'.', 0, 0), operation) != ui::Effect::Read
                && !m_transport->calls(operation).isEmpty())
                names.append(operation);
        }
        return names;
    }
    QString lastOperation() const
    {
        for (const QString &name : ui::knownOperations()) {
            if (m_transport->isWaiting(name.section(u'.', 1)) && name != "redrive.Snapshot"_L1)
                return name.section(u'.', 1);
        }
        return {};
    }

    FakeTransport *m_transport = nullptr;
    std::unique_ptr<FakeBroker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    QTemporaryDir m_folder;
    QStringList m_answers;
};

QTEST_MAIN(WritePathsTest)
#include "tst_writepaths.moc"

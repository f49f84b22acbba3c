// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/decode.h"
#include "ui/backend/httptransport.h"
#include "ui/backend/wire.h"
#include "ui/compose/jsonfile.h"
#include "ui/compose/shelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
namespace compose = ui::compose;
using compose::Draft;

namespace {

Draft full()
{
    return {.queueUrl = u"http://127.0.0.1:4566/000000000000/pay.fifo"_s,
            .queueName = u"pay.fifo"_s,
            .body = u"{\"id\": {{orderId}}, \"note\": \"größe \U0001F600\"}"_s,
            .attributes = {{u"n"_s, u"Number.cents"_s, u"1"_s}, {u"b"_s, u"Binary"_s, u"AP8="_s}},
            .groupId = u"g"_s,
            .deduplicationId = u"{{uuid}}"_s,
            .traceHeader = u"Root=1"_s,
            .delay = std::chrono::seconds{7},
            .environment = u"test"_s,
            .usesVariables = false,
            .originId = u"id-1"_s};
}

} // namespace

/// Drafts, library and environments in files of their own, and what a request looks like.
class ComposeTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void aDraftIsTheSameAfterItsDocument()
    {
        QCOMPARE(compose::draftFromJson(compose::toJson(full())), full());
        QCOMPARE(compose::draftFromJson(compose::toJson({})), Draft{});
        QCOMPARE(compose::draftFromJson({{u"body"_s, 5}, {u"attributes"_s, u"x"_s}, {u"delaySeconds"_s, u"no"_s}}),
                 Draft{});
    }

    void draftsAreWrittenWithoutBeingAskedAndSurviveACrash()
    {
        auto drafts = std::make_unique<compose::Drafts>(path(u"drafts"_s));
        drafts->setDelay(std::chrono::milliseconds{0});
        const QSignalSpy saved{drafts.get(), &compose::Drafts::saved};
        drafts->put(u"one"_s, full());
        QCOMPARE(drafts->find(u"one"_s).value_or(Draft()), full()); // also while it waits
        QTRY_COMPARE(saved.count(), 1);

        compose::Drafts afterwards{path(u"drafts"_s)}; // the first one never said goodbye
        QCOMPARE(afterwards.find(u"one"_s).value_or(Draft()), full());
        QCOMPARE(afterwards.ids(), QStringList{u"one"_s});
    }

    void aDraftOnDiskIsWholeAndForTheUserAlone()
    {
        compose::Drafts drafts{path(u"drafts"_s)};
        drafts.put(u"one"_s, full());
        drafts.flush();
        drafts.put(u"one"_s, {.body = u"second"_s});
        drafts.flush();
        QCOMPARE(QDir(path(u"drafts"_s)).entryList(QDir::Files), QStringList{u"one.json"_s}); // nothing half written
        QCOMPARE(drafts.find(u"one"_s)->body, u"second"_s);
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFileInfo(path(u"drafts/one.json"_s)).permissions() & others));
    }

    void anEmptyDraftLeavesNoFile()
    {
        compose::Drafts drafts{path(u"drafts"_s)};
        drafts.put(u"one"_s, full());
        drafts.flush();
        drafts.put(u"one"_s, {.queueName = u"orders"_s});
        QVERIFY(!drafts.find(u"one"_s));
        drafts.flush();
        QVERIFY(drafts.ids().isEmpty());
    }

    void anIdOfALinkCannotLeaveTheFolder()
    {
        compose::Drafts drafts{path(u"drafts"_s)};
        const QString evil = u"../../evil"_s;
        drafts.put(evil, full());
        drafts.flush();
        QCOMPARE(drafts.find(evil).value_or(Draft()), full());
        QCOMPARE(QDir(path(u"drafts"_s)).entryList(QDir::Files).size(), 1);
        QVERIFY(!QFile::exists(path(u"../evil.json"_s)));
    }

    void aFileThatIsNoDraftIsNone()
    {
        QVERIFY(QDir().mkpath(path(u"drafts"_s)));
        QFile file{path(u"drafts/one.json"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"body\": \"half");
        file.close();
        QVERIFY(!compose::Drafts(path(u"drafts"_s)).find(u"one"_s));
    }

    void onlyTheNewestDraftsAreKept()
    {
        compose::Drafts drafts{path(u"drafts"_s)};
        for (int at = 0; at < compose::Drafts::mostKept + 5; ++at)
            drafts.put(u"d%1"_s.arg(at), full());
        drafts.flush();
        QCOMPARE(compose::Drafts(path(u"drafts"_s)).ids().size(), compose::Drafts::mostKept);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile file{path(u"drafts"_s)}; // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        compose::Drafts drafts{path(u"drafts"_s)};
        QSignalSpy failed{&drafts, &compose::Drafts::failed};
        drafts.put(u"one"_s, full());
        drafts.flush();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(drafts.find(u"one"_s).value_or(Draft()), full()); // and nothing is lost while the window lives
    }

    void theLibraryKeepsRenamesAndForgets()
    {
        compose::Library library{path(u"messages.json"_s)};
        const QSignalSpy changed{&library, &compose::Library::changed};
        QCOMPARE(library.add(u" One "_s, {}, full()), QString());
        QCOMPARE(library.add(u"Two"_s, u"local"_s, {.body = u"x"_s}), QString());
        QVERIFY(!library.add(u"  "_s, {}, full()).isEmpty());
        QCOMPARE(library.rename(library.all()[1].id, u"Deux"_s), QString());
        QVERIFY(!library.rename(library.all()[1].id, {}).isEmpty());
        const compose::Library again{path(u"messages.json"_s)};
        QCOMPARE(again.all().size(), 2);
        QCOMPARE(again.all()[0].name, u"One"_s);
        QCOMPARE(again.all()[0].draft, full());
        QCOMPARE(again.all()[1].name, u"Deux"_s);
        QCOMPARE(again.all()[1].folder, u"local"_s);

        QCOMPARE(library.remove(library.all()[0].id), QString());
        QCOMPARE(compose::Library(path(u"messages.json"_s)).all().size(), 1);
        QCOMPARE(changed.count(), 4);
    }

    void whatWasExportedIsImported()
    {
        compose::Library library{path(u"messages.json"_s)};
        library.add(u"One"_s, {}, full());
        library.add(u"Two"_s, u"local"_s, {.body = u"x"_s});
        compose::Library other{path(u"other.json"_s)};
        QCOMPARE(*other.importFrom(library.exported()), 2);
        QCOMPARE(*other.importFrom(library.exported(library.all()[1].id)), 1);
        QCOMPARE(other.all().size(), 3);
        QCOMPARE(other.all()[0].draft, full());
        QVERIFY(other.all()[1].id != other.all()[2].id);
    }

    void aFileOfAnotherKindIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("another format") << QByteArray(R"({"format":"x","version":1,"messages":[]})");
        QTest::newRow("a later version") << QByteArray(R"({"format":"redrive-messages","version":2,"messages":[]})");
        QTest::newRow("a message without draft") << QByteArray(
            R"({"format":"redrive-messages","version":1,"messages":[{"name":"a","draft":{}},{"name":"b"}]})");
    }
    void aFileOfAnotherKindIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, text);
        compose::Library library{path(u"messages.json"_s)};
        const auto outcome = library.importFrom(QJsonDocument::fromJson(text).object());
        QVERIFY(!outcome);
        QVERIFY(!outcome.error().message.isEmpty());
        QVERIFY(library.all().isEmpty());
    }

    void everyTemplateCanBeFilledInAndSent()
    {
        QRandomGenerator random{1};
        QVERIFY(compose::builtInTemplates().size() >= 5);
        for (const compose::SavedMessage &sample : compose::builtInTemplates()) {
            const compose::Resolved resolved =
                compose::resolve(sample.draft, {.now = ui::Time{1'790'000'000'000}, .random = &random});
            QCOMPARE(resolved.problem, QString());
            if (!resolved.request.body.startsWith(u'{'))
                continue;
            QJsonParseError error;
            QJsonDocument::fromJson(resolved.request.body.toUtf8(), &error);
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(sample.name));
        }
    }

    void environmentsAreKeptAndCheckedAsAWhole()
    {
        compose::Environments environments{path(u"environments.json"_s)};
        QCOMPARE(environments.setAll({{u"test"_s, {{u"orderId"_s, u"5"_s}, {u"host"_s, u"a"_s}}}, {u"live"_s, {}}}),
                 QString());
        const compose::Environments again{path(u"environments.json"_s)};
        QCOMPARE(again.all(), environments.all());
        QCOMPARE(again.variables(u"test"_s).value(u"orderId"_s), u"5"_s);
        QVERIFY(again.variables(u"none"_s).isEmpty());

        using List = QList<compose::Environment>;
        for (const List &bad : {List{{u" "_s, {}}}, List{{u"a"_s, {}}, {u"a"_s, {}}},
                                List{{u"a"_s, {{u"now"_s, u"x"_s}}}}, List{{u"a"_s, {{u"x"_s, {}}, {u"x"_s, {}}}}}}) {
            QVERIFY(!environments.setAll(bad).isEmpty());
            QCOMPARE(environments.all().size(), 2);
        }
    }

    void variablesAreFilledInEverywhere()
    {
        Draft draft = full();
        draft.usesVariables = true;
        draft.attributes.append({u"s"_s, u"String"_s, u"{{orderId}}!"_s});
        QRandomGenerator random{1};
        const compose::Resolved resolved =
            compose::resolve(draft, {.variables = {{u"orderId"_s, u"5"_s}}, .now = ui::Time{0}, .random = &random});
        QCOMPARE(resolved.problem, QString());
        QVERIFY(resolved.request.body.startsWith(u"{\"id\": 5,"_s));
        QCOMPARE(resolved.request.attributes.last().value, u"5!"_s);
        QCOMPARE(resolved.request.deduplicationId.size(), 36);
        QCOMPARE(*resolved.request.delay, std::chrono::seconds{7});
        QCOMPARE(resolved.request.traceHeader, u"Root=1"_s);
    }

    void aMissingVariableIsNamedWithItsPlace()
    {
        QRandomGenerator random{1};
        const compose::Resolved resolved =
            compose::resolve({.body = u"{\n  \"é\": {{orderId}}\n}"_s}, {.random = &random});
        QVERIFY(resolved.problem.contains(u"line 2, column 8"_s));
        QVERIFY(resolved.problem.contains(u"orderId"_s));
        QCOMPARE(resolved.at, 9);
        QCOMPARE(resolved.length, 11);
    }

    void withoutVariablesBracesAreText()
    {
        QRandomGenerator random{1};
        const compose::Resolved resolved =
            compose::resolve({.body = u"{{who}}"_s, .usesVariables = false}, {.random = &random});
        QCOMPARE(resolved.problem, QString());
        QCOMPARE(resolved.request.body, u"{{who}}"_s);
    }

    void aMessageAsADraftKeepsWhatCanBeSentAgain()
    {
        ui::MessageInfo message;
        message.id = u"id-1"_s;
        message.body = u"hello {{name}}"_s;
        message.groupId = u"g"_s;
        message.traceHeader = u"Root=1"_s;
        message.attributes = {{u"n"_s, u"Number"_s, u"1"_s}};
        message.deduplicationId =
            QLatin1String(QCryptographicHash::hash(message.body.toUtf8(), QCryptographicHash::Sha256).toHex());
        ui::QueueInfo queue;
        queue.name = u"pay.fifo"_s;
        Draft draft = compose::draftOf(queue, message);
        QCOMPARE(draft.body, message.body);
        QCOMPARE(draft.groupId, u"g"_s);
        QCOMPARE(draft.attributes, message.attributes);
        QCOMPARE(draft.originId, u"id-1"_s);
        QVERIFY(!draft.usesVariables);
        QVERIFY(draft.deduplicationId.isEmpty()); // the queue made it of the body

        message.deduplicationId = u"mine"_s;
        draft = compose::draftOf(queue, message);
        QCOMPARE(draft.deduplicationId, u"mine"_s);
    }

    void theWirePreviewIsWhatIsSent()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl endpoint{u"http://127.0.0.1:%1"_s.arg(server.serverPort())};
        ui::HttpTransport transport{endpoint, u"eu-west-1"_s};
        const QJsonObject document = ui::decode::sendDocument(
            {.queueUrl = u"q"_s, .body = u"größe\n\""_s, .attributes = {{u"b"_s, u"Binary"_s, u"AP8="_s}}});
        transport.call(u"sqs"_s, u"SendMessage"_s, document, this, [](const auto &) {});
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *socket = server.nextPendingConnection();
        const QByteArray body = ui::wire::body(document);
        QByteArray got;
        QTRY_VERIFY((got += socket->readAll()).endsWith(body));

        const QString head = ui::wire::head(endpoint, u"eu-west-1"_s, u"sqs"_s, u"SendMessage"_s, body.size());
        for (const QString &line : head.split(u'\n', Qt::SkipEmptyParts)) {
            const QByteArray start = line.section(u'*', 0, 0).toLatin1(); // what is redacted may differ
            QVERIFY2(got.contains(QByteArray("\r\n" + start)) || got.startsWith(start), start.constData());
        }
        QVERIFY(got.contains("/eu-west-1/sqs/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature="));
        QVERIFY(!head.contains(u"redrive-console"_s));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ComposeTest)
#include "tst_compose.moc"

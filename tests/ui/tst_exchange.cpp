// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export, without any broker: what is written, what is read back, and what hostile ones do.
#include "ui/exchange/columns.h"
#include "ui/exchange/source.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::exchange;
using ui::MessageInfo;

namespace {

MessageInfo rich()
{
    MessageInfo message;
    message.id = u"8f0c2d1e-0000-4000-8000-000000000001"_s;
    message.state = ui::MessageState::InFlight;
    message.body = u"{\"größe\":1,\"big\":12345678901234567890.10,\"x\":\"\\u0041\"}\r\n\t🐇\u2028\uFEFF"_s;
    message.attributes = {{u"zeta"_s, u"Binary.png"_s, u"AP8="_s},
                          {u"alpha"_s, u"Number"_s, u"00012.500"_s},
                          {u"mid"_s, u"String"_s, u"=1+1"_s}};
    message.sent = ui::Time{1'764'000'000'123};
    message.firstReceived = ui::Time{1'764'000'000'124};
    message.due = ui::Time{1'764'000'030'000};
    message.receiveCount = 3;
    message.size = 4711;
    message.bodyMd5 = u"0123456789abcdef0123456789abcdef"_s;
    message.senderId = u"AIDA"_s;
    message.groupId = u"g-1"_s;
    message.deduplicationId = u"d-1"_s;
    message.traceHeader = u"Root=1-2-3"_s;
    message.deadLetterSourceArn = u"arn:aws:sqs:eu-west-1:000000000000:orders"_s;
    message.order = 9'007'199'254'740'993; // more than a double holds
    return message;
}

MessageInfo sorted(MessageInfo message)
{
    std::ranges::sort(message.attributes, {}, &ui::MessageAttribute::name);
    return message;
}

MessageInfo withBody(const QString &body, const QString &id = u"a"_s)
{
    MessageInfo message;
    message.id = id;
    message.body = body;
    return message;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QList<Entry> everything(const Origin &origin)
{
    const std::unique_ptr<Source> source = makeSource(origin);
    if (const QString problem = source->open(); !problem.isEmpty())
        return {Entry{.line = -1, .problem = problem}};
    QList<Entry> all;
    while (true) {
        const QList<Entry> some = source->read(7);
        if (some.isEmpty())
            return all;
        all += some;
    }
}

QString store(Target target, const QList<MessageInfo> &messages)
{
    const std::unique_ptr<Sink> sink = makeSink(std::move(target));
    QString problem = sink->open();
    if (problem.isEmpty())
        problem = sink->write(messages);
    return problem.isEmpty() ? sink->finish() : problem;
}

constexpr char16_t pieces[]{u'a',  u'=', u'\'',     u'"', u',',      u';', u'\t', u'\n',
                            u'\r', u' ', u'\u00A0', u'-', u'\uFEFF', u'é', u'+'};

QString randomCell(QRandomGenerator &random)
{
    QString cell;
    for (int length = random.bounded(8); length > 0; --length)
        cell.append(pieces[random.bounded(static_cast<int>(std::size(pieces)))]);
    return cell;
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    // --- JSON Lines
    void aLineGivesBackAllOfAMessage()
    {
        const QByteArray line = messageLine(rich());
        QCOMPARE(line.count('\n'), 1);
        const Line read = readLine(line);
        QVERIFY2(read.problem.isEmpty(), qPrintable(read.problem));
        QCOMPARE(*read.message, sorted(rich()));
        QCOMPARE(messageLine(*read.message), line);
    }

    void theOrderOfAttributesMakesNoOtherLine()
    {
        MessageInfo turned = rich();
        std::ranges::reverse(turned.attributes);
        QCOMPARE(messageLine(turned), messageLine(rich()));
    }

    void textThatToolsWouldNotTakeStandsInBase64_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("plain") << u"a\tb\r\n\U0001F407"_s << QByteArray("\"Body\":");
        QTest::newRow("empty") << QString(u""_s) << QByteArray("\"Body\":");
        QTest::newRow("mark") << u"\uFEFFa"_s << QByteArray("\"Body\":");
        QTest::newRow("mark behind a quotation mark") << u"\"\uFEFFa\\\"\uFEFF"_s << QByteArray("\"Body\":");
        QTest::newRow("NUL") << QString(u"a"_s + QChar(u'\0') + u"b"_s) << QByteArray("\"BodyBase64\":");
        QTest::newRow("control") << u"a\u0001"_s << QByteArray("\"BodyBase64\":");
        QTest::newRow("no character") << u"a\uFFFF"_s << QByteArray("\"BodyBase64\":");
        QTest::newRow("mark and control") << u"\uFEFFa\u0001"_s << QByteArray("\"BodyBase64\":");
        QTest::newRow("half a pair") << QString(QChar(0xD800)) << QByteArray("\"BodyUtf16Base64\":");
        QTest::newRow("turned pair") << (QString(QChar(0xDC00)) + QChar(0xD83D)) << QByteArray("\"BodyUtf16Base64\":");
    }
    void textThatToolsWouldNotTakeStandsInBase64()
    {
        QFETCH(const QString, body);
        QFETCH(const QByteArray, key);
        MessageInfo message = withBody(body);
        message.attributes = {{u"a"_s, u"String"_s, body}};
        const QByteArray line = messageLine(message);
        QVERIFY2(line.contains(key), line.constData());
        const Line read = readLine(line);
        QVERIFY2(read.problem.isEmpty(), qPrintable(read.problem));
        QCOMPARE(read.message->body, body);
        QCOMPARE(read.message->attributes[0].value, body);
    }

    void theHeaderIsRead()
    {
        const Line read = readLine(
            headerLine({.queue = u"orders"_s, .arn = u"arn"_s, .exported = ui::Time{5}, .query = u"recv > 1"_s}));
        QVERIFY(read.header && !read.message);
        QCOMPARE(read.header->queue, u"orders"_s);
        QCOMPARE(read.header->query, u"recv > 1"_s);
        QCOMPARE(read.header->exported, ui::Time{5});
    }

    void whatIsNoMessageIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("{\"Body\":") << u"no JSON"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"Body\":\"\xff\"}") << u"no JSON"_s;
        QTest::newRow("a list") << QByteArray("[1]") << u"no JSON object"_s;
        QTest::newRow("no body") << QByteArray("{\"MessageId\":\"a\"}") << u"no body"_s;
        QTest::newRow("a number") << QByteArray("{\"Body\":1}") << u"no body"_s;
        QTest::newRow("broken base64") << QByteArray("{\"BodyBase64\":\"!\"}") << u"no body"_s;
        QTest::newRow("attributes") << QByteArray(R"({"Body":"","Attributes":{}})") << u"no list"_s;
        QTest::newRow("an attribute") << QByteArray(R"({"Body":"","Attributes":[{"Name":"a"}]})") << u"not complete"_s;
        QTest::newRow("its bytes") << QByteArray(
            R"({"Body":"","Attributes":[{"Name":"a","DataType":"Binary","BinaryValue":"!"}]})")
                                   << u"not complete"_s;
        QTest::newRow("newer") << QByteArray(R"({"Format":"redrive-messages","Version":2})") << u"newer"_s;
        QTest::newRow("other") << QByteArray(R"({"Format":"other"})") << u"another name"_s;
    }
    void whatIsNoMessageIsRefusedWithTheReason()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, reason);
        const Line read = readLine(line);
        QVERIFY(!read.message && !read.header);
        QVERIFY2(read.problem.contains(reason), qPrintable(read.problem));
    }

    void membersThatNobodyKnowsArePassedOver()
    {
        const Line read = readLine(R"({"Later":{"x":[1]},"Body":"b","ReceiveCount":"three"})");
        QVERIFY(read.message.has_value());
        QCOMPARE(read.message->body, u"b"_s);
        QCOMPARE(read.message->receiveCount, 0);
    }

    void aDamagedLineIsToldAndNothingElseIsLost()
    {
        const QString path = at(u"x.jsonl"_s);
        const QByteArray good = messageLine(rich());
        write(path,
              csvMark() + headerLine({.queue = u"q"_s}) + good + "{broken\n\r\n" + QByteArray(17 << 20, 'x') + "\n"
                  + good.chopped(1));
        const QList<Entry> all = everything({.path = path});
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].line, 2);
        QVERIFY(all[0].message);
        QCOMPARE(all[1].line, 3);
        QVERIFY(all[1].problem.contains(u"no JSON"_s));
        QCOMPARE(all[2].line, 5);
        QVERIFY(all[2].problem.contains(u"too long"_s));
        QCOMPARE(all[3].line, 6);
        QCOMPARE(*all[3].message, sorted(rich()));
    }

    // --- CSV
    void cellsThatWouldBeFormulasAreNot_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("isDangerous");
        for (const char *cell : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", " =1", "  -x",
                                 "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "-", "'=1", "''@x", "' +1"})
            QTest::newRow(cell) << QString::fromLatin1(cell) << true;
        QTest::newRow("full-width =") << u"＝1"_s << true;
        QTest::newRow("full-width @") << u"＠x"_s << true;
        QTest::newRow("full-width +") << u"＋1"_s << true;
        QTest::newRow("full-width -") << u"－1"_s << true;
        QTest::newRow("NBSP") << u"\u00A0=1"_s << true;
        for (const char *cell : {"", "a=1", "1+1", "{\"a\":-1}", "'", "''", "'a", "it's", "1-", " a", "a\t=", "[-1]"})
            QTest::newRow(cell) << QString::fromLatin1(cell) << false;
    }
    void cellsThatWouldBeFormulasAreNot()
    {
        QFETCH(const QString, cell);
        QFETCH(const bool, isDangerous);
        QCOMPARE(protectedCell(cell), isDangerous ? QString(u'\'' + cell) : cell);
        QCOMPARE(plainCell(protectedCell(cell)), cell);
    }

    void anyCellsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<bool>("isProtected");
        QTest::newRow("comma") << QChar(u',') << true;
        QTest::newRow("semicolon") << QChar(u';') << true;
        QTest::newRow("tab") << QChar(u'\t') << true;
        QTest::newRow("raw") << QChar(u',') << false;
    }
    void anyCellsComeBackAsTheyWere()
    {
        QFETCH(const QChar, separator);
        QFETCH(const bool, isProtected);
        const CsvStyle style{.separator = separator, .isProtected = isProtected};
        QRandomGenerator random{7};
        for (int width : {1, 3}) {
            QByteArray file = csvLine(QStringList(width, u"title"_s), style);
            QList<QStringList> rows;
            for (int row = 0; row < 2'000; ++row) {
                QStringList cells;
                for (int i = 0; i < width; ++i)
                    cells.append(randomCell(random));
                rows.append(cells);
                file += csvLine(cells, style);
            }
            QBuffer device(&file);
            QVERIFY(device.open(QIODevice::ReadOnly));
            CsvReader reader(device, style);
            QVERIFY(reader.next().has_value());
            for (const QStringList &cells : rows) {
                const auto read = reader.next();
                QVERIFY(read.has_value());
                QVERIFY2(read->problem.isEmpty(), qPrintable(read->problem));
                QCOMPARE(read->cells, cells);
            }
            QVERIFY(!reader.next());
        }
    }

    void damagedRowsAreToldAndTheRestIsRead()
    {
        QByteArray file =
            "id,body\r\n1,one\r\n2,\"never closed\r\n3,three\r\n4\r\n5,\"a\"b\r\n6,\xff\r\n\r\n7,\"x\r\ny\"";
        QBuffer device(&file);
        QVERIFY(device.open(QIODevice::ReadOnly));
        CsvReader reader(device, {});
        QStringList told;
        while (const auto row = reader.next())
            told.append(
                QString(QString::number(row->line) + u' ' + (row->problem.isEmpty() ? row->cells.join(u'|') : u"!"_s)));
        QCOMPARE(told,
                 (QStringList{u"1 id|body"_s, u"2 1|one"_s, u"3 !"_s, u"4 3|three"_s, u"5 !"_s, u"6 !"_s, u"7 !"_s,
                              u"9 7|x\r\ny"_s}));
    }

    void aRowWithoutEndDoesNotFillTheMemory()
    {
        const QString path = at(u"x.csv"_s);
        QByteArray bytes = "a,b\n1,\"" + QByteArray(9 << 20, 'x') + "\n";
        for (int i = 0; i < 20'000; ++i)
            bytes += "2,fine\n";
        write(path, bytes);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        CsvReader reader(file, {});
        int good = 0;
        int bad = 0;
        while (const auto row = reader.next())
            ++(row->problem.isEmpty() ? good : bad);
        QCOMPARE(bad, 1);
        QCOMPARE(good, 20'001);
    }

    void aCsvFileHasTheColumnsThatWereNamed()
    {
        const auto columns =
            columnsOf(u"id, sent, body, attr.alpha, attr[\"mid\"], body.n, attributes, recv"_s, ui::Time{0});
        QVERIFY2(columns, qPrintable(columns.error().message));
        MessageInfo message = rich();
        message.body = u"{\"n\":-5}"_s;
        Target target{.format = Format::Csv, .path = at(u"x.csv"_s), .columns = *columns};
        target.csv.hasMark = true;
        QCOMPARE(store(target, {message}), QString());
        const QByteArray bytes = contents(target.path);
        QVERIFY(bytes.startsWith(QByteArray(csvMark() + "id,sent,body,attr.alpha,")));
        QFile file(target.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        CsvReader reader(file, {});
        QVERIFY(reader.next()->problem.isEmpty());
        const QStringList cells = reader.next()->cells;
        QCOMPARE(
            cells.first(6),
            (QStringList{message.id, u"2025-11-24T16:00:00.123Z"_s, message.body, u"00012.500"_s, u"=1+1"_s, u"-5"_s}));
        QCOMPARE(cells.last(), u"3"_s);
        QVERIFY(bytes.contains(",'=1+1,'-5,"));
    }

    void whatIsNoColumnIsRefused()
    {
        QVERIFY(!columnsOf(u"id, (("_s, ui::Time{0}));
        QVERIFY(!columnsOf(u" , "_s, ui::Time{0}));
        QCOMPARE(splitColumns(u"attr[\"a,b\"], body.items[0].x,id"_s),
                 (QStringList{u"attr[\"a,b\"]"_s, u"body.items[0].x"_s, u"id"_s}));
    }

    void aCsvFileIsImportedByItsColumns()
    {
        const QString path = at(u"x.csv"_s);
        write(path, "body;group;attr.n;\"attr[\"\"a.b\"\"]\";other\n'=1;g;5;;x\n");
        const auto known = recognise(path);
        QVERIFY(known);
        QCOMPARE(known->format, Format::Csv);
        QCOMPARE(known->csv.separator, QChar(u';'));
        Origin origin = *known;
        origin.uses = guessUses({u"body"_s, u"group"_s, u"attr.n"_s, u"attr[\"a.b\"]"_s, u"other"_s});
        QCOMPARE(origin.uses[3].name, u"a.b"_s);
        origin.uses[2].dataType = u"Number"_s;
        const QList<Entry> all = everything(origin);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].message->body, u"=1"_s);
        QCOMPARE(all[0].message->groupId, u"g"_s);
        QCOMPARE(all[0].message->attributes, (QList<ui::MessageAttribute>{{u"n"_s, u"Number"_s, u"5"_s}}));
    }

    // --- folder of bodies
    void namesOfFilesAreSafe_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"", ".", "..", "../../etc/passwd", "/etc/passwd", "a/b", "a\\b", "C:\\x", ".bashrc",
                               "con", "NUL.txt", "com1", "a b", "a\nb", "*?<>|\"", "~root", "%2e%2e%2f", "-rf"})
            QTest::newRow(id) << QString::fromLatin1(id);
        QTest::newRow("NUL") << QString(u"a"_s + QChar(u'\0') + u"b"_s);
        QTest::newRow("long") << QString(5'000, u'é');
        QTest::newRow("script") << u"\u202Etxt.exe"_s;
    }
    void namesOfFilesAreSafe()
    {
        QFETCH(const QString, id);
        const QString name = safeName(id);
        static const QRegularExpression safe(u"\\A(?!\\.)[A-Za-z0-9._%-]{1,130}\\z"_s);
        QVERIFY2(safe.match(name).hasMatch(), qPrintable(name));
        static const QRegularExpression device(u"\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|\\z)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!device.match(name).hasMatch(), qPrintable(name));
    }

    void aFolderHoldsEachBodyAndAnIndex()
    {
        const QString path = at(u"out"_s);
        const QList<MessageInfo> messages{withBody(u"{\"a\":1}"_s, u"1"_s),         withBody(u"<a/>"_s, u"2"_s),
                                          withBody(u"text \uFEFF"_s, u"3"_s),       withBody(u"a\u0001"_s, u"4"_s),
                                          withBody(QString(QChar(0xD800)), u"5"_s), withBody(u"same id"_s, u"3"_s),
                                          withBody(u"\uFEFFmark"_s, u"../6"_s)};
        QCOMPARE(store({.format = Format::Folder, .path = path}, messages), QString());
        QStringList names = QDir(path).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names,
                 (QStringList{u"1.json"_s, u"2.xml"_s, u"3-2.txt"_s, u"3.txt"_s, u"4.bin"_s, u"5.bin"_s,
                              u"_..%2F6.txt"_s, u"index.jsonl"_s}));
        QCOMPARE(contents(QDir(path).filePath(u"3.txt"_s)), u"text \uFEFF"_s.toUtf8());
        for (const QString &choice : {path, QDir(path).filePath(u"index.jsonl"_s)}) {
            const auto origin = recognise(choice);
            QVERIFY(origin);
            const QList<Entry> all = everything(*origin);
            QCOMPARE(all.size(), messages.size());
            for (qsizetype i = 0; i < all.size(); ++i) {
                QVERIFY2(all[i].problem.isEmpty(), qPrintable(all[i].problem));
                QCOMPARE(all[i].message->body, messages[i].body);
            }
        }
    }

    void anIndexReachesNoFileOutsideItsFolder_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"../secret", "/etc/hostname", "sub/x", "..", ".", ".hidden", "link", "sub", "missing", "a\\b", ""})
            QTest::newRow(*name == 0 ? "empty" : name) << QString::fromLatin1(name);
    }
    void anIndexReachesNoFileOutsideItsFolder()
    {
        QFETCH(const QString, name);
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(u"in/sub"_s));
        write(at(u"secret"_s), "secret");
        write(at(u"in/sub/x"_s), "x");
        write(at(u"in/.hidden"_s), "x");
        QVERIFY(QFile::link(at(u"secret"_s), at(u"in/link"_s)));
        write(at(u"in/good"_s), "good");
        write(at(u"in/index.jsonl"_s), indexLine(withBody({}), name, {}) + indexLine(withBody({}), u"good"_s, {}));
        const QList<Entry> all = everything({.format = Format::Folder, .path = at(u"in"_s)});
        QCOMPARE(all.size(), 2);
        QVERIFY(!all[0].message && !all[0].problem.isEmpty());
        QCOMPARE(all[1].message->body, u"good"_s);
    }

    // --- where it is written
    void nothingIsWrittenOver_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("lines") << static_cast<int>(Format::JsonLines);
        QTest::newRow("CSV") << static_cast<int>(Format::Csv);
        QTest::newRow("folder") << static_cast<int>(Format::Folder);
    }
    void nothingIsWrittenOver()
    {
        QFETCH(const int, format);
        const auto target = [&](const QString &name) {
            return Target{.format = static_cast<Format>(format), .path = at(name)};
        };
        write(at(u"there"_s), "mine");
        QVERIFY(QFile::link(at(u"there"_s), at(u"link"_s)));
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"dangling"_s)));
        for (const QString &name : {u"there"_s, u"link"_s, u"dangling"_s, u"no/such/folder"_s})
            QVERIFY2(!store(target(name), {rich()}).isEmpty(), qPrintable(name));
        QCOMPARE(contents(at(u"there"_s)), QByteArray("mine"));
        QVERIFY(!QFile::exists(at(u"nowhere"_s)));

        // Taken while it was written.
        const std::unique_ptr<Sink> sink = makeSink(target(u"late"_s));
        QCOMPARE(sink->open(), QString());
        QCOMPARE(sink->write({rich()}), QString());
        write(at(u"late"_s), "theirs");
        QVERIFY(!sink->finish().isEmpty());
        QCOMPARE(contents(at(u"late"_s)), QByteArray("theirs"));
    }

    void whatIsNotFinishedLeavesNothing_data() { nothingIsWrittenOver_data(); }
    void whatIsNotFinishedLeavesNothing()
    {
        QFETCH(const int, format);
        {
            const std::unique_ptr<Sink> sink = makeSink({.format = static_cast<Format>(format), .path = at(u"x"_s)});
            QCOMPARE(sink->open(), QString());
            QCOMPARE(sink->write({rich(), rich()}), QString());
            QVERIFY(!QFile::exists(at(u"x"_s)));
        }
        QTRY_VERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aFreeNameIsFound()
    {
        write(at(u"a.jsonl"_s), "");
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"a-2.jsonl"_s)));
        QCOMPARE(freePath(at(u"a.jsonl"_s)), at(u"a-3.jsonl"_s));
        QCOMPARE(freePath(at(u"b.jsonl"_s)), at(u"b.jsonl"_s));
    }

    // --- sending
    void groupsAndDeduplicationAreAsChosen()
    {
        const MessageInfo message = rich();
        SendChoice choice{.queueUrl = u"u"_s};
        QCOMPARE(requestOf(message, choice).groupId, u"g-1"_s);
        QCOMPARE(requestOf(message, choice).deduplicationId, u"d-1"_s);
        QCOMPARE(requestOf(message, choice).traceHeader, u"Root=1-2-3"_s);
        choice.keepsGroups = false;
        choice.group = u"all"_s;
        choice.deduplication = SendChoice::Deduplication::New;
        const ui::SendRequest request = requestOf(message, choice);
        QCOMPARE(request.groupId, u"all"_s);
        QVERIFY(request.deduplicationId != u"d-1"_s && !request.deduplicationId.isEmpty());
        QVERIFY(requestOf(message, choice).deduplicationId != request.deduplicationId);
        choice.deduplication = SendChoice::Deduplication::None;
        QVERIFY(requestOf(message, choice).deduplicationId.isEmpty());
    }

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"

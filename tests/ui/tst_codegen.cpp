// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/decode.h"
#include "ui/codegen/languages.h"
#include "ui/codegen/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
namespace codegen = ui::codegen;
namespace quote = ui::codegen::quote;

namespace {

struct Hostile
{
    const char *name;
    QString text;
};

QList<Hostile> hostile()
{
    QString controls;
    for (char16_t c = 1; c < 0x20; ++c)
        controls += QChar(c);
    return {{"plain", u"hello"_s},
            {"empty", QString()},
            {"quotes", u"it's \"quoted\" `too`"_s},
            {"backslashes", u"\\ \\\\ \\n \\u0041 \\\" C:\\dir\\"_s},
            {"lines", u"one\ntwo\r\nthree\ttab"_s},
            {"dollars", u"$HOME ${HOME} $(id) `id` $$ $${x} %{if} %%{x} !history"_s},
            {"controls", controls},
            {"umlauts and planes", u"größe 日本 \U0001F600 é"_s},
            {"hidden", u"a\u202Eb\u200Bc\uFEFFd\u2028e\u2029f\u00A0g\u0085h\u007Fi"_s},
            {"option", u"--help -x =y"_s},
            {"file", u"file:///etc/passwd"_s},
            {"digit after control", u"\u00011\u000E9"_s},
            {"json", u"{\"a\":\"b\\\"c\",\"n\":1.50}"_s},
            {"comment ends", u"*/ // # <!-- --> </script>"_s}};
}

QByteArray allBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(static_cast<char>(byte));
    return bytes;
}

/// What the program wrote; the test fails when it failed.
QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray why = process.errorString().toUtf8() + process.readAllStandardError();
        QTest::qFail(why.constData(), __FILE__, __LINE__);
    }
    return process.readAllStandardOutput();
}

QByteArray python(const QString &script)
{
    return run(u"/usr/bin/python3"_s, {u"-I"_s, u"-X"_s, u"utf8"_s, u"-"_s}, script.toUtf8());
}

QByteArray node(const QString &script)
{
    return run(u"node"_s, {u"--input-type=module"_s, u"-"_s}, script.toUtf8());
}

/// A message with everything in it, `text` wherever a text can be.
ui::SendRequest requestOf(const QString &text)
{
    return {.queueUrl = u"http://127.0.0.1:4566/000000000000/orders.fifo"_s,
            .body = text,
            .attributes = {{u"a.text"_s, u"String"_s, text},
                           {u"price"_s, u"Number.cents"_s, u"-12.50"_s},
                           {u"__proto__"_s, u"Binary.png"_s, QString::fromLatin1(allBytes().toBase64())}},
            .delay = std::chrono::seconds{5},
            .groupId = u"g'1$"_s,
            .deduplicationId = u"d\\1"_s,
            .traceHeader = u"Root=1-5759e988-bd862e3fe1be46a994272793"_s};
}

/// The same as the window's own serialiser has it: the oracle.
QJsonObject expected(const ui::SendRequest &request)
{
    return ui::decode::sendDocument(request);
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

codegen::Queue queue()
{
    const QString policy =
        u"{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:orders-dlq\",\"maxReceiveCount\":3}"_s;
    ui::QueueInfo info;
    info.url = u"http://127.0.0.1:4566/000000000000/orders"_s;
    info.name = u"orders"_s;
    info.region = u"eu-west-1"_s;
    return codegen::queueOf(info,
                            {{u"VisibilityTimeout"_s, u"60"_s},
                             {u"DelaySeconds"_s, u"0"_s},
                             {u"MaximumMessageSize"_s, u"1048576"_s},
                             {u"SqsManagedSseEnabled"_s, u"true"_s},
                             {u"QueueArn"_s, u"arn:aws:sqs:eu-west-1:000000000000:orders"_s},
                             {u"ApproximateNumberOfMessages"_s, u"7"_s},
                             {u"RedrivePolicy"_s, policy}},
                            {{u"team"_s, u"pay \"${x}\""_s}});
}

} // namespace

class CodegenTest : public QObject
{
    Q_OBJECT
private:
    static void texts()
    {
        QTest::addColumn<QString>("text");
        for (const Hostile &row : hostile())
            QTest::newRow(row.name) << row.text;
    }

private slots:
    void theShellReadsBackItsWord_data() { texts(); }
    void theShellReadsBackItsWord()
    {
        QFETCH(QString, text);
        QCOMPARE(run(u"sh"_s, {u"-c"_s, u"printf %s "_s + quote::shell(text)}), text.toUtf8());
    }

    void pythonReadsBackItsLiterals_data() { texts(); }
    void pythonReadsBackItsLiterals()
    {
        QFETCH(QString, text);
        // The literal alone, through ast: it is one constant and nothing else.
        const QByteArray out =
            run(u"/usr/bin/python3"_s,
                {u"-I"_s, u"-X"_s, u"utf8"_s, u"-c"_s,
                 u"import ast,sys; node = ast.parse(sys.stdin.buffer.read().decode(), mode='eval').body; "
                 "assert isinstance(node, ast.Constant); sys.stdout.buffer.write(node.value.encode())"_s},
                quote::python(text).toUtf8());
        QCOMPARE(out, text.toUtf8());
    }

    void pythonReadsBackBytes()
    {
        const QByteArray out =
            python(u"import sys\nsys.stdout.buffer.write("_s + quote::pythonBytes(allBytes()) + u")\n"_s);
        QCOMPARE(out, allBytes());
    }

    void javaScriptAndJsonReadBackTheirLiterals_data() { texts(); }
    void javaScriptAndJsonReadBackTheirLiterals()
    {
        QFETCH(QString, text);
        const QString literal = quote::json(text);
        QCOMPARE(object("{\"x\":" + literal.toUtf8() + '}').value("x"_L1).toString(), text);
        QCOMPARE(node(u"process.stdout.write("_s + literal + u")"_s), text.toUtf8());
    }

    /// No compiler of theirs is at hand: by the tables of their specifications.
    void compiledLanguagesEscapeByTheirRules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("java");
        QTest::addColumn<QString>("go");
        QTest::addColumn<QString>("hcl");
        const auto row = [](const char *name, const QString &text, const QString &java, const QString &go,
                            const QString &hcl) { QTest::newRow(name) << text << java << go << hcl; };
        row("quotes", u"'\"`"_s, u"\"'\\\"`\""_s, u"\"'\\\"`\""_s, u"\"'\\\"`\""_s);
        row("backslash u", u"\\u0041"_s, u"\"\\\\u0041\""_s, u"\"\\\\u0041\""_s, u"\"\\\\u0041\""_s);
        row("lines", u"a\nb\r\tc"_s, u"\"a\\nb\\r\\tc\""_s, u"\"a\\nb\\r\\tc\""_s, u"\"a\\nb\\r\\tc\""_s);
        row("controls", u"\u00011\b\f\u001F9"_s, u"\"\\0011\\b\\f\\0379\""_s, u"\"\\x011\\b\\f\\x1f9\""_s,
            u"\"\\u00011\\u0008\\u000c\\u001f9\""_s);
        row("planes", u"é\U0001F600"_s, u"\"é\U0001F600\""_s, u"\"é\U0001F600\""_s, u"\"é\U0001F600\""_s);
        row("hidden", u"\u202E\u2028\U000E0001"_s, u"\"\\u202e\\u2028\\udb40\\udc01\""_s,
            u"\"\\u202e\\u2028\\U000e0001\""_s, u"\"\\u202e\\u2028\\U000e0001\""_s);
        row("dollars", u"$a ${b} %{c} $${d}"_s, u"\"$a ${b} %{c} $${d}\""_s, u"\"$a ${b} %{c} $${d}\""_s,
            u"\"$a $${b} %%{c} \\u0024\\u0024{d}\""_s);
    }
    void compiledLanguagesEscapeByTheirRules()
    {
        QFETCH(QString, text);
        QTEST(quote::java(text), "java");
        QTEST(quote::go(text), "go");
        QTEST(quote::hcl(text), "hcl");
        QCOMPARE(quote::goBytes(QByteArray("a\"\\\x00\xff", 5)), u"[]byte(\"a\\\"\\\\\\x00\\xff\")"_s);
    }

    void aLongTextIsSeveralConstantsInJava()
    {
        const QString text = QString(15'999, u'x') + u"\U0001F600"_s + QString(40'000, u'é');
        const QString java = quote::java(text);
        QVERIFY(java.startsWith(u"String.join(\"\", \""_s));
        QString joined;
        for (const QString &part : java.sliced(17).chopped(2).split(u"\", \""_s)) {
            QVERIFY(part.toUtf8().size() <= 65'535);
            joined += part;
        }
        QCOMPARE(joined, text);
    }

    void halfACharacterBecomesAReplacementAsOnTheWire()
    {
        const QString half = u"a"_s + QChar(0xD800) + u"b"_s;
        QCOMPARE(codegen::text(half).text, u"a\uFFFDb"_s);
    }

    void theCliGetsTheArgumentsOfTheRequest_data() { texts(); }
    void theCliGetsTheArgumentsOfTheRequest()
    {
        QFETCH(QString, text);
        const ui::SendRequest request = requestOf(text);
        const QString command = codegen::cli(codegen::sendCall(request, u"eu-west-1"_s));
        const QByteArray out =
            run(u"sh"_s, {u"-c"_s, u"aws() { for a in \"$@\"; do printf '%s\\0' \"$a\"; done; }\n"_s + command});
        QStringList words = QString::fromUtf8(out).split(QChar(0));
        words.removeLast();
        QCOMPARE(words.mid(0, 6),
                 QStringList({u"sqs"_s, u"send-message"_s, u"--region"_s, u"eu-west-1"_s, u"--endpoint-url"_s,
                              u"http://127.0.0.1:4566"_s}));
        QJsonObject got;
        if (words.value(6) == u"--cli-input-json"_s) {
            QVERIFY(text.startsWith("file:"_L1));
            got = object(words[7].toUtf8());
        } else {
            const QHash<QString, QString> names{{u"--queue-url"_s, u"QueueUrl"_s},
                                                {u"--message-body"_s, u"MessageBody"_s},
                                                {u"--message-group-id"_s, u"MessageGroupId"_s},
                                                {u"--message-deduplication-id"_s, u"MessageDeduplicationId"_s},
                                                {u"--delay-seconds"_s, u"DelaySeconds"_s},
                                                {u"--message-attributes"_s, u"MessageAttributes"_s},
                                                {u"--message-system-attributes"_s, u"MessageSystemAttributes"_s}};
            for (const QString &word : words.mid(6)) {
                const QString name = names.value(word.section(u'=', 0, 0));
                const QString value = word.section(u'=', 1);
                if (name == u"DelaySeconds"_s)
                    got.insert(name, value.toInt());
                else if (name.endsWith(u"Attributes"_s))
                    got.insert(name, object(value.toUtf8()));
                else
                    got.insert(name, value);
            }
        }
        QCOMPARE(got, expected(request));
    }

    void curlSendsTheRequest_data() { texts(); }
    void curlSendsTheRequest()
    {
        QFETCH(QString, text);
        const ui::SendRequest request = requestOf(text);
        const QString command = codegen::curl(codegen::sendCall(request, u"eu-west-1"_s));
        const QByteArray out = run(u"sh"_s,
                                   {u"-c"_s,
                                    u"AWS_ACCESS_KEY_ID=k AWS_SECRET_ACCESS_KEY=s\ncurl() { for a in \"$@\"; do printf "
                                    "'%s\\0' \"$a\"; done; }\n"_s
                                        + command});
        const QStringList words = QString::fromUtf8(out).split(QChar(0));
        QCOMPARE(words.value(0), u"http://127.0.0.1:4566/"_s);
        QCOMPARE(words.value(words.indexOf(u"--aws-sigv4"_s) + 1), u"aws:amz:eu-west-1:sqs"_s);
        QCOMPARE(words.value(words.indexOf(u"--user"_s) + 1), u"k:s"_s);
        QVERIFY(words.contains(u"X-Amz-Target: AmazonSQS.SendMessage"_s));
        QCOMPARE(object(words.value(words.indexOf(u"--data-binary"_s) + 1).toUtf8()), expected(request));
    }

    void pythonCallsWithTheRequest_data() { texts(); }
    void pythonCallsWithTheRequest()
    {
        QFETCH(QString, text);
        const ui::SendRequest request = requestOf(text);
        const QString stub = u"import base64, json, sys, types\n"
                             "class Client:\n"
                             "    def send_message(self, **given):\n"
                             "        print(json.dumps(given, default=lambda b: base64.b64encode(b).decode()))\n"
                             "        return {\"MessageId\": \"id\"}\n"
                             "made = []\n"
                             "def client(*names, **options):\n"
                             "    made.append((names, options))\n"
                             "    return Client()\n"
                             "sys.modules[\"boto3\"] = types.SimpleNamespace(client=client)\n"_s;
        const QList<QByteArray> lines = python(stub + codegen::python(codegen::sendCall(request, u"eu-west-1"_s))
                                               + u"\nprint(json.dumps(made))\n"_s)
                                            .split('\n');
        QCOMPARE(object(lines.value(0)), expected(request));
        QCOMPARE(
            lines.value(2),
            QByteArray("[[[\"sqs\"], {\"region_name\": \"eu-west-1\", \"endpoint_url\": \"http://127.0.0.1:4566\"}]]"));
    }

    void javaScriptCallsWithTheRequest_data() { texts(); }
    void javaScriptCallsWithTheRequest()
    {
        QFETCH(QString, text);
        const ui::SendRequest request = requestOf(text);
        const QString code = codegen::javaScript(codegen::sendCall(request, u"eu-west-1"_s));
        QVERIFY(code.startsWith(u"import { SQSClient, SendMessageCommand } from \"@aws-sdk/client-sqs\";\n"_s));
        const QString stub =
            u"\n"
            "class SQSClient {\n"
            "    constructor(options) { this.options = options; }\n"
            "    async send(command) {\n"
            "        const plain = JSON.stringify(command.input, function (key, value) {\n"
            "            return this[key] instanceof Uint8Array ? this[key].toString(\"base64\") : value;\n"
            "        });\n"
            "        console.log(plain);\n"
            "        console.log(JSON.stringify(this.options));\n"
            "        return { MessageId: \"id\" };\n"
            "    }\n"
            "}\n"
            "class SendMessageCommand { constructor(input) { this.input = input; } }\n"_s;
        const QList<QByteArray> lines = node(stub + code.section(u'\n', 1)).split('\n');
        QCOMPARE(object(lines.value(0)), expected(request));
        QCOMPARE(lines.value(1), QByteArray("{\"region\":\"eu-west-1\",\"endpoint\":\"http://127.0.0.1:4566\"}"));
        QCOMPARE(lines.value(2), QByteArray("id"));
    }

    void javaBuildsTheRequest()
    {
        const QString code = codegen::java(codegen::sendCall(requestOf(u"say \"hi\"\n"_s), u"eu-west-1"_s));
        for (
            const QString &part :
            {u".region(Region.of(\"eu-west-1\"))"_s, u".endpointOverride(URI.create(\"http://127.0.0.1:4566\"))"_s,
             u".messageBody(\"say \\\"hi\\\"\\n\")"_s, u".delaySeconds(5)"_s, u".messageGroupId(\"g'1$\")"_s,
             u".messageDeduplicationId(\"d\\\\1\")"_s,
             u"Map.entry(\"price\", MessageAttributeValue.builder().dataType(\"Number.cents\").stringValue(\"-12.50\").build())"_s,
             QString(u".binaryValue(SdkBytes.fromByteArray(Base64.getDecoder().decode(\""_s
                     + QLatin1String(allBytes().toBase64()) + u"\")))"_s),
             u".messageSystemAttributesWithStrings(Map.ofEntries("_s, u"MessageSystemAttributeValue.builder()"_s})
            QVERIFY2(code.contains(part), qPrintable(part + u"\n"_s + code));
        QCOMPARE(code.count(u'('), code.count(u')'));
        QCOMPARE(code.count(u'{'), code.count(u'}'));
        QVERIFY(!codegen::java(codegen::sendCall({.queueUrl = u"q"_s, .body = u"x"_s}, {})).contains(u"Map"_s));
    }

    void goBuildsTheRequest()
    {
        const QString code = codegen::go(codegen::sendCall(requestOf(u"say \"hi\"\n"_s), u"eu-west-1"_s));
        for (const QString &part :
             {u"config.WithRegion(\"eu-west-1\")"_s, u"o.BaseEndpoint = aws.String(\"http://127.0.0.1:4566\")"_s,
              u"MessageBody: aws.String(\"say \\\"hi\\\"\\n\"),"_s, u"DelaySeconds: 5,"_s,
              u"\"price\": {DataType: aws.String(\"Number.cents\"), StringValue: aws.String(\"-12.50\")},"_s,
              u"BinaryValue: []byte(\"\\x00\\x01"_s, u"map[string]types.MessageSystemAttributeValue{"_s,
              u"\"github.com/aws/aws-sdk-go-v2/service/sqs/types\""_s})
            QVERIFY2(code.contains(part), qPrintable(part + u"\n"_s + code));
        QVERIFY(!codegen::go(codegen::sendCall({.queueUrl = u"q"_s, .body = u"x"_s}, {})).contains(u"sqs/types"_s));
    }

    void aQueueOfAwsNeedsNoEndpoint()
    {
        QCOMPARE(codegen::endpointOf(u"https://sqs.eu-west-1.amazonaws.com/123456789012/q"_s), QString());
        QCOMPARE(codegen::endpointOf(u"http://[::1]:4566/000000000000/q"_s), u"http://[::1]:4566"_s);
        const codegen::Call call = codegen::sendCall(
            {.queueUrl = u"https://sqs.eu-west-1.amazonaws.com/123456789012/q"_s, .body = u"x"_s}, u"eu-west-1"_s);
        QVERIFY(!codegen::cli(call).contains(u"--endpoint-url"_s));
        QVERIFY(codegen::curl(call).startsWith(u"curl 'https://sqs.eu-west-1.amazonaws.com/'"_s));
    }

    void aQueueAsCodeHasOnlyWhatDiffers()
    {
        const codegen::Queue code = queue();
        QCOMPARE(code.attributes.size(), 2U);
        QCOMPARE(code.attributes[0].first, u"RedrivePolicy"_s);
        QCOMPARE(code.attributes[1].first, u"VisibilityTimeout"_s);
        QCOMPARE(code.deadLetterQueue, u"orders-dlq"_s);
        const QString stub = u"import json, sys, types\nclass Client:\n    def create_queue(self, **given):\n        "
                             "print(json.dumps(given))\n        return {\"QueueUrl\": \"u\"}\nsys.modules[\"boto3\"] = "
                             "types.SimpleNamespace(client=lambda *a, **o: Client())\n"_s;
        const QJsonObject given =
            object(python(stub + codegen::code(codegen::Language::Python, code)).split('\n').first());
        QCOMPARE(given.value("QueueName"_L1).toString(), u"orders"_s);
        QCOMPARE(given.value("Attributes"_L1).toObject().value("VisibilityTimeout"_L1).toString(), u"60"_s);
        QCOMPARE(given.value("Attributes"_L1).toObject().size(), 2);
        QCOMPARE(given.value("tags"_L1).toObject().value("team"_L1).toString(), u"pay \"${x}\""_s);
        QVERIFY(codegen::code(codegen::Language::Cli, code).startsWith(u"aws sqs create-queue"_s));
        QVERIFY(codegen::code(codegen::Language::JavaScript, code).contains(u"CreateQueueCommand({"_s));
    }

    void cloudFormationNamesTheDeadLetterQueue()
    {
        const QString wanted = u"AWSTemplateFormatVersion: \"2010-09-09\"\n"
                               "Resources:\n"
                               "  Orders:\n"
                               "    Type: AWS::SQS::Queue\n"
                               "    Properties:\n"
                               "      QueueName: \"orders\"\n"
                               "      RedrivePolicy:\n"
                               "        deadLetterTargetArn: !Sub "
                               "\"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders-dlq\"\n"
                               "        maxReceiveCount: 3\n"
                               "      VisibilityTimeout: 60\n"
                               "      Tags:\n"
                               "        - Key: \"team\"\n"
                               "          Value: \"pay \\\"${x}\\\"\"\n"_s;
        QCOMPARE(codegen::cloudFormation(queue()), wanted);
    }

    void terraformNamesTheDeadLetterQueue()
    {
        const QString wanted = u"data \"aws_sqs_queue\" \"dead_letters\" {\n"
                               "  name = \"orders-dlq\"\n"
                               "}\n"
                               "\n"
                               "resource \"aws_sqs_queue\" \"orders\" {\n"
                               "  name = \"orders\"\n"
                               "  redrive_policy = jsonencode({\n"
                               "    deadLetterTargetArn = data.aws_sqs_queue.dead_letters.arn\n"
                               "    maxReceiveCount     = 3\n"
                               "  })\n"
                               "  visibility_timeout_seconds = 60\n"
                               "  max_message_size = 1048576\n"
                               "  tags = {\n"
                               "    \"team\" = \"pay \\\"$${x}\\\"\"\n"
                               "  }\n"
                               "}\n"_s;
        QCOMPARE(codegen::terraform(queue()), wanted);
    }

    void everyLanguageStandsAtItsPlaceInTheTable()
    {
        for (std::size_t at = 0; at < codegen::languages().size(); ++at) {
            const codegen::LanguageRow &row = codegen::languages()[at];
            QCOMPARE(static_cast<std::size_t>(row.language), at);
            QVERIFY(row.call != nullptr || row.queue != nullptr);
        }
    }
};

QTEST_GUILESS_MAIN(CodegenTest)
#include "tst_codegen.moc"

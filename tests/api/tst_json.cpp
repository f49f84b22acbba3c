// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"

#include <QTest>

using namespace broker::api;

namespace {

QByteArray nested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
}

/// What a document reads as, written again; or the error's code and text.
QByteArray readAndWritten(const QByteArray &text)
{
    const auto value = parseJson(text.toStdString());
    if (value.has_error())
        return "error: " + QByteArray::fromStdString(value.error().message);
    std::string out;
    writeJson(*value, out);
    return QByteArray::fromStdString(out);
}

const QByteArray refused = "error: The request body is not a valid JSON document: ";

} // namespace

class TestJson : public QObject
{
    Q_OBJECT
private slots:
    void documentsReadAsTheyAreWritten_data();
    void documentsReadAsTheyAreWritten();
    void oddDocumentsAreRefused_data();
    void oddDocumentsAreRefused();
    void membersKeepTheirTypes();
    void manyMembersAreCheckedForDuplicates();
    void tooManyValuesAreRefused();
    void longTextsSurvive();
    void everyControlCharacterIsEscaped();
    void anEscapeIsFoundAtEveryPlace();
};

void TestJson::documentsReadAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &written) {
        QTest::newRow(name) << text << written;
    };
    row("empty text", "", "{}");
    row("empty object", "{}", "{}");
    row("members in order", R"({"b":1,"a":"x"})", R"({"b":1,"a":"x"})");
    row("blanks around", " \r\n\t{ \"a\" : [ 1 , 2 ] } \n", R"({"a":[1,2]})");
    row("nested", R"({"a":{"b":[{"c":null},[],{}]}})", R"({"a":{"b":[{"c":null},[],{}]}})");
    row("literals", R"({"t":true,"f":false,"n":null})", R"({"t":true,"f":false,"n":null})");
    row("integers", R"({"a":-1,"b":9223372036854775807})", R"({"a":-1,"b":9223372036854775807})");
    row("fraction", R"({"a":1.5})", R"({"a":1.5})");
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t\u0041"})", R"({"a":"\"\\/\u0008\u000c\n\r\tA"})");
    row("surrogate pair", R"({"a":"\ud83d\ude00"})", "{\"a\":\"\xF0\x9F\x98\x80\"}");
    row("escaped nul", R"({"a":"\u0000"})", R"({"a":"\u0000"})");
    row("escape in a name", R"({"\u0061b":1})", R"({"ab":1})");
    row("UTF-8", "{\"\xC3\xA9\":\"\xE2\x82\xAC\"}", "{\"\xC3\xA9\":\"\xE2\x82\xAC\"}");
    row("deepest", nested(32), nested(32));
    row("same name in different objects", R"({"a":{"a":1}})", R"({"a":{"a":1}})");
}

void TestJson::documentsReadAsTheyAreWritten()
{
    QFETCH(QByteArray, text);
    QTEST(readAndWritten(text), "written");
}

void TestJson::oddDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("too deep") << nested(33);
    QTest::newRow("far too deep") << QByteArray(1'000'000, '[');
    QTest::newRow("duplicate name") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("duplicate name by escape") << QByteArray(R"({"a":1,"\u0061":1})");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("\"a\"");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("blanks only") << QByteArray("  ");
    QTest::newRow("cut off") << QByteArray(R"({"a":)");
    QTest::newRow("cut off in a text") << QByteArray(R"({"a":"b)");
    QTest::newRow("text behind") << QByteArray("{} {}");
    QTest::newRow("trailing comma") << QByteArray(R"({"a":1,})");
    QTest::newRow("comment") << QByteArray("{/**/}");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("bare name") << QByteArray("{a:1}");
    QTest::newRow("not a number") << QByteArray(R"({"a":NaN})");
    QTest::newRow("plus") << QByteArray(R"({"a":+1})");
    QTest::newRow("leading zero") << QByteArray(R"({"a":01})");
    QTest::newRow("raw control character") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("malformed UTF-8") << QByteArray("{\"a\":\"\xFF\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xC0\xAF\"}");
    QTest::newRow("malformed UTF-8 in a name") << QByteArray("{\"\x80\":1}");
    QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("surrogates in the wrong order") << QByteArray(R"({"a":"\ude00\ud83d"})");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("XML") << QByteArray("<a/>");
}

void TestJson::oddDocumentsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto value = parseJson(text.toStdString());
    QVERIFY(value.has_error());
    QVERIFY(value.error().code == broker::model::ErrorCode::Serialization);
    QVERIFY(readAndWritten(text).startsWith(refused));
}

void TestJson::membersKeepTheirTypes()
{
    const auto value = parseJson(
        R"({"integer":5,"large":99999999999999999999,"half":0.5,"exponent":1e3,"huge":18446744073709551615,"no":null})");
    QVERIFY(value.has_value());

    QCOMPARE(value->integer("integer", 0), std::int64_t{5});
    for (const char *name : {"large", "half", "exponent", "huge"})
        QVERIFY2(value->find(name)->as<double>() != nullptr, name);
    QVERIFY(value->find("no") == nullptr);
    QVERIFY(value->find("other") == nullptr);
}

void TestJson::manyMembersAreCheckedForDuplicates()
{
    QByteArray members;
    for (int i = 0; i < 1000; ++i)
        members += "\"m" + QByteArray::number(i) + "\":1,";

    QVERIFY(parseJson(("{" + members + "\"z\":1}").toStdString()).has_value());
    QVERIFY(parseJson(("{" + members + "\"m500\":1}").toStdString()).has_error());
}

void TestJson::tooManyValuesAreRefused()
{
    const auto list = [](int elements) {
        return ("{\"a\":[1" + QByteArray(",1").repeated(elements - 1) + "]}").toStdString();
    };

    QVERIFY(parseJson(list(90'000)).has_value());
    QVERIFY(parseJson(list(100'001)).has_error());
}

void TestJson::longTextsSurvive()
{
    const std::string body(1'048'576, 'x');
    const auto plain = parseJson("{\"MessageBody\":\"" + body + "\"}");
    QVERIFY(plain->text("MessageBody") == body);

    const auto escaped = parseJson("{\"MessageBody\":\"" + body + "\\n" + body + "\"}");
    QVERIFY(escaped->text("MessageBody") == body + "\n" + body);
}

void TestJson::everyControlCharacterIsEscaped()
{
    for (char character = 0; character < 0x20; ++character) {
        const Value document = Object{{"a", Value{std::string(3, character)}}};
        std::string out;
        writeJson(document, out);
        QVERIFY(std::all_of(out.begin(), out.end(), [](char written) { return written >= 0x20; }));
        QVERIFY(*parseJson(out) == document);
    }
}

void TestJson::anEscapeIsFoundAtEveryPlace()
{
    const std::string filling(100, '\xC4'); // the text need not be whole characters here
    for (const char special : {'"', '\\', '\n', '\x1f'}) {
        for (std::size_t at = 0; at < filling.size(); ++at) {
            std::string text = filling;
            text[at] = special;
            std::string escaped;
            writeJsonString(std::string_view{&special, 1}, escaped);
            std::string out;
            writeJsonString(text, out);
            const std::string inside = escaped.substr(1, escaped.size() - 2);
            QVERIFY(inside.size() > 1);
            QVERIFY(out == '"' + filling.substr(0, at) + inside + filling.substr(at + 1) + '"');
        }
    }
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"

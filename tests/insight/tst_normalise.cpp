// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/errortext.h"
#include "broker/insight/normalise.h"

#include <boost/json/parse.hpp>

#include <QtTest>

using namespace broker;
using insight::normalised;

class NormaliseTest : public QObject
{
    Q_OBJECT
private slots:
    void whatDiffersBecomesAPlaceholder_data();
    void whatDiffersBecomesAPlaceholder();
    void itIsDoneOnce();
    void aLongTextIsCutAtACharacter();
    void anErrorTextIsFound_data();
    void anErrorTextIsFound();
    void whatSaysNothingIsNoError();
};

void NormaliseTest::whatDiffersBecomesAPlaceholder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray{text} << QByteArray{expected};
    };
    row("number", "took 3021 ms, 4.5 % over -12", "took <n> ms, <n> % over <n>");
    row("number beside a name", "order-4711 in shard12", "order-<n> in shard12");
    row("uuid", "no row 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "no row <id>");
    row("marked hex", "fault at 0x7ffe12ab", "fault at <id>");
    row("hex", "commit 9fceb02d0ae598e9 unknown", "commit <id> unknown");
    row("mixed id", "customer c8x41kz2 unknown", "customer <id> unknown");
    row("a word of hex letters stays", "bad facade", "bad facade");
    row("a number in a name", "shard1234 gone", "shard<n> gone");
    row("names with a digit stay", "utf8 or s3 v2", "utf8 or s3 v2");
    row("date", "due 2026-11-27", "due <time>");
    row("date and time", "at 2026-11-27T10:15:30.123Z, late", "at <time>, late");
    row("time with zone", "at 2026-11-27 10:15:30+01:00", "at <time>");
    row("time of day", "since 23:59:59 down", "since <time> down");
    row("double quotes", "value \"Ida, 7\" refused", "value <text> refused");
    row("single quotes", "value 'x' refused", "value <text> refused");
    row("an apostrophe is no quote", "don't know, can't say", "don't know, can't say");
    row("a quoted name of a field stays", "required field \"sku\" has no value", "required field \"sku\" has no value");
    row("e-mail", "no such user ida.b@mail.example.", "no such user <email>.");
    row("url", "GET https://api.example/v1/o?id=7 failed", "GET <url> failed");
    row("path", "cannot open /var/lib/shop/o-1.json", "cannot open <path>");
    row("windows path", "cannot open C:\\shop\\in\\7.json", "cannot open <path>");
    row("a fraction is no path", "and/or", "and/or");
    row("address", "connect to 10.1.2.3:5432 refused", "connect to <address> refused");
    row("spaces", "  too\t many   spaces ", "too many spaces");
    row("java trace", "java.lang.IllegalStateException: no stock\n\tat a.B.c(B.java:1)\n\tat d.E.f(E.java:2)",
        "java.lang.IllegalStateException: no stock");
    row("trace in one line", "System.Exception: no stock at Shop.Stock.Take(Int32 n) at Shop.Main()",
        "System.Exception: no stock");
    row("python trace", "Traceback (most recent call last):\n  File \"a.py\", line 7, in f\n    g()\nKeyError: 'sku'",
        "KeyError: <text>");
    row("open quote", "unclosed \"quote 7", "unclosed \"quote <n>");
    row("nothing", "", "");
}

void NormaliseTest::whatDiffersBecomesAPlaceholder()
{
    QFETCH(QByteArray, text);
    QTEST(QByteArray::fromStdString(normalised(text.toStdString())), "expected");
}

void NormaliseTest::itIsDoneOnce()
{
    const std::string once = normalised("order 12 of ida@mail.example at 10:15:30 in \"x\" from 10.0.0.1");
    QCOMPARE(QString::fromStdString(normalised(once)), QString::fromStdString(once));
}

void NormaliseTest::aLongTextIsCutAtACharacter()
{
    std::string text = "x";
    while (text.size() < 5'000)
        text += "ä";
    const std::string made = normalised(text);
    QVERIFY(made.size() <= 200);
    QVERIFY(QString::fromUtf8(made).endsWith("ä"));
}

void NormaliseTest::anErrorTextIsFound_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *title, const char *name, const char *value, const char *body, const char *where,
                        const char *text) {
        QTest::newRow(title) << QByteArray{name} << QByteArray{value} << QByteArray{body} << QByteArray{where}
                             << QByteArray{text};
    };
    row("plain", "errorMessage", "no stock for 7", "{}", "errorMessage", "no stock for <n>");
    row("any case and punctuation", "Error-Code", "E42", "{}", "Error-Code", "E42");
    row("eventbridge", "ERROR_CODE", "NO_PERMISSIONS", "{}", "ERROR_CODE", "NO_PERMISSIONS");
    row("masstransit", "MT-Fault-Message", "no stock", "{}", "MT-Fault-Message", "no stock");
    row("nservicebus", "NServiceBus.ExceptionInfo.Message", "no stock", "{}", "NServiceBus.ExceptionInfo.Message",
        "no stock");
    row("spring", "x-exception-message", "no stock", "{}", "x-exception-message", "no stock");
    row("rabbit", "x-death-reason", "rejected", "{}", "x-death-reason", "rejected");
    row("top of the body", "", "", R"({"errorType":"KeyError","errorMessage":"'a7'"})", "errorMessage",
        "KeyError: <text>");
    row("an object", "", "", R"({"error":{"code":"E9","message":"no stock for 3"}})", "error.message",
        "E9: no stock for <n>");
    row("exception", "", "", R"({"exception":{"message":"boom"}})", "exception.message", "boom");
    row("lambda destination", "", "", R"({"responsePayload":{"errorType":"TypeError","errorMessage":"x is null"}})",
        "responsePayload.errorMessage", "TypeError: x is null");
    row("attributes come first", "lastError", "a", R"({"error":"b"})", "lastError", "a");
    row("nothing", "kind", "order", R"({"error":null,"errorCode":0,"errorMessage":""})", "", "");
}

void NormaliseTest::anErrorTextIsFound()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, body);
    const auto parsed = boost::json::parse(body.toStdString());
    std::vector<model::MessageAttribute> attributes;
    if (!name.isEmpty())
        attributes.push_back({name.toStdString(), "String", value.toStdString()});
    const auto found = insight::errorTextOf(attributes, &parsed);
    QTEST(QByteArray::fromStdString(found ? found->where : std::string{}), "where");
    QTEST(QByteArray::fromStdString(found ? found->text : std::string{}), "text");
}

void NormaliseTest::whatSaysNothingIsNoError()
{
    QVERIFY(!insight::errorTextOf({}, nullptr));
    const std::vector<model::MessageAttribute> binary{{"error", "Binary", "\x01\x02"}};
    QVERIFY(!insight::errorTextOf(binary, nullptr));
}

QTEST_APPLESS_MAIN(NormaliseTest)
#include "tst_normalise.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/bodyreader.h"
#include "broker/insight/leases.h"
#include "broker/insight/reference.h"

#include <QtTest>

using namespace broker;
using namespace broker::insight;

/// What one message alone says, and what sets it apart from sound ones.
class ReasonsTest : public QObject
{
    Q_OBJECT
private slots:
    void damageIsTold_data();
    void damageIsTold();
    void aBodyThatIsTooLongIsNotJudged();
    void readingReusesItsMemory();
    void leasesHaveAPattern();
    void aSeparatingFactIsNamed_data();
    void aSeparatingFactIsNamed();
    void tooFewSayNothing();
    void shapesIgnoreValuesAndIds();
};

void ReasonsTest::damageIsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("damage");
    const auto row = [](const char *name, QByteArray body, Damage damage) {
        QTest::newRow(name) << body << QByteArray::fromStdString(std::string{textOf(damage)});
    };
    row("sound", R"({"a":1})", Damage::None);
    row("spaces around", " [1]\n", Damage::None);
    row("a number", "7", Damage::None);
    row("empty", "", Damage::Empty);
    row("spaces", " \n", Damage::Empty);
    row("cut off", R"({"a":{"b":"c)", Damage::Truncated);
    row("broken", R"({"a":,})", Damage::Broken);
    row("text after", R"({"a":1}{"a":2})", Damage::TrailingText);
    row("replaced characters", "{\"a\":\"Caf\xEF\xBF\xBD\"}", Damage::WrongEncoding);
    row("encoded twice", "{\"a\":\"Caf\xC3\x83\xC2\xA9\"}", Damage::WrongEncoding);
    row("sixteen bits", QByteArray{"{\0\"\0a\0", 6}, Damage::WrongEncoding);
    row("base64", "eyJhIjoxLCJiIjoyfQ==", Damage::Base64);
    row("xml", "<order id=\"7\"/>", Damage::Xml);
    row("words", "order 7 failed", Damage::NotJson);
}

void ReasonsTest::damageIsTold()
{
    QFETCH(QByteArray, body);
    BodyReader reader;
    const auto read = reader.read({body.constData(), static_cast<std::size_t>(body.size())});
    QTEST(QByteArray::fromStdString(std::string{textOf(read.damage)}), "damage");
    QCOMPARE(read.value != nullptr, read.damage == Damage::None);
}

void ReasonsTest::aBodyThatIsTooLongIsNotJudged()
{
    BodyReader reader;
    const auto read = reader.read("{\"a\":\"" + std::string(100'000, 'x'));
    QCOMPARE(read.damage, Damage::None);
    QVERIFY(read.value == nullptr);
    QCOMPARE(reader.read("not json" + std::string(100'000, 'x')).damage, Damage::NotJson);
}

void ReasonsTest::readingReusesItsMemory()
{
    BodyReader reader;
    for (int round = 0; round < 1'000; ++round) {
        QVERIFY(reader.read(R"({"a":)").value == nullptr);
        const auto read = reader.read(R"({"a":[1,2,")" + std::to_string(round) + R"("]})");
        QCOMPARE(read.value->at("a").at(2).as_string().c_str(), std::to_string(round).c_str());
    }
}

void ReasonsTest::leasesHaveAPattern()
{
    const auto at = [](int milliseconds) { return model::fromMilliseconds(1'000'000 + milliseconds); };
    LeaseHistory slow;
    LeaseHistory poison;
    LeaseHistory changed;
    QCOMPARE(patternOf(slow.facts()), LeasePattern::Unknown);
    for (int turn = 0; turn < 3; ++turn) {
        const int start = turn * 40'000;
        slow.received(at(start), at(start + 30'000), 1);
        slow.lapsed();
        poison.received(at(start), at(start + 30'000), 1);
        poison.changed(at(start + 200), at(start + 200));
        changed.received(at(start), at(start + 30'000), 1);
        changed.changed(at(start + 200), at(start + 90'000));
        changed.lapsed();
    }
    QCOMPARE(QString::fromStdString(textOf(slow.facts())), QString("each lease ran out untouched after 30 s"));
    QCOMPARE(patternOf(poison.facts()), LeasePattern::ReturnedAtOnce);
    QCOMPARE(poison.facts().longest, 200U);
    QCOMPARE(patternOf(changed.facts()), LeasePattern::RanOutChanged);
    slow.received(at(0), at(30'000), 2);
    slow.changed(at(5'000), at(5'000));
    QCOMPARE(patternOf(slow.facts()), LeasePattern::Mixed);
    QCOMPARE(slow.facts().holder, std::uint8_t{2});
    LeaseHistory late;
    late.received(at(0), at(30'000), 1);
    late.changed(at(20'000), at(20'000));
    late.lapsed(); // nobody holds it
    QCOMPARE(patternOf(late.facts()), LeasePattern::Returned);
}

void ReasonsTest::aSeparatingFactIsNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const char *body, const char *name) {
        QTest::newRow(title) << QByteArray{body} << QByteArray{name};
    };
    row("sound", R"({"id":"a1","qty":2,"status":"NEW","to":{"city":"Lund"}})", "");
    row("an optional field is no fault", R"({"id":"a1","qty":2,"status":"NEW","to":{"city":"Lund"},"note":"n"})", "");
    row("missing", R"({"id":"a1","status":"NEW","to":{"city":"Lund"}})", "`qty` is missing");
    row("two are missing", R"({"id":"a1","to":{"city":"Lund"},"note":"n"})", "`qty, status` is missing");
    row("an object is missing", R"({"id":"a1","qty":2,"status":"NEW"})", "`to` is missing");
    row("inside", R"({"id":"a1","qty":2,"status":"NEW","to":{}})", "`to.city` is missing");
    row("type", R"({"id":"a1","qty":"2","status":"NEW","to":{"city":"Lund"}})", "`qty` is text, elsewhere number");
    row("null", R"({"id":"a1","qty":null,"status":"NEW","to":{"city":"Lund"}})", "`qty` is null, elsewhere number");
    row("an object became a text", R"({"id":"a1","qty":1,"status":"NEW","to":"Lund"})",
        "`to` is text, elsewhere object");
    row("unexpected", R"({"id":"a1","qty":2,"status":"NEW","to":{"city":"Lund"},"v":2})",
        "`v` is there, elsewhere not");
    row("value", R"({"id":"a1","qty":2,"status":"PENDIN","to":{"city":"Lund"}})",
        "`status` = PENDIN, seen in no processed message");
    row("negative", R"({"id":"a1","qty":-2,"status":"NEW","to":{"city":"Lund"}})",
        "`qty` is negative, in no processed message");
    row("stranger", R"({"temperature":7,"device":"d"})", "Another shape: `device, temperature`");
}

void ReasonsTest::aSeparatingFactIsNamed()
{
    QFETCH(QByteArray, body);
    Reference reference;
    for (int at = 0; at < 60; ++at) {
        const std::string note = at % 3 == 0 ? R"(,"note":"n")" : "";
        reference.add(R"({"id":"a)" + std::to_string(at) + R"(","qty":)" + std::to_string(1 + at % 9) + R"(,"status":")"
                      + (at % 2 == 0 ? "NEW" : "PAID") + R"(","to":{"city":"c)" + std::to_string(at) + R"("})" + note
                      + '}');
    }
    Paths paths = reference.paths();
    BodyReader reader;
    const auto read = reader.read(body.toStdString());
    const auto reason = reference.reasonOf(*read.value, shapeOf(*read.value, paths), paths);
    QTEST(QByteArray::fromStdString(reason ? nameOf(*reason) : std::string{}), "name");
}

void ReasonsTest::tooFewSayNothing()
{
    Reference reference;
    for (int at = 0; at < 19; ++at)
        reference.add(R"({"a":1})");
    Paths paths = reference.paths();
    BodyReader reader;
    const auto read = reader.read(R"({"b":1})");
    QVERIFY(!reference.reasonOf(*read.value, shapeOf(*read.value, paths), paths));
    reference.add(R"({"a":1})");
    paths = reference.paths();
    QVERIFY(reference.reasonOf(*read.value, shapeOf(*read.value, paths), paths));
}

void ReasonsTest::shapesIgnoreValuesAndIds()
{
    Paths paths;
    BodyReader reader;
    const auto shape = [&](const char *body) { return shapeOf(*reader.read(body).value, paths).hash; };
    QCOMPARE(shape(R"({"a":1,"b":[{"c":"x"}]})"), shape(R"({"b":[{"c":"y"},{"c":"z"}],"a":2.5})"));
    QCOMPARE(shape(R"({"by":{"10042":1}})"), shape(R"({"by":{"77731":2}})"));
    QVERIFY(shape(R"({"a":1})") != shape(R"({"a":"1"})"));
    QVERIFY(shape(R"({"a":{"b":1}})") != shape(R"({"a":1,"b":1})"));
}

QTEST_APPLESS_MAIN(ReasonsTest)
#include "tst_reasons.moc"

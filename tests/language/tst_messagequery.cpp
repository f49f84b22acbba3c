// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/expression.h"
#include "broker/language/query.h"

#include <QtTest>

#include <string>
#include <vector>

using namespace broker;
using language::Content;
using language::Facts;
using language::Query;
using language::Verdict;

namespace {

/// Half past ten on 22 November 2026, UTC.
constexpr model::Instant now = model::fromMilliseconds(1'795'343'400'000);

struct Sample
{
    std::string body =
        R"({"status":"PENDING","total":100,"code":"100","ok":true,"note":null,"customer":{"name":"Ana","tags":["new","eu"]},)"
        R"("items":[{"sku":"a-1","qty":2},{"sku":"b-2","qty":7}],"Straße":"Käse"})";
    std::vector<model::MessageAttribute> attributes{{"count", "Number.int", "42"},
                                                    {"order.kind", "String", "express"},
                                                    {"raw", "Binary", "secret"},
                                                    {"region", "String", "eu-west-1"}};
    Facts facts{.now = now,
                .id = "9f3c0000-0000-4000-8000-00000000007a",
                .state = model::MessageState::InFlight,
                .receives = 2,
                .size = 2'048,
                .sent = now - std::chrono::minutes{15},
                .due = now + std::chrono::seconds{20},
                .firstReceived = {},
                .group = "customer-7",
                .source = "orders"};
    Content content() const { return {body, attributes, "000000000000", "dedup-1", ""}; }
};

bool matches(const QString &text, const Sample &sample = {})
{
    const auto query = Query::parse(text.toStdString());
    if (query.has_error())
        throw std::runtime_error(query.error().text);
    return query->matches(sample.facts, sample.content());
}

} // namespace

class TestMessageQuery : public QObject
{
    Q_OBJECT
private slots:
    void answersAboutOneMessage_data();
    void answersAboutOneMessage();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void judgesByFactsAloneWhereThatIsCertain_data();
    void judgesByFactsAloneWhereThatIsCertain();
    void anEmptyTextMatchesAll();
    void aColumnHasTheValueOfItsField_data();
    void aColumnHasTheValueOfItsField();
    void aColumnIsOneField_data();
    void aColumnIsOneField();
    void itKnowsWhatItAsksFor_data();
    void itKnowsWhatItAsksFor();
    void itNamesTheValuesThatItWants_data();
    void itNamesTheValuesThatItWants();
    void aBodyThatIsNoJsonHasNoMembers();
    void aHostileExpressionTakesLinearTime();
    void anyTextIsAQueryOrAProblemWithin();
};

void TestMessageQuery::answersAboutOneMessage_data()
{
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, bool expected) { QTest::newRow(text) << expected; };
    // columns
    row("recv >= 2", true);
    row("recv > 2", false);
    row("receives == 2", true);
    row("size == 2KB", true);
    row("size < 1MB", true);
    row("age > 10m", true);
    row("age > 15m", false);
    row("age <= 900s", true);
    row("left < 30s", true);
    row("state == inflight", true);
    row("state == 'in flight'", true);
    row("state = ready", false);
    row("state != ready", true);
    row("sent < 2026-11-22T10:20", true);
    row("sent >= '2026-11-22 10:15:00Z'", true);
    row("sent < 2026-11-22", false);
    row("group == customer-7", true);
    row("group ~ '^customer-[0-9]+$'", true);
    row("source == orders", true);
    row("id : 9F3C", true);
    row("dedup == dedup-1", true);
    row("sender == 000000000000", true);
    row("has first", false);
    row("has group", true);
    row("has trace", false);
    // bodies
    row("body.status == PENDING", true);
    row("body.status == \"PENDING\"", true);
    row("body.status == 'pending'", false);
    row("body.status : 'pend'", true);
    row("body.status ~ '^P.*G$'", true);
    row("body.total == 100", true);
    row("body.total == '100'", false);
    row("body.code == '100'", true);
    row("body.code == 100", false);
    row("body.total > 99.5", true);
    row("body.total > '99'", false);
    row("body.ok == true", true);
    row("body.ok != false", true);
    row("body.note == null", true);
    row("body.status != null", true);
    row("body.missing == null", false);
    row("body.missing != 1", false);
    row("not body.missing == 1", true);
    row("has body.note", true);
    row("has body.customer", true);
    row("has body.missing", false);
    row("not has body.missing", true);
    row("body.customer.name == Ana", true);
    row("body[\"customer\"].name == Ana", true);
    row("body.customer.tags == eu", true);
    row("body.customer.tags == us", false);
    row("body.customer.tags != eu", false);
    row("body.customer.tags[0] == new", true);
    row("body.customer.tags[9] == new", false);
    row("body.items.sku == b-2", true);
    row("body.items[*].qty > 5", true);
    row("body.items[0].qty > 5", false);
    row("body.status in (PAID, PENDING)", true);
    row("body.status in ('PAID')", false);
    row("body.total in (1, 100)", true);
    row("recv in (1, 3)", false);
    row("body.Straße == Käse", true);
    row("body : 'käse'", true);
    row("body : 'KÄSE'", false);
    row("body : 'Käse'", true);
    // attributes
    row("attr.region ~ \"^eu\"", true);
    row("attr.count > 41", true);
    row("attr.count == 42", true);
    row("attr.order.kind == express", true);
    row("attr[\"order.kind\"] == express", true);
    row("attribute.region == us-east-1", false);
    row("has attr.region", true);
    row("has attr.colour", false);
    // words
    row("pending", true);
    row("PENDING", true);
    row("\"status\\\":\\\"pending\"", true);
    row("express", true);
    row("secret", false); // a binary value is no text
    row("customer-7", true);
    row("9f3c", true);
    row("pending express", true);
    row("pending nowhere", false);
    row("a-1.b", false);
    // together
    row("body.status == PENDING and recv >= 2 and age > 10m", true);
    row("recv == 9 or recv == 2", true);
    row("recv == 9 or recv == 2 and size == 1", false);
    row("(recv == 9 or recv == 2) and size == 2048", true);
    row("not recv == 2", false);
    row("not (recv == 2 and size == 1)", true);
    row("pending recv == 2", true);
    row("not not recv == 2", true);
}

void TestMessageQuery::answersAboutOneMessage()
{
    QFETCH(bool, expected);
    QCOMPARE(matches(QString::fromUtf8(QTest::currentDataTag())), expected);
}

void TestMessageQuery::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, int at, const char *says) { QTest::newRow(text) << at << says; };
    row("orderId == 3", 0, "body.orderId");
    row("recv >=", 7, "A value is expected");
    row("recv >= many", 8, "A number is expected");
    row("recv >= 3s", 8, "A number is expected");
    row("age > 10", 6, "A duration is expected");
    row("size > 3m", 7, "A size is expected");
    row("sent > yesterday", 7, "A time in UTC is expected");
    row("sent > 2026-02-30", 7, "A time in UTC is expected");
    row("state == dead", 9, "A state is expected");
    row("body.status ~ '('", 14, "no regular expression");
    row("body.status ~ 3", 14, "A regular expression in quotes");
    row("body. == 3", 6, "A name is expected after the dot");
    row("body[ == 3", 6, "expected in the brackets");
    row("body[0 == 3", 4, "never closed");
    row("attr == 3", 0, "Which attribute?");
    row("recv.x == 3", 0, "has no members");
    row("\"open", 0, "no closing quote");
    row("(recv == 2", 0, "never closed");
    row("recv == 2)", 9, "Nothing is expected after");
    row("recv in (1, 2", 13, "A comma or a closing bracket");
    row("and", 0, "A condition is expected");
    row("recv == 2 and", 13, "A condition is expected");
    row("== 3", 0, "before “==”");
    row("!", 0, "stands alone");
}

void TestMessageQuery::saysWhatIsWrongAndWhere()
{
    QFETCH(int, at);
    QFETCH(QString, says);
    const auto query = Query::parse(QTest::currentDataTag());
    QVERIFY(query.has_error());
    QVERIFY2(QString::fromStdString(query.error().text).contains(says), query.error().text.c_str());
    QCOMPARE(static_cast<int>(query.error().at), at);
}

void TestMessageQuery::judgesByFactsAloneWhereThatIsCertain_data()
{
    QTest::addColumn<Verdict>("expected");
    QTest::addColumn<bool>("needsContent");
    QTest::newRow("recv == 2") << Verdict::Yes << false;
    QTest::newRow("recv == 3") << Verdict::No << false;
    QTest::newRow("body.total == 100") << Verdict::NeedsContent << true;
    QTest::newRow("recv == 3 and body.total == 100") << Verdict::No << true;
    QTest::newRow("body.total == 100 and recv == 3") << Verdict::No << true;
    QTest::newRow("recv == 2 and body.total == 100") << Verdict::NeedsContent << true;
    QTest::newRow("recv == 2 or body.total == 1") << Verdict::Yes << true;
    QTest::newRow("recv == 3 or body.total == 1") << Verdict::NeedsContent << true;
    QTest::newRow("not body.total == 1") << Verdict::NeedsContent << true;
    QTest::newRow("not recv == 2") << Verdict::No << false;
    QTest::newRow("has attr.region") << Verdict::NeedsContent << true;
    QTest::newRow("customer-7") << Verdict::Yes << true;
    QTest::newRow("elsewhere") << Verdict::NeedsContent << true;
}

void TestMessageQuery::judgesByFactsAloneWhereThatIsCertain()
{
    QFETCH(Verdict, expected);
    QFETCH(bool, needsContent);
    const auto query = Query::parse(QTest::currentDataTag());
    QVERIFY(query.has_value());
    QCOMPARE(query->needsContent(), needsContent);
    const Sample sample;
    QCOMPARE(query->judge(sample.facts), expected);
    if (expected != Verdict::NeedsContent)
        QCOMPARE(query->matches(sample.facts, sample.content()), expected == Verdict::Yes);
}

void TestMessageQuery::anEmptyTextMatchesAll()
{
    for (const char *text : {"", "  \t"}) {
        const auto query = Query::parse(text);
        QVERIFY(query.has_value());
        QVERIFY(query->matchesAll());
        QVERIFY(query->judge(Facts{}) == Verdict::Yes);
    }
    QVERIFY(!Query::parse("recv == 0")->matchesAll());
}

void TestMessageQuery::aBodyThatIsNoJsonHasNoMembers()
{
    Sample sample;
    for (const char *body : {"", "plain text", "{\"a\":", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]"}) {
        sample.body = body;
        QVERIFY(!matches("has body.a", sample));
        QVERIFY(!matches("body.a == 1", sample));
    }
    sample.body = "plain text";
    QVERIFY(matches("body == 'plain text'", sample));
    QVERIFY(matches("plain", sample));
}

void TestMessageQuery::aHostileExpressionTakesLinearTime()
{
    Sample sample;
    sample.body = std::string(100'000, 'a') + "!";
    QVERIFY(!matches("body ~ '^(a+)+$'", sample)); // backtracking would not end in this life
}

void TestMessageQuery::anyTextIsAQueryOrAProblemWithin()
{
    // Every beginning and every single omission of a query that uses all there is.
    const std::string whole =
        "not (body.a[0][*].\"x y\" == \"t\\\"\" or attr.b ~ 'e') and recv in (1,2) size > 3KB it's";
    const auto check = [](const std::string &text) {
        const auto query = Query::parse(text);
        if (query.has_error())
            QVERIFY2(query.error().at + query.error().length <= text.size() && !query.error().text.empty(),
                     text.c_str());
        else
            query->matches(Sample{}.facts, Sample{}.content());
    };
    for (std::size_t length = 0; length <= whole.size(); ++length)
        check(whole.substr(0, length));
    for (std::size_t at = 0; at < whole.size(); ++at)
        check(whole.substr(0, at) + whole.substr(at + 1));
    QVERIFY(Query::parse(std::string(9'000, 'a')).has_error());
    QVERIFY(Query::parse(std::string(100, '(') + "recv == 1" + std::string(100, ')')).has_error());
    QVERIFY(Query::parse(std::string(60, '(') + "recv == 1" + std::string(60, ')')).has_value());
}

void TestMessageQuery::aColumnHasTheValueOfItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("text in a body") << "body.status"
                                    << "text PENDING";
    QTest::newRow("number") << "body.total"
                            << "number 100";
    QTest::newRow("truth") << "body.ok"
                           << "truth true";
    QTest::newRow("null") << "body.note"
                          << "null";
    QTest::newRow("absent") << "body.nothing"
                            << "absent";
    QTest::newRow("an object has none") << "body.customer"
                                        << "absent";
    QTest::newRow("a list is joined") << "body.items[*].sku"
                                      << "text a-1, b-2";
    QTest::newRow("a list of numbers too") << "body.items.qty"
                                           << "text 2, 7";
    QTest::newRow("one of a list") << "body.items[1].qty"
                                   << "number 7";
    QTest::newRow("attribute") << "attr.region"
                               << "text eu-west-1";
    QTest::newRow("number attribute") << "attr.count"
                                      << "number 42";
    QTest::newRow("column") << "recv"
                            << "number 2";
    QTest::newRow("age in milliseconds") << "age"
                                         << "number 900000";
    QTest::newRow("state") << "state"
                           << "text inflight";
    QTest::newRow("time that never was") << "first"
                                         << "absent";
}

void TestMessageQuery::aColumnHasTheValueOfItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Sample sample;
    const auto expression = language::Expression::parse(field.toStdString()).value();
    struct Show
    {
        QString operator()(std::monostate) const { return "absent"; }
        QString operator()(std::nullptr_t) const { return "null"; }
        QString operator()(bool truth) const { return truth ? "truth true" : "truth false"; }
        QString operator()(double number) const { return "number " + QString::number(number, 'g', 12); }
        QString operator()(const std::string &text) const { return "text " + QString::fromStdString(text); }
    };
    QCOMPARE(std::visit(Show{}, expression.value(sample.facts, sample.content())), value);
    if (!expression.needsContent())
        QCOMPARE(std::visit(Show{}, expression.value(sample.facts)), value);
}

void TestMessageQuery::aColumnIsOneField_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "recv == 1", "body.a body.b", "nothing", "attr", "body.", "recv.x", "(recv)"})
        QTest::newRow(text) << text;
}

void TestMessageQuery::aColumnIsOneField()
{
    QFETCH(QString, text);
    const auto expression = language::Expression::parse(text.toStdString());
    QVERIFY(expression.has_error());
    QVERIFY(!expression.error().text.empty());
}

void TestMessageQuery::itKnowsWhatItAsksFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("asksTime");
    QTest::addColumn<bool>("asksId");
    QTest::newRow("nothing") << "" << false << false;
    QTest::newRow("column") << "recv > 1" << false << false;
    QTest::newRow("age") << "recv > 1 and not (age < 4m)" << true << false;
    QTest::newRow("time left") << "has left" << true << false;
    QTest::newRow("id") << "recv == 1 or id : abc" << false << true;
    QTest::newRow("words") << "hello" << false << true;
}

void TestMessageQuery::itKnowsWhatItAsksFor()
{
    QFETCH(QString, text);
    QFETCH(bool, asksTime);
    QFETCH(bool, asksId);
    const auto query = Query::parse(text.toStdString()).value();
    QCOMPARE(query.asksTime(), asksTime);
    QCOMPARE(query.asksId(), asksId);
}

void TestMessageQuery::itNamesTheValuesThatItWants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("text") << "body.status == PENDIN"
                          << "body.status=PENDIN";
    QTest::newRow("number") << "body.total = 10 and recv == 1"
                            << "body.total=10";
    QTest::newRow("several") << "attr.region == eu and body.items[0].sku == 'x y'"
                             << "attr.region=eu|body.items[0].sku=x y";
    QTest::newRow("odd names") << "attr[\"my.name\"] == 1 and body[\"a \\\"b\"][*] == 2"
                               << "attr[\"my.name\"]=1|body[\"a \\\"b\"][*]=2";
    QTest::newRow("other operators") << "body.a != 1 and body.b > 2 and body == 3"
                                     << "";
}

void TestMessageQuery::itNamesTheValuesThatItWants()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QStringList found;
    for (const Query::Equality &one : Query::parse(text.toStdString()).value().equalities()) {
        found.append(QString::fromStdString(one.field + "=" + one.value));
        QVERIFY(language::Expression::parse(one.field).has_value());
    }
    QCOMPARE(found.join('|'), wanted);
}

QTEST_APPLESS_MAIN(TestMessageQuery)

#include "tst_messagequery.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/redaction.h"
#include "broker/insight/separation.h"
#include "tests/insight/deadletters.h"

#include <QtTest>

using namespace broker;
using namespace broker::insight;

namespace {

model::Payload payload(std::string body, std::string region = {})
{
    model::Payload made{std::move(body), {}, {}, {}, "sender"};
    if (!region.empty())
        made.attributes.push_back({"region", "String", std::move(region)});
    return made;
}

QString told(const Fact &fact)
{
    return QString("%1 %2 %3")
        .arg(QString::fromStdString(std::string{toString(fact.kind)}), QString::fromStdString(fact.path),
             QString::fromStdString(fact.text))
        .simplified();
}

} // namespace

/// What sets dead letters apart from processed messages, on sets with known answers; and what is hidden first.
class SeparationTest : public QObject
{
    Q_OBJECT
private slots:
    void theBestFactIsFirst_data();
    void theBestFactIsFirst();
    void sharesAreThoseOfTheSets();
    void fewMessagesDoNotShout();
    void equalSetsHaveNoFacts();
    void theNearestIsLikeItInShapeThenValues();
    void redactionHidesWhatItsRulesName_data();
    void redactionHidesWhatItsRulesName();
    void rulesThatAreNoneAreRefused();
    void aBodyWithoutPlacesIsNotKept();
    void hiddenValuesSayNothing();
};

void SeparationTest::theBestFactIsFirst_data()
{
    QTest::addColumn<QByteArray>("dead");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("fact");
    QTest::newRow("absent") << QByteArray{R"({"id":7,"to":{"city":"Lund"}})"} << "eu"
                            << "Absent qty";
    QTest::newRow("absent with all below") << QByteArray{R"({"id":7,"qty":2})"} << "eu"
                                           << "Absent to";
    QTest::newRow("type") << QByteArray{R"({"id":7,"qty":"2","to":{"city":"Lund"}})"} << "eu"
                          << "Type qty text";
    QTest::newRow("value") << QByteArray{R"({"id":7,"qty":2,"to":{"city":"Nowhere"}})"} << "eu"
                           << "Value to.city Nowhere";
    QTest::newRow("damage") << QByteArray{R"({"id":7,"qty":2,"to":{"ci)"} << "eu"
                            << "Damage is JSON that is cut off";
    QTest::newRow("attribute") << QByteArray{R"({"id":7,"qty":2,"to":{"city":"Lund"}})"} << "mars"
                               << "Value attr.region mars";
    QTest::newRow("no attribute") << QByteArray{R"({"id":7,"qty":2,"to":{"city":"Lund"}})"} << ""
                                  << "Absent attr.region";
    QTest::newRow("size") << QByteArray{R"({"id":7,"qty":2,"to":{"city":"Lund"}})" + QByteArray(2'000, ' ')} << "eu"
                          << "Size 1 to 4 KiB";
}

void SeparationTest::theBestFactIsFirst()
{
    QFETCH(QByteArray, dead);
    QFETCH(QString, region);
    QFETCH(QString, fact);
    Separation separation;
    for (int at = 0; at < 100; ++at) {
        const model::Payload healthy =
            payload(R"({"id":)" + std::to_string(at) + R"(,"qty":2,"to":{"city":"Lund"}})", "eu");
        separation.addHealthy({&healthy});
    }
    const model::Payload one = payload(dead.toStdString(), region.toStdString());
    for (int at = 0; at < 40; ++at)
        separation.addDead({&one});
    const std::vector<Fact> facts = separation.facts(10);
    QVERIFY(!facts.empty());
    const bool isFirst = std::any_of(facts.begin(), facts.end(), [&](const Fact &other) {
        return told(other) == fact && other.score == facts.front().score;
    });
    QVERIFY2(isFirst, qPrintable(told(facts.front())));
}

void SeparationTest::sharesAreThoseOfTheSets()
{
    Separation separation;
    const model::Payload with = payload(R"({"qty":1})");
    const model::Payload without = payload(R"({"sum":1})");
    for (int at = 0; at < 200; ++at) {
        separation.addHealthy({at < 4 ? &without : &with});
        separation.addDead({at < 180 ? &without : &with});
    }
    const std::vector<Fact> facts = separation.facts(10);
    QCOMPARE(told(facts.at(0)), QString("Absent qty"));
    QCOMPARE(facts.at(0).dead, std::uint64_t{180});
    QCOMPARE(facts.at(0).healthy, std::uint64_t{4});
    QCOMPARE(facts.at(0).deadShare, 0.9);
    QCOMPARE(facts.at(0).healthyShare, 0.02);
    QVERIFY(facts.at(0).lift > 30 && facts.at(0).lift < 45);
    QVERIFY(facts.at(0).score > 0.8 && facts.at(0).score < 0.88);
    QCOMPARE(separation.dead(), std::uint64_t{200});
    QCOMPARE(separation.healthy(), std::uint64_t{200});
}

void SeparationTest::fewMessagesDoNotShout()
{
    const model::Payload odd = payload(R"({"qty":1,"kind":"odd"})");
    const model::Payload plain = payload(R"({"qty":1,"kind":"plain"})");
    Separation few;
    Separation many;
    for (int at = 0; at < 3; ++at)
        few.addHealthy({&plain});
    few.addDead({&odd});
    for (int at = 0; at < 300; ++at)
        many.addHealthy({&plain});
    for (int at = 0; at < 100; ++at)
        many.addDead({&odd});
    const auto best = [](const Separation &of) { return of.facts(1).empty() ? 0.0 : of.facts(1).front().score; };
    QVERIFY(best(few) < 0.2);
    QVERIFY(best(many) > 0.9);
}

void SeparationTest::equalSetsHaveNoFacts()
{
    Separation separation;
    tests::DeadLetterMaker maker{3};
    std::vector<model::Payload> all;
    for (int at = 0; at < 200; ++at)
        all.push_back(payload(maker.sound()));
    for (const model::Payload &one : all) {
        separation.addHealthy({&one});
        separation.addDead({&one});
    }
    QVERIFY(separation.facts(10).empty());
    Separation none;
    none.addDead({&all[0]});
    QVERIFY(none.facts(10).empty());
}

void SeparationTest::theNearestIsLikeItInShapeThenValues()
{
    const model::Payload other = payload(R"({"temperature":4})");
    const model::Payload far = payload(R"({"id":1,"qty":2,"city":"Lund"})");
    const model::Payload near = payload(R"({"id":7,"qty":2,"city":"Umea"})");
    const model::Payload broken = payload("{");
    QCOMPARE(nearestOf(R"({"id":7,"city":"Umea"})", {&broken, &other, &far, &near}), std::optional<std::size_t>{3});
    QCOMPARE(nearestOf(R"({"id":7,"city":"Umea"})", {&broken}), std::optional<std::size_t>{});
    QCOMPARE(nearestOf("{", {&near}), std::optional<std::size_t>{});
}

void SeparationTest::redactionHidesWhatItsRulesName_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray body = R"({"id":7,"to":{"name":"Ida","age":40},"tags":["a","Ida B"],"ok":true})";
    const auto row = [&body](const char *name, const char *rules, const char *kept) {
        QTest::newRow(name) << QByteArray{rules} << body << QByteArray{kept};
    };
    row("none", "", body.constData());
    row("a place", "body.to.name", R"j({"id":7,"to":{"name":"(redacted)","age":40},"tags":["a","Ida B"],"ok":true})j");
    row("all below it", "body.to", R"j({"id":7,"to":{"name":"(redacted)","age":0},"tags":["a","Ida B"],"ok":true})j");
    row("elements", "body.tags[]\nbody.ok",
        R"j({"id":7,"to":{"name":"Ida","age":40},"tags":["(redacted)","(redacted)"],"ok":false})j");
    row("expression", "/Ida/",
        R"j({"id":7,"to":{"name":"(redacted)","age":40},"tags":["a","(redacted) B"],"ok":true})j");
    QTest::newRow("expression in a text")
        << QByteArray{"/[0-9]{4}/"} << QByteArray{"card 1234, 99"} << QByteArray{"card (redacted), 99"};
}

void SeparationTest::redactionHidesWhatItsRulesName()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, body);
    std::string problem;
    const auto redaction = Redaction::parse(rules.toStdString(), problem);
    QVERIFY2(redaction != nullptr, problem.c_str());
    const auto kept = redaction->apply(std::make_shared<const model::Payload>(payload(body.toStdString())));
    QTEST(QByteArray::fromStdString(kept->body), "kept");
    const auto attribute = Redaction::parse("attr.region", problem);
    QCOMPARE(attribute->apply(std::make_shared<const model::Payload>(payload("{}", "eu")))->attributes[0].value,
             std::string{redactedText});
}

void SeparationTest::rulesThatAreNoneAreRefused()
{
    for (const char *rules : {"name", "body", "body.", "body.a..b", "attr.", "/(/", "//", "body.a\nx"}) {
        std::string problem;
        QVERIFY2(Redaction::parse(rules, problem) == nullptr, rules);
        QVERIFY(!problem.empty());
    }
    std::string many;
    for (int at = 0; at < 51; ++at)
        many += "body.a\n";
    std::string problem;
    QVERIFY(Redaction::parse(many, problem) == nullptr);
}

void SeparationTest::aBodyWithoutPlacesIsNotKept()
{
    std::string problem;
    const auto redaction = Redaction::parse("body.name", problem);
    QVERIFY(redaction->apply(std::make_shared<const model::Payload>(payload("name=Ida"))) == nullptr);
}

void SeparationTest::hiddenValuesSayNothing()
{
    std::string problem;
    const auto redaction = Redaction::parse("body.to\nbody.n", problem);
    Reference reference;
    for (int at = 0; at < 60; ++at) {
        const auto kept = redaction->apply(
            std::make_shared<const model::Payload>(payload(R"({"n":5,"to":{"name":"Ida"},"kind":"a"})")));
        reference.add(kept->body, redaction.get());
    }
    Paths paths = reference.paths();
    BodyReader reader;
    const auto reasonOf = [&](const char *body) {
        const auto read = reader.read(body);
        const auto reason = reference.reasonOf(*read.value, shapeOf(*read.value, paths), paths);
        return QString::fromStdString(reason ? nameOf(*reason) : std::string{});
    };
    QCOMPARE(reasonOf(R"({"n":-5,"to":{"name":"Noor"},"kind":"a"})"), QString());
    QCOMPARE(reasonOf(R"({"n":5,"to":{"name":"Noor"},"kind":"b"})"),
             QString("`kind` = b, seen in no processed message"));
}

QTEST_APPLESS_MAIN(SeparationTest)
#include "tst_separation.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipe.h"

#include <QtTest>

using namespace broker;
using language::Recipe;
using language::RecipeOutcome;
using Kind = language::RecipeOutcome::Kind;

namespace {

using Attributes = std::vector<model::MessageAttribute>;

model::Payload payloadOf(const QByteArray &body)
{
    const Attributes attributes{{"count", "Number.int", "42"},
                                {"digits", "String", "007"},
                                {"note", "String", R"({"a":1})"},
                                {"raw", "Binary", "\x01\x02"},
                                {"region", "String.code", "eu"}};
    return {body.toStdString(), attributes, "Root=1", "dedup-1", "000000000000"};
}

RecipeOutcome outcome(const QByteArray &text, const model::Payload &payload)
{
    const auto recipe = Recipe::parse(text.toStdString());
    if (recipe.has_error())
        throw std::runtime_error(recipe.error().text);
    return recipe->apply(payload);
}

/// Body, or attributes where they differ from those above: "name:Type=value", removed ones "-name".
QByteArray changes(const model::Payload &before, const model::Payload &after)
{
    QByteArray text = before.body == after.body ? QByteArray{} : QByteArray::fromStdString(after.body);
    const auto has = [](const model::Payload &payload, const std::string &name) {
        return std::any_of(payload.attributes.begin(), payload.attributes.end(),
                           [&](const auto &one) { return one.name == name; });
    };
    for (const auto &one : before.attributes)
        text += has(after, one.name) ? "" : " -" + QByteArray::fromStdString(one.name);
    for (const auto &one : after.attributes) {
        if (std::find(before.attributes.begin(), before.attributes.end(), one) == before.attributes.end())
            text += " " + QByteArray::fromStdString(one.name + ":" + one.dataType + "=" + one.value);
    }
    return text.trimmed();
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT
private slots:
    void eachStepDoesWhatItSays_data();
    void eachStepDoesWhatItSays();
    void whatMatchesNothingSaysWhy_data();
    void whatMatchesNothingSaysWhy();
    void whatTheServiceRefusesIsRefused_data();
    void whatTheServiceRefusesIsRefused();
    void badRecipesSayWhatIsWrongAndWhere_data();
    void badRecipesSayWhatIsWrongAndWhere();
    void theTextIsCanonical_data();
    void theTextIsCanonical();
    void aChangedMessageTellsOfIdleSteps();
    void stepsSeeWhatThoseBeforeHaveLeft();
    void everythingElseOfTheMessageStays();
    void aGreedyRecipeIsRefusedInBounds();
};

void TestRecipe::eachStepDoesWhatItSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *recipe, const char *body, const char *expected) {
        QTest::newRow(recipe) << QByteArray{body} << QByteArray{expected};
    };
    // set
    row("set body.status = \"PENDING\"", R"({ "status" : "PENDIN" , "n": 1.10 })",
        R"({ "status" : "PENDING" , "n": 1.10 })");
    row("set body.n = 12345678901234567890.10", R"({"n":1})", R"({"n":12345678901234567890.10})");
    row("set body.new = [1, {\"a\": null}]", R"({"n":1})", R"({"n":1,"new":[1, {"a": null}]})");
    row("set body.new = true", "{ }", "{\"new\":true }");
    row("set body.new=1", "{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"new\": 1\n}");
    row("set body.o.new = 1", R"({"o":{"a" : 1},"z":0})", R"({"o":{"a" : 1,"new" : 1},"z":0})");
    row("set body.items[1] = 0", "[1]", "");
    row("set body.items[*].ok = true", R"({"items":[{"ok":false},{},[{"a":1}],3]})",
        R"({"items":[{"ok":true},{"ok":true},[{"a":1,"ok":true}],3]})");
    row("set body.items[0] = 9", R"({"items":[1,2]})", R"({"items":[9,2]})");
    row("set body.a = 1 ", R"({"a":0,"b":0,"a":0})", R"({"a":1,"b":0,"a":1})");
    row("set body[\"a b\"][\"0\"] = 1", R"({"a b":{"\u0030":2}})", R"({"a b":{"\u0030":1}})");
    row("set body = \"plain \\\"text\\\"\"", "old", "plain \"text\"");
    row("set body = { \"a\" : 1 }", "old", "{ \"a\" : 1 }");
    row("set body.a = body.b", R"({"a":1,"b": { "c" : 1.10 } })", R"({"a":{ "c" : 1.10 },"b": { "c" : 1.10 } })");
    row("set body = body.Message", R"({"Type":"Notification","Message":"{\"a\":\"\u00e4\"}"})", "{\"a\":\"ä\"}");
    row("set body.a = attr.region", R"({"a":1})", R"({"a":"eu"})");
    row("set body.a = attr.count", R"({"a":1})", R"({"a":42})");
    row("set body.a = attr.raw", R"({"a":1})", R"({"a":"AQI="})");
    row("set attr.region = \"us\"", "x", "region:String.code=us");
    row("set attr.count = 7", "x", "count:Number.int=7");
    row("set attr.fresh = \"a\"", "x", "fresh:String=a");
    row("set attr.fresh = 1.10", "x", "fresh:Number=1.10");
    row("set attr.fresh : Number.java = \"5\"", "x", "fresh:Number.java=5");
    row("set attr.raw: Binary = \"aGk=\"", "x", "raw:Binary=hi");
    row("set attr.fresh = body.id", R"({"id":"o-1"})", "fresh:String=o-1");
    row("set attr.fresh = body.items[*].n", R"({"items":[{"n":1},{"n":2}]})", "fresh:Number=1");
    row("set attr.fresh = body.o", R"({"o":{"a": 1}})", "fresh:String={\"a\": 1}");
    row("set attr[\"my.name\"] = attr.count", "x", "my.name:Number.int=42");
    // rename and move
    row("rename body.qnty to body.qty", R"({ "qnty" : 1.0, "z":0})", R"({ "qty" : 1.0, "z":0})");
    row("rename body.items[*].a to body.items[*].b", R"({"items":[{"a":1},{"a":1,"b":2},{}]})",
        R"({"items":[{"b":1},{"a":1,"b":2},{}]})");
    row("rename attr.region to attr.area", "x", "-region area:String.code=eu");
    row("move body.a to body.o.a", R"({"a" : "\u00e4", "o":{}})", R"({"o":{"a":"\u00e4"}})");
    row("move body.a to attr.a", R"({"a":5})", "{} a:Number=5");
    row("move attr.region to body.region", R"({"a":1})", R"({"a":1,"region":"eu"} -region)");
    row("move attr.count to attr.n", "x", "-count n:Number.int=42");
    // remove
    row("remove body.b", R"({"a": 1 , "b": 2 , "c": 3})", R"({"a": 1 , "c": 3})");
    row("remove body.a", R"({ "a": 1 , "b": 2 })", R"({ "b": 2 })");
    row("remove body.c", "{\n  \"a\": 1,\n  \"c\": 2\n}", "{\n  \"a\": 1\n}");
    row("remove body.only", "{ \"only\": 1 }", "{  }");
    row("remove body[*]", "[1, 2 ,3 ]", "[ ]");
    row("remove body.items[0]", R"({"items":[1,2,3]})", R"({"items":[2,3]})");
    row("remove body.items.debug", R"({"items":[{"debug":1,"a":2},{"a":1,"debug":{}}]})",
        R"({"items":[{"a":2},{"a":1}]})");
    row("remove attr.raw", "x", "-raw");
    // map
    row("map body.status { \"PENDIN\" -> \"PENDING\", \"SHIPD\" -> \"SHIPPED\" }", R"({"status":"SHIPD"})",
        R"({"status":"SHIPPED"})");
    row("map body[*] { 1 -> \"one\", \"1\" -> 1, null -> [] }", R"([1, 1.0, "1", "\u0031", null, 2])",
        R"(["one", "one", 1, 1, [], 2])");
    row("map body.a { 1 -> 2, else -> 0 }", R"({"a":true})", R"({"a":0})");
    row("map attr.region { \"eu\" -> \"eu-west-1\" }", "x", "region:String.code=eu-west-1");
    row("map attr.count { 42.0 -> 43 }", "x", "count:Number.int=43");
    row("map body { \"old\" -> \"new\" }", "old", "new");
    // number and text
    row("number body.qty", R"({"qty":" 12 "})", R"({"qty":12})");
    row("number body.q", R"({"q":"1.10"})", R"({"q":1.10})");
    row("number attr.digits", "x", "digits:Number=007");
    row("text body.zip", R"({"zip":01})", "!");
    row("text body.zip ", R"({"zip":1.10})", R"({"zip":"1.10"})");
    row("text body.ok", R"({"ok":true})", R"({"ok":"true"})");
    row("text attr.count", "x", "count:String.int=42");
    // decode and encode
    row("decode body.p from base64", R"({"p":"w6Q="})", R"({"p":"ä"})");
    row("encode body.p to base64", R"({"p":"\u00e4"})", R"({"p":"w6Q="})");
    row("decode body from base64", "aGVsbG8=", "hello");
    row("decode body from json", R"("{\"a\":1}")", R"({"a":1})");
    row("decode body.m from json", R"({"m":" {\"a\" : 1} "})", R"({"m":{"a" : 1}})");
    row("encode body.m to json", R"({"m":{"a" : "b\n"}})", R"({"m":"{\"a\" : \"b\\n\"}"})");
    row("decode body.n from latin1", R"({"n":"KÃ¤se â‚¬ 5"})", R"({"n":"Käse € 5"})");
    row("encode attr.region to base64", "x", "region:String.code=ZXU=");
    // replace
    row("replace \"(\\d+),(\\d+)\" with \"\\2.\\1\" in body.price", R"({"price":"1,50 and 2,75"})",
        R"({"price":"50.1 and 75.2"})");
    row("replace \"x*\" with \"#\" in body", "xaä", "#a#ä#");
    row(R"(replace "\"" with "'" in body.q)", R"({"q":"say \"a\""})", R"({"q":"say 'a'"})");
    row(R"(replace "^eu" with "us" in attr.region)", "x", "region:String.code=us");
    // in
    row("in body.Message: set body.status = \"X\"", R"({"Message" : "{ \"status\":1, \"k\":\"\\u00e4\" }","z":"\/"})",
        R"({"Message" : "{ \"status\":\"X\", \"k\":\"\\u00e4\" }","z":"\/"})");
    row("in body.a: in body.b: remove body.c", R"({"a":"{\"b\":\"{\\\"c\\\":1}\"}"})", R"({"a":"{\"b\":\"{}\"}"})");
    row("in attr.note: set body.a = 2", "x", "note:String={\"a\":2}");
    row("in body.m: set attr.id = body.id", R"({"m":"{\"id\":\"\u0041\"}"})", "id:String=A");
    row("in attr.note: set attr.note = body.a", "x", "note:String=1");
    // only if
    row("only if body.kind == \"A\"\nset body.a = 1", R"({"kind":"A"})", R"({"kind":"A","a":1})");
    row("set body.a = 1 only if not has body.a", R"({"b":2})", R"({"b":2,"a":1})");
    row("set body.a = 1 only if attr.count > 41", R"({"a":2})", R"({"a":1})");
    row("\n # a comment\n\n set body.a = 1\r\n", R"({"a":2})", R"({"a":1})");
}

void TestRecipe::eachStepDoesWhatItSays()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const model::Payload before = payloadOf(body);
    const RecipeOutcome after = outcome(QTest::currentDataTag(), before);
    if (expected == "!") {
        QCOMPARE(after.kind, Kind::Refused);
    } else if (expected.isEmpty()) {
        QCOMPARE(after.kind, Kind::Untouched);
    } else {
        QVERIFY2(after.payload != nullptr, after.reason.c_str());
        QCOMPARE(changes(before, *after.payload), expected);
        QCOMPARE(after.reason, std::string{});
    }
}

void TestRecipe::whatMatchesNothingSaysWhy_data()
{
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *recipe, const char *reason) { QTest::newRow(recipe) << QByteArray{reason}; };
    row("set body.none.a = 1", "body.none is not there.");
    row("set body.status.a = 1", "body.status is no object.");
    row("set body.status[0] = 1", "body.status is no list.");
    row("set body.items[7] = 1", "body.items[7] is not there.");
    row("set body.empty[*] = 1", "body.empty[*] is not there.");
    row("set body.status = \"PENDIN\"", "body.status has this value already.");
    row("set body.status = body.none", "body.none is not there.");
    row("set body.status = attr.none", "attr.none is not there.");
    row("set attr.region = \"eu\"", "attr.region has this value already.");
    row("set attr.fresh = body.nothing", "The value is null, which no attribute holds.");
    row("set attr.raw = \"?\"", "The value is no base64, as bytes are written.");
    row("rename body.none to body.a", "body.none is not there.");
    row("rename body.status to body.total", "body.total is there already.");
    row("rename attr.region to attr.count", "attr.count is there already.");
    row("move body.status to body.total", "body.total is there already.");
    row("move body.status to attr.count", "attr.count is there already.");
    row("move body.items.n to body.n", "body.items.n is at several places.");
    row("move body.status to body.items.m", "body.items.m would be at several places.");
    row("move body.one[0] to body.one.x", "body.one.x is inside of what would move there.");
    row("move body.status to body.none.a", "body.none is not there.");
    row("remove body.none", "body.none is not there.");
    row("remove attr.none", "attr.none is not there.");
    row("map body.status { \"A\" -> \"B\" }", "The table has no row for the value of body.status.");
    row("map body.items { 1 -> 2, else -> 3 }", "body.items is no single value.");
    row("map attr.raw { 1 -> 2 }", "attr.raw holds bytes.");
    row("number body.total", "body.total is a number already.");
    row("number body.status", "The text of body.status is no number.");
    row("number body.nothing", "body.nothing is no text.");
    row("number attr.count", "attr.count is a number already.");
    row("number attr.region", "The text of attr.region is no number.");
    row("text body.status", "body.status is a text already.");
    row("text body.nothing", "body.nothing is neither a number nor true or false.");
    row("text attr.raw", "attr.raw holds bytes.");
    row("decode body.status from base64", "The text of body.status is no base64.");
    row("decode body.bytes from base64", "What body.bytes holds in base64 is no text.");
    row("decode body.status from json", "The text of body.status is no JSON.");
    row("decode body.status from latin1", "The text of body.status was not misread as Latin-1.");
    row("encode body.total to base64", "body.total is no text.");
    row("replace \"x\" with \"y\" in body.status", "The expression matches nothing in body.status.");
    row("replace \"1\" with \"y\" in body.total", "body.total is no text.");
    row("replace \"^\" with \"\" in body.status", "body.status has this value already.");
    row("in body.status: set body.a = 1", "The text of body.status is no JSON.");
    row("in body.total: set body.a = 1", "body.total is no text.");
    row("in attr.note: remove body.b", "In attr.note: body.b is not there.");
    row("in attr.note: remove attr.note", "attr.note would go away itself.");
    row("only if body.status == \"A\"\nremove body.status", "It is not so that body.status == \"A\".");
    row("remove body.status only if has attr.none", "It is not so that has attr.none.");
    row("remove body.none\nremove attr.none", "Step 1: body.none is not there. Step 2: attr.none is not there.");
    row("set body.total = 2\nset body.total = 1.50", "The steps leave it as it was.");
}

void TestRecipe::whatMatchesNothingSaysWhy()
{
    const model::Payload payload = payloadOf(
        R"({"status":"PENDIN","total":1.50,"nothing":null,"bytes":"/w==","items":[{"n":1},{"n":2}],"empty":[],"one":[{}]})");
    const RecipeOutcome after = outcome(QTest::currentDataTag(), payload);
    QCOMPARE(after.kind, Kind::Untouched);
    QVERIFY(after.payload == nullptr);
    QTEST(QByteArray::fromStdString(after.reason), "reason");
}

void TestRecipe::whatTheServiceRefusesIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *recipe, const QByteArray &body, const char *reason) {
        QTest::newRow(recipe) << body << QByteArray{reason};
    };
    row("set body.a = 1", "no json", "The body is no JSON.");
    row("remove body.a", R"({"a":1} x)", "The body is no JSON.");
    row("text body.a", R"({"a":"\ud800"})", "The body is no JSON.");
    row("number body.a", QByteArray(33, '[') + QByteArray(33, ']'), "The body is nested more than 32 deep.");
    row("remove attr.raw\nremove body.a", "{", "Step 2: The body is no JSON.");
    row("set body = \"\"", "x", "The request must contain the parameter MessageBody.");
    row("set body = \"\\u0001\"", "x",
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | "
        "#x10000 to #x10FFFF");
    row("set attr.count = \"many\"", "x", "Can't cast the value of message (user) attribute 'count' to a number.");
    row("replace \"eu\" with \"\" in attr.region", "x",
        "Message (user) attribute 'region' must contain a non-empty value of type 'String'.");
    row("set attr.a=1\nset attr.b=1\nset attr.c=1\nset attr.d=1\nset attr.e=1\nset attr.f=1", "x",
        "Number of message attributes [11] exceeds the allowed maximum [10].");
    row("set body.more = \"12345678\"", R"({"a":")" + QByteArray(1'048'576 - 70, 'x') + "\"}",
        "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.");
}

void TestRecipe::whatTheServiceRefusesIsRefused()
{
    QFETCH(QByteArray, body);
    const RecipeOutcome after = outcome(QTest::currentDataTag(), payloadOf(body));
    QCOMPARE(after.kind, Kind::Refused);
    QVERIFY(after.payload == nullptr);
    QTEST(QByteArray::fromStdString(after.reason), "reason");
}

void TestRecipe::badRecipesSayWhatIsWrongAndWhere_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *recipe, int at, const char *text) {
        QTest::newRow(recipe) << at << QByteArray{text};
    };
    row("# nothing", 9, "A recipe has a step at least");
    row("put body.a = 1", 0, "A step begins with set, rename");
    row("remove body.a\n  drop body.b", 16, "A step begins with set");
    row("set", 3, "A path is expected here");
    row("set body.a", 10, "“=” is expected here.");
    row("set body.a = ", 12, "A value is expected here");
    row("set body.a = PENDING", 13, "or a path.");
    row("set body.a = \"PENDING", 13, "This text has no closing quote.");
    row("set body.a = \"\\d\"", 13, "This is no text of JSON");
    row("set body.a = 1 2", 15, "Nothing is expected after this step but “only if”.");
    row("set body.a = 01", 14, "Nothing is expected");
    row("set body.a = body.a", 13, "A place is not set to itself.");
    row("set recv = 1", 4, "Only body and attr can be changed.");
    row("set total = 1", 4, "There is no field “total”.");
    row("set body. = 1", 8, "A name is expected after the dot.");
    row("set body.a: String = 1", 10, "Only an attribute has a type");
    row("set attr.a: Text = \"x\"", 12, "must be prefixedwith");
    row("set attr[\"AWS.x\"] = 1", 4, "reserved");
    row("set attr[\"a b\"] = 1", 4, "can only contain");
    row("set attr.a = true", 13, "An attribute takes a text or a number.");
    row("set attr.a: Number = \"x\"", 21, "Can't cast the value");
    row("set attr.a = \"\"", 13, "non-empty value");
    row("set attr.a: Binary = \"?\"", 21, "Bytes are written as a text in base64.");
    row("rename body.a body.b", 14, "“to” is expected here.");
    row("rename body.a to body.a", 17, "Both names are the same.");
    row("rename body.a to body.b.a", 17, "Write “move” for another place.");
    row("rename body to body.a", 7, "The body as a whole cannot be renamed");
    row("move body.a to body.a.b", 15, "inside the other");
    row("move body.a[*] to body.b", 18, "[*] cannot stand here");
    row("remove body", 7, "The body as a whole cannot be removed");
    row("number body", 7, "The body as a whole cannot be made a number");
    row("map body.a { }", 13, "A value is expected here");
    row("map body.a 1 -> 2", 11, "“{” is expected here.");
    row("map body.a { 1 -> 2", 19, "“}” is expected here.");
    row("map body.a { 1 = 2 }", 15, "“->” is expected here.");
    row("map body.a { 1 -> 2, 1.0 -> 3 }", 21, "This value has a row already.");
    row("map body.a { [] -> 2 }", 13, "A table is for single values");
    row("map body.a { else -> 2, 1 -> 3 }", 23, "“else” is the last row of a table.");
    row("map attr.a { 1 -> null }", 18, "An attribute takes a text or a number.");
    row("decode body.a base64", 14, "“from” is expected here.");
    row("decode body.a from gzip", 19, "base64, json or latin1 is expected here.");
    row("decode attr.a from json", 19, "json is for places in the body");
    row("encode body.a to latin1", 17, "latin1 can only be decoded");
    row("replace a with b in body.a", 8, "A regular expression in quotes is expected here.");
    row("replace \"(\" with \"b\" in body.a", 8, "This is no regular expression: missing ): (.");
    row("replace \"a\" with \"\\1\" in body.a", 17, "This cannot stand for what was found");
    row("replace \"a\" with \"b\" body.a", 21, "“in” is expected here.");
    row("in body: remove body.a", 3, "The body as a whole cannot be entered");
    row("in body.a remove body.a", 10, "“:” is expected here.");
    row("in body.a: in body.a: in body.a: in body.a: in body.a: remove body.b", 47, "four times at most");
    row("only if\nremove body.a", 7, "A condition is expected after “only if”.");
    row("only if recv > 2\nremove body.a", 8, "A recipe sees body and attributes alone, not “recv”.");
    row("only if body.a ==\nremove body.a", 17, "A value is expected here.");
    row("remove body.a\nonly if has body.b", 14, "“only if” for the whole recipe stands once");
    row("remove body.a only if body.b ~ \"(\"", 31, "This is no regular expression");
}

void TestRecipe::badRecipesSayWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, text);
    const std::string recipe = QTest::currentDataTag();
    const auto parsed = Recipe::parse(recipe);
    QVERIFY(parsed.has_error());
    QVERIFY2(parsed.error().text.find(text.toStdString()) != std::string::npos, parsed.error().text.c_str());
    QTEST(static_cast<int>(parsed.error().at), "at");
    QVERIFY(parsed.error().at + parsed.error().length <= recipe.size());
    const auto tooLong = Recipe::parse(std::string(Recipe::mostBytes + 1, ' '));
    QCOMPARE(tooLong.error().at, Recipe::mostBytes);
    std::string many;
    for (std::size_t n = 0; n <= Recipe::mostSteps; ++n)
        many += "remove body.a\n";
    QCOMPARE(Recipe::parse(many).error().at, std::size_t{14} * Recipe::mostSteps);
}

void TestRecipe::theTextIsCanonical_data()
{
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *recipe, const char *canonical) { QTest::newRow(recipe) << QByteArray{canonical}; };
    row("  set   body[\"a\"] =  { \"b\" : 1 }  ", "set body.a = { \"b\" : 1 }");
    row("set attr[\"my.name\"]:Number=1", "set attr[\"my.name\"]: Number = 1");
    row("set attribute.a = attribute.b", "set attr.a = attr.b");
    row("rename body.a   to\tbody[\"0\"]", "rename body.a to body[\"0\"]");
    row("map body.a{1->2,else->\"x\"}", "map body.a { 1 -> 2, else -> \"x\" }");
    row("replace  \"(\\d)\"  with \"\\\\1\" in body[*]", "replace \"(\\d)\" with \"\\\\1\" in body[*]");
    row("in body.a:in attr.b:number body.c   only  if  has attr.b  ",
        "in body.a: in attr.b: number body.c only if has attr.b");
    row("\n# first \n only   if has body.a \n\n#second\r\nremove body.a\n# last",
        "# first\nonly if has body.a\n#second\nremove body.a\n# last");
    row("decode body.a from  base64\nencode body to json\ntext body[1]\nmove attr.a to body.a",
        "decode body.a from base64\nencode body to json\ntext body[1]\nmove attr.a to body.a");
}

void TestRecipe::theTextIsCanonical()
{
    QFETCH(QByteArray, canonical);
    const auto recipe = Recipe::parse(std::string{QTest::currentDataTag()});
    QVERIFY2(recipe.has_value(), recipe.has_error() ? recipe.error().text.c_str() : "");
    QCOMPARE(QByteArray::fromStdString(recipe->text()), canonical);
    QCOMPARE(Recipe::parse(recipe->text())->text(), recipe->text());
}

void TestRecipe::aChangedMessageTellsOfIdleSteps()
{
    const RecipeOutcome after = outcome("remove body.none\nset body.a = 1", payloadOf("{}"));
    QCOMPARE(after.kind, Kind::Changed);
    QCOMPARE(after.reason, std::string{"Step 1: body.none is not there."});
}

void TestRecipe::stepsSeeWhatThoseBeforeHaveLeft()
{
    const RecipeOutcome after =
        outcome("decode body.Message from json\nnumber body.Message.qty\nset attr.big = \"yes\" "
                "only if body.Message.qty > 9\nencode body.Message to json",
                payloadOf(R"({"Message":"{\"qty\":\"12\"}"})"));
    QCOMPARE(after.kind, Kind::Changed);
    QCOMPARE(after.payload->body, std::string{R"({"Message":"{\"qty\":12}"})"});
    QCOMPARE(after.payload->attributes[0].name, std::string{"big"});
}

void TestRecipe::everythingElseOfTheMessageStays()
{
    const model::Payload before = payloadOf(R"({"a":1})");
    const RecipeOutcome after = outcome("remove body.a", before);
    QCOMPARE(after.payload->traceHeader, before.traceHeader);
    QCOMPARE(after.payload->deduplicationId, before.deduplicationId);
    QCOMPARE(after.payload->senderId, before.senderId);
    QVERIFY(after.payload->attributes == before.attributes);
}

/// A recipe that would make gigabytes of a message stops early.
void TestRecipe::aGreedyRecipeIsRefusedInBounds()
{
    QByteArray many = "[";
    for (int n = 0; n < 200'000; ++n)
        many += "{},";
    many += "{}]";
    const QByteArray large = "\"" + QByteArray(30'000, 'x') + "\"";
    QCOMPARE(outcome("set body.a = " + large, payloadOf(many)).kind, Kind::Refused);
    QCOMPARE(outcome("replace \"\" with " + large + " in body", payloadOf(many)).kind, Kind::Refused);
    QByteArray doubling;
    for (int n = 0; n < 90; ++n)
        doubling += "encode body to json\n";
    QCOMPARE(outcome(doubling, payloadOf("\"")).kind, Kind::Refused);
    const RecipeOutcome places = outcome("replace \"a\" with \"b\" in body", payloadOf(QByteArray(1'000'000, 'a')));
    QCOMPARE(places.kind, Kind::Refused);
    QCOMPARE(places.reason, std::string{"The expression matches in too many places of body."});
}

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_recipe.moc"

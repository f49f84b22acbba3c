// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/messageattributes.h"

#include <QTest>

using namespace broker::api;
using broker::model::ErrorCode;
using broker::model::MessageAttribute;

namespace {

Value attribute(const char *type, const std::string &value)
{
    const bool isBinary = std::string_view{type}.substr(0, 6) == "Binary";
    return Object{{"DataType", Value{type}},
                  {isBinary ? "BinaryValue" : "StringValue", isBinary ? Value{Blob{value}} : Value{value}}};
}

QString outcome(Value attributes)
{
    const auto taken = takeMessageAttributes(&attributes);
    return taken.has_value() ? QStringLiteral("good") : QString::fromStdString(taken.error().message);
}

constexpr const char *charset = "Message (user) attributes name can only contain upper and lower score characters, "
                                "digits, periods, hyphens and underscores. ";
constexpr const char *reserved =
    "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal "
    "use. Additionally, they cannot start or end with '.'.";

} // namespace

class TestMessageAttributes : public QObject
{
    Q_OBJECT
private slots:
    void digestsAreThoseOfTheSdks_data();
    void digestsAreThoseOfTheSdks();
    void namesAreChecked_data();
    void namesAreChecked();
    void typesAndValuesAreChecked_data();
    void typesAndValuesAreChecked();
    void numbersAreDecimalsOfLimitedSize_data();
    void numbersAreDecimalsOfLimitedSize();
    void elevenAttributesAreTooMany();
    void listValuesAreUnsupported();
    void attributesAreSortedByName();
    void onlyTheTraceHeaderIsASystemAttribute();
    void bodiesWithForbiddenCharactersAreRefused();
    void selectorsChooseByName_data();
    void selectorsChooseByName();
};

void TestMessageAttributes::digestsAreThoseOfTheSdks_data()
{
    QTest::addColumn<std::vector<MessageAttribute>>("attributes");
    QTest::addColumn<QString>("digest");
    using Attributes = std::vector<MessageAttribute>;
    const MessageAttribute foo{"Foo", "String", "Bar"};
    const MessageAttribute hello{"Hello", "String", "There"};
    QTest::newRow("none") << Attributes{} << QString();
    QTest::newRow("text") << Attributes{foo} << "ae7155c6026991b6d54b11589678bf9c";
    QTest::newRow("other text") << Attributes{hello} << "a311262e065454b75da111d535b8dacd";
    QTest::newRow("two") << Attributes{foo, hello} << "e828caa01e9f74d04727a750241411d0";
    QTest::newRow("number") << Attributes{{"timestamp", "Number", "1493147359900"}}
                            << "235c5c510d26fb653d073faed50ae77c";
    QTest::newRow("labelled number") << Attributes{{"timestamp", "Number.java.lang.Long", "1493147359900"}}
                                     << "2e2e4876d8e0bd6b8c2c8f556831c349";
    QTest::newRow("all types") << Attributes{{"A-z", "String.x", "\xC3\xA9"},
                                             {"a.b", "Number.int", "1"},
                                             {"b", "Binary", std::string("\0\xFF", 2)}}
                               << "6bcd440ffad103401c9ef089eadfb675";
    QTest::newRow("trace header")
        << Attributes{{"AWSTraceHeader", "String",
                       "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"}}
        << "5ae4d5d7636402d80f4eb6d213245a88";
}

void TestMessageAttributes::digestsAreThoseOfTheSdks()
{
    QFETCH(std::vector<MessageAttribute>, attributes);
    QTEST(QString::fromStdString(attributesMd5(attributes)), "digest");
}

void TestMessageAttributes::namesAreChecked_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *title, const QByteArray &name, const char *text) {
        QTest::newRow(title) << name << QString(text);
    };
    row("letters, digits and signs", "aZ0_-.b", "good");
    row("letters of other scripts", "\xC3\xBCmlaut", "good");
    row("256 bytes", QByteArray(256, 'a'), "good");
    row("257 bytes", QByteArray(257, 'a'), "Message (user) attribute names must be shorter than 256 Bytes");
    row("blank", "a b", charset);
    row("star", "a*", charset);
    row("empty", "", charset);
    row("two dots", "a..b", charset);
    row("dot in front", ".a", reserved);
    row("dot at the end", "a.", reserved);
    row("AWS.", "AWS.x", reserved);
    row("aws. in lower case", "aws.x", reserved);
    row("Amazon.", "aMaZoN.x", reserved);
    row("AWS without a dot", "AWSx", "good");
}

void TestMessageAttributes::namesAreChecked()
{
    QFETCH(QByteArray, name);
    QTEST(outcome(Object{{name.toStdString(), attribute("String", "v")}}), "outcome");
}

void TestMessageAttributes::typesAndValuesAreChecked_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("outcome");
    const QString type =
        "Type for parameter MessageAttributes.Attribute_name.DataType must be prefixedwith \"String\", "
        "\"Binary\", or \"Number\", but was: ";
    const QString empty = "Message (user) attribute 'a' must contain a non-empty value of type '%1'.";
    const QString contents =
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
        "#xE000 to #xFFFD | #x10000 to #x10FFFF";
    QTest::newRow("text") << attribute("String", "v") << "good";
    QTest::newRow("labelled text") << attribute("String.any label", "v") << "good";
    QTest::newRow("bytes") << attribute("Binary", std::string("\0", 1)) << "good";
    QTest::newRow("labelled bytes") << attribute("Binary.png", "x") << "good";
    QTest::newRow("other type") << attribute("foo", "v") << type + "foo";
    QTest::newRow("type in lower case") << attribute("string", "v") << type + "string";
    QTest::newRow("type with a tail") << attribute("Strings", "v") << type + "Strings";
    QTest::newRow("no type") << Value{Object{{"StringValue", Value{"v"}}}}
                             << "The message attribute 'a' must contain non-empty message attribute type.";
    QTest::newRow("long type") << attribute(("String." + std::string(250, 'x')).c_str(), "v")
                               << "Message (user) attribute types must be shorter than 256 Bytes";
    QTest::newRow("empty text") << attribute("String", "") << empty.arg("String");
    QTest::newRow("no value") << Value{Object{{"DataType", Value{"String"}}}} << empty.arg("String");
    QTest::newRow("value of the other kind")
        << Value{Object{{"DataType", Value{"Binary"}}, {"StringValue", Value{"v"}}}} << empty.arg("Binary");
    QTest::newRow("empty number") << attribute("Number", "") << empty.arg("Number");
    QTest::newRow("forbidden character") << attribute("String", "a\x01") << contents;
    QTest::newRow("no number") << attribute("Number", "x")
                               << "Can't cast the value of message (user) attribute 'a' to a number.";
}

void TestMessageAttributes::typesAndValuesAreChecked()
{
    QFETCH(Value, value);
    QTEST(outcome(Object{{"a", value}}), "outcome");
}

void TestMessageAttributes::numbersAreDecimalsOfLimitedSize_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const QByteArray &number, const char *verdict) {
        QTest::newRow(number.left(60).constData()) << number << QString(verdict);
    };
    for (const char *number : {"0", "-0", "1", "-1", "+1", "1.5", ".5", "5.", "1e3", "1E+3", "1e-128", "1e126",
                               "-1e126", "0000000000000000000000000000000000000000000001", "0.000"})
        row(number, "good");
    row(QByteArray(38, '9'), "good");
    row("1" + QByteArray(100, '0'), "good");
    row("0.1e-127", "good");
    row("0e999", "good");
    row(QByteArray(39, '9'), "range");
    row("1e127", "range");
    row("1.1e126", "range");
    row("9e-129", "range");
    row("0.1e-128", "range");
    row("10e126", "range");
    for (const char *number : {"", " 1", "1 ", "1e", "e1", ".", "--1", "1.2.3", "0x10", "NaN", "Infinity", "1e1.5",
                               "1,5", "1e99999999999", "\xEF\xBC\x91"})
        row(number, *number == '\0' ? "empty" : "cast");
}

void TestMessageAttributes::numbersAreDecimalsOfLimitedSize()
{
    QFETCH(QByteArray, number);
    const QString text = outcome(Object{{"a", attribute("Number", number.toStdString())}});
    const QString verdict = text.startsWith("Number attribute value") ? "range"
        : text.startsWith("Can't cast")                               ? "cast"
        : text.contains("non-empty")                                  ? "empty"
                                                                      : text;
    QTEST(verdict, "verdict");
}

void TestMessageAttributes::elevenAttributesAreTooMany()
{
    Object attributes;
    for (int i = 0; i < 10; ++i)
        attributes.emplace_back("a" + std::to_string(i), attribute("String", "v"));
    QCOMPARE(outcome(Value{attributes}), QString("good"));

    attributes.emplace_back("b", attribute("String", "v"));
    QCOMPARE(outcome(Value{attributes}),
             QString("Number of message attributes [11] exceeds the allowed maximum [10]."));
}

void TestMessageAttributes::listValuesAreUnsupported()
{
    Value attributes =
        Object{{"a", Value{Object{{"DataType", Value{"String"}}, {"StringListValues", Value{List{Value{"x"}}}}}}}};
    const auto taken = takeMessageAttributes(&attributes);
    QVERIFY(taken.error().code == ErrorCode::UnsupportedOperation);
}

void TestMessageAttributes::attributesAreSortedByName()
{
    Value attributes =
        Object{{"b", attribute("String", "2")}, {"B", attribute("String", "1")}, {"a", attribute("String", "3")}};
    const auto taken = takeMessageAttributes(&attributes);
    QString names;
    for (const MessageAttribute &one : *taken)
        names += QString::fromStdString(one.name + one.value);
    QCOMPARE(names, QString("B1a3b2"));
}

void TestMessageAttributes::onlyTheTraceHeaderIsASystemAttribute()
{
    Value good = Object{{"AWSTraceHeader", attribute("String", "Root=1")}};
    QCOMPARE(takeSystemAttributes(&good)->front().value, std::string("Root=1"));
    QVERIFY(takeSystemAttributes(nullptr)->empty());

    Value other = Object{{"Other", attribute("String", "x")}};
    QVERIFY(takeSystemAttributes(&other).error().code == ErrorCode::InvalidParameterValue);
    Value number = Object{{"AWSTraceHeader", attribute("Number", "1")}};
    QVERIFY(takeSystemAttributes(&number).error().code == ErrorCode::InvalidParameterValue);
}

void TestMessageAttributes::bodiesWithForbiddenCharactersAreRefused()
{
    QVERIFY(checkBody("good \xF0\x9F\x98\x80\r\n").has_value());
    QVERIFY(checkBody("\x0B").error().code == ErrorCode::InvalidMessageContents);
}

void TestMessageAttributes::selectorsChooseByName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("selected");
    const auto row = [](const char *title, const QStringList &names, const char *selected) {
        QTest::newRow(title) << names << QString(selected);
    };
    row("nothing asked", {}, "");
    row("All", {"All"}, "Foo Hello Help");
    row("dot star", {".*"}, "Foo Hello Help");
    row("star", {"*"}, "Foo Hello Help");
    row("exact", {"Hello"}, "Hello");
    row("prefix", {"Hel.*"}, "Hello Help");
    row("prefix of none", {"x.*"}, "");
    row("whole name as a prefix", {"Foo.*"}, "Foo");
    row("two", {"Foo", "Hel.*"}, "Foo Hello Help");
    row("other case", {"foo"}, "");
    row("illegal names match nothing", {"", "a b", "..", "*x"}, "");
}

void TestMessageAttributes::selectorsChooseByName()
{
    QFETCH(QStringList, names);
    List list;
    for (const QString &name : names)
        list.emplace_back(name.toStdString());
    const std::vector<MessageAttribute> attributes{
        {"Foo", "String", "1"}, {"Hello", "String", "2"}, {"Help", "String", "3"}};
    const Value asked{std::move(list)};

    QStringList selected;
    for (const MessageAttribute &one : AttributeSelector{&asked}.selected(attributes))
        selected << QString::fromStdString(one.name);

    QTEST(selected.join(' '), "selected");
    QVERIFY(AttributeSelector{nullptr}.isEmpty());
}

QTEST_APPLESS_MAIN(TestMessageAttributes)
#include "tst_messageattributes.moc"

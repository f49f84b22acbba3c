// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/validate.h"

#include <QTest>

using namespace broker::api;

namespace {

constexpr FieldSpec texts[]{{.name = "member"}};
constexpr FieldSpec pairs[]{{.name = "Name"}, {.name = "Value"}};
constexpr FieldSpec innerFields[]{{.name = "A", .need = Need::Required},
                                  {.name = "B", .type = FieldType::Integer, .value = {1, 2}}};
constexpr FieldSpec structures[]{{.name = "member", .type = FieldType::Structure, .members = innerFields}};
constexpr FieldSpec fields[]{
    {.name = "First", .need = Need::Required, .length = {.least = 1}},
    {.name = "Count", .type = FieldType::Integer, .value = {0, 900}, .rangeText = "Count must be >= 0 and <= 900."},
    {.name = "Second", .need = Need::Required},
    {.name = "Flag", .type = FieldType::Boolean},
    {.name = "Ratio", .type = FieldType::Double},
    {.name = "Data", .type = FieldType::Blob},
    {.name = "Time", .type = FieldType::Timestamp, .value = {0, 10}},
    {.name = "Short", .length = {2, 4}, .rangeText = "2 to 4."},
    {.name = "List", .type = FieldType::List, .members = texts},
    {.name = "Map", .type = FieldType::Map, .members = pairs},
    {.name = "Inner", .type = FieldType::Structure, .members = innerFields},
    {.name = "Entries", .type = FieldType::List, .members = structures, .queryName = "Entry"},
};

QString checked(const QString &members, bool complete = true)
{
    const QString needed = complete ? "\"First\":\"f\",\"Second\":\"s\"" : "";
    const QString comma = needed.isEmpty() || members.isEmpty() ? "" : ",";
    auto document = parseJson(("{" + needed + comma + members + "}").toStdString());
    if (const auto types = checkTypes(fields, *document); types.has_error())
        return (types.error().code == ErrorCode::Serialization ? "" : "other code: ")
            + QString::fromStdString(types.error().message);
    if (const auto values = checkValues(fields, *document); values.has_error())
        return QString::fromStdString(values.error().message);
    return "good";
}

} // namespace

class TestValidate : public QObject
{
    Q_OBJECT
private slots:
    void documentsAreCheckedInTheServicesWords_data();
    void documentsAreCheckedInTheServicesWords();
    void violationsAreReportedInDeclarationOrder_data();
    void violationsAreReportedInDeclarationOrder();
    void missingAndOutOfRangeHaveTheirCodes();
    void blobsAndDoublesAreConverted();
};

void TestValidate::documentsAreCheckedInTheServicesWords_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *members, const char *outcome) {
        QTest::newRow(name) << QString(members) << QString(outcome);
    };
    row("only what is required", "", "good");
    row("unknown members", R"("X":[{"Y":1}])", "good");
    row("null is absent", R"("Count":null,"List":null,"Inner":null)", "good");
    row("text for an integer", R"("Count":"5")", "STRING_VALUE can not be converted to an Integer");
    row("fraction for an integer", R"("Count":5.5)", "NUMBER_VALUE can not be converted to an Integer");
    row("whole fraction for an integer", R"("Count":5.0)", "NUMBER_VALUE can not be converted to an Integer");
    row("exponent for an integer", R"("Count":1e2)", "NUMBER_VALUE can not be converted to an Integer");
    row("beyond 64 bits", R"("Count":9223372036854775808)", "NUMBER_VALUE can not be converted to an Integer");
    row("true for an integer", R"("Count":true)", "TRUE_VALUE can not be converted to an Integer");
    row("list for an integer", R"("Count":[1])", "Start of list found where not expected");
    row("object for an integer", R"("Count":{})", "Start of structure or map found where not expected.");
    row("number for a text", R"("Short":5)", "NUMBER_VALUE can not be converted to a String");
    row("false for a text", R"("Short":false)", "FALSE_VALUE can not be converted to a String");
    row("text for a boolean", R"("Flag":"true")", "STRING_VALUE can not be converted to a Boolean");
    row("text for a double", R"("Ratio":"1")", "STRING_VALUE can not be converted to a Double");
    row("infinite double", R"("Ratio":1e400)", "NUMBER_VALUE can not be converted to a Double");
    row("integer for a double", R"("Ratio":1)", "good");
    row("number for a blob", R"("Data":1)", "NUMBER_VALUE can not be converted to a Blob");
    row("no base64", R"("Data":"%%%")", "STRING_VALUE can not be converted to a Blob");
    row("text for a time", R"("Time":"1")", "STRING_VALUE can not be converted to a Timestamp");
    row("text for a list", R"("List":"a")", "Expected list or null");
    row("object for a list", R"("List":{})", "Start of structure or map found where not expected.");
    row("number in a list of texts", R"("List":["a",1])", "NUMBER_VALUE can not be converted to a String");
    row("null in a list", R"("List":[null])", "NULL_VALUE found in a list or map");
    row("text for a map", R"("Map":"a")", "Expected map or null");
    row("number in a map of texts", R"("Map":{"a":30})", "NUMBER_VALUE can not be converted to a String");
    row("text for a structure", R"("Inner":"a")", "Expected null");
    row("null in a list of structures", R"("Entries":[null])", "NULL_VALUE found in a list or map");
    row("wrong type inside", R"("Entries":[{"A":1}])", "NUMBER_VALUE can not be converted to a String");
    row("below the range", R"("Count":-1)",
        "Value -1 for parameter Count is invalid. Reason: Count must be >= 0 and <= 900.");
    row("above the range", R"("Count":901)",
        "Value 901 for parameter Count is invalid. Reason: Count must be >= 0 and <= 900.");
    row("above 32 bits", R"("Count":2147483648)",
        "Value 2147483648 for parameter Count is invalid. Reason: Count must be >= 0 and <= 900.");
    row("least", R"("Count":0)", "good");
    row("most", R"("Count":900)", "good");
    row("range without words", R"("Time":11)",
        "Value 11 for parameter Time is invalid. Reason: Must be between 0 and 10.");
    row("too short", R"("Short":"a")", "Value a for parameter Short is invalid. Reason: 2 to 4.");
    row("too long", R"("Short":"abcde")", "Value abcde for parameter Short is invalid. Reason: 2 to 4.");
    row("missing in a structure", R"("Inner":{})", "The request must contain the parameter A.");
    row("out of range in a structure", R"("Inner":{"A":"a","B":3})",
        "Value 3 for parameter B is invalid. Reason: Must be between 1 and 2.");
    row("missing in the second element", R"("Entries":[{"A":"a"},{"B":1}])",
        "The request must contain the parameter Entry.2.A.");
    row("out of range in an element is its own failure", R"("Entries":[{"A":"a","B":3}])", "good");
}

void TestValidate::documentsAreCheckedInTheServicesWords()
{
    QFETCH(QString, members);
    QTEST(checked(members), "outcome");
}

void TestValidate::violationsAreReportedInDeclarationOrder_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *members, const char *outcome) {
        QTest::newRow(name) << QString(members) << QString(outcome);
    };
    row("nothing there", "", "The request must contain the parameter First.");
    row("empty text that may not be", R"("First":"")", "The request must contain the parameter First.");
    row("range before a later absence", R"("First":"f","Count":901)",
        "Value 901 for parameter Count is invalid. Reason: Count must be >= 0 and <= 900.");
    row("absence behind a good range", R"("First":"f","Count":900)", "The request must contain the parameter Second.");
    row("empty text that may be", R"("First":"f","Second":"")", "good");
    row("types come first", R"("Flag":1)", "NUMBER_VALUE can not be converted to a Boolean");
    row("first type of two", R"("Flag":1,"Count":"x")", "STRING_VALUE can not be converted to an Integer");
}

void TestValidate::violationsAreReportedInDeclarationOrder()
{
    QFETCH(QString, members);
    QTEST(checked(members, false), "outcome");
}

void TestValidate::missingAndOutOfRangeHaveTheirCodes()
{
    QVERIFY(checkValues(fields, Value{Object{}}).error().code == ErrorCode::MissingParameter);
    const Value document = Object{{"First", Value{"f"}}, {"Count", Value{901}}};
    QVERIFY(checkValues(fields, document).error().code == ErrorCode::InvalidParameterValue);
}

void TestValidate::blobsAndDoublesAreConverted()
{
    Value document = Object{{"Data", Value{"AP8="}}, {"Ratio", Value{2}}};
    QVERIFY(checkTypes(fields, document).has_value());

    QVERIFY(*document.find("Data") == (Value{Blob{std::string("\0\xFF", 2)}}));
    QVERIFY(*document.find("Ratio") == Value{2.0});
}

QTEST_APPLESS_MAIN(TestValidate)
#include "tst_validate.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/query.h"

#include <QTest>

using namespace broker::api;

namespace {

constexpr FieldSpec texts[]{{.name = "member"}};
constexpr FieldSpec pairs[]{{.name = "Name"}, {.name = "Value"}};
constexpr FieldSpec tagPairs[]{{.name = "Key"}, {.name = "Value"}};
constexpr FieldSpec attributeValue[]{
    {.name = "DataType"}, {.name = "StringValue"}, {.name = "BinaryValue", .type = FieldType::Blob}};
constexpr FieldSpec attributePairs[]{{.name = "Name"},
                                     {.name = "Value", .type = FieldType::Structure, .members = attributeValue}};
constexpr FieldSpec entryFields[]{
    {.name = "Id", .need = Need::Required},
    {.name = "Delay", .type = FieldType::Integer},
    {.name = "MessageAttributes", .type = FieldType::Map, .members = attributePairs, .queryName = "MessageAttribute"},
};
constexpr FieldSpec entries[]{{.name = "member", .type = FieldType::Structure, .members = entryFields}};
constexpr FieldSpec fields[]{
    {.name = "Url"},
    {.name = "Count", .type = FieldType::Integer},
    {.name = "Flag", .type = FieldType::Boolean},
    {.name = "Ratio", .type = FieldType::Double},
    {.name = "Data", .type = FieldType::Blob},
    {.name = "Attributes", .type = FieldType::Map, .members = pairs, .queryName = "Attribute"},
    {.name = "tags", .type = FieldType::Map, .members = tagPairs, .queryName = "Tag", .queryAlias = "Tags"},
    {.name = "AttributeNames", .type = FieldType::List, .members = texts, .queryName = "AttributeName"},
    {.name = "Entries", .type = FieldType::List, .members = entries, .queryName = "Entry"},
};

QString decoded(const QString &form)
{
    const auto parameters = QueryParameters::parse(form.toStdString(), {});
    if (parameters.has_error())
        return QString::fromStdString(parameters.error().message);
    const auto document = parameters->document(fields);
    if (document.has_error())
        return QString::fromStdString(document.error().message);
    std::string out;
    writeJson(*document, out);
    return QString::fromStdString(out);
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT
private slots:
    void formsBecomeDocuments_data();
    void formsBecomeDocuments();
    void brokenFormsAreRefused_data();
    void brokenFormsAreRefused();
    void formAndQueryStringAreOne();
    void hugeIndicesCostNothing();
    void manyParametersAreRefused();
    void absentRequiredListsAreEmpty();
    void mapsOfThousandsAreReadInTime();
};

void TestQuery::formsBecomeDocuments_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("document");
    const auto row = [](const char *name, const char *form, const char *document) {
        QTest::newRow(name) << QString(form) << QString(document);
    };
    row("nothing", "", "{}");
    row("unknown parameters are ignored", "Action=A&Version=1&X-Amz-Date=x", "{}");
    row("text", "Url=a", R"({"Url":"a"})");
    row("empty text", "Url=", R"({"Url":""})");
    row("name without a value", "Url", R"({"Url":""})");
    row("plus and escapes", "Url=a+b%2Bc%26d%3De%0A", R"({"Url":"a b+c&d=e\n"})");
    row("equals sign in a value", "Url=a=b", R"({"Url":"a=b"})");
    row("UTF-8", "Url=%C3%A9%F0%9F%98%80", "{\"Url\":\"\xC3\xA9\xF0\x9F\x98\x80\"}");
    row("empty pairs", "&&Url=a&", R"({"Url":"a"})");
    row("the same twice", "Url=a&Url=a", R"({"Url":"a"})");
    row("integer", "Count=-7", R"({"Count":-7})");
    row("boolean", "Flag=true", R"({"Flag":true})");
    row("double", "Ratio=2.5", R"({"Ratio":2.5})");
    row("blob", "Data=AP8%3D", R"({"Data":"AP8="})");
    row("map", "Attribute.1.Name=a&Attribute.1.Value=1", R"({"Attributes":{"a":"1"}})");
    row("map in any order", "Attribute.2.Value=2&Attribute.1.Name=a&Attribute.2.Name=b&Attribute.1.Value=1",
        R"({"Attributes":{"a":"1","b":"2"}})");
    row("map without a value", "Attribute.1.Name=a", R"({"Attributes":{"a":""}})");
    row("gaps keep the order of indices", "Attribute.10.Name=c&Attribute.2.Name=b&Attribute.1.Name=a",
        R"({"Attributes":{"a":"","b":"","c":""}})");
    row("tags", "Tag.1.Key=k&Tag.1.Value=v", R"({"tags":{"k":"v"}})");
    row("tags of the oldest models", "Tags.1.Key=k&Tags.1.Value=v", R"({"tags":{"k":"v"}})");
    row("list", "AttributeName.1=All&AttributeName.2=x", R"({"AttributeNames":["All","x"]})");
    row("list with gaps", "AttributeName.20=b&AttributeName.3=a", R"({"AttributeNames":["a","b"]})");
    row("neighbours in name", "AttributeName.1=a&AttributeNames=no&AttributeName-x=no", R"({"AttributeNames":["a"]})");
    row("list of one", "AttributeName=All", R"({"AttributeNames":["All"]})");
    row("list of one beside neighbours", "AttributeName=All&AttributeNames=no&AttributeName-x=no",
        R"({"AttributeNames":["All"]})");
    row("list of none", "AttributeName=", "{}");
    row("map of one", "Attribute.Name=a&Attribute.Value=1", R"({"Attributes":{"a":"1"}})");
    row("map of one without a value", "Attribute.Name=a", R"({"Attributes":{"a":""}})");
    row("tag of one by its old name", "Tags.Key=k&Tags.Value=v", R"({"tags":{"k":"v"}})");
    row("entry of one", "Entry.Id=a&Entry.MessageAttribute.Name=n&Entry.MessageAttribute.Value.DataType=String",
        R"({"Entries":[{"Id":"a","MessageAttributes":{"n":{"DataType":"String"}}}]})");
    row("entry that is a text", "Entry.1=a", R"({"Entries":[{}]})");
    row("entries", "Entry.1.Id=a&Entry.2.Id=b&Entry.2.Delay=3", R"({"Entries":[{"Id":"a"},{"Id":"b","Delay":3}]})");
    row("attributes in entries",
        "Entry.1.Id=a&Entry.1.MessageAttribute.1.Name=n&Entry.1.MessageAttribute.1.Value.DataType=String"
        "&Entry.1.MessageAttribute.1.Value.StringValue=v&Entry.1.MessageAttribute.2.Name=b"
        "&Entry.1.MessageAttribute.2.Value.DataType=Binary&Entry.1.MessageAttribute.2.Value.BinaryValue=AA%3D%3D",
        R"({"Entries":[{"Id":"a","MessageAttributes":{"n":{"DataType":"String","StringValue":"v"},)"
        R"("b":{"DataType":"Binary","BinaryValue":"AA=="}}}]})");
}

void TestQuery::formsBecomeDocuments()
{
    QFETCH(QString, form);
    QTEST(decoded(form), "document");
}

void TestQuery::brokenFormsAreRefused_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *form, const char *text) {
        QTest::newRow(name) << QString(form) << QString(text);
    };
    const char *encoding = "The request has a parameter that is not percent-encoded UTF-8.";
    row("escape cut off", "Url=%4", encoding);
    row("escape at the end", "Url=%", encoding);
    row("no hexadecimal digit", "Url=%4G", encoding);
    row("escape of a sign", "Url=%+1", encoding);
    row("broken escape in a name", "U%zz=1", encoding);
    row("escape in upper planes", "Url=%FF", encoding);
    row("overlong", "Url=%C0%AF", encoding);
    row("two values", "Url=a&Url=b", "The parameter Url is given twice.");
    row("no integer", "Count=1e3", "STRING_VALUE can not be converted to an Integer");
    row("integer with a blank", "Count=+1", "STRING_VALUE can not be converted to an Integer");
    row("integer with a plus", "Count=%2B1", "STRING_VALUE can not be converted to an Integer");
    row("empty integer", "Count=", "STRING_VALUE can not be converted to an Integer");
    row("integer out of 64 bits", "Count=9223372036854775808", "STRING_VALUE can not be converted to an Integer");
    row("no boolean", "Flag=TRUE", "STRING_VALUE can not be converted to a Boolean");
    row("no double", "Ratio=x", "STRING_VALUE can not be converted to a Double");
    row("infinite", "Ratio=inf", "STRING_VALUE can not be converted to a Double");
    row("no base64", "Data=%25", "STRING_VALUE can not be converted to a Blob");
    row("no index", "Attribute.a.Name=x", "a is not a valid index");
    row("index zero", "AttributeName.0=x", "0 is not a valid index");
    row("leading zero", "AttributeName.01=x", "01 is not a valid index");
    row("empty index", "AttributeName.=x", " is not a valid index");
    row("negative index", "AttributeName.-1=x", "-1 is not a valid index");
    row("index out of range", "AttributeName.4294967296=x", "4294967296 is not a valid index");
    row("other serialisation", "AttributeName.member.1=x", "member is not a valid index");
    row("with and without an index", "AttributeName=a&AttributeName.1=b",
        "The parameter AttributeName is given with an index and without one.");
    row("entry with and without an index", "Entry.Id=a&Entry.1.Id=b",
        "The parameter Entry is given with an index and without one.");
    row("structure in a list of texts", "AttributeName.1.x=y", "Start of structure or map found where not expected.");
    row("one value without a name", "Attribute.Value=x", "The request must contain the parameter Attribute.Name.");
    row("value without a name", "Attribute.1.Value=x", "The request must contain the parameter Attribute.1.Name.");
    row("name twice in a map", "Attribute.1.Name=x&Attribute.2.Name=x", "A name is given twice in Attribute.");
}

void TestQuery::brokenFormsAreRefused()
{
    QFETCH(QString, form);
    QTEST(decoded(form), "text");
}

void TestQuery::formAndQueryStringAreOne()
{
    const auto parameters = QueryParameters::parse("Count=1", "Action=A&Url=u");

    QCOMPARE(QString::fromStdString(*parameters->find("Action")), QString("A"));
    QVERIFY(parameters->find("Actio") == nullptr);
    QVERIFY(parameters->find("Zzz") == nullptr);
    QCOMPARE(parameters->document(fields)->integer("Count", 0), std::int64_t{1});
}

void TestQuery::hugeIndicesCostNothing()
{
    QCOMPARE(decoded("Attribute.999999999.Name=a&Attribute.999999999.Value=1"), QString(R"({"Attributes":{"a":"1"}})"));
    QCOMPARE(decoded("Entry.4294967295.Id=z&Entry.1.Id=a"), QString(R"({"Entries":[{"Id":"a"},{"Id":"z"}]})"));
}

void TestQuery::manyParametersAreRefused()
{
    QString form;
    for (int i = 0; i <= 100'000; ++i)
        form += "p" + QString::number(i) + "&";
    QCOMPARE(decoded(form), QString("The request has too many parameters."));
}

void TestQuery::absentRequiredListsAreEmpty()
{
    static constexpr FieldSpec required[]{
        {.name = "Entries", .type = FieldType::List, .need = Need::Required, .members = entries, .queryName = "Entry"}};
    const auto document = QueryParameters::parse({}, {})->document(required);
    QVERIFY(document->find("Entries")->as<List>()->empty());
}

void TestQuery::mapsOfThousandsAreReadInTime()
{
    QString form;
    for (int i = 1; i <= 40'000; ++i)
        form += QString("Attribute.%1.Name=a%1&").arg(i);
    const auto document = QueryParameters::parse(form.toStdString(), {})->document(fields);
    QCOMPARE(document->find("Attributes")->as<Object>()->size(), std::size_t{40'000});
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/xml.h"

#include <QTest>

using namespace broker::api;

namespace {

constexpr FieldSpec texts[]{{.name = "member"}};
constexpr FieldSpec pairs[]{{.name = "Name"}, {.name = "Value"}};
constexpr FieldSpec inner[]{{.name = "Body"},
                            {.name = "Attributes", .type = FieldType::Map, .members = pairs, .queryName = "Attribute"}};
constexpr FieldSpec messages[]{{.name = "member", .type = FieldType::Structure, .members = inner}};
constexpr FieldSpec output[]{
    {.name = "QueueUrls", .type = FieldType::List, .members = texts, .queryName = "QueueUrl"},
    {.name = "Count", .type = FieldType::Integer},
    {.name = "Flag", .type = FieldType::Boolean},
    {.name = "Ratio", .type = FieldType::Double},
    {.name = "Messages", .type = FieldType::List, .members = messages, .queryName = "Message"},
};
constexpr Service service{.name = "s",
                          .target = "S",
                          .jsonVersion = "1.0",
                          .version = "1",
                          .xmlNamespace = "urn:s",
                          .errorNamespace = "s",
                          .operations = {}};

QString reply(std::span<const FieldSpec> fields, const char *json)
{
    const Operation operation{.name = "Op", .action = "s:Op", .input = {}, .output = fields};
    const std::string text = xmlReply(service, operation, *parseJson(json), "ID");
    const QString prefix = R"(<?xml version="1.0"?><OpResponse xmlns="urn:s">)";
    const QString suffix = "<ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></OpResponse>";
    const QString whole = QString::fromStdString(text);
    if (!whole.startsWith(prefix) || !whole.endsWith(suffix))
        return "no envelope: " + whole;
    return whole.mid(prefix.size(), whole.size() - prefix.size() - suffix.size());
}

} // namespace

class TestXml : public QObject
{
    Q_OBJECT
private slots:
    void repliesAreFlattened_data();
    void repliesAreFlattened();
    void operationsWithoutOutputHaveNoResult();
    void textsAreEscaped_data();
    void textsAreEscaped();
};

void TestXml::repliesAreFlattened_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("xml");
    const auto row = [](const char *name, const char *json, const char *xml) {
        QTest::newRow(name) << QString(json) << QString(xml);
    };
    row("nothing", "{}", "<OpResult/>");
    row("unknown members are left out", R"({"Other":1})", "<OpResult/>");
    row("list", R"({"QueueUrls":["a","b"]})", "<OpResult><QueueUrl>a</QueueUrl><QueueUrl>b</QueueUrl></OpResult>");
    row("empty list", R"({"QueueUrls":[]})", "<OpResult/>");
    row("scalars in the order of the fields", R"({"Ratio":1.5,"Flag":false,"Count":-3})",
        "<OpResult><Count>-3</Count><Flag>false</Flag><Ratio>1.5</Ratio></OpResult>");
    row("structures", R"({"Messages":[{"Body":"x","Attributes":{"a":"1","b":"2"}},{"Body":""}]})",
        "<OpResult><Message><Body>x</Body><Attribute><Name>a</Name><Value>1</Value></Attribute><Attribute><Name>b</"
        "Name>"
        "<Value>2</Value></Attribute></Message><Message><Body></Body></Message></OpResult>");
}

void TestXml::repliesAreFlattened()
{
    QFETCH(QString, json);
    QTEST(reply(output, qPrintable(json)), "xml");
}

void TestXml::operationsWithoutOutputHaveNoResult()
{
    QCOMPARE(reply({}, "{}"), QString());
}

void TestXml::textsAreEscaped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &written) {
        QTest::newRow(name) << text << written;
    };
    row("plain", "abc", "abc");
    row("markup", "<a b=\"c\">&amp;</a>", "&lt;a b=&quot;c&quot;&gt;&amp;amp;&lt;/a&gt;");
    row("carriage return", "a\r\nb\t", "a&#xD;\nb\t");
    row("apostrophe", "it's", "it's");
    row("end of CDATA", "]]>", "]]&gt;");
    row("UTF-8", "\xC3\xA9\xEF\xBB\xBF\xF0\x9F\x98\x80", "\xC3\xA9\xEF\xBB\xBF\xF0\x9F\x98\x80");
    row("control characters", QByteArray("a\0\x1F", 3), "a\xEF\xBF\xBD\xEF\xBF\xBD");
    row("noncharacters", "a\xEF\xBF\xBE\xEF\xBF\xBF.", "a\xEF\xBF\xBD\xEF\xBF\xBD.");
    row("replacement character", "\xEF\xBF\xBD", "\xEF\xBF\xBD");
}

void TestXml::textsAreEscaped()
{
    QFETCH(QByteArray, text);
    std::string out;
    writeXmlText(text.toStdString(), out);
    QTEST(QByteArray::fromStdString(out), "written");
}

QTEST_APPLESS_MAIN(TestXml)
#include "tst_xml.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/doors.h"
#include "tests/conformance/happypaths.h"

#include <QTest>

#include <algorithm>

using namespace broker::api;
using tests::CoreFixture;
using tests::Door;
using tests::HappyPath;

Q_DECLARE_METATYPE(const HappyPath *)
Q_DECLARE_METATYPE(Door)

namespace {

constexpr Door allDoors[]{Door::InProcess, Door::Json, Door::Query};
constexpr Door jsonDoors[]{Door::InProcess, Door::Json};

const HappyPath *happyPath(std::string_view service, std::string_view operation)
{
    const auto found =
        std::find_if(std::begin(tests::happyPaths), std::end(tests::happyPaths), [&](const HappyPath &candidate) {
            return candidate.service == service && candidate.operation == operation;
        });
    return found == std::end(tests::happyPaths) ? nullptr : found;
}

/// A fresh broker with the queues and the message that the rows speak of.
class Stage
{
public:
    Stage()
    {
        sqs("CreateQueue", R"({"QueueName":"orders","tags":{"team":"sea"}})");
        sqs("AddPermission",
            R"({"QueueUrl":"orders","Label":"readers","AWSAccountIds":["111122223333"],"Actions":["ReceiveMessage"]})");
        sqs("CreateQueue", R"({"QueueName":"other"})");
        sqs("SetQueueAttributes",
            "{\"QueueUrl\":\"orders\",\"Attributes\":{\"RedrivePolicy\":\"{\\\"maxReceiveCount\\\":9,"
            "\\\"deadLetterTargetArn\\\":\\\"arn:aws:sqs:us-east-1:000000000000:other\\\"}\"}}");
        sqs("SendMessage", R"({"QueueUrl":"orders","MessageBody":"hello"})");
        const Value reply = sqs("ReceiveMessage", R"({"QueueUrl":"orders"})");
        const Value &message = reply.find("Messages")->as<List>()->front();
        m_handle = message.text("ReceiptHandle");
        m_id = message.text("MessageId");
    }

    Value document(std::string_view text)
    {
        QString filled = QString::fromUtf8(text.data(), static_cast<int>(text.size()));
        if (filled.contains("$TASK")) {
            const Value task =
                sqs("StartMessageMoveTask", R"({"SourceArn":"arn:aws:sqs:us-east-1:000000000000:other"})");
            filled.replace("$TASK", QString::fromStdString(std::string(task.text("TaskHandle"))));
        }
        if (filled.contains("$VIEW")) {
            const Value opened = *parseJson(fixture.json("Redrive.OpenView", R"({"QueueUrl":"orders"})").body);
            filled.replace("$VIEW", QString::fromStdString(std::string(opened.text("View"))));
        }
        if (filled.contains("$CLUSTERS")) {
            const Value opened = *parseJson(fixture.json("Redrive.OpenClusters", R"({"QueueUrl":"orders"})").body);
            filled.replace("$CLUSTERS", QString::fromStdString(std::string(opened.text("Clusters"))));
        }
        if (filled.contains("$REDRIVE")) {
            fixture.json("Redrive.StartRedrive", R"({"QueueUrl":"other","RatePerSecond":1})");
            filled.replace("$REDRIVE", "1");
        }
        filled.replace("$HANDLE", QString::fromStdString(m_handle)).replace("$ID", QString::fromStdString(m_id));
        return *parseJson(filled.toStdString());
    }
    Response call(const HappyPath &path, Door door, const Value &document)
    {
        const Service &service = *findService(path.service);
        return tests::throughDoor(fixture, door, service, *findOperation(service, path.operation), document);
    }

    /// The same for a call that may wait, which is given the longest wait there is.
    std::optional<Response> callAndWait(const HappyPath &path, Door door, const Value &document)
    {
        const Service &service = *findService(path.service);
        const auto pending =
            fixture.start(tests::requestFor(door, service, *findOperation(service, path.operation), document));
        fixture.executor.advance(std::chrono::seconds(21));
        fixture.executor.pumpUntil([&pending] { return pending.isAnswered(); });
        return *pending.answer;
    }

    CoreFixture fixture;

private:
    Value sqs(const std::string &operation, const std::string &text)
    {
        return *parseJson(fixture.json("AmazonSQS." + operation, text).body);
    }

    std::string m_handle;
    std::string m_id;
};

/// A value for a field, by its JSON text.
struct Literal
{
    const char *name;
    const char *json;
};
constexpr Literal literals[]{
    {"text", R"("%")"}, {"integer", "5"}, {"fraction", "5.5"}, {"boolean", "true"}, {"list", "[]"}, {"object", "{}"},
};

bool fits(FieldType type, std::string_view literal)
{
    switch (type) {
    case FieldType::String:
        return literal == "text";
    case FieldType::Integer:
    case FieldType::Timestamp:
        return literal == "integer";
    case FieldType::Double:
        return literal == "integer" || literal == "fraction";
    case FieldType::Boolean:
        return literal == "boolean";
    case FieldType::Blob:
        return false; // "%" is no base64
    case FieldType::List:
        return literal == "list";
    case FieldType::Map:
    case FieldType::Structure:
        return literal == "object";
    }
    return false;
}

const char *typeName(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return "a String";
    case FieldType::Integer:
        return "an Integer";
    case FieldType::Timestamp:
        return "a Timestamp";
    case FieldType::Double:
        return "a Double";
    case FieldType::Boolean:
        return "a Boolean";
    case FieldType::Blob:
        return "a Blob";
    default:
        return nullptr;
    }
}

/// What the service says of a literal that does not fit.
QString misfitText(FieldType type, std::string_view literal)
{
    if (literal == "list")
        return "Start of list found where not expected";
    if (literal == "object")
        return "Start of structure or map found where not expected.";
    if (type == FieldType::List)
        return "Expected list or null";
    if (type == FieldType::Map)
        return "Expected map or null";
    if (type == FieldType::Structure)
        return "Expected null";
    const char *token = literal == "text" ? "STRING_VALUE" : literal == "boolean" ? "TRUE_VALUE" : "NUMBER_VALUE";
    return QString("%1 can not be converted to %2").arg(token, typeName(type));
}

/// A field, and how to put a value into it within a happy document.
struct Place
{
    std::string name; ///< for the row
    const FieldSpec *field;
    std::function<void(Value &document, Value value)> put;

    bool isInList() const { return name.find('[') != std::string::npos; }
};

void putMember(Value &object, std::string_view name, Value value)
{
    auto &members = *object.as<Object>();
    const auto member =
        std::find_if(members.begin(), members.end(), [name](const auto &each) { return each.first == name; });
    if (member != members.end())
        member->second = std::move(value);
    else
        members.emplace_back(name, std::move(value));
}

Value *firstElement(Value &document, std::string_view list)
{
    Value *member = document.find(list);
    auto *elements = member != nullptr ? member->as<List>() : nullptr;
    return elements != nullptr && !elements->empty() ? &elements->front() : nullptr;
}

/// The fields of an operation, and those of the structures in its lists and maps.
std::vector<Place> placesOf(const Operation &operation)
{
    std::vector<Place> places;
    for (const FieldSpec &field : operation.input) {
        places.push_back({std::string(field.name), &field, [&field](Value &document, Value value) {
                              putMember(document, field.name, std::move(value));
                          }});
        if (field.type == FieldType::List && field.members[0].type == FieldType::Structure) {
            for (const FieldSpec &inner : field.members[0].members) {
                places.push_back({std::string(field.name) + "[0]." + std::string(inner.name), &inner,
                                  [&field, &inner](Value &document, Value value) {
                                      putMember(*firstElement(document, field.name), inner.name, std::move(value));
                                  }});
            }
        }
        if (field.type == FieldType::Map && field.members[1].type == FieldType::Structure) {
            for (const FieldSpec &inner : field.members[1].members) {
                places.push_back({std::string(field.name) + "{}." + std::string(inner.name), &inner,
                                  [&field, &inner](Value &document, Value value) {
                                      Value entry{Object{}};
                                      entry.add(std::string(inner.name), std::move(value));
                                      putMember(document, field.name, Value{Object{{"a", std::move(entry)}}});
                                  }});
            }
        }
    }
    return places;
}

template <class Each>
void eachOperation(Each each)
{
    for (const Service *service : services()) {
        for (const Operation &operation : service->operations) {
            if (const HappyPath *path = happyPath(service->name, operation.name))
                each(*service, operation, *path);
        }
    }
}

template <class Each>
void eachDoor(const Service &service, const Operation &operation, const std::string &what, Each each,
              std::span<const Door> doors = allDoors)
{
    for (const Door door : doors) {
        if (tests::hasDoor(service, door)) {
            const std::string row = std::string(service.name) + ' ' + std::string(operation.name) + ", " + what + ", "
                + tests::toString(door);
            each(QTest::newRow(row.c_str()), door);
        }
    }
}

QString outcomeText(const Response &response)
{
    return response.outcome.has_error() ? QString::fromStdString(response.outcome.error().message) : "success";
}

bool isLimited(std::int64_t bound)
{
    return bound != std::numeric_limits<std::int64_t>::min() && bound != std::numeric_limits<std::int64_t>::max();
}

QString rangeText(const FieldSpec &field, const QString &value)
{
    return QString("Value %1 for parameter %2 is invalid. Reason: %3")
        .arg(value, QString::fromStdString(std::string(field.name)),
             QString::fromStdString(std::string(field.rangeText)));
}

/// A value at a bound of its field, or one beyond it.
struct Probe
{
    std::string name; ///< for the row
    QString json;
    bool isInside;
    QString refusal; ///< when it is not
};

std::vector<Probe> integerProbes(const FieldSpec &field)
{
    std::vector<Probe> probes;
    const auto add = [&](std::int64_t value, bool isInside) {
        const QString text = QString::number(value);
        probes.push_back({" = " + text.toStdString(), text, isInside, rangeText(field, text)});
    };
    if (isLimited(field.value.least)) {
        add(field.value.least, true);
        add(field.value.least - 1, false);
    }
    if (isLimited(field.value.most)) {
        add(field.value.most, true);
        add(field.value.most + 1, false);
        add(std::numeric_limits<std::int64_t>::max(), false);
    }
    return probes;
}

std::vector<Probe> lengthProbes(const FieldSpec &field)
{
    std::vector<Probe> probes;
    const auto add = [&](std::int64_t length, bool isInside) {
        const QString text(static_cast<int>(length), 'x');
        const QString name = QString::fromStdString(std::string(field.name));
        // A required text that may not be empty counts as missing when it is.
        const bool isMissing = length == 0 && field.need == Need::Required;
        probes.push_back(
            {" of " + std::to_string(length) + " bytes", '"' + text + '"', isInside,
             isMissing ? QString("The request must contain the parameter %1.").arg(name) : rangeText(field, text)});
    };
    if (isLimited(field.length.least)) {
        add(field.length.least, true);
        add(field.length.least - 1, false);
    }
    if (isLimited(field.length.most)) {
        add(field.length.most, true);
        add(field.length.most + 1, false);
    }
    return probes;
}

std::vector<Probe> probesOf(const FieldSpec &field)
{
    if (field.type == FieldType::Integer || field.type == FieldType::Timestamp)
        return integerProbes(field);
    return field.type == FieldType::String ? lengthProbes(field) : std::vector<Probe>{};
}

/// What a legal value at a bound is answered; anything not listed here succeeds.
QString insideOutcome(const FieldSpec &field)
{
    if (field.name == "QueueUrl") // of one letter, which names no queue
        return "The specified queue does not exist.";
    return "success";
}

/// The fault of a batch's entry, else that of the call, else "success".
QString faultText(const Response &response, Door door)
{
    if (response.outcome.has_error())
        return outcomeText(response);
    const QString body = QString::fromStdString(response.body);
    if (door == Door::Query)
        return body.contains("<BatchResultErrorEntry>") ? QString(body)
                                                              .replace("&gt;", ">")
                                                              .replace("&lt;", "<")
                                                              .section("<Message>", 1, 1)
                                                              .section("</Message>", 0, 0)
                                                        : "success";
    const auto document = parseJson(response.body);
    const Value *failed = document.has_value() ? document->find("Failed") : nullptr;
    const auto *list = failed != nullptr ? failed->as<List>() : nullptr;
    return list != nullptr && !list->empty() ? QString::fromStdString(std::string(list->front().text("Message")))
                                             : "success";
}

/// A bound that a handler keeps, or the model below it: $TEXT stands for a text of so many letters.
struct LengthRule
{
    const char *name;
    const char *operation;
    const char *document;
    int most;
    const char *beyond; ///< what one letter more is answered
    const char *inside = "success";
};

constexpr auto badName = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
constexpr auto badEntryId =
    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can "
    "be at most 80 letters long.";
constexpr auto badGroup =
    "Value $TEXT for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include "
    "alphanumeric and punctuation characters. 1 to 128 in length.";
constexpr auto badAttributeName = "Message (user) attribute names must be shorter than 256 Bytes";
constexpr auto badAttributeType = "Message (user) attribute types must be shorter than 256 Bytes";

constexpr LengthRule lengthRules[]{
    {"queue name", "CreateQueue", R"({"QueueName":"$TEXT"})", 80, badName},
    {"tag key", "CreateQueue", R"({"QueueName":"new","tags":{"$TEXT":"v"}})", 128,
     "Tag keys must be between 1 and 128 characters in length."},
    {"tag value", "CreateQueue", R"({"QueueName":"new","tags":{"k":"$TEXT"}})", 256,
     "Tag values must be between 0 and 256 characters in length."},
    {"entry id", "SendMessageBatch", R"({"QueueUrl":"orders","Entries":[{"Id":"$TEXT","MessageBody":"x"}]})", 80,
     badEntryId},
    {"entry id", "DeleteMessageBatch", R"({"QueueUrl":"orders","Entries":[{"Id":"$TEXT","ReceiptHandle":"$HANDLE"}]})",
     80, badEntryId},
    {"group id", "SendMessage", R"({"QueueUrl":"orders","MessageBody":"x","MessageGroupId":"$TEXT"})", 128, badGroup},
    {"group id of an entry", "SendMessageBatch",
     R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"x","MessageGroupId":"$TEXT"}]})", 128, badGroup},
    {"body", "SendMessage", R"({"QueueUrl":"orders","MessageBody":"$TEXT"})", 1'048'576,
     "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes."},
    {"body of an entry", "SendMessageBatch", R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"$TEXT"}]})",
     1'048'576, "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes."},
    {"bodies together", "SendMessageBatch",
     R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"$TEXT"},{"Id":"b","MessageBody":"x"}]})", 1'048'575,
     "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes."},
    {"attribute name", "SendMessage",
     R"({"QueueUrl":"orders","MessageBody":"x","MessageAttributes":{"$TEXT":{"DataType":"String","StringValue":"v"}}})",
     256, badAttributeName},
    {"attribute name of an entry", "SendMessageBatch",
     R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"x","MessageAttributes":)"
     R"({"$TEXT":{"DataType":"String","StringValue":"v"}}}]})",
     256, badAttributeName},
    {"label of an attribute's type", "SendMessage",
     R"({"QueueUrl":"orders","MessageBody":"x","MessageAttributes":{"a":{"DataType":"String.$TEXT","StringValue":"v"}}})",
     249, badAttributeType},
};

} // namespace

Q_DECLARE_METATYPE(Probe)
Q_DECLARE_METATYPE(const LengthRule *)

/// Generated from the tables of operations: what a row says is what every door does.
class TestConformance : public QObject
{
    Q_OBJECT
private slots:
    void everyOperationHasAHappyPath();
    void everyHappyPathNamesAnOperation();
    void happyPathsSucceed_data();
    void happyPathsSucceed();
    void wrongTypesAreToldInTheServicesWords_data();
    void wrongTypesAreToldInTheServicesWords();
    void wrongTextsAreToldInTheServicesWords_data(); // a form has texts only
    void wrongTextsAreToldInTheServicesWords();
    void boundsAreInclusive_data();
    void boundsAreInclusive();
    void lengthsAreInclusive_data();
    void lengthsAreInclusive();
    void missingParametersAreNamed_data();
    void missingParametersAreNamed();
    void writesNeedASignedForm_data();
    void writesNeedASignedForm();
};

void TestConformance::everyOperationHasAHappyPath()
{
    QStringList missing;
    for (const Service *service : services()) {
        for (const Operation &operation : service->operations) {
            if (happyPath(service->name, operation.name) == nullptr)
                missing << QString::fromStdString(std::string(service->name) + ' ' + std::string(operation.name));
        }
    }
    QCOMPARE(missing.join(", "), QString());
}

void TestConformance::everyHappyPathNamesAnOperation()
{
    for (const HappyPath &path : tests::happyPaths) {
        const Service *service = findService(path.service);
        QVERIFY(service != nullptr);
        QVERIFY2(findOperation(*service, path.operation) != nullptr, std::string(path.operation).c_str());
        QVERIFY(service->version.empty() || !path.xml.empty());
    }
}

void TestConformance::happyPathsSucceed_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<Door>("door");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        eachDoor(service, operation, "happy", [&path](QTestData &row, Door door) { row << &path << door; });
    });
}

void TestConformance::happyPathsSucceed()
{
    QFETCH(const HappyPath *, path);
    QFETCH(Door, door);
    Stage stage;
    const Response response = stage.call(*path, door, stage.document(path->document));

    QCOMPARE(outcomeText(response), QString("success"));
    QCOMPARE(response.status, 200);
    QVERIFY(response.queryError.empty());
    const std::string_view fragment = door == Door::Query ? path->xml : path->reply;
    QVERIFY2(response.body.find(fragment) != std::string::npos, response.body.c_str());
    if (door != Door::Query)
        QVERIFY(parseJson(response.body).has_value());
}

void TestConformance::wrongTypesAreToldInTheServicesWords_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<Door>("door");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        const auto places = placesOf(operation);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (const Literal &literal : literals) {
                if (fits(places[i].field->type, literal.name))
                    continue;
                eachDoor(
                    service, operation, places[i].name + " is a " + literal.name,
                    [&](QTestData &row, Door door) {
                        row << &path << door << static_cast<int>(i) << QString(literal.json)
                            << misfitText(places[i].field->type, literal.name);
                    },
                    jsonDoors);
            }
        }
    });
}

void TestConformance::wrongTypesAreToldInTheServicesWords()
{
    QFETCH(const HappyPath *, path);
    QFETCH(Door, door);
    QFETCH(int, place);
    QFETCH(QString, json);
    QFETCH(QString, text);
    static Stage stage; // these calls are refused before they reach it
    Value document = stage.document(path->document);
    const Operation &operation = *findOperation(*findService(path->service), path->operation);
    placesOf(operation)[static_cast<std::size_t>(place)].put(
        document, *parseJson("{\"v\":" + json.toStdString() + "}")->find("v"));

    const Response response = stage.call(*path, door, document);

    QCOMPARE(outcomeText(response), text);
    QCOMPARE(response.status, 400);
    QCOMPARE(response.queryError, std::string("MalformedInput;Sender"));
    QVERIFY(response.body.find("\"__type\":\"com.amazon.coral.service#SerializationException\"") == 1);
}

void TestConformance::wrongTextsAreToldInTheServicesWords_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("text");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        if (!tests::hasDoor(service, Door::Query))
            return;
        const auto places = placesOf(operation);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const FieldType type = places[i].field->type;
            if (typeName(type) == nullptr || type == FieldType::String)
                continue;
            const std::string row = std::string(operation.name) + ' ' + places[i].name;
            QTest::newRow(row.c_str()) << &path << static_cast<int>(i) << misfitText(type, "text");
        }
    });
}

void TestConformance::wrongTextsAreToldInTheServicesWords()
{
    QFETCH(const HappyPath *, path);
    QFETCH(int, place);
    QFETCH(QString, text);
    static Stage stage;
    const Operation &operation = *findOperation(*findService(path->service), path->operation);
    for (const char *wrong : {"%", "1e3", " 1", "+1", "1 ", "9223372036854775808", "0x1", "\xEF\xBC\x91"}) {
        Value document = stage.document(path->document);
        placesOf(operation)[static_cast<std::size_t>(place)].put(document, Value{wrong});

        const Response response = stage.call(*path, Door::Query, document);

        QCOMPARE(outcomeText(response), text);
        QCOMPARE(response.status, 400);
        QVERIFY(response.body.find("<Type>Sender</Type><Code>MalformedInput</Code>") != std::string::npos);
    }
}

void TestConformance::boundsAreInclusive_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<Door>("door");
    QTest::addColumn<int>("place");
    QTest::addColumn<Probe>("probe");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        const auto places = placesOf(operation);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (const Probe &probe : probesOf(*places[i].field)) {
                eachDoor(service, operation, places[i].name + probe.name,
                         [&](QTestData &row, Door door) { row << &path << door << static_cast<int>(i) << probe; });
            }
        }
    });
}

void TestConformance::boundsAreInclusive()
{
    QFETCH(const HappyPath *, path);
    QFETCH(Door, door);
    QFETCH(int, place);
    QFETCH(Probe, probe);
    Stage stage;
    Value document = stage.document(path->document);
    const Operation &operation = *findOperation(*findService(path->service), path->operation);
    const Place bounded = placesOf(operation)[static_cast<std::size_t>(place)];
    bounded.put(document, *parseJson("{\"v\":" + probe.json.toStdString() + "}")->find("v"));

    const std::optional<Response> response = stage.callAndWait(*path, door, document);

    QVERIFY(response.has_value());
    QCOMPARE(faultText(*response, door), probe.isInside ? insideOutcome(*bounded.field) : probe.refusal);
    // A value out of range is its entry's fault alone.
    QCOMPARE(response->status, faultText(*response, door) == "success" || bounded.isInList() ? 200 : 400);
    if (probe.isInside)
        return;
    const QString code = probe.refusal.startsWith("Value ") ? "InvalidParameterValue" : "MissingParameter";
    const QString body = QString::fromStdString(response->body);
    if (door == Door::Query)
        QVERIFY2(body.contains("<Code>" + code + "</Code>"), qPrintable(body));
    else if (bounded.isInList())
        QVERIFY2(body.contains("\"SenderFault\":true,\"Code\":\"" + code + '"'), qPrintable(body));
    else
        QCOMPARE(QString::fromStdString(response->queryError), code + ";Sender");
}

void TestConformance::lengthsAreInclusive_data()
{
    QTest::addColumn<const LengthRule *>("rule");
    QTest::addColumn<Door>("door");
    QTest::addColumn<bool>("isInside");
    for (const LengthRule &rule : lengthRules) {
        for (const bool isInside : {true, false}) {
            const std::string what = std::string(rule.name) + " of " + std::to_string(rule.most + (isInside ? 0 : 1));
            eachDoor(sqsService(), *findOperation(sqsService(), rule.operation), what,
                     [&](QTestData &row, Door door) { row << &rule << door << isInside; });
        }
    }
}

void TestConformance::lengthsAreInclusive()
{
    QFETCH(const LengthRule *, rule);
    QFETCH(Door, door);
    QFETCH(bool, isInside);
    const QString text(rule->most + (isInside ? 0 : 1), 'x');
    const auto filled = [&text](const char *pattern) { return QString(pattern).replace("$TEXT", text); };
    Stage stage;
    const HappyPath path{"sqs", rule->operation, {}, {}, {}};

    const Response response = stage.call(path, door, stage.document(filled(rule->document).toStdString()));

    QCOMPARE(faultText(response, door), filled(isInside ? rule->inside : rule->beyond));
}

void TestConformance::missingParametersAreNamed_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<Door>("door");
    QTest::addColumn<int>("place");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        const auto places = placesOf(operation);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].field->need != Need::Required)
                continue;
            // An absent list is an empty one in a form; tst_errors has what is said of it.
            const bool isList = places[i].field->type == FieldType::List;
            eachDoor(
                service, operation, places[i].name + " is missing",
                [&](QTestData &row, Door door) { row << &path << door << static_cast<int>(i); },
                isList ? std::span<const Door>{jsonDoors} : std::span<const Door>{allDoors});
        }
    });
}

void TestConformance::missingParametersAreNamed()
{
    QFETCH(const HappyPath *, path);
    QFETCH(Door, door);
    QFETCH(int, place);
    static Stage stage;
    Value document = stage.document(path->document);
    const Operation &operation = *findOperation(*findService(path->service), path->operation);
    const Place missing = placesOf(operation)[static_cast<std::size_t>(place)];
    missing.put(document, Value{});

    const Response response = stage.call(*path, door, document);

    // The entries of a batch have a name of their own, other lists that of their field.
    const std::string list = missing.name.substr(0, missing.name.find('['));
    const std::string entry = list == "Entries" ? std::string(operation.name) + "RequestEntry" : list;
    const QString prefix = missing.isInList() ? QString::fromStdString(entry + ".1.") : QString();
    QCOMPARE(outcomeText(response),
             QString("The request must contain the parameter %1%2.")
                 .arg(prefix, QString::fromStdString(std::string(missing.field->name))));
    QCOMPARE(response.status, 400);
    if (door == Door::Query)
        QVERIFY(response.body.find("<Code>MissingParameter</Code>") != std::string::npos);
    else
        QVERIFY(response.body.find("com.amazon.coral.service#MissingRequiredParameterException") != std::string::npos);
}

void TestConformance::writesNeedASignedForm_data()
{
    QTest::addColumn<const HappyPath *>("path");
    QTest::addColumn<bool>("isWrite");
    eachOperation([](const Service &service, const Operation &operation, const HappyPath &path) {
        if (tests::hasDoor(service, Door::Query))
            QTest::newRow(std::string(operation.name).c_str()) << &path << (operation.access == Access::Write);
    });
}

void TestConformance::writesNeedASignedForm()
{
    QFETCH(const HappyPath *, path);
    QFETCH(bool, isWrite);
    Stage stage;
    const Operation &operation = *findOperation(*findService(path->service), path->operation);
    tests::FormWriter writer(operation);
    writer.structure(operation.input, stage.document(path->document));
    Request request = CoreFixture::formRequest(writer.form());
    request.signedCall = false;

    QCOMPARE(stage.fixture.call(std::move(request)).status, isWrite ? 403 : 200);
}

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"

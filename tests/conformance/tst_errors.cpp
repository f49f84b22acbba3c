// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/doors.h"

#include <QTest>

using namespace broker::api;
using tests::CoreFixture;
using tests::Door;

namespace {

const QString sqsShape = "com.amazonaws.sqs#";
const QString commonShape = "com.amazon.coral.service#";
const QString legacy = "AWS.SimpleQueueService.";

/// A call that fails, and how each protocol tells it.
struct Failure
{
    QString operation;
    QString document;
    QString shape;
    QString code; ///< of Query, and x-amzn-query-error
    int status = 400; ///< of Query, and of JSON in query mode
    QString message;
    QString queryMessage = {}; ///< where it differs
    QString before = {}; ///< "Operation document" calls that go first, one a line
    bool strict = false;
};

QString entries(int count, const QString &members)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << QString("{\"Id\":\"id_%1\",%2}").arg(i).arg(members);
    return "[" + list.join(',') + "]";
}

QString quoted(const QString &text)
{
    std::string out;
    writeJsonString(text.toStdString(), out);
    return QString::fromStdString(out);
}

QString body(const std::string &json)
{
    return QString::fromStdString(json);
}

QString createWith(const QString &attribute, const QString &value)
{
    return QString(R"({"QueueName":"new","Attributes":{%1:%2}})").arg(quoted(attribute), quoted(value));
}

QString sendWith(const QString &members)
{
    return R"({"QueueUrl":"orders","MessageBody":"x",)" + members + "}";
}

QString sendAttribute(const QString &name, const QString &value)
{
    return sendWith("\"MessageAttributes\":{" + quoted(name) + ":" + value + "}");
}

const QString badContents = "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
                            "#xE000 to #xFFFD | #x10000 to #x10FFFF";
const QString badGroup = "Value %1 for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include "
                         "alphanumeric and punctuation characters. 1 to 128 in length.";
const QString badEntryId =
    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at "
    "most 80 letters long.";
const QString badName = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";

} // namespace

Q_DECLARE_METATYPE(Failure)

/// What the thirteen operations answer when they refuse, in both protocols and both modes of JSON.
class TestErrors : public QObject
{
    Q_OBJECT
private slots:
    void errorsHaveTheServicesWords_data();
    void errorsHaveTheServicesWords();
    void anEmptyFormIsAnEmptyBatch();

private:
    static void queueRows();
    static void messageRows();
    static void attributeRows();
    static void batchRows();
};

namespace {

void row(const char *name, Failure failure)
{
    QTest::newRow(name) << std::move(failure);
}

void invalidRow(const char *name, const QString &operation, const QString &document, const QString &message)
{
    row(name,
        {.operation = operation,
         .document = document,
         .shape = commonShape + "InvalidParameterValueException",
         .code = "InvalidParameterValue",
         .message = message});
}

} // namespace

void TestErrors::queueRows()
{
    for (const char *operation : {"DeleteQueue", "GetQueueAttributes", "PurgeQueue", "ReceiveMessage"}) {
        row(qPrintable(QString(operation) + " of a missing queue"),
            {.operation = operation,
             .document = R"({"QueueUrl":"missing"})",
             .shape = sqsShape + "QueueDoesNotExist",
             .code = legacy + "NonExistentQueue",
             .message = "The specified queue does not exist.",
             .queryMessage = "The specified queue does not exist for this wsdl version."});
    }
    const std::pair<const char *, const char *> others[]{
        {"SendMessage", R"({"QueueUrl":"missing","MessageBody":"x"})"},
        {"SendMessageBatch", R"({"QueueUrl":"missing","Entries":[{"Id":"a","MessageBody":"x"}]})"},
        {"SetQueueAttributes", R"({"QueueUrl":"missing","Attributes":{"DelaySeconds":"1"}})"},
        {"GetQueueUrl", R"({"QueueName":"missing"})"},
        {"DeleteMessage", R"({"QueueUrl":"missing","ReceiptHandle":"x"})"},
        {"DeleteMessageBatch", R"({"QueueUrl":"missing","Entries":[{"Id":"a","ReceiptHandle":"x"}]})"},
        {"ChangeMessageVisibility", R"({"QueueUrl":"missing","ReceiptHandle":"x","VisibilityTimeout":1})"},
    };
    for (const auto &[operation, document] : others) {
        row(qPrintable(QString(operation) + " of a missing queue"),
            {.operation = operation,
             .document = document,
             .shape = sqsShape + "QueueDoesNotExist",
             .code = legacy + "NonExistentQueue",
             .message = "The specified queue does not exist.",
             .queryMessage = "The specified queue does not exist for this wsdl version."});
    }
    row("name exists with another value",
        {.operation = "CreateQueue",
         .document = R"({"QueueName":"orders","Attributes":{"DelaySeconds":"5"}})",
         .shape = sqsShape + "QueueNameExists",
         .code = "QueueAlreadyExists",
         .message = "A queue already exists with the same name and a different value for attribute DelaySeconds"});
    row("name was deleted just now",
        {.operation = "CreateQueue",
         .document = R"({"QueueName":"orders"})",
         .shape = sqsShape + "QueueDeletedRecently",
         .code = legacy + "QueueDeletedRecently",
         .message = "You must wait 60 seconds after deleting a queue before you can create another with the same name.",
         .before = R"(DeleteQueue {"QueueUrl":"orders"})",
         .strict = true});
    row("purged just now",
        {.operation = "PurgeQueue",
         .document = R"({"QueueUrl":"orders"})",
         .shape = sqsShape + "PurgeQueueInProgress",
         .code = legacy + "PurgeQueueInProgress",
         .status = 403,
         .message = "Only one PurgeQueue operation on orders is allowed every 60 seconds.",
         .before = R"(PurgeQueue {"QueueUrl":"orders"})",
         .strict = true});
    invalidRow("name with a blank", "CreateQueue", R"({"QueueName":"a b"})", badName);
    invalidRow("empty name", "CreateQueue", R"({"QueueName":""})", badName);
    invalidRow("name of 81 letters", "CreateQueue", "{\"QueueName\":" + quoted(QString(81, 'a')) + "}", badName);
    invalidRow("damaged token", "ListQueues", R"({"NextToken":"%"})", "Invalid or expired next token.");
    invalidRow("page of none", "ListQueues", R"({"MaxResults":0})",
               "Value 0 for parameter MaxResults is invalid. Reason: Must be between 1 and 1000, if provided.");
}

void TestErrors::attributeRows()
{
    const auto unknown = [](const char *name, const QString &operation, const QString &document,
                            const QString &message) {
        row(name,
            {.operation = operation,
             .document = document,
             .shape = sqsShape + "InvalidAttributeName",
             .code = "InvalidAttributeName",
             .message = message});
    };
    unknown("unknown attribute at creation", "CreateQueue", createWith("Fly", "1"), "Unknown Attribute Fly.");
    unknown("FIFO attribute on a standard queue", "CreateQueue", createWith("ContentBasedDeduplication", "true"),
            "Unknown Attribute ContentBasedDeduplication.");
    unknown("FIFO is false", "CreateQueue", createWith("FifoQueue", "false"), "Unknown Attribute FifoQueue.");
    unknown("unknown attribute set", "SetQueueAttributes", R"({"QueueUrl":"orders","Attributes":{"Fly":"1"}})",
            "Unknown Attribute Fly.");
    unknown("unknown attribute asked", "GetQueueAttributes", R"({"QueueUrl":"orders","AttributeNames":["Fly"]})",
            "Unknown Attribute Fly.");
    unknown("unknown system attribute asked", "ReceiveMessage",
            R"({"QueueUrl":"orders","MessageSystemAttributeNames":["Fly"]})", "Unknown Attribute Fly.");
    unknown(
        "two kinds of encryption", "CreateQueue",
        R"({"QueueName":"new","Attributes":{"KmsMasterKeyId":"k","SqsManagedSseEnabled":"true"}})",
        "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.");
    for (const auto &[attribute, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"VisibilityTimeout", "43201"},
             {"VisibilityTimeout", "-1"},
             {"DelaySeconds", "901"},
             {"DelaySeconds", "1e2"},
             {"MaximumMessageSize", "1023"},
             {"MaximumMessageSize", "1048577"},
             {"MessageRetentionPeriod", "59"},
             {"MessageRetentionPeriod", "1209601"},
             {"ReceiveMessageWaitTimeSeconds", "21"},
         }) {
        row(qPrintable(QString("%1 = %2").arg(attribute, value)),
            {.operation = "CreateQueue",
             .document = createWith(attribute, value),
             .shape = sqsShape + "InvalidAttributeValue",
             .code = "InvalidAttributeValue",
             .message = QString("Invalid value for the parameter %1.").arg(attribute)});
    }
    const QString policy =
        R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:orders","maxReceiveCount":1001})";
    invalidRow(
        "redrive after too many receives", "CreateQueue", createWith("RedrivePolicy", policy),
        "Value " + policy
            + " for parameter RedrivePolicy is invalid. Reason: Invalid value for maxReceiveCount: 1001, valid values "
              "are from 1 to 1000 both inclusive.");
    const QString noTarget = R"({"maxReceiveCount":1})";
    invalidRow(
        "redrive without a target", "CreateQueue", createWith("RedrivePolicy", noTarget),
        "Value " + noTarget
            + " for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain mandatory attribute: "
              "deadLetterTargetArn.");
    const QString lost = R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:lost","maxReceiveCount":1})";
    invalidRow("redrive to a missing queue", "CreateQueue", createWith("RedrivePolicy", lost),
               "Value " + lost + " for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.");
}

void TestErrors::messageRows()
{
    const auto missing = [](const char *name, const QString &document, const QString &parameter) {
        row(name,
            {.operation = "SendMessage",
             .document = document,
             .shape = commonShape + "MissingRequiredParameterException",
             .code = "MissingParameter",
             .message = "The request must contain the parameter " + parameter + "."});
    };
    missing("no body", R"({"QueueUrl":"orders"})", "MessageBody");
    missing("empty body", R"({"QueueUrl":"orders","MessageBody":""})", "MessageBody");
    missing("no queue", R"({"MessageBody":"x"})", "QueueUrl");
    row("forbidden character",
        {.operation = "SendMessage",
         .document = R"({"QueueUrl":"orders","MessageBody":"\u0001"})",
         .shape = sqsShape + "InvalidMessageContents",
         .code = "InvalidMessageContents",
         .message = badContents});
    row("forbidden character in an attribute",
        {.operation = "SendMessage",
         .document = sendAttribute("a", R"({"DataType":"String","StringValue":"\uffff"})"),
         .shape = sqsShape + "InvalidMessageContents",
         .code = "InvalidMessageContents",
         .message = badContents});
    row("list values",
        {.operation = "SendMessage",
         .document = sendAttribute("a", R"({"DataType":"String","StringListValues":["x"]})"),
         .shape = sqsShape + "UnsupportedOperation",
         .code = legacy + "UnsupportedOperation",
         .message = "Message attribute list values in SendMessage operation are not supported."});
    invalidRow("body too long", "SendMessage",
               R"({"QueueUrl":"orders","MessageBody":)" + quoted(QString(1'048'577, 'x')) + "}",
               "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.");
    invalidRow("delay too long", "SendMessage", sendWith(R"("DelaySeconds":901)"),
               "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.");
    invalidRow("group with a blank", "SendMessage", sendWith(R"("MessageGroupId":"a b")"), badGroup.arg("a b"));
    invalidRow("empty group", "SendMessage", sendWith(R"("MessageGroupId":"")"), badGroup.arg(""));
    invalidRow("long group", "SendMessage", sendWith("\"MessageGroupId\":" + quoted(QString(129, 'g'))),
               badGroup.arg(QString(129, 'g')));
    invalidRow(
        "deduplication on a standard queue", "SendMessage", sendWith(R"("MessageDeduplicationId":"d")"),
        "Value d for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not "
        "valid for this queue type.");
    invalidRow("empty attribute", "SendMessage", sendAttribute("a", R"({"DataType":"String","StringValue":""})"),
               "Message (user) attribute 'a' must contain a non-empty value of type 'String'.");
    invalidRow("no number", "SendMessage", sendAttribute("a", R"({"DataType":"Number","StringValue":"x"})"),
               "Can't cast the value of message (user) attribute 'a' to a number.");
    invalidRow(
        "reserved attribute name", "SendMessage", sendAttribute("AWS.a", R"({"DataType":"String","StringValue":"x"})"),
        "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for "
        "internal use. Additionally, they cannot start or end with '.'.");
    invalidRow(
        "attribute type", "SendMessage", sendAttribute("a", R"({"DataType":"foo","StringValue":"x"})"),
        "Type for parameter MessageAttributes.Attribute_name.DataType must be prefixedwith \"String\", \"Binary\", or "
        "\"Number\", but was: foo");
    invalidRow("other system attribute", "SendMessage",
               sendWith(R"("MessageSystemAttributes":{"Other":{"DataType":"String","StringValue":"x"}})"),
               "Message system attribute name 'Other' is not valid. The only message system attribute of a send is "
               "AWSTraceHeader.");
    invalidRow("eleven messages", "ReceiveMessage", R"({"QueueUrl":"orders","MaxNumberOfMessages":11})",
               "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
    invalidRow("wait too long", "ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":21})",
               "Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.");
    invalidRow("negative wait", "ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":-1})",
               "Value -1 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.");
    invalidRow(
        "visibility too long", "ChangeMessageVisibility",
        R"({"QueueUrl":"orders","ReceiptHandle":"x","VisibilityTimeout":43201})",
        "Value 43201 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is "
        "beyond the limit [43200 seconds]");
    for (const char *operation : {"DeleteMessage", "ChangeMessageVisibility"}) {
        row(qPrintable(QString(operation) + " with a foreign handle"),
            {.operation = operation,
             .document = R"({"QueueUrl":"orders","ReceiptHandle":"garbage","VisibilityTimeout":1})",
             .shape = sqsShape + "ReceiptHandleIsInvalid",
             .code = "ReceiptHandleIsInvalid",
             .status = 404,
             .message = "The input receipt handle \"garbage\" is not a valid receipt handle."});
    }
}

void TestErrors::batchRows()
{
    const auto batch = [](const char *name, const QString &shape, const QString &message, const QString &operation,
                          const QString &list) {
        row(name,
            {.operation = operation,
             .document = R"({"QueueUrl":"orders","Entries":)" + list + "}",
             .shape = sqsShape + shape,
             .code = legacy + shape,
             .message = message});
    };
    const QString message = R"("MessageBody":"x")";
    const QString handle = R"("ReceiptHandle":"x")";
    batch("no entries to send", "EmptyBatchRequest",
          "There should be at least one SendMessageBatchRequestEntry in the request.", "SendMessageBatch", "[]");
    batch("no entries to delete", "EmptyBatchRequest",
          "There should be at least one DeleteMessageBatchRequestEntry in the request.", "DeleteMessageBatch", "[]");
    batch("twenty entries to send", "TooManyEntriesInBatchRequest",
          "Maximum number of entries per request are 10. You have sent 20.", "SendMessageBatch", entries(20, message));
    batch("eleven entries to delete", "TooManyEntriesInBatchRequest",
          "Maximum number of entries per request are 10. You have sent 11.", "DeleteMessageBatch", entries(11, handle));
    const QString twice = R"([{"Id":"id_1",%1},{"Id":"id_2",%1},{"Id":"id_2",%1},{"Id":"id_1",%1}])";
    batch("ids twice in a send", "BatchEntryIdsNotDistinct", "Id id_2 repeated.", "SendMessageBatch",
          twice.arg(message));
    batch("ids twice in a delete", "BatchEntryIdsNotDistinct", "Id id_2 repeated.", "DeleteMessageBatch",
          twice.arg(handle));
    for (const QString &id : {QString("a:b"), QString(), QString(81, 'a'), QString(QChar(0xE9))}) {
        batch(qPrintable("entry id \"" + id.left(10) + "\""), "InvalidBatchEntryId", badEntryId, "SendMessageBatch",
              QString("[{\"Id\":%1,%2}]").arg(quoted(id), message));
    }
    const QString half = R"("MessageBody":)" + quoted(QString(524'289, 'x'));
    batch("too long together", "BatchRequestTooLong",
          "Batch requests cannot be longer than 1048576 bytes. You have sent 1048578 bytes.", "SendMessageBatch",
          entries(2, half));
}

void TestErrors::errorsHaveTheServicesWords_data()
{
    QTest::addColumn<Failure>("failure");
    queueRows();
    attributeRows();
    messageRows();
    batchRows();
}

void TestErrors::errorsHaveTheServicesWords()
{
    QFETCH(Failure, failure);
    const Service &service = sqsService();
    const Operation &operation = *findOperation(service, failure.operation.toStdString());
    const Value document = *parseJson(failure.document.toStdString());
    const auto stage = [&failure](CoreFixture &fixture) {
        fixture.json("AmazonSQS.CreateQueue", R"({"QueueName":"orders"})");
        for (const QString &line : failure.before.split('\n', Qt::SkipEmptyParts))
            fixture.json("AmazonSQS." + line.section(' ', 0, 0).toStdString(), line.section(' ', 1).toStdString());
    };
    const auto profile = failure.strict ? broker::model::Profile::strict() : broker::model::Profile::lenient();
    const QString json = "{\"__type\":" + quoted(failure.shape) + ",\"message\":" + quoted(failure.message) + "}";

    CoreFixture fixture(profile);
    stage(fixture);
    std::string text;
    writeJson(document, text);
    const std::string target = "AmazonSQS." + failure.operation.toStdString();
    const Response inQueryMode = fixture.json(target, text, true);
    QCOMPARE(body(inQueryMode.body), json);
    QCOMPARE(inQueryMode.status, failure.status);
    QCOMPARE(body(inQueryMode.queryError), failure.code + ";Sender");
    QCOMPARE(inQueryMode.contentType, std::string("application/x-amz-json-1.0"));

    const Response plain = fixture.json(target, text, false);
    QCOMPARE(body(plain.body), json);
    QCOMPARE(plain.status, 400);
    QCOMPARE(body(plain.queryError), failure.code + ";Sender");

    const Response xml = tests::throughDoor(fixture, Door::Query, service, operation, document);
    std::string message;
    for (const char character : (failure.queryMessage.isEmpty() ? failure.message : failure.queryMessage).toStdString())
        message += character == '"' ? "&quot;"
            : character == '<'      ? "&lt;"
            : character == '>'      ? "&gt;"
                                    : std::string(1, character);
    const QString expected =
        QString("<?xml version=\"1.0\"?><ErrorResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">"
                "<Error><Type>Sender</Type><Code>%1</Code><Message>%2</Message><Detail/></Error>"
                "<RequestId>%3</RequestId></ErrorResponse>")
            .arg(failure.code, body(message), body(xml.requestId));
    QCOMPARE(body(xml.body), expected);
    QCOMPARE(xml.status, failure.status);
    QVERIFY(xml.queryError.empty());
    QCOMPARE(xml.contentType, std::string("text/xml"));
}

void TestErrors::anEmptyFormIsAnEmptyBatch()
{
    CoreFixture fixture;
    fixture.json("AmazonSQS.CreateQueue", R"({"QueueName":"orders"})");
    const Response response = fixture.form("Action=SendMessageBatch&QueueUrl=orders");
    QVERIFY2(response.body.find("There should be at least one SendMessageBatchRequestEntry in the request.")
                 != std::string::npos,
             response.body.c_str());
}

QTEST_APPLESS_MAIN(TestErrors)
#include "tst_errors.moc"

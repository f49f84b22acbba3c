// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "tests/support/corefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace broker::api;
using tests::CoreFixture;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<int>(view.size()));
}

const FieldSpec *fieldOf(const Operation &operation, std::string_view name)
{
    for (const FieldSpec &field : operation.input) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

/// A document that names a queue that is there and gives every required member something that passes the table.
QJsonObject requiredOf(const Operation &operation)
{
    QJsonObject document;
    for (const FieldSpec &field : operation.input) {
        if (field.need == Need::Required)
            document[text(field.name)] = field.type == FieldType::List ? QJsonValue(QJsonArray{"x"})
                : field.type == FieldType::Integer                     ? QJsonValue(1)
                                                                       : QJsonValue(QStringLiteral("x"));
    }
    if (fieldOf(operation, "QueueUrl") != nullptr)
        document["QueueUrl"] = "q";
    return document;
}

} // namespace

/// What operations of the Redrive service say of input that makes no sense.
class TestRedriveInputs : public QObject
{
    Q_OBJECT
private slots:
    void refusalsSayWhatIsWrong_data();
    void refusalsSayWhatIsWrong();
};

using Row = std::function<void(const QString &name, const QString &operation, const QJsonObject &document,
                               const QString &code, const QString &message)>;

void addRowsOfTheTable(const Row &row)
{
    const auto missing = [](const QString &field) { return "The request must contain the parameter " + field + '.'; };
    for (const Operation &operation : redriveService().operations) {
        const QString name = text(operation.name);
        for (const FieldSpec &field : operation.input) {
            const QString member = text(field.name);
            QJsonObject document = requiredOf(operation);
            if (field.need == Need::Required) {
                document.remove(member);
                row("no " + member, name, document, "MissingParameter", missing(member));
            }
            if (field.length.least == 1) {
                document[member] = "";
                row("empty " + member, name, document, "MissingParameter", missing(member));
            }
            document = requiredOf(operation);
            if (field.value.most == std::numeric_limits<std::int64_t>::max() || field.type != FieldType::Integer)
                continue;
            for (const std::int64_t bound : {field.value.least - 1, field.value.most + 1}) {
                document[member] = static_cast<qint64>(bound);
                row(QString("%1 of %2").arg(member).arg(bound), name, document, "InvalidParameterValue",
                    QString("Value %1 for parameter %2 is invalid. Reason: %3")
                        .arg(bound)
                        .arg(member, text(field.rangeText)));
            }
        }
        if (fieldOf(operation, "QueueUrl") != nullptr) {
            QJsonObject document = requiredOf(operation);
            document["QueueUrl"] = "nowhere";
            if (name == "CompareWithProcessed") // what is compared is asked for first
                document["MessageId"] = "00000000-0000-0000-0000-000000000000";
            if (name != "ControlClock" && name != "DeleteMessages" && name != "MoveMessages")
                row("unknown queue", name, document, "AWS.SimpleQueueService.NonExistentQueue",
                    "The specified queue does not exist.");
        }
    }
}

void addRowsOfHandlers(const Row &row)
{
    const auto invalid = [&row](const char *operation, QJsonObject document, const QString &member,
                                const QString &value, const QString &reason) {
        if (!document.contains(member))
            document[member] = value;
        row(member + ' ' + value, operation, document, "InvalidParameterValue",
            QString("Value %1 for parameter %2 is invalid. Reason: %3").arg(value, member, reason));
    };
    const QJsonObject queue{{"QueueUrl", "q"}};
    const QString cursor = "Must be the NextCursor of an earlier answer.";
    const QString noMessage = "No message with this id is in the queue.";
    invalid("Peek", queue, "State", "ready", "Must be Ready, Delayed or InFlight.");
    invalid("Peek", queue, "Cursor", "x", cursor);
    invalid("ReadJournal", {}, "Cursor", "-1", cursor);
    invalid("ControlClock", {}, "Action", "Rewind", "Must be Pause, Resume, Step, Speed or Jump.");
    invalid("SetQueueOptions", queue, "ShortPolling", "some", "Must be all, sampled or empty.");
    invalid("DeleteMessages", {{"QueueUrl", "q"}, {"MessageIds", QJsonArray{}}}, "MessageIds", "0",
            "Must be between 1 and 1000 message ids.");
    invalid("ControlRedrive", {{"Redrive", 1}}, "Action", "Rewind", "Must be Pause, Resume, Step or Stop.");
    row("no such redrive", "ControlRedrive", {{"Redrive", 7}, {"Action", "Pause"}}, "ResourceNotFoundException",
        "Redrive 7 does not exist.");
    for (const char *operation : {"StartRedrive", "ForecastRedrive"}) {
        const auto ramp = [&](const QJsonObject &inner, const QString &what, const QString &value,
                              const QString &reason) {
            row("ramp " + what + ' ' + value, operation, {{"QueueUrl", "q"}, {"Ramp", inner}}, "InvalidParameterValue",
                QString("Value %1 for parameter %2 is invalid. Reason: %3").arg(value, what, reason));
        };
        ramp({{"Steps", QJsonArray{}}}, "Ramp.Steps", "0", "Must be between 1 and 64 rates.");
        ramp({{"Steps", QJsonArray{1, 0}}}, "Ramp.Steps", "0", "Must be between 1 and 100000.");
        row("a rate and a ramp", operation, {{"QueueUrl", "q"}, {"RatePerSecond", 3}, {"Ramp", QJsonObject{}}},
            "InvalidParameterValue",
            "Value 3 for parameter RatePerSecond is invalid. Reason: A redrive has a rate or a ramp, not both.");
        row("a query and ids", operation, {{"QueueUrl", "q"}, {"Query", "x"}, {"MessageIds", QJsonArray{"x"}}},
            "InvalidParameterValue", "Name MessageIds, a Query or a View, not several of them.");
        invalid(operation, {{"QueueUrl", "q"}, {"MessageIds", QJsonArray{}}}, "MessageIds", "0",
                "Must be between 1 and 10000 message ids.");
        row("no such view", operation, {{"QueueUrl", "q"}, {"View", "x"}}, "CursorExpired",
            "The view is not open any more. Open it again.");
    }
    row("no speed", "ControlClock", {{"Action", "Speed"}}, "MissingParameter",
        "The request must contain the parameter Speed.");
    row("jump nowhere", "ControlClock", {{"Action", "Jump"}}, "MissingParameter",
        "The request must contain the parameter To or By.");
    for (const char *operation : {"GetMessage", "ExplainMessage"}) {
        for (const char *id : {"x", "3c5d7a2e-0000-4000-8000-000000000000"})
            row(QString("message ") + id, operation, {{"QueueUrl", "q"}, {"MessageId", id}}, "MessageDoesNotExist",
                noMessage);
    }
}

void TestRedriveInputs::refusalsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const Row row = [](const QString &name, const QString &operation, const QJsonObject &document, const QString &code,
                       const QString &message) {
        QTest::addRow("%s: %s", qUtf8Printable(operation), qUtf8Printable(name))
            << operation << document << code << message;
    };
    addRowsOfTheTable(row);
    addRowsOfHandlers(row);
}

void TestRedriveInputs::refusalsSayWhatIsWrong()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, document);
    CoreFixture fixture;
    fixture.json("AmazonSQS.CreateQueue", R"({"QueueName":"q"})");

    const Response response = fixture.json("Redrive." + operation.toStdString(),
                                           QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString());

    const auto reply = parseJson(response.body);
    QVERIFY(reply.has_value());
    QTEST(text(reply->text("message")), "message");
    QTEST(QString::fromStdString(response.queryError).section(';', 0, 0), "code");
}

QTEST_APPLESS_MAIN(TestRedriveInputs)
#include "tst_redriveinputs.moc"

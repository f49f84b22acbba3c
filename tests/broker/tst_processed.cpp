// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// What is kept of processed messages, and dead letters beside it, through the in-process door.
class ProcessedTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void deadLettersAreComparedWithWhatWasProcessed();
    void oneDeadLetterHasANearestNeighbour();
    void clustersNameWhatNoProcessedMessageHas();
    void whatNobodyReceivedIsNoSample();
    void noneKeepsNothing();
    void theBrokerCanKeepNone();
    void redactedValuesAreNotKept();
    void newRulesDropWhatWasKeptUnderOldOnes();
    void optionsAreShownAndStay();
    void badInputIsRefusedInWords_data();
    void badInputIsRefusedInWords();

private:
    void start(broker::Options options);
    void send(const QString &queue, const QString &body);
    void process(int count, const QString &status = "NEW"); ///< sound orders
    void die(const QString &body);
    QJsonObject compare(const QJsonObject &more);
    QJsonObject compareAll();
    QString deadId();
    QStringList facts(const QJsonObject &page);

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void ProcessedTest::start(broker::Options options)
{
    m_client.reset();
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    QCOMPARE(m_client->redrive("ControlClock", {{"Action", "Pause"}}).error, QString());
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "dead"}}).error, QString());
    const QJsonObject policy{{"maxReceiveCount", 1},
                             {"deadLetterTargetArn", "arn:aws:sqs:us-east-1:000000000000:dead"}};
    const QJsonObject attributes{
        {"RedrivePolicy", QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact))},
        {"VisibilityTimeout", "0"}};
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "orders"}, {"Attributes", attributes}}).error, QString());
}

void ProcessedTest::init()
{
    start({});
}

void ProcessedTest::send(const QString &queue, const QString &body)
{
    QCOMPARE(m_client->sqs("SendMessage", {{"QueueUrl", queue}, {"MessageBody", body}}).error, QString());
}

void ProcessedTest::process(int count, const QString &status)
{
    for (int n = 0; n < count; ++n) {
        send("orders", QString(R"({"id":%1,"qty":2,"status":"%2","name":"Ida"})").arg(n).arg(status));
        const QJsonArray got = m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"VisibilityTimeout", 30}})
                                   .document["Messages"]
                                   .toArray();
        QCOMPARE(got.size(), 1);
        QCOMPARE(
            m_client
                ->sqs("DeleteMessage", {{"QueueUrl", "orders"}, {"ReceiptHandle", got[0].toObject()["ReceiptHandle"]}})
                .error,
            QString());
    }
}

void ProcessedTest::die(const QString &body)
{
    send("orders", body);
    m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}});
    m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}});
}

QJsonObject ProcessedTest::compare(const QJsonObject &more)
{
    QJsonObject input = more;
    input.insert("QueueUrl", "dead");
    const auto answer = m_client->redrive("CompareWithProcessed", input);
    return answer.error.isEmpty() ? answer.document : QJsonObject{{"Error", answer.error + " " + answer.message}};
}

QJsonObject ProcessedTest::compareAll()
{
    const QJsonValue view = m_client->redrive("OpenView", {{"QueueUrl", "dead"}}).document["View"];
    QJsonObject page = compare({{"View", view}});
    while (page.contains("Complete") && !page["Complete"].toBool()) {
        m_client->redrive("ReadView", {{"View", view}});
        page = compare({{"View", view}});
    }
    return page;
}

QString ProcessedTest::deadId()
{
    return m_client->redrive("Peek", {{"QueueUrl", "dead"}})
        .document["Messages"]
        .toArray()[0]
        .toObject()["MessageId"]
        .toString();
}

QStringList ProcessedTest::facts(const QJsonObject &page)
{
    QStringList told;
    for (const QJsonValue &one : page["Facts"].toArray())
        told.append(QString("%1 %2 %3")
                        .arg(one["Kind"].toString(), one["Path"].toString(), one["Text"].toString())
                        .simplified());
    return told;
}

void ProcessedTest::deadLettersAreComparedWithWhatWasProcessed()
{
    process(40);
    for (int n = 0; n < 20; ++n)
        die(QString(R"({"id":%1,"status":"NEW","name":"Ida"})").arg(n));
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 40);
    const QJsonObject page = compareAll();
    QCOMPARE(page["Dead"].toInt(), 20);
    QCOMPARE(page["Processed"].toInt(), 40);
    QCOMPARE(page["Skipped"].toInt(), 0);
    QCOMPARE(facts(page).value(0), QString("Absent qty"));
    const QJsonObject best = page["Facts"].toArray()[0].toObject();
    QCOMPARE(best["DeadShare"].toDouble(), 1.0);
    QCOMPARE(best["HealthyShare"].toDouble(), 0.0);
    QVERIFY(best["Score"].toDouble() > 0.7);
    QVERIFY(!page.contains("Neighbour"));
}

void ProcessedTest::oneDeadLetterHasANearestNeighbour()
{
    process(30, "PAID");
    die(R"({"id":7,"status":"PAID","name":"Ida"})");
    QTRY_COMPARE(compare({{"MessageId", deadId()}})["Healthy"].toInt(), 30);
    const QJsonObject neighbour = compare({{"MessageId", deadId()}})["Neighbour"].toObject();
    QCOMPARE(neighbour["Body"].toString(), QString(R"({"id":7,"qty":2,"status":"PAID","name":"Ida"})"));
    QVERIFY(neighbour["Deleted"].toInteger() >= neighbour["SentTimestamp"].toInteger());
    QVERIFY(neighbour["SentTimestamp"].toInteger() > 0);
}

void ProcessedTest::clustersNameWhatNoProcessedMessageHas()
{
    process(30);
    for (int n = 0; n < 5; ++n)
        die(QString(R"({"id":%1,"qty":2,"status":"PENDIN","name":"Ida"})").arg(n));
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 30);
    const QJsonValue clusters = m_client->redrive("OpenClusters", {{"QueueUrl", "dead"}}).document["Clusters"];
    QJsonObject page;
    QTRY_VERIFY((page = m_client->redrive("ReadClusters", {{"Clusters", clusters}}).document)["Complete"].toBool());
    QCOMPARE(page["Processed"].toInt(), 30);
    const QJsonObject first = page["Clusters"].toArray()[0].toObject();
    QCOMPARE(first["Name"].toString(), QString("`status` = PENDIN, seen in no processed message"));
    QCOMPARE(first["Count"].toInt(), 5);
    QJsonObject compared;
    QTRY_VERIFY((compared = compare({{"Clusters", clusters}, {"Cluster", first["Id"]}}))["Complete"].toBool());
    QCOMPARE(compared["Dead"].toInt(), 5);
    QVERIFY(facts(compared).contains("Value status PENDIN"));
}

void ProcessedTest::whatNobodyReceivedIsNoSample()
{
    process(3);
    for (int n = 0; n < 5; ++n)
        send("orders", "{}");
    const QJsonArray all = m_client->redrive("Peek", {{"QueueUrl", "orders"}}).document["Messages"].toArray();
    m_client->redrive("DeleteMessages",
                      {{"QueueUrl", "orders"}, {"MessageIds", QJsonArray{all[0].toObject()["MessageId"]}}});
    m_client->sqs("PurgeQueue", {{"QueueUrl", "orders"}});
    die(R"({"id":7})");
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 3);
    QCOMPARE(compareAll()["Processed"].toInt(), 3);
}

void ProcessedTest::noneKeepsNothing()
{
    process(5);
    die("{}");
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 5);
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ProcessedSample", "none"}});
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 0);
    process(5);
    QCOMPARE(compareAll()["Healthy"].toInt(), 0);
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ProcessedSample", "4"}});
    process(9);
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 4);
}

void ProcessedTest::theBrokerCanKeepNone()
{
    broker::Options options;
    options.processedSample = 0;
    start(options);
    process(5);
    die("{}");
    QCOMPARE(compareAll()["Dead"].toInt(), 1);
    QCOMPARE(compareAll()["Healthy"].toInt(), 0);
}

void ProcessedTest::redactedValuesAreNotKept()
{
    QCOMPARE(m_client
                 ->redrive("SetQueueOptions",
                           {{"QueueUrl", "orders"}, {"Redact", QJsonArray{"body.name", "attr.token", "/PA[A-Z]+/"}}})
                 .error,
             QString());
    process(25, "PAID");
    die(R"({"id":7,"qty":2,"status":"PAID","name":"Noor"})");
    QTRY_COMPARE(compare({{"MessageId", deadId()}})["Healthy"].toInt(), 25);
    const QString body = compare({{"MessageId", deadId()}})["Neighbour"].toObject()["Body"].toString();
    QVERIFY(!body.contains("Ida"));
    QVERIFY(!body.contains("PAID"));
    QVERIFY(body.contains(R"j("name":"(redacted)")j"));
    for (const QString &fact : facts(compare({{"MessageId", deadId()}})))
        QVERIFY2(!fact.contains("(redacted)"), qPrintable(fact));
}

void ProcessedTest::newRulesDropWhatWasKeptUnderOldOnes()
{
    process(25);
    die("{}");
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 25);
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"Redact", QJsonArray{"body.name"}}});
    QTRY_COMPARE(compareAll()["Healthy"].toInt(), 0);
}

void ProcessedTest::optionsAreShownAndStay()
{
    const auto shown = [this] {
        for (const QJsonValue &one : m_client->redrive("ListResources").document["Queues"].toArray()) {
            if (one["Name"] == "orders")
                return one.toObject();
        }
        return QJsonObject{};
    };
    QVERIFY(!shown().contains("ProcessedSample"));
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ProcessedSample", "none"}});
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"Redact", QJsonArray{"body.name"}}});
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", "sampled"}});
    QCOMPARE(shown()["ProcessedSample"].toString(), QString("none"));
    QCOMPARE(shown()["Redact"].toArray(), QJsonArray{"body.name"});
    const auto attributes =
        m_client->sqs("GetQueueAttributes", {{"QueueUrl", "orders"}, {"AttributeNames", QJsonArray{"All"}}});
    for (const QString &name : attributes.document["Attributes"].toObject().keys())
        QVERIFY2(!name.startsWith('.'), qPrintable(name));
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ProcessedSample", ""}, {"Redact", QJsonArray{}}});
    QVERIFY(!shown().contains("ProcessedSample"));
    QVERIFY(!shown().contains("Redact"));
    QCOMPARE(shown()["ShortPolling"].toString(), QString("sampled"));
}

void ProcessedTest::badInputIsRefusedInWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << "CompareWithProcessed" << QJsonObject{{"QueueUrl", "dead"}} << "Name one of";
    QTest::newRow("two") << "CompareWithProcessed"
                         << QJsonObject{{"QueueUrl", "dead"}, {"View", "x"}, {"MessageId", "y"}} << "Name one of";
    QTest::newRow("no view") << "CompareWithProcessed" << QJsonObject{{"QueueUrl", "dead"}, {"View", "x"}}
                             << "Open it again";
    QTest::newRow("no id") << "CompareWithProcessed" << QJsonObject{{"QueueUrl", "dead"}, {"MessageId", "x"}}
                           << "message id";
    QTest::newRow("no message") << "CompareWithProcessed"
                                << QJsonObject{{"QueueUrl", "dead"},
                                               {"MessageId", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}}
                                << "No message with this id";
    QTest::newRow("no queue") << "CompareWithProcessed" << QJsonObject{{"QueueUrl", "nowhere"}, {"View", "x"}}
                              << "does not exist";
    QTest::newRow("no sample") << "SetQueueOptions" << QJsonObject{{"QueueUrl", "orders"}, {"ProcessedSample", "2001"}}
                               << "1 to 2000";
    QTest::newRow("no rule") << "SetQueueOptions" << QJsonObject{{"QueueUrl", "orders"}, {"Redact", QJsonArray{"name"}}}
                             << "body.PATH";
}

void ProcessedTest::badInputIsRefusedInWords()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, input);
    QFETCH(QString, said);
    const auto answer = m_client->redrive(operation.toUtf8().constData(), input);
    QVERIFY(!answer.error.isEmpty());
    QVERIFY2(answer.message.contains(said), qPrintable(answer.message));
}

QTEST_GUILESS_MAIN(ProcessedTest)
#include "tst_processed.moc"

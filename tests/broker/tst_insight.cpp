// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// What the Redrive service tells about groups, leases, deduplication and move tasks, and why a message waits.
class InsightTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void groupsNameWhatBlocksThem();
    void tenantsOfAStandardQueueBlockNothing();
    void leasesNameTheHolderAndTheEnd();
    void aWaitingReceiveIsTheHolder();
    void aMessageSaysWhatItWaitsFor_data();
    void aMessageSaysWhatItWaitsFor();
    void aBlockedMessageNamesTheBlocker();
    void theNextReceiveMayBeTheLast();
    void deduplicationIsRememberedForFiveMinutes();
    void aPurgeForgetsWhatWasDeduplicated();
    void moveTasksOfAllQueuesAreListed();
    void questionsAboutWhatIsNotThereAreRefused();

private:
    QJsonObject ask(const char *operation, const QJsonObject &input)
    {
        const auto answer = m_client->redrive(operation, input);
        if (!answer.error.isEmpty())
            return {{"Error", answer.error}};
        return answer.document;
    }
    QString send(const QString &queue, const QString &body, const QString &group = {}, int delay = 0)
    {
        QJsonObject input{{"QueueUrl", queue}, {"MessageBody", body}};
        if (!group.isEmpty())
            input["MessageGroupId"] = group;
        if (delay > 0)
            input["DelaySeconds"] = delay;
        return m_client->sqs("SendMessage", input).document["MessageId"].toString();
    }
    QJsonArray receive(const QString &queue, int most = 1)
    {
        return m_client->sqs("ReceiveMessage", {{"QueueUrl", queue}, {"MaxNumberOfMessages", most}})
            .document["Messages"]
            .toArray();
    }
    void create(const QString &name, const QJsonObject &attributes = {})
    {
        QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", name}, {"Attributes", attributes}}).error, QString());
    }
    void jump(qint64 milliseconds) { ask("ControlClock", {{"Action", "Jump"}, {"By", milliseconds}}); }

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void InsightTest::init()
{
    m_client.reset();
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    ask("ControlClock", {{"Action", "Pause"}});
    create("orders");
    create("pay.fifo", {{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}});
}

void InsightTest::groupsNameWhatBlocksThem()
{
    const QString first = send("pay.fifo", "a1", "a");
    send("pay.fifo", "a2", "a");
    send("pay.fifo", "b1", "b");
    receive("pay.fifo");
    const QJsonObject answer = ask("ListGroups", {{"QueueUrl", "pay.fifo"}});
    QCOMPARE(answer["GroupCount"].toInt(), 2);
    QVERIFY(answer["Complete"].toBool());
    const QJsonArray groups = answer["Groups"].toArray();
    QCOMPARE(groups.at(0)["MessageGroupId"].toString(), QString("a"));
    QCOMPARE(groups.at(0)["Available"].toInt(), 1);
    QCOMPARE(groups.at(0)["InFlight"].toInt(), 1);
    QCOMPARE(groups.at(0)["BlockedBy"].toString(), first);
    QCOMPARE(groups.at(0)["BlockedState"].toString(), QString("InFlight"));
    QCOMPARE(groups.at(1)["MessageGroupId"].toString(), QString("b"));
    QVERIFY(groups.at(1)["BlockedBy"].isUndefined());

    const QJsonObject one = ask("ListGroups", {{"QueueUrl", "pay.fifo"}, {"MaxResults", 1}});
    QCOMPARE(one["Groups"].toArray().size(), 1);
    QCOMPARE(one["GroupCount"].toInt(), 2);
}

void InsightTest::tenantsOfAStandardQueueBlockNothing()
{
    send("orders", "1", "tenant");
    send("orders", "2", "tenant");
    send("orders", "3");
    receive("orders");
    const QJsonArray groups = ask("ListGroups", {{"QueueUrl", "orders"}})["Groups"].toArray();
    QCOMPARE(groups.size(), 2);
    QVERIFY(groups.at(0)["BlockedBy"].isUndefined());
    QVERIFY(groups.at(1)["MessageGroupId"].isUndefined());
}

void InsightTest::leasesNameTheHolderAndTheEnd()
{
    const QString id = send("orders", "1");
    send("orders", "2");
    receive("orders");
    const QJsonObject answer = ask("ListLeases", {{"QueueUrl", "orders"}});
    QCOMPARE(answer["InFlight"].toInt(), 1);
    const QJsonArray leases = answer["Leases"].toArray();
    QCOMPARE(leases.size(), 1);
    QCOMPARE(leases.at(0)["MessageId"].toString(), id);
    QCOMPARE(leases.at(0)["ReceiveCount"].toInt(), 1);
    QCOMPARE(leases.at(0)["Due"].toInteger() - leases.at(0)["Received"].toInteger(), qint64{30'000});
    QVERIFY(!leases.at(0)["Holder"].toString().isEmpty());
    jump(30'000);
    QVERIFY(ask("ListLeases", {{"QueueUrl", "orders"}})["Leases"].toArray().isEmpty());
}

void InsightTest::aWaitingReceiveIsTheHolder()
{
    send("orders", "1", {}, 10);
    auto poll = m_client->start("sqs", "ReceiveMessage", {{"QueueUrl", "orders"}, {"WaitTimeSeconds", 20}});
    jump(10'000); // the delay ends in a step that no client asked for
    QCOMPARE(BrokerClient::finish(std::move(poll)).document["Messages"].toArray().size(), 1);
    const QJsonArray leases = ask("ListLeases", {{"QueueUrl", "orders"}})["Leases"].toArray();
    QCOMPARE(leases.size(), 1);
    QVERIFY(!leases.at(0)["Holder"].toString().isEmpty());
}

void InsightTest::aMessageSaysWhatItWaitsFor_data()
{
    QTest::addColumn<int>("delay");
    QTest::addColumn<bool>("received");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QString>("reason");
    QTest::newRow("available") << 0 << false << "None"
                               << "Nothing: the message can be received now.";
    QTest::newRow("delayed") << 600 << false << "Delayed"
                             << "Delayed, available in 10 min.";
    QTest::newRow("in flight") << 0 << true << "InFlight"
                               << "In flight after receive 1, visible in 30 s.";
}

void InsightTest::aMessageSaysWhatItWaitsFor()
{
    QFETCH(int, delay);
    QFETCH(bool, received);
    QFETCH(QString, obstacle);
    QFETCH(QString, reason);
    const QString id = send("orders", "1", {}, delay);
    if (received)
        receive("orders");
    const QJsonObject told = ask("ExplainMessage", {{"QueueUrl", "orders"}, {"MessageId", id}});
    QCOMPARE(told["Obstacle"].toString(), obstacle);
    QCOMPARE(told["Deliverable"].toBool(), obstacle == "None");
    QCOMPARE(told["Reason"].toString(), reason);
}

void InsightTest::aBlockedMessageNamesTheBlocker()
{
    const QString first = send("pay.fifo", "1", "g");
    const QString second = send("pay.fifo", "2", "g");
    const QString third = send("pay.fifo", "3", "g");
    receive("pay.fifo", 2);
    jump(18'000);
    // The earliest one in flight blocks; after its lease the next one does.
    QJsonObject told = ask("ExplainMessage", {{"QueueUrl", "pay.fifo"}, {"MessageId", third}});
    QCOMPARE(told["Obstacle"].toString(), QString("GroupBlocked"));
    QCOMPARE(told["BlockedBy"].toString(), first);
    QCOMPARE(told["Reason"].toString(), "Blocked by " + first + " of group g, visible in 12 s.");
    QVERIFY(first != second);
    jump(12'000);
    told = ask("ExplainMessage", {{"QueueUrl", "pay.fifo"}, {"MessageId", third}});
    QCOMPARE(told["Obstacle"].toString(), QString("None"));
}

void InsightTest::theNextReceiveMayBeTheLast()
{
    create("orders-dlq");
    create("fragile",
           {{"RedrivePolicy",
             R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:orders-dlq","maxReceiveCount":1})"}});
    const QString id = send("fragile", "1");
    receive("fragile");
    jump(30'000);
    const QJsonObject told = ask("ExplainMessage", {{"QueueUrl", "fragile"}, {"MessageId", id}});
    QCOMPARE(told["Obstacle"].toString(), QString("DeadLetterNext"));
    QVERIFY(told["Reason"].toString().contains(":orders-dlq"));
    QVERIFY(receive("fragile").isEmpty());
    QCOMPARE(ask("ExplainMessage", {{"QueueUrl", "orders-dlq"}, {"MessageId", id}})["Obstacle"].toString(),
             QString("None"));
}

void InsightTest::deduplicationIsRememberedForFiveMinutes()
{
    const QString id = send("pay.fifo", "same", "g");
    QCOMPARE(send("pay.fifo", "same", "g"), id);
    const QString other = send("pay.fifo", "other", "g");
    QJsonArray kept = ask("ListDeduplications", {{"QueueUrl", "pay.fifo"}})["Deduplications"].toArray();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0)["MessageId"].toString(), other);
    QCOMPARE(kept.at(1)["MessageId"].toString(), id);
    QVERIFY(kept.at(1)["InQueue"].toBool());
    QCOMPARE(kept.at(1)["SequenceNumber"].toString().size(), 20);
    m_client->redrive("DeleteMessages", {{"QueueUrl", "pay.fifo"}, {"MessageIds", QJsonArray{id}}});
    kept = ask("ListDeduplications", {{"QueueUrl", "pay.fifo"}})["Deduplications"].toArray();
    QVERIFY(!kept.at(1)["InQueue"].toBool());

    QStringList kinds;
    for (const QJsonValue &event : ask("ReadJournal", {{"QueueUrl", "pay.fifo"}})["Events"].toArray())
        kinds.append(event["Kind"].toString());
    QCOMPARE(kinds.count("Deduplicated"), 1);

    jump(5 * 60'000);
    QVERIFY(ask("ListDeduplications", {{"QueueUrl", "pay.fifo"}})["Deduplications"].toArray().isEmpty());
}

void InsightTest::aPurgeForgetsWhatWasDeduplicated()
{
    send("pay.fifo", "before", "g");
    QCOMPARE(m_client->sqs("PurgeQueue", {{"QueueUrl", "pay.fifo"}}).error, QString());
    const QString after = send("pay.fifo", "before", "g");
    const QJsonArray kept = ask("ListDeduplications", {{"QueueUrl", "pay.fifo"}})["Deduplications"].toArray();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0)["MessageId"].toString(), after);
}

void InsightTest::moveTasksOfAllQueuesAreListed()
{
    create("dead");
    create("source",
           {{"RedrivePolicy",
             R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1})"}});
    send("source", "1");
    receive("source");
    jump(30'000);
    receive("source");
    const auto started =
        m_client->sqs("StartMessageMoveTask",
                      {{"SourceArn", "arn:aws:sqs:us-east-1:000000000000:dead"}, {"MaxNumberOfMessagesPerSecond", 1}});
    QCOMPARE(started.error, QString());
    QJsonArray tasks = ask("ListMoveTasks", {})["Tasks"].toArray();
    QCOMPARE(tasks.size(), 1);
    QCOMPARE(tasks.at(0)["Status"].toString(), QString("RUNNING"));
    QCOMPARE(tasks.at(0)["TaskHandle"].toString(), started.document["TaskHandle"].toString());
    jump(10'000);
    tasks = ask("ListMoveTasks", {})["Tasks"].toArray();
    QCOMPARE(tasks.at(0)["Status"].toString(), QString("COMPLETED"));
    QCOMPARE(tasks.at(0)["ApproximateNumberOfMessagesMoved"].toInt(), 1);
    QVERIFY(tasks.at(0)["EndedTimestamp"].toInteger() >= tasks.at(0)["StartedTimestamp"].toInteger());
}

void InsightTest::questionsAboutWhatIsNotThereAreRefused()
{
    const QString noQueue = "AWS.SimpleQueueService.NonExistentQueue";
    for (const char *operation : {"ListGroups", "ListLeases", "ListDeduplications"})
        QCOMPARE(ask(operation, {{"QueueUrl", "nowhere"}})["Error"].toString(), noQueue);
    QCOMPARE(ask("ExplainMessage", {{"QueueUrl", "orders"}, {"MessageId", "x"}})["Error"].toString(),
             QString("MessageDoesNotExist"));
    const QString elsewhere = send("pay.fifo", "1", "g");
    QCOMPARE(ask("ExplainMessage", {{"QueueUrl", "orders"}, {"MessageId", elsewhere}})["Error"].toString(),
             QString("MessageDoesNotExist"));
}

QTEST_APPLESS_MAIN(InsightTest)

#include "tst_insight.moc"

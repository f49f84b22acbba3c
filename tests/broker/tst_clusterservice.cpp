// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// Clusters of dead letters as docs/console-api.md promises them, through the in-process door.
class ClusterServiceTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void deadLettersComeTogetherByWhatTheyDiedOf();
    void theJournalSaysHowLeasesEnded();
    void aRedrivenMessageStartsAnew();
    void clustersFollowWhatComesAndGoes();
    void aViewOfAClusterHoldsItsMessages();
    void aViewOfAClusterFollowsIt();
    void allOfAClusterAreDeletedAndNothingElse();
    void rulesMergesAndSplitsAreTheCallers();
    void clustersEndWithTheirViews();
    void badInputIsRefusedInWords_data();
    void badInputIsRefusedInWords();

private:
    void send(const QString &queue, const QString &body, const QString &error = {});
    void dieUntouched(); ///< all that is in `orders`
    QString open(QJsonObject wish = {});
    QJsonObject read(const QString &clusters); ///< once they are complete
    QJsonObject cluster(const QJsonObject &page, const QString &name);
    QJsonObject readView(const QString &view);
    QString openView(const QString &clusters, const QString &id);

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void ClusterServiceTest::init()
{
    m_client.reset();
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    QCOMPARE(m_client->redrive("ControlClock", {{"Action", "Pause"}}).error, QString());
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "dead"}}).error, QString());
    const QJsonObject policy{{"maxReceiveCount", 2},
                             {"deadLetterTargetArn", "arn:aws:sqs:us-east-1:000000000000:dead"}};
    const QJsonObject attributes{
        {"RedrivePolicy", QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact))},
        {"VisibilityTimeout", "30"}};
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "orders"}, {"Attributes", attributes}}).error, QString());
}

void ClusterServiceTest::send(const QString &queue, const QString &body, const QString &error)
{
    QJsonObject message{{"QueueUrl", queue}, {"MessageBody", body}};
    if (!error.isEmpty())
        message.insert("MessageAttributes",
                       QJsonObject{{"errorMessage", QJsonObject{{"DataType", "String"}, {"StringValue", error}}}});
    QCOMPARE(m_client->sqs("SendMessage", message).error, QString());
}

void ClusterServiceTest::dieUntouched()
{
    for (int turn = 0; turn < 3; ++turn) {
        while (!m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"MaxNumberOfMessages", 10}})
                    .document.value("Messages")
                    .toArray()
                    .isEmpty()) { }
        m_client->redrive("ControlClock", {{"Action", "Jump"}, {"By", 31'000}});
    }
}

QString ClusterServiceTest::open(QJsonObject wish)
{
    wish.insert("QueueUrl", "dead");
    const auto answer = m_client->redrive("OpenClusters", wish);
    return answer.error.isEmpty() ? answer.document.value("Clusters").toString() : answer.error + " " + answer.message;
}

QJsonObject ClusterServiceTest::read(const QString &clusters)
{
    QJsonObject page = m_client->redrive("ReadClusters", {{"Clusters", clusters}}).document;
    while (!page.isEmpty() && !page.value("Complete").toBool())
        page = m_client
                   ->redrive("ReadClusters",
                             {{"Clusters", clusters}, {"Version", page.value("Version")}, {"WaitMilliseconds", 1'000}})
                   .document;
    return page;
}

QJsonObject ClusterServiceTest::cluster(const QJsonObject &page, const QString &name)
{
    for (const QJsonValue &one : page.value("Clusters").toArray()) {
        if (one.toObject().value("Name") == name)
            return one.toObject();
    }
    return {};
}

QString ClusterServiceTest::openView(const QString &clusters, const QString &id)
{
    const auto answer = m_client->redrive("OpenView", {{"QueueUrl", "dead"}, {"Clusters", clusters}, {"Cluster", id}});
    return answer.error.isEmpty() ? answer.document.value("View").toString() : answer.error + " " + answer.message;
}

QJsonObject ClusterServiceTest::readView(const QString &view)
{
    QJsonObject page = m_client->redrive("ReadView", {{"View", view}}).document;
    while (!page.isEmpty() && !page.value("Complete").toBool())
        page =
            m_client
                ->redrive("ReadView", {{"View", view}, {"Version", page.value("Version")}, {"WaitMilliseconds", 1'000}})
                .document;
    return page;
}

void ClusterServiceTest::deadLettersComeTogetherByWhatTheyDiedOf()
{
    for (int n = 0; n < 6; ++n) {
        send("orders", QString(R"({"sku":"a%1","qty":1})").arg(n), QString("no stock for %1").arg(n));
        send("orders", QString(R"({"sku":"a%1","qty":)").arg(n));
        send("orders", QString(R"({"sku":"a%1","qty":1})").arg(n));
    }
    send("orders", R"({"qty":1})");
    dieUntouched();
    const QJsonObject page = read(open());
    QCOMPARE(page.value("Total").toInt(), 19);
    QCOMPARE(page.value("Scanned").toInt(), 19);
    QVERIFY(page.value("Microseconds").toInteger() > 0);
    const QJsonObject refused = cluster(page, "no stock for <n>");
    QCOMPARE(refused.value("Origin").toString(), QString("a"));
    QCOMPARE(refused.value("Kind").toString(), QString("Error"));
    QCOMPARE(refused.value("Field").toString(), QString("errorMessage"));
    QCOMPARE(refused.value("Count").toInt(), 6);
    QVERIFY(refused.value("First").toInteger() > 0);
    QVERIFY(refused.value("Last").toInteger() >= refused.value("First").toInteger());
    QVERIFY(!refused.value("Suggestion").toString().isEmpty());
    int sum = 0;
    for (const QJsonValue &part : refused.value("Series").toArray())
        sum += part.toInt();
    QCOMPARE(sum, 6);
    const auto example =
        m_client->redrive("GetMessage", {{"QueueUrl", "dead"}, {"MessageId", refused.value("ExampleMessageId")}});
    QVERIFY(example.document.value("Message").toObject().value("Body").toString().contains("sku"));
    QCOMPARE(cluster(page, "The body is JSON that is cut off").value("Count").toInt(), 6);
    const QJsonObject shape = cluster(page, "`sku` is missing");
    QCOMPARE(shape.value("Origin").toString(), QString("s"));
    QCOMPARE(shape.value("Count").toInt(), 1);
    const QJsonArray all = page.value("Clusters").toArray();
    QCOMPARE(all.last().toObject().value("Name").toString(), QString("Unclassified"));
    QCOMPARE(all.last().toObject().value("Count").toInt(), 0);
}

void ClusterServiceTest::theJournalSaysHowLeasesEnded()
{
    for (int n = 0; n < 3; ++n)
        send("orders", QString(R"({"sku":"a%1"})").arg(n));
    dieUntouched();
    for (int n = 0; n < 4; ++n)
        send("orders", QString(R"({"sku":"b%1"})").arg(n));
    for (int turn = 0; turn < 3; ++turn) {
        const auto answer =
            m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"MaxNumberOfMessages", 10}}).document;
        for (const QJsonValue &one : answer.value("Messages").toArray())
            m_client->sqs("ChangeMessageVisibility",
                          {{"QueueUrl", "orders"},
                           {"ReceiptHandle", one.toObject().value("ReceiptHandle")},
                           {"VisibilityTimeout", 0}});
    }
    send("dead", R"({"sku":"c"})"); // sent here: nobody ever held it
    const QJsonObject page = read(open());
    const QJsonObject slow = cluster(page, "Each lease ran out untouched after 30 s");
    QCOMPARE(slow.value("Count").toInt(), 3);
    QCOMPARE(slow.value("Origin").toString(), QString("j"));
    QVERIFY(slow.value("Suggestion").toString().contains("slower than the visibility timeout"));
    bool hasHolder = false;
    for (const QJsonValue &fact : slow.value("Facts").toArray())
        hasHolder = hasHolder
            || (fact.toObject().value("Name") == "Holder" && fact.toObject().value("Count").toInt() == 3
                && !fact.toObject().value("Text").toString().isEmpty());
    QVERIFY(hasHolder);
    QCOMPARE(cluster(page, "Each lease was given back within 1 s of its receive").value("Count").toInt(), 4);
    QCOMPARE(cluster(page, "Unclassified").value("Count").toInt(), 1);
}

void ClusterServiceTest::aRedrivenMessageStartsAnew()
{
    send("orders", R"({"sku":"a"})");
    dieUntouched();
    const QString clusters = open();
    const QJsonValue id = cluster(read(clusters), "Each lease ran out untouched after 30 s").value("ExampleMessageId");
    QCOMPARE(m_client->redrive("MoveMessages", {{"QueueUrl", "dead"}, {"MessageIds", QJsonArray{id}}}).error,
             QString());
    m_client->redrive("ControlClock", {{"Action", "Jump"}, {"By", 1'000}}); // it cannot die as it comes
    for (int turn = 0; turn < 3; ++turn) {
        const auto answer = m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}}).document;
        for (const QJsonValue &one : answer.value("Messages").toArray())
            m_client->sqs("ChangeMessageVisibility",
                          {{"QueueUrl", "orders"},
                           {"ReceiptHandle", one.toObject().value("ReceiptHandle")},
                           {"VisibilityTimeout", 0}});
    }
    QTRY_COMPARE(cluster(read(clusters), "Each lease was given back within 1 s of its receive").value("Count").toInt(),
                 1);
    QVERIFY(cluster(read(clusters), "Each lease ran out untouched after 30 s").isEmpty());
}

void ClusterServiceTest::clustersFollowWhatComesAndGoes()
{
    send("dead", "{}", "no stock for 1");
    const QString clusters = open();
    QJsonObject page = read(clusters);
    QCOMPARE(cluster(page, "no stock for <n>").value("Count").toInt(), 1);
    auto waiting =
        m_client->start("redrive", "ReadClusters",
                        {{"Clusters", clusters}, {"Version", page.value("Version")}, {"WaitMilliseconds", 20'000}});
    send("dead", "{}", "no stock for 2");
    QVERIFY(BrokerClient::finish(std::move(waiting)).error.isEmpty());
    QTRY_COMPARE(cluster(read(clusters), "no stock for <n>").value("Count").toInt(), 2);
    const QJsonValue id = cluster(read(clusters), "no stock for <n>").value("ExampleMessageId");
    m_client->redrive("DeleteMessages", {{"QueueUrl", "dead"}, {"MessageIds", QJsonArray{id}}});
    QTRY_COMPARE(cluster(read(clusters), "no stock for <n>").value("Count").toInt(), 1);
    m_client->sqs("PurgeQueue", {{"QueueUrl", "dead"}});
    QTRY_COMPARE(read(clusters).value("Clusters").toArray().size(), 1);
    QCOMPARE(read(clusters).value("Scanned").toInt(), 0);
}

void ClusterServiceTest::aViewOfAClusterHoldsItsMessages()
{
    for (int n = 0; n < 5; ++n) {
        send("dead", QString(R"({"n":%1})").arg(n), QString("no stock for %1").arg(n));
        send("dead", QString(R"({"n":%1)").arg(n));
    }
    const QString clusters = open();
    const QString id = cluster(read(clusters), "no stock for <n>").value("Id").toString();
    QCOMPARE(id.size(), 16);
    const QJsonObject page = readView(openView(clusters, id));
    QCOMPARE(page.value("Matched").toInt(), 5);
    QCOMPARE(page.value("Total").toInt(), 10);
    for (const QJsonValue &row : page.value("Messages").toArray())
        QVERIFY(!row.toObject().value("Attributes").toArray().isEmpty());
    const auto both = m_client->redrive("OpenView",
                                        {{"QueueUrl", "dead"},
                                         {"Clusters", clusters},
                                         {"Cluster", id},
                                         {"Query", "body.n >= 3"},
                                         {"Descending", true}});
    QCOMPARE(readView(both.document.value("View").toString()).value("Matched").toInt(), 2);
    QCOMPARE(readView(openView(clusters, "0000000000000000")).value("Matched").toInt(), 0);
}

void ClusterServiceTest::aViewOfAClusterFollowsIt()
{
    for (int n = 0; n < 3; ++n)
        send("dead", R"({"a":1,"b":2})");
    send("dead", R"({"a":1})");
    const QString clusters = open();
    const QString id = cluster(read(clusters), "`b` is missing").value("Id").toString();
    QVERIFY(!id.isEmpty());
    const QString view = openView(clusters, id);
    QCOMPARE(readView(view).value("Matched").toInt(), 1);
    send("dead", R"({"a":7})");
    QTRY_COMPARE(readView(view).value("Matched").toInt(), 2);
    // Now what lacks it is the rule, and the others are odd.
    for (int n = 0; n < 4; ++n)
        send("dead", R"({"a":9})");
    QTRY_COMPARE(readView(view).value("Matched").toInt(), 0);
    QCOMPARE(cluster(read(clusters), "`b` is there, elsewhere not").value("Count").toInt(), 3);
}

void ClusterServiceTest::allOfAClusterAreDeletedAndNothingElse()
{
    for (int n = 0; n < 7; ++n) {
        send("dead", QString(R"({"n":%1})").arg(n), QString("no stock for %1").arg(n));
        send("dead", QString(R"({"n":%1)").arg(n));
    }
    const QString clusters = open();
    const QString id = cluster(read(clusters), "no stock for <n>").value("Id").toString();
    const QString view = openView(clusters, id);
    readView(view);
    const auto answer = m_client->redrive("DeleteMatching", {{"View", view}, {"MaxResults", 1'000}});
    QCOMPARE(answer.error, QString());
    QCOMPARE(answer.document.value("Deleted").toInt(), 7);
    QTRY_COMPARE(readView(view).value("Matched").toInt(), 0);
    const QJsonObject page = read(clusters);
    QCOMPARE(page.value("Total").toInt(), 7);
    QVERIFY(cluster(page, "no stock for <n>").isEmpty());
    QCOMPARE(cluster(page, "The body is JSON that is cut off").value("Count").toInt(), 7);
}

void ClusterServiceTest::rulesMergesAndSplitsAreTheCallers()
{
    for (int n = 0; n < 6; ++n)
        send("dead", QString(R"({"n":%1,"region":"%2"})").arg(n).arg(n < 4 ? "eu" : "us"), "no stock");
    send("dead", "broken {");
    const QJsonObject first = read(open());
    const QString stock = cluster(first, "no stock").value("Id").toString();
    const QString text = cluster(first, "The body is not JSON").value("Id").toString();
    const QJsonObject ruled =
        read(open({{"Rules", QJsonArray{QJsonObject{{"Name", "the first"}, {"Query", "body.n == 0"}}}}}));
    QCOMPARE(ruled.value("Clusters").toArray()[0].toObject().value("Name").toString(), QString("the first"));
    QCOMPARE(ruled.value("Clusters").toArray()[0].toObject().value("Origin").toString(), QString("r"));
    QCOMPARE(ruled.value("Clusters").toArray()[0].toObject().value("Count").toInt(), 1);
    QCOMPARE(cluster(ruled, "no stock").value("Count").toInt(), 5);
    const QJsonObject merged =
        read(open({{"Merges", QJsonArray{QJsonObject{{"Name", "both"}, {"Clusters", QJsonArray{stock, text}}}}}}));
    QCOMPARE(cluster(merged, "both").value("Count").toInt(), 7);
    QCOMPARE(cluster(merged, "both").value("Groups").toInt(), 2);
    const QJsonObject split =
        read(open({{"Splits", QJsonArray{QJsonObject{{"Cluster", stock}, {"Column", "body.region"}}}}}));
    QCOMPARE(cluster(split, "no stock: body.region = eu").value("Count").toInt(), 4);
    QCOMPARE(cluster(split, "no stock: body.region = us").value("Count").toInt(), 2);
}

void ClusterServiceTest::clustersEndWithTheirViews()
{
    send("dead", "{}", "no stock");
    const QString clusters = open();
    const QString id = cluster(read(clusters), "no stock").value("Id").toString();
    const QString view = openView(clusters, id);
    QCOMPARE(readView(view).value("Matched").toInt(), 1);
    QCOMPARE(m_client->redrive("CloseClusters", {{"Clusters", clusters}}).error, QString());
    QCOMPARE(m_client->redrive("ReadView", {{"View", view}}).error, QString("CursorExpired"));
    QCOMPARE(m_client->redrive("ReadClusters", {{"Clusters", clusters}}).error, QString("CursorExpired"));
    QVERIFY(openView(clusters, id).startsWith("CursorExpired"));
}

void ClusterServiceTest::badInputIsRefusedInWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("said");
    const auto rules = [](const QString &name, const QString &query) {
        return QJsonObject{{"QueueUrl", "dead"}, {"Rules", QJsonArray{QJsonObject{{"Name", name}, {"Query", query}}}}};
    };
    QTest::newRow("no queue") << "OpenClusters" << QJsonObject{{"QueueUrl", "nowhere"}} << "does not exist";
    QTest::newRow("no query") << "OpenClusters" << rules("r", "recv >") << "At 7";
    QTest::newRow("no name") << "OpenClusters" << rules("", "recv > 1") << "1 to 200";
    QTest::newRow("asks the time") << "OpenClusters" << rules("r", "age > 1m") << "by themselves";
    QTest::newRow("no column") << "OpenClusters"
                               << QJsonObject{{"QueueUrl", "dead"},
                                              {"Splits",
                                               QJsonArray{QJsonObject{{"Cluster", "x"}, {"Column", "total"}}}}}
                               << "body.total";
    QTest::newRow("merge of nothing")
        << "OpenClusters"
        << QJsonObject{{"QueueUrl", "dead"},
                       {"Merges", QJsonArray{QJsonObject{{"Name", "m"}, {"Clusters", QJsonArray{}}}}}}
        << "1 to 1000";
    QTest::newRow("no clusters") << "ReadClusters" << QJsonObject{{"Clusters", "x"}} << "Open it again";
    QTest::newRow("half a cluster") << "OpenView" << QJsonObject{{"QueueUrl", "dead"}, {"Clusters", "x"}} << "Cluster";
    QTest::newRow("another queue's") << "OpenView"
                                     << QJsonObject{{"QueueUrl", "orders"}, {"Clusters", "of dead"}, {"Cluster", "x"}}
                                     << "not of this queue";
}

void ClusterServiceTest::badInputIsRefusedInWords()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, input);
    QFETCH(QString, said);
    if (input.value("Clusters") == "of dead")
        input.insert("Clusters", open());
    const auto answer = m_client->redrive(operation.toUtf8().constData(), input);
    QVERIFY(!answer.error.isEmpty());
    QVERIFY2(answer.message.contains(said), qPrintable(answer.message));
}

QTEST_GUILESS_MAIN(ClusterServiceTest)
#include "tst_clusterservice.moc"

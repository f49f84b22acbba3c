// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// The Redrive service as docs/console-api.md promises it, through the in-process door.
class RedriveServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void describeNamesWhatThisBrokerIsAndCan();
    void listResourcesCountsExactly();
    void peekChangesNothing();
    void peekFindsByStateAndText();
    void peekAnswersQueries_data();
    void peekAnswersQueries();
    void peekPagesByCursorWithoutGapsOrTwins();
    void peekWithTextPagesWithoutGapsOrTwins_data();
    void peekWithTextPagesWithoutGapsOrTwins();
    void getMessageGivesTheWholeBody();
    void deleteMessagesDeletesInAnyState();
    void moveMessagesGoesHomeWithAFreshCount();
    void moveWithoutAHomeSaysSo();
    void messageLifeTellsEverythingInOrder();
    void readJournalContinuesAtItsCursor();
    void snapshotWaitsForAChange();
    void snapshotAnswersAtOnceWhenTheCursorIsOld();
    void seriesCountsWhatHappened();
    void clockPausesStepsAndJumps();
    void longPollEndsAtTheEngineDeadline();
    void resetDeletesEveryQueue();
    void badInputIsRefusedInWords_data();
    void badInputIsRefusedInWords();

private:
    QString send(const QString &queue, const QString &body, int delay = 0);
    QJsonArray receive(const QString &queue, int most = 10, int visibility = 30);
    QJsonObject queue(const QString &name);
    void jump(qint64 milliseconds);
    void deadLetterPair();

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void RedriveServiceTest::init()
{
    m_client.reset();
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    QCOMPARE(m_client->redrive("ControlClock", {{"Action", "Pause"}}).error, QString());
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "orders"}}).error, QString());
}

QString RedriveServiceTest::send(const QString &queue, const QString &body, int delay)
{
    const auto sent =
        m_client->sqs("SendMessage", {{"QueueUrl", queue}, {"MessageBody", body}, {"DelaySeconds", delay}});
    return sent.document["MessageId"].toString();
}

QJsonArray RedriveServiceTest::receive(const QString &queue, int most, int visibility)
{
    return m_client
        ->sqs("ReceiveMessage", {{"QueueUrl", queue}, {"MaxNumberOfMessages", most}, {"VisibilityTimeout", visibility}})
        .document["Messages"]
        .toArray();
}

QJsonObject RedriveServiceTest::queue(const QString &name)
{
    for (const QJsonValue &value : m_client->redrive("ListResources").document["Queues"].toArray()) {
        if (value["Name"].toString() == name)
            return value.toObject();
    }
    return {};
}

void RedriveServiceTest::jump(qint64 milliseconds)
{
    QCOMPARE(m_client->redrive("ControlClock", {{"Action", "Jump"}, {"By", milliseconds}}).error, QString());
}

void RedriveServiceTest::deadLetterPair()
{
    m_client->sqs("CreateQueue", {{"QueueName", "orders-dlq"}});
    const QString policy =
        R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:orders-dlq","maxReceiveCount":1})";
    const auto set = m_client->sqs("SetQueueAttributes",
                                   {{"QueueUrl", "orders"}, {"Attributes", QJsonObject{{"RedrivePolicy", policy}}}});
    QCOMPARE(set.error, QString());
}

void RedriveServiceTest::describeNamesWhatThisBrokerIsAndCan()
{
    const QJsonObject described = m_client->redrive("Describe").document;
    QCOMPARE(described["Durability"].toString(), QStringLiteral("memory"));
    QCOMPARE(described["Profile"].toString(), QStringLiteral("lenient"));
    QVERIFY(!described["Version"].toString().isEmpty());
    QVERIFY(described["Capabilities"].toArray().contains("peek"));
    QVERIFY(described["Clock"]["Paused"].toBool());
}

void RedriveServiceTest::listResourcesCountsExactly()
{
    send("orders", "a");
    send("orders", "b");
    send("orders", "later", 60);
    receive("orders", 1);

    const QJsonObject orders = queue("orders");
    QCOMPARE(orders["Available"].toInt(), 1);
    QCOMPARE(orders["InFlight"].toInt(), 1);
    QCOMPARE(orders["Delayed"].toInt(), 1);
    QCOMPARE(orders["Sent"].toInt(), 3);
    QCOMPARE(orders["Received"].toInt(), 1);
    QCOMPARE(orders["QueueArn"].toString(), QStringLiteral("arn:aws:sqs:us-east-1:000000000000:orders"));
}

void RedriveServiceTest::peekChangesNothing()
{
    const QString id = send("orders", "untouched");
    for (int again = 0; again < 3; ++again) {
        const QJsonObject message =
            m_client->redrive("Peek", {{"QueueUrl", "orders"}}).document["Messages"].toArray().at(0).toObject();
        QCOMPARE(message["MessageId"].toString(), id);
        QCOMPARE(message["ReceiveCount"].toInt(), 0);
        QCOMPARE(message["State"].toString(), QStringLiteral("Ready"));
    }
    QCOMPARE(queue("orders")["Available"].toInt(), 1);
}

void RedriveServiceTest::peekFindsByStateAndText()
{
    send("orders", "the Red fox");
    receive("orders", 1);
    send("orders", "a red house");
    send("orders", "blue");

    const auto bodies = [this](QJsonObject wish) {
        wish["QueueUrl"] = "orders";
        QStringList found;
        for (const QJsonValue &message : m_client->redrive("Peek", wish).document["Messages"].toArray())
            found.append(message["Body"].toString());
        return found;
    };
    QCOMPARE(bodies({{"Text", "RED"}}), QStringList({"the Red fox", "a red house"}));
    QCOMPARE(bodies({{"Text", "red"}, {"State", "Ready"}}), QStringList({"a red house"}));
    QCOMPARE(bodies({{"Text", "red"}, {"MaxResults", 1}}), QStringList({"the Red fox"}));
    QCOMPARE(bodies({{"State", "InFlight"}}), QStringList({"the Red fox"}));
    QCOMPARE(bodies({{"MaxBodyBytes", 2}, {"State", "InFlight"}}), QStringList({"th"}));
}

void RedriveServiceTest::peekAnswersQueries_data()
{
    QTest::addColumn<QString>("found");
    QTest::newRow("recv == 1") << "{\"n\":0}";
    QTest::newRow("recv == 0 and state == ready") << "{\"n\":1} {\"n\":3}";
    QTest::newRow("state == delayed") << "{\"n\":2}";
    QTest::newRow("body.n > 1") << "{\"n\":2} {\"n\":3}";
    QTest::newRow("body.n > 1 and state == ready") << "{\"n\":3}";
    QTest::newRow("not body.n in (0, 3)") << "{\"n\":1} {\"n\":2}";
    QTest::newRow("age < 1h") << "{\"n\":0} {\"n\":1} {\"n\":2} {\"n\":3}";
    QTest::newRow("age > 1h") << "";
    QTest::newRow("sender == 000000000000 body.n == 3") << "{\"n\":3}";
}

void RedriveServiceTest::peekAnswersQueries()
{
    QFETCH(QString, found);
    for (int n = 0; n < 4; ++n) {
        send("orders", QStringLiteral("{\"n\":%1}").arg(n), n == 2 ? 60 : 0);
        if (n == 0)
            receive("orders", 1);
    }
    // Also one a page: what is left out must not end the search.
    for (const int most : {1, 100}) {
        QStringList bodies;
        QJsonObject wish{{"QueueUrl", "orders"}, {"Query", QTest::currentDataTag()}, {"MaxResults", most}};
        do {
            const QJsonObject page = m_client->redrive("Peek", wish).document;
            for (const QJsonValue &message : page["Messages"].toArray())
                bodies.append(message["Body"].toString());
            wish["Cursor"] = page["NextCursor"];
        } while (wish["Cursor"].isString());
        QCOMPARE(bodies.join(" "), found);
    }
}

void RedriveServiceTest::peekPagesByCursorWithoutGapsOrTwins()
{
    QStringList sent;
    for (int i = 0; i < 25; ++i)
        sent.append(send("orders", QString::number(i)));

    QStringList seen;
    QString cursor;
    do {
        QJsonObject wish{{"QueueUrl", "orders"}, {"MaxResults", 7}};
        if (!cursor.isEmpty())
            wish["Cursor"] = cursor;
        const QJsonObject page = m_client->redrive("Peek", wish).document;
        for (const QJsonValue &message : page["Messages"].toArray())
            seen.append(message["MessageId"].toString());
        cursor = page["NextCursor"].toString();
        // The message the cursor stands on goes away between two pages.
        m_client->redrive("DeleteMessages", {{"QueueUrl", "orders"}, {"MessageIds", QJsonArray{seen.last()}}});
    } while (!cursor.isEmpty());
    QCOMPARE(seen, sent);
}

void RedriveServiceTest::peekWithTextPagesWithoutGapsOrTwins_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("pages"); // bodies, then what Scanned says
    QTest::newRow("one a page") << 1 << QString() << QStringList{"red 1 | 2", "red 3 | 2", "red 4 | 1", "red 6 | 2"};
    QTest::newRow("two a page") << 2 << QString() << QStringList{"red 1, red 3 | 4", "red 4, red 6 | 3"};
    QTest::newRow("three a page") << 3 << QString() << QStringList{"red 1, red 3, red 4 | 5", "red 6 | 2"};
    QTest::newRow("just enough") << 4 << QString() << QStringList{"red 1, red 3, red 4, red 6 | 7"};
    QTest::newRow("more than enough") << 5 << QString() << QStringList{"red 1, red 3, red 4, red 6 | 7"};
    QTest::newRow("of one state") << 1 << "Delayed" << QStringList{"red 3 | 4", "red 6 | 3"};
}

void RedriveServiceTest::peekWithTextPagesWithoutGapsOrTwins()
{
    QFETCH(int, most);
    QFETCH(QString, state);
    QFETCH(QStringList, pages);
    for (int i = 0; i < 7; ++i)
        send("orders", (i == 0 || i == 2 || i == 5 ? "blue " : "red ") + QString::number(i), i % 3 == 0 ? 60 : 0);

    QStringList seen;
    QJsonObject wish{{"QueueUrl", "orders"}, {"Text", "Red"}, {"MaxResults", most}};
    if (!state.isEmpty())
        wish["State"] = state;
    do {
        const QJsonObject page = m_client->redrive("Peek", wish).document;
        QStringList bodies;
        for (const QJsonValue &message : page["Messages"].toArray())
            bodies.append(message["Body"].toString());
        seen.append(bodies.join(", ") + " | " + QString::number(page["Scanned"].toInt()));
        wish["Cursor"] = page["NextCursor"];
    } while (wish["Cursor"].isString());
    QCOMPARE(seen, pages);
}

void RedriveServiceTest::getMessageGivesTheWholeBody()
{
    const QString body(100'000, u'ä');
    const QString id = send("orders", body);
    const QJsonObject message =
        m_client->redrive("GetMessage", {{"QueueUrl", "orders"}, {"MessageId", id}}).document["Message"].toObject();
    QCOMPARE(message["Body"].toString(), body);
    QCOMPARE(message["BodyTruncated"].toBool(), false);

    const QString other =
        m_client->redrive("GetMessage", {{"QueueUrl", "orders"}, {"MessageId", "00000000-0000-4000-8000-000000000000"}})
            .error;
    QCOMPARE(other, QStringLiteral("MessageDoesNotExist"));
}

void RedriveServiceTest::deleteMessagesDeletesInAnyState()
{
    const QString inFlight = send("orders", "1");
    receive("orders", 1);
    const QString delayed = send("orders", "2", 60);
    const QString ready = send("orders", "3");
    const QJsonArray ids{inFlight, delayed, ready, ready, "no id"};

    const QJsonObject done =
        m_client->redrive("DeleteMessages", {{"QueueUrl", "orders"}, {"MessageIds", ids}}).document;
    QCOMPARE(done["Deleted"].toInt(), 3);
    QCOMPARE(done["Failed"].toArray().size(), 2);
    QCOMPARE(done["Failed"][0]["Code"].toString(), QStringLiteral("MessageDoesNotExist"));
    jump(120'000);
    QVERIFY(receive("orders").isEmpty());
}

void RedriveServiceTest::moveMessagesGoesHomeWithAFreshCount()
{
    deadLetterPair();
    const QString id = send("orders", "poison");
    QCOMPARE(receive("orders").size(), 1);
    jump(31'000);
    QVERIFY(receive("orders").isEmpty()); // dies here
    QCOMPARE(queue("orders-dlq")["Available"].toInt(), 1);
    QCOMPARE(queue("orders-dlq")["DeadLetterSourceArns"][0].toString(),
             QStringLiteral("arn:aws:sqs:us-east-1:000000000000:orders"));

    const QJsonObject moved =
        m_client->redrive("MoveMessages", {{"QueueUrl", "orders-dlq"}, {"MessageIds", QJsonArray{id}}}).document;
    QCOMPARE(moved["Moved"].toInt(), 1);
    const QJsonArray again = receive("orders");
    QCOMPARE(again.size(), 1);
    QCOMPARE(again[0]["MessageId"].toString(), id);
    QCOMPARE(again[0]["Body"].toString(), QStringLiteral("poison"));
}

void RedriveServiceTest::moveWithoutAHomeSaysSo()
{
    deadLetterPair();
    const QString id = send("orders-dlq", "sent here by hand");
    const QJsonObject moved =
        m_client->redrive("MoveMessages", {{"QueueUrl", "orders-dlq"}, {"MessageIds", QJsonArray{id}}}).document;
    QCOMPARE(moved["Moved"].toInt(), 0);
    QVERIFY(moved["Failed"][0]["Message"].toString().contains("DestinationQueueUrl"));
    QCOMPARE(queue("orders-dlq")["Available"].toInt(), 1);
}

void RedriveServiceTest::messageLifeTellsEverythingInOrder()
{
    deadLetterPair();
    const QString id = send("orders", "poison", 5);
    jump(5'000);
    receive("orders");
    jump(30'000);
    receive("orders");
    m_client->redrive("MoveMessages", {{"QueueUrl", "orders-dlq"}, {"MessageIds", QJsonArray{id}}});
    const QJsonArray last = receive("orders");
    m_client->sqs("DeleteMessage", {{"QueueUrl", "orders"}, {"ReceiptHandle", last[0]["ReceiptHandle"]}});

    QStringList kinds;
    const QJsonObject life = m_client->redrive("MessageLife", {{"MessageId", id}}).document;
    for (const QJsonValue &event : life["Events"].toArray()) {
        kinds.append(event["Kind"].toString());
        QCOMPARE(event["MessageId"].toString(), id);
    }
    QCOMPARE(kinds,
             QStringList({"Delayed", "DelayEnded", "Received", "LeaseLapsed", "MovedToDeadLetterQueue", "Moved",
                          "Received", "Deleted"}));
    QVERIFY(life["Complete"].toBool());
}

void RedriveServiceTest::readJournalContinuesAtItsCursor()
{
    send("orders", "1");
    const QJsonObject first = m_client->redrive("ReadJournal", {{"QueueUrl", "orders"}}).document;
    QCOMPARE(first["Events"].toArray().size(), 2); // created, sent
    QCOMPARE(first["Events"][1]["Caller"].toString(), QStringLiteral("Redrive console"));

    auto waiting =
        m_client->start("redrive", "ReadJournal", {{"Cursor", first["NextCursor"]}, {"WaitMilliseconds", 20'000}});
    send("orders", "2");
    const QJsonObject second = BrokerClient::finish(std::move(waiting)).document;
    QCOMPARE(second["Events"].toArray().size(), 1);
    QCOMPARE(second["Events"][0]["Kind"].toString(), QStringLiteral("Sent"));
}

void RedriveServiceTest::snapshotWaitsForAChange()
{
    const QJsonObject now = m_client->redrive("Snapshot", {{"Cursor", 0}, {"WaitMilliseconds", 0}}).document;
    auto waiting = m_client->start("redrive", "Snapshot", {{"Cursor", now["Cursor"]}, {"WaitMilliseconds", 20'000}});
    send("orders", "news");
    const QJsonObject then = BrokerClient::finish(std::move(waiting)).document;
    QVERIFY(then["Cursor"].toInt() > now["Cursor"].toInt());
    QCOMPARE(then["Queues"][0]["Available"].toInt(), 1);
}

void RedriveServiceTest::snapshotAnswersAtOnceWhenTheCursorIsOld()
{
    send("orders", "old news");
    const auto answer = m_client->redrive("Snapshot", {{"Cursor", 1}, {"WaitMilliseconds", 20'000}});
    QCOMPARE(answer.error, QString());
    QCOMPARE(answer.document["Queues"].toArray().size(), 1);
}

void RedriveServiceTest::seriesCountsWhatHappened()
{
    send("orders", "1");
    send("orders", "2");
    jump(2'000);
    receive("orders", 1);

    const QJsonObject shot = m_client->redrive("Snapshot", {{"Cursor", 0}, {"SeriesSeconds", 5}}).document;
    const QJsonArray points = shot["Series"][0]["Points"].toArray();
    QCOMPARE(points.size(), 5);
    QCOMPARE(points[2]["Sent"].toInt(), 2);
    QCOMPARE(points[3]["Available"].toInt(), 2);
    QCOMPARE(points[4]["Available"].toInt(), 1);
    QCOMPARE(points[4]["InFlight"].toInt(), 1);
    QCOMPARE(points[4]["Received"].toInt(), 1);
}

void RedriveServiceTest::clockPausesStepsAndJumps()
{
    send("orders", "hidden");
    receive("orders");
    const QJsonObject next = m_client->redrive("NextDeadline").document;
    QVERIFY(next["Text"].toString().contains("orders"));
    const QJsonObject stepped = m_client->redrive("ControlClock", {{"Action", "Step"}}).document["Clock"].toObject();
    QCOMPARE(stepped["Now"].toInteger(), next["Time"].toInteger());
    QCOMPARE(queue("orders")["Available"].toInt(), 1);
    QCOMPARE(stepped["Real"].toBool(), false);

    const QJsonObject back =
        m_client->redrive("ControlClock", {{"Action", "Jump"}, {"To", 1}}).document["Clock"].toObject();
    QCOMPARE(back["Now"].toInteger(), stepped["Now"].toInteger()); // never back
}

void RedriveServiceTest::longPollEndsAtTheEngineDeadline()
{
    auto waiting = m_client->start("sqs", "ReceiveMessage", {{"QueueUrl", "orders"}, {"WaitTimeSeconds", 20}});
    m_client->redrive("Describe"); // the receive is parked now: calls run in order
    jump(20'000);
    const auto answer = BrokerClient::finish(std::move(waiting));
    QCOMPARE(answer.error, QString());
    QVERIFY(answer.document["Messages"].toArray().isEmpty());
}

void RedriveServiceTest::resetDeletesEveryQueue()
{
    deadLetterPair();
    send("orders", "x");
    QCOMPARE(m_client->redrive("Reset").document["Deleted"].toInt(), 2);
    QVERIFY(m_client->redrive("ListResources").document["Queues"].toArray().isEmpty());
}

void RedriveServiceTest::badInputIsRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("code");

    QTest::newRow("no queue named") << QByteArray("Peek") << QJsonObject{} << "MissingParameter";
    QTest::newRow("unknown queue") << QByteArray("Peek") << QJsonObject{{"QueueUrl", "nowhere"}}
                                   << "AWS.SimpleQueueService.NonExistentQueue";
    QTest::newRow("unknown state") << QByteArray("Peek") << QJsonObject{{"QueueUrl", "orders"}, {"State", "Lost"}}
                                   << "InvalidParameterValue";
    QTest::newRow("foreign cursor") << QByteArray("Peek") << QJsonObject{{"QueueUrl", "orders"}, {"Cursor", "x"}}
                                    << "InvalidParameterValue";
    QTest::newRow("no query") << QByteArray("Peek") << QJsonObject{{"QueueUrl", "orders"}, {"Query", "recv >="}}
                              << "InvalidParameterValue";
    QTest::newRow("too many results") << QByteArray("Peek") << QJsonObject{{"QueueUrl", "orders"}, {"MaxResults", 1001}}
                                      << "InvalidParameterValue";
    QTest::newRow("no ids") << QByteArray("DeleteMessages")
                            << QJsonObject{{"QueueUrl", "orders"}, {"MessageIds", QJsonArray{}}}
                            << "InvalidParameterValue";
    QTest::newRow("unknown clock action")
        << QByteArray("ControlClock") << QJsonObject{{"Action", "Rewind"}} << "InvalidParameterValue";
    QTest::newRow("speed zero") << QByteArray("ControlClock") << QJsonObject{{"Action", "Speed"}, {"Speed", 0}}
                                << "InvalidParameterValue";
    QTest::newRow("speed missing") << QByteArray("ControlClock") << QJsonObject{{"Action", "Speed"}}
                                   << "MissingParameter";
    QTest::newRow("jump nowhere") << QByteArray("ControlClock") << QJsonObject{{"Action", "Jump"}}
                                  << "MissingParameter";
    QTest::newRow("waits too long") << QByteArray("Snapshot")
                                    << QJsonObject{{"Cursor", 0}, {"WaitMilliseconds", 20'001}}
                                    << "InvalidParameterValue";
    QTest::newRow("life of no id") << QByteArray("MessageLife") << QJsonObject{{"MessageId", "x"}}
                                   << "MessageDoesNotExist";
    QTest::newRow("journal cursor") << QByteArray("ReadJournal") << QJsonObject{{"Cursor", "-1"}}
                                    << "InvalidParameterValue";
    QTest::newRow("unknown operation") << QByteArray("Undo") << QJsonObject{} << "InvalidAction";
}

void RedriveServiceTest::badInputIsRefusedInWords()
{
    QFETCH(QByteArray, operation);
    QFETCH(QJsonObject, input);
    QFETCH(QString, code);
    const auto answer = m_client->redrive(operation.constData(), input);
    QCOMPARE(answer.error, code);
    QVERIFY(!answer.message.isEmpty());
}

QTEST_APPLESS_MAIN(RedriveServiceTest)
#include "tst_redriveservice.moc"

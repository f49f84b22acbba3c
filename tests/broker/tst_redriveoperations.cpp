// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// Redrives through the broker's own door: what a script sees of them.
class RedriveOperationsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRedriveIsStartedAndListed();
    void aPlanIsShownAsItWasAsked();
    void aQueryReadsBodies();
    void aRecipeMendsOnTheWay();
    void aRecipeThatIsNoneStartsNothing();
    void matchesOfAViewAreTakenAsOfNow();
    void aViewOfAnotherQueueIsRefused();
    void aForecastCountsWithoutMoving();
    void aForecastReadsBodiesForAQuery();
    void itIsPausedSteppedAndStopped();
    void aWaitingReadHearsOfProgress();
    void theJournalNamesTheRedrive();
    void boundsOfARampAreChecked_data();
    void boundsOfARampAreChecked();
    void theCapabilityIsTold();

private:
    QJsonObject ask(const char *operation, const QJsonObject &input = {})
    {
        const auto answer = m_client->redrive(operation, input);
        if (!answer.error.isEmpty())
            return {{"Error", answer.error}, {"Message", answer.message}};
        return answer.document;
    }
    void die(int count)
    {
        for (int at = 0; at < count; ++at)
            m_client->sqs("SendMessage", {{"QueueUrl", "work"}, {"MessageBody", QString("body %1").arg(at)}});
        for (int at = 0; at < 2 * count; ++at)
            m_client->sqs("ReceiveMessage", {{"QueueUrl", "work"}, {"MaxNumberOfMessages", 10}});
    }
    qint64 available(const QString &queue)
    {
        const QJsonObject listed = ask("ListResources");
        for (const QJsonValue one : listed["Queues"].toArray()) {
            if (one["Name"].toString() == queue)
                return one["Available"].toInteger();
        }
        return -1;
    }
    QJsonObject newest() { return ask("ListRedrives")["Redrives"][0].toObject(); }
    /// Until its state is that one, stepping the clock; the object as it is then.
    QJsonObject until(const QString &state)
    {
        for (int step = 0; step < 200 && newest()["State"].toString() != state; ++step)
            ask("ControlClock", {{"Action", "Jump"}, {"By", 100}});
        return newest();
    }

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void RedriveOperationsTest::init()
{
    m_client.reset();
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    ask("ControlClock", {{"Action", "Pause"}});
    m_client->sqs("CreateQueue", {{"QueueName", "dead"}});
    const QString policy = R"({"maxReceiveCount":1,"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"})";
    const QJsonObject attributes{{"RedrivePolicy", policy}, {"VisibilityTimeout", "0"}};
    m_client->sqs("CreateQueue", {{"QueueName", "work"}, {"Attributes", attributes}});
    die(5);
    QCOMPARE(available("dead"), 5);
}

void RedriveOperationsTest::aRedriveIsStartedAndListed()
{
    QCOMPARE(ask("StartRedrive", {{"QueueUrl", "dead"}})["Redrive"].toInteger(), 1);
    QCOMPARE(newest()["State"].toString(), QString("Running"));
    QCOMPARE(newest()["Left"].toInteger(), 5);
    const QJsonObject ended = until("Completed");
    QCOMPARE(ended["Moved"].toInteger(), 5);
    QCOMPARE(ended["Left"].toInteger(), 0);
    QCOMPARE(available("work"), 5);
    QCOMPARE(available("dead"), 0);
}

void RedriveOperationsTest::aPlanIsShownAsItWasAsked()
{
    const QJsonObject ramp{{"Start", 2}, {"StepSeconds", 20}, {"Most", 30}};
    const QJsonObject stop{{"ReturnedPercent", 5}, {"WithinSeconds", 90}, {"AtLeast", 7}};
    ask("StartRedrive",
        {{"QueueUrl", "dead"},
         {"Ramp", ramp},
         {"StopWhen", stop},
         {"KeepIds", true},
         {"Query", "body: body"},
         {"DestinationQueueUrl", "work"}});
    const QJsonObject shown = newest();
    QCOMPARE(shown["Rates"].toArray(), (QJsonArray{2, 4, 10, 20, 30}));
    QCOMPARE(shown["RatePerSecond"].toInteger(), 2);
    QCOMPARE(shown["StepSeconds"].toInteger(), 20);
    QCOMPARE(shown["StopWhen"].toObject(), stop);
    QCOMPARE(shown["KeepIds"].toBool(), true);
    QCOMPARE(shown["Query"].toString(), QString("body: body"));
    QCOMPARE(shown["SourceArn"].toString(), QString("arn:aws:sqs:us-east-1:000000000000:dead"));
    QCOMPARE(shown["DestinationArn"].toString(), QString("arn:aws:sqs:us-east-1:000000000000:work"));

    ask("ControlRedrive", {{"Redrive", 1}, {"Action", "Stop"}});
    ask("StartRedrive", {{"QueueUrl", "dead"}, {"Ramp", QJsonObject{{"Factor", 3}, {"Most", 20}}}});
    QCOMPARE(newest()["Rates"].toArray(), (QJsonArray{1, 3, 9, 20}));
    QCOMPARE(newest()["StepSeconds"].toInteger(), 30);
}

void RedriveOperationsTest::aQueryReadsBodies()
{
    ask("StartRedrive", {{"QueueUrl", "dead"}, {"Query", R"(body ~ "[13]$")"}});
    QCOMPARE(until("Completed")["Moved"].toInteger(), 2);
    QCOMPARE(available("dead"), 3);
    QCOMPARE(ask("StartRedrive", {{"QueueUrl", "dead"}, {"Query", "body =="}})["Error"].toString(),
             QString("InvalidParameterValue"));
}

void RedriveOperationsTest::aRecipeMendsOnTheWay()
{
    const QJsonObject wish{{"QueueUrl", "dead"},
                           {"Recipe", R"(replace "^body" with "mended" in body only if body : "3")"}};
    const QJsonObject forecast = ask("ForecastRedrive", wish);
    QCOMPARE(forecast["Messages"].toInteger(), 1);
    QCOMPARE(forecast["Untouched"].toInteger(), 4);
    ask("StartRedrive", wish);
    const QJsonObject ended = until("Completed");
    QCOMPARE(ended["Moved"].toInteger(), 1);
    QCOMPARE(ended["Untouched"].toInteger(), 4);
    QCOMPARE(available("dead"), 4);
    const QJsonObject message = ask("Peek", {{"QueueUrl", "work"}})["Messages"][0].toObject();
    QVERIFY2(message["Body"].toString().startsWith("mended"), qPrintable(message["Body"].toString()));

    ask("StartRedrive", {{"QueueUrl", "dead"}, {"Recipe", "set body.x = 1"}}); // of bodies that are no JSON
    const QJsonObject refused = until("Completed");
    QCOMPARE(refused["Moved"].toInteger(), 0);
    QCOMPARE(refused["Failed"].toInteger(), 4);
    QVERIFY(!refused["Failures"][0]["Reason"].toString().isEmpty());
    QCOMPARE(available("dead"), 4);
}

void RedriveOperationsTest::aRecipeThatIsNoneStartsNothing()
{
    const QJsonObject answer = ask("StartRedrive", {{"QueueUrl", "dead"}, {"Recipe", "set body.x ="}});
    QCOMPARE(answer["Error"].toString(), QString("InvalidParameterValue"));
    QVERIFY2(answer["Message"].toString().contains("Line 1"), qPrintable(answer["Message"].toString()));
    QVERIFY(ask("ListRedrives")["Redrives"].toArray().isEmpty());
    QCOMPARE(available("dead"), 5);
}

void RedriveOperationsTest::matchesOfAViewAreTakenAsOfNow()
{
    const QString view = ask("OpenView", {{"QueueUrl", "dead"}, {"Query", R"(body ~ "[24]$")"}})["View"].toString();
    QTRY_VERIFY(ask("ReadView", {{"View", view}})["Complete"].toBool());
    QCOMPARE(ask("StartRedrive", {{"QueueUrl", "dead"}, {"View", view}})["Redrive"].toInteger(), 1);
    const QJsonObject ended = until("Completed");
    QCOMPARE(ended["Selected"].toInteger(), 2);
    QCOMPARE(ended["Moved"].toInteger(), 2);
}

void RedriveOperationsTest::aViewOfAnotherQueueIsRefused()
{
    const QString view = ask("OpenView", {{"QueueUrl", "work"}})["View"].toString();
    QCOMPARE(ask("StartRedrive", {{"QueueUrl", "dead"}, {"View", view}})["Message"].toString(),
             "Value " + view + " for parameter View is invalid. Reason: It is a view of another queue.");
}

void RedriveOperationsTest::aForecastCountsWithoutMoving()
{
    m_client->sqs("SendMessage", {{"QueueUrl", "dead"}, {"MessageBody", "sent here"}});
    const QJsonObject forecast = ask("ForecastRedrive", {{"QueueUrl", "dead"}, {"RatePerSecond", 2}});
    QCOMPARE(forecast["Messages"].toInteger(), 5);
    QCOMPARE(forecast["Bytes"].toInteger(), 30);
    QCOMPARE(forecast["WithoutOrigin"].toInteger(), 1);
    QCOMPARE(forecast["Milliseconds"].toInteger(), 2'500);
    QCOMPARE(forecast["Destinations"].toArray(),
             (QJsonArray{QJsonObject{{"QueueArn", "arn:aws:sqs:us-east-1:000000000000:work"}, {"Messages", 5}}}));
    QCOMPARE(forecast["Complete"].toBool(), true);
    QCOMPARE(available("dead"), 6);
    QCOMPARE(ask("ListRedrives")["Redrives"].toArray().size(), 0);
}

void RedriveOperationsTest::aForecastReadsBodiesForAQuery()
{
    const QJsonObject forecast = ask("ForecastRedrive", {{"QueueUrl", "dead"}, {"Query", R"(body ~ "[13]$")"}});
    QCOMPARE(forecast["Messages"].toInteger(), 2);
    QCOMPARE(forecast["Looked"].toInteger(), 5);
    QVERIFY(!forecast.contains("Milliseconds"));
}

void RedriveOperationsTest::itIsPausedSteppedAndStopped()
{
    ask("StartRedrive", {{"QueueUrl", "dead"}, {"RatePerSecond", 1}});
    const auto control = [this](const char *action, int count = 1) {
        return ask("ControlRedrive", {{"Redrive", 1}, {"Action", action}, {"Count", count}})["Redrives"][0]["State"]
            .toString();
    };
    QCOMPARE(control("Pause"), QString("Paused"));
    ask("ControlClock", {{"Action", "Jump"}, {"By", 60'000}});
    QCOMPARE(newest()["Moved"].toInteger(), 0);
    QCOMPARE(control("Step", 2), QString("Running"));
    QCOMPARE(newest()["StepLeft"].toInteger(), 2);
    QCOMPARE(until("Paused")["Moved"].toInteger(), 2);
    QCOMPARE(control("Stop"), QString("Stopped"));
    QVERIFY(newest().contains("Ended"));
    QCOMPARE(ask("ControlRedrive", {{"Redrive", 1}, {"Action", "Resume"}})["Message"].toString(),
             QString("Redrive 1 has ended."));
}

void RedriveOperationsTest::aWaitingReadHearsOfProgress()
{
    const QJsonObject first = ask("ListRedrives");
    auto waiting =
        m_client->start("redrive", "ListRedrives", {{"Cursor", first["Cursor"]}, {"WaitMilliseconds", 20'000}});
    ask("StartRedrive", {{"QueueUrl", "dead"}});
    const auto answer = BrokerClient::finish(std::move(waiting));
    QCOMPARE(answer.document["Redrives"].toArray().size(), 1);
    QVERIFY(answer.document["Cursor"].toInteger() > first["Cursor"].toInteger());
}

void RedriveOperationsTest::theJournalNamesTheRedrive()
{
    ask("StartRedrive", {{"QueueUrl", "dead"}});
    until("Completed");
    int moves = 0;
    const QJsonObject page = ask("ReadJournal", {{"MaxResults", 1'000}});
    for (const QJsonValue event : page["Events"].toArray()) {
        if (event["Kind"].toString() != "Moved")
            continue;
        ++moves;
        QCOMPARE(event["Cause"].toString(), QString("Redrive"));
        QCOMPARE(event["Redrive"].toInteger(), 1);
        QCOMPARE(event["Receives"].toInteger(), 0);
        QCOMPARE(event["OtherQueueName"].toString(), QString("work"));
    }
    QCOMPARE(moves, 5);
}

void RedriveOperationsTest::boundsOfARampAreChecked_data()
{
    QTest::addColumn<QString>("structure");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("value");
    struct Bound
    {
        const char *structure;
        const char *field;
        int value;
    };
    constexpr Bound bounds[]{{"Ramp", "Start", 0},
                             {"Ramp", "Factor", 1},
                             {"Ramp", "StepSeconds", 0},
                             {"Ramp", "Most", 100'001},
                             {"StopWhen", "ReturnedPercent", 101},
                             {"StopWhen", "WithinSeconds", 0},
                             {"StopWhen", "AtLeast", 0}};
    for (const Bound &bound : bounds)
        QTest::addRow("%s.%s %d", bound.structure, bound.field, bound.value)
            << bound.structure << bound.field << bound.value;
}

void RedriveOperationsTest::boundsOfARampAreChecked()
{
    QFETCH(QString, structure);
    QFETCH(QString, field);
    QFETCH(int, value);
    const auto answer =
        m_client->redrive("StartRedrive", {{"QueueUrl", "dead"}, {structure, QJsonObject{{field, value}}}});
    QCOMPARE(answer.error, QString("InvalidParameterValue"));
    QVERIFY2(answer.message.contains(field), qPrintable(answer.message));
    QCOMPARE(ask("ListRedrives")["Redrives"].toArray().size(), 0);
}

void RedriveOperationsTest::theCapabilityIsTold()
{
    QVERIFY(ask("Describe")["Capabilities"].toArray().contains("redrives"));
}

QTEST_MAIN(RedriveOperationsTest)
#include "tst_redriveoperations.moc"

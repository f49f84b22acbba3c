// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>

/// Fair queues and sampled short polls as the console sees them, through the in-process door.
class QueueOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aQueueSaysNothingOfWhatItDoesNotHave();
    void quietCountsComeWithTheFirstGroup();
    void noisyGroupsAreLeftOut();
    void timeTakenMakesNoisy();
    void shortPollingIsShownAndTakenBack();
    void anAbsentOptionStays();
    void attributesDoNotShowIt();
    void aSampledPollMayComeBackEmpty();
    void optionsSurviveARestart();
    void theBrokerSaysWhatItDoes();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();

private:
    void open(broker::Options options);
    QJsonObject queue();
    void send(int number, const QString &group = {});
    qsizetype receive(int most);

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void QueueOptionsTest::open(broker::Options options)
{
    m_client.reset();
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    QCOMPARE(m_client->redrive("ControlClock", {{"Action", "Pause"}}).error, QString());
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "orders"}}).error, QString());
}

void QueueOptionsTest::init()
{
    broker::Options options;
    options.durability = "memory";
    open(options);
}

QJsonObject QueueOptionsTest::queue()
{
    return m_client->redrive("ListResources").document["Queues"].toArray()[0].toObject();
}

void QueueOptionsTest::send(int number, const QString &group)
{
    QJsonObject message{{"QueueUrl", "orders"}, {"MessageBody", "x"}};
    if (!group.isEmpty())
        message["MessageGroupId"] = group;
    for (int n = 0; n < number; ++n)
        QCOMPARE(m_client->sqs("SendMessage", message).error, QString());
}

qsizetype QueueOptionsTest::receive(int most)
{
    return m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"MaxNumberOfMessages", most}})
        .document["Messages"]
        .toArray()
        .size();
}

void QueueOptionsTest::aQueueSaysNothingOfWhatItDoesNotHave()
{
    send(3);
    for (const char *field : {"QuietAvailable", "QuietInFlight", "QuietDelayed", "NoisyGroups", "ShortPolling"})
        QVERIFY2(!queue().contains(field), field);
}

void QueueOptionsTest::quietCountsComeWithTheFirstGroup()
{
    send(3);
    send(1, "tenant");
    receive(1);
    QCOMPARE(queue()["QuietAvailable"].toInt(-1), 3);
    QCOMPARE(queue()["QuietInFlight"].toInt(-1), 1);
    QCOMPARE(queue()["QuietDelayed"].toInt(-1), 0);
    QCOMPARE(queue()["NoisyGroups"].toInt(-1), 0);
}

void QueueOptionsTest::noisyGroupsAreLeftOut()
{
    send(35, "loud");
    for (int n = 0; n < 3; ++n)
        QCOMPARE(receive(10), 10);
    send(2, "quiet");
    QCOMPARE(queue()["QuietAvailable"].toInt(-1), 2);
    QCOMPARE(queue()["QuietInFlight"].toInt(-1), 0);
    QCOMPARE(queue()["NoisyGroups"].toInt(-1), 1);
    QCOMPARE(queue()["Available"].toInt(), 7);
}

void QueueOptionsTest::timeTakenMakesNoisy()
{
    send(30, "loud");
    const QJsonObject poll{{"QueueUrl", "orders"},
                           {"MaxNumberOfMessages", 10},
                           {"MessageSystemAttributeNames", QJsonArray{"MessageGroupId"}}};
    for (int n = 0; n < 3; ++n) {
        const QJsonArray messages = m_client->sqs("ReceiveMessage", poll).document["Messages"].toArray();
        QCOMPARE(messages.size(), 10);
        m_client->redrive("ControlClock", {{"Action", "Jump"}, {"By", 1'000}});
        for (const QJsonValue &message : messages)
            m_client->sqs("DeleteMessage", {{"QueueUrl", "orders"}, {"ReceiptHandle", message["ReceiptHandle"]}});
    }
    send(1, "loud");
    send(1, "quiet");
    QCOMPARE(queue()["NoisyGroups"].toInt(-1), 1);
    const QJsonArray both = m_client->sqs("ReceiveMessage", poll).document["Messages"].toArray();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0]["Attributes"]["MessageGroupId"].toString(), QStringLiteral("quiet"));
}

void QueueOptionsTest::shortPollingIsShownAndTakenBack()
{
    for (const char *polling : {"sampled", "all"}) {
        QCOMPARE(m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", polling}}).error,
                 QString());
        QCOMPARE(queue()["ShortPolling"].toString(), QString(polling));
    }
    QCOMPARE(m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", ""}}).error, QString());
    QVERIFY(!queue().contains("ShortPolling"));
}

void QueueOptionsTest::anAbsentOptionStays()
{
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", "sampled"}});
    QCOMPARE(m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}}).error, QString());
    QCOMPARE(queue()["ShortPolling"].toString(), QStringLiteral("sampled"));
}

void QueueOptionsTest::attributesDoNotShowIt()
{
    const QJsonObject all{{"QueueUrl", "orders"}, {"AttributeNames", QJsonArray{"All"}}};
    const QJsonObject before = m_client->sqs("GetQueueAttributes", all).document;
    QVERIFY(before["Attributes"].toObject().size() > 10);
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", "sampled"}});
    QCOMPARE(m_client->sqs("GetQueueAttributes", all).document, before);
    const auto set = m_client->sqs("SetQueueAttributes",
                                   {{"QueueUrl", "orders"}, {"Attributes", QJsonObject{{".ShortPolling", "all"}}}});
    QCOMPARE(set.message, QStringLiteral("Unknown Attribute .ShortPolling."));
}

void QueueOptionsTest::aSampledPollMayComeBackEmpty()
{
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", "sampled"}});
    send(1);
    const QJsonObject poll{{"QueueUrl", "orders"}, {"VisibilityTimeout", 0}};
    bool isFound = false;
    bool isMissed = false;
    for (int n = 0; n < 1'000 && !(isFound && isMissed); ++n) {
        const bool isThere = m_client->sqs("ReceiveMessage", poll).document.contains("Messages");
        (isThere ? isFound : isMissed) = true;
    }
    QVERIFY(isFound && isMissed);
}

void QueueOptionsTest::optionsSurviveARestart()
{
    const QTemporaryDir folder;
    broker::Options options;
    options.dataFile = folder.filePath("workspace").toStdString();
    open(options);
    m_client->redrive("SetQueueOptions", {{"QueueUrl", "orders"}, {"ShortPolling", "sampled"}});
    m_broker.reset();
    open(options);
    QCOMPARE(queue()["ShortPolling"].toString(), QStringLiteral("sampled"));
    m_broker.reset(); // before its folder goes
}

void QueueOptionsTest::theBrokerSaysWhatItDoes()
{
    QCOMPARE(m_client->redrive("Describe").document["ShortPolling"].toString(), QStringLiteral("all"));
    broker::Options options;
    options.durability = "memory";
    options.shortPolling = "sampled";
    open(options);
    const QJsonObject described = m_client->redrive("Describe").document;
    QCOMPARE(described["ShortPolling"].toString(), QStringLiteral("sampled"));
    QVERIFY(described["Capabilities"].toArray().contains("queueOptions"));
}

void QueueOptionsTest::badOptionsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown word") << QJsonObject{{"QueueUrl", "orders"}, {"ShortPolling", "some"}}
                                  << "InvalidParameterValue";
    QTest::newRow("no queue named") << QJsonObject{{"ShortPolling", "all"}} << "MissingParameter";
    QTest::newRow("no such queue") << QJsonObject{{"QueueUrl", "missing"}} << "AWS.SimpleQueueService.NonExistentQueue";
    QTest::newRow("FIFO queue") << QJsonObject{{"QueueUrl", "turns.fifo"}, {"ShortPolling", "sampled"}}
                                << "AWS.SimpleQueueService.UnsupportedOperation";
}

void QueueOptionsTest::badOptionsAreRefused()
{
    QFETCH(QJsonObject, input);
    QFETCH(QString, error);
    m_client->sqs("CreateQueue", {{"QueueName", "turns.fifo"}, {"Attributes", QJsonObject{{"FifoQueue", "true"}}}});
    QCOMPARE(m_client->redrive("SetQueueOptions", input).error, error);
}

QTEST_APPLESS_MAIN(QueueOptionsTest)
#include "tst_queueoptions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

/// The facade: start, doors, restart, stop.
class BrokerTest : public QObject
{
    Q_OBJECT

private slots:
    void messageGoesFromSocketToCommittedRowToPeek();
    void acknowledgedMessagesSurviveARestart();
    void secondBrokerOnOneFileIsRefused();
    void damagedWorkspaceIsRefusedUntouchedAndSetAsideOnRequest();
    void takenPortLeavesTheEngineRunning();
    void stopAnswersLongPolls();
    void stopWithoutOpenIsFine();

private:
    static broker::Options onFile(const QTemporaryDir &dir)
    {
        broker::Options options;
        options.dataFile = dir.filePath("test.redrive").toStdString();
        options.logLevel = "off";
        return options;
    }
    static QByteArray post(quint16 port, const QByteArray &operation, const QByteArray &body)
    {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", port);
        if (!socket.waitForConnected(5000))
            return {};
        socket.write("POST / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port)
                     + "\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS." + operation
                     + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n"
                     + body);
        QByteArray reply;
        while (socket.state() != QAbstractSocket::UnconnectedState || socket.bytesAvailable() > 0) {
            if (!socket.waitForReadyRead(10'000) && socket.bytesAvailable() == 0)
                break;
            reply += socket.readAll();
        }
        return reply;
    }
};

void BrokerTest::messageGoesFromSocketToCommittedRowToPeek()
{
    const QTemporaryDir dir;
    broker::Broker broker(onFile(dir));
    QVERIFY(!broker.open());
    QVERIFY(!broker.listen({{"127.0.0.1", 0}}));
    const quint16 port = broker.listeners().front().port;

    const QByteArray created = post(port, "CreateQueue", R"({"QueueName":"orders"})");
    QVERIFY2(created.startsWith("HTTP/1.1 200"), created.constData());
    QVERIFY2(created.contains("http://localhost:" + QByteArray::number(port) + "/000000000000/orders"),
             created.constData());
    const QByteArray sent = post(port, "SendMessage", R"({"QueueUrl":"orders","MessageBody":"hello"})");
    QVERIFY2(sent.contains("5d41402abc4b2a76b9719d911017c592"), sent.constData());

    BrokerClient client(broker);
    const auto peeked = client.redrive("Peek", {{"QueueUrl", "orders"}});
    QCOMPARE(peeked.document["Messages"][0]["Body"].toString(), QStringLiteral("hello"));
    // What the console copies as code goes to the address that is listened on, not to what a name may resolve to.
    QCOMPARE(client.sqs("GetQueueUrl", {{"QueueName", "orders"}}).document["QueueUrl"].toString(),
             QStringLiteral("http://127.0.0.1:%1/000000000000/orders").arg(port));
}

void BrokerTest::acknowledgedMessagesSurviveARestart()
{
    const QTemporaryDir dir;
    QString handle;
    {
        broker::Broker broker(onFile(dir));
        QVERIFY(!broker.open());
        BrokerClient client(broker);
        client.sqs("CreateQueue", {{"QueueName", "orders"}});
        client.sqs("SendMessage", {{"QueueUrl", "orders"}, {"MessageBody", "first"}});
        client.sqs("SendMessage", {{"QueueUrl", "orders"}, {"MessageBody", "second"}});
        const auto received = client.sqs("ReceiveMessage", {{"QueueUrl", "orders"}});
        handle = received.document["Messages"][0]["ReceiptHandle"].toString();
        QVERIFY(!handle.isEmpty());
    }
    broker::Broker broker(onFile(dir));
    QVERIFY(!broker.open());
    BrokerClient client(broker);
    const QJsonObject queue = client.redrive("ListResources").document["Queues"][0].toObject();
    QCOMPARE(queue["Available"].toInt(), 1);
    QCOMPARE(queue["InFlight"].toInt(), 1);
    QCOMPARE(client.sqs("DeleteMessage", {{"QueueUrl", "orders"}, {"ReceiptHandle", handle}}).error, QString());
    QCOMPARE(client.redrive("ListResources").document["Queues"][0]["InFlight"].toInt(), 0);
    const QJsonArray events = client.redrive("ReadJournal").document["Events"].toArray();
    QStringList kinds;
    for (const QJsonValue &event : events)
        kinds.append(event["Kind"].toString());
    QCOMPARE(kinds, QStringList({"QueueCreated", "Sent", "Sent", "Received", "Deleted"}));
    QCOMPARE(events[1]["QueueName"].toString(), QStringLiteral("orders"));
}

void BrokerTest::secondBrokerOnOneFileIsRefused()
{
    const QTemporaryDir dir;
    broker::Broker first(onFile(dir));
    QVERIFY(!first.open());
    broker::Broker second(onFile(dir));
    const broker::StartProblem problem = second.open();
    QCOMPARE(problem.kind, broker::StartProblem::Kind::Locked);
    QVERIFY(!problem.message.empty());
}

void BrokerTest::damagedWorkspaceIsRefusedUntouchedAndSetAsideOnRequest()
{
    const QTemporaryDir dir;
    {
        broker::Broker broker(onFile(dir));
        QVERIFY(!broker.open());
        BrokerClient(broker).sqs("CreateQueue", {{"QueueName", "orders"}});
    }
    QFile file(dir.filePath("test.redrive"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(100); // the page that holds the schema
    file.write(QByteArray(2000, '\x7f'));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    file.close();

    broker::Broker refused(onFile(dir));
    QCOMPARE(refused.open().kind, broker::StartProblem::Kind::Damaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damaged);
    file.close();

    QVERIFY(!refused.openEmpty());
    QVERIFY(BrokerClient(refused).redrive("ListResources").document["Queues"].toArray().isEmpty());
    QDirIterator kept(dir.filePath("quarantine"), QDir::Files, QDirIterator::Subdirectories);
    bool found = false;
    while (kept.hasNext()) {
        QFile moved(kept.next());
        found = found || (moved.open(QIODevice::ReadOnly) && moved.readAll() == damaged);
    }
    QVERIFY(found);
}

void BrokerTest::takenPortLeavesTheEngineRunning()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost, 0));
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    broker::Broker broker(options);
    QVERIFY(!broker.open());
    const broker::StartProblem problem = broker.listen({{"127.0.0.1", holder.serverPort()}});
    QCOMPARE(problem.kind, broker::StartProblem::Kind::PortTaken);
    QCOMPARE(BrokerClient(broker).sqs("CreateQueue", {{"QueueName", "still"}}).error, QString());
    QVERIFY(!broker.listen({{"127.0.0.1", 0}}));
}

void BrokerTest::stopAnswersLongPolls()
{
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    broker::Broker broker(options);
    QVERIFY(!broker.open());
    BrokerClient client(broker);
    client.sqs("CreateQueue", {{"QueueName", "orders"}});
    auto waiting = client.start("sqs", "ReceiveMessage", {{"QueueUrl", "orders"}, {"WaitTimeSeconds", 20}});
    const auto facts = client.redrive("Describe"); // the receive is parked now: calls run in order
    QCOMPARE(facts.document["WaitingReceives"].toInt(), 1);
    broker.stop();
    const auto answer = BrokerClient::finish(std::move(waiting));
    QCOMPARE(answer.error, QString());
    QVERIFY(answer.document["Messages"].toArray().isEmpty());
}

void BrokerTest::stopWithoutOpenIsFine()
{
    broker::Options options;
    options.logLevel = "off";
    broker::Broker broker(options);
    broker.stop();
    broker.stop();
    QVERIFY(broker.listeners().empty());
}

QTEST_GUILESS_MAIN(BrokerTest)
#include "tst_broker.moc"

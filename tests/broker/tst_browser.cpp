// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <QTcpSocket>

/// Rule N3 through the whole broker: what a web page can send by itself changes nothing.
class BrowserTest : public QObject
{
    Q_OBJECT

private slots:
    void onlySignedCallsChangeSomething_data();
    void onlySignedCallsChangeSomething();

private:
    enum class Change { None, Purged, Created };

    static QByteArray exchange(quint16 port, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", port);
        if (!socket.waitForConnected(5000))
            return {};
        socket.write(request);
        QByteArray reply;
        while (socket.waitForReadyRead(10'000))
            reply += socket.readAll();
        return reply + socket.readAll();
    }
};

void BrowserTest::onlySignedCallsChangeSomething_data()
{
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("change");
    QTest::addColumn<bool>("isAllowed");

    const QByteArray post = "POST / HTTP/1.1\r\n";
    const QByteArray toQueue = "POST /000000000000/orders HTTP/1.1\r\n";
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const QByteArray text = "Content-Type: text/plain\r\n";
    const QByteArray basic = "Authorization: Basic dXNlcjpwYXNzd29yZA==\r\n";
    const QByteArray signature = "Authorization: AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/sqs/aws4_request, "
                                 "SignedHeaders=host, Signature=ab\r\n";
    const QByteArray purge =
        "Action=PurgeQueue&Version=2012-11-05&QueueUrl=http%3A%2F%2Flocalhost%2F000000000000%2Forders";
    const QByteArray create = "Action=CreateQueue&Version=2012-11-05&QueueName=planted";
    const QByteArray list = "Action=ListQueues&Version=2012-11-05";
    const QByteArray json = "X-Amz-Target: AmazonSQS.";

    const auto row = [](const char *name, const QByteArray &line, const QByteArray &fields, const QByteArray &body,
                        Change change, bool isAllowed) {
        QTest::newRow(name) << line << fields << body << static_cast<int>(change) << isAllowed;
    };
    const auto get = [](const QByteArray &query) { return "GET /?" + query + " HTTP/1.1\r\n"; };
    const Change none = Change::None;
    row("form purge", post, form, purge, none, false);
    row("form create", post, form, create, none, false);
    row("form purge at the queue", toQueue, form, "Action=PurgeQueue&Version=2012-11-05", none, false);
    row("GET purge", get(purge), {}, {}, none, false);
    row("GET create", get(create), {}, {}, none, false);
    row("presigned GET purge",
        get(purge + "&X-Amz-Credential=test%2F20240101%2Fus-east-1%2Fsqs%2Faws4_request&X-Amz-Signature=ab"), {}, {},
        none, false);
    row("text purge", post, text, purge, none, false);
    row("text create", post, text, create, none, false);
    row("form purge with a password", post, form + basic, purge, none, false);
    row("GET create with a password", get(create), basic, {}, none, false);
    row("form list", post, form, list, none, true);
    row("GET list", get(list), {}, {}, none, true);
    row("signed form purge", post, form + signature, purge, Change::Purged, true);
    row("signed form create", post, form + signature, create, Change::Created, true);
    row("signed GET purge", get(purge), signature, {}, Change::Purged, true);
    row("JSON purge", post, json + "PurgeQueue\r\n", R"({"QueueUrl":"http://localhost/000000000000/orders"})",
        Change::Purged, true);
    row("JSON create", post, json + "CreateQueue\r\n", R"({"QueueName":"planted"})", Change::Created, true);
}

void BrowserTest::onlySignedCallsChangeSomething()
{
    QFETCH(QByteArray, firstLine);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QFETCH(int, change);
    QFETCH(bool, isAllowed);

    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    broker::Broker broker(options);
    QVERIFY(!broker.open());
    QVERIFY(!broker.listen({{"127.0.0.1", 0}}));
    BrokerClient client(broker);
    QCOMPARE(client.sqs("CreateQueue", {{"QueueName", "orders"}}).error, QString());
    QCOMPARE(client.sqs("SendMessage", {{"QueueUrl", "orders"}, {"MessageBody", "precious"}}).error, QString());

    const QByteArray reply = exchange(broker.listeners().front().port,
                                      firstLine + "Host: localhost\r\nConnection: close\r\n" + fields
                                          + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);

    QVERIFY2(reply.startsWith(isAllowed ? "HTTP/1.1 200 " : "HTTP/1.1 403 "), reply.constData());
    QCOMPARE(reply.contains("<Code>MissingAuthenticationToken</Code>"), !isAllowed);
    QVERIFY(!reply.contains("Access-Control"));
    const QJsonArray messages = client.redrive("Peek", {{"QueueUrl", "orders"}}).document["Messages"].toArray();
    QCOMPARE(messages.size(), change == static_cast<int>(Change::Purged) ? 0 : 1);
    QStringList names;
    for (const QJsonValue &queue : client.redrive("ListResources").document["Queues"].toArray())
        names.append(queue["Name"].toString());
    QCOMPARE(names.contains("planted"), change == static_cast<int>(Change::Created));
    QVERIFY(names.contains("orders"));
}

QTEST_GUILESS_MAIN(BrowserTest)
#include "tst_browser.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// Views as docs/console-api.md promises them, through the in-process door.
class ViewServiceTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aViewHasPlacesAndCounters();
    void valuesAreThoseOfTheColumns();
    void aSortGoesByAnyColumn();
    void textAndStateNarrowIt();
    void ageMatchesAsTimePasses();
    void valuesAreCounted();
    void allMatchingAreDeletedSliceBySlice();
    void whatComesLaterStays();
    void allMatchingMoveHomeAndNothingHeldIsTaken();
    void nothingOvertakesInAFifoQueue();
    void badInputIsRefusedInWords_data();
    void badInputIsRefusedInWords();

private:
    void send(const QString &queue, const QString &body, const QString &group = {});
    QString open(QJsonObject wish);
    QJsonObject read(const QString &view, QJsonObject more = {});
    QJsonObject complete(const QString &view, const QJsonObject &more = {});
    QStringList bodies(const QJsonObject &page);

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void ViewServiceTest::init()
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
    for (int n = 0; n < 20; ++n)
        send("orders", QString(R"({"n":%1,"kind":"%2"})").arg(n).arg(n % 4 == 0 ? "A" : "B"));
}

void ViewServiceTest::send(const QString &queue, const QString &body, const QString &group)
{
    QJsonObject message{{"QueueUrl", queue}, {"MessageBody", body}};
    if (!group.isEmpty()) {
        message.insert("MessageGroupId", group);
        message.insert("MessageDeduplicationId", body);
    }
    QCOMPARE(m_client->sqs("SendMessage", message).error, QString());
}

QString ViewServiceTest::open(QJsonObject wish)
{
    if (!wish.contains("QueueUrl"))
        wish.insert("QueueUrl", "orders");
    const auto answer = m_client->redrive("OpenView", wish);
    return answer.error.isEmpty() ? answer.document.value("View").toString() : answer.error + " " + answer.message;
}

QJsonObject ViewServiceTest::read(const QString &view, QJsonObject more)
{
    more.insert("View", view);
    return m_client->redrive("ReadView", more).document;
}

QJsonObject ViewServiceTest::complete(const QString &view, const QJsonObject &more)
{
    QJsonObject page = read(view, more);
    while (!page.value("Complete").toBool() || !page.value("Sorted").toBool()) {
        QJsonObject wait = more;
        wait.insert("Version", page.value("Version"));
        wait.insert("WaitMilliseconds", 1'000);
        page = read(view, wait);
        if (page.isEmpty())
            return page;
    }
    return page;
}

QStringList ViewServiceTest::bodies(const QJsonObject &page)
{
    QStringList found;
    for (const QJsonValue &row : page.value("Messages").toArray())
        found.append(QString::number(
            QJsonDocument::fromJson(row.toObject().value("Body").toString().toUtf8()).object().value("n").toInt()));
    return found;
}

void ViewServiceTest::aViewHasPlacesAndCounters()
{
    const QString view = open({{"Query", "body.kind == \"A\""}, {"Descending", true}});
    const QJsonObject page = complete(view, {{"Offset", 1}, {"MaxResults", 3}});
    QCOMPARE(bodies(page), (QStringList{"12", "8", "4"}));
    QCOMPARE(page.value("Rows").toInt(), 5);
    QCOMPARE(page.value("Matched").toInt(), 5);
    QCOMPARE(page.value("Scanned").toInt(), 20);
    QCOMPARE(page.value("Total").toInt(), 20);
    QVERIFY(page.value("Microseconds").toInteger() > 0);
    const QJsonObject order = page.value("Messages").toArray()[1].toObject();
    const QJsonObject around = read(view, {{"FromOrder", order.value("Order")}, {"Offset", -1}, {"MaxResults", 2}});
    QCOMPARE(around.value("Offset").toInt(), 1);
    QCOMPARE(bodies(around), (QStringList{"12", "8"}));
    QCOMPARE(m_client->redrive("CloseView", {{"View", view}}).error, QString());
    QCOMPARE(m_client->redrive("ReadView", {{"View", view}}).error, QString("CursorExpired"));
}

void ViewServiceTest::valuesAreThoseOfTheColumns()
{
    const QString view = open({});
    const QJsonObject page =
        complete(view, {{"MaxResults", 1}, {"Columns", QJsonArray{"body.n", "body.kind", "recv", "body.none"}}});
    const QJsonArray values = page.value("Messages").toArray()[0].toObject().value("Values").toArray();
    QCOMPARE(values, (QJsonArray{0, "A", 0, QJsonValue::Null}));
}

void ViewServiceTest::aSortGoesByAnyColumn()
{
    QCOMPARE(bodies(complete(open({{"SortBy", "body.n"}, {"Descending", true}}), {{"MaxResults", 3}})),
             (QStringList{"19", "18", "17"}));
    QCOMPARE(bodies(complete(open({{"SortBy", "body.kind"}}), {{"MaxResults", 6}})),
             (QStringList{"0", "4", "8", "12", "16", "1"}));
}

void ViewServiceTest::textAndStateNarrowIt()
{
    m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"MaxNumberOfMessages", 3}});
    QCOMPARE(bodies(complete(open({{"State", "InFlight"}}))), (QStringList{"0", "1", "2"}));
    QCOMPARE(bodies(complete(open({{"State", "InFlight"}, {"Text", "\"KIND\":\"b\""}}))), (QStringList{"1", "2"}));
}

void ViewServiceTest::ageMatchesAsTimePasses()
{
    const QString view = open({{"Query", "age > 10m"}});
    QCOMPARE(complete(view).value("Matched").toInt(), 0);
    m_client->redrive("ControlClock", {{"Action", "Jump"}, {"By", 700'000}});
    QTRY_COMPARE(read(view).value("Matched").toInt(), 20);
}

void ViewServiceTest::valuesAreCounted()
{
    const QString view = open({{"Query", "body.kind == \"C\""}});
    const QJsonObject counts = m_client->redrive("CountValues", {{"View", view}, {"Column", "body.kind"}}).document;
    QCOMPARE(counts.value("Values").toArray(),
             (QJsonArray{QJsonObject{{"Value", "B"}, {"Count", 15}}, QJsonObject{{"Value", "A"}, {"Count", 5}}}));
    QCOMPARE(counts.value("Present").toInt(), 20);
    QCOMPARE(counts.value("Distinct").toInt(), 2);
    QVERIFY(counts.value("Complete").toBool());
}

void ViewServiceTest::allMatchingAreDeletedSliceBySlice()
{
    const QString view = open({{"Query", "body.kind == \"B\""}});
    const QJsonObject page = complete(view);
    const QString spared = page.value("Messages").toArray()[2].toObject().value("MessageId").toString();
    QJsonObject wish{{"View", view}, {"MaxResults", 4}, {"ExceptMessageIds", QJsonArray{spared}}};
    int deleted = 0;
    int skipped = 0;
    int slices = 0;
    while (true) {
        const auto answer = m_client->redrive("DeleteMatching", wish);
        QCOMPARE(answer.error, QString());
        QVERIFY(answer.document.value("Complete").toBool());
        deleted += answer.document.value("Deleted").toInt();
        skipped += answer.document.value("Skipped").toInt();
        ++slices;
        wish.insert("Through", answer.document.value("Through"));
        if (!answer.document.contains("Next"))
            break;
        wish.insert("After", answer.document.value("Next"));
    }
    QCOMPARE(deleted, 14);
    QCOMPARE(skipped, 1);
    QCOMPARE(slices, 4);
    QCOMPARE(bodies(complete(open({}))), (QStringList{"0", "3", "4", "8", "12", "16"}));
}

void ViewServiceTest::whatComesLaterStays()
{
    const QString view = open({});
    complete(view);
    const auto first = m_client->redrive("DeleteMatching", {{"View", view}, {"MaxResults", 5}}).document;
    QCOMPARE(first.value("Deleted").toInt(), 5);
    send("orders", R"({"n":99})");
    complete(view);
    const auto rest = m_client
                          ->redrive("DeleteMatching",
                                    {{"View", view},
                                     {"After", first.value("Next")},
                                     {"Through", first.value("Through")},
                                     {"MaxResults", 1'000}})
                          .document;
    QCOMPARE(rest.value("Deleted").toInt(), 15);
    QVERIFY(!rest.contains("Next"));
    QCOMPARE(bodies(complete(view)), QStringList{"99"});
}

void ViewServiceTest::allMatchingMoveHomeAndNothingHeldIsTaken()
{
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "dead"}}).error, QString());
    const QJsonObject policy{{"maxReceiveCount", 1},
                             {"deadLetterTargetArn", "arn:aws:sqs:us-east-1:000000000000:dead"}};
    const QJsonObject attributes{
        {"RedrivePolicy", QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact))},
        {"VisibilityTimeout", "0"}};
    QCOMPARE(m_client->sqs("SetQueueAttributes", {{"QueueUrl", "orders"}, {"Attributes", attributes}}).error,
             QString());
    for (int turn = 0; turn < 4; ++turn)
        m_client->sqs("ReceiveMessage", {{"QueueUrl", "orders"}, {"MaxNumberOfMessages", 10}});
    const QString view = open({{"QueueUrl", "dead"}});
    const int dead = complete(view).value("Total").toInt();
    QVERIFY(dead >= 10);
    m_client->sqs("ReceiveMessage", {{"QueueUrl", "dead"}, {"MaxNumberOfMessages", 2}});
    complete(view);
    const auto answer = m_client->redrive("MoveMatching", {{"View", view}, {"MaxResults", 1'000}}).document;
    QCOMPARE(answer.value("Moved").toInt(), dead - 2);
    QCOMPARE(answer.value("Skipped").toInt(), 2);
    QCOMPARE(answer.value("Failed").toArray().size(), 0);
    QCOMPARE(complete(open({})).value("Total").toInt(), 20 - 2);
    const auto none = m_client->redrive("MoveMatching", {{"View", view}, {"DestinationQueueUrl", "nowhere"}});
    QVERIFY(none.error.contains("NonExistentQueue") || none.error.contains("QueueDoesNotExist"));
}

void ViewServiceTest::nothingOvertakesInAFifoQueue()
{
    for (const QString &name : {QString("a.fifo"), QString("b.fifo")})
        QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", name}, {"Attributes", QJsonObject{{"FifoQueue", "true"}}}})
                     .error,
                 QString());
    for (int n = 0; n < 6; ++n)
        send("a.fifo", QString(R"({"n":%1})").arg(n), n % 2 == 0 ? "even" : "odd");
    m_client->sqs("ReceiveMessage", {{"QueueUrl", "a.fifo"}, {"MaxNumberOfMessages", 1}}); // 0, so 2 and 4 wait
    const QString view = open({{"QueueUrl", "a.fifo"}});
    complete(view);
    const auto answer = m_client->redrive("MoveMatching", {{"View", view}, {"DestinationQueueUrl", "b.fifo"}}).document;
    QCOMPARE(answer.value("Moved").toInt(), 3);
    QCOMPARE(answer.value("Skipped").toInt(), 3);
    QCOMPARE(bodies(complete(open({{"QueueUrl", "b.fifo"}}))), (QStringList{"1", "3", "5"}));
}

void ViewServiceTest::badInputIsRefusedInWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("said");
    QTest::newRow("no query") << "OpenView" << QJsonObject{{"QueueUrl", "orders"}, {"Query", "recv >"}} << "At 7";
    QTest::newRow("no column") << "OpenView" << QJsonObject{{"QueueUrl", "orders"}, {"SortBy", "total"}}
                               << "body.total";
    QTest::newRow("no state") << "OpenView" << QJsonObject{{"QueueUrl", "orders"}, {"State", "Dead"}} << "InFlight";
    QTest::newRow("no queue") << "OpenView" << QJsonObject{{"QueueUrl", "nowhere"}} << "does not exist";
    QTest::newRow("no view") << "ReadView" << QJsonObject{{"View", "x"}} << "Open it again";
    QTest::newRow("bad column") << "ReadView" << QJsonObject{{"View", "x"}, {"Columns", QJsonArray{"a b"}}}
                                << "Columns";
    QTest::newRow("count what") << "CountValues" << QJsonObject{{"View", "x"}, {"Column", ""}} << "Column";
    QTest::newRow("delete in no view") << "DeleteMatching" << QJsonObject{{"View", "x"}} << "Open it again";
}

void ViewServiceTest::badInputIsRefusedInWords()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, input);
    QFETCH(QString, said);
    const auto answer = m_client->redrive(operation.toUtf8().constData(), input);
    QVERIFY(!answer.error.isEmpty());
    QVERIFY2(answer.message.contains(said), qPrintable(answer.message));
}

QTEST_GUILESS_MAIN(ViewServiceTest)
#include "tst_viewservice.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/brokerclient.h"

#include <QtTest/QtTest>

#include <memory>

/// The dry run of fix recipes as docs/console-api.md promises it, through the in-process door.
class RecipeServiceTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aPreviewCountsAndShows();
    void reasonsAreCountedTheMostFrequentFirst();
    void onlyOneKindIsShownWhenAsked();
    void bodiesAreCutAndSizesWhole();
    void slicesCoverTheViewOnce();
    void itChangesNothing();
    void itIsACapability();
    void badInputIsRefusedInWords_data();
    void badInputIsRefusedInWords();

private:
    void send(const QString &body, const QJsonObject &attributes = {});
    QString openWhole(const QString &query = {});
    QJsonObject preview(const QString &view, const QString &recipe, QJsonObject more = {});

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<BrokerClient> m_client;
};

void RecipeServiceTest::init()
{
    m_client.reset();
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "off";
    m_broker = std::make_unique<broker::Broker>(options);
    QVERIFY(!m_broker->open());
    m_client = std::make_unique<BrokerClient>(*m_broker);
    QCOMPARE(m_client->sqs("CreateQueue", {{"QueueName", "orders"}}).error, QString());
    for (int n = 0; n < 12; ++n)
        send(QString(R"({"n":%1,"qty":"%1"})").arg(n));
    for (int n = 0; n < 5; ++n)
        send(R"({"n":99})");
    for (int n = 0; n < 3; ++n)
        send("no json");
}

void RecipeServiceTest::send(const QString &body, const QJsonObject &attributes)
{
    QCOMPARE(
        m_client->sqs("SendMessage", {{"QueueUrl", "orders"}, {"MessageBody", body}, {"MessageAttributes", attributes}})
            .error,
        QString());
}

/// A view that has looked at everything.
QString RecipeServiceTest::openWhole(const QString &query)
{
    const QString view =
        m_client->redrive("OpenView", {{"QueueUrl", "orders"}, {"Query", query}}).document.value("View").toString();
    QJsonObject page = m_client->redrive("ReadView", {{"View", view}}).document;
    while (!page.isEmpty() && !page.value("Complete").toBool())
        page =
            m_client
                ->redrive("ReadView", {{"View", view}, {"Version", page.value("Version")}, {"WaitMilliseconds", 1'000}})
                .document;
    return view;
}

QJsonObject RecipeServiceTest::preview(const QString &view, const QString &recipe, QJsonObject more)
{
    more.insert("View", view);
    more.insert("Recipe", recipe);
    const auto answer = m_client->redrive("PreviewFix", more);
    return answer.error.isEmpty() ? answer.document : QJsonObject{{"error", answer.error + ": " + answer.message}};
}

void RecipeServiceTest::aPreviewCountsAndShows()
{
    const QJsonObject found =
        preview(openWhole(), "number body.qty\nset attr.fixed = \"yes\" only if has body.qty", {{"MaxResults", 2}});
    QCOMPARE(found.value("error").toString(), QString());
    QCOMPARE(found.value("Changed").toInt(), 12);
    QCOMPARE(found.value("Untouched").toInt(), 5);
    QCOMPARE(found.value("Refused").toInt(), 3);
    QVERIFY(found.value("Complete").toBool());
    QVERIFY(!found.contains("Next"));
    const QJsonArray examples = found.value("Examples").toArray();
    QCOMPARE(examples.size(), 6); // two of each kind
    const QJsonObject first = examples[0].toObject();
    QCOMPARE(first.value("Kind").toString(), QString("Changed"));
    QCOMPARE(first.value("Before").toString(), QString(R"({"n":0,"qty":"0"})"));
    QCOMPARE(first.value("After").toString(), QString(R"({"n":0,"qty":0})"));
    QCOMPARE(first.value("AttributesBefore").toArray().size(), 0);
    QCOMPARE(first.value("AttributesAfter").toArray(),
             (QJsonArray{QJsonObject{{"Name", "fixed"}, {"DataType", "String"}, {"StringValue", "yes"}}}));
    QCOMPARE(first.value("MessageId").toString().size(), 36);
    QVERIFY(!first.contains("Reason"));
}

void RecipeServiceTest::reasonsAreCountedTheMostFrequentFirst()
{
    const QJsonObject found = preview(openWhole(), "number body.qty");
    QCOMPARE(found.value("Reasons").toArray(),
             (QJsonArray{QJsonObject{{"Kind", "Untouched"}, {"Reason", "body.qty is not there."}, {"Count", 5}},
                         QJsonObject{{"Kind", "Refused"}, {"Reason", "The body is no JSON."}, {"Count", 3}}}));
}

void RecipeServiceTest::onlyOneKindIsShownWhenAsked()
{
    const QJsonObject found = preview(openWhole(), "number body.qty", {{"Kind", "Untouched"}});
    const QJsonArray examples = found.value("Examples").toArray();
    QCOMPARE(examples.size(), 5);
    QCOMPARE(examples[0].toObject().value("Reason").toString(), QString("body.qty is not there."));
    QVERIFY(!examples[0].toObject().contains("After"));
    QCOMPARE(found.value("Changed").toInt(), 12);
}

void RecipeServiceTest::bodiesAreCutAndSizesWhole()
{
    const QJsonObject found = preview(openWhole("body.n == 0"), "set body.qty = \"12345\"", {{"MaxBodyBytes", 4}});
    const QJsonObject first = found.value("Examples").toArray()[0].toObject();
    QCOMPARE(first.value("Before").toString(), QString(R"({"n")"));
    QCOMPARE(first.value("After").toString(), QString(R"({"n")"));
    QCOMPARE(first.value("BeforeBytes").toInt(), 17);
    QCOMPARE(first.value("AfterBytes").toInt(), 21);
}

void RecipeServiceTest::slicesCoverTheViewOnce()
{
    for (int n = 0; n < 700; ++n)
        send(QString(R"({"n":%1,"qty":"%1"})").arg(n));
    const QString view = openWhole("has body.qty");
    QJsonObject more{{"MaxMessages", 300}, {"MaxResults", 1}};
    int changed = 0;
    int calls = 0;
    QSet<QString> ids;
    while (true) {
        const QJsonObject found = preview(view, "remove body.qty", more);
        QCOMPARE(found.value("error").toString(), QString());
        if (!found.value("Complete").toBool())
            continue; // what was sent is looked at first
        changed += found.value("Changed").toInt();
        for (const QJsonValue &example : found.value("Examples").toArray())
            ids.insert(example.toObject().value("MessageId").toString());
        if (++calls == 1)
            send(R"({"qty":"late"})"); // is not meant any more
        if (!found.contains("Next"))
            break;
        more.insert("After", found.value("Next"));
        more.insert("Through", found.value("Through"));
    }
    QCOMPARE(changed, 712);
    QCOMPARE(calls, 3);
    QCOMPARE(ids.size(), 3);
}

void RecipeServiceTest::itChangesNothing()
{
    const QString view = openWhole();
    const auto page = [&] { return m_client->redrive("ReadView", {{"View", view}}).document.value("Messages"); };
    const QJsonValue before = page();
    preview(view, "set body = \"gone\"");
    QCOMPARE(page(), before);
}

void RecipeServiceTest::itIsACapability()
{
    QVERIFY(m_client->redrive("Describe", {}).document.value("Capabilities").toArray().contains("recipes"));
}

void RecipeServiceTest::badInputIsRefusedInWords_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("no step") << "x"
                             << "# nothing"
                             << ""
                             << "A recipe has a step at least";
    QTest::newRow("place") << "x"
                           << "remove body.a\n  set body.b 1"
                           << ""
                           << "Value   set body.b 1 for parameter Recipe is invalid. Reason: “=” is expected here. "
                              "Line 2, character 14.";
    QTest::newRow("kind") << "x"
                          << "remove body.a"
                          << "changed"
                          << "Must be Changed, Untouched or Refused.";
    QTest::newRow("no view") << "x"
                             << "remove body.a"
                             << ""
                             << "Open it again";
}

void RecipeServiceTest::badInputIsRefusedInWords()
{
    QFETCH(QString, view);
    QFETCH(QString, recipe);
    QFETCH(QString, kind);
    QFETCH(QString, said);
    const auto answer = m_client->redrive("PreviewFix", {{"View", view}, {"Recipe", recipe}, {"Kind", kind}});
    QVERIFY(!answer.error.isEmpty());
    QVERIFY2(answer.message.contains(said), qPrintable(answer.message));
}

QTEST_GUILESS_MAIN(RecipeServiceTest)
#include "tst_recipeservice.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters of dead letters below the page: calls, the live reader, words, queries, and what the user made of them.
#include "tests/ui/fakeclusters.h"

#include "ui/backend/backend.h"
#include "ui/backend/clusters.h"
#include "ui/backend/clusterview.h"
#include "ui/backend/factquery.h"
#include "ui/backend/querytext.h"
#include "ui/clusterstore.h"
#include "ui/models/factsmodel.h"
#include "ui/settings.h"
#include "ui/why/clusterwords.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ui::ClusterInfo info(const QString &kind, const QString &field = {}, const QString &text = {},
                     const QString &usual = {})
{
    return {.id = u"0123456789abcdef"_s,
            .name = u"as the broker says"_s,
            .origin = u"s"_s,
            .kind = kind,
            .field = field,
            .text = text,
            .usual = usual,
            .suggestion = u"Do as the broker says."_s};
}

} // namespace

class ClustersTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        m_fake = std::make_unique<FakeClusters>(*transport);
        m_fake->total = 3;
        m_fake->clusters = {FakeClusters::cluster(u"a"_s, u"Missing"_s, u"sku"_s, {}, 2),
                            FakeClusters::cluster(u"u"_s, u"Unclassified"_s, {}, {}, 1, u"?"_s)};
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_view = std::make_unique<ui::ClusterView>(*m_backend);
        m_view->setTick(0ms);
        m_pages.clear();
        connect(m_view.get(), &ui::ClusterView::arrived, this,
                [this](const ui::ClustersPage &page) { m_pages.append(page); });
    }
    void cleanup()
    {
        m_view.reset();
        m_backend.reset();
        m_fake.reset();
    }

    void whatTheUserMadeOfThemGoesWithTheCall()
    {
        const ui::ClusterRules rules{.rules = {{u"mine"_s, u"body.a == 1"_s}},
                                     .merges = {{u"both"_s, {u"a"_s, u"b"_s}}},
                                     .splits = {{u"a"_s, u"attr.region"_s}}};
        m_view->open({.queueUrl = u"q"_s, .rules = rules});
        QTRY_COMPARE(m_pages.size(), 1);
        const QJsonObject wish = m_fake->wishes.first();
        QCOMPARE(wish.value("QueueUrl"_L1).toString(), u"q"_s);
        QCOMPARE(wish.value("Rules"_L1).toArray().first().toObject().value("Query"_L1).toString(), u"body.a == 1"_s);
        QCOMPARE(wish.value("Merges"_L1).toArray().first().toObject().value("Clusters"_L1).toArray().size(), 2);
        QCOMPARE(wish.value("Splits"_L1).toArray().first().toObject().value("Column"_L1).toString(), u"attr.region"_s);
        m_view->open({.queueUrl = u"q"_s});
        QTRY_COMPARE(m_fake->wishes.size(), 2);
        QCOMPARE(m_fake->wishes.last().keys(), QStringList{u"QueueUrl"_s});
    }

    void aClusterIsReadWithAllThatIsToldOfIt()
    {
        QJsonObject told = FakeClusters::cluster(u"a"_s, u"Type"_s, u"qty"_s, u"text"_s, 7, u"s"_s);
        told.insert("Usual"_L1, u"number"_s);
        told.insert("ExampleMessageId"_L1, u"m-1"_s);
        told.insert("Suggestion"_L1, u"Convert it."_s);
        told.insert("Facts"_L1,
                    QJsonArray{QJsonObject{{u"Name"_s, u"Holder"_s}, {u"Text"_s, u"worker"_s}, {u"Count"_s, 5}}});
        m_fake->clusters = {told};
        m_fake->processed = 40;
        m_view->open({.queueUrl = u"q"_s});
        QTRY_COMPARE(m_pages.size(), 1);
        const ui::ClustersPage &page = m_pages.first();
        QCOMPARE(page.processed, 40);
        QVERIFY(page.isComplete);
        const ui::ClusterInfo &cluster = page.clusters.first();
        QCOMPARE(cluster.usual, u"number"_s);
        QCOMPARE(cluster.exampleId, u"m-1"_s);
        QCOMPARE(cluster.series, (QList<qint64>{0, 2, 1}));
        QCOMPARE(cluster.last->count(), 1'789'999'900'000);
        QCOMPARE(cluster.facts.first(), (ui::ClusterInfo::Fact{u"Holder"_s, u"worker"_s, 5}));
    }

    void newsAreWaitedForWithOneCall()
    {
        m_view->open({.queueUrl = u"q"_s});
        QTRY_COMPARE(m_pages.size(), 1);
        QTRY_COMPARE(reads().size(), 2);
        QVERIFY(!reads().first().contains("Version"_L1));
        QCOMPARE(reads().first().value("WaitMilliseconds"_L1).toInt(), 0);
        QCOMPARE(reads().last().value("Version"_L1).toInt(), 1);
        QVERIFY(reads().last().value("WaitMilliseconds"_L1).toInt() > 0);
        m_fake->total = 4;
        m_fake->push();
        QTRY_COMPARE(m_pages.size(), 2);
        QCOMPARE(m_pages.last().total, 4);
    }

    void whatCannotBeSeenIsNotRead()
    {
        m_view->setVisible(false);
        m_view->open({.queueUrl = u"q"_s});
        QCoreApplication::processEvents();
        QVERIFY(m_fake->wishes.isEmpty());
        m_view->setVisible(true);
        QTRY_COMPARE(m_pages.size(), 1);
        QTRY_COMPARE(reads().size(), 2);
        m_view->setVisible(false);
        m_fake->push();
        QCoreApplication::processEvents();
        QCOMPARE(m_pages.size(), 1);
        m_view->setVisible(true);
        QTRY_COMPARE(m_pages.size(), 2);
    }

    void whatTheBrokerForgotIsOpenedAnew()
    {
        QSignalSpy opened{m_view.get(), &ui::ClusterView::opened};
        m_view->open({.queueUrl = u"q"_s});
        QTRY_COMPARE(reads().size(), 2);
        QCOMPARE(m_view->name(), u"c1"_s);
        m_fake->forget();
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(m_view->name(), u"c2"_s);
        QTRY_COMPARE(m_pages.size(), 2);
    }

    void aRefusedRuleIsNotAskedForAgainByItself()
    {
        int asked = 0;
        m_transport->script(u"OpenClusters"_s, [&asked](const QJsonObject &) {
            ++asked;
            return FakeTransport::Outcome{ui::Error{u"InvalidParameterValue"_s, u"no"_s}};
        });
        QSignalSpy failed{m_view.get(), &ui::ClusterView::failed};
        m_view->open({.queueUrl = u"q"_s});
        QTRY_COMPARE(failed.size(), 1);
        m_view->setVisible(false);
        m_view->setVisible(true);
        QCoreApplication::processEvents();
        QCOMPARE(asked, 1);
        m_view->retry();
        QTRY_COMPARE(asked, 2);
    }

    void aPartOfASplitIsToldFromItsWhole()
    {
        QJsonObject part = FakeClusters::cluster(u"p"_s, u"Missing"_s, u"sku"_s, {}, 2);
        part.insert("Name"_L1, u"`sku` is missing: attr.region = eu"_s);
        m_fake->clusters.append(part);
        m_view->open({.queueUrl = u"q"_s, .rules = {.splits = {{u"a"_s, u"attr.region"_s}}}});
        QTRY_COMPARE(m_pages.size(), 1);
        QCOMPARE(m_pages.first().clusters.last().part, u"attr.region = eu"_s);
        QVERIFY(m_pages.first().clusters.first().part.isEmpty());
        QCOMPARE(ui::why::clusterName(m_pages.first().clusters.last()), u"sku is missing: attr.region = eu"_s);
    }

    void aComparisonIsReadWithItsNeighbour()
    {
        m_transport->script(u"CompareWithProcessed"_s, [](const QJsonObject &request) {
            return FakeTransport::Outcome{
                QJsonObject{{u"Facts"_s,
                             QJsonArray{QJsonObject{{u"Kind"_s, u"Absent"_s},
                                                    {u"Path"_s, u"qty"_s},
                                                    {u"DeadCount"_s, 23},
                                                    {u"HealthyCount"_s, 1},
                                                    {u"DeadShare"_s, 1.0},
                                                    {u"HealthyShare"_s, 0.003}}}},
                            {u"Dead"_s, 23},
                            {u"Healthy"_s, 300},
                            {u"Complete"_s, true},
                            {u"Processed"_s, 9'000},
                            {u"Neighbour"_s, QJsonObject{{u"Body"_s, request.value("MessageId"_L1).toString()}}}}};
        });
        std::optional<ui::Comparison> found;
        ui::clusters::compare(*m_backend, {.queueUrl = u"q"_s, .messageId = u"m"_s}, this,
                              [&found](const ui::Outcome<ui::Comparison> &answer) { found = *answer; });
        QTRY_VERIFY(found.has_value());
        QCOMPARE(found->facts.first().dead, 23);
        QCOMPARE(found->facts.first().healthyShare, 0.003);
        QCOMPARE(found->processed, 9'000);
        QCOMPARE(found->neighbour->body, u"m"_s);
        ui::FactsModel model;
        model.setRows(found->facts);
        model.setSizes(found->dead, found->healthy);
        QCOMPARE(model.index(0, ui::FactsModel::Fact).data().toString(), u"body.qty is absent"_s);
        QCOMPARE(model.index(0, ui::FactsModel::Dead).data().toString(), u"100 %"_s);
        QCOMPARE(model.index(0, ui::FactsModel::Processed).data().toString(), u"0.3 %"_s);
        QCOMPARE(model.index(0, ui::FactsModel::Behind).data().toString(), u"23 of 23 · 1 of 300"_s);
        QCOMPARE(model.index(0, 0).data(ui::FactsModel::DeadShareRole).toDouble(), 1.0);
    }

    void shares_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << u"0 %"_s;
        QTest::newRow("some") << 0.123 << u"12.3 %"_s;
        QTest::newRow("very few") << 0.0004 << u"<0.1 %"_s;
        QTest::newRow("nearly all") << 0.9996 << u"100 %"_s;
        QTest::newRow("all") << 1.0 << u"100 %"_s;
    }
    void shares()
    {
        QFETCH(const double, share);
        QTEST(ui::why::shareText(share), "text");
    }

    void aClusterHasAName_data()
    {
        QTest::addColumn<ui::ClusterInfo>("cluster");
        QTest::addColumn<QString>("name");
        QTest::newRow("error") << info(u"Error"_s, u"errorMessage"_s, u"no stock for <n>"_s) << u"no stock for <n>"_s;
        QTest::newRow("damage") << info(u"Damage"_s, {}, u"is JSON that is cut off"_s)
                                << u"The body is JSON that is cut off"_s;
        QTest::newRow("missing") << info(u"Missing"_s, u"sku"_s) << u"sku is missing"_s;
        QTest::newRow("empty list") << info(u"Missing"_s, u"items[]"_s) << u"items is empty"_s;
        QTest::newRow("type") << info(u"Type"_s, u"qty"_s, u"text"_s, u"number"_s)
                              << u"qty is text, elsewhere number"_s;
        QTest::newRow("unexpected") << info(u"Unexpected"_s, u"beta"_s) << u"beta is there, elsewhere not"_s;
        QTest::newRow("other shape") << info(u"OtherShape"_s, u"a, b"_s) << u"Another shape: a, b"_s;
        QTest::newRow("value") << info(u"Value"_s, u"status"_s, u"LOST"_s)
                               << u"status = LOST, never in what was processed"_s;
        QTest::newRow("range") << info(u"Range"_s, u"total"_s, u"negative"_s)
                               << u"total is negative, never in what was processed"_s;
        QTest::newRow("leases") << info(u"Leases"_s, {}, u"each lease ran out untouched after 30 s"_s)
                                << u"Each lease ran out untouched after 30 s"_s;
        QTest::newRow("rule") << info(u"Rule"_s, {}, u"mine"_s) << u"mine"_s;
        QTest::newRow("others") << info(u"Others"_s) << u"Other small groups"_s;
        QTest::newRow("unclassified") << info(u"Unclassified"_s) << u"Unclassified"_s;
        QTest::newRow("a kind of a newer broker") << info(u"Telepathy"_s) << u"as the broker says"_s;
    }
    void aClusterHasAName()
    {
        QFETCH(const ui::ClusterInfo, cluster);
        QTEST(ui::why::clusterName(cluster), "name");
        const bool isKnown = cluster.kind != "Telepathy"_L1;
        QCOMPARE(ui::why::clusterSuggestion(cluster) != u"Do as the broker says."_s, isKnown);
        QVERIFY(!ui::why::clusterSuggestion(cluster).isEmpty());
    }

    void whatIsNextDependsOnHowLeasesEnded()
    {
        const QString slow =
            ui::why::clusterSuggestion(info(u"Leases"_s, {}, u"each lease ran out untouched after 30 s"_s));
        const QString poison =
            ui::why::clusterSuggestion(info(u"Leases"_s, {}, u"each lease was given back within 1 s of its receive"_s));
        QVERIFY(slow.contains(u"visibility timeout"_s));
        QVERIFY(poison.contains(u"at once"_s));
    }

    void everyOriginIsSaidInWords()
    {
        QSet<QString> words;
        for (const char *origin : {"a", "s", "j", "r", "?"})
            words.insert(ui::why::clusterOrigin(QLatin1String(origin)));
        QCOMPARE(words.size(), 5);
        QCOMPARE(ui::why::clusterOrigin(u"x"_s), ui::why::clusterOrigin(u"?"_s));
    }

    void aFactIsAQuestionWhereItCanBe_data()
    {
        QTest::addColumn<ui::SeparatingFact>("fact");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, const char16_t *kind, const char16_t *path, const char16_t *text,
                            const char16_t *query) {
            QTest::newRow(name) << ui::SeparatingFact{.kind = QString::fromUtf16(kind),
                                                      .path = QString::fromUtf16(path),
                                                      .text = QString::fromUtf16(text)}
                                << QString::fromUtf16(query);
        };
        row("absent", u"Absent", u"qty", u"", u"not has body.qty");
        row("absent in a list", u"Absent", u"items[].sku", u"", u"not has body.items[*].sku");
        row("absent attribute", u"Absent", u"attr.my.name", u"", u"not has attr[\"my.name\"]");
        row("value", u"Value", u"status", u"LO\"ST", u"body.status == \"LO\\\"ST\"");
        row("truth", u"Value", u"paid", u"false", u"body.paid == false");
        row("attribute that looks like a truth", u"Value", u"attr.paid", u"false", u"attr.paid == \"false\"");
        row("size", u"Size", u"", u"1 to 4 KiB", u"size >= 1024 and size < 4096");
        row("smallest", u"Size", u"", u"below 256 B", u"size < 256");
        row("producer", u"Producer", u"", u"000000000000", u"sender == \"000000000000\"");
        row("any key", u"Absent", u"byId.*.sku", u"", u"");
        row("type", u"Type", u"qty", u"text", u"");
        row("hour", u"Hour", u"", u"14:00 to 14:59 UTC", u"");
        row("odd name", u"Absent", u"a b(", u"", u"");
    }
    void aFactIsAQuestionWhereItCanBe()
    {
        QFETCH(const ui::SeparatingFact, fact);
        QFETCH(const QString, query);
        const QString made = ui::querytext::ofFact(fact);
        QCOMPARE(made, query);
        QVERIFY(made.isEmpty() || !ui::querytext::problem(made));
        QVERIFY(!ui::why::factText(fact).isEmpty());
    }

    void aClusterIsADraftForARule()
    {
        QCOMPARE(ui::querytext::ofCluster(info(u"Missing"_s, u"sku"_s)), u"not has body.sku"_s);
        QCOMPARE(ui::querytext::ofCluster(info(u"Error"_s, u"errorMessage"_s, u"E<n>: no stock for <id> today"_s)),
                 u"\": no stock for\""_s);
        QCOMPARE(ui::querytext::ofCluster(info(u"Value"_s, u"status"_s, u"LOST"_s)), u"body.status == \"LOST\""_s);
        QCOMPARE(ui::querytext::ofCluster(info(u"Leases"_s, {}, u"each lease was given back early"_s)), QString());
    }

    void groupsAreKeptForEachConnectionAndQueue()
    {
        const QTemporaryDir folder;
        ui::Settings settings{folder.filePath(u"settings.ini"_s)};
        ui::QueueInfo queue;
        queue.name = u"orders-dlq"_s;
        queue.account = u"000000000000"_s;
        queue.region = u"us-east-1"_s;
        const ui::Regrouping made{.rules = {.rules = {{u"a \"b\"\tc"_s, u"body.a == \"x, y\""_s}},
                                            .merges = {{u"both"_s, {u"1"_s, u"2"_s}}},
                                            .splits = {{u"1"_s, u"attr.region"_s}}},
                                  .names = {{u"1"_s, u"first"_s}}};
        ui::ClusterStore{settings, u"local"_s}.save(queue, made);
        QCOMPARE(ui::ClusterStore(settings, u"local"_s).load(queue), made);
        QVERIFY(ui::ClusterStore(settings, u"prod"_s).load(queue).isEmpty());
        queue.name = u"other"_s;
        QVERIFY(ui::ClusterStore(settings, u"local"_s).load(queue).isEmpty());
    }

    void aMergeGrowsAndIsTakenBackAsAWhole()
    {
        ui::Regrouping now;
        ui::ClusterInfo one = info(u"Missing"_s, u"sku"_s);
        one.id = u"1"_s;
        ui::ClusterInfo two = info(u"Missing"_s, u"qty"_s);
        two.id = u"2"_s;
        ui::ClusterInfo three = info(u"Damage"_s, {}, u"is empty"_s);
        three.id = u"3"_s;
        QVERIFY(!ui::takeBack(now, one));
        ui::merge(now, one, two, u"both"_s);
        ui::ClusterInfo both = info(u"Merged"_s, {}, u"both"_s);
        both.id = u"m"_s;
        ui::merge(now, three, both, u"all"_s);
        QCOMPARE(now.rules.merges, (QList<ui::ClusterRules::Merge>{{u"all"_s, {u"3"_s, u"1"_s, u"2"_s}}}));
        both.text = u"all"_s;
        QVERIFY(ui::takeBack(now, both));
        QVERIFY(now.isEmpty());
    }

private:
    QList<QJsonObject> reads() const
    {
        QList<QJsonObject> out;
        for (const FakeTransport::Call &call : m_transport->calls(u"ReadClusters"_s))
            out.append(call.document);
        return out;
    }

    FakeTransport *m_transport = nullptr;
    std::unique_ptr<FakeClusters> m_fake;
    std::unique_ptr<ui::Backend> m_backend;
    std::unique_ptr<ui::ClusterView> m_view;
    QList<ui::ClustersPage> m_pages;
};

Q_DECLARE_METATYPE(ui::ClusterInfo)
Q_DECLARE_METATYPE(ui::SeparatingFact)

QTEST_MAIN(ClustersTest)
#include "tst_clusters.moc"

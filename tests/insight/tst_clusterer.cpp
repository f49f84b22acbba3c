// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/insight/deadletters.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace broker;
using namespace broker::insight;
using tests::DeadLetterMaker;

namespace {

struct Labelled
{
    DeadLetterMaker::Made made;
    std::size_t kind = 0;
};

std::vector<Labelled> corpus(std::uint64_t seed, std::size_t each = 25)
{
    std::vector<Labelled> letters;
    DeadLetterMaker maker{seed};
    for (std::size_t at = 0; at < each * DeadLetterMaker::mostKinds; ++at)
        letters.push_back({maker.make(at % DeadLetterMaker::mostKinds), at % DeadLetterMaker::mostKinds});
    return letters;
}

void add(Clusterer &clusterer, std::uint64_t key, const DeadLetterMaker::Made &made)
{
    clusterer.add({key}, {&made.payload, made.died, made.leases, {}, {}});
}

/// The share of letters whose cluster is mostly of their kind.
double purity(const Clusterer &clusterer, const std::vector<Labelled> &letters)
{
    std::map<std::string, std::map<std::size_t, int>> counts;
    for (std::size_t at = 0; at < letters.size(); ++at)
        ++counts[std::string{clusterer.clusterOf({at + 1})}][letters[at].kind];
    int right = 0;
    for (const auto &[id, kinds] : counts) {
        right += std::max_element(kinds.begin(), kinds.end(), [](const auto &a, const auto &b) {
                     return a.second < b.second;
                 })->second;
    }
    return static_cast<double>(right) / static_cast<double>(letters.size());
}

std::size_t filled(const ClusterTable &table)
{
    return static_cast<std::size_t>(
        std::count_if(table.clusters.begin(), table.clusters.end(), [](const Cluster &one) { return one.count > 0; }));
}

QString told(const ClusterTable &table)
{
    QString text;
    for (const Cluster &one : table.clusters) {
        text += QString("%1 %2 %3 %4 %5 %6 %7:")
                    .arg(QString::fromStdString(one.id), QString::fromStdString(one.name))
                    .arg(one.count)
                    .arg(model::toMilliseconds(one.first))
                    .arg(model::toMilliseconds(one.last))
                    .arg(one.example.value)
                    .arg(one.groups);
        for (const std::uint32_t part : one.series)
            text += ' ' + QString::number(part);
        for (const auto &[leases, count] : one.leases)
            text += ' ' + QString::fromStdString(leases) + ' ' + QString::number(count);
        text += '\n';
    }
    return text;
}

const Cluster *named(const ClusterTable &table, const char *name)
{
    const auto found = std::find_if(table.clusters.begin(), table.clusters.end(),
                                    [name](const Cluster &one) { return one.name == name; });
    return found == table.clusters.end() ? nullptr : &*found;
}

} // namespace

class ClustererTest : public QObject
{
    Q_OBJECT
private slots:
    void theCorpusComesApartByWhatItDiedOf();
    void withoutProcessedOnesDeadLettersAreComparedWithEachOther();
    void theOrderOfArrivalDoesNotMatter();
    void addingAndRemovingEqualsFromScratch();
    void unclassifiedIsAlwaysThere();
    void clustersSayWhenAndHowMany();
    void rulesComeFirstAndMergesGoTogether();
    void aClusterIsSplitByAColumn();
    void beyondFiftyTheRestIsTogether();
    void memoryIsBounded();
};

void ClustererTest::theCorpusComesApartByWhatItDiedOf()
{
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        const std::vector<Labelled> letters = corpus(seed);
        Clusterer clusterer{{}, tests::soundReference(seed + 100)};
        for (std::size_t at = 0; at < letters.size(); ++at)
            add(clusterer, at + 1, letters[at].made);
        clusterer.settle();
        const double its = purity(clusterer, letters);
        const ClusterTable table = clusterer.table();
        qInfo("seed %d: purity %.3f of %d letters of %d kinds in %d clusters", static_cast<int>(seed), its,
              static_cast<int>(letters.size()), static_cast<int>(DeadLetterMaker::mostKinds),
              static_cast<int>(filled(table)));
        if (its < 0.95)
            qInfo().noquote() << told(table);
        QVERIFY(its >= 0.95);
        // Apart, but not into splinters.
        QVERIFY(filled(table) <= DeadLetterMaker::mostKinds + 3);
    }
}

void ClustererTest::withoutProcessedOnesDeadLettersAreComparedWithEachOther()
{
    const std::vector<Labelled> letters = corpus(7);
    Clusterer clusterer{{}, nullptr};
    for (std::size_t at = 0; at < letters.size(); ++at)
        add(clusterer, at + 1, letters[at].made);
    clusterer.settle();
    const double its = purity(clusterer, letters);
    qInfo("without processed messages: purity %.3f in %d clusters", its, static_cast<int>(filled(clusterer.table())));
    QVERIFY(its >= 0.7);
    QVERIFY(named(clusterer.table(), "The body is JSON that is cut off") != nullptr);
}

void ClustererTest::theOrderOfArrivalDoesNotMatter()
{
    for (const bool hasReference : {true, false}) {
        const std::vector<Labelled> letters = corpus(11);
        std::vector<std::size_t> order(letters.size());
        for (std::size_t at = 0; at < order.size(); ++at)
            order[at] = at;
        QString first;
        model::SeededRandom random{3};
        for (int round = 0; round < 10; ++round) {
            Clusterer clusterer{{}, hasReference ? tests::soundReference(5) : nullptr};
            for (const std::size_t at : order)
                add(clusterer, at + 1, letters[at].made);
            clusterer.settle();
            const QString text = told(clusterer.table());
            if (round == 0)
                first = text;
            QCOMPARE(text, first);
            for (std::size_t at = order.size(); at > 1; --at)
                std::swap(order[at - 1], order[random.next() % at]);
        }
    }
}

void ClustererTest::addingAndRemovingEqualsFromScratch()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto reference = seed % 2 == 0 ? tests::soundReference(seed) : nullptr;
        const std::vector<Labelled> letters = corpus(seed, 10);
        Clusterer clusterer{{}, reference};
        std::map<std::uint64_t, std::size_t> there;
        model::SeededRandom random{seed};
        for (int turn = 0; turn < 600; ++turn) {
            const std::uint64_t key = 1 + random.next() % 200;
            if (there.contains(key) && random.next() % 2 == 0) {
                clusterer.remove({key});
                there.erase(key);
            } else {
                const std::size_t at = random.next() % letters.size();
                add(clusterer, key, letters[at].made);
                there[key] = at;
            }
            if (turn % 50 == 0)
                clusterer.settle();
        }
        clusterer.settle();
        Clusterer fresh{{}, reference};
        for (const auto &[key, at] : there)
            add(fresh, key, letters[at].made);
        fresh.settle();
        QCOMPARE(told(clusterer.table()), told(fresh.table()));
        for (const auto &[key, at] : there)
            QCOMPARE(clusterer.clusterOf({key}), fresh.clusterOf({key}));
        QCOMPARE(clusterer.count(), there.size());
    }
}

void ClustererTest::unclassifiedIsAlwaysThere()
{
    Clusterer clusterer{{}, nullptr};
    const ClusterTable table = clusterer.table();
    QCOMPARE(table.clusters.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(table.clusters[0].name), QString("Unclassified"));
    QCOMPARE(table.clusters[0].count, std::uint64_t{0});
    QVERIFY(!table.clusters[0].example);
    clusterer.add({5}, {nullptr, model::fromMilliseconds(7), {}, {}, {}}); // its body is lost
    clusterer.settle();
    QCOMPARE(clusterer.table().clusters[0].count, std::uint64_t{1});
    clusterer.remove({5});
    clusterer.remove({5});
    clusterer.settle();
    QCOMPARE(clusterer.table().clusters[0].count, std::uint64_t{0});
}

void ClustererTest::clustersSayWhenAndHowMany()
{
    Clusterer clusterer{{}, nullptr};
    model::Payload refused{"{}", {{"error", "String", "no stock for 1"}}, {}, {}, {}};
    for (std::uint64_t key = 1; key <= 120; ++key)
        clusterer.add({key},
                      {&refused,
                       model::fromMilliseconds(static_cast<std::int64_t>(key) * 1'000),
                       {.timeout = 30'000, .ranOut = 2, .holder = 4},
                       {},
                       {}});
    clusterer.settle();
    const ClusterTable table = clusterer.table();
    const Cluster &cluster = table.clusters[0];
    QCOMPARE(QString::fromStdString(cluster.name), QString("no stock for <n>"));
    QCOMPARE(originOf(cluster.reason.kind), 'a');
    QCOMPARE(cluster.count, std::uint64_t{120});
    QCOMPARE(model::toMilliseconds(cluster.first), std::int64_t{1'000});
    QCOMPARE(model::toMilliseconds(cluster.last), std::int64_t{120'000});
    QCOMPARE(cluster.example.value, std::uint64_t{120});
    QVERIFY(cluster.series.size() <= Clusterer::mostSeries);
    std::uint64_t sum = 0;
    for (const std::uint32_t part : cluster.series)
        sum += part;
    QCOMPARE(sum, std::uint64_t{120});
    QCOMPARE(cluster.holders.at(0).first, std::uint8_t{4});
    QCOMPARE(QString::fromStdString(cluster.leases.at(0).first), QString("each lease ran out untouched after 30 s"));
}

void ClustererTest::rulesComeFirstAndMergesGoTogether()
{
    model::Payload one{"{}", {{"error", "String", "a"}}, {}, {}, {}};
    model::Payload two{"{}", {{"error", "String", "b"}}, {}, {}, {}};
    const std::string a = idOf({ReasonKind::Error, "error", "a", {}});
    const std::string b = idOf({ReasonKind::Error, "error", "b", {}});
    Clusterer clusterer{{{"mine", "empty"}, {{"both", {a, b}}}, {}}, nullptr};
    for (std::uint64_t key = 1; key <= 6; ++key)
        clusterer.add({key}, {key % 2 == 0 ? &one : &two, {}, {}, {}, {}});
    clusterer.add({9}, {&one, {}, {}, 0U, {}});
    clusterer.settle();
    const ClusterTable table = clusterer.table();
    QCOMPARE(table.clusters.size(), std::size_t{4});
    QCOMPARE(QString::fromStdString(table.clusters[0].name), QString("mine"));
    QCOMPARE(table.clusters[0].count, std::uint64_t{1});
    QCOMPARE(QString::fromStdString(table.clusters[1].name), QString("empty"));
    QCOMPARE(table.clusters[1].count, std::uint64_t{0});
    QCOMPARE(QString::fromStdString(table.clusters[2].name), QString("both"));
    QCOMPARE(table.clusters[2].count, std::uint64_t{6});
    QCOMPARE(table.clusters[2].groups, std::size_t{2});
    QCOMPARE(clusterer.clusterOf({1}), std::string_view{table.clusters[2].id});
    // Whatever is merged, Unclassified stays.
    Clusterer all{{{}, {{"all", {a, b, idOf({})}}}, {}}, nullptr};
    for (std::uint64_t key = 1; key <= 6; ++key)
        all.add({key}, {key % 2 == 0 ? &one : nullptr, {}, {}, {}, {}});
    all.settle();
    QCOMPARE(all.table().clusters.size(), std::size_t{2});
    QCOMPARE(all.table().clusters[0].count, std::uint64_t{6});
    QCOMPARE(QString::fromStdString(all.table().clusters[1].name), QString("Unclassified"));
}

void ClustererTest::aClusterIsSplitByAColumn()
{
    model::Payload one{"{}", {{"error", "String", "a"}}, {}, {}, {}};
    const std::string a = idOf({ReasonKind::Error, "error", "a", {}});
    Clusterer clusterer{{{}, {}, {{a, "attr.region"}}}, nullptr};
    for (std::uint64_t key = 1; key <= 6; ++key)
        clusterer.add({key}, {&one, {}, {}, {}, {key < 5 ? "eu" : ""}});
    clusterer.settle();
    const ClusterTable table = clusterer.table();
    QCOMPARE(table.clusters.size(), std::size_t{3});
    QCOMPARE(QString::fromStdString(table.clusters[0].name), QString("a: attr.region = eu"));
    QCOMPARE(table.clusters[0].count, std::uint64_t{4});
    QCOMPARE(QString::fromStdString(table.clusters[1].name), QString("a: attr.region = (absent)"));
    QVERIFY(table.clusters[0].id != table.clusters[1].id);
}

void ClustererTest::beyondFiftyTheRestIsTogether()
{
    Clusterer clusterer{{}, nullptr};
    std::uint64_t key = 0;
    for (char first = 'a'; first <= 'z'; ++first) {
        for (const char *second : {"x", "y", "z"}) {
            model::Payload payload{"{}", {{"error", "String", std::string{first} + second}}, {}, {}, {}};
            for (int times = 0; times < (first < 'f' ? 3 : 1); ++times)
                clusterer.add({++key}, {&payload, {}, {}, {}, {}});
        }
    }
    clusterer.settle();
    const ClusterTable table = clusterer.table();
    QCOMPARE(table.clusters.size(), Clusterer::mostClusters + 2);
    const Cluster &others = table.clusters[Clusterer::mostClusters];
    QCOMPARE(QString::fromStdString(others.name), QString("Other small groups"));
    QCOMPARE(others.groups, std::size_t{28});
    QCOMPARE(others.count, std::uint64_t{28});
    std::uint64_t sum = 0;
    for (const Cluster &cluster : table.clusters)
        sum += cluster.count;
    QCOMPARE(sum, key);
}

void ClustererTest::memoryIsBounded()
{
    Clusterer clusterer{{}, nullptr};
    std::uint64_t key = 0;
    const auto word = [](std::uint64_t number) {
        std::string text;
        for (; number > 0; number /= 26)
            text += static_cast<char>('a' + number % 26);
        return text;
    };
    for (std::uint64_t at = 1; at <= Clusterer::mostReasons + 500; ++at) {
        model::Payload payload{"{}", {{"error", "String", word(at)}}, {}, {}, {}};
        clusterer.add({++key}, {&payload, {}, {}, {}, {}});
    }
    for (std::uint64_t at = 1; at <= Clusterer::mostShapes + 500; ++at) {
        model::Payload payload{R"({"f)" + word(at) + R"(":1})", {}, {}, {}, {}};
        clusterer.add({++key}, {&payload, {}, {}, {}, {}});
    }
    clusterer.settle();
    const ClusterTable table = clusterer.table();
    QVERIFY(table.clusters.size() <= Clusterer::mostClusters + 2);
    std::uint64_t sum = 0;
    for (const Cluster &cluster : table.clusters)
        sum += cluster.count;
    QCOMPARE(sum, key);
    for (; key > 0; --key)
        clusterer.remove({key});
    clusterer.settle();
    QCOMPARE(clusterer.table().clusters.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(ClustererTest)
#include "tst_clusterer.moc"

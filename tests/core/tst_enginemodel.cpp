// SPDX-License-Identifier: GPL-3.0-or-later
// Built once for each kind of life, so that they run side by side: MODEL_KINDS says which.
#include "tests/core/enginerig.h"

#include <QTest>

using tests::Rig;

namespace {

constexpr tests::Kinds kinds = tests::Kinds::MODEL_KINDS;
constexpr quint64 seeds = 34;

int stepsPerSeed()
{
    const int wished = qEnvironmentVariableIntValue("REDRIVE_STEPS");
    return wished > 0 ? wished : 10'000;
}

std::uint64_t traceOf(std::uint64_t seed, int steps)
{
    Rig rig{kinds, seed};
    for (int i = 0; i < steps; ++i)
        rig.step();
    return rig.trace;
}

} // namespace

class TestEngineModel : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheNaiveBroker_data();
    void agreesWithTheNaiveBroker();
    void aSeedRepeatsARunExactly();
    void livesAreRich();
};

void TestEngineModel::agreesWithTheNaiveBroker_data()
{
    QTest::addColumn<quint64>("seed");
    const QByteArray wished = qgetenv("REDRIVE_SEED");
    if (!wished.isEmpty()) {
        QTest::newRow("REDRIVE_SEED") << wished.toULongLong();
        return;
    }
    for (quint64 seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestEngineModel::agreesWithTheNaiveBroker()
{
    QFETCH(quint64, seed);
    Rig rig{kinds, seed};
    for (int i = 0; i < stepsPerSeed(); ++i) {
        const std::string problem = rig.step();
        const std::string repeat = problem + "\nrepeat with REDRIVE_SEED=" + std::to_string(seed);
        QVERIFY2(problem.empty(), repeat.c_str());
    }
}

void TestEngineModel::aSeedRepeatsARunExactly()
{
    QCOMPARE(traceOf(7, 2'000), traceOf(7, 2'000));
    QVERIFY(traceOf(7, 2'000) != traceOf(8, 2'000));
}

/// A rig in which nothing happens agrees with anything.
void TestEngineModel::livesAreRich()
{
    Rig::Seen seen;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Rig rig{kinds, seed};
        for (int i = 0; i < 6'000; ++i)
            rig.step();
        seen.delivered += rig.seen.delivered;
        seen.deadLetters += rig.seen.deadLetters;
        seen.servedLater += rig.seen.servedLater;
        seen.waitsEnded += rig.seen.waitsEnded;
        seen.expired += rig.seen.expired;
        seen.restarts += rig.seen.restarts;
        seen.duplicates += rig.seen.duplicates;
        seen.repeats += rig.seen.repeats;
        seen.expiredHandles += rig.seen.expiredHandles;
        seen.keptSources += rig.seen.keptSources;
    }
    std::vector<int> all{seen.delivered, seen.deadLetters, seen.servedLater, seen.waitsEnded,
                         seen.expired,   seen.restarts,    seen.keptSources};
    if (kinds != tests::Kinds::Standard)
        all.insert(all.end(), {seen.duplicates, seen.repeats, seen.expiredHandles});
    for (const int count : all)
        QVERIFY2(count > 5, qPrintable(QString::number(count)));
    qInfo("%d delivered, %d dead letters, %d served later, %d waits ended, %d expired, %d restarts, %d sources kept",
          seen.delivered, seen.deadLetters, seen.servedLater, seen.waitsEnded, seen.expired, seen.restarts,
          seen.keptSources);
    qInfo("%d duplicates, %d attempts repeated, %d expired handles", seen.duplicates, seen.repeats,
          seen.expiredHandles);
}

QTEST_APPLESS_MAIN(TestEngineModel)
#include "tst_enginemodel.moc"

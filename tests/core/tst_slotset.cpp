// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/slotset.h"
#include "broker/model/random.h"

#include <QTest>

#include <set>

using broker::core::SlotSet;

class TestSlotSet : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithAPlainSet_data();
    void agreesWithAPlainSet();
    void anEmptySetHasNothing();
};

void TestSlotSet::agreesWithAPlainSet_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<quint64>("places");
    for (const quint64 places : {3ULL, 64ULL, 1'024ULL, 1'025ULL, 9'000ULL}) {
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%llu slots, seed %llu", places, seed) << seed << places;
    }
}

void TestSlotSet::agreesWithAPlainSet()
{
    QFETCH(quint64, seed);
    QFETCH(quint64, places);
    broker::model::SeededRandom random{seed};
    SlotSet set;
    std::set<SlotSet::Slot> plain;
    for (int step = 0; step < 3'000; ++step) {
        const auto slot = static_cast<SlotSet::Slot>(random.next() % places);
        if (random.next() % 3 != 0)
            QCOMPARE(set.add(slot), plain.insert(slot).second);
        else
            QCOMPARE(set.remove(slot), plain.erase(slot) == 1);
        const auto asked = static_cast<SlotSet::Slot>(random.next() % (places + 100));
        const auto above = plain.lower_bound(asked);
        QCOMPARE(set.count(), plain.size());
        QCOMPARE(set.contains(asked), plain.contains(asked));
        QCOMPARE(set.rank(asked), static_cast<std::size_t>(std::distance(plain.begin(), above)));
        QCOMPARE(set.next(asked), above == plain.end() ? SlotSet::none : *above);
        const std::size_t place = random.next() % (plain.size() + 1);
        QCOMPARE(set.nth(place),
                 place == plain.size() ? SlotSet::none : *std::next(plain.begin(), static_cast<std::ptrdiff_t>(place)));
    }
}

void TestSlotSet::anEmptySetHasNothing()
{
    SlotSet set;
    QCOMPARE(set.count(), std::size_t{0});
    QCOMPARE(set.nth(0), SlotSet::none);
    QCOMPARE(set.next(0), SlotSet::none);
    QCOMPARE(set.rank(5'000), std::size_t{0});
    QVERIFY(!set.remove(7));
}

QTEST_APPLESS_MAIN(TestSlotSet)
#include "tst_slotset.moc"

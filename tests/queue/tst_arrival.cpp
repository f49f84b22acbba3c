// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/arrival.h"

#include "broker/model/random.h"

#include <QTest>

#include <map>

using namespace broker::queue;
using broker::model::MessageRow;
using broker::model::OrderNo;

namespace {

using Orders = std::vector<std::uint64_t>;

std::unique_ptr<Message> message(std::uint64_t order)
{
    MessageRow row;
    row.key = {order};
    row.order = {order};
    return std::make_unique<Message>(row);
}

/// An Arrival beside a map that says what it must hold.
class Pair
{
public:
    void add(std::uint64_t order)
    {
        if (!m_expected.contains(order))
            m_expected[order] = &m_arrival.add(message(order));
    }
    /// The one at this place, counted around.
    void remove(std::uint64_t place)
    {
        if (m_expected.empty())
            return;
        auto at = std::next(m_expected.begin(), static_cast<std::ptrdiff_t>(place % m_expected.size()));
        m_arrival.remove(*at->second);
        m_expected.erase(at);
    }
    bool finds(std::uint64_t order) const
    {
        const auto known = m_expected.find(order);
        return m_arrival.find({order}) == (known == m_expected.end() ? nullptr : known->second);
    }
    bool visits(std::uint64_t after, std::size_t most) const
    {
        Orders wanted;
        for (auto at = m_expected.upper_bound(after); at != m_expected.end() && wanted.size() < most; ++at)
            wanted.push_back(at->first);
        Orders got;
        m_arrival.visit({after}, [&](const Message &one) {
            got.push_back(one.order().value);
            return got.size() < most;
        });
        return got == wanted;
    }
    bool visitsBack(std::uint64_t before, std::size_t most) const
    {
        auto at = m_expected.lower_bound(before);
        Orders wanted;
        while (at != m_expected.begin() && wanted.size() < most)
            wanted.push_back((--at)->first);
        Orders got;
        const bool isMore =
            m_arrival.visitBack({before}, most, [&](const Message &one) { got.push_back(one.order().value); });
        return got == wanted && isMore == (at != m_expected.begin());
    }
    bool isEmpty() const { return m_arrival.isEmpty(); }
    std::size_t size() const { return m_expected.size(); }

private:
    Arrival m_arrival;
    std::map<std::uint64_t, Message *> m_expected;
};

} // namespace

class TestArrival : public QObject
{
    Q_OBJECT
private slots:
    void isAsAMapWouldBe_data();
    void isAsAMapWouldBe();
    void dropsInShares();
};

void TestArrival::isAsAMapWouldBe_data()
{
    QTest::addColumn<QString>("orders");
    QTest::newRow("growing, as messages are sent") << "growing";
    QTest::newRow("falling") << "falling";
    QTest::newRow("in no order, as a store may give them") << "any";
}

/// Grows, is thinned out, and is emptied.
void TestArrival::isAsAMapWouldBe()
{
    QFETCH(QString, orders);
    broker::model::SeededRandom random{17};
    Pair pair;
    std::uint64_t last = 1'000'000;
    for (int act = 0; act < 6'000; ++act) {
        const std::uint64_t chance = random.next() % 10;
        if (chance < (act < 2'000 ? 9U : act < 4'000 ? 4U : 1U))
            pair.add(orders == "any" ? 1 + random.next() % 5'000 : orders == "growing" ? ++last : --last);
        else
            pair.remove(random.next());
        const std::uint64_t order = orders == "any" ? random.next() % 5'000 : last - 20 + random.next() % 40;
        QVERIFY(pair.finds(order));
        QVERIFY(pair.visits(order, 70));
        QVERIFY(pair.visitsBack(order, random.next() % 70));
    }
    QVERIFY(pair.visits(0, 10'000) && pair.visitsBack(~std::uint64_t{0}, 10'000));
    while (pair.size() > 0)
        pair.remove(random.next());
    QVERIFY(pair.isEmpty() && pair.finds(1) && pair.visits(0, 1) && pair.visitsBack(5, 1));
}

void TestArrival::dropsInShares()
{
    Arrival arrival;
    for (std::uint64_t order = 1; order <= 1'000; ++order)
        arrival.add(message(order));
    std::size_t dropped = arrival.drop(300);
    QVERIFY(dropped >= 300 && dropped < 400);
    dropped += arrival.drop(1'000);
    QCOMPARE(dropped, std::size_t{1'000});
    QVERIFY(arrival.isEmpty());
    QCOMPARE(arrival.drop(1), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestArrival)
#include "tst_arrival.moc"

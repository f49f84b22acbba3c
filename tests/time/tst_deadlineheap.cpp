// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/random.h"
#include "broker/time/deadlineheap.h"

#include <QTest>

#include <map>
#include <memory>

using namespace broker::time;
using broker::model::fromMilliseconds;
using broker::model::Instant;
using broker::model::SeededRandom;

namespace {

struct Item
{
    std::uint64_t number = 0;
    std::uint32_t place = ~std::uint32_t{0};
};
struct Older
{
    bool operator()(const Item &a, const Item &b) const { return a.number < b.number; }
};
using Heap = DeadlineHeap<Item, &Item::place, Older>;

/// What the heap must agree with: earliest deadline first, then the smaller number.
class Naive
{
public:
    void add(const Item &item, Instant deadline)
    {
        m_all.emplace(std::pair(deadline, item.number), true);
        m_deadlines[item.number] = deadline;
    }
    void remove(const Item &item)
    {
        m_all.erase({m_deadlines.at(item.number), item.number});
        m_deadlines.erase(item.number);
    }
    bool contains(const Item &item) const { return m_deadlines.contains(item.number); }
    std::size_t size() const { return m_all.size(); }
    Instant next() const { return m_all.empty() ? broker::model::never : m_all.begin()->first.first; }
    std::uint64_t top() const { return m_all.begin()->first.second; }

private:
    std::map<std::pair<Instant, std::uint64_t>, bool> m_all;
    std::map<std::uint64_t, Instant> m_deadlines;
};

} // namespace

class TestDeadlineHeap : public QObject
{
    Q_OBJECT
private slots:
    void emptyHasNoDeadline();
    void tiesLeaveInOrder();
    void setAddsMovesAndRemoves();
    void clearLetsGoOfAll();
    void agreesWithASortedMap();
};

void TestDeadlineHeap::emptyHasNoDeadline()
{
    const Heap heap;
    QVERIFY(heap.isEmpty());
    QVERIFY(heap.next() == broker::model::never);
}

void TestDeadlineHeap::tiesLeaveInOrder()
{
    Heap heap;
    std::array<Item, 9> items;
    for (std::uint64_t i = 0; i < items.size(); ++i)
        items[i].number = (i * 5) % 9;
    for (Item &item : items)
        heap.add(item, fromMilliseconds(7));
    for (std::uint64_t i = 0; i < items.size(); ++i) {
        QCOMPARE(heap.top().number, i);
        heap.remove(heap.top());
    }
}

void TestDeadlineHeap::setAddsMovesAndRemoves()
{
    Heap heap;
    Item item{1};
    heap.set(item, fromMilliseconds(5));
    QVERIFY(heap.next() == fromMilliseconds(5));
    heap.set(item, fromMilliseconds(5));
    heap.set(item, fromMilliseconds(3));
    QVERIFY(heap.next() == fromMilliseconds(3));
    QCOMPARE(heap.size(), 1U);
    heap.set(item, broker::model::never);
    QVERIFY(heap.isEmpty() && !Heap::contains(item));
    heap.set(item, broker::model::never);
    QVERIFY(heap.isEmpty());
}

void TestDeadlineHeap::clearLetsGoOfAll()
{
    Heap heap;
    std::array<Item, 20> items;
    for (Item &item : items)
        heap.add(item, fromMilliseconds(1));
    heap.clear();
    for (const Item &item : items)
        QVERIFY(!Heap::contains(item));
    heap.add(items[3], fromMilliseconds(2));
    QCOMPARE(&heap.top(), &items[3]);
}

void TestDeadlineHeap::agreesWithASortedMap()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SeededRandom random{seed};
        std::vector<std::unique_ptr<Item>> items;
        for (std::uint64_t i = 0; i < 300; ++i)
            items.push_back(std::make_unique<Item>(Item{i}));
        Heap heap;
        Naive naive;
        for (int step = 0; step < 20'000; ++step) {
            Item &item = *items[random.next() % items.size()];
            const Instant deadline = fromMilliseconds(static_cast<std::int64_t>(random.next() % 50)); // many ties
            const bool isIn = naive.contains(item);
            QCOMPARE(Heap::contains(item), isIn);
            switch (random.next() % 4) {
            case 0:
                heap.set(item, deadline);
                if (isIn)
                    naive.remove(item);
                naive.add(item, deadline);
                break;
            case 1:
                if (!heap.isEmpty()) {
                    Item &top = heap.top();
                    heap.remove(top);
                    naive.remove(top);
                }
                break;
            default:
                if (isIn) {
                    heap.remove(item);
                    naive.remove(item);
                } else {
                    heap.add(item, deadline);
                    naive.add(item, deadline);
                }
            }
            QCOMPARE(heap.size(), naive.size());
            QVERIFY(heap.next() == naive.next());
            if (!heap.isEmpty())
                QCOMPARE(heap.top().number, naive.top());
        }
    }
}

QTEST_APPLESS_MAIN(TestDeadlineHeap)
#include "tst_deadlineheap.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navigatormodel.h"
#include "ui/navigatorfilter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using ui::NavigatorModel;

namespace {

ui::QueueInfo queue(const QString &name, const QString &target = {}, const QStringList &sources = {},
                    qint64 available = 0)
{
    ui::QueueInfo info;
    info.name = name;
    info.url = u"http://localhost/0/"_s + name;
    info.arn = u"arn:aws:sqs:r:0:"_s + name;
    info.region = u"eu-west-1"_s;
    info.account = u"000000000000"_s;
    info.available = available;
    if (!target.isEmpty())
        info.deadLetterTargetArn = u"arn:aws:sqs:r:0:"_s + target;
    for (const QString &source : sources)
        info.deadLetterSourceArns.append(u"arn:aws:sqs:r:0:"_s + source);
    return info;
}

/// "orders(orders-dlq) email": what stands under what.
QString tree(const NavigatorModel &model, const QModelIndex &at)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(at); ++row) {
        const QModelIndex index = model.index(row, 0, at);
        const QString below = tree(model, index);
        out.append(below.isEmpty() ? index.data().toString() : QString(index.data().toString() + u'(' + below + u')'));
    }
    return out.join(u' ');
}

QString queues(const NavigatorModel &model)
{
    return tree(model, model.headingOf(NavigatorModel::Section::Queues));
}

class NavigatorModelTest : public QObject
{
    Q_OBJECT
private slots:
    void aDeadLetterQueueStandsUnderItsSource()
    {
        NavigatorModel model;
        model.setQueues({queue(u"zebra"_s), queue(u"a-dlq"_s, {}, {u"orders"_s}), queue(u"orders"_s, u"a-dlq"_s),
                         queue(u"email"_s)});
        QCOMPARE(queues(model), u"email orders(a-dlq) zebra"_s);
    }

    void aSharedDeadLetterQueueIsShownOnce()
    {
        NavigatorModel model;
        model.setQueues({queue(u"a"_s, u"dlq"_s), queue(u"b"_s, u"dlq"_s), queue(u"dlq"_s, {}, {u"a"_s, u"b"_s})});
        QCOMPARE(queues(model), u"a(dlq) b"_s);
    }

    void queuesInACircleAreAllShown()
    {
        NavigatorModel model;
        model.setQueues({queue(u"a"_s, u"b"_s, {u"b"_s}), queue(u"b"_s, u"a"_s, {u"a"_s})});
        QCOMPARE(queues(model), u"a b"_s);
    }

    void aDeadLetterQueueWithoutItsSourceIsShown()
    {
        NavigatorModel model;
        model.setQueues({queue(u"dlq"_s, {}, {u"elsewhere"_s})});
        QCOMPARE(queues(model), u"dlq"_s);
    }

    void deadLettersAreListedWithTheFullestFirst()
    {
        NavigatorModel model;
        model.setQueues({queue(u"a"_s, u"a-dlq"_s), queue(u"a-dlq"_s, {}, {u"a"_s}, 2), queue(u"b"_s, u"b-dlq"_s),
                         queue(u"b-dlq"_s, {}, {u"b"_s}, 40), queue(u"c"_s, u"c-dlq"_s),
                         queue(u"c-dlq"_s, {}, {u"c"_s})});

        const QModelIndex dead = model.headingOf(NavigatorModel::Section::DeadLetters);
        QCOMPARE(tree(model, dead), u"b-dlq a-dlq"_s);
        QCOMPARE(dead.data().toString(), u"Dead letters (2)"_s);
        const QModelIndex b = model.indexOf(queue(u"b"_s).url);
        QCOMPARE(b.siblingAtColumn(NavigatorModel::Dead).data().toString(), u"▼ 40"_s);

        model.setQueues({queue(u"a"_s, u"a-dlq"_s), queue(u"a-dlq"_s, {}, {u"a"_s})});
        QVERIFY(!model.headingOf(NavigatorModel::Section::DeadLetters).isValid());
    }

    void pinnedQueuesStandFirst()
    {
        NavigatorModel model;
        model.setPinned({queue(u"b"_s).url, queue(u"gone"_s).url});
        model.setQueues({queue(u"a"_s), queue(u"b"_s)});
        QCOMPARE(tree(model, model.headingOf(NavigatorModel::Section::Pinned)), u"b"_s);
        QCOMPARE(queues(model), u"a b"_s);
        model.setPinned({});
        QVERIFY(!model.headingOf(NavigatorModel::Section::Pinned).isValid());
    }

    void aCommonPrefixIsAFolder()
    {
        NavigatorModel model;
        model.setGrouping(NavigatorModel::Grouping::ByPrefix);
        model.setQueues({queue(u"shop-orders"_s, u"shop-orders-dlq"_s),
                         queue(u"shop-orders-dlq"_s, {}, {u"shop-orders"_s}), queue(u"shop-email"_s),
                         queue(u"billing.run"_s), queue(u"pay.fifo"_s)});
        QCOMPARE(queues(model), u"billing.run pay.fifo shop-(shop-email shop-orders(shop-orders-dlq))"_s);
        model.setGrouping(NavigatorModel::Grouping::ByName);
        QCOMPARE(queues(model), u"billing.run pay.fifo shop-email shop-orders(shop-orders-dlq)"_s);
    }

    void randomQueuesKeepTheTreeConsistentAndWhatIsSelected()
    {
        const quint32 seed = 7;
        qInfo("seed %u", seed);
        QRandomGenerator random{seed};
        NavigatorModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        std::map<QString, ui::QueueInfo> all;
        for (int step = 0; step < 400; ++step) {
            const QString name = u"%1-%2"_s.arg(QStringLiteral("abc")[random.bounded(3)]).arg(random.bounded(12));
            if (random.bounded(3) == 0) {
                all.erase(name);
            } else {
                const QString other = u"%1-%2"_s.arg(QStringLiteral("abc")[random.bounded(3)]).arg(random.bounded(12));
                all[name] = random.bounded(2) == 0 ? queue(name, other) : queue(name, {}, {other}, random.bounded(5));
            }
            QList<ui::QueueInfo> list;
            for (const auto &entry : all)
                list.prepend(entry.second);
            QPersistentModelIndex kept;
            if (!all.empty())
                kept = model.indexOf(all.begin()->second.url);
            const QString keptUrl = kept.data(NavigatorModel::UrlRole).toString();
            if (random.bounded(10) == 0)
                model.setGrouping(model.grouping() == NavigatorModel::Grouping::ByName
                                      ? NavigatorModel::Grouping::ByPrefix
                                      : NavigatorModel::Grouping::ByName);
            if (random.bounded(5) == 0 && !list.isEmpty())
                model.setPinned({list.first().url});
            model.setQueues(list);
            for (const ui::QueueInfo &one : list)
                QVERIFY(model.indexOf(one.url).data(NavigatorModel::UrlRole).toString() == one.url);
            if (kept.isValid())
                QCOMPARE(kept.data(NavigatorModel::UrlRole).toString(), keptUrl);
        }
    }

    void theFilterReadsWordsAndFacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits"); // orders.fifo: 7 available, 2 in flight, 3 dead
        const std::initializer_list<std::pair<const char *, bool>> rows{
            {"", true},
            {"ord", true},
            {"ofifo", true},
            {"email", false},
            {"type:fifo", true},
            {"type:dlq", false},
            {"type:queue", true},
            {"type:standard", false},
            {"dlq:>0", true},
            {"dlq:>3", false},
            {"dlq:>=3", true},
            {"dlq:3", true},
            {"dlq:=3", true},
            {"dlq:<3", false},
            {"avail:7", true},
            {"avail:<=6", false},
            {"flight:>1", true},
            {"delayed:0", true},
            {"region:eu", true},
            {"region:us", false},
            {"account:0000", true},
            {"ord dlq:>0", true},
            {"ord dlq:>9", false},
            {"nonsense:>3", false},
            {"dlq:>99999999999999999999", false},
        };
        for (const auto &[text, fits] : rows)
            QTest::newRow(text) << QString::fromUtf8(text) << fits;
    }

    void theFilterReadsWordsAndFacts()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        ui::QueueInfo info = queue(u"orders.fifo"_s, u"x"_s, {}, 7);
        info.inFlight = 2;
        QCOMPARE(ui::NavigatorFilter(text).accepts(info, 3), fits);
    }
};

} // namespace

QTEST_APPLESS_MAIN(NavigatorModelTest)
#include "tst_navigatormodel.moc"

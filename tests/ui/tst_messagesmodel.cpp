// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagesmodel.h"
#include "ui/text.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::MessagesModel;
using ui::ViewedMessage;
using ui::ViewPage;

namespace {

ViewedMessage message(int number, int receives = 0)
{
    ViewedMessage viewed;
    viewed.message.id = u"id-%1"_s.arg(number);
    viewed.message.order = number;
    viewed.message.body = u"body %1"_s.arg(number);
    viewed.message.receiveCount = receives;
    return viewed;
}

/// A view as the broker keeps it: what it tells, told from the truth.
class Oracle
{
public:
    explicit Oracle(quint32 seed)
        : random(seed)
    {
    }

    /// Comings and goings since the last page, as shifts.
    void live()
    {
        if (truth.size() < 500 && random.bounded(2) == 0) {
            const int at = random.bounded(static_cast<int>(truth.size()) + 1);
            const int count = 1 + random.bounded(random.bounded(5) == 0 ? 200 : 5);
            for (int i = 0; i < count; ++i)
                truth.insert(at, message(++last));
            shifts.append({.offset = at, .inserted = count});
        } else if (!truth.isEmpty()) {
            const int at = random.bounded(static_cast<int>(truth.size()));
            const int count = std::min(1 + random.bounded(6), static_cast<int>(truth.size()) - at);
            truth.remove(at, count);
            shifts.append({.offset = at, .removed = count});
        }
    }
    ViewPage page(int first, int count, bool isReset = false, const QStringList &ids = {})
    {
        ViewPage page{.offset = std::min(first, static_cast<int>(truth.size())), .isReset = isReset};
        page.rows = truth.mid(page.offset, count);
        page.counters.rows = truth.size();
        if (!isReset)
            page.shifts = shifts;
        shifts.clear();
        for (const QString &id : ids)
            page.located.append(placeOf(id));
        return page;
    }
    int placeOf(const QString &id) const
    {
        for (int at = 0; at < truth.size(); ++at) {
            if (truth[at].message.id == id)
                return at;
        }
        return -1;
    }

    QRandomGenerator random;
    QList<ViewedMessage> truth;
    QList<ui::ViewShift> shifts;
    int last = 0;
};

} // namespace

class MessagesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void randomLivesAgreeWithTheOracle_data()
    {
        QTest::addColumn<quint32>("seed");
        const QByteArray wished = qgetenv("REDRIVE_SEED");
        if (!wished.isEmpty()) {
            QTest::newRow("REDRIVE_SEED") << static_cast<quint32>(wished.toUInt());
            return;
        }
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomLivesAgreeWithTheOracle()
    {
        QFETCH(quint32, seed);
        const QByteArray repeat = "repeat with REDRIVE_SEED=" + QByteArray::number(seed);
        Oracle oracle{seed};
        MessagesModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.apply(oracle.page(0, 20, true), {});
        QList<QPair<QPersistentModelIndex, QString>> held;
        for (int step = 0; step < 200; ++step) {
            for (int i = oracle.random.bounded(4); i > 0; --i)
                oracle.live();
            const int first = oracle.random.bounded(static_cast<int>(oracle.truth.size()) + 1);
            const bool isReset = oracle.random.bounded(15) == 0;
            QStringList ids;
            for (const auto &one : std::as_const(held))
                ids.append(one.second);
            model.apply(oracle.page(first, oracle.random.bounded(60), isReset, ids), ids);

            QCOMPARE(model.rowCount(), static_cast<int>(oracle.truth.size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                const ViewedMessage *here = model.row(row);
                QVERIFY2(here == nullptr || here->message.id == oracle.truth[row].message.id, repeat.constData());
            }
            for (const auto &[index, id] : std::as_const(held)) {
                const int place = oracle.placeOf(id);
                QVERIFY2(!index.isValid() || index.row() == place, repeat.constData());
            }
            held.removeIf([](const auto &one) { return !one.first.isValid(); });
            if (!oracle.truth.isEmpty() && held.size() < 10) {
                const int row = oracle.random.bounded(static_cast<int>(oracle.truth.size()));
                if (const ViewedMessage *here = model.row(row))
                    held.append({QPersistentModelIndex{model.index(row, 0)}, here->message.id});
            }
        }
        QVERIFY(oracle.last > 100);
    }

    void aMillionPlacesHoldFewRows()
    {
        MessagesModel model;
        ViewPage page{.offset = 999'000};
        page.counters.rows = 1'000'000;
        for (int i = 0; i < 400; ++i)
            page.rows.append(message(i));
        model.apply(page, {});
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.index(999'007, 5).data().toString(), u"body 7"_s);
        QCOMPARE(model.index(7, 5).data().toString(), u"…"_s);
        QVERIFY(!model.index(7, 0).data(MessagesModel::LoadedRole).toBool());

        page.offset = 0;
        page.isReset = false;
        model.apply(page, {});
        QCOMPARE(model.index(7, 5).data().toString(), u"body 7"_s);
        QVERIFY(model.row(999'007) == nullptr);
        QCOMPARE(model.rowOf(u"id-399"_s), 399);
    }

    void onlyWhatIsOtherIsSignalled()
    {
        MessagesModel model;
        ViewPage page{.rows = {message(1), message(2), message(3)}};
        page.counters.rows = 3;
        model.apply(page, {});
        const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        const QSignalSpy layouts{&model, &QAbstractItemModel::layoutChanged};
        page.isReset = false;
        model.apply(page, {});
        QCOMPARE(changed.count(), 0);
        page.rows[1] = message(2, 1);
        model.apply(page, {});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(layouts.count(), 0);
    }

    void whatHasGoneKeepsItsBody()
    {
        MessagesModel model;
        ViewPage page{.rows = {message(1)}};
        page.counters.rows = 1;
        model.apply(page, {});
        page.isReset = false;
        page.rows[0].isGone = true;
        page.rows[0].message.body.clear();
        model.apply(page, {});
        QCOMPARE(model.index(0, 5).data().toString(), u"body 1"_s);
        QVERIFY(model.index(0, 5).data(MessagesModel::GoneRole).toBool());
        QVERIFY(model.ids(0, 0).isEmpty());
    }

    void columnsAreExpressions()
    {
        MessagesModel model;
        model.setColumns({u"body"_s, u"recv"_s, u"attr.region"_s, u"body.total"_s});
        QCOMPARE(model.expressions(), (QStringList{u"recv"_s, u"attr.region"_s, u"body.total"_s, u"body"_s}));
        QCOMPARE(model.asked(), (QStringList{u"attr.region"_s, u"body.total"_s}));
        ViewedMessage one = message(1, 2);
        one.values = {u"eu"_s, 12.5};
        ViewPage page{.rows = {one}};
        page.counters.rows = 1;
        model.apply(page, {});
        QCOMPARE(model.index(0, 0).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"eu"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"12.5"_s);
        QVERIFY(model.index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }

    void everyBuiltInColumnHasATitle()
    {
        MessagesModel model;
        model.setColumns(ui::columns::builtIn());
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void agesFollowTheBrokersTime()
    {
        MessagesModel model;
        ViewedMessage one = message(1);
        one.message.sent = 100s;
        ViewPage page{.rows = {one}};
        page.counters.rows = 1;
        model.apply(page, {});
        const int sent = model.columnOf(u"sent"_s);
        const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};

        model.setNow(160s);
        model.setNow(160s + 200ms);

        QCOMPARE(changed.count(), 1);
        ui::text::setTimeFormat(ui::text::TimeFormat::Relative);
        QCOMPARE(model.index(0, sent).data().toString(), u"1 min ago"_s);
        ui::text::setTimeFormat(ui::text::TimeFormat::Utc);
        QCOMPARE(model.index(0, sent).data().toString(), u"00:01:40.000 Z"_s);
        ui::text::setTimeFormat(ui::text::TimeFormat::Local);
    }
};

QTEST_APPLESS_MAIN(MessagesModelTest)
#include "tst_messagesmodel.moc"

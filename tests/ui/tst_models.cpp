// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lifemodel.h"
#include "ui/models/messagesmodel.h"
#include "ui/models/seriesmodel.h"
#include "ui/text.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::MessageInfo;
using ui::QueueInfo;

namespace {

MessageInfo message(int number, int receives = 0)
{
    MessageInfo info;
    info.id = u"id-%1"_s.arg(number);
    info.order = number;
    info.receiveCount = receives;
    return info;
}

QList<MessageInfo> messages(const QList<int> &numbers)
{
    QList<MessageInfo> out;
    for (const int number : numbers)
        out.append(message(number));
    return out;
}

/// Rows of messages, whole.
class RowsModel : public ui::TableModel<MessageInfo, QString>
{
public:
    RowsModel()
    {
        setColumns({{.title = u"ID"_s, .value = [](const MessageInfo &row) { return row.id; }},
                    {.title = u"Receives"_s, .value = [](const MessageInfo &row) { return row.receiveCount; }}});
    }

protected:
    QString key(const MessageInfo &row) const override { return row.id; }
};

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void randomEditsKeepTheModelConsistent()
    {
        RowsModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        QRandomGenerator random{42};
        QList<MessageInfo> rows;
        int next = 0;

        for (int step = 0; step < 300; ++step) {
            switch (random.bounded(4)) {
            case 0:
                for (int i = random.bounded(5); i >= 0; --i)
                    rows.insert(random.bounded(static_cast<int>(rows.size()) + 1), message(next++));
                break;
            case 1:
                rows.removeIf([&](const MessageInfo &) { return random.bounded(6) == 0; });
                break;
            case 2:
                for (MessageInfo &row : rows)
                    row.receiveCount += random.bounded(3) == 0 ? 1 : 0;
                break;
            default:
                std::shuffle(rows.begin(), rows.end(), random);
                break;
            }
            model.setRows(rows);
            QCOMPARE(model.rows(), rows);
        }
    }

    void whatStaysKeepsItsPersistentIndex()
    {
        RowsModel model;
        model.setRows(messages({1, 2, 3, 4}));
        const QPersistentModelIndex third = model.index(2, 0);

        model.setRows(messages({9, 4, 3, 8, 1}));

        QCOMPARE(third.data(ui::KeyRole).toString(), u"id-3"_s);
        QCOMPARE(third.row(), 2);
        QCOMPARE(model.rowOf(u"id-8"_s), 3);
    }

    void onlyChangedRowsAreSignalled()
    {
        RowsModel model;
        model.setRows(messages({1, 2, 3, 4}));
        const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

        model.setRows({message(1), message(2), message(3, 1), message(4)});

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(reset.count(), 0);
    }

    void theSameRowsSignalNothing()
    {
        RowsModel model;
        model.setRows(messages({1, 2, 3}));
        const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        const QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};

        model.setRows(messages({1, 2, 3}));

        QCOMPARE(changed.count() + inserted.count(), 0);
    }

    void aSecondRowWithOneKeyIsDropped()
    {
        RowsModel model;
        model.setRows(messages({1, 2, 1}));
        QCOMPARE(model.rowCount(), 2);
    }

    void aBatchIsOneInsertion()
    {
        RowsModel model;
        model.setRows(messages({1}));
        const QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};

        model.append(messages({2, 3, 4, 5}));

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 5);
    }

    void theSeriesTableIsNewestFirst()
    {
        ui::SeriesModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

        model.setPoints({{.time = 1s, .available = 1}, {.time = 2s, .available = 2}});
        QCOMPARE(model.index(0, 1).data().toString(), u"2"_s);

        model.setPoints({{.time = 3s, .available = 3}});
        QCOMPARE(model.rowCount(), 1);
        model.setPoints({});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyColumnHasATitle()
    {
        const ui::MessagesModel messagesModel;
        const ui::LifeModel lifeModel;
        for (const QAbstractItemModel *model :
             std::initializer_list<const QAbstractItemModel *>{&messagesModel, &lifeModel}) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(ModelsTest)
#include "tst_models.moc"

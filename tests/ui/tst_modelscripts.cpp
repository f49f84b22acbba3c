// SPDX-License-Identifier: GPL-3.0-or-later
// Random scripts of insertions, removals, moves and changes over every model, watched by Qt's own tester and held
// against a plain list.
#include "ui/dialogs/palettemodel.h"
#include "ui/models/activitymodel.h"
#include "ui/models/differencesmodel.h"
#include "ui/models/factsmodel.h"
#include "ui/models/groupsmodel.h"
#include "ui/models/homemodel.h"
#include "ui/models/leasesmodel.h"
#include "ui/models/lifemodel.h"
#include "ui/models/movetasksmodel.h"
#include "ui/models/redrivesmodel.h"
#include "ui/models/sendsmodel.h"
#include "ui/models/simulatorsmodel.h"
#include "ui/models/tasksmodel.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 300;
constexpr int mostRows = 40;

using Tester = QAbstractItemModelTester;

/// Inserts, removes, shuffles; keys are numbers that never come again.
void edit(QList<int> &keys, int &next, QRandomGenerator &random)
{
    for (int i = random.bounded(4); i > 0 && keys.size() < mostRows; --i)
        keys.insert(random.bounded(static_cast<int>(keys.size()) + 1), next++);
    if (random.bounded(2) == 0)
        keys.removeIf([&random](int) { return random.bounded(5) == 0; });
    if (random.bounded(4) == 0)
        std::shuffle(keys.begin(), keys.end(), random);
    if (random.bounded(40) == 0)
        keys.clear();
}

/// `make(key, version)` is a row, `keyOf(key)` what the model calls it. What a view holds on to must follow its row.
template <class Model, class Make, class KeyOf>
void play(Model &model, Make make, KeyOf keyOf)
{
    const Tester tester{&model, Tester::FailureReportingMode::Fatal};
    QRandomGenerator random{7};
    QList<int> keys;
    int next = 1;
    for (int round = 0; round < rounds; ++round) {
        QList<std::pair<QPersistentModelIndex, QVariant>> held;
        for (int row = 0; row < model.rowCount(); row += 3)
            held.append({QPersistentModelIndex(model.index(row, 0)), model.index(row, 0).data(ui::KeyRole)});
        edit(keys, next, random);
        QList<decltype(make(1, 1))> rows;
        for (const int key : std::as_const(keys))
            rows.append(make(key, random.bounded(3) == 0 ? round : 0));
        model.setRows(rows);
        QCOMPARE(model.rowCount(), keys.size());
        for (int row = 0; row < keys.size(); ++row)
            QCOMPARE(model.index(row, 0).data(ui::KeyRole), QVariant::fromValue(keyOf(keys[row])));
        for (const auto &[index, key] : held) {
            const bool isThere = std::any_of(keys.cbegin(), keys.cend(), [&, wanted = key](int one) {
                return QVariant::fromValue(keyOf(one)) == wanted;
            });
            QCOMPARE(index.isValid(), isThere);
            if (isThere)
                QCOMPARE(index.data(ui::KeyRole), key);
        }
    }
}

QString word(int key)
{
    return u"key-%1"_s.arg(key);
}

/// Where each model class has its script, or its test.
constexpr std::pair<const char *, const char *> tested[] = {
    {"ActivityModel", "here"},
    {"DeduplicationsModel", "here"},
    {"DifferencesModel", "here"},
    {"FactsModel", "here"},
    {"GroupsModel", "here"},
    {"HomeModel", "here"},
    {"JsonModel", "tst_bodyview.cpp"},
    {"LeasesModel", "here"},
    {"LifeModel", "here"},
    {"MessagesModel", "tst_models.cpp"},
    {"MoveTasksModel", "here"},
    {"NavigatorModel", "tst_navigatormodel.cpp"},
    {"PaletteModel", "here"},
    {"SendsModel", "here"},
    {"SeriesModel", "tst_models.cpp"},
    {"RedrivesModel", "here"},
    {"SimulatorsModel", "here"},
    {"TableModel", "here"},
    {"TasksModel", "here"},
    {"WireModel", "tst_wirelog.cpp"},
};

QString contents(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ModelScriptsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyModelIsTested()
    {
        static const QRegularExpression declared(
            u"class (\\w+) : public (?:TableModel<|QAbstract(?:Item|Table|List)Model)"_s);
        QStringList found;
        QDirIterator headers{
            QStringLiteral(SOURCE_FOLDER "/ui"), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories};
        while (headers.hasNext()) {
            QRegularExpressionMatchIterator classes = declared.globalMatch(contents(headers.next()));
            while (classes.hasNext())
                found.append(classes.next().captured(1));
        }
        QVERIFY(found.size() >= 15);
        for (const QString &name : std::as_const(found)) {
            const auto row = std::find_if(std::begin(tested), std::end(tested),
                                          [&name](const auto &one) { return name == QLatin1String(one.first); });
            QVERIFY2(row != std::end(tested), qPrintable(name + u" has no row in `tested`"_s));
            if (QLatin1String(row->second) == "here"_L1)
                continue;
            const QString test =
                contents(QString(QStringLiteral(SOURCE_FOLDER "/tests/ui/") + QLatin1String(row->second)));
            QVERIFY2(test.contains("QAbstractItemModelTester"_L1) && test.contains(name), qPrintable(name));
        }
    }

    void leases()
    {
        ui::LeasesModel model;
        play(
            model, [](int key, int version) { return ui::LeaseInfo{.messageId = word(key), .receives = version}; },
            word);
    }
    void facts()
    {
        ui::FactsModel model;
        play(
            model,
            [](int key, int version) {
                return ui::SeparatingFact{.kind = u"Value"_s, .path = word(key), .dead = version};
            },
            [](int key) { return QString(u"Value\n"_s + word(key) + u'\n'); });
    }
    void groups()
    {
        ui::GroupsModel model;
        play(
            model, [](int key, int version) { return ui::GroupInfo{.id = word(key), .available = version}; }, word);
    }
    void moveTasks()
    {
        ui::MoveTasksModel model;
        play(
            model,
            [](int key, int version) {
                ui::MoveTaskInfo row;
                row.key = word(key);
                row.moved = version;
                return row;
            },
            word);
    }
    void redrives()
    {
        ui::RedrivesModel model;
        play(
            model, [](int key, int version) { return ui::RedriveInfo{.number = key, .moved = version}; },
            [](int key) { return qint64(key); });
    }
    void simulators()
    {
        ui::SimulatorsModel model;
        play(
            model,
            [](int key, int version) {
                ui::SimulatorInfo row;
                row.name = word(key);
                row.done = version;
                return row;
            },
            word);
    }
    void sends()
    {
        ui::SendsModel model;
        play(
            model, [](int key, int version) { return ui::SendRow{.number = quint64(key), .result = word(version)}; },
            [](int key) { return quint64(key); });
    }
    void tasks()
    {
        ui::TasksModel model;
        play(
            model,
            [](int key, int version) {
                ui::TaskRow row;
                row.number = quint64(key);
                row.title = word(version);
                return row;
            },
            [](int key) { return quint64(key); });
    }
    void acts()
    {
        ui::ActivityModel model;
        play(
            model,
            [](int key, int version) {
                ui::Act row;
                row.number = key;
                row.target = word(version);
                return row;
            },
            [](int key) { return qint64(key); });
    }
    void lives()
    {
        ui::LifeModel model;
        play(
            model,
            [](int key, int version) {
                ui::LifeEvent row;
                row.number = key;
                row.receives = version;
                return row;
            },
            [](int key) { return qint64(key); });
    }
    void queues()
    {
        ui::HomeModel model;
        play(
            model,
            [](int key, int version) {
                ui::QueueInfo row;
                row.url = word(key);
                row.name = word(key);
                row.available = version;
                return row;
            },
            word);
    }
    void deduplications()
    {
        ui::DeduplicationsModel model;
        play(
            model,
            [](int key, int version) {
                return ui::DeduplicationInfo{.messageId = word(key), .sequence = {}, .swallowed = version};
            },
            word);
    }

    void differencesAreReplacedAsAWhole()
    {
        ui::DifferencesModel model;
        const Tester tester{&model, Tester::FailureReportingMode::Fatal};
        QRandomGenerator random{7};
        for (int round = 0; round < rounds; ++round) {
            QList<ui::diff::MessageDifference> rows;
            for (int i = random.bounded(mostRows); i > 0; --i)
                rows.append({.place = word(random.bounded(1000)), .before = word(i)});
            model.setDifferences(rows);
            QCOMPARE(model.rowCount(), rows.size());
            for (int row = 0; row < rows.size(); ++row)
                QCOMPARE(model.index(row, ui::DifferencesModel::Place).data().toString(), rows[row].place);
        }
    }

    void thePaletteShowsOnlyWhatFits()
    {
        ui::PaletteModel model;
        const Tester tester{&model, Tester::FailureReportingMode::Fatal};
        for (int i = 0; i < 60; ++i)
            model.add({.key = word(i), .title = word(i), .detail = {}});
        QRandomGenerator random{7};
        for (int round = 0; round < rounds; ++round) {
            const QString typed = random.bounded(5) == 0 ? QString() : QString::number(random.bounded(70));
            model.search(typed);
            QVERIFY(model.rowCount() <= 60);
            for (int row = 0; row < model.rowCount(); ++row) {
                for (const QChar letter : typed)
                    QVERIFY(model.index(row).data().toString().contains(letter));
            }
            QVERIFY(typed.isEmpty() || typed.toInt() >= 60 || model.rowCount() > 0);
        }
    }
};

QTEST_APPLESS_MAIN(ModelScriptsTest)
#include "tst_modelscripts.moc"

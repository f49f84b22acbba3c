// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/backend/querytext.h"
#include "ui/backend/redrives.h"
#include "ui/dialogs/redrivedialog.h"
#include "ui/models/redrivesmodel.h"
#include "ui/pages/redrivespage.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject redrive(int number, const QString &state)
{
    return {{u"Redrive"_s, number},
            {u"State"_s, state},
            {u"SourceArn"_s, u"arn:aws:sqs:us-east-1:000000000000:orders-dlq"_s},
            {u"Rates"_s, QJsonArray{1, 2, 5, 10}},
            {u"RatePerSecond"_s, 2},
            {u"StepSeconds"_s, 10},
            {u"StopWhen"_s, QJsonObject{{u"ReturnedPercent"_s, 5}, {u"WithinSeconds"_s, 60}, {u"AtLeast"_s, 10}}},
            {u"Started"_s, FakeBroker::now()},
            {u"Total"_s, 41},
            {u"Looked"_s, 20},
            {u"Left"_s, 21},
            {u"Moved"_s, 17},
            {u"Returned"_s, 2},
            {u"WithoutOrigin"_s, 1},
            {u"Failed"_s, 2},
            {u"Failures"_s, QJsonArray{QJsonObject{{u"Reason"_s, u"the body is no JSON"_s}, {u"Messages"_s, 2}}}}};
}

} // namespace

class RedrivesPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        for (int number = 0; number < 3; ++number)
            m->broker->addMessage(u"orders-dlq"_s, u"{\"n\":%1}"_s.arg(number));
        m_states = {u"Running"_s};
        can({u"peek"_s, u"views"_s, u"query"_s, u"moveById"_s, u"redrives"_s, u"recipes"_s});
        m->transport->script(u"ListRedrives"_s, [this](const QJsonObject &) { return answer(); });
        m->transport->script(u"ControlRedrive"_s, [this](const QJsonObject &wish) {
            static const QHash<QString, QString> states{{u"Pause"_s, u"Paused"_s},
                                                        {u"Step"_s, u"Paused"_s},
                                                        {u"Resume"_s, u"Running"_s},
                                                        {u"Stop"_s, u"Stopped"_s}};
            m_states.last() = states.value(wish.value("Action"_L1).toString());
            return answer();
        });
        m->transport->script(u"StartRedrive"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Redrive"_s, 1}}};
        });
        m->transport->script(u"ForecastRedrive"_s,
                             [this](const QJsonObject &) { return FakeTransport::Outcome{m_forecast}; });
    }
    void cleanup() { m.reset(); }

    void theModelIsSound()
    {
        ui::RedrivesModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.setRows({{.number = 2}, {.number = 1}});
        model.setRows(
            {{.number = 3, .total = 10, .looked = 5}, {.number = 2, .state = ui::RedriveInfo::State::Completed}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ui::RedrivesModel::Looked).data(ui::RedrivesModel::ShareRole).toDouble(), 0.5);
        QCOMPARE(model.index(1, ui::RedrivesModel::Looked).data(ui::RedrivesModel::ShareRole).toDouble(), 1.0);
    }

    void itTellsWhatCameOfEach()
    {
        open();
        QCOMPARE(cell(0, ui::RedrivesModel::State), u"● Running"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Source), u"orders-dlq"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Looked), u"20 of 41"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Moved), u"17"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Returned), u"2"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Stayed), u"3"_s);
        QCOMPARE(cell(0, ui::RedrivesModel::Pace), u"1, 2, 5, 10 a second, now 2"_s);
        QVERIFY(page()->story().contains(u"2 the body is no JSON"_s));
        QVERIFY(page()->story().contains(u"more than 5 % come back within 60 s"_s));
        QCOMPARE(page()->summary(), u"1 under way"_s);
    }

    void itIsSteered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("action");
        QTest::newRow("pause") << u"Pause"_s << u"‖ Paused"_s << u"Pause"_s;
        QTest::newRow("step") << u"Step"_s << u"‖ Paused"_s << u"Step"_s;
        QTest::newRow("stop") << u"Stop"_s << u"■ Stopped"_s << u"Stop"_s;
    }
    void itIsSteered()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, state);
        QFETCH(const QString, action);
        open();
        QVERIFY(!m->button(*page(), u"Resume"_s)->isEnabled());
        page()->findChild<QSpinBox *>()->setValue(7);
        m->button(*page(), text)->click();
        QTRY_COMPARE(cell(0, ui::RedrivesModel::State), state);
        const QJsonObject sent = m->transport->calls(u"ControlRedrive"_s).first().document;
        QCOMPARE(sent.value("Redrive"_L1).toInt(), 1);
        QCOMPARE(sent.value("Action"_L1).toString(), action);
        QCOMPARE(sent.value("Count"_L1).toInt(), action == "Step"_L1 ? 7 : 0);
        QCOMPARE(m->button(*page(), u"Resume"_s)->isEnabled(), action != "Stop"_L1);
        QCOMPARE(m->button(*page(), u"Stop"_s)->isEnabled(), action != "Stop"_L1);
    }

    void aRefusalIsSaid()
    {
        open();
        m->transport->fail(u"ControlRedrive"_s, u"UnsupportedOperation"_s);
        m->button(*page(), u"Pause"_s)->click();
        QTRY_VERIFY(page()->findChild<ui::Banner *>()->text().contains(u"Nothing was changed"_s));
    }

    void theDialogAsksTheBrokerAndStartsWhatItForecast()
    {
        ui::RedriveDialog *dialog = ask();
        QTRY_VERIFY(dialog->forecastText().contains(u"3 would go to orders"_s));
        QVERIFY(dialog->forecastText().contains(u"1 would stay: nobody knows where they died"_s));
        QVERIFY(dialog->forecastText().contains(u"at least 4 s"_s));
        m->button(*dialog, u"Redrive 3"_s)->click();
        QTRY_COMPARE(m->transport->calls(u"StartRedrive"_s).size(), 1);
        const QJsonObject sent = m->transport->calls(u"StartRedrive"_s).first().document;
        QCOMPARE(sent.value("QueueUrl"_L1).toString(), FakeBroker::url(u"orders-dlq"_s));
        QCOMPARE(sent.value("Ramp"_L1).toObject(),
                 (QJsonObject{{u"Start"_s, 1}, {u"Most"_s, 100}, {u"StepSeconds"_s, 10}}));
        QCOMPARE(sent.value("StopWhen"_L1).toObject(),
                 (QJsonObject{{u"ReturnedPercent"_s, 10}, {u"WithinSeconds"_s, 60}, {u"AtLeast"_s, 10}}));
        QVERIFY(!sent.contains(u"MessageIds"_s) && !sent.contains(u"Query"_s) && !sent.contains(u"Recipe"_s));
        QTRY_COMPARE(m->place(), u"redrive://local/redrives"_s);
    }

    void eachChoiceIsInTheQuestion()
    {
        ui::RedriveDialog *dialog = ask();
        QTRY_VERIFY(m->button(*dialog, u"Redrive 3"_s) != nullptr);
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) // to a queue, at a constant rate
            box->setCurrentIndex(std::max(box->findText(u"orders"_s), 1));
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"set body.n = 1"_s);
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
            box->setChecked(QString(box->text()).remove(u'&').startsWith(u"Keep"_s));
        const ui::RedriveWish wish = dialog->wish();
        QCOMPARE(wish.destinationUrl, FakeBroker::url(u"orders"_s));
        QCOMPARE(wish.ratePerSecond, 10);
        QVERIFY(!wish.ramp && !wish.breaker && wish.keepsIds);
        QTRY_COMPARE(m->transport->calls(u"ForecastRedrive"_s).last().document.value("Recipe"_L1).toString(),
                     u"set body.n = 1"_s);
    }

    void nothingStartsBeforeTheForecastStands()
    {
        m_forecast = {{u"Messages"_s, 0}};
        ui::RedriveDialog *dialog = ask();
        QTRY_VERIFY(dialog->forecastText().contains(u"Nothing would be moved"_s));
        QVERIFY(!m->button(*dialog, u"Redrive"_s)->isEnabled());
        m->transport->fail(u"ForecastRedrive"_s, u"InvalidParameterValue"_s);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"sett"_s);
        QTRY_VERIFY2(dialog->forecastText().contains(u"told so"_s), qPrintable(dialog->forecastText()));
        QVERIFY(!m->button(*dialog, u"Redrive"_s)->isEnabled());
    }

    void whatATableShowsIsOneQuery_data()
    {
        QTest::addColumn<ui::ViewWish>("wish");
        QTest::addColumn<QStringList>("except");
        QTest::addColumn<QString>("query");
        QTest::newRow("all") << ui::ViewWish{} << QStringList{} << QString();
        QTest::newRow("query") << ui::ViewWish{.queueUrl = {}, .query = u"recv > 2"_s} << QStringList{}
                               << u"recv > 2"_s;
        QTest::newRow("text and state") << ui::ViewWish{.queueUrl = {},
                                                        .state = ui::MessageState::Available,
                                                        .text = u"tea \"x\""_s}
                                        << QStringList{} << u"body : \"tea \\\"x\\\"\" and state == ready"_s;
        QTest::newRow("exceptions") << ui::ViewWish{.queueUrl = {}, .query = u"a or b"_s} << QStringList{u"1"_s, u"2"_s}
                                    << u"(a or b) and not (id in (\"1\", \"2\"))"_s;
    }
    void whatATableShowsIsOneQuery()
    {
        QFETCH(const ui::ViewWish, wish);
        QFETCH(const QStringList, except);
        const QString query = ui::redrives::queryOf(wish, except);
        QTEST(query, "query");
        QVERIFY(query.isEmpty() || !ui::querytext::problem(query));
    }

    void aBrokerThatCannotSaysSo()
    {
        can({u"peek"_s, u"moveById"_s});
        m->start();
        m->go(u"redrive://local/redrives"_s);
        QTRY_VERIFY(page() != nullptr);
        QVERIFY(m->transport->calls(u"ListRedrives"_s).isEmpty());
        m->go(u"redrive://local/queue/orders-dlq"_s);
        const QAction *action = m->window.commands()->action("message.redriveCarefully"_L1);
        QTRY_VERIFY(!action->isEnabled() && action->toolTip().contains(u"no careful redrives"_s));
    }

private:
    void can(const QStringList &capabilities)
    {
        const QJsonObject description{{u"Version"_s, u"0.1.0"_s},
                                      {u"Capabilities"_s, QJsonArray::fromStringList(capabilities)}};
        m->transport->script(u"Describe"_s,
                             [description](const QJsonObject &) { return FakeTransport::Outcome{description}; });
    }
    void open()
    {
        m->start();
        m->go(u"redrive://local/redrives"_s);
        QTRY_COMPARE(page()->table()->model()->rowCount(), 1);
    }
    ui::RedriveDialog *ask()
    {
        m->open(u"orders-dlq"_s);
        QAction *action = m->window.commands()->action("message.redriveCarefully"_L1);
        if (!QTest::qWaitFor([action] { return action->isEnabled(); }))
            return nullptr;
        action->trigger();
        auto *dialog = m->dialog<ui::RedriveDialog>();
        dialog->setTick(0ms);
        return dialog;
    }
    FakeTransport::Outcome answer() const
    {
        QJsonArray all;
        for (int at = 0; at < m_states.size(); ++at)
            all.prepend(redrive(at + 1, m_states[at]));
        return QJsonObject{{u"Redrives"_s, all}, {u"Cursor"_s, 7}};
    }
    ui::RedrivesPage *page() { return qobject_cast<ui::RedrivesPage *>(m->bench().current()); }
    QString cell(int row, int column) { return page()->table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<WindowFixture> m;
    QStringList m_states;
    QJsonObject m_forecast{
        {u"Messages"_s, 3},
        {u"Bytes"_s, 24},
        {u"Destinations"_s,
         QJsonArray{QJsonObject{{u"QueueArn"_s, u"arn:aws:sqs:us-east-1:000000000000:orders"_s}, {u"Messages"_s, 3}}}},
        {u"WithoutOrigin"_s, 1},
        {u"Milliseconds"_s, 4'000}};
};

QTEST_MAIN(RedrivesPageTest)
#include "tst_redrivespage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench of a dead-letter queue on the real broker.
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/ruledialog.h"
#include "ui/models/factsmodel.h"
#include "ui/pages/clusterband.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/queuetabs.h"
#include "ui/widgets/banner.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class DeadLettersBrokerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// Thirty orders were processed; four without an article and three that are cut off died.
    void init()
    {
        broker::Options options;
        options.durability = "memory";
        options.logLevel = "error";
        m_broker = std::make_unique<broker::Broker>(options);
        QVERIFY(!m_broker->open());
        m_backend = std::make_unique<ui::Backend>(std::make_unique<ui::InProcessTransport>(*m_broker));
        m_window = std::make_unique<WindowFixture>();
        m_window->window.resize(1400, 900);
        m_window->window.show();
        m_window->window.setBackend(m_backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        m_backend->start();
        QTRY_VERIFY(m_backend->can(ui::capability::clusters));
        m_dead = create(u"orders-dlq"_s, {});
        m_orders = create(u"orders"_s,
                          {{u"RedrivePolicy"_s,
                            u"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:orders-dlq\","
                            "\"maxReceiveCount\":1}"_s}});
        for (int i = 0; i < 30; ++i)
            send(u"{\"orderId\":%1,\"sku\":\"a-%2\",\"qty\":1}"_s.arg(i).arg(i % 3));
        process();
        for (int i = 0; i < 4; ++i)
            send(u"{\"orderId\":%1,\"qty\":1}"_s.arg(100 + i));
        for (int i = 0; i < 3; ++i)
            send(u"{\"orderId\":%1,\"sku\":\"a"_s.arg(200 + i));
        die();
        QTRY_COMPARE(m_backend->queue(m_dead)->total(), 7);
        m_window->go(u"redrive://local/queue/orders-dlq"_s);
        QTRY_VERIFY(m_window->bench().queue() != nullptr);
        QTRY_VERIFY(pane().isComplete() && countOf(u"Missing"_s) == 4);
    }
    void cleanup()
    {
        m_window.reset();
        m_backend.reset();
        m_broker.reset();
    }

    void deadLettersStandInGroupsByWhatTheyDiedOf()
    {
        QCOMPARE(countOf(u"Damage"_s), 3);
        QCOMPARE(chip(u"Missing"_s)->look().name, u"sku is missing"_s);
        QCOMPARE(chip(u"Damage"_s)->look().name, u"The body is JSON that is cut off"_s);
        QVERIFY(chip(u"Unclassified"_s) != nullptr);
        QVERIFY2(pane().about().contains(u"compared with 30 processed"_s), qPrintable(pane().about()));
    }

    void aGroupIsRedrivenAndTheRestStays()
    {
        chip(u"Missing"_s)->click();
        QTRY_COMPARE(pane().redriveButton()->text(), u"&Redrive 4…"_s);
        QCOMPARE(pane().messages()->table()->model()->rowCount(), 4);
        pane().redriveButton()->click();
        QVERIFY(m_window->dialog<ui::ConfirmDialog>() != nullptr);
        m_window->dialog<ui::ConfirmDialog>()->accept();
        QTRY_COMPARE(m_backend->queue(m_orders)->total(), 4);
        QTRY_COMPARE(m_backend->queue(m_dead)->total(), 3);
        QTRY_COMPARE(countOf(u"Missing"_s), 0);
        QCOMPARE(countOf(u"Damage"_s), 3);
    }

    void whatSetsAGroupApartIsToldAndShown()
    {
        chip(u"Missing"_s)->click();
        QTRY_VERIFY(pane().messages()->isSettled());
        pane().compareButton()->click();
        ui::ComparePane &comparison = *pane().comparison();
        QTRY_VERIFY(comparison.model()->rowCount() > 0);
        const ui::SeparatingFact fact = comparison.model()->rows().first();
        QCOMPARE(fact.kind, u"Absent"_s);
        QCOMPARE(fact.path, u"sku"_s);
        QCOMPARE(fact.deadShare, 1.0);
        QCOMPARE(fact.healthyShare, 0.0);
        comparison.filterButton()->click();
        QTRY_VERIFY(pane().messages()->isSettled());
        QCOMPARE(pane().messages()->counters().matched, 4);
    }

    void groupsThatWereMergedAreOneAndComeApartAgain()
    {
        trigger(u"Missing"_s, {u"Merge with"_s, u"The body is JSON that is cut off"_s});
        QTRY_COMPARE(countOf(u"Merged"_s), 7);
        QCOMPARE(chip(u"Merged"_s)->look().name, u"sku is missing + The body is JSON that is cut off"_s);
        QVERIFY(chip(u"Missing"_s) == nullptr);
        trigger(u"Merged"_s, {u"Take back"_s});
        QTRY_COMPARE(countOf(u"Missing"_s), 4);
    }

    void aRuleGoesBeforeEverythingElse()
    {
        trigger(u"Missing"_s, {u"Pin a rule…"_s});
        auto *dialog = m_window->dialog<ui::RuleDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->query()->text(), u"not has body.sku"_s);
        dialog->name()->setText(u"one order"_s);
        dialog->query()->setText(u"body.orderId == 101"_s);
        dialog->pinButton()->click();
        QTRY_COMPARE(countOf(u"Rule"_s), 1);
        QCOMPARE(countOf(u"Missing"_s), 3);
        QCOMPARE(chip(u"Rule"_s)->look().mark, u"r"_s);
    }

    void aRuleAboutTheTimeIsRefusedAndCanBeReset()
    {
        trigger({}, {u"Pin a rule…"_s});
        m_window->dialog<ui::RuleDialog>()->name()->setText(u"old"_s);
        m_window->dialog<ui::RuleDialog>()->query()->setText(u"age > 1h"_s);
        m_window->dialog<ui::RuleDialog>()->pinButton()->click();
        QTRY_VERIFY2(pane().banner()->text().contains(u"could not be grouped"_s), qPrintable(pane().banner()->text()));
        WindowFixture::button(*pane().banner(), u"Reset groups"_s)->click();
        QTRY_VERIFY(pane().banner()->isHidden() && countOf(u"Missing"_s) == 4);
    }

private:
    QJsonObject call(const QString &operation, const QJsonObject &document)
    {
        std::optional<QJsonObject> answer;
        m_backend->ask({.service = u"sqs"_s, .operation = operation, .document = document}, this,
                       [&](const ui::Outcome<QJsonObject> &outcome) {
                           answer = outcome ? *outcome : QJsonObject{{u"Failed"_s, outcome.error().code}};
                       });
        [[maybe_unused]] const bool isAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer.value_or(QJsonObject{});
    }
    QString create(const QString &name, const QJsonObject &attributes)
    {
        return call(u"CreateQueue"_s, {{u"QueueName"_s, name}, {u"Attributes"_s, attributes}})
            .value("QueueUrl"_L1)
            .toString();
    }
    void send(const QString &body) { call(u"SendMessage"_s, {{u"QueueUrl"_s, m_orders}, {u"MessageBody"_s, body}}); }
    QJsonArray receive(int seconds)
    {
        return call(u"ReceiveMessage"_s,
                    {{u"QueueUrl"_s, m_orders}, {u"MaxNumberOfMessages"_s, 10}, {u"VisibilityTimeout"_s, seconds}})
            .value("Messages"_L1)
            .toArray();
    }
    void process()
    {
        for (QJsonArray taken = receive(60); !taken.isEmpty(); taken = receive(60)) {
            for (const QJsonValue &one : std::as_const(taken))
                call(u"DeleteMessage"_s,
                     {{u"QueueUrl"_s, m_orders}, {u"ReceiptHandle"_s, one.toObject().value("ReceiptHandle"_L1)}});
        }
    }
    /// Each is received and given back at once; the next receive moves it.
    void die()
    {
        while (!receive(0).isEmpty()) { }
    }

    ui::DeadLettersPane &pane() { return *m_window->bench().page()->tabs()->deadLetters(); }
    qint64 countOf(const QString &kind)
    {
        qint64 sum = 0;
        for (const ui::ClusterInfo &one : pane().groups())
            sum += one.kind == kind ? one.count : 0;
        return sum;
    }
    QString idOf(const QString &kind)
    {
        const QList<ui::ClusterInfo> groups = pane().groups();
        const auto found = std::ranges::find(groups, kind, &ui::ClusterInfo::kind);
        return found == groups.end() ? u"none"_s : found->id;
    }
    ui::ClusterChip *chip(const QString &kind) { return pane().band()->chip(idOf(kind)); }
    void trigger(const QString &kind, const QStringList &way)
    {
        QMenu menu;
        pane().fillMenu(menu, kind.isEmpty() ? QString() : idOf(kind));
        const QMenu *at = &menu;
        for (const QString &step : way) {
            const QList<QAction *> actions = at->actions();
            const auto found = std::ranges::find_if(
                actions, [&step](const QAction *one) { return QString(one->text()).remove(u'&') == step; });
            QVERIFY2(found != actions.end(), qPrintable(step));
            if ((*found)->menu() != nullptr)
                at = (*found)->menu();
            else
                (*found)->trigger();
        }
    }

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    std::unique_ptr<WindowFixture> m_window;
    QString m_orders;
    QString m_dead;
};

QTEST_MAIN(DeadLettersBrokerTest)
#include "tst_deadlettersbroker.moc"

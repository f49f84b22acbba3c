// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakebroker.h"
#include "tests/ui/fakesqs.h"

#include "ui/backend/backend.h"
#include "ui/backend/deletetask.h"
#include "ui/backend/insight.h"
#include "ui/backend/matchingtask.h"
#include "ui/backend/movetask.h"
#include "ui/backend/views.h"
#include "ui/tasks/taskrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using ui::Effect;
using ui::SafetyLevel;

class SafetyTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        m_broker = std::make_unique<FakeBroker>(*m_transport);
        m_broker->addQueue(u"orders"_s);
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_backend->setTick(0ms);
        m_backend->safety().setClock([this] { return m_now; });
        m_backend->start();
        QTRY_COMPARE(m_backend->queues().size(), 1);
        m_answers.clear();
        m_questions.clear();
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void whatIsNotInTheTableIsAWrite()
    {
        QCOMPARE(ui::effectOf(u"sqs"_s, u"ListQueues"_s), Effect::Read);
        QCOMPARE(ui::effectOf(u"sqs"_s, u"ReceiveMessage"_s), Effect::Write);
        QCOMPARE(ui::effectOf(u"sqs"_s, u"PurgeQueue"_s), Effect::Destroy);
        QCOMPARE(ui::effectOf(u"redrive"_s, u"ReadView"_s), Effect::Read);
        QCOMPARE(ui::effectOf(u"redrive"_s, u"DeleteMatching"_s), Effect::Destroy);
        QCOMPARE(ui::effectOf(u"sqs"_s, u"SomethingNew"_s), Effect::Write);
        QCOMPARE(ui::effectOf(u"kinesis"_s, u"ListQueues"_s), Effect::Write);
        QCOMPARE(ui::effectOf({}, {}), Effect::Write);
    }

    void everyMoveIsAWriteHoweverManyItTakes()
    {
        for (const QString &operation : {u"redrive.MoveMessages"_s, u"redrive.MoveMatching"_s})
            QCOMPARE(ui::effectOf(operation.section(u'.', 0, 0), operation.section(u'.', 1)), Effect::Write);
        QCOMPARE(ui::effectOf(u"sqs"_s, u"StartMessageMoveTask"_s), Effect::Write);
        m_backend->safety().setConnection(u"STAGE"_s, SafetyLevel::ConfirmDestructive);
        QCOMPARE(m_backend->safety().verdict(u"redrive"_s, u"MoveMatching"_s), ui::Safety::Verdict::Pass);
        QCOMPARE(m_backend->safety().verdict(u"redrive"_s, u"DeleteMatching"_s), ui::Safety::Verdict::Ask);
        m_backend->safety().setConnection(u"STAGE"_s, SafetyLevel::ConfirmWrites);
        QCOMPARE(m_backend->safety().verdict(u"redrive"_s, u"MoveMatching"_s), ui::Safety::Verdict::Ask);
    }

    void everyWritePathRefusesAtReadOnly_data()
    {
        QTest::addColumn<int>("path");
        for (int path = 0; path < writePaths; ++path)
            QTest::addRow("path %d", path) << path;
    }
    void everyWritePathRefusesAtReadOnly()
    {
        QFETCH(int, path);
        m_backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        const qsizetype before = writesSent();

        QVERIFY2(write(path), "a path that does not exist");

        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers.first(), u"ReadOnlyConnection"_s);
        QCOMPARE(writesSent(), before);
    }

    /// Every operation of the table that is not a read, by the door that all others use.
    void everyOperationThatWritesRefusesAtReadOnly()
    {
        m_backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        int writes = 0;
        const QStringList names = ui::knownOperations() + QStringList{u"sqs.Unheard"_s, u"new.Thing"_s};
        for (const QString &name : names) {
            const QString service = name.section(u'.', 0, 0);
            const QString operation = name.section(u'.', 1);
            const bool isRead = ui::effectOf(service, operation) == Effect::Read;
            QCOMPARE(m_backend->whyNot(service, operation).isEmpty(), isRead);
            if (isRead)
                continue;
            ++writes;
            m_backend->ask({.service = service, .operation = operation, .document = {}}, this, note<QJsonObject>());
            QTRY_COMPARE(m_answers.size(), writes);
            QCOMPARE(m_answers.last(), u"ReadOnlyConnection"_s);
            QVERIFY(m_transport->calls(operation).isEmpty());
        }
        QVERIFY(writes > 20);
    }

    void aConsentDoesNotOpenAReadOnlyConnection()
    {
        m_backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        const ui::Safety::Consent consent{m_backend->safety()};
        m_backend->purgeQueue(FakeBroker::url(u"orders"_s), this, note<ui::Done>());
        QTRY_COMPARE(m_answers, QStringList{u"ReadOnlyConnection"_s});
    }

    void readsGoOnAtReadOnly()
    {
        m_backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        m_backend->peek({.queueUrl = FakeBroker::url(u"orders"_s)}, this, note<ui::MessagePage>());
        QTRY_COMPARE(m_answers, QStringList{QString()});
    }

    void whatALevelAsksAbout_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("asksToSend");
        QTest::addColumn<bool>("asksToPurge");
        QTest::newRow("free") << 0 << false << false;
        QTest::newRow("confirm destructive") << 1 << false << true;
        QTest::newRow("confirm writes") << 2 << true << true;
    }
    void whatALevelAsksAbout()
    {
        QFETCH(int, level);
        QFETCH(bool, asksToSend);
        QFETCH(bool, asksToPurge);
        m_backend->safety().setConnection(u"stage"_s, static_cast<SafetyLevel>(level));
        answerWith(true);
        m_backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, this, note<QString>());
        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(!m_questions.isEmpty(), asksToSend);
        m_questions.clear();
        m_backend->purgeQueue(FakeBroker::url(u"orders"_s), this, note<ui::Done>());
        QTRY_COMPARE(m_answers.size(), 2);
        QCOMPARE(!m_questions.isEmpty(), asksToPurge);
        QCOMPARE(m_answers, (QStringList{{}, {}}));
    }

    void aQuestionSaysWhatHowManyAndWhere()
    {
        m_backend->safety().setConnection(u"stage"_s, SafetyLevel::ConfirmDestructive);
        answerWith(false);
        m_backend->deleteMessages(FakeBroker::url(u"orders"_s), {u"a"_s, u"b"_s, u"c"_s}, this,
                                  note<ui::BatchOutcome>());
        QTRY_COMPARE(m_answers, QStringList{u"NotConfirmed"_s});
        QCOMPARE(m_questions.first().operation, u"DeleteMessages"_s);
        QCOMPARE(m_questions.first().target, u"orders"_s);
        QCOMPARE(m_questions.first().count, 3);
        QCOMPARE(m_questions.first().connection, u"stage"_s);
        QVERIFY(m_transport->calls(u"DeleteMessages"_s).isEmpty());
    }

    void withoutSomebodyToAskNothingIsSent()
    {
        m_backend->safety().setConnection(u"stage"_s, SafetyLevel::ConfirmWrites);
        m_backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, this, note<QString>());
        QTRY_COMPARE(m_answers, QStringList{u"NotConfirmed"_s});
    }

    void aLevelThatRoseWhileTheQuestionStoodCounts()
    {
        m_backend->safety().setConnection(u"stage"_s, SafetyLevel::ConfirmWrites);
        m_backend->safety().setAsker([this](const ui::SafetyQuestion &, QObject *, const ui::Safety::Answer &answer) {
            m_backend->safety().setConnection(u"stage"_s, SafetyLevel::ReadOnly);
            answer(true);
        });
        m_backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, this, note<QString>());
        QTRY_COMPARE(m_answers, QStringList{u"ReadOnlyConnection"_s});
    }

    void aTaskThatWasAskedForIsNotAskedAgain()
    {
        m_backend->safety().setConnection(u"stage"_s, SafetyLevel::ConfirmWrites);
        answerWith(false);
        const QString id = m_broker->addMessage(u"orders"_s, u"x"_s);
        ui::TaskRunner runner;
        runner.setSafety(&m_backend->safety());
        runner.run(new ui::DeleteTask(*m_backend, m_backend->queues().first(), {id}));
        QTRY_COMPARE(runner.runningCount(), 0);
        QVERIFY(m_questions.isEmpty());
        QCOMPARE(m_broker->count(u"orders"_s), 0);
    }

    void loweringNeedsTheNameAndEndsByItself()
    {
        ui::Safety &safety = m_backend->safety();
        safety.setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        QVERIFY(!safety.lower(SafetyLevel::Free, u"prod"_s));
        QCOMPARE(safety.level(), SafetyLevel::ReadOnly);

        QVERIFY(safety.lower(SafetyLevel::ConfirmDestructive, u"PROD"_s));
        QCOMPARE(safety.level(), SafetyLevel::ConfirmDestructive);
        QVERIFY(safety.mustTypeName(Effect::Destroy));
        m_now += 15min - 1ms;
        QCOMPARE(safety.level(), SafetyLevel::ConfirmDestructive);
        QCOMPARE(safety.left(), 1s);
        m_now += 1ms;
        QCOMPARE(safety.level(), SafetyLevel::ReadOnly);
        QVERIFY(!safety.isLowered());
    }

    void aLoweringCanBeEndedBefore()
    {
        ui::Safety &safety = m_backend->safety();
        safety.setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        QVERIFY(safety.lower(SafetyLevel::Free, u"PROD"_s));
        safety.restore();
        QCOMPARE(safety.level(), SafetyLevel::ReadOnly);
    }

    void anotherConnectionEndsALowering()
    {
        ui::Safety &safety = m_backend->safety();
        safety.setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        QVERIFY(safety.lower(SafetyLevel::Free, u"PROD"_s));
        safety.setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        QCOMPARE(safety.level(), SafetyLevel::ReadOnly);
    }

private:
    static constexpr int writePaths = 17;

    template <class T>
    ui::Backend::Handler<T> note()
    {
        return [this](const ui::Outcome<T> &outcome) { m_answers.append(outcome ? QString() : outcome.error().code); };
    }
    void answerWith(bool yes)
    {
        m_backend->safety().setAsker(
            [this, yes](const ui::SafetyQuestion &question, QObject *context, ui::Safety::Answer answer) {
                m_questions.append(question);
                QMetaObject::invokeMethod(
                    context, [answer = std::move(answer), yes] { answer(yes); }, Qt::QueuedConnection);
            });
    }
    qsizetype writesSent() const
    {
        qsizetype sum = 0;
        for (const QString &name : ui::knownOperations()) {
            if (ui::effectOf(name.section(u'.', 0, 0), name.section(u'.', 1)) != Effect::Read)
                sum += m_transport->calls(name.section(u'.', 1)).size();
        }
        return sum;
    }
    void runTask(ui::Task *task)
    {
        task->setParent(this);
        connect(task, &ui::Task::finished, this, [this, task] {
            m_answers.append(task->error() ? task->error()->code : QString());
            task->deleteLater();
        });
        task->setConsented(&m_backend->safety());
        task->start();
    }
    bool write(int path)
    {
        const QString url = FakeBroker::url(u"orders"_s);
        const ui::QueueInfo queue = m_backend->queues().first();
        switch (path) {
        case 0:
            m_backend->deleteMessages(url, {u"a"_s}, this, note<ui::BatchOutcome>());
            return true;
        case 1:
            m_backend->moveMessages(url, {u"a"_s}, url, this, note<ui::BatchOutcome>());
            return true;
        case 2:
            m_backend->controlClock({{u"Action"_s, u"Pause"_s}}, this, note<ui::ClockInfo>());
            return true;
        case 3:
            m_backend->send({.queueUrl = url, .body = u"x"_s}, this, note<QString>());
            return true;
        case 4:
            m_backend->createQueue({.name = u"new"_s}, this, note<QString>());
            return true;
        case 5:
            m_backend->deleteQueue(url, this, note<ui::Done>());
            return true;
        case 6:
            m_backend->purgeQueue(url, this, note<ui::Done>());
            return true;
        case 7:
            m_backend->setQueueAttributes(url, {}, this, note<ui::Done>());
            return true;
        case 8:
            ui::insight::startMoveTask(*m_backend, {.sourceArn = u"a"_s}, this, note<ui::Done>());
            return true;
        case 9:
            ui::insight::cancelMoveTask(*m_backend, u"h"_s, this, note<ui::Done>());
            return true;
        case 10:
            m_backend->ask(
                {.service = u"sqs"_s, .operation = u"TagQueue"_s, .document = {}, .note = ui::Backend::Note::No}, this,
                note<QJsonObject>());
            return true;
        case 11:
            runTask(new ui::DeleteTask(*m_backend, queue, {u"a"_s}));
            return true;
        case 12:
            runTask(new ui::PurgeTask(*m_backend, queue));
            return true;
        case 13:
            runTask(new ui::MoveTask(*m_backend,
                                     {.sourceUrl = url, .sourceName = u"orders"_s, .ids = {u"a"_s}, .expected = 1}));
            return true;
        case 14:
            ui::views::deleteMatching(*m_backend, {.view = u"1"_s}, this, note<ui::MatchingOutcome>());
            return true;
        case 15:
            ui::views::moveMatching(*m_backend, {.view = u"1"_s}, this, note<ui::MatchingOutcome>());
            return true;
        case 16:
            runTask(new ui::MatchingTask(*m_backend, {.queue = queue, .wish = {.queueUrl = url}}));
            return true;
        default:
            return false;
        }
    }

    std::chrono::milliseconds m_now{1000};
    FakeTransport *m_transport = nullptr;
    std::unique_ptr<FakeBroker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    QStringList m_answers;
    QList<ui::SafetyQuestion> m_questions;
};

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lifetrack.h"
#include "ui/text.h"
#include "ui/why/story.h"
#include "ui/why/why.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ui::why;
using ui::Life;
using ui::LifeEvent;
using ui::LifeTrack;
using ui::MessageState;
using ui::QueueInfo;
using ui::Time;

namespace {

QString arn(const QString &name)
{
    return u"arn:aws:sqs:us-east-1:000000000000:"_s + name;
}

/// Writes a life as a story: each call is the next event, a number of seconds later.
class Tale
{
public:
    Tale &sent(const QString &queue, int after = 0) { return add(u"Sent"_s, queue, after); }
    Tale &delayed(const QString &queue) { return add(u"Delayed"_s, queue, 0); }
    Tale &received(const QString &queue, int after = 1)
    {
        add(u"Received"_s, queue, after);
        m_life.events.last().receives = ++m_receives;
        m_life.events.last().caller = u"worker/1.2 127.0.0.1"_s;
        return *this;
    }
    Tale &lapsed(const QString &queue, int after = 30) { return add(u"LeaseLapsed"_s, queue, after); }
    Tale &returned(const QString &queue, int after = 2) { return add(u"VisibilityChanged"_s, queue, after); }
    Tale &extended(const QString &queue, int after = 2)
    {
        add(u"VisibilityChanged"_s, queue, after);
        m_life.events.last().due = m_now + 60s;
        return *this;
    }
    Tale &died(const QString &from, const QString &to)
    {
        add(u"MovedToDeadLetterQueue"_s, from, 1);
        m_life.events.last().otherQueueName = to;
        m_life.events.last().receives = m_receives;
        m_life.events.last().cause = u"MaxReceives"_s;
        return *this;
    }
    Tale &moved(const QString &from, const QString &to, const QString &cause)
    {
        add(u"Moved"_s, from, 1);
        m_life.events.last().otherQueueName = to;
        m_life.events.last().cause = cause;
        m_receives = 0;
        return *this;
    }
    Tale &deleted(const QString &queue, const QString &cause = u"Client"_s)
    {
        add(u"Deleted"_s, queue, 1);
        m_life.events.last().cause = cause;
        return *this;
    }
    Tale &expired(const QString &queue) { return add(u"Expired"_s, queue, 1); }
    Tale &swallowed(const QString &queue) { return add(u"Deduplicated"_s, queue, 1); }
    Tale &trimmed(int events)
    {
        m_life.events.remove(0, events);
        m_life.complete = false;
        return *this;
    }
    Life life() const { return m_life; }

private:
    Tale &add(const QString &kind, const QString &queue, int after)
    {
        m_now += std::chrono::seconds{after};
        LifeEvent event;
        event.number = static_cast<qint64>(m_life.events.size()) + 1;
        event.time = m_now;
        event.kind = kind;
        event.queueName = queue;
        event.cause = u"Client"_s;
        m_life.events.append(event);
        return *this;
    }

    Life m_life;
    Time m_now{1'790'000'000'000};
    int m_receives = 0;
};

QueueInfo queue(const QString &name, int limit = 0, const QString &deadLettersOf = {})
{
    QueueInfo info;
    info.name = name;
    info.arn = arn(name);
    info.maxReceiveCount = limit;
    if (limit > 0)
        info.deadLetterTargetArn = arn(name + u"-dlq"_s);
    if (!deadLettersOf.isEmpty())
        info.deadLetterSourceArns = {arn(deadLettersOf)};
    return info;
}

/// A message of the dead letters of "orders", which allows three receives.
Question dead(const std::optional<Life> &life, int limit = 3)
{
    Question question{
        .queue = queue(u"orders-dlq"_s, 0, u"orders"_s), .source = queue(u"orders"_s, limit), .life = life};
    question.message.receiveCount = 3;
    question.message.deadLetterSourceArn = arn(u"orders"_s);
    return question;
}

Question alive(const std::optional<Life> &life, MessageState state = MessageState::Available)
{
    Question question{.queue = queue(u"orders"_s, 3), .life = life};
    question.message.state = state;
    return question;
}

Question gone(const Life &life)
{
    Question question = alive(life);
    question.isGone = true;
    return question;
}

Question with(Question question, const QString &name, const QString &value)
{
    question.message.attributes.append({name, u"String"_s, value});
    return question;
}

Question without(Question question)
{
    question.source.reset();
    return question;
}

Question counted(Question question, int receives)
{
    question.message.receiveCount = receives;
    return question;
}

Tale threeLapses()
{
    Tale tale;
    tale.sent(u"orders"_s);
    for (int i = 0; i < 3; ++i)
        tale.received(u"orders"_s).lapsed(u"orders"_s);
    return tale;
}

Tale threeReturns()
{
    Tale tale;
    tale.sent(u"orders"_s);
    for (int i = 0; i < 3; ++i)
        tale.received(u"orders"_s).returned(u"orders"_s);
    return tale;
}

Tale deadTale()
{
    return threeLapses().died(u"orders"_s, u"orders-dlq"_s);
}

QString all(const Answer &answer)
{
    QStringList lines;
    for (const Evidence &evidence : answer.evidence)
        lines.append(QString(evidence.text + u" ["_s + originName(evidence.origin) + u']'));
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(ui::why::Question)

class WhyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::text::setTimeFormat(ui::text::TimeFormat::Utc);
    }

    void eachCaseHasItsConclusion_data()
    {
        QTest::addColumn<Question>("question");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("conclusion");
        QTest::addColumn<QString>("evidence"); // one line of it
        const auto row = [](const char *name, const Question &question, const QString &rule, const QString &conclusion,
                            const QString &evidence) {
            QTest::newRow(name) << question << rule << conclusion << evidence;
        };
        const QString o = u"orders"_s;
        const QString d = u"orders-dlq"_s;
        row("leases ran out", dead(deadTale().life()), u"dead.lapsed"_s,
            u"Received 3 time(s), limit 3; each lease of 30 s ran out with no delete."_s,
            u"Receive 2: worker held it 30 s; the lease ran out [journal]"_s);
        row("one lease ran out", dead(Tale().sent(o).received(o).lapsed(o).died(o, d).life(), 1), u"dead.lapsed"_s,
            u"Received 1 time(s), limit 1; its lease of 30 s ran out with no delete."_s,
            u"orders hides a received message for 30 s [queue setting]"_s);
        row("leases of two lengths",
            dead(Tale().sent(o).received(o).lapsed(o, 10).received(o).lapsed(o, 40).died(o, d).life(), 2),
            u"dead.lapsed"_s, u"Received 2 time(s), limit 2; each lease of 10 s to 40 s ran out with no delete."_s,
            u"Receive 1: worker held it 10 s; the lease ran out [journal]"_s);
        row("more time was asked for", dead(Tale().sent(o).received(o).extended(o).lapsed(o, 60).died(o, d).life(), 1),
            u"dead.lapsed"_s, u"Received 1 time(s), limit 1; its lease of 1 min 2 s ran out with no delete."_s,
            u"Receive 1: worker held it 1 min 2 s; the lease ran out, after asking for more time 1 time(s) [journal]"_s);
        row("the limit was changed since", dead(deadTale().life(), 5), u"dead.lapsed"_s,
            u"Received 3 time(s); each lease of 30 s ran out with no delete."_s,
            u"The limit is 5 now; it was moved after 3 receives [queue setting]"_s);
        row("nobody knows why a lease ran out", dead(deadTale().life()), u"dead.lapsed"_s,
            u"Received 3 time(s), limit 3; each lease of 30 s ran out with no delete."_s,
            u"Whether the consumer crashed, forgot the delete or needed longer than its lease is not recorded [unknown]"_s);
        row("returned", dead(threeReturns().died(o, d).life()), u"dead.returned"_s,
            u"Its consumer returned it (visibility 0) 3 time(s), limit 3."_s,
            u"Receive 3: worker held it 2 s and returned it (visibility 0) [journal]"_s);
        row("some of both",
            dead(Tale().sent(o).received(o).lapsed(o).received(o).returned(o).received(o).lapsed(o).died(o, d).life()),
            u"dead.mixed"_s, u"Received 3 time(s), limit 3: 2 lease(s) ran out, 1 returned with visibility 0."_s,
            u"orders moves a message to its dead letters after 3 receive(s) [queue setting]"_s);
        row("the journal forgot", dead(deadTale().trimmed(4).life()), u"dead.partly"_s,
            u"Received 3 time(s) in orders and not deleted; the journal does not hold each of them any more."_s,
            u"Older events are no longer kept [unknown]"_s);
        row("the source is gone", without(dead(deadTale().life())), u"dead.lapsed"_s,
            u"Received 3 time(s); each lease of 30 s ran out with no delete."_s,
            u"orders is not listed any more: its settings are not known [unknown]"_s);
        row("dead, and somebody wrote why",
            with(dead(deadTale().life()), u"ErrorMessage"_s, u"sku is missing\nat line 3"_s), u"dead.lapsed"_s,
            u"Received 3 time(s), limit 3; each lease of 30 s ran out with no delete. The attribute ErrorMessage says: “sku is missing at line 3”."_s,
            u"ErrorMessage: sku is missing at line 3 [attribute]"_s);
        row("died a second time",
            dead(deadTale()
                     .moved(d, o, u"MoveTask"_s)
                     .received(o)
                     .returned(o)
                     .received(o)
                     .returned(o)
                     .received(o)
                     .returned(o)
                     .died(o, d)
                     .life()),
            u"dead.returned"_s, u"Its consumer returned it (visibility 0) 3 time(s), limit 3."_s,
            u"It carries the mark of a dead letter of orders [message]"_s);
        row("home by a task", alive(deadTale().moved(d, o, u"MoveTask"_s).life()), u"home.task"_s,
            u"Redriven: a move task brought it back from orders-dlq at 2026-09-21 14:14:55.000 Z."_s,
            u"It had gone to orders-dlq at 2026-09-21 14:14:54.000 Z [journal]"_s);
        row("home by hand", alive(deadTale().moved(d, o, u"Console"_s).life()), u"home.hand"_s,
            u"Redriven by hand: it came back from orders-dlq at 2026-09-21 14:14:55.000 Z."_s,
            u"Moved from orders-dlq to orders at 2026-09-21 14:14:55.000 Z [journal]"_s);
        row("moved by a task", alive(Tale().sent(u"other"_s).moved(u"other"_s, o, u"MoveTask"_s).life()),
            u"moved.task"_s, u"Moved here by a move task from other at 2026-09-21 14:13:21.000 Z."_s,
            u"other is not listed any more: its settings are not known [unknown]"_s);
        row("moved by hand", alive(Tale().sent(u"other"_s).moved(u"other"_s, o, u"Console"_s).life()), u"moved.hand"_s,
            u"Moved here by hand from other at 2026-09-21 14:13:21.000 Z."_s,
            u"Moved from other to orders at 2026-09-21 14:13:21.000 Z [journal]"_s);
        row("moved by something newer", alive(Tale().sent(u"other"_s).moved(u"other"_s, o, u"Later"_s).life()),
            u"moved"_s, u"Moved here from other at 2026-09-21 14:13:21.000 Z."_s,
            u"Moved from other to orders at 2026-09-21 14:13:21.000 Z [journal]"_s);
        row("sent to the dead letters", dead(Tale().sent(d).life()), u"sent.dead"_s,
            u"Sent directly to this dead-letter queue: it did not come from another queue."_s,
            u"Sent to orders-dlq at 2026-09-21 14:13:20.000 Z [journal]"_s);
        row("waits", alive(Tale().sent(o).life()), u"sent.waiting"_s,
            u"Sent directly to this queue; nobody has received it yet."_s,
            u"orders moves a message to its dead letters after 3 receive(s) [queue setting]"_s);
        row("is held", alive(Tale().sent(o).received(o).life(), MessageState::InFlight), u"sent.held"_s,
            u"Sent directly to this queue; worker holds it since 2026-09-21 14:13:21.000 Z."_s,
            u"Receive 1: worker received it [journal]"_s);
        row("came back", counted(alive(Tale().sent(o).received(o).lapsed(o).received(o).returned(o).life()), 2),
            u"sent.retried"_s, u"Sent directly to this queue. Received and not deleted 2 time(s), so it is back."_s,
            u"Its receive count is 2 [message]"_s);
        row("is delayed", alive(Tale().delayed(o).life(), MessageState::Delayed), u"sent.delayed"_s,
            u"Sent directly to this queue and delayed until 1970-01-01 00:00:00.000 Z."_s,
            u"Sent to orders at 2026-09-21 14:13:20.000 Z [journal]"_s);
        row("was sent again", alive(Tale().sent(o).swallowed(o).swallowed(o).life()), u"sent.waiting"_s,
            u"Sent directly to this queue; nobody has received it yet."_s,
            u"2 later send(s) with its deduplication ID were answered with it and added nothing [journal]"_s);
        row("deleted by its consumer", gone(Tale().sent(o).received(o).deleted(o).life()), u"gone.deleted"_s,
            u"It is no longer here: it was deleted at 2026-09-21 14:13:22.000 Z."_s,
            u"Receive 1: worker held it 1 s and deleted it [journal]"_s);
        row("deleted by hand", gone(Tale().sent(o).deleted(o, u"Console"_s).life()), u"gone.deleted"_s,
            u"It is no longer here: it was deleted by hand at 2026-09-21 14:13:21.000 Z."_s,
            u"Deleted at 2026-09-21 14:13:21.000 Z [journal]"_s);
        row("expired", gone(Tale().sent(o).expired(o).life()), u"gone.expired"_s,
            u"It is no longer here: its retention period ended at 2026-09-21 14:13:21.000 Z."_s,
            u"Expired at 2026-09-21 14:13:21.000 Z [journal]"_s);
        row("went on", gone(deadTale().life()), u"gone.moved"_s,
            u"It is no longer here: it went to orders-dlq at 2026-09-21 14:14:54.000 Z."_s,
            u"Receive 3: worker held it 30 s; the lease ran out [journal]"_s);
        row("gone without a trace", gone(Life{}), u"gone.unknown"_s,
            u"It is no longer here, and nothing that is known tells why."_s,
            u"orders hides a received message for 30 s [queue setting]"_s);
        row("SQS: dead letter", dead({}), u"field.dead"_s, u"A dead letter of orders, received 3 time(s)."_s,
            u"SQS does not record who received it, when, and how each receive ended [unknown]"_s);
        row("SQS: dead letter with a reason", with(dead({}), u"x-exception.message"_s, u"boom"_s), u"field.dead"_s,
            u"A dead letter of orders, received 3 time(s). The attribute x-exception.message says: “boom”."_s,
            u"x-exception.message: boom [attribute]"_s);
        row(
            "SQS: in the dead letters without a mark",
            [] {
                Question question = dead({});
                question.message.deadLetterSourceArn.clear();
                return question;
            }(),
            u"field.deadQueue"_s,
            u"In the dead-letter queue of orders, but without a mark of where it came from: it may have been sent here."_s,
            u"Its receive count is 3 [message]"_s);
        row("SQS: received", counted(alive({}), 2), u"field.retried"_s, u"Received 2 time(s) and not deleted."_s,
            u"orders moves a message to its dead letters after 3 receive(s) [queue setting]"_s);
        row("SQS: waits", alive({}), u"field.waiting"_s, u"In this queue and not received yet."_s,
            u"SQS does not record who received it, when, and how each receive ended [unknown]"_s);
        row("a life that is empty", alive(Life{.events = {}, .complete = false}), u"field.waiting"_s,
            u"In this queue and not received yet."_s, u"Older events are no longer kept [unknown]"_s);
        row(
            "no dead-letter queue",
            [] {
                Question question = alive(Tale().sent(u"orders"_s).life());
                question.queue = queue(u"orders"_s);
                return question;
            }(),
            u"sent.waiting"_s, u"Sent directly to this queue; nobody has received it yet."_s,
            u"orders has no dead-letter queue: its messages come back until they expire [queue setting]"_s);
    }
    void eachCaseHasItsConclusion()
    {
        QFETCH(Question, question);
        QFETCH(QString, rule);
        QFETCH(QString, conclusion);
        QFETCH(QString, evidence);
        const Answer found = answer(question);
        QCOMPARE(QString(found.rule), rule);
        QCOMPARE(found.conclusion, conclusion);
        QVERIFY2(all(found).split(u'\n').contains(evidence), qPrintable(all(found)));
    }

    void evidenceLeadsToItsEventOrItsQueue()
    {
        const Answer found = answer(dead(deadTale().life()));
        for (const Evidence &evidence : found.evidence) {
            QCOMPARE(evidence.event != 0, evidence.origin == Origin::Journal);
            QCOMPARE(evidence.queueArn.isEmpty(), evidence.origin != Origin::Setting);
        }
        QCOMPARE(found.origin, Origin::Journal);
        QCOMPARE(answer(dead({})).origin, Origin::Message);
    }

    void withoutAJournalNothingClaimsToComeFromIt()
    {
        for (const Question &question : {dead({}), alive({}), counted(alive({}), 9)}) {
            for (const Evidence &evidence : answer(question).evidence)
                QVERIFY(evidence.origin != Origin::Journal);
        }
    }

    void onlyNamesOfErrorsAreReasons()
    {
        for (const QString &name : {u"ErrorMessage"_s, u"ERROR_CODE"_s, u"exception-type"_s, u"x-error"_s, u"reason"_s,
                                    u"NServiceBus.ExceptionInfo.Message"_s})
            QVERIFY2(isErrorAttribute(name), qPrintable(name));
        for (const QString &name : {u"region"_s, u"errorless"_s, u"terror"_s, u"reasonable"_s, u""_s})
            QVERIFY2(!isErrorAttribute(name), qPrintable(name));
    }

    void manyReceivesAreCounted()
    {
        Tale tale;
        tale.sent(u"orders"_s);
        for (int i = 0; i < 50; ++i)
            tale.received(u"orders"_s).lapsed(u"orders"_s);
        QVERIFY(all(answer(alive(tale.life()))).contains("and 30 more receive(s)"_L1));
    }

    // ---- the picture of the same life

    void theTrackHasALaneForEachPlace()
    {
        const Life life = deadTale().life();
        const LifeTrack track = LifeTrack::of(life.events, life.events.last().time + 5s);
        const QList<LifeTrack::Lane> lanes{{LifeTrack::Place::Queue, u"orders"_s, false},
                                           {LifeTrack::Place::Lease, u"orders"_s, false},
                                           {LifeTrack::Place::Queue, u"orders-dlq"_s, true}};
        QCOMPARE(track.lanes, lanes);
        QCOMPARE(track.marks.size(), life.events.size());
        QCOMPARE(track.bars.size(), 8); // four times waiting, three leases, and dead
        QVERIFY(track.bars.last().isOpen);
        QCOMPARE(track.bars.last().to - track.bars.last().from, 5s);
        QCOMPARE(track.bars[1].state, LifeTrack::State::InFlight);
        QCOMPARE(track.bars[1].to - track.bars[1].from, 30s);
    }

    void barsJoinAndCoverTheWholeLife()
    {
        for (const Tale &tale : {deadTale(), threeReturns(), Tale().delayed(u"a"_s).received(u"a"_s).extended(u"a"_s),
                                 deadTale().moved(u"orders-dlq"_s, u"orders"_s, u"Console"_s).received(u"orders"_s)}) {
            const Life life = tale.life();
            const LifeTrack track = LifeTrack::of(life.events, life.events.last().time + 1s);
            Time last = track.begin();
            for (const LifeTrack::Bar &bar : track.bars) {
                QCOMPARE(bar.from, last);
                last = bar.to;
            }
            QCOMPARE(last, track.end());
            QVERIFY(std::ranges::all_of(track.marks, [&](const LifeTrack::Mark &mark) {
                return mark.lane >= 0 && mark.lane < track.lanes.size();
            }));
        }
    }

    void aDeletedMessageHasNoOpenBar()
    {
        const Life life = Tale().sent(u"a"_s).received(u"a"_s).deleted(u"a"_s).life();
        const LifeTrack track = LifeTrack::of(life.events, life.events.last().time + 1h);
        QVERIFY(std::ranges::none_of(track.bars, &LifeTrack::Bar::isOpen));
        QCOMPARE(track.end(), life.events.last().time);
    }

    void aForgottenBeginningStillDraws()
    {
        const Life life = deadTale().trimmed(5).life();
        const LifeTrack track = LifeTrack::of(life.events, life.events.last().time);
        QCOMPARE(track.marks.size(), life.events.size());
        QVERIFY(!track.lanes.isEmpty());
        QVERIFY(LifeTrack::of({}, 5s).lanes.isEmpty());
    }

    void theScaleKeepsOrderAndDistance()
    {
        Tale tale = Tale().sent(u"a"_s).received(u"a"_s, 3600);
        for (int i = 0; i < 3; ++i)
            tale.returned(u"a"_s, 1).received(u"a"_s, 1);
        const Life life = tale.life();
        const LifeTrack track = LifeTrack::of(life.events, life.events.last().time + 1s);
        const ui::TrackScale scale{track, 400, 10};
        QCOMPARE(scale.at(track.begin()), 0.0);
        QVERIFY(qAbs(scale.at(track.end()) - 400) < 0.001);
        double last = -10;
        for (const LifeTrack::Mark &mark : track.marks) {
            QVERIFY(scale.at(mark.time) - last >= 10 - 0.001);
            last = scale.at(mark.time);
        }
        QVERIFY(ui::TrackScale(track, 20, 10).width() > 20); // more events than fit: it grows
        QCOMPARE(ui::TrackScale().at(5s), 0.0);
    }
};

QTEST_GUILESS_MAIN(WhyTest)
#include "tst_why.moc"

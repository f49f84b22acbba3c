// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/attributes.h"
#include "broker/model/policies.h"
#include "ui/attributes/attributetable.h"
#include "ui/attributes/changes.h"
#include "ui/attributes/jsontext.h"
#include "ui/attributes/policywords.h"
#include "ui/attributes/quantity.h"
#include "ui/attributes/tags.h"
#include "ui/dialogs/lossfacts.h"
#include "ui/dialogs/reviewdialog.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::attributes;

namespace {

QString arn(const QString &name)
{
    return QString("arn:aws:sqs:us-east-1:000000000000:"_L1 + name);
}

ui::QueueInfo queue(const QString &name, const QString &target = {})
{
    ui::QueueInfo info;
    info.name = name;
    info.url = "http://127.0.0.1:4566/000000000000/"_L1 + name;
    info.arn = arn(name);
    info.account = u"000000000000"_s;
    info.region = u"us-east-1"_s;
    info.deadLetterTargetArn = target.isEmpty() ? QString() : arn(target);
    return info;
}

/// A legal value that is not the standard one.
QString otherValue(const Row &row)
{
    switch (row.kind) {
    case Kind::Seconds:
    case Kind::Bytes:
        return QString::number(limits(row.name)->least + 1);
    case Kind::Switch:
        return standardValue(row) == "true"_L1 ? u"false"_s : u"true"_s;
    case Kind::Choice:
        return row.isOption ? optionChoices(row).last() : limits(row.name)->choices.last();
    case Kind::Key:
        return u"alias/orders"_s;
    case Kind::DeadLetters:
        return redrivePolicy({.targetArn = arn(u"orders-dlq"_s), .maxReceiveCount = 3});
    case Kind::Allowed:
        return redriveAllowPolicy({.who = AllowRule::Who::Nobody, .sourceArns = {}});
    case Kind::Document:
        break;
    }
    return u"{}"_s;
}

} // namespace

class AttributesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everySettableAttributeHasARowAndTheOtherWayRound()
    {
        QSet<QString> rows;
        for (const Row &row : table()) {
            QVERIFY2(!rows.contains(row.name), row.name.data());
            rows.insert(row.name);
            const broker::model::AttributeSpec *spec = broker::model::findQueueAttribute(row.name.data());
            QCOMPARE(spec == nullptr, row.isOption);
            QVERIFY2(row.isOption || spec->access != broker::model::AttributeAccess::ReadOnly, row.name.data());
        }
        for (const broker::model::AttributeSpec &spec : broker::model::queueAttributes()) {
            const bool isSettable = spec.access != broker::model::AttributeAccess::ReadOnly;
            QCOMPARE(rows.contains(QString::fromUtf8(spec.name.data(), static_cast<qsizetype>(spec.name.size()))),
                     isSettable);
        }
    }

    void rangesAndStandardsAreTheBrokers()
    {
        const Row &row = *ui::attributes::row(u"VisibilityTimeout"_s);
        QCOMPARE(rangeText(row), u"0 s to 12 h · 30 s unless set"_s);
        const Row &size = *ui::attributes::row(u"MaximumMessageSize"_s);
        QCOMPARE(rangeText(size), u"1 KiB to 1 MiB · 1 MiB unless set"_s);
        for (const Row &one : table()) {
            const broker::model::AttributeSpec *spec = broker::model::findQueueAttribute(one.name.data());
            if (one.kind != Kind::Seconds && one.kind != Kind::Bytes)
                continue;
            QVERIFY(rangeProblem(one, spec->least).isEmpty() && rangeProblem(one, spec->most).isEmpty());
            QVERIFY(!rangeProblem(one, spec->least - 1).isEmpty() && !rangeProblem(one, spec->most + 1).isEmpty());
            QVERIFY(!rangeProblem(one, std::nullopt).isEmpty());
        }
    }

    void everyValueSaysWhatItDoes()
    {
        for (const Row &row : table()) {
            QVERIFY2(!label(row).isEmpty() && !help(row).isEmpty(), row.name.data());
            Scene standard{.queue = queue(u"orders"_s)};
            Scene other = standard;
            other.values.insert(row.name, otherValue(row));
            QVERIFY2(effect(row, standard).endsWith(u'.'), qPrintable(effect(row, standard)));
            QVERIFY2(effect(row, other).endsWith(u'.'), qPrintable(effect(row, other)));
            QVERIFY2(effect(row, standard) != effect(row, other), row.name.data());
            QVERIFY2(valueText(row, otherValue(row)) != valueText(row, standardValue(row)), row.name.data());
        }
        const Row &dead = *ui::attributes::row(u"RedrivePolicy"_s);
        const Scene scene{.queue = queue(u"orders"_s), .values = {{dead.name, otherValue(dead)}}};
        QVERIFY(effect(dead, scene).contains(u"orders-dlq at the next receive"_s));
    }

    void whatAQueueCannotHaveSaysWhy()
    {
        const Scene standard{.queue = queue(u"orders"_s)};
        const Scene fifo{.queue = queue(u"orders.fifo"_s)};
        for (const Row &row : table()) {
            if (row.section != Section::Fifo)
                continue;
            QVERIFY2(!whyNot(row, standard).isEmpty(), row.name.data());
            QCOMPARE(whyNot(row, fifo).isEmpty(), row.name != "FifoQueue"_L1);
        }
        QVERIFY(!whyNot(*ui::attributes::row(u"ShortPolling"_s), fifo).isEmpty());
        QVERIFY(!whyNot(*ui::attributes::row(u"KmsDataKeyReusePeriodSeconds"_s), standard).isEmpty());
        Scene keyed = standard;
        keyed.values.insert(u"KmsMasterKeyId"_s, u"alias/k"_s);
        QVERIFY(whyNot(*ui::attributes::row(u"KmsDataKeyReusePeriodSeconds"_s), keyed).isEmpty());
        QVERIFY(!whyNot(*ui::attributes::row(u"SqsManagedSseEnabled"_s), keyed).isEmpty());
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: none
        const auto row = [](const char *text, qint64 seconds) {
            QTest::newRow(text) << QString::fromUtf8(text) << seconds;
        };
        row("30", 30);
        row("30 s", 30);
        row("30s", 30);
        row("  45 Sec ", 45);
        row("10 min", 600);
        row("10m", 600);
        row("1.5 h", 5'400);
        row("1 h 30 min", 5'400);
        row("4 d", 345'600);
        row("4 days", 345'600);
        row("1d12h", 129'600);
        row("0", 0);
        row("", -1);
        row("1 h 30", -1);
        row("30 30", -1);
        row("-1", -1);
        row("1.5", -1);
        row("4 weeks", -1);
        row("soon", -1);
        row("1 h and", -1);
        row("99999999999999999999 d", -1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        QCOMPARE(parseSeconds(text).value_or(-1), seconds);
    }

    void sizes()
    {
        QCOMPARE(parseBytes(u"1024"_s).value_or(-1), 1'024);
        QCOMPARE(parseBytes(u"256 KiB"_s).value_or(-1), 262'144);
        QCOMPARE(parseBytes(u"256kb"_s).value_or(-1), 262'144);
        QCOMPARE(parseBytes(u"1 MiB"_s).value_or(-1), 1'048'576);
        QCOMPARE(parseBytes(u"1 GiB"_s).value_or(-1), -1);
    }

    void whatIsShownReadsBackTheSame()
    {
        for (const qint64 number :
             {0LL, 1LL, 59LL, 60LL, 61LL, 3'600LL, 5'400LL, 43'200LL, 86'399LL, 345'600LL, 1'209'600LL})
            QCOMPARE(parseSeconds(secondsText(number)).value_or(-1), number);
        for (const qint64 number : {1LL, 1'000LL, 1'024LL, 262'144LL, 1'048'575LL, 1'048'576LL})
            QCOMPARE(parseBytes(bytesText(number)).value_or(-1), number);
    }

    void onlyWhatDiffersIsSent()
    {
        const QString dead = redrivePolicy({.targetArn = arn(u"orders-dlq"_s), .maxReceiveCount = 3});
        const QString spelled =
            u"{ \"maxReceiveCount\": \"3\", \"deadLetterTargetArn\": \"%1\" }"_s.arg(arn(u"orders-dlq"_s));
        const Values before{
            {u"VisibilityTimeout"_s, u"30"_s}, {u"RedrivePolicy"_s, spelled}, {u"DelaySeconds"_s, u"0"_s}};
        Values after = before;
        after[u"RedrivePolicy"_s] = dead; // the same in other words
        QVERIFY(changesBetween(before, after).isEmpty());
        after[u"VisibilityTimeout"_s] = u"45"_s;
        after.remove(u"RedrivePolicy"_s);
        after[u"ShortPolling"_s] = u"all"_s;

        const QList<Change> changes = changesBetween(before, after);

        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0], (Change{u"VisibilityTimeout"_s, u"30"_s, u"45"_s}));
        const QJsonObject document = attributesDocument(u"url"_s, changes);
        QCOMPARE(document,
                 (QJsonObject{
                     {u"QueueUrl"_s, u"url"_s},
                     {u"Attributes"_s, QJsonObject{{u"VisibilityTimeout"_s, u"45"_s}, {u"RedrivePolicy"_s, u""_s}}}}));
        QCOMPARE(optionsDocument(u"url"_s, changes),
                 (QJsonObject{{u"QueueUrl"_s, u"url"_s}, {u"ShortPolling"_s, u"all"_s}}));
        QVERIFY(attributesDocument(u"url"_s, {changes.last()}).isEmpty());
    }

    void aConflictIsWhatBothChangedToOtherThings()
    {
        const Values base{{u"VisibilityTimeout"_s, u"30"_s}, {u"DelaySeconds"_s, u"0"_s}};
        Values mine = base;
        Values theirs = base;
        mine[u"VisibilityTimeout"_s] = u"45"_s;
        theirs[u"DelaySeconds"_s] = u"5"_s;
        QVERIFY(conflicts(base, mine, theirs).isEmpty());
        theirs[u"VisibilityTimeout"_s] = u"45"_s;
        QVERIFY(conflicts(base, mine, theirs).isEmpty());
        theirs[u"VisibilityTimeout"_s] = u"60"_s;
        QCOMPARE(conflicts(base, mine, theirs), QStringList{u"VisibilityTimeout"_s});
    }

    void anErrorIsFoundAtTheFieldThatItNames_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *message, const char *name) {
            QTest::newRow(message) << QString::fromUtf8(message) << QString::fromUtf8(name);
        };
        row("Invalid value for the parameter VisibilityTimeout.", "VisibilityTimeout");
        row("Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported.", "FifoQueue");
        row("Value {\"Policy\":1} for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.",
            "RedrivePolicy");
        row("Unknown Attribute ContentBasedDeduplication.", "ContentBasedDeduplication");
        row("A queue already exists with the same name and a different value for attribute DelaySeconds",
            "DelaySeconds");
        row("You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS "
            "SSE.",
            "SqsManagedSseEnabled");
        row("The specified queue does not exist.", "");
    }
    void anErrorIsFoundAtTheFieldThatItNames()
    {
        QFETCH(QString, message);
        QFETCH(QString, name);
        QCOMPARE(attributeOf({u"X"_s, message}), name);
    }

    void rulesAreThoseOfTheBroker()
    {
        QVERIFY(!changeProblem({}, {{u"VisibilityTimeout"_s, u"45"_s}}));
        QCOMPARE(attributeOf(*changeProblem({}, {{u"VisibilityTimeout"_s, u"43201"_s}})), u"VisibilityTimeout"_s);
        const Values fifo{{u"FifoQueue"_s, u"true"_s}, {u"FifoThroughputLimit"_s, u"perMessageGroupId"_s}};
        QCOMPARE(attributeOf(*creationProblem(u"a.fifo"_s, fifo)), u"FifoThroughputLimit"_s);
    }

    void loopsAndWrongTypesAreExplained()
    {
        const QList<ui::QueueInfo> queues{queue(u"orders"_s), queue(u"orders-dlq"_s, u"orders"_s), queue(u"pay.fifo"_s),
                                          queue(u"plain"_s)};
        QVERIFY(targetNote(queues[0], {}, queues).text.isEmpty());
        QVERIFY(targetNote(queues[0], arn(u"plain"_s), queues).text.isEmpty());
        QVERIFY(targetNote(queues[0], arn(u"orders"_s), queues).isRefused);
        QVERIFY(targetNote(queues[0], arn(u"nowhere"_s), queues).isRefused);
        QVERIFY(targetNote(queues[0], arn(u"pay.fifo"_s), queues).isRefused);
        const TargetNote loop = targetNote(queues[0], arn(u"orders-dlq"_s), queues);
        QVERIFY(loop.text.contains(u"round"_s) && !loop.isRefused);
    }

    void allowRulesReadBackTheSame()
    {
        for (const AllowRule::Who who : {AllowRule::Who::Everybody, AllowRule::Who::Some, AllowRule::Who::Nobody}) {
            const QStringList sources = who == AllowRule::Who::Some ? QStringList{arn(u"orders"_s)} : QStringList{};
            const QString text = redriveAllowPolicy({.who = who, .sourceArns = sources});
            QCOMPARE(allowRule(text).who, who);
            QCOMPARE(allowRule(text).sourceArns, sources);
            QVERIFY(text.isEmpty() || !changeProblem({}, {{u"RedriveAllowPolicy"_s, text}}));
        }
    }

    void tags()
    {
        const auto one = [](const QString &key, const QString &value) { return tagsProblem({{key, value}}); };
        QVERIFY(one(u"team"_s, u"pay"_s).isEmpty());
        QVERIFY(one(u"team"_s, {}).isEmpty());
        QVERIFY(!one({}, u"pay"_s).isEmpty());
        QVERIFY(!one(u"aws:team"_s, u"pay"_s).isEmpty());
        QVERIFY(one(QString(128, u'k'), QString(256, u'v')).isEmpty());
        QVERIFY(!one(QString(129, u'k'), u"v"_s).isEmpty());
        QVERIFY(!one(u"k"_s, QString(257, u'v')).isEmpty());
        QVERIFY(!tagsProblem({{u"a"_s, {}}, {u"a"_s, {}}}).isEmpty());
        QVERIFY(tagsProblem({{u"a"_s, {}}, {u"A"_s, {}}}).isEmpty());
        QList<Tag> many;
        for (int i = 0; i < 51; ++i)
            many.append({QString::number(i), {}});
        QVERIFY(!tagsProblem(many).isEmpty());
        const TagChanges changes = tagChanges({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}, {{u"a"_s, u"9"_s}, {u"c"_s, {}}});
        QCOMPARE(changes.set, (Tags{{u"a"_s, u"9"_s}, {u"c"_s, {}}}));
        QCOMPARE(changes.removed, QStringList{u"b"_s});
    }

    void whatIsNoJsonSaysWhere()
    {
        QVERIFY(jsonProblem(u"{\"a\": [1, {\"b\": null}]}"_s).text.isEmpty());
        QVERIFY(!jsonProblem(u"[1]"_s).text.isEmpty());
        const JsonProblem wrong = jsonProblem(u"{\n  \"größe\": 1,\n  \"b\" 2\n}"_s);
        QVERIFY2(wrong.text.startsWith(u"Line 3,"_s), qPrintable(wrong.text));
        QVERIFY(wrong.text.contains(u"colon"_s));
    }

    void aPolicyIsSaidInWords()
    {
        const QString policy = u"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"topic\",\"Effect\":\"Allow\","
                               u"\"Principal\":{\"AWS\":"
                               "\"arn:aws:iam::123456789012:root\"},\"Action\":[\"SQS:SendMessage\",\"sqs:*\"],"
                               "\"Resource\":\"x\",\"Condition\":"
                               "{\"ArnEquals\":{\"aws:SourceArn\":\"arn:t\"}}},{\"Effect\":\"Deny\",\"Principal\":\"*"
                               "\",\"Action\":\"sqs:PurgeQueue\","
                               "\"Resource\":\"x\"}]}"_s;
        QVERIFY(!policyProblem(policy));
        const QList<Statement> said = statementsOf(policy);
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[0].label, u"topic"_s);
        QCOMPARE(said[0].who, u"account 123456789012"_s);
        QCOMPARE(said[0].what, u"SendMessage, everything"_s);
        QCOMPARE(said[0].when, u"aws:SourceArn ArnEquals arn:t"_s);
        QCOMPARE(said[1].effect, u"May not"_s);
        QCOMPARE(said[1].who, u"everybody"_s);
        QVERIFY(policyProblem(u"{\"Statement\":[{\"Effect\":\"Perhaps\"}]}"_s));
        QVERIFY(!policyProblem({}));
    }

    void everyActionOfferedMayBeGranted()
    {
        for (const QString &action : grantableActions())
            QVERIFY2(!permissionProblem(u"a"_s, {u"123456789012"_s}, {action}), qPrintable(action));
        QVERIFY(permissionProblem(u"a b"_s, {u"123456789012"_s}, {u"SendMessage"_s}));
        QVERIFY(permissionProblem(u"a"_s, {u"12"_s}, {u"SendMessage"_s}));
        QVERIFY(permissionProblem(u"a"_s, {u"123456789012"_s}, {}));
    }

    void whatIsLostAtOnceIsWarnedOf()
    {
        using ui::ReviewDialog;
        const QString three = redrivePolicy({.targetArn = arn(u"d"_s), .maxReceiveCount = 3});
        const QString five = redrivePolicy({.targetArn = arn(u"d"_s), .maxReceiveCount = 5});
        QVERIFY(ReviewDialog::warnings({{u"VisibilityTimeout"_s, u"30"_s, u"45"_s}}).isEmpty());
        QVERIFY(ReviewDialog::warnings({{u"RedrivePolicy"_s, three, five}}).isEmpty());
        QCOMPARE(ReviewDialog::warnings({{u"RedrivePolicy"_s, five, three}}).size(), 1);
        QCOMPARE(ReviewDialog::warnings({{u"MessageRetentionPeriod"_s, u"345600"_s, u"60"_s}}).size(), 1);
        QVERIFY(ReviewDialog::warnings({{u"MessageRetentionPeriod"_s, u"60"_s, u"345600"_s}}).isEmpty());
    }

    void factsNameWhatIsLost()
    {
        ui::QueueInfo dead = queue(u"orders-dlq"_s);
        dead.available = 1'272;
        dead.inFlight = 12;
        dead.deadLetterSourceArns = {arn(u"orders"_s)};
        const ui::QueueFacts one{.queues = {dead}, .missing = {}, .holders = 2};
        QCOMPARE(ui::lossfacts::ofPurge(one).first(), u"1,284 messages: 1,272 available, 12 in flight, 0 delayed"_s);
        QVERIFY(ui::lossfacts::ofPurge(one)[1].contains(u"held by 2"_s));
        QVERIFY(ui::lossfacts::ofPurge(one)[2].contains(u"target of orders"_s));
        QVERIFY(ui::lossfacts::ofDeletion(one).size() > ui::lossfacts::ofPurge(one).size());
        const ui::QueueFacts many{.queues = {dead, queue(u"a"_s)}, .missing = {u"gone"_s}, .holders = {}};
        QCOMPARE(ui::lossfacts::ofDeletion(many).size(), 4);
    }
};

QTEST_APPLESS_MAIN(AttributesTest)
#include "tst_attributes.moc"

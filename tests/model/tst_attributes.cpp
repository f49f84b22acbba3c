// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/attributes.h"

#include <QTest>

using namespace broker::model;

namespace {

const char *const target = R"("deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead")";

QString shown(const AttributeMap &attributes)
{
    QStringList parts;
    for (const auto &[name, value] : attributes)
        parts << QString::fromStdString(name + '=' + value);
    return parts.join(u' ');
}

QString outcome(const Result<AttributeMap> &merged)
{
    return merged ? shown(*merged) : QString::fromStdString(merged.error().message);
}

QString allowPolicy(int sources, const char *permission = "byQueue")
{
    QStringList arns;
    for (int i = 0; i < sources; ++i)
        arns << QStringLiteral(R"("arn:aws:sqs:us-east-1:000000000000:s%1")").arg(i);
    return QStringLiteral(R"({"redrivePermission":"%1","sourceQueueArns":[%2]})").arg(permission, arns.join(u','));
}

QString policy(int statements)
{
    QStringList list;
    for (int i = 0; i < statements; ++i)
        list << QStringLiteral(R"({"Effect":"Allow","Principal":"*","Action":"SQS:*"})");
    return QStringLiteral(R"({"Version":"2012-10-17","Statement":[%1]})").arg(list.join(u','));
}

} // namespace

class TestAttributes : public QObject
{
    Q_OBJECT
private slots:
    void everyNumberKeepsItsRange_data();
    void everyNumberKeepsItsRange();
    void namesAreChecked_data();
    void namesAreChecked();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void redrivePolicyIsChecked_data();
    void redrivePolicyIsChecked();
    void changesAreLaidOver_data();
    void changesAreLaidOver();
    void aFailedChangeNamesItsCode_data();
    void aFailedChangeNamesItsCode();
    void freshQueueShowsTheDefaults();
    void reusePeriodIsShownWithAKeyOnly();
    void configIsTyped();
    void queueNames_data();
    void queueNames();
    void theKindOfANewQueueIsInItsAttributes();
    void fifoQueuesShowTheirDefaults();
    void fifoConfigIsTyped();
    void theScopeOfTheCreationStays();
    void anotherCreationDiffersByValue_data();
    void anotherCreationDiffersByValue();
};

void TestAttributes::everyNumberKeepsItsRange_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("delay") << "DelaySeconds" << qint64{0} << qint64{900};
    QTest::newRow("size") << "MaximumMessageSize" << qint64{1'024} << qint64{1'048'576};
    QTest::newRow("retention") << "MessageRetentionPeriod" << qint64{60} << qint64{1'209'600};
    QTest::newRow("wait") << "ReceiveMessageWaitTimeSeconds" << qint64{0} << qint64{20};
    QTest::newRow("visibility") << "VisibilityTimeout" << qint64{0} << qint64{43'200};
    QTest::newRow("key reuse") << "KmsDataKeyReusePeriodSeconds" << qint64{60} << qint64{86'400};
}

void TestAttributes::everyNumberKeepsItsRange()
{
    QFETCH(QString, name);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const auto set = [&](const std::string &value) { return mergedAttributes({}, {{name.toStdString(), value}}); };

    for (const qint64 good : {least, least + 1, most - 1, most})
        QCOMPARE(outcome(set(std::to_string(good))), name + '=' + QString::number(good));
    const QString refusal = "Invalid value for the parameter " + name + '.';
    for (const std::string &bad :
         {std::to_string(least - 1), std::to_string(most + 1), std::string(), std::string("x"), std::string("1e2"),
          std::string(" 60"), std::string("60 "), std::string("60.0"), std::string("99999999999999999999")}) {
        const Result<AttributeMap> merged = set(bad);
        QCOMPARE(outcome(merged), refusal);
        QCOMPARE(merged.error().code, ErrorCode::InvalidAttributeValue);
    }
}

void TestAttributes::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    for (const char *name :
         {"Bogus", "", "delayseconds", "All", "QueueArn", "CreatedTimestamp", "LastModifiedTimestamp",
          "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesNotVisible",
          "FifoQueue", "ContentBasedDeduplication"})
        QTest::newRow(name) << QString(name) << QStringLiteral("Unknown Attribute %1.").arg(name);
    for (const char *name : {"DeduplicationScope", "FifoThroughputLimit"})
        QTest::newRow(name) << QString(name)
                            << QStringLiteral("You can specify the %1 only when FifoQueue is set to true.").arg(name);
}

void TestAttributes::namesAreChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, text);

    const Result<AttributeMap> merged = mergedAttributes({}, {{name.toStdString(), "true"}});

    QCOMPARE(outcome(merged), text);
    QCOMPARE(merged.error().code, ErrorCode::InvalidAttributeName);
}

void TestAttributes::valuesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason"); // empty: it is accepted
    const QString plain = "Invalid value for the parameter %1.";
    const QString allow = plain
        + QString::fromUtf8(" Reason: Amazon SQS can't create the redrive allow policy, as it\u2019s in an "
                            "unsupported format.");
    QTest::newRow("sse on") << "SqsManagedSseEnabled"
                            << "true"
                            << "";
    QTest::newRow("sse capital") << "SqsManagedSseEnabled"
                                 << "True" << plain;
    QTest::newRow("sse empty") << "SqsManagedSseEnabled"
                               << "" << plain;
    QTest::newRow("key") << "KmsMasterKeyId"
                         << "alias/aws/sqs"
                         << "";
    QTest::newRow("policy") << "Policy" << policy(1) << "";
    QTest::newRow("policy of one object") << "Policy"
                                          << R"({"Statement":{"Effect":"Deny","Principal":"*","Action":"*"}})"
                                          << "";
    QTest::newRow("policy of 20") << "Policy" << policy(20) << "";
    QTest::newRow("policy of 21") << "Policy" << policy(21)
                                  << "21 statements were found in the submitted policy, max allowed is 20";
    QTest::newRow("policy no json") << "Policy"
                                    << "{" << plain;
    QTest::newRow("policy no object") << "Policy"
                                      << "[]" << plain;
    QTest::newRow("policy without statement") << "Policy"
                                              << "{}" << plain;
    QTest::newRow("policy with no statement") << "Policy"
                                              << R"({"Statement":[]})" << plain;
    QTest::newRow("policy with odd effect")
        << "Policy"
        << R"({"Statement":[{"Effect":"Maybe","Principal":"*","Action":"*"}]})" << plain;
    QTest::newRow("policy without principal") << "Policy"
                                              << R"({"Statement":[{"Effect":"Allow","Action":"*"}]})" << plain;
    QTest::newRow("policy too long") << "Policy" << policy(1) + QString(8'192, u' ') << plain;
    QTest::newRow("policy too deep") << "Policy" << QString(4'000, u'[') << plain;
    QTest::newRow("allow all") << "RedriveAllowPolicy"
                               << R"({"redrivePermission":"allowAll"})"
                               << "";
    QTest::newRow("deny all") << "RedriveAllowPolicy"
                              << R"({"redrivePermission":"denyAll"})"
                              << "";
    QTest::newRow("by queue") << "RedriveAllowPolicy" << allowPolicy(1) << "";
    QTest::newRow("by 10 queues") << "RedriveAllowPolicy" << allowPolicy(10) << "";
    QTest::newRow("by 11 queues") << "RedriveAllowPolicy" << allowPolicy(11) << allow;
    QTest::newRow("by queue without list") << "RedriveAllowPolicy"
                                           << R"({"redrivePermission":"byQueue"})" << allow;
    QTest::newRow("list with allow all") << "RedriveAllowPolicy" << allowPolicy(1, "allowAll") << allow;
    QTest::newRow("odd permission") << "RedriveAllowPolicy"
                                    << R"({"redrivePermission":"some"})" << allow;
    QTest::newRow("odd member") << "RedriveAllowPolicy"
                                << R"({"redrivePermission":"allowAll","x":1})" << allow;
    QTest::newRow("allow no json") << "RedriveAllowPolicy"
                                   << "yes" << allow;
}

void TestAttributes::valuesAreChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, reason);

    const Result<AttributeMap> merged = mergedAttributes({}, {{name.toStdString(), value.toStdString()}});

    if (reason.isEmpty()) {
        QVERIFY2(merged.has_value(), qPrintable(outcome(merged)));
        QCOMPARE(QString::fromStdString(merged->at(name.toStdString())), value);
    } else {
        QCOMPARE(outcome(merged), reason.contains("%1") ? reason.arg(name) : reason);
    }
}

void TestAttributes::redrivePolicyIsChecked_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text"); // of the refusal; empty: accepted and echoed
    QTest::addColumn<int>("count");
    const QString range = "Invalid value for maxReceiveCount: %1, valid values are from 1 to 1000 both inclusive.";
    const QString json = "Redrive policy is not a valid JSON map.";
    const auto with = [](const char *count) {
        return QStringLiteral(R"({"maxReceiveCount":%1,%2})").arg(count, target);
    };
    QTest::newRow("number") << with("3") << "" << 3;
    QTest::newRow("text") << with(R"("3")") << "" << 3;
    QTest::newRow("least") << with("1") << "" << 1;
    QTest::newRow("most") << with("1000") << "" << 1'000;
    QTest::newRow("zero") << with("0") << range.arg(0) << 0;
    QTest::newRow("above") << with("1001") << range.arg(1001) << 0;
    QTest::newRow("below as text") << with(R"("-1")") << range.arg(-1) << 0;
    QTest::newRow("no number") << with(R"("many")") << range.arg("many") << 0;
    QTest::newRow("a fraction") << with("2.5") << range.arg("2.5E0") << 0;
    QTest::newRow("null") << with("null") << range.arg("null") << 0;
    QTest::newRow("no target") << R"({"maxReceiveCount":3})"
                               << "Redrive policy does not contain mandatory attribute: deadLetterTargetArn." << 0;
    QTest::newRow("no count") << QStringLiteral("{%1}").arg(target)
                              << "Redrive policy does not contain mandatory attribute: maxReceiveCount." << 0;
    QTest::newRow("nothing") << "{}"
                             << "Redrive policy does not contain mandatory attribute: maxReceiveCount." << 0;
    QTest::newRow("bad target") << R"({"maxReceiveCount":3,"deadLetterTargetArn":"dead"})"
                                << "Invalid value for deadLetterTargetArn." << 0;
    QTest::newRow("target no text") << R"({"maxReceiveCount":3,"deadLetterTargetArn":7})"
                                    << "Invalid value for deadLetterTargetArn." << 0;
    QTest::newRow("one more") << QStringLiteral(R"({"maxReceiveCount":3,%1,"x":1})").arg(target)
                              << "Only following attributes are supported: [deadLetterTargetArn, maxReceiveCount]."
                              << 0;
    QTest::newRow("no json") << "{maxReceiveCount" << json << 0;
    QTest::newRow("a blank") << " " << json << 0;
    QTest::newRow("a list") << "[]" << json << 0;
}

void TestAttributes::redrivePolicyIsChecked()
{
    QFETCH(QString, value);
    QFETCH(QString, text);
    QFETCH(int, count);

    const Result<AttributeMap> merged = mergedAttributes({}, {{"RedrivePolicy", value.toStdString()}});

    if (text.isEmpty()) {
        QCOMPARE(outcome(merged), "RedrivePolicy=" + value);
        const QueueConfig config = queueConfig(*merged);
        QCOMPARE(static_cast<int>(config.maxReceiveCount), count);
        QCOMPARE(config.deadLetterTargetArn, std::string("arn:aws:sqs:us-east-1:000000000000:dead"));
    } else if (text.contains("JSON")) {
        QCOMPARE(outcome(merged), "Invalid value for the parameter RedrivePolicy. Reason: " + text);
        QCOMPARE(merged.error().code, ErrorCode::InvalidAttributeValue);
    } else {
        QCOMPARE(outcome(merged), "Value " + value + " for parameter RedrivePolicy is invalid. Reason: " + text);
        QCOMPARE(merged.error().code, ErrorCode::InvalidParameterValue);
    }
}

void TestAttributes::changesAreLaidOver_data()
{
    using Map = AttributeMap;
    QTest::addColumn<Map>("current");
    QTest::addColumn<Map>("changes");
    QTest::addColumn<QString>("merged");
    const std::string redrive = "{\"maxReceiveCount\":1," + std::string(target) + "}";
    QTest::newRow("others stay") << Map{{"DelaySeconds", "1"}} << Map{{"VisibilityTimeout", "2"}}
                                 << "DelaySeconds=1 VisibilityTimeout=2";
    QTest::newRow("newer wins") << Map{{"DelaySeconds", "1"}} << Map{{"DelaySeconds", "2"}} << "DelaySeconds=2";
    QTest::newRow("numbers are plain") << Map{} << Map{{"DelaySeconds", "007"}} << "DelaySeconds=7";
    QTest::newRow("empty clears redrive") << Map{{"RedrivePolicy", redrive}} << Map{{"RedrivePolicy", ""}} << "";
    QTest::newRow("empty clears policy") << Map{{"Policy", policy(1).toStdString()}} << Map{{"Policy", ""}} << "";
    QTest::newRow("empty clears allow") << Map{{"RedriveAllowPolicy", "{\"redrivePermission\":\"denyAll\"}"}}
                                        << Map{{"RedriveAllowPolicy", ""}} << "";
    QTest::newRow("clearing what is not set") << Map{} << Map{{"RedrivePolicy", ""}} << "";
    QTest::newRow("key turns managed off") << Map{{"SqsManagedSseEnabled", "true"}} << Map{{"KmsMasterKeyId", "k"}}
                                           << "KmsMasterKeyId=k SqsManagedSseEnabled=false";
    QTest::newRow("managed stays off without key") << Map{{"KmsMasterKeyId", "k"}, {"SqsManagedSseEnabled", "false"}}
                                                   << Map{{"KmsMasterKeyId", ""}} << "SqsManagedSseEnabled=false";
    QTest::newRow("key for managed") << Map{{"KmsMasterKeyId", "k"}, {"SqsManagedSseEnabled", "false"}}
                                     << Map{{"KmsMasterKeyId", ""}, {"SqsManagedSseEnabled", "true"}}
                                     << "SqsManagedSseEnabled=true";
    QTest::newRow("key and managed off") << Map{} << Map{{"KmsMasterKeyId", "k"}, {"SqsManagedSseEnabled", "false"}}
                                         << "KmsMasterKeyId=k SqsManagedSseEnabled=false";
    const QString both = "You can use one type of server-side encryption (SSE) at one time. "
                         "You can either enable KMS SSE or SQS SSE.";
    QTest::newRow("both at once") << Map{} << Map{{"KmsMasterKeyId", "k"}, {"SqsManagedSseEnabled", "true"}} << both;
    QTest::newRow("managed over key") << Map{{"KmsMasterKeyId", "k"}} << Map{{"SqsManagedSseEnabled", "true"}} << both;
    QTest::newRow("usual reuse period is not kept")
        << Map{{"KmsDataKeyReusePeriodSeconds", "60"}} << Map{{"KmsDataKeyReusePeriodSeconds", "300"}} << "";
}

void TestAttributes::changesAreLaidOver()
{
    QFETCH(AttributeMap, current);
    QFETCH(AttributeMap, changes);
    QFETCH(QString, merged);

    QCOMPARE(outcome(mergedAttributes(current, changes)), merged);
}

void TestAttributes::aFailedChangeNamesItsCode_data()
{
    QTest::addColumn<AttributeMap>("changes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const AttributeMap &changes, ErrorCode code) {
        QTest::newRow(name) << changes << static_cast<int>(code);
    };
    row("both encryptions", {{"KmsMasterKeyId", "k"}, {"SqsManagedSseEnabled", "true"}},
        ErrorCode::InvalidAttributeName);
    row("too many statements", {{"Policy", policy(21).toStdString()}}, ErrorCode::OverLimit);
    row("first in byte order", {{"Bogus", "1"}, {"DelaySeconds", "-1"}}, ErrorCode::InvalidAttributeName);
}

void TestAttributes::aFailedChangeNamesItsCode()
{
    QFETCH(AttributeMap, changes);
    QFETCH(int, code);

    QCOMPARE(static_cast<int>(mergedAttributes({}, changes).error().code), code);
}

void TestAttributes::freshQueueShowsTheDefaults()
{
    QCOMPARE(shown(shownAttributes({})),
             QStringLiteral("DelaySeconds=0 MaximumMessageSize=1048576 MessageRetentionPeriod=345600 "
                            "ReceiveMessageWaitTimeSeconds=0 SqsManagedSseEnabled=true VisibilityTimeout=30"));
}

void TestAttributes::reusePeriodIsShownWithAKeyOnly()
{
    const AttributeMap without{{"KmsDataKeyReusePeriodSeconds", "60"}};
    const AttributeMap with{{"KmsDataKeyReusePeriodSeconds", "60"}, {"KmsMasterKeyId", "k"}};

    QVERIFY(!shownAttributes(without).contains("KmsDataKeyReusePeriodSeconds"));
    QCOMPARE(shownAttributes(with)["KmsDataKeyReusePeriodSeconds"], std::string("60"));
}

void TestAttributes::configIsTyped()
{
    const QueueConfig fresh = queueConfig({});
    QCOMPARE(fresh.delay.count(), 0);
    QCOMPARE(fresh.retention.count(), 345'600'000);
    QCOMPARE(fresh.receiveWait.count(), 0);
    QCOMPARE(fresh.visibility.count(), 30'000);
    QCOMPARE(fresh.maximumMessageSize, 1'048'576U);
    QCOMPARE(fresh.maxReceiveCount, 0U);
    QVERIFY(fresh.deadLetterTargetArn.empty());

    const QueueConfig set = queueConfig({{"DelaySeconds", "5"}, {"ReceiveMessageWaitTimeSeconds", "20"}});
    QCOMPARE(set.delay.count(), 5'000);
    QCOMPARE(set.receiveWait.count(), 20'000);
}

void TestAttributes::queueNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("legal");
    QTest::addColumn<bool>("legalFifo");
    QTest::newRow("letters, digits, signs") << "Aa0-_" << true << false;
    QTest::newRow("one") << "a" << true << false;
    QTest::newRow("80") << QString(80, u'a') << true << false;
    QTest::newRow("81") << QString(81, u'a') << false << false;
    QTest::newRow("empty") << "" << false << false;
    QTest::newRow("fifo") << "orders.fifo" << false << true;
    QTest::newRow("fifo of 80") << QString(75, u'a') + ".fifo" << false << true;
    QTest::newRow("fifo of 81") << QString(76, u'a') + ".fifo" << false << false;
    QTest::newRow("only the ending") << ".fifo" << false << false;
    QTest::newRow("the ending twice") << "a.fifo.fifo" << false << false;
    QTest::newRow("capital ending") << "a.FIFO" << false << false;
    QTest::newRow("dot") << "orders.new" << false << false;
    QTest::newRow("blank") << "a b" << false << false;
    QTest::newRow("blank before the ending") << "a b.fifo" << false << false;
    QTest::newRow("slash") << "a/b" << false << false;
    QTest::newRow("umlaut") << QString::fromUtf8("\u00e4") << false << false;
}

void TestAttributes::queueNames()
{
    QFETCH(QString, name);
    QFETCH(bool, legal);
    QFETCH(bool, legalFifo);

    QCOMPARE(queueNameProblem(name.toStdString()).empty(), legal);
    QCOMPARE(queueNameProblem(name.toStdString(), QueueKind::Fifo).empty(), legalFifo);
}

void TestAttributes::theKindOfANewQueueIsInItsAttributes()
{
    QCOMPARE(outcome(newQueueAttributes("a", {})), QString());
    QCOMPARE(outcome(newQueueAttributes("a.fifo", {{"FifoQueue", "true"}})), QString("FifoQueue=true"));
    QVERIFY(outcome(newQueueAttributes("a", {{"FifoQueue", "true"}})).startsWith("The name of a FIFO queue"));
    QVERIFY(outcome(newQueueAttributes("a.fifo", {})).startsWith("Can only include"));
    QCOMPARE(outcome(newQueueAttributes("a", {{"FifoQueue", "false"}})), QString("Unknown Attribute FifoQueue."));
}

void TestAttributes::fifoQueuesShowTheirDefaults()
{
    QCOMPARE(shown(shownAttributes({{"FifoQueue", "true"}})),
             QStringLiteral("ContentBasedDeduplication=false DeduplicationScope=queue DelaySeconds=0 FifoQueue=true "
                            "FifoThroughputLimit=perQueue MaximumMessageSize=1048576 MessageRetentionPeriod=345600 "
                            "ReceiveMessageWaitTimeSeconds=0 SqsManagedSseEnabled=true VisibilityTimeout=30"));
}

void TestAttributes::fifoConfigIsTyped()
{
    QVERIFY(!queueConfig({}).isFifo);
    const QueueConfig fifo = queueConfig({{"FifoQueue", "true"}});
    QVERIFY(fifo.isFifo && !fifo.hasContentDeduplication && !fifo.deduplicatesByGroup);
    const QueueConfig set = queueConfig(
        {{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}, {"DeduplicationScope", "messageGroup"}});
    QVERIFY(set.isFifo && set.hasContentDeduplication && set.deduplicatesByGroup);
}

void TestAttributes::theScopeOfTheCreationStays()
{
    for (const bool byGroup : {false, true}) {
        const char *scopes[]{"queue", "messageGroup"};
        AttributeMap attributes =
            *newQueueAttributes("a.fifo", {{"FifoQueue", "true"}, {"DeduplicationScope", scopes[byGroup]}});
        for (const bool later : {!byGroup, byGroup, !byGroup}) {
            attributes = *mergedAttributes(attributes, {{"DeduplicationScope", scopes[later]}});
            QCOMPARE(shownAttributes(attributes)["DeduplicationScope"], std::string(scopes[later]));
            QCOMPARE(queueConfig(attributes).deduplicatesByGroup, byGroup);
        }
        QCOMPARE(shownAttributes(attributes).count(".DeduplicationScope"), std::size_t{0});
    }
}

void TestAttributes::anotherCreationDiffersByValue_data()
{
    using Map = AttributeMap;
    QTest::addColumn<Map>("stored");
    QTest::addColumn<Map>("given");
    QTest::addColumn<QString>("differing");
    const auto redrive = [](const char *pattern) { return QString(pattern).arg(target).toStdString(); };
    QTest::newRow("nothing given") << Map{{"DelaySeconds", "5"}} << Map{} << "";
    QTest::newRow("same") << Map{{"DelaySeconds", "5"}} << Map{{"DelaySeconds", "5"}} << "";
    QTest::newRow("same number") << Map{{"DelaySeconds", "5"}} << Map{{"DelaySeconds", "05"}} << "";
    QTest::newRow("the default") << Map{} << Map{{"DelaySeconds", "0"}} << "";
    QTest::newRow("other") << Map{{"DelaySeconds", "5"}} << Map{{"DelaySeconds", "6"}} << "DelaySeconds";
    QTest::newRow("not stored") << Map{} << Map{{"KmsMasterKeyId", "k"}} << "KmsMasterKeyId";
    QTest::newRow("same JSON") << Map{{"RedriveAllowPolicy", R"({"redrivePermission":"denyAll"})"}}
                               << Map{{"RedriveAllowPolicy", R"({ "redrivePermission" : "denyAll" })"}} << "";
    QTest::newRow("other JSON") << Map{{"RedriveAllowPolicy", R"({"redrivePermission":"denyAll"})"}}
                                << Map{{"RedriveAllowPolicy", R"({"redrivePermission":"allowAll"})"}}
                                << "RedriveAllowPolicy";
    QTest::newRow("same redrive") << Map{{"RedrivePolicy", redrive(R"({%1,"maxReceiveCount":3})")}}
                                  << Map{{"RedrivePolicy", redrive(R"({"maxReceiveCount":"3",%1})")}} << "";
    QTest::newRow("other redrive") << Map{{"RedrivePolicy", redrive(R"({%1,"maxReceiveCount":3})")}}
                                   << Map{{"RedrivePolicy", redrive(R"({%1,"maxReceiveCount":4})")}} << "RedrivePolicy";
}

void TestAttributes::anotherCreationDiffersByValue()
{
    QFETCH(AttributeMap, stored);
    QFETCH(AttributeMap, given);
    const AttributeMap created = *newQueueAttributes("a", given);
    QTEST(QString::fromStdString(differingAttribute(stored, created, given)), "differing");
}

QTEST_APPLESS_MAIN(TestAttributes)
#include "tst_attributes.moc"

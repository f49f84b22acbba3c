// SPDX-License-Identifier: GPL-3.0-or-later
// How a row is written and where it goes: sqsrules.h.
#include "tests/conformance/sqsrules.h"

#include <QTest>

Q_DECLARE_METATYPE(tests::SqsRule)
Q_DECLARE_METATYPE(tests::RuleDoor)

class TestSqsRules : public QObject
{
    Q_OBJECT
private slots:
    void everyRuleHoldsAtEveryDoor_data();
    void everyRuleHoldsAtEveryDoor();
    void aBrokenRuleIsNoticed_data();
    void aBrokenRuleIsNoticed();
};

void TestSqsRules::everyRuleHoldsAtEveryDoor_data()
{
    QTest::addColumn<tests::SqsRule>("rule");
    QTest::addColumn<tests::RuleDoor>("door");
    for (const auto theme :
         {tests::attributeRules, tests::sendRules, tests::receiveRules, tests::batchRules, tests::fifoRules,
          tests::tagAndPermissionRules, tests::redriveRules, tests::protocolRules}) {
        for (const tests::SqsRule &rule : theme()) {
            for (const tests::RuleDoor door : tests::ruleDoors) {
                if (tests::isMeantFor(rule, door))
                    QTest::addRow("%s, %s", qUtf8Printable(rule.name), tests::toString(door)) << rule << door;
            }
        }
    }
}

void TestSqsRules::everyRuleHoldsAtEveryDoor()
{
    QFETCH(tests::SqsRule, rule);
    QFETCH(tests::RuleDoor, door);
    const QString problem = tests::run(rule, door);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestSqsRules::aBrokenRuleIsNoticed_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char *name, const char *script) { QTest::newRow(name) << QString(script); };
    row("a call fails", R"(PurgeQueue {"QueueUrl":"q"})");
    row("no failure", "CreateQueue {\"QueueName\":\"q\"}\n! QueueNameExists x");
    row("another failure", "PurgeQueue {\"QueueUrl\":\"q\"}\n! QueueNameExists The specified queue does not exist.");
    row("another text", "PurgeQueue {\"QueueUrl\":\"q\"}\n! QueueDoesNotExist No.");
    row("another value", "CreateQueue {\"QueueName\":\"q\"}\n= {\"QueueUrl\":\"q\"}");
    row("a member too many", "CreateQueue {\"QueueName\":\"q\"}\n= {}");
    row("a member is missing", "CreateQueue {\"QueueName\":\"q\"}\n~ {\"Url\":\"*\"}");
    row("a member is there", "CreateQueue {\"QueueName\":\"q\"}\n~ {\"QueueUrl\":null}");
    row("a list is longer", "CreateQueue {\"QueueName\":\"q\"}\nListQueues {}\n~ {\"QueueUrls\":[]}");
    row("two values of one name",
        "CreateQueue {\"QueueName\":\"q\"}\n~ {\"QueueUrl\":\"$url\"}\nCreateQueue {\"QueueName\":\"r\"}\n"
        "~ {\"QueueUrl\":\"$url\"}");
    row("no operation", "Fly {}");
    row("nobody waits", "then = {}");
}

void TestSqsRules::aBrokenRuleIsNoticed()
{
    QFETCH(QString, script);
    for (const tests::RuleDoor door : tests::ruleDoors)
        QVERIFY(!tests::run({QStringLiteral("broken"), script}, door).isEmpty());
}

QTEST_APPLESS_MAIN(TestSqsRules)
#include "tst_sqsrules.moc"

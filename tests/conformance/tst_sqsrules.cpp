// SPDX-License-Identifier: GPL-3.0-or-later
// How a row is written and where it goes: sqsrules.h.
#include "tests/conformance/sqsrulelist.h"
#include "tests/conformance/sqsrules.h"

#include <QTest>

Q_DECLARE_METATYPE(tests::SqsRule)
Q_DECLARE_METATYPE(tests::RuleDoor)
Q_DECLARE_METATYPE(const tests::ListedRule *)

class TestSqsRules : public QObject
{
    Q_OBJECT
private slots:
    void everyRuleHasARow_data();
    void everyRuleHasARow();
    void everyNumberIsOfARule();
    void everyRuleHoldsAtEveryDoor_data();
    void everyRuleHoldsAtEveryDoor();
    void aBrokenRuleIsNoticed_data();
    void aBrokenRuleIsNoticed();

private:
    const tests::SqsRules m_rows = tests::allRules();
};

namespace {

bool isMetAt(const tests::ListedRule &rule, tests::RuleDoor door)
{
    const bool isJson = door == tests::RuleDoor::Json || door == tests::RuleDoor::PlainJson;
    const bool isMet = rule.doors == tests::RuleDoors::All || (rule.doors == tests::RuleDoors::JsonOnly && isJson)
        || (rule.doors == tests::RuleDoors::QueryOnly && door == tests::RuleDoor::Query);
    return *rule.unmet == '\0' && isMet;
}

} // namespace

void TestSqsRules::everyRuleHasARow_data()
{
    QTest::addColumn<const tests::ListedRule *>("rule");
    for (const tests::ListedRule &rule : tests::listedRules)
        QTest::addRow("%s %s", rule.number, rule.text) << &rule;
}

void TestSqsRules::everyRuleHasARow()
{
    QFETCH(const tests::ListedRule *, rule);
    for (const tests::RuleDoor door : tests::ruleDoors) {
        QStringList rows;
        for (const tests::SqsRule &row : m_rows) {
            if (tests::numbersOf(row).contains(rule->number) && tests::isMeantFor(row, door))
                rows << row.name;
        }
        qDebug("%s: %s", tests::toString(door), qUtf8Printable(rows.join("; ")));
        QVERIFY2(rows.isEmpty() != isMetAt(*rule, door), tests::toString(door));
    }
}

void TestSqsRules::everyNumberIsOfARule()
{
    QStringList listed;
    for (const tests::ListedRule &rule : tests::listedRules)
        listed << rule.number;
    QCOMPARE(listed.removeDuplicates(), 0);
    for (const tests::SqsRule &row : m_rows) {
        for (const QString &number : tests::numbersOf(row))
            QVERIFY2(listed.contains(number), qUtf8Printable(row.name));
    }
}

void TestSqsRules::everyRuleHoldsAtEveryDoor_data()
{
    QTest::addColumn<tests::SqsRule>("rule");
    QTest::addColumn<tests::RuleDoor>("door");
    for (const tests::SqsRule &rule : m_rows) {
        if (tests::isForAllAtOnce(rule)) {
            QTest::addRow("%s, every door", qUtf8Printable(rule.name)) << rule << tests::RuleDoor::InProcess;
            continue;
        }
        for (const tests::RuleDoor door : tests::ruleDoors) {
            if (tests::isMeantFor(rule, door))
                QTest::addRow("%s, %s", qUtf8Printable(rule.name), tests::toString(door)) << rule << door;
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
    row("the same value",
        "CreateQueue {\"QueueName\":\"q\"}\n~ {\"QueueUrl\":\"$u\"}\nGetQueueUrl {\"QueueName\":\"q\"}\n"
        "~ {\"QueueUrl\":\"!$u\"}");
    row("one of many fails", "times 2 PurgeQueue {\"QueueUrl\":\"q#\"}");
    row("it fails at every door", "CreateQueue {\"QueueName\":\"q\"}\nat every door\nPurgeQueue {\"QueueUrl\":\"r\"}");
    row("a form fails", "form Action=PurgeQueue&QueueUrl=q");
}

void TestSqsRules::aBrokenRuleIsNoticed()
{
    QFETCH(QString, script);
    for (const tests::RuleDoor door : tests::ruleDoors)
        QVERIFY(!tests::run({QStringLiteral("broken"), script}, door).isEmpty());
}

QTEST_APPLESS_MAIN(TestSqsRules)
#include "tst_sqsrules.moc"

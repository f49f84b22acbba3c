// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/policies.h"

#include <QTest>

using namespace broker::model;

namespace {

const std::string arn = "arn:aws:sqs:us-east-1:000000000000:q";

QString outcome(const Result<std::string> &policy)
{
    return QString::fromStdString(policy ? *policy : policy.error().message);
}

QString problem(const Permission &permission)
{
    const Result<void> checked = checkPermission(permission);
    return checked ? QString() : QString::fromStdString(checked.error().message);
}

} // namespace

/// Statements of AddPermission; the checks of the policies themselves are in tst_attributes.
class TestPolicies : public QObject
{
    Q_OBJECT
private slots:
    void theFirstPermissionMakesThePolicy();
    void severalAccountsAndActionsAreLists();
    void aPermissionJoinsAPolicyThatWasSet();
    void aLabelIsThereOnce();
    void thePolicyGoesWithItsLastStatement();
    void permissionsAreChecked_data();
    void permissionsAreChecked();
};

void TestPolicies::theFirstPermissionMakesThePolicy()
{
    QCOMPARE(
        outcome(withPermission({}, arn, {"one", {"111111111111"}, {"SendMessage"}})),
        QString(R"({"Version":"2008-10-17","Id":"arn:aws:sqs:us-east-1:000000000000:q/SQSDefaultPolicy",)"
                R"("Statement":[{"Sid":"one","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},)"
                R"("Action":"SQS:SendMessage","Resource":"arn:aws:sqs:us-east-1:000000000000:q"}]})"));
}

void TestPolicies::severalAccountsAndActionsAreLists()
{
    const QString policy =
        outcome(withPermission({}, arn, {"one", {"111111111111", "222222222222"}, {"*", "SendMessage"}}));
    QVERIFY2(
        policy.contains(R"("Principal":{"AWS":["arn:aws:iam::111111111111:root","arn:aws:iam::222222222222:root"]})"),
        qPrintable(policy));
    QVERIFY2(policy.contains(R"("Action":["SQS:*","SQS:SendMessage"])"), qPrintable(policy));
}

void TestPolicies::aPermissionJoinsAPolicyThatWasSet()
{
    const QString policy = outcome(withPermission(R"({"Version":"2012-10-17","Statement":{"Sid":"mine"}})", arn,
                                                  {"one", {"111111111111"}, {"SendMessage"}}));
    QVERIFY2(policy.startsWith(R"({"Version":"2012-10-17","Statement":[{"Sid":"mine"},{"Sid":"one",)"),
             qPrintable(policy));
}

void TestPolicies::aLabelIsThereOnce()
{
    const Permission permission{"one", {"111111111111"}, {"SendMessage"}};
    QCOMPARE(outcome(withPermission(*withPermission({}, arn, permission), arn, permission)),
             QString("Value one for parameter Label is invalid. Reason: Already exists."));
}

void TestPolicies::thePolicyGoesWithItsLastStatement()
{
    const std::string one = *withPermission({}, arn, {"one", {"111111111111"}, {"SendMessage"}});
    const std::string two = *withPermission(one, arn, {"two", {"111111111111"}, {"*"}});
    const QString missing = "Value three for parameter Label is invalid. Reason: can't find label.";
    QCOMPARE(outcome(withoutPermission(two, "three")), missing);
    QCOMPARE(outcome(withoutPermission({}, "three")), missing);
    QCOMPARE(outcome(withoutPermission(two, "two")), QString::fromStdString(one));
    QCOMPARE(outcome(withoutPermission(one, "one")), QString());
}

void TestPolicies::permissionsAreChecked_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("accounts");
    QTest::addColumn<QStringList>("actions");
    QTest::addColumn<QString>("problem");
    const QStringList account{"111111111111"};
    const QStringList send{"SendMessage"};
    const QString name = "Value %1 for parameter Label is invalid. Reason: Can only include alphanumeric characters, "
                         "hyphens, or underscores. 1 to 80 in length";
    const QString action = "Value SQS:%1 for parameter ActionName is invalid. Reason: %2";
    QTest::newRow("legal") << "l" << account << send << "";
    QTest::newRow("label of 80") << QString(80, 'l') << account << send << "";
    QTest::newRow("label of 81") << QString(81, 'l') << account << send << name.arg(QString(81, 'l'));
    QTest::newRow("no label") << "" << account << send << name.arg("");
    QTest::newRow("label with a blank") << "a b" << account << send << name.arg("a b");
    QTest::newRow("no actions") << "l" << account << QStringList{} << "The request must contain the parameter Actions.";
    QTest::newRow("seven actions") << "l" << account << QStringList(7, "SendMessage") << "";
    QTest::newRow("eight actions") << "l" << account << QStringList(8, "SendMessage")
                                   << "8 Actions were found, maximum allowed is 7.";
    QTest::newRow("the owner's action") << "l" << account << QStringList{"RemovePermission"}
                                        << action.arg("RemovePermission",
                                                      "Only the queue owner is allowed to invoke this action.");
    QTest::newRow("no action") << "l" << account << QStringList{"Fly"}
                               << action.arg("Fly",
                                             "Please refer to the appropriate WSDL for a list of valid actions.");
    QTest::newRow("no accounts") << "l" << QStringList{} << send
                                 << "Value [] for parameter PrincipalId is invalid. Reason: Unable to verify.";
    QTest::newRow("odd accounts") << "l" << QStringList{"111111111111", "22"} << send
                                  << "Value [111111111111, 22] for parameter PrincipalId is invalid. Reason: Unable to "
                                     "verify.";
}

void TestPolicies::permissionsAreChecked()
{
    QFETCH(QString, label);
    QFETCH(QStringList, accounts);
    QFETCH(QStringList, actions);
    Permission permission{label.toStdString(), {}, {}};
    for (const QString &account : accounts)
        permission.accounts.push_back(account.toStdString());
    for (const QString &action : actions)
        permission.actions.push_back(action.toStdString());
    QTEST(::problem(permission), "problem");
}

QTEST_APPLESS_MAIN(TestPolicies)
#include "tst_policies.moc"

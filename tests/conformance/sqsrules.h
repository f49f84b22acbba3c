// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// THE table of the rules of SQS: what a client sees, whatever the protocol. tst_sqsrules runs every row through every
/// door: in process, JSON with and without query mode, and Query, whose XML replies are read back into documents by
/// the operation's own table. So a row is written once, in JSON.
///
/// To add a row: put {"name that states the fact", R"(script)"} into the list of its theme (sqsrules*.cpp). A name
/// starts with the numbers of the rules that its row shows (sqsrulelist.h): "1.8.1 1.5.5 deleting twice succeeds". To
/// add a theme: one file with a function that returns its rows, declared below and named in sqsrulerun.cpp.
///
/// A script has one thing a line; blanks around lines do not count. Calls go to a broker that has nothing in it.
///
///     CreateQueue {"QueueName":"q"}          a call. With no expectation below it, it must succeed.
///     = {"QueueUrl":"*"}                     the reply is this, no more, no less
///     ~ {"Messages":[{"Body":"x"}]}          the reply has these members; others may be there. Lists are as long as
///                                            written. A member that is null is absent.
///     ! QueueDoesNotExist Text of it.        the call fails: name in sqsfailures.h, which tells shape, code and status
///     + 30                                   seconds go by
///     later ReceiveMessage {...}             starts a call that must wait
///     then ~ {...}                           by now it is answered (=, ~ or !)
///     as 111122223333 eu-west-1              account and region of the calls below
///     path /000000000000/q                   path of the requests below
///     trace Root=1-2-3                       their X-Amzn-Trace-Id
///     strict                                 first line: the broker keeps the 60-second rules
///     times 12 SendMessage {...}             the call as often, each must succeed; # is its number, from 0
///     form Action=ListQueues&...             the form as it stands; for rows of the Query door alone
///     at every door                          what is above is done once, in process, and what is below through every
///     door only JSON | only Query                 the row is about these doors alone | rest goes on with the line
///     before # text                                 for the reader
///
/// In replies the text "*" stands for any value, "$name" gives a value its name or, where it has one already, must be
/// equal to it, "!$name" must differ from it. $name may then stand in any later document and error text. <x*80> is a
/// run of eighty x. At the end of a line < *1> keeps a blank.
namespace tests {

struct SqsRule
{
    QString name;
    QString script;
};
using SqsRules = std::vector<SqsRule>;

SqsRules attributeRules();
SqsRules sendRules();
SqsRules receiveRules();
SqsRules batchRules();
SqsRules fifoRules();
SqsRules tagAndPermissionRules();
SqsRules redriveRules();
SqsRules protocolRules();
SqsRules formRules();
SqsRules fifoOrderRules();
SqsRules quotaRules();
SqsRules moveTaskRules();
/// Of all themes.
SqsRules allRules();
/// What the name of a row says before it says the fact.
QStringList numbersOf(const SqsRule &rule);

/// Runs a script through one door. Empty when everything was as written; else what was not.
enum class RuleDoor { InProcess, Json, PlainJson, Query };
constexpr RuleDoor ruleDoors[]{RuleDoor::InProcess, RuleDoor::Json, RuleDoor::PlainJson, RuleDoor::Query};
const char *toString(RuleDoor door);
bool isMeantFor(const SqsRule &rule, RuleDoor door);
/// One run goes through every door.
bool isForAllAtOnce(const SqsRule &rule);
QString run(const SqsRule &rule, RuleDoor door);

} // namespace tests

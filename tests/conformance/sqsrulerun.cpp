// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/query.h"
#include "tests/conformance/doors.h"
#include "tests/conformance/sqsfailures.h"
#include "tests/conformance/sqsrules.h"
#include "tests/conformance/xmldocument.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace tests {

namespace {

using broker::api::Object;
using broker::api::Request;
using broker::api::Response;
using broker::api::Value;
using Names = QMap<QString, QString>;

QString textOf(const Value &value)
{
    std::string out;
    broker::api::writeJson(value, out);
    return QString::fromStdString(out);
}

QString shortened(const QString &text)
{
    return text.size() > 600 ? text.left(600) + "..." : text;
}

void writeOutRuns(QString &line)
{
    static const QRegularExpression runs("<(.)\\*(\\d+)>");
    for (auto match = runs.match(line); match.hasMatch(); match = runs.match(line))
        line.replace(match.capturedStart(), match.capturedLength(),
                     QString(match.captured(2).toInt(), match.captured(1).front()));
}

/// Without blanks around them and what is for readers, lines that go on joined, runs of one character written out.
QStringList linesOf(const QString &script)
{
    QStringList lines;
    for (const QString &raw : script.split('\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith("| ") && !lines.isEmpty())
            lines.back() += line.mid(2);
        else if (!line.isEmpty() && !line.startsWith('#'))
            lines << line;
    }
    for (QString &line : lines)
        writeOutRuns(line);
    return lines;
}

/// What stands for a reply, and names met on the way.
class Pattern
{
public:
    explicit Pattern(Names &names)
        : m_names(names)
    {
    }

    /// Empty when `found` fits; else where it does not.
    QString differs(const Value &wanted, const Value *found, bool exactly, const QString &where = "reply")
    {
        if (wanted.isNull())
            return found == nullptr || found->isNull() ? QString() : where + " is there: " + textOf(*found);
        if (found == nullptr)
            return where + " is absent";
        if (const auto *text = wanted.as<std::string>(); text != nullptr && isOpen(*text, *found))
            return {};
        if (const auto *members = wanted.as<Object>())
            return differsInMembers(*members, *found, exactly, where);
        if (const auto *list = wanted.as<broker::api::List>())
            return differsInElements(*list, *found, exactly, where);
        return wanted == *found ? QString() : where + " is " + textOf(*found) + ", not " + textOf(wanted);
    }

private:
    /// "*", a name that gets its value now or has this one, or one that has another.
    bool isOpen(const std::string &text, const Value &found)
    {
        if (text == "*")
            return true;
        const bool isOther = text.size() > 2 && text[0] == '!' && text[1] == '$';
        if (!isOther && (text.size() < 2 || text.front() != '$'))
            return false;
        const auto *value = found.as<std::string>();
        const QString shown = value != nullptr ? QString::fromStdString(*value) : textOf(found);
        const QString name = QString::fromStdString(isOther ? text.substr(1) : text);
        if (isOther)
            return m_names.contains(name) && m_names.value(name) != shown;
        if (!m_names.contains(name))
            m_names.insert(name, shown);
        return m_names.value(name) == shown;
    }
    QString differsInMembers(const Object &wanted, const Value &found, bool exactly, const QString &where)
    {
        const auto *members = found.as<Object>();
        if (members == nullptr)
            return where + " is no object: " + textOf(found);
        for (const auto &[name, value] : wanted) {
            const QString member = where + '.' + QString::fromStdString(name);
            if (const QString problem = differs(value, found.find(name), exactly, member); !problem.isEmpty())
                return problem;
        }
        const auto isUnwanted = [&wanted](const auto &member) {
            return std::none_of(wanted.begin(), wanted.end(),
                                [&member](const auto &each) { return each.first == member.first; });
        };
        const auto unwanted = std::find_if(members->begin(), members->end(), isUnwanted);
        return exactly && unwanted != members->end()
            ? where + '.' + QString::fromStdString(unwanted->first) + " was not expected"
            : QString();
    }
    QString differsInElements(const broker::api::List &wanted, const Value &found, bool exactly, const QString &where)
    {
        const auto *list = found.as<broker::api::List>();
        if (list == nullptr || list->size() != wanted.size())
            return where + " has not " + QString::number(wanted.size()) + " elements: " + textOf(found);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const QString element = where + '[' + QString::number(i) + ']';
            if (const QString problem = differs(wanted[i], &(*list)[i], exactly, element); !problem.isEmpty())
                return problem;
        }
        return {};
    }

    Names &m_names;
};

/// A reply in the terms of a script, whichever door it came through.
struct Outcome
{
    Value document; ///< null: none could be read
    QString shape; ///< JSON; empty: it succeeded
    QString code;
    QString message;
    int status = 0;
};

Outcome jsonOutcome(const Response &response)
{
    Outcome outcome;
    auto document = broker::api::parseJson(response.body);
    outcome.document = document.has_value() ? *document : Value{};
    outcome.status = response.status;
    outcome.shape = QString::fromStdString(std::string(outcome.document.text("__type")));
    outcome.message = QString::fromStdString(std::string(outcome.document.text("message")));
    outcome.code = QString::fromStdString(response.queryError).section(';', 0, 0);
    return outcome;
}

Outcome xmlOutcome(const Response &response, const broker::api::Operation *operation)
{
    Outcome outcome;
    outcome.status = response.status;
    const XmlNode root = readXml(QByteArray::fromStdString(response.body));
    if (root.name == "UnknownOperationException")
        outcome.code = root.name; // alone, without a code or a text
    if (const XmlNode *error = root.child("Error")) {
        outcome.code = error->text("Code");
        outcome.message = error->text("Message");
        return outcome;
    }
    if (operation == nullptr)
        return outcome;
    const XmlNode *result = root.child(QString::fromUtf8(operation->name.data()) + "Result");
    outcome.document = result != nullptr ? documentOf(*result, operation->output) : Value{Object{}};
    return outcome;
}

class Runner
{
public:
    Runner(RuleDoor door, bool isStrict)
        : m_door(door)
        , m_fixture(isStrict ? broker::model::Profile::strict() : broker::model::Profile::lenient())
    {
    }

    void goTo(RuleDoor door) { m_door = door; }
    /// Empty when the line went well.
    QString line(const QString &line)
    {
        const QString word = line.section(' ', 0, 0);
        const QString rest = line.section(' ', 1);
        if (word == "=" || word == "~" || word == "!")
            return expect(word, rest);
        if (const QString problem = finish(); !problem.isEmpty())
            return problem;
        if (word == "+")
            m_fixture.executor.advance(std::chrono::milliseconds(std::llround(rest.toDouble() * 1000)));
        else if (word == "as")
            callAs(rest.section(' ', 0, 0), rest.section(' ', 1, 1));
        else if (word == "path")
            m_path = rest.toStdString();
        else if (word == "trace")
            m_trace = rest.toStdString();
        else if (word == "later")
            return startLater(rest);
        else if (word == "times")
            return repeat(rest.section(' ', 0, 0).toInt(), rest.section(' ', 1, 1), rest.section(' ', 2));
        else if (word == "form")
            return sendForm(rest.toStdString());
        else if (word == "then")
            return takeLater(rest);
        else
            return call(word, rest);
        return {};
    }
    /// The last call had no expectation: it must have succeeded.
    QString finish()
    {
        if (!m_outcome)
            return {};
        const Outcome outcome = *std::exchange(m_outcome, std::nullopt);
        if (outcome.status == 200)
            return {};
        return QString("failed with %1: %2").arg(outcome.code, shortened(outcome.message));
    }

private:
    void callAs(const QString &account, const QString &region)
    {
        auto caller = *m_fixture.caller;
        caller.account = account.toStdString();
        caller.region = region.toStdString();
        m_fixture.caller = std::make_shared<const broker::core::Caller>(std::move(caller));
    }
    QString filled(QString text) const
    {
        for (auto name = m_names.constBegin(); name != m_names.constEnd(); ++name) {
            text.replace(QRegularExpression(QRegularExpression::escape(name.key()) + "(?![A-Za-z0-9])"),
                         QString(name.value()).replace('\\', "\\\\"));
        }
        return text;
    }
    std::optional<Request> request(const QString &operation, const QString &text)
    {
        const broker::api::Service &service = broker::api::sqsService();
        m_operation = broker::api::findOperation(service, operation.toStdString());
        const auto document = broker::api::parseJson(filled(text).toStdString());
        if (m_operation == nullptr || document.has_error())
            return std::nullopt;
        const Door door = m_door == RuleDoor::Query ? Door::Query
            : m_door == RuleDoor::InProcess         ? Door::InProcess
                                                    : Door::Json;
        Request made = requestFor(door, service, *m_operation, *document);
        made.queryMode = m_door != RuleDoor::PlainJson;
        made.path = m_path;
        made.traceId = m_trace;
        return made;
    }
    QString call(const QString &operation, const QString &text)
    {
        auto made = request(operation, text);
        if (!made)
            return "no such operation, or no JSON";
        take(m_fixture.call(std::move(*made)));
        return {};
    }
    QString repeat(int times, const QString &operation, const QString &text)
    {
        for (int i = 0; i < times; ++i) {
            QString problem = call(operation, QString(text).replace('#', QString::number(i)));
            problem += finish();
            if (!problem.isEmpty())
                return QString("call %1 %2").arg(i).arg(problem);
        }
        return {};
    }
    QString sendForm(const std::string &form)
    {
        const auto parameters = broker::api::QueryParameters::parse(form, {});
        const std::string *action = parameters.has_value() ? parameters->find("Action") : nullptr;
        m_operation = action != nullptr ? broker::api::findOperation(broker::api::sqsService(), *action) : nullptr;
        take(m_fixture.form(form, m_path));
        return {};
    }
    void take(const Response &response)
    {
        m_outcome = m_door == RuleDoor::Query ? xmlOutcome(response, m_operation) : jsonOutcome(response);
    }
    QString startLater(const QString &text)
    {
        auto made = request(text.section(' ', 0, 0), text.section(' ', 1));
        if (!made)
            return "no such operation, or no JSON";
        m_laterOperation = m_operation;
        m_later = m_fixture.start(std::move(*made));
        return m_later->isAnswered() ? QString("is answered at once") : QString();
    }
    QString takeLater(const QString &text)
    {
        m_fixture.executor.pump();
        if (!m_later || !m_fixture.executor.pumpUntil([this] { return m_later->isAnswered(); }))
            return "is not answered";
        m_operation = m_laterOperation;
        take(**m_later->answer);
        return expect(text.section(' ', 0, 0), text.section(' ', 1));
    }
    QString expect(const QString &mark, const QString &rest)
    {
        if (!m_outcome)
            return "follows no call";
        if (mark == "!")
            return expectFailure(rest);
        const Outcome outcome = *m_outcome;
        if (const QString problem = finish(); !problem.isEmpty())
            return problem;
        const auto wanted = broker::api::parseJson(rest.toStdString());
        if (wanted.has_error())
            return "is no JSON";
        return shortened(Pattern(m_names).differs(*wanted, &outcome.document, mark == "="));
    }
    QString expectFailure(const QString &rest)
    {
        const Outcome outcome = *std::exchange(m_outcome, std::nullopt);
        const QString name = rest.section(' ', 0, 0);
        const auto failure = std::find_if(std::begin(sqsFailures), std::end(sqsFailures),
                                          [&name](const SqsFailure &each) { return name == each.name; });
        if (failure == std::end(sqsFailures))
            return "is no failure that sqsfailures.h knows";
        QString message = filled(rest.section(' ', 1));
        if (name == "QueueDoesNotExist" && m_door == RuleDoor::Query)
            message.replace("exist.", "exist for this wsdl version.");
        const int status = m_door == RuleDoor::PlainJson ? 400 : failure->status;
        if (outcome.code != failure->code || (m_door != RuleDoor::Query && outcome.shape != failure->shape)
            || outcome.status != status || outcome.message != message)
            return QString("is %1 %2 %3: %4")
                .arg(outcome.status)
                .arg(outcome.shape, outcome.code, shortened(outcome.message));
        return {};
    }

    RuleDoor m_door;
    CoreFixture m_fixture;
    Names m_names;
    std::string m_path = "/";
    std::string m_trace;
    const broker::api::Operation *m_operation = nullptr;
    const broker::api::Operation *m_laterOperation = nullptr;
    std::optional<Outcome> m_outcome;
    std::optional<CoreFixture::Pending> m_later;
};

const QString everyDoor = "at every door";

QString play(Runner &runner, const QStringList &lines)
{
    QString call;
    for (const QString &line : lines) {
        if (line == "strict" || line.startsWith("only "))
            continue;
        if (const QString problem = runner.line(line); !problem.isEmpty())
            return shortened(call) + "\n  " + shortened(line) + "\n  " + problem;
        if (line.front().isLetter())
            call = line;
    }
    const QString problem = runner.finish();
    return problem.isEmpty() ? problem : shortened(call) + "\n  " + problem;
}

bool says(const SqsRule &rule, const QString &line)
{
    return ('\n' + rule.script + '\n').contains('\n' + line + '\n');
}

} // namespace

const char *toString(RuleDoor door)
{
    switch (door) {
    case RuleDoor::InProcess:
        return "in process";
    case RuleDoor::Json:
        return "JSON";
    case RuleDoor::PlainJson:
        return "JSON without query mode";
    case RuleDoor::Query:
        return "Query";
    }
    return "";
}

SqsRules allRules()
{
    SqsRules all;
    for (const auto theme :
         {attributeRules, sendRules, receiveRules, batchRules, fifoRules, fifoOrderRules, tagAndPermissionRules,
          redriveRules, moveTaskRules, quotaRules, protocolRules, formRules}) {
        const SqsRules rules = theme();
        all.insert(all.end(), rules.begin(), rules.end());
    }
    return all;
}

QStringList numbersOf(const SqsRule &rule)
{
    static const QRegularExpression number("^\\d+\\.\\d+\\.\\d+[a-z]?$");
    QStringList numbers;
    for (const QString &word : rule.name.split(' ')) {
        if (!number.match(word).hasMatch())
            break;
        numbers << word;
    }
    return numbers;
}

bool isMeantFor(const SqsRule &rule, RuleDoor door)
{
    if (says(rule, "only Query"))
        return door == RuleDoor::Query;
    return !says(rule, "only JSON") || door == RuleDoor::Json || door == RuleDoor::PlainJson;
}

bool isForAllAtOnce(const SqsRule &rule)
{
    return says(rule, everyDoor);
}

QString run(const SqsRule &rule, RuleDoor door)
{
    const QStringList lines = linesOf(rule.script);
    const qsizetype parting = lines.indexOf(everyDoor);
    Runner runner(parting < 0 ? door : RuleDoor::InProcess, lines.contains("strict"));
    QString problem = play(runner, lines.mid(0, parting));
    for (const RuleDoor each : ruleDoors) {
        if (parting < 0 || !problem.isEmpty())
            break;
        runner.goTo(each);
        problem = play(runner, lines.mid(parting + 1));
        if (!problem.isEmpty())
            problem.prepend(QString(toString(each)) + ": ");
    }
    return problem;
}

} // namespace tests

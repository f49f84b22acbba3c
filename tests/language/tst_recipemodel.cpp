// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipe.h"
#include "broker/model/random.h"
#include "tests/language/naiverecipe.h"

#include <QtTest>

using namespace broker;
using namespace tests;
using language::Recipe;
using language::RecipeOutcome;
using naive::Operation;
using Verb = naive::Operation::Verb;

namespace {

/// Recipes and messages that fit each other often enough.
class Maker
{
public:
    explicit Maker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::size_t pick(std::size_t below) { return m_random.next() % below; }
    template <std::size_t N>
    std::string any(const char *const (&of)[N])
    {
        return of[pick(N)];
    }

    std::string blanks() { return pick(3) == 0 ? any({" ", "\n", "\t ", "  ", "\r\n"}) : std::string{}; }
    std::string key() { return any({"a", "b", "c", "d e", "0", "ä"}); }
    /// Keys may be written with escapes, and be there twice.
    std::string rawKey()
    {
        const std::string name = key();
        return name == "a" && pick(4) == 0 ? "\"\\u0061\"" : naive::quote(name);
    }
    std::string scalar()
    {
        return any({"1", "1.10", "-0", "1e2", "12345678901234567890", "true", "false", "null", "\"x\"", "\"12\"",
                    "\" 1.50\\t\"", "\"PENDING\"", "\"aGk=\"", "\"\\u0050\\/\\\"\"", "\"ünï 12 a\"",
                    "\"{\\\"a\\\":1}\"", "\"{ \\\"a\\\" : {\\\"b\\\":\\\"x\\\"} }\"", "\"[1, 2]\"", "\"\""});
    }
    std::string json(int depth)
    {
        const std::size_t kind = pick(depth > 3 ? 1 : 3);
        if (kind == 0)
            return scalar();
        std::string text;
        for (std::size_t left = pick(4); left > 0; --left) {
            text += (text.empty() ? "" : ",") + blanks();
            if (kind == 1)
                text += rawKey() + blanks() + ":" + blanks();
            text += json(depth + 1) + blanks();
        }
        if (text.empty())
            text = blanks();
        return kind == 1 ? "{" + text + "}" : "[" + text + "]";
    }
    std::string body()
    {
        if (pick(20) == 0)
            return any({"no json", "{\"a\":1", "{\"a\" 1}", "12 a", "aGk=", "[1]]"});
        return blanks() + (pick(10) == 0 ? json(0) : object()) + blanks();
    }
    std::string object()
    {
        std::string text;
        while (text.empty() || text.front() != '{')
            text = json(0);
        return text;
    }
    std::string attributeName() { return any({"r", "s", "t", "u"}); }
    naive::Message message()
    {
        naive::Message made{body(), {}};
        for (std::size_t left = pick(4); left > 0; --left)
            made.attributes[attributeName()] = pick(3) == 0 ? naive::Attribute{"Number", any({"1", "1.10", "100"})}
                                                            : naive::Attribute{"String", any({"x", "12", "aGk=", "P"})};
        if (pick(30) == 0) {
            for (int n = 0; made.attributes.size() < 10; ++n)
                made.attributes["more" + std::to_string(n)] = {"String", "x"};
        }
        return made;
    }

    naive::Path attribute() { return {attributeName(), {}}; }
    naive::Path bodyPath(bool mayFork = true)
    {
        naive::Path path{{}, {key()}};
        for (std::size_t left = pick(3); left > 0; --left) {
            const std::size_t kind = pick(5);
            if (kind == 0 && mayFork)
                path.steps.emplace_back(naive::Any{});
            else if (kind == 1)
                path.steps.emplace_back(pick(2));
            else
                path.steps.emplace_back(key());
        }
        return path;
    }
    naive::Path place() { return pick(4) == 0 ? attribute() : bodyPath(); }
    naive::Path anywhere() { return pick(12) == 0 ? naive::Path{} : place(); }
    std::string value(const naive::Path &path)
    {
        if (path.attribute.empty()) {
            std::string made = pick(4) == 0 ? json(2) : scalar();
            std::erase_if(made, [](char one) { return one == '\n' || one == '\r'; }); // a step is one line
            return made;
        }
        return any({"\"x\"", "\"eu-1\"", "1", "2.50"});
    }

    Operation operation(bool isInner = false)
    {
        Operation made;
        made.verb = static_cast<Verb>(pick(isInner ? 11 : 12));
        switch (made.verb) {
        case Verb::Set:
            made.path = anywhere();
            made.value = value(made.path);
            break;
        case Verb::Copy:
            made.path = anywhere();
            do
                made.other = anywhere();
            while (made.other.text() == made.path.text());
            break;
        case Verb::Rename:
            made.path = place();
            made.other = made.path;
            if (!made.path.attribute.empty()) {
                made.other.attribute = made.path.attribute == "r" ? "s" : "r";
            } else {
                made.path.steps.back() = key();
                do
                    made.other.steps.back() = key();
                while (made.other.text() == made.path.text());
            }
            break;
        case Verb::Move:
            makeMove(made);
            break;
        case Verb::Remove:
        case Verb::Number:
        case Verb::Text:
            made.path = place();
            break;
        case Verb::Map:
            makeTable(made);
            break;
        case Verb::Decode:
        case Verb::Encode:
            made.path = anywhere();
            made.value = made.path.attribute.empty() && pick(2) == 0 ? "json" : "base64";
            break;
        case Verb::Replace:
            made.path = anywhere();
            made.rows = {{any({"[0-9]+", "a", "P", "^"}), any({"#", "", "aa"})}};
            break;
        case Verb::Inside:
            made.path = bodyPath();
            made.inner = std::make_shared<Operation>(operation(true));
            break;
        }
        if (!isInner && pick(5) == 0)
            made.unless = attributeName();
        return made;
    }

private:
    void makeMove(Operation &made)
    {
        const auto isIn = [](const std::string &a, const std::string &b) { return b.compare(0, a.size(), a) == 0; };
        do {
            made.path = pick(4) == 0 ? attribute() : bodyPath(false);
            made.other = pick(4) == 0 ? attribute() : bodyPath(false);
        } while (isIn(made.path.text(), made.other.text()) || isIn(made.other.text(), made.path.text()));
    }
    void makeTable(Operation &made)
    {
        made.path = anywhere();
        const std::size_t first = pick(3);
        constexpr const char *froms[]{"\"x\"", "1", "true", "\"12\"", "100"};
        for (std::size_t row = first; row < first + 1 + pick(3); ++row)
            made.rows.emplace_back(froms[row % 5], value(made.path));
        if (pick(3) == 0)
            made.otherwise = value(made.path);
    }

    model::SeededRandom m_random;
};

model::Payload payloadOf(const naive::Message &message)
{
    model::Payload payload{message.body, {}, "Root=1", "dedup", "000000000000"};
    for (const auto &[name, attribute] : message.attributes)
        payload.attributes.push_back({name, attribute.type, attribute.value});
    return payload;
}

QByteArray shown(const naive::Message &message)
{
    QByteArray text = QByteArray::fromStdString(message.body);
    for (const auto &[name, attribute] : message.attributes)
        text += QByteArray::fromStdString("\n  " + name + ": " + attribute.type + " = " + attribute.value);
    return text;
}

} // namespace

/// Recipes against a second evaluator that shares nothing with the first.
class TestRecipeModel : public QObject
{
    Q_OBJECT
private slots:
    void recipesDoWhatAPlainEvaluatorDoes_data();
    void recipesDoWhatAPlainEvaluatorDoes();
    void whatIsSettledStaysAsItIs();
};

void TestRecipeModel::recipesDoWhatAPlainEvaluatorDoes_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestRecipeModel::recipesDoWhatAPlainEvaluatorDoes()
{
    QFETCH(quint64, seed);
    Maker maker{seed};
    std::array<int, 3> seen{};
    for (int turn = 0; turn < 3'200; ++turn) {
        std::vector<Operation> operations;
        std::string text;
        for (std::size_t left = 1 + maker.pick(4); left > 0; --left) {
            operations.push_back(maker.operation());
            text += operations.back().text() + "\n";
        }
        const auto recipe = Recipe::parse(text);
        QVERIFY2(recipe.has_value(), (text + "\n" + (recipe.has_error() ? recipe.error().text : "")).c_str());
        QCOMPARE(Recipe::parse(recipe->text())->text(), recipe->text());
        for (int message = 0; message < 4; ++message) {
            const naive::Message before = maker.message();
            naive::Message after;
            const naive::Verdict wanted = naive::apply(operations, before, after);
            const model::Payload given = payloadOf(before);
            const RecipeOutcome outcome = recipe->apply(given);
            const QByteArray context = QByteArray::fromStdString(text) + shown(before) + "\nwanted:\n" + shown(after)
                + "\nreason: " + QByteArray::fromStdString(outcome.reason);
            QVERIFY2(static_cast<int>(outcome.kind) == static_cast<int>(wanted), context.constData());
            QCOMPARE(outcome.payload != nullptr, wanted == naive::Verdict::Changed);
            if (outcome.payload)
                QVERIFY2(*outcome.payload == payloadOf(after),
                         (context + "\nfound:\n" + outcome.payload->body.c_str()).constData());
            else
                QVERIFY(!outcome.reason.empty());
            ++seen[static_cast<std::size_t>(wanted)];
        }
    }
    // Not vacuous: all three happen, often.
    QVERIFY(seen[0] > 2'000 && seen[1] > 2'000 && seen[2] > 300);
}

void TestRecipeModel::whatIsSettledStaysAsItIs()
{
    Maker maker{99};
    int changed = 0;
    for (int turn = 0; turn < 20'000; ++turn) {
        Operation operation = maker.operation();
        const bool settles = operation.verb == Verb::Set || operation.verb == Verb::Rename
            || operation.verb == Verb::Number || operation.verb == Verb::Text || operation.verb == Verb::Move;
        if (!settles)
            continue;
        const auto recipe = Recipe::parse(operation.text());
        const RecipeOutcome once = recipe->apply(payloadOf(maker.message()));
        if (!once.payload)
            continue;
        ++changed;
        const RecipeOutcome twice = recipe->apply(*once.payload);
        const QByteArray context = QByteArray::fromStdString(operation.text() + "\n" + once.payload->body);
        QVERIFY2(twice.kind == RecipeOutcome::Kind::Untouched, context.constData());
    }
    QVERIFY(changed > 1'000);
}

QTEST_APPLESS_MAIN(TestRecipeModel)
#include "tst_recipemodel.moc"

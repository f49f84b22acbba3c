// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipeline.h"
#include "broker/language/recode.h"
#include "broker/model/messagerules.h"

#include <algorithm>
#include <array>
#include <functional>

namespace broker::language {

namespace {

constexpr int mostInside = 4;

struct CodeName
{
    std::string_view name;
    Code code;
};
constexpr std::array<CodeName, 3> codeNames{{{"base64", Code::Base64}, {"json", Code::Json}, {"latin1", Code::Latin1}}};

bool isAttribute(const Field &field)
{
    return field.root == FieldRoot::Attribute;
}

/// Whether one leads to the other, or to what that is in.
bool isInside(const Field &outer, const Field &inner)
{
    return outer.root == inner.root && outer.steps.size() <= inner.steps.size()
        && std::equal(outer.steps.begin(), outer.steps.end(), inner.steps.begin());
}

bool namesSeveral(const Field &field)
{
    return std::any_of(field.steps.begin(), field.steps.end(),
                       [](const FieldStep &step) { return std::holds_alternative<AnyElement>(step); });
}

/// Two names in the same object.
bool isSibling(const Field &a, const Field &b)
{
    if (a.root != b.root || a.steps.size() != b.steps.size() || a.steps.empty())
        return false;
    return std::equal(a.steps.begin(), a.steps.end() - 1, b.steps.begin())
        && std::holds_alternative<std::string>(a.steps.back()) && std::holds_alternative<std::string>(b.steps.back());
}

/// One line, or the rest of one; one object a line.
/// What a line says; one object a line.
class StepParser
{
public:
    StepParser(std::string_view line, std::size_t at)
        : m_line(line, at)
    {
    }

    Parsed<Line> line()
    {
        auto made = step();
        if (made.has_error())
            return made.error();
        Line line{{}, std::make_shared<const Step>(std::move(*made)), {}};
        const std::size_t end = m_line.next();
        if (m_line.acceptOnlyIf()) {
            auto found = m_line.condition();
            if (found.has_error())
                return found.error();
            line.condition = std::move(*found);
        } else if (!m_line.isAtEnd()) {
            return m_line.wrong(end, m_line.rest().size(), "Nothing is expected after this step but “only if”.");
        }
        return line;
    }

private:
    Parsed<Step> step()
    {
        using Take = Parsed<Step> (StepParser::*)();
        static constexpr std::array<std::pair<std::string_view, Take>, 11> verbs{{{"set", &StepParser::set},
                                                                                  {"rename", &StepParser::rename},
                                                                                  {"move", &StepParser::move},
                                                                                  {"remove", &StepParser::remove},
                                                                                  {"map", &StepParser::map},
                                                                                  {"number", &StepParser::number},
                                                                                  {"text", &StepParser::text},
                                                                                  {"decode", &StepParser::decode},
                                                                                  {"encode", &StepParser::encode},
                                                                                  {"replace", &StepParser::replace},
                                                                                  {"in", &StepParser::inside}}};
        const std::string_view name = m_line.word();
        const auto found =
            std::find_if(verbs.begin(), verbs.end(), [&](const auto &verb) { return verb.first == name; });
        if (found != verbs.end()) {
            m_line.advance(name.size());
            return (this->*found->second)();
        }
        if (name == "only")
            return m_line.wrong(m_line.at(), name.size(),
                                "“only if” for the whole recipe stands once, before its steps; else behind a step.");
        const std::string_view rest = m_line.rest();
        const std::size_t length = std::min(rest.find_first_of(recipeBlanks), rest.size());
        return m_line.wrong(
            m_line.at(), length,
            "A step begins with set, rename, move, remove, map, number, text, decode, encode, replace or in.");
    }

    Parsed<Source> source()
    {
        const std::string_view name = m_line.word();
        if (name != "body" && name != "attr" && name != "attribute") {
            auto value = m_line.json(", or a path.");
            if (value.has_error())
                return value.error();
            return Source{std::move(*value)};
        }
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        return Source{std::move(*field)};
    }

    Parsed<Step> set()
    {
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        SetStep made{std::move(*field), {}, Json{}};
        const std::size_t colon = m_line.next();
        if (m_line.accept(":")) {
            const std::size_t from = m_line.next();
            made.type = m_line.takeUntil(" \t\r=");
            if (!isAttribute(made.path))
                return m_line.since(colon, "Only an attribute has a type: String, Number or Binary.");
            const std::string &name = std::get<std::string>(made.path.steps.front());
            if (auto checked = model::checkAttributeType(name, made.type); checked.has_error())
                return m_line.since(from, checked.error().message);
        }
        if (auto missing = m_line.joint(m_line.accept("="), "="))
            return *missing;
        const std::size_t from = m_line.next();
        auto value = source();
        if (value.has_error())
            return value.error();
        made.source = std::move(*value);
        if (auto problem = checkSet(made); !problem.empty())
            return m_line.since(from, std::move(problem));
        return Step{std::move(made)};
    }

    static std::string checkSet(const SetStep &made)
    {
        const auto *copied = std::get_if<Field>(&made.source);
        if (copied != nullptr)
            return *copied == made.path ? "A place is not set to itself." : std::string{};
        return isAttribute(made.path) ? checkAttributeValue(made.path, made.type, std::get<Json>(made.source))
                                      : std::string{};
    }

    /// Also for the rows of a table. The type may be empty: not known yet.
    static std::string checkAttributeValue(const Field &path, const std::string &type, const Json &value)
    {
        if (value.kind != JsonKind::Text && value.kind != JsonKind::Number)
            return "An attribute takes a text or a number.";
        model::MessageAttribute attribute{std::get<std::string>(path.steps.front()), type.empty() ? "String" : type,
                                          plainText(value)};
        if (attribute.dataType.starts_with("Binary") && !fromBase64(attribute.value))
            return "Bytes are written as a text in base64.";
        const auto checked = model::checkAttributeValue(attribute);
        return checked.has_error() ? checked.error().message : std::string{};
    }

    struct Pair
    {
        Field from;
        Field to;
        std::size_t second = 0;
    };
    Parsed<Pair> pair(std::string_view act)
    {
        auto from = m_line.innerPath(act);
        if (from.has_error())
            return from.error();
        if (auto missing = m_line.joint(m_line.acceptWord("to"), "to"))
            return *missing;
        const std::size_t second = m_line.next();
        auto to = m_line.innerPath(act);
        if (to.has_error())
            return to.error();
        return Pair{std::move(*from), std::move(*to), second};
    }

    Parsed<Step> rename()
    {
        auto names = pair("renamed");
        if (names.has_error())
            return names.error();
        const auto wrong = [&](std::string text) { return m_line.since(names->second, std::move(text)); };
        if (names->from == names->to)
            return wrong("Both names are the same.");
        if (!isSibling(names->from, names->to))
            return wrong("A rename changes the last name alone. Write “move” for another place.");
        return Step{RenameStep{std::move(names->from), std::move(names->to)}};
    }

    Parsed<Step> move()
    {
        auto places = pair("moved");
        if (places.has_error())
            return places.error();
        const auto wrong = [&](std::string text) { return m_line.since(places->second, std::move(text)); };
        if (isInside(places->from, places->to) || isInside(places->to, places->from))
            return wrong("One of the two places is inside the other.");
        if (namesSeveral(places->from) || namesSeveral(places->to))
            return wrong("One value moves to one place: [*] cannot stand here.");
        return Step{MoveStep{std::move(places->from), std::move(places->to)}};
    }

    Parsed<Step> remove()
    {
        auto field = m_line.innerPath("removed");
        if (field.has_error())
            return field.error();
        return Step{RemoveStep{std::move(*field)}};
    }

    Parsed<Step> number()
    {
        auto field = m_line.innerPath("made a number");
        if (field.has_error())
            return field.error();
        return Step{NumberStep{std::move(*field)}};
    }

    Parsed<Step> text()
    {
        auto field = m_line.innerPath("made a text");
        if (field.has_error())
            return field.error();
        return Step{TextStep{std::move(*field)}};
    }

    Parsed<Step> map()
    {
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        MapStep made{std::move(*field), {}, {}};
        if (auto missing = m_line.joint(m_line.accept("{"), "{"))
            return *missing;
        do {
            if (made.otherwise)
                return m_line.expected("“else” is the last row of a table.");
            if (auto problem = row(made))
                return *problem;
        } while (m_line.accept(","));
        if (auto missing = m_line.joint(m_line.accept("}"), "}"))
            return *missing;
        return Step{std::move(made)};
    }

    std::optional<Problem> row(MapStep &made)
    {
        const std::size_t from = m_line.next();
        const bool isElse = m_line.acceptWord("else");
        auto left = isElse ? Parsed<Json>{Json{}} : m_line.json(".");
        if (left.has_error())
            return left.error();
        if (!isElse && (left->kind == JsonKind::List || left->kind == JsonKind::Object))
            return m_line.since(from, "A table is for single values, not for lists and objects.");
        const bool isTwice = !isElse && std::any_of(made.rows.begin(), made.rows.end(), [&](const auto &row) {
            return isSameScalar(row.first, *left);
        });
        if (isTwice)
            return m_line.since(from, "This value has a row already.");
        if (auto missing = m_line.joint(m_line.accept("->"), "->"))
            return missing;
        const std::size_t second = m_line.next();
        auto right = m_line.json();
        if (right.has_error())
            return right.error();
        if (isAttribute(made.path)) {
            if (auto problem = checkAttributeValue(made.path, {}, *right); !problem.empty())
                return m_line.since(second, std::move(problem));
        }
        if (isElse)
            made.otherwise = std::move(*right);
        else
            made.rows.emplace_back(std::move(*left), std::move(*right));
        return std::nullopt;
    }

    Parsed<Code> code(const Field &path)
    {
        const std::string_view name = m_line.word();
        const auto found =
            std::find_if(codeNames.begin(), codeNames.end(), [&](const CodeName &one) { return one.name == name; });
        if (found == codeNames.end())
            return m_line.expected("base64, json or latin1 is expected here.");
        if (found->code == Code::Json && isAttribute(path))
            return m_line.wrong(m_line.at(), name.size(), "json is for places in the body: an attribute holds a text.");
        m_line.advance(name.size());
        return found->code;
    }

    Parsed<Step> decode()
    {
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        if (auto missing = m_line.joint(m_line.acceptWord("from"), "from"))
            return *missing;
        auto from = code(*field);
        if (from.has_error())
            return from.error();
        return Step{DecodeStep{std::move(*field), *from}};
    }

    Parsed<Step> encode()
    {
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        if (auto missing = m_line.joint(m_line.acceptWord("to"), "to"))
            return *missing;
        auto to = code(*field);
        if (to.has_error())
            return to.error();
        if (*to == Code::Latin1)
            return m_line.since(m_line.at() - codeName(*to).size(), "A body is UTF-8: latin1 can only be decoded.");
        return Step{EncodeStep{std::move(*field), *to}};
    }

    Parsed<Step> replace()
    {
        const auto pattern = m_line.quoted("A regular expression");
        if (pattern.has_error())
            return pattern.error();
        if (auto missing = m_line.joint(m_line.acceptWord("with"), "with"))
            return *missing;
        const auto rewrite = m_line.quoted("A text");
        if (rewrite.has_error())
            return rewrite.error();
        if (auto missing = m_line.joint(m_line.acceptWord("in"), "in"))
            return *missing;
        auto field = m_line.path();
        if (field.has_error())
            return field.error();
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(1 << 20);
        auto compiled = std::make_shared<const RE2>(pattern->text, options);
        if (!compiled->ok())
            return m_line.wrong(pattern->at, pattern->length,
                                "This is no regular expression: " + compiled->error() + ".");
        if (std::string error; !compiled->CheckRewriteString(rewrite->text, &error))
            return m_line.wrong(rewrite->at, rewrite->length, "This cannot stand for what was found: " + error + ".");
        const auto written = [this](const Token &token) {
            return std::string{m_line.whole().substr(token.at, token.length)};
        };
        return Step{
            ReplaceStep{written(*pattern), written(*rewrite), std::move(compiled), rewrite->text, std::move(*field)}};
    }

    Parsed<Step> inside()
    {
        const std::size_t from = m_line.next();
        if (++m_inside > mostInside)
            return m_line.wrong(from, m_line.rest().size(), "Texts in texts are entered four times at most.");
        auto field = m_line.innerPath("entered");
        if (field.has_error())
            return field.error();
        if (auto missing = m_line.joint(m_line.accept(":"), ":"))
            return *missing;
        auto inner = step();
        if (inner.has_error())
            return inner;
        return Step{InsideStep{std::move(*field), std::make_shared<const Step>(std::move(*inner))}};
    }

    RecipeLine m_line;
    int m_inside = 0;
};

} // namespace

std::string_view codeName(Code code)
{
    return std::find_if(codeNames.begin(), codeNames.end(), [code](const CodeName &one) { return one.code == code; })
        ->name;
}

Parsed<Line> takeLine(std::string_view line, std::size_t at)
{
    return StepParser{line, at}.line();
}

} // namespace broker::language

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/language/naiverecipe.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>

namespace tests::naive {

namespace {

std::string takeBlanks(std::string_view text, std::size_t &at)
{
    const std::size_t from = at;
    while (at < text.size() && std::string_view{" \t\r\n"}.find(text[at]) != std::string_view::npos)
        ++at;
    return std::string{text.substr(from, at - from)};
}

std::string takeText(std::string_view text, std::size_t &at)
{
    const std::size_t from = at++;
    while (text.at(at) != '"')
        at += text[at] == '\\' ? 2 : 1;
    ++at;
    return std::string{text.substr(from, at - from)};
}

void takeValue(std::string_view text, std::size_t &at, Node &node);

void takeChildren(std::string_view text, std::size_t &at, Node &node)
{
    const char closing = text[at++] == '{' ? '}' : ']';
    node.kind = closing == '}' ? Node::Kind::Object : Node::Kind::List;
    node.inside = takeBlanks(text, at);
    if (text.at(at) == closing) {
        ++at;
        return;
    }
    at -= node.inside.size();
    node.inside.clear();
    do {
        Node child;
        child.before = takeBlanks(text, at);
        if (closing == '}') {
            child.key = takeText(text, at);
            child.middle = takeBlanks(text, at);
            child.middle += text.at(at);
            ++at;
            child.middle += takeBlanks(text, at);
        }
        takeValue(text, at, child);
        child.after = takeBlanks(text, at);
        node.children.push_back(std::move(child));
    } while (text.at(at++) == ',');
}

void takeValue(std::string_view text, std::size_t &at, Node &node)
{
    if (text.at(at) == '{' || text[at] == '[')
        return takeChildren(text, at, node);
    if (text[at] == '"') {
        node.raw = takeText(text, at);
        return;
    }
    const std::size_t from = at;
    while (at < text.size() && std::string_view{",]} \t\r\n"}.find(text[at]) == std::string_view::npos)
        ++at;
    node.raw = text.substr(from, at - from);
}

} // namespace

std::optional<Node> parse(std::string_view text)
{
    Node node;
    std::size_t at = 0;
    node.before = takeBlanks(text, at);
    takeValue(text, at, node);
    node.after = takeBlanks(text, at);
    return node;
}

std::string bare(const Node &node)
{
    if (node.kind == Node::Kind::Scalar)
        return node.raw;
    std::string text = node.inside;
    for (std::size_t number = 0; number < node.children.size(); ++number)
        text += (number == 0 ? "" : ",") + print(node.children[number]);
    return node.kind == Node::Kind::List ? "[" + text + "]" : "{" + text + "}";
}

std::string print(const Node &node)
{
    return node.before + node.key + node.middle + bare(node) + node.after;
}

std::string plain(const std::string &rawText)
{
    return QJsonDocument::fromJson("[" + QByteArray::fromStdString(rawText) + "]")[0].toString().toStdString();
}

std::string quote(const std::string &text)
{
    std::string made = "\"";
    for (const char one : text) {
        static const std::map<char, const char *> escapes{
            {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}};
        const auto found = escapes.find(one);
        made += found == escapes.end() ? std::string{one} : found->second;
    }
    return made + '"';
}

std::string Path::text() const
{
    if (!attribute.empty())
        return "attr." + attribute;
    std::string made = "body";
    for (const PathStep &step : steps) {
        if (const auto *name = std::get_if<std::string>(&step))
            made += "[" + quote(*name) + "]";
        else if (const auto *index = std::get_if<std::size_t>(&step))
            made += "[" + std::to_string(*index) + "]";
        else
            made += "[*]";
    }
    return made;
}

std::string Operation::text() const
{
    const auto written = [this]() -> std::string {
        switch (verb) {
        case Verb::Set:
            return "set " + path.text() + " = " + value;
        case Verb::Copy:
            return "set " + path.text() + " = " + other.text();
        case Verb::Rename:
            return "rename " + path.text() + " to " + other.text();
        case Verb::Move:
            return "move " + path.text() + " to " + other.text();
        case Verb::Remove:
            return "remove " + path.text();
        case Verb::Map: {
            std::string table;
            for (const auto &[from, to] : rows)
                table += (table.empty() ? "" : ", ") + from + " -> " + to;
            if (otherwise)
                table += ", else -> " + *otherwise;
            return "map " + path.text() + " { " + table + " }";
        }
        case Verb::Number:
            return "number " + path.text();
        case Verb::Text:
            return "text " + path.text();
        case Verb::Decode:
            return "decode " + path.text() + " from " + value;
        case Verb::Encode:
            return "encode " + path.text() + " to " + value;
        case Verb::Replace:
            return "replace \"" + rows.front().first + "\" with \"" + rows.front().second + "\" in " + path.text();
        case Verb::Inside:
            break;
        }
        return "in " + path.text() + ": " + inner->text();
    }();
    return unless.empty() ? written : written + " only if not has attr." + unless;
}

} // namespace tests::naive

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/normalise.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace broker::insight {

namespace {

constexpr std::size_t mostLook = 4'096; // bytes of a text that are looked at
constexpr std::size_t mostKept = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool isWord(char c)
{
    return isLetter(c) || isDigit(c) || c == '_';
}
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

template <class Is>
std::size_t run(std::string_view text, std::size_t at, Is is)
{
    std::size_t length = 0;
    while (at + length < text.size() && is(text[at + length]))
        ++length;
    return length;
}

/// 0: does not match. `pattern`: d a digit, h a hex digit, T one of "T ", anything else itself.
std::size_t matchPattern(std::string_view text, std::size_t at, std::string_view pattern)
{
    if (text.size() - at < pattern.size())
        return 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = text[at + i];
        const char p = pattern[i];
        const bool isSame = p == 'd' ? isDigit(c) : p == 'h' ? isHex(c) : p == 'T' ? c == 'T' || c == ' ' : c == p;
        if (!isSame)
            return 0;
    }
    return pattern.size();
}

bool startsWord(std::string_view text, std::size_t at)
{
    return at == 0 || !isWord(text[at - 1]);
}

bool endsWord(std::string_view text, std::size_t end)
{
    return end >= text.size() || !isWord(text[end]);
}

std::size_t url(std::string_view text, std::size_t at)
{
    if (!startsWord(text, at))
        return 0;
    const std::size_t scheme = run(text, at, [](char c) { return isLetter(c) || c == '+'; });
    if (scheme < 2 || text.substr(at + scheme, 3) != "://")
        return 0;
    const auto isPart = [](char c) { return !isSpace(c) && c != '"' && c != '\'' && c != '>' && c != ')' && c != ','; };
    return scheme + 3 + run(text, at + scheme + 3, isPart);
}

std::size_t email(std::string_view text, std::size_t at)
{
    const auto isName = [](char c) { return isWord(c) || c == '.' || c == '-' || c == '+'; };
    if (at > 0 && isName(text[at - 1]))
        return 0;
    const std::size_t name = run(text, at, isName);
    if (name == 0 || at + name >= text.size() || text[at + name] != '@')
        return 0;
    std::size_t host = run(text, at + name + 1, isName);
    while (host > 0 && text[at + name + host] == '.') // the full stop of a sentence
        --host;
    return host > 2 ? name + 1 + host : 0;
}

std::size_t uuid(std::string_view text, std::size_t at)
{
    const std::size_t length = matchPattern(text, at, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
    return length > 0 && startsWord(text, at) && endsWord(text, at + length) ? length : 0;
}

std::size_t dateTime(std::string_view text, std::size_t at)
{
    if (!startsWord(text, at))
        return 0;
    std::size_t length = 0;
    for (const std::string_view pattern : {"dddd-dd-dd", "dddd/dd/dd", "dd/dd/dddd", "dd.dd.dddd"}) {
        if (length == 0)
            length = matchPattern(text, at, pattern);
    }
    const std::size_t time =
        length > 0 ? matchPattern(text, at + length, "Tdd:dd") : matchPattern(text, at, "dd:dd:dd");
    length += time;
    if (length == 0)
        return 0;
    if (time > 0) {
        length += run(text, at + length, [](char c) { return isDigit(c) || c == ':' || c == '.' || c == ','; });
        while (!isDigit(text[at + length - 1]))
            --length;
        length += run(text, at + length, [](char c) { return c == 'Z'; });
        if (const std::size_t zone =
                std::max(matchPattern(text, at + length, "+dd:dd"), matchPattern(text, at + length, "-dd:dd")))
            length += zone;
    }
    return length;
}

std::size_t address(std::string_view text, std::size_t at)
{
    if (!startsWord(text, at) || (at > 0 && text[at - 1] == '.'))
        return 0;
    std::size_t end = at;
    for (int part = 0; part < 4; ++part) {
        const std::size_t digits = run(text, end, isDigit);
        if (digits == 0 || digits > 3 || (part < 3 && (end + digits >= text.size() || text[end + digits] != '.')))
            return 0;
        end += digits + (part < 3 ? 1 : 0);
    }
    if (end < text.size() && text[end] == ':') {
        if (const std::size_t port = run(text, end + 1, isDigit))
            end += 1 + port;
    }
    return end - at;
}

std::size_t path(std::string_view text, std::size_t at)
{
    const auto isPart = [](char c) { return isWord(c) || c == '.' || c == '-' || c == '/' || c == '\\'; };
    const bool isWindows = startsWord(text, at) && text.size() - at > 3 && isLetter(text[at]) && text[at + 1] == ':'
        && text[at + 2] == '\\';
    const bool isUnix = text[at] == '/' && (at == 0 || (!isWord(text[at - 1]) && text[at - 1] != '/'))
        && at + 1 < text.size() && isWord(text[at + 1]);
    if (!isWindows && !isUnix)
        return 0;
    const std::size_t start = isWindows ? 2 : 0;
    std::size_t length = start + run(text, at + start, isPart);
    while (text[at + length - 1] == '.')
        --length;
    const std::string_view found = text.substr(at, length);
    return isWindows || std::count(found.begin(), found.end(), '/') > 1 ? length : 0;
}

/// 0x…, or at least eight hex digits of which one is a digit.
std::size_t hexId(std::string_view text, std::size_t at)
{
    if (!startsWord(text, at))
        return 0;
    const bool isMarked = text.size() - at > 2 && text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X');
    const std::size_t start = isMarked ? 2 : 0;
    const std::size_t length = run(text, at + start, isHex);
    if (!endsWord(text, at + start + length) || length < (isMarked ? 1U : 8U))
        return 0;
    const std::string_view found = text.substr(at + start, length);
    const bool isNumber = std::all_of(found.begin(), found.end(), isDigit);
    const bool isName = std::none_of(found.begin(), found.end(), isDigit);
    return !isMarked && (isNumber || isName) ? 0 : start + length;
}

/// Letters and digits in turn, as ids have them: `ord4711ab9`, `AKIA3XZ`. Not `utf8` or `v2`.
std::size_t mixedId(std::string_view text, std::size_t at)
{
    if (!startsWord(text, at))
        return 0;
    const std::size_t length = run(text, at, isWord);
    int turns = 0;
    int digits = 0;
    for (std::size_t i = 0; i < length; ++i) {
        digits += isDigit(text[at + i]) ? 1 : 0;
        turns += i > 0 && isDigit(text[at + i]) != isDigit(text[at + i - 1]) ? 1 : 0;
    }
    return length >= 6 && turns >= 2 && digits >= 2 ? length : 0;
}

std::size_t number(std::string_view text, std::size_t at)
{
    const bool isSigned =
        text[at] == '-' && (at == 0 || isSpace(text[at - 1]) || text[at - 1] == '(' || text[at - 1] == '=');
    const std::size_t start = isSigned ? 1 : 0;
    if (at > 0 && isDigit(text[at - 1]))
        return 0;
    const auto isPart = [](char c) { return isDigit(c) || c == '.' || c == ',' || c == '_'; };
    if (at + start >= text.size() || !isDigit(text[at + start]))
        return 0;
    std::size_t length = start + run(text, at + start, isPart);
    while (!isDigit(text[at + length - 1]))
        --length;
    const bool isInName = at > 0 && isWord(text[at - 1]); // utf8, shard12
    return isInName && length < 3 ? 0 : length;
}

std::string_view wordBefore(std::string_view text, std::size_t at)
{
    while (at > 0 && (isSpace(text[at - 1]) || text[at - 1] == ':'))
        --at;
    std::size_t start = at;
    while (start > 0 && isWord(text[start - 1]))
        --start;
    return text.substr(start, at - start);
}

/// Words after which a quoted name says which part is wrong: it belongs to the fault, not to the message.
constexpr std::array<std::string_view, 16> namingWords{
    "field",  "fields",  "Field",     "property", "Property", "column",   "key",   "attribute",
    "member", "element", "parameter", "path",     "table",    "argument", "named", "Missing"};

std::size_t quoted(std::string_view text, std::size_t at)
{
    const char mark = text[at];
    if (mark != '"' && mark != '\'' && mark != '`')
        return 0;
    if (mark == '\'' && at > 0 && isWord(text[at - 1])) // don't
        return 0;
    std::size_t end = text.find(mark, at + 1);
    while (end != std::string_view::npos && text[end - 1] == '\\')
        end = text.find(mark, end + 1);
    if (end == std::string_view::npos || (mark == '\'' && !endsWord(text, end + 1)))
        return 0;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const bool isName = !inside.empty() && inside.size() <= 40
        && std::all_of(inside.begin(), inside.end(), [](char c) { return isLetter(c) || c == '_' || c == '.'; });
    const std::string_view before = wordBefore(text, at);
    if (isName && std::find(namingWords.begin(), namingWords.end(), before) != namingWords.end())
        return 0;
    return end + 1 - at;
}

struct Rule
{
    std::size_t (*match)(std::string_view text, std::size_t at);
    std::string_view instead;
};

/// In this order at every place of a text.
constexpr std::array<Rule, 10> rules{{
    {quoted, "<text>"},
    {url, "<url>"},
    {email, "<email>"},
    {uuid, "<id>"},
    {dateTime, "<time>"},
    {address, "<address>"},
    {path, "<path>"},
    {hexId, "<id>"},
    {mixedId, "<id>"},
    {number, "<n>"},
}};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Python names the exception last, everybody else first.
std::string_view exceptionLine(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with("Traceback"))
        return trimmed(text.substr(0, text.find('\n')));
    std::string_view last = text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (!line.empty() && !isSpace(line.front()))
            last = line;
        at = end + 1;
    }
    return trimmed(last);
}

/// ` at com.shop.Orders.load(Orders.java:88)` and what follows, where a trace came in one line.
std::string_view withoutFrames(std::string_view line)
{
    for (std::size_t at = line.find(" at "); at != std::string_view::npos; at = line.find(" at ", at + 1)) {
        const std::size_t open = line.find('(', at);
        const std::string_view name = line.substr(at + 4, open == std::string_view::npos ? 0 : open - at - 4);
        const bool isName = name.find('.') != std::string_view::npos && name.find(' ') == std::string_view::npos;
        if (isName)
            return trimmed(line.substr(0, at));
    }
    return line;
}

void cutAtCharacter(std::string &text, std::size_t most)
{
    if (text.size() <= most)
        return;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    text.resize(most);
}

} // namespace

std::string normalised(std::string_view text)
{
    const std::string_view line = withoutFrames(exceptionLine(text.substr(0, mostLook)));
    std::string made;
    for (std::size_t at = 0; at < line.size() && made.size() <= mostKept;) {
        if (isSpace(line[at])) {
            made += ' ';
            at += run(line, at, isSpace);
            continue;
        }
        std::size_t length = 0;
        for (const Rule &rule : rules) {
            if ((length = rule.match(line, at)) > 0) {
                made += rule.instead;
                break;
            }
        }
        if (length == 0)
            made += line[at];
        at += std::max<std::size_t>(length, 1);
    }
    cutAtCharacter(made, mostKept);
    return made;
}

} // namespace broker::insight

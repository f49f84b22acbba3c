// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"

#include "broker/security/digest.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace broker::api {

namespace {

constexpr std::size_t mostDepth = 32;
constexpr std::size_t mostValues = 100'000; // a byte of input must not cost a hundred of memory

/// Receives the parser's events and builds the tree: one open container a frame.
class TreeBuilder
{
    using string_view = boost::json::string_view;
    using error_code = boost::json::error_code;

public:
    // The parser asks for these names.
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(error_code &) { return true; }
    bool on_document_end(error_code &) { return true; }
    bool on_object_begin(error_code &)
    {
        m_frames.push_back({std::move(m_key), Value{Object{}}});
        return true;
    }
    bool on_object_end(std::size_t, error_code &code)
    {
        if (hasDuplicateName(*m_frames.back().container.as<Object>()))
            return refuse("a member is given twice", code);
        return close(code);
    }
    bool on_array_begin(error_code &)
    {
        m_frames.push_back({std::move(m_key), Value{List{}}});
        return true;
    }
    bool on_array_end(std::size_t, error_code &code) { return close(code); }
    bool on_key_part(string_view part, std::size_t, error_code &) { return append(part); }
    bool on_key(string_view part, std::size_t, error_code &)
    {
        m_key = taken(part);
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code &) { return append(part); }
    bool on_string(string_view part, std::size_t, error_code &code) { return add(Value{taken(part)}, code); }
    bool on_number_part(string_view, error_code &) { return true; }
    bool on_int64(std::int64_t value, string_view, error_code &code) { return add(Value{value}, code); }
    bool on_uint64(std::uint64_t value, string_view, error_code &code)
    {
        return add(Value{static_cast<double>(value)}, code);
    }
    bool on_double(double value, string_view, error_code &code) { return add(Value{value}, code); }
    bool on_bool(bool value, error_code &code) { return add(Value{value}, code); }
    bool on_null(error_code &code) { return add(Value{}, code); }
    bool on_comment_part(string_view, error_code &) { return true; }
    bool on_comment(string_view, error_code &) { return true; }

    Value root;
    std::string problem; ///< ours; empty when the parser itself found one

private:
    struct Frame
    {
        std::string key; ///< under which the container goes into its parent
        Value container;
    };

    bool append(string_view part)
    {
        m_parts.append(part.data(), part.size());
        return true;
    }
    /// The text that ends with `part`; one copy when it came in one part, as a text without escapes does.
    std::string taken(string_view part)
    {
        if (m_parts.empty())
            return std::string(part.data(), part.size());
        m_parts.append(part.data(), part.size());
        return std::exchange(m_parts, {});
    }
    bool refuse(const char *why, error_code &code)
    {
        problem = why;
        code = boost::json::error::syntax;
        return false;
    }
    bool add(Value value, error_code &code)
    {
        if (++m_values > mostValues)
            return refuse("it holds too many values", code);
        if (m_frames.empty())
            root = std::move(value);
        else if (auto *object = m_frames.back().container.as<Object>())
            addMember(*object, std::move(m_key), std::move(value));
        else
            m_frames.back().container.as<List>()->push_back(std::move(value));
        return true;
    }
    bool close(error_code &code)
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        m_key = std::move(frame.key);
        return add(std::move(frame.container), code);
    }

    std::vector<Frame> m_frames;
    std::string m_key;
    std::string m_parts;
    std::size_t m_values = 0;
};

model::Error malformed(const std::string &why)
{
    return model::fail(model::ErrorCode::Serialization, "The request body is not a valid JSON document: " + why + ".");
}

constexpr auto needsEscape = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i)
        table[i] = true;
    table['"'] = true;
    table['\\'] = true;
    return table;
}();

constexpr std::size_t blockBytes = 32;

/// Of a whole block, without an early exit, so that it becomes vector instructions.
bool holdsEscapes(const char *block)
{
    std::uint8_t found = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const auto byte = static_cast<std::uint8_t>(block[i]);
        const std::uint8_t isControl = byte < 0x20 ? 1 : 0;
        const std::uint8_t isQuote = byte == '"' ? 1 : 0;
        const std::uint8_t isBackslash = byte == '\\' ? 1 : 0;
        found = static_cast<std::uint8_t>(found | isControl | isQuote | isBackslash);
    }
    return found != 0;
}

/// How many bytes at the front go out as they are.
std::size_t plainLength(std::string_view text)
{
    std::size_t at = 0;
    while (text.size() - at >= blockBytes && !holdsEscapes(text.data() + at))
        at += blockBytes;
    while (at < text.size() && !needsEscape[static_cast<std::uint8_t>(text[at])])
        ++at;
    return at;
}

void writeEscape(char character, std::string &out)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    switch (character) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[static_cast<std::uint8_t>(character) >> 4U];
        out += hex[static_cast<std::uint8_t>(character) & 0xFU];
    }
}

template <class Number>
void writeNumber(Number value, std::string &out)
{
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), written.ptr);
}

struct JsonWriter
{
    std::string &out;

    void operator()(std::monostate) const { out += "null"; }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { writeNumber(value, out); }
    void operator()(double value) const
    {
        if (std::isfinite(value))
            writeNumber(value, out);
        else
            out += "null"; // JSON has no word for it
    }
    void operator()(const std::string &value) const { writeJsonString(value, out); }
    void operator()(const Blob &value) const
    {
        out += '"';
        out += security::toBase64(value.bytes);
        out += '"';
    }
    void operator()(const List &list) const
    {
        out += '[';
        for (const Value &element : list) {
            if (&element != list.data())
                out += ',';
            writeJson(element, out);
        }
        out += ']';
    }
    void operator()(const Object &object) const
    {
        out += '{';
        for (const auto &member : object) {
            if (&member != object.data())
                out += ',';
            writeJsonString(member.first, out);
            out += ':';
            writeJson(member.second, out);
        }
        out += '}';
    }
};

} // namespace

model::Result<Value> parseJson(std::string_view text)
{
    if (text.empty())
        return Value{Object{}};
    boost::json::parse_options options;
    options.max_depth = mostDepth;
    boost::json::basic_parser<TreeBuilder> parser{options};
    boost::json::error_code code;
    const std::size_t parsed = parser.write_some(false, text.data(), text.size(), code);
    if (code)
        return malformed(parser.handler().problem.empty() ? code.message() : parser.handler().problem);
    if (text.find_first_not_of(" \t\r\n", parsed) != std::string_view::npos)
        return malformed("text follows it");
    Value root = std::move(parser.handler().root);
    if (root.as<Object>() == nullptr)
        return malformed("it is not an object");
    return root;
}

void writeJsonString(std::string_view text, std::string &out)
{
    out += '"';
    while (!text.empty()) {
        const std::size_t plain = plainLength(text);
        out.append(text.data(), plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        writeEscape(text.front(), out);
        text.remove_prefix(1);
    }
    out += '"';
}

void writeJson(const Value &value, std::string &out)
{
    std::visit(JsonWriter{out}, value.data());
}

} // namespace broker::api

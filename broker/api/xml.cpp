// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/xml.h"

#include "broker/security/digest.h"

#include <array>
#include <charconv>

namespace broker::api {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view entity(char character)
{
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#xD;";
    case '\t':
    case '\n':
        return {};
    default:
        return static_cast<std::uint8_t>(character) < 0x20 ? replacement : std::string_view{};
    }
}

constexpr auto isPlain = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0x20; i < table.size(); ++i)
        table[i] = true;
    for (const char character : {'&', '<', '>', '"', '\xEF'})
        table[static_cast<std::uint8_t>(character)] = false;
    table['\t'] = table['\n'] = true;
    return table;
}();

/// U+FFFE or U+FFFF, which start with 0xEF and are no XML characters.
bool isNoncharacter(std::string_view text, std::size_t at)
{
    return text.size() - at >= 3 && text[at] == '\xEF' && text[at + 1] == '\xBF'
        && static_cast<std::uint8_t>(text[at + 2]) >= 0xBE;
}

class XmlWriter
{
public:
    explicit XmlWriter(std::string &out)
        : m_out(out)
    {
    }

    void open(std::string_view name) { m_out.append("<").append(name).append(">"); }
    void close(std::string_view name) { m_out.append("</").append(name).append(">"); }

    void fields(std::span<const FieldSpec> specs, const Value &document)
    {
        for (const FieldSpec &spec : specs) {
            if (const Value *value = document.find(spec.name))
                field(spec, *value);
        }
    }

private:
    static std::string_view flatName(const FieldSpec &spec)
    {
        return spec.queryName.empty() ? spec.name : spec.queryName;
    }

    void field(const FieldSpec &spec, const Value &value)
    {
        if (spec.type == FieldType::List)
            list(spec, value);
        else if (spec.type == FieldType::Map)
            map(spec, value);
        else
            element(flatName(spec), spec, value);
    }
    void list(const FieldSpec &spec, const Value &value)
    {
        const auto *elements = value.as<List>();
        if (elements == nullptr)
            return;
        for (const Value &each : *elements)
            element(flatName(spec), spec.members[0], each);
    }
    void map(const FieldSpec &spec, const Value &value)
    {
        const auto *entries = value.as<Object>();
        if (entries == nullptr)
            return;
        for (const auto &entry : *entries) {
            open(flatName(spec));
            element(spec.members[0].name, spec.members[0], Value{entry.first});
            element(spec.members[1].name, spec.members[1], entry.second);
            close(flatName(spec));
        }
    }
    void element(std::string_view name, const FieldSpec &spec, const Value &value)
    {
        open(name);
        if (spec.type == FieldType::Structure)
            fields(spec.members, value);
        else
            scalar(value);
        close(name);
    }
    void scalar(const Value &value)
    {
        if (const auto *text = value.as<std::string>())
            writeXmlText(*text, m_out);
        else if (const auto *integer = value.as<std::int64_t>())
            m_out += std::to_string(*integer);
        else if (const auto *boolean = value.as<bool>())
            m_out += *boolean ? "true" : "false";
        else if (const auto *blob = value.as<Blob>())
            m_out += security::toBase64(blob->bytes);
        else if (const auto *number = value.as<double>())
            decimal(*number);
    }
    void decimal(double number)
    {
        std::array<char, 32> digits{};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        m_out.append(digits.data(), written.ptr);
    }

    std::string &m_out;
};

} // namespace

std::string xmlReply(const Service &service, const Operation &operation, const Value &reply, std::string_view requestId)
{
    const std::string response = std::string(operation.name) + "Response";
    const std::string result = std::string(operation.name) + "Result";
    std::string out;
    XmlWriter writer{out};
    out.append("<?xml version=\"1.0\"?><").append(response);
    out.append(" xmlns=\"").append(service.xmlNamespace).append("\">");
    if (!operation.output.empty()) {
        const std::size_t start = out.size();
        writer.open(result);
        const std::size_t empty = out.size();
        writer.fields(operation.output, reply);
        if (out.size() == empty)
            out.replace(start, std::string::npos, '<' + result + "/>");
        else
            writer.close(result);
    }
    out.append("<ResponseMetadata><RequestId>").append(requestId).append("</RequestId></ResponseMetadata></");
    return out.append(response).append(">");
}

void writeXmlText(std::string_view text, std::string &out)
{
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isPlain[static_cast<std::uint8_t>(text[at])])
            continue;
        const bool isLong = isNoncharacter(text, at);
        const std::string_view instead = isLong ? replacement : entity(text[at]);
        if (instead.empty())
            continue;
        out.append(text.substr(run, at - run)).append(instead);
        at += isLong ? 2 : 0;
        run = at + 1;
    }
    out.append(text.substr(run));
}

} // namespace broker::api

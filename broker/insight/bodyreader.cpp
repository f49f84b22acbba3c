// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/bodyreader.h"

#include <boost/json/error.hpp>

#include <algorithm>
#include <array>

namespace broker::insight {

namespace json = boost::json;

namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD: somebody has read wrong bytes before
constexpr std::string_view twiceEncoded = "\xC3\x83\xC2"; // UTF-8 taken for Latin-1 and encoded again
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

json::parse_options options()
{
    json::parse_options options;
    options.max_depth = 32;
    return options;
}

bool isBase64(std::string_view body)
{
    const auto is = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
            || c == '=' || c == '-' || c == '_';
    };
    // An object or a list begins so: {" [{ [" and { or [ before a line end.
    constexpr std::array<std::string_view, 6> starts{"eyJ", "W3s", "WyJ", "ewo", "ewog", "Wwo"};
    return body.size() >= 8 && std::all_of(body.begin(), body.end(), is)
        && std::any_of(starts.begin(), starts.end(),
                       [body](std::string_view start) { return body.starts_with(start); });
}

bool isInWrongEncoding(std::string_view body)
{
    return body.find(replacement) != std::string_view::npos || body.find(twiceEncoded) != std::string_view::npos
        || body.find('\0') != std::string_view::npos || body.starts_with(byteOrderMark);
}

Damage damageOf(std::string_view body, const boost::system::error_code &error)
{
    if (isBase64(body))
        return Damage::Base64;
    if (body.front() == '<')
        return Damage::Xml;
    if (body.front() != '{' && body.front() != '[')
        return Damage::NotJson;
    if (error == json::error::incomplete)
        return Damage::Truncated;
    return error == json::error::extra_data ? Damage::TrailingText : Damage::Broken;
}

} // namespace

std::string_view textOf(Damage damage)
{
    switch (damage) {
    case Damage::Empty:
        return "is empty";
    case Damage::Truncated:
        return "is JSON that is cut off";
    case Damage::Broken:
        return "is broken JSON";
    case Damage::TrailingText:
        return "has text after its JSON";
    case Damage::WrongEncoding:
        return "was written or read in a wrong encoding";
    case Damage::Base64:
        return "is JSON in Base64";
    case Damage::Xml:
        return "is XML, not JSON";
    case Damage::NotJson:
        return "is not JSON";
    case Damage::None:
        break;
    }
    return "is sound";
}

BodyReader::BodyReader()
    : m_buffer(std::make_unique<unsigned char[]>(bufferBytes))
    , m_memory(m_buffer.get(), bufferBytes)
    , m_parser({}, options())
{
}

BodyReader::Read BodyReader::read(std::string_view body)
{
    const bool isCut = body.size() > mostLook;
    body = body.substr(0, mostLook);
    const std::size_t first = body.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {isCut ? Damage::None : Damage::Empty, nullptr};
    body = body.substr(first, body.find_last_not_of(spaces) + 1 - first);
    if (isInWrongEncoding(body))
        return {Damage::WrongEncoding, nullptr};
    m_value = nullptr;
    m_parser.reset();
    m_memory.release();
    m_parser.reset(&m_memory);
    boost::system::error_code error;
    m_parser.write(body.data(), body.size(), error);
    if (!error && !isCut)
        m_parser.finish(error);
    if (error == json::error::too_deep || (!error && isCut))
        return {};
    if (error)
        return {damageOf(body, error), nullptr};
    // The value lives in m_memory and is given up with it.
    std::destroy_at(&m_value);
    std::construct_at(&m_value, m_parser.release());
    return {Damage::None, &m_value};
}

} // namespace broker::insight

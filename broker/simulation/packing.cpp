// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/packing.h"

#include "broker/api/json.h"

#include <boost/crc.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace broker::simulation {

namespace {

void append(std::string &out, std::uint32_t number, int bytes)
{
    for (int at = 0; at < bytes; ++at)
        out += static_cast<char>((number >> (8 * at)) & 0xffU);
}

} // namespace

std::string gzip(std::string_view bytes)
{
    const auto size = static_cast<std::uint32_t>(bytes.size());
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    std::string out{"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10}; // RFC 1952: deflate, no name, no time
    out += '\x01'; // the last block, stored
    append(out, size, 2);
    append(out, ~size, 2);
    out += bytes;
    append(out, crc.checksum(), 4);
    append(out, size, 4);
    return out;
}

std::string quoted(std::string_view text)
{
    std::string out;
    api::writeJsonString(text, out);
    return out;
}

std::string isoTime(model::Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - day)};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text;
}

std::string money(std::int64_t cents)
{
    const std::string sign = cents < 0 ? "-" : "";
    const std::int64_t whole = std::abs(cents);
    const std::string rest = std::to_string(whole % 100);
    return sign + std::to_string(whole / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

} // namespace broker::simulation

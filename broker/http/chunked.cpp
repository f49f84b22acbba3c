// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/chunked.h"

#include <algorithm>
#include <charconv>

namespace broker::http {
namespace {

constexpr std::size_t sizeDigits = 16;

constexpr bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

ChunkReader::Status ChunkReader::readSize(std::string_view bytes, std::size_t &used)
{
    std::size_t digits = 0;
    while (digits < bytes.size() && digits <= sizeDigits && isHexDigit(bytes[digits]))
        ++digits;
    if (digits > sizeDigits)
        return Status::Malformed;
    if (digits == bytes.size())
        return Status::NeedsMore;

    std::size_t end = 0;
    if (digits == 0 || skipLineEnd(bytes.substr(digits), end) == Status::Malformed)
        return Status::Malformed;
    if (end == 0)
        return Status::NeedsMore;
    std::from_chars(bytes.data(), bytes.data() + digits, m_left, 16);
    used = digits + end;
    m_part = m_left == 0 ? Part::End : Part::Data;
    return Status::Done;
}

ChunkReader::Status ChunkReader::skipLineEnd(std::string_view bytes, std::size_t &used)
{
    if ((!bytes.empty() && bytes[0] != '\r') || (bytes.size() > 1 && bytes[1] != '\n'))
        return Status::Malformed;
    if (bytes.size() < 2)
        return Status::NeedsMore;
    used = 2;
    return Status::Done;
}

ChunkReader::Status ChunkReader::read(std::string_view bytes, std::string &body, std::size_t limit, std::size_t &used)
{
    used = 0;
    for (;;) {
        const std::string_view rest = bytes.substr(used);
        std::size_t step = 0;
        Status status = Status::Done;
        switch (m_part) {
        case Part::Size:
            status = readSize(rest, step);
            if (status == Status::Done && m_left > limit - std::min(limit, body.size()))
                return Status::TooLarge;
            break;
        case Part::Data:
            step = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, rest.size()));
            body.append(rest.substr(0, step));
            m_left -= step;
            if (m_left == 0)
                m_part = Part::DataEnd;
            else
                status = Status::NeedsMore;
            break;
        case Part::DataEnd:
            status = skipLineEnd(rest, step);
            if (status == Status::Done)
                m_part = Part::Size;
            break;
        case Part::End:
            status = skipLineEnd(rest, step);
            used += step;
            return status;
        }
        used += step;
        if (status != Status::Done)
            return status;
    }
}

} // namespace broker::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/crc32c.h"

#include <boost/crc.hpp>

#include <cstring>

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace broker::storage {

namespace {

#if defined(__x86_64__)
// Rows are checksummed field by field, most of them a word: a table costs eight look-ups where this costs one
// instruction.
__attribute__((target("sse4.2"))) std::uint32_t extend(std::uint32_t state, std::string_view bytes)
{
    std::uint64_t wide = state;
    while (bytes.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        wide = _mm_crc32_u64(wide, word);
        bytes.remove_prefix(sizeof word);
    }
    state = static_cast<std::uint32_t>(wide);
    for (const char byte : bytes)
        state = _mm_crc32_u8(state, static_cast<std::uint8_t>(byte));
    return state;
}

bool hasInstruction()
{
    static const bool has = __builtin_cpu_supports("sse4.2") != 0;
    return has;
}
#else
std::uint32_t extend(std::uint32_t state, std::string_view /*bytes*/)
{
    return state;
}

constexpr bool hasInstruction()
{
    return false;
}
#endif

std::uint32_t reversed(std::uint32_t bits)
{
    std::uint32_t result = 0;
    for (int i = 0; i < 32; ++i, bits >>= 1U)
        result = result << 1U | (bits & 1U);
    return result;
}

} // namespace

void Crc32c::add(std::string_view bytes)
{
    if (hasInstruction())
        m_state = extend(m_state, bytes);
    else
        addPortably(bytes);
}

void Crc32c::addPortably(std::string_view bytes)
{
    // The library keeps its remainder the other way round.
    boost::crc_optimal<32, 0x1edc6f41, 0, 0, true, true> crc{reversed(m_state)};
    crc.process_bytes(bytes.data(), bytes.size());
    m_state = crc.checksum();
}

} // namespace broker::storage

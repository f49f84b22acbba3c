// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/security/digest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

// MD5 (RFC 1321) of several texts side by side. One text is a chain of 64 dependent steps a block, which leaves most of
// a processor idle; here each step does the same for sixteen texts. No packaged library does this on Debian 12; what it
// answers is compared with OpenSSL's in the tests.
namespace broker::security {

namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t blockBytes = 64;
constexpr std::size_t blockWords = blockBytes / sizeof(std::uint32_t);
constexpr std::size_t lengthBytes = 8;
/// A step costs the same for one text as for sixteen, about that of four alone.
constexpr std::size_t fewest = 4;
/// A long text would go through its lane alone, slower than by itself.
constexpr std::size_t longest = 8'192;

using Vector = std::uint32_t __attribute__((vector_size(lanes * sizeof(std::uint32_t))));
using Words = std::array<std::array<std::uint32_t, lanes>, blockWords>;

struct State
{
    Vector a, b, c, d;
};

constexpr std::array<std::uint32_t, 64> sines{
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};
constexpr std::array<std::array<unsigned, 4>, 4> turns{
    {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

/// Adds the round's function of the others to `sum`. A vector returned by value would have another place in every
/// instruction set.
template <std::size_t Round>
[[gnu::always_inline]] inline void mix(Vector &sum, const Vector &b, const Vector &c, const Vector &d)
{
    if constexpr (Round == 0)
        sum += d ^ (b & (c ^ d));
    else if constexpr (Round == 1)
        sum += c ^ (d & (b ^ c));
    else if constexpr (Round == 2)
        sum += b ^ c ^ d;
    else
        sum += c ^ (b | ~d);
}

template <std::size_t Round>
[[gnu::always_inline]] inline void sixteenSteps(State &s, const Words &words)
{
    constexpr std::array<std::size_t, 4> factor{1, 5, 3, 7};
    constexpr std::array<std::size_t, 4> start{0, 1, 5, 0};
#pragma GCC unroll 16
    for (std::size_t step = 0; step < blockWords; ++step) {
        Vector word;
        std::memcpy(&word, words[(factor[Round] * step + start[Round]) % blockWords].data(), sizeof word);
        const unsigned turn = turns[Round][step % 4];
        Vector sum = s.a + word + sines[Round * blockWords + step];
        mix<Round>(sum, s.b, s.c, s.d);
        s.a = s.d;
        s.d = s.c;
        s.c = s.b;
        s.b = s.b + ((sum << turn) | (sum >> (32 - turn)));
    }
}

[[gnu::always_inline]] inline void compress(State &state, const Words &words)
{
    State s = state;
    sixteenSteps<0>(s, words);
    sixteenSteps<1>(s, words);
    sixteenSteps<2>(s, words);
    sixteenSteps<3>(s, words);
    state.a += s.a;
    state.b += s.b;
    state.c += s.c;
    state.d += s.d;
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void compressWide(State &state, const Words &words)
{
    compress(state, words);
}
bool isWide()
{
    return __builtin_cpu_supports("avx2") != 0;
}
#else
void compressWide(State &state, const Words &words)
{
    compress(state, words);
}
bool isWide()
{
    return true;
}
#endif

void compressNarrow(State &state, const Words &words)
{
    compress(state, words);
}

/// One text on its way through a lane: its whole blocks are read where they stand, the padded end from a buffer.
class Lane
{
public:
    void take(std::string_view text)
    {
        const std::size_t rest = text.size() % blockBytes;
        m_text = text;
        m_whole = text.size() / blockBytes;
        m_blocks = m_whole + (rest + 1 + lengthBytes > blockBytes ? 2 : 1);
        m_end.fill(0);
        std::copy_n(text.end() - static_cast<std::ptrdiff_t>(rest), rest, m_end.begin());
        m_end[rest] = '\x80';
        std::uint64_t bits = std::uint64_t{text.size()} * 8;
        char *length = m_end.data() + (m_blocks - m_whole) * blockBytes - lengthBytes;
        for (std::size_t at = 0; at < lengthBytes; ++at, bits >>= 8U)
            length[at] = static_cast<char>(bits & 0xffU);
    }
    std::size_t blocks() const { return m_blocks; }
    const char *block(std::size_t at) const
    {
        return at < m_whole ? m_text.data() + at * blockBytes : m_end.data() + (at - m_whole) * blockBytes;
    }

private:
    std::string_view m_text;
    std::size_t m_whole = 0;
    std::size_t m_blocks = 0;
    std::array<char, 2 * blockBytes> m_end{};
};

/// Lanes whose text is through go on with what they had last; nobody reads it.
void gather(std::span<const Lane> from, std::size_t block, Words &words)
{
    for (std::size_t lane = 0; lane < from.size(); ++lane) {
        if (block >= from[lane].blocks())
            continue;
        const char *bytes = from[lane].block(block);
        for (std::size_t word = 0; word < blockWords; ++word)
            std::memcpy(&words[word][lane], bytes + word * sizeof(std::uint32_t), sizeof(std::uint32_t));
    }
}

model::Md5 digestOf(const State &state, std::size_t lane)
{
    const std::array<std::uint32_t, 4> words{state.a[lane], state.b[lane], state.c[lane], state.d[lane]};
    model::Md5 digest;
    std::memcpy(digest.data(), words.data(), digest.size());
    return digest;
}

void hashTogether(std::span<const std::string_view> texts, std::span<model::Md5> digests)
{
    std::array<Lane, lanes> all;
    std::size_t most = 0;
    for (std::size_t lane = 0; lane < texts.size(); ++lane) {
        all[lane].take(texts[lane]);
        most = std::max(most, all[lane].blocks());
    }
    const std::span<const Lane> used{all.data(), texts.size()};
    State state{Vector{} + 0x67452301U, Vector{} + 0xefcdab89U, Vector{} + 0x98badcfeU, Vector{} + 0x10325476U};
    Words words{};
    const auto run = isWide() ? compressWide : compressNarrow;
    for (std::size_t block = 0; block < most; ++block) {
        gather(used, block, words);
        run(state, words);
        for (std::size_t lane = 0; lane < used.size(); ++lane) {
            if (block + 1 == used[lane].blocks())
                digests[lane] = digestOf(state, lane);
        }
    }
}

} // namespace

void md5Each(std::span<const std::string_view> texts, std::span<model::Md5> digests)
{
    assert(texts.size() == digests.size());
    while (!texts.empty()) {
        const std::size_t count = std::min(texts.size(), lanes);
        const auto group = texts.first(count);
        const bool isLong = std::any_of(group.begin(), group.end(), [](auto text) { return text.size() > longest; });
        if (std::endian::native != std::endian::little || count < fewest || isLong)
            std::transform(group.begin(), group.end(), digests.begin(), md5);
        else
            hashTogether(group, digests.first(count));
        texts = texts.subspan(count);
        digests = digests.subspan(count);
    }
}

} // namespace broker::security

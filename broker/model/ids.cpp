// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/ids.h"

#include <bit>

namespace broker::model {

namespace {

constexpr std::uint64_t firstFreeBits = (1ULL << 60U) - 1; // of the UUID's first half: all but the version
constexpr std::uint64_t lastFreeBits = (1ULL << 62U) - 1; // of its second half: all but the variant
constexpr std::uint64_t version4 = 0x4000ULL;
constexpr std::uint64_t variant = 2ULL << 62U;

// SipHash-2-4 of one 8-byte word. The 128-bit key is the secret and the use it is put to.
class WordHash
{
public:
    WordHash(std::uint64_t secret, std::uint64_t use)
        : m_a(secret ^ 0x736f6d6570736575ULL)
        , m_b(use ^ 0x646f72616e646f6dULL)
        , m_c(secret ^ 0x6c7967656e657261ULL)
        , m_d(use ^ 0x7465646279746573ULL)
    {
    }

    std::uint64_t operator()(std::uint64_t word)
    {
        absorb(word);
        absorb(8ULL << 56U); // the padded last block: nothing but the length
        m_c ^= 0xffU;
        rounds(4);
        return m_a ^ m_b ^ m_c ^ m_d;
    }

private:
    void absorb(std::uint64_t word)
    {
        m_d ^= word;
        rounds(2);
        m_a ^= word;
    }
    void rounds(int count)
    {
        for (; count > 0; --count) {
            m_a += m_b;
            m_c += m_d;
            m_b = std::rotl(m_b, 13) ^ m_a;
            m_d = std::rotl(m_d, 16) ^ m_c;
            m_a = std::rotl(m_a, 32);
            m_c += m_b;
            m_a += m_d;
            m_b = std::rotl(m_b, 17) ^ m_c;
            m_d = std::rotl(m_d, 21) ^ m_a;
            m_c = std::rotl(m_c, 32);
        }
    }

    std::uint64_t m_a;
    std::uint64_t m_b;
    std::uint64_t m_c;
    std::uint64_t m_d;
};

std::uint64_t tagOf(std::uint64_t secret, MessageKey key)
{
    return WordHash{secret, 1}(key.value) & firstFreeBits;
}

std::uint64_t maskOf(std::uint64_t secret, std::uint64_t tag)
{
    return WordHash{secret, 2}(tag)&lastFreeBits;
}

void writeBig(std::uint64_t word, std::uint8_t *to)
{
    for (unsigned i = 0; i < 8; ++i)
        to[i] = static_cast<std::uint8_t>(word >> (56U - 8U * i));
}

std::uint64_t readBig(const std::uint8_t *from)
{
    std::uint64_t word = 0;
    for (unsigned i = 0; i < 8; ++i)
        word = word << 8U | from[i];
    return word;
}

constexpr bool isDashPlace(std::size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::string toString(const Uuid &uuid)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (const std::uint8_t byte : uuid.bytes) {
        if (isDashPlace(at))
            ++at;
        text[at++] = digits[byte >> 4U];
        text[at++] = digits[byte & 15U];
    }
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isDashPlace(at)) {
            if (text[at] != '-')
                return std::nullopt;
            continue;
        }
        const int digit = digitOf(text[at]);
        if (digit < 0)
            return std::nullopt;
        std::uint8_t &byte = uuid.bytes[nibble++ / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
    }
    return uuid;
}

// First half: a keyed hash of the key around the version. Second half: the key under a mask made from the first half.
// So equal secrets give equal ids, neighbours look unrelated, and key() can check every bit.
Uuid MessageIds::make(MessageKey key) const
{
    const std::uint64_t tag = tagOf(m_secret, key);
    Uuid uuid;
    writeBig((tag >> 12U) << 16U | version4 | (tag & 0xfffU), uuid.bytes.data());
    writeBig(variant | ((key.value & lastFreeBits) ^ maskOf(m_secret, tag)), uuid.bytes.data() + 8);
    return uuid;
}

std::optional<MessageKey> MessageIds::key(const Uuid &id) const
{
    const std::uint64_t first = readBig(id.bytes.data());
    const std::uint64_t tag = (first >> 16U) << 12U | (first & 0xfffU);
    const MessageKey key{(readBig(id.bytes.data() + 8) & lastFreeBits) ^ maskOf(m_secret, tag)};
    if (!key || make(key) != id)
        return std::nullopt;
    return key;
}

} // namespace broker::model

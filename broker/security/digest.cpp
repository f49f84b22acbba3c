// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/security/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <stdexcept>

namespace broker::security {

namespace {

constexpr std::size_t blockBytes = 64; // of SHA-256
using Sha256 = std::array<std::uint8_t, 32>;

struct FreeDigest
{
    void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Algorithm = std::unique_ptr<EVP_MD, FreeDigest>;

// Looking an algorithm up costs more than hashing a message with it.
const EVP_MD &algorithm(const char *name)
{
    static const Algorithm md5Algorithm{EVP_MD_fetch(nullptr, "MD5", nullptr)};
    static const Algorithm sha256Algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    const EVP_MD *found = (*name == 'M' ? md5Algorithm : sha256Algorithm).get();
    if (!found)
        throw std::runtime_error(std::string("OpenSSL has no ") + name);
    return *found;
}

EVP_MD_CTX *threadContext()
{
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeDigest> context{EVP_MD_CTX_new()};
    return context.get();
}

template <std::size_t Size>
std::array<std::uint8_t, Size> digest(const EVP_MD &with, std::string_view first, std::string_view second = {})
{
    EVP_MD_CTX *context = threadContext();
    std::array<std::uint8_t, Size> result{};
    unsigned size = 0;
    if (EVP_DigestInit_ex2(context, &with, nullptr) != 1 || EVP_DigestUpdate(context, first.data(), first.size()) != 1
        || EVP_DigestUpdate(context, second.data(), second.size()) != 1
        || EVP_DigestFinal_ex(context, result.data(), &size) != 1 || size != Size)
        throw std::runtime_error("OpenSSL cannot hash");
    return result;
}

template <std::size_t Size>
std::string_view viewOf(const std::array<std::uint8_t, Size> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::array<std::uint8_t, blockBytes> paddedKey(std::string_view key, std::uint8_t with)
{
    std::array<std::uint8_t, blockBytes> block;
    block.fill(with);
    for (std::size_t i = 0; i < key.size(); ++i)
        block[i] = static_cast<std::uint8_t>(static_cast<std::uint8_t>(key[i]) ^ with);
    return block;
}

} // namespace

std::string sha256(std::string_view bytes)
{
    return toHex(viewOf(digest<Sha256{}.size()>(algorithm("SHA256"), bytes)));
}

model::Md5 md5(std::string_view bytes)
{
    return digest<16>(algorithm("MD5"), bytes);
}

// HMAC (RFC 2104). EVP_MAC gives the same bytes for several times the cost of these two hashes.
Seal seal(std::string_view key, std::string_view text)
{
    assert(key.size() <= blockBytes);
    const EVP_MD &sha256 = algorithm("SHA256");
    const Sha256 inner = digest<32>(sha256, viewOf(paddedKey(key, 0x36)), text);
    const Sha256 outer = digest<32>(sha256, viewOf(paddedKey(key, 0x5c)), viewOf(inner));
    Seal result;
    std::copy_n(outer.begin(), result.size(), result.begin());
    return result;
}

bool equal(const Seal &a, const Seal &b)
{
    return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string toHex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(bytes.size() * 2, '0');
    std::size_t at = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        text[at++] = digits[byte >> 4U];
        text[at++] = digits[byte & 15U];
    }
    return text;
}

std::string toHex(const model::Md5 &digest)
{
    return toHex(viewOf(digest));
}

std::string toBase64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // OpenSSL ends it with a zero
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                        reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

// OpenSSL takes '=' anywhere, trims white space, and counts padding as bytes; all three are put right here.
bool fromBase64(std::string_view text, std::string &bytes)
{
    if (text.size() % 4 != 0)
        return false;
    bytes.resize(text.size() / 4 * 3);
    if (text.empty())
        return true;
    const std::size_t padding = text.size() - std::min(text.find('='), text.size());
    if (padding > 2 || (padding == 2 && text.back() != '='))
        return false;
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()),
                        reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()));
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size())
        return false;
    bytes.resize(bytes.size() - padding);
    return true;
}

} // namespace broker::security

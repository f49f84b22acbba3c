// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/decoder.h"

#include "ui/decoders/envelopes.h"
#include "ui/decoders/inflate.h"
#include "ui/decoders/json.h"
#include "ui/decoders/textof.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::decoders {

namespace {

// Shorter texts are words, ids and hashes by far more often than they are base64.
constexpr qsizetype leastEvidentText = 18;

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::decoders", source);
}

Output refused(const QString &reason)
{
    return {.problem = reason};
}

Output cutTo(QByteArray bytes, qsizetype most)
{
    const bool isCut = bytes.size() > most;
    if (isCut)
        bytes.truncate(most);
    return {.bytes = std::move(bytes), .isCut = isCut};
}

QByteArray withoutSpace(const QByteArray &bytes)
{
    QByteArray out = bytes;
    out.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return out;
}

// ---- base64

Output base64(const QByteArray &bytes, QByteArray::Base64Options alphabet, const Limits &limits)
{
    const QByteArray packed = withoutSpace(bytes);
    const auto result = QByteArray::fromBase64Encoding(packed, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (packed.isEmpty() || !result)
        return refused(tr("not base64"));
    return cutTo(*result, limits.bytes);
}

Output decodeBase64(const QByteArray &bytes, const Limits &limits)
{
    return base64(bytes, QByteArray::Base64Encoding, limits);
}

Output decodeBase64Url(const QByteArray &bytes, const Limits &limits)
{
    return base64(bytes, QByteArray::Base64UrlEncoding, limits);
}

bool isInflated(const QByteArray &bytes, Wrapper wrapper, const Limits &limits)
{
    const Inflated out = inflate(bytes, wrapper, limits.bytes);
    return out.isWhole || out.isCut;
}

bool isGzip(const QByteArray &bytes, const Limits &limits)
{
    return bytes.startsWith("\x1f\x8b\x08") && isInflated(bytes, Wrapper::Gzip, limits);
}

/// Two bytes of header are no evidence; with the checksum at the end they are.
bool isZlib(const QByteArray &bytes, const Limits &limits)
{
    return bytes.size() > 8 && (bytes[0] & 0x0f) == 8 && isInflated(bytes, Wrapper::Zlib, limits);
}

bool isJson(const QByteArray &bytes, const Limits &)
{
    const QByteArray start = bytes.left(64).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    std::optional<QString> text = utf8(bytes);
    return text && Json::parse(std::move(*text));
}

bool isXmlDocument(const QByteArray &bytes, const Limits &)
{
    return isXml(bytes);
}

/// Something that nobody gets by reading a word or an id as what it is not.
bool hasStructure(const QByteArray &bytes, const Limits &limits)
{
    return isGzip(bytes, limits) || isZlib(bytes, limits) || isJson(bytes, limits) || isXml(bytes);
}

bool hasAny(const QByteArray &bytes, bool (*is)(char))
{
    return std::any_of(bytes.begin(), bytes.end(), is);
}

/// Both cases and a digit or sign, as the base64 of any sentence has.
bool isMixed(const QByteArray &bytes)
{
    return hasAny(bytes, [](char c) { return c >= 'a' && c <= 'z'; })
        && hasAny(bytes, [](char c) { return c >= 'A' && c <= 'Z'; })
        && hasAny(bytes, [](char c) { return (c >= '0' && c <= '9') || c == '=' || c == '+' || c == '/' || c == '-'; });
}

bool isEvidentContent(const QByteArray &packed, const Output &out, const Limits &limits)
{
    if (!out.problem.isEmpty())
        return false;
    if (hasStructure(out.bytes, limits))
        return true;
    return out.bytes.size() >= leastEvidentText && isMixed(packed) && isReadable(out.bytes);
}

bool isBase64(const QByteArray &bytes, const Limits &limits)
{
    const QByteArray packed = withoutSpace(bytes);
    return packed.size() >= 12 && packed.size() % 4 == 0 && !bytes.contains(' ')
        && isEvidentContent(packed, decodeBase64(packed, limits), limits);
}

bool isBase64Url(const QByteArray &bytes, const Limits &limits)
{
    const bool isOwnAlphabet = bytes.contains('-') || bytes.contains('_') || bytes.size() % 4 != 0;
    return bytes.size() >= 12 && isOwnAlphabet && isEvidentContent(bytes, decodeBase64Url(bytes, limits), limits);
}

// ---- hex and URL

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

Output decodeHex(const QByteArray &bytes, const Limits &limits)
{
    QByteArray digits = withoutSpace(bytes);
    if (digits.startsWith("0x"))
        digits.remove(0, 2);
    if (digits.isEmpty() || digits.size() % 2 != 0 || !std::all_of(digits.begin(), digits.end(), isHexDigit))
        return refused(tr("not pairs of hexadecimal digits"));
    return cutTo(QByteArray::fromHex(digits), limits.bytes);
}

bool isHex(const QByteArray &bytes, const Limits &limits)
{
    const Output out = decodeHex(bytes, limits);
    return out.problem.isEmpty() && hasStructure(out.bytes, limits);
}

Output decodeUrl(const QByteArray &bytes, const Limits &limits)
{
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        if (at + 2 >= bytes.size() || !isHexDigit(bytes[at + 1]) || !isHexDigit(bytes[at + 2]))
            return refused(tr("a percent sign is not followed by two hexadecimal digits"));
    }
    if (!bytes.contains('%') && !bytes.contains('+'))
        return refused(tr("nothing is URL-encoded"));
    return cutTo(QByteArray::fromPercentEncoding(QByteArray(bytes).replace('+', ' ')), limits.bytes);
}

bool isUrl(const QByteArray &bytes, const Limits &limits)
{
    if (!bytes.startsWith('%'))
        return false;
    const Output out = decodeUrl(bytes, limits);
    return out.problem.isEmpty() && (isJson(out.bytes, limits) || isXml(out.bytes));
}

// ---- packed

template <Wrapper wrapper>
Output unpack(const QByteArray &bytes, const Limits &limits)
{
    const Inflated out = inflate(bytes, wrapper, limits.bytes);
    if (out.isWhole || out.isCut)
        return {.bytes = out.bytes, .isCut = out.isCut};
    if (out.bytes.isEmpty())
        return refused(tr("not packed in this way"));
    // What came before the damage may be what somebody needs to see.
    return {.bytes = out.bytes, .facts = {{tr("Damaged"), tr("the packed data end too early or are wrong")}}};
}

// ---- formats

Output asJson(const QByteArray &bytes, const Limits &)
{
    std::optional<QString> text = utf8(bytes);
    if (!text)
        return refused(tr("not UTF-8"));
    Json::Problem problem;
    if (!Json::parse(std::move(*text), &problem))
        return refused(tr("%1 (character %2)").arg(problem.reason).arg(problem.at + 1));
    return {.bytes = bytes};
}

Output asXml(const QByteArray &bytes, const Limits &)
{
    return isXml(bytes) ? Output{.bytes = bytes} : refused(tr("not well-formed"));
}

template <Output (*decode)(const QByteArray &, const Limits &)>
bool works(const QByteArray &bytes, const Limits &limits)
{
    return decode(bytes, limits).problem.isEmpty();
}

bool isJsonString(const QByteArray &bytes, const Limits &limits)
{
    if (!bytes.startsWith('"'))
        return false;
    const Output out = unwrapJsonString(bytes, limits);
    return out.problem.isEmpty() && (isJson(out.bytes, limits) || isXml(out.bytes));
}

bool never(const QByteArray &, const Limits &)
{
    return false;
}

#define NAMED(text) QT_TRANSLATE_NOOP("ui::decoders", text)

constexpr std::array table{
    Decoder{Kind::Gzip, "gzip"_L1, NAMED("gzip"), unpack<Wrapper::Gzip>, isGzip, false, true},
    Decoder{Kind::Zlib, "zlib"_L1, NAMED("zlib"), unpack<Wrapper::Zlib>, isZlib, false, true},
    // Raw deflate has no mark at all: only by hand.
    Decoder{Kind::Deflate, "deflate"_L1, NAMED("deflate"), unpack<Wrapper::None>, never, false, true},
    Decoder{Kind::Jwt, "jwt"_L1, NAMED("JWT"), unwrapJwt, works<unwrapJwt>},
    Decoder{Kind::SnsEnvelope, "sns"_L1, NAMED("SNS envelope"), unwrapSns, works<unwrapSns>},
    Decoder{Kind::EventBridge, "eventbridge"_L1, NAMED("EventBridge event"), unwrapEventBridge,
            works<unwrapEventBridge>},
    Decoder{Kind::S3Event, "s3event"_L1, NAMED("S3 event"), readS3Event, works<readS3Event>},
    Decoder{Kind::S3Pointer, "s3pointer"_L1, NAMED("S3 pointer"), readS3Pointer, works<readS3Pointer>},
    Decoder{Kind::JsonString, "jsonstring"_L1, NAMED("JSON string"), unwrapJsonString, isJsonString},
    Decoder{Kind::Json, "json"_L1, NAMED("JSON"), asJson, isJson, true},
    Decoder{Kind::Xml, "xml"_L1, NAMED("XML"), asXml, isXmlDocument, true},
    Decoder{Kind::Base64, "base64"_L1, NAMED("base64"), decodeBase64, isBase64},
    Decoder{Kind::Base64Url, "base64url"_L1, NAMED("base64url"), decodeBase64Url, isBase64Url},
    Decoder{Kind::Hex, "hex"_L1, NAMED("hex"), decodeHex, isHex},
    Decoder{Kind::UrlEncoding, "url"_L1, NAMED("URL-encoded"), decodeUrl, isUrl},
};

#undef NAMED

} // namespace

std::span<const Decoder> decoders()
{
    return table;
}

const Decoder &decoder(Kind kind)
{
    return *std::ranges::find(table, kind, &Decoder::kind);
}

QString title(Kind kind)
{
    return tr(decoder(kind).title);
}

} // namespace ui::decoders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>

/// What a body may be wrapped in, one row each. Pure, any thread; nothing here makes more than Limits::bytes of a step.
namespace ui::decoders {

enum class Kind : quint8 {
    Base64,
    Base64Url,
    Hex,
    UrlEncoding,
    Gzip,
    Zlib,
    Deflate,
    JsonString, ///< JSON inside a JSON string
    SnsEnvelope,
    S3Event,
    S3Pointer, ///< of the extended client: the body lies in a bucket
    EventBridge,
    Jwt,
    Json,
    Xml,
};

struct Limits
{
    qsizetype bytes = 8 * 1024 * 1024; ///< of one step's output
    qsizetype guessed = 1024 * 1024 + 1; ///< larger bodies are decoded only when somebody asks
    int steps = 8;
};

/// Something that an envelope says besides what it wraps.
struct Fact
{
    QString name;
    QString value;

    friend bool operator==(const Fact &, const Fact &) = default;
};

struct Output
{
    QByteArray bytes{};
    QList<Fact> facts{};
    QString problem{}; ///< empty: it worked
    bool isCut = false; ///< only the first Limits::bytes
};

struct Decoder
{
    Kind kind;
    QLatin1String id; ///< in addresses and tests; stays
    const char *title; ///< translated with title()
    Output (*decode)(const QByteArray &bytes, const Limits &limits);
    /// Whether the bytes themselves prove it. False wherever something else is likely: a wrong guess garbles the text.
    bool (*isEvident)(const QByteArray &bytes, const Limits &limits);
    bool isFormat = false; ///< names what the bytes are and leaves them as they are: the last of a chain
    bool inflates = false; ///< can be a bomb: guessed once in a chain at most
};

/// In the order in which a guess tries them.
std::span<const Decoder> decoders();
const Decoder &decoder(Kind kind);
QString title(Kind kind);

} // namespace ui::decoders

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/decoder.h"

#include <optional>

namespace ui::decoders {

/// How a body is read, outermost wrapping first: base64, gzip, JSON. A value; empty: as it is.
using Chain = QList<Kind>;

struct Decoded
{
    struct Step
    {
        Kind kind;
        QString problem{}; ///< this step and those after it did nothing
        bool isCut = false;
    };
    QByteArray bytes; ///< after the last step that worked
    QList<Step> steps; ///< as many as the chain, unless one failed
    QList<Fact> facts; ///< of all steps, outermost first

    bool isWhole() const; ///< every step worked
    bool isCut() const; ///< one of them gave only its first bytes
    bool is(Kind format) const; ///< the last step that worked
};

Decoded decode(const QByteArray &raw, const Chain &chain, const Limits &limits = {});
/// What the bytes themselves prove, see Decoder::isEvident. Empty for larger bodies than Limits::guessed. Packed data
/// are unpacked once: what is packed twice is either rare or meant to do harm.
Chain guess(const QByteArray &raw, const Limits &limits = {});

QString toText(const Chain &chain); ///< "base64,gzip,json", for addresses
std::optional<Chain> fromText(const QString &text); ///< nothing: a name is none
QString titles(const Chain &chain); ///< "base64 ▸ gzip ▸ JSON"

} // namespace ui::decoders

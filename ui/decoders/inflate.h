// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ui::decoders {

enum class Wrapper { Gzip, Zlib, None };

struct Inflated
{
    QByteArray bytes; ///< as far as it went
    bool isCut = false; ///< more would have come than was allowed
    bool isWhole = false; ///< the stream came to its end and its checksum is right
};

/// Unpacks at most `most` bytes, whatever the packed ones promise; memory grows with what came out, never with a length
/// that somebody wrote. Members of a gzip file that follow each other are joined.
Inflated inflate(const QByteArray &packed, Wrapper wrapper, qsizetype most);

} // namespace ui::decoders

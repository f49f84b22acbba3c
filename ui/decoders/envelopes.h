// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/decoder.h"

/// Documents of AWS and others that carry the message somewhere inside. For the table in decoder.cpp.
namespace ui::decoders {

Output unwrapSns(const QByteArray &bytes, const Limits &limits);
Output unwrapEventBridge(const QByteArray &bytes, const Limits &limits);
Output readS3Event(const QByteArray &bytes, const Limits &limits);
Output readS3Pointer(const QByteArray &bytes, const Limits &limits);
Output unwrapJwt(const QByteArray &bytes, const Limits &limits);
Output unwrapJsonString(const QByteArray &bytes, const Limits &limits);

} // namespace ui::decoders

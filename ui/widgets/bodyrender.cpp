// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyrender.h"

#include "ui/decoders/textof.h"
#include "ui/widgets/bodytext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui::bodyrender {

namespace {

using decoders::Kind;

constexpr qsizetype mostHexBytes = 64 * 1024; // each takes three or four characters

qsizetype mostCharacters(const Wish &wish)
{
    return wish.wantsAll ? std::numeric_limits<qsizetype>::max() : bodytext::Limits{}.shown;
}

void show(Rendered &out, QStringView text, const Wish &wish)
{
    bodytext::Limits limits;
    limits.shown = mostCharacters(wish);
    bodytext::Shown shown = bodytext::shown(text, limits);
    out.text = std::move(shown.text);
    out.isComplete = shown.isComplete;
}

void showHex(Rendered &out, const Wish &wish)
{
    const qsizetype most = wish.wantsAll ? std::numeric_limits<qsizetype>::max() : mostHexBytes;
    out.text = decoders::hexDump(out.decoded.bytes, wish.bytesPerLine, most);
    out.isComplete = out.decoded.bytes.size() <= most;
}

/// False: it was none after all, or has more values than a tree may have.
bool showJson(Rendered &out, const Wish &wish)
{
    std::optional<decoders::Json> json = decoders::Json::parse(QString::fromUtf8(out.decoded.bytes));
    if (!json)
        return false;
    out.language = BodyEdit::Language::Json;
    if (out.form == BodyForm::Tree) {
        out.json = std::make_shared<const decoders::Json>(std::move(*json));
        return true;
    }
    const qsizetype most = mostCharacters(wish);
    // One more than is shown tells that there is more.
    show(out, json->pretty(wish.wantsAll ? most : most + 1), wish);
    return true;
}

bool showXml(Rendered &out, const Wish &wish)
{
    const qsizetype most = mostCharacters(wish);
    const std::optional<QString> pretty = decoders::prettyXml(out.decoded.bytes, wish.wantsAll ? most : most + 1);
    if (!pretty)
        return false;
    out.language = BodyEdit::Language::Xml;
    show(out, *pretty, wish);
    return true;
}

void showRaw(Rendered &out, const Wish &wish)
{
    out.form = BodyForm::Raw;
    if (out.isAsSent)
        show(out, wish.body, wish);
    else
        show(out, QString::fromUtf8(out.decoded.bytes), wish);
}

BodyForm fitting(const Rendered &out, BodyForm wanted)
{
    if (out.has(wanted))
        return wanted;
    if (out.has(BodyForm::Pretty))
        return BodyForm::Pretty;
    return out.isText ? BodyForm::Raw : BodyForm::Hex;
}

bool leavesBytes(Kind kind)
{
    return decoders::decoder(kind).isFormat || kind == Kind::S3Event || kind == Kind::S3Pointer;
}

} // namespace

bool Rendered::has(BodyForm wanted) const
{
    switch (wanted) {
    case BodyForm::Tree:
        return isJson;
    case BodyForm::Pretty:
        return isJson || isXml;
    case BodyForm::Raw:
    case BodyForm::Hex:
        break;
    }
    return true;
}

Rendered render(const Wish &wish)
{
    const QByteArray bytes = wish.body.toUtf8();
    Rendered out;
    out.isGuess = !wish.chain;
    out.chain = wish.chain ? *wish.chain : decoders::guess(bytes);
    out.decoded = decoders::decode(bytes, out.chain);
    out.isAsSent = std::all_of(out.decoded.steps.begin(), out.decoded.steps.end(),
                               [](const auto &step) { return !step.problem.isEmpty() || leavesBytes(step.kind); });
    out.isText = out.isAsSent || decoders::utf8(out.decoded.bytes).has_value();
    out.isJson = out.decoded.is(Kind::Json);
    out.isXml = out.decoded.is(Kind::Xml);
    // Bytes that are no text are for the eye in hexadecimal, unless raw was asked for.
    const bool isForHex = !out.isText && wish.form != BodyForm::Raw;
    out.form = isForHex ? BodyForm::Hex : fitting(out, wish.form);
    if (out.form == BodyForm::Hex)
        showHex(out, wish);
    else if (out.form == BodyForm::Raw)
        showRaw(out, wish);
    else if (!(out.isJson ? showJson(out, wish) : showXml(out, wish)))
        showRaw(out, wish);
    return out;
}

} // namespace ui::bodyrender

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/chain.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::decoders {

namespace {

const Decoder *evident(const QByteArray &bytes, const Chain &before, const Limits &limits)
{
    const bool hasInflated = std::ranges::any_of(before, [](Kind kind) { return decoder(kind).inflates; });
    for (const Decoder &row : decoders()) {
        if (row.inflates && hasInflated)
            continue;
        // A step that only reads facts leaves the bytes: it would be evident again for ever.
        if (!before.isEmpty() && before.last() == row.kind)
            continue;
        if (row.isEvident(bytes, limits))
            return &row;
    }
    return nullptr;
}

} // namespace

bool Decoded::isWhole() const
{
    return std::ranges::all_of(steps, [](const Step &step) { return step.problem.isEmpty(); });
}

bool Decoded::isCut() const
{
    return std::ranges::any_of(steps, &Step::isCut);
}

bool Decoded::is(Kind format) const
{
    return !steps.isEmpty() && isWhole() && steps.last().kind == format;
}

Decoded decode(const QByteArray &raw, const Chain &chain, const Limits &limits)
{
    Decoded out{.bytes = raw, .steps = {}, .facts = {}};
    for (const Kind kind : chain.first(std::min<qsizetype>(chain.size(), limits.steps))) {
        Output step = decoder(kind).decode(out.bytes, limits);
        out.steps.append({.kind = kind, .problem = step.problem, .isCut = step.isCut});
        if (!step.problem.isEmpty())
            break;
        out.bytes = std::move(step.bytes);
        out.facts.append(step.facts);
    }
    return out;
}

Chain guess(const QByteArray &raw, const Limits &limits)
{
    Chain chain;
    if (raw.size() > limits.guessed)
        return chain;
    QByteArray bytes = raw;
    while (chain.size() < limits.steps) {
        const Decoder *next = evident(bytes, chain, limits);
        if (next == nullptr)
            break;
        chain.append(next->kind);
        if (next->isFormat)
            break;
        bytes = next->decode(bytes, limits).bytes;
    }
    return chain;
}

QString toText(const Chain &chain)
{
    QStringList ids;
    for (const Kind kind : chain)
        ids.append(QString(decoder(kind).id));
    return ids.join(u',');
}

std::optional<Chain> fromText(const QString &text)
{
    Chain chain;
    for (const QString &id : text.split(u',', Qt::SkipEmptyParts)) {
        const auto row = std::ranges::find_if(decoders(), [&id](const Decoder &each) { return id == each.id; });
        if (row == decoders().end())
            return std::nullopt;
        chain.append(row->kind);
    }
    return chain;
}

QString titles(const Chain &chain)
{
    QStringList names;
    for (const Kind kind : chain)
        names.append(title(kind));
    return names.join(u" ▸ "_s);
}

} // namespace ui::decoders

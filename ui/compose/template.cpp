// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/template.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui::compose {

namespace {

constexpr QLatin1String opening{"{{"};
constexpr QLatin1String closing{"}}"};
constexpr std::array calls{"uuid"_L1, "counter"_L1, "random"_L1, "pick"_L1, "now"_L1, "timestamp"_L1};
constexpr qint64 mostRandom = 1'000'000'000'000;
constexpr qint64 mostOffset = 3650LL * 24 * 3600 * 1000; // ten years

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::compose)
};

bool isCall(const QString &word)
{
    return std::ranges::any_of(calls, [&word](QLatin1String call) { return word == call; });
}

/// "now" and "timestamp", alone or with a span after them.
bool isMoment(const QString &word)
{
    for (const QLatin1String call : {"now"_L1, "timestamp"_L1}) {
        if (word.startsWith(call)
            && (word.size() == call.size() || word[call.size()] == u'+' || word[call.size()] == u'-'))
            return true;
    }
    return false;
}

std::optional<qint64> integer(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber ? std::optional{value} : std::nullopt;
}

/// "+5m" in milliseconds.
std::optional<qint64> offsetOf(const QString &text)
{
    constexpr std::array<std::pair<char16_t, qint64>, 4> units{
        {{u's', 1000}, {u'm', 60'000}, {u'h', 3'600'000}, {u'd', 86'400'000}}};
    const auto *const unit =
        std::ranges::find_if(units, [&text](const auto &row) { return text.endsWith(QChar(row.first)); });
    if (unit == units.end() || text.size() < 3)
        return std::nullopt;
    const QString digits = text.sliced(1).chopped(1);
    if (!std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const auto amount = integer(digits);
    if (!amount || *amount > mostOffset / unit->second)
        return std::nullopt;
    return (text.startsWith(u'-') ? -*amount : *amount) * unit->second;
}

QString uuid(QRandomGenerator &random)
{
    std::array<quint32, 4> bits{};
    random.fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    bits[1] = (bits[1] & 0xFFFF0FFFU) | 0x4000U; // version 4
    bits[2] = (bits[2] & 0x3FFFFFFFU) | 0x80000000U; // the variant of RFC 4122
    const auto byte = [&bits](int index) {
        return static_cast<uchar>(bits.at(static_cast<std::size_t>(2 + index / 4)) >> (24 - index % 4 * 8));
    };
    return QUuid(bits[0], static_cast<ushort>(bits[1] >> 16), static_cast<ushort>(bits[1] & 0xFFFFU), byte(0), byte(1),
                 byte(2), byte(3), byte(4), byte(5), byte(6), byte(7))
        .toString(QUuid::WithoutBraces);
}

qint64 between(QRandomGenerator &random, qint64 least, qint64 most)
{
    const auto span = static_cast<quint64>(most - least) + 1;
    return least + static_cast<qint64>(random.generate64() % span); // the bias is below one in a million
}

} // namespace

Template Template::parse(const QString &text)
{
    Template out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype begin = text.indexOf(opening, at);
        const qsizetype plainEnd = begin < 0 ? text.size() : begin;
        if (plainEnd > at)
            out.m_parts.push_back({.text = text.sliced(at, plainEnd - at), .at = at, .length = plainEnd - at});
        if (begin < 0)
            break;
        // A closing inside a string does not close.
        qsizetype end = begin + opening.size();
        for (bool isQuoted = false; end < text.size(); ++end) {
            if (text[end] == u'\\' && isQuoted)
                ++end;
            else if (text[end] == u'"')
                isQuoted = !isQuoted;
            else if (!isQuoted && QStringView(text).sliced(end).startsWith(closing))
                break;
        }
        if (end >= text.size()) {
            out.fail(begin, text.size() - begin, Words::tr("“{{” has no “}}” after it."));
            break;
        }
        if (!out.readPlace(text, begin, end + closing.size()))
            break;
        at = end + closing.size();
    }
    return out;
}

bool Template::fail(qsizetype at, qsizetype length, const QString &text)
{
    m_problem = TemplateProblem{.at = at, .length = length, .text = text};
    return false;
}

std::vector<Template::Word> Template::readWords(const QString &text, qsizetype from, qsizetype to)
{
    std::vector<Word> words;
    for (qsizetype at = from; at < to;) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Word word{.text = {}, .at = at, .isQuoted = text[at] == u'"'};
        if (word.isQuoted) {
            for (++at; at < to && text[at] != u'"'; ++at) {
                if (text[at] == u'\\' && at + 1 < to)
                    ++at;
                word.text += text[at];
            }
            ++at;
        } else {
            while (at < to && !text[at].isSpace())
                word.text += text[at++];
        }
        words.push_back(word);
    }
    return words;
}

bool Template::readPlace(const QString &text, qsizetype from, qsizetype to)
{
    const std::vector<Word> words = readWords(text, from + opening.size(), to - closing.size());
    Part part{.at = from, .length = to - from};
    if (words.empty())
        return fail(from, to - from, Words::tr("Nothing stands between “{{” and “}}”."));
    const Word &head = words.front();
    if (!head.isQuoted && (isCall(head.text) || isMoment(head.text)))
        return readCall(part, words);
    if (words.size() > 1)
        return fail(words[1].at, words[1].text.size(), Words::tr("“%1” takes no arguments.").arg(head.text));
    if (!head.isQuoted && !isName(head.text))
        return fail(head.at, head.text.size(), Words::tr("“%1” is not the name of a variable.").arg(head.text));
    part.kind = head.isQuoted ? Kind::Text : Kind::Name;
    part.text = head.text;
    m_parts.push_back(part);
    return true;
}

bool Template::readCall(Part part, const std::vector<Word> &words)
{
    const QString &name = words.front().text;
    const std::size_t given = words.size() - 1;
    const auto refuse = [&](const QString &why) { return fail(part.at, part.length, why); };
    if (name == "uuid"_L1) {
        if (given != 0)
            return refuse(Words::tr("“%1” takes no arguments.").arg(name));
        part.kind = Kind::Uuid;
    } else if (name == "counter"_L1) {
        const auto first = given == 0 ? std::optional<qint64>{1} : integer(words[1].text);
        if (given > 1 || !first)
            return refuse(Words::tr("“counter” takes one whole number at most: the first value."));
        part.kind = Kind::Counter;
        part.least = *first;
    } else if (name == "random"_L1) {
        const auto least = given == 2 ? integer(words[1].text) : std::nullopt;
        const auto most = given == 2 ? integer(words[2].text) : std::nullopt;
        if (!least || !most || *least > *most || std::max(std::abs(*least), std::abs(*most)) > mostRandom)
            return refuse(Words::tr("“random” needs two whole numbers, the smaller one first."));
        part.kind = Kind::Random;
        part.least = *least;
        part.most = *most;
    } else if (name == "pick"_L1) {
        if (given < 2)
            return refuse(Words::tr("“pick” needs at least two values to choose from."));
        part.kind = Kind::Pick;
        for (std::size_t at = 1; at < words.size(); ++at)
            part.words.append(words[at].text);
    } else if (!readMoment(part, words)) {
        return false;
    }
    m_parts.push_back(part);
    return true;
}

bool Template::readMoment(Part &part, const std::vector<Word> &words)
{
    const QString &head = words.front().text;
    part.kind = head.startsWith("now"_L1) ? Kind::Now : Kind::Timestamp;
    QString offset = head.sliced(part.kind == Kind::Now ? 3 : 9);
    for (std::size_t at = 1; at < words.size(); ++at)
        offset += words[at].text;
    if (offset.isEmpty())
        return true;
    const auto value = offset.startsWith(u'+') || offset.startsWith(u'-') ? offsetOf(offset) : std::nullopt;
    if (!value)
        return fail(part.at, part.length,
                    Words::tr("“%1” is not a span of time: write + or -, a number, and s, m, h or d.").arg(offset));
    part.least = *value;
    return true;
}

bool Template::isName(const QString &name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    const auto isPart = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-'; };
    return !name.isEmpty() && isLetter(name[0]) && std::ranges::all_of(name, isPart) && !isCall(name)
        && !isMoment(name);
}

std::optional<TemplateProblem> Template::missing(const Variables &variables) const
{
    for (const Part &part : m_parts) {
        if (part.kind == Kind::Name && !variables.contains(part.text))
            return TemplateProblem{.at = part.at,
                                   .length = part.length,
                                   .text = Words::tr("There is no variable “%1” in this environment.").arg(part.text)};
    }
    return std::nullopt;
}

bool Template::isPlain() const
{
    return !m_problem && std::ranges::all_of(m_parts, [](const Part &part) { return part.kind == Kind::Text; });
}

QString Template::filled(const Part &part, const TemplateContext &context)
{
    switch (part.kind) {
    case Kind::Text:
        return part.text;
    case Kind::Name:
        return context.variables.value(part.text);
    case Kind::Uuid:
        return uuid(*context.random);
    case Kind::Counter:
        return QString::number(part.least + context.number - 1);
    case Kind::Random:
        return QString::number(between(*context.random, part.least, part.most));
    case Kind::Pick:
        return part.words[static_cast<qsizetype>(between(*context.random, 0, part.words.size() - 1))];
    case Kind::Now:
        return QDateTime::fromMSecsSinceEpoch(context.now.count() + part.least, Qt::UTC).toString(Qt::ISODateWithMs);
    case Kind::Timestamp:
        return QString::number(context.now.count() + part.least);
    }
    return {};
}

QString Template::render(const TemplateContext &context) const
{
    QString out;
    for (const Part &part : m_parts)
        out += filled(part, context);
    return out;
}

} // namespace ui::compose

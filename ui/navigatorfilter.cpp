// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigatorfilter.h"

#include "ui/fuzzy.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Term = std::function<bool(const QueueInfo &, qint64)>;

struct NumberFact
{
    QLatin1String name;
    qint64 (*of)(const QueueInfo &, qint64 dead);
};
constexpr std::array numberFacts{
    NumberFact{"dlq"_L1, [](const QueueInfo &, qint64 dead) { return dead; }},
    NumberFact{"avail"_L1, [](const QueueInfo &queue, qint64) { return queue.available; }},
    NumberFact{"flight"_L1, [](const QueueInfo &queue, qint64) { return queue.inFlight; }},
    NumberFact{"delayed"_L1, [](const QueueInfo &queue, qint64) { return queue.delayed; }},
};

struct TextFact
{
    QLatin1String name;
    bool (*holds)(const QueueInfo &, const QString &value);
};
constexpr std::array textFacts{
    TextFact{"type"_L1,
             [](const QueueInfo &queue, const QString &value) {
                 return value == "queue"_L1 || (value == "fifo"_L1 && queue.isFifo())
                     || (value == "standard"_L1 && !queue.isFifo()) || (value == "dlq"_L1 && queue.isDeadLetterQueue());
             }},
    TextFact{
        "region"_L1,
        [](const QueueInfo &queue, const QString &value) { return queue.region.contains(value, Qt::CaseInsensitive); }},
    TextFact{"account"_L1, [](const QueueInfo &queue, const QString &value) { return queue.account.contains(value); }},
};

Term compared(qint64 (*of)(const QueueInfo &, qint64), const QString &sign, qint64 than)
{
    return [of, sign, than](const QueueInfo &queue, qint64 dead) {
        const qint64 is = of(queue, dead);
        if (sign == ">"_L1)
            return is > than;
        if (sign == ">="_L1)
            return is >= than;
        if (sign == "<"_L1)
            return is < than;
        return sign == "<="_L1 ? is <= than : is == than;
    };
}

Term term(const QString &word)
{
    static const QRegularExpression number(u"^([a-z]+):(>=|<=|>|<|=)?(\\d{1,18})$"_s);
    static const QRegularExpression textual(u"^([a-z]+):(.+)$"_s);
    if (const auto match = number.match(word); match.hasMatch()) {
        const auto fact = std::ranges::find(numberFacts, match.captured(1), &NumberFact::name);
        if (fact != numberFacts.end())
            return compared(fact->of, match.captured(2), match.captured(3).toLongLong());
    }
    if (const auto match = textual.match(word); match.hasMatch()) {
        const auto fact = std::ranges::find(textFacts, match.captured(1), &TextFact::name);
        if (fact != textFacts.end())
            return [holds = fact->holds, value = match.captured(2)](const QueueInfo &queue, qint64) {
                return holds(queue, value);
            };
    }
    return [word](const QueueInfo &queue, qint64) { return fuzzyScore(word, queue.name) >= 0; };
}

} // namespace

NavigatorFilter::NavigatorFilter(const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        m_terms.push_back(term(word));
}

bool NavigatorFilter::accepts(const QueueInfo &queue, qint64 dead) const
{
    return std::ranges::all_of(m_terms, [&](const Term &one) { return one(queue, dead); });
}

} // namespace ui

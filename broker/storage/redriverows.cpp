// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/redriverows.h"

#include <type_traits>

namespace broker::storage::rows {

namespace {

constexpr std::uint64_t version = 1;

/// Writes fields; Reading has the same names, so that one function says what a blob holds.
class Writing
{
public:
    explicit Writing(std::string &bytes)
        : m_bytes(bytes)
    {
        m_bytes.clear();
    }

    void field(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7U)
            m_bytes += static_cast<char>((value & 0x7fU) | 0x80U);
        m_bytes += static_cast<char>(value);
    }
    void field(const std::string &text)
    {
        field(std::uint64_t{text.size()});
        m_bytes += text;
    }
    template <class Number>
    void ascending(const std::vector<Number> &numbers)
    {
        field(std::uint64_t{numbers.size()});
        std::uint64_t before = 0;
        for (const Number number : numbers) {
            field(valueOf(number) - before); // wraps where one is not above the last
            before = valueOf(number);
        }
    }
    void field(const std::map<std::string, std::uint64_t> &map)
    {
        field(std::uint64_t{map.size()});
        for (const auto &[text, number] : map) {
            field(text);
            field(number);
        }
    }

private:
    static std::uint64_t valueOf(std::uint64_t number) { return number; }
    template <class Tag>
    static std::uint64_t valueOf(model::Id<Tag> id)
    {
        return id.value;
    }

    std::string &m_bytes;
};

/// After a failure everything is zero.
class Reading
{
public:
    explicit Reading(std::string_view bytes)
        : m_left(bytes)
    {
    }

    bool isWhole() const { return m_isGood && m_left.empty(); }
    void field(std::uint64_t &value)
    {
        value = 0;
        for (unsigned shift = 0; shift < 64 && !m_left.empty(); shift += 7) {
            const auto group = static_cast<unsigned char>(m_left.front());
            m_left.remove_prefix(1);
            value |= std::uint64_t{group & 0x7fU} << shift;
            if (group < 0x80)
                return;
        }
        fail();
        value = 0;
    }
    void field(std::string &text)
    {
        const std::uint64_t length = count();
        text.assign(m_left.substr(0, length));
        m_left.remove_prefix(length);
    }
    template <class Number>
    void ascending(std::vector<Number> &numbers)
    {
        numbers.resize(count());
        std::uint64_t before = 0;
        for (Number &number : numbers) {
            std::uint64_t more = 0;
            field(more);
            before += more;
            set(number, before);
        }
    }
    void field(std::map<std::string, std::uint64_t> &map)
    {
        for (std::uint64_t left = count(); left > 0; --left) {
            std::string text;
            field(text);
            field(map[text]);
        }
    }

private:
    /// Of bytes or entries, each of at least one byte.
    std::uint64_t count()
    {
        std::uint64_t count = 0;
        field(count);
        if (count > m_left.size())
            fail();
        return m_isGood ? count : 0;
    }
    void fail()
    {
        m_isGood = false;
        m_left = {};
    }
    static void set(std::uint64_t &number, std::uint64_t value) { number = value; }
    template <class Tag>
    static void set(model::Id<Tag> &id, std::uint64_t value)
    {
        id.value = value;
    }

    std::string_view m_left;
    bool m_isGood = true;
};

// Every kind of field as the number it is stored as; `Field` is const where it is written.
template <class Number>
void number(Writing &to, const Number &field)
{
    to.field(static_cast<std::uint64_t>(field));
}
template <class Number>
void number(Reading &from, Number &field)
{
    std::uint64_t value = 0;
    from.field(value);
    field = static_cast<Number>(value);
}
void time(Writing &to, const model::Instant &field)
{
    to.field(static_cast<std::uint64_t>(model::toMilliseconds(field)));
}
void time(Reading &from, model::Instant &field)
{
    std::uint64_t value = 0;
    from.field(value);
    field = model::fromMilliseconds(static_cast<std::int64_t>(value));
}
void span(Writing &to, const model::Duration &field)
{
    to.field(static_cast<std::uint64_t>(field.count()));
}
void span(Reading &from, model::Duration &field)
{
    std::uint64_t value = 0;
    from.field(value);
    field = model::Duration{static_cast<model::Duration::rep>(value)};
}
void rates(Writing &to, const std::vector<std::uint32_t> &rates)
{
    to.ascending(std::vector<std::uint64_t>(rates.begin(), rates.end()));
}
void rates(Reading &from, std::vector<std::uint32_t> &rates)
{
    std::vector<std::uint64_t> wide;
    from.ascending(wide);
    rates.clear();
    for (const std::uint64_t rate : wide)
        rates.push_back(static_cast<std::uint32_t>(rate));
}

template <class Stream, class Plan>
void planFields(Stream &stream, Plan &plan)
{
    number(stream, plan.source.value);
    stream.field(plan.sourceArn);
    stream.field(plan.destinationArn);
    stream.field(plan.query);
    number(stream, plan.isSelection);
    stream.ascending(plan.selected);
    number(stream, plan.through.value);
    stream.field(plan.recipe);
    rates(stream, plan.rates);
    span(stream, plan.rateStep);
    number(stream, plan.hasBreaker);
    number(stream, plan.breaker.percent);
    number(stream, plan.breaker.atLeast);
    span(stream, plan.within);
    number(stream, plan.keepsIds);
    number(stream, plan.total);
    time(stream, plan.started);
}

template <class Stream, class Progress>
void progressFields(Stream &stream, Progress &progress)
{
    number(stream, progress.status);
    stream.field(progress.reason);
    number(stream, progress.passed.value);
    stream.ascending(progress.heldGroups);
    for (auto *count : {&progress.looked, &progress.moved, &progress.returned, &progress.untouched,
                        &progress.withoutOrigin, &progress.passedOver, &progress.gone, &progress.stepLeft})
        number(stream, *count);
    stream.field(progress.failures);
    span(stream, progress.ran);
    time(stream, progress.ended);
}

bool isVersion(Reading &from)
{
    std::uint64_t stored = 0;
    from.field(stored);
    return stored == version;
}

} // namespace

void encode(const model::RedrivePlan &plan, std::string &bytes)
{
    Writing to{bytes};
    to.field(version);
    planFields(to, plan);
}

void encode(const model::RedriveProgress &progress, std::string &bytes)
{
    Writing to{bytes};
    to.field(version);
    progressFields(to, progress);
}

void encode(const std::vector<model::LineageId> &away, std::string &bytes)
{
    Writing to{bytes};
    to.field(version);
    to.ascending(away);
}

bool decode(std::string_view bytes, model::RedrivePlan &plan)
{
    Reading from{bytes};
    if (!isVersion(from))
        return false;
    planFields(from, plan);
    return from.isWhole();
}

bool decode(std::string_view bytes, model::RedriveProgress &progress)
{
    Reading from{bytes};
    if (!isVersion(from))
        return false;
    progressFields(from, progress);
    return from.isWhole() && progress.status <= model::RedriveStatus::Failed;
}

bool decode(std::string_view bytes, std::vector<model::LineageId> &away)
{
    Reading from{bytes};
    if (!isVersion(from))
        return false;
    from.ascending(away);
    return from.isWhole();
}

} // namespace broker::storage::rows

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/jsonscanner.h"

#include <algorithm>

// Where a path leads in a JSON text: one walk over all of it, so that what is no JSON further behind is noticed too.
namespace broker::language {

namespace {

using Steps = std::span<const FieldStep>;

class Finder
{
public:
    Finder(std::string_view text, Steps steps)
        : m_text(text)
        , m_scanner(text, 0)
        , m_steps(steps.size())
    {
    }

    JsonPlaces run(Steps steps)
    {
        m_scanner.skipBlanks();
        JsonPlace root;
        root.value.begin = m_scanner.at();
        bool isJson = value(0, &steps, root);
        m_scanner.skipBlanks();
        isJson = isJson && m_scanner.isAtEnd();
        if (!isJson) {
            m_found = {};
            m_found.fault = m_scanner.isTooDeep() ? JsonPlaces::Fault::TooDeep : JsonPlaces::Fault::NoJson;
        }
        return std::move(m_found);
    }

private:
    /// `steps` is null beside the path. What is known of the place is completed.
    bool value(std::size_t depth, const Steps *steps, JsonPlace &place)
    {
        place.value.begin = m_scanner.at();
        const bool isIn = steps != nullptr && !steps->empty();
        const char first = m_scanner.now();
        bool isValue = true;
        if (isIn && first == '{') {
            place.kind = JsonKind::Object;
            isValue = object(depth, *steps);
        } else if (isIn && first == '[') {
            place.kind = JsonKind::List;
            isValue = list(depth, *steps);
        } else {
            const auto kind = m_scanner.skipValue(depth);
            isValue = kind.has_value();
            place.kind = kind.value_or(JsonKind::Null);
        }
        place.value.end = m_scanner.at();
        if (steps != nullptr)
            reach(m_steps - steps->size(), place.kind);
        return isValue;
    }

    void reach(std::size_t steps, JsonKind kind)
    {
        if (m_isReached && steps <= m_found.reached)
            return;
        m_isReached = true;
        m_found.reached = steps;
        m_found.end = kind;
    }

    static bool leadsTo(const FieldStep &step, std::size_t index)
    {
        const auto *wanted = std::get_if<std::size_t>(&step);
        return wanted == nullptr || *wanted == index;
    }

    bool list(std::size_t depth, Steps steps)
    {
        if (!m_scanner.mayEnter(depth))
            return false;
        const std::size_t owner = m_scanner.at();
        m_scanner.accept('[');
        const bool isNamed = std::holds_alternative<std::string>(steps.front());
        const Steps below = isNamed ? steps : steps.subspan(1);
        m_scanner.skipBlanks();
        if (m_scanner.accept(']'))
            return true;
        JsonPlace place;
        place.owner = owner;
        do {
            m_scanner.skipBlanks();
            const bool isMeant = leadsTo(steps.front(), place.number);
            if (!member(depth, isMeant ? &below : nullptr, place))
                return false;
        } while (m_scanner.accept(','));
        return m_scanner.accept(']');
    }

    bool object(std::size_t depth, Steps steps)
    {
        if (!m_scanner.mayEnter(depth))
            return false;
        const std::size_t owner = m_scanner.at();
        m_scanner.accept('{');
        const auto *name = std::get_if<std::string>(&steps.front());
        const Steps below = steps.subspan(1);
        bool isThere = false;
        JsonSpan lead{m_scanner.at(), m_scanner.at()}; // before the last key
        JsonSpan colon;
        std::size_t end = 0; // of the last value
        if (!isEmptyObject()) {
            JsonPlace place;
            place.owner = owner;
            do {
                lead.begin = m_scanner.at();
                m_scanner.skipBlanks();
                lead.end = m_scanner.at();
                if (!key(place))
                    return false;
                const bool isMeant = name != nullptr && isKey(place.key, *name);
                isThere = isThere || isMeant;
                colon = {place.key.end, m_scanner.at()};
                if (!member(depth, isMeant ? &below : nullptr, place))
                    return false;
                end = place.before;
            } while (m_scanner.accept(','));
            if (!m_scanner.accept('}'))
                return false;
        }
        if (name != nullptr && !isThere && below.empty())
            m_found.gaps.push_back(gap(owner, end, lead, colon));
        return true;
    }

    /// Empty: it is walked over.
    bool isEmptyObject()
    {
        const std::size_t from = m_scanner.at();
        m_scanner.skipBlanks();
        if (m_scanner.accept('}'))
            return true;
        m_scanner = JsonScanner{m_text, from};
        return false;
    }

    /// What is inserted looks like the last member.
    JsonGap gap(std::size_t owner, std::size_t end, JsonSpan lead, JsonSpan colon) const
    {
        const auto part = [this](JsonSpan span) {
            return std::string{m_text.substr(span.begin, span.end - span.begin)};
        };
        if (end == 0)
            return {owner + 1, {}, ":"};
        return {end, ',' + part(lead), part(colon)};
    }

    bool key(JsonPlace &place)
    {
        place.key.begin = m_scanner.at();
        if (!m_scanner.skipText())
            return false;
        place.key.end = m_scanner.at();
        m_scanner.skipBlanks();
        if (!m_scanner.accept(':'))
            return false;
        m_scanner.skipBlanks();
        return true;
    }

    bool isKey(JsonSpan key, std::string_view name) const
    {
        const std::string_view raw = m_text.substr(key.begin, key.end - key.begin);
        const std::string_view inner = raw.substr(1, raw.size() - 2);
        return raw.find('\\') == std::string_view::npos ? inner == name
                                                        : plainText({JsonKind::Text, std::string{raw}}) == name;
    }

    /// An element or the value of a member; `place` goes on to the next.
    bool member(std::size_t depth, const Steps *below, JsonPlace &place)
    {
        const std::size_t before = m_found.places.size();
        if (!value(depth + 1, below, place))
            return false;
        if (m_open != JsonPlace::none && m_openOwner == place.owner)
            m_found.places[m_open].after = place.begin();
        m_open = JsonPlace::none;
        if (below != nullptr && below->empty()) {
            m_found.places.push_back(place);
            m_open = before;
            m_openOwner = place.owner;
        }
        place.before = place.value.end;
        ++place.number;
        m_scanner.skipBlanks();
        return true;
    }

    std::string_view m_text;
    JsonScanner m_scanner;
    std::size_t m_steps;
    JsonPlaces m_found;
    bool m_isReached = false;
    std::size_t m_open = JsonPlace::none; ///< the place whose next sibling would come now
    std::size_t m_openOwner = 0;
};

} // namespace

JsonPlaces findPlaces(std::string_view text, std::span<const FieldStep> steps)
{
    return Finder{text, steps}.run(steps);
}

} // namespace broker::language

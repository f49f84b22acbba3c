// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace broker::journal {

/// Numbers instead of the texts of who made events. A text is kept while an event refers to it. Owner's thread.
class Callers
{
public:
    /// The number of `text`, a new one if it is not known; 0 for none. It is good until the references to it are gone.
    std::uint32_t number(std::string_view text);
    /// `by` references more (or fewer) to a number that number() gave; 0 is nobody.
    void refer(std::uint32_t caller, int by);
    /// Empty when unknown.
    std::string_view text(std::uint32_t caller) const;

private:
    struct Caller
    {
        std::string text;
        std::uint32_t events = 0;
    };

    std::unordered_map<std::uint32_t, Caller> m_callers;
    std::map<std::string, std::uint32_t, std::less<>> m_numbers;
    std::uint32_t m_last = 0;
};

} // namespace broker::journal

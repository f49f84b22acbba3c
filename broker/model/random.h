// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace broker::model {

/// Source of randomness of the engine; injected so that a seed repeats a run exactly. Core thread only.
class Random
{
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;
};

/// splitmix64: small, fast, good enough for ids; seeded from the system in production and by hand in tests.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next() override
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }

private:
    std::uint64_t m_state;
};

} // namespace broker::model

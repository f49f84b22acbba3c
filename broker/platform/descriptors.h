// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace broker::platform {

/// How many descriptors this process may have open now.
std::size_t descriptorLimit();

/// One descriptor held in reserve: given back when accept() finds none left, so that the waiting client can be taken
/// and closed instead of waking the listener for ever.
class SpareDescriptor
{
public:
    SpareDescriptor() { retake(); }
    ~SpareDescriptor() { release(); }
    SpareDescriptor(const SpareDescriptor &) = delete;
    SpareDescriptor &operator=(const SpareDescriptor &) = delete;

    void release();
    void retake(); ///< nothing when it is held, or when none is free

private:
    int m_descriptor = -1;
};

} // namespace broker::platform

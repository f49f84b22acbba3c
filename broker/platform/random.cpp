// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/random.h"

#include <sys/random.h>

#include <cerrno>
#include <system_error>

namespace broker::platform {

std::uint64_t randomWord()
{
    std::uint64_t word = 0;
    for (;;) {
        const ssize_t size = getrandom(&word, sizeof word, 0);
        if (size == static_cast<ssize_t>(sizeof word))
            return word;
        if (size < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "getrandom");
    }
}

} // namespace broker::platform

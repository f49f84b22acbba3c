// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace broker::storage {

/// Castagnoli's checksum, as in iSCSI and ext4, of everything that was added.
class Crc32c
{
public:
    void add(std::string_view bytes);
    std::uint32_t value() const { return ~m_state; }

    /// What add() does on a processor without an instruction for it.
    void addPortably(std::string_view bytes);

private:
    std::uint32_t m_state = 0xffffffffU;
};

} // namespace broker::storage

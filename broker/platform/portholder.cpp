// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/portholder.h"

#include <arpa/inet.h>

#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

namespace broker::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view listening = "0A";

/// An address as the system's table prints it: each 32-bit word of the bytes, in the machine's order, as eight digits.
template <std::size_t Size>
std::string tableText(const std::array<unsigned char, Size> &bytes)
{
    std::string text;
    for (std::size_t at = 0; at < Size; at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        std::array<char, 9> digits{};
        std::snprintf(digits.data(), digits.size(), "%08X", word);
        text += digits.data();
    }
    return text;
}

std::string tableAddress(std::string_view address)
{
    const std::string text(address);
    std::array<unsigned char, 4> v4{};
    if (::inet_pton(AF_INET, text.c_str(), v4.data()) == 1)
        return tableText(v4);
    std::array<unsigned char, 16> v6{};
    if (::inet_pton(AF_INET6, text.c_str(), v6.data()) == 1)
        return tableText(v6);
    return {};
}

bool isAnyAddress(std::string_view text)
{
    return text.find_first_not_of('0') == std::string_view::npos;
}

/// The socket of a listening row that holds the port; empty when this row does not.
std::string socketOfRow(const std::string &row, const std::string &address, std::uint16_t port)
{
    std::istringstream fields(row);
    std::string number, local, remote, state, queues, timer, retransmits, user, timeout, socket;
    fields >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user >> timeout >> socket;
    const std::size_t colon = local.find(':');
    if (!fields || state != listening || colon == std::string::npos)
        return {};
    unsigned found = 0;
    std::from_chars(local.data() + colon + 1, local.data() + local.size(), found, 16);
    const std::string held = local.substr(0, colon);
    const bool holds = found == port && (held == address || isAnyAddress(held) || isAnyAddress(address));
    return holds ? socket : std::string();
}

std::string socketInTable(const fs::path &table, const std::string &address, std::uint16_t port)
{
    std::ifstream rows(table);
    std::string row;
    while (std::getline(rows, row)) {
        if (std::string socket = socketOfRow(row, address, port); !socket.empty())
            return socket;
    }
    return {};
}

bool hasSocket(const fs::path &process, const std::string &link)
{
    std::error_code error;
    for (fs::directory_iterator at(process / "fd", error), end; !error && at != end; at.increment(error)) {
        std::error_code unreadable;
        if (fs::read_symlink(at->path(), unreadable) == link)
            return true;
    }
    return false;
}

std::string nameOf(const fs::path &process)
{
    std::ifstream file(process / "comm");
    std::string name;
    std::getline(file, name);
    return name;
}

PortHolder holderOf(const std::string &socket, const fs::path &proc)
{
    const std::string link = "socket:[" + socket + "]";
    std::error_code error;
    for (fs::directory_iterator at(proc, error), end; !error && at != end; at.increment(error)) {
        const std::string entry = at->path().filename().string();
        int pid = 0;
        const auto parsed = std::from_chars(entry.data(), entry.data() + entry.size(), pid);
        if (parsed.ec == std::errc{} && parsed.ptr == entry.data() + entry.size() && hasSocket(at->path(), link))
            return {pid, nameOf(at->path())};
    }
    return {};
}

} // namespace

std::optional<PortHolder> findPortHolder(std::string_view address, std::uint16_t port, const fs::path &proc)
{
    const std::string wanted = tableAddress(address);
    if (wanted.empty())
        return std::nullopt;
    for (const char *table : {"net/tcp", "net/tcp6"}) {
        if (const std::string socket = socketInTable(proc / table, wanted, port); !socket.empty())
            return holderOf(socket, proc);
    }
    return std::nullopt;
}

} // namespace broker::platform

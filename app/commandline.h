// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/broker/broker.h"

#include <optional>
#include <string>

namespace app {

enum class Program { Console, Daemon };

/// What the user asked for. Both programs read one option table; a YAML file (--config) uses the same names, the
/// command line wins.
struct CommandLine
{
    broker::Options broker;
    std::string address; ///< console only: redrive://…, the page to open; empty: as last time
    std::string connectUrl; ///< console only: --connect URL; empty: the embedded broker
    bool opensUsual = false; ///< console only: nothing says what to open, so the demo or what the user chose
    bool listenGiven = false; ///< false: the default addresses
    std::optional<int> exit; ///< leave at once with this code; `text` is what to print first
    std::string text;
};

CommandLine commandLine(Program program, int argc, const char *const *argv);

/// "127.0.0.1:4566" or "[::1]:4566". Empty: not an address and port.
std::optional<broker::ListenAddress> parseListenAddress(const std::string &text);

/// Where the default workspace lies: the user's data directory.
std::string defaultWorkspace();

} // namespace app

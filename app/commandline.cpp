// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <CLI/CLI.hpp>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <istream>
#include <iterator>
#include <sstream>

namespace app {

namespace {

/// --config FILE: a YAML map whose keys are option names; a list gives a repeatable option.
class YamlConfig final : public CLI::Config
{
public:
    std::string to_config(const CLI::App * /*app*/, bool /*all*/, bool /*describe*/,
                          std::string /*prefix*/) const override
    {
        return {};
    }
    std::vector<CLI::ConfigItem> from_config(std::istream &input) const override
    {
        std::vector<CLI::ConfigItem> read;
        try {
            const YAML::Node root = YAML::Load(std::string{std::istreambuf_iterator<char>{input}, {}});
            if (!root.IsMap() && !root.IsNull())
                throw CLI::FileError("the configuration file is not a YAML map of option names");
            for (const auto &entry : root) {
                CLI::ConfigItem item;
                item.name = entry.first.as<std::string>();
                if (entry.second.IsSequence()) {
                    for (const auto &value : entry.second)
                        item.inputs.push_back(value.as<std::string>());
                } else {
                    item.inputs.push_back(entry.second.as<std::string>());
                }
                read.push_back(std::move(item));
            }
        } catch (const YAML::Exception &error) {
            throw CLI::FileError(std::string("the configuration file is not valid YAML: ") + error.what());
        }
        return read;
    }
};

bool isLoopback(const std::string &address)
{
    return address == "::1" || address.rfind("127.", 0) == 0;
}

std::string checkListen(const std::string &text)
{
    return parseListenAddress(text) ? std::string{}
                                    : "'" + text + "' is not ADDRESS:PORT, e.g. 127.0.0.1:4566 or [::1]:4566";
}

/// Every option of both programs.
void addOptions(CLI::App &options, CommandLine &line, std::vector<std::string> &listen, Program program)
{
    broker::Options &broker = line.broker;
    options.add_flag("--demo", broker.demo,
                     "Show a shop with simulated producers and consumers, in memory; no file is touched");
    options
        .add_option("--listen", listen, "Address and port to serve, repeatable (default 127.0.0.1:4566 and [::1]:4566)")
        ->type_name("ADDRESS:PORT")
        ->check(checkListen);
    options.add_option("--data", broker.dataFile, "Workspace file (default " + broker.dataFile + ")")
        ->type_name("FILE");
    options.get_option("--demo")->excludes("--data");
    options
        .add_option("--durability", broker.durability,
                    "What an acknowledgement survives: durable = power cut, relaxed = kill, memory = nothing")
        ->check(CLI::IsMember({"durable", "relaxed", "memory"}))
        ->capture_default_str();
    options.add_option("--profile", broker.profile, "Keep the service's 60-second rules (strict) or not (lenient)")
        ->check(CLI::IsMember({"lenient", "strict"}))
        ->capture_default_str();
    options
        .add_option(
            "--short-polling", broker.shortPolling,
            "What a receive that does not wait looks at: all messages, or a sample of them as the service does, "
            "which may be empty")
        ->check(CLI::IsMember({"all", "sampled"}))
        ->capture_default_str();
    options
        .add_option("--processed-sample", broker.processedSample,
                    "Processed messages of each queue that are kept in memory to compare dead letters with; 0: none")
        ->check(CLI::Range(0, 2000))
        ->type_name("N")
        ->capture_default_str();
    options
        .add_option("--external-host", broker.externalHost,
                    "Host[:port] in queue URLs (default: the Host a client used)")
        ->type_name("NAME");
    options.add_flag("--allow-remote", broker.allowRemote, "Permit addresses other than loopback in --listen");
    options
        .add_option("--allow-host", broker.allowHosts,
                    "Another Host name clients may use, repeatable (containers need it)")
        ->type_name("NAME");
    options.add_flag("--quarantine-damaged", broker.quarantineDamaged,
                     "Move a damaged workspace aside and start a new one, instead of refusing to start");
    options.add_option("--log-level", broker.logLevel, "debug, info, warning, error or off")
        ->check(CLI::IsMember({"debug", "info", "warning", "error", "off"}))
        ->capture_default_str();
    if (program == Program::Console)
        options
            .add_option("address", line.address,
                        "A page to open, such as redrive://local/queue/orders; a running console opens it")
            ->type_name("ADDRESS")
            ->check([](const std::string &text) {
                return text.rfind("redrive://", 0) == 0 ? std::string{} : "'" + text + "' is no redrive:// address";
            });
    if (program == Program::Console)
        options.add_option("--connect", line.connectUrl, "Show a running broker instead of the embedded one")
            ->type_name("URL");
}

void checkAddresses(CommandLine &line)
{
    for (const broker::ListenAddress &address : line.broker.listen) {
        if (isLoopback(address.address) || line.broker.allowRemote)
            continue;
        line.exit = 2;
        line.text = "--listen " + address.address
            + ": this is not a loopback address. Anyone who can reach it could read and delete "
              "every message; add --allow-remote if that is what you want.\n";
        return;
    }
}

} // namespace

std::optional<broker::ListenAddress> parseListenAddress(const std::string &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        return std::nullopt;
    std::string address = text.substr(0, colon);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    else if (address.find(':') != std::string::npos)
        return std::nullopt;
    std::uint16_t port = 0;
    const char *const first = text.data() + colon + 1;
    const char *const last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(first, last, port);
    if (address.empty() || first == last || problem != std::errc{} || end != last)
        return std::nullopt;
    return broker::ListenAddress{address, port};
}

std::string defaultWorkspace()
{
    namespace fs = std::filesystem;
    const char *const data = std::getenv("XDG_DATA_HOME");
    const char *const home = std::getenv("HOME");
    const fs::path base =
        data != nullptr && *data == '/' ? fs::path{data} : fs::path{home != nullptr ? home : "/"} / ".local" / "share";
    return (base / "redrive" / "default.redrive").string();
}

CommandLine commandLine(Program program, int argc, const char *const *argv)
{
    CommandLine line;
    line.broker.dataFile = defaultWorkspace();
    const bool console = program == Program::Console;
    CLI::App options{console ? "Redrive: a console for message queues, with the broker inside"
                             : "Redrive's broker without a window: Amazon SQS compatible, on this machine",
                     console ? "redrive" : "redrived"};
    options.set_version_flag("--version", std::string(console ? "redrive " : "redrived ") + REDRIVE_VERSION);
    options.config_formatter(std::make_shared<YamlConfig>());
    options.set_config("--config", "", "YAML file with the same option names")->type_name("FILE");
    options.allow_config_extras(false);
    std::vector<std::string> listen;
    addOptions(options, line, listen, program);

    try {
        options.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        std::ostringstream out;
        const int code = options.exit(problem, out, out);
        line.exit = code == 0 ? 0 : 2;
        line.text = out.str();
        return line;
    }
    line.listenGiven = !listen.empty();
    line.opensUsual = console && !line.broker.demo && line.connectUrl.empty() && options.count("--data") == 0
        && options.count("--durability") == 0;
    if (listen.empty())
        listen = {"127.0.0.1:4566", "[::1]:4566"};
    for (const std::string &text : listen)
        line.broker.listen.push_back(*parseListenAddress(text));
    checkAddresses(line);
    return line;
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/broker/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <fmt/format.h>

#include <memory>
#include <string>

namespace broker {

namespace {

/// The message as the inside of a JSON string: a name or path in it can neither end the line nor forge another.
class EscapedMessage final : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message, const std::tm & /*time*/, spdlog::memory_buf_t &out) override
    {
        for (const char c : std::string_view(message.payload.data(), message.payload.size())) {
            if (c == '"' || c == '\\') {
                out.push_back('\\');
                out.push_back(c);
            } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
            } else {
                out.push_back(c);
            }
        }
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<EscapedMessage>(); }
};

spdlog::logger &logger()
{
    return *spdlog::default_logger_raw();
}

} // namespace

void startLog(std::string_view level)
{
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<EscapedMessage>('*').set_pattern(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l","text":"%*"})");
    auto made = std::make_shared<spdlog::logger>("redrive", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_formatter(std::move(formatter));
    made->set_level(spdlog::level::from_str(std::string(level)));
    made->flush_on(spdlog::level::warn);
    spdlog::set_default_logger(std::move(made));
}

void logInfo(std::string_view text)
{
    logger().info("{}", text);
}

void logWarning(std::string_view text)
{
    logger().warn("{}", text);
}

void logError(std::string_view text)
{
    logger().error("{}", text);
}

} // namespace broker

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/server.h"

namespace broker::http {

Sink sinkOf(api::Dispatcher &dispatcher)
{
    return {[&dispatcher](api::Request request, model::UniqueFunction<void(api::Response)> done) {
                return dispatcher.call(std::move(request), std::move(done));
            },
            [&dispatcher](core::CallId call) { dispatcher.cancel(call); },
            [&dispatcher](std::int64_t bytes) { dispatcher.countUnwritten(bytes); }};
}

Server::Server(boost::asio::io_context &io, api::Dispatcher &dispatcher, const time::Clock &clock, GateRules rules,
               ServerLimits limits, std::function<std::string()> health)
    : Server(io, sinkOf(dispatcher), clock, std::move(rules), limits, std::move(health))
{
}

} // namespace broker::http

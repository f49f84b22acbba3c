// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "broker/broker/broker.h"

#include <csignal>
#include <cstdio>

#include <pthread.h>

namespace {

/// Exit codes: 0 stopped by a signal, 1 could not start, 2 wrong options.
enum ExitCode { Stopped = 0, CouldNotStart = 1 };

int fail(const broker::StartProblem &problem)
{
    std::fprintf(stderr, "redrived: %s\n", problem.message.c_str());
    if (problem.kind == broker::StartProblem::Kind::Damaged)
        std::fputs(
            "Start with --quarantine-damaged to move it into the folder 'quarantine' beside it and begin anew.\n",
            stderr);
    return CouldNotStart;
}

void printListeners(const broker::Broker &broker)
{
    for (const broker::ListenAddress &at : broker.listeners()) {
        const bool v6 = at.address.find(':') != std::string::npos;
        std::printf("listening on http://%s%s%s:%u\n", v6 ? "[" : "", at.address.c_str(), v6 ? "]" : "",
                    unsigned{at.port});
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    // Blocked before any thread starts, so that only sigwait() below sees them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end

    const app::CommandLine line = app::commandLine(app::Program::Daemon, argc, argv);
    if (line.exit) {
        std::fputs(line.text.c_str(), *line.exit == 0 ? stdout : stderr);
        return *line.exit;
    }
    broker::Broker broker(line.broker);
    if (const broker::StartProblem problem = broker.open())
        return fail(problem);
    if (const broker::StartProblem problem = broker.listen(line.broker.listen))
        return fail(problem);
    printListeners(broker);

    int received = 0;
    sigwait(&signals, &received);
    broker.stop();
    return Stopped;
}

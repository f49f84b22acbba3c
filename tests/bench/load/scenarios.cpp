// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/scenarios.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>

#include <unistd.h>

namespace bench {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

std::uint32_t microsecondsSince(Clock::time_point begin)
{
    return static_cast<std::uint32_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count());
}

Clock::duration fromSeconds(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

std::string createQueue(const Settings &settings, const std::string &name)
{
    const std::string kind = settings.groups > 0 ? R"(,"Attributes":{"FifoQueue":"true"})" : "";
    const std::string reply = callNow(settings.target, "CreateQueue", R"({"QueueName":")" + name + '"' + kind + '}');
    const std::string url = memberText(reply, "QueueUrl");
    if (url.empty())
        throw std::runtime_error("CreateQueue gave no QueueUrl: " + reply);
    return url;
}

std::string sendDocument(const std::string &url, std::size_t bytes)
{
    return R"({"QueueUrl":")" + url + R"(","MessageBody":")" + std::string(bytes, 'x') + R"("})";
}

/// Message after message, each with an id of its own, in the groups in turn.
class FifoMessages
{
public:
    FifoMessages(const Settings &settings, std::string url)
        : m_settings(settings)
        , m_url(std::move(url))
        , m_run(std::to_string(Clock::now().time_since_epoch().count()))
    {
    }

    std::string next()
    {
        const std::string group = std::to_string(m_count++ % m_settings.groups);
        const std::string id = m_run + '-' + std::to_string(m_count);
        return httpRequest(m_settings.target, "SendMessage",
                           R"({"QueueUrl":")" + m_url + R"(","MessageGroupId":")" + group
                               + R"(","MessageDeduplicationId":")" + id + R"(","MessageBody":")"
                               + std::string(m_settings.body, 'x') + R"("})");
    }

private:
    const Settings &m_settings;
    std::string m_url;
    std::string m_run; ///< differs from that of an earlier run against the same server
    std::uint64_t m_count = 0;
};

std::string receiveDocument(const std::string &url, int most, int wait)
{
    return R"({"QueueUrl":")" + url + R"(","MaxNumberOfMessages":)" + std::to_string(most) + R"(,"WaitTimeSeconds":)"
        + std::to_string(wait) + '}';
}

std::string deleteDocument(const std::string &url, const std::string &handle)
{
    return R"({"QueueUrl":")" + url + R"(","ReceiptHandle":")" + handle + R"("})";
}

std::string batchDocument(const std::string &url, std::size_t bytes)
{
    std::string entries;
    for (int n = 0; n < 10; ++n) {
        entries += n == 0 ? "" : ",";
        entries += R"({"Id":")" + std::to_string(n) + R"(","MessageBody":")" + std::string(bytes, 'x') + R"("})";
    }
    return R"({"QueueUrl":")" + url + R"(","Entries":[)" + entries + "]}";
}

/// Counts only between warm-up and end, so that neither connecting nor stopping is measured.
class Meter
{
public:
    explicit Meter(const Settings &settings)
        : m_begin(Clock::now() + fromSeconds(settings.warmup))
        , m_end(m_begin + fromSeconds(settings.seconds))
        , m_seconds(settings.seconds)
    {
    }

    bool isOver() const { return Clock::now() >= m_end; }
    Clock::time_point end() const { return m_end; }

    void count(const Reply &reply, std::uint64_t messages, Clock::time_point since)
    {
        const Clock::time_point now = Clock::now();
        if (now < m_begin || now >= m_end)
            return;
        ++outcome.requests;
        if (reply.status == 200) {
            outcome.messages += messages;
            if (since != Clock::time_point{})
                outcome.latencies.push_back(microsecondsSince(since));
        } else {
            ++outcome.errors;
        }
    }

    Outcome finish()
    {
        outcome.seconds = m_seconds;
        return std::move(outcome);
    }

    Outcome outcome;

private:
    Clock::time_point m_begin;
    Clock::time_point m_end;
    double m_seconds;
};

/// The same request again and again.
class Repeat : public Client
{
public:
    Repeat(asio::io_context &io, const Target &target, const std::string &request, std::uint64_t messages, Meter &meter)
        : Client(io, target)
        , m_request(request)
        , m_messages(messages)
        , m_meter(meter)
    {
    }

    void start() { send(m_request); }

protected:
    void replied(const Reply &reply) override
    {
        m_meter.count(reply, m_messages, sentAt());
        if (!m_meter.isOver())
            send(m_request);
    }

private:
    const std::string &m_request;
    std::uint64_t m_messages;
    Meter &m_meter;
};

/// The same request until all together have made `left` of them.
class Fill : public Client
{
public:
    Fill(asio::io_context &io, const Target &target, std::function<std::string()> next, std::uint64_t &left)
        : Client(io, target)
        , m_next(std::move(next))
        , m_left(left)
    {
    }

    void start()
    {
        if (m_left == 0)
            return;
        --m_left;
        m_request = m_next();
        send(m_request);
    }

protected:
    void replied(const Reply &reply) override
    {
        if (reply.status != 200)
            throw std::runtime_error("filling the queue: " + std::string(reply.body.substr(0, 200)));
        start();
    }

private:
    std::function<std::string()> m_next;
    std::string m_request;
    std::uint64_t &m_left;
};

/// Sends one message, receives one (any), deletes it; the latency is of all three.
class Cycle : public Client
{
public:
    /// `fifo` null: a standard queue.
    Cycle(asio::io_context &io, const Settings &settings, const std::string &url, FifoMessages *fifo, Meter &meter)
        : Client(io, settings.target)
        , m_target(settings.target)
        , m_url(url)
        , m_fifo(fifo)
        , m_send(httpRequest(m_target, "SendMessage", sendDocument(url, settings.body)))
        , m_receive(httpRequest(m_target, "ReceiveMessage", receiveDocument(url, 1, 1)))
        , m_meter(meter)
    {
    }

    void start() { begin({}); }

protected:
    void replied(const Reply &reply) override
    {
        const bool last = m_next == &Cycle::begin;
        m_meter.count(reply, last ? 1 : 0, last ? m_began : Clock::time_point{});
        if (m_meter.isOver())
            return;
        (this->*m_next)(reply);
    }

private:
    void begin(const Reply &)
    {
        m_began = Clock::now();
        m_next = &Cycle::receive;
        if (m_fifo != nullptr)
            m_send = m_fifo->next();
        send(m_send);
    }
    void receive(const Reply &)
    {
        m_next = &Cycle::erase;
        send(m_receive);
    }
    void erase(const Reply &reply)
    {
        const std::string handle = memberText(reply.body, "ReceiptHandle");
        if (handle.empty()) {
            receive(reply); // short polls of some servers look at a part of the queue only
            return;
        }
        m_next = &Cycle::begin;
        m_delete = httpRequest(m_target, "DeleteMessage", deleteDocument(m_url, handle));
        send(m_delete);
    }

    const Target &m_target;
    std::string m_url;
    FifoMessages *m_fifo;
    std::string m_send;
    std::string m_receive;
    std::string m_delete;
    Clock::time_point m_began;
    void (Cycle::*m_next)(const Reply &) = nullptr;
    Meter &m_meter;
};

/// A long poll; calls `woken` with its reply.
class Poll : public Client
{
public:
    using Woken = std::function<void(Poll &, const Reply &)>;

    Poll(asio::io_context &io, const Target &target, const std::string &url, Woken woken)
        : Client(io, target)
        , m_url(url)
        , m_request(httpRequest(target, "ReceiveMessage", receiveDocument(url, 1, 20)))
        , m_woken(std::move(woken))
    {
    }

    void park() { send(m_request); }

    const std::string &url() const { return m_url; }
    Clock::time_point sent{}; ///< when the message that shall wake it was sent

protected:
    void replied(const Reply &reply) override { m_woken(*this, reply); }

private:
    std::string m_url;
    std::string m_request;
    Woken m_woken;
};

/// One request when asked to.
class Sender : public Client
{
public:
    using Client::Client;

    void send(std::string request, std::function<void()> done = {})
    {
        m_request = std::move(request);
        m_done = std::move(done);
        Client::send(m_request);
    }

protected:
    void replied(const Reply &reply) override
    {
        if (reply.status != 200)
            throw std::runtime_error("a request was answered " + std::to_string(reply.status));
        if (m_done)
            m_done();
    }

private:
    std::string m_request;
    std::function<void()> m_done;
};

template <class T>
void startAll(asio::io_context &io, std::vector<std::unique_ptr<T>> &clients)
{
    for (const std::unique_ptr<T> &client : clients)
        client->start();
    io.run();
}

Outcome runRepeat(const Settings &settings, std::string_view operation, const std::string &document,
                  std::uint64_t messages)
{
    asio::io_context io(1);
    const std::string request = httpRequest(settings.target, operation, document);
    Meter meter(settings);
    std::vector<std::unique_ptr<Repeat>> clients;
    for (std::size_t n = 0; n < settings.connections; ++n)
        clients.push_back(std::make_unique<Repeat>(io, settings.target, request, messages, meter));
    startAll(io, clients);
    return meter.finish();
}

void fill(const Settings &settings)
{
    asio::io_context io(1);
    const std::string url = createQueue(settings, settings.queue);
    const std::string batch = httpRequest(settings.target, "SendMessageBatch", batchDocument(url, settings.body));
    FifoMessages fifo(settings, url);
    const bool isFifo = settings.groups > 0;
    const auto next = [&] { return isFifo ? fifo.next() : batch; };
    std::uint64_t left = isFifo ? settings.fill : settings.fill / 10;
    std::vector<std::unique_ptr<Fill>> clients;
    for (int n = 0; n < 16; ++n)
        clients.push_back(std::make_unique<Fill>(io, settings.target, next, left));
    startAll(io, clients);
}

Outcome runSend(const Settings &settings)
{
    return runRepeat(settings, "SendMessage", sendDocument(createQueue(settings, settings.queue), settings.body), 1);
}

Outcome runBatch(const Settings &settings)
{
    const std::string url = createQueue(settings, settings.queue);
    return runRepeat(settings, "SendMessageBatch", batchDocument(url, settings.body), 10);
}

Outcome runCycle(const Settings &settings)
{
    const std::string url = createQueue(settings, settings.queue);
    asio::io_context io(1);
    Meter meter(settings);
    FifoMessages fifo(settings, url);
    std::vector<std::unique_ptr<Cycle>> clients;
    for (std::size_t n = 0; n < settings.connections; ++n)
        clients.push_back(std::make_unique<Cycle>(io, settings, url, settings.groups > 0 ? &fifo : nullptr, meter));
    startAll(io, clients);
    return meter.finish();
}

using Polls = std::vector<std::unique_ptr<Poll>>;

Polls parkPolls(asio::io_context &io, const Settings &settings, std::size_t count, const Poll::Woken &woken)
{
    Polls polls;
    for (std::size_t n = 0; n < count; ++n) {
        const std::string url = createQueue(settings, settings.queue + "-parked-" + std::to_string(n));
        polls.push_back(std::make_unique<Poll>(io, settings.target, url, woken));
        polls.back()->park();
    }
    return polls;
}

/// Lets the server read what was sent to it: parked polls give no sign of being parked.
void settle(asio::io_context &io, double seconds)
{
    io.restart();
    io.run_for(fromSeconds(seconds));
}

/// One poll waits, a message is sent some milliseconds later, the time from the send to the delivery is taken.
class Ping
{
public:
    Ping(asio::io_context &io, const Settings &settings, Meter &meter)
        : m_settings(settings)
        , m_meter(meter)
        , m_timer(io)
        , m_sender(io, settings.target)
        , m_poll(io, settings.target, createQueue(settings, settings.queue),
                 [this](Poll &, const Reply &reply) { delivered(reply); })
        , m_send(httpRequest(settings.target, "SendMessage", sendDocument(m_poll.url(), settings.body)))
    {
    }

    void start()
    {
        m_poll.park();
        m_timer.expires_after(std::chrono::milliseconds(2 + m_round++ % 4));
        m_timer.async_wait([this](const error_code &) {
            m_replies = 0;
            m_sentAt = Clock::now();
            m_sender.send(m_send, [this] { next(); });
        });
    }

private:
    void delivered(const Reply &reply)
    {
        m_meter.count(reply, 1, m_sentAt);
        m_handle = memberText(reply.body, "ReceiptHandle");
        next();
    }

    void next()
    {
        if (++m_replies < 2)
            return; // the delivery and the answer to the send come in any order
        if (m_meter.isOver()) {
            m_poll.close();
            return;
        }
        m_sender.send(httpRequest(m_settings.target, "DeleteMessage", deleteDocument(m_poll.url(), m_handle)),
                      [this] { start(); });
    }

    const Settings &m_settings;
    Meter &m_meter;
    asio::steady_timer m_timer;
    Sender m_sender;
    Poll m_poll;
    std::string m_send;
    std::string m_handle;
    Clock::time_point m_sentAt;
    int m_replies = 0;
    int m_round = 0;
};

Outcome runLongPoll(const Settings &settings)
{
    asio::io_context io(1);
    // A parked poll that ran out of time waits again.
    const Polls others = parkPolls(io, settings, settings.parked, [](Poll &poll, const Reply &) { poll.park(); });
    settle(io, 0.3);
    Meter meter(settings);
    Ping ping(io, settings, meter);
    ping.start();
    io.restart();
    while (!meter.isOver())
        io.run_one_for(std::chrono::milliseconds(100));
    for (const std::unique_ptr<Poll> &other : others)
        other->close();
    return meter.finish();
}

/// Sends one message to each poll's queue over sixteen connections, and runs until all are woken.
void wakeAll(asio::io_context &io, const Settings &settings, Polls &polls, const std::size_t &woken)
{
    std::vector<std::string> requests;
    for (const std::unique_ptr<Poll> &poll : polls)
        requests.push_back(httpRequest(settings.target, "SendMessage", sendDocument(poll->url(), settings.body)));
    std::vector<std::unique_ptr<Sender>> senders;
    for (int n = 0; n < 16; ++n)
        senders.push_back(std::make_unique<Sender>(io, settings.target));
    std::size_t sent = 0;
    std::function<void(Sender &)> more = [&](Sender &sender) {
        if (sent == requests.size())
            return;
        polls[sent]->sent = Clock::now();
        std::string &request = requests[sent++];
        sender.send(std::move(request), [&] { more(sender); });
    };
    for (const std::unique_ptr<Sender> &sender : senders)
        more(*sender);
    io.restart();
    while (woken < polls.size())
        if (io.run_one_for(std::chrono::seconds(30)) == 0)
            throw std::runtime_error("polls were not woken within 30 s");
}

double residentBytes(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// All parked at once, then one send to each: how long until all are woken, and what a parked one costs.
Outcome runParked(const Settings &settings)
{
    asio::io_context io(1);
    Outcome outcome;
    std::size_t woken = 0;
    const Poll::Woken onWake = [&](Poll &poll, const Reply &reply) {
        ++woken;
        ++outcome.messages;
        outcome.errors += reply.status == 200 && !memberText(reply.body, "ReceiptHandle").empty() ? 0 : 1;
        outcome.latencies.push_back(microsecondsSince(poll.sent));
    };
    for (std::size_t n = 0; n < settings.connections; ++n)
        createQueue(settings, settings.queue + "-parked-" + std::to_string(n));
    const double before = settings.pid != 0 ? residentBytes(settings.pid) : 0;
    Polls polls = parkPolls(io, settings, settings.connections, onWake);
    settle(io, 1);
    if (settings.pid != 0)
        outcome.bytesPerParkedPoll = (residentBytes(settings.pid) - before) / static_cast<double>(settings.connections);

    const Clock::time_point begin = Clock::now();
    wakeAll(io, settings, polls, woken);
    outcome.allWokenMilliseconds = microsecondsSince(begin) / 1000.0;
    outcome.seconds = outcome.allWokenMilliseconds / 1000.0;
    outcome.requests = outcome.messages;
    return outcome;
}

} // namespace

const std::vector<std::string> &scenarios()
{
    static const std::vector<std::string> names{"send", "cycle", "fifo", "batch", "longpoll", "wake1000", "parked"};
    return names;
}

Outcome run(const Settings &wished)
{
    Settings settings = wished;
    settings.groups = 0;
    if (settings.scenario == "fifo") {
        settings.groups = std::max<std::uint64_t>(wished.groups, 1);
        settings.queue += ".fifo";
    }
    if (settings.fill > 0)
        fill(settings);
    if (settings.scenario == "send")
        return runSend(settings);
    if (settings.scenario == "cycle" || settings.scenario == "fifo")
        return runCycle(settings);
    if (settings.scenario == "batch")
        return runBatch(settings);
    if (settings.scenario == "longpoll")
        return runLongPoll(settings);
    Settings parked = settings;
    if (settings.scenario == "wake1000")
        parked.connections = 1000;
    return runParked(parked);
}

double percentileMilliseconds(std::vector<std::uint32_t> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at / 1000.0;
}

} // namespace bench

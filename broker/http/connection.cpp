// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/connection.h"

#include "broker/http/parser.h"
#include "broker/http/reply.h"

#include <exception>

namespace broker::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t bodyStep = 256U << 10U; // what a client may make us hold before it has sent it
constexpr std::size_t chunkBytes = 16U << 10U; // a read of a chunked body
constexpr std::size_t skippedBodyBytes = 64U << 10U; // the longest body read in order to keep a refused connection
constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";

constexpr bool isMethodCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

Refusal malformed(std::string message)
{
    return {400, "InvalidRequest", std::move(message), true};
}

Refusal tooLarge(int status, std::string message)
{
    return {status, "RequestTooLarge", std::move(message), true};
}

} // namespace

Connection::Connection(std::shared_ptr<Door> door, Socket socket)
    : m_door(std::move(door))
    , m_socket(std::move(socket))
{
}

void Connection::start()
{
    error_code ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    m_socket.non_blocking(true, ignored);
    m_since = m_door->now();
    advance();
}

void Connection::advance()
{
    if (m_isAdvancing)
        return;
    m_isAdvancing = true;
    try {
        while (step()) { }
    } catch (const std::exception &) { // out of memory: this client pays, the others stay
        abort();
    }
    m_isAdvancing = false;
}

bool Connection::step()
{
    switch (m_stage) {
    case Stage::Head:
        return readHead();
    case Stage::Body:
        return m_framing.isChunked ? readChunks() : readBody();
    case Stage::Write:
        return write();
    case Stage::HeldBack:
    case Stage::Room:
    case Stage::Call:
    case Stage::Linger:
    case Stage::Closed:
        break;
    }
    return false;
}

// --- a request comes in
// ---------------------------------------------------------------------------------------------------

bool Connection::readHead()
{
    // Some clients end a body with a line of its own; one is let through.
    if (!m_isStarted && !m_isLineSkipped && m_buffer.view().starts_with("\r\n")) {
        m_buffer.drop(2);
        m_isLineSkipped = true;
    }
    const std::string_view bytes = m_buffer.view();
    if (bytes.empty() || bytes == "\r") {
        read();
        return false;
    }
    if (!m_isStarted) {
        m_isStarted = true;
        m_since = m_door->now();
    }
    if (!isMethodCharacter(bytes.front()))
        return refuse(malformed("This is not HTTP. This door speaks plain HTTP/1.1, without TLS."));

    const HeadEnd end = findHeadEnd(bytes, m_scanned);
    const std::size_t most = m_door->limits().headerBytes;
    if (end.isBroken)
        return refuse(malformed("A line does not end with carriage return and line feed."));
    if (end.length > most || (end.length == 0 && bytes.size() >= most))
        return refuse(tooLarge(431, "The request header is longer than 16 KiB."));
    if (end.length > 0)
        return startRequest(bytes.substr(0, end.length));
    m_scanned = end.scanned;
    read();
    return false;
}

bool Connection::startRequest(std::string_view block)
{
    const ServerLimits &limits = m_door->limits();
    if (auto refusal = checkRaw(block, {.fields = limits.headerFields, .targetBytes = limits.targetBytes}))
        return refuse(*refusal);
    bool keepsAlive = false;
    if (auto refusal = parseHead(block, m_head, keepsAlive))
        return refuse(*refusal);

    ++m_door->stats.requests;
    ++m_requests;
    m_isHeadOnly = m_head.method == "HEAD";
    m_isOld = m_head.minorVersion == 0;
    m_wantsJson = wantsJson(m_head);
    m_closes = !keepsAlive || m_requests >= limits.requestsPerConnection;
    std::optional<Refusal> refusal = judge();
    if (refusal && refusal->close)
        return refuse(*refusal);
    m_buffer.drop(block.size());
    return startBody(std::move(refusal), !m_isOld && m_head.field("Expect").has_value());
}

/// Gates, then the route. Fills m_request but for its body.
std::optional<Refusal> Connection::judge()
{
    if (auto refusal = checkHead(m_head, m_door->rules))
        return refusal;
    m_framing = bodyFraming(m_head);
    m_request = {};
    Route route = routeOf(m_head, m_request);
    m_destination = route.destination;
    if (!route.refusal && m_destination == Destination::Call) {
        m_request.caller = m_callers.callerOf(m_head, m_door->externalHost, [this] { return peer(); });
        m_request.service = m_callers.service();
    }
    return std::move(route.refusal);
}

bool Connection::startBody(std::optional<Refusal> refusal, bool expectsContinue)
{
    if (refusal) {
        m_framing = bodyFraming(m_head);
        refusal->close = m_framing.isChunked || m_framing.length > skippedBodyBytes || expectsContinue;
        if (refusal->close || m_framing.length == 0)
            return refuse(*refusal);
        m_request = {};
    } else if (!m_framing.isChunked && m_framing.length > m_door->limits().bodyBytes) {
        return refuse(tooLarge(413, "The request body is longer than 8 MiB."));
    }
    m_refusal = std::move(refusal);
    m_got = 0;
    m_chunks = {};
    m_chunksRead = ChunkReader::Status::NeedsMore;
    m_expectsContinue = expectsContinue;
    if (m_destination != Destination::Call || m_refusal || !m_door->holdsBack())
        return goOnToBody();
    m_stage = Stage::HeldBack;
    m_door->holdBack(shared_from_this());
    return false;
}

void Connection::repliesDrained()
{
    if (m_stage != Stage::HeldBack)
        return;
    goOnToBody();
    advance();
}

bool Connection::goOnToBody()
{
    m_stage = Stage::Body;
    if (!m_framing.isChunked && m_buffer.size() >= m_framing.length)
        return true;

    m_since = m_door->now();
    if (m_expectsContinue && m_buffer.isEmpty()) {
        m_out = goOn;
        m_sent = 0;
        m_next = Stage::Body;
        m_stage = Stage::Write;
    }
    return true;
}

bool Connection::readBody()
{
    std::string &body = m_request.body;
    while (m_got < m_framing.length) {
        if (m_got == body.size() && !growBody())
            return false;
        const std::string_view here = m_buffer.view().substr(0, body.size() - m_got);
        if (here.empty()) {
            readIntoBody();
            return false;
        }
        here.copy(body.data() + m_got, here.size());
        m_got += here.size();
        m_buffer.drop(here.size());
    }
    return dispatch();
}

/// Memory follows what has come, not what was announced.
bool Connection::growBody()
{
    const std::size_t more = std::min<std::size_t>(m_framing.length - m_got, bodyStep);
    if (!reserveRoom(more))
        return false;
    m_request.body.reserve(m_framing.length);
    m_request.body.resize(m_got + more);
    return true;
}

bool Connection::readChunks()
{
    std::string &body = m_request.body;
    if (m_chunksRead == ChunkReader::Status::NeedsMore) {
        std::size_t used = 0;
        m_chunksRead = m_chunks.read(m_buffer.view(), body, m_door->limits().bodyBytes, used);
        m_buffer.drop(used);
    }
    // What was decoded is counted, not its framing. That is known afterwards only, one buffer too late at most.
    if (!reserveRoom(body.size() - m_reserved))
        return false;
    switch (m_chunksRead) {
    case ChunkReader::Status::Done:
        return dispatch();
    case ChunkReader::Status::Malformed:
        return refuse(malformed("The chunks of the body are malformed, or have extensions or trailers."));
    case ChunkReader::Status::TooLarge:
        return refuse(tooLarge(413, "The request body is longer than 8 MiB."));
    case ChunkReader::Status::NeedsMore:
        break;
    }
    read(chunkBytes);
    return false;
}

bool Connection::reserveRoom(std::size_t bytes)
{
    if (m_door->reserve(bytes)) {
        m_reserved += bytes;
        return true;
    }
    m_stage = Stage::Room;
    m_since = m_door->now();
    m_door->waitForRoom(shared_from_this());
    return false;
}

void Connection::roomFreed()
{
    if (m_stage != Stage::Room)
        return;
    m_stage = Stage::Body;
    m_since = m_door->now();
    advance();
}

// --- it is answered
// -------------------------------------------------------------------------------------------------------

bool Connection::dispatch()
{
    if (m_refusal)
        return refuse(*std::exchange(m_refusal, std::nullopt));
    if (m_destination == Destination::Call)
        return call();
    api::Response response;
    response.requestId = requestIdOf(++m_door->ownReplies);
    response.status = m_destination == Destination::Health ? 200 : 204;
    if (m_destination == Destination::Health) {
        response.contentType = "application/json";
        response.body = m_door->health();
    }
    return reply(std::move(response));
}

bool Connection::call()
{
    m_stage = Stage::Call;
    const std::uint64_t serial = ++m_serial;
    const auto self = shared_from_this();
    const core::CallId id = m_door->sink().call(std::move(m_request), [self, serial](api::Response response) {
        self->m_door->deliver(self, serial, std::move(response));
    });
    if (m_stage != Stage::Call || m_serial != serial)
        return true; // answered already
    m_call = id;
    if (!m_isWatched) {
        m_isWatched = true;
        m_door->watch(self);
    }
    return false;
}

void Connection::answered(std::uint64_t serial, api::Response response)
{
    if (m_stage != Stage::Call || serial != m_serial)
        return;
    m_call = 0;
    reply(std::move(response));
    advance();
}

bool Connection::refuse(const Refusal &refusal)
{
    ++m_door->stats.refused;
    m_closes = m_closes || refusal.close;
    m_lingers = m_lingers || refusal.close;
    return reply(refusalResponse(refusal, m_wantsJson, ++m_door->ownReplies));
}

/// Takes the response, so that its body is not kept beside the rendered one.
bool Connection::reply(api::Response response)
{
    m_door->release(std::exchange(m_reserved, 0));
    m_closes = m_closes || m_door->isStopping();
    renderReply(m_out, response, {m_isHeadOnly, m_closes, m_isOld});
    m_sent = 0;
    m_next = Stage::Head;
    m_stage = Stage::Write;
    return true;
}

bool Connection::write()
{
    while (m_sent < m_out.size() && !m_isWriting) {
        error_code error;
        m_sent += m_socket.write_some(asio::buffer(m_out.data() + m_sent, m_out.size() - m_sent), error);
        if (error == asio::error::would_block) {
            writeLater();
        } else if (error) {
            abort();
            return false;
        }
    }
    return !m_isWriting && written();
}

void Connection::writeLater()
{
    m_since = m_door->now();
    if (m_owed == 0) {
        m_owed = m_out.size();
        m_door->owe(m_owed);
    }
    m_isWriting = true;
    m_socket.async_write_some(asio::buffer(m_out.data() + m_sent, m_out.size() - m_sent),
                              [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                                  self->m_isWriting = false;
                                  self->m_sent += bytes;
                                  if (self->m_stage == Stage::Closed)
                                      return;
                                  if (error)
                                      self->abort();
                                  else
                                      self->advance();
                              });
}

bool Connection::written()
{
    if (m_out.capacity() > skippedBodyBytes)
        m_out = std::string(); // `= {}` would keep the memory
    m_door->settle(std::exchange(m_owed, 0));
    m_stage = m_next;
    m_since = m_door->now();
    if (m_next == Stage::Body)
        return true;
    if (m_closes) {
        linger();
        return false;
    }
    m_isStarted = m_isLineSkipped = m_isHeadOnly = m_isOld = m_wantsJson = false;
    m_scanned = 0;
    return true;
}

void Connection::linger()
{
    error_code ignored;
    const bool isQuiet = !m_lingers && m_buffer.isEmpty() && !m_isReading;
    if (isQuiet && m_socket.available(ignored) == 0) {
        abort();
        return;
    }
    m_stage = Stage::Linger;
    m_buffer.dropAll();
    m_socket.shutdown(asio::socket_base::shutdown_send, ignored);
    read();
}

} // namespace broker::http

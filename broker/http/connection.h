// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/http/chunked.h"
#include "broker/http/door.h"
#include "broker/http/readbuffer.h"
#include "broker/http/route.h"

namespace broker::http {

/// One client: reads a request, has it answered, writes the reply, and only then looks at the next one. A call that
/// lasts is parked: the connection keeps no buffers then, and notices when the client leaves. The door's thread.
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<Door> door, Socket socket);

    std::size_t place = 0; ///< in the door's list

    void start();
    /// The answer to call `serial`; a late one, to a call that was given up, is dropped.
    void answered(std::uint64_t serial, api::Response response);
    void roomFreed();
    /// Replies to others are written: a request held back goes on.
    void repliesDrained();
    /// Some milliseconds have passed; false: need not be watched any longer.
    bool sweep();
    void checkTimes(time::Boot now);
    /// The server stops: closes now if no request is under way, else after its reply.
    void finishUp();
    /// Closes now; a call under way is cancelled.
    void abort();

private:
    enum class Stage {
        Head, ///< waits for a header, idle until its first byte
        HeldBack, ///< its header is taken, but clients leave too many replies unread; nothing is read
        Body, ///< its header is taken
        Room, ///< the same, but all bodies together are too many; nothing is read
        Call, ///< the sink has it
        Write, ///< the reply is on its way; then m_next
        Linger, ///< the last reply is written: what still comes is dropped, so that no reset overtakes the reply
        Closed,
    };

    void advance();
    bool step();

    bool readHead();
    bool startRequest(std::string_view block);
    std::optional<Refusal> judge();
    bool startBody(std::optional<Refusal> refusal, bool expectsContinue);
    bool goOnToBody();
    bool readBody();
    bool growBody();
    bool readChunks();
    bool reserveRoom(std::size_t bytes);
    bool dispatch();
    bool call();

    bool refuse(const Refusal &refusal);
    bool reply(api::Response response);
    bool write();
    void writeLater();
    bool written();
    void linger();

    void read(std::size_t wanted = ReadBuffer::usualBytes);
    void readIntoBody();
    void received(const boost::system::error_code &error, std::size_t bytes);
    void receivedIntoBody(const boost::system::error_code &error, std::size_t bytes);
    void park();
    void waitForBytes();
    void readable(const boost::system::error_code &error);
    void timeOut();
    bool isBodySlow(time::Boot age) const;
    std::string peer() const;

    const std::shared_ptr<Door> m_door;
    Socket m_socket;
    Stage m_stage = Stage::Head;
    Stage m_next = Stage::Head; ///< after Write
    time::Boot m_since{}; ///< of the stage; of the last progress in Write

    ReadBuffer m_buffer;
    std::size_t m_scanned = 0; ///< of the header in m_buffer
    RequestHead m_head; ///< views into m_buffer: good until the next read
    api::Request m_request;
    CallerCache m_callers;
    Destination m_destination = Destination::Call;
    std::optional<Refusal> m_refusal; ///< to be told once the body is in
    BodyFraming m_framing;
    ChunkReader m_chunks;
    ChunkReader::Status m_chunksRead = ChunkReader::Status::NeedsMore;
    std::size_t m_got = 0; ///< of a body with a length
    std::size_t m_reserved = 0; ///< of the door's room

    std::string m_out;
    std::size_t m_sent = 0;
    std::size_t m_owed = 0; ///< of m_out, while the client does not take it
    core::CallId m_call = 0;
    std::uint64_t m_serial = 0; ///< of the newest call
    std::uint64_t m_sweptSerial = 0;
    std::uint64_t m_requests = 0;

    bool m_isStarted = false; ///< the first byte of a header has come
    bool m_isLineSkipped = false; ///< an empty line before the header
    bool m_isHeadOnly = false;
    bool m_expectsContinue = false;
    bool m_isOld = false; ///< HTTP/1.0
    bool m_wantsJson = false;
    bool m_closes = false; ///< after this reply
    bool m_lingers = false; ///< there may be more bytes of this request under way
    bool m_isAdvancing = false;
    bool m_isReading = false; ///< one read is under way, into m_buffer or the body
    bool m_isWaiting = false; ///< one wait for bytes is under way
    bool m_isWriting = false;
    bool m_isWatched = false;
};

} // namespace broker::http

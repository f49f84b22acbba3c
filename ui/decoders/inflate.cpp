// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace ui::decoders {

namespace {

constexpr qsizetype mostPacked = 64 * 1024 * 1024; // nothing that a queue can hold

int windowBits(Wrapper wrapper)
{
    switch (wrapper) {
    case Wrapper::Gzip:
        return MAX_WBITS + 16;
    case Wrapper::Zlib:
        return MAX_WBITS;
    case Wrapper::None:
        break;
    }
    return -MAX_WBITS;
}

class Stream
{
public:
    Stream(const QByteArray &packed, Wrapper wrapper)
        : m_packed(packed)
        , m_wrapper(wrapper)
    {
        // zlib's interface takes no const, and reads only.
        m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(m_packed.size());
        m_isReady = inflateInit2(&m_stream, windowBits(wrapper)) == Z_OK;
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    ~Stream()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }

    Inflated run(qsizetype most)
    {
        Inflated out;
        while (m_isReady && !out.isCut && !out.isWhole) {
            const int result = step(out, most);
            if (result == Z_STREAM_END && hasAnotherMember())
                inflateReset(&m_stream);
            else if (result == Z_STREAM_END)
                out.isWhole = true;
            else if (result != Z_OK)
                break;
        }
        return out;
    }

private:
    int step(Inflated &out, qsizetype most)
    {
        m_stream.next_out = m_buffer.data();
        m_stream.avail_out = static_cast<uInt>(m_buffer.size());
        const int result = ::inflate(&m_stream, Z_NO_FLUSH);
        const qsizetype came = static_cast<qsizetype>(m_buffer.size() - m_stream.avail_out);
        const qsizetype taken = std::min(came, most - out.bytes.size());
        out.bytes.append(reinterpret_cast<const char *>(m_buffer.data()), taken);
        out.isCut = taken < came;
        return result;
    }

    bool hasAnotherMember() const
    {
        return m_wrapper == Wrapper::Gzip && m_stream.avail_in >= 2 && m_stream.next_in[0] == 0x1f
            && m_stream.next_in[1] == 0x8b;
    }

    QByteArray m_packed;
    Wrapper m_wrapper;
    z_stream m_stream{};
    bool m_isReady = false;
    std::array<Bytef, 16 * 1024> m_buffer{};
};

} // namespace

Inflated inflate(const QByteArray &packed, Wrapper wrapper, qsizetype most)
{
    if (packed.isEmpty() || packed.size() > mostPacked)
        return {};
    return Stream{packed, wrapper}.run(most);
}

} // namespace ui::decoders

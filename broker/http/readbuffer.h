// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace broker::http {

/// One flat piece of memory that bytes come into at the end and leave at the front. Bytes move in prepare() alone, so
/// that views stay good while requests that came together are taken one by one.
class ReadBuffer
{
public:
    static constexpr std::size_t usualBytes = 4U << 10U;

    std::string_view view() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
    std::size_t size() const { return m_end - m_begin; }
    bool isEmpty() const { return m_begin == m_end; }

    void drop(std::size_t bytes) { m_begin += bytes; }
    void dropAll() { m_begin = m_end; }
    void commit(std::size_t bytes) { m_end += bytes; }

    /// Room behind the bytes: at least half of what the buffer has, and it has at least `wanted`.
    boost::asio::mutable_buffer prepare(std::size_t wanted = usualBytes)
    {
        const std::size_t held = size();
        if (isEmpty() && m_capacity > 4 * usualBytes && wanted <= usualBytes)
            release(); // one big request does not make the connection big for ever
        std::size_t capacity = std::max(m_capacity, wanted);
        while (capacity - held < capacity / 2)
            capacity *= 2;
        if (capacity != m_capacity)
            moveTo(capacity);
        else if (m_begin > 0)
            compact();
        return {m_bytes.get() + m_end, m_capacity - m_end};
    }

    /// Gives the memory back; only when empty.
    void release()
    {
        m_bytes.reset();
        m_capacity = m_begin = m_end = 0;
    }

private:
    void moveTo(std::size_t capacity)
    {
        std::unique_ptr<char[]> bytes(new char[capacity]);
        const std::string_view held = view();
        std::copy(held.begin(), held.end(), bytes.get());
        m_bytes = std::move(bytes);
        m_capacity = capacity;
        m_begin = 0;
        m_end = held.size();
    }
    void compact()
    {
        const std::size_t held = size();
        if (held > 0)
            std::memmove(m_bytes.get(), m_bytes.get() + m_begin, held);
        m_begin = 0;
        m_end = held;
    }

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace broker::http

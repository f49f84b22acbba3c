// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/rows.h"

#include "broker/storage/crc32c.h"

#include <bit>
#include <cstring>

namespace broker::storage::rows {

namespace {

// Numbers go into checksums and lengths as they lie in memory.
static_assert(std::endian::native == std::endian::little);

constexpr char firstExtraVersion = 1;
constexpr char extraVersion = 2;

/// Over the fields of a row.
class Crc
{
public:
    Crc &add(std::string_view bytes)
    {
        m_crc.add(bytes);
        return *this;
    }
    Crc &add(std::uint64_t number)
    {
        std::array<char, sizeof number> bytes{};
        std::memcpy(bytes.data(), &number, bytes.size());
        return add(std::string_view{bytes.data(), bytes.size()});
    }
    Crc &add(model::Instant instant) { return add(static_cast<std::uint64_t>(model::toMilliseconds(instant))); }
    template <class Tag>
    Crc &add(model::Id<Tag> id)
    {
        return add(id.value);
    }
    /// With its length, so that bytes cannot wander between neighbours.
    Crc &addText(std::string_view text) { return add(std::uint64_t{text.size()}).add(text); }

    Checksum value() const { return static_cast<Checksum>(m_crc.value()); }

private:
    Crc32c m_crc;
};

void putText(std::string_view text, std::string &bytes)
{
    std::size_t length = text.size();
    for (; length >= 0x80; length >>= 7U)
        bytes += static_cast<char>((length & 0x7fU) | 0x80U);
    bytes += static_cast<char>(length);
    bytes += text;
}

/// Reads from the front of what it was given; after a failure everything else fails too.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_left(bytes)
    {
    }

    bool atEnd() const { return m_left.empty(); }
    bool text(std::string &text)
    {
        std::size_t length = 0;
        if (!readLength(length) || length > m_left.size())
            return fail();
        text.assign(m_left.substr(0, length));
        m_left.remove_prefix(length);
        return true;
    }
    bool byte(char wanted)
    {
        if (m_left.empty() || m_left.front() != wanted)
            return fail();
        m_left.remove_prefix(1);
        return true;
    }

private:
    bool readLength(std::size_t &length)
    {
        for (unsigned shift = 0; shift < 35 && !m_left.empty(); shift += 7) {
            const auto group = static_cast<unsigned char>(m_left.front());
            m_left.remove_prefix(1);
            length |= std::size_t{group & 0x7fU} << shift;
            if (group < 0x80)
                return true;
        }
        return false;
    }
    bool fail()
    {
        m_left = {};
        return false;
    }

    std::string_view m_left;
};

/// Cuts the four bytes from the end; false when they are not the checksum of the rest.
bool takeChecksum(std::string_view &bytes)
{
    Checksum sum = 0;
    if (bytes.size() < sizeof sum)
        return false;
    std::memcpy(&sum, bytes.data() + bytes.size() - sizeof sum, sizeof sum);
    bytes.remove_suffix(sizeof sum);
    return sum == checksum(bytes);
}

} // namespace

Checksum checksum(std::string_view bytes)
{
    return Crc{}.add(bytes).value();
}

Checksum placeChecksum(const model::MessageRow &row)
{
    Crc crc;
    crc.add(row.key)
        .add(row.queue)
        .add(row.body)
        .add(row.lineage)
        .add(row.order)
        .add(row.sent)
        .add(row.deadLetterSource);
    crc.add(std::uint64_t{row.size});
    std::array<char, 16> md5{};
    std::memcpy(md5.data(), row.md5.data(), md5.size());
    crc.add(std::string_view{md5.data(), md5.size()});
    if (row.group)
        crc.add(row.group.view());
    if (row.moved != model::Instant{})
        crc.add(row.moved);
    return crc.value();
}

Checksum dueChecksum(model::MessageKey key, model::Instant due, model::MessageState state)
{
    return Crc{}.add(key).add(due).add(static_cast<std::uint64_t>(state)).value();
}

Checksum countChecksum(model::MessageKey key, model::Instant firstReceived, std::uint32_t receives,
                       model::Instant leased)
{
    Crc crc;
    crc.add(key).add(firstReceived).add(std::uint64_t{receives});
    if (leased != model::Instant{})
        crc.add(leased);
    return crc.value();
}

Checksum countersChecksum(const model::Counters &counters, std::uint64_t secret)
{
    return Crc{}.add(counters.nextKey).add(counters.nextEvent).add(counters.engineTime).add(secret).value();
}

Checksum queueChecksum(const model::QueueRow &row, std::string_view attributes, std::string_view tags)
{
    Crc crc;
    crc.add(row.id).addText(row.account).addText(row.region).addText(row.name).add(row.created).add(row.modified);
    return crc.addText(attributes).addText(tags).value();
}

Checksum noteChecksum(const model::change::DeduplicationNoted &note)
{
    Crc crc;
    crc.add(note.order).add(note.queue).add(note.key).add(note.until);
    return crc.addText(note.scope.view()).addText(note.id).value();
}

Checksum moveTaskChecksum(const model::MoveTaskRow &row)
{
    Crc crc;
    crc.add(row.id).add(row.source).addText(row.sourceArn).addText(row.destinationArn);
    crc.add(std::uint64_t{row.perSecond}).add(row.moved).add(row.toMove).add(static_cast<std::uint64_t>(row.status));
    return crc.addText(row.failure).add(row.started).add(row.ended).add(row.last).value();
}

Checksum redriveChecksum(model::RedriveId redrive, std::string_view bytes)
{
    return Crc{}.add(redrive).addText(bytes).value();
}

Checksum redriveSliceChecksum(const model::RedriveSlice &slice, std::string_view away)
{
    Crc crc;
    crc.add(slice.number).add(slice.redrive).add(slice.at).add(slice.moved).add(slice.returned);
    return crc.addText(away).value();
}

Checksum goneQueueChecksum(model::QueueId queue, std::string_view arn)
{
    return Crc{}.add(queue).addText(arn).value();
}

Checksum sweepChecksum(model::QueueId queue, model::OrderNo through)
{
    return Crc{}.add(queue).add(through).value();
}

void encode(const model::AttributeMap &map, std::string &bytes)
{
    bytes.clear();
    for (const auto &[name, value] : map) {
        putText(name, bytes);
        putText(value, bytes);
    }
}

bool decode(std::string_view bytes, model::AttributeMap &map)
{
    Reader reader{bytes};
    while (!reader.atEnd()) {
        std::string name;
        std::string value;
        if (!reader.text(name) || !reader.text(value))
            return false;
        map.insert_or_assign(std::move(name), std::move(value));
    }
    return true;
}

void encodeExtra(const model::Payload &payload, std::string &bytes)
{
    bytes.clear();
    if (payload.senderId.empty() && payload.deduplicationId.empty() && payload.traceHeader.empty()
        && payload.attributes.empty())
        return;
    bytes += extraVersion;
    putText(payload.senderId, bytes);
    putText(payload.deduplicationId, bytes);
    putText(payload.traceHeader, bytes);
    for (const model::MessageAttribute &attribute : payload.attributes) {
        putText(attribute.name, bytes);
        putText(attribute.dataType, bytes);
        putText(attribute.value, bytes);
    }
    const Checksum sum = checksum(bytes);
    std::array<char, sizeof sum> tail{};
    std::memcpy(tail.data(), &sum, tail.size());
    bytes.append(tail.data(), tail.size());
}

bool decodeExtra(std::string_view bytes, model::Payload &payload)
{
    if (bytes.empty())
        return true;
    if (!takeChecksum(bytes) || bytes.empty())
        return false;

    Reader reader{bytes};
    const bool isFirst = bytes.front() == firstExtraVersion;
    std::string group;
    if (!reader.byte(isFirst ? firstExtraVersion : extraVersion) || !reader.text(payload.senderId)
        || !reader.text(isFirst ? group : payload.deduplicationId) || !reader.text(payload.traceHeader))
        return false;
    while (!reader.atEnd()) {
        model::MessageAttribute attribute;
        if (!reader.text(attribute.name) || !reader.text(attribute.dataType) || !reader.text(attribute.value))
            return false;
        payload.attributes.push_back(std::move(attribute));
    }
    return true;
}

std::string groupOfExtra(std::string_view bytes)
{
    std::string sender;
    std::string group;
    if (!takeChecksum(bytes))
        return {};
    Reader reader{bytes};
    return reader.byte(firstExtraVersion) && reader.text(sender) && reader.text(group) ? group : std::string{};
}

} // namespace broker::storage::rows

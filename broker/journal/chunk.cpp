// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/chunk.h"

#include <algorithm>
#include <cassert>

namespace broker::journal {

namespace {

// chunk   = "RJ" version first-number first-time count queues callers event* sum
// version = one byte, 2
// queues  = count (id name)*        ids ascending, each as the difference from the one before
// callers = count (id name)*        likewise
// name    = length bytes
// event   = kind+cause number time lineage key previous due queue other caller receives
//   kind+cause  one byte: kind * 8 + cause; in version 1 kind * 4 + cause, where a cause of 4 ran over
//   number      difference from the event before
//   time        signed difference from the event before
//   lineage     signed difference from the event before
//   key         signed difference from the lineage: most messages start their own
//   previous    0 = none, else how many numbers back
//   due         0 = none, else 1 + the zigzag of its difference from time
//   queue, other  place in `queues`, the first is 1; 0 = none
//   caller      place in `callers`, the first is 1; 0 = the broker
// sum     = 8 bytes little-endian: FNV-1a of everything before it
// Numbers are LEB128; signed ones zigzag. Differences wrap, so any value survives.
constexpr std::string_view magic = "RJ\2";
constexpr std::string_view firstMagic = "RJ\1";
constexpr std::size_t sumBytes = 8;
static_assert(static_cast<int>(model::change::Cause::Redrive) < 8 && static_cast<int>(Kind::SetAside) < 32);
constexpr std::uint64_t causesNow = 8;
constexpr std::uint64_t firstCauses = 4;
constexpr std::size_t leastEventBytes = 11;

std::uint64_t sumOf(std::string_view bytes)
{
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    return sum;
}

std::uint64_t bits(model::Instant instant)
{
    return static_cast<std::uint64_t>(model::toMilliseconds(instant));
}

model::Instant instantOf(std::uint64_t bits)
{
    return model::fromMilliseconds(static_cast<std::int64_t>(bits));
}

std::uint64_t zigzag(std::uint64_t difference)
{
    return (difference << 1U) ^ (0U - (difference >> 63U));
}

std::uint64_t unzigzag(std::uint64_t value)
{
    return (value >> 1U) ^ (0U - (value & 1U));
}

/// What the differences are from.
struct Before
{
    std::uint64_t number = 0;
    std::uint64_t time = 0;
    std::uint64_t lineage = 0;

    void set(const Event &event)
    {
        number = event.number.value;
        time = bits(event.time);
        lineage = event.lineage.value;
    }
};

class Writer
{
public:
    explicit Writer(std::string &bytes)
        : m_bytes(bytes)
    {
    }

    void number(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7U)
            byte(value | 0x80U);
        byte(value);
    }
    void byte(std::uint64_t value) { m_bytes += static_cast<char>(value & 0xffU); }
    template <class Id>
    void names(const std::map<Id, std::string> &names)
    {
        number(names.size());
        std::uint64_t before = 0;
        for (const auto &[id, name] : names) {
            number(id - before);
            before = id;
            number(name.size());
            m_bytes += name;
        }
    }

private:
    std::string &m_bytes;
};

/// Reads zeros once the bytes have run out; isGood() then says so.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    bool isGood() const { return m_good; }
    std::size_t left() const { return m_bytes.size(); }

    std::uint64_t byte()
    {
        if (m_bytes.empty()) {
            m_good = false;
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t next = byte();
            value |= (next & 0x7fU) << shift;
            if (next < 0x80U)
                return value;
        }
        m_good = false;
        return 0;
    }
    template <class Id>
    std::map<Id, std::string> names()
    {
        std::map<Id, std::string> names;
        std::uint64_t id = 0;
        for (std::uint64_t count = number(); m_good && count > 0; --count) {
            id += number();
            const std::uint64_t length = number();
            m_good = m_good && length <= m_bytes.size() && id == static_cast<Id>(id)
                && (names.empty() || id > names.rbegin()->first);
            if (!m_good)
                break;
            names.emplace_hint(names.end(), static_cast<Id>(id), m_bytes.substr(0, length));
            m_bytes.remove_prefix(length);
        }
        return names;
    }

private:
    std::string_view m_bytes;
    bool m_good = true;
};

template <class Id>
std::vector<Id> idsOf(const std::map<Id, std::string> &names)
{
    std::vector<Id> ids;
    ids.reserve(names.size());
    for (const auto &entry : names)
        ids.push_back(entry.first);
    return ids;
}

template <class Id>
std::uint64_t placeOf(Id id, const std::vector<Id> &ids)
{
    if (id == 0)
        return 0;
    const auto found = std::lower_bound(ids.begin(), ids.end(), id);
    assert(found != ids.end() && *found == id);
    return static_cast<std::uint64_t>(found - ids.begin()) + 1;
}

template <class Id>
bool isPlace(std::uint64_t place, const std::vector<Id> &ids, Id &id)
{
    id = place > 0 && place <= ids.size() ? ids[place - 1] : Id{0};
    return place <= ids.size();
}

struct Ids
{
    std::vector<std::uint64_t> queues;
    std::vector<std::uint32_t> callers;
};

void write(Writer &writer, const Event &event, const Before &before, const Ids &ids)
{
    const std::uint64_t time = bits(event.time);
    writer.byte(static_cast<std::uint64_t>(event.kind) * causesNow + static_cast<std::uint64_t>(event.cause));
    writer.number(event.number.value - before.number);
    writer.number(zigzag(time - before.time));
    writer.number(zigzag(event.lineage.value - before.lineage));
    writer.number(zigzag(event.key.value - event.lineage.value));
    writer.number(event.previous ? event.number.value - event.previous.value : 0);
    writer.number(event.due == model::Instant{} ? 0 : zigzag(bits(event.due) - time) + 1);
    writer.number(placeOf(event.queue, ids.queues));
    writer.number(placeOf(event.other, ids.queues));
    writer.number(placeOf(event.caller, ids.callers));
    writer.number(event.count);
}

/// Version 1 had no room for the cause of a move task, which made another kind of it; that kind names no other queue.
void mend(Event &event)
{
    if (event.kind != Kind::Deduplicated || event.other == 0)
        return;
    event.kind = Kind::Moved;
    event.cause = model::change::Cause::MoveTask;
}

/// `causes`: of how many the first byte knows.
bool read(Reader &reader, Event &event, const Before &before, const Ids &ids, std::uint64_t causes)
{
    const std::uint64_t kind = reader.byte();
    event.kind = static_cast<Kind>(kind / causes);
    event.cause = static_cast<model::change::Cause>(kind % causes);
    event.number.value = before.number + reader.number();
    const std::uint64_t time = before.time + unzigzag(reader.number());
    event.time = instantOf(time);
    event.lineage.value = before.lineage + unzigzag(reader.number());
    event.key.value = event.lineage.value + unzigzag(reader.number());
    const std::uint64_t back = reader.number();
    event.previous.value = back == 0 ? 0 : event.number.value - back;
    const std::uint64_t due = reader.number();
    event.due = due == 0 ? model::Instant{} : instantOf(time + unzigzag(due - 1));
    const bool isPlaced = isPlace(reader.number(), ids.queues, event.queue)
        && isPlace(reader.number(), ids.queues, event.other) && isPlace(reader.number(), ids.callers, event.caller);
    const std::uint64_t count = reader.number();
    event.count = static_cast<std::uint32_t>(count);
    if (causes == firstCauses)
        mend(event);
    return reader.isGood() && isPlaced && count == event.count && isKind(event.kind)
        && event.cause <= model::change::Cause::Redrive && event.number.value > before.number
        && back <= event.number.value;
}

std::optional<std::string_view> checkedBody(std::string_view bytes)
{
    if (bytes.size() < magic.size() + sumBytes || !(bytes.starts_with(magic) || bytes.starts_with(firstMagic)))
        return std::nullopt;
    const std::string_view body = bytes.substr(0, bytes.size() - sumBytes);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < sumBytes; ++i)
        sum |= std::uint64_t{static_cast<std::uint8_t>(bytes[body.size() + i])} << (8 * i);
    if (sum != sumOf(body))
        return std::nullopt;
    return body.substr(magic.size());
}

} // namespace

std::string encodeChunk(const Chunk &chunk)
{
    std::string bytes{magic};
    bytes.reserve(64 + chunk.events.size() * 20);
    Writer writer{bytes};
    Before before;
    before.set(chunk.events.front());
    --before.number;
    writer.number(before.number);
    writer.number(before.time);
    writer.number(chunk.events.size());
    writer.names(chunk.names.queues);
    writer.names(chunk.names.callers);
    const Ids ids{idsOf(chunk.names.queues), idsOf(chunk.names.callers)};
    before.lineage = 0;
    for (const Event &event : chunk.events) {
        assert(event.number.value > before.number);
        write(writer, event, before, ids);
        before.set(event);
    }
    const std::uint64_t sum = sumOf(bytes);
    for (std::size_t i = 0; i < sumBytes; ++i)
        writer.byte(sum >> (8 * i));
    return bytes;
}

std::optional<Chunk> decodeChunk(std::string_view bytes)
{
    const std::optional<std::string_view> body = checkedBody(bytes);
    if (!body)
        return std::nullopt;
    Reader reader{*body};
    Before before;
    before.number = reader.number();
    before.time = reader.number();
    const std::uint64_t count = reader.number();
    Chunk chunk;
    chunk.names.queues = reader.names<std::uint64_t>();
    chunk.names.callers = reader.names<std::uint32_t>();
    if (!reader.isGood() || count == 0 || count > reader.left() / leastEventBytes)
        return std::nullopt;
    const Ids ids{idsOf(chunk.names.queues), idsOf(chunk.names.callers)};
    const std::uint64_t causes = bytes.starts_with(firstMagic) ? firstCauses : causesNow;
    chunk.events.resize(count);
    for (Event &event : chunk.events) {
        if (!read(reader, event, before, ids, causes))
            return std::nullopt;
        before.set(event);
    }
    if (reader.left() != 0)
        return std::nullopt;
    return chunk;
}

} // namespace broker::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/readrows.h"

#include "broker/storage/redriverows.h"
#include "broker/storage/rows.h"

#include <cstring>

namespace broker::storage {

model::GroupId GroupTexts::shared(std::string_view text)
{
    if (text.empty())
        return {};
    if (const auto known = m_known.find(text); known != m_known.end())
        return known->second;
    const model::GroupId made{text};
    m_known.emplace(made.view(), made);
    return made;
}

std::optional<model::MessageRow> readMessage(const Statement &select, GroupTexts &groups)
{
    model::MessageRow row;
    row.key = select.id<model::MessageKey>(0);
    row.queue = select.id<model::QueueId>(1);
    row.body = select.id<model::BodyId>(2);
    row.lineage = select.id<model::LineageId>(3);
    row.order = select.id<model::OrderNo>(4);
    row.sent = select.instant(5);
    row.deadLetterSource = select.id<model::QueueId>(6);
    row.size = static_cast<std::uint32_t>(select.number(7));
    const std::string_view md5 = select.bytes(8);
    row.due = select.instant(10);
    row.state = static_cast<model::MessageState>(select.number(11));
    row.firstReceived = select.instant(13);
    row.receives = static_cast<std::uint32_t>(select.number(14));
    row.group = groups.shared(select.text(16));
    row.leased = select.instant(17);
    row.moved = select.instant(18);
    if (md5.size() != row.md5.size() || select.number(11) < 0 || select.number(11) > 2)
        return std::nullopt;
    std::memcpy(row.md5.data(), md5.data(), md5.size());
    if (select.number(9) != rows::placeChecksum(row)
        || select.number(12) != rows::dueChecksum(row.key, row.due, row.state)
        || select.number(15) != rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased))
        return std::nullopt;
    return row;
}

std::optional<model::QueueRow> readQueue(const Statement &select)
{
    model::QueueRow row;
    row.id = select.id<model::QueueId>(0);
    row.account = select.text(1);
    row.region = select.text(2);
    row.name = select.text(3);
    row.created = select.instant(4);
    row.modified = select.instant(5);
    const std::string attributes{select.bytes(6)};
    const std::string tags{select.bytes(7)};
    if (select.number(8) != rows::queueChecksum(row, attributes, tags) || !rows::decode(attributes, row.attributes)
        || !rows::decode(tags, row.tags))
        return std::nullopt;
    return row;
}

std::optional<model::change::DeduplicationNoted> readNote(const Statement &select, GroupTexts &groups)
{
    model::change::DeduplicationNoted note;
    note.order = select.id<model::OrderNo>(0);
    note.queue = select.id<model::QueueId>(1);
    note.scope = groups.shared(select.text(2));
    note.id = select.text(3);
    note.key = select.id<model::MessageKey>(4);
    note.until = select.instant(5);
    return select.number(6) == rows::noteChecksum(note) ? std::optional{note} : std::nullopt;
}

std::optional<model::MoveTaskRow> readMoveTask(const Statement &select)
{
    model::MoveTaskRow row;
    row.id = select.id<model::MoveTaskId>(0);
    row.source = select.id<model::QueueId>(1);
    row.sourceArn = select.text(2);
    row.destinationArn = select.text(3);
    row.perSecond = static_cast<std::uint32_t>(select.number(4));
    row.moved = static_cast<std::uint64_t>(select.number(5));
    row.toMove = static_cast<std::uint64_t>(select.number(6));
    row.status = static_cast<model::MoveTaskStatus>(select.number(7));
    row.failure = select.text(8);
    row.started = select.instant(9);
    row.ended = select.instant(10);
    row.last = select.id<model::OrderNo>(11);
    const bool isWhole =
        select.number(7) >= 0 && select.number(7) <= 4 && select.number(12) == rows::moveTaskChecksum(row);
    return isWhole ? std::optional{row} : std::nullopt;
}

std::optional<model::RedriveRow> readRedrive(const Statement &select)
{
    model::RedriveRow row;
    row.id = select.id<model::RedriveId>(0);
    const std::string_view plan = select.bytes(1);
    const std::string_view progress = select.bytes(3);
    auto decoded = std::make_shared<model::RedrivePlan>();
    if (select.number(2) != rows::redriveChecksum(row.id, plan)
        || select.number(4) != rows::redriveChecksum(row.id, progress) || !rows::decode(plan, *decoded)
        || !rows::decode(progress, row.progress))
        return std::nullopt;
    row.plan = std::move(decoded);
    return row;
}

std::optional<model::RedriveSlice> readRedriveSlice(const Statement &select)
{
    model::RedriveSlice slice;
    slice.number = static_cast<std::uint64_t>(select.number(0));
    slice.redrive = select.id<model::RedriveId>(1);
    slice.at = select.instant(2);
    slice.moved = static_cast<std::uint64_t>(select.number(3));
    slice.returned = static_cast<std::uint64_t>(select.number(4));
    const std::string_view away = select.bytes(5);
    const bool isWhole = select.number(6) == rows::redriveSliceChecksum(slice, away) && rows::decode(away, slice.away);
    return isWhole ? std::optional{std::move(slice)} : std::nullopt;
}

std::optional<GoneQueue> readGoneQueue(const Statement &select)
{
    GoneQueue gone{select.id<model::QueueId>(0), std::string{select.text(1)}};
    return select.number(2) == rows::goneQueueChecksum(gone.queue, gone.arn) ? std::optional{gone} : std::nullopt;
}

std::optional<Sweep> readSweep(const Statement &select)
{
    const Sweep sweep{select.id<model::QueueId>(0), select.id<model::OrderNo>(1)};
    return select.number(2) == rows::sweepChecksum(sweep.queue, sweep.through) ? std::optional{sweep} : std::nullopt;
}

} // namespace broker::storage

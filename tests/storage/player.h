// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/stored.h"

#include "broker/model/random.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace player {

using namespace broker;
using namespace broker::model::change;
using model::fromMilliseconds;
using storage::Batch;

/// The simplest thing that keeps the promises of Store: what every store is compared with.
struct Model
{
    std::map<std::uint64_t, model::QueueRow> queues;
    std::map<std::uint64_t, model::MessageRow> messages;
    std::map<std::uint64_t, std::string> bodies;
    std::map<std::uint64_t, std::string> journal;
    std::map<std::uint64_t, DeduplicationNoted> notes; ///< by order
    std::map<std::uint64_t, model::MoveTaskRow> moveTasks;
    std::map<std::uint64_t, model::RedriveRow> redrives;
    std::map<std::uint64_t, model::RedriveSlice> slices;
    std::map<std::uint64_t, std::string> goneQueues;
    std::vector<std::uint64_t> kept; ///< bodies without a message that a reply still needs

    void removeMessages(std::uint64_t queue)
    {
        std::vector<std::uint64_t> leaving;
        for (auto place = messages.begin(); place != messages.end();) {
            if (place->second.queue.value != queue) {
                ++place;
                continue;
            }
            leaving.push_back(place->second.body.value);
            place = messages.erase(place);
        }
        for (const std::uint64_t body : leaving) {
            if (!isUsed(body))
                bodies.erase(body);
        }
        std::erase_if(notes, [queue](const auto &entry) { return entry.second.queue.value == queue; });
    }

    /// A gone queue is kept for its dead letters only.
    std::map<std::uint64_t, std::string> namedQueues() const
    {
        auto named = goneQueues;
        std::erase_if(named, [this](const auto &gone) {
            return std::none_of(messages.begin(), messages.end(), [&gone](const auto &entry) {
                return entry.second.deadLetterSource.value == gone.first;
            });
        });
        return named;
    }

    bool isUsed(std::uint64_t body) const
    {
        return std::any_of(messages.begin(), messages.end(),
                           [body](const auto &entry) { return entry.second.body.value == body; });
    }

    std::vector<model::MessageRow> inLoadOrder() const
    {
        std::vector<model::MessageRow> rows;
        for (const auto &entry : messages)
            rows.push_back(entry.second);
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return std::tie(a.queue, a.due, a.order) < std::tie(b.queue, b.due, b.order);
        });
        return rows;
    }
};

/// Makes random changes and applies them to the model as it goes.
class Player
{
public:
    explicit Player(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Batch play(std::size_t count)
    {
        m_changes.clear();
        while (m_changes.size() < count)
            step();
        return {m_changes, {m_next, m_nextEvent, fromMilliseconds(++m_time)}};
    }
    const Model &expected() const { return m_model; }

private:
    using Move = void (Player::*)();

    std::uint64_t below(std::uint64_t bound) { return m_random.next() % bound; }

    void step()
    {
        static constexpr std::pair<Move, unsigned> moves[]{
            {&Player::createQueue, 3},  {&Player::changeQueue, 2},   {&Player::send, 40},
            {&Player::share, 4},        {&Player::receive, 25},      {&Player::hide, 10},
            {&Player::remove, 20},      {&Player::removeKeeping, 5}, {&Player::eraseKept, 5},
            {&Player::move, 10},        {&Player::purge, 1},         {&Player::deleteQueue, 1},
            {&Player::lapse, 3},        {&Player::spill, 3},         {&Player::trim, 1},
            {&Player::note, 10},        {&Player::trimNotes, 1},     {&Player::moveAsNew, 6},
            {&Player::startTask, 3},    {&Player::changeTask, 3},    {&Player::forgetTask, 2},
            {&Player::forgetSource, 1}, {&Player::setAside, 1},      {&Player::moveMended, 6},
            {&Player::startRedrive, 3}, {&Player::changeRedrive, 4}, {&Player::forgetRedrive, 1},
            {&Player::noteSlice, 4},    {&Player::changeSlice, 3},   {&Player::forgetSlice, 2},
        };
        unsigned total = 0;
        for (const auto &one : moves)
            total += one.second;
        auto chosen = below(total);
        for (const auto &one : moves) {
            if (chosen < one.second)
                return (this->*one.first)();
            chosen -= one.second;
        }
    }

    template <class Map>
    auto any(Map &map)
    {
        auto place = map.begin();
        std::advance(place, static_cast<std::ptrdiff_t>(below(map.size())));
        return place;
    }

    void createQueue()
    {
        const auto row = queueRow(m_next++);
        m_model.queues[row.id.value] = row;
        m_changes.push_back(QueueCreated{row});
    }
    void changeQueue()
    {
        if (m_model.queues.empty())
            return;
        model::QueueRow &row = any(m_model.queues)->second;
        row.modified = fromMilliseconds(++m_time);
        row.attributes["DelaySeconds"] = std::to_string(below(900));
        row.tags.erase("team");
        m_changes.push_back(QueueChanged{row});
    }
    MessageSent newMessage(std::string body)
    {
        auto made = sent(m_next++, any(m_model.queues)->first, payload(std::move(body)));
        made.row.sent = fromMilliseconds(++m_time);
        made.row.due = made.row.sent + model::Duration{static_cast<std::int64_t>(below(3) * 1'000)};
        made.row.state = made.row.due > made.row.sent ? model::MessageState::Delayed : model::MessageState::Ready;
        made.row.group = anyGroup();
        return made;
    }
    model::GroupId anyGroup()
    {
        const auto chosen = below(4);
        return chosen == 0 ? model::GroupId{} : model::GroupId{"group \xc3\xbc " + std::to_string(chosen)};
    }
    void send()
    {
        if (m_model.queues.empty())
            return;
        const auto made = newMessage(std::string(below(3) == 0 ? 9'000 : below(40), 'b') + std::to_string(m_next));
        m_model.messages[made.row.key.value] = made.row;
        m_model.bodies[made.row.body.value] = made.payload->body;
        m_changes.push_back(made);
    }
    void share()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow other = any(m_model.messages)->second;
        const auto body = m_model.bodies.find(other.body.value);
        if (body == m_model.bodies.end())
            return; // set aside with another message that shared it
        auto made = newMessage(body->second);
        made.row.body = other.body;
        made.sharedBody = true;
        m_model.messages[made.row.key.value] = made.row;
        m_changes.push_back(made);
    }
    void receive()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        row.state = model::MessageState::InFlight;
        row.due = fromMilliseconds(m_time + 30'000);
        if (row.receives++ == 0)
            row.firstReceived = fromMilliseconds(m_time);
        row.leased = fromMilliseconds(m_time);
        m_changes.push_back(
            MessageReceived{row.key, row.queue, row.lineage, row.due, row.firstReceived, row.receives, row.leased});
    }
    void hide()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        row.due = fromMilliseconds(m_time + static_cast<std::int64_t>(below(2) * 5'000));
        row.state = row.due > fromMilliseconds(m_time) ? model::MessageState::InFlight : model::MessageState::Ready;
        m_changes.push_back(VisibilityChanged{row.key, row.queue, row.lineage, row.due, row.state});
    }
    void removeOne(bool keep)
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        const model::MessageRow row = place->second;
        m_model.messages.erase(place);
        const bool isShared = m_model.isUsed(row.body.value);
        m_changes.push_back(deleted(row, !isShared && !keep));
        if (isShared)
            return;
        if (keep)
            m_model.kept.push_back(row.body.value);
        else
            m_model.bodies.erase(row.body.value);
    }
    void remove() { removeOne(false); }
    void removeKeeping() { removeOne(true); }
    void eraseKept()
    {
        if (m_model.kept.empty())
            return;
        const std::uint64_t body = m_model.kept.back();
        m_model.kept.pop_back();
        m_model.bodies.erase(body);
        m_changes.push_back(BodyErased{{body}});
    }
    void move()
    {
        if (m_model.messages.empty())
            return;
        model::MessageRow &row = any(m_model.messages)->second;
        const model::QueueId from = row.queue;
        row.queue = {any(m_model.queues)->first};
        row.deadLetterSource = from;
        row.order = {m_next++};
        row.due = fromMilliseconds(++m_time);
        row.state = model::MessageState::Ready;
        m_changes.push_back(MessageMoved{row, from, Cause::MaxReceives});
    }
    void purge()
    {
        if (m_model.queues.empty())
            return;
        const std::uint64_t queue = any(m_model.queues)->first;
        m_model.removeMessages(queue);
        m_changes.push_back(QueuePurged{{queue}, 0, {m_next - 1}});
    }
    void deleteQueue()
    {
        if (m_model.queues.size() < 2)
            return;
        const std::uint64_t queue = any(m_model.queues)->first;
        m_model.removeMessages(queue);
        m_model.queues.erase(queue);
        std::erase_if(m_model.moveTasks, [queue](const auto &entry) { return entry.second.source.value == queue; });
        const bool isSource = std::any_of(m_model.messages.begin(), m_model.messages.end(), [queue](const auto &entry) {
            return entry.second.deadLetterSource.value == queue;
        });
        if (isSource)
            m_model.goneQueues[queue] = "arn:" + std::to_string(queue);
        m_changes.push_back(QueueDeleted{{queue}, 0, isSource ? m_model.goneQueues[queue] : std::string{}});
    }
    void note()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow &row = any(m_model.messages)->second;
        if (m_model.notes.count(row.order.value) != 0)
            return;
        const auto made = noted(row, "id " + std::to_string(below(1'000)), anyGroup());
        m_model.notes[row.order.value] = made;
        m_changes.push_back(made);
    }
    void trimNotes()
    {
        if (m_model.notes.empty())
            return;
        const auto last = any(m_model.notes);
        m_changes.push_back(DeduplicationTrimmed{{last->first}});
        m_model.notes.erase(m_model.notes.begin(), std::next(last));
    }
    void moveAsNew()
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        model::MessageRow row = place->second;
        m_model.messages.erase(place);
        const model::QueueId from = row.queue;
        const model::MessageKey was = row.key;
        row.key = {m_next++};
        row.order = {m_next++};
        row.queue = {any(m_model.queues)->first};
        row.deadLetterSource = {};
        row.receives = 0;
        row.firstReceived = {};
        row.leased = {};
        m_model.messages[row.key.value] = row;
        m_changes.push_back(MessageMoved{row, from, Cause::MoveTask, was});
    }
    /// As a redrive with a recipe: another body, and perhaps another id.
    void moveMended()
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        model::MessageRow row = place->second;
        if (m_model.bodies.count(row.body.value) == 0)
            return; // set aside with another message that shared it
        m_model.messages.erase(place);
        const model::QueueId from = row.queue;
        const model::MessageKey was = row.key;
        const model::BodyId old = row.body;
        const auto made = payload(std::string(below(3) == 0 ? 9'000 : below(40), 'm') + std::to_string(m_next));
        row.body = {m_next++};
        row.md5 = security::md5(made->body);
        row.size = static_cast<std::uint32_t>(model::billableSize(*made));
        row.order = {m_next++};
        row.queue = {any(m_model.queues)->first};
        const bool isNew = below(2) == 0;
        if (isNew)
            row.key = {m_next++};
        m_model.messages[row.key.value] = row;
        m_model.bodies[row.body.value] = made->body;
        m_changes.push_back(BodyStored{row.body, row.md5, made});
        m_changes.push_back(MessageMoved{row, from, Cause::Redrive, isNew ? was : model::MessageKey{}, {1}});
        if (m_model.isUsed(old.value))
            return;
        m_model.bodies.erase(old.value);
        m_changes.push_back(BodyErased{old});
    }
    void startRedrive()
    {
        if (m_model.queues.empty())
            return;
        const auto row = redriveRow(m_next++, any(m_model.queues)->first);
        m_model.redrives[row.id.value] = row;
        m_changes.push_back(RedriveStarted{row});
    }
    void changeRedrive()
    {
        if (m_model.redrives.empty())
            return;
        model::RedriveRow &row = any(m_model.redrives)->second;
        row.progress.moved += below(50);
        row.progress.status = static_cast<model::RedriveStatus>(below(6));
        row.progress.reason = row.progress.status == model::RedriveStatus::Failed ? "gone" : "";
        row.progress.heldGroups.push_back(row.progress.moved);
        m_changes.push_back(RedriveProgressed{row.id, row.progress});
    }
    void forgetRedrive()
    {
        if (m_model.redrives.empty())
            return;
        const auto place = any(m_model.redrives);
        const model::RedriveId id = place->second.id;
        m_model.redrives.erase(place);
        std::erase_if(m_model.slices, [id](const auto &entry) { return entry.second.redrive == id; });
        m_changes.push_back(RedriveForgotten{id});
    }
    void noteSlice()
    {
        if (m_model.redrives.empty())
            return;
        const auto slice = redriveSlice(m_next++, any(m_model.redrives)->first);
        m_model.slices[slice.number] = slice;
        m_changes.push_back(RedriveSliceNoted{slice});
    }
    void changeSlice()
    {
        if (m_model.slices.empty())
            return;
        model::RedriveSlice &slice = any(m_model.slices)->second;
        ++slice.returned;
        if (!slice.away.empty())
            slice.away.pop_back();
        m_changes.push_back(RedriveSliceNoted{slice});
    }
    void forgetSlice()
    {
        if (m_model.slices.empty())
            return;
        const auto place = any(m_model.slices);
        m_changes.push_back(RedriveSliceForgotten{place->first});
        m_model.slices.erase(place);
    }
    void startTask()
    {
        if (m_model.queues.empty())
            return;
        const auto row = moveTask(m_next++, any(m_model.queues)->first);
        m_model.moveTasks[row.id.value] = row;
        m_changes.push_back(MoveTaskChanged{row});
    }
    void changeTask()
    {
        if (m_model.moveTasks.empty())
            return;
        model::MoveTaskRow &row = any(m_model.moveTasks)->second;
        row.moved += below(50);
        row.status = static_cast<model::MoveTaskStatus>(below(5));
        row.failure = row.status == model::MoveTaskStatus::Failed ? "CouldNotDetermineMessageSource" : "";
        row.ended = fromMilliseconds(++m_time);
        m_changes.push_back(MoveTaskChanged{row});
    }
    void forgetTask()
    {
        if (m_model.moveTasks.empty())
            return;
        const auto place = any(m_model.moveTasks);
        m_changes.push_back(MoveTaskForgotten{{place->first}});
        m_model.moveTasks.erase(place);
    }
    void forgetSource()
    {
        if (m_model.goneQueues.empty())
            return;
        const auto place = any(m_model.goneQueues);
        m_changes.push_back(SourceForgotten{{place->first}});
        m_model.goneQueues.erase(place);
    }
    void setAside()
    {
        if (m_model.messages.empty())
            return;
        const auto place = any(m_model.messages);
        const model::MessageRow row = place->second;
        m_changes.push_back(MessageSetAside{row.key, row.queue, row.lineage});
        m_model.messages.erase(place);
        m_model.bodies.erase(row.body.value);
    }
    void lapse()
    {
        if (m_model.messages.empty())
            return;
        const model::MessageRow &row = any(m_model.messages)->second;
        m_changes.push_back(LeaseLapsed{row.key, row.queue, row.lineage, row.receives});
    }
    void spill()
    {
        const std::uint64_t first = m_nextEvent;
        m_nextEvent += 1 + below(100);
        m_model.journal[first] = "events from " + std::to_string(first) + std::string(below(9'000), '\0');
        m_changes.push_back(JournalSpilled{
            {first}, {m_nextEvent - 1}, fromMilliseconds(m_time), fromMilliseconds(m_time), m_model.journal[first]});
    }
    void trim()
    {
        if (m_model.journal.empty())
            return;
        const auto keep = any(m_model.journal);
        m_changes.push_back(JournalTrimmed{{keep->first}});
        m_model.journal.erase(m_model.journal.begin(), keep);
    }

    model::SeededRandom m_random;
    Model m_model;
    model::Changes m_changes;
    std::uint64_t m_next = 1;
    std::uint64_t m_nextEvent = 1;
    std::int64_t m_time = 1'000'000;
};

} // namespace player

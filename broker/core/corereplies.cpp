// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core_p.h"

#include <algorithm>

// The half of the core that deals with replies: bodies are found, charged, and let go.
namespace broker::core {

namespace {

constexpr std::size_t frameBytes = 512; // of one message in a reply, besides what its sender gave

std::size_t bytesOf(const Release &release)
{
    std::size_t bytes = 0;
    for (const Delivered &message : release.messages)
        bytes += message.row.size + frameBytes;
    return bytes;
}

/// Ties the charge to the messages: it is given back when whoever renders them lets go of them.
void tie(ReplyBudget::Charge charge, std::vector<Delivered> &messages)
{
    struct Tied
    {
        model::PayloadRef payload;
        ReplyBudget::Charge charge;
    };
    const auto first = std::find_if(messages.begin(), messages.end(),
                                    [](const Delivered &message) { return message.payload != nullptr; });
    if (first == messages.end())
        return;
    const model::Payload *const payload = first->payload.get();
    first->payload =
        model::PayloadRef{std::make_shared<Tied>(Tied{std::move(first->payload), std::move(charge)}), payload};
}

} // namespace

void Core::State::fill(Release &release)
{
    for (Delivered &message : release.messages) {
        if (!message.payload)
            message.payload = core.m_bodies->find(message.row.body);
        if (!message.payload)
            engine.pin(message.row.body);
        else if (core.m_bodies->takeMark(message.row.body))
            readOn(message.row);
    }
}

void Core::State::letGo(std::vector<Release> releases, const Result<void> &outcome)
{
    for (Release &release : releases) {
        try {
            if (outcome.has_error())
                release.done(outcome.error());
            else if (release.messages.empty())
                release.done(std::move(release.messages));
            else
                letReplyGo(std::move(release));
        } catch (const std::exception &) {
            // Its own reply is lost, what it did is committed; the others must not be lost with it.
            continue;
        }
    }
}

bool Core::State::mayGo(const Reply &reply) const
{
    const ReplyBudget &budget = *core.m_replies;
    return reply.isRead ? !budget.isOver() || budget.isAlone(reply.bytes) : budget.fits(reply.bytes);
}

void Core::State::letReplyGo(Release release)
{
    Reply reply{{}, bytesOf(release)};
    reply.release = std::move(release);
    const bool mayOvertake = replies.empty() || reply.bytes <= ReplyBudget::smallReply;
    if (mayOvertake && mayGo(reply)) {
        resolve(std::move(reply));
        return;
    }
    park(reply.release);
    replies.push_back(std::move(reply));
    letRepliesGo(); // asks for room
}

void Core::State::letRepliesGo()
{
    while (!replies.empty()) {
        core.m_replies->askForRoom(); // first: what is freed from here on is heard of
        if (!mayGo(replies.front()))
            return;
        Reply next = std::move(replies.front());
        replies.pop_front();
        if (next.isRead)
            answer(std::move(next));
        else
            resolve(std::move(next));
    }
}

/// A reply that waits holds no bodies: they are read when its turn has come.
void Core::State::park(Release &release)
{
    for (Delivered &message : release.messages) {
        if (message.payload)
            engine.pin(message.row.body);
        message.payload.reset();
    }
}

/// The client of a waiting reply is gone.
void Core::State::unpark(CallId call)
{
    const auto isIts = [call](const Reply &reply) { return call != 0 && reply.release.call == call; };
    Step unpinned = step(nullptr, 0);
    for (const Reply &reply : replies) {
        if (!isIts(reply) || reply.isRead)
            continue;
        for (const Delivered &message : reply.release.messages)
            engine.unpin(unpinned, message.row.body);
    }
    std::erase_if(replies, isIts);
    if (!fenced)
        finish(unpinned);
}

void Core::State::resolve(Reply reply)
{
    reply.charge = core.m_replies->hold(reply.bytes);
    reply.isRead = true;
    const std::vector<Delivered> &messages = reply.release.messages;
    if (std::all_of(messages.begin(), messages.end(), [](const Delivered &it) { return it.payload != nullptr; }))
        answer(std::move(reply));
    else
        read(std::move(reply));
}

void Core::State::read(Reply reply)
{
    std::vector<model::BodyId> missing;
    Ahead next;
    for (const Delivered &message : reply.release.messages) {
        if (message.payload)
            continue;
        missing.push_back(message.row.body);
        if (!message.receiptHandle.empty() && next.messages.empty()) // else somebody looks, who has seen the next ones
            next = bodiesBehindMissing(message.row);
    }
    core.m_bodies->read([this, reply = std::move(reply), missing = std::move(missing),
                         next = std::move(next)](storage::StoreReader &reader) mutable {
        auto payloads = reader.payloads(missing);
        parts.executor.post(
            [this, reply = std::move(reply), missing = std::move(missing), payloads = std::move(payloads)]() mutable {
                guarded([&] { bodiesRead(std::move(reply), missing, std::move(payloads)); });
            });
        if (!next.messages.empty())
            fetch(std::move(next), reader);
    });
}

void Core::State::bodiesRead(Reply reply, const std::vector<model::BodyId> &missing,
                             Result<std::vector<model::PayloadRef>> payloads)
{
    std::vector<model::MessageRow> damaged;
    std::size_t at = 0;
    for (Delivered &message : reply.release.messages) {
        if (message.payload || payloads.has_error())
            continue;
        message.payload = payloads.value().at(at++);
        // Not what was only looked at: looking changes nothing.
        if (!message.payload && !message.receiptHandle.empty())
            damaged.push_back(message.row);
    }
    Task settle = [&damaged, &missing](const Access &access, Step &found) {
        for (const model::MessageRow &row : damaged)
            access.engine.setAside(found, row.queue, row.key);
        for (const model::BodyId body : missing)
            access.engine.unpin(found, body);
    };
    if (!fenced)
        perform(step(nullptr, 0), settle);
    if (payloads.has_error()) {
        reply.release.done(
            fail(ErrorCode::ServiceUnavailable, "A message could not be read: " + payloads.error().message));
    } else if (mayGo(reply)) {
        answer(std::move(reply));
    } else {
        // Rendered it would be yet more; those that were charged before it have grown already.
        replies.push_front(std::move(reply));
        letRepliesGo();
    }
}

void Core::State::answer(Reply reply)
{
    tie(std::move(reply.charge), reply.release.messages);
    try {
        reply.release.done(std::move(reply.release.messages));
    } catch (const std::exception &) {
        // Lost, as in letGo().
        return;
    }
}

/// Nobody will read what waits for room any more.
void Core::State::refuseReplies()
{
    for (Reply &reply : std::exchange(replies, {}))
        reply.release.done(fail(ErrorCode::ServiceUnavailable, "The broker is stopping."));
}

/// A reply may bring the next request of its connection at once: it goes when no call of ours is half done.
void Core::State::failLater(std::vector<Release> releases, const Error &reason)
{
    for (Release &release : releases) {
        if (release.done) // else it went on before the step failed
            failed.push_back({std::move(release), reason});
    }
    if (!failed.empty())
        parts.executor.post([] {}); // a turn, if none is running
}

void Core::State::letFailedGo()
{
    for (Failed &one : std::exchange(failed, {})) {
        std::vector<Release> releases;
        releases.push_back(std::move(one.release));
        letGo(std::move(releases), one.reason);
    }
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/depot.h"

#include <algorithm>
#include <deque>

namespace tests {

using broker::core::FixOutcome;
using broker::core::JudgedMessages;
using broker::core::RedriveAct;
using broker::model::RedriveRow;
using broker::model::RedriveStatus;

/// A language of two questions: `received N` needs no body, anything else is a part of it.
class SimpleQuestion final : public broker::core::ViewQuestion
{
public:
    explicit SimpleQuestion(const std::string &text)
        : m_part(text.starts_with("received ") ? std::string{} : text)
        , m_receives(text.starts_with("received ") ? static_cast<std::uint32_t>(std::stoul(text.substr(9))) : 0)
    {
    }

    broker::core::ViewVerdict judge(const broker::core::ViewMessage &message) const override
    {
        if (!m_part.empty())
            return broker::core::ViewVerdict::NeedsBody;
        return message.row.receives == m_receives ? broker::core::ViewVerdict::Yes : broker::core::ViewVerdict::No;
    }
    bool matches(const broker::core::ViewMessage & /*message*/, const broker::model::Payload *payload) const override
    {
        return payload != nullptr && payload->body.find(m_part) != std::string::npos;
    }
    bool asksTime() const override { return false; }
    bool readsBody() const override { return !m_part.empty(); }
    bool matchesAll() const override { return false; }

private:
    std::string m_part;
    std::uint32_t m_receives;
};

/// `mend` makes good bodies of bad ones, refuses odd ones, and makes a tall one of "grow".
inline FixOutcome simpleFix(const broker::model::Payload &payload)
{
    if (payload.body.starts_with("odd"))
        return {FixOutcome::Kind::Refused, "It is odd.", nullptr};
    auto mended = std::make_shared<broker::model::Payload>(payload);
    if (payload.body.starts_with("bad"))
        mended->body = "good" + payload.body.substr(3);
    else if (payload.body == "grow")
        mended->body = std::string(2'000, 'g');
    else
        return {};
    return {FixOutcome::Kind::Changed, {}, mended};
}

inline broker::core::RedriveTools simpleTools()
{
    broker::core::RedriveTools tools;
    tools.question = [](const std::string &text) {
        return broker::model::Result<std::shared_ptr<const broker::core::ViewQuestion>>{
            std::make_shared<SimpleQuestion>(text)};
    };
    tools.fix = [](const std::string & /*text*/) {
        return broker::model::Result<broker::core::Fix>{broker::core::Fix{simpleFix}};
    };
    return tools;
}

/// A depot that reads bodies for redrives, as the core does.
class RedriveDepot : public Depot
{
public:
    using Wish = Engine::RedriveWish;

    explicit RedriveDepot(std::string file = {})
        : Depot(std::move(file), simpleTools())
    {
    }

    static Wish of(const std::string &source = "dead")
    {
        Wish wish;
        wish.source = at(source);
        return wish;
    }
    std::string redrive(const Wish &wish)
    {
        return run([&](Step &step) { return engine->startRedrive(step, wish); });
    }
    std::string control(RedriveAct act, std::uint64_t count = 1, std::uint64_t number = 0)
    {
        const broker::model::RedriveId id{number == 0 ? engine->redrives().front().id.value : number};
        return run([&](Step &step) { return engine->controlRedrive(step, id, act, count); });
    }
    RedriveRow newest() const { return engine->redrives().front(); }
    /// The newest: "running 3/10", then what else there is to say.
    QString shown() const
    {
        constexpr const char *names[]{"running", "paused", "completed", "stopped", "stopped itself", "failed"};
        const RedriveRow row = newest();
        const auto &progress = row.progress;
        QString text =
            QString("%1 %2/%3").arg(names[static_cast<int>(progress.status)]).arg(progress.moved).arg(row.plan->total);
        const auto add = [&text](const char *name, std::uint64_t count) {
            if (count > 0)
                text += QString(", %1 %2").arg(count).arg(name);
        };
        add("returned", progress.returned);
        add("untouched", progress.untouched);
        add("without origin", progress.withoutOrigin);
        add("passed over", progress.passedOver);
        add("gone", progress.gone);
        for (const auto &[reason, count] : progress.failures)
            text += QString(", %1: %2").arg(count).arg(QString::fromStdString(reason));
        return text;
    }

    /// From deadline to deadline.
    void play(Duration by)
    {
        const Instant end = now + by;
        answerReads();
        while (engine->nextDue() <= end) {
            pass(std::max(Duration{0}, engine->nextDue() - now));
            answerReads();
        }
        pass(end - now);
        answerReads();
    }
    void answerReads()
    {
        while (const auto read = engine->takeRedriveRead(now)) {
            const auto judged = broker::core::judge(*read, *store->reader());
            if (beforeAnswer)
                beforeAnswer();
            run([&](Step &step) {
                engine->redriveRead(step, read->redrive, read->ticket, judged);
                return broker::model::Result<void>{};
            });
        }
    }
    std::vector<broker::model::MessageKey> keys(const std::string &queue) const
    {
        std::vector<broker::model::MessageKey> found;
        engine->find(at(queue)).value()->visit({}, [&](const broker::queue::Message &message) {
            found.push_back(message.key());
            return true;
        });
        return found;
    }

    /// So many of what was moved into `work` die again, oldest first; the others are held in flight.
    void dieAgain(std::size_t count)
    {
        while (receive("work", 10, 3'600s) != "-")
            held.insert(held.end(), Depot::newest.begin(), Depot::newest.end());
        for (; count > 0 && !held.empty(); --count) {
            const std::string handle = held.front().receiptHandle;
            held.pop_front();
            run([&](Step &step) { return engine->changeVisibility(step, at("work"), handle, 0s); });
        }
        receive("work", 1, 0s);
    }

    std::deque<Delivered> held;
    std::function<void()> beforeAnswer; ///< between a read and its answer
};

} // namespace tests

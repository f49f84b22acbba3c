// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core_p.h"

// The half of the core that reads bodies for redrives: on the reader thread, where recipes run too.
namespace broker::core {

void Core::equip(RedriveTools tools)
{
    m_state->engine.equip(std::move(tools));
}

/// What is uncommitted the reader does not see: so each read waits for the commit of what its step saw.
void Core::State::readForRedrives()
{
    while (auto taken = engine.takeRedriveRead(clock->now())) {
        Step asking = step(nullptr, 0);
        asking.release([this, read = std::move(*taken)](const Result<std::vector<Delivered>> &committed) mutable {
            if (committed.has_error()) // the engine was loaded anew, and asks again
                return;
            core.m_bodies->read([this, read = std::move(read)](storage::StoreReader &reader) {
                parts.executor.post([this, redrive = read.redrive, ticket = read.ticket, judged = judge(read, reader)] {
                    bodiesJudged(redrive, ticket, judged);
                });
            });
        });
        finish(asking);
    }
}

void Core::State::bodiesJudged(model::RedriveId redrive, std::uint64_t ticket,
                               const std::optional<JudgedMessages> &judged)
{
    if (fenced || stopped)
        return;
    Task go = [redrive, ticket, &judged](const Access &access, Step &step) {
        access.engine.redriveRead(step, redrive, ticket, judged);
    };
    guarded([&] { perform(step(nullptr, 0), go); });
}

void Core::forecast(Step &step, const Engine::RedriveWish &wish, ForecastDone done)
{
    auto forecast = m_state->engine.forecastRedrive(step, wish);
    if (forecast.has_error())
        return done(forecast.error());
    auto run = std::make_shared<State::Forecasting>();
    run->forecast = std::move(forecast.value());
    run->done = std::move(done);
    step.release([this, run](const Result<std::vector<Delivered>> &committed) {
        if (committed.has_error())
            return run->done(committed.error());
        m_parts.executor.post([this, run] { m_state->forecastOn(run, nullptr); });
    });
}

/// A share, then calls, then the next one.
void Core::State::forecastOn(const std::shared_ptr<Forecasting> &run, const JudgedMessages *judged)
{
    if (stopped || closing)
        return run->done(fail(ErrorCode::ServiceUnavailable, "The broker is stopping."));
    if (run->isRead || !run->forecast.redrive.needsBodies()) {
        const auto went = engine.forecastOn(run->forecast, clock->now(), judged);
        if (went.has_error())
            return run->done(went.error());
        if (run->forecast.isOver)
            return run->done(std::move(run->forecast));
    }
    auto read = engine.forecastRead(run->forecast, clock->now());
    run->isRead = read.has_value();
    if (!read) {
        parts.executor.post([this, run] { forecastOn(run, nullptr); });
        return;
    }
    core.m_bodies->read([this, run, read = std::move(*read)](storage::StoreReader &reader) {
        parts.executor.post([this, run, found = judge(read, reader)] {
            if (found)
                forecastOn(run, &*found);
            else
                run->done(fail(ErrorCode::ServiceUnavailable, "A message could not be read."));
        });
    });
}

} // namespace broker::core

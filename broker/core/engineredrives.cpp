// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrivechoice.h"

namespace broker::core {

namespace {

constexpr std::size_t readAtOnce = 400; // messages
constexpr std::size_t readBytes = 4U << 20U; // of bodies; one is read whatever it holds

/// What is not in a selection is passed over at once.
void skipToSelected(const Redrive &redrive, Walk &walk)
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    if (!plan.isSelection)
        return;
    const auto next = std::upper_bound(plan.selected.begin(), plan.selected.end(), walk.passed.order);
    walk.passed = {next == plan.selected.end() ? plan.through : model::OrderNo{next->value - 1}};
}

/// What is stored of the walk.
void keepPlace(Redrive &redrive)
{
    model::RedriveProgress &progress = redrive.row.progress;
    progress.passed = redrive.walk.passed.order;
    if (progress.heldGroups.size() == redrive.walk.heldGroups.size())
        return;
    progress.heldGroups.assign(redrive.walk.heldGroups.begin(), redrive.walk.heldGroups.end());
    std::sort(progress.heldGroups.begin(), progress.heldGroups.end());
}

/// At the end of the walk.
void countGone(Redrive &redrive)
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    model::RedriveProgress &progress = redrive.row.progress;
    if (plan.isSelection)
        progress.gone = plan.total - std::min(plan.total, progress.looked);
}

/// A slice with the bodies that were read for it ends where the read did.
Slice walkOn(Redrive &redrive, const queue::Queue &source, bool isRead, const SliceLimits &limits,
             RedriveChoice &choose)
{
    if (isRead)
        redrive.walk.last = redrive.readThrough;
    Slice slice = nextSlice(source, redrive.walk, limits,
                            [&choose](const queue::Message &message, bool isFree) { return choose(message, isFree); });
    redrive.walk.last = redrive.row.plan->through;
    if (isRead && slice.isLast && !redrive.isReadLast) {
        slice.isLast = false;
        redrive.walk.passed = {redrive.readThrough};
    }
    return slice;
}

model::MessageRow movedRow(model::MessageRow row, Instant now)
{
    row.sent = now;
    row.receives = 0;
    row.firstReceived = {};
    row.leased = {};
    return row;
}

} // namespace

void Engine::equip(RedriveTools tools)
{
    m_state->tools = std::move(tools);
}

Result<Redrive> Engine::State::makeRedrive(const RedriveWish &wish, Instant now) const
{
    const auto source = byAddress.find(wish.source);
    if (source == byAddress.end())
        return noSuchQueue();
    const queue::Queue &queue = source->second->queue;
    auto plan = std::make_shared<model::RedrivePlan>();
    if (wish.destination) {
        const auto destination = byAddress.find(*wish.destination);
        if (destination == byAddress.end())
            return noSuchQueue();
        if (destination == source)
            return invalidParameter(model::queueArn(*wish.destination), "DestinationQueueUrl",
                                    "Source and destination are the same queue.");
        if (destination->second->queue.config().isFifo != queue.config().isFifo)
            return fail(ErrorCode::UnsupportedOperation,
                        "Source and destination must be queues of the same type, standard or FIFO.");
        plan->destinationArn = model::queueArn(*wish.destination);
    }
    plan->source = queue.row().id;
    plan->sourceArn = model::queueArn(wish.source);
    plan->query = wish.query;
    plan->through = {std::min(wish.through ? wish.through.value : ~std::uint64_t{0}, counters.nextKey - 1)};
    plan->recipe = wish.recipe;
    plan->rates = wish.rates;
    plan->rateStep = wish.rateStep;
    plan->hasBreaker = wish.breaker.has_value();
    plan->breaker = wish.breaker.value_or(model::RedriveBreaker{});
    plan->within = wish.within;
    plan->keepsIds = wish.keepsIds;
    plan->started = now;
    plan->total = queue.counts().total();
    if (wish.only) {
        plan->isSelection = true;
        plan->total = wish.only->size();
        for (const model::MessageKey key : *wish.only) {
            if (const queue::Message *message = queue.find(key))
                plan->selected.push_back(message->order());
        }
        std::sort(plan->selected.begin(), plan->selected.end());
        plan->selected.erase(std::unique(plan->selected.begin(), plan->selected.end()), plan->selected.end());
    }
    Redrive redrive;
    redrive.walk.last = plan->through;
    redrive.row.plan = std::move(plan);
    if (auto whole = makeWhole(redrive); whole.has_error())
        return whole.error();
    return redrive;
}

Result<void> Engine::State::makeWhole(Redrive &redrive) const
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    if (!plan.query.empty()) {
        if (!tools.question)
            return fail(ErrorCode::UnsupportedOperation, "There are no queries here.");
        auto question = tools.question(plan.query);
        if (question.has_error())
            return question.error();
        redrive.question = std::move(question.value());
    }
    if (!plan.recipe.empty()) {
        if (!tools.fix)
            return fail(ErrorCode::UnsupportedOperation, "There are no recipes here.");
        auto fix = tools.fix(plan.recipe);
        if (fix.has_error())
            return fix.error();
        redrive.fix = std::move(fix.value());
    }
    return {};
}

Result<model::RedriveRow> Engine::startRedrive(Step &step, const RedriveWish &wish)
{
    auto made = m_state->makeRedrive(wish, step.now);
    if (made.has_error())
        return made.error();
    if (m_state->drainOnly)
        return fail(ErrorCode::DrainOnly, "The disk is full: free space before messages are moved.");
    const auto started = m_state->redrives.start(std::move(made.value()), step.now, step.changes);
    if (started.has_error())
        return started.error();
    m_state->settle(step);
    return started.value()->row;
}

Result<model::RedriveRow> Engine::controlRedrive(Step &step, model::RedriveId redrive, RedriveAct act,
                                                 std::uint64_t count)
{
    const auto controlled = m_state->redrives.control(redrive, act, count, step.now, step.changes);
    if (controlled.has_error())
        return controlled.error();
    m_state->settle(step);
    return controlled.value()->row;
}

std::vector<model::RedriveRow> Engine::redrives() const
{
    std::vector<model::RedriveRow> rows;
    for (const Redrive *redrive : m_state->redrives.all())
        rows.push_back(redrive->row);
    return rows;
}

void Engine::State::restoreRedrives(Step &step)
{
    for (Redrive *const redrive : redrives.underWay()) {
        if (!byId.contains(redrive->row.plan->source))
            redrives.finished(*redrive, "The queue is not there any more.", step.now, step.changes);
        else if (const auto whole = makeWhole(*redrive); whole.has_error())
            redrives.finished(*redrive, whole.error().message, step.now, step.changes);
    }
    redrives.restored(step.now, step.changes);
}

void Engine::State::runRedrive(Step &step)
{
    Redrive &redrive = redrives.next();
    if (drainOnly) // a moved message is a new row, as that of a move task
        return redrives.postpone(redrive, step.now);
    Entry &source = *byId.at(redrive.row.plan->source);
    if (source.isBehind(step.now))
        return advance(step, source, eventsInARow); // what is past its retention must not be made new
    redrives.tick(redrive, step.now);
    if (redrive.needsBodies())
        redrives.wantBodies(redrive);
    else
        runSlice(step, redrive, nullptr);
}

/// What comes next in the walk, which does not go on yet.
RedriveRead Engine::State::readFor(Redrive &redrive, std::size_t most, Instant now) const
{
    RedriveRead read;
    read.redrive = redrive.row.id;
    read.ids = model::MessageIds{secret};
    read.now = now;
    read.fix = redrive.fix;
    if (redrive.question && redrive.question->readsBody())
        read.question = redrive.question;
    Walk walk = redrive.walk;
    skipToSelected(redrive, walk);
    std::size_t bytes = 0;
    const RedriveChoice choice{*this, redrive, nullptr, now};
    const SliceLimits limits{most, most};
    const queue::Queue &source = byId.at(redrive.row.plan->source)->queue;
    const Slice slice = nextSlice(source, walk, limits, [&](const queue::Message &message, bool) {
        if (!read.messages.empty() && bytes + message.size() > readBytes)
            return Choice::Halt;
        if (!choice.isMeant(message))
            return Choice::Skip;
        bytes += message.size();
        read.messages.push_back({viewRowOf(source.rowOf(message)), arnOf(message.deadLetterSource())});
        return Choice::Skip;
    });
    redrive.readThrough = walk.passed.order;
    redrive.isReadLast = slice.isLast;
    return read;
}

std::optional<RedriveRead> Engine::takeRedriveRead(Instant now)
{
    Redrive *const redrive = m_state->redrives.takeWanting(m_state->lastTicket + 1);
    if (redrive == nullptr)
        return std::nullopt;
    const bool isSearching = redrive->question && redrive->question->readsBody();
    const std::size_t most = isSearching ? readAtOnce : std::clamp<std::size_t>(redrive->allowance(), 1, readAtOnce);
    RedriveRead read = m_state->readFor(*redrive, most, now);
    read.ticket = ++m_state->lastTicket;
    return read;
}

void Engine::redriveRead(Step &step, model::RedriveId id, std::uint64_t ticket,
                         const std::optional<JudgedMessages> &judged)
{
    Redrive *const redrive = m_state->redrives.answered(id, ticket);
    if (redrive == nullptr)
        return;
    if (!judged || m_state->drainOnly)
        return m_state->redrives.postpone(*redrive, step.now);
    m_state->runSlice(step, *redrive, &*judged);
}

void Engine::State::runSlice(Step &step, Redrive &redrive, const JudgedMessages *judged)
{
    Entry &source = *byId.at(redrive.row.plan->source);
    if (source.isBehind(step.now))
        return redrives.retry(redrive, step.now);
    RedriveChoice choose{*this, redrive, judged, step.now};
    skipToSelected(redrive, redrive.walk);
    const SliceLimits limits{redrive.allowance()};
    const Slice slice = walkOn(redrive, source.queue, judged != nullptr, limits, choose);
    std::vector<model::LineageId> lineages;
    for (const RedriveMove &move : choose.moves)
        lineages.push_back(moveByRedrive(step, source, redrive, move));
    keepPlace(redrive);
    const std::uint64_t number = lineages.empty() ? 0 : take();
    redrives.progressed(redrive, std::move(lineages), number, step.now, step.changes);
    if (slice.isLast) {
        countGone(redrive);
        redrives.finished(redrive, {}, step.now, step.changes);
    }
    settle(step);
}

model::LineageId Engine::State::moveByRedrive(Step &step, Entry &source, const Redrive &redrive,
                                              const RedriveMove &move)
{
    model::MessageRow row = movedRow(*source.queue.extract(move.key, step.now), step.now);
    const model::BodyId old = row.body;
    if (move.mended != nullptr) {
        row.body = {take()};
        row.md5 = move.mended->md5;
        row.size = move.mended->size;
        step.changes.push_back(change::BodyStored{row.body, row.md5, move.mended->payload});
    }
    const bool isNew = !redrive.row.plan->keepsIds;
    const std::uint64_t number = take();
    if (isNew)
        row.key = {number};
    move.target->queue.adopt(row, source.queue.row().id, {number}, false, change::Cause::Redrive, step.now,
                             step.changes, isNew ? move.key : model::MessageKey{}, redrive.row.id);
    if (move.mended != nullptr) {
        if (const model::BodyId erased = bodies.released(old))
            step.changes.push_back(change::BodyErased{erased});
    }
    touch(source);
    touch(*move.target);
    return row.lineage;
}

Result<RedriveForecast> Engine::forecastRedrive(const Step &step, const RedriveWish &wish) const
{
    auto made = m_state->makeRedrive(wish, step.now);
    if (made.has_error())
        return made.error();
    RedriveForecast forecast;
    forecast.redrive = std::move(made.value());
    return forecast;
}

std::optional<RedriveRead> Engine::forecastRead(RedriveForecast &forecast, Instant now) const
{
    if (!forecast.redrive.needsBodies() || !m_state->byId.contains(forecast.redrive.row.plan->source))
        return std::nullopt;
    return m_state->readFor(forecast.redrive, readAtOnce, now);
}

Result<void> Engine::forecastOn(RedriveForecast &forecast, Instant now, const JudgedMessages *judged) const
{
    Redrive &redrive = forecast.redrive;
    const auto source = m_state->byId.find(redrive.row.plan->source);
    if (source == m_state->byId.end())
        return noSuchQueue();
    RedriveChoice choose{*m_state, redrive, judged, now};
    skipToSelected(redrive, redrive.walk);
    const SliceLimits limits{SliceLimits{}.looks};
    const Slice slice = walkOn(redrive, source->second->queue, judged != nullptr, limits, choose);
    for (const RedriveMove &move : choose.moves) {
        ++forecast.messages;
        forecast.bytes += move.size;
        ++forecast.destinations[model::queueArn(move.target->address())];
    }
    forecast.seen += slice.looked;
    forecast.isCut =
        !slice.isLast && forecast.seen >= (judged != nullptr ? RedriveForecast::mostRead : RedriveForecast::mostLooked);
    forecast.isOver = slice.isLast || forecast.isCut;
    if (slice.isLast)
        countGone(redrive);
    return {};
}

} // namespace broker::core

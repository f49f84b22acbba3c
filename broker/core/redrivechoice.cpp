// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrivechoice.h"

namespace broker::core {

namespace {

constexpr std::string_view otherReasons = "Other reasons.";

} // namespace

bool RedriveChoice::isMeant(const queue::Message &message) const
{
    const model::RedrivePlan &plan = *m_redrive.row.plan;
    if (plan.isSelection && !std::binary_search(plan.selected.begin(), plan.selected.end(), message.order()))
        return false;
    if (!m_redrive.question)
        return true;
    const std::string source = message.deadLetterSource() ? m_state.arnOf(message.deadLetterSource()) : std::string{};
    const ViewRow row = viewRowOf(m_state.byId.at(plan.source)->queue.rowOf(message));
    return m_redrive.question->judge({row, source, model::MessageIds{m_state.secret}, m_now}) != ViewVerdict::No;
}

Choice RedriveChoice::operator()(const queue::Message &message, bool isFree)
{
    model::RedriveProgress &progress = m_redrive.row.progress;
    const bool isMeantFor = isMeant(message);
    if (isMeantFor || !m_redrive.row.plan->isSelection)
        ++progress.looked;
    if (!isMeantFor)
        return Choice::Skip;
    const Judged *judged = nullptr;
    if (m_judged != nullptr) {
        const auto found = m_judged->find(message.key());
        if (found != m_judged->end() && found->second.body == message.body())
            judged = &found->second;
    }
    if (judged != nullptr && judged->kind == Judged::Kind::NoMatch)
        return Choice::Skip;
    if (!isFree || (m_judged != nullptr && judged == nullptr)) // held by somebody, or not what was read
        return stay(progress.passedOver);
    if (judged != nullptr && judged->kind == Judged::Kind::Untouched)
        return stay(progress.untouched);
    if (judged != nullptr && judged->kind == Judged::Kind::Refused)
        return refuse(judged->reason);
    if (judged != nullptr && judged->kind == Judged::Kind::Lost)
        return refuse("The body is damaged or lost.");
    return moveTo(message, judged != nullptr && judged->kind == Judged::Kind::Mended ? judged : nullptr);
}

Choice RedriveChoice::moveTo(const queue::Message &message, const Judged *mended)
{
    const model::RedrivePlan &plan = *m_redrive.row.plan;
    std::string arn = plan.destinationArn;
    if (arn.empty() && message.deadLetterSource())
        arn = m_state.arnOf(message.deadLetterSource());
    const auto address = model::parseQueueArn(arn);
    if (!address)
        return stay(m_redrive.row.progress.withoutOrigin);
    const auto found = m_state.byAddress.find(*address);
    Entry *const target = found == m_state.byAddress.end() ? nullptr : found->second.get();
    if (target == nullptr)
        return refuse("Queue " + address->name + " is not there.");
    const bool isFifo = m_state.byId.at(plan.source)->queue.config().isFifo;
    if (target->queue.row().id == plan.source || target->queue.config().isFifo != isFifo)
        return refuse("Queue " + address->name + " cannot take messages of this queue.");
    const std::uint32_t size = mended != nullptr ? mended->size : message.size();
    if (mended != nullptr && size > target->queue.config().maximumMessageSize)
        return refuse("The mended message is larger than queue " + address->name + " allows.");
    moves.push_back({message.key(), target, mended, size});
    return Choice::Take;
}

Choice RedriveChoice::stay(std::uint64_t &count)
{
    ++count;
    return Choice::Stay;
}

Choice RedriveChoice::refuse(std::string reason)
{
    auto &failures = m_redrive.row.progress.failures;
    if (reason.empty() || (!failures.contains(reason) && failures.size() + 1 >= model::limits::redriveReasons))
        reason = otherReasons;
    ++failures[std::move(reason)];
    return Choice::Stay;
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrivetools.h"

#include "broker/security/digest.h"

namespace broker::core {

namespace {

void mend(const Fix &fix, const model::Payload &payload, Judged &judged)
{
    FixOutcome outcome = fix(payload);
    switch (outcome.kind) {
    case FixOutcome::Kind::Untouched:
        judged.kind = Judged::Kind::Untouched;
        return;
    case FixOutcome::Kind::Refused:
        judged.kind = Judged::Kind::Refused;
        judged.reason = std::move(outcome.reason);
        return;
    case FixOutcome::Kind::Changed:
        break;
    }
    judged.kind = Judged::Kind::Mended;
    judged.md5 = security::md5(outcome.payload->body);
    judged.size = static_cast<std::uint32_t>(model::billableSize(*outcome.payload));
    judged.payload = std::move(outcome.payload);
}

Judged judgeOne(const RedriveRead &read, const RedriveRead::Message &message, const model::Payload *payload)
{
    Judged judged;
    judged.body = message.row.body;
    if (read.question && !read.question->matches({message.row, message.sourceArn, read.ids, read.now}, payload))
        judged.kind = Judged::Kind::NoMatch;
    else if (payload == nullptr)
        judged.kind = Judged::Kind::Lost;
    else if (read.fix)
        mend(read.fix, *payload, judged);
    else
        judged.kind = Judged::Kind::AsIs;
    return judged;
}

} // namespace

std::optional<JudgedMessages> judge(const RedriveRead &read, storage::StoreReader &reader)
{
    std::vector<model::BodyId> bodies;
    bodies.reserve(read.messages.size());
    for (const RedriveRead::Message &message : read.messages)
        bodies.push_back(message.row.body);
    const auto payloads = reader.payloads(bodies);
    if (payloads.has_error())
        return std::nullopt;
    JudgedMessages judged;
    for (std::size_t at = 0; at < read.messages.size(); ++at)
        judged.emplace(read.messages[at].row.key, judgeOne(read, read.messages[at], payloads.value()[at].get()));
    return judged;
}

} // namespace broker::core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consolerecipes.h"

#include "broker/api/consoleviews.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"

#include <algorithm>
#include <array>
#include <map>

/// Fix recipes: what they would make of messages.
namespace broker::api::console {

namespace {

using Kind = language::RecipeOutcome::Kind;

constexpr std::size_t usualMessages = 20'000;
constexpr std::size_t usualResults = 10;
constexpr std::size_t mostReasons = 1'000; ///< distinct; others are counted as one
constexpr std::size_t exampleBytes = 16U << 20U; ///< of bodies in one answer
constexpr std::size_t shownOfLine = 200;

constexpr std::array<std::pair<std::string_view, Kind>, 3> kinds{
    {{"Changed", Kind::Changed}, {"Untouched", Kind::Untouched}, {"Refused", Kind::Refused}}};

std::string_view nameOf(Kind kind)
{
    return kinds[static_cast<std::size_t>(kind)].first;
}

struct PreviewWish
{
    language::Recipe recipe;
    std::size_t examples = usualResults; ///< of each kind
    std::size_t bodyBytes = 0;
    std::optional<Kind> kind{};
};

/// Lives on the worker's thread until it is told.
class Preview final : public core::ViewVisitor
{
public:
    explicit Preview(PreviewWish wish)
        : m_wish(std::move(wish))
    {
    }

    void visit(const core::ViewMessage &message, const model::PayloadRef &payload) override
    {
        static const language::RecipeOutcome lost{Kind::Refused, "The body is lost.", nullptr};
        const language::RecipeOutcome outcome = payload ? m_wish.recipe.apply(*payload) : lost;
        ++m_counts[static_cast<std::size_t>(outcome.kind)];
        if (!outcome.reason.empty())
            ++reason(outcome);
        if (isWanted(outcome.kind, payload))
            addExample(message, payload, outcome);
    }

    /// What was seen moves out.
    Value told(const core::ViewVisited &visited, model::OrderNo through)
    {
        Value value{Object{}};
        for (const auto &[name, kind] : kinds)
            value.add(std::string{name}, Value::count(m_counts[static_cast<std::size_t>(kind)]));
        value.add("Reasons", reasons());
        value.add("Examples", std::move(m_examples));
        value.add("Through", Value::count(through.value));
        value.add("Complete", visited.isComplete);
        if (!visited.isEnd)
            value.add("Next", Value::count(visited.last.value));
        return value;
    }

    std::size_t bytes() const { return m_bytes; }

private:
    using Reason = std::pair<Kind, std::string>;

    std::uint64_t &reason(const language::RecipeOutcome &outcome)
    {
        Reason key{outcome.kind, outcome.reason};
        const bool isRoom = m_reasons.size() < mostReasons || m_reasons.contains(key);
        if (!isRoom)
            key.second = "Other reasons.";
        return m_reasons[std::move(key)];
    }

    bool isWanted(Kind kind, const model::PayloadRef &payload)
    {
        const bool isKind = !m_wish.kind || *m_wish.kind == kind;
        std::size_t &shown = m_shown[static_cast<std::size_t>(kind)];
        if (!payload || !isKind || shown >= m_wish.examples || m_bytes >= exampleBytes)
            return false;
        ++shown;
        return true;
    }

    void addExample(const core::ViewMessage &message, const model::PayloadRef &before,
                    const language::RecipeOutcome &outcome)
    {
        Value example{
            Object{{"MessageId", model::toString(message.ids.make(message.row.key))}, {"Kind", nameOf(outcome.kind)}}};
        if (!outcome.reason.empty())
            example.add("Reason", outcome.reason);
        addSide(example, "Before", *before);
        if (outcome.payload)
            addSide(example, "After", *outcome.payload);
        m_examples.push_back(std::move(example));
    }

    void addSide(Value &example, const std::string &name, const model::Payload &payload)
    {
        const std::string_view body = cutText(payload.body, m_wish.bodyBytes);
        m_bytes += body.size();
        example.add(name, body);
        example.add(name + "Bytes", Value::count(payload.body.size()));
        example.add("Attributes" + name, attributesValue(payload));
    }

    /// The most frequent first.
    List reasons() const
    {
        std::vector<std::pair<Reason, std::uint64_t>> sorted(m_reasons.begin(), m_reasons.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        List list;
        for (const auto &[key, count] : sorted)
            list.emplace_back(
                Object{{"Kind", nameOf(key.first)}, {"Reason", key.second}, {"Count", Value::count(count)}});
        return list;
    }

    PreviewWish m_wish;
    std::array<std::uint64_t, kinds.size()> m_counts{};
    std::array<std::size_t, kinds.size()> m_shown{};
    std::map<Reason, std::uint64_t> m_reasons;
    List m_examples;
    std::size_t m_bytes = 0;
};

Result<PreviewWish> previewWish(const Value &params)
{
    auto recipe = recipeOf(params.text("Recipe"), "Recipe");
    if (recipe.has_error())
        return recipe.error();
    PreviewWish wish{std::move(*recipe)};
    wish.examples = static_cast<std::size_t>(params.integer("MaxResults", usualResults));
    wish.bodyBytes = static_cast<std::size_t>(params.integer("MaxBodyBytes", 4'096));
    if (const std::string_view name = params.text("Kind"); !name.empty()) {
        const auto *const found =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind.first == name; });
        if (found == kinds.end())
            return invalidValue(name, "Kind", "Must be Changed, Untouched or Refused.");
        wish.kind = found->second;
    }
    return wish;
}

} // namespace

Result<language::Recipe> recipeOf(std::string_view text, std::string_view parameter)
{
    auto recipe = language::Recipe::parse(text);
    if (recipe.has_value())
        return std::move(*recipe);
    const language::Problem &problem = recipe.error();
    const std::size_t begin = problem.at == 0 ? 0 : text.rfind('\n', problem.at - 1) + 1;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
    const std::string_view shown = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    return invalidValue(cutText(shown, shownOfLine), parameter,
                        problem.text + " Line " + std::to_string(line) + ", character "
                            + std::to_string(problem.at - begin + 1) + ".");
}

Result<Action> previewFix(const Context & /*context*/, Value params, Answer answer)
{
    auto wish = previewWish(params);
    if (wish.has_error())
        return wish.error();
    core::ViewVisit visit;
    visit.after = {static_cast<std::uint64_t>(params.integer("After", 0))};
    visit.through = {static_cast<std::uint64_t>(params.integer("Through", 0))};
    visit.most = static_cast<std::size_t>(params.integer("MaxMessages", usualMessages));
    return Action{[answer = std::move(answer), wish = std::move(*wish), visit = std::move(visit),
                   view = std::string{params.text("View")}](core::Core &core, const core::Access &access,
                                                            core::Step &step) mutable -> Result<void> {
        if (!visit.through)
            visit.through = {access.engine.counters().nextKey - 1};
        auto preview = std::make_shared<Preview>(std::move(wish));
        visit.visitor = preview;
        const model::OrderNo through = visit.through;
        return core.views().visit(
            step, view, std::move(visit), [&core, answer, preview, through](Result<core::ViewVisited> visited) {
                if (visited.has_error())
                    return answerLater(core, answer, visited.error());
                const auto charge = core.replies().hold(preview->bytes());
                core.executor().post([answer, charge, value = preview->told(visited.value(), through)]() mutable {
                    answer(std::move(value));
                });
            });
    }};
}

} // namespace broker::api::console

// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a batch for a FIFO queue, each of five lines: Id, body, group, deduplication id, delay. A line that starts
// with "=" gives the rest as the value, any other line leaves the member out. Written as JSON and as a form, both
// decoders must read the same, and what is accepted keeps the service's rules.
#include "broker/api/json.h"
#include "broker/api/query.h"
#include "broker/api/sqsoutgoing.h"
#include "broker/api/text.h"
#include "broker/api/validate.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

using namespace broker;

namespace {

constexpr std::array<std::string_view, 4> texts{"Id", "MessageBody", "MessageGroupId", "MessageDeduplicationId"};

struct Entry
{
    std::array<std::optional<std::string>, texts.size()> text;
    std::optional<std::int64_t> delay;
};

std::optional<std::string> takeLine(std::string_view &bytes)
{
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    return line.starts_with('=') ? std::optional(std::string(line.substr(1))) : std::nullopt;
}

std::vector<Entry> takeEntries(std::string_view bytes)
{
    std::vector<Entry> entries;
    while (!bytes.empty() && entries.size() < 12) {
        Entry &entry = entries.emplace_back();
        for (auto &text : entry.text)
            text = takeLine(bytes);
        // A form cannot say that an entry has no member at all.
        if (!entry.text.front())
            entry.text.front() = "id";
        std::int64_t delay = 0;
        const std::string number = takeLine(bytes).value_or("");
        if (std::from_chars(number.data(), number.data() + number.size(), delay).ec == std::errc{})
            entry.delay = delay;
    }
    return entries;
}

std::string toJson(const std::vector<Entry> &entries)
{
    api::List list;
    for (const Entry &entry : entries) {
        api::Value value{api::Object{}};
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (entry.text[i])
                value.add(std::string(texts[i]), *entry.text[i]);
        if (entry.delay)
            value.add("DelaySeconds", api::Value{*entry.delay});
        list.push_back(std::move(value));
    }
    std::string out;
    api::writeJson(api::Object{{"QueueUrl", "orders.fifo"}, {"Entries", api::Value{std::move(list)}}}, out);
    return out;
}

void addParameter(const std::string &name, std::string_view value, std::string &form)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    form += '&' + name + '=';
    for (const char character : value) {
        const auto byte = static_cast<unsigned char>(character);
        form += {'%', digits[byte >> 4U], digits[byte & 0xfU]};
    }
}

std::string toForm(const std::vector<Entry> &entries)
{
    std::string form = "QueueUrl=orders.fifo";
    for (std::size_t n = 0; n < entries.size(); ++n) {
        const std::string prefix = "SendMessageBatchRequestEntry." + std::to_string(n + 1) + '.';
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (entries[n].text[i])
                addParameter(prefix + std::string(texts[i]), *entries[n].text[i], form);
        if (entries[n].delay)
            addParameter(prefix + "DelaySeconds", std::to_string(*entries[n].delay), form);
    }
    return form;
}

const api::Operation &batch()
{
    return *api::findOperation(api::sqsService(), "SendMessageBatch");
}

api::Result<api::Value> readJson(const std::string &text)
{
    auto document = api::parseJson(text);
    if (document.has_error())
        return document.error();
    if (auto checked = api::checkTypes(batch().input, *document); checked.has_error())
        return checked.error();
    if (auto checked = api::checkValues(batch().input, *document); checked.has_error())
        return checked.error();
    return document;
}

api::Result<api::Value> readForm(const std::string &text)
{
    const auto parameters = api::QueryParameters::parse(text, {});
    if (parameters.has_error())
        return parameters.error();
    auto document = parameters->document(batch().input);
    if (document.has_error())
        return document.error();
    if (auto checked = api::checkValues(batch().input, *document); checked.has_error())
        return checked.error();
    return document;
}

/// As the handler does: a value out of range is the fault of its entry alone.
api::Result<api::Prepared> prepare(api::Value &entry)
{
    const auto field = std::find_if(batch().input.begin(), batch().input.end(),
                                    [](const api::FieldSpec &spec) { return spec.name == "Entries"; });
    if (auto checked = api::checkValues(field->members.front().members, entry); checked.has_error())
        return checked.error();
    const api::Context context{batch(), std::make_shared<const core::Caller>(), "/", {}};
    return api::prepareMessage(context, {"000000000000", "us-east-1", "orders.fifo"}, entry);
}

bool isIdentifier(std::string_view text)
{
    return text.size() <= 128
        && std::all_of(text.begin(), text.end(), [](char letter) { return '!' <= letter && letter <= '~'; });
}

void checkPrepared(const core::Outgoing &message)
{
    fuzz::require(isIdentifier(message.group.view()), "a group has up to 128 visible letters");
    fuzz::require(isIdentifier(message.deduplicationId), "an id has up to 128 visible letters");
    const bool isExplicit = !message.deduplicationId.empty();
    fuzz::require(isExplicit == message.contentId.empty(), "an id is given or made from the content");
    fuzz::require(isExplicit || message.contentId.size() == 64, "content makes 64 digits");
    fuzz::require(message.payload->deduplicationId == (isExplicit ? message.deduplicationId : message.contentId),
                  "a message is shown with the id it counts by");
    fuzz::require(message.size == model::billableSize(*message.payload), "a size is what is billed");
}

void checkEntry(api::Value &json, api::Value &form)
{
    const auto one = prepare(json);
    const auto other = prepare(form);
    fuzz::require(one.has_value() == other.has_value(), "both protocols accept the same");
    if (one.has_error()) {
        fuzz::require(one.error().code == other.error().code && one.error().message == other.error().message,
                      "both protocols refuse alike");
        return;
    }
    checkPrepared(one->message);
    fuzz::require(*one->message.payload == *other->message.payload && one->message.group == other->message.group
                      && one->message.delay == other->message.delay,
                  "both protocols send the same message");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::vector<Entry> entries = takeEntries(fuzz::textOf(data, size));
    auto json = readJson(toJson(entries));
    auto form = readForm(toForm(entries));
    fuzz::require(json.has_value() == form.has_value(), "both decoders accept the same");
    if (json.has_error())
        return 0;
    auto *jsonEntries = json->find("Entries")->as<api::List>();
    auto *formEntries = form->find("Entries")->as<api::List>();
    fuzz::require(jsonEntries->size() == entries.size() && formEntries->size() == entries.size(), "no entry is lost");
    for (std::size_t n = 0; n < entries.size(); ++n)
        checkEntry((*jsonEntries)[n], (*formEntries)[n]);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A form of the Query protocol, read against the fields of every operation that has that protocol.
#include "broker/api/query.h"
#include "broker/api/validate.h"
#include "tests/fuzz/require.h"

#include <string>

using namespace broker;

namespace {

/// Documents cost memory in proportion to what they were read from.
std::size_t sizeOf(const api::Value &value)
{
    std::size_t size = 1;
    if (const auto *text = value.as<std::string>())
        size += text->size();
    if (const auto *blob = value.as<api::Blob>())
        size += blob->bytes.size();
    if (const auto *list = value.as<api::List>())
        for (const api::Value &element : *list) {
            fuzz::require(!element.isNull(), "what is in a list is there: handlers take it out unasked");
            size += sizeOf(element);
        }
    if (const auto *object = value.as<api::Object>())
        for (const auto &[name, member] : *object)
            size += name.size() + sizeOf(member);
    return size;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    const std::size_t mark = bytes.find('\n');
    const std::string_view form = bytes.substr(0, mark);
    const std::string_view query = mark == std::string_view::npos ? std::string_view() : bytes.substr(mark + 1);
    const auto parameters = api::QueryParameters::parse(form, query);
    if (!parameters)
        return 0;
    for (const api::Operation &operation : api::sqsService().operations) {
        const auto document = parameters->document(operation.input);
        if (!document)
            continue;
        fuzz::require(sizeOf(*document) <= 64 * size + (1U << 20U), "a document is no larger than its form allows");
        (void)api::checkValues(operation.input, *document);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// User attributes of a message, three lines each: name, type, value. What is accepted keeps every rule of the service,
// and is accepted again as it is.
#include "broker/api/messageattributes.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

using namespace broker;

namespace {

using Attributes = std::vector<model::MessageAttribute>;

std::string takeLine(std::string_view &bytes)
{
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string line(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    return line;
}

api::Value valueOf(const model::MessageAttribute &attribute)
{
    api::Value value;
    value.add("DataType", attribute.dataType);
    if (attribute.dataType.starts_with("Binary"))
        value.add("BinaryValue", api::Blob{attribute.value});
    else
        value.add("StringValue", attribute.value);
    return value;
}

api::Value documentOf(const Attributes &attributes)
{
    api::Value document{api::Object{}};
    for (const model::MessageAttribute &attribute : attributes)
        document.add(attribute.name, valueOf(attribute));
    return document;
}

/// The C library's opinion of a number, which knows nothing of 38 digits.
void checkNumber(const std::string &text)
{
    char *end = nullptr;
    const double magnitude = std::fabs(std::strtod(text.c_str(), &end));
    fuzz::require(end == text.c_str() + text.size(), "a number is a number");
    fuzz::require(magnitude == 0 || (magnitude > 0.999e-128 && magnitude < 1.001e126), "a number is within its range");
}

void checkTaken(const Attributes &taken)
{
    for (const model::MessageAttribute &attribute : taken) {
        const std::string_view type = attribute.dataType;
        fuzz::require(!attribute.name.empty() && attribute.name.size() <= 256, "a name has up to 256 bytes");
        fuzz::require(attribute.name.front() != '.' && attribute.name.back() != '.', "a name has no dot at its ends");
        fuzz::require(!attribute.value.empty(), "a value is not empty");
        fuzz::require(type.starts_with("String") || type.starts_with("Number") || type.starts_with("Binary"),
                      "there are three types");
        if (type.starts_with("Number"))
            checkNumber(attribute.value);
        else if (type.starts_with("String"))
            fuzz::require(api::checkBody(attribute.value).has_value(), "texts keep the rule of bodies");
    }
    fuzz::require(api::attributesMd5(taken).size() == (taken.empty() ? 0U : 32U), "a digest has 32 characters");
}

void checkSelection(const Attributes &taken)
{
    for (const model::MessageAttribute &attribute : taken) {
        if (attribute.name == "All")
            continue;
        const api::Value exact{api::List{api::Value{attribute.name}}};
        const Attributes found = api::AttributeSelector(&exact).selected(taken);
        fuzz::require(found.size() == 1 && found.front() == attribute, "a name selects its attribute alone");
        const api::Value prefix{api::List{api::Value{attribute.name.substr(0, 1) + ".*"}}};
        fuzz::require(api::AttributeSelector(&prefix).selects(attribute.name), "a prefix selects its names");
    }
    const api::Value all{api::List{api::Value{"All"}}};
    fuzz::require(api::AttributeSelector(&all).selected(taken) == taken, "All selects all");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view bytes = fuzz::textOf(data, size);
    (void)api::checkBody(bytes);
    Attributes given;
    while (!bytes.empty()) {
        model::MessageAttribute attribute{takeLine(bytes), takeLine(bytes), takeLine(bytes)};
        given.push_back(std::move(attribute));
    }
    api::Value document = documentOf(given);
    api::Value system = document;
    // Readers of documents refuse an object that names a member twice.
    if (api::hasDuplicateName(*document.as<api::Object>()))
        return 0;

    if (const auto taken = api::takeSystemAttributes(&system))
        fuzz::require(taken->size() <= 1, "there is one system attribute");
    const auto taken = api::takeMessageAttributes(&document);
    if (!taken)
        return 0;
    fuzz::require(taken->size() == given.size() && taken->size() <= 10, "ten attributes at most, none lost");
    checkTaken(*taken);
    checkSelection(*taken);
    api::Value printed = documentOf(*taken);
    const auto again = api::takeMessageAttributes(&printed);
    fuzz::require(again.has_value() && *again == *taken, "what was accepted is accepted as it is");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Encoded columns as a damaged or foreign workspace may hold them. The sum keeps damage out, so each input is read once
// as it is and once with the right sum.
#include "broker/storage/redriverows.h"
#include "broker/storage/rows.h"
#include "tests/fuzz/require.h"

#include <array>
#include <cstring>
#include <string>

using namespace broker;
namespace rows = broker::storage::rows;

namespace {

std::string sealed(std::string_view body)
{
    const rows::Checksum sum = rows::checksum(body);
    std::array<char, sizeof sum> tail{};
    std::memcpy(tail.data(), &sum, tail.size());
    return std::string(body).append(tail.data(), tail.size());
}

void checkExtra(std::string_view bytes)
{
    model::Payload payload;
    const std::string group = rows::groupOfExtra(bytes);
    if (!rows::decodeExtra(bytes, payload))
        return;
    fuzz::require(bytes.empty() || bytes.front() == 1 || bytes.front() == 2, "there are two versions");
    const bool isFirst = !bytes.empty() && bytes.front() == 1;
    fuzz::require(isFirst || group.empty(), "the second version has no group");
    fuzz::require(!isFirst || payload.deduplicationId.empty(), "the first version has no deduplication id");
    std::string written;
    rows::encodeExtra(payload, written);
    model::Payload again;
    fuzz::require(rows::decodeExtra(written, again), "what was written can be read");
    fuzz::require(again == payload, "what was written reads the same");
    fuzz::require(rows::groupOfExtra(written).empty(), "what is written now has its group elsewhere");
}

template <class Field>
void checkRedrive(std::string_view bytes)
{
    Field field;
    if (!rows::decode(bytes, field))
        return;
    std::string written;
    rows::encode(field, written);
    Field again;
    fuzz::require(rows::decode(written, again), "what was written of a redrive can be read");
    fuzz::require(again == field, "what was written of a redrive reads the same");
}

void checkMap(std::string_view bytes)
{
    model::AttributeMap map;
    if (!rows::decode(bytes, map))
        return;
    std::string written;
    rows::encode(map, written);
    fuzz::require(written.size() <= bytes.size(), "what was written is no longer than what was read");
    model::AttributeMap again;
    fuzz::require(rows::decode(written, again) && again == map, "what was written reads the same");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    checkExtra(bytes);
    checkExtra(sealed(bytes));
    for (const char version : {'\1', '\2'})
        checkExtra(sealed(std::string(1, version).append(bytes)));
    checkMap(bytes);
    checkRedrive<model::RedrivePlan>(bytes);
    checkRedrive<model::RedriveProgress>(bytes);
    checkRedrive<std::vector<model::LineageId>>(bytes);
    return 0;
}

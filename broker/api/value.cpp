// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/value.h"

#include <algorithm>

namespace broker::api {

const Value *Value::find(std::string_view name) const
{
    const auto *object = as<Object>();
    if (object == nullptr)
        return nullptr;
    for (const auto &[key, value] : *object) {
        // The length first: most names differ in it, and a call to compare costs more than the rest of this loop.
        if (key.size() == name.size() && key == name)
            return value.isNull() ? nullptr : &value;
    }
    return nullptr;
}

Value *Value::find(std::string_view name)
{
    return const_cast<Value *>(std::as_const(*this).find(name));
}

std::string_view Value::text(std::string_view name) const
{
    const Value *member = find(name);
    const auto *text = member != nullptr ? member->as<std::string>() : nullptr;
    return text != nullptr ? std::string_view{*text} : std::string_view{};
}

std::int64_t Value::integer(std::string_view name, std::int64_t otherwise) const
{
    const Value *member = find(name);
    const auto *integer = member != nullptr ? member->as<std::int64_t>() : nullptr;
    return integer != nullptr ? *integer : otherwise;
}

bool Value::boolean(std::string_view name, bool otherwise) const
{
    const Value *member = find(name);
    const auto *boolean = member != nullptr ? member->as<bool>() : nullptr;
    return boolean != nullptr ? *boolean : otherwise;
}

void Value::add(std::string name, Value value)
{
    if (isNull())
        m_data.emplace<Object>();
    addMember(std::get<Object>(m_data), std::move(name), std::move(value));
}

void addMember(Object &object, std::string name, Value value)
{
    constexpr std::size_t usualMembers = 4;
    if (object.capacity() < usualMembers)
        object.reserve(usualMembers);
    object.emplace_back(std::move(name), std::move(value));
}

bool hasDuplicateName(const Object &object)
{
    constexpr std::size_t few = 16; // up to here comparing all pairs beats sorting
    if (object.size() <= few) {
        for (std::size_t i = 1; i < object.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (object[i].first == object[j].first)
                    return true;
            }
        }
        return false;
    }
    std::vector<std::string_view> names;
    names.reserve(object.size());
    for (const auto &member : object)
        names.emplace_back(member.first);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

} // namespace broker::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/shape.h"

#include "broker/insight/hash.h"

#include <algorithm>

namespace broker::insight {

namespace json = boost::json;

namespace {

constexpr std::size_t mostPlaces = 256;

/// Four digits in a row, or no letter at all: a value that somebody uses as a key.
bool looksLikeId(std::string_view key)
{
    int run = 0;
    bool hasLetter = false;
    for (const char c : key) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        hasLetter = hasLetter || (c | 0x20) >= 'a';
        if (run == 4)
            return true;
    }
    return !hasLetter && !key.empty();
}

void collect(const json::value &value, Paths &paths, PathHash path, std::vector<Place> &places)
{
    if (path == 0 || places.size() >= mostPlaces)
        return;
    places.push_back({path, typeOf(value)});
    if (const json::object *object = value.if_object()) {
        for (const auto &member : *object)
            collect(member.value(), paths, paths.member(path, member.key()), places);
    } else if (const json::array *array = value.if_array()) {
        for (const json::value &element : *array)
            collect(element, paths, paths.element(path), places);
    }
}

} // namespace

std::string_view textOf(ValueType type)
{
    switch (type) {
    case ValueType::Object:
        return "object";
    case ValueType::List:
        return "list";
    case ValueType::Text:
        return "text";
    case ValueType::Number:
        return "number";
    case ValueType::Truth:
        return "true or false";
    case ValueType::Null:
        break;
    }
    return "null";
}

ValueType typeOf(const json::value &value)
{
    switch (value.kind()) {
    case json::kind::object:
        return ValueType::Object;
    case json::kind::array:
        return ValueType::List;
    case json::kind::string:
        return ValueType::Text;
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
        return ValueType::Number;
    case json::kind::bool_:
        return ValueType::Truth;
    case json::kind::null:
        break;
    }
    return ValueType::Null;
}

bool Shape::has(const Place &place) const
{
    return std::binary_search(places.begin(), places.end(), place);
}

bool Shape::hasPath(PathHash path) const
{
    const auto found = std::lower_bound(places.begin(), places.end(), Place{path, ValueType::Object});
    return found != places.end() && found->path == path;
}

double likeness(const Shape &a, const Shape &b)
{
    std::size_t shared = 0;
    for (auto left = a.places.begin(), right = b.places.begin(); left != a.places.end() && right != b.places.end();) {
        if (*left < *right) {
            ++left;
        } else if (*right < *left) {
            ++right;
        } else {
            ++shared;
            ++left;
            ++right;
        }
    }
    const std::size_t all = a.places.size() + b.places.size() - shared;
    return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

const Paths::Name *Paths::find(PathHash path) const
{
    const auto found = m_names.find(path);
    return found == m_names.end() ? nullptr : &found->second;
}

PathHash Paths::remember(PathHash parent, PathHash path, std::string_view key)
{
    if (m_names.contains(path))
        return path;
    if (m_names.size() >= most)
        return 0;
    const Name *above = find(parent);
    std::string text = above == nullptr ? std::string{} : above->text;
    if (!text.empty() && key != "[]")
        text += '.';
    m_names.emplace(path, Name{text.append(key), parent});
    return path;
}

PathHash Paths::member(PathHash parent, std::string_view key)
{
    const std::string_view name = looksLikeId(key) ? std::string_view{"*"} : key.substr(0, 128);
    return remember(parent, hashOf(name, hashOf(".", parent)), name);
}

PathHash Paths::element(PathHash parent)
{
    return remember(parent, hashOf("[]", parent), "[]");
}

Shape shapeOf(const json::value &body, Paths &paths)
{
    Shape shape;
    shape.places.reserve(32);
    collect(body, paths, Paths::root, shape.places);
    std::sort(shape.places.begin(), shape.places.end());
    shape.places.erase(std::unique(shape.places.begin(), shape.places.end()), shape.places.end());
    shape.hash = hashStart;
    for (const Place &place : shape.places)
        shape.hash =
            (shape.hash ^ place.path ^ (std::uint64_t{1} << static_cast<unsigned>(place.type))) * 0x100000001b3U;
    return shape;
}

} // namespace broker::insight

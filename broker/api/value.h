// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace broker::api {

enum class FieldType { String, Integer, Boolean, Double, Blob, Timestamp, List, Map, Structure };

class Value;

/// Members in the order they came or are to be written.
using Object = std::vector<std::pair<std::string, Value>>;
using List = std::vector<Value>;

/// Raw bytes; base64 in JSON and Query.
struct Blob
{
    std::string bytes;

    friend bool operator==(const Blob &, const Blob &) = default;
};

/// A document of any protocol: what a request says and what a reply shall say. A plain tree, no references into
/// buffers.
class Value
{
public:
    using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string, Blob, List, Object>;

    Value() = default;
    Value(bool value)
        : m_data(value)
    {
    } // NOLINT(google-explicit-constructor)
    Value(std::int64_t value)
        : m_data(value)
    {
    } // NOLINT(google-explicit-constructor)
    Value(int value)
        : m_data(std::int64_t{value})
    {
    } // NOLINT(google-explicit-constructor)
    Value(double value)
        : m_data(value)
    {
    } // NOLINT(google-explicit-constructor)
    Value(std::string value)
        : m_data(std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Value(std::string_view value)
        : m_data(std::string(value))
    {
    } // NOLINT(google-explicit-constructor)
    Value(const char *value)
        : m_data(std::string(value))
    {
    } // NOLINT(google-explicit-constructor)
    Value(Blob value)
        : m_data(std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Value(List value)
        : m_data(std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Value(Object value)
        : m_data(std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    static Value count(std::uint64_t value) { return Value{static_cast<std::int64_t>(value)}; }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_data);
    }
    template <class T>
    T *as()
    {
        return std::get_if<T>(&m_data);
    }
    const Data &data() const { return m_data; }

    /// The member of an object; null when this is no object or has no such member, or the member is JSON null.
    const Value *find(std::string_view name) const;
    Value *find(std::string_view name);
    /// The member's text; empty when there is none.
    std::string_view text(std::string_view name) const;
    /// The member's integer, or `otherwise`.
    std::int64_t integer(std::string_view name, std::int64_t otherwise) const;
    bool boolean(std::string_view name, bool otherwise) const;
    /// Appends a member; this must be null or an object.
    void add(std::string name, Value value);

    friend bool operator==(const Value &, const Value &) = default;

private:
    Data m_data;
};

/// Appends a member. Makes room for a few at once: growing by one and by two copies most objects twice.
void addMember(Object &object, std::string name, Value value);

/// True when two members have one name. Not quadratic: objects come from strangers.
bool hasDuplicateName(const Object &object);

} // namespace broker::api

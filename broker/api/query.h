// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broker::api {

/// The parameters of one call of the Query protocol, percent-decoded and sorted by name. Pure; any thread.
class QueryParameters
{
public:
    /// Reads a form and a query string as one. Refused with Serialization: a broken escape, malformed UTF-8, one name
    /// with two values, more than 100,000 parameters.
    static Result<QueryParameters> parse(std::string_view form, std::string_view query);

    /// Null when absent.
    const std::string *find(std::string_view name) const;

    /// The document that the fields describe. Indices of flattened lists may come in any order and with gaps; elements
    /// keep the order of their indices. A list of one may come without its index. A required list that is absent is
    /// empty: this protocol has no other way to write one.
    Result<Value> document(std::span<const FieldSpec> fields) const;

private:
    using Parameter = std::pair<std::string, std::string>;
    using Slice = std::span<const Parameter>;
    struct Element;

    Slice below(Slice slice, std::string_view prefix) const;
    Result<std::vector<Element>> indexed(Slice slice, const std::string &prefix) const;
    bool isOne(Slice slice, const std::string &prefix, const FieldSpec &field) const;
    Result<std::vector<Element>> elements(Slice slice, const std::string &prefix, const FieldSpec &field) const;
    Result<std::vector<Element>> elementsOf(Slice slice, const std::string &prefix, const FieldSpec &field) const;
    Result<Value> structure(std::span<const FieldSpec> fields, Slice slice, const std::string &prefix) const;
    Result<Value> field(const FieldSpec &field, Slice slice, const std::string &prefix) const;
    Result<Value> member(const FieldSpec &field, Slice slice, const std::string &name) const;
    Result<Value> list(const FieldSpec &field, Slice slice, const std::string &prefix) const;
    Result<Value> map(const FieldSpec &field, Slice slice, const std::string &prefix) const;

    std::vector<Parameter> m_parameters;
};

} // namespace broker::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/json.h"
#include "broker/api/operation.h"
#include "tests/support/corefixture.h"

#include <QString>

#include <string>

/// One call through each of the ways into the broker, from one document.
namespace tests {

enum class Door { InProcess, Json, Query };

inline const char *toString(Door door)
{
    return door == Door::InProcess ? "in process" : door == Door::Json ? "JSON" : "Query";
}

inline std::string percentEncoded(std::string_view text)
{
    return QByteArray(text.data(), static_cast<int>(text.size())).toPercentEncoding().toStdString();
}

/// Writes what a client of the Query protocol would send for a document.
class FormWriter
{
public:
    explicit FormWriter(const broker::api::Operation &operation)
        : m_form("Version=2012-11-05&Action=" + std::string(operation.name))
    {
    }

    void structure(std::span<const broker::api::FieldSpec> fields, const broker::api::Value &value,
                   const std::string &prefix = {})
    {
        for (const broker::api::FieldSpec &field : fields) {
            if (const broker::api::Value *member = value.find(field.name))
                write(field, *member, prefix);
        }
    }
    const std::string &form() const { return m_form; }

private:
    void write(const broker::api::FieldSpec &field, const broker::api::Value &value, const std::string &prefix)
    {
        const std::string name = prefix + std::string(field.queryName.empty() ? field.name : field.queryName);
        int index = 0;
        if (const auto *list = value.as<broker::api::List>()) {
            for (const auto &element : *list)
                single(field.members[0], element, name + '.' + std::to_string(++index));
        } else if (field.type == broker::api::FieldType::Map) {
            for (const auto &entry : *value.as<broker::api::Object>()) {
                const std::string element = name + '.' + std::to_string(++index) + '.';
                scalar(broker::api::Value{entry.first}, element + std::string(field.members[0].name));
                single(field.members[1], entry.second, element + std::string(field.members[1].name));
            }
        } else {
            single(field, value, name);
        }
    }
    void single(const broker::api::FieldSpec &field, const broker::api::Value &value, const std::string &name)
    {
        if (field.type == broker::api::FieldType::Structure)
            structure(field.members, value, name + '.');
        else
            scalar(value, name);
    }
    void scalar(const broker::api::Value &value, const std::string &name)
    {
        std::string text;
        if (const auto *plain = value.as<std::string>())
            text = *plain;
        else
            broker::api::writeJson(value, text);
        m_form += '&' + name + '=' + percentEncoded(text);
    }

    std::string m_form;
};

inline broker::api::Request requestFor(Door door, const broker::api::Service &service,
                                       const broker::api::Operation &operation, const broker::api::Value &document)
{
    if (door == Door::Query) {
        FormWriter writer(operation);
        writer.structure(operation.input, document);
        return CoreFixture::formRequest(writer.form());
    }
    std::string body;
    broker::api::writeJson(document, body);
    auto request =
        CoreFixture::jsonRequest(std::string(service.target) + '.' + std::string(operation.name), std::move(body));
    if (door == Door::InProcess)
        request.protocol = broker::api::Protocol::InProcess;
    return request;
}

inline broker::api::Response throughDoor(CoreFixture &fixture, Door door, const broker::api::Service &service,
                                         const broker::api::Operation &operation, const broker::api::Value &document)
{
    return fixture.call(requestFor(door, service, operation, document));
}

inline bool hasDoor(const broker::api::Service &service, Door door)
{
    return door != Door::Query || !service.version.empty();
}

} // namespace tests

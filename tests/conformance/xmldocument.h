// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

/// Reads an XML reply back into the document it was made of, as a client of the Query protocol does.
namespace tests {

struct XmlNode
{
    QString name;
    QString content;
    std::vector<XmlNode> children;

    const XmlNode *child(const QString &wanted) const
    {
        const auto found = std::find_if(children.begin(), children.end(),
                                        [&wanted](const XmlNode &each) { return each.name == wanted; });
        return found == children.end() ? nullptr : &*found;
    }
    QString text(const QString &wanted) const
    {
        const XmlNode *found = child(wanted);
        return found != nullptr ? found->content : QString();
    }
};

inline XmlNode readElement(QXmlStreamReader &reader)
{
    XmlNode node{reader.name().toString(), {}, {}};
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::StartElement)
            node.children.push_back(readElement(reader));
        else if (token == QXmlStreamReader::Characters)
            node.content += reader.text();
    }
    return node;
}

/// An element without a name when the text is not well-formed.
inline XmlNode readXml(const QByteArray &text)
{
    QXmlStreamReader reader(text);
    if (!reader.readNextStartElement())
        return {};
    XmlNode root = readElement(reader);
    return reader.hasError() ? XmlNode{} : root;
}

inline broker::api::Value documentOf(const XmlNode &node, std::span<const broker::api::FieldSpec> fields);

inline broker::api::Value valueOf(const XmlNode &node, const broker::api::FieldSpec &field)
{
    using broker::api::FieldType;
    switch (field.type) {
    case FieldType::Structure:
        return documentOf(node, field.members);
    case FieldType::Integer:
    case FieldType::Timestamp:
        return broker::api::Value{static_cast<std::int64_t>(node.content.toLongLong())};
    case FieldType::Boolean:
        return broker::api::Value{node.content == "true"};
    case FieldType::Double:
        return broker::api::Value{node.content.toDouble()};
    default:
        return broker::api::Value{node.content.toStdString()}; // blobs stay base64, as in JSON
    }
}

inline void addEntry(const XmlNode &node, const broker::api::FieldSpec &field, broker::api::Value &map)
{
    const auto nameOf = [](const broker::api::FieldSpec &spec) { return QString::fromUtf8(spec.name.data()); };
    const XmlNode *value = node.child(nameOf(field.members[1]));
    map.add(node.text(nameOf(field.members[0])).toStdString(),
            value != nullptr ? valueOf(*value, field.members[1]) : broker::api::Value{});
}

/// Lists and maps are flattened: their elements stand among the members.
inline broker::api::Value documentOf(const XmlNode &node, std::span<const broker::api::FieldSpec> fields)
{
    using broker::api::FieldType;
    broker::api::Value document{broker::api::Object{}};
    for (const broker::api::FieldSpec &field : fields) {
        const std::string_view flat = field.queryName.empty() ? field.name : field.queryName;
        const QString name = QString::fromUtf8(flat.data(), static_cast<int>(flat.size()));
        broker::api::Value value;
        for (const XmlNode &each : node.children) {
            if (each.name != name)
                continue;
            if (field.type == FieldType::List) {
                if (value.isNull())
                    value = broker::api::Value{broker::api::List{}};
                value.as<broker::api::List>()->push_back(valueOf(each, field.members[0]));
            } else if (field.type == FieldType::Map) {
                addEntry(each, field, value);
            } else {
                value = valueOf(each, field);
            }
        }
        if (!value.isNull())
            document.add(std::string(field.name), std::move(value));
    }
    return document;
}

} // namespace tests

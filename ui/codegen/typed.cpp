// SPDX-License-Identifier: GPL-3.0-or-later
// Languages whose SDK has a type for each part of a message.
#include "ui/codegen/languages.h"
#include "ui/codegen/quoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::codegen {

namespace {

QString lowerFirst(const QString &name)
{
    return name.left(1).toLower() + name.sliced(1);
}

bool hasBytes(const Call &call)
{
    for (const Field &field : call.parameters) {
        for (const Field &attribute : field.value.fields) {
            for (const Field &member : attribute.value.fields) {
                if (member.value.kind == Value::Kind::Bytes)
                    return true;
            }
        }
    }
    return false;
}

bool hasAttributes(const Call &call)
{
    return std::ranges::any_of(call.parameters,
                               [](const Field &field) { return field.value.kind == Value::Kind::Fields; });
}

QString javaValue(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Bytes:
        return u"SdkBytes.fromByteArray(Base64.getDecoder().decode("_s
            + quote::java(QLatin1String(value.bytes.toBase64())) + u"))"_s;
    case Value::Kind::Number:
        return QString::number(value.number);
    default:
        return quote::java(value.text);
    }
}

/// MessageAttributes and MessageSystemAttributes: maps whose values are built.
QString javaAttributes(const Field &field)
{
    const bool isSystem = field.name == "MessageSystemAttributes"_L1;
    const QString type = isSystem ? u"MessageSystemAttributeValue"_s : u"MessageAttributeValue"_s;
    QStringList entries;
    for (const Field &attribute : field.value.fields) {
        QString built = type + u".builder()"_s;
        for (const Field &member : attribute.value.fields)
            built += u'.' + lowerFirst(member.name) + u'(' + javaValue(member.value) + u')';
        entries.append(u"                Map.entry("_s + quote::java(attribute.name) + u", "_s + built
                       + u".build())"_s);
    }
    return u"            ."_s + lowerFirst(field.name) + (isSystem ? u"WithStrings"_s : QString())
        + u"(Map.ofEntries(\n"_s + entries.join(u",\n"_s) + u"))\n"_s;
}

QString javaImports(const Call &call)
{
    QStringList names;
    if (!call.endpoint.isEmpty())
        names.append(u"java.net.URI"_s);
    if (hasBytes(call))
        names.append(u"java.util.Base64"_s);
    if (hasAttributes(call))
        names.append(u"java.util.Map"_s);
    if (hasBytes(call))
        names.append(u"software.amazon.awssdk.core.SdkBytes"_s);
    names.append(u"software.amazon.awssdk.regions.Region"_s);
    names.append(u"software.amazon.awssdk.services.sqs.SqsClient"_s);
    names.append(u"software.amazon.awssdk.services.sqs.model.*"_s);
    return u"import "_s + names.join(u";\nimport "_s) + u";\n\n"_s;
}

QString goValue(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Bytes:
        return quote::goBytes(value.bytes);
    case Value::Kind::Number:
        return QString::number(value.number);
    default:
        return u"aws.String("_s + quote::go(value.text) + u')';
    }
}

QString goAttributes(const Field &field)
{
    const QString type = field.name == "MessageSystemAttributes"_L1 ? u"types.MessageSystemAttributeValue"_s
                                                                    : u"types.MessageAttributeValue"_s;
    QString out = u"map[string]"_s + type + u"{\n"_s;
    for (const Field &attribute : field.value.fields) {
        QStringList members;
        for (const Field &member : attribute.value.fields)
            members.append(member.name + u": "_s + goValue(member.value));
        out += u"\t\t\t"_s + quote::go(attribute.name) + u": {"_s + members.join(u", "_s) + u"},\n"_s;
    }
    return out + u"\t\t}"_s;
}

QString goImports(const Call &call)
{
    const QString types = hasAttributes(call) ? u"\t\"github.com/aws/aws-sdk-go-v2/service/sqs/types\"\n"_s : QString();
    return u"package main\n\nimport (\n\t\"context\"\n\t\"fmt\"\n\t\"log\"\n\n"
           "\t\"github.com/aws/aws-sdk-go-v2/aws\"\n\t\"github.com/aws/aws-sdk-go-v2/config\"\n"
           "\t\"github.com/aws/aws-sdk-go-v2/service/sqs\"\n"_s
        + types + u")\n\n"_s;
}

} // namespace

QString java(const Call &call)
{
    QString out = javaImports(call);
    out += u"public class %1 {\n    public static void main(String[] args) {\n        SqsClient sqs = "
           "SqsClient.builder()\n"_s.arg(call.operation);
    if (!call.region.isEmpty())
        out += u"            .region(Region.of("_s + quote::java(call.region) + u"))\n"_s;
    if (!call.endpoint.isEmpty())
        out += u"            .endpointOverride(URI.create("_s + quote::java(call.endpoint) + u"))\n"_s;
    out += u"            .build();\n        %1Response response = sqs.%2(%1Request.builder()\n"_s.arg(
        call.operation, lowerFirst(call.operation));
    for (const Field &field : call.parameters) {
        if (field.value.kind == Value::Kind::Fields)
            out += javaAttributes(field);
        else
            out += u"            ."_s + lowerFirst(field.name) + u'(' + javaValue(field.value) + u")\n"_s;
    }
    return out + u"            .build());\n        System.out.println(response.messageId());\n    }\n}\n"_s;
}

QString go(const Call &call)
{
    QString out = goImports(call);
    out += u"func main() {\n\tctx := context.Background()\n\tcfg, err := config.LoadDefaultConfig(ctx"_s;
    if (!call.region.isEmpty())
        out += u", config.WithRegion("_s + quote::go(call.region) + u')';
    out += u")\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tclient := sqs.NewFromConfig(cfg"_s;
    if (!call.endpoint.isEmpty())
        out += u", func(o *sqs.Options) {\n\t\to.BaseEndpoint = aws.String("_s + quote::go(call.endpoint) + u")\n\t}"_s;
    out += u")\n\tresponse, err := client.%1(ctx, &sqs.%1Input{\n"_s.arg(call.operation);
    for (const Field &field : call.parameters)
        out += u"\t\t"_s + field.name + u": "_s
            + (field.value.kind == Value::Kind::Fields ? goAttributes(field) : goValue(field.value)) + u",\n"_s;
    return out + u"\t})\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tfmt.Println(*response.MessageId)\n}\n"_s;
}

} // namespace ui::codegen

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of languages, and those that write a call as data: shell commands and scripting languages.
#include "ui/codegen/languages.h"

#include "ui/codegen/quoting.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::codegen {

namespace {

QString queueCli(const Queue &queue)
{
    return cli(createCall(queue));
}

QString queuePython(const Queue &queue)
{
    return python(createCall(queue));
}

QString queueJavaScript(const Queue &queue)
{
    return javaScript(createCall(queue));
}

constexpr std::array rows{
    LanguageRow{Language::Cli, "cli"_L1, "AWS CLI"_L1, cli, queueCli},
    LanguageRow{Language::Python, "python"_L1, "Python (boto3)"_L1, python, queuePython},
    LanguageRow{Language::JavaScript, "javascript"_L1, "JavaScript"_L1, javaScript, queueJavaScript},
    LanguageRow{Language::Java, "java"_L1, "Java"_L1, java, nullptr},
    LanguageRow{Language::Go, "go"_L1, "Go"_L1, go, nullptr},
    LanguageRow{Language::Curl, "curl"_L1, "curl"_L1, curl, nullptr},
    LanguageRow{Language::CloudFormation, "cloudformation"_L1, "CloudFormation"_L1, nullptr, cloudFormation},
    LanguageRow{Language::Terraform, "terraform"_L1, "Terraform"_L1, nullptr, terraform},
};

/// "SendMessage" as "send-message" or "send_message".
QString words(const QString &operation, QChar between)
{
    QString out;
    for (const QChar c : operation) {
        if (c.isUpper() && !out.isEmpty())
            out += between;
        out += c.toLower();
    }
    return out;
}

/// What differs between the languages that write data as literals.
struct Notation
{
    QString (*text)(const QString &text);
    QString (*bytes)(const QByteArray &bytes);
    QString (*key)(const QString &name);
    bool isIndented = true;
};

QString write(const Value &value, const Notation &notation, int depth);

QString write(const std::vector<Field> &fields, const Notation &notation, int depth)
{
    if (fields.empty())
        return u"{}"_s;
    const QString inner = notation.isIndented ? QString(u'\n' + QString((depth + 1) * 4, u' ')) : QString();
    const QString outer = notation.isIndented ? QString(u'\n' + QString(depth * 4, u' ')) : QString();
    QStringList lines;
    for (const Field &field : fields)
        lines.append(notation.key(field.name) + (notation.isIndented ? u": "_s : u":"_s)
                     + write(field.value, notation, depth + 1));
    return u'{' + inner + lines.join(QString(u',' + inner)) + outer + u'}';
}

QString write(const Value &value, const Notation &notation, int depth)
{
    switch (value.kind) {
    case Value::Kind::Text:
        return notation.text(value.text);
    case Value::Kind::Number:
        return QString::number(value.number);
    case Value::Kind::Bytes:
        return notation.bytes(value.bytes);
    case Value::Kind::Fields:
        return write(value.fields, notation, depth);
    }
    return {};
}

QString base64Text(const QByteArray &bytes)
{
    return quote::json(QLatin1String(bytes.toBase64()));
}

QString javaScriptBytes(const QByteArray &bytes)
{
    return u"Buffer.from("_s + base64Text(bytes) + u", \"base64\")"_s;
}

/// The AWS CLI reads files where an argument begins so.
bool isFileReference(const Value &value)
{
    return value.kind == Value::Kind::Text
        && (value.text.startsWith("file://"_L1) || value.text.startsWith("fileb://"_L1));
}

QString cliArgument(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Fields:
        return quote::shell(json(value.fields, false));
    case Value::Kind::Number:
        return QString::number(value.number);
    default:
        return quote::shell(value.text);
    }
}

} // namespace

std::span<const LanguageRow> languages()
{
    return rows;
}

QString code(Language language, const Call &call)
{
    return rows.at(static_cast<std::size_t>(language)).call(call);
}

QString code(Language language, const Queue &queue)
{
    return rows.at(static_cast<std::size_t>(language)).queue(queue);
}

QString json(const std::vector<Field> &fields, bool isIndented)
{
    return write(fields, {.text = quote::json, .bytes = base64Text, .key = quote::json, .isIndented = isIndented}, 0);
}

QString cli(const Call &call)
{
    const QString next = u" \\\n    "_s;
    QString out = u"aws sqs "_s + words(call.operation, u'-');
    if (!call.region.isEmpty())
        out += next + u"--region "_s + quote::shell(call.region);
    if (!call.endpoint.isEmpty())
        out += next + u"--endpoint-url "_s + quote::shell(call.endpoint);
    if (std::ranges::any_of(call.parameters, [](const Field &field) { return isFileReference(field.value); }))
        return out + next + u"--cli-input-json "_s + quote::shell(json(call.parameters, false)) + u'\n';
    // With "=" a value that begins with "-" is no option.
    for (const Field &field : call.parameters)
        out += next + u"--"_s + words(field.name, u'-') + u'=' + cliArgument(field.value);
    return out + u'\n';
}

QString python(const Call &call)
{
    const Notation notation{.text = quote::python, .bytes = quote::pythonBytes, .key = quote::python};
    QStringList client{u"\"sqs\""_s};
    if (!call.region.isEmpty())
        client.append(u"region_name="_s + quote::python(call.region));
    if (!call.endpoint.isEmpty())
        client.append(u"endpoint_url="_s + quote::python(call.endpoint));
    QString out = u"import boto3\n\nsqs = boto3.client("_s + client.join(u", "_s) + u")\n"_s;
    out += u"response = sqs."_s + words(call.operation, u'_') + u"(\n"_s;
    for (const Field &field : call.parameters)
        out += u"    "_s + field.name + u'=' + write(field.value, notation, 1) + u",\n"_s;
    const QString result = call.operation == "SendMessage"_L1 ? u"MessageId"_s : u"QueueUrl"_s;
    return out + u")\nprint(response["_s + quote::python(result) + u"])\n"_s;
}

QString javaScript(const Call &call)
{
    // A member "__proto__" of a literal would set the prototype; in brackets it is a member like any other.
    const auto key = [](const QString &name) {
        return name == "__proto__"_L1 ? u"[\"__proto__\"]"_s : quote::json(name);
    };
    QStringList options;
    if (!call.region.isEmpty())
        options.append(u"region: "_s + quote::json(call.region));
    if (!call.endpoint.isEmpty())
        options.append(u"endpoint: "_s + quote::json(call.endpoint));
    QString out = u"import { SQSClient, %1Command } from \"@aws-sdk/client-sqs\";\n\n"_s.arg(call.operation);
    out += u"const sqs = new SQSClient({ "_s + options.join(u", "_s) + u" });\n"_s;
    out += u"const response = await sqs.send(new %1Command({\n"_s.arg(call.operation);
    for (const Field &field : call.parameters)
        out += u"    "_s + field.name + u": "_s
            + write(field.value, {.text = quote::json, .bytes = javaScriptBytes, .key = key}, 1) + u",\n"_s;
    const QString result = call.operation == "SendMessage"_L1 ? u"MessageId"_s : u"QueueUrl"_s;
    return out + u"}));\nconsole.log(response."_s + result + u");\n"_s;
}

QString curl(const Call &call)
{
    const QString next = u" \\\n    "_s;
    const QString region = call.region.isEmpty() ? u"us-east-1"_s : call.region;
    const QString endpoint =
        call.endpoint.isEmpty() ? QString(u"https://sqs."_s + region + u".amazonaws.com"_s) : call.endpoint;
    return QString(u"curl "_s + quote::shell(endpoint + u'/') + next + u"--aws-sigv4 "_s
                   + quote::shell(u"aws:amz:"_s + region + u":sqs"_s) + next
                   + u"--user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""_s + next + u"--header "_s
                   + quote::shell(u"Content-Type: application/x-amz-json-1.0"_s) + next + u"--header "_s
                   + quote::shell(u"X-Amz-Target: AmazonSQS."_s + call.operation) + next + u"--data-binary "_s
                   + quote::shell(json(call.parameters, false)) + u'\n');
}

} // namespace ui::codegen

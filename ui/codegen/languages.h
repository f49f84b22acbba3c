// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codegen/call.h"

#include <span>

/// A call or a queue in the words of a language. Pure; what comes out is a whole program or command that can be run as
/// it is where its tools are installed. Credentials are never part of it: each tool finds its own.
namespace ui::codegen {

enum class Language { Cli, Python, JavaScript, Java, Go, Curl, CloudFormation, Terraform };

struct LanguageRow
{
    Language language;
    QLatin1String id; ///< remembered by it
    QLatin1String title; ///< a proper name, not translated
    QString (*call)(const Call &call); ///< null: not for calls
    QString (*queue)(const Queue &queue); ///< null: not for queues
};

std::span<const LanguageRow> languages();
QString code(Language language, const Call &call); ///< of a language that has calls
QString code(Language language, const Queue &queue);

QString cli(const Call &call); ///< AWS CLI version 2
QString python(const Call &call); ///< boto3
QString javaScript(const Call &call); ///< AWS SDK for JavaScript v3
QString java(const Call &call); ///< AWS SDK for Java 2.x; SendMessage only
QString go(const Call &call); ///< AWS SDK for Go v2; SendMessage only
QString curl(const Call &call); ///< curl 7.75 or newer, which signs
QString cloudFormation(const Queue &queue);
QString terraform(const Queue &queue);

/// The call as a JSON document, on one line or indented; bytes are base64.
QString json(const std::vector<Field> &fields, bool isIndented);

} // namespace ui::codegen

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/csv.h"
#include "ui/exchange/jsonlines.h"

#include <functional>
#include <memory>
#include <vector>

namespace ui::exchange {

enum class Format { JsonLines, Csv, Folder };

struct CsvColumn
{
    QString title;
    std::function<QString(const MessageInfo &)> text; ///< called on the thread that writes
};

struct Target
{
    Format format = Format::JsonLines;
    QString path{}; ///< of the file, or of the folder to be made; nothing may be there
    Header header{};
    CsvStyle csv{};
    std::vector<CsvColumn> columns{}; ///< of CSV
};

/// Where messages are written, in the order in which they come. Nothing stands at the path before finish(): what is
/// written until then is beside it under a name of its own, and goes with a sink that is not finished. Each call
/// answers what went wrong as a sentence, or nothing. Any one thread at a time.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual QString open() = 0;
    virtual QString write(const QList<MessageInfo> &messages) = 0;
    virtual QString finish() = 0;
    virtual qint64 bytes() const = 0; ///< written so far
};
std::unique_ptr<Sink> makeSink(Target target);

/// A sentence when something, be it a link that leads nowhere, has this name, or its folder is missing.
QString targetProblem(const QString &path);
/// One that nobody has: with "-2" and so on before the ending.
QString freePath(const QString &path);

/// A name of one path component for a file: letters, digits, hyphen, underscore and dot, the rest as %XX of its UTF-8;
/// never hidden, never one that Windows keeps for devices, at most 120 bytes. Others may have the same.
QString safeName(const QString &id);
/// "json", "xml", "txt", or "bin" for what the service itself would not take as text.
QString extensionOf(const QString &body);

} // namespace ui::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/sink.h"

/// Files of messages to messages, piece by piece.
namespace ui::exchange {

/// What becomes of a column of CSV.
struct CsvUse
{
    enum class Kind { Ignored, Body, Attribute, Attributes, Group, Deduplication, Trace };
    Kind kind = Kind::Ignored;
    QString name{}; ///< of an attribute
    QString dataType = QStringLiteral("String"); ///< of an attribute; Binary cells are base64

    friend bool operator==(const CsvUse &, const CsvUse &) = default;
};
/// By their titles, as an export writes them: body, attr.region, attributes, group, dedup, trace. The rest is ignored.
QList<CsvUse> guessUses(const QStringList &titles);

struct Origin
{
    Format format = Format::JsonLines;
    QString path{}; ///< of the file; of a folder, or of its index.jsonl
    CsvStyle csv{};
    QList<CsvUse> uses{}; ///< by column; columns beyond are ignored
};
/// Format and separator as the file looks. A problem is a sentence.
Outcome<Origin> recognise(const QString &path);

struct Entry
{
    qint64 line = 0; ///< from 1
    std::optional<MessageInfo> message{};
    QString problem{}; ///< a sentence, when there is no message
};

/// Reads in bounded memory. A line that is damaged is an entry with a problem; all others are read. Any one thread at a
/// time.
class Source
{
public:
    virtual ~Source() = default;
    virtual QString open() = 0; ///< what went wrong, a sentence; empty: nothing
    /// Up to `most`, fewer when their bodies have more than some megabytes; none: the end.
    virtual QList<Entry> read(int most) = 0;
    virtual double part() const = 0; ///< how much of the file was read, 0 to 1
    virtual QStringList titles() const { return {}; } ///< of the columns of CSV
    virtual QStringList firstRow() const { return {}; } ///< below them
    virtual Header header() const { return {}; }
};
std::unique_ptr<Source> makeSource(Origin origin);

/// How what a file holds is sent.
struct SendChoice
{
    enum class Deduplication { Keep, New, None };
    QString queueUrl{};
    bool keepsGroups = true;
    QString group{}; ///< of messages that have none
    Deduplication deduplication = Deduplication::Keep;
    std::optional<std::chrono::seconds> delay{}; ///< absent: the queue's own
};
SendRequest requestOf(const MessageInfo &message, const SendChoice &choice);

} // namespace ui::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::exchange {

namespace {

constexpr qint64 mostBytes = 4 << 20; // of bodies in one piece
constexpr qint64 longestBody = 4 << 20; // of a file; the service takes 1 MiB
constexpr QLatin1String attributePrefix{"attr."};

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::exchange)
};

double partOf(const QFile &file)
{
    return file.size() == 0 ? 1 : static_cast<double>(file.pos()) / static_cast<double>(file.size());
}

/// A device or a pipe would never end.
QString openFile(QFile &file)
{
    if (const QFileInfo info(file.fileName()); info.exists() && !info.isFile())
        return Words::tr("%1 is no file.").arg(QDir::toNativeSeparators(file.fileName()));
    if (file.open(QIODevice::ReadOnly))
        return {};
    return Words::tr("%1 could not be read: %2.").arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

/// One or more pieces of what `next` gives.
template <class Next>
QList<Entry> gather(int most, Next next)
{
    QList<Entry> entries;
    qint64 bytes = 0;
    while (entries.size() < most && bytes < mostBytes) {
        std::optional<Entry> entry = next();
        if (!entry)
            break;
        if (entry->message)
            bytes += entry->message->body.size() * 2;
        entries.append(std::move(*entry));
    }
    return entries;
}

/// Lines of JSON, with their bodies in them or in files beside them.
class JsonSource : public Source
{
public:
    explicit JsonSource(const Origin &origin)
        : m_hasFiles(origin.format == Format::Folder)
    {
        m_file.setFileName(m_hasFiles && QFileInfo(origin.path).isDir() ? QDir(origin.path).filePath(u"index.jsonl"_s)
                                                                        : origin.path);
    }

    QString open() override { return openFile(m_file); }
    QList<Entry> read(int most) override
    {
        return gather(most, [this] { return next(); });
    }
    double part() const override { return partOf(m_file); }
    Header header() const override { return m_header; }

private:
    std::optional<Entry> next()
    {
        while (true) {
            QByteArray line = m_file.readLine(longestLine);
            if (line.isEmpty())
                return std::nullopt;
            ++m_line;
            if (!line.endsWith('\n') && !m_file.atEnd()) {
                while (!m_file.atEnd() && !line.endsWith('\n'))
                    line = m_file.readLine(longestLine);
                return Entry{.line = m_line, .problem = Words::tr("The line is too long.")};
            }
            if (m_line == 1 && line.startsWith(csvMark()))
                line.remove(0, csvMark().size());
            if (line.trimmed().isEmpty())
                continue;
            if (std::optional<Entry> entry = take(line))
                return entry;
        }
    }
    /// Nothing: it was the header.
    std::optional<Entry> take(const QByteArray &bytes)
    {
        Line line = readLine(bytes);
        if (line.header) {
            m_header = *line.header;
            return std::nullopt;
        }
        Entry entry{.line = m_line, .message = std::move(line.message), .problem = line.problem};
        if (entry.message && !line.bodyFile.isEmpty())
            entry.problem = readBody(line, *entry.message);
        if (!entry.problem.isEmpty())
            entry.message.reset();
        return entry;
    }
    /// The name comes from a file that somebody else may have written: one component, no link, no device.
    QString readBody(const Line &line, MessageInfo &message) const
    {
        const QString &name = line.bodyFile;
        if (!m_hasFiles)
            return Words::tr("The body is in a file of its own: choose the folder with its index.jsonl.");
        if (name.contains(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')) || name.startsWith(u'.'))
            return Words::tr("“%1” is no name of a file of this folder.").arg(name);
        const QFileInfo info(QFileInfo(m_file.fileName()).dir().filePath(name));
        if (info.isSymLink() || !info.isFile())
            return Words::tr("There is no file %1.").arg(name);
        QFile file(info.filePath());
        if (info.size() > longestBody || !file.open(QIODevice::ReadOnly))
            return Words::tr("The file %1 could not be read.").arg(name);
        const QByteArray bytes = file.read(longestBody);
        const std::optional<QString> body = line.encoding == "utf-16le"_L1 ? utf16Text(bytes) : wholeText(bytes);
        if (!body)
            return Words::tr("The file %1 is no UTF-8.").arg(name);
        message.body = *body;
        return {};
    }

    bool m_hasFiles;
    QFile m_file;
    Header m_header;
    qint64 m_line = 0;
};

class CsvSource : public Source
{
public:
    explicit CsvSource(Origin origin)
        : m_origin(std::move(origin))
        , m_file(m_origin.path)
    {
    }

    QString open() override
    {
        if (QString problem = openFile(m_file); !problem.isEmpty())
            return problem;
        m_reader.emplace(m_file, m_origin.csv);
        const std::optional<CsvReader::Row> titles = m_reader->next();
        if (!titles || !titles->problem.isEmpty())
            return Words::tr("The first line holds no titles of columns.");
        m_titles = titles->cells;
        m_held = m_reader->next();
        return {};
    }
    QList<Entry> read(int most) override
    {
        return gather(most, [this]() -> std::optional<Entry> {
            std::optional<CsvReader::Row> row = m_held ? std::exchange(m_held, std::nullopt) : m_reader->next();
            return row ? std::optional{entryOf(*row)} : std::nullopt;
        });
    }
    double part() const override { return partOf(m_file); }
    QStringList titles() const override { return m_titles; }
    QStringList firstRow() const override { return m_held ? m_held->cells : QStringList(); }

private:
    Entry entryOf(const CsvReader::Row &row) const
    {
        Entry entry{.line = row.line, .problem = row.problem};
        if (!entry.problem.isEmpty())
            return entry;
        MessageInfo message;
        for (qsizetype i = 0; i < std::min(row.cells.size(), m_origin.uses.size()); ++i) {
            if (entry.problem = use(m_origin.uses[i], row.cells[i], message); !entry.problem.isEmpty())
                return entry;
        }
        entry.message = std::move(message);
        return entry;
    }
    static QString use(const CsvUse &use, const QString &cell, MessageInfo &message)
    {
        switch (use.kind) {
        case CsvUse::Kind::Ignored:
            break;
        case CsvUse::Kind::Body:
            message.body = cell;
            break;
        case CsvUse::Kind::Group:
            message.groupId = cell;
            break;
        case CsvUse::Kind::Deduplication:
            message.deduplicationId = cell;
            break;
        case CsvUse::Kind::Trace:
            message.traceHeader = cell;
            break;
        case CsvUse::Kind::Attribute: // one that is empty cannot be sent: the message had none
            if (!cell.isEmpty())
                message.attributes.append({use.name, use.dataType, cell});
            break;
        case CsvUse::Kind::Attributes:
            return cell.isEmpty() ? QString() : addAttributes(cell, message);
        }
        return {};
    }
    static QString addAttributes(const QString &cell, MessageInfo &message)
    {
        const Outcome<QList<MessageAttribute>> attributes = readAttributes(cell.toUtf8());
        if (!attributes)
            return attributes.error().message;
        message.attributes.append(*attributes);
        return {};
    }

    Origin m_origin;
    QFile m_file;
    std::optional<CsvReader> m_reader;
    QStringList m_titles;
    std::optional<CsvReader::Row> m_held; ///< read to be shown, and not given yet
};

} // namespace

QList<CsvUse> guessUses(const QStringList &titles)
{
    using Kind = CsvUse::Kind;
    static const QHash<QString, Kind> known{{u"body"_s, Kind::Body},
                                            {u"attributes"_s, Kind::Attributes},
                                            {u"group"_s, Kind::Group},
                                            {u"dedup"_s, Kind::Deduplication},
                                            {u"trace"_s, Kind::Trace}};
    QList<CsvUse> uses;
    for (const QString &title : titles) {
        if (title.startsWith(attributePrefix))
            uses.append({.kind = Kind::Attribute, .name = title.mid(attributePrefix.size())});
        else if (title.startsWith("attr[\""_L1) && title.endsWith("\"]"_L1))
            uses.append({.kind = Kind::Attribute, .name = title.mid(6).chopped(2)});
        else
            uses.append({.kind = known.value(title.toLower(), Kind::Ignored)});
    }
    if (titles.size() == 1) // one column: what else should it be
        uses[0].kind = Kind::Body;
    return uses;
}

Outcome<Origin> recognise(const QString &path)
{
    const QFileInfo info(path);
    Origin origin{.path = path};
    if (info.isDir() || info.fileName() == "index.jsonl"_L1) {
        origin.format = Format::Folder;
        return origin;
    }
    QFile file(path);
    if (const QString problem = path.isEmpty() ? Words::tr("Choose a file.") : openFile(file); !problem.isEmpty())
        return Error{.code = {}, .message = problem};
    QByteArray first = file.readLine(64 << 10);
    if (first.startsWith(csvMark()))
        first.remove(0, csvMark().size());
    if (first.trimmed().startsWith('{'))
        return origin;
    origin.format = Format::Csv;
    origin.csv.separator = CsvReader::guessSeparator(first);
    return origin;
}

std::unique_ptr<Source> makeSource(Origin origin)
{
    if (origin.format == Format::Csv)
        return std::make_unique<CsvSource>(std::move(origin));
    return std::make_unique<JsonSource>(origin);
}

SendRequest requestOf(const MessageInfo &message, const SendChoice &choice)
{
    using Deduplication = SendChoice::Deduplication;
    SendRequest request{.queueUrl = choice.queueUrl,
                        .body = message.body,
                        .attributes = message.attributes,
                        .delay = choice.delay,
                        .groupId = choice.keepsGroups ? message.groupId : QString(),
                        .traceHeader = message.traceHeader};
    if (request.groupId.isEmpty())
        request.groupId = choice.group;
    if (choice.deduplication == Deduplication::New)
        request.deduplicationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    else if (choice.deduplication == Deduplication::Keep)
        request.deduplicationId = message.deduplicationId;
    return request;
}

} // namespace ui::exchange

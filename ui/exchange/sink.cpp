// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/sink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::exchange {

namespace {

constexpr qsizetype longestName = 120; // bytes; a number and an ending come to it, and 255 are allowed
constexpr QLatin1String devices[]{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::exchange)
};

bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isNumbered = stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1))
        && stem[3] >= u'0' && stem[3] <= u'9';
    return isNumbered || std::ranges::find(devices, stem) != std::end(devices);
}

QString notWritten(const QString &path, const QString &why)
{
    return Words::tr("%1 was not written: %2.").arg(QDir::toNativeSeparators(path), why);
}

/// One file, put in its place at the end.
class FileSink : public Sink
{
public:
    explicit FileSink(Target target)
        : m_target(std::move(target))
        , m_file(m_target.path)
    {
    }

    QString open() override
    {
        if (const QString problem = targetProblem(m_target.path); !problem.isEmpty())
            return problem;
        if (!m_file.open(QIODevice::WriteOnly))
            return notWritten(m_target.path, m_file.errorString());
        return put(head());
    }
    QString write(const QList<MessageInfo> &messages) override
    {
        for (const MessageInfo &message : messages) {
            if (QString problem = put(lineOf(message)); !problem.isEmpty())
                return problem;
        }
        return {};
    }
    QString finish() override
    {
        // Somebody may have taken the name meanwhile.
        if (const QString problem = targetProblem(m_target.path); !problem.isEmpty())
            return problem;
        return m_file.commit() ? QString() : notWritten(m_target.path, m_file.errorString());
    }
    qint64 bytes() const override { return m_bytes; }

private:
    QString put(const QByteArray &bytes)
    {
        m_bytes += bytes.size();
        return m_file.write(bytes) == bytes.size() ? QString() : notWritten(m_target.path, m_file.errorString());
    }
    QByteArray head() const
    {
        if (m_target.format == Format::JsonLines)
            return headerLine(m_target.header);
        QStringList titles;
        for (const CsvColumn &column : m_target.columns)
            titles.append(column.title);
        return (m_target.csv.hasMark ? csvMark() : QByteArray()) + csvLine(titles, m_target.csv);
    }
    QByteArray lineOf(const MessageInfo &message) const
    {
        if (m_target.format == Format::JsonLines)
            return messageLine(message);
        QStringList cells;
        for (const CsvColumn &column : m_target.columns)
            cells.append(column.text(message));
        return csvLine(cells, m_target.csv);
    }

    Target m_target;
    QSaveFile m_file;
    qint64 m_bytes = 0;
};

/// A file for each body, and index.jsonl, in a folder that gets its name at the end.
class FolderSink : public Sink
{
public:
    explicit FolderSink(Target target)
        : m_target(std::move(target))
    {
    }
    ~FolderSink() override
    {
        if (m_folder) // may hold very many files: not while somebody waits
            QThreadPool::globalInstance()->start([path = m_folder->path()] { QDir(path).removeRecursively(); });
    }
    FolderSink(const FolderSink &) = delete;
    FolderSink &operator=(const FolderSink &) = delete;

    QString open() override
    {
        if (const QString problem = targetProblem(m_target.path); !problem.isEmpty())
            return problem;
        m_folder = std::make_unique<QTemporaryDir>(QString(m_target.path + u".XXXXXX"));
        if (!m_folder->isValid())
            return notWritten(m_target.path, m_folder->errorString());
        m_folder->setAutoRemove(false);
        m_index.setFileName(m_folder->filePath(u"index.jsonl"_s));
        if (!m_index.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            return notWritten(m_index.fileName(), m_index.errorString());
        return put(m_index, headerLine(m_target.header));
    }
    QString write(const QList<MessageInfo> &messages) override
    {
        for (const MessageInfo &message : messages) {
            if (QString problem = writeOne(message); !problem.isEmpty())
                return problem;
        }
        return {};
    }
    QString finish() override
    {
        if (const QString problem = targetProblem(m_target.path); !problem.isEmpty())
            return problem;
        if (!m_index.flush() || !QDir().rename(m_folder->path(), m_target.path))
            return notWritten(m_target.path, Words::tr("the folder could not be given its name"));
        m_folder.reset();
        return {};
    }
    qint64 bytes() const override { return m_bytes; }

private:
    QString put(QFile &file, const QByteArray &bytes)
    {
        m_bytes += bytes.size();
        return file.write(bytes) == bytes.size() ? QString() : notWritten(file.fileName(), file.errorString());
    }
    QString writeOne(const MessageInfo &message)
    {
        const bool isUtf8 = message.body.isValidUtf16();
        QFile file;
        // Two ids may make one name. What is there is never written over, and a link never followed: NewOnly.
        for (int number = 1; !file.isOpen(); ++number) {
            const QString name = nameOf(message, number);
            file.setFileName(m_folder->filePath(name));
            if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly) && !QFileInfo(file.fileName()).exists())
                return notWritten(file.fileName(), file.errorString());
        }
        QString problem = put(file, isUtf8 ? message.body.toUtf8() : utf16Bytes(message.body));
        if (problem.isEmpty() && !file.flush())
            problem = notWritten(file.fileName(), file.errorString());
        if (!problem.isEmpty())
            return problem;
        return put(m_index,
                   indexLine(message, QFileInfo(file.fileName()).fileName(), isUtf8 ? QString() : u"utf-16le"_s));
    }
    static QString nameOf(const MessageInfo &message, int number)
    {
        const QString suffix = number == 1 ? QString() : QString(u'-' + QString::number(number));
        return QString(safeName(message.id) + suffix + u'.' + extensionOf(message.body));
    }

    Target m_target;
    std::unique_ptr<QTemporaryDir> m_folder; ///< null once it has its name
    QFile m_index;
    qint64 m_bytes = 0;
};

} // namespace

QString targetProblem(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.fileName().isEmpty())
        return Words::tr("Choose where it shall be written.");
    if (info.exists() || info.isSymLink())
        return Words::tr("%1 is there already. Choose another name: nothing is written over.").arg(info.fileName());
    if (!QFileInfo(info.absolutePath()).isDir())
        return Words::tr("There is no folder %1.").arg(QDir::toNativeSeparators(info.absolutePath()));
    return {};
}

QString freePath(const QString &path)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().isEmpty() ? QString() : QString(u'.' + info.suffix());
    const QString stem = QDir(info.absolutePath()).filePath(info.completeBaseName());
    QString free = path;
    for (int number = 2; QFileInfo::exists(free) || QFileInfo(free).isSymLink(); ++number)
        free = stem + u'-' + QString::number(number) + ending;
    return free;
}

QString safeName(const QString &id)
{
    QByteArray name = id.toUtf8().toPercentEncoding({}, "~");
    if (name.size() > longestName) {
        name.truncate(longestName);
        if (const qsizetype cut = name.lastIndexOf('%'); cut > name.size() - 3)
            name.truncate(cut);
    }
    const QString text = QString::fromLatin1(name);
    return text.isEmpty() || text.startsWith(u'.') || isDevice(text) ? QString(u'_' + text) : text;
}

QString extensionOf(const QString &body)
{
    if (!isPlainText(body))
        return u"bin"_s;
    const QString text = body.trimmed();
    const bool maybeJson = text.startsWith(u'{') || text.startsWith(u'[');
    if (maybeJson && !QJsonDocument::fromJson(body.toUtf8()).isNull())
        return u"json"_s;
    const bool isXml = text.size() > 2 && text[0] == u'<' && text.endsWith(u'>')
        && (text[1].isLetter() || text[1] == u'?' || text[1] == u'!');
    return isXml ? u"xml"_s : u"txt"_s;
}

std::unique_ptr<Sink> makeSink(Target target)
{
    if (target.format == Format::Folder)
        return std::make_unique<FolderSink>(std::move(target));
    return std::make_unique<FileSink>(std::move(target));
}

} // namespace ui::exchange

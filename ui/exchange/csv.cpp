// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/csv.h"

#include "ui/exchange/jsonlines.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::exchange {

namespace {

constexpr qint64 longestRow = 8 << 20; // bytes; a body of 1 MiB that is all quotes needs two, its attributes as many
constexpr QStringView formulaSigns{u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"};
constexpr char separators[]{',', ';', '\t'};
const QByteArray mark{"\xEF\xBB\xBF"};

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::exchange)
};

bool isDangerous(const QString &cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == u'\'')
        ++at;
    if (at < cell.size() && (cell[at] == u'\t' || cell[at] == u'\r' || cell[at] == u'\n'))
        return true;
    while (at < cell.size() && cell[at].isSpace()) // NBSP too
        ++at;
    return at < cell.size() && formulaSigns.contains(cell[at]);
}

} // namespace

QString protectedCell(const QString &cell)
{
    return isDangerous(cell) ? QString(u'\'' + cell) : cell;
}

QString plainCell(const QString &cell)
{
    return cell.startsWith(u'\'') && isDangerous(cell.mid(1)) ? cell.mid(1) : cell;
}

QByteArray csvMark()
{
    return mark;
}

QByteArray csvLine(const QStringList &cells, const CsvStyle &style)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = style.isProtected ? protectedCell(cells[i]) : cells[i];
        const bool needsQuotes = std::ranges::any_of(
            cell, [&](QChar c) { return c == style.separator || c == u'"' || c == u'\n' || c == u'\r'; });
        // A row of one empty cell would be an empty line, which readers pass over; blanks are cut by some.
        if (needsQuotes || (cells.size() == 1 && cell.isEmpty())
            || (!cell.isEmpty() && (cell[0].isSpace() || cell.back().isSpace())))
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        if (i > 0)
            line.append(style.separator);
        line.append(cell);
    }
    return line.toUtf8() + "\r\n";
}

CsvReader::CsvReader(QIODevice &device, const CsvStyle &style)
    : m_device(device)
    , m_style(style)
{
    if (m_device.peek(mark.size()) == mark)
        m_device.skip(mark.size());
}

QChar CsvReader::guessSeparator(const QByteArray &firstLine)
{
    return QLatin1Char(*std::ranges::max_element(separators, {}, [&](char one) { return firstLine.count(one); }));
}

CsvReader::Row CsvReader::damaged(qint64 line, qint64 resumeAt, const QString &problem)
{
    m_device.seek(resumeAt);
    m_line = line + 1;
    return {.line = line, .problem = problem};
}

/// The lines of one row, blank ones passed over.
CsvReader::Raw CsvReader::gather()
{
    Raw raw;
    do {
        const QByteArray more = m_device.readLine(longestRow);
        if (more.isEmpty())
            break;
        if (raw.bytes.isEmpty()) {
            raw.line = m_line;
            raw.resumeAt = m_device.pos();
        }
        ++m_line;
        if (raw.bytes.isEmpty() && (more == "\n" || more == "\r\n"))
            continue;
        raw.quotes += more.count('"');
        raw.bytes += more;
        raw.isTooLong = !more.endsWith('\n') && !m_device.atEnd();
    } while (!raw.isTooLong && (raw.bytes.isEmpty() || raw.isOpen()) && raw.bytes.size() < longestRow);
    return raw;
}

/// To the end of a line that was not read to its end.
qint64 CsvReader::endOfLine()
{
    while (!m_device.atEnd()) {
        if (m_device.readLine(longestRow).endsWith('\n'))
            break;
    }
    return m_device.pos();
}

std::optional<CsvReader::Row> CsvReader::next()
{
    const Raw raw = gather();
    if (raw.bytes.isEmpty())
        return std::nullopt;
    if (raw.isTooLong)
        return damaged(raw.line, m_line == raw.line + 1 ? endOfLine() : raw.resumeAt,
                       Words::tr("The row is too long."));
    if (raw.isOpen())
        return damaged(raw.line, raw.resumeAt, Words::tr("A quoted cell does not end."));
    const std::optional<QString> text = wholeText(raw.bytes);
    if (!text)
        return damaged(raw.line, raw.resumeAt, Words::tr("This is no UTF-8."));
    Row row{.line = raw.line};
    if (!parse(*text, row.cells))
        return damaged(raw.line, raw.resumeAt, Words::tr("A quotation mark stands where none may be."));
    if (m_width == 0)
        m_width = row.cells.size();
    if (row.cells.size() != m_width)
        return damaged(raw.line, raw.resumeAt,
                       Words::tr("The row has %1 cells, the first one %2.")
                           .arg(QString::number(row.cells.size()), QString::number(m_width)));
    return row;
}

bool CsvReader::parse(const QString &text, QStringList &cells) const
{
    qsizetype end = text.size();
    if (text.endsWith(u'\n'))
        end -= text.endsWith("\r\n"_L1) ? 2 : 1;
    const QString row = text.first(end);
    qsizetype at = 0;
    while (true) {
        QString cell;
        if (!parseCell(row, at, cell))
            return false;
        cells.append(m_style.isProtected ? plainCell(cell) : cell);
        if (at >= row.size())
            return true;
        ++at; // the separator
    }
}

/// Leaves `at` on the separator behind the cell, or at the end.
bool CsvReader::parseCell(const QString &text, qsizetype &at, QString &cell) const
{
    if (at >= text.size() || text[at] != u'"') {
        const qsizetype end = text.indexOf(m_style.separator, at);
        cell = text.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? text.size() : end;
        return !cell.contains(u'"');
    }
    ++at;
    while (true) {
        const qsizetype quote = text.indexOf(u'"', at);
        if (quote < 0)
            return false;
        cell.append(QStringView(text).mid(at, quote - at));
        at = quote + 1;
        if (at >= text.size() || text[at] != u'"')
            break;
        cell.append(u'"');
        ++at;
    }
    return at >= text.size() || text[at] == m_style.separator;
}

} // namespace ui::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <optional>

/// CSV by RFC 4180 in UTF-8. Pure but for the device; any thread.
namespace ui::exchange {

struct CsvStyle
{
    QChar separator{u','};
    bool hasMark = false; ///< a byte order mark, for programs that take UTF-8 for something else without one
    bool isProtected = true; ///< cells that would be formulas get an apostrophe, see protectedCell()
};

/// What a spreadsheet would run gets an apostrophe in front: = + - @ (also full-width) behind any blanks, tab, CR or
/// LF. So does a cell that already has apostrophes there, hence plainCell() gives back exactly what it was. Source:
/// OWASP, CSV injection. Lines inside a cell stand in quotes and are left as they are.
QString protectedCell(const QString &cell);
QString plainCell(const QString &cell);

QByteArray csvLine(const QStringList &cells, const CsvStyle &style);
QByteArray csvMark(); ///< the byte order mark

/// Row after row in bounded memory. What cannot be read is told with its line, and reading goes on with the line after.
/// Rows that have another number of cells than the first are damaged too.
class CsvReader
{
public:
    /// `device` is open, can seek, and stays until the reader is gone.
    CsvReader(QIODevice &device, const CsvStyle &style);

    struct Row
    {
        qint64 line = 0; ///< where it starts, from 1
        QStringList cells{};
        QString problem{}; ///< a sentence; then there are no cells
    };
    std::optional<Row> next(); ///< nothing: the end
    /// The most frequent of comma, semicolon and tab in the first line.
    static QChar guessSeparator(const QByteArray &firstLine);

private:
    struct Raw
    {
        QByteArray bytes{};
        qint64 line = 0;
        qint64 resumeAt = 0; ///< behind its first line
        qsizetype quotes = 0;
        bool isTooLong = false;

        bool isOpen() const { return quotes % 2 == 1; }
    };
    Raw gather();
    qint64 endOfLine();
    Row damaged(qint64 line, qint64 resumeAt, const QString &problem);
    bool parse(const QString &text, QStringList &cells) const;
    bool parseCell(const QString &text, qsizetype &at, QString &cell) const;

    QIODevice &m_device;
    CsvStyle m_style;
    qint64 m_line = 1;
    qsizetype m_width = 0;
};

} // namespace ui::exchange

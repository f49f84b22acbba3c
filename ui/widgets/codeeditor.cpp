// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeeditor.h"

#include "ui/widgets/fontrole.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void paint(QList<QTextLayout::FormatRange> &ranges, qsizetype from, qsizetype to, const QColor &color)
{
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(from);
    range.length = static_cast<int>(to - from);
    range.format.setForeground(color);
    if (range.length > 0)
        ranges.append(range);
}

qsizetype stringEnd(const QString &line, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < line.size() && line[at] != line[from])
        at += line[at] == u'\\' ? 2 : 1;
    return std::min(at + 1, line.size());
}

bool isName(const QString &line, qsizetype afterString)
{
    while (afterString < line.size() && line[afterString].isSpace())
        ++afterString;
    return afterString < line.size() && line[afterString] == u':';
}

QTextCharFormat wrongFormat(const QPalette &palette)
{
    const Theme &theme = themeOf(palette);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(theme.color(Token::Error));
    format.setBackground(theme.wash(Token::Error));
    return format;
}

/// Of characters that no line is broken at.
qsizetype longestRun(const QString &line)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : line) {
        run = c.isSpace() ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    return longest;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.' || c == u'_';
}

} // namespace

QList<QTextLayout::FormatRange> colouredJson(const QString &line, const Theme &theme)
{
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype first = at;
        if (line[at] == u'"') {
            at = stringEnd(line, at);
            paint(ranges, first, at, theme.color(isName(line, at) ? Token::Link : Token::Ok));
        } else if (QStringView(line).sliced(at).startsWith("{{"_L1)) {
            const qsizetype end = line.indexOf("}}"_L1, at);
            at = end < 0 ? line.size() : end + 2;
            paint(ranges, first, at, theme.color(Token::Delayed));
        } else if (isWordPart(line[at])) {
            while (at < line.size() && isWordPart(line[at]))
                ++at;
            paint(ranges, first, at, theme.color(line[first].isLetter() ? Token::Delayed : Token::Warning));
        } else {
            ++at;
        }
    }
    return ranges;
}

QList<QTextLayout::FormatRange> colouredXml(const QString &line, const Theme &theme)
{
    QList<QTextLayout::FormatRange> ranges;
    bool isInTag = false;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype first = at;
        if (QStringView(line).sliced(at).startsWith("<!--"_L1)) {
            const qsizetype end = line.indexOf("-->"_L1, at);
            at = end < 0 ? line.size() : end + 3;
            paint(ranges, first, at, theme.color(Token::Muted));
        } else if (line[at] == u'<') {
            isInTag = true;
            while (at < line.size() && !line[at].isSpace() && line[at] != u'>')
                ++at;
            paint(ranges, first, at, theme.color(Token::Link));
        } else if (line[at] == u'>') {
            isInTag = false;
            paint(ranges, first, ++at, theme.color(Token::Link));
        } else if (isInTag && (line[at] == u'"' || line[at] == u'\'')) {
            const qsizetype end = line.indexOf(line[at], at + 1);
            at = end < 0 ? line.size() : end + 1;
            paint(ranges, first, at, theme.color(Token::Ok));
        } else if (line[at] == u'&' && !isInTag) {
            const qsizetype end = line.indexOf(u';', at);
            at = end < 0 ? at + 1 : end + 1;
            paint(ranges, first, at, theme.color(Token::Delayed));
        } else {
            ++at;
        }
    }
    return ranges;
}

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    FontRole::keep(this, {.isFixedPitch = true});
    setTabChangesFocus(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CodeEditor::colour);
    connect(this, &QPlainTextEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_timer, qOverload<>(&QTimer::start));
    // Told before the text is laid out, while textChanged() comes after it.
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int from, int, int added) { chooseWrapping(from, added); });
}

/// Qt looks for the end of a word from the start of each line: a word of 100 KB takes a third of a second to lay out,
/// and that again for each key and each change of the size. Broken anywhere, each character is looked at once.
void CodeEditor::chooseWrapping(int from, int added)
{
    const bool isAnywhere = wordWrapMode() == QTextOption::WrapAnywhere;
    const int first = isAnywhere ? 0 : from; // a long word may have gone
    const int last = isAnywhere ? document()->characterCount() : from + added;
    bool hasLongWord = false;
    for (QTextBlock block = document()->findBlock(first); block.isValid() && block.position() <= last && !hasLongWord;
         block = block.next())
        hasLongWord = block.length() > longestWord && longestRun(block.text()) > longestWord;
    if (hasLongWord != isAnywhere)
        setWordWrapMode(hasLongWord ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void CodeEditor::colour()
{
    const int size = document()->characterCount();
    if (size > mostColoured)
        return;
    const Theme &theme = themeOf(palette());
    QTextBlock first = document()->firstBlock();
    while (first.isValid() && first.text().trimmed().isEmpty())
        first = first.next();
    const bool isXml = first.isValid() && first.text().trimmed().startsWith(u'<');
    const int bottom = viewport()->height();
    QTextBlock block = firstVisibleBlock();
    while (block.isValid() && blockBoundingGeometry(block).translated(contentOffset()).top() <= bottom) {
        QList<QTextLayout::FormatRange> ranges;
        if (block.length() <= longestColoured)
            ranges = isXml ? colouredXml(block.text(), theme) : colouredJson(block.text(), theme);
        if (block.layout()->formats() != ranges) {
            block.layout()->setFormats(ranges);
            document()->markContentsDirty(block.position(), block.length());
        }
        block = block.next();
    }
}

void CodeEditor::mark(qsizetype at, qsizetype length)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (length > 0 && at >= 0 && at < document()->characterCount()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(at));
        const qsizetype end = std::min<qsizetype>(at + length, document()->characterCount() - 1);
        selection.cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        selection.format = wrongFormat(palette());
        marks.append(selection);
    }
    setExtraSelections(marks);
}

void CodeEditor::setWritesTabs(bool isOn)
{
    if (isOn == writesTabs())
        return;
    setTabChangesFocus(!isOn);
    emit tabModeChanged(isOn);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier)
        setWritesTabs(!writesTabs());
    else
        QPlainTextEdit::keyPressEvent(event);
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    setWritesTabs(false);
    QPlainTextEdit::focusOutEvent(event);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_timer.start();
    QList<QTextEdit::ExtraSelection> marks = extraSelections();
    for (QTextEdit::ExtraSelection &selection : marks)
        selection.format.merge(wrongFormat(palette()));
    setExtraSelections(marks);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_timer.start();
}

} // namespace ui

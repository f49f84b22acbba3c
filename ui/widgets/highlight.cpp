// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/highlight.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::highlight {

namespace {

bool isName(const QString &text, qsizetype afterString)
{
    while (afterString < text.size() && text[afterString].isSpace())
        ++afterString;
    return afterString < text.size() && text[afterString] == u':';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.';
}

qsizetype stringEnd(const QString &text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != u'"')
        at += text[at] == u'\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

class Painter
{
public:
    explicit Painter(const Theme &theme)
        : m_theme(theme)
    {
    }

    void paint(qsizetype from, qsizetype to, Token token)
    {
        QTextCharFormat format;
        format.setForeground(m_theme.color(token));
        m_ranges.append({static_cast<int>(from), static_cast<int>(to - from), format});
    }
    Ranges take() { return std::move(m_ranges); }

private:
    const Theme &m_theme;
    Ranges m_ranges;
};

qsizetype endOf(const QString &line, const QString &mark, qsizetype from)
{
    const qsizetype at = line.indexOf(mark, from);
    return at < 0 ? line.size() : at + mark.size();
}

void paintTag(const QString &line, qsizetype from, qsizetype to, Painter &painter)
{
    painter.paint(from, to, Token::Link);
    for (qsizetype at = line.indexOf(u'"', from); at >= 0 && at < to; at = line.indexOf(u'"', at)) {
        const qsizetype end = std::min(endOf(line, u"\""_s, at + 1), to);
        painter.paint(at, end, Token::Ok);
        at = end;
    }
}

} // namespace

Ranges json(const QString &line, const Theme &theme)
{
    Painter painter{theme};
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype first = at;
        if (line[at] == u'"') {
            at = stringEnd(line, at);
            painter.paint(first, at, isName(line, at) ? Token::Link : Token::Ok);
        } else if (isWordPart(line[at])) {
            while (at < line.size() && isWordPart(line[at]))
                ++at;
            painter.paint(first, at, line[first].isLetter() ? Token::Delayed : Token::Warning);
        } else {
            ++at;
        }
    }
    return painter.take();
}

Ranges xml(const QString &line, const Theme &theme)
{
    Painter painter{theme};
    for (qsizetype at = line.indexOf(u'<'); at >= 0; at = line.indexOf(u'<', at)) {
        const bool isComment = QStringView(line).sliced(at).startsWith(u"<!--"_s);
        const qsizetype end = endOf(line, isComment ? u"-->"_s : u">"_s, at);
        if (isComment)
            painter.paint(at, end, Token::Muted);
        else
            paintTag(line, at, end, painter);
        at = end;
    }
    return painter.take();
}

} // namespace ui::highlight

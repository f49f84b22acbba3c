// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonhighlighter.h"

namespace ui {

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

} // namespace

void JsonHighlighter::setTheme(const Theme &theme)
{
    m_theme = &theme;
    if (m_isEnabled)
        rehighlight();
}

qsizetype JsonHighlighter::stringEnd(const QString &text, qsizetype from) const
{
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != u'"')
        at += text[at] == u'\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_isEnabled)
        return;
    const auto paint = [this](qsizetype from, qsizetype to, Token token) {
        setFormat(static_cast<int>(from), static_cast<int>(to - from), m_theme->color(token));
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype first = at;
        if (text[at] == u'"') {
            at = stringEnd(text, at);
            paint(first, at, isName(text, at) ? Token::Link : Token::Ok);
        } else if (isWordPart(text[at])) {
            while (at < text.size() && isWordPart(text[at]))
                ++at;
            paint(first, at, text[first].isLetter() ? Token::Delayed : Token::Warning);
        } else {
            ++at;
        }
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonhighlighter.h"

#include "ui/widgets/highlight.h"

namespace ui {

void JsonHighlighter::setTheme(const Theme &theme)
{
    m_theme = &theme;
    if (m_isEnabled)
        rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_isEnabled)
        return;
    for (const QTextLayout::FormatRange &range : highlight::json(text, *m_theme))
        setFormat(range.start, range.length, range.format);
}

} // namespace ui

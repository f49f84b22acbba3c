// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QSyntaxHighlighter>

namespace ui {

/// Colours JSON: names, strings, numbers and words. Block by block; off for texts that take long.
class JsonHighlighter : public QSyntaxHighlighter
{
public:
    explicit JsonHighlighter(QTextDocument *document)
        : QSyntaxHighlighter(document)
    {
    }

    void setTheme(const Theme &theme);
    void setEnabled(bool enabled) { m_isEnabled = enabled; }

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme *m_theme = &lightTheme();
    bool m_isEnabled = false;
};

} // namespace ui

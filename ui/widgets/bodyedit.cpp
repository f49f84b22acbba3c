// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyedit.h"

#include "ui/theme.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/highlight.h"

#include <QEvent>
#include <QTextBlock>

namespace ui {

namespace {

constexpr int coloured = 1; // state of a block

} // namespace

BodyEdit::BodyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    FontRole::keep(this, {.isFixedPitch = true});
    setFrameShape(QFrame::StyledPanel);
    connect(this, &QPlainTextEdit::updateRequest, this, &BodyEdit::colourVisible);
}

void BodyEdit::setText(const QString &text, Language language)
{
    m_language = language;
    setPlainText(text);
    colourVisible();
}

void BodyEdit::colourVisible()
{
    if (m_language == Language::None)
        return;
    const Theme &theme = themeOf(palette());
    const QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (blockBoundingGeometry(block).translated(offset).top() > viewport()->height())
            break;
        if (block.userState() == coloured)
            continue;
        block.setUserState(coloured);
        block.layout()->setFormats(m_language == Language::Json ? highlight::json(block.text(), theme)
                                                                : highlight::xml(block.text(), theme));
        document()->markContentsDirty(block.position(), block.length());
    }
}

int BodyEdit::colouredLines() const
{
    int count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        count += block.userState() == coloured ? 1 : 0;
    return count;
}

void BodyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.setUserState(-1);
    colourVisible();
}

} // namespace ui

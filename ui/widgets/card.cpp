// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
{
    setAccessibleName(title);
    auto *heading = new PlainLabel(title, this);
    FontRole::keep(heading, {.size = 1, .weight = QFont::DemiBold});
    m_note = new PlainLabel(this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 8, 8);
    m_layout->setSpacing(4);
    m_layout->addWidget(heading);
    m_layout->addLayout(m_body);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
}

void Card::addRow()
{
    Row row{.box = new QWidget(this), .label = nullptr, .buttons = {}};
    row.label = new ElidedLabel(row.box);
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(row.label, 1);
    const std::size_t at = m_rows.size();
    for (std::size_t act = 0; act < row.buttons.size(); ++act) {
        row.buttons[act] = new QPushButton(row.box);
        row.buttons[act]->setProperty("quiet", true);
        line->addWidget(row.buttons[act]);
        connect(row.buttons[act], &QPushButton::clicked, this, [this, at, act] {
            // A copy: the act may lead to other lines.
            if (const Act chosen = m_lines.value(static_cast<qsizetype>(at)).acts.value(static_cast<qsizetype>(act));
                chosen.act)
                chosen.act();
        });
    }
    m_body->addWidget(row.box);
    m_rows.push_back(row);
}

void Card::setLines(const QList<Line> &lines)
{
    m_lines = lines;
    while (std::ssize(m_rows) < lines.size())
        addRow();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const bool isUsed = static_cast<qsizetype>(at) < lines.size();
        m_rows[at].box->setVisible(isUsed);
        if (isUsed)
            show(m_rows[at], lines[static_cast<qsizetype>(at)]);
    }
    colour();
}

void Card::show(Row &row, const Line &line)
{
    if (row.label->fullText() != line.text)
        row.label->setFullText(line.text);
    for (std::size_t at = 0; at < row.buttons.size(); ++at) {
        QPushButton *button = row.buttons[at];
        const bool isUsed = static_cast<qsizetype>(at) < line.acts.size();
        button->setVisible(isUsed);
        if (!isUsed)
            continue;
        const Act &act = line.acts[static_cast<qsizetype>(at)];
        button->setText(act.text);
        button->setAccessibleName(act.name);
        setWhyNot(button, act.whyNot, act.toolTip);
    }
}

void Card::colour()
{
    const Theme &theme = themeOf(palette());
    for (std::size_t at = 0; at < m_rows.size() && static_cast<qsizetype>(at) < m_lines.size(); ++at) {
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, theme.color(m_lines[static_cast<qsizetype>(at)].token));
        m_rows[at].label->setPalette(coloured);
    }
    colourLinks();
}

/// Buttons without an outline look like the links that they are.
void Card::colourLinks()
{
    QPalette linked = palette();
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        linked.setColor(group, QPalette::ButtonText, themeOf(palette()).color(Token::Link));
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setPalette(linked);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::addWidget(QWidget *widget)
{
    m_body->addWidget(widget);
}

QStringList Card::texts() const
{
    QStringList texts;
    for (const Line &line : m_lines)
        texts.append(line.text);
    return texts;
}

QString Card::note() const
{
    return m_note->text();
}

QPushButton *Card::button(int line, int act) const
{
    if (line >= m_lines.size() || act >= m_lines[line].acts.size())
        return nullptr;
    return m_rows[static_cast<std::size_t>(line)].buttons[static_cast<std::size_t>(act)];
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Hairline), 1));
    painter.setBrush(theme.color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace ui

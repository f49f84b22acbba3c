// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/icons.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
{
    m_title = new PlainLabel(this);
    FontRole::keep(m_title, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_code = new QPlainTextEdit(this);
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    FontRole::keep(m_code, {.isFixedPitch = true});
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_code->setAccessibleName(tr("Settings for your app"));
    m_copy = new QPushButton(tr("Copy &settings"), this);
    m_copy->setIcon(icon("copy"_L1));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_copy);
    row->addStretch();

    auto *box = new QVBoxLayout;
    box->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_text, m_code, m_buttons})
        box->addWidget(widget);
    auto *column = new QWidget(this);
    column->setLayout(box);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 92);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(column, 8);
    centre->addStretch(1);
    outer->addLayout(centre);
    outer->addStretch(3);
    setCode({});
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::setCode(const QString &code)
{
    m_code->setPlainText(code);
    m_code->setVisible(!code.isEmpty());
    m_copy->setVisible(!code.isEmpty());
    fitCode();
}

QString EmptyState::code() const
{
    return m_code->toPlainText();
}

QPushButton *EmptyState::addButton(const QString &text, bool isPrimary)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setProperty("primary", isPrimary);
    static_cast<QHBoxLayout *>(m_buttons->layout())->insertWidget(isPrimary ? 0 : 1, button);
    return button;
}

void EmptyState::fitCode()
{
    const int lines = m_code->blockCount();
    const int margin = qRound(2 * m_code->document()->documentMargin()) + 2 * m_code->frameWidth();
    m_code->setFixedHeight(lines * QFontMetrics(m_code->font()).lineSpacing() + margin + 4);
}

} // namespace ui

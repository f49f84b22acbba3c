// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeview.h"

#include "ui/icons.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr bodytext::Limits limits{.shown = 64 * 1024};

} // namespace

CodeView::CodeView(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    m_edit = new QPlainTextEdit(this);
    m_edit->setReadOnly(true);
    m_edit->setTabChangesFocus(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setAccessibleName(name);
    FontRole::keep(m_edit, {.isFixedPitch = true});
    m_note = new PlainLabel(this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_copy = new QPushButton(icon("copy"_L1), tr("Copy"), this);
    m_copy->setAccessibleName(tr("Copy: %1").arg(name));
    connect(m_copy, &QPushButton::clicked, this, &CodeView::copy);
    m_row = new QHBoxLayout;
    m_row->setSpacing(8);
    m_row->addWidget(m_note, 1);
    m_row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_row);
    column->addWidget(m_edit, 1);
}

void CodeView::addControl(QWidget *control)
{
    m_row->insertWidget(0, control, 0, Qt::AlignTop);
}

void CodeView::setNote(const QString &note)
{
    m_note->setText(note);
}

void CodeView::setCode(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    bodytext::Shown shown = bodytext::shown(code, limits);
    if (!shown.isComplete)
        shown.text += u'\n' + tr("… cut here; “Copy” takes all %1").arg(text::bytes(code.toUtf8().size()));
    const int at = m_edit->verticalScrollBar()->value();
    m_edit->setPlainText(shown.text);
    m_edit->verticalScrollBar()->setValue(at);
}

void CodeView::copy() const
{
    QGuiApplication::clipboard()->setText(m_code);
}

} // namespace ui

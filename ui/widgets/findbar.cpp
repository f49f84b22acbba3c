// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findbar.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/quietbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QToolButton *arrow(Qt::ArrowType type, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(type);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find in the body"));
    m_field->setAccessibleName(tr("Find in the body"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_result = new PlainLabel(this);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    QToolButton *previous = arrow(Qt::UpArrow, tr("Previous"), this);
    QToolButton *next = arrow(Qt::DownArrow, tr("Next"), this);
    QPushButton *shut = quietButton("close"_L1, tr("Close the search"), this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) { emit wanted(text, true, true); });
    connect(previous, &QToolButton::clicked, this, [this] { emit wanted(text(), false, false); });
    connect(next, &QToolButton::clicked, this, [this] { emit wanted(text(), true, false); });
    connect(shut, &QPushButton::clicked, this, &FindBar::close);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_result);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(shut);
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!text().isEmpty())
        emit wanted(text(), true, true);
}

void FindBar::close()
{
    hide();
    emit closed();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::say(const QString &result)
{
    m_result->setText(result);
}

QString FindBar::result() const
{
    return m_result->text();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3) {
        emit wanted(text(), !key->modifiers().testFlag(Qt::ShiftModifier), false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui

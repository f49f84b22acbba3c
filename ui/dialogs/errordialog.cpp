// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/errordialog.h"

#include "ui/explanations.h"
#include "ui/icons.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ErrorDialog::ErrorDialog(const QString &what, const Error &error, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What went wrong"));
    const Explanation known = explain(error);
    auto *title = new PlainLabel(what, this);
    title->setWordWrap(true);
    FontRole::keep(title, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    auto *cause = new PlainLabel(
        known.cause.isEmpty() ? tr("The broker refused, with a code that this window does not know.") : known.cause,
        this);
    cause->setWordWrap(true);
    auto *action = new PlainLabel(
        known.action.isEmpty() ? tr("The words of the broker below may say what to do.") : known.action, this);
    action->setWordWrap(true);
    const QString message = error.message.isEmpty() ? tr("(nothing)") : error.message;
    auto *words = new QPlainTextEdit(tr("Code: %1\nThe broker said: %2").arg(error.code, message), this);
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setAccessibleName(tr("The broker's own words"));
    FontRole::keep(words, {.isFixedPitch = true});
    m_report = what + QLatin1Char('\n') + cause->text() + QLatin1Char('\n') + words->toPlainText();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(QLatin1String("copy")));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_report); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, cause, action, words, buttons})
        layout->addWidget(widget);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 90, unit * 48);
}

} // namespace ui

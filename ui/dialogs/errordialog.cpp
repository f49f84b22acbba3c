// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/errordialog.h"

#include "ui/backend/errorreply.h"
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
    const QString because =
        known.cause.isEmpty() ? tr("The broker refused, with a code that this window does not know.") : known.cause;
    auto *cause = new PlainLabel(QString(because + QLatin1Char(' ') + error.detail).trimmed(), this);
    cause->setWordWrap(true);
    auto *action = new PlainLabel(
        known.action.isEmpty() ? tr("The words of the broker below may say what to do.") : known.action, this);
    action->setWordWrap(true);
    auto *words = new QPlainTextEdit(technicalText(error), this);
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setAccessibleName(tr("The broker's own words"));
    FontRole::keep(words, {.isFixedPitch = true});
    m_report = what + QLatin1Char('\n') + cause->text() + QLatin1Char('\n') + words->toPlainText();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(QLatin1String("copy")));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_report); });
    if (error.wireCall != 0) {
        auto *wire = buttons->addButton(tr("Show in &wire log"), QDialogButtonBox::ActionRole);
        connect(wire, &QPushButton::clicked, this, [this, call = error.wireCall] {
            accept();
            emit wireWanted(call);
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, cause, action, words, buttons})
        layout->addWidget(widget);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 90, unit * 48);
}

/// All that a person who helps may ask for. Of what was denied, a statement that would permit it.
QString ErrorDialog::technicalText(const Error &error) const
{
    QStringList lines{tr("Code: %1").arg(error.code),
                      tr("The broker said: %1").arg(error.message.isEmpty() ? tr("(nothing)") : error.message)};
    if (error.status != 0)
        lines.append(tr("HTTP status: %1").arg(error.status));
    if (!error.requestId.isEmpty())
        lines.append(tr("Request ID: %1").arg(error.requestId));
    const QString code = shortCode(error.code);
    const bool isDenied =
        code.startsWith(QLatin1String("AccessDenied")) || code.startsWith(QLatin1String("AuthorizationError"));
    if (const QString statement = policyStatement(error); isDenied && !statement.isEmpty())
        lines.append(tr("A statement that would permit it:\n%1").arg(statement));
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointdialog.h"

#include "ui/icons.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EndpointDialog::EndpointDialog(const QString &settings, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Point your app here"));
    auto *text = new PlainLabel(
        settings.isEmpty()
            ? tr("This broker has no address that apps could use: its port is taken. The line at the top of the window "
                 "says by whom, and what can be done.")
            : tr("Any AWS SDK or tool that is started with these settings talks to this broker. What it creates and "
                 "sends appears in the window at once. The keys are not checked."),
        this);
    text->setWordWrap(true);
    m_lines = new QPlainTextEdit(settings, this);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setAccessibleName(tr("Settings for your app"));
    FontRole::keep(m_lines, {.isFixedPitch = true});
    m_lines->setMinimumWidth(m_lines->fontMetrics().averageCharWidth() * 68);
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * 5);
    m_lines->setVisible(!settings.isEmpty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Copy &settings"), QDialogButtonBox::ActionRole);
    m_copy->setIcon(icon("copy"_L1));
    m_copy->setEnabled(!settings.isEmpty());
    m_copy->setDefault(!settings.isEmpty());
    m_copy->setFocus();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(this->settings()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_lines);
    layout->addWidget(buttons);
}

QString EndpointDialog::settings() const
{
    return m_lines->toPlainText();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/savemessagedialog.h"

#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

SaveMessageDialog::SaveMessageDialog(compose::Library &library, compose::Draft draft, const QString &connection,
                                     QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_draft(std::move(draft))
{
    setWindowTitle(tr("Save the message to the library"));
    m_name = new QLineEdit(this);
    m_folder = new QComboBox(this);
    m_folder->addItem(tr("Shared by all connections"), QString());
    m_folder->addItem(tr("Only %1").arg(connection), connection);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveMessageDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&For"), m_folder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_name->setFocus();
}

void SaveMessageDialog::save()
{
    const QString why = m_library.add(m_name->text(), m_folder->currentData().toString(), m_draft);
    m_problem->setText(why);
    if (why.isEmpty())
        accept();
}

} // namespace ui

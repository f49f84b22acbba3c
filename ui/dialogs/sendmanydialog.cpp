// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sendmanydialog.h"

#include "ui/backend/sendtask.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int usualCopies = 100;

} // namespace

SendManyDialog::SendManyDialog(const QString &target, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Send many messages to %1").arg(target));
    auto *text =
        new PlainLabel(tr("Each copy is filled in anew and sent in batches of ten, one after the other. The task can "
                          "be paused and stopped; what was sent until then stays sent."),
                       this);
    text->setWordWrap(true);
    m_copies = new QSpinBox(this);
    m_copies->setRange(1, static_cast<int>(SendTask::mostCopies));
    m_copies->setValue(usualCopies);
    m_copies->setGroupSeparatorShown(true);
    m_warning = new PlainLabel(this);
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&Copies"), m_copies);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *send = buttons->addButton(tr("&Send"), QDialogButtonBox::AcceptRole);
    send->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_warning);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    m_copies->setFocus();
    m_copies->selectAll();
}

void SendManyDialog::warn(const QString &text)
{
    m_warning->setText(text);
    m_warning->show();
}

qint64 SendManyDialog::copies() const
{
    return m_copies->value();
}

} // namespace ui

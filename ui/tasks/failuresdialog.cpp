// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/failuresdialog.h"

#include "ui/text.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FailuresDialog::FailuresDialog(const QString &title, const QList<BatchOutcome::Failure> &failures, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What did not succeed"));
    auto *heading = new PlainLabel(title, this);
    heading->setWordWrap(true);
    m_table = new FactsTable({tr("Message"), tr("Why")}, tr("What did not succeed"), this);
    QList<QStringList> rows;
    for (const BatchOutcome::Failure &failure : failures)
        rows.append({failure.messageId, text::sentence(failure.error)});
    m_table->setFacts(rows);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [rows] {
        QStringList lines;
        for (const QStringList &row : rows)
            lines.append(row.join(QLatin1Char('\t')));
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 22);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reviewdialog.h"

#include "ui/attributes/attributetable.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString documentText(const QString &operation, const QJsonObject &document)
{
    if (document.isEmpty())
        return {};
    return QString(operation + u' ' + QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)));
}

} // namespace

ReviewDialog::ReviewDialog(const Plan &plan, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Apply %n change(s) to %1", nullptr, static_cast<int>(plan.changes.size())).arg(plan.queueName));
    auto *title = new PlainLabel(windowTitle(), this);
    FontRole::keep(title, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(buildTable(plan), 2);
    const QStringList losses = warnings(plan.changes);
    if (!losses.isEmpty()) {
        auto *warning = new PlainLabel(losses.join(u'\n'), this);
        warning->setForegroundRole(QPalette::BrightText);
        warning->setWordWrap(true);
        layout->addWidget(warning);
    }
    layout->addWidget(buildDocuments(plan), 3);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    QPushButton *apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    apply->setProperty("primary", true);
    // Where something is lost at once, Enter does nothing.
    QPushButton *harmless = losses.isEmpty() ? apply : cancel;
    apply->setAutoDefault(losses.isEmpty());
    harmless->setDefault(true);
    harmless->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().lineSpacing() * 28);
}

QWidget *ReviewDialog::buildTable(const Plan &plan)
{
    auto *table = new FactsTable({tr("Setting"), tr("Stored"), tr("New")}, tr("Changes"), this);
    QList<QStringList> rows;
    for (const attributes::Change &change : plan.changes) {
        const attributes::Row &row = *attributes::row(change.name);
        rows.append({attributes::label(row), attributes::valueText(row, change.before),
                     attributes::valueText(row, change.after)});
    }
    table->setFacts(rows);
    return table;
}

QWidget *ReviewDialog::buildDocuments(const Plan &plan)
{
    auto *text = new QPlainTextEdit(this);
    FontRole::keep(text, {.isFixedPitch = true});
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("As it is sent"));
    text->setPlainText(QString(documentText(u"SetQueueAttributes"_s, plan.setAttributes)
                               + documentText(u"SetQueueOptions"_s, plan.setOptions))
                           .trimmed());
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new PlainLabel(tr("As it is sent:"), box));
    column->addWidget(text, 1);
    return box;
}

QStringList ReviewDialog::warnings(const QList<attributes::Change> &changes)
{
    QStringList out;
    for (const attributes::Change &change : changes) {
        if (change.name == "MessageRetentionPeriod"_L1 && change.after.toLongLong() < change.before.toLongLong())
            out.append(tr("Messages older than %1 are gone as soon as this is applied.")
                           .arg(attributes::valueText(*attributes::row(change.name), change.after)));
        if (change.name == "RedrivePolicy"_L1) {
            const int before = attributes::deadLetterRule(change.before).maxReceiveCount;
            const int after = attributes::deadLetterRule(change.after).maxReceiveCount;
            if (after > 0 && (before == 0 || after < before))
                out.append(tr("Messages received %n time(s) already move at their next receive.", nullptr, after));
        }
    }
    return out;
}

} // namespace ui

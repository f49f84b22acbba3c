// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/commands.h"
#include "ui/widgets/factstable.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString keysOf(const QAction &action)
{
    QStringList all;
    for (const QKeySequence &keys : action.shortcuts())
        all.append(keys.toString(QKeySequence::NativeText));
    return all.join(u", "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find a command or a key"));
    m_field->setAccessibleName(tr("Find a command or a key"));
    m_field->setClearButtonEnabled(true);
    m_table = new FactsTable({tr("Keys"), tr("Menu"), tr("Command"), tr("What it does")}, tr("Commands"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_field);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 120, unit * 80);
    search();
}

void ShortcutsDialog::search()
{
    QList<QStringList> rows;
    QList<QStringList> withoutKeys;
    for (const Command &command : m_commands.all()) {
        const QString keys = keysOf(*m_commands.action(command.id));
        const QStringList row{keys, m_commands.menuTitle(command.menu), m_commands.plainText(command), command.toolTip};
        if (row.join(u' ').contains(m_field->text(), Qt::CaseInsensitive))
            (keys.isEmpty() ? withoutKeys : rows).append(row);
    }
    m_table->setFacts(rows + withoutKeys);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

#include "ui/connections/connectionstore.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ConnectionsDialog::ConnectionsDialog(ConnectionStore &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
{
    setWindowTitle(tr("Saved connections"));
    build();
    connect(&m_store, &ConnectionStore::changed, this, &ConnectionsDialog::fill);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ConnectionsDialog::showState);
    connect(m_table, &QTableWidget::cellActivated, m_open, &QPushButton::click);
    fill();
}

void ConnectionsDialog::build()
{
    m_table = new FactsTable({tr("Name"), tr("Safety"), tr("Colour"), tr("Region"), tr("Address")},
                             tr("Saved connections"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *add = new QPushButton(tr("&New…"), this);
    m_open = new QPushButton(tr("C&onnect"), this);
    m_edit = new QPushButton(tr("&Change…"), this);
    m_copy = new QPushButton(tr("&Duplicate…"), this);
    m_remove = new QPushButton(tr("&Remove…"), this);
    connect(add, &QPushButton::clicked, this, &ConnectionsDialog::newWanted);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (current() == nullptr)
            return;
        const SavedConnection wanted = *current();
        accept();
        emit chosen(wanted);
    });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editWanted(*current()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { emit editWanted(m_store.duplicateOf(*current())); });
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsDialog::remove);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_open, add, m_edit, m_copy, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *where = new ElidedLabel(this);
    where->setFullText(tr("Kept as text, without secrets, in %1").arg(m_store.file()));
    where->setForegroundRole(QPalette::PlaceholderText);
    auto *content = new QHBoxLayout;
    content->setSpacing(8);
    content->addWidget(m_table, 1);
    content->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(content, 1);
    layout->addWidget(where);
    layout->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 20);
}

void ConnectionsDialog::fill()
{
    QList<QStringList> rows;
    for (const SavedConnection &connection : m_store.all())
        rows.append({connection.name, QString(levelShape(connection.level) + u' ' + levelName(connection.level)),
                     colorName(connection.color), connection.region, connection.url});
    m_table->setFacts(rows);
    if (m_table->currentRow() < 0 && !rows.isEmpty())
        chooseRow(m_table, 0);
    showState();
}

void ConnectionsDialog::showState()
{
    for (QPushButton *button : {m_open, m_edit, m_copy, m_remove}) {
        button->setEnabled(current() != nullptr);
        button->setToolTip(current() != nullptr ? QString() : tr("Choose a connection first"));
    }
}

const SavedConnection *ConnectionsDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_store.all().size() ? &m_store.all()[row] : nullptr;
}

void ConnectionsDialog::remove()
{
    const SavedConnection connection = *current();
    auto *dialog = new ConfirmDialog({.title = tr("Remove the connection %1?").arg(connection.name),
                                      .consequence = tr("Only what this window knows of it goes: address, colour and "
                                                        "safety level. Nothing changes at the broker."),
                                      .verb = tr("&Remove")},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts({connection.url});
    connect(dialog, &QDialog::accepted, this, [this, id = connection.id] { m_store.remove(id); });
    dialog->open();
}

} // namespace ui

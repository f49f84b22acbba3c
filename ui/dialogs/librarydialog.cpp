// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/librarydialog.h"

#include "ui/compose/jsonfile.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/text.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int idRole = Qt::UserRole; ///< of the user's own
constexpr int bodyRole = Qt::UserRole + 1; ///< name of a built-in template

} // namespace

LibraryDialog::LibraryDialog(compose::Library &library, const QString &connection, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_connection(connection)
{
    setWindowTitle(tr("Message library"));
    build();
    // Later: an item that is being edited must not go while it tells of it.
    connect(&m_library, &compose::Library::changed, this, &LibraryDialog::fill, Qt::QueuedConnection);
    fill();
}

void LibraryDialog::build()
{
    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Saved messages"));
    m_tree->setHeaderLabels({tr("Name"), tr("To"), tr("Body")});
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 34);
    m_tree->setColumnWidth(1, fontMetrics().averageCharWidth() * 18);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &LibraryDialog::showChoice);
    connect(m_tree, &QTreeWidget::itemActivated, this, &LibraryDialog::openChosen);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_isFilling)
            return;
        say(m_library.rename(item->data(0, idRole).toString(), item->text(0)));
        QMetaObject::invokeMethod(this, &LibraryDialog::fill, Qt::QueuedConnection);
    });
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_open = addButton(side, tr("&Open"), &LibraryDialog::openChosen);
    m_open->setProperty("primary", true);
    m_rename = addButton(side, tr("&Rename"), &LibraryDialog::renameChosen);
    m_delete = addButton(side, tr("&Delete…"), &LibraryDialog::deleteChosen);
    side->addSpacing(8);
    addButton(side, tr("&Import…"), &LibraryDialog::importFile);
    addButton(side, tr("&Export all…"), &LibraryDialog::exportFile);
    side->addStretch(1);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_tree, 1);
    row->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(row, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 26);
}

QPushButton *LibraryDialog::addButton(QVBoxLayout *column, const QString &text, void (LibraryDialog::*act)())
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    column->addWidget(button);
    return button;
}

void LibraryDialog::fill()
{
    const QString before = currentId();
    m_isFilling = true;
    m_tree->clear();
    const auto group = [this](const QString &name) {
        auto *item = new QTreeWidgetItem(m_tree, {name});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setFirstColumnSpanned(true);
        item->setExpanded(true);
        return item;
    };
    const auto add = [](QTreeWidgetItem *parent, const compose::SavedMessage &message) {
        return new QTreeWidgetItem(
            parent, {message.name, message.draft.queueName, text::firstLine(message.draft.body).left(120)});
    };
    QHash<QString, QTreeWidgetItem *> groups{{QString(), group(tr("Shared by all connections"))}};
    groups.insert(m_connection, group(m_connection));
    for (const compose::SavedMessage &message : m_library.all()) {
        if (!groups.contains(message.folder))
            groups.insert(message.folder, group(message.folder));
        QTreeWidgetItem *item = add(groups.value(message.folder), message);
        item->setData(0, idRole, message.id);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (message.id == before)
            m_tree->setCurrentItem(item);
    }
    QTreeWidgetItem *builtIn = group(tr("Templates"));
    for (const compose::SavedMessage &message : compose::builtInTemplates())
        add(builtIn, message)->setData(0, bodyRole, message.id);
    m_isFilling = false;
    showChoice();
}

QString LibraryDialog::currentId() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(0, idRole).toString();
}

void LibraryDialog::showChoice()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const bool isMine = !currentId().isEmpty();
    m_open->setEnabled(item != nullptr && item->parent() != nullptr);
    m_rename->setEnabled(isMine);
    m_delete->setEnabled(isMine);
}

void LibraryDialog::openChosen()
{
    if (!m_open->isEnabled())
        return;
    if (const compose::SavedMessage *mine = m_library.find(currentId())) {
        emit chosen(mine->draft);
    } else {
        const QList<compose::SavedMessage> all = compose::builtInTemplates();
        const auto found =
            std::ranges::find(all, m_tree->currentItem()->data(0, bodyRole).toString(), &compose::SavedMessage::id);
        if (found != all.end())
            emit chosen(found->draft);
    }
    accept();
}

void LibraryDialog::renameChosen()
{
    m_tree->editItem(m_tree->currentItem(), 0);
}

void LibraryDialog::deleteChosen()
{
    const compose::SavedMessage *message = m_library.find(currentId());
    auto *dialog =
        new ConfirmDialog({.title = tr("Delete “%1” from the library?").arg(message->name),
                           .consequence = tr("The saved message cannot be brought back. Queues are not touched."),
                           .verb = tr("&Delete")},
                          this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts({tr("Its body has %1.").arg(text::bytes(message->draft.body.toUtf8().size()))});
    connect(dialog, &QDialog::accepted, this, [this, id = message->id] { say(m_library.remove(id)); });
    dialog->open();
}

void LibraryDialog::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import messages"), {}, tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Outcome<int> count = m_library.importFrom(compose::readObject(path).value_or(QJsonObject()));
        say(count ? tr("%n message(s) imported.", nullptr, *count) : count.error().message);
    });
    dialog->open();
}

void LibraryDialog::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export messages"), u"redrive-messages.json"_s, tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString why = compose::writeObject(path, m_library.exported());
        say(why.isEmpty() ? tr("Exported to %1.").arg(path) : tr("Not exported. %1").arg(why));
    });
    dialog->open();
}

void LibraryDialog::say(const QString &text)
{
    m_note->setText(text);
}

} // namespace ui

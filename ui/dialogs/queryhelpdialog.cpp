// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/queryhelpdialog.h"

#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Row
{
    const char *write;
    const char *means;
};

constexpr std::array grammar{
    Row{"late \"two words\"", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "words anywhere: body, attributes, id, group")},
    Row{"body.status == \"PENDING\"", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "a member of a JSON body")},
    Row{"body.items[*].sku : \"SKU-1\"",
        QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "any element of a list; : means contains, in any case")},
    Row{"attr.region ~ \"^eu\"",
        QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "an attribute; ~ takes a regular expression")},
    Row{"recv >= 2", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "how often it was received; also == != < <= >")},
    Row{"age > 10m   left < 30s", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "since it was sent; until it is visible")},
    Row{"size > 64KB", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "body and attributes")},
    Row{"sent > 2026-11-22T10:00",
        QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "a moment, in UTC; first: the first receive")},
    Row{"state == inflight", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "ready, inflight or delayed")},
    Row{"group == \"a\"   dedup   sender   trace   source",
        QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "the other columns; source: the queue it died in")},
    Row{"body.sku in (\"a\", \"b\")", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "one of several")},
    Row{"has attr.region", QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "it is there, whatever its value")},
    Row{"not (recv > 3 or has body.error)",
        QT_TRANSLATE_NOOP("ui::QueryHelpDialog", "and (or nothing) joins, or, not, brackets")},
};

} // namespace

QueryHelpDialog::QueryHelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("How to write a query"));
    QList<QStringList> rows;
    for (const Row &row : grammar)
        rows.append({QString::fromLatin1(row.write), tr(row.means)});
    auto *table = new FactsTable({tr("Write"), tr("Finds")}, tr("The query language"), this);
    table->setFacts(rows);
    table->setColumnWidth(0, fontMetrics().averageCharWidth() * 44);
    auto *note =
        new PlainLabel(tr("A comparison with something that is not there is false, != too. 100 is not \"100\" in "
                          "a body; an attribute of type Number compares as a number."),
                       this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 30);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/csvmapping.h"

#include "ui/text.h"
#include "ui/widgets/factstable.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = exchange::CsvUse::Kind;

struct KindRow
{
    Kind kind;
    const char *name;
};
constexpr KindRow kinds[]{
    {Kind::Ignored, QT_TRANSLATE_NOOP("ui::CsvMapping", "Nothing: it is left out")},
    {Kind::Body, QT_TRANSLATE_NOOP("ui::CsvMapping", "Body")},
    {Kind::Attribute, QT_TRANSLATE_NOOP("ui::CsvMapping", "An attribute")},
    {Kind::Attributes, QT_TRANSLATE_NOOP("ui::CsvMapping", "All attributes, as JSON")},
    {Kind::Group, QT_TRANSLATE_NOOP("ui::CsvMapping", "Message group ID")},
    {Kind::Deduplication, QT_TRANSLATE_NOOP("ui::CsvMapping", "Deduplication ID")},
    {Kind::Trace, QT_TRANSLATE_NOOP("ui::CsvMapping", "Trace header")},
};

} // namespace

CsvMapping::CsvMapping(QWidget *parent)
    : QWidget(parent)
{
    m_table = new FactsTable({tr("Column"), tr("Becomes"), tr("First value")}, tr("Columns of the file"), this);
    m_kind = new QComboBox(this);
    for (const KindRow &row : kinds)
        m_kind->addItem(tr(row.name), static_cast<int>(row.kind));
    m_name = new QLineEdit(this);
    m_type = new QLineEdit(this);
    m_type->setToolTip(tr("String, Number or Binary (base64), perhaps with a label behind a dot"));
    auto *form = new QFormLayout;
    form->addRow(tr("The column &becomes"), m_kind);
    form->addRow(tr("&Name of the attribute"), m_name);
    form->addRow(tr("T&ype"), m_type);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(form);
    connect(m_table, &QTableWidget::currentCellChanged, this, &CsvMapping::showCurrent);
    connect(m_kind, &QComboBox::activated, this, &CsvMapping::take);
    for (QLineEdit *edit : {m_name, m_type})
        connect(edit, &QLineEdit::editingFinished, this, &CsvMapping::take);
}

void CsvMapping::setColumns(const QStringList &titles, const QStringList &firstRow, const QList<exchange::CsvUse> &uses)
{
    m_titles = titles;
    m_firstRow = firstRow;
    m_uses = uses;
    m_uses.resize(titles.size());
    showRows();
    if (!titles.isEmpty())
        m_table->setCurrentCell(0, 0);
    showCurrent();
}

int CsvMapping::current() const
{
    return m_table->currentRow() < m_uses.size() ? m_table->currentRow() : -1;
}

void CsvMapping::showRows()
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        const exchange::CsvUse &use = m_uses[i];
        QString becomes = tr(std::ranges::find(kinds, use.kind, &KindRow::kind)->name);
        if (use.kind == Kind::Attribute)
            becomes = tr("Attribute %1, %2").arg(use.name, use.dataType);
        rows.append({m_titles[i], becomes, text::firstLine(m_firstRow.value(i).left(200))});
    }
    m_table->setFacts(rows);
}

void CsvMapping::showCurrent()
{
    const int at = current();
    const exchange::CsvUse use = at < 0 ? exchange::CsvUse{} : m_uses[at];
    m_kind->setEnabled(at >= 0);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(use.kind)));
    m_name->setText(use.name);
    m_type->setText(use.dataType);
    for (QLineEdit *edit : {m_name, m_type})
        edit->setEnabled(use.kind == Kind::Attribute);
}

void CsvMapping::take()
{
    const int at = current();
    if (at < 0)
        return;
    exchange::CsvUse wanted{.kind = static_cast<Kind>(m_kind->currentData().toInt()),
                            .name = m_name->text(),
                            .dataType = m_type->text().trimmed()};
    if (wanted.kind == Kind::Attribute && wanted.name.isEmpty())
        wanted.name = m_titles[at];
    use(at, wanted);
}

void CsvMapping::use(qsizetype column, const exchange::CsvUse &use)
{
    if (column >= m_uses.size() || m_uses[column] == use)
        return;
    m_uses[column] = use;
    const int at = current();
    showRows();
    if (at >= 0)
        m_table->setCurrentCell(at, 0);
    showCurrent();
    emit changed();
}

} // namespace ui

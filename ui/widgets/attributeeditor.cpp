// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/attributeeditor.h"

#include "ui/icons.h"
#include "ui/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

AttributeEditor::AttributeEditor(int most, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(2, 2);
    m_grid->setColumnStretch(3, 5);
    m_add = new QPushButton(icon("add"_L1), tr("Add a&ttribute"), this);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({.name = {}, .dataType = u"String"_s, .value = {}});
        m_rows.last().name->setFocus();
    });
    arrange();
}

QList<MessageAttribute> AttributeEditor::attributes() const
{
    QList<MessageAttribute> out;
    for (const Row &row : m_rows) {
        const QString label = row.label->text().trimmed();
        const QString base = row.type->currentData().toString();
        out.append({row.name->text(), label.isEmpty() ? base : QString(base + u'.' + label), row.value->text()});
    }
    return out;
}

void AttributeEditor::set(const QList<MessageAttribute> &attributes)
{
    for (const Row &row : std::exchange(m_rows, {}))
        drop(row);
    for (const MessageAttribute &attribute : attributes) {
        if (m_rows.size() < m_most)
            m_rows.append(makeRow(attribute));
    }
    arrange();
    emit changed();
}

QList<QWidget *> AttributeEditor::widgets(const Row &row)
{
    return {row.name, row.type, row.label, row.value, row.remove};
}

void AttributeEditor::add(const MessageAttribute &attribute)
{
    if (m_rows.size() >= m_most)
        return;
    m_rows.append(makeRow(attribute));
    arrange();
    emit changed();
}

AttributeEditor::Row AttributeEditor::makeRow(const MessageAttribute &attribute)
{
    const QString base = attribute.dataType.section(u'.', 0, 0);
    Row row{new QLineEdit(attribute.name, this), new QComboBox(this),
            new QLineEdit(attribute.dataType.section(u'.', 1), this), new QLineEdit(attribute.value, this),
            new QPushButton(icon("close"_L1), {}, this)};
    row.name->setPlaceholderText(tr("name"));
    row.label->setPlaceholderText(tr("label"));
    row.label->setToolTip(tr("A label of your own after the type, as in “Number.cents”; often none"));
    row.value->setPlaceholderText(tr("value"));
    row.name->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    row.label->setMinimumWidth(fontMetrics().averageCharWidth() * 7);
    row.value->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    row.type->addItem(tr("String"), u"String"_s);
    row.type->addItem(tr("Number"), u"Number"_s);
    row.type->addItem(tr("Binary (base64)"), u"Binary"_s);
    row.type->setCurrentIndex(std::max(0, row.type->findData(base)));
    row.remove->setProperty("quiet", true);
    row.remove->setToolTip(tr("Remove this attribute"));
    connect(row.name, &QLineEdit::textChanged, this, &AttributeEditor::changed);
    connect(row.value, &QLineEdit::textChanged, this, &AttributeEditor::changed);
    connect(row.label, &QLineEdit::textChanged, this, &AttributeEditor::changed);
    connect(row.type, &QComboBox::currentIndexChanged, this, &AttributeEditor::changed);
    connect(row.remove, &QPushButton::clicked, this, [this, name = row.name] { remove(name); });
    return row;
}

void AttributeEditor::remove(QLineEdit *name)
{
    const auto found = std::ranges::find(m_rows, name, &Row::name);
    if (found == m_rows.end())
        return;
    drop(*found);
    m_rows.erase(found);
    arrange();
    m_add->setFocus();
    emit changed();
}

void AttributeEditor::drop(const Row &row)
{
    for (QWidget *widget : widgets(row)) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
}

void AttributeEditor::arrange()
{
    int line = 0;
    QWidget *before = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        int column = 0;
        for (QWidget *widget : widgets(row)) {
            m_grid->addWidget(widget, line, column++);
            if (before != nullptr)
                setTabOrder(before, widget);
            before = widget;
        }
        ++line;
    }
    m_grid->addWidget(m_add, line, 0, 1, 5, Qt::AlignLeft);
    if (before != nullptr)
        setTabOrder(before, m_add);
    m_add->setEnabled(m_rows.size() < m_most);
    label();
}

void AttributeEditor::label()
{
    int number = 0;
    for (const Row &row : std::as_const(m_rows)) {
        const QString at = text::number(++number);
        row.name->setAccessibleName(tr("Name of attribute %1").arg(at));
        row.type->setAccessibleName(tr("Type of attribute %1").arg(at));
        row.label->setAccessibleName(tr("Label of the type of attribute %1").arg(at));
        row.value->setAccessibleName(tr("Value of attribute %1").arg(at));
        row.remove->setAccessibleName(tr("Remove attribute %1").arg(at));
    }
}

} // namespace ui

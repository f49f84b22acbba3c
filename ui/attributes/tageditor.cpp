// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/tageditor.h"

#include "ui/attributes/rules.h"
#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/passfocus.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::attributes {

TagEditor::TagEditor(QWidget *parent)
    : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_add = new QPushButton(icon("add"_L1), tr("Add a &tag"), this);
    m_add->setAutoDefault(false); // Enter is the dialog's
    connect(m_add, &QPushButton::clicked, this, &TagEditor::addRow);
    arrange();
}

void TagEditor::setTags(const Tags &tags)
{
    for (const Line &line : std::as_const(m_lines))
        drop(line);
    m_lines.clear();
    for (auto at = tags.begin(); at != tags.end(); ++at)
        add({at.key(), at.value()});
    arrange();
    emit changed();
}

QList<Tag> TagEditor::rows() const
{
    QList<Tag> out;
    for (const Line &line : m_lines)
        out.append({line.key->text(), line.value->text()});
    return out;
}

Tags TagEditor::tags() const
{
    Tags out;
    for (const Line &line : m_lines)
        out.insert(line.key->text(), line.value->text());
    return out;
}

void TagEditor::addRow()
{
    if (m_lines.size() >= tagLimits().tags)
        return;
    add({});
    arrange();
    m_lines.last().key->setFocus();
    emit changed();
}

void TagEditor::add(const Tag &tag)
{
    const Line line{new QLineEdit(tag.key, this), new QLineEdit(tag.value, this),
                    new QPushButton(icon("close"_L1), {}, this)};
    line.key->setPlaceholderText(tr("key"));
    line.value->setPlaceholderText(tr("value; may be empty"));
    line.remove->setProperty("quiet", true);
    line.remove->setAutoDefault(false);
    line.remove->setToolTip(tr("Remove this tag"));
    connect(line.key, &QLineEdit::textChanged, this, &TagEditor::changed);
    connect(line.value, &QLineEdit::textChanged, this, &TagEditor::changed);
    connect(line.remove, &QPushButton::clicked, this, [this, key = line.key] { remove(key); });
    m_lines.append(line);
}

void TagEditor::remove(const QLineEdit *key)
{
    const auto found = std::ranges::find(m_lines, key, &Line::key);
    if (found == m_lines.end())
        return;
    drop(*found);
    m_lines.erase(found);
    arrange();
    m_add->setFocus();
    emit changed();
}

void TagEditor::drop(const Line &line)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{line.key, line.value, line.remove}) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->setParent(nullptr); // not found as a child any more
        widget->deleteLater();
    }
}

void TagEditor::arrange()
{
    int row = 0;
    QWidget *before = nullptr;
    for (const Line &line : std::as_const(m_lines)) {
        const QString at = text::number(row + 1);
        line.key->setAccessibleName(tr("Key of tag %1").arg(at));
        line.value->setAccessibleName(tr("Value of tag %1").arg(at));
        line.remove->setAccessibleName(tr("Remove tag %1").arg(at));
        int column = 0;
        for (QWidget *widget : std::initializer_list<QWidget *>{line.key, line.value, line.remove}) {
            m_grid->addWidget(widget, row, column++);
            if (before != nullptr)
                setTabOrder(before, widget);
            before = widget;
        }
        ++row;
    }
    m_grid->addWidget(m_add, row, 0, 1, 3, Qt::AlignLeft);
    if (before != nullptr)
        setTabOrder(before, m_add);
    m_add->setEnabled(m_lines.size() < tagLimits().tags);
    passFocus(this, m_lines.isEmpty() ? static_cast<QWidget *>(m_add) : m_lines.first().key);
}

} // namespace ui::attributes

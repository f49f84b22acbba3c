// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    auto *title = new PlainLabel(question.title, this);
    QFont heavy = font();
    heavy.setPointSizeF(heavy.pointSizeF() * 11 / 9);
    heavy.setWeight(QFont::DemiBold);
    title->setFont(heavy);
    title->setWordWrap(true);
    auto *consequence = new PlainLabel(question.consequence, this);
    consequence->setWordWrap(true);
    m_facts = new PlainLabel(tr("Counting…"), this);
    m_facts->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_act = buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    m_act->setAutoDefault(false);
    m_act->setEnabled(false);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_facts);
    layout->addWidget(consequence);
    layout->addLayout(m_fields);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
}

void ConfirmDialog::setFacts(const QStringList &facts)
{
    QStringList lines;
    for (const QString &fact : facts)
        lines.append(QStringLiteral("•  ") + fact);
    m_facts->setText(lines.join(QLatin1Char('\n')));
    m_hasFacts = true;
    showState();
    fit();
}

void ConfirmDialog::requireText(const QString &text)
{
    m_name = text;
    m_typed = new QLineEdit(this);
    addField(tr("&Type %1 to confirm:").arg(QString(text).replace(QLatin1Char('&'), QLatin1String("&&"))), m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::showState);
    showState();
}

void ConfirmDialog::addField(const QString &label, QWidget *field)
{
    auto *name = new PlainLabel(label, this);
    name->setBuddy(field);
    m_fields->addWidget(name);
    m_fields->addWidget(field);
    fit();
}

void ConfirmDialog::setImpossible(const QString &why)
{
    m_facts->setText(why);
    m_hasFacts = false;
    showState();
    fit();
}

void ConfirmDialog::showState()
{
    m_act->setEnabled(m_hasFacts && (m_typed == nullptr || m_typed->text() == m_name));
}

/// Facts and consequences wrap: a dialog that is as high as its text was before cuts them.
void ConfirmDialog::fit()
{
    const int wide = std::max(width(), minimumWidth());
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
}

bool ConfirmDialog::isReady() const
{
    return m_act->isEnabled();
}

} // namespace ui

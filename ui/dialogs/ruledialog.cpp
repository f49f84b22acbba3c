// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ruledialog.h"

#include "ui/backend/querytext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace {

constexpr int longestName = 60; // characters; the broker takes 200 bytes

} // namespace

RuleDialog::RuleDialog(const ClusterRules::Rule &draft, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
{
    setWindowTitle(tr("Pin a rule"));
    auto *about = new PlainLabel(tr("Dead letters that the query is true of are a group of their own, before anything "
                                    "else decides. The rule is kept in this window's settings."),
                                 this);
    about->setWordWrap(true);
    m_name = new QLineEdit(draft.name.left(longestName), this);
    m_name->setMaxLength(longestName);
    m_query = new QLineEdit(draft.query, this);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_pin = buttons->addButton(tr("&Pin"), QDialogButtonBox::AcceptRole);
    m_pin->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Query"), m_query);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(m_name, &QLineEdit::textChanged, this, &RuleDialog::check);
    connect(m_query, &QLineEdit::textChanged, this, &RuleDialog::check);
    check();
    m_name->setFocus();
}

ClusterRules::Rule RuleDialog::rule() const
{
    return {.name = m_name->text().trimmed(), .query = m_query->text().trimmed()};
}

QString RuleDialog::problem() const
{
    const ClusterRules::Rule made = rule();
    if (made.name.isEmpty())
        return tr("A rule needs a name.");
    if (m_taken.contains(made.name))
        return tr("Another rule has this name.");
    if (made.query.isEmpty())
        return tr("A rule needs a query: body.status == \"LOST\"");
    const std::optional<querytext::Problem> wrong = querytext::problem(made.query);
    return wrong ? wrong->text : QString();
}

void RuleDialog::check()
{
    const QString why = problem();
    m_problem->setText(why);
    setWhyNot(m_pin, why, tr("Adds the rule and groups the dead letters anew"));
}

} // namespace ui

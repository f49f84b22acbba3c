// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/permissiondialog.h"

#include "ui/attributes/policywords.h"
#include "ui/attributes/rules.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PermissionDialog::PermissionDialog(Backend &backend, const QueueInfo &queue, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_queue(queue)
{
    setWindowTitle(tr("Add a permission to %1").arg(queue.name));
    build();
    connect(&m_backend, &Backend::abilitiesChanged, this, &PermissionDialog::check);
    check();
    m_label->setFocus();
}

void PermissionDialog::build()
{
    m_banner = new Banner(this);
    m_label = new QLineEdit(this);
    m_label->setPlaceholderText(tr("partner-can-send"));
    m_accounts = new QLineEdit(this);
    m_accounts->setPlaceholderText(tr("123456789012, 210987654321"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Label"), m_label);
    form->addRow(tr("A&ccounts"), m_accounts);
    form->addRow(tr("May"), buildActions());
    m_problem = new PlainLabel(this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add permission"), QDialogButtonBox::AcceptRole);
    m_add->setProperty("primary", true);
    m_add->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, &PermissionDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *field : {m_label, m_accounts})
        connect(field, &QLineEdit::textChanged, this, &PermissionDialog::check);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 76, sizeHint().height());
}

QWidget *PermissionDialog::buildActions()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (const QString &action : attributes::grantableActions()) {
        auto *check = new QCheckBox(action, box);
        const int at = static_cast<int>(m_actions.size());
        grid->addWidget(check, at / 2, at % 2);
        m_actions.append(check);
        connect(check, &QCheckBox::toggled, this, &PermissionDialog::check);
    }
    return box;
}

queuecalls::Permission PermissionDialog::permission() const
{
    static const QRegularExpression separators{u"[,;\\s]+"_s};
    queuecalls::Permission out{.queueUrl = m_queue.url,
                               .label = m_label->text(),
                               .accounts = m_accounts->text().split(separators, Qt::SkipEmptyParts)};
    for (const QCheckBox *box : m_actions) {
        if (box->isChecked())
            out.actions.append(box->text());
    }
    return out;
}

void PermissionDialog::check()
{
    const queuecalls::Permission wanted = permission();
    const std::optional<Error> wrong = attributes::permissionProblem(wanted.label, wanted.accounts, wanted.actions);
    const bool isEmpty = wanted.label.isEmpty() && wanted.accounts.isEmpty() && wanted.actions.isEmpty();
    m_problem->setText(wrong && !isEmpty ? attributes::fieldText(*wrong) : QString());
    QString why = m_backend.whyNot(u"sqs"_s, u"AddPermission"_s);
    if (why.isEmpty() && wrong)
        why = attributes::fieldText(*wrong);
    else if (why.isEmpty() && m_isAdding)
        why = tr("Waiting for the broker…");
    setWhyNot(m_add, why, tr("Lets these accounts do this with the queue"));
}

void PermissionDialog::add()
{
    m_isAdding = true;
    check();
    queuecalls::addPermission(m_backend, permission(), this, [this](const Outcome<Done> &answer) {
        m_isAdding = false;
        check();
        if (!answer) {
            m_banner->say(Banner::Kind::Error,
                          tr("The permission was not added. %1").arg(text::sentence(answer.error())));
            return;
        }
        emit added(m_label->text());
        accept();
    });
}

} // namespace ui

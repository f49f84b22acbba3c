// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createqueuedialog.h"

#include "ui/dialogs/validation.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString deadLetterNameFor(const QString &name)
{
    if (name.endsWith(".fifo"_L1))
        return name.chopped(5) + "-dlq.fifo"_L1;
    return name + "-dlq"_L1;
}

QSpinBox *spinBox(int least, int most, int value, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    return box;
}

QStringList namesOf(const QList<QueueInfo> &queues)
{
    QStringList names;
    for (const QueueInfo &queue : queues)
        names.append(queue.name);
    return names;
}

} // namespace

CreateQueueDialog::CreateQueueDialog(Backend &backend, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
{
    setWindowTitle(tr("Create queue"));
    build();
    check();
    m_name->setFocus();
}

void CreateQueueDialog::build()
{
    m_banner = new Banner(this);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buildFooter());
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

void CreateQueueDialog::buildFields(QFormLayout *form)
{
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("orders"));
    m_visibility = spinBox(0, 43'200, 30, tr(" s"), this);
    m_delay = spinBox(0, 900, 0, tr(" s"), this);
    m_retention = spinBox(1, 14 * 24, 96, tr(" h"), this);
    m_withDeadLetters = new QCheckBox(tr("Create a &dead-letter queue too"), this);
    m_withDeadLetters->setChecked(true);
    m_deadLetterName = new QLineEdit(this);
    m_maxReceives = spinBox(1, 1000, 3, {}, this);
    form->addRow(tr("&Name"), m_name);
    buildFifo(form);
    form->addRow(tr("&Visibility timeout"), m_visibility);
    form->addRow(tr("De&livery delay"), m_delay);
    form->addRow(tr("&Retention"), m_retention);
    form->addRow(QString(), m_withDeadLetters);
    form->addRow(tr("Dead-letter &queue"), m_deadLetterName);
    form->addRow(tr("&Maximum receives"), m_maxReceives);
    m_maxReceives->setToolTip(tr("A message received more often than this moves to the dead-letter queue."));
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_deadLetterName->setText(name.isEmpty() ? QString() : deadLetterNameFor(name));
        showFifo();
        check();
    });
    connect(m_deadLetterName, &QLineEdit::textChanged, this, &CreateQueueDialog::check);
    connect(m_withDeadLetters, &QCheckBox::toggled, this, [this](bool on) {
        m_deadLetterName->setEnabled(on);
        m_maxReceives->setEnabled(on);
        check();
    });
}

void CreateQueueDialog::buildFifo(QFormLayout *form)
{
    m_isFifo = new QCheckBox(tr("&FIFO: keeps the order of each message group, and no message twice"), this);
    m_byContent = new QCheckBox(tr("Deduplicate by the &content of the body"), this);
    m_throughput = new QComboBox(this);
    m_throughput->addItem(tr("Deduplicate and limit the queue as a whole"), false);
    m_throughput->addItem(tr("Deduplicate and limit each message group (high throughput)"), true);
    m_byContent->setToolTip(tr("Sends without a deduplication ID get one made of their body."));
    form->addRow(QString(), m_isFifo);
    form->addRow(QString(), m_byContent);
    form->addRow(tr("&Throughput"), m_throughput);
    connect(m_isFifo, &QCheckBox::toggled, this, &CreateQueueDialog::setFifo);
    showFifo();
}

/// The name decides, as the service has it.
void CreateQueueDialog::setFifo(bool isFifo)
{
    const bool isNamedSo = m_name->text().endsWith(".fifo"_L1);
    if (isFifo && !isNamedSo)
        m_name->setText(m_name->text() + ".fifo"_L1);
    else if (!isFifo && isNamedSo)
        m_name->setText(m_name->text().chopped(5));
}

void CreateQueueDialog::showFifo()
{
    const bool isFifo = m_name->text().endsWith(".fifo"_L1);
    const QSignalBlocker quiet{m_isFifo};
    m_isFifo->setChecked(isFifo);
    m_byContent->setEnabled(isFifo);
    m_throughput->setEnabled(isFifo);
}

QWidget *CreateQueueDialog::buildFooter()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create queue"), QDialogButtonBox::AcceptRole);
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &CreateQueueDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

CreateRequest CreateQueueDialog::request() const
{
    return {.name = m_name->text(),
            .visibilityTimeout = std::chrono::seconds{m_visibility->value()},
            .delay = std::chrono::seconds{m_delay->value()},
            .retention = std::chrono::hours{m_retention->value()},
            .deadLetterTargetArn = {},
            .maxReceiveCount = m_maxReceives->value(),
            .deduplicatesByContent = m_byContent->isChecked(),
            .isHighThroughput = m_throughput->currentData().toBool()};
}

QString CreateQueueDialog::deadLetterName() const
{
    return m_withDeadLetters->isChecked() ? m_deadLetterName->text() : QString();
}

QString CreateQueueDialog::problem() const
{
    const QStringList names = namesOf(m_backend.queues());
    if (const QString wrong = validation::queueNameProblem(m_name->text(), names); !wrong.isEmpty())
        return wrong;
    if (!m_withDeadLetters->isChecked())
        return {};
    if (m_deadLetterName->text() == m_name->text())
        return tr("The dead-letter queue needs a name of its own.");
    if (m_deadLetterName->text().endsWith(".fifo"_L1) != m_name->text().endsWith(".fifo"_L1))
        return tr("A FIFO queue needs a FIFO dead-letter queue, and only that one may.");
    // A dead-letter queue that is there already is used as it is.
    return validation::queueNameProblem(m_deadLetterName->text(), {});
}

void CreateQueueDialog::check()
{
    const QString wrong = problem();
    m_problem->setText(m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && !m_isCreating);
}

void CreateQueueDialog::create()
{
    m_isCreating = true;
    check();
    if (deadLetterName().isEmpty())
        createQueue({});
    else
        createDeadLetterQueue();
}

void CreateQueueDialog::createDeadLetterQueue()
{
    const QString name = deadLetterName();
    for (const QueueInfo &queue : m_backend.queues()) {
        if (queue.name == name) {
            createQueue(queue.arn);
            return;
        }
    }
    // Dead letters wait for a person: as long as the service keeps anything.
    const CreateRequest target{.name = name, .retention = std::chrono::hours{14 * 24}, .deadLetterTargetArn = {}};
    m_backend.createQueue(target, this, [this, name](const Outcome<QString> &url) {
        if (!url) {
            failed(name, url.error());
            return;
        }
        m_backend.queueArn(*url, this, [this, name](const Outcome<QString> &arn) {
            if (arn)
                createQueue(*arn);
            else
                failed(name, arn.error());
        });
    });
}

void CreateQueueDialog::createQueue(const QString &deadLetterArn)
{
    CreateRequest wanted = request();
    wanted.deadLetterTargetArn = deadLetterArn;
    m_backend.createQueue(wanted, this, [this, name = wanted.name](const Outcome<QString> &url) {
        if (!url) {
            failed(name, url.error());
            return;
        }
        emit created(name, *url);
        accept();
    });
}

void CreateQueueDialog::failed(const QString &what, const Error &error)
{
    m_isCreating = false;
    check();
    m_banner->say(Banner::Kind::Error, tr("%1 was not created. %2").arg(what, text::sentence(error)));
}

} // namespace ui

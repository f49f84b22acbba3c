// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createqueuedialog.h"

#include "ui/attributes/attributeform.h"
#include "ui/attributes/tageditor.h"
#include "ui/dialogs/deadletterqueue.h"
#include "ui/dialogs/validation.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using attributes::AttributeForm;

const QString &redrivePolicyName()
{
    static const QString name = u"RedrivePolicy"_s;
    return name;
}

QStringList namesOf(const QList<QueueInfo> &queues)
{
    QStringList names;
    for (const QueueInfo &queue : queues)
        names.append(queue.name);
    return names;
}

/// What is in the form: all that a creation takes but the kind, which the name says.
bool isOffered(const attributes::Row &row)
{
    return !row.isOption && row.name != "FifoQueue"_L1;
}

QString nameLike(const QString &name)
{
    return name.endsWith(".fifo"_L1) ? QString(name.chopped(5) + "-copy.fifo"_L1) : QString(name + "-copy"_L1);
}

} // namespace

CreateQueueDialog::CreateQueueDialog(Backend &backend, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
{
    setWindowTitle(tr("Create queue"));
    build();
    connect(&m_backend, &Backend::abilitiesChanged, this, &CreateQueueDialog::check);
    nameChanged({});
    m_name->setFocus();
}

CreateQueueDialog::CreateQueueDialog(Backend &backend, const QueueInfo &model, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_model(model)
{
    setWindowTitle(tr("Create a queue like %1").arg(model.name));
    build();
    connect(&m_backend, &Backend::abilitiesChanged, this, &CreateQueueDialog::check);
    m_withDeadLetters->setChecked(false);
    m_name->setText(nameLike(model.name));
    m_name->selectAll();
    m_name->setFocus();
    readModel();
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
    m_more = new QPushButton(this);
    m_more->setProperty("quiet", true);
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    connect(m_more, &QPushButton::toggled, this, &CreateQueueDialog::showMore);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(buildMore(), 1);
    layout->addWidget(m_problem);
    layout->addWidget(buildFooter());
    showMore(false);
}

void CreateQueueDialog::buildFields(QFormLayout *form)
{
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("orders"));
    m_length = new PlainLabel(this);
    m_length->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_length);
    m_isFifo = new QCheckBox(tr("&FIFO: keeps the order of each message group, and no message twice"), this);
    m_withDeadLetters = new QCheckBox(tr("Create a &dead-letter queue too"), this);
    m_withDeadLetters->setChecked(true);
    m_deadLetterName = new QLineEdit(this);
    m_maxReceives = new QSpinBox(this);
    m_maxReceives->setRange(1, attributes::mostReceives());
    m_maxReceives->setValue(3);
    m_maxReceives->setGroupSeparatorShown(true);
    m_maxReceives->setToolTip(tr("A message received more often than this moves to the dead-letter queue."));
    form->addRow(tr("&Name"), line);
    qobject_cast<QLabel *>(form->labelForField(line))->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name"));
    form->addRow(QString(), m_isFifo);
    form->addRow(QString(), m_withDeadLetters);
    form->addRow(tr("Dead-letter &queue"), m_deadLetterName);
    form->addRow(tr("&Maximum receives"), m_maxReceives);
    connect(m_name, &QLineEdit::textChanged, this, &CreateQueueDialog::nameChanged);
    connect(m_isFifo, &QCheckBox::toggled, this, &CreateQueueDialog::setFifo);
    connect(m_deadLetterName, &QLineEdit::textChanged, this, &CreateQueueDialog::check);
    connect(m_withDeadLetters, &QCheckBox::toggled, this, &CreateQueueDialog::check);
}

QWidget *CreateQueueDialog::buildMore()
{
    auto *content = new QWidget(this);
    m_form = new AttributeForm(AttributeForm::Purpose::Create, isOffered, content);
    connect(m_form, &AttributeForm::changed, this, &CreateQueueDialog::check);
    connect(m_form, &AttributeForm::createTargetWanted, this, [this] { m_withDeadLetters->setChecked(true); });
    auto *tagsTitle = new PlainLabel(tr("Tags"), content);
    FontRole::keep(tagsTitle, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    m_tags = new attributes::TagEditor(content);
    connect(m_tags, &attributes::TagEditor::changed, this, &CreateQueueDialog::check);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_form);
    column->addWidget(tagsTitle);
    column->addWidget(m_tags);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(content->minimumSizeHint().width());
    return m_scroll;
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

void CreateQueueDialog::showMore(bool isShown)
{
    const QSignalBlocker quiet{m_more};
    m_more->setChecked(isShown);
    m_more->setText(isShown ? tr("▾ L&ess") : tr("▸ M&ore settings and tags"));
    m_scroll->setVisible(isShown);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * (isShown ? 112 : 88),
           isShown ? fontMetrics().lineSpacing() * 42 : layout()->totalMinimumSize().height());
}

void CreateQueueDialog::readModel()
{
    m_isReading = true;
    check();
    queuecalls::attributes(
        m_backend, m_model->url, Backend::Note::No, this, [this](const Outcome<queuecalls::Texts> &answer) {
            if (answer)
                take(*answer);
            else
                m_banner->say(
                    Banner::Kind::Error,
                    tr("The settings of %1 were not read. %2").arg(m_model->name, text::sentence(answer.error())));
        });
    queuecalls::tags(m_backend, m_model->url, Backend::Note::No, this,
                     [this](const Outcome<queuecalls::Texts> &answer) {
                         if (answer)
                             m_tags->setTags(*answer);
                     });
}

void CreateQueueDialog::take(const queuecalls::Texts &stored)
{
    const attributes::Values copied = attributes::settableOf(stored);
    for (auto at = copied.begin(); at != copied.end(); ++at) {
        if (const attributes::Row *row = attributes::row(at.key());
            row != nullptr && at.value() != attributes::standardValue(*row))
            m_form->setValue(at.key(), at.value());
    }
    m_isReading = false;
    showMore(true);
    check();
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

void CreateQueueDialog::nameChanged(const QString &name)
{
    m_length->setText(tr("%1 of %2", "characters of a name")
                          .arg(text::number(name.size()), text::number(validation::queueNameLength)));
    const QSignalBlocker quiet{m_isFifo};
    m_isFifo->setChecked(name.endsWith(".fifo"_L1));
    m_form->setQueues(subject(), m_backend.queues());
    m_deadLetterName->setText(name.isEmpty() ? QString() : deadLetterNameFor(name));
    check();
}

/// The queue that is to be: of a copy, beside its model.
QueueInfo CreateQueueDialog::subject() const
{
    QueueInfo queue;
    queue.name = m_name->text();
    if (m_model) {
        queue.account = m_model->account;
        queue.region = m_model->region;
    }
    return queue;
}

queuecalls::Creation CreateQueueDialog::request() const
{
    queuecalls::Creation out{.name = m_name->text(), .attributes = m_form->values(), .tags = m_tags->tags()};
    if (out.name.endsWith(".fifo"_L1))
        out.attributes.insert(u"FifoQueue"_s, u"true"_s);
    // A policy names its queue.
    if (m_model && out.attributes.contains(u"Policy"_s)) {
        const QString own = m_model->arn.section(u':', 0, 4) + u':' + out.name;
        out.attributes[u"Policy"_s].replace(QString(u'"' + m_model->arn + u'"'), QString(u'"' + own + u'"'));
    }
    return out;
}

QString CreateQueueDialog::deadLetterName() const
{
    return m_withDeadLetters->isChecked() ? m_deadLetterName->text() : QString();
}

QString CreateQueueDialog::problem() const
{
    if (const QString wrong = validation::queueNameProblem(m_name->text(), namesOf(m_backend.queues()));
        !wrong.isEmpty())
        return wrong;
    if (m_isReading)
        return tr("Reading the settings of %1…").arg(m_model->name);
    if (!m_form->problem().isEmpty())
        return m_form->problem();
    if (!m_tags->problem().isEmpty())
        return m_tags->problem();
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
    const bool makesOne = m_withDeadLetters->isChecked();
    m_deadLetterName->setEnabled(makesOne);
    m_maxReceives->setEnabled(makesOne);
    m_form->block(redrivePolicyName(), makesOne ? tr("It gets a dead-letter queue of its own: see above.") : QString());
    const QString wrong = problem();
    m_problem->setText(m_name->text().isEmpty() ? QString() : wrong);
    QString why = m_backend.whyNot(u"sqs"_s, u"CreateQueue"_s);
    if (why.isEmpty())
        why = wrong.isEmpty() && m_isCreating ? tr("Waiting for the broker…") : wrong;
    setWhyNot(m_create, why, tr("Creates the queue, and its dead-letter queue first"));
}

void CreateQueueDialog::create()
{
    m_isCreating = true;
    m_banner->withdraw();
    check();
    const QString name = deadLetterName();
    if (name.isEmpty()) {
        createQueue({});
        return;
    }
    ensureDeadLetterQueue(m_backend, name, this, [this, name](const Outcome<QString> &arn) {
        if (arn)
            createQueue(*arn);
        else
            failed(name, arn.error());
    });
}

void CreateQueueDialog::createQueue(const QString &deadLetterArn)
{
    queuecalls::Creation wanted = request();
    if (!deadLetterArn.isEmpty())
        wanted.attributes.insert(
            redrivePolicyName(),
            attributes::redrivePolicy({.targetArn = deadLetterArn, .maxReceiveCount = m_maxReceives->value()}));
    // With its dead-letter queue made there was a question already: one for both.
    const Safety::Consent consent{deadLetterArn.isEmpty() ? nullptr : &m_backend.safety()};
    queuecalls::create(m_backend, wanted, this, [this, name = wanted.name](const Outcome<QString> &url) {
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
    if (!attributes::attributeOf(error).isEmpty()) {
        showMore(true);
        m_form->tell(error);
        check();
    }
}

} // namespace ui

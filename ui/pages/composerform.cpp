// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/composerform.h"

#include "ui/dialogs/validation.h"
#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/attributeeditor.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ComposerForm::ComposerForm(QWidget *parent)
    : QWidget(parent)
{
    build();
    showTarget();
}

void ComposerForm::build()
{
    m_body = new CodeEditor(this);
    m_body->setAccessibleName(tr("Body"));
    m_body->setPlaceholderText(tr("{\"orderId\": {{counter 1000}}}"));
    m_body->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ComposerForm::changed);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(buildFields());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 60); // an attribute's five fields beside their heading
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(buildTarget());
    column->addWidget(buildBodyBar());
    column->addWidget(m_body, 3);
    column->addWidget(m_note);
    column->addWidget(scroll, 2);
}

QWidget *ComposerForm::buildTarget()
{
    auto *row = new QWidget(this);
    m_target = new QComboBox(row);
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->lineEdit()->setPlaceholderText(tr("Queue: type a part of its name"));
    m_target->setAccessibleName(tr("To"));
    m_target->completer()->setFilterMode(Qt::MatchContains);
    m_target->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_target->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_target, &QComboBox::currentTextChanged, this, [this] {
        if (m_isApplying)
            return;
        showTarget();
        emit targetChanged();
        emit changed();
    });
    m_kind = new Chip(row);
    auto *label = new PlainLabel(tr("To", "a queue"), row);
    label->setBuddy(m_target);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_target, 1);
    layout->addWidget(m_kind);
    return row;
}

QWidget *ComposerForm::buildBodyBar()
{
    auto *row = new QWidget(this);
    auto *label = new PlainLabel(tr("&Body"), row);
    label->setBuddy(m_body);
    m_format = new QPushButton(tr("&Format JSON"), row);
    m_format->setToolTip(tr("Indents the body; numbers and order stay as they are"));
    connect(m_format, &QPushButton::clicked, this, &ComposerForm::formatJson);
    m_usesVariables = new QCheckBox(tr("Fill in {{…}}"), row);
    m_usesVariables->setChecked(true);
    m_usesVariables->setToolTip(text::plainToolTip(
        tr("{{uuid}}, {{now}}, {{now+5m}}, {{timestamp}}, {{counter 1}}, {{random 1 100}}, {{pick a b c}}, and the "
           "variables of the environment. Off: the text is sent as it is.")));
    connect(m_usesVariables, &QCheckBox::toggled, this, &ComposerForm::changed);
    m_environment = new QComboBox(row);
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->setToolTip(tr("The set of variables that is filled in"));
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ComposerForm::changed);
    auto *edit = new QPushButton(icon("settings"_L1), {}, row);
    edit->setProperty("quiet", true);
    edit->setAccessibleName(tr("Edit environments"));
    edit->setToolTip(tr("Edits the sets of variables"));
    connect(edit, &QPushButton::clicked, this, &ComposerForm::environmentsWanted);
    setEnvironments({});
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addStretch(1);
    layout->addWidget(m_usesVariables);
    layout->addWidget(m_environment);
    layout->addWidget(edit);
    layout->addWidget(m_format);
    return row;
}

QWidget *ComposerForm::buildFields()
{
    auto *page = new QWidget(this);
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(8);
    m_attributes = new AttributeEditor(validation::messageAttributes, page);
    connect(m_attributes, &AttributeEditor::changed, this, &ComposerForm::changed);
    m_form->addRow(tr("Attributes"), m_attributes);
    m_group = new QLineEdit(page);
    m_form->addRow(tr("Message &group ID"), m_group);
    m_deduplication = new QLineEdit(page);
    m_deduplication->setToolTip(tr("A second send with the same ID within five minutes is answered, but not added."));
    m_form->addRow(tr("Deduplication &ID"), m_deduplication);
    m_delay = new QSpinBox(page);
    m_delay->setRange(-1, validation::delaySeconds);
    m_delay->setValue(-1);
    m_delay->setSuffix(tr(" s"));
    m_form->addRow(tr("&Delay"), m_delay);
    m_trace = new QLineEdit(page);
    m_trace->setPlaceholderText(tr("none; for AWS X-Ray, and free of the size limit"));
    m_form->addRow(tr("Trace &header"), m_trace);
    for (QLineEdit *field : {m_group, m_deduplication, m_trace})
        connect(field, &QLineEdit::textChanged, this, &ComposerForm::changed);
    connect(m_delay, &QSpinBox::valueChanged, this, &ComposerForm::changed);
    return page;
}

const QueueInfo *ComposerForm::target() const
{
    const QString url = m_target->currentText() == m_target->itemText(m_target->currentIndex())
        ? m_target->currentData().toString()
        : QString();
    auto found = std::ranges::find(m_queues, url, &QueueInfo::url);
    if (found == m_queues.end()) // typed, not chosen
        found = std::ranges::find(m_queues, m_target->currentText().trimmed(), &QueueInfo::name);
    return found == m_queues.end() ? nullptr : &*found;
}

QString ComposerForm::targetText() const
{
    return m_target->currentText().trimmed();
}

void ComposerForm::setQueues(const QList<QueueInfo> &queues)
{
    const auto places = [](const QList<QueueInfo> &list) {
        QStringList out;
        for (const QueueInfo &queue : list)
            out.append(queue.url);
        return out;
    };
    const bool isSame = places(queues) == places(m_queues);
    const compose::Draft before = draft();
    m_queues = queues;
    if (isSame)
        return;
    m_isApplying = true;
    m_target->clear();
    for (const QueueInfo &queue : m_queues) {
        const bool isTwin = std::ranges::count(m_queues, queue.name, &QueueInfo::name) > 1;
        const QString where = tr("%1 (%2, %3)").arg(queue.name, queue.account, queue.region);
        m_target->addItem(icon("queue"_L1), isTwin ? where : queue.name, queue.url);
    }
    findTarget(before);
    m_isApplying = false;
    showTarget();
    emit targetChanged();
}

void ComposerForm::findTarget(const compose::Draft &draft)
{
    int at = m_target->findData(draft.queueUrl);
    for (int row = 0; at < 0 && row < m_queues.size() && !draft.queueName.isEmpty(); ++row)
        at = m_queues[row].name == draft.queueName ? row : -1;
    m_target->setCurrentIndex(at);
    if (at < 0)
        m_target->setEditText(draft.queueName);
}

void ComposerForm::showTarget()
{
    const QueueInfo *queue = target();
    const bool isFifo = queue != nullptr && queue->isFifo();
    m_kind->setText(queue == nullptr ? QString() : isFifo ? tr("FIFO") : tr("Standard"));
    m_form->setRowVisible(m_deduplication, isFifo);
    m_form->setRowVisible(m_delay, !isFifo);
    m_group->setPlaceholderText(isFifo ? tr("needed; messages of one group keep their order")
                                       : tr("none; gives tenants a fair share of the queue"));
    m_deduplication->setPlaceholderText(tr("needed unless the queue deduplicates by content"));
    m_delay->setSpecialValueText(queue == nullptr ? tr("as the queue says")
                                                  : tr("as the queue says (%1)").arg(text::duration(queue->delay)));
}

void ComposerForm::setDeduplicatesByContent(bool isOn)
{
    m_deduplication->setPlaceholderText(isOn ? tr("from the body unless you give one")
                                             : tr("needed: this queue does not deduplicate by content"));
}

void ComposerForm::setEnvironments(const QStringList &names)
{
    const QString before = m_environment->currentData().toString();
    const QSignalBlocker quiet{m_environment};
    m_environment->clear();
    m_environment->addItem(tr("No environment"), QString());
    for (const QString &name : names)
        m_environment->addItem(name, name);
    m_environment->setCurrentIndex(std::max(0, m_environment->findData(before)));
}

compose::Draft ComposerForm::draft() const
{
    compose::Draft draft = m_kept;
    if (const QueueInfo *queue = target()) {
        draft.queueUrl = queue->url;
        draft.queueName = queue->name;
    } else if (!m_queues.isEmpty()) {
        draft.queueUrl.clear();
        draft.queueName = targetText();
    }
    draft.body = m_body->toPlainText();
    draft.attributes = m_attributes->attributes();
    const bool isFifo = draft.queueName.endsWith(".fifo"_L1);
    draft.groupId = m_group->text();
    draft.deduplicationId = isFifo ? m_deduplication->text() : QString();
    draft.traceHeader = m_trace->text();
    draft.delay = isFifo || m_delay->value() < 0 ? std::nullopt : std::optional{std::chrono::seconds{m_delay->value()}};
    draft.environment = m_environment->currentData().toString();
    draft.usesVariables = m_usesVariables->isChecked();
    return draft;
}

void ComposerForm::setDraft(const compose::Draft &draft)
{
    const QSignalBlocker quiet{this};
    m_kept = draft;
    m_isApplying = true;
    findTarget(draft);
    m_isApplying = false;
    m_body->setPlainText(draft.body);
    m_attributes->set(draft.attributes);
    m_group->setText(draft.groupId);
    m_deduplication->setText(draft.deduplicationId);
    m_trace->setText(draft.traceHeader);
    m_delay->setValue(draft.delay ? static_cast<int>(draft.delay->count()) : -1);
    m_usesVariables->setChecked(draft.usesVariables);
    m_environment->setCurrentIndex(std::max(0, m_environment->findData(draft.environment)));
    showTarget();
}

void ComposerForm::setBodyNote(const QString &note, bool isWrong)
{
    m_note->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_note->setText(note);
}

QString ComposerForm::bodyNote() const
{
    return m_note->text();
}

void ComposerForm::markBody(qsizetype at, qsizetype length)
{
    m_body->mark(at, length);
}

void ComposerForm::formatJson()
{
    const std::optional<QString> pretty = bodytext::prettyJson(m_body->toPlainText());
    if (!pretty || *pretty == m_body->toPlainText())
        return;
    QTextCursor cursor{m_body->document()}; // one step to undo
    cursor.select(QTextCursor::Document);
    cursor.insertText(*pretty);
    m_body->setFocus();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/attributeform.h"

#include "ui/text.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

enum Columns { Mark, Name, Editor, Revert };

PlainLabel *quietLabel(const QString &text, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setForegroundRole(role);
    label->setWordWrap(true);
    return label;
}

QPushButton *quietButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("quiet", true);
    button->setAutoDefault(false); // Enter is the dialog's
    button->setAccessibleName(name);
    return button;
}

} // namespace

AttributeForm::AttributeForm(Purpose purpose, const std::function<bool(const Row &)> &isWanted, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
{
    build(isWanted);
    reset({});
}

void AttributeForm::build(const std::function<bool(const Row &)> &isWanted)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 8, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(Editor, 1);
    m_fields.reserve(table().size());
    std::optional<Section> section;
    for (const Row &row : table()) {
        if (!isWanted(row))
            continue;
        if (section != row.section)
            addSection(row.section, grid);
        section = row.section;
        addField(row, grid);
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void AttributeForm::addSection(Section section, QGridLayout *grid)
{
    auto *title = new PlainLabel(sectionTitle(section), this);
    FontRole::keep(title, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    title->setContentsMargins(0, m_fields.empty() ? 0 : 16, 0, 4);
    grid->addWidget(title, grid->rowCount(), Mark, 1, Revert + 1);
}

void AttributeForm::addField(const Row &row, QGridLayout *grid)
{
    Field field{.row = &row,
                .editor = makeEditor(row, this),
                .mark = quietLabel(u"●"_s, QPalette::Link, this),
                .name = new PlainLabel(label(row), this),
                .revert = quietButton(tr("Revert"), tr("Revert %1").arg(label(row)), this),
                .note = quietLabel({}, QPalette::PlaceholderText, this),
                .problem = quietLabel({}, QPalette::BrightText, this),
                .conflict = nullptr,
                .conflictText = nullptr,
                .theirs = {},
                .blocked = {},
                .refusal = {},
                .isPossible = true};
    field.conflict = makeConflict(row, field);
    field.editor->setHint(rangeText(row));
    field.name->setBuddy(field.editor->firstStop());
    field.name->setToolTip(text::plainToolTip(help(row)));
    const int at = grid->rowCount();
    grid->addWidget(field.mark, at, Mark);
    grid->addWidget(field.name, at, Name);
    grid->addWidget(field.editor, at, Editor);
    grid->addWidget(field.revert, at, Revert);
    grid->addWidget(field.note, at + 1, Editor, 1, 2);
    grid->addWidget(field.problem, at + 2, Editor, 1, 2);
    grid->addWidget(field.conflict, at + 3, Editor, 1, 2);
    grid->setRowMinimumHeight(at + 4, 4);
    for (QWidget *widget : std::initializer_list<QWidget *>{field.mark, field.revert}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
    const QString name = row.name;
    connect(field.editor, &ValueEditor::changed, this, [this, name] { edited(name); });
    connect(field.editor, &ValueEditor::createTargetWanted, this, &AttributeForm::createTargetWanted);
    connect(field.revert, &QPushButton::clicked, this, [this, name] {
        revert(*find(name));
        find(name)->editor->setFocus();
        showState();
        emit changed();
    });
    m_fields.push_back(std::move(field));
}

QWidget *AttributeForm::makeConflict(const Row &row, Field &field)
{
    auto *bar = new QWidget(this);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    field.conflictText = quietLabel({}, QPalette::BrightText, bar);
    QPushButton *mine = quietButton(tr("Keep mine"), tr("Keep my %1").arg(label(row)), bar);
    QPushButton *theirs = quietButton(tr("Take theirs"), tr("Take the stored %1").arg(label(row)), bar);
    line->addWidget(field.conflictText, 1);
    line->addWidget(mine);
    line->addWidget(theirs);
    const QString name = row.name;
    connect(mine, &QPushButton::clicked, this, [this, name] { settle(name, true); });
    connect(theirs, &QPushButton::clicked, this, [this, name] { settle(name, false); });
    return bar;
}

AttributeForm::Field *AttributeForm::find(const QString &name)
{
    const auto found = std::ranges::find_if(m_fields, [&name](const Field &field) { return name == field.row->name; });
    return found == m_fields.end() ? nullptr : &*found;
}

const AttributeForm::Field *AttributeForm::find(const QString &name) const
{
    return const_cast<AttributeForm *>(this)->find(name); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void AttributeForm::setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues)
{
    m_queue = queue;
    m_queues = queues;
    for (Field &field : m_fields)
        field.editor->setQueues(queue, queues);
    showState();
}

void AttributeForm::reset(const Values &stored)
{
    m_stored = stored;
    for (Field &field : m_fields)
        revert(field);
    showState();
}

void AttributeForm::follow(const Values &stored)
{
    std::vector<bool> touched;
    for (const Field &field : m_fields)
        touched.push_back(isChanged(field));
    const Values before = std::exchange(m_stored, stored);
    for (std::size_t at = 0; at < m_fields.size(); ++at) {
        Field &field = m_fields[at];
        const QString now = stored.value(field.row->name);
        if (isSameValue(field.row->name, before.value(field.row->name), now))
            continue; // an open list stays open
        if (!touched[at])
            revert(field);
        else if (isSameValue(field.row->name, field.editor->value(), now))
            field.theirs.reset();
        else
            field.theirs = now;
    }
    showState();
    emit changed();
}

void AttributeForm::block(const QString &name, const QString &why)
{
    if (Field *field = find(name); field != nullptr && std::exchange(field->blocked, why) != why)
        showState();
}

void AttributeForm::setReadOnly(const QString &why)
{
    if (std::exchange(m_readOnly, why) != why)
        showState();
}

void AttributeForm::setValue(const QString &name, const QString &value)
{
    Field *field = find(name);
    if (field == nullptr)
        return;
    field->editor->setValue(value);
    edited(name);
}

void AttributeForm::revertAll()
{
    for (Field &field : m_fields)
        revert(field);
    showState();
    emit changed();
}

void AttributeForm::revert(Field &field)
{
    const QString stored = m_stored.value(field.row->name);
    if (!isSameValue(field.row->name, field.editor->value(), stored) || !field.editor->problem().isEmpty()
        || stored.isEmpty())
        field.editor->setValue(stored);
    field.theirs.reset();
    field.refusal.clear();
}

/// As it would be stored: a field that cannot be edited keeps what is stored, and a standard that nobody set stays so.
QString AttributeForm::typed(const Field &field) const
{
    const QString stored = m_stored.value(field.row->name);
    const QString value = field.editor->value();
    const bool isUntouched = stored.isEmpty() && value == standardValue(*field.row);
    return !field.isPossible || isUntouched ? stored : value;
}

bool AttributeForm::isChanged(const Field &field) const
{
    return !isSameValue(field.row->name, m_stored.value(field.row->name), typed(field));
}

Values AttributeForm::values() const
{
    Values out = m_stored;
    for (const Field &field : m_fields) {
        const QString value = typed(field);
        if (value.isEmpty())
            out.remove(field.row->name);
        else if (isChanged(field))
            out.insert(field.row->name, value);
    }
    return out;
}

QList<Change> AttributeForm::changes() const
{
    return changesBetween(m_stored, values());
}

bool AttributeForm::hasConflict() const
{
    return std::ranges::any_of(m_fields, [](const Field &field) { return field.theirs.has_value(); });
}

bool AttributeForm::isReady() const
{
    return problem().isEmpty() && !hasConflict();
}

QString AttributeForm::problem() const
{
    for (const Field &field : m_fields) {
        if (!field.problem->text().isEmpty())
            return tr("%1: %2", "field and what is wrong with it").arg(label(*field.row), field.problem->text());
    }
    return m_general;
}

bool AttributeForm::tell(const Error &error)
{
    Field *field = find(attributeOf(error));
    if (field == nullptr)
        return false;
    field->refusal = fieldText(error);
    showState();
    field->editor->setFocus();
    emit changed();
    return true;
}

ValueEditor *AttributeForm::editor(const QString &name) const
{
    const Field *field = find(name);
    return field != nullptr ? field->editor : nullptr;
}

QPushButton *AttributeForm::revertButton(const QString &name) const
{
    const Field *field = find(name);
    return field != nullptr ? field->revert : nullptr;
}

QString AttributeForm::note(const QString &name) const
{
    const Field *field = find(name);
    return field != nullptr ? field->note->text() : QString();
}

QString AttributeForm::problemOf(const QString &name) const
{
    const Field *field = find(name);
    return field != nullptr ? field->problem->text() : QString();
}

void AttributeForm::edited(const QString &name)
{
    Field *field = find(name);
    field->refusal.clear();
    if (field->theirs && isSameValue(name, field->editor->value(), *field->theirs))
        field->theirs.reset();
    showState();
    emit changed();
}

void AttributeForm::settle(const QString &name, bool keepsMine)
{
    Field *field = find(name);
    field->theirs.reset();
    if (!keepsMine)
        revert(*field);
    field->editor->setFocus();
    showState();
    emit changed();
}

void AttributeForm::showState()
{
    // What can be edited decides what counts, and what counts decides what can be edited: the KMS key and its reuse.
    Scene scene{.queue = m_queue, .values = values(), .isNew = m_purpose == Purpose::Create};
    for (Field &field : m_fields) {
        const bool isPossible = field.blocked.isEmpty() && whyNot(*field.row, scene).isEmpty();
        if (!isPossible && field.isPossible)
            revert(field);
        field.isPossible = isPossible;
        field.editor->setEnabled(isPossible && m_readOnly.isEmpty());
        field.editor->setToolTip(text::plainToolTip(isPossible ? m_readOnly : QString()));
    }
    scene.values = values();
    for (Field &field : m_fields)
        showField(field, scene);
    showProblems(scene);
}

void AttributeForm::showField(Field &field, const Scene &scene)
{
    const QString why = field.blocked.isEmpty() ? whyNot(*field.row, scene) : field.blocked;
    QString note = why.isEmpty() ? effect(*field.row, scene) : why;
    if (field.row->kind == Kind::DeadLetters && why.isEmpty()) {
        const TargetNote warning = targetNote(m_queue, deadLetterRule(typed(field)).targetArn, m_queues);
        if (!warning.text.isEmpty() && !warning.isRefused)
            note += u' ' + warning.text;
    }
    field.note->setText(note);
    const bool isChanged = this->isChanged(field);
    field.mark->setVisible(isChanged && m_purpose == Purpose::Change);
    field.mark->setToolTip(
        text::plainToolTip(tr("Changed; stored is: %1").arg(valueText(*field.row, m_stored.value(field.row->name)))));
    field.revert->setVisible(isChanged || !field.editor->problem().isEmpty());
    field.revert->setToolTip(text::plainToolTip(
        tr("Puts back %1").arg(valueText(*field.row, m_stored.value(field.row->name, standardValue(*field.row))))));
    field.conflict->setVisible(field.theirs.has_value());
    if (field.theirs)
        field.conflictText->setText(
            tr("Someone else set this to “%1” meanwhile.").arg(valueText(*field.row, *field.theirs)));
}

std::optional<Error> AttributeForm::ruleProblem(const Scene &scene) const
{
    if (m_purpose == Purpose::Create) {
        Values given = settableOf(scene.values);
        if (m_queue.isFifo())
            given.insert(u"FifoQueue"_s, u"true"_s);
        // The name has a field of its own, elsewhere.
        return creationProblem(m_queue.isFifo() ? u"a.fifo"_s : u"a"_s, given);
    }
    Values wanted;
    for (const Change &change : changes()) {
        if (limits(change.name))
            wanted.insert(change.name, change.after);
    }
    return wanted.isEmpty() ? std::nullopt : changeProblem(settableOf(m_stored), wanted);
}

void AttributeForm::showProblems(const Scene &scene)
{
    bool isLegal = true;
    for (Field &field : m_fields) {
        QString problem = field.isPossible ? field.editor->problem() : QString();
        if (problem.isEmpty() && field.row->kind == Kind::DeadLetters && isChanged(field)) {
            const TargetNote note = targetNote(m_queue, deadLetterRule(typed(field)).targetArn, m_queues);
            problem = note.isRefused ? note.text : QString();
        }
        isLegal = isLegal && problem.isEmpty();
        field.problem->setText(problem.isEmpty() ? field.refusal : problem);
    }
    m_general.clear();
    const std::optional<Error> broken = isLegal ? ruleProblem(scene) : std::nullopt;
    if (broken) {
        if (Field *field = find(attributeOf(*broken)))
            field->problem->setText(fieldText(*broken));
        else
            m_general = fieldText(*broken);
    }
    for (Field &field : m_fields)
        field.problem->setVisible(!field.problem->text().isEmpty());
}

} // namespace ui::attributes

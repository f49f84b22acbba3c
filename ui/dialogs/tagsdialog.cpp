// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tagsdialog.h"

#include "ui/attributes/rules.h"
#include "ui/attributes/tageditor.h"
#include "ui/backend/queuecalls.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

TagsDialog::TagsDialog(Backend &backend, const QueueInfo &queue, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_queue(queue)
{
    setWindowTitle(tr("Tags of %1").arg(queue.name));
    build();
    connect(&m_backend, &Backend::abilitiesChanged, this, &TagsDialog::check);
    check();
    queuecalls::tags(m_backend, m_queue.url, Backend::Note::No, this, [this](const Outcome<queuecalls::Texts> &answer) {
        if (answer)
            take(*answer);
        else
            m_banner->say(Banner::Kind::Error, tr("The tags were not read. %1").arg(text::sentence(answer.error())));
    });
}

void TagsDialog::build()
{
    auto *title = new PlainLabel(windowTitle(), this);
    FontRole::keep(title, {.size = 11.0 / 9, .weight = QFont::DemiBold});
    title->setWordWrap(true);
    const attributes::TagLimits most = attributes::tagLimits();
    auto *note =
        new PlainLabel(tr("At most %1 tags; a key has up to %2 characters and is case-sensitive, a value up to %3.")
                           .arg(text::number(most.tags), text::number(most.keyLength), text::number(most.valueLength)),
                       this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    m_banner = new Banner(this);
    m_editor = new attributes::TagEditor(this);
    m_editor->setEnabled(false);
    connect(m_editor, &attributes::TagEditor::changed, this, &TagsDialog::check);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_editor);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_problem = new PlainLabel(this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save tags"), QDialogButtonBox::AcceptRole);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    // It has the focus until the tags are read: Enter would still be its own.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &TagsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, note, m_banner})
        layout->addWidget(widget);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().lineSpacing() * 22);
}

void TagsDialog::take(const attributes::Tags &stored)
{
    m_stored = stored;
    m_isKnown = true;
    m_editor->setEnabled(true);
    m_editor->setTags(stored);
    if (stored.isEmpty())
        m_editor->addRow();
    else
        m_editor->setFocus();
    check();
}

void TagsDialog::check()
{
    const QString problem = m_editor->problem();
    m_problem->setText(problem);
    const attributes::TagChanges changes = attributes::tagChanges(m_stored, m_editor->tags());
    const bool isOther = !changes.set.isEmpty() || !changes.removed.isEmpty();
    QString why;
    for (const QString &operation : {QStringLiteral("TagQueue"), QStringLiteral("UntagQueue")}) {
        if (why.isEmpty())
            why = m_backend.whyNot(QStringLiteral("sqs"), operation);
    }
    m_editor->setEnabled(m_isKnown && why.isEmpty());
    m_editor->setToolTip(text::plainToolTip(why));
    if (why.isEmpty() && !m_isKnown)
        why = tr("Reading the tags…");
    else if (why.isEmpty() && m_isSaving)
        why = tr("Waiting for the broker…");
    else if (why.isEmpty())
        why = !problem.isEmpty() ? problem : isOther ? QString() : tr("Nothing is changed.");
    setWhyNot(m_save, why, tr("Sends what differs from the tags that are stored"));
}

void TagsDialog::save()
{
    m_isSaving = true;
    check();
    const attributes::TagChanges changes = attributes::tagChanges(m_stored, m_editor->tags());
    if (changes.set.isEmpty()) {
        untag(changes.removed);
        return;
    }
    // Removed first, the queue would be untagged when the new ones are refused.
    queuecalls::tag(m_backend, m_queue.url, changes.set, this,
                    [this, removed = changes.removed](const Outcome<Done> &answer) {
                        const Safety::Consent consent{m_backend.safety()}; // one question for both halves
                        if (answer && !removed.isEmpty())
                            untag(removed);
                        else
                            ended(answer);
                    });
}

void TagsDialog::untag(const QStringList &keys)
{
    queuecalls::untag(m_backend, m_queue.url, keys, this, [this](const Outcome<Done> &answer) { ended(answer); });
}

void TagsDialog::ended(const Outcome<Done> &answer)
{
    m_isSaving = false;
    if (!answer) {
        m_banner->say(Banner::Kind::Error, tr("The tags were not saved. %1").arg(text::sentence(answer.error())));
        check();
        return;
    }
    emit saved();
    accept();
}

} // namespace ui

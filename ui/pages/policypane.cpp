// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/policypane.h"

#include "ui/attributes/changes.h"
#include "ui/attributes/jsontext.h"
#include "ui/attributes/policywords.h"
#include "ui/attributes/rules.h"
#include "ui/backend/attributewatch.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/permissiondialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/jsonhighlighter.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString &policyName()
{
    static const QString name = u"Policy"_s;
    return name;
}

QString pretty(const QString &policy)
{
    return bodytext::prettyJson(policy).value_or(policy);
}

bool isSame(const QString &one, const QString &other)
{
    return attributes::isSameValue(policyName(), one, other);
}

} // namespace

PolicyPane::PolicyPane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_watch(new AttributeWatch(backend, this))
{
    build();
    connect(m_watch, &AttributeWatch::read, this, &PolicyPane::take);
    connect(m_watch, &AttributeWatch::failed, this, [this](const Error &error) {
        m_hasFailed = true;
        m_banner->say(Banner::Kind::Error,
                      tr("The policy was not read. %1 %2").arg(text::shownFrom(m_readAt), text::sentence(error)));
    });
    connect(&m_backend, &Backend::abilitiesChanged, this, &PolicyPane::showState);
    showState();
}

void PolicyPane::build()
{
    m_banner = new Banner(this);
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    buildEditor();
    m_problem = new PlainLabel(this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_table = new FactsTable({tr("Label"), tr("Effect"), tr("Who"), tr("What"), tr("When")}, tr("What the policy says"),
                             this);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PolicyPane::showState);
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(m_table);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addWidget(buildButtons());
    layout->addWidget(splitter, 1);
    passFocus(this, m_text);
}

void PolicyPane::buildEditor()
{
    m_text = new QPlainTextEdit(this);
    FontRole::keep(m_text, {.isFixedPitch = true});
    m_text->setAccessibleName(tr("Access policy"));
    m_text->setPlaceholderText(tr("No policy: only the account of the queue may use it."));
    m_text->setTabChangesFocus(true);
    m_highlighter = new JsonHighlighter(m_text->document());
    m_highlighter->setTheme(themeOf(palette()));
    m_highlighter->setEnabled(true);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (hasDraft())
            emit edited();
        showStatements();
        showState();
    });
}

QWidget *PolicyPane::buildButtons()
{
    auto *bar = new QWidget(this);
    m_add = new QPushButton(tr("Add &permission…"), bar);
    m_drop = new QPushButton(tr("Remove permission…"), bar);
    m_remove = new QPushButton(tr("Remove policy…"), bar);
    m_revert = new QPushButton(tr("Re&vert"), bar);
    m_revert->setToolTip(tr("Puts back the policy that is stored"));
    m_apply = new QPushButton(tr("Review and &apply…"), bar);
    m_apply->setProperty("primary", true);
    connect(m_add, &QPushButton::clicked, this, &PolicyPane::addPermission);
    connect(m_drop, &QPushButton::clicked, this, &PolicyPane::askToDrop);
    connect(m_remove, &QPushButton::clicked, this, &PolicyPane::askToRemove);
    connect(m_revert, &QPushButton::clicked, this, [this] { reset(m_theirs.value_or(m_stored)); });
    connect(m_apply, &QPushButton::clicked, this, &PolicyPane::review);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_summary, 1);
    for (QPushButton *button : {m_add, m_drop, m_remove, m_revert, m_apply})
        line->addWidget(button);
    return bar;
}

void PolicyPane::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    if (isOther) {
        m_isRead = false;
        m_readAt = Time{0};
        m_isBusy = false;
        m_banner->withdraw();
        reset({});
    }
    m_watch->setQueue(queue.url);
}

void PolicyPane::refresh()
{
    m_watch->refresh();
}

QString PolicyPane::typed() const
{
    return m_text->toPlainText().trimmed();
}

bool PolicyPane::hasDraft() const
{
    return m_isRead && !isSame(typed(), m_stored);
}

QString PolicyPane::problem() const
{
    return m_problem->text();
}

QString PolicyPane::summary() const
{
    return m_summary->text();
}

void PolicyPane::take(const QMap<QString, QString> &attributes)
{
    m_readAt = m_backend.clock().now;
    if (std::exchange(m_hasFailed, false))
        m_banner->withdraw();
    const QString now = attributes.value(policyName());
    const bool isOther = !isSame(now, m_stored);
    if (!m_isRead || (isOther && !hasDraft())) {
        m_isRead = true;
        reset(now);
        return;
    }
    if (isSame(now, typed()) || !isOther) {
        m_stored = now;
        m_theirs.reset();
    } else {
        m_theirs = now;
    }
    showState();
}

void PolicyPane::reset(const QString &stored)
{
    m_stored = stored;
    m_theirs.reset();
    m_text->setPlainText(pretty(stored)); // undo does not go back to another queue's
    showStatements();
    showState();
}

void PolicyPane::showStatements()
{
    QList<QStringList> rows;
    for (const attributes::Statement &statement : attributes::statementsOf(typed()))
        rows.append({statement.label.isEmpty() ? u"–"_s : statement.label, statement.effect, statement.who,
                     statement.what, statement.when.isEmpty() ? tr("always") : statement.when});
    m_table->setFacts(rows);
}

void PolicyPane::showState()
{
    const QString text = typed();
    const attributes::JsonProblem syntax = text.isEmpty() ? attributes::JsonProblem{} : attributes::jsonProblem(text);
    QString problem = syntax.text;
    if (problem.isEmpty()) {
        if (const std::optional<Error> refused = attributes::policyProblem(text))
            problem = attributes::fieldText(*refused);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QList<QTextEdit::ExtraSelection> marks;
    if (!syntax.text.isEmpty()) {
        QTextCursor cursor{m_text->document()};
        const qsizetype lead = m_text->toPlainText().indexOf(text);
        cursor.setPosition(
            static_cast<int>(std::min<qsizetype>(lead + syntax.at, m_text->document()->characterCount() - 1)));
        QTextEdit::ExtraSelection line;
        line.format.setBackground(themeOf(palette()).wash(Token::Error));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = cursor;
        marks.append(line);
    }
    m_text->setExtraSelections(marks);
    const bool hasDraft = this->hasDraft();
    if (m_theirs)
        m_banner->say(Banner::Kind::Warning, tr("Someone else changed the policy meanwhile."),
                      {{tr("Keep &mine"),
                        [this] {
                            m_stored = *std::exchange(m_theirs, std::nullopt);
                            m_banner->withdraw();
                            showState();
                        }},
                       {tr("Take &theirs"), [this] {
                            m_banner->withdraw();
                            reset(*m_theirs);
                        }}});
    const qsizetype count = attributes::statementsOf(text).size();
    m_summary->setText(!m_isRead            ? tr("Reading the policy…")
                           : text.isEmpty() ? tr("No policy")
                                            : tr("%n statement(s)", nullptr, static_cast<int>(count)));
    showButtons(problem);
    if (std::exchange(m_hadDraft, hasDraft) != hasDraft)
        emit draftChanged();
}

/// `problem`: of what is typed.
void PolicyPane::showButtons(const QString &problem)
{
    const bool hasDraft = this->hasDraft();
    const QString forbidden = m_backend.whyNot(u"sqs"_s, u"SetQueueAttributes"_s);
    const QString busy = !m_isRead ? tr("Reading the policy…") : m_isBusy ? tr("Waiting for the broker…") : QString();
    const auto first = [](std::initializer_list<QString> reasons) {
        const auto found = std::ranges::find_if(reasons, [](const QString &reason) { return !reason.isEmpty(); });
        return found == reasons.end() ? QString() : *found;
    };
    m_text->setReadOnly(!m_isRead || !forbidden.isEmpty());
    m_text->setToolTip(text::plainToolTip(forbidden));
    m_revert->setEnabled(m_isRead && (hasDraft || !problem.isEmpty()));
    const bool canApply = hasDraft && problem.isEmpty() && !m_theirs;
    setWhyNot(m_apply,
              first({forbidden, busy, canApply ? QString() : tr("There is nothing to apply, or it is not legal yet.")}),
              tr("Shows what would be sent, before it is"));
    setWhyNot(m_remove, first({forbidden, busy, m_stored.isEmpty() ? tr("There is no policy.") : QString()}),
              tr("Removes the whole policy, after asking"));
    // Both change the stored document: what is typed here would become a conflict with oneself.
    const QString typedFirst = hasDraft ? tr("Apply or revert what you typed first.") : QString();
    setWhyNot(m_add, first({m_backend.whyNot(u"sqs"_s, u"AddPermission"_s), busy, typedFirst}),
              tr("Lets other accounts do something with the queue"));
    setWhyNot(m_drop,
              first({m_backend.whyNot(u"sqs"_s, u"RemovePermission"_s), busy, typedFirst,
                     chosenLabel().isEmpty() ? tr("Choose a statement with a label in the table.") : QString()}),
              tr("Removes the chosen statement"));
}

QString PolicyPane::chosenLabel() const
{
    const QList<attributes::Statement> statements = attributes::statementsOf(typed());
    const int row = m_table->selectedItems().isEmpty() ? -1 : m_table->currentRow();
    return row < 0 || row >= statements.size() ? QString() : statements[row].label;
}

void PolicyPane::review()
{
    if (!m_apply->isEnabled())
        return;
    const QString wanted = typed();
    const QList<attributes::Change> changes{{policyName(), m_stored, wanted}};
    auto *dialog = new ReviewDialog({.queueName = m_queue.name,
                                     .changes = changes,
                                     .setAttributes = attributes::attributesDocument(m_queue.url, changes),
                                     .setOptions = {}},
                                    window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, wanted, url = m_queue.url] {
        if (url != m_queue.url)
            return;
        m_isBusy = true;
        showState();
        // Not over what another wrote while this was read.
        queuecalls::attributes(m_backend, url, Backend::Note::No, this,
                               [this, wanted, url](const Outcome<queuecalls::Texts> &answer) {
                                   if (url != m_queue.url)
                                       return;
                                   m_isBusy = false;
                                   if (!answer) {
                                       ended(answer.error(), tr("The policy was not applied. %1"));
                                       return;
                                   }
                                   take(*answer);
                                   if (!m_theirs)
                                       send(wanted);
                               });
    });
    dialog->open();
}

void PolicyPane::send(const QString &policy)
{
    m_isBusy = true;
    showState();
    const Safety::Consent consent{m_backend.safety()}; // a dialog asked
    m_backend.setQueueAttributes(m_queue.url, {{policyName(), policy}}, this,
                                 [this, policy, url = m_queue.url](const Outcome<Done> &answer) {
                                     if (url != m_queue.url)
                                         return;
                                     if (answer)
                                         reset(policy);
                                     ended(answer, tr("The policy was not applied. %1"));
                                 });
}

void PolicyPane::askToRemove()
{
    auto *dialog = new ConfirmDialog({.title = tr("Remove the policy of %1?").arg(m_queue.name),
                                      .consequence = tr("Who had a right only by this policy can no longer use the "
                                                        "queue. What was typed here goes, too."),
                                      .verb = tr("&Remove policy")},
                                     window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList facts;
    for (const attributes::Statement &statement : attributes::statementsOf(m_stored))
        facts.append(tr("%1: %2 %3", "who: may what").arg(statement.who, statement.effect, statement.what));
    dialog->setFacts(facts);
    connect(dialog, &QDialog::accepted, this, [this, url = m_queue.url] {
        if (url == m_queue.url)
            send({});
    });
    dialog->open();
}

void PolicyPane::addPermission()
{
    auto *dialog = new PermissionDialog(m_backend, m_queue, this); // goes with its connection
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PermissionDialog::added, this, &PolicyPane::refresh);
    dialog->open();
}

void PolicyPane::askToDrop()
{
    const QString label = chosenLabel();
    const attributes::Statement statement = attributes::statementsOf(m_stored).value(m_table->currentRow());
    auto *dialog = new ConfirmDialog({.title = tr("Remove the permission %1?").arg(label),
                                      .consequence = tr("Who had a right only by it can no longer use the queue."),
                                      .verb = tr("&Remove permission")},
                                     window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts({tr("%1: %2 %3", "who: may what").arg(statement.who, statement.effect, statement.what)});
    connect(dialog, &QDialog::accepted, this, [this, label, url = m_queue.url] {
        m_isBusy = true;
        showState();
        const Safety::Consent consent{m_backend.safety()};
        queuecalls::removePermission(m_backend, url, label, this, [this, url](const Outcome<Done> &answer) {
            if (url == m_queue.url)
                ended(answer, tr("The permission was not removed. %1"));
        });
    });
    dialog->open();
}

void PolicyPane::ended(const Outcome<Done> &answer, const QString &refusal)
{
    m_isBusy = false;
    if (answer)
        m_banner->withdraw();
    else
        m_banner->say(Banner::Kind::Error, refusal.arg(attributes::fieldText(answer.error())));
    m_watch->refresh();
    showState();
}

void PolicyPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch->setActive(true);
}

void PolicyPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch->setActive(false);
}

void PolicyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr) {
        m_highlighter->setTheme(themeOf(palette()));
        showState();
    }
}

} // namespace ui

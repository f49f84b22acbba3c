// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/composerpage.h"

#include "ui/acts.h"
#include "ui/compose/shelf.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerhistory.h"
#include "ui/pages/composerpreview.h"
#include "ui/pages/pagetable.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 120ms;
constexpr qsizetype mostParsed = 2 * 1024 * 1024; // characters looked at while someone types
constexpr QLatin1String queueOption{"queue"};

/// Where JSON stops being JSON, in UTF-16 units; -1: it does not.
std::pair<qsizetype, QString> jsonError(const QString &body)
{
    QJsonParseError error;
    const QByteArray bytes = body.toUtf8();
    QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        return {-1, {}};
    return {QString::fromUtf8(bytes.first(std::clamp<qsizetype>(error.offset, 0, bytes.size()))).size(),
            error.errorString()};
}

} // namespace

ComposerPage::ComposerPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_backend(context.backend)
    , m_acts(context.acts)
    , m_shelf(context.shelf)
    , m_address{.connection = context.connection, .kind = u"composer"_s}
    , m_seed(QRandomGenerator::global()->generate())
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &ComposerPage::check);
    connect(m_form, &ComposerForm::changed, this, &ComposerPage::changed);
    connect(m_form, &ComposerForm::targetChanged, this, &ComposerPage::targetChanged);
    connect(m_form, &ComposerForm::environmentsWanted, this, &ComposerPage::editEnvironments);
    connect(m_history, &ComposerHistory::editWanted, this, &ComposerPage::setDraft);
    connect(&m_backend, &Backend::queuesChanged, this, &ComposerPage::showQueues);
    connect(&m_backend, &Backend::abilitiesChanged, this, &ComposerPage::showButtons);
    connect(&m_backend, &Backend::clockChanged, this, [this] {
        if (isVisible())
            m_history->setNow(m_backend.clock().now);
    });
    connect(&m_shelf.environments(), &compose::Environments::changed, this, &ComposerPage::showEnvironments);
    connect(&m_shelf.drafts(), &compose::Drafts::saved, this,
            [this](const QString &id) { m_isKept = m_isKept || id == m_address.name; });
    connect(&m_shelf.drafts(), &compose::Drafts::failed, this, [this](const QString &why) {
        m_isKept = false;
        m_banner->say(Banner::Kind::Warning,
                      tr("The draft is not kept: it would be lost with the window. %1").arg(why));
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComposerPage::send);
    }
    showEnvironments();
    showQueues();
}

void ComposerPage::build()
{
    m_banner = new Banner(this);
    m_form = new ComposerForm(this);
    m_preview = new ComposerPreview(m_shelf.settings(), this);
    m_halves = new QSplitter(this);
    m_halves->addWidget(m_form);
    auto *right = new QWidget(this);
    auto *beside = new QVBoxLayout(right);
    beside->setContentsMargins(8, 0, 0, 0);
    beside->addWidget(m_preview);
    m_halves->addWidget(right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({580, 420});
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_halves, 1);
    column->addWidget(buildFooter());
    m_history = new ComposerHistory(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(upper);
    split->addWidget(m_history);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(buildTop());
    layout->addWidget(m_banner);
    layout->addWidget(split, 1);
}

QWidget *ComposerPage::buildFooter()
{
    auto *footer = new QWidget(this);
    m_size = new QProgressBar(footer);
    m_size->setTextVisible(false);
    m_size->setRange(0, 1000);
    m_size->setAccessibleName(tr("Share of the largest size"));
    m_size->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_size->setMaximumHeight(fontMetrics().height() / 2);
    m_sizeText = new PlainLabel(footer);
    m_problemText = new PlainLabel(footer);
    m_problemText->setWordWrap(true);
    m_problemText->setForegroundRole(QPalette::BrightText);
    m_many = new QPushButton(tr("Send &many…"), footer);
    connect(m_many, &QPushButton::clicked, this, &ComposerPage::askHowMany);
    m_send = new QPushButton(tr("&Send message"), footer);
    m_send->setProperty("primary", true);
    connect(m_send, &QPushButton::clicked, this, &ComposerPage::send);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_size);
    row->addWidget(m_sizeText);
    row->addSpacing(8);
    row->addWidget(m_problemText, 1);
    row->addWidget(m_many);
    row->addWidget(m_send);
    return footer;
}

void ComposerPage::open(const Address &address)
{
    if (address.isSamePlace(m_address))
        return;
    m_address = address;
    const std::optional<compose::Draft> kept = m_shelf.drafts().find(address.name);
    compose::Draft draft = kept.value_or(compose::Draft());
    if (!kept && address.options.contains(queueOption)) {
        Address queue = address;
        queue.kind = u"queue"_s;
        queue.name = address.options.value(queueOption);
        const QueueInfo *found = queueAt(queue, m_backend.queues());
        draft.queueUrl = found != nullptr ? found->url : QString();
        draft.queueName = queue.name;
    }
    setDraft(draft);
    m_isDirty = kept.has_value();
    emit labelChanged();
}

QString ComposerPage::title() const
{
    const QString name = m_form->targetText();
    return name.isEmpty() ? tr("New message") : tr("Message to %1").arg(name);
}

void ComposerPage::setDraft(const compose::Draft &draft)
{
    m_form->setDraft(draft);
    targetChanged();
    changed();
}

void ComposerPage::showQueues()
{
    m_form->setQueues(m_backend.queues());
}

void ComposerPage::showEnvironments()
{
    QStringList names;
    for (const compose::Environment &environment : m_shelf.environments().all())
        names.append(environment.name);
    m_form->setEnvironments(names);
    check();
}

void ComposerPage::targetChanged()
{
    emit labelChanged();
    m_typing.start();
    const QueueInfo *target = m_form->target();
    if (!isVisible() || target == nullptr || target->url == m_rules.queueUrl)
        return;
    m_rules = {.queueUrl = target->url};
    const QJsonArray wanted{u"MaximumMessageSize"_s, u"ContentBasedDeduplication"_s};
    m_backend.ask({.service = u"sqs"_s,
                   .operation = u"GetQueueAttributes"_s,
                   .document = {{u"QueueUrl"_s, target->url}, {u"AttributeNames"_s, wanted}},
                   .note = Backend::Note::No},
                  this, [this, url = target->url](const Outcome<QJsonObject> &answer) {
                      if (!answer || m_rules.queueUrl != url)
                          return; // the broker is the judge then
                      const QJsonObject attributes = answer->value("Attributes"_L1).toObject();
                      const qint64 most = attributes.value("MaximumMessageSize"_L1).toString().toLongLong();
                      m_rules.mostBytes = most > 0 ? most : validation::messageBytes;
                      m_rules.deduplicatesByContent =
                          attributes.value("ContentBasedDeduplication"_L1).toString() == "true"_L1;
                      applyRules();
                  });
}

void ComposerPage::applyRules()
{
    m_form->setDeduplicatesByContent(m_rules.deduplicatesByContent);
    check();
}

void ComposerPage::changed()
{
    const compose::Draft draft = m_form->draft();
    m_shelf.drafts().put(m_address.name, draft);
    m_isDirty = !draft.isEmpty();
    m_typing.start();
    emit edited();
    emit labelChanged();
}

compose::TemplateContext ComposerPage::context(QRandomGenerator &random) const
{
    return {.variables = m_shelf.environments().variables(m_form->environment()->currentData().toString()),
            .now = m_backend.clock().now,
            .random = &random};
}

void ComposerPage::check()
{
    m_typing.stop();
    QRandomGenerator random{m_seed};
    const compose::Draft draft = m_form->draft();
    const QueueInfo *target = m_form->target();
    m_resolved = compose::resolve(draft, context(random));
    const SendRequest &request = m_resolved.request;
    const bool isFifo = target != nullptr && target->isFifo();
    if (target == nullptr)
        m_problem = m_form->targetText().isEmpty() ? tr("Choose the queue that it goes to.")
                                                   : tr("There is no queue “%1” here.").arg(m_form->targetText());
    else
        m_problem = m_resolved.problem;
    if (m_problem.isEmpty())
        m_problem = validation::messageProblem(request, isFifo, m_rules.mostBytes);
    if (m_problem.isEmpty())
        m_problem = validation::fifoProblem(request, isFifo, m_rules.deduplicatesByContent);
    showButtons();
    showSize(validation::messageSize(request.body, request.attributes));
    showBodyNote(request.body);
    const bool isSaid = (draft.isEmpty() && target != nullptr) || m_problem == m_form->bodyNote();
    m_problemText->setText(isSaid ? QString() : m_problem);
    if (isVisible())
        m_preview->show(request, target);
}

void ComposerPage::showButtons()
{
    const auto whyNot = [this](const QString &operation) {
        const QString forbidden = m_backend.whyNot(u"sqs"_s, operation);
        if (!forbidden.isEmpty() || !m_problem.isEmpty())
            return forbidden.isEmpty() ? m_problem : forbidden;
        return m_isSending ? tr("Waiting for the broker…") : QString();
    };
    setWhyNot(m_send, whyNot(u"SendMessage"_s), tr("Sends it once (Ctrl+Enter)"));
    setWhyNot(m_many, whyNot(u"SendMessageBatch"_s), tr("Sends copies, each filled in anew, as a task"));
}

void ComposerPage::showSize(qint64 size)
{
    const qint64 most = m_rules.mostBytes;
    m_size->setValue(static_cast<int>(std::min<qint64>(1000, size * 1000 / most)));
    m_sizeText->setText(tr("%1 of %2").arg(text::bytes(size), text::bytes(most)));
    m_sizeText->setForegroundRole(size > most ? QPalette::BrightText : QPalette::PlaceholderText);
}

/// What is known of the body: a wrong character or variable is an error, broken JSON or XML only worth knowing.
void ComposerPage::showBodyNote(const QString &body)
{
    const qsizetype bad = validation::badCharacter(body);
    if (m_resolved.at >= 0 || bad >= 0) {
        m_form->markBody(m_resolved.at >= 0 ? m_resolved.at : bad, m_resolved.at >= 0 ? m_resolved.length : 1);
        m_form->setBodyNote(m_resolved.at >= 0 ? m_resolved.problem : validation::bodyProblem(body), true);
        return;
    }
    m_form->markBody(0, 0);
    const QString start = body.left(64).trimmed();
    if (body.size() > mostParsed || start.isEmpty()) {
        m_form->setBodyNote({}, false);
    } else if (start.startsWith(u'{') || start.startsWith(u'[')) {
        const auto [at, why] = jsonError(body);
        m_form->setBodyNote(at < 0 ? tr("Valid JSON") : tr("Not JSON: %1 at %2").arg(why, compose::place(body, at)),
                            false);
    } else if (start.startsWith(u'<')) {
        QXmlStreamReader reader{body};
        while (!reader.atEnd())
            reader.readNext();
        m_form->setBodyNote(reader.hasError() ? tr("Not XML: %1 at line %2, column %3")
                                                    .arg(reader.errorString(), text::number(reader.lineNumber()),
                                                         text::number(reader.columnNumber() + 1))
                                              : tr("Valid XML"),
                            false);
    } else {
        m_form->setBodyNote(tr("Plain text"), false);
    }
}

/// What stands in a file comes back with the tab.
QStringList ComposerPage::unsaved() const
{
    if (!m_isDirty || m_isKept)
        return {};
    return {tr("%1, whose draft could not be kept", "title of a composer").arg(title())};
}

QString ComposerPage::problem() const
{
    return m_problem;
}

void ComposerPage::focusFilter()
{
    m_form->targetField()->setFocus(Qt::ShortcutFocusReason);
    m_form->targetField()->lineEdit()->selectAll();
}

void ComposerPage::showTimes()
{
    m_history->setNow(m_backend.clock().now);
}

QList<QWidget *> ComposerPage::panes() const
{
    return {m_form->body(), m_preview->tabBar(), m_history->table()};
}

void ComposerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    targetChanged();
    check();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyview.h"

#include "ui/text.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/crumbbar.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/jsontree.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/quietbutton.h"
#include "ui/widgets/wraplayout.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostFacts = 12;

} // namespace

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
{
    m_worker.setMaxThreadCount(1);
    build();
}

BodyView::~BodyView()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void BodyView::build()
{
    m_crumbs = new CrumbBar(this);
    connect(m_crumbs, &CrumbBar::chainEdited, this, [this](const decoders::Chain &chain) { setChain(chain); });
    connect(m_crumbs, &CrumbBar::guessWanted, this, [this] { setChain(std::nullopt); });
    m_facts = new QWidget(this);
    (new WrapLayout(m_facts))->setSpacing(8);
    m_edit = new BodyEdit(this);
    m_edit->setAccessibleName(tr("Message body"));
    m_edit->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_edit, &QWidget::customContextMenuRequested, this, &BodyView::showMenu);
    m_tree = new JsonTree(this);
    connect(m_tree, &JsonTree::linkWanted, this, &BodyView::linkWanted);
    m_find = new FindBar(this);
    connect(m_find, &FindBar::wanted, this, &BodyView::search);
    connect(m_find, &FindBar::closed, this, [this] { m_stack->currentWidget()->setFocus(); });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_edit);
    m_stack->addWidget(m_tree);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_crumbs);
    column->addWidget(m_facts);
    column->addWidget(buildRow());
    column->addWidget(m_note);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    showFacts();
}

QWidget *BodyView::buildRow()
{
    auto *bar = new QWidget(this);
    m_forms = new QComboBox(bar);
    m_forms->setAccessibleName(tr("Show the body as"));
    for (const QString &name : {tr("Tree"), tr("Pretty"), tr("Raw"), tr("Hex")})
        m_forms->addItem(name);
    m_forms->setCurrentIndex(static_cast<int>(m_form));
    connect(m_forms, &QComboBox::activated, this, [this](int index) { setForm(static_cast<BodyForm>(index)); });
    m_all = new QPushButton(bar);
    m_all->setAccessibleName(tr("Show the whole body"));
    m_all->hide();
    connect(m_all, &QPushButton::clicked, this, &BodyView::showAll);
    QPushButton *find = quietButton("filter"_L1, tr("Find in the body"), bar);
    connect(find, &QPushButton::clicked, this, &BodyView::find);
    QPushButton *copy = quietButton("copy"_L1, tr("Copy the body as it was sent"), bar);
    connect(copy, &QPushButton::clicked, this, &BodyView::copyRaw);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_forms);
    row->addWidget(m_all);
    row->addStretch(1);
    row->addWidget(find);
    row->addWidget(copy);
    return bar;
}

void BodyView::setBody(const QString &body)
{
    m_body = body;
    m_wantsAll = false;
    m_chain.reset();
    render();
}

void BodyView::setChain(const std::optional<decoders::Chain> &chain)
{
    m_chain = chain;
    render();
}

void BodyView::setForm(BodyForm form)
{
    m_form = form;
    render();
}

void BodyView::clear()
{
    ++m_request;
    m_body.clear();
    m_chain.reset();
    m_rendered = {};
    m_edit->clear();
    m_tree->setDocument(nullptr, {});
    m_all->hide();
    m_note->hide();
    m_find->hide();
    m_crumbs->setSteps({}, {}, true);
    showFacts();
}

QString BodyView::visibleText() const
{
    return m_rendered.form == BodyForm::Tree ? QString() : m_edit->toPlainText();
}

void BodyView::copyRaw() const
{
    QGuiApplication::clipboard()->setText(m_body);
}

void BodyView::copyEscaped() const
{
    QGuiApplication::clipboard()->setText(bodytext::escaped(m_body));
}

void BodyView::copyDecoded() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_rendered.decoded.bytes));
}

void BodyView::showAll()
{
    m_wantsAll = true;
    render();
}

void BodyView::render()
{
    const quint64 request = ++m_request;
    const int room = m_edit->viewport()->width() / std::max(m_edit->fontMetrics().horizontalAdvance(u'0'), 1);
    // A byte takes four characters, and eight stand before the first.
    const bodyrender::Wish wish{.body = m_body,
                                .chain = m_chain,
                                .form = m_form,
                                .wantsAll = m_wantsAll,
                                .bytesPerLine = room >= 8 + 4 * 16 + 2 ? 16 : 8};
    m_worker.clear();
    m_worker.start([this, request, wish] {
        QMetaObject::invokeMethod(
            this, [this, request, out = bodyrender::render(wish)] { present(request, out); }, Qt::QueuedConnection);
    });
}

void BodyView::present(quint64 request, const bodyrender::Rendered &rendered)
{
    if (request != m_request)
        return;
    m_rendered = rendered;
    m_rendered.text.clear(); // the document has it
    m_crumbs->setSteps(rendered.chain, rendered.decoded, rendered.isGuess);
    if (rendered.form == BodyForm::Tree) {
        m_edit->clear();
        m_tree->setDocument(rendered.json, rendered.isAsSent ? u"body"_s : u"$"_s);
        m_stack->setCurrentWidget(m_tree);
    } else {
        m_tree->setDocument(nullptr, {});
        m_edit->setLineWrapMode(rendered.form == BodyForm::Hex ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
        m_edit->setText(rendered.text, rendered.language);
        m_stack->setCurrentWidget(m_edit);
    }
    m_all->setVisible(!rendered.isComplete);
    m_all->setText(tr("Show &all (%1)").arg(text::bytes(rendered.decoded.bytes.size())));
    showForms();
    showFacts();
    showNote();
    emit shown();
}

void BodyView::showForms()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_forms->model());
    for (int form = 0; form < m_forms->count(); ++form) {
        const bool isPossible = m_rendered.has(static_cast<BodyForm>(form));
        items->item(form)->setEnabled(isPossible);
        items->item(form)->setToolTip(isPossible ? QString() : tr("The body is no JSON."));
    }
    m_forms->setItemText(static_cast<int>(BodyForm::Pretty), m_rendered.isXml ? tr("XML") : tr("Pretty"));
    m_forms->setCurrentIndex(static_cast<int>(m_rendered.form));
}

/// What the envelopes say: name, value, and a way to what has a page.
void BodyView::showFacts()
{
    for (QWidget *old : m_facts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        m_facts->layout()->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    const QList<decoders::Fact> &facts = m_rendered.decoded.facts;
    for (const decoders::Fact &fact : facts.first(std::min(facts.size(), mostFacts))) {
        const QString shown = bodytext::oneLine(isLink(fact.value) ? text::arnName(fact.value) : fact.value);
        auto *name = new PlainLabel(QString(fact.name + u':'), m_facts);
        name->setForegroundRole(QPalette::PlaceholderText);
        m_facts->layout()->addWidget(name);
        QWidget *value = nullptr;
        if (isLink(fact.value)) {
            auto *link = new QPushButton(QString(shown).replace(u'&', u"&&"_s), m_facts);
            link->setProperty("quiet", true);
            link->setAccessibleName(tr("Go to %1").arg(shown));
            connect(link, &QPushButton::clicked, this, [this, target = fact.value] { emit linkWanted(target); });
            value = link;
        } else {
            auto *label = new PlainLabel(shown, m_facts);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            value = label;
        }
        value->setToolTip(text::plainToolTip(fact.value));
        m_facts->layout()->addWidget(value);
        name->show();
        value->show();
    }
    m_facts->setVisible(!facts.isEmpty());
}

void BodyView::showNote()
{
    QStringList notes;
    for (const decoders::Decoded::Step &step : m_rendered.decoded.steps) {
        if (!step.problem.isEmpty())
            notes.append(
                tr("▲ %1: %2. It is shown as it was before this step.").arg(decoders::title(step.kind), step.problem));
    }
    if (m_rendered.decoded.isCut())
        notes.append(
            tr("Unpacked, it is larger than %1: only that much is shown.").arg(text::bytes(decoders::Limits{}.bytes)));
    if (!m_rendered.isText && m_rendered.form == BodyForm::Raw)
        notes.append(tr("These bytes are no UTF-8: what is none is shown as �."));
    if (m_rendered.isGuess && m_body.size() > decoders::Limits{}.guessed)
        notes.append(tr("It is too large to be read as anything by itself: add a step for that."));
    m_note->setText(notes.join(u'\n'));
    m_note->setForegroundRole(m_rendered.decoded.isWhole() ? QPalette::PlaceholderText : QPalette::BrightText);
    m_note->setVisible(!notes.isEmpty());
}

void BodyView::find()
{
    m_find->open();
}

void BodyView::search(const QString &text, bool forward, bool isTyping)
{
    if (text.isEmpty()) {
        m_find->say({});
        return;
    }
    if (m_rendered.form == BodyForm::Tree) {
        m_find->say(m_tree->find(text, forward, isTyping) ? QString() : tr("not found"));
        return;
    }
    const qsizetype count = m_edit->toPlainText().count(text, Qt::CaseInsensitive);
    m_find->say(count == 0 ? tr("not found") : tr("%n found", nullptr, static_cast<int>(count)));
    QTextCursor from = m_edit->textCursor();
    if (isTyping)
        from.setPosition(from.selectionStart());
    const QTextDocument::FindFlags way = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    QTextCursor found = m_edit->document()->find(text, from, way);
    if (found.isNull() && count > 0) { // round the end
        from.movePosition(forward ? QTextCursor::Start : QTextCursor::End);
        found = m_edit->document()->find(text, from, way);
    }
    if (!found.isNull())
        m_edit->setTextCursor(found);
}

void BodyView::showMenu(const QPoint &at)
{
    QMenu menu;
    QAction *selection = menu.addAction(tr("Copy &selection"), m_edit, &QPlainTextEdit::copy);
    selection->setEnabled(m_edit->textCursor().hasSelection());
    menu.addAction(tr("Copy &body as sent"), this, &BodyView::copyRaw);
    menu.addAction(tr("Copy body with &escapes"), this, &BodyView::copyEscaped);
    QAction *decoded = menu.addAction(tr("Copy &decoded body"), this, &BodyView::copyDecoded);
    decoded->setEnabled(!m_rendered.isAsSent && m_rendered.isText);
    menu.addAction(tr("Select &all"), m_edit, &QPlainTextEdit::selectAll);
    const QString chosen = m_edit->textCursor().selectedText();
    if (isLink(chosen))
        menu.addAction(tr("&Go to %1").arg(text::arnName(chosen)), this, [this, chosen] { emit linkWanted(chosen); });
    menu.exec(m_edit->viewport()->mapToGlobal(at));
}

} // namespace ui

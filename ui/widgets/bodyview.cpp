// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyview.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/jsonhighlighter.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextLayout>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A highlighter costs about 1.5 ms for 1,000 characters.
constexpr qsizetype highlightedSize = 32 * 1024;

struct Rendered
{
    QString text;
    bool isComplete;
    bool isPretty;
};

Rendered rendered(const QString &body, bool wantsPretty, bool wantsAll)
{
    bodytext::Limits limits;
    if (wantsAll)
        limits.shown = std::numeric_limits<qsizetype>::max();
    const std::optional<QString> pretty = wantsPretty ? bodytext::prettyJson(body) : std::nullopt;
    bodytext::Shown shown = bodytext::shown(pretty ? *pretty : body, limits);
    return {std::move(shown.text), shown.isComplete, pretty.has_value()};
}

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
    m_edit = new QPlainTextEdit(this);
    m_edit->setReadOnly(true);
    m_edit->setTabChangesFocus(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    FontRole::keep(m_edit, {.isFixedPitch = true});
    m_edit->setAccessibleName(tr("Message body"));
    m_edit->setContextMenuPolicy(Qt::CustomContextMenu);
    m_edit->setFrameShape(QFrame::StyledPanel);
    connect(m_edit, &QWidget::customContextMenuRequested, this, &BodyView::showMenu);
    m_highlighter = new JsonHighlighter(m_edit->document());
    m_highlighter->setTheme(themeOf(palette()));

    m_pretty = new QCheckBox(tr("&Format JSON"), this);
    m_pretty->setChecked(true);
    connect(m_pretty, &QCheckBox::toggled, this, &BodyView::render);
    m_note = new PlainLabel(this);
    m_all = new QPushButton(this);
    m_all->setAccessibleName(tr("Show the whole body"));
    m_all->hide();
    connect(m_all, &QPushButton::clicked, this, &BodyView::showAll);
    auto *copy = new QPushButton(tr("&Copy"), this);
    copy->setIcon(icon("copy"_L1));
    copy->setAccessibleName(tr("Copy the body as it was sent"));
    connect(copy, &QPushButton::clicked, this, &BodyView::copyRaw);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_pretty);
    row->addWidget(m_note, 1);
    row->addWidget(m_all);
    row->addWidget(copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_edit, 1);
}

void BodyView::setBody(const QString &body)
{
    m_body = body;
    m_wantsAll = false;
    render();
}

void BodyView::clear()
{
    ++m_request;
    m_body.clear();
    m_edit->clear();
    m_all->hide();
    m_note->clear();
}

QString BodyView::visibleText() const
{
    return m_edit->toPlainText();
}

void BodyView::copyRaw() const
{
    QGuiApplication::clipboard()->setText(m_body);
}

void BodyView::copyEscaped() const
{
    QGuiApplication::clipboard()->setText(bodytext::escaped(m_body));
}

void BodyView::showAll()
{
    m_wantsAll = true;
    render();
}

void BodyView::render()
{
    const quint64 request = ++m_request;
    m_worker.clear();
    m_worker.start([this, request, body = m_body, pretty = m_pretty->isChecked(), all = m_wantsAll] {
        QMetaObject::invokeMethod(
            this,
            [this, request, out = rendered(body, pretty, all)] {
                present(request, out.text, out.isComplete, out.isPretty);
            },
            Qt::QueuedConnection);
    });
}

void BodyView::present(quint64 request, const QString &text, bool isComplete, bool isPretty)
{
    if (request != m_request)
        return;
    m_isComplete = isComplete;
    m_isPretty = isPretty;
    m_highlighter->setEnabled(isPretty && text.size() <= highlightedSize);
    m_edit->setPlainText(text);
    m_all->setVisible(!isComplete);
    m_all->setText(tr("Show &all (%1)").arg(text::bytes(m_body.toUtf8().size())));
    emit shown();
}

void BodyView::showMenu(const QPoint &at)
{
    QMenu menu;
    QAction *selection = menu.addAction(tr("Copy &selection"), m_edit, &QPlainTextEdit::copy);
    selection->setEnabled(m_edit->textCursor().hasSelection());
    menu.addAction(tr("Copy &body as sent"), this, &BodyView::copyRaw);
    menu.addAction(tr("Copy body with &escapes"), this, &BodyView::copyEscaped);
    menu.addAction(tr("Select &all"), m_edit, &QPlainTextEdit::selectAll);
    menu.exec(m_edit->viewport()->mapToGlobal(at));
}

void BodyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr)
        m_highlighter->setTheme(themeOf(palette()));
}

} // namespace ui

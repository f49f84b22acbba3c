// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/querybar.h"

#include "ui/backend/insighttypes.h"
#include "ui/dialogs/queryhelpdialog.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr qsizetype learnsFrom = 50; // messages of a page: the others look like them
constexpr qsizetype mostWords = 500;
constexpr int leastPrefix = 2; // of a word, before anything is offered

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-';
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return isOfWord(c) && c != u'.'; });
}

} // namespace

QueryBar::QueryBar(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    build();
    buildProblemLine();
    buildCompleter();
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &QueryBar::showProblem);
    connect(m_field, &QLineEdit::textChanged, this, &QueryBar::check);
    connect(m_field, &QLineEdit::textEdited, this, &QueryBar::complete);
    connect(&m_backend, &Backend::descriptionChanged, this, &QueryBar::capabilitiesChanged);
    capabilitiesChanged();
}

void QueryBar::build()
{
    m_field = new QLineEdit(this);
    m_field->setAccessibleName(tr("Filter messages"));
    m_field->setClearButtonEnabled(true);
    m_help = new QPushButton(u"?"_s, this);
    m_help->setProperty("quiet", true);
    m_help->setAccessibleName(tr("How to write a query"));
    m_help->setToolTip(tr("How to write a query"));
    m_help->setFixedWidth(m_help->fontMetrics().height() * 2);
    connect(m_help, &QPushButton::clicked, this, &QueryBar::help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_help);
    passFocus(this, m_field);
}

void QueryBar::buildProblemLine()
{
    m_problemLine = new QWidget(parentWidget());
    m_problemText = new PlainLabel(m_problemLine);
    m_problemText->setForegroundRole(QPalette::BrightText);
    m_problemText->setWordWrap(true);
    auto *asText = new QPushButton(tr("Look for it as te&xt"), m_problemLine);
    asText->setProperty("quiet", true);
    asText->setToolTip(tr("Puts it in quotes, so that nothing in it has a meaning of its own"));
    connect(asText, &QPushButton::clicked, this, [this] {
        m_field->setText(querytext::quoted(m_field->text()));
        m_field->setFocus();
    });
    auto *row = new QHBoxLayout(m_problemLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_problemText, 1);
    row->addWidget(asText);
    m_problemLine->hide();
}

void QueryBar::buildCompleter()
{
    m_words = new QStringListModel(querytext::fieldNames(), this);
    m_completer = new QCompleter(m_words, this);
    m_completer->setWidget(m_field);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Fields that fit"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryBar::insertCompletion);
}

bool QueryBar::knowsQueries() const
{
    return m_backend.can(capability::query);
}

void QueryBar::capabilitiesChanged()
{
    const bool knows = knowsQueries();
    showPlaceholder();
    m_help->setEnabled(knows);
    m_help->setToolTip(knows ? tr("How to write a query")
                             : tr("This broker knows no queries: it looks for the text in bodies."));
    check();
    if (std::exchange(m_knowsQueries, knows) != knows && !m_field->text().isEmpty())
        emit languageChanged();
}

/// The longest that has room.
void QueryBar::showPlaceholder()
{
    const QStringList texts = knowsQueries()
        ? QStringList{tr("Find words, or body.status == \"PENDING\" and recv >= 2 (Ctrl+F)"),
                      tr("Find words, or recv >= 2 (Ctrl+F)"), tr("Find words (Ctrl+F)"), tr("Find")}
        : QStringList{tr("Find in bodies (Ctrl+F)"), tr("Find")};
    const int room = m_field->width() - m_field->fontMetrics().averageCharWidth() * 4; // the field's own margins
    const auto fits = [&](const QString &text) { return m_field->fontMetrics().horizontalAdvance(text) <= room; };
    const auto found = std::ranges::find_if(texts, fits);
    m_field->setPlaceholderText(found == texts.end() ? texts.last() : *found);
}

void QueryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showPlaceholder();
}

void QueryBar::check()
{
    m_problem = knowsQueries() ? querytext::problem(m_field->text()) : std::nullopt;
    if (m_problem) {
        m_soon.start();
        return;
    }
    m_applied = m_field->text();
    showProblem();
}

QString QueryBar::problemText() const
{
    return m_problemLine->isHidden() ? QString() : m_problemText->text();
}

void QueryBar::showProblem()
{
    m_soon.stop();
    if (m_problem) {
        const bool isAtEnd = m_problem->at >= m_field->text().size();
        const QString place = isAtEnd ? tr("At the end") : tr("At character %1").arg(text::number(m_problem->at + 1));
        m_problemText->setText(tr("%1: %2 The rows are still those of before.").arg(place, m_problem->text));
    }
    m_problemLine->setVisible(m_problem.has_value());
    mark();
}

/// A line edit has no formats of its own, but it draws those of an input method.
void QueryBar::mark()
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_problem && m_problem->length > 0) {
        QTextCharFormat format;
        const QColor color = themeOf(m_field->palette()).color(Token::Error);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(color);
        format.setForeground(color);
        attributes.append({QInputMethodEvent::TextFormat, m_problem->at - m_field->cursorPosition(), m_problem->length,
                           QVariant(format)});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(m_field, &event);
}

void QueryBar::fill(PeekRequest &request) const
{
    (knowsQueries() ? request.query : request.text) = m_applied;
}

void QueryBar::learn(const QList<MessageInfo> &messages)
{
    const qsizetype before = m_seen.size();
    for (const MessageInfo &message : messages.first(std::min(learnsFrom, messages.size()))) {
        for (const MessageAttribute &attribute : message.attributes) {
            if (isPlainName(attribute.name))
                m_seen.insert("attr."_L1 + attribute.name);
        }
        if (message.bodyTruncated)
            continue;
        for (const QString &name : QJsonDocument::fromJson(message.body.toUtf8()).object().keys()) {
            if (isPlainName(name))
                m_seen.insert("body."_L1 + name);
        }
    }
    if (m_seen.size() == before || m_seen.size() > mostWords)
        return;
    QStringList words = querytext::fieldNames();
    words.append(m_seen.values());
    std::ranges::sort(words);
    m_words->setStringList(words);
}

QStringList QueryBar::seen() const
{
    QStringList seen = m_seen.values();
    std::ranges::sort(seen);
    return seen;
}

int QueryBar::wordStart() const
{
    const QString text = m_field->text();
    int at = m_field->cursorPosition();
    while (at > 0 && isOfWord(text[at - 1]))
        --at;
    return at;
}

void QueryBar::complete()
{
    const int start = wordStart();
    const QString text = m_field->text();
    const QString prefix = text.mid(start, m_field->cursorPosition() - start);
    const bool isInQuotes = QStringView(text).first(start).count(u'"') % 2 == 1;
    if (!knowsQueries() || prefix.size() < leastPrefix || isInQuotes) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(prefix);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == prefix;
    if (m_completer->completionCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_field->rect();
    place.setLeft(std::max(
        0, m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect().left() - fontMetrics().horizontalAdvance(prefix)));
    place.setWidth(fontMetrics().averageCharWidth() * 32);
    m_completer->complete(place);
}

void QueryBar::insertCompletion(const QString &word)
{
    const int start = wordStart();
    QString text = m_field->text();
    text.replace(start, m_field->cursorPosition() - start, word);
    m_field->setText(text);
    m_field->setCursorPosition(start + static_cast<int>(word.size()));
}

void QueryBar::help()
{
    auto *dialog = new QueryHelpDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace ui

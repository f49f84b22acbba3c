// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wire/wirepanel.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wire/wirecopy.h"
#include "ui/wire/wiremodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

class WireDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        const bool isError = index.data(WireModel::IsErrorRole).toBool();
        Token token = Token::Text;
        if (index.column() == WireModel::Outcome)
            token = isError ? Token::Error : index.data(WireModel::IsWaitingRole).toBool() ? Token::Muted : Token::Ok;
        else if (index.column() == WireModel::When)
            token = Token::Muted;
        option->palette.setColor(QPalette::Text, themeOf(option->palette).color(token));
    }
};

} // namespace

WirePanel::WirePanel(QWidget *parent)
    : QWidget(parent)
    , m_parsed(WireFilter::parse({}))
    , m_model(new WireModel(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &WirePanel::read);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WirePanel::showDetails);
    // The picture that is always under way would bury the rest; the filter says so and can be emptied.
    m_filter->setText(u"op != Snapshot"_s);
    filterTyped();
    showDetails();
}

void WirePanel::build()
{
    buildTable();
    addRowActions();
    auto *nothing = new PlainLabel(tr("No call fits. Every call of this window is a row here."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    nothing->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_table);
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setAccessibleName(tr("Request and answer of the chosen call"));
    FontRole::keep(m_details, {.isFixedPitch = true});
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_problem = new PlainLabel(this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(buildBar());
    layout->addWidget(m_problem);
    layout->addWidget(splitter, 1);
}

QWidget *WirePanel::buildBar()
{
    auto *bar = new QWidget(this);
    m_filter = new QLineEdit(bar);
    m_filter->setAccessibleName(tr("Filter calls"));
    m_filter->setPlaceholderText(tr("Find words, or op == SendMessage and ms > 20"));
    m_filter->setToolTip(text::plainToolTip(
        tr("Fields: %1\nSigns: == != < <= > >= : (contains) ~ (regular expression), and, or, not, brackets")
            .arg(wireFields().join(u", "_s))));
    m_filter->setClearButtonEnabled(true);
    m_mark = m_filter->addAction(icon("filter"_L1), QLineEdit::LeadingPosition);
    m_mark->setText(m_filter->accessibleName());
    connect(m_filter, &QLineEdit::textChanged, this, &WirePanel::filterTyped);
    m_count = new PlainLabel(bar);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_pause = new QPushButton(tr("&Pause"), bar);
    m_pause->setToolTip(tr("Holds the list as it is; calls are recorded all the same"));
    m_clear = new QPushButton(tr("C&lear"), bar);
    m_clear->setToolTip(tr("Empties the log"));
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_isPaused); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (m_backend)
            m_backend->wireLog().clear();
    });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    row->addWidget(m_pause);
    row->addWidget(m_clear);
    return bar;
}

void WirePanel::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Calls"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new WireDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    prepareTable(m_table);
    ui::fitColumns(m_table, m_model->columns());
    m_table->horizontalHeader()->setSectionResizeMode(WireModel::Outcome, QHeaderView::Stretch);
}

QAction *WirePanel::addRowAction(const QString &text, std::function<void()> act)
{
    auto *action = new QAction(text, m_table);
    action->setToolTip(tr("Acts on the chosen call"));
    connect(action, &QAction::triggered, this, std::move(act));
    m_table->addAction(action);
    m_rowActions.append(action);
    return action;
}

void WirePanel::addRowActions()
{
    addRowAction(tr("Apply as &filter"), [this] { applyAsFilter(); });
    QAction *copyJson = addRowAction(tr("&Copy as JSON"), [this] { copy(wireJson(*current()), tr("as JSON")); });
    copyJson->setShortcut(QKeySequence::Copy);
    copyJson->setShortcutContext(Qt::WidgetShortcut);
    addRowAction(tr("Copy as c&url"), [this] {
        const QString command = wireCurl(*current(), m_endpoint);
        if (command.isEmpty())
            emit reported(tr("The request is longer than the log keeps: it cannot be copied whole."));
        else
            copy(command, tr("as a command"));
    });
    m_repeat = addRowAction(tr("&Repeat"), [this] { repeat(); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WirePanel::setBackend(Backend *backend)
{
    if (m_backend)
        m_backend->wireLog().disconnect(this);
    m_backend = backend;
    if (backend != nullptr) {
        connect(&backend->wireLog(), &WireLog::changed, this, &WirePanel::changed);
        connect(&backend->wireLog(), &WireLog::cleared, this, &WirePanel::read);
        connect(&backend->safety(), &Safety::changed, this, &WirePanel::showDetails);
    }
    read();
}

/// Calls come faster than anybody reads.
void WirePanel::changed()
{
    if (!isVisible())
        return;
    if (m_isPaused) {
        ++m_heldBack;
        showState();
    } else if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void WirePanel::read()
{
    m_soon.stop();
    if (!m_backend)
        m_model->setRows({});
    else if (isVisible())
        m_model->read(m_backend->wireLog(), m_parsed);
    showState();
}

void WirePanel::setPaused(bool paused)
{
    m_isPaused = paused;
    m_heldBack = 0;
    if (!paused)
        read();
    showState();
}

void WirePanel::filterTyped()
{
    const WireFilter parsed = WireFilter::parse(m_filter->text());
    const Theme &theme = themeOf(palette());
    QPalette colors = palette();
    QString mark = tr("The filter is understood");
    if (!parsed.problem.isEmpty()) {
        colors.setColor(QPalette::Base, theme.wash(Token::Error));
        mark = tr("The filter is not understood");
    } else if (!parsed.doubt.isEmpty()) {
        colors.setColor(QPalette::Base, theme.wash(Token::Warning));
        mark = tr("The filter may not be what you mean");
    } else if (!m_filter->text().isEmpty()) {
        colors.setColor(QPalette::Base, theme.wash(Token::Ok));
    }
    m_filter->setPalette(colors);
    m_mark->setIcon(icon(!parsed.problem.isEmpty() ? "delete"_L1 : !parsed.doubt.isEmpty() ? "info"_L1 : "filter"_L1));
    m_mark->setToolTip(mark);
    m_filter->setAccessibleDescription(mark);
    const QString sign = parsed.problem.isEmpty() ? u"▲ "_s : u"✖ "_s;
    const QString words = parsed.problem.isEmpty() ? parsed.doubt : parsed.problem;
    m_problem->setText(words.isEmpty() ? QString() : QString(sign + words));
    m_problem->setVisible(!words.isEmpty());
    if (!parsed.problem.isEmpty())
        return; // the rows stay until it is a filter
    m_parsed = parsed;
    read();
}

void WirePanel::showState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    m_pause->setText(!m_isPaused          ? tr("&Pause")
                         : m_heldBack > 0 ? tr("&Resume (%1 new)").arg(text::number(m_heldBack))
                                          : tr("&Resume"));
    m_count->setText(tr("%1 of %2", "calls shown, calls kept")
                         .arg(text::number(m_model->rowCount()), text::number(m_model->total())));
    m_clear->setEnabled(m_model->total() > 0);
}

const WireCall *WirePanel::current() const
{
    const WireRow *row = m_model->row(m_table->currentIndex());
    return row == nullptr || !m_backend ? nullptr : m_backend->wireLog().find(row->number);
}

void WirePanel::showDetails()
{
    const WireCall *call = current();
    m_details->setPlainText(call == nullptr ? tr("Choose a call to see what went over the wire.") : wireDetails(*call));
    for (QAction *action : m_rowActions)
        action->setEnabled(call != nullptr);
    const QString why = whyNoRepeat();
    m_repeat->setEnabled(why.isEmpty());
    m_repeat->setToolTip(text::plainToolTip(why.isEmpty() ? tr("Sends the call once more") : why));
    m_repeat->setStatusTip(why);
}

QString WirePanel::detailsText() const
{
    return m_details->toPlainText();
}

QString WirePanel::problemText() const
{
    return m_problem->text();
}

void WirePanel::applyAsFilter()
{
    const WireCall *call = current();
    const QString field = WireModel::fieldOf(m_table->currentIndex().column());
    if (call == nullptr)
        return;
    const QString wanted = field.isEmpty() ? u"op"_s : field;
    m_filter->setText(wireTerm(wanted, wireText(*call, wanted)));
}

void WirePanel::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    emit reported(tr("Copied the call %1").arg(what));
}

QString WirePanel::whyNoRepeat() const
{
    const WireCall *call = current();
    if (call == nullptr)
        return tr("Choose a call first.");
    if (!wireRequest(*call))
        return tr("The request is longer than the log keeps.");
    return m_backend->whyNot(call->service, call->operation);
}

/// Reads at once. What changes something is asked about at every level: a list invites a slip.
void WirePanel::repeat()
{
    if (!whyNoRepeat().isEmpty())
        return;
    const WireCall call = *current();
    const Effect effect = effectOf(call.service, call.operation);
    if (effect == Effect::Read) {
        send(call);
        return;
    }
    const SafetyQuestion question{.effect = effect,
                                  .operation = call.operation,
                                  .target = call.target,
                                  .connection = m_backend->safety().connection()};
    m_backend->safety().ask(question, this, [this, call](bool isAllowed) {
        if (isAllowed && m_backend)
            send(call);
    });
}

void WirePanel::send(const WireCall &call)
{
    const Safety::Consent consent{m_backend->safety()};
    m_backend->ask({.service = call.service, .operation = call.operation, .document = *wireRequest(call)}, this,
                   [this, operation = call.operation](const Outcome<QJsonObject> &answer) {
                       emit reported(
                           answer
                               ? tr("Repeated %1").arg(operation)
                               : tr("%1 was repeated and refused. %2").arg(operation, text::sentence(answer.error())));
                   });
}

bool WirePanel::showCall(quint64 number)
{
    setPaused(false);
    if (m_model->rowOf(number) < 0)
        m_filter->clear();
    const int row = m_model->rowOf(number);
    if (row < 0)
        return false;
    chooseRow(m_table, row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
    return true;
}

void WirePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isPaused)
        read();
}

void WirePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_filter == nullptr)
        return;
    if (event->type() == QEvent::FontChange)
        ui::fitColumns(m_table, m_model->columns());
    if (event->type() == QEvent::PaletteChange)
        filterTyped();
}

} // namespace ui

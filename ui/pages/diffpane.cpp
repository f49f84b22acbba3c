// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diffpane.h"

#include "ui/models/differencesmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/jsontree.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = diff::MessageDifference::Kind;
using Way = diff::MessageDifferences::Way;

class Delegate : public VisibleTextDelegate
{
public:
    using VisibleTextDelegate::VisibleTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        VisibleTextDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        const auto kind = static_cast<Kind>(index.data(DifferencesModel::KindRole).toInt());
        if (index.column() != DifferencesModel::Place)
            option->palette.setColor(QPalette::Text, themeOf(option->palette).color(token(kind, index.column())));
    }

private:
    static Token token(Kind kind, int column)
    {
        if (kind == Kind::Changed)
            return column == DifferencesModel::Mark ? Token::Warning : Token::Text;
        return kind == Kind::Removed ? Token::Error : Token::Ok;
    }
};

QString wayText(const diff::MessageDifferences &differences)
{
    switch (differences.way) {
    case Way::Json:
        break;
    case Way::Lines:
        return DiffPane::tr("Compared line by line.");
    case Way::Bytes:
        return DiffPane::tr("Compared as bytes, sixteen a line.");
    }
    return DiffPane::tr("Compared as JSON: order of members does not count.");
}

} // namespace

DiffPane::DiffPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new DifferencesModel(this))
{
    m_worker.setMaxThreadCount(1);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildBar());
    layout->addWidget(m_note);
    buildTable();
    layout->addWidget(m_table, 1);
    fit();
    say();
}

QWidget *DiffPane::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_names = new ElidedLabel(bar);
    m_pin = new QPushButton(tr("Keep as &left"), bar);
    m_pin->setToolTip(tr("Keeps this message on the left; choose another one to compare it with"));
    connect(m_pin, &QPushButton::clicked, this, &DiffPane::pin);
    m_swap = new QPushButton(tr("S&wap"), bar);
    m_swap->setToolTip(tr("Changes the sides"));
    connect(m_swap, &QPushButton::clicked, this, &DiffPane::swap);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_pin);
    row->addWidget(m_swap);
    row->addStretch(1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_names);
    return bar;
}

void DiffPane::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new Delegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *copyAction = new QAction(tr("&Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &DiffPane::copy);
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

DiffPane::~DiffPane()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void DiffPane::setRight(const MessageInfo &message)
{
    if (message.id == m_right.id && message.body == m_right.body)
        return;
    m_right = message;
    m_isOld = true;
    compare();
}

void DiffPane::setLeft(const MessageInfo &message)
{
    setLeft(message, {});
}

void DiffPane::setLeft(const MessageInfo &message, const QString &name)
{
    m_left = message;
    m_leftName = name;
    if (!name.isEmpty())
        m_left.id = name; // tells it from others
    m_isSwapped = false;
    m_isOld = true;
    compare();
}

void DiffPane::pin()
{
    setLeft(m_right);
}

void DiffPane::swap()
{
    m_isSwapped = !m_isSwapped;
    m_isOld = true;
    compare();
}

QString DiffPane::nameOf(const MessageInfo &message) const
{
    return message.id == m_leftName ? m_leftName : text::shortId(message.id);
}

/// What stands here while there is nothing to compare, or nothing yet.
void DiffPane::say()
{
    const bool hasTwo = !m_left.id.isEmpty() && !m_right.id.isEmpty() && m_left.id != m_right.id;
    m_table->setVisible(hasTwo);
    m_swap->setVisible(hasTwo);
    m_pin->setVisible(!m_right.id.isEmpty());
    m_names->setVisible(hasTwo);
    m_names->setFullText(m_left.id.isEmpty() ? QString() : tr("%1 ↔ %2").arg(nameOf(first()), nameOf(second())));
    if (hasTwo)
        return;
    m_note->setText(m_left.id.isEmpty() ? tr(
                        "Keep this message as the left one and choose another, or select two messages in the table.")
                                        : tr("This message is the left one. Choose another to compare it with."));
}

void DiffPane::compare()
{
    say();
    if (!m_isOld || !isVisible() || !m_table->isVisibleTo(this))
        return;
    m_isOld = false;
    const quint64 request = ++m_request;
    m_note->setText(tr("Comparing…"));
    m_worker.clear();
    m_worker.start([this, request, left = first(), right = second()] {
        QMetaObject::invokeMethod(
            this, [this, request, out = diff::compareMessages(left, right)] { present(request, out); },
            Qt::QueuedConnection);
    });
}

void DiffPane::present(quint64 request, const diff::MessageDifferences &differences)
{
    if (request != m_request)
        return;
    m_model->setDifferences(differences.rows);
    const auto name = [](const decoders::Chain &chain) {
        return chain.isEmpty() ? tr("text") : decoders::titles(chain);
    };
    QString note = differences.rows.isEmpty()
        ? tr("No differences.")
        : tr("%n difference(s).", nullptr, static_cast<int>(differences.rows.size()));
    note += u' ' + wayText(differences) + u' ';
    note += differences.beforeChain == differences.afterChain
        ? tr("Both read as %1.").arg(name(differences.afterChain))
        : tr("Read as %1 and as %2.").arg(name(differences.beforeChain), name(differences.afterChain));
    if (!differences.isComplete)
        note += u' ' + tr("There is more than can be shown.");
    m_note->setText(note);
    emit compared();
}

void DiffPane::copy() const
{
    const DifferenceRow *row = m_model->row(m_table->currentIndex());
    if (row != nullptr)
        QGuiApplication::clipboard()->setText(
            QString(row->difference.place + u'\t' + row->difference.before + u'\t' + row->difference.after));
}

QString DiffPane::note() const
{
    return m_note->text();
}

void DiffPane::fit()
{
    prepareTable(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(DifferencesModel::Mark, QHeaderView::Fixed);
    header->setMinimumSectionSize(m_table->fontMetrics().height());
    m_table->setColumnWidth(DifferencesModel::Mark, m_table->fontMetrics().height() * 3 / 2);
}

void DiffPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    compare();
}

void DiffPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fit();
}

} // namespace ui

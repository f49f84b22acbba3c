// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readingpanes.h"

#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/text.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int wide = 130; // characters of a page: beside the table only where the Body column keeps room to be read
constexpr int high = 60; // lines of a page: enough for the table and for each part of a message below it

QPushButton *smallButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("quiet", true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

ReadingPanes::ReadingPanes(MessagesPane *messages, Inspector *inspector, QWidget *parent)
    : QSplitter(parent)
    , m_messages(messages)
    , m_inspector(inspector)
{
    addWidget(buildList());
    addWidget(m_inspector);
    setChildrenCollapsible(false);
    setContentsMargins(0, 8, 0, 0); // below the tabs
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setSizes({640, 350});
    buildTitle();
    connect(m_messages->table(), &QTableView::activated, this, &ReadingPanes::read);
    connect(m_messages, &MessagesPane::currentChanged, this, &ReadingPanes::showChosen);
    showChosen();
}

QWidget *ReadingPanes::buildList()
{
    m_list = new QWidget(this);
    m_line = new QWidget(m_list);
    m_chosen = new ElidedLabel(m_line);
    auto *read = new QPushButton(tr("&Read"), m_line);
    read->setAccessibleName(tr("Read the chosen message"));
    read->setToolTip(tr("Shows the chosen message in the place of the table (Enter)"));
    connect(read, &QPushButton::clicked, this, &ReadingPanes::read);
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_chosen, 1);
    row->addWidget(read);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_messages, 1);
    column->addWidget(m_line);
    m_line->hide();
    return m_list;
}

void ReadingPanes::buildTitle()
{
    m_way = new QWidget(m_inspector);
    QPushButton *back = smallButton(tr("‹ &Messages"), tr("Back to the messages"), m_way);
    back->setToolTip(tr("Goes back to the table (Esc)"));
    connect(back, &QPushButton::clicked, this, &ReadingPanes::leave);
    m_previous = smallButton(u"▲"_s, tr("The message above"), m_way);
    m_next = smallButton(u"▼"_s, tr("The message below"), m_way);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    auto *row = new QHBoxLayout(m_way);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QPushButton *button : {back, m_previous, m_next})
        row->addWidget(button);
    m_inspector->setWayBack(m_way);
    m_way->hide();
}

void ReadingPanes::arrange(const QSize &page)
{
    if (page.width() >= fontMetrics().averageCharWidth() * wide)
        setArrangement(Arrangement::Beside);
    else
        setArrangement(page.height() >= fontMetrics().lineSpacing() * high ? Arrangement::Below : Arrangement::Instead);
}

void ReadingPanes::setArrangement(Arrangement arrangement)
{
    if (std::exchange(m_arrangement, arrangement) == arrangement)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool isRead = focus != nullptr && m_inspector->isAncestorOf(focus);
    if (arrangement != Arrangement::Instead) {
        setOrientation(arrangement == Arrangement::Beside ? Qt::Horizontal : Qt::Vertical);
        m_isReading = false;
        emit readingChanged();
        m_list->setVisible(true);
        m_inspector->setVisible(true);
        const int whole = arrangement == Arrangement::Beside ? width() : height();
        setSizes({whole * 64 / 100, whole * 36 / 100});
    } else {
        setReading(isRead && m_messages->current() != nullptr);
    }
    m_way->setVisible(arrangement == Arrangement::Instead);
    fit();
    showChosen();
}

void ReadingPanes::setReading(bool isReading)
{
    m_isReading = isReading;
    // First the one that comes: the focus finds it.
    QWidget *comes = isReading ? static_cast<QWidget *>(m_inspector) : m_list;
    QWidget *goes = isReading ? m_list : static_cast<QWidget *>(m_inspector);
    const bool hadFocus = QApplication::focusWidget() != nullptr && goes->isAncestorOf(QApplication::focusWidget());
    comes->show();
    if (hadFocus && isReading)
        m_inspector->tabs()->tabBar()->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_messages->table()->setFocus(Qt::OtherFocusReason);
    goes->hide();
    emit readingChanged();
}

void ReadingPanes::read()
{
    if (m_arrangement == Arrangement::Instead && !m_isReading && m_messages->current() != nullptr)
        setReading(true);
}

void ReadingPanes::leave()
{
    if (m_isReading)
        setReading(false);
}

void ReadingPanes::step(int by)
{
    QTableView *table = m_messages->table();
    const int row = table->currentIndex().row() + by;
    if (row >= 0 && row < table->model()->rowCount())
        chooseRow(table, row);
}

/// The line, and what there is above and below it.
void ReadingPanes::showChosen()
{
    const MessageInfo *chosen = m_messages->current();
    m_line->setVisible(m_arrangement == Arrangement::Instead && chosen != nullptr);
    if (chosen == nullptr) {
        if (!m_inspector->isPinned())
            leave();
        return;
    }
    m_chosen->setFullText(QString(text::shortId(chosen->id) + u"  "_s + text::firstLine(chosen->body)));
    const int row = m_messages->table()->currentIndex().row();
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_messages->loadedCount());
}

void ReadingPanes::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isReading)
        leave();
    else
        QSplitter::keyPressEvent(event);
}

/// The names of the parts of a message are read whole.
void ReadingPanes::fit()
{
    const QMargins around = m_inspector->layout()->contentsMargins();
    const int names = m_inspector->tabs()->tabBar()->sizeHint().width() + around.left() + around.right();
    m_inspector->setMinimumWidth(m_arrangement == Arrangement::Beside ? names : 0);
    for (QPushButton *button : {m_previous, m_next})
        button->setFixedWidth(button->fontMetrics().height() * 2);
}

void ReadingPanes::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_next != nullptr)
        fit();
}

void ReadingPanes::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    fit();
}

} // namespace ui

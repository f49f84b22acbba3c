// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lifepane.h"

#include "ui/charts/lifeview.h"
#include "ui/models/lifemodel.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

LifePane::LifePane(QWidget *parent)
    : QWidget(parent)
    , m_model(new LifeModel(this))
{
    m_view = new LifeView(this);
    m_area = new QScrollArea(this);
    m_area->setWidget(m_view);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::StyledPanel);
    m_area->setFocusPolicy(Qt::NoFocus); // the picture in it has it
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setBackgroundRole(QPalette::Base);
    m_area->viewport()->setAutoFillBackground(true);
    m_view->setAutoFillBackground(false);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("What happened to this message"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_area);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    connect(m_view, &LifeView::currentChanged, this, &LifePane::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (const LifeEvent *event = m_model->row(current))
                    m_view->setCurrent(event->number);
            });
    fit();
    clear({});
}

void LifePane::setLife(const Life &life, Time now)
{
    m_events = life.events;
    m_model->setRows(life.events);
    m_view->setEvents(m_events, now);
    m_note->setText(life.complete ? QString() : tr("Older events are no longer kept."));
    m_note->setVisible(!life.complete);
    m_area->setVisible(!m_events.isEmpty());
    fit();
}

void LifePane::setNow(Time now)
{
    if (!m_events.isEmpty() && isVisible())
        m_view->setEvents(m_events, now);
}

void LifePane::clear(const QString &note)
{
    setLife({}, Time{0});
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void LifePane::choose(qint64 number)
{
    const int row = m_model->rowOf(number);
    if (row >= 0)
        chooseRow(m_table, row);
    m_area->ensureVisible(m_view->width() * (row + 1) / std::max(m_model->rowCount(), 1), 0);
}

void LifePane::goTo(qint64 number)
{
    m_view->setCurrent(number);
    choose(number);
    m_table->setFocus();
}

void LifePane::showTimes()
{
    m_view->showTimes();
    m_table->viewport()->update();
}

QString LifePane::note() const
{
    return m_note->text();
}

void LifePane::fit()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
    m_area->setFixedHeight(m_view->minimumSizeHint().height() + 2 * m_area->frameWidth()
                           + m_area->horizontalScrollBar()->sizeHint().height());
}

void LifePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_note != nullptr)
        fit();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include "ui/charts/axis.h"
#include "ui/models/seriesmodel.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHeaderView>
#include <QLineSeries>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr double shownSeconds = 300;
constexpr qsizetype mostPoints = 600;
// Qt Charts breaks down over wide or dashed pens on many points; 1.5 is still its fast path for 600.
constexpr double penWidth = 1.6;

using Member = qint64 SeriesPoint::*;

constexpr std::array<Member, TimeChart::LineCount> members{&SeriesPoint::available, &SeriesPoint::inFlight,
                                                           &SeriesPoint::dead};
constexpr std::array<Token, TimeChart::LineCount> tokens{Token::Link, Token::Warning, Token::Error};

} // namespace

/// Moves no focus and swallows no wheel: the page scrolls on.
class ChartView : public QChartView
{
public:
    using QChartView::QChartView;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

TimeChart::TimeChart(QWidget *parent)
    : QWidget(parent)
{
    build();
    applyTheme();
    setPoints({}, Time{0});
}

void TimeChart::build()
{
    m_chart = new QChart;
    m_chart->legend()->hide();
    m_chart->setBackgroundRoundness(0);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    const std::array<QString, LineCount> names{tr("Available"), tr("In flight"), tr("Dead")};
    for (int line = 0; line < LineCount; ++line) {
        const auto at = static_cast<std::size_t>(line);
        m_lines[at] = new QLineSeries;
        m_lines[at]->setName(names[at]);
        m_chart->addSeries(m_lines[at]);
    }
    buildAxes();
    m_view = new ChartView(m_chart);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_model = new SeriesModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Chart values"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void TimeChart::buildAxes()
{
    m_time = new QCategoryAxis;
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setRange(-shownSeconds, 0);
    fitTimes();
    m_time->setStartValue(-shownSeconds - 1); // else the first label stands for a range that begins at zero
    // Not QValueAxis: in Qt 6.4 it shows no labels at all once numbers are to be localized.
    m_count = new QCategoryAxis;
    m_count->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_count->setStartValue(-1);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_count, Qt::AlignLeft);
    for (QLineSeries *line : m_lines) {
        line->attachAxis(m_time);
        line->attachAxis(m_count);
    }
}

void TimeChart::setPoints(const QList<SeriesPoint> &points, Time now)
{
    qint64 greatest = 0;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        QList<QPointF> drawn;
        drawn.reserve(points.size());
        for (const SeriesPoint &point : points) {
            const double x = static_cast<double>((point.time - now).count()) / 1000;
            if (x < -shownSeconds || x > 1)
                continue;
            drawn.append({std::min(0.0, x), static_cast<double>(point.*members[line])});
            if (m_lines[line]->isVisible())
                greatest = std::max(greatest, point.*members[line]);
        }
        m_lines[line]->replace(axis::thinned(drawn, mostPoints));
    }
    scale(greatest);
    m_last = points.isEmpty() ? SeriesPoint{} : points.last();
    m_model->setPoints(points);
    setAccessibleDescription(summary());
}

void TimeChart::scale(qint64 greatest)
{
    const axis::Scale scale = axis::scaleFor(greatest, 3);
    if (qFuzzyCompare(scale.top, m_top))
        return;
    m_top = scale.top;
    for (const QString &label : m_count->categoriesLabels())
        m_count->remove(label);
    m_count->setRange(0, scale.top);
    for (int tick = 0; tick < scale.ticks(); ++tick)
        m_count->append(text::number(qRound64(tick * scale.step)), tick * scale.step);
}

QString TimeChart::summary() const
{
    return tr("Now: %1 available, %2 in flight, %3 dead")
        .arg(text::number(m_last.available), text::number(m_last.inFlight), text::number(m_last.dead));
}

void TimeChart::setLineVisible(Line line, bool visible)
{
    m_lines[line]->setVisible(visible);
}

void TimeChart::showTable(bool table)
{
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_view);
}

bool TimeChart::isTable() const
{
    return m_stack->currentWidget() == m_table;
}

int TimeChart::pointCount(Line line) const
{
    return static_cast<int>(m_lines[line]->count());
}

double TimeChart::top() const
{
    return m_top;
}

void TimeChart::applyTheme()
{
    const Theme &theme = themeOf(palette());
    m_chart->setBackgroundBrush(theme.color(Token::Base));
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_view->setBackgroundBrush(theme.color(Token::Base));
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        m_lines[line]->setPen(QPen(theme.color(tokens[line]), penWidth));
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_time, m_count}) {
        axis->setLabelsColor(theme.color(Token::Muted));
        axis->setLinePenColor(theme.color(Token::Hairline));
        axis->setGridLinePen(QPen(theme.color(Token::Hairline), 1));
        axis->setLabelsFont(font());
    }
    m_time->setGridLineVisible(false);
    m_count->setLineVisible(false);
    fitMargins();
}

void TimeChart::fitMargins()
{
    setFixedHeight(fontMetrics().lineSpacing() * 9);
    const int side = fontMetrics().averageCharWidth();
    m_chart->setMargins(QMargins(side / 2, fontMetrics().height() / 2, side * 3, 0)); // room for half a label
}

/// As many labels as have room: one that is cut says nothing.
void TimeChart::fitTimes()
{
    const int room = width() / 6;
    const int needed = fontMetrics().horizontalAdvance(tr("−%1 min").arg(5)) * 3 / 2;
    const int step = room >= needed ? 1 : 2;
    if (std::exchange(m_minutesBetween, step) == step)
        return;
    for (const QString &label : m_time->categoriesLabels())
        m_time->remove(label);
    for (int minutes = 5; minutes > 0; --minutes) {
        if (minutes % step == 0)
            m_time->append(tr("−%1 min").arg(minutes), -60.0 * minutes);
    }
    m_time->append(tr("now"), 0);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTimes();
}

void TimeChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && m_chart != nullptr)
        applyTheme();
}

} // namespace ui

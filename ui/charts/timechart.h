// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QWidget>

#include <array>

class QStackedWidget;
class QTableView;

class QCategoryAxis;
class QChart;
class QLineSeries;

namespace ui {

class ChartView;
class SeriesModel;

/// The last five minutes of a queue: available, in flight, dead. The only class that knows Qt Charts.
/// The same points stand in a table, one key away, for those who cannot see the picture.
class TimeChart : public QWidget
{
    Q_OBJECT
public:
    enum Line { Available, InFlight, Dead, LineCount };

    explicit TimeChart(QWidget *parent = nullptr);

    /// `now` is the right edge. Costs a few milliseconds; call it at most twice a second.
    void setPoints(const QList<SeriesPoint> &points, Time now);
    void setLineVisible(Line line, bool visible);
    void showTable(bool table);
    bool isTable() const;
    /// The newest values in words.
    QString summary() const;

    int pointCount(Line line) const;
    double top() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildAxes();
    void scale(qint64 greatest);
    void applyTheme();
    void fitMargins();
    void fitTimes();

    QStackedWidget *m_stack = nullptr;
    QChart *m_chart = nullptr;
    ChartView *m_view = nullptr;
    std::array<QLineSeries *, LineCount> m_lines{};
    int m_minutesBetween = 0; ///< labels of the time axis; 0: none yet
    QCategoryAxis *m_time = nullptr;
    QCategoryAxis *m_count = nullptr;
    double m_top = 0;
    QTableView *m_table = nullptr;
    SeriesModel *m_model = nullptr;
    SeriesPoint m_last;
};

} // namespace ui

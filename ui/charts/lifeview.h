// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lifetrack.h"
#include "ui/theme.h"

#include <QWidget>

namespace ui {

/// The life of a message as tracks, one a place: bars for waiting, in flight, delayed and dead, a mark for each event.
/// Left and Right step through the events; the accessible name says the chosen one. Give it a scroll area: many events
/// make it wide.
class LifeView : public QWidget
{
    Q_OBJECT
public:
    explicit LifeView(QWidget *parent = nullptr);

    void setEvents(const QList<LifeEvent> &events, Time now);
    const LifeTrack &track() const { return m_track; }
    qint64 current() const; ///< number of the chosen event; 0: none
    void setCurrent(qint64 number); ///< tells nobody
    void showTimes(); ///< the way to write times changed

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(qint64 number); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(qsizetype mark);
    void announce();
    TrackScale scale() const;
    int labelWidth() const;
    int laneHeight() const;
    double left() const; ///< of the tracks
    QRectF barRect(const LifeTrack::Bar &bar, const TrackScale &scale) const;
    QPointF markPoint(const LifeTrack::Mark &mark, const TrackScale &scale) const;
    qsizetype markAt(const QPointF &point) const; ///< -1: none is near
    QString laneName(const LifeTrack::Lane &lane) const;
    QString laneLabel(const LifeTrack::Lane &lane) const;
    Token token(const LifeTrack::Bar &bar) const;
    QString describe(const LifeTrack::Mark &mark) const;
    void paintLanes(QPainter &painter) const;
    void paintBars(QPainter &painter, const TrackScale &scale) const;
    void paintMarks(QPainter &painter, const TrackScale &scale) const;
    void paintAxis(QPainter &painter, const TrackScale &scale) const;

    LifeTrack m_track;
    qsizetype m_current = -1; ///< mark
};

} // namespace ui

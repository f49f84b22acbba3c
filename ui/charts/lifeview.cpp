// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lifeview.h"

#include "ui/text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Place = LifeTrack::Place;
using State = LifeTrack::State;

constexpr int gap = 8;

enum class Sign { Dot, Arrow, Cross, Diamond, Square, Ring };

struct Look
{
    QLatin1String kind;
    Sign sign;
    Token token;
};

// Each kind of mark has a shape of its own, so that colour is never alone.
constexpr std::array looks{
    Look{"Sent"_L1, Sign::Dot, Token::Link},
    Look{"Delayed"_L1, Sign::Dot, Token::Delayed},
    Look{"DelayEnded"_L1, Sign::Ring, Token::Delayed},
    Look{"Received"_L1, Sign::Arrow, Token::Warning},
    Look{"LeaseLapsed"_L1, Sign::Cross, Token::Error},
    Look{"VisibilityChanged"_L1, Sign::Diamond, Token::Warning},
    Look{"Deleted"_L1, Sign::Square, Token::Ok},
    Look{"Expired"_L1, Sign::Square, Token::Error},
    Look{"MovedToDeadLetterQueue"_L1, Sign::Arrow, Token::Error},
    Look{"Moved"_L1, Sign::Arrow, Token::Link},
};

Look lookOf(const QString &kind)
{
    const auto found = std::ranges::find_if(looks, [&kind](const Look &look) { return kind == look.kind; });
    return found == looks.end() ? Look{{}, Sign::Ring, Token::Muted} : *found;
}

QPainterPath path(Sign sign, double size)
{
    QPainterPath out;
    const double half = size / 2;
    switch (sign) {
    case Sign::Dot:
    case Sign::Ring:
        out.addEllipse(QPointF(), half * 0.8, half * 0.8);
        break;
    case Sign::Arrow:
        out.addPolygon(QPolygonF({{-half * 0.7, -half}, {half, 0}, {-half * 0.7, half}}));
        out.closeSubpath();
        break;
    case Sign::Diamond:
        out.addPolygon(QPolygonF({{0, -half}, {half, 0}, {0, half}, {-half, 0}}));
        out.closeSubpath();
        break;
    case Sign::Square:
        out.addRect(QRectF(-half * 0.75, -half * 0.75, half * 1.5, half * 1.5));
        break;
    case Sign::Cross:
        out.moveTo(-half * 0.7, -half * 0.7);
        out.lineTo(half * 0.7, half * 0.7);
        out.moveTo(half * 0.7, -half * 0.7);
        out.lineTo(-half * 0.7, half * 0.7);
        break;
    }
    return out;
}

bool isFilled(Sign sign)
{
    return sign != Sign::Cross && sign != Sign::Ring;
}

/// A widget of our own has no role by itself, and a screen reader passes over it.
QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *widget = className == "ui::LifeView"_L1 ? qobject_cast<QWidget *>(object) : nullptr;
    return widget != nullptr ? new QAccessibleWidget(widget, QAccessible::Chart) : nullptr;
}

} // namespace

LifeView::LifeView(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(makeAccessible); // the same one twice counts once
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    announce();
}

void LifeView::setEvents(const QList<LifeEvent> &events, Time now)
{
    const qint64 chosen = current();
    m_track = LifeTrack::of(events, now);
    m_current = -1;
    setCurrent(chosen);
    updateGeometry();
    update();
}

qint64 LifeView::current() const
{
    return m_current < 0 ? 0 : m_track.marks[m_current].number;
}

void LifeView::setCurrent(qint64 number)
{
    const auto found = std::ranges::find(m_track.marks, number, &LifeTrack::Mark::number);
    m_current = found == m_track.marks.end() ? -1 : found - m_track.marks.begin();
    announce();
    update();
}

void LifeView::choose(qsizetype mark)
{
    if (m_track.marks.isEmpty())
        return;
    m_current = std::clamp<qsizetype>(mark, 0, m_track.marks.size() - 1);
    announce();
    update();
    emit currentChanged(current());
}

void LifeView::showTimes()
{
    announce();
    update();
}

QString LifeView::describe(const LifeTrack::Mark &mark) const
{
    return QString(text::eventName(mark.kind) + u" · "_s + laneName(m_track.lanes[mark.lane]) + u" · "_s
                   + text::instant(mark.time));
}

/// There is no announcement event in this Qt: a changed name is what screen readers read out.
void LifeView::announce()
{
    const QString name = m_current < 0
        ? tr("Life of the message, %n event(s)", nullptr, static_cast<int>(m_track.marks.size()))
        : tr("Event %1 of %2: %3")
              .arg(text::number(m_current + 1), text::number(m_track.marks.size()), describe(m_track.marks[m_current]));
    if (name == accessibleName())
        return;
    setAccessibleName(name);
    QAccessibleEvent changed{this, QAccessible::NameChanged};
    QAccessible::updateAccessibility(&changed);
}

int LifeView::labelWidth() const
{
    int width = 0;
    for (const LifeTrack::Lane &lane : m_track.lanes)
        width = std::max(width, fontMetrics().horizontalAdvance(laneLabel(lane)));
    return std::min(width + gap / 2, fontMetrics().averageCharWidth() * 16);
}

int LifeView::laneHeight() const
{
    return fontMetrics().height() + 2 * gap;
}

double LifeView::left() const
{
    return labelWidth() + 2 * gap;
}

TrackScale LifeView::scale() const
{
    return {m_track, width() - left() - 2 * gap, static_cast<double>(fontMetrics().height())};
}

QSize LifeView::minimumSizeHint() const
{
    const double least = TrackScale(m_track, 0, fontMetrics().height()).width();
    const qsizetype lanes = std::max<qsizetype>(m_track.lanes.size(), 1);
    return {static_cast<int>(std::ceil(left() + least + 2 * gap)),
            static_cast<int>(lanes) * laneHeight() + fontMetrics().height() + gap};
}

QSize LifeView::sizeHint() const
{
    return minimumSizeHint();
}

QString LifeView::laneName(const LifeTrack::Lane &lane) const
{
    return lane.place == Place::Lease ? tr("%1, in flight").arg(lane.queueName) : lane.queueName;
}

/// Short, since the lane of a queue's leases stands below it.
QString LifeView::laneLabel(const LifeTrack::Lane &lane) const
{
    return lane.place == Place::Lease ? tr("↳ in flight") : lane.queueName;
}

Token LifeView::token(const LifeTrack::Bar &bar) const
{
    switch (bar.state) {
    case State::Delayed:
        return Token::Delayed;
    case State::InFlight:
        return Token::Warning;
    case State::Waiting:
        break;
    }
    return m_track.lanes[bar.lane].isDead ? Token::Error : Token::Link;
}

QRectF LifeView::barRect(const LifeTrack::Bar &bar, const TrackScale &scale) const
{
    const double from = left() + scale.at(bar.from);
    const double to = left() + scale.at(bar.to);
    const int height = fontMetrics().height() + 4;
    return {from, bar.lane * laneHeight() + (laneHeight() - height) / 2.0, std::max(to - from, 2.0),
            static_cast<double>(height)};
}

QPointF LifeView::markPoint(const LifeTrack::Mark &mark, const TrackScale &scale) const
{
    return {left() + scale.at(mark.time), (mark.lane + 0.5) * laneHeight()};
}

qsizetype LifeView::markAt(const QPointF &point) const
{
    const TrackScale places = scale();
    qsizetype nearest = -1;
    double least = fontMetrics().height();
    for (qsizetype i = 0; i < m_track.marks.size(); ++i) {
        const double distance = QLineF(point, markPoint(m_track.marks[i], places)).length();
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void LifeView::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const TrackScale places = scale();
    paintLanes(painter);
    paintBars(painter, places);
    if (m_current >= 0) {
        const double x = markPoint(m_track.marks[m_current], places).x();
        painter.setPen(QPen(themeOf(palette()).color(Token::FocusRing), 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, static_cast<double>(m_track.lanes.size()) * laneHeight()));
    }
    paintMarks(painter, places);
    paintAxis(painter, places);
}

void LifeView::paintLanes(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    for (int lane = 0; lane < m_track.lanes.size(); ++lane) {
        const QRect row(0, lane * laneHeight(), width(), laneHeight());
        painter.setPen(theme.color(Token::Hairline));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
        const bool isLease = m_track.lanes[lane].place == Place::Lease;
        painter.setPen(theme.color(isLease ? Token::Muted : Token::Text));
        painter.drawText(QRect(gap / 2, row.top(), labelWidth(), row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(laneLabel(m_track.lanes[lane]), Qt::ElideMiddle, labelWidth()));
    }
}

void LifeView::paintBars(QPainter &painter, const TrackScale &scale) const
{
    const Theme &theme = themeOf(palette());
    for (const LifeTrack::Bar &bar : m_track.bars) {
        const QRectF rect = barRect(bar, scale);
        const QColor color = theme.color(token(bar));
        painter.setPen(QPen(color, 1, bar.isOpen ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(theme.wash(token(bar)));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        // Room for the marks at both ends.
        const QRectF inner = rect.adjusted(fontMetrics().height() * 0.7, 0, -fontMetrics().height() * 0.7, 0);
        const QString length = text::duration(bar.to - bar.from);
        if (fontMetrics().horizontalAdvance(length) > inner.width())
            continue;
        painter.setPen(color);
        painter.drawText(inner, Qt::AlignCenter, length);
    }
}

void LifeView::paintMarks(QPainter &painter, const TrackScale &scale) const
{
    const Theme &theme = themeOf(palette());
    const double size = fontMetrics().height() * 0.75;
    for (qsizetype i = 0; i < m_track.marks.size(); ++i) {
        const Look look = lookOf(m_track.marks[i].kind);
        painter.save();
        painter.translate(markPoint(m_track.marks[i], scale));
        if (i == m_current) {
            painter.setPen(QPen(theme.color(Token::FocusRing), 2));
            painter.setBrush(theme.color(Token::Base));
            painter.drawEllipse(QPointF(), size * 0.9, size * 0.9);
        }
        const QColor color = theme.color(look.token);
        painter.setPen(QPen(isFilled(look.sign) ? theme.color(Token::Base) : color, isFilled(look.sign) ? 1 : 2));
        painter.setBrush(isFilled(look.sign) ? QBrush(color) : QBrush(theme.color(Token::Base)));
        if (look.sign == Sign::Cross)
            painter.setBrush(Qt::NoBrush);
        painter.drawPath(path(look.sign, size));
        painter.restore();
    }
}

void LifeView::paintAxis(QPainter &painter, const TrackScale &scale) const
{
    if (m_track.marks.isEmpty())
        return;
    const int top = static_cast<int>(m_track.lanes.size()) * laneHeight();
    const int from = static_cast<int>(left());
    const QRect row(from, top, static_cast<int>(scale.width()) + gap, fontMetrics().height() + gap);
    painter.setPen(themeOf(palette()).color(Token::Muted));
    const QString begin = text::clockTime(m_track.begin());
    const QString whole = text::duration(m_track.end() - m_track.begin());
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, begin);
    if (fontMetrics().horizontalAdvance(begin + u"  "_s + whole) < row.width())
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, whole);
}

void LifeView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current - 1);
        return;
    case Qt::Key_Right:
        choose(m_current + 1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(m_track.marks.size() - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LifeView::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype mark = markAt(event->position()); mark >= 0)
        choose(mark);
}

void LifeView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        choose(m_track.marks.size() - 1);
}

bool LifeView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype mark = markAt(help->pos());
        QToolTip::showText(help->globalPos(), mark < 0 ? QString() : text::plainToolTip(describe(m_track.marks[mark])),
                           this);
        return true;
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace ui

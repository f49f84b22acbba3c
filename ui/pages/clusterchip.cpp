// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clusterchip.h"

#include "ui/charts/sparkline.h"
#include "ui/text.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostLetters = 34; // of a name, in average ones
constexpr int sparkLetters = 7;
constexpr int farBeyond = 1'000;

struct Step
{
    int key;
    int by;
};
constexpr std::array steps{Step{Qt::Key_Left, -1}, Step{Qt::Key_Right, 1}, Step{Qt::Key_Home, -farBeyond},
                           Step{Qt::Key_End, farBeyond}};

} // namespace

ClusterChip::ClusterChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void ClusterChip::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    const QString count = tr("%n message(s)", nullptr, static_cast<int>(look.count))
                              .replace(QString::number(look.count), text::number(look.count));
    const QString told = look.meaning.isEmpty() ? QString() : QString(u'\n' + look.mark + u": "_s + look.meaning);
    setToolTip(text::plainToolTip(QString(look.name + u'\n' + count + told)));
    setAccessibleName(look.meaning.isEmpty()
                          ? tr("%1, %2", "a group, how many").arg(look.name, count)
                          : tr("%1, %2, %3", "a group, how many, what decides").arg(look.name, count, look.meaning));
    updateGeometry();
    update();
}

int ClusterChip::gap() const
{
    return fontMetrics().height() / 3;
}

int ClusterChip::markWidth() const
{
    return m_look.mark.isEmpty() ? 0 : fontMetrics().height() + gap();
}

int ClusterChip::sparkWidth() const
{
    return m_look.series.size() < 2 ? 0 : fontMetrics().averageCharWidth() * sparkLetters + gap();
}

QString ClusterChip::shownName() const
{
    return fontMetrics().elidedText(text::firstLine(m_look.name), Qt::ElideMiddle,
                                    fontMetrics().averageCharWidth() * mostLetters);
}

QSize ClusterChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words =
        metrics.horizontalAdvance(shownName()) + gap() + metrics.horizontalAdvance(text::number(m_look.count));
    return {markWidth() + words + sparkWidth() + metrics.height(), std::max(24, metrics.height() + 8)};
}

void ClusterChip::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter);
    painter.setPen(themeOf(palette()).color(isChecked() ? Token::SelectionText : Token::Text));
    painter.setBrush(Qt::NoBrush);
    paintWords(painter);
}

void ClusterChip::paintBox(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(hasFocus() ? QPen(theme.color(Token::FocusRing), 2)
                              : QPen(theme.color(isMarked ? Token::Text : Token::Outline), 1));
    painter.setBrush(isChecked() ? theme.color(Token::Selection) : theme.wash(Token::Muted));
    const QRect box = rect().adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    if (!hasFocus() || !isChecked())
        return;
    painter.setPen(QPen(theme.color(Token::SelectionText), 1)); // the ring has the colour of the fill
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), box.height() / 2.0 - 2, box.height() / 2.0 - 2);
}

/// From left to right, or the other way round where the language is written so.
void ClusterChip::paintWords(QPainter &painter) const
{
    const QString name = shownName();
    const QString count = text::number(m_look.count);
    int x = fontMetrics().height() / 2;
    const auto next = [this, &x](int wide, int high, int gap) {
        const QRect part(x, (height() - high) / 2, wide, high);
        x += wide + gap;
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int line = fontMetrics().height();
    if (!m_look.mark.isEmpty()) {
        const QRect mark = next(line, line, gap());
        painter.drawRoundedRect(mark, 3, 3);
        painter.drawText(mark, Qt::AlignCenter, m_look.mark);
    }
    painter.drawText(next(fontMetrics().horizontalAdvance(name), line, gap()), Qt::AlignCenter, name);
    if (sparkWidth() > 0)
        paintSparkline(painter, next(sparkWidth() - gap(), fontMetrics().ascent(), gap()), m_look.series,
                       painter.pen().color());
    painter.drawText(next(fontMetrics().horizontalAdvance(count), line, 0), Qt::AlignCenter, count);
}

void ClusterChip::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = isRightToLeft();
    for (const Step &step : steps) {
        if (event->key() != step.key)
            continue;
        const bool isSideways = step.by == 1 || step.by == -1;
        emit stepWanted(isSideways && isMirrored ? -step.by : step.by);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ClusterChip::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted();
    event->accept();
}

void ClusterChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace ui

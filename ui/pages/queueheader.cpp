// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queueheader.h"

#include "ui/acts.h"
#include "ui/charts/timechart.h"
#include "ui/icons.h"
#include "ui/pages/tagchips.h"
#include "ui/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The points of a queue with the dead letters of its dead-letter queue beside them.
QList<SeriesPoint> withDead(QList<SeriesPoint> points, const QList<SeriesPoint> &deadLetters)
{
    QHash<qint64, qint64> dead;
    for (const SeriesPoint &point : deadLetters)
        dead.insert(point.time.count(), point.available + point.inFlight + point.delayed);
    for (SeriesPoint &point : points)
        point.dead = dead.value(point.time.count(), 0);
    return points;
}

} // namespace

QueueHeader::QueueHeader(Backend &backend, Acts &acts, const QString &connection, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_acts(acts)
    , m_connection(connection)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildTop());
    m_tagChips = new TagChips(m_backend, this);
    column->addWidget(m_tagChips);
    m_line = new ElidedLabel(this);
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_line->hide();
    column->addWidget(m_line);
    m_band = buildFigures();
    column->addWidget(m_band);
    connect(m_tagChips, &TagChips::editWanted, this, [this] { m_acts.editTags(m_queue); });
    connect(&m_acts, &Acts::tagsChanged, this, [this](const QString &url) {
        if (url == m_queue.url)
            m_tagChips->refresh();
    });
    connect(&m_backend, &Backend::abilitiesChanged, this, &QueueHeader::showTop);
    connect(&m_backend, &Backend::seriesChanged, this, [this] {
        if (isVisible())
            showSeries();
    });
}

void QueueHeader::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    const bool hasNewTarget = queue.deadLetterTargetArn != m_queue.deadLetterTargetArn;
    m_queue = queue;
    m_tagChips->setQueue(m_queue.url);
    showTop();
    showFigures();
    if (isOther || hasNewTarget) {
        watchSeries();
        showSeries();
    }
}

void QueueHeader::setActive(bool isActive)
{
    m_tagChips->setActive(isActive);
    if (!isActive || m_queue.url.isEmpty())
        return;
    watchSeries();
    showSeries();
}

void QueueHeader::setLow(bool isLow)
{
    if (std::exchange(m_isLow, isLow) == isLow)
        return;
    m_tagChips->setWanted(!isLow);
    m_band->setVisible(!isLow);
    m_line->setVisible(isLow);
    layout()->setSpacing(isLow ? 4 : 12);
}

void QueueHeader::refresh()
{
    m_tagChips->refresh();
}

QWidget *QueueHeader::buildTop()
{
    auto *header = new QWidget(this);
    m_name = new ElidedLabel(header);
    FontRole::keep(m_name, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_role = new Chip(header);
    m_kind = new Chip(header);
    m_link = new QPushButton(header);
    m_link->setProperty("quiet", true);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const QueueInfo *target = m_backend.queue(m_linkUrl))
            emit linkFollowed(queueAddress(m_connection, *target));
    });
    m_redrive = new QPushButton(icon("redrive"_L1), tr("&Redrive all…"), header);
    connect(m_redrive, &QPushButton::clicked, this, [this] { m_acts.redrive({.queue = m_queue}); });
    m_send = new QPushButton(tr("Send &message…"), header);
    m_send->setProperty("primary", true);
    connect(m_send, &QPushButton::clicked, this, [this] {
        emit edited();
        m_acts.sendMessage(m_queue);
    });
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_kind);
    row->addWidget(m_role);
    row->addWidget(m_link);
    row->addStretch(1);
    row->addWidget(m_redrive);
    row->addWidget(m_send);
    return header;
}

QWidget *QueueHeader::buildFigures()
{
    auto *band = new QWidget(this);
    m_available = new Figure(band);
    m_inFlight = new Figure(band);
    m_delayed = new Figure(band);
    m_inFlight->setLook(text::stateShape(MessageState::InFlight), tr("In flight"), Token::Warning);
    m_delayed->setLook(text::stateShape(MessageState::Delayed), tr("Delayed"), Token::Delayed);
    m_oldest = new PlainLabel(band);
    m_oldest->setForegroundRole(QPalette::PlaceholderText);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    for (Figure *figure : {m_available, m_inFlight, m_delayed})
        figures->addWidget(figure);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(figures);
    left->addWidget(m_oldest);
    left->addStretch();
    m_chart = new TimeChart(band);
    m_chart->setAccessibleName(tr("Messages over the last five minutes"));
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addLayout(left);
    row->addWidget(m_chart, 1);
    return band;
}

void QueueHeader::showTop()
{
    m_name->setFullText(m_queue.name);
    m_kind->setText(m_queue.isFifo() ? tr("FIFO") : tr("Standard"));
    m_role->setText(m_queue.isDeadLetterQueue()
                        ? tr("Dead letters of %1").arg(text::arnNames(m_queue.deadLetterSourceArns))
                        : QString(),
                    Token::Error);
    setWhyNot(m_send, m_backend.whyNot(u"sqs"_s, u"SendMessage"_s), tr("Writes a message and sends it to this queue"));
    m_redrive->setVisible(m_queue.isDeadLetterQueue());
    const QString whyNot = m_acts.whyNoRedrive({.queue = m_queue});
    m_redrive->setEnabled(whyNot.isEmpty());
    m_redrive->setToolTip(
        text::plainToolTip(whyNot.isEmpty() ? tr("Sends all dead letters back to where they came from") : whyNot));
    showDeadLetterLink();
}

void QueueHeader::showDeadLetterLink()
{
    const QueueInfo *target = m_backend.queueByArn(m_queue.deadLetterTargetArn);
    m_link->setVisible(target != nullptr);
    if (target == nullptr)
        return;
    m_linkUrl = target->url;
    const QString mark = target->total() > 0 ? u"▼ "_s : QString();
    m_link->setText(QString(mark + tr("%1 dead in %2").arg(text::number(target->total()), target->name)));
    m_link->setToolTip(text::plainToolTip(tr("Messages go to %1 after %2 failed receives. Click to open it.")
                                              .arg(target->name, text::number(m_queue.maxReceiveCount))));
}

void QueueHeader::showFigures()
{
    const bool isDead = m_queue.isDeadLetterQueue();
    m_available->setLook(isDead ? u"▼"_s : text::stateShape(MessageState::Available),
                         isDead ? tr("Dead letters") : tr("Available"), isDead ? Token::Error : Token::Link);
    const QString about = m_queue.isApproximate ? u"≈ "_s : QString();
    m_available->setValue(QString(about + text::number(m_queue.available)));
    m_inFlight->setValue(QString(about + text::number(m_queue.inFlight)));
    m_delayed->setValue(QString(about + text::number(m_queue.delayed)));
    QString facts = tr("Visibility timeout %1").arg(text::duration(m_queue.visibilityTimeout));
    if (m_queue.delay.count() > 0)
        facts += u'\n' + tr("Delivery delay %1").arg(text::duration(m_queue.delay));
    if (m_queue.oldestSent)
        facts.prepend(tr("Oldest sent %1").arg(text::age(*m_queue.oldestSent, m_backend.clock().now)) + u'\n');
    m_oldest->setText(facts);
    const QStringList line{m_available->accessibleName(), m_inFlight->accessibleName(), m_delayed->accessibleName(),
                           QString(facts).replace(u'\n', u" · "_s)};
    m_line->setFullText(line.join(u" · "_s));
}

void QueueHeader::watchSeries()
{
    QStringList wanted{m_queue.url};
    if (const QueueInfo *target = m_backend.queueByArn(m_queue.deadLetterTargetArn))
        wanted.append(target->url);
    m_backend.watch(wanted);
}

void QueueHeader::showSeries()
{
    if (m_queue.url.isEmpty())
        return;
    QList<SeriesPoint> points = m_backend.series(m_queue.url);
    if (m_queue.isDeadLetterQueue()) {
        for (SeriesPoint &point : points)
            point.dead = point.available;
    } else if (const QueueInfo *target = m_backend.queueByArn(m_queue.deadLetterTargetArn)) {
        points = withDead(std::move(points), m_backend.series(target->url));
    }
    // In a dead-letter queue what is available is what is dead: one line, in the colour of the dead.
    m_chart->setLineVisible(TimeChart::Available, !m_queue.isDeadLetterQueue());
    m_chart->setLineVisible(TimeChart::Dead, m_queue.isDeadLetterQueue() || !m_queue.deadLetterTargetArn.isEmpty());
    m_chart->setPoints(points, m_backend.clock().now);
}

} // namespace ui

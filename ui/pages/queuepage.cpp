// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuepage.h"

#include "ui/charts/timechart.h"
#include "ui/icons.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

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

QString namesOf(const QStringList &arns)
{
    QStringList names;
    for (const QString &arn : arns)
        names.append(text::arnName(arn));
    return names.join(u", "_s);
}

} // namespace

QueuePage::QueuePage(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    build();
    connect(&m_backend, &Backend::queuesChanged, this, &QueuePage::updateFromBackend);
    connect(&m_backend, &Backend::seriesChanged, this, &QueuePage::showSeries);
    connect(&m_backend, &Backend::clockChanged, this, [this] {
        m_messages->setNow(m_backend.clock().now);
        m_inspector->setNow(m_backend.clock().now);
        showFigures();
    });
    connect(m_messages, &MessagesPane::currentChanged, this, &QueuePage::follow);
    connect(m_messages, &MessagesPane::sendWanted, this, &QueuePage::sendWanted);
}

void QueuePage::build()
{
    m_messages = new MessagesPane(m_backend, this);
    m_inspector = new Inspector(m_backend, this);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_messages);
    m_splitter->addWidget(m_inspector);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({640, 350});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(buildHeader());
    layout->addWidget(buildFigures());
    layout->addWidget(m_splitter, 1);
}

QWidget *QueuePage::buildHeader()
{
    auto *header = new QWidget(this);
    m_name = new ElidedLabel(header);
    FontRole::keep(m_name, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_role = new Chip(header);
    m_kind = new Chip(header);
    m_link = new QPushButton(header);
    m_link->setProperty("quiet", true);
    connect(m_link, &QPushButton::clicked, this, [this] { emit queueWanted(m_linkUrl); });
    m_redrive = new QPushButton(icon("redrive"_L1), tr("&Redrive all…"), header);
    connect(m_redrive, &QPushButton::clicked, this, &QueuePage::redriveWanted);
    auto *send = new QPushButton(tr("Send &message…"), header);
    send->setProperty("primary", true);
    connect(send, &QPushButton::clicked, this, &QueuePage::sendWanted);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_kind);
    row->addWidget(m_role);
    row->addWidget(m_link);
    row->addStretch(1);
    row->addWidget(m_redrive);
    row->addWidget(send);
    return header;
}

QWidget *QueuePage::buildFigures()
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

void QueuePage::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    if (isOther)
        m_inspector->setMessage(m_queue, nullptr);
    m_messages->setQueue(m_queue);
    showHeader();
    showFigures();
    if (isOther) {
        watchSeries();
        showSeries();
    }
}

void QueuePage::updateFromBackend()
{
    if (const QueueInfo *queue = m_backend.queue(m_queue.url)) {
        const bool hasNewTarget = queue->deadLetterTargetArn != m_queue.deadLetterTargetArn;
        m_queue = *queue;
        m_messages->updateQueue(m_queue);
        showHeader();
        showFigures();
        if (hasNewTarget)
            watchSeries();
    }
}

void QueuePage::showHeader()
{
    m_name->setFullText(m_queue.name);
    m_kind->setText(m_queue.isFifo() ? tr("FIFO") : tr("Standard"));
    m_role->setText(m_queue.isDeadLetterQueue() ? tr("Dead letters of %1").arg(namesOf(m_queue.deadLetterSourceArns))
                                                : QString(),
                    Token::Error);
    m_redrive->setVisible(m_queue.isDeadLetterQueue());
    m_redrive->setEnabled(m_queue.available > 0 && m_backend.can(capability::moveById));
    m_redrive->setToolTip(
        m_backend.can(capability::moveById) ? QString() : tr("This connection cannot move messages by their ID."));
    showDeadLetterLink();
}

void QueuePage::showDeadLetterLink()
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

void QueuePage::showFigures()
{
    const bool isDead = m_queue.isDeadLetterQueue();
    m_available->setLook(isDead ? u"▼"_s : text::stateShape(MessageState::Available),
                         isDead ? tr("Dead letters") : tr("Available"), isDead ? Token::Error : Token::Link);
    m_available->setValue(text::number(m_queue.available));
    m_inFlight->setValue(text::number(m_queue.inFlight));
    m_delayed->setValue(text::number(m_queue.delayed));
    QString facts = tr("Visibility timeout %1").arg(text::duration(m_queue.visibilityTimeout));
    if (m_queue.delay.count() > 0)
        facts += u'\n' + tr("Delivery delay %1").arg(text::duration(m_queue.delay));
    if (m_queue.oldestSent)
        facts.prepend(tr("Oldest sent %1").arg(text::age(*m_queue.oldestSent, m_backend.clock().now)) + u'\n');
    m_oldest->setText(facts);
}

void QueuePage::watchSeries()
{
    QStringList wanted{m_queue.url};
    if (const QueueInfo *target = m_backend.queueByArn(m_queue.deadLetterTargetArn))
        wanted.append(target->url);
    m_backend.watch(wanted);
}

void QueuePage::showSeries()
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

void QueuePage::follow()
{
    m_inspector->setMessage(m_queue, m_messages->current());
}

QByteArray QueuePage::layoutState() const
{
    return m_splitter->saveState();
}

void QueuePage::restoreLayoutState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside the table only where the Body column keeps room to be read.
    const bool isWide = width() >= fontMetrics().averageCharWidth() * 130;
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    const int whole = isWide ? m_splitter->width() : m_splitter->height();
    m_splitter->setSizes({whole * 64 / 100, whole * 36 / 100});
}

} // namespace ui

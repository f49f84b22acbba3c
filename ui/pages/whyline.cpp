// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/whyline.h"

#include "ui/backend/insight.h"
#include "ui/text.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto rest = 120ms; // running over rows asks nothing
constexpr auto often = 1000ms;

QString when(const MessageObstacle &obstacle, Time now)
{
    return obstacle.until ? text::age(*obstacle.until, now) : WhyLine::tr("later");
}

} // namespace

WhyLine::WhyLine(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_link = new QPushButton(this);
    m_link->setProperty("quiet", true);
    m_link->setAccessibleName(tr("Go to the blocking message"));
    m_link->hide();
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_obstacle)
            emit messageWanted(m_obstacle->blockedBy);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WhyLine::ask);
}

QString WhyLine::sentence(const MessageObstacle &obstacle, Time now)
{
    switch (obstacle.kind) {
    case MessageObstacle::Kind::None:
        return tr("● Nothing is in its way: the next receive may take it.");
    case MessageObstacle::Kind::Delayed:
        return tr("■ It is delayed and can be received %1.").arg(when(obstacle, now));
    case MessageObstacle::Kind::InFlight:
        return tr("◐ A consumer holds it. If it is not deleted, it can be received again %1.").arg(when(obstacle, now));
    case MessageObstacle::Kind::GroupBlocked:
        return tr("◐ Its group “%1” waits for an earlier message, which is free %2 unless it is deleted before.")
            .arg(text::firstLine(obstacle.groupId), when(obstacle, now));
    case MessageObstacle::Kind::InFlightLimit:
        return tr("▲ The queue has as many messages in flight as it may have: delete what is done.");
    case MessageObstacle::Kind::DeadLetterNext:
        return tr("▼ It was received as often as the queue allows: the next receive moves it to the dead letters.");
    case MessageObstacle::Kind::Unknown:
        break;
    }
    return text::firstLine(obstacle.reason);
}

void WhyLine::setMessage(const QString &queueUrl, const QString &messageId)
{
    if (queueUrl == m_queueUrl && messageId == m_messageId)
        return;
    m_queueUrl = queueUrl;
    m_messageId = messageId;
    m_obstacle.reset();
    ++m_pass;
    m_isAsking = false;
    say({});
    m_timer.stop();
    if (!messageId.isEmpty() && isVisible())
        m_timer.start(rest);
}

void WhyLine::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (isNewSecond && m_obstacle)
        say(sentence(*m_obstacle, m_now));
}

void WhyLine::ask()
{
    if (!isVisible() || m_messageId.isEmpty())
        return;
    m_timer.start(often);
    if (m_isAsking || m_backend.isPaused())
        return;
    if (!m_backend.can(capability::explain)) {
        say(tr("This broker does not tell why a message waits."));
        return;
    }
    m_isAsking = true;
    insight::obstacle(m_backend, m_queueUrl, m_messageId, this,
                      [this, pass = m_pass](const Outcome<MessageObstacle> &answer) {
                          if (pass == m_pass)
                              answered(answer);
                      });
}

void WhyLine::answered(const Outcome<MessageObstacle> &answer)
{
    m_isAsking = false;
    m_obstacle = answer ? std::optional{*answer} : std::nullopt;
    if (answer)
        say(sentence(*answer, m_now));
    else if (answer.error().code.contains("MessageDoesNotExist"_L1))
        say(tr("It is no longer in the queue."));
    else
        say({}); // the connection's state is told elsewhere
}

void WhyLine::say(const QString &text)
{
    m_text->setText(text.isEmpty() ? QString() : tr("Why not delivered? %1").arg(text));
    const QString blocker = m_obstacle ? m_obstacle->blockedBy : QString();
    m_link->setText(tr("Go to %1").arg(text::shortId(blocker)));
    m_link->setToolTip(blocker);
    m_link->setVisible(!blocker.isEmpty());
}

QString WhyLine::text() const
{
    return m_text->text();
}

void WhyLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void WhyLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace ui

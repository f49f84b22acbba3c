// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollbar.h"

#include "ui/text.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostMessages = 10; // of one receive: the service's limit
constexpr int longestWait = 20; // seconds, as well
constexpr int longestHiding = 43'200;

} // namespace

PollBar::PollBar(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    build();
    connect(&m_backend, &Backend::abilitiesChanged, this, &PollBar::showState);
    showState();
}

QWidget *PollBar::above(PollBar *bar, QWidget *content, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(content, 1);
    return box;
}

QSpinBox *PollBar::field(const QString &name, int least, int most, const QString &suffix)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

void PollBar::build()
{
    m_most = field(tr("Most messages of one receive"), 1, mostMessages, {});
    m_most->setValue(mostMessages);
    m_wait = field(tr("Seconds to wait for messages"), 0, longestWait, tr(" s"));
    m_hide = field(tr("Seconds to hide them"), 1, longestHiding, tr(" s"));
    m_return = new QCheckBox(tr("Return at &once"), this);
    m_return->setToolTip(tr("They can be received by others again right away; their receive count rises all the same"));
    connect(m_return, &QCheckBox::toggled, this, &PollBar::showState);
    m_receive = new QPushButton(tr("Receiv&e"), this);
    m_receive->setProperty("primary", true);
    connect(m_receive, &QPushButton::clicked, this, &PollBar::receive);
    m_cost = new PlainLabel(this);
    m_cost->setWordWrap(true);
    m_result = new PlainLabel(this);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString &text, QWidget *box) {
        auto *label = new PlainLabel(text, this);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
    };
    add(tr("Up &to"), m_most);
    add(tr("&wait"), m_wait);
    add(tr("&hide for"), m_hide);
    row->addWidget(m_return);
    row->addWidget(m_receive);
    row->addWidget(m_result, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    for (QSpinBox *box : {m_most, m_wait, m_hide})
        connect(box, &QSpinBox::valueChanged, this, &PollBar::showState);
    column->addLayout(row);
    column->addWidget(m_cost);
}

void PollBar::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    if (isOther) {
        m_call.reset();
        m_result->setText({});
        m_hide->setValue(std::max(1, static_cast<int>(queue.visibilityTimeout.count())));
    }
    showState();
}

ReceiveRequest PollBar::request() const
{
    return {.queueUrl = m_queue.url,
            .most = m_most->value(),
            .wait = std::chrono::seconds{m_wait->value()},
            .visibility = std::chrono::seconds{m_return->isChecked() ? 0 : m_hide->value()}};
}

void PollBar::showState()
{
    setVisible(m_backend.isPlain());
    m_hide->setEnabled(!m_return->isChecked());
    const QString limit = m_queue.maxReceiveCount > 0
        ? tr(" (limit %1, then they go to %2)")
              .arg(text::number(m_queue.maxReceiveCount), text::arnName(m_queue.deadLetterTargetArn))
        : QString();
    const QString count =
        tr("This will receive up to %n message(s), add 1 to their receive count%1", nullptr, m_most->value())
            .arg(limit);
    m_cost->setText(m_return->isChecked()
                        ? tr("%1 and return them at once.").arg(count)
                        : tr("%1 and hide them %2.").arg(count, text::duration(request().visibility)));
    if (isReceiving()) {
        m_receive->setText(tr("S&top"));
        setWhyNot(m_receive, {}, tr("Gives up waiting"));
    } else {
        m_receive->setText(tr("Receiv&e"));
        setWhyNot(m_receive, m_backend.whyNot(u"sqs"_s, u"ReceiveMessage"_s), m_cost->text());
    }
}

void PollBar::receive()
{
    if (isReceiving()) {
        m_call.reset();
        m_result->setText(tr("Given up."));
        showState();
        return;
    }
    m_call = std::make_unique<QObject>();
    m_result->setText(tr("Waiting for messages…"));
    m_backend.receive(request(), m_call.get(), [this](const Outcome<int> &answer) { answered(answer); });
    showState();
}

void PollBar::answered(const Outcome<int> &answer)
{
    m_call.release()->deleteLater(); // it is being answered
    if (!answer)
        m_result->setText(QString(u"✖ "_s + text::sentence(answer.error())));
    else if (*answer == 0)
        m_result->setText(tr("None came: the queue may be empty, or what it holds is hidden."));
    else
        m_result->setText(tr("Received %n message(s).", nullptr, *answer));
    showState();
    if (answer)
        emit received();
    m_backend.reconnect(); // the counts are others now
}

QString PollBar::costText() const
{
    return m_cost->text();
}

QString PollBar::resultText() const
{
    return m_result->text();
}

} // namespace ui

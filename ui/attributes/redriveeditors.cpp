// SPDX-License-Identifier: GPL-3.0-or-later
// The two editors of dead letters: where those of a queue go, and whose may come.
#include "ui/attributes/editors.h"

#include "ui/text.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

constexpr int usualReceives = 3;

/// Of the same kind, account and region, as the service wants it.
bool isNear(const QueueInfo &queue, const QueueInfo &other)
{
    return other.arn != queue.arn && other.isFifo() == queue.isFifo()
        && (queue.account.isEmpty() || (other.account == queue.account && other.region == queue.region));
}

bool isSameList(const QList<QueueInfo> &one, const QList<QueueInfo> &other)
{
    return std::ranges::equal(one, other, {}, &QueueInfo::arn, &QueueInfo::arn);
}

} // namespace

DeadLettersEditor::DeadLettersEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_target(new QComboBox(this))
    , m_receives(new QSpinBox(this))
    , m_create(new QPushButton(tr("Create one &now"), this))
{
    m_create->setAutoDefault(false); // Enter is the dialog's
    adopt(m_target);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(18);
    adopt(m_receives, tr("Receives before a message is a dead letter"));
    m_receives->setRange(1, mostReceives());
    m_receives->setValue(usualReceives);
    m_receives->setToolTip(tr("How often a message may be received; the receive after that moves it"));
    m_create->setToolTip(tr("Creates a dead-letter queue that keeps its messages for 14 days, and chooses it"));
    auto *after = new PlainLabel(tr("after this many receives", "dead-letter queue [orders-dlq] [3]"), this);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_receives);
    below->addWidget(after);
    below->addStretch();
    below->addWidget(m_create);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_target);
    column->addLayout(below);
    line()->addLayout(column);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        showState();
        emit changed();
    });
    connect(m_receives, &QSpinBox::valueChanged, this, &ValueEditor::changed);
    connect(m_create, &QPushButton::clicked, this, &ValueEditor::createTargetWanted);
    fill({});
}

QString DeadLettersEditor::value() const
{
    return redrivePolicy({.targetArn = m_target->currentData().toString(), .maxReceiveCount = m_receives->value()});
}

void DeadLettersEditor::setValue(const QString &value)
{
    const DeadLetterRule rule = deadLetterRule(value);
    const QSignalBlocker quiet{m_receives};
    if (!rule.targetArn.isEmpty())
        m_receives->setValue(rule.maxReceiveCount);
    fill(rule.targetArn);
}

void DeadLettersEditor::setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues)
{
    const bool isSame = m_queue.arn == queue.arn && m_queue.name == queue.name && isSameList(m_queues, queues);
    m_queue = queue;
    m_queues = queues;
    if (!isSame)
        fill(m_target->currentData().toString());
}

void DeadLettersEditor::fill(const QString &chosen)
{
    const QSignalBlocker quiet{m_target};
    m_target->clear();
    m_target->addItem(tr("None"), QString());
    for (const QueueInfo &other : std::as_const(m_queues)) {
        if (isNear(m_queue, other))
            m_target->addItem(other.name, other.arn);
    }
    if (m_target->findData(chosen) < 0)
        m_target->addItem(tr("%1 (not there)").arg(text::arnName(chosen)), chosen);
    m_target->setCurrentIndex(m_target->findData(chosen));
    showState();
}

void DeadLettersEditor::showState()
{
    m_receives->setEnabled(!m_target->currentData().toString().isEmpty());
}

AllowedEditor::AllowedEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_who(new QComboBox(this))
    , m_sources(new QListWidget(this))
{
    m_who->addItem(tr("Any queue"), static_cast<int>(AllowRule::Who::Everybody));
    m_who->addItem(tr("Only these queues"), static_cast<int>(AllowRule::Who::Some));
    m_who->addItem(tr("No queue"), static_cast<int>(AllowRule::Who::Nobody));
    adopt(m_who);
    adopt(m_sources, tr("Queues that may send their dead letters here"));
    m_sources->setFixedHeight(fontMetrics().lineSpacing() * 6);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_who, 0, Qt::AlignLeft);
    column->addWidget(m_sources);
    line()->addLayout(column);
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
        showState();
        emit changed();
    });
    connect(m_sources, &QListWidget::itemChanged, this, &ValueEditor::changed);
    showState();
}

QStringList AllowedEditor::chosen() const
{
    QStringList out;
    for (int at = 0; at < m_sources->count(); ++at) {
        if (m_sources->item(at)->checkState() == Qt::Checked)
            out.append(m_sources->item(at)->data(Qt::UserRole).toString());
    }
    return out;
}

QString AllowedEditor::value() const
{
    return redriveAllowPolicy(
        {.who = static_cast<AllowRule::Who>(m_who->currentData().toInt()), .sourceArns = chosen()});
}

void AllowedEditor::setValue(const QString &value)
{
    const AllowRule rule = allowRule(value);
    const QSignalBlocker quiet{m_who};
    m_who->setCurrentIndex(m_who->findData(static_cast<int>(rule.who)));
    fill(rule.sourceArns);
    showState();
}

QString AllowedEditor::problem() const
{
    if (m_who->currentData().toInt() != static_cast<int>(AllowRule::Who::Some))
        return {};
    const qsizetype count = chosen().size();
    if (count == 0)
        return tr("Choose at least one queue, or “No queue”.");
    if (count > mostAllowedSources())
        return tr("At most %n queue(s) can be named.", nullptr, mostAllowedSources());
    return {};
}

void AllowedEditor::setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues)
{
    const bool isSame = m_queue.arn == queue.arn && m_queue.name == queue.name && isSameList(m_queues, queues);
    m_queue = queue;
    m_queues = queues;
    if (!isSame)
        fill(chosen());
}

void AllowedEditor::fill(const QStringList &chosen)
{
    const QSignalBlocker quiet{m_sources};
    m_sources->clear();
    const auto add = [this, &chosen](const QString &name, const QString &arn) {
        auto *item = new QListWidgetItem(name, m_sources);
        item->setData(Qt::UserRole, arn);
        item->setCheckState(chosen.contains(arn) ? Qt::Checked : Qt::Unchecked);
    };
    for (const QueueInfo &other : std::as_const(m_queues)) {
        if (isNear(m_queue, other))
            add(other.name, other.arn);
    }
    for (const QString &arn : chosen) {
        if (std::ranges::find(m_queues, arn, &QueueInfo::arn) == m_queues.end())
            add(tr("%1 (not there)").arg(text::arnName(arn)), arn);
    }
}

void AllowedEditor::showState()
{
    m_sources->setVisible(m_who->currentData().toInt() == static_cast<int>(AllowRule::Who::Some));
}

} // namespace ui::attributes

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspane.h"

#include "ui/attributes/attributeform.h"
#include "ui/backend/attributewatch.h"
#include "ui/backend/clustertypes.h"
#include "ui/backend/insighttypes.h"
#include "ui/backend/queuecalls.h"
#include "ui/dialogs/deadletterqueue.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using attributes::AttributeForm;

constexpr QLatin1String shortPolling{"ShortPolling"};
constexpr QLatin1String processedSample{"ProcessedSample"};

bool isShown(const attributes::Row &row)
{
    return row.section != attributes::Section::Access; // has a tab of its own
}

} // namespace

SettingsPane::SettingsPane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_watch(new AttributeWatch(backend, this))
{
    build();
    connect(m_watch, &AttributeWatch::read, this, &SettingsPane::take);
    connect(m_watch, &AttributeWatch::failed, this, [this](const Error &error) {
        m_hasFailed = true;
        m_banner->say(Banner::Kind::Error,
                      tr("The settings were not read. %1 %2").arg(text::shownFrom(m_readAt), text::sentence(error)));
    });
    connect(m_form, &AttributeForm::changed, this, [this] {
        if (hasDraft())
            emit edited();
        showState();
    });
    connect(m_form, &AttributeForm::createTargetWanted, this, &SettingsPane::createTarget);
    connect(&m_backend, &Backend::abilitiesChanged, this, &SettingsPane::showState);
    showState();
}

void SettingsPane::build()
{
    m_banner = new Banner(this);
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    m_revert = new QPushButton(tr("Re&vert all"), this);
    m_revert->setToolTip(tr("Puts every field back to what is stored"));
    m_review = new QPushButton(tr("Review and &apply…"), this);
    m_review->setProperty("primary", true);
    connect(m_review, &QPushButton::clicked, this, &SettingsPane::review);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_revert);
    bar->addWidget(m_review);
    m_form = new AttributeForm(AttributeForm::Purpose::Change, isShown, this);
    connect(m_revert, &QPushButton::clicked, m_form, &AttributeForm::revertAll);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addLayout(bar);
    column->addWidget(m_scroll, 1);
    passFocus(this, m_form->editor(u"VisibilityTimeout"_s));
}

void SettingsPane::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    m_queue = queue;
    m_form->setQueues(queue, m_backend.queues());
    const bool hasOptions = m_backend.can(capability::queueOptions);
    m_form->block(shortPolling, hasOptions ? QString() : tr("This connection has no such option."));
    const bool hasSample = hasOptions && m_backend.can(capability::processedSample);
    m_form->block(processedSample, hasSample ? QString() : tr("This connection has no such option."));
    if (isOther) {
        m_isRead = false;
        m_readAt = Time{0};
        m_isBusy = false;
        m_applied.clear();
        m_banner->withdraw();
        m_scroll->setEnabled(false);
        m_form->reset({});
    } else if (m_isRead) {
        m_form->follow(withOptions(m_form->stored()));
    }
    m_watch->setQueue(queue.url);
    showState();
}

void SettingsPane::refresh()
{
    m_watch->refresh();
}

bool SettingsPane::hasDraft() const
{
    return m_isRead && !m_form->changes().isEmpty();
}

QString SettingsPane::summary() const
{
    return m_summary->text();
}

/// Options stand in the list of queues, not among the attributes.
attributes::Values SettingsPane::withOptions(attributes::Values read) const
{
    const QueueInfo *queue = m_backend.queue(m_queue.url);
    read.remove(shortPolling);
    read.remove(processedSample);
    if (queue != nullptr && !queue->shortPolling.isEmpty())
        read.insert(shortPolling, queue->shortPolling);
    if (queue != nullptr && !queue->processedSample.isEmpty())
        read.insert(processedSample, queue->processedSample);
    return read;
}

void SettingsPane::take(const attributes::Values &read)
{
    m_readAt = m_backend.clock().now;
    if (std::exchange(m_hasFailed, false))
        m_banner->withdraw();
    const attributes::Values all = withOptions(read);
    if (m_isRead) {
        m_form->follow(all);
    } else {
        m_banner->withdraw();
        m_form->reset(all);
    }
    m_isRead = true;
    m_scroll->setEnabled(true);
    showState();
}

void SettingsPane::showState()
{
    const QString forbidden = m_backend.whyNot(u"sqs"_s, u"SetQueueAttributes"_s);
    m_form->setReadOnly(forbidden);
    const int changes = m_isRead ? static_cast<int>(m_form->changes().size()) : 0;
    QString why = forbidden;
    if (why.isEmpty() && !m_isRead)
        why = tr("Reading the settings…");
    else if (!why.isEmpty())
        m_applied.clear(); // nothing else matters
    else if (m_form->hasConflict())
        why = tr("Someone else changed what you changed: keep yours or take theirs.");
    else if (!m_form->problem().isEmpty())
        why = m_form->problem();
    else if (changes == 0)
        why = m_applied.isEmpty() ? tr("Nothing is changed.") : m_applied;
    else if (m_isBusy)
        why = tr("Waiting for the broker…");
    if (changes > 0)
        m_applied.clear();
    m_summary->setText(why.isEmpty() ? tr("%n setting(s) changed", nullptr, changes) : why);
    m_summary->setForegroundRole(m_isRead && changes > 0 && !m_form->isReady() ? QPalette::BrightText
                                                                               : QPalette::WindowText);
    setWhyNot(m_review, why, tr("Shows what would be sent, before it is"));
    m_revert->setEnabled(m_isRead && (changes > 0 || !m_form->problem().isEmpty()));
    if (std::exchange(m_hadDraft, hasDraft()) != hasDraft())
        emit draftChanged();
}

void SettingsPane::createTarget()
{
    const QString name = deadLetterNameFor(m_queue.name);
    ensureDeadLetterQueue(m_backend, name, this, [this, name, url = m_queue.url](const Outcome<QString> &arn) {
        if (url != m_queue.url)
            return;
        if (!arn) {
            m_banner->say(Banner::Kind::Error, tr("%1 was not created. %2").arg(name, text::sentence(arn.error())));
            return;
        }
        // It is chosen already, but counts only once the list of queues has it.
        m_form->setValue(u"RedrivePolicy"_s, attributes::redrivePolicy({.targetArn = *arn, .maxReceiveCount = 3}));
        m_backend.reconnect();
    });
}

/// What is stored now; `then` only when that leaves nothing to settle.
void SettingsPane::readAgain(const std::function<void()> &then)
{
    m_isBusy = true;
    showState();
    queuecalls::attributes(m_backend, m_queue.url, Backend::Note::No, this,
                           [this, then, url = m_queue.url](const Outcome<queuecalls::Texts> &answer) {
                               if (url != m_queue.url)
                                   return;
                               m_isBusy = false;
                               if (!answer) {
                                   refused(answer.error());
                                   return;
                               }
                               take(*answer);
                               if (m_form->isReady() && !m_form->changes().isEmpty())
                                   then();
                           });
}

void SettingsPane::review()
{
    if (!m_review->isEnabled())
        return;
    m_banner->withdraw();
    readAgain([this] { openReview(); });
}

void SettingsPane::openReview()
{
    const QList<attributes::Change> changes = m_form->changes();
    auto *dialog = new ReviewDialog({.queueName = m_queue.name,
                                     .changes = changes,
                                     .setAttributes = attributes::attributesDocument(m_queue.url, changes),
                                     .setOptions = attributes::optionsDocument(m_queue.url, changes)},
                                    window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, changes, url = m_queue.url] {
        // Somebody may have changed more while it was read: what is sent is what was shown, or nothing.
        if (url == m_queue.url)
            readAgain([this, changes] {
                if (m_form->changes() == changes)
                    apply();
                else
                    openReview();
            });
    });
    dialog->open();
}

void SettingsPane::apply()
{
    const QList<attributes::Change> changes = m_form->changes();
    const int count = static_cast<int>(changes.size());
    const QJsonObject document = attributes::attributesDocument(m_queue.url, changes);
    m_isBusy = true;
    showState();
    if (document.isEmpty()) {
        sendOptions(count);
        return;
    }
    const Safety::Consent consent{m_backend.safety()}; // the review asked
    m_backend.setQueueAttributes(m_queue.url, document.value("Attributes"_L1).toObject(), this,
                                 [this, count, url = m_queue.url](const Outcome<Done> &answer) {
                                     if (url != m_queue.url)
                                         return;
                                     if (answer)
                                         sendOptions(count);
                                     else
                                         refused(answer.error());
                                 });
}

void SettingsPane::sendOptions(int changes)
{
    const QJsonObject document = attributes::optionsDocument(m_queue.url, m_form->changes());
    if (document.isEmpty()) {
        applied(changes);
        return;
    }
    const Safety::Consent consent{m_backend.safety()};
    queuecalls::setOptions(m_backend, document, this, [this, changes, url = m_queue.url](const Outcome<Done> &answer) {
        if (url != m_queue.url)
            return;
        if (answer)
            applied(changes);
        else
            refused(answer.error());
    });
}

void SettingsPane::applied(int changes)
{
    m_isBusy = false;
    m_applied = tr("%n setting(s) applied.", nullptr, changes);
    attributes::Values now = m_form->values();
    m_form->reset(now);
    m_backend.reconnect(); // the list of queues has some of them
    m_watch->refresh();
    showState();
}

void SettingsPane::refused(const Error &error)
{
    m_isBusy = false;
    if (!m_form->tell(error))
        m_banner->say(Banner::Kind::Error, tr("The settings were not applied. %1").arg(text::sentence(error)));
    m_watch->refresh();
    showState();
}

void SettingsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch->setActive(true);
}

void SettingsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch->setActive(false);
}

} // namespace ui

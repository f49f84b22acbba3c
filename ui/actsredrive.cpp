// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts.h"
#include "ui/backend/redrives.h"
#include "ui/dialogs/redrivedialog.h"
#include "ui/text.h"

using namespace Qt::StringLiterals;

// Redrives that the broker runs. acts.cpp: those that this window moves batch by batch.
namespace ui {

namespace {

constexpr qsizetype mostIds = 10'000; // of a call
constexpr qsizetype mostQuery = 8'192; // characters

} // namespace

QString Acts::whyNoCarefulRedrive(const Messages &messages) const
{
    if (!m_backend.can(capability::redrives))
        return tr("This broker has no careful redrives. Redrive moves the messages one batch after the other.");
    if (const QString why = whyNoRedrive(messages); !why.isEmpty())
        return why;
    if (messages.ids.size() > mostIds)
        return tr("More than %1 messages are selected: narrow them by a query instead.").arg(text::number(mostIds));
    if (messages.all && !messages.all->wish.cluster.isEmpty() && !messages.all->except.isEmpty())
        return tr("Some of the group are excepted: narrow it by a query instead.");
    if (messages.all && redrives::queryOf(messages.all->wish, messages.all->except).size() > mostQuery)
        return tr("Too many messages are excepted: narrow the rest by a query instead.");
    return m_backend.whyNot(u"redrive"_s, u"StartRedrive"_s);
}

void Acts::redriveCarefully(const Messages &messages)
{
    if (!whyNoCarefulRedrive(messages).isEmpty())
        return;
    RedriveWish wish{.queueUrl = messages.queue.url, .ids = messages.all ? QStringList{} : messages.ids};
    QString what = tr("All dead letters of %1.").arg(messages.queue.name);
    const bool isGroup = messages.all && !messages.all->wish.cluster.isEmpty();
    if (isGroup) // which no query can name
        wish.view = messages.all->view;
    else if (messages.all)
        wish.query = redrives::queryOf(messages.all->wish, messages.all->except);
    if (isGroup)
        what =
            tr("The dead letters of %1 that are shown of the group: %2").arg(messages.queue.name, messages.all->group);
    else if (!wish.query.isEmpty())
        what = tr("The dead letters of %1 for which this is true: %2").arg(messages.queue.name, wish.query);
    else if (!wish.ids.isEmpty())
        what = tr("%n selected dead letter(s) of %1.", nullptr, static_cast<int>(wish.ids.size()))
                   .arg(messages.queue.name);
    auto *dialog = new RedriveDialog(m_backend, messages.queue, wish, what, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { startRedrive(dialog->wish()); });
    dialog->open();
}

void Acts::startRedrive(const RedriveWish &wish)
{
    const Safety::Consent consent{&m_backend.safety()};
    redrives::start(m_backend, wish, this, [this](const Outcome<qint64> &number) {
        if (!number) {
            emit failed(tr("The redrive was not started."), number.error());
            return;
        }
        emit reported(tr("The broker redrives: see Redrives."));
        emit redriveStarted(*number);
    });
}

} // namespace ui

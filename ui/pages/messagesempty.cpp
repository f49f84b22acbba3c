// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/querytext.h"
#include "ui/backend/views.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/nomatch.h"
#include "ui/text.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

// What a pane says when there is no message to show. messagespane.cpp: how they are shown.
namespace ui {

void MessagesPane::showEmptiness()
{
    const ViewWish asked = wish();
    const bool isFiltered = asked.isFiltered();
    const bool isGroupAlone = !m_cluster.isEmpty() && !asked.state && asked.text.isEmpty() && asked.query.isEmpty();
    m_send->setVisible(!isFiltered && !m_queue.isDeadLetterQueue());
    m_meant->setVisible(isFiltered && !m_suggestion.isEmpty());
    if (isGroupAlone) {
        m_empty->setTitle(tr("No dead letter is in this group"));
        m_empty->setText({});
    } else if (isFiltered) {
        m_empty->setTitle(tr("0 of %1 match").arg(text::number(m_counters.total)));
        m_empty->setText(m_help.isEmpty() ? tr("None of the messages of %1 fits the filter.").arg(m_queue.name)
                                          : m_help);
        explainNoMatch();
    } else if (m_backend.isPlain()) {
        m_empty->setTitle(tr("Nothing received yet"));
        m_empty->setText(tr("This endpoint cannot show messages without receiving them: the line above does that, and "
                            "says what it costs."));
    } else if (m_queue.isDeadLetterQueue()) {
        m_empty->setTitle(tr("No dead letters"));
        const QueueInfo *source = m_backend.queueByArn(m_queue.deadLetterSourceArns.first());
        m_empty->setText(source == nullptr ? tr("Messages come here after too many failed receives from %1.")
                                                 .arg(text::arnName(m_queue.deadLetterSourceArns.first()))
                                           : tr("%1 sends a message here after %n failed receive(s).", nullptr,
                                                source->maxReceiveCount)
                                                 .arg(source->name));
    } else {
        m_empty->setTitle(tr("No messages in %1").arg(m_queue.name));
        m_empty->setText(tr("What apps send to this queue appears here at once, and looking does not receive it."));
    }
}

/// Which values there are where the query wants one that there is not.
void MessagesPane::explainNoMatch()
{
    if (m_isExplained || m_counters.total == 0 || m_view.name().isEmpty())
        return;
    m_isExplained = true;
    const QString query = m_view.wish().query;
    const QList<querytext::Equality> wanted = querytext::equalities(query);
    if (wanted.isEmpty())
        return;
    views::countValues(m_backend, m_view.name(), wanted.first().field, 20, this,
                       [this, query, one = wanted.first()](const Outcome<ValueCounts> &counts) {
                           if (!counts || query != m_view.wish().query)
                               return;
                           const nomatch::Found found{one, *counts};
                           m_help = nomatch::sentence(found);
                           const QString meant = nomatch::suggestion(found);
                           if (!meant.isEmpty() && meant != one.value) {
                               m_help += u' ' + tr("Did you mean “%1”?").arg(meant);
                               m_suggestion = QString(one.field + " == "_L1 + querytext::quoted(meant));
                           }
                           showState();
                       });
}

} // namespace ui

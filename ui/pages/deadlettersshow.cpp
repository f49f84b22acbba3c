// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clusterband.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/readingpanes.h"
#include "ui/text.h"
#include "ui/why/clusterwords.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the workbench shows of the groups, and what its buttons mean. deadletterspane.cpp: how it is put together.
namespace ui {

void DeadLettersPane::showGroups()
{
    QList<ClusterBand::Group> chips;
    ClusterChip::Look all{.name = tr("All", "dead letters"), .count = m_page ? m_page->total : m_queue.total()};
    for (const ClusterInfo &cluster : groups()) {
        chips.append({.id = cluster.id,
                      .look = {.name = nameOf(cluster, m_regrouping),
                               .mark = cluster.origin,
                               .meaning = why::clusterOrigin(cluster.origin),
                               .count = cluster.count,
                               .series = cluster.series}});
        all.series.resize(std::max(all.series.size(), cluster.series.size()), 0);
        for (qsizetype at = 0; at < cluster.series.size(); ++at)
            all.series[at] += cluster.series[at];
    }
    chips.prepend({.id = {}, .look = all});
    m_band->setGroups(chips);
    if (m_band->current() != m_cluster)
        m_band->setCurrent(m_cluster);
    const bool isSearching = m_page && !m_page->isComplete;
    m_band->setProgress(isSearching
                            ? tr("%1 of %2 looked at").arg(text::number(m_page->scanned), text::number(m_page->total))
                            : QString());
    showParts();
    showAbout();
    showFooter();
}

/// Nothing stands around an empty queue, nor around a message that is read in the place of the table.
void DeadLettersPane::showParts()
{
    const bool isEmpty = m_page && m_page->isComplete && m_page->total == 0;
    m_top->setVisible(!isEmpty && !m_panes->isReading());
    m_footer->setVisible(!isEmpty && !m_panes->isReading());
}

void DeadLettersPane::showAbout()
{
    QStringList what;
    QStringList next;
    if (const ClusterInfo *cluster = chosen()) {
        what = {nameOf(*cluster, m_regrouping), text::number(cluster->count)};
        if (cluster->first && cluster->last)
            what.append(
                tr("first %1, last %2").arg(text::age(*cluster->first, m_now), text::age(*cluster->last, m_now)));
        what.append(why::clusterOrigin(cluster->origin));
        next = why::clusterFacts(*cluster);
        next.prepend(why::clusterSuggestion(*cluster));
    } else if (m_page) {
        const int groups = static_cast<int>(
            std::ranges::count_if(m_page->clusters, [](const ClusterInfo &one) { return one.count > 0; }));
        what = {tr("%n group(s) of dead letters", nullptr, groups)};
        what.append(m_page->processed > 0
                        ? tr("compared with %n processed message(s)", nullptr, static_cast<int>(m_page->processed))
                        : tr("compared with each other: no processed messages are kept"));
        next = {tr("Choose a group to see its messages and what to do next.")};
    } else {
        what = {tr("Looking for what they died of…")};
    }
    m_what->setText(what.join(u" · "_s));
    m_next->setText(next.join(u" · "_s));
    m_next->setVisible(!next.isEmpty());
}

QString DeadLettersPane::about() const
{
    return QString(m_what->text() + u'\n' + m_next->text());
}

Acts::Messages DeadLettersPane::choice() const
{
    Acts::Messages choice = m_messages->choice();
    choice.queue = m_queue;
    if (choice.ids.isEmpty() && !choice.all)
        choice.all = Acts::Matching{.wish = m_messages->view().wish(),
                                    .count = m_messages->counters().matched,
                                    .view = m_messages->view().name()};
    if (choice.all && !choice.all->wish.cluster.isEmpty())
        choice.all->group = chosenName();
    return choice;
}

/// All that is shown is meant only once it is known what that is.
QString DeadLettersPane::whyNotAll() const
{
    if (isComparing())
        return tr("Go back to the messages first.");
    if (!m_messages->isSettled()) {
        if (m_page && !m_page->isComplete)
            return tr("The groups are not complete yet: %1 of %2 dead letters were looked at.")
                .arg(text::number(m_page->scanned), text::number(m_page->total));
        return tr("The broker is still looking for what matches.");
    }
    return m_messages->counters().matched == 0 ? tr("There is no message here.") : QString();
}

void DeadLettersPane::showFooter()
{
    const Acts::Messages chosen = choice();
    const bool isSelection = m_messages->selectedCount() > 0;
    const qint64 count = isSelection ? m_messages->selectedCount() : m_messages->counters().matched;
    const QString unknown = isSelection && !chosen.all ? QString() : whyNotAll();
    const QString shown = unknown.isEmpty() ? text::number(count) : QString();
    m_redrive->setText(shown.isEmpty() ? tr("&Redrive…") : tr("&Redrive %1…").arg(shown));
    m_delete->setText(shown.isEmpty() ? tr("&Delete…") : tr("&Delete %1…").arg(shown));
    setWhyNot(m_redrive, unknown.isEmpty() ? m_acts.whyNoRedrive(chosen) : unknown,
              isSelection ? tr("Sends the selected messages back to where they came from")
                          : tr("Sends all that is shown back to where it came from"));
    setWhyNot(m_delete, unknown.isEmpty() ? m_acts.whyNoDelete(chosen) : unknown,
              isSelection ? tr("Deletes the selected messages") : tr("Deletes all that is shown"));
    setWhyNot(m_fix, unknown.isEmpty() ? m_acts.whyNoCarefulRedrive(chosen) : unknown,
              tr("Mends them by a recipe on the way, with a pace, a forecast and a stop"));
    setWhyNot(m_export, unknown, tr("Writes the messages to a file; they stay in the queue"));
    setWhyNot(m_compare,
              isComparing()                             ? tr("They are compared already.")
                  : m_messages->view().name().isEmpty() ? tr("The broker is still looking for what matches.")
                                                        : QString(),
              tr("What sets the messages shown apart from those that consumers could process"));
}

} // namespace ui

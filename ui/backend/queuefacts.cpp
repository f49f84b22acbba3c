// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/queuefacts.h"

#include "ui/backend/insight.h"

#include <QSet>

#include <algorithm>

namespace ui {

namespace {

QueueFacts found(const QList<QueueInfo> &wanted, const QList<QueueInfo> &fresh)
{
    QueueFacts facts;
    for (const QueueInfo &queue : wanted) {
        const auto at = std::ranges::find(fresh, queue.url, &QueueInfo::url);
        if (at == fresh.end())
            facts.missing.append(queue.name);
        else
            facts.queues.append(*at);
    }
    return facts;
}

QueueFacts withHolders(QueueFacts facts, const LeasePage &page)
{
    QSet<QString> holders;
    for (const LeaseInfo &lease : page.leases) {
        if (!lease.holder.isEmpty())
            holders.insert(lease.holder);
    }
    facts.holders = static_cast<int>(holders.size());
    facts.hasMoreHolders = !page.isComplete;
    return facts;
}

} // namespace

void fetchQueueFacts(Backend &backend, const QList<QueueInfo> &queues, QObject *context,
                     Backend::Handler<QueueFacts> done)
{
    backend.listQueues(context, [&backend, queues, context, done](const Outcome<QList<QueueInfo>> &fresh) {
        if (!fresh) {
            done(fresh.error());
            return;
        }
        const QueueFacts facts = found(queues, *fresh);
        const bool asksLeases =
            facts.queues.size() == 1 && facts.queues.first().inFlight > 0 && backend.can(capability::leases);
        if (!asksLeases) {
            done(facts);
            return;
        }
        insight::leases(backend, facts.queues.first().url, context, [done, facts](const Outcome<LeasePage> &page) {
            done(page ? withHolders(facts, *page) : facts);
        });
    });
}

} // namespace ui

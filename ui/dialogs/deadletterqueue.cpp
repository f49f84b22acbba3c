// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deadletterqueue.h"

#include "ui/attributes/rules.h"
#include "ui/backend/queuecalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString deadLetterNameFor(const QString &queueName)
{
    if (queueName.endsWith(".fifo"_L1))
        return queueName.chopped(5) + "-dlq.fifo"_L1;
    return queueName + "-dlq"_L1;
}

void ensureDeadLetterQueue(Backend &backend, const QString &name, QObject *context, Backend::Handler<QString> done)
{
    const auto found = std::ranges::find(backend.queues(), name, &QueueInfo::name);
    if (found != backend.queues().end()) {
        QMetaObject::invokeMethod(
            context, [done, arn = found->arn] { done(Outcome<QString>{arn}); }, Qt::QueuedConnection);
        return;
    }
    queuecalls::Creation target{.name = name};
    const QString retention = u"MessageRetentionPeriod"_s;
    target.attributes.insert(retention, QString::number(attributes::limits(retention)->most));
    if (name.endsWith(".fifo"_L1))
        target.attributes.insert(u"FifoQueue"_s, u"true"_s);
    queuecalls::create(backend, target, context, [&backend, context, done](const Outcome<QString> &url) {
        if (url)
            backend.queueArn(*url, context, done);
        else
            done(url.error());
    });
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagefacts.h"

#include "ui/decoders/textof.h"
#include "ui/text.h"
#include "ui/widgets/bodytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::messagefacts {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::messagefacts", source);
}

QString valueOf(const MessageAttribute &attribute)
{
    if (!attribute.isBinary())
        return attribute.value;
    const QByteArray bytes = QByteArray::fromBase64(attribute.value.toLatin1());
    const QString size = text::bytes(bytes.size());
    return decoders::isReadable(bytes)
        ? tr("%1 (%2, “%3”)").arg(attribute.value, size, bodytext::oneLine(QString::fromUtf8(bytes)))
        : tr("%1 (%2)").arg(attribute.value, size);
}

QString when(Time time, Time now)
{
    const QString absolute = text::instant(time);
    const QString relative = text::age(time, now);
    return text::timeFormat() == text::TimeFormat::Relative ? QString(relative + u" ("_s + absolute + u')')
                                                            : QString(absolute + u" ("_s + relative + u')');
}

} // namespace

QList<QStringList> attributes(const MessageInfo &message)
{
    QList<QStringList> rows;
    for (const MessageAttribute &attribute : message.attributes)
        rows.append({attribute.name, attribute.dataType, valueOf(attribute)});
    return rows;
}

QList<QStringList> system(const MessageInfo &message, const QueueInfo &queue, Time now)
{
    QList<QStringList> facts{
        {tr("State"), QString(text::stateShape(message.state) + u' ' + text::stateName(message.state))},
        {tr("Sent"), when(message.sent, now)},
        {tr("Receives"),
         queue.maxReceiveCount > 0
             ? tr("%1 of %2").arg(text::number(message.receiveCount), text::number(queue.maxReceiveCount))
             : text::number(message.receiveCount)},
        {tr("Size"), tr("%1 (body %2)").arg(text::bytes(message.size), text::bytes(message.bodyBytes))},
    };
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    add(tr("First received"), message.firstReceived ? when(*message.firstReceived, now) : QString());
    add(message.state == MessageState::Delayed ? tr("Delayed until") : tr("Hidden until"),
        message.due ? when(*message.due, now) : QString());
    add(tr("Message ID"), message.id);
    add(tr("Queue"), queue.name);
    add(tr("Dead letter of"), text::arnName(message.deadLetterSourceArn));
    add(tr("Message group"), message.groupId);
    add(tr("Deduplication ID"), message.deduplicationId);
    add(tr("Sender"), message.senderId);
    add(tr("Trace header"), message.traceHeader);
    add(tr("MD5 of body"), message.bodyMd5);
    return facts;
}

} // namespace ui::messagefacts

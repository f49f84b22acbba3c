// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sinceleft.h"

#include "ui/backend/backend.h"
#include "ui/settings.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostNamed = 3; // of a kind; the rest is counted
constexpr qsizetype mostKept = 500; // queues

qint64 messagesOf(const QueueInfo &queue)
{
    return queue.available + queue.inFlight + queue.delayed;
}

QString named(const QStringList &names)
{
    if (names.size() <= mostNamed)
        return names.join(u", "_s);
    return SinceLeft::tr("%1 and %2 more")
        .arg(names.first(mostNamed).join(u", "_s), text::number(names.size() - mostNamed));
}

} // namespace

SinceLeft::SinceLeft(Settings &settings, Backend &backend, const QString &connection, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_backend(backend)
    , m_connection(connection)
{
    connect(&m_backend, &Backend::queuesChanged, this, &SinceLeft::take);
    take();
}

SinceLeft::~SinceLeft()
{
    if (m_name.isEmpty())
        return;
    QStringList lines{QString::number(m_now.count())};
    for (const QueueInfo &queue : m_queues.first(std::min(m_queues.size(), mostKept)))
        lines.append(QString(QString::number(messagesOf(queue)) + (queue.isDeadLetterQueue() ? u" d "_s : u" q "_s)
                             + queue.name));
    m_settings.setList(m_name, lines);
}

/// One connection may open several workspaces, one after the other. Empty: nothing is kept.
QString SinceLeft::name() const
{
    if (m_backend.isPlain())
        return QString(u"left/"_s + m_connection);
    const QString file = m_backend.description().dataFile;
    return file.isEmpty() ? QString() : QString(u"left/"_s + m_connection + u'/' + QString(file).replace(u'/', u'|'));
}

void SinceLeft::read()
{
    const QStringList lines = m_settings.list(m_name);
    m_then = Time{lines.value(0).toLongLong()};
    for (const QString &line : lines.mid(1))
        m_before.insert(line.section(u' ', 2),
                        {line.section(u' ', 0, 0).toLongLong(), line.section(u' ', 1, 1) == u"d"_s});
}

void SinceLeft::take()
{
    if (m_backend.queues().isEmpty() && m_name.isEmpty())
        return; // not there yet
    const bool isFirst = m_name.isEmpty();
    m_name = name();
    m_queues = m_backend.queues();
    m_now = m_backend.clock().now;
    if (!isFirst || m_name.isEmpty())
        return;
    read();
    m_told = m_then.count() == 0 ? QString() : sentence();
    if (!m_told.isEmpty())
        emit changed();
}

QString SinceLeft::sentence() const
{
    QStringList told;
    QStringList fresh;
    QMap<QString, Count> gone = m_before;
    for (const QueueInfo &queue : m_queues) {
        const auto before = m_before.constFind(queue.name);
        gone.remove(queue.name);
        if (before == m_before.constEnd()) {
            fresh.append(queue.name);
            continue;
        }
        const qint64 more = messagesOf(queue) - before->messages;
        if (!queue.isDeadLetterQueue() || more == 0)
            continue;
        told.append((more > 0 ? tr("%1 more dead letters in %2") : tr("%1 fewer dead letters in %2"))
                        .arg(text::number(std::abs(more)), queue.name));
    }
    if (!fresh.isEmpty())
        told.append(tr("new: %1").arg(named(fresh)));
    if (!gone.isEmpty())
        told.append(tr("gone: %1").arg(named(gone.keys())));
    if (told.isEmpty())
        return {};
    return tr("Since you left (%1): %2.").arg(text::instant(m_then), told.join(u"; "_s));
}

void SinceLeft::dismiss()
{
    m_told.clear();
    emit changed();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/queue.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <tuple>

namespace tests {

using namespace broker::queue;
using namespace std::chrono_literals;
namespace change = broker::model::change;
using broker::model::BodyId;
using broker::model::Change;
using broker::model::Duration;
using broker::model::Instant;
using broker::model::MessageRow;
using broker::model::MessageState;
using broker::model::QueueConfig;
using broker::model::QueueRow;

inline const Instant start{1'700'000'000s};

inline QueueConfig configOf(Duration retention)
{
    QueueConfig config;
    config.retention = retention;
    return config;
}

class EraseAll final : public BodyKeeper
{
public:
    BodyId released(BodyId body) override
    {
        ++count;
        return body;
    }
    void allReleased(const std::function<bool(BodyId)> & /*has*/) override { ++clears; }
    int count = 0;
    int clears = 0;
};

/// Plays a queue from a line of text. Messages are words, of FIFO queues with the group in the first two letters; times
/// are seconds. What happens is told by log().
///   send a [delay]      get [most [visibility]]   hide a seconds   delete a   take a (as a move does)   give a
///   (likewise) wait seconds        purge    state    counts    oldest    due    restart    set key=value    changes
class Stage
{
public:
    explicit Stage(const QString &settings)
    {
        row.id = {1};
        row.name = "orders";
        config.visibility = 30s;
        config.retention = 1'000s;
        for (const QString &setting : settings.split(u' ', Qt::SkipEmptyParts))
            set(setting);
        queue = std::make_unique<Queue>(row, config, bodies);
    }

    QString play(const QString &script)
    {
        for (const QString &line : script.split(QStringLiteral("; "), Qt::SkipEmptyParts))
            run(line.split(u' '));
        return log.join(QStringLiteral(" | "));
    }

private:
    void set(const QString &setting)
    {
        const QString key = setting.section(u'=', 0, 0);
        const int value = setting.section(u'=', 1).toInt();
        if (key == "delay")
            config.delay = std::chrono::seconds{value};
        else if (key == "retention")
            config.retention = std::chrono::seconds{value};
        else if (key == "visibility")
            config.visibility = std::chrono::seconds{value};
        else if (key == "fifo")
            config.isFifo = value > 0;
        else
            config.maxReceiveCount = static_cast<std::uint32_t>(value);
    }
    broker::model::MessageKey keyOf(const QString &name)
    {
        if (!names.contains(name))
            names << name;
        return {static_cast<std::uint64_t>(names.indexOf(name)) + 1};
    }
    QString nameOf(broker::model::MessageKey key) const { return names[static_cast<qsizetype>(key.value) - 1]; }
    static Duration seconds(const QStringList &words, int at, Duration otherwise)
    {
        return words.size() > at ? Duration{static_cast<std::int64_t>(words[at].toDouble() * 1'000)} : otherwise;
    }

    void run(const QStringList &words)
    {
        const QString &verb = words[0];
        if (verb == "send")
            send(words);
        else if (verb == "get")
            get(words);
        else if (verb == "hide")
            say(queue->changeVisibility(keyOf(words[1]), seconds(words, 2, {}), now, changes) ? "ok" : "gone");
        else if (verb == "delete")
            say(queue->remove(keyOf(words[1]), change::Cause::Client, now, changes) ? "ok" : "gone");
        else if (verb == "take")
            taken = *queue->extract(keyOf(words[1]), now);
        else if (verb == "give")
            queue->adopt(taken, {2}, {++order}, words.size() > 1, change::Cause::MaxReceives, now, changes);
        else if (verb == "wait")
            wait(seconds(words, 1, {}));
        else if (verb == "purge")
            say(QString::number(queue->purge({}, remains, changes)));
        else if (verb == "set")
            configure(words[1]);
        else if (verb == "restart")
            restart();
        else
            tell(verb);
    }
    void send(const QStringList &words)
    {
        MessageRow message;
        message.key = keyOf(words[1]);
        message.body = {message.key.value};
        message.lineage = {message.key.value};
        message.order = {++order};
        if (config.isFifo)
            message.group = broker::model::GroupId{words[1].left(2).toStdString()};
        queue->send(message, seconds(words, 2, config.delay), nullptr, false, now, changes);
    }
    void get(const QStringList &words)
    {
        const std::size_t most = words.size() > 1 ? words[1].toULongLong() : 1;
        const auto received = queue->receive(most, seconds(words, 2, config.visibility), now, now, changes);
        QStringList got;
        for (const Message *message : received.delivered)
            got << nameOf(message->key()) + QString::number(message->receives());
        for (const MessageRow &dead : received.dead)
            got << "dead " + nameOf(dead.key);
        say(got.isEmpty() ? "-" : got.join(u','));
    }
    void wait(Duration by)
    {
        now += by;
        while (queue->nextDue() <= now)
            queue->advance(now, 3, changes);
    }
    void configure(const QString &setting)
    {
        set(setting);
        queue->configure(row, config, now, changes);
    }
    /// As a store gives rows back: by due, then by order.
    void restart()
    {
        std::vector<MessageRow> rows;
        queue->visit({}, [&](const Message &message) {
            rows.push_back(queue->rowOf(message));
            return true;
        });
        std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
            return std::tie(a.due, a.order) < std::tie(b.due, b.order);
        });
        queue = std::make_unique<Queue>(row, config, bodies);
        now += 5s;
        for (const MessageRow &message : rows)
            queue->restore(message, now);
        queue->restored(changes);
        wait({});
    }
    void tell(const QString &what)
    {
        const Counts &counts = queue->counts();
        if (what == "counts")
            say(QStringLiteral("%1/%2/%3").arg(counts.available).arg(counts.inFlight).arg(counts.delayed));
        else if (what == "oldest")
            say(queue->oldestSent() ? QString::number((now - *queue->oldestSent()).count() / 1'000) : "none");
        else if (what == "due")
            say(queue->nextDue() == broker::model::never ? "never" : sinceNow(queue->nextDue()));
        else if (what == "state")
            say(state());
        else if (what == "changes")
            say(told());
        else
            QFAIL(qPrintable("unknown verb " + what));
    }
    QString sinceNow(Instant due) const
    {
        return QString::number(static_cast<double>((due - now).count()) / 1'000) + 's';
    }
    QString state() const
    {
        QStringList messages;
        queue->visit({}, [&](const Message &message) {
            QString text = nameOf(message.key()) + ' ';
            if (message.state() == MessageState::Ready)
                text += "ready";
            else
                text += (message.state() == MessageState::Delayed ? "delayed " : "flight ") + sinceNow(message.due());
            if (message.receives() > 0)
                text += " x" + QString::number(message.receives());
            if (message.deadLetterSource())
                text += " dead";
            messages << text;
            return true;
        });
        return messages.isEmpty() ? "empty" : messages.join(QStringLiteral(", "));
    }
    /// The kinds of change since the last look.
    QString told()
    {
        static const QStringList kinds{"created", "changed", "gone",   "purged", "sent",    "received", "visibility",
                                       "deleted", "moved",   "erased", "lapsed", "delayed", "spilled",  "trimmed"};
        QStringList list;
        for (const Change &one : changes)
            list << kinds[static_cast<int>(one.index())];
        changes.clear();
        return list.isEmpty() ? "none" : list.join(u' ');
    }
    void say(const QString &text) { log << text; }

    EraseAll bodies;
    QueueRow row;
    QueueConfig config;
    std::unique_ptr<Queue> queue;
    Remains remains;
    broker::model::Changes changes;
    MessageRow taken;
    Instant now = start;
    std::uint64_t order = 0;
    QStringList names;
    QStringList log;
};

} // namespace tests

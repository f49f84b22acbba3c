// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/rules.h"

#include <span>

/// The attributes of a queue as the window shows them: one row each, for settings, creation, diff and tests. Pure.
namespace ui::attributes {

enum class Section { Delivery, Retention, DeadLetters, Fifo, Encryption, Broker, Access };
enum class Kind { Seconds, Bytes, Switch, Choice, Key, DeadLetters, Allowed, Document };

/// The queue that a value is for.
struct Scene
{
    QueueInfo queue{};
    Values values{}; ///< all of them, as the form stands
    bool isNew = false; ///< is being created
};

struct Row
{
    QLatin1String name; ///< the service's, or of an option of this broker
    Section section;
    Kind kind;
    const char *label; ///< translated with label()
    const char *help; ///< what it is, as a sentence; translated with help()
    QString (*effect)(const Scene &scene, const QString &value); ///< what the value does, as a sentence
    QString (*whyNot)(const Scene &scene) = nullptr; ///< a sentence: this queue cannot have it
    bool isOption = false; ///< SetQueueOptions of the Redrive service, not SetQueueAttributes
};

std::span<const Row> table();
const Row *row(const QString &name); ///< null: none
QString label(const Row &row);
QString help(const Row &row);
QString sectionTitle(Section section);

/// "0 s to 12 h · 30 s unless set".
QString rangeText(const Row &row);
/// The value in words, for people: "30 s", "orders-dlq after 3 receives"; "not set".
QString valueText(const Row &row, const QString &value);
QString choiceText(const Row &row, const QString &choice);
QStringList optionChoices(const Row &row); ///< of an option of this broker: the values offered, the standard first
QString effect(const Row &row, const Scene &scene);
/// Empty: it can be changed; else why it cannot.
QString whyNot(const Row &row, const Scene &scene);
/// Why the text of an editor is no value of a number's row: in words, with the range. Empty: it is one.
QString rangeProblem(const Row &row, const std::optional<qint64> &number);
/// What a queue has that sets nothing.
QString standardValue(const Row &row);
/// What naming `targetArn` would do that one should know before: a loop, a queue of another type, one that is gone.
/// `isRefused`: the service will not take it.
struct TargetNote
{
    QString text;
    bool isRefused = false;
};
TargetNote targetNote(const QueueInfo &source, const QString &targetArn, const QList<QueueInfo> &queues);

} // namespace ui::attributes

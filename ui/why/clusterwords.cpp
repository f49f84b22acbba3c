// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/clusterwords.h"

#include "ui/text.h"
#include "ui/why/evidence.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::why {

namespace {

constexpr qsizetype longestText = 120; // of foreign text in a name

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return words(source, comment, count);
}

/// A phrase of the broker's and the same here. `%1` is a number in it.
struct Phrase
{
    const char *told;
    const char *here;
};

/// Ends of names and facts: what is wrong with a body, types of values, how leases ended, ranges.
constexpr std::array phrases{
    Phrase{"is empty", QT_TRANSLATE_NOOP("ui::why", "is empty")},
    Phrase{"is JSON that is cut off", QT_TRANSLATE_NOOP("ui::why", "is JSON that is cut off")},
    Phrase{"is broken JSON", QT_TRANSLATE_NOOP("ui::why", "is broken JSON")},
    Phrase{"has text after its JSON", QT_TRANSLATE_NOOP("ui::why", "has text after its JSON")},
    Phrase{"was written or read in a wrong encoding",
           QT_TRANSLATE_NOOP("ui::why", "was written or read in a wrong encoding")},
    Phrase{"is JSON in Base64", QT_TRANSLATE_NOOP("ui::why", "is JSON in Base64")},
    Phrase{"is XML, not JSON", QT_TRANSLATE_NOOP("ui::why", "is XML, not JSON")},
    Phrase{"is not JSON", QT_TRANSLATE_NOOP("ui::why", "is not JSON")},
    Phrase{"object", QT_TRANSLATE_NOOP("ui::why", "object")},
    Phrase{"list", QT_TRANSLATE_NOOP("ui::why", "list")},
    Phrase{"text", QT_TRANSLATE_NOOP("ui::why", "text")},
    Phrase{"number", QT_TRANSLATE_NOOP("ui::why", "number")},
    Phrase{"true or false", QT_TRANSLATE_NOOP("ui::why", "true or false")},
    Phrase{"null", QT_TRANSLATE_NOOP("ui::why", "null")},
    Phrase{"negative", QT_TRANSLATE_NOOP("ui::why", "negative")},
    Phrase{"zero", QT_TRANSLATE_NOOP("ui::why", "zero")},
    Phrase{"each lease ran out untouched after %1 s",
           QT_TRANSLATE_NOOP("ui::why", "each lease ran out untouched after %1 s")},
    Phrase{"each lease was changed by its holder and then ran out",
           QT_TRANSLATE_NOOP("ui::why", "each lease was changed by its holder and then ran out")},
    Phrase{"each lease was given back within 1 s of its receive",
           QT_TRANSLATE_NOOP("ui::why", "each lease was given back within 1 s of its receive")},
    Phrase{"each lease was given back early", QT_TRANSLATE_NOOP("ui::why", "each lease was given back early")},
    Phrase{"leases ended in different ways", QT_TRANSLATE_NOOP("ui::why", "leases ended in different ways")},
    Phrase{"below 256 B", QT_TRANSLATE_NOOP("ui::why", "below 256 B")},
    Phrase{"256 B to 1 KiB", QT_TRANSLATE_NOOP("ui::why", "256 B to 1 KiB")},
    Phrase{"1 to 4 KiB", QT_TRANSLATE_NOOP("ui::why", "1 to 4 KiB")},
    Phrase{"4 to 16 KiB", QT_TRANSLATE_NOOP("ui::why", "4 to 16 KiB")},
    Phrase{"16 to 64 KiB", QT_TRANSLATE_NOOP("ui::why", "16 to 64 KiB")},
    Phrase{"64 to 256 KiB", QT_TRANSLATE_NOOP("ui::why", "64 to 256 KiB")},
    Phrase{"256 KiB and more", QT_TRANSLATE_NOOP("ui::why", "256 KiB and more")},
    Phrase{"below 1 s", QT_TRANSLATE_NOOP("ui::why", "below 1 s")},
    Phrase{"1 to 10 s", QT_TRANSLATE_NOOP("ui::why", "1 to 10 s")},
    Phrase{"10 s to 1 min", QT_TRANSLATE_NOOP("ui::why", "10 s to 1 min")},
    Phrase{"1 to 10 min", QT_TRANSLATE_NOOP("ui::why", "1 to 10 min")},
    Phrase{"10 min to 1 h", QT_TRANSLATE_NOOP("ui::why", "10 min to 1 h")},
    Phrase{"1 h to 1 d", QT_TRANSLATE_NOOP("ui::why", "1 h to 1 d")},
    Phrase{"1 d and more", QT_TRANSLATE_NOOP("ui::why", "1 d and more")},
};

/// Their words for it, or the text as it came.
QString phrase(const QString &told)
{
    for (const Phrase &one : phrases) {
        const QString pattern = QLatin1String(one.told);
        const qsizetype gap = pattern.indexOf("%1"_L1);
        if (gap < 0 && told == pattern)
            return tr(one.here);
        const QString before = pattern.left(gap);
        const QString after = pattern.mid(gap + 2);
        if (gap >= 0 && told.size() > before.size() + after.size() && told.startsWith(before) && told.endsWith(after))
            return tr(one.here).arg(told.mid(gap, told.size() - before.size() - after.size()));
    }
    return text::firstLine(told);
}

QString shortened(const QString &foreign)
{
    const QString line = text::firstLine(foreign);
    return line.size() > longestText ? QString(line.left(longestText - 1) + u'…') : line;
}

QString fieldText(const QString &path)
{
    return path.isEmpty() ? tr("the body") : shortened(path);
}

QString wholeName(const ClusterInfo &cluster)
{
    const QString field = fieldText(cluster.field);
    const QString value = shortened(cluster.text);
    if (cluster.kind == "Rule"_L1 || cluster.kind == "Merged"_L1 || cluster.kind == "Error"_L1)
        return value;
    if (cluster.kind == "Damage"_L1)
        return tr("The body %1", "1: is not JSON").arg(phrase(cluster.text));
    if (cluster.kind == "Missing"_L1)
        return cluster.field.endsWith("[]"_L1) ? tr("%1 is empty", "a list").arg(field.chopped(2))
                                               : tr("%1 is missing").arg(field);
    if (cluster.kind == "Type"_L1)
        return tr("%1 is %2, elsewhere %3", "1: a field, 2 and 3: types")
            .arg(field, phrase(cluster.text), phrase(cluster.usual));
    if (cluster.kind == "Unexpected"_L1)
        return tr("%1 is there, elsewhere not").arg(field);
    if (cluster.kind == "OtherShape"_L1)
        return tr("Another shape: %1").arg(field);
    if (cluster.kind == "Value"_L1)
        return tr("%1 = %2, never in what was processed").arg(field, value);
    if (cluster.kind == "Range"_L1)
        return tr("%1 is %2, never in what was processed", "1: a field, 2: negative or zero")
            .arg(field, phrase(cluster.text));
    if (cluster.kind == "Leases"_L1) {
        const QString how = phrase(cluster.text);
        return QString(how.left(1).toUpper() + how.mid(1));
    }
    if (cluster.kind == "Others"_L1)
        return tr("Other small groups");
    return cluster.kind == "Unclassified"_L1 ? tr("Unclassified") : shortened(cluster.name);
}

struct Advice
{
    QLatin1String kind;
    QLatin1String start; ///< of the text; empty: any
    const char *text;
};

constexpr std::array advices{
    Advice{"Rule"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why", "Your own rule collects these. Redrive, mend or delete them together.")},
    Advice{"Merged"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "You put these groups together. Take them apart again if they need different repairs.")},
    Advice{"Error"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "The consumer said why. Repair that cause first, then redrive a few of them and watch "
                             "whether they return.")},
    Advice{"Damage"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "Redriving alone will fail again. Look at the producer that wrote these bodies; mend "
                             "them, or delete them.")},
    Advice{"Missing"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "Find the producer or version that leaves the field out. Set it before you redrive, or "
                             "let the consumer accept its absence.")},
    Advice{
        "Type"_L1, ""_L1,
        QT_TRANSLATE_NOOP("ui::why", "Find the producer that writes another type. Convert the value, then redrive.")},
    Advice{"Unexpected"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "A newer producer may have added the field. Update the consumer, or remove the field "
                             "before you redrive.")},
    Advice{"OtherShape"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "These look like messages for another queue. Check who sends here and where they "
                             "belong.")},
    Advice{"Value"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "No processed message has this value. Map it to a known one, or teach it to the "
                             "consumer.")},
    Advice{"Range"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "No processed message has such a number. Check the producer's arithmetic before you "
                             "redrive.")},
    Advice{"Leases"_L1, "each lease ran out"_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "The consumer is slower than the visibility timeout, or died while it worked. Raise the "
                             "timeout or let it extend its leases; then redrive.")},
    Advice{"Leases"_L1, "each lease was changed"_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "The consumer asked for more time or a later retry and never deleted the message. Look "
                             "at its log at those times.")},
    Advice{"Leases"_L1, "each lease was given back within"_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "The consumer fails on these at once. Look at its log: a poison message, or something it "
                             "needs was down.")},
    Advice{"Leases"_L1, "each lease was given back early"_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "The consumer gave up on these after some work. Something it calls may have been down; "
                             "redrive a few of them.")},
    Advice{"Others"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why", "Many small groups. Pin a rule for those that matter to you.")},
    Advice{"Unclassified"_L1, ""_L1,
           QT_TRANSLATE_NOOP("ui::why",
                             "Nothing sets these apart. Compare one with a processed message, or redrive one and "
                             "watch.")},
};

} // namespace

QString clusterName(const ClusterInfo &cluster)
{
    const QString whole = wholeName(cluster);
    return cluster.part.isEmpty() ? whole : tr("%1: %2", "a group, and the part of it").arg(whole, cluster.part);
}

QString clusterSuggestion(const ClusterInfo &cluster)
{
    const auto found = std::ranges::find_if(advices, [&cluster](const Advice &one) {
        return cluster.kind == one.kind && (one.start.isEmpty() || cluster.text.startsWith(one.start));
    });
    return found == advices.end() ? text::firstLine(cluster.suggestion) : tr(found->text);
}

QString clusterOrigin(const QString &origin)
{
    if (origin == "a"_L1)
        return tr("an error text decides");
    if (origin == "s"_L1)
        return tr("the body decides");
    if (origin == "j"_L1)
        return tr("the journal decides");
    return origin == "r"_L1 ? tr("you decided") : tr("nothing decides");
}

QStringList clusterFacts(const ClusterInfo &cluster)
{
    QStringList lines;
    for (const ClusterInfo::Fact &fact : cluster.facts) {
        if (fact.name == "Leases"_L1)
            lines.append(
                tr("%1: %2", "how leases ended, and how many").arg(phrase(fact.text), text::number(fact.count)));
        else if (fact.name == "Holder"_L1)
            lines.append(
                tr("last held by %1: %2", "who, and how many").arg(shortened(fact.text), text::number(fact.count)));
    }
    return lines;
}

QString factText(const SeparatingFact &fact)
{
    const bool isAttribute = fact.path.startsWith("attr."_L1);
    const QString field = fact.path.isEmpty() ? tr("the body")
        : isAttribute                         ? shortened(fact.path)
                                              : QString("body."_L1 + shortened(fact.path));
    if (fact.kind == "Absent"_L1)
        return tr("%1 is absent", "a field").arg(field);
    if (fact.kind == "Type"_L1)
        return tr("%1 is of the type: %2", "a field and its type").arg(field, phrase(fact.text));
    if (fact.kind == "Value"_L1)
        return tr("%1 = %2", "a field and its value").arg(field, shortened(fact.text));
    if (fact.kind == "Damage"_L1)
        return tr("The body %1", "1: is not JSON").arg(phrase(fact.text));
    if (fact.kind == "Size"_L1)
        return tr("Size: %1").arg(phrase(fact.text));
    if (fact.kind == "Age"_L1)
        return tr("Age when it ended: %1").arg(phrase(fact.text));
    if (fact.kind == "Hour"_L1)
        return tr("Sent from %1", "1: 14:00 to 14:59 UTC").arg(shortened(fact.text));
    if (fact.kind == "Producer"_L1)
        return tr("Sent by %1").arg(shortened(fact.text));
    return QString(shortened(fact.kind) + u' ' + field + u' ' + shortened(fact.text));
}

QString shareText(double share)
{
    const double percent = std::clamp(share, 0.0, 1.0) * 100;
    if (percent > 0 && percent < 0.1)
        return tr("<%1 %", "less than so many percent").arg(QLocale().toString(0.1));
    const bool isRound = percent == 0 || percent >= 99.95;
    return tr("%1 %", "percent").arg(QLocale().toString(percent, 'f', isRound ? 0 : 1));
}

} // namespace ui::why

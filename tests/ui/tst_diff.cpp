// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/jsondiff.h"
#include "ui/diff/linediff.h"
#include "ui/diff/messagediff.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace ui::diff;
using ui::decoders::Json;

namespace {

Differences compared(const QString &before, const QString &after)
{
    return compare(*Json::parse(before), *Json::parse(after));
}

QString text(const QList<Difference> &rows)
{
    QStringList out;
    for (const Difference &row : rows) {
        static const QList<QChar> marks{u'-', u'+', u'~'};
        out.append(marks[static_cast<int>(row.kind)] + row.path + u' ' + row.before + u'>' + row.after);
    }
    std::sort(out.begin(), out.end());
    return out.join(u'\n');
}

// ---- the naive oracle: Qt's own values, members and places only

QString written(const QJsonValue &value)
{
    const QString wrapped = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return wrapped.sliced(1, wrapped.size() - 2);
}

void oracle(const QJsonValue &before, const QJsonValue &after, const QString &path, QList<Difference> &rows)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject()) {
        QStringList names = before.toObject().keys() + after.toObject().keys();
        names.removeDuplicates();
        for (const QString &name : names) {
            const QJsonValue old = before.toObject().value(name);
            const QJsonValue now = after.toObject().value(name);
            const QString place = path + u'.' + name;
            if (now.isUndefined())
                rows.append({Difference::Kind::Removed, place, written(old), {}});
            else if (old.isUndefined())
                rows.append({Difference::Kind::Added, place, {}, written(now)});
            else
                oracle(old, now, place, rows);
        }
    } else if (before.isArray() && after.isArray()) {
        const QJsonArray old = before.toArray();
        const QJsonArray now = after.toArray();
        for (qsizetype i = 0; i < std::max(old.size(), now.size()); ++i) {
            const QString place = path + u'[' + QString::number(i) + u']';
            if (i >= now.size())
                rows.append({Difference::Kind::Removed, place, written(old[i]), {}});
            else if (i >= old.size())
                rows.append({Difference::Kind::Added, place, {}, written(now[i])});
            else
                oracle(old[i], now[i], place, rows);
        }
    } else {
        rows.append({Difference::Kind::Changed, path, written(before), written(after)});
    }
}

QJsonValue anyValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return random.bounded(3);
    case 1:
        return QString(QChar(u'a' + random.bounded(3)));
    case 2:
        return random.bounded(2) == 0;
    case 3:
        return QJsonValue::Null;
    case 4: {
        QJsonArray list;
        for (int i = random.bounded(4); i > 0; --i)
            list.append(anyValue(random, depth - 1));
        return list;
    }
    default:
        break;
    }
    QJsonObject object;
    for (int i = random.bounded(4); i > 0; --i)
        object.insert(QString(QChar(u'm' + random.bounded(4))), anyValue(random, depth - 1));
    return object;
}

/// Lines that stay, at most.
int longestCommon(const QStringList &before, const QStringList &after)
{
    std::vector<std::vector<int>> best(static_cast<std::size_t>(before.size() + 1),
                                       std::vector<int>(static_cast<std::size_t>(after.size() + 1), 0));
    for (std::size_t i = 1; i < best.size(); ++i) {
        for (std::size_t k = 1; k < best[i].size(); ++k) {
            const bool isSame = before[static_cast<int>(i) - 1] == after[static_cast<int>(k) - 1];
            best[i][k] = isSame ? best[i - 1][k - 1] + 1 : std::max(best[i - 1][k], best[i][k - 1]);
        }
    }
    return best.back().back();
}

ui::MessageInfo message(const QString &body, const QList<ui::MessageAttribute> &attributes = {})
{
    ui::MessageInfo out;
    out.body = body;
    out.attributes = attributes;
    return out;
}

} // namespace

class DiffTest : public QObject
{
    Q_OBJECT
private slots:
    void jsonDiffersByMeaning_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &rows) {
            QTest::newRow(name) << before << after << rows;
        };
        row("the same", u"{\"a\":1}"_s, u"{\"a\":1}"_s, {});
        row("blanks and order", u"{\"a\":1,\"b\":2}"_s, u"{ \"b\" : 2, \"a\" : 1 }"_s, {});
        row("escapes", u"{\"a\":\"A\"}"_s, u"{\"a\":\"\\u0041\"}"_s, {});
        row("changed", u"{\"a\":{\"b\":1}}"_s, u"{\"a\":{\"b\":2}}"_s, u"~.a.b 1>2"_s);
        row("type", u"{\"a\":100}"_s, u"{\"a\":\"100\"}"_s, u"~.a 100>\"100\""_s);
        row("digits", u"[12345678901234567890]"_s, u"[12345678901234567891]"_s,
            u"~[0] 12345678901234567890>12345678901234567891"_s);
        row("null is not absent", u"{\"a\":null}"_s, u"{}"_s, u"-.a null>"_s);
        row("by place", u"[1,2,3]"_s, u"[1,3]"_s, u"-[2] 3>\n~[1] 2>3"_s);
        row("by id", u"[{\"id\":\"a\",\"n\":1},{\"id\":\"b\",\"n\":2}]"_s, u"[{\"id\":\"b\",\"n\":3}]"_s,
            u"-[id=\"a\"] {\"id\":\"a\",\"n\":1}>\n~[id=\"b\"].n 2>3"_s);
        row("ids of two types", u"[{\"id\":1}]"_s, u"[{\"id\":\"1\"}]"_s,
            u"+[id=\"1\"] >{\"id\":\"1\"}\n-[id=1] {\"id\":1}>"_s);
        row("an id twice: by place", u"[{\"id\":1},{\"id\":1,\"n\":1}]"_s, u"[{\"id\":1},{\"id\":1,\"n\":2}]"_s,
            u"~[1].n 1>2"_s);
        row("a name twice", u"{\"a\":1,\"a\":2}"_s, u"{\"a\":1,\"a\":3}"_s, u"~.a 2>3"_s);
        row("odd names", u"{\"x y\":1}"_s, u"{\"x y\":2}"_s, u"~[\"x y\"] 1>2"_s);
        row("roots", u"[]"_s, u"{}"_s, u"~ []>{}"_s);
    }
    void jsonDiffersByMeaning()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, rows);
        QCOMPARE(text(compared(before, after).rows), rows);
        QCOMPARE(compared(after, before).rows.size(), compared(before, after).rows.size());
    }

    void randomJsonAgreesWithTheOracle()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random{seed};
        for (int turn = 0; turn < 3000; ++turn) {
            const QJsonArray before{anyValue(random, 4)};
            const QJsonArray after{anyValue(random, 4)};
            QList<Difference> wanted;
            oracle(before, after, {}, wanted);
            const Differences found = compared(QString::fromUtf8(QJsonDocument(before).toJson()),
                                               QString::fromUtf8(QJsonDocument(after).toJson()));
            QVERIFY(found.isComplete);
            // The oracle writes values compactly, the other as they stand.
            QList<Difference> compact = found.rows;
            for (Difference &row : compact) {
                for (QString *value : {&row.before, &row.after}) {
                    const auto document = QJsonDocument::fromJson((u'[' + *value + u']').toUtf8());
                    *value = value->isEmpty() ? QString() : written(document.array().first());
                }
            }
            QCOMPARE(text(compact), text(wanted));
        }
    }

    void manyDifferencesEnd()
    {
        const QString before = u'[' + QString(u"1,"_s).repeated(500) + u"1]"_s;
        const Differences found = compare(*Json::parse(before), *Json::parse(QString(before).replace(u'1', u'2')), 100);
        QCOMPARE(found.rows.size(), 100);
        QVERIFY(!found.isComplete);
    }

    void lineEditsAreTheLeastAndMakeBothSides()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random{seed};
        const auto anyLines = [&random] {
            QStringList lines;
            for (int i = random.bounded(14); i > 0; --i)
                lines.append(QString(QChar(u'a' + random.bounded(4))));
            return lines;
        };
        for (int turn = 0; turn < 3000; ++turn) {
            const QStringList before = anyLines();
            const QStringList after = anyLines();
            const LineEdits edits = compareLines(before, after);
            QStringList old;
            QStringList now;
            int same = 0;
            for (const LineEdit &edit : edits.edits) {
                if (edit.kind != LineEdit::Kind::Added)
                    old.append(before[edit.before]);
                if (edit.kind != LineEdit::Kind::Removed)
                    now.append(after[edit.after]);
                same += edit.kind == LineEdit::Kind::Same ? 1 : 0;
            }
            QVERIFY(edits.isLeast);
            QCOMPARE(old, before);
            QCOMPARE(now, after);
            QCOMPARE(same, longestCommon(before, after));
        }
    }

    void textsWithoutLikenessAreReplaced()
    {
        QStringList before{u"same"_s};
        QStringList after{u"same"_s};
        for (int i = 0; i < 50; ++i) {
            before.append(u"a%1"_s.arg(i));
            after.append(u"b%1"_s.arg(i));
        }
        const LineEdits edits = compareLines(before, after, 20);
        QVERIFY(!edits.isLeast);
        QCOMPARE(edits.edits.size(), 101);
        QCOMPARE(edits.edits.first().kind, LineEdit::Kind::Same);
    }

    void messagesDifferInAttributesAndBody()
    {
        const ui::MessageInfo before =
            message(u"{\"a\":1}"_s, {{u"region"_s, u"String"_s, u"eu"_s}, {u"old"_s, u"Number"_s, u"1"_s}});
        // The same content in base64: what it says is compared, not how it is packed.
        const ui::MessageInfo after =
            message(QString::fromLatin1(QByteArray("{\"a\":2,\"b\":3}").toBase64()),
                    {{u"region"_s, u"String"_s, u"us"_s}, {u"my.new"_s, u"String"_s, u"x"_s}});
        using Row = MessageDifference;
        const MessageDifferences found = compareMessages(before, after);
        QCOMPARE(found.way, MessageDifferences::Way::Json);
        const QList<Row> wanted{{Row::Kind::Added, u"attr[\"my.new\"]"_s, {}, u"x (String)"_s},
                                {Row::Kind::Removed, u"attr.old"_s, u"1 (Number)"_s, {}},
                                {Row::Kind::Changed, u"attr.region"_s, u"eu (String)"_s, u"us (String)"_s},
                                {Row::Kind::Changed, u"body.a"_s, u"1"_s, u"2"_s},
                                {Row::Kind::Added, u"body.b"_s, {}, u"3"_s}};
        QCOMPARE(found.rows, wanted);
        QCOMPARE(ui::decoders::toText(found.afterChain), u"base64,json"_s);
    }

    void whatIsNoJsonIsComparedByLinesOrBytes()
    {
        const MessageDifferences lines = compareMessages(message(u"a\nb"_s), message(u"a\nc"_s));
        QCOMPARE(lines.way, MessageDifferences::Way::Lines);
        QCOMPARE(lines.rows.size(), 2);
        QCOMPARE(lines.rows.first().place, u"line 2"_s);
        QVERIFY(compareMessages(message(u"a\nb"_s), message(u"a\nb"_s)).rows.isEmpty());

        // Packed bytes that are no text.
        const auto packed = [](const QByteArray &bytes) {
            return message(QString::fromLatin1(qCompress(bytes).sliced(4).toBase64()));
        };
        const MessageDifferences bytes = compareMessages(packed("\xff\xfe"), packed("\xff\xfd"));
        QCOMPARE(bytes.way, MessageDifferences::Way::Bytes);
        QCOMPARE(bytes.rows.size(), 2);
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "tst_diff.moc"

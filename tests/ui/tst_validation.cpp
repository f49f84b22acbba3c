// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/validation.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace validation = ui::validation;

Q_DECLARE_METATYPE(ui::MessageAttribute)

class ValidationTest : public QObject
{
    Q_OBJECT
private slots:
    void queueNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("plain") << u"orders"_s << true;
        QTest::newRow("hyphens and underscores") << u"orders-eu_1"_s << true;
        QTest::newRow("FIFO") << u"payments.fifo"_s << true;
        QTest::newRow("80 characters") << QString(80, u'a') << true;
        QTest::newRow("81 characters") << QString(81, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("only the suffix") << u".fifo"_s << false;
        QTest::newRow("dot inside") << u"a.b"_s << false;
        QTest::newRow("space") << u"a b"_s << false;
        QTest::newRow("umlaut") << u"größe"_s << false;
        QTest::newRow("taken") << u"taken"_s << false;
    }
    void queueNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, isGood);
        QCOMPARE(validation::queueNameProblem(name, {u"taken"_s}).isEmpty(), isGood);
    }

    void bodies_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("text") << u"hello"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("tab and line feed") << u"\t\n\r"_s << true;
        QTest::newRow("control character") << u"a\x01"_s << false;
        QTest::newRow("noncharacter") << QString(QChar(0xFFFF)) << false;
        QTest::newRow("beyond the first plane") << QString::fromUcs4(U"\U0001F600") << true;
        QTest::newRow("lone surrogate becomes a replacement") << QString(QChar(0xD800)) << true;
    }
    void bodies()
    {
        QFETCH(QString, body);
        QFETCH(bool, isGood);
        QCOMPARE(validation::bodyProblem(body).isEmpty(), isGood);
    }

    void attributes_data()
    {
        QTest::addColumn<ui::MessageAttribute>("attribute");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char *name, const QString &attribute, const QString &type, const QString &value,
                            bool isGood) {
            QTest::newRow(name) << ui::MessageAttribute{attribute, type, value} << isGood;
        };
        row("string", u"region"_s, u"String"_s, u"eu"_s, true);
        row("no name", {}, u"String"_s, u"eu"_s, false);
        row("no value", u"region"_s, u"String"_s, {}, false);
        row("name with a dot", u"a.b"_s, u"String"_s, u"x"_s, true);
        row("name that begins with a dot", u".a"_s, u"String"_s, u"x"_s, false);
        row("reserved name", u"AWS.x"_s, u"String"_s, u"x"_s, false);
        row("number", u"n"_s, u"Number"_s, u"-12.5e3"_s, true);
        row("not a number", u"n"_s, u"Number"_s, u"two"_s, false);
        row("base64", u"b"_s, u"Binary"_s, u"aGVsbG8="_s, true);
        row("not base64", u"b"_s, u"Binary"_s, u"!!!"_s, false);
    }
    void attributes()
    {
        QFETCH(ui::MessageAttribute, attribute);
        QFETCH(bool, isGood);
        QCOMPARE(validation::attributeProblem(attribute).isEmpty(), isGood);
    }

    void attributeNamesAreUnique()
    {
        const ui::MessageAttribute twin{u"a"_s, u"String"_s, u"x"_s};
        QVERIFY(!validation::attributesProblem({twin, twin}).isEmpty());
    }

    void sizeCountsWhatTheServiceCounts()
    {
        QCOMPARE(validation::messageSize(u"größe"_s, {}), 7);
        QCOMPARE(validation::messageSize(u"x"_s, {{u"ab"_s, u"String"_s, u"cd"_s}}), 1 + 2 + 6 + 2);
        QCOMPARE(validation::messageSize(u"x"_s, {{u"ab"_s, u"Binary"_s, u"aGVsbG8="_s}}), 1 + 2 + 6 + 5);
    }

    void aMessageMayBeAsLargeAsTheLimit()
    {
        ui::SendRequest request{.queueUrl = {}, .body = QString(1'048'576, u'x')};
        QVERIFY(validation::messageProblem(request, false).isEmpty());

        request.body += u'x';
        QVERIFY(!validation::messageProblem(request, false).isEmpty());
    }

    void aFifoQueueNeedsAGroup()
    {
        ui::SendRequest request{.queueUrl = {}, .body = u"x"_s};
        QVERIFY(!validation::messageProblem(request, true).isEmpty());

        request.groupId = u"g"_s;
        QVERIFY(validation::messageProblem(request, true).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ValidationTest)
#include "tst_validation.moc"

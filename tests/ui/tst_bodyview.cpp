// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class BodyViewTest : public QObject
{
    Q_OBJECT
private slots:
    void jsonIsFormattedAndCanBeRaw()
    {
        ui::BodyView view;
        show(view, u"{\"b\":1,\"a\":2}"_s);
        QVERIFY(view.isPretty());
        QCOMPARE(view.visibleText(), u"{\n  \"b\": 1,\n  \"a\": 2\n}"_s);

        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.findChild<QCheckBox *>()->setChecked(false);
        QVERIFY(shown.wait());
        QCOMPARE(view.visibleText(), u"{\"b\":1,\"a\":2}"_s);
    }

    void hostileBodiesAreShownAsText_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("part");
        QTest::newRow("image of a local file") << u"<img src=\"file:///etc/passwd\">"_s << u"<img src="_s;
        QTest::newRow("markup in JSON") << u"{\"a\":\"<b>x</b>\"}"_s << u"<b>x</b>"_s;
        QTest::newRow("script") << u"<script>alert(1)</script>"_s << u"<script>"_s;
        QTest::newRow("terminal escape") << u"\x1b]0;owned\x07"_s << u"⟦U+001B⟧]0;owned⟦U+0007⟧"_s;
        QTest::newRow("bidi override") << QString(u"exe"_s + QChar(0x202E) + u"gpj"_s) << u"⟦U+202E⟧"_s;
        QTest::newRow("zero width") << QString(QChar(0x200D)) << u"⟦U+200D⟧"_s;
        QTest::newRow("null bytes") << QString(5, QChar(0)) << u"⟦U+0000⟧"_s;
        QTest::newRow("marks") << QString(u'a' + QString(5000, QChar(0x301))) << u"⟦U+0301⟧"_s;
        QTest::newRow("one long line") << QString(200'000, u'x') << u"xxx\nxxx"_s;
        QTest::newRow("deep nesting") << QString(100'000, u'[') << u"[[["_s;
        QTest::newRow("lone surrogates") << QString(10, QChar(0xDC00)) << u"⟦U+DC00⟧"_s;
        QTest::newRow("object replacement") << QString(QChar(0xFFFC)) << QString(QChar(0xFFFC));
    }
    void hostileBodiesAreShownAsText()
    {
        QFETCH(QString, body);
        QFETCH(QString, part);
        ui::BodyView view;
        view.resize(600, 400);
        view.QWidget::show();

        show(view, body);

        QVERIFY(view.visibleText().contains(part));
        for (const QString &line : view.visibleText().split(u'\n'))
            QVERIFY(line.size() <= 2010);
    }

    void aLargeBodyIsCutUntilAllIsAskedFor()
    {
        ui::BodyView view;
        show(view, QString(1'000'000, u'y'));
        QVERIFY(!view.isComplete());

        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.showAll();
        QVERIFY(shown.wait());
        QVERIFY(view.isComplete());
        QCOMPARE(QString(view.visibleText()).remove(u'\n').size(), 1'000'000);
    }

    void theLastBodyWins()
    {
        ui::BodyView view;
        QSignalSpy shown{&view, &ui::BodyView::shown};
        for (int i = 0; i < 20; ++i)
            view.setBody(u"body %1"_s.arg(i));

        QVERIFY(shown.wait());
        QTRY_COMPARE(view.visibleText(), u"body 19"_s);
        QCOMPARE(shown.count(), 1);
    }

    void copyIsWhatWasSent()
    {
        ui::BodyView view;
        const QString raw = u"{\"a\":\"\x1b\"}"_s;
        show(view, raw);

        view.copyRaw();
        QCOMPARE(QGuiApplication::clipboard()->text(), raw);
        view.copyEscaped();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"a\":\"\\u001b\"}"_s);
    }

private:
    static void show(ui::BodyView &view, const QString &body)
    {
        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.setBody(body);
        QVERIFY(shown.wait());
    }
};

QTEST_MAIN(BodyViewTest)
#include "tst_bodyview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyview.h"

#include "ui/models/jsonmodel.h"
#include "ui/widgets/bodyedit.h"
#include "ui/widgets/crumbbar.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/jsontree.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <memory>

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
        view.setForm(ui::BodyForm::Raw);
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

    void theBodyIsUnpackedAndTheCrumbsSayHow()
    {
        ui::BodyView view;
        show(view, packed("{\"a\":1}"));
        QCOMPARE(view.crumbs()->text(), u"base64 ▸ JSON"_s);
        QVERIFY(view.crumbs()->isGuess());
        QCOMPARE(view.visibleText(), u"{\n  \"a\": 1\n}"_s);

        // Taken away, it is as it was sent; a step added puts it back.
        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.crumbs()->remove(0);
        QVERIFY(shown.wait());
        QCOMPARE(view.crumbs()->text(), u"JSON"_s);
        QVERIFY(!view.crumbs()->isGuess());
        QCOMPARE(view.visibleText(), packed("{\"a\":1}"));
        view.crumbs()->remove(0);
        QVERIFY(shown.wait());
        QCOMPARE(view.crumbs()->text(), QString());
        view.crumbs()->add(ui::decoders::Kind::Base64);
        QVERIFY(shown.wait());
        QCOMPARE(view.visibleText(), u"{\"a\":1}"_s);
        QCOMPARE(view.crumbs()->menu()->actions().size(), qsizetype(ui::decoders::decoders().size()));
    }

    void aChosenChainIsForItsBodyAlone()
    {
        ui::BodyView view;
        show(view, u"{\"a\":1}"_s);
        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.setChain(ui::decoders::Chain{});
        QVERIFY(shown.wait());
        QCOMPARE(view.form(), ui::BodyForm::Raw);
        show(view, u"{\"b\":1}"_s);
        QCOMPARE(view.crumbs()->text(), u"JSON"_s);
        QCOMPARE(view.form(), ui::BodyForm::Pretty); // raw was not chosen, it was all there was
    }

    void theTreeShowsPathsAndHarmlessText()
    {
        ui::BodyView view;
        view.resize(400, 400);
        view.setForm(ui::BodyForm::Tree);
        show(view, u"{\"items\":[{\"sku\":\"a\u202Eb\"}],\"n\":12345678901234567890}"_s);
        QCOMPARE(view.form(), ui::BodyForm::Tree);
        ui::JsonTree &tree = *view.tree();
        QVERIFY(tree.find(u"sku"_s, true, true));
        QCOMPARE(tree.currentPath(), u"body.items[0].sku"_s);
        QCOMPARE(tree.currentValue(), u"a\u202Eb"_s);
        const ui::VisibleTextDelegate delegate;
        QCOMPARE(delegate.displayText(u"a\u202E\nb"_s, QLocale()), u"a⟦U+202E⟧⏎b"_s);
        tree.copyPath();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"body.items[0].sku"_s);
        QVERIFY(tree.find(u"8901"_s, true, false));
        tree.copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"12345678901234567890"_s);
        QVERIFY(!tree.find(u"nowhere"_s, true, false));

        show(view, packed("{\"a\":1}"));
        QCOMPARE(tree.currentPath(), u"$"_s); // the query language reads bodies as they were sent
    }

    void theTreesModelHolds()
    {
        ui::JsonModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        for (const QString &text : {u"{\"a\":[1,{\"b\":null}],\"c\":{}}"_s, u"[]"_s, u"[[[1]]]"_s}) {
            model.setDocument(std::make_shared<const ui::decoders::Json>(*ui::decoders::Json::parse(text)));
            QCOMPARE(model.rowCount(), 1);
        }
        model.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void bytesThatAreNoTextAreShownAsHex()
    {
        ui::BodyView view;
        show(view, packed("plain"));
        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.setChain(ui::decoders::Chain{ui::decoders::Kind::Base64, ui::decoders::Kind::Hex});
        QVERIFY(shown.wait());
        QVERIFY(view.visibleText().startsWith("plain"_L1)); // hex did not fit, and says so
        QVERIFY(saying(view, u"▲ hex: not pairs"_s));

        view.setBody(packed("\xff\xfe\x01"));
        QVERIFY(shown.wait());
        view.setChain(ui::decoders::Chain{ui::decoders::Kind::Base64});
        QVERIFY(shown.wait());
        QCOMPARE(view.form(), ui::BodyForm::Hex);
        QVERIFY(view.visibleText().startsWith("000000  ff fe 01"_L1));
        view.setForm(ui::BodyForm::Raw);
        QVERIFY(shown.wait());
        QVERIFY(saying(view, u"no UTF-8"_s));
    }

    void xmlIsIndentedUnderItsName()
    {
        ui::BodyView view;
        show(view, u"<a><b>1</b></a>"_s);
        QCOMPARE(view.visibleText(), u"<a>\n  <b>1</b>\n</a>"_s);
        QCOMPARE(view.forms()->currentText(), u"XML"_s);
        view.setForm(ui::BodyForm::Tree);
        QSignalSpy shown{&view, &ui::BodyView::shown};
        QVERIFY(shown.wait());
        QCOMPARE(view.form(), ui::BodyForm::Pretty); // a tree is for JSON
    }

    void envelopesShowTheirFactsAndLinks()
    {
        ui::BodyView view;
        QSignalSpy wanted{&view, &ui::BodyView::linkWanted};
        show(view, u"{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:us-east-1:0:news\",\"Message\":\"<b>\"}"_s);
        QCOMPARE(view.visibleText(), u"<b>"_s);
        QPushButton *link = nullptr;
        for (QPushButton *button : view.findChildren<QPushButton *>()) {
            if (button->text() == "news"_L1)
                link = button;
        }
        QVERIFY(link != nullptr);
        link->click();
        QCOMPARE(wanted.value(0).value(0).toString(), u"arn:aws:sns:us-east-1:0:news"_s);
    }

    void findStepsRoundAndCounts()
    {
        ui::BodyView view;
        view.resize(400, 300);
        view.QWidget::show();
        show(view, u"one two ONE two"_s);
        view.find();
        QTest::keyClicks(view.findBar()->field(), u"one"_s);
        QCOMPARE(view.findBar()->result(), u"2 found"_s);
        const auto *edit = view.findChild<ui::BodyEdit *>();
        QCOMPARE(edit->textCursor().selectionStart(), 0);
        QTest::keyClick(view.findBar()->field(), Qt::Key_Return);
        QCOMPARE(edit->textCursor().selectionStart(), 8);
        QTest::keyClick(view.findBar()->field(), Qt::Key_Return);
        QCOMPARE(edit->textCursor().selectionStart(), 0);
        QTest::keyClick(view.findBar()->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(edit->textCursor().selectionStart(), 8);
        QTest::keyClicks(view.findBar()->field(), u"x"_s);
        QCOMPARE(view.findBar()->result(), u"not found"_s);
        QTest::keyClick(view.findBar()->field(), Qt::Key_Escape);
        QVERIFY(view.findBar()->isHidden());
    }

    void onlyVisibleLinesAreColoured()
    {
        ui::BodyView view;
        view.resize(400, 300);
        view.QWidget::show();
        QString body = u"[0"_s;
        for (int i = 1; i < 5000; ++i)
            body += u","_s + QString::number(i);
        show(view, body + u']');
        auto *edit = view.findChild<ui::BodyEdit *>();
        QTRY_VERIFY(edit->colouredLines() > 0);
        QVERIFY(edit->colouredLines() < 200);
        QVERIFY(!edit->document()->begin().next().layout()->formats().isEmpty());
        edit->moveCursor(QTextCursor::End);
        QTRY_VERIFY(!edit->document()->lastBlock().previous().layout()->formats().isEmpty());
        QVERIFY(edit->colouredLines() < 400);
    }

    void aBombIsSaidToBeCut()
    {
        ui::BodyView view;
        const QByteArray zeros = qCompress(QByteArray(20'000'000, ' '), 9).sliced(4);
        show(view, QString::fromLatin1(zeros.toBase64()));
        QCOMPARE(view.crumbs()->text(), u"base64 ▸ zlib"_s);
        QVERIFY(saying(view, u"larger than 8.0 MiB"_s));
        QVERIFY(!view.isComplete());
        QVERIFY(view.visibleText().size() < 300'000);
    }

private:
    static QString packed(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static bool saying(const ui::BodyView &view, const QString &part)
    {
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(part))
                return true;
        }
        return false;
    }
    static void show(ui::BodyView &view, const QString &body)
    {
        QSignalSpy shown{&view, &ui::BodyView::shown};
        view.setBody(body);
        QVERIFY(shown.wait());
    }
};

QTEST_MAIN(BodyViewTest)
#include "tst_bodyview.moc"
